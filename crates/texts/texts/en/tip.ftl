### Tips, thanks and the trust between two people.

tip-title = Give a tip
tip-lead = It arrives without any deduction, to the cent. It is free and changes nothing about the order.
tip-amount = Sum
tip-words = Thanks in words
tip-check = Check the tip
tip-check-title = Please check: tip
tip-consequence = { $name } gets { $sum } at once, without any deduction. This cannot be undone.
tip-button = Give { $sum }
tip-given = Tip
tip-said = { $name } says thank you
tip-refusal-not-paid = A tip comes after acceptance. Accept the delivery first.
tip-refusal-not-come = A tip can be given as soon as the payment itself has come.
tip-field-too-many = No more tips can be given for this order.
tip-event-given = { $who } has given a tip
notice-tip-given = Arrived, without any deduction.
tip-custody-in = Tip
tip-custody-out = Tip paid out
mail-tip-given-subject = { $number }: a tip for you
mail-tip-given-body =
    For “{ $title }” a tip has arrived for you, without any deduction. The order says how much.

tip-trust-title = Trust
tip-trust-lead = Only the two of you see this. It grows with every good order.
tip-trust-level = Level { $level }
tip-trust-next = { $count ->
    [one] One more good order to the next level.
   *[other] { $count } more good orders to the next level.
}
tip-trust-events = What the level comes from
tip-trust-event-good = Accepted and paid
tip-trust-event-lost = Dispute ended by decision or parting
tip-trust-with = Trust with { $name }
tip-trust-when = When
