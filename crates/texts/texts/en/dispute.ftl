### Dispute: what holds when two people disagree.

dispute-title = Dispute
dispute-tag = In dispute
dispute-act = Open a dispute
dispute-act-answer = Answer the offer
dispute-headline-waiting = Somebody neutral decides
dispute-headline-neutral = { $name } decides
dispute-lead-talk = You disagree. The deadlines of the review stand still.
dispute-lead-neutral = Somebody neutral decides with written reasons. You can still agree.
dispute-clock-talk-before = Unless you agree, the rule in the contract holds on
dispute-clock-talk-after = : the sum is parted, or somebody neutral is named.
dispute-clock-decision-before = The decision is due by
dispute-clock-decision-after = – otherwise somebody else is named or the sum is parted half and half.

dispute-open-title = Open a dispute
dispute-open-lead-client = You hold that a must criterion is not met and that improving does not help.
dispute-open-lead-contractor = You hold that the revision goes beyond a criterion.
dispute-steps = How it goes
dispute-step-talk = Talk for { $days } days, with offers that name a sum.
dispute-step-small = Up to { $small }: without agreement it is parted half and half. An odd cent is the contractor’s.
dispute-step-neutral = Above: somebody neutral decides within { $days } days with written reasons. It costs the two of you nothing.
dispute-step-fallback = If nobody is neutral or nobody decides in time, it is parted half and half.
dispute-criterion = Criterion
dispute-words-client = What is missing?
dispute-words-contractor = Why does it go beyond that?
dispute-check = Check the dispute
dispute-check-title = Please check: dispute
dispute-check-consequence = The deadlines stand still. { $name } is next. After { $days } days the rule in the contract holds.
dispute-open-button = Open the dispute, binding
dispute-take-back = Take the dispute back
dispute-take-back-hint = Then it goes on where you were, with the days that were left.

dispute-ground-defect = A criterion is not met
dispute-ground-hours = Hours do not fit
dispute-ground-out-of-scope = The revision goes beyond a criterion
dispute-ground-serious = Ended for a serious cause
dispute-ground-after-repair = Ended after putting it right has failed
dispute-said-by = { $name } writes
dispute-decision = Decision
dispute-decision-by = { $name } has decided: { $sum } to { $contractor }, { $rest } back to { $client }.
dispute-reasons = Reasons

dispute-cases = Disputes
dispute-cases-lead = Here you decide as a neutral person. You see contract, delivery, criteria and offers, nothing else.
dispute-cases-empty = Disputes you are named for as a neutral person are listed here.
dispute-case-until = To be decided by
dispute-case-contract = What was agreed
dispute-case-deliveries = What was delivered
dispute-case-none-delivered = Nothing was delivered.
dispute-case-decide = Decision
dispute-case-reasons-hint = Both sides read the reasons. They name the criteria that matter.
dispute-case-check = Check the decision
dispute-case-check-title = Please check: decision
dispute-case-consequence = The sums move at once. The decision cannot be taken back.
dispute-case-button = Decide, binding
dispute-case-step-back = Do not decide
dispute-case-step-back-hint = Whoever is biased or has no time hands it on. Somebody else is named then.
dispute-turn = Decide a dispute: { $title }

dispute-people = Neutral people
dispute-people-lead = They decide when two people do not agree. Whoever had to do with a side is never named.
dispute-people-empty = Without anybody neutral every sum is parted half and half unless the two agree.
dispute-people-login = Sign-in name
dispute-people-add = Put on the list
dispute-people-drop = Take off the list
dispute-people-since = Since
dispute-people-waiting = Open
dispute-people-decided = Decided

dispute-field-not-a-must = Only a must criterion holds money up. Please choose one.
dispute-field-login-unknown = There is no such account. Please check the sign-in name.
dispute-field-login-known = This person is on the list already.
dispute-refusal-deadline-passed = The review ended on { $at }. After that the delivery counts as accepted.
dispute-refusal-no-revision = No revision was asked for. Make an offer to settle if something does not fit.
dispute-refusal-open = The dispute is open already. Make an offer there.
dispute-refusal-not-open = There is no dispute right now. Load the page again.
dispute-refusal-no-rule = This contract has no rule for that yet. Make an offer to settle.
dispute-refusal-not-yours = Only whoever opened the dispute can take it back. You can accept the offer.
dispute-refusal-week-ended = This week was ended for a serious cause. Agree on a sum for it.
dispute-refusal-taken-back-before = A side takes back one dispute per stage. Agree, or wait for its end.
dispute-refusal-with-neutral = Somebody neutral is named already. You can still agree by an offer.
dispute-refusal-not-to-decide = This dispute no longer waits for you. Load the page again.
dispute-refusal-conflict = You have had to do with a side meanwhile. Hand the dispute on.

dispute-event-opened = { $who } has opened a dispute
dispute-event-taken-back = { $who } has taken the dispute back
dispute-event-named = Somebody neutral is named
dispute-event-decided = The neutral person has decided
dispute-event-halved = Parted half and half, as agreed in the contract
notice-dispute-opened = Opened. The deadlines stand still, the other side is next.
notice-dispute-taken-back = Taken back. It goes on where you were.
notice-dispute-decided = Decided. Both sides read the reasons.
notice-dispute-stepped-back = Handed on. Somebody else takes over.
notice-dispute-added = On the list.
notice-dispute-dropped = Taken off the list.

contract-dispute-talk = If the parties disagree, they talk for { $days } days. Every offer names a sum. The time for review stands still.
contract-dispute-small = Up to { $small } the sum is parted half and half if they do not agree. An odd cent is the contractor’s.
contract-dispute-neutral = Above that somebody neutral decides within { $days } days with written reasons. If nobody decides, it is parted half and half. The courts stay open.

mail-dispute-opened-subject = { $number }: dispute opened
mail-dispute-opened-body =
    A dispute was opened for “{ $title }”. The deadlines stand still.
    There is an offer for you. Agree by { $deadline }; after that the rule in the contract holds.
mail-dispute-taken-back-subject = { $number }: dispute taken back
mail-dispute-taken-back-body =
    The dispute about “{ $title }” was taken back. It goes on where you were.
mail-dispute-neutral-subject = { $number }: somebody neutral decides
mail-dispute-neutral-body =
    Somebody neutral now decides about “{ $title }”, by { $deadline }.
    Until then you can still agree.
mail-dispute-decided-subject = { $number }: decided
mail-dispute-decided-body =
    “{ $title }” is decided. The order says the sums and the reasons.
mail-dispute-halved-subject = { $number }: parted half and half
mail-dispute-halved-body =
    You did not agree on “{ $title }”. The sum is parted half and half, as agreed in the contract.
mail-dispute-named-subject = Dispute { $number }: your decision
mail-dispute-named-body =
    You are named as the neutral person for the order { $number }.
    Please decide by { $deadline } or hand the dispute on.
dispute-no-neutral = There is no neutral person here now. If you do not agree, any sum is split half and half.

dispute-fee-title = What a decision brings
dispute-fee-lead = The operator pays the fee, the same for every decision. Nothing is taken off the sum of the two sides. At 0 it is an honorary office; with play money the fee is play money too.
dispute-fee = Fee per decision
dispute-fee-hint = Holds for everybody who is named from now on. At most 200.
dispute-fee-set = Set the fee
dispute-fees = Fees
dispute-fees-lead = The operator transfers the fee.
dispute-fee-decided = Decided on
dispute-fee-sum = Fee
dispute-fee-state = State
dispute-fee-open = still open
dispute-fee-paid = transferred on
dispute-fee-pay = Note as transferred
dispute-field-fee-negative = Less than 0 is not possible.
notice-dispute-fee-set = Set.
notice-dispute-fee-paid = Noted.
