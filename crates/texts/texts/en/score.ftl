### What good instructions bring: accepted at first delivery by the points of the check.

score-title = What good instructions bring
score-lead = How often your orders were accepted at first delivery, by how the check saw the instruction when both signed. Only you see this.
score-empty = Too few orders yet: from { $fewest } accepted or improved ones with similar points on, this says what the instruction changes.
score-points = Points
score-orders = Orders
score-at-first = Accepted at first delivery
score-band = { $from } to { $to }
score-share = { $share } %
score-too-few = too few yet
score-note = What counts is the answer to the first delivery; silence counts as acceptance. Below { $fewest } orders a share says nothing.
