### Lasting cooperation: one frame that both sign, and every week an order of its own.

assistance-title = Assistance
assistance-list = Lasting cooperation
assistance-propose = Propose an assistance
assistance-form-lead = One fixed frame for several weeks: { $name } records hours, you sign off each week. Every week is an order of its own and is secured before it begins. Nothing renews by itself.
assistance-from = Instruction and reachable hours come from
assistance-subject = What it is about
assistance-rate = Hourly rate
assistance-minutes = At most so many hours a week
assistance-minutes-hint = From 0.5 to 40, for example 5 or 2.5
assistance-unit-hours = hours
assistance-first = Begins on Monday
assistance-weeks = Weeks
assistance-weeks-hint = 1 to 52. Then it ends by itself.
assistance-settling-in = Of these to settle in
assistance-settling-in-hint = 0 to 4 weeks. So long either side can stop at the end of the running week.
assistance-notice = Notice after that, in weeks
assistance-notice-hint = 0 to 8 full weeks after the running one
assistance-papers-lead = The terms for service contracts always belong to the frame. Say what comes on top: both sign the documents it takes.
assistance-send = Propose
assistance-check-hint = Next you see all costs. It binds only when both have signed.
assistance-field-minutes = Please between half an hour and 40 hours.
assistance-field-monday = Please choose a Monday.
assistance-field-first = Please a Monday after today, at most a year ahead.

assistance-number = Number
assistance-hours-value = at most { $hours } a week
assistance-weekly = A week costs at most
assistance-in-all = All weeks together at most
assistance-runs = Runs
assistance-runs-value = { $weeks ->
    [one] one week, { $from } to { $to }
   *[other] { $weeks } weeks, { $from } to { $to }
}
assistance-settling-in-value = { $weeks ->
    [0] none
    [one] the first week
   *[other] the first { $weeks } weeks
}
assistance-notice-period = Notice period
assistance-notice-value = { $weeks ->
    [0] at the end of the running week
    [one] one week after the running one
   *[other] { $weeks } weeks after the running one
}
assistance-review = Signing off
assistance-review-value = within { $days } days, otherwise the week counts as signed off
assistance-days-waiting = Signing
assistance-days-waiting-value = { $days ->
    [one] by the next day, at the latest when the first week begins
   *[other] within { $days } days, at the latest when the first week begins
}
assistance-days-grace = Week not handed in
assistance-days-grace-value = { $days ->
    [one] one day after its end the client may withdraw
   *[other] { $days } days after its end the client may withdraw
}
assistance-days-return = Goes back by itself
assistance-days-return-value = { $days ->
    [one] one day later, if nobody acts
   *[other] { $days } days later, if nobody acts
}
assistance-days-revision = Improving
assistance-days-revision-value = { $days ->
    [one] by the next day
   *[other] within { $days } days
}
assistance-days-cooling = Putting right before an early end
assistance-days-cooling-value = { $days ->
    [one] by the next day
   *[other] within { $days } days
}
assistance-rest = What was not worked of the secured sum goes back when the week is signed off.
assistance-not-secured = A week that is not secured lapses. { $name } then owes nothing, and the next week comes as agreed.
assistance-not-secured-last = A week that is not secured lapses. { $name } then owes nothing.
assistance-no-more-weeks = The assistance has ended, no week follows.
assistance-settle-week = Week { $week } is still open: agree on the sum
assistance-decision-week = Week { $week } is still open: to the order somebody neutral decides on
assistance-terms = Terms
assistance-from-week = From week { $week } on ({ $from })
assistance-hash = Checksum of the frame:
assistance-hash-change = Checksum of the addendum from week { $week } on:

assistance-phase-proposed = A signature is missing
assistance-phase-running = Running
assistance-phase-ended = Ended
assistance-lead-sign = Read the terms and sign by { $until }. After that the proposal lapses.
assistance-lead-waits = It is { $name }’s turn to sign, by { $until }. After that the proposal lapses.
assistance-lead-opens = The next week is made on { $at }.
assistance-lead-last = The last week is running. The assistance ends by itself on { $at }.
assistance-lead-noticed = { $name } has given notice. The assistance ends on { $at }.
assistance-lead-not-signed = Not both signed in time.
assistance-lead-declined = { $name } has withdrawn the proposal.
assistance-lead-over = All agreed weeks are over. Weeks that still run go on to their end like every order.
assistance-lead-notice = { $name } gave notice. Weeks that still run go on to their end like every order.
assistance-lead-serious = { $name } has ended the assistance at once for a serious cause ({ $cause }): “{ $words }”

assistance-weeks-title = Weeks
assistance-weeks-never = No week was made.
assistance-weeks-none = No week has been made yet. That happens by itself a week before its Monday.
assistance-week = Week
assistance-week-title = { $subject } · Week { $week }: { $from } to { $to }
assistance-week-state = Where it stands
assistance-week-worked = Recorded
assistance-week-paid = Paid out
assistance-week-back = Back
assistance-week-sum = At most

assistance-sign-title = Sign
assistance-decline = Withdraw the proposal
assistance-give-notice = Give notice
assistance-notice-title = Please check: notice
assistance-notice-consequence = The assistance ends on { $at }. Later weeks are called off unless somebody has begun them. What is already secured for them goes back wholly.
assistance-notice-now = The assistance ends at once, before the first week begins. What is already secured goes back wholly.
assistance-notice-last = Last week
assistance-notice-button = Give notice bindingly
assistance-serious = For a serious cause you can end the assistance at once instead.
assistance-end = End at once
assistance-end-title = End the assistance at once
assistance-end-lead = Only a serious cause allows this, but then without notice. The other side reads what you write.
assistance-end-happens = What happens then
assistance-end-week = Week { $week } ({ $from })
assistance-end-week-open = Is called off. What is already secured for this week goes back wholly.
assistance-end-week-secured = Is called off. { $sum } goes back wholly.
assistance-end-week-promised = Is called off. Nothing is to be paid for this week.
assistance-end-week-begun = Ends at once. For the recorded time ({ $worked }) you offer { $sum }. The other side accepts or offers otherwise.
assistance-end-week-rest = If that is accepted, { $rest } goes back.
assistance-end-week-on = Goes on to its end like every order.
assistance-end-later = More weeks
assistance-end-later-value = { $weeks ->
    [one] One week is not made any more.
   *[other] { $weeks } weeks are not made any more.
}
assistance-end-confirm = I end the assistance, binding and at once
assistance-end-lighter = Is the cause less serious?
assistance-end-repair = First ask to put it right in the running week
assistance-again = Propose once more

assistance-card-title = This week
assistance-card-link = To the assistance
assistance-card-pays = Is paid out
assistance-card-rest = Goes back
assistance-turn = Sign the assistance: { $title }

notice-assistance-proposed = Proposed. Now both sign.
notice-assistance-signed = Signed.
notice-assistance-declined = The proposal is withdrawn.
notice-assistance-noticed = Notice is given. The other side knows.
notice-assistance-ended = The assistance has ended. The other side knows.

event-order-week-opened = The week was made, by the frame both have signed
event-assistance-proposed = { $who } has proposed the assistance
event-assistance-rewritten = Frame written anew in the wording of now
event-assistance-signed = { $who } has signed the frame
event-assistance-declined = { $who } has withdrawn the proposal
event-assistance-notice-given = { $who } has given notice
event-assistance-ended = The assistance has ended

## The frame as a document

assistance-paper-title = Frame of assistance { $number }
assistance-paper-file-name = Assistance
assistance-paper-attachment = Frame, signatures and events in the form that was signed
assistance-paper-written = Written on { $at }
assistance-paper-signed-how = Each side has typed its own name and confirmed that it agrees. What is signed is the hash of the frame.
assistance-paper-hash = Hash of the frame: { $hash }
assistance-paper-hash-change = Hash of the addendum from week { $week } on: { $hash }
assistance-paper-hash-version = Hash of the addendum, version { $version } of the frame: { $hash }
assistance-paper-week-signed = This week carries no signature of its own. What is signed is frame { $number }, which it belongs to.
assistance-paper-download = Frame as PDF
assistance-paper-result-frame = Frame of the assistance
assistance-paper-result-signed = { $name }, { $at }

## Contract

assistance-document = Terms for service contracts, wording { $version }
assistance-clause-week = This is week { $week } of { $of } of the assistance whose frame both have signed (checksum { $frame }). The week needs no signature of its own.
assistance-clause-rate = Agreed are { $rate } per hour for at most { $hours }, so at most { $amount }.
assistance-clause-service = Owed is the work, not a certain result (service contract, { $law }).
assistance-clause-secures = The client secures { $amount } before the week. Unless it is secured the contractor owes nothing for this week.
assistance-clause-promises = The client promises { $amount } for the week. Before that the contractor owes nothing for this week.
assistance-clause-pays = With signing off the client pays the recorded time to the cent. The rest of the sum stays the client’s.
assistance-clause-names-hours = If the client asks for a revision, it names hours that do not fit, or a must criterion, and says why. The contractor corrects hours with a reason or leaves them.
assistance-clause-delivers = The contractor records time with a result, never more than agreed, and hands in the week. The week ends on { $due }.
assistance-clause-lapse = If nothing is secured or begun by the end of the week, it lapses. A secured sum goes back wholly.

## The frame in clauses

assistance-frame-part-pay = Hours and pay
assistance-frame-part-course = Duration and notice
assistance-frame-part-change = What changes
assistance-frame-parties = Frame { $number } between { $client } (client) and { $contractor } (contractor).
assistance-frame-parties-company = Frame { $number } between { $client } (client) and { $company }, { $address }, acting through { $contractor } (contractor).
assistance-frame-weeks = Every week is an order of its own with a sum of its own. This frame holds for it without the week being signed on its own.
assistance-frame-rate = Agreed are { $rate } per hour for at most { $hours } a week, so at most { $amount } a week.
assistance-frame-worked = Paid is the time that was worked and recorded, never more than the agreed hours.
assistance-frame-in-all = All weeks together cost at most { $sum }. No fee is added.
assistance-frame-runs = { $weeks ->
    [one] The assistance runs for one week, from { $from } to { $to }. Then it ends by itself and is not renewed.
   *[other] The assistance runs for { $weeks } weeks, from { $from } to { $to }. Then it ends by itself and is not renewed.
}
assistance-frame-opens = The order of a week is made { $days } days before its Monday.
assistance-frame-notice = { $weeks ->
    [0] Either side can give notice at any time. The assistance then ends with the running week.
    [one] Either side can give notice at any time. The assistance then ends one week after the running one.
   *[other] Either side can give notice at any time. The assistance then ends { $weeks } weeks after the running one.
}
assistance-frame-settling-in = { $weeks ->
    [one] The first week is for settling in: notice given in it ends the assistance with the running week.
   *[other] The first { $weeks } weeks are for settling in: notice given in them ends the assistance with the running week.
}
assistance-frame-serious = For a serious cause either side can end it at once. Weeks nobody has begun are called off. On weeks that were begun both agree.
assistance-frame-called-off = After notice the weeks after the last one that nobody has begun are called off. What is secured for them goes back wholly.
assistance-frame-delivers = The contractor records time with a result and hands in the week. Every week ends on Sunday at 23:59 (time in { $zone }).
assistance-frame-signing = { $days ->
    [one] Both sign by the next day, at the latest when the first week begins. Otherwise the proposal lapses.
   *[other] Both sign within { $days } days, at the latest when the first week begins. Otherwise the proposal lapses.
}
assistance-frame-cooling = { $days ->
    [one] A side that wants to end a running week early names the reason and gives the other one day to put it right. A serious cause needs no period.
   *[other] A side that wants to end a running week early names the reason and gives the other { $days } days to put it right. A serious cause needs no period.
}
assistance-frame-amends = Addendum to frame { $number }, version { $version }. It changes the frame with the checksum { $before }.
assistance-frame-amends-from = The addendum holds from week { $week } on, which begins on { $from }. What was agreed for earlier weeks stays.
assistance-frame-amends-terms = Changed are:
assistance-frame-amends-rate = Rate per hour: { $now } instead of { $before } so far
assistance-frame-amends-hours = Hours a week: at most { $now } instead of { $before } so far
assistance-frame-amends-notice = More weeks after notice: { $now } instead of { $before } so far
assistance-frame-amends-weekly = A week then costs at most { $now } instead of { $before } so far.
assistance-frame-amends-in-all = With the addendum all weeks together cost at most { $sum }.
assistance-frame-amends-rest = Otherwise the frame stays as it is.

## Why something is not possible

assistance-refusal-nothing-worked = No time is recorded yet. First record what you have worked.
assistance-refusal-above-ceiling = Recorded are { $worked }, agreed at most { $ceiling }. Correct an entry, then you can hand in the week.
assistance-refusal-not-paid = You propose an assistance from a paid order.
assistance-refusal-not-proposed = The proposal is not open any more. Load the page again.
assistance-refusal-not-running = This assistance is not running. Load the page again.
assistance-refusal-notice-given = Notice was given already. The page says when it ends.
assistance-refusal-addendum = A week is what its frame says. Agree on anything else in an order of its own.
assistance-refusal-week = A week is not ordered again on its own. Propose the assistance once more.

## Mail

mail-assistance-proposed-subject = { $number }: { $name } proposes an assistance
mail-assistance-proposed-body =
    { $name } would like to work with you for longer: “{ $title }”.
    Read the terms and sign by { $deadline }. After that the proposal lapses.
mail-assistance-signed-subject = { $number }: a signature is missing
mail-assistance-signed-body =
    { $name } has signed the assistance “{ $title }”.
    Now your signature is missing, by { $deadline }.
mail-assistance-runs-subject = { $number }: the assistance holds
mail-assistance-runs-body =
    { $name } has signed the assistance “{ $title }”. It holds.
    Every week is made by itself, seven days before its Monday.
mail-assistance-declined-subject = { $number }: proposal withdrawn
mail-assistance-declined-body =
    { $name } has withdrawn the proposal “{ $title }”. You need not do anything.
mail-assistance-notice-subject = { $number }: { $name } has given notice
mail-assistance-notice-body =
    { $name } has given notice for the assistance “{ $title }”.
    The page says which week is the last.
mail-assistance-lapsed-subject = { $number }: proposal lapsed
mail-assistance-lapsed-body =
    Not both signed the assistance “{ $title }” in time. The proposal has lapsed.
mail-assistance-ended-subject = { $number }: the assistance is over
mail-assistance-ended-body =
    The assistance “{ $title }” is over. Weeks that still run go on to their end like every order.
mail-assistance-serious-subject = { $number }: the assistance ends at once
mail-assistance-serious-body =
    The assistance “{ $title }” has ended at once for a serious cause. The page says who ended it and why.
    Weeks nobody has begun are called off. In a week that was begun you agree on the sum.
mail-assistance-week-subject = { $number }: please secure { $amount } for the week
mail-assistance-week-body =
    “{ $title }” is there. Secure { $amount } before the week begins.
    Unless it is secured it lapses on { $deadline }.

independence-title = On your own account: what to watch
independence-private = Only you see this.
independence-main = { $name } pays { $share } of what reached you here in twelve months.
independence-main-law = More than five sixths from one client: that is the rule of thumb for the pension insurance (§ 2 sentence 1 no. 9 SGB VI).
independence-reachable = The instruction asks you to be reachable { $hours } a week.
independence-word = The instruction speaks of “{ $word }”. See whether it prescribes hours.
independence-prescribed-law = Prescribed hours are a sign of dependent employment (§ 7 (1) SGB IV).
independence-advice = These are hints, no verdict. What you earn elsewhere is not known here. Have it checked by a lawyer.
independence-capacity = How full the next six weeks are

assistance-settling-title = Settling in
assistance-settling-until = You settle in with each other until { $until }. After that it gets quieter.
assistance-settling-over = Settling in lasted until { $until }. Since then notice and updates go as agreed.
assistance-settling-ended = Settling in lasted until { $until }.
assistance-settling-updates = A short update every { $days } days. The client can change the rhythm in the order of the week.
assistance-settling-feedback = After every week that was signed off Feierabend asks both for feedback in three inputs. It can become a change of the instruction.
assistance-settling-softer = Notice ends it with the running week. Until then appraisals stay between the two of you.
assistance-settling-give = Feedback on week { $week }
assistance-settling-meet = Propose a standing meeting
## Addenda to the frame

assistance-change = Change the terms
assistance-changes = Addenda to the frame
assistance-change-lead = The addendum holds from week { $week } on, which begins on { $from }. The other side can sign it until { $until }.
assistance-change-stays = Weeks that were made already stay as they were agreed.
assistance-change-confirm = I agree to the changed terms
assistance-change-send = Sign and propose
assistance-change-sign = Sign the addendum
assistance-in-all-changed = { $sum } with the addenda
assistance-change-from = Addendum from week { $week } on ({ $from })
assistance-change-both = { $before } so far, { $now } from then on
assistance-change-words = The words of the addendum, which are signed
assistance-change-words-settled = The words of the addendum
assistance-change-waits = Waits for the other signature, until { $until }.
assistance-change-state-accepted = Both have signed.
assistance-change-state-declined = Declined. Everything stays as it was.
assistance-change-state-taken-back = Taken back.
assistance-change-state-lapsed = Nobody answered in time, or notice was given before.
assistance-change-take-back = Take the addendum back
assistance-change-decline = Decline the addendum
assistance-change-turn = Sign the addendum to the assistance: { $title }
notice-assistance-change-proposed = Signed and proposed. The other side knows.
notice-assistance-change-accepted = Signed. The addendum holds.
notice-assistance-change-dropped = The addendum does not hold. Everything stays as it was.
event-assistance-change-proposed = { $who } has signed and proposed an addendum
event-assistance-change-accepted = { $who } has signed the addendum: it holds
event-assistance-change-declined = { $who } has declined the addendum
event-assistance-change-taken-back = { $who } has taken the addendum back
event-assistance-change-lapsed = The addendum has lapsed
assistance-refusal-change-waits = An addendum waits for an answer already. After that you can agree on the next one.
assistance-refusal-too-many-changes = There cannot be more addenda. Agree on a new assistance.
assistance-refusal-no-week-left = All weeks still to come have their orders already.
assistance-refusal-nothing-changed = That holds already. Change the rate, the hours or the notice.
assistance-refusal-change-answered = This addendum waits for no answer any more. Load the page again.
assistance-refusal-own-change = You proposed this addendum yourself. The other side has to sign it.
mail-assistance-change-proposed-subject = { $number }: { $name } proposes changed terms
mail-assistance-change-proposed-body =
    { $name } has signed an addendum to the assistance “{ $title }”.
    Read it and sign by { $deadline }, or decline it.
mail-assistance-change-accepted-subject = { $number }: the addendum holds
mail-assistance-change-accepted-body =
    { $name } has signed your addendum to the assistance “{ $title }”.
mail-assistance-change-declined-subject = { $number }: addendum declined
mail-assistance-change-declined-body =
    { $name } has declined your addendum to the assistance “{ $title }”. Everything stays as it was.
mail-assistance-change-taken-back-subject = { $number }: addendum taken back
mail-assistance-change-taken-back-body =
    { $name } has taken the addendum to the assistance “{ $title }” back. You need not do anything.
mail-assistance-change-lapsed-subject = { $number }: addendum lapsed
mail-assistance-change-lapsed-body =
    Nobody answered the addendum to the assistance “{ $title }”. Everything stays as it was.
