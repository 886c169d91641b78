### Why a step of an order is not possible: cause and remedy in at most 20 words.

## Whose turn and when

refusal-order-only-client = Only the person who gave the order can do this. Send the other side a message.
refusal-order-only-contractor = Only the person who took the order on can do this. Send the other side a message.
refusal-order-not-signed = A signature is still missing. It goes on when both have signed.
refusal-order-not-secured = The sum is not secured yet. Work begins only after that.
refusal-order-not-started = The work has not begun yet. This step comes after the start.
refusal-order-not-delivered = Nothing has been delivered yet. This step comes after the delivery.
refusal-order-already-signed = Both have signed already. Reload the page to see the next step.
refusal-order-already-secured = The sum is secured already. Reload the page to see the next step.
refusal-order-already-started = The work has begun already. Reload the page to see the next step.
refusal-order-already-delivered = The work has been delivered already. Reload the page to see the next step.
refusal-order-paid = This order is accepted and paid already. Make a new order for new work.
refusal-order-lapsed = This order has lapsed because nobody acted in time. Make a new one.
refusal-order-withdrawn = One side has withdrawn from this order. Make a new one if you need it.

## The contract

refusal-order-own-work = This is your own ad. You cannot work for yourself.
refusal-order-no-amount = The sum must be more than zero. Please change the offer.
refusal-order-due-past = The date { $due } has passed. Agree on a new one.
refusal-order-no-must = A must criterion is missing. Add to the instruction what the finished work is measured by.
refusal-order-empty-client-name = The client’s name is missing. Enter it in the account.
refusal-order-empty-contractor-name = The contractor’s name is missing. Enter it in the account.
refusal-order-empty-subject = It does not say what this is about. Give the order a title.
refusal-order-empty-goal = The instruction has no goal. Add what is to come out of it.
refusal-order-empty-criterion = A criterion is incomplete. Add to the instruction what must be true and how it is measured.
refusal-order-empty-client-hours = It does not say when the client can be reached. Add the hours under “Your account”.
refusal-order-empty-response-time = It does not say how soon both answer. Add the response time.
refusal-order-signed-twice = You have signed already. Only the other side is missing now.
refusal-order-sign-deadline = Signing was possible until { $deadline }. Make a new order.
refusal-order-versions = This contract already has { $most } versions. Sign the newest one, or withdraw.
refusal-order-outdated-version = The contract has changed. Read the new version and then sign.
refusal-order-not-confirmed = The tick is missing. Confirm with it that you have read the contract.
refusal-order-name-missing = Your signature is missing. Type your name as it stands in the contract.
refusal-order-name-differs = The contract says “{ $name }”. Type the name exactly like that.

## The secured sum

refusal-order-fund-deadline = Securing the sum was possible until { $deadline }. Make a new order.
refusal-order-other-sum = { $missing } is missing, not { $offered }. Secure at most what is missing.
refusal-order-start-deadline = Starting was possible until { $deadline }. The order ends and the sum goes back.
refusal-order-held-differs = { $held } is secured instead of { $agreed }. The operator has to settle this first.

## Acceptance

refusal-order-percent = Satisfaction is between 1 and 100 per cent. Please change the number.
refusal-order-nothing-to-measure = Without criteria nothing can be taken off. Accept fully or let the time run.
refusal-order-remark-too-long = The remark is too long. At most { $most } characters fit.
refusal-order-review-deadline = The review was open until { $deadline }. The work now counts as accepted.
refusal-order-no-criterion = A reason is missing. Name at least one must criterion that is not met.
refusal-order-no-hours = A reason is missing. Name hours that do not fit, or a must criterion that is not met.
refusal-order-too-many-defects = There are too many defects at once. At most { $most } fit.
refusal-order-criterion-twice = A criterion is named twice. Write all its reasons into one field.
refusal-order-unknown-criterion = This criterion is not in the contract. Choose one from the list.
refusal-order-taste-is-no-reason = “{ $criterion }” is taste and no reason for a revision. Write it as a remark.
refusal-order-should-is-no-reason = “{ $criterion }” is a should and no reason for a revision. Write it as a remark.
refusal-order-reason-missing = The reason is missing at “{ $criterion }”. Write what is wrong.
refusal-order-reason-too-long = The reason is too long. At most { $most } characters fit.
refusal-order-no-rounds-left = { $rounds ->
    [0] This contract has no revisions. Accept the work or open a dispute.
    [one] The one agreed revision is used up. Accept the work as it is.
   *[other] All { $rounds } agreed revisions are used up. Accept the work as it is.
}
refusal-order-no-extension = No extension is agreed. Accept, or say what is missing before the deadline.
refusal-order-extended-already = You can extend only once. You have time until { $until }.

## Stepping back

refusal-order-withdraw-signed = The contract holds already. Without a secured sum the order ends by itself on { $end }.
refusal-order-withdraw-secured = The sum is secured. If work does not start, it goes back on { $end }.
refusal-order-withdraw-too-early = You can withdraw from { $from }. Until then there is time to deliver.
refusal-order-withdraw-delivered = The work has been delivered. You can only accept it or ask for a revision now.
refusal-order-in-dispute = The order is in dispute. Agree there, then it goes on.
refusal-order-settled = This order has ended with a sum. Make a new order for new work.
