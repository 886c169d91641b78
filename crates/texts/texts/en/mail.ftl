### Mails: subject and text. The link to the page follows by itself.

## Orders

mail-order-proposed-subject = { $number }: contract is ready
mail-order-proposed-body =
    The contract for “{ $title }” over { $amount } is ready.
    Read it and sign by { $deadline }. After that the order ends by itself.
mail-order-signed-subject = { $number }: one signature is missing
mail-order-signed-body =
    The other side has signed the contract for “{ $title }”.
    Now yours is missing, by { $deadline }.
mail-order-concluded-subject = { $number }: please secure { $amount }
mail-order-concluded-body =
    Both have signed the contract for “{ $title }”.
    Secure { $amount } by { $deadline }. Work begins only then.
mail-order-secured-subject = { $number }: { $amount } are secured
mail-order-secured-body =
    For “{ $title }” { $amount } are secured.
    You can start. Please do so by { $deadline }.
mail-order-part-secured-subject = { $number }: { $amount } secured
mail-order-part-secured-body =
    Another { $amount } is secured for “{ $title }”, { $missing } is still missing.
    You can begin once everything is secured. You need not do anything.
mail-order-stage-opened-subject = { $number }: stage { $stage } of { $of }
mail-order-stage-opened-body =
    A stage of “{ $title }” is accepted and paid. Next is stage { $stage } of { $of }.
    { $amount } is to be secured for it by { $deadline }. Work goes on only then.
mail-order-started-subject = { $number }: work has begun
mail-order-started-body =
    Work on “{ $title }” has begun. You need not do anything.
mail-order-delivered-subject = { $number }: please review the delivery
mail-order-delivered-body =
    “{ $title }” is delivered. Please review it by { $deadline }.
    If you say nothing until then, it counts as accepted and { $amount } are paid out.
mail-order-revision-subject = { $number }: revision asked for
mail-order-revision-body =
    A revision of “{ $title }” is asked for. The order says what is missing or does not fit, and why.
mail-order-extended-subject = { $number }: more time to review
mail-order-extended-body =
    The review of “{ $title }” takes longer, now until { $deadline }.
    After that the delivery counts as accepted by itself.
mail-order-reminded-subject = { $number }: { $days ->
    [one] one day left to review
   *[other] { $days } days left to review
}
mail-order-reminded-body =
    The delivery of “{ $title }” waits for you.
    On { $deadline } it counts as accepted and { $amount } are paid out.
mail-order-paid-subject = { $number }: accepted and paid
mail-order-paid-body =
    “{ $title }” is accepted. { $amount } are paid out, without deduction.
mail-order-to-pay-subject = { $number }: accepted
mail-order-to-pay-body =
    “{ $title }” is accepted. { $amount } will now be transferred, without deduction. The order shows how far the payment is.
mail-payment-missed-subject = { $number }: the payment has not arrived
mail-payment-missed-body =
    For “{ $title }” { $amount } were reported as transferred, but have not arrived.
    Please look into your account and transfer again. After { $days } days the sum counts as overdue.
mail-order-withdrawal-opened-subject = { $number }: withdrawal is possible now
mail-order-withdrawal-opened-body =
    For “{ $title }” the date and the grace after it have passed.
    The client can withdraw now; then { $amount } go back. Delivering is still possible.
mail-order-withdrawn-subject = { $number }: withdrawn
mail-order-withdrawn-body =
    One side has withdrawn from “{ $title }”. What was secured went back in full.
mail-order-lapsed-subject = { $number }: ended by itself
mail-order-lapsed-body =
    “{ $title }” has ended by itself because a deadline passed.
    What was secured went back in full.

## Messages

mail-message-written-subject = { $number }: new message
mail-message-written-body =
    { $name } has written to you about “{ $title }”.

mail-account-blocked-subject = Your account is blocked
mail-account-blocked-body =
    Whoever runs this instance has blocked your account. The reason: { $why }
    The dates of your orders go on, and what is yours is paid out.
    You can still sign in to see your money and to name your bank account.
    If you think this is wrong, write to the person who runs this instance.
mail-account-unblocked-subject = Your account is open again
mail-account-unblocked-body = The block is lifted. You can sign in again.

mail-account-needed-subject = { $amount } for you: where to?
mail-account-needed-body =
    { $amount } are yours. Nobody knows where to: your bank account is missing.
    Please enter it. That works even if your account is blocked.

mail-payment-soon-overdue-subject = { $number }: overdue tomorrow
mail-payment-soon-overdue-body =
    For “{ $title }” { $amount } are to be transferred. The sum is overdue from { $deadline }.
    After that, new ads and orders are blocked until you have transferred it.
