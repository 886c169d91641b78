### Contract room, contract, delivery, acceptance, people, money.

order-news = There is news here.
order-news-shown = Something happened. The order shows it now.
order-news-show = Show the news
order-number = Order
order-subject = What it is about
order-sum = Agreed sum
order-your-turn = Your turn: { $what }
order-act-sign = Sign the contract
order-act-fund = Secure the sum
order-act-start = Start the work
order-act-deliver = Deliver the work
order-act-review = Review the delivery
order-act-revise = Ask for revision
order-act-extend = Extend the deadline once
order-act-withdraw = Withdraw from the order
order-act-again = Order again

order-lead-sign-first = Both sign the same contract. You need not wait and can sign first as well.
order-lead-sign = Both sign the same contract. It holds only then.
order-lead-fund = Work can start as soon as the sum is secured.
order-lead-not-secured = Not secured yet. Starting is possible once the money is there.
order-lead-secured = The money is secured. Work can start.
order-lead-work = Work is under way.
order-lead-revision = Revision, round { $round }: the named must criteria are still open.
order-lead-delivered = { $name } delivered on { $at }.
order-lead-paid = Accepted and paid. Enjoy your evening!
order-lead-lapsed = The order ended by itself because a deadline passed.
order-lead-withdrawn = { $name } has withdrawn.
order-lead-late-client = Ask, or withdraw as soon as that is possible.
order-lead-late-contractor = Hand the work in, or write when it will come.
order-overdue = { $days ->
    [0] Overdue since today.
    [one] Overdue for one day.
   *[other] Overdue for { $days } days.
}
order-contract-documents = { $count ->
    [one] Read one document
   *[other] Read { $count } documents
}
order-clock-lapse-before = The order ends by itself on
order-clock-lapse-after = – if nothing happens before.
order-clock-withdrawal-before = From
order-clock-withdrawal-after = the client may withdraw if nothing was delivered.
order-clock-silence-before = Counts as accepted on
order-clock-silence-after = – if nothing happens before.

order-delivery = Delivery { $number }
order-answer = Answer
order-accepted-at = Accepted at { $percent }%.
order-accepted-by-silence = Accepted because the deadline passed.
order-to-improve = Revision asked for:
order-contractor-says = { $name } says
order-messages = Messages
order-message = Message
order-attach = Attach files
order-also = Also possible
order-timeline = Timeline
order-files = Files
order-reachable = Reachable
order-full-mine = You get 100% of the agreed sum. No fee. Your taxes are yours to settle.
order-full-theirs = The other side gets 100%. No fee.
contract-due-label = Due

order-contract-title = Contract
order-contract-read = Read the contract
order-contract-short = In short
order-contract-parts = Contents
order-contract-signature = Signature { $name }
order-contract-unsigned = still open
order-instruction = Instruction, version { $version } (part of the contract)
order-instruction-read = Read the instruction
order-contract-hash = Checksum of this version:
order-contract-hint = For larger sums, have a lawyer check the contract.
order-signatures = Signatures
order-signature-name = Name
order-signature-role = Side
order-signature-at = signed
order-sign-title = Please check and sign
order-sign-name = Your name as signature
order-sign-name-hint = As it stands in the contract: { $name }
order-sign-password = Your password
order-sign-password-hint = You signed in a while ago. This way nobody signs on a device you left open.
order-sign-confirm = I have read the contract and agree to be bound by it.
order-sign-button = Sign the contract, binding

order-secure-title = Please check: secure the sum
order-secure-button = Secure { $sum }
order-secure-consequence = { $days ->
    [one] The sum is then reserved for this order. The money moves on with your acceptance – or if you say nothing for one day after delivery.
   *[other] The sum is then reserved for this order. The money moves on with your acceptance – or if you say nothing for { $days } days after delivery.
}
order-custody = Custody
order-custody-play = Play money of this instance
order-fee = Fee
order-fee-none = none
order-not-possible-now = Not possible in this state. The contract room shows what comes next.
order-withdraw-consequence = The order ends. Nobody owes the other anything.
order-withdraw-refund = The order ends. { $sum } go back to the client in full.

order-deliver-title = Deliver the work
order-deliver-criteria = Criteria met
order-deliver-criteria-hint = Tick only what is really met. That saves a round.
order-deliver-note = Note
order-deliver-note-hint = What the other side should know, for example where the result is.
order-deliver-known = Files uploaded before
order-deliver-consequence = The other side then has { $days } days to review. Without an answer the delivery counts as accepted.
order-deliver-button = Deliver, binding

order-review-title = Review the delivery
order-good-enough = Good enough
order-good-enough-text = Must all be exactly as you imagine? 98% is good too and pays 100%.
order-satisfaction = Satisfaction
order-satisfaction-hint = The number changes nothing about the money.
order-remark = Remark for next time
order-remark-hint = What may be different in the next order.
order-improve = Improve
order-improve-text = If a must criterion is missing you can ask for revision. Should and taste never hold money.
order-improve-not = All rounds are used. Without an agreement the deadline decides.
order-payout = Payout
order-accept-button = Accept and release { $sum }
order-accept-consequence = { $name } gets { $sum } at once, without deduction. This cannot be undone.
order-revise-lead = Write for each must criterion what is missing. Empty fields count as met.
order-revise-reason = What is missing?
order-rounds-left = { $count ->
    [one] One round is left.
   *[other] { $count } rounds are left.
}
field-percent-unreadable = Please write a whole number from 1 to 100.

notice-order-signed = Signed. Date and checksum are recorded.
notice-order-secured = Secured. The other side sees it at once.
notice-order-started = Work has started. Good luck!
notice-order-extended = The deadline is extended.
notice-order-withdrawn = The order has ended.
notice-order-delivered = Delivered. Now it is the other side’s turn.
notice-order-accepted = Accepted and paid. Enjoy your evening!
notice-order-revision = The revision is asked for.
notice-message-sent = Sent.

event-order-proposed = Contract drawn up
event-order-rewritten = Contract written anew
event-order-signed = { $who } signed the contract
event-order-concluded = The contract holds
event-order-secured = { $who } secured the sum
event-order-part-secured = { $who } secured a part
event-order-stage-opened = Stage { $stage } of { $of } is next
event-order-started = { $who } started
event-order-delivered = { $who } delivered
event-order-revision-requested = { $who } asks for revision
event-order-extended = { $who } extended the deadline
event-order-reminded = Reminder: { $days ->
    [one] one day left to review
   *[other] { $days } days left to review
}
event-order-accepted = Accepted
event-order-released = released
event-order-paid-out = paid out
event-order-refunded = paid back
event-order-withdrawal-opened = Withdrawing is possible now
event-order-withdrawn = { $who } withdrew
event-order-lapsed = Ended by itself
event-message-written = { $who } wrote a message
event-file-added = { $who } added a file
event-other = Something happened

people-title = Your people
people-lead = People you have worked with.
people-empty = Soon this shows the people you finished an order with.
people-find = Look at tasks
people-did-for-me = Orders for you
people-did-for-them = Orders by you
people-orders = { $count ->
    [0] none
    [one] one
   *[other] { $count }
}
people-more-orders = { $count ->
    [one] one more
   *[other] { $count } more
}
people-last = last
people-again = Once more
people-again-title = Please check: once more
people-again-text = Same terms as last time. Both sign anew.
people-again-remark = Last time you noted: { $remark }
people-again-button = Create the order once more
people-due = Due
notice-order-again = The new order is there. Now both sign.

money-title = Money
money-lead = Every euro is in exactly one place.
money-due = Still to secure
money-secured = Secured by you
money-paid = Paid by you
money-refunded = Back to you
money-secured-for-me = Secured for you
money-received = Paid out to you
money-movements = Movements
money-when = When
money-what = What
money-order = Order
money-with = With
money-amount = Amount
money-empty = Soon this shows which money moves for your orders.
money-moved-secured = secured
money-moved-released = released
money-moved-paid-out = paid out
money-moved-refunded = paid back
orders-title = Orders
orders-empty-client = No order yet.
orders-empty-contractor = No order yet. An offer is the first step.
orders-column-state = State
orders-column-next = Next
orders-all = all
orders-open = open
orders-ended = ended
