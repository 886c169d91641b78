### Settlement: offers with a sum, the end of the cooperation, what happens by itself.

settlement-title = Settlement
settlement-lead = Every offer names a sum. If the other side accepts, the money moves at once. The rest goes back.
settlement-hint-week = Note: services end by the notice in the frame, at once for a serious cause (§§ 620 to 627 BGB). Have it checked for larger sums.
settlement-hint = Note: whoever ends a contract for work without cause often owes the pay less what was saved (§ 648 BGB). Have larger sums checked.
settlement-held = Secured
settlement-offers = Offers
settlement-offers-none = Nobody has offered anything yet.
settlement-offer-by = { $name } offers
settlement-offer-split = { $sum } to { $contractor }, { $rest } back to { $client }
settlement-offer-until = Stands until
settlement-offer-accepted = Accepted
settlement-offer-declined = Declined
settlement-offer-replaced = Replaced by a newer offer
settlement-offer-closed = Closed because the work went on
settlement-offer-lapsed = Lapsed by itself
settlement-offer-standing = Open
settlement-new = Make an offer
settlement-counter = Make a counter-offer
settlement-replaces = A new offer replaces the open one.
settlement-sum = { $name } gets
settlement-sum-hint = From 0 to { $held }. The rest goes back.
settlement-words = Reasons
settlement-words-hint = What speaks for it, in one to three sentences.
settlement-days = Stands for so many days
settlement-check = Check the offer
settlement-check-title = Please check: offer
settlement-check-consequence = If { $name } accepts, it holds at once: { $sum } are paid, { $rest } go back, this stage ends.
settlement-send = Make a binding offer
settlement-to-contractor = Paid to { $name }
settlement-to-client = Back to { $name }
settlement-accept = Accept the offer
settlement-accept-title = Please check: accept the offer
settlement-accept-consequence = { $sum } are paid at once, { $rest } go back at once. This stage ends. This cannot be undone.
settlement-accept-button = Accept, binding
settlement-decline = Decline
settlement-open = See the offers
settlement-none-now = Nothing is secured right now that could be parted.

settlement-way = Agree on a sum
settlement-card-text = You can end this stage at any time with a sum both agree on.
settlement-card-offer-mine = Your offer lies with the other side.
settlement-card-offer-theirs = { $name } has offered you a sum.
settlement-lead-settled-agreement = You have agreed: { $sum } to { $contractor }, { $rest } back to { $client }.
settlement-lead-settled-small-sum = Small sums are parted half and half: { $sum } to { $contractor }, { $rest } back to { $client }.
settlement-lead-settled-nobody-decided = Nobody decided in time. So half and half: { $sum } to { $contractor }, { $rest } back to { $client }.
settlement-lead-settled-decision = Decided: { $sum } to { $contractor }, { $rest } back to { $client }.

settlement-clock-return-before = On
settlement-clock-return-after = the sum goes back by itself if nothing is delivered.

settlement-end-title = End the cooperation
settlement-end-lead = After a first fault the other side has seven days to put it right. Often that is enough.
settlement-end-again = The round to put it right is over. You can end the cooperation now.
settlement-end-cooling = The round to put it right runs until { $until }. Only a serious cause ends it at once.
settlement-end-cause = Cause
settlement-end-cause-none = Something has gone wrong
settlement-end-cause-none-hint = The other side gets one round to put it right.
settlement-end-cause-deceit = Deceit
settlement-end-cause-confidentiality = Something confidential was given away
settlement-end-cause-threat = Insult or threat
settlement-end-cause-unlawful = Something unlawful was asked for or done
settlement-end-cause-silence = No answer although a last date was named
settlement-end-cause-impossible = Going on has become impossible
settlement-end-words = What has happened?
settlement-end-sum = Due to { $name }
settlement-end-sum-own = Due to you
settlement-end-sum-hint = Needed only if it ends at once. From 0 to { $held }; the other side can offer otherwise.
settlement-end-check = On to the check
settlement-end-check-title = Please check: end the cooperation
settlement-end-consequence-repair = { $name } then has seven days to put it right. Nothing else changes.
settlement-end-consequence-now = The work ends at once. You then have { $days } days to agree on the sum.
settlement-end-button-repair = Ask to put it right
settlement-end-button-now = End it, binding
settlement-repair-title = Request to put things right
settlement-repair-turn = { $name } asks you to put things right: { $title }
settlement-repair-answer = Answer in the talk, put it right, or make an offer to settle.
settlement-repair-talk = To the talk
settlement-repair-until = { $name } asks to put this right until

settlement-field-sum = The sum must lie between 0 and { $held }.
settlement-field-too-many = Too many offers. Talk to each other and accept one of the open ones.
settlement-refusal-nothing-held = Nothing is secured right now. Only then can a sum be parted.
settlement-refusal-answered = This offer was answered already. Look at the newest one.
settlement-refusal-lapsed = This offer stood until { $until }. Make a new one.
settlement-refusal-own = This is your own offer. The other side accepts or declines it.
settlement-refusal-other-stage = This offer was made for an earlier stage. Make a new one.
settlement-refusal-held-differs = Another sum is secured by now. Make a new offer.
settlement-refusal-cooling = The round to put it right runs until { $until }. Wait or name a serious cause.

settlement-event-offered = { $who } offers a sum
settlement-event-declined = { $who } has declined the offer
settlement-event-agreed = { $who } has accepted the offer
settlement-event-repair = { $who } asks to put things right
settlement-event-return-reminded = Reminder: { $days ->
    [one] one more day, then the sum goes back
   *[other] { $days } more days, then the sum goes back
}
notice-settlement-offered = Offered. Now it is the other side’s turn.
notice-settlement-agreed = Agreed. The money is parted.
notice-settlement-declined = Declined. You can make a counter-offer.
notice-settlement-repair = The other side knows and has seven days.
notice-settlement-ended = The work has ended. Now you agree on the sum.

mail-settlement-offered-subject = { $number }: an offer to settle
mail-settlement-offered-body =
    For “{ $title }” there is an offer to end it with a sum.
    You can accept it, decline it or make another.
mail-settlement-declined-subject = { $number }: offer declined
mail-settlement-declined-body =
    Your offer for “{ $title }” was declined. You can make a new one.
mail-settlement-agreed-subject = { $number }: agreed
mail-settlement-agreed-body =
    You have agreed on “{ $title }”. The money is parted.
mail-settlement-repair-subject = { $number }: request to put things right
mail-settlement-repair-body =
    Something has gone wrong with “{ $title }”. The order says what, and until when you can put it right.
mail-settlement-return-reminded-subject = { $number }: { $days ->
    [one] one more day, then the sum goes back
   *[other] { $days } more days, then the sum goes back
}
mail-settlement-return-reminded-body =
    Nothing was delivered for “{ $title }” yet. If it stays so, { $amount } go back on { $deadline }.
    Delivering is possible until then, and so is an offer to settle.
