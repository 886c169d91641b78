### Where the money lies: the ways of custody, one's own bank account, the open books.

custody-title = Custody
custody-way-play = Play money
custody-way-direct = No custody
custody-way-trust = Trust account
custody-way-provider = Payment provider
custody-way-play-text = Everything is booked, nothing is real. Good for trying things out.
custody-way-direct-text = The sum is not secured. It is paid from account to account after acceptance.
custody-way-trust-text = An account outside Feierabend holds the money. Statements say what came and went.
custody-way-provider-text = A licensed payment provider holds the money and pays it out. What it says counts.
custody-now = New orders begin with:
custody-choose = Way of custody
custody-choose-hint = For new orders. Existing ones keep theirs.
custody-law-title = Read first: what the law asks
custody-law-trust = Taking other people’s money and passing it on is a payment service. Without a licence it is an offence in Germany (§ 10, § 63 ZAG). So the trust account belongs to a licensed institution, a law firm or a notary.
custody-law-provider = The provider needs a licence of BaFin or a European passport (§ 10 ZAG). BaFin’s register of companies says whether it has one. The operator makes a contract of its own with it.
custody-law-direct = Without custody no money passes through this instance. Both see in the contract and in the order that nothing is secured.
custody-law-hint = This is a hint, not legal advice. When in doubt, have it checked first.
custody-trust-holder-hint = Only for the trust account. Exactly as the bank knows the name.
custody-trust-iban-hint = Only for the trust account. For example DE02 1203 0000 0000 2020 51.
custody-confirm = Only for trust account and payment provider: I have read this, and what I chose may be used this way.
custody-choose-button = Set the way
notice-custody-chosen = Set. New orders begin with it.

custody-note-direct = This instance holds no money. It is paid from account to account after acceptance.
custody-note-provider = Money for orders is held by a licensed payment provider, not by this instance.
custody-note-trust = Money for orders lies on a trust account outside this instance.

custody-own-title = Bank account
custody-own-lead = What is yours is paid here. Only those who pay you see it.
custody-own-holder = Account holder
custody-own-holder-hint = Exactly as your bank knows the name. Banks compare it.
custody-own-iban = IBAN
custody-own-iban-hint = For example DE02 1203 0000 0000 2020 51.
notice-custody-own-saved = Your bank account is saved.

custody-contract-promises = { $days ->
    [one] The client promises { $amount } by the day after the second signature. The sum is not secured; nobody holds it.
   *[other] The client promises { $amount } within { $days } days of the second signature. The sum is not secured; nobody holds it.
}
custody-contract-transfers = { $days ->
    [one] The client transfers { $amount } to the trust account by the day after the second signature. No work begins before that.
   *[other] The client transfers { $amount } to the trust account within { $days } days of the second signature. No work begins before that.
}
custody-contract-entrusts = { $days ->
    [one] The client pays { $amount } to the payment provider of this instance, which holds the sum, by the day after the second signature. No work begins before that.
   *[other] The client pays { $amount } to the payment provider of this instance, which holds the sum, within { $days } days of the second signature. No work begins before that.
}
custody-contract-provider = The payment provider is { $provider }. Until acceptance it holds what was paid.
custody-contract-pays = After acceptance the client transfers { $amount } to the contractor’s account without deduction.

custody-pay-title = Payment
custody-pay-open = See the payment
custody-pay-not-secured = Not secured
custody-pay-not-secured-text = Nobody holds the sum. It is paid from account to account after acceptance.
custody-pay-trust-lead = Transfer the sum to the trust account. It is secured as soon as the statement shows it.
custody-pay-direct-lead = The work is accepted. Transfer the sum to this account now.
custody-pay-nothing = Nothing has to be transferred now.
custody-pay-no-account = The other side has given no bank account yet. Please write to them in the order.
custody-pay-own-missing = Without a bank account nobody can pay you.
custody-pay-to = To
custody-pay-amount = Amount
custody-pay-reference = Reference
custody-pay-reference-hint = Please write it exactly like this. The payment is known by it.
custody-pay-code = GiroCode with all details of the transfer
custody-pay-code-hint = Scan it with your banking app. It holds the same details.
custody-pay-list = Payments of this order
custody-pay-state = State
custody-pay-state-waiting = being prepared
custody-pay-state-in-file = on its way
custody-pay-state-paid = transferred
custody-pay-state-due = to be transferred
custody-pay-state-sent = transferred, not confirmed yet
custody-pay-state-kept = receipt confirmed
custody-pay-reason-payout = payment
custody-pay-reason-refund = refund
custody-pay-reason-surplus = paid too much
custody-pay-confirm = Confirm receipt of { $sum }
notice-custody-ordered = Accepted. The payout is on its way. Enjoy your evening!
notice-custody-confirmed = Confirmed. The other side sees it at once.
custody-pay-sent = Report { $sum } as transferred
custody-pay-wait = The sum has been transferred. Confirm the receipt once it is in your account.
custody-pay-sent-lead = Reported as transferred. Now the other side confirms the receipt.
custody-pay-not-sent = The other side makes the transfer now. If the sum has already come, confirm the receipt.
notice-custody-sent = Reported. The other side now confirms the receipt.
event-payment-sent = { $who } reported the payment as transferred
custody-event-promised = { $who } promised the sum
custody-event-part-promised = { $who } promised a part
custody-event-owed = earned
custody-event-to-transfer = to be transferred
custody-event-promise-ended = promise ended
provider-event-on-way = payout requested from the payment provider
custody-event-on-way = payout from the trust account scheduled
custody-turn-transfer = Transfer: { $title }
custody-turn-confirm = Confirm receipt: { $title }
custody-turn-account = Enter bank account: { $title }
custody-turn-since = { $sum } for { $name }, since
custody-turn-from = { $sum } from { $name }, since
custody-money-promised = promised
custody-money-to-promise = still to promise
custody-money-to-transfer = to be transferred
custody-money-unconfirmed = transferred, not confirmed yet
custody-money-confirmed = confirmed
custody-money-on-way = on its way
event-payment-confirmed = { $who } confirmed the receipt of the payment

custody-lead-promise = The sum is not secured. Promise it bindingly; it is paid after acceptance.
custody-lead-promised = The sum is promised but not secured.
custody-lead-transfer = Transfer the sum to the trust account. The statement secures it.
custody-lead-provider = Pay the sum to the payment provider. It is secured as soon as the provider says so.
custody-lead-provider-held = The payment provider holds the sum until the work is accepted.
custody-lead-provider-on-way = Accepted. The payment provider has been asked to pay out the sum.
custody-lead-due = Accepted. The sum is still to be transferred.
custody-lead-sent = Accepted and transferred, not confirmed yet.
custody-lead-on-way = Accepted. The transfer from the trust account is on its way.
custody-lead-play = Accepted and paid. This was play money: transfer real money yourselves.
custody-promise-title = Please check: promise the sum
custody-promise-button = Promise { $sum } bindingly
custody-secure-promise = After this the work begins without a secured sum. It is paid by transfer after acceptance. What is still missing { $days } days later is overdue: others see it, and new ads and orders are blocked.
custody-tag-promised = Promised, not secured
custody-tag-due = Payment open
custody-act-promise = Promise the sum
custody-act-transfer = Transfer { $sum }
custody-act-enter = Enter your bank account
custody-accept-button = Accept
custody-accept-consequence = Then you transfer { $sum } to { $name }, without deduction. Acceptance cannot be taken back.
custody-part-open = Promise only a part
custody-part-button = Promise this part
custody-part-hint = Work begins only once { $missing } is promised.
notice-custody-promised = Promised. The other side sees it at once.
notice-custody-part = The part is promised. The order says what is missing.
notice-custody-accepted = Accepted. Only the transfer is missing now.

custody-refusal-currency = Only euros are possible here, not { $currency }. Please agree on a sum in euros.
custody-refusal-by-transfer = The statement secures this sum. Please transfer it; the details are under Payment.
custody-refusal-no-account = There is no trust account. Please set the way of custody first.
custody-refusal-other-account = The statement belongs to another account. Please choose that of the trust account.
custody-refusal-nothing-to-pay = There is nothing to pay, or the receivers have given no bank account.
custody-refusal-second-person = You made this file yourself. Somebody else has to approve it.
custody-refusal-file-state = This file was decided on already.
custody-refusal-not-approved = This file is not approved yet. A second person does that.
custody-refusal-no-such-order = No order with this number waits for money. Please check the number.
custody-refusal-no-payer = The statement names no account to send the money back to. Please ask the bank.
custody-refusal-fees-uncovered = There is not enough money of your own on the account. Pay some in and book it as yours.
custody-refusal-not-ours = No approved payment fits this booking. Please book it as costs or check it.
custody-refusal-reversal = A reversal is still open. Decide first, under “To check”, who bears it.
custody-refusal-decided = This booking was decided on already.

custody-books-title = Open books
custody-books-lead = Every line was just worked out again from the transfers.
custody-books-agree = Everything agrees: exactly what is owed lies there.
custody-books-differ = It does not agree. Please tell whoever runs this instance.
custody-books-empty = Your orders with their money will be here soon.
custody-books-order = Order
custody-books-way = Custody
custody-books-funded = Paid in
custody-books-released = Released
custody-books-paid = Paid out
custody-books-refunded = Back
custody-books-owed = Owed
custody-books-held = Lies there
custody-books-currency = Currency
custody-books-csv = Download as CSV
custody-books-json = Download as JSON
custody-books-role = Side

custody-own-remove = Delete bank account
custody-own-remove-hint = After that nobody can transfer anything to you until you enter a new one.
notice-custody-own-removed = The bank account is deleted.
custody-again-changed = Last time: { $before }. Now: { $now }. Before signing, read how the money is secured.

custody-record-title = How { $name } pays
custody-record-own = How others see your payments
custody-record-paid = Paid orders
custody-record-in-play = { $paid }, { $play } of them in play money
custody-record-pace = Time until the transfer
custody-record-days = { $days ->
    [0] on the same day, on average
    [one] one day on average
   *[other] { $days } days on average
}
custody-record-no-pace = No confirmed transfer yet
custody-record-overdue = Overdue sums
custody-record-missed = Reported as transferred, but not arrived
custody-record-none = none
custody-record-since = Due since
custody-record-hint = Overdue is what is not transferred { $days } days after it is due. What a trust account or a payment provider delays does not count. This is a rule of this instance; § 286 BGB says when default begins.
custody-record-stop = Order { $number } is overdue: { $amount }. You can go on here as soon as the sum is transferred.
custody-pay-overdue-from = Overdue from
custody-pay-overdue-then = After that, new ads and orders are blocked until you have transferred it.
custody-pay-missed = Report { $sum } as not arrived
custody-pay-missed-hint = If nothing arrives, you can say so { $days } days after the report.
custody-pay-state-missed = not arrived, to be transferred
notice-custody-missed = Reported. It is the other side’s turn again.
event-payment-missed = { $who } reported that the payment has not arrived
custody-refusal-overdue = Order { $number } is overdue: { $amount }. Transfer this sum first; “Money” shows where to.
custody-refusal-not-sent = Nobody has reported this sum as transferred yet. Please wait for that.
custody-refusal-on-its-way = The sum may still be on its way. Report it as not arrived from { $until }.
custody-direct-lead = No money is held here. What counts is what you promised, said and confirmed.
custody-direct-to-promise = Still to promise
custody-direct-promised = Promised by you
custody-direct-to-transfer = To be transferred by you
custody-direct-sent = Said by you to be transferred
custody-direct-confirmed = Confirmed by others
custody-direct-promised-to-me = Promised to you
custody-direct-due-to-me = To be transferred to you
custody-direct-sent-to-me = Said to be transferred to you
custody-direct-confirmed-by-me = Confirmed by you
custody-direct-tip = Tip, to be transferred
custody-stage-sent = said to be transferred
custody-stage-confirmed = payment confirmed
custody-stage-ended = ended, { $sum } promised no more
custody-books-kept-lead = What lies there is what is owed.
custody-books-direct-agree = Everything agrees: the promises fit the transfers.
custody-books-promised = Promised
custody-books-earned = Earned
custody-books-sent = Said to be transferred
custody-books-confirmed = Confirmed
custody-books-ended = Ended
custody-books-still = Still promised
custody-books-checked = { $count ->
    [one] One order checked.
   *[other] All { $count } orders checked.
}
custody-books-totals = Sums of all orders
custody-books-promises = Sums of all promises
custody-books-orders = Orders
custody-moves-title = Money of this order
custody-moves-lead = Every movement, the oldest first. Both sides see the same.
custody-moves-direct = What was said to be transferred and confirmed is on the page of the payment.
custody-moves-empty = The money that moves for this order will be here soon.
custody-moves-link = All movements
custody-moves-from = From
custody-moves-to = To
custody-moves-left = Held afterwards
custody-moves-still = Still promised afterwards
custody-moves-booking = Booking
custody-moves-held = secured for { $number }
custody-moves-promise = promise for { $number }
custody-moves-earned = earnings of { $name }
custody-moves-paid = payout to { $name }
custody-moves-transfer = transfer to { $name }
custody-moves-back = repayment to { $name }

## Waiting for the bank account
custody-awaits-since = It waits for the bank account since
custody-awaits-next = Next reminder:

## Statement
custody-statement-other = Other side
custody-statement-csv = As a table
custody-statement-json = As JSON
custody-statement-role-name = Side (for programs)
custody-statement-way-name = Custody (for programs)
custody-statement-cut = Older movements are missing: this table shows at most { $most } of each side.

## Receipts from one’s own statement
custody-receipt-title = Check incoming payments
custody-receipt-lead = Read in the statement of your own bank. What was transferred to you and names the reference of an order counts as received.
custody-receipt-kept = The statement does not stay here. Only your open sums are looked for.
custody-receipt-confirmed = Confirmed by it
custody-receipt-differing = Another sum than is due
custody-receipt-differing-hint = This confirms nothing. Look at it and say in the order what has arrived.
custody-receipt-nothing = Nothing in the statement confirms an open sum.
custody-receipt-due = Due
custody-receipt-came = Received
custody-receipt-unusable = { $count ->
    [one] One booking could not be read.
   *[other] { $count } bookings could not be read.
}
custody-own-stays = As long as your account is blocked the bank account stays as it is. If it should be another, write to the operator.
custody-receipt-no-account = First enter your bank account. Only its statement counts.
custody-receipt-other-account = The statement belongs to another account than the one you entered.
