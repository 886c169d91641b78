### Two versions beside each other.

instruction-compare-title = Compare versions
instruction-compare-from = From
instruction-compare-to = To
instruction-compare-button = Compare
instruction-compare-link = Compare versions
instruction-compare-same = Both versions say the same.
instruction-compare-removed = removed:
instruction-compare-added = new:
instruction-compare-end = (end)
instruction-compare-line-added = Line { $place }: new
instruction-compare-line-removed = formerly line { $place }: removed
instruction-compare-line-moved = Line { $now }: moved, formerly line { $was }
instruction-compare-line-changed = Line { $place }: changed
instruction-compare-weight = Kind: { $before } → { $now }
instruction-compare-values = Chosen and counted
instruction-compare-what = What
instruction-compare-before = before
instruction-compare-now = now
instruction-compare-order-title = What has changed since the last order
instruction-compare-order-lead = What went is struck through, what is new is underlined.
instruction-compare-order-link = Compare with the last order
instruction-compare-order-previous = To the last order
