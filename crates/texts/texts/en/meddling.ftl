### Letting go: handing over responsibility, counting meddling.

meddling-heading = Responsibility
meddling-since = Since { $at }, { $name } is responsible for how the work is done.
meddling-offer = { $name } can be responsible for how the work is done. You then only look at the result.
meddling-hand-over = Hand over responsibility
meddling-title = Letting go
meddling-lead = What you changed about the how after handing over. Only you see this.
meddling-empty = Orders whose responsibility you handed over stand here. You can hand it over in the contract room.
meddling-count = { $number ->
    [0] No meddling
    [one] Meddled once
   *[other] Meddled { $number } times
}
meddling-column-order = Order
meddling-column-since = Handed over
meddling-column-count = Meddled
meddling-column-what = What
meddling-edit = Instruction changed
meddling-remark = Remark without a criterion
meddling-hint = Answers, proposals and feedback that become part of the instruction do not count.

notice-handed-over = Responsibility is handed over. Letting go is work too.
event-handed-over = { $who } handed over responsibility

refusal-hand-over-too-early = Handing over is possible once both have signed.
refusal-hand-over-in-dispute = Nothing is handed over in a dispute. Settle first what is open.
refusal-hand-over-over = The order has ended. There is nothing left to hand over.
