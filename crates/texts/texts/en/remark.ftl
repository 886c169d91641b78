### Remarks at their place, checks of a delivery, from the last time.

remark-title = Remarks
remark-lead = Each remark stands at its place and weighs what was agreed. Only a must holds money.
remark-empty = Remarks on the deliveries stand here. There are none so far.
remark-note = A remark at a place
remark-text = What should be different?
remark-kind = How much does it matter?
remark-kind-hint = Never stricter than the criterion it belongs to.
remark-kind-must = Must: it is not finished without it
remark-kind-should = Should: would be better, but holds nothing
remark-kind-taste = Taste: I would like it differently
remark-criterion = Criterion
remark-file = File
remark-nowhere = not given
remark-place = Place in words
remark-place-hint = A quotation, a page, a line.
remark-save = Note remark
remark-remove = Remove
remark-gathered = Gathered for your decision
remark-gathered-none = No remark yet. At any place you can say what should be different.
remark-gathered-hint = Only you see them so far. They go out with your decision.
remark-gathered-state = not sent yet
remark-open = open
remark-next-time = for next time
remark-done-with = done with delivery { $number }
remark-not-done-with = not done with delivery { $number }
remark-at-criterion = Criterion: { $text }
remark-at-file = File { $name }
remark-column-delivery = Delivery
remark-column-what = Remark
remark-column-place = Place
remark-column-fate = State
remark-column-done = Done
remark-column-agreement = Agreed
remark-done-of = { $done } of { $all }
remark-curve = How you come closer
remark-curve-hint = Agreed means: the share of the criteria nothing was remarked at.
remark-curve-alternative = Agreed from delivery to delivery: { $shares }
remark-card-lead = { $all ->
    [one] One remark, { $open ->
        [0] nothing of it open.
       *[other] still open.
    }
   *[other] { $all } remarks, { $open } of them open.
}
remark-way = Remark on a place
remark-card-link = See remarks

remark-answer-title = The remarks
remark-answer-lead = Say of each whether it is done. A must that stays open needs a reason.
remark-done = Done
remark-why = Reason or note
remark-deliver-notes = Say something about single criteria
remark-deliver-steps = Steps done
remark-length-hint = Texts are counted. Agreed for each piece: { $length }.
remark-length-inside = { $count }, as agreed ({ $length })
remark-length-outside = { $count }, agreed: { $length }

remark-last-time = From the last time
remark-last-time-lead = Accepted with { $percent } %. This was remarked for this time:
remark-last-time-silence = This stayed open the last time:

notice-remark-noted = The remark is noted. Only you see it so far.
notice-remark-removed = The remark is removed.

refusal-remark-nothing-to-look-at = There is no delivery to look at now.
refusal-remark-too-many = { $most } remarks are enough for one delivery. Better talk to each other.

field-remark-must-needs-criterion = Only a must criterion holds money. Choose one, or take should or taste.
field-remark-too-strict = “{ $criterion }” was not agreed as strictly as that. Choose a milder kind.
field-remark-without-why = A must stays open. Tick it as done or write why not.
field-delivery-empty = There is nothing to look at. Attach a file or write where the result is.
field-length-without-note = “{ $file }” has { $count }, another length was agreed. Change the text or write why.
