### The record of time of an order.

time-title = Hours
time-card-total = { $total } written down
time-card-none = Nothing written down yet.
time-card-link = See the hours
time-lead = Day, duration, result. No stopwatch and no screenshots.
time-empty = No entries yet.
time-day = Day
time-minutes = Duration
time-minutes-hint = For example 1.5 or 1:30.
time-unit = hours
time-result = What came of it
time-total = Together
time-stage = In this stage: { $total }
time-new = Write down time
time-save = Write down
time-correct = Correct
time-correct-title = Correct entry { $number }
time-correct-hint = The old entry stays to be read. With zero hours it is dropped.
time-reason = Why
time-corrected = corrected
time-corrects = instead of no. { $number }: { $reason }
time-number = No.
notice-time-booked = Written down.
event-order-time-booked = { $who } wrote down time
event-order-time-corrected = { $who } corrected an entry

field-time-future = This day is still to come. Write down what is done.
field-time-after-end = No time can be booked after the agreed end ({ $end }).
field-time-before-start = The order did not exist on this day.
field-time-more-than-a-day = A day has only 24 hours. Check the entries of this day.
refusal-time-invalid = Please check what you entered.
refusal-time-no-entry = This entry is no longer there like this. Load the page again.
refusal-time-full = No more than { $most } entries fit. Sum up days.

time-told-explaining = How long did you explain?
time-told-answering = How long did the answer take you?
time-told-hint = Counts in your time account. Only you see it. At most 600.
time-told-unit = min
