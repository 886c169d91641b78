### My week, goals for freed time, the weeks ahead and moods: all of it for its owner alone.

## My week

week-title = My week
week-name = Week { $number }, { $first } to { $last }
week-with-start = week { $number } ({ $first })
week-short = Week { $number }
week-lead-none = Enter how long you worked each day. Then you see how far the evening is.
week-lead-over = { $load } worked. Your evening leaves room for { $target }: that is { $gap } too much.
week-lead-within = { $load } worked. Your evening leaves room for { $target }: that fits.
week-lead-so-far = { $load } worked so far. Your evening leaves room for { $target }: so far that fits.
week-enter = Enter hours
week-enter-hint = For example 8, 8.5 or 8:30. Empty days count as free. If all are empty, nothing is kept.
week-hours-unit = h
week-save = Save week
week-before = Week before
week-after = Week after
week-now = This week
week-picture = Work on each day, in hours
week-picture-alt = Work on each day: { $days }. The green line is your goal for a working day.
week-picture-note = The green line shows what your evening leaves room for on a working day.
week-picture-note-weeks = The green line shows what your evening leaves room for in a week.
week-as-table = As a table
week-day = Day
week-worked = worked
week-target = your goal
week-gap = too much
week-history = The last weeks
week-history-alt = Work each week: { $weeks }. The green line is your goal for a week.
week-history-week = Week
week-history-none = From two weeks on you see here how things go.
week-to-settings = Change the goal
week-day-too-long = A day has only 24 hours. Please enter less.
week-day-negative = The time cannot be below zero.
week-out-of-range = This week cannot be entered. Choose one of the last ten years that has begun.
notice-week-saved = Your week is saved.
today-week = This week
today-week-open = How long do you really work? Enter your week.
today-week-enter = Enter week
today-week-show = Go to your week

## Goals for freed time

goal-section = What the freed time is for
goal-none = Note what you want the freed time for: sport, cinema, family.
goal-add = Note a goal
goal-new-title = Goal for freed time
goal-edit-title = Change goal
goal-title = What for?
goal-title-hint = For example: sport, cinema, evenings with the family.
goal-hours = Hours a week
goal-rule = What a week frees fills your goals from top to bottom.
goal-wants = { $hours } a week
goal-this-week = this week { $hours }
goal-reached = { $weeks ->
    [one] reached in 1 of the last 8 weeks
   *[other] reached in { $weeks } of the last 8 weeks
}
goal-reached-none = not reached yet in the last 8 weeks
goal-freed = { $hours } freed in the last 8 weeks.
goal-delete = Remove
goal-edit = Change
goal-deleted = “{ $title }” is removed.
goal-too-many = Ten goals are enough. Remove one first.
notice-goal-saved = The goal is saved.
notice-goal-restored = The goal is back.

## The weeks ahead

ahead-title = The next six weeks
ahead-heading = Planned and room
ahead-lead-none = Here you see whether the next weeks get too full before they are. Enter what is coming.
ahead-lead-fine = By all you have entered, the next six weeks will go well.
ahead-lead-tight = It gets tight, but no week is above 120 %.
ahead-warning-one = There is too much in { $week }: { $booked } booked, { $gap } too much.
ahead-warning-more = From { $week } on, { $count } weeks are overrun: { $booked } booked, { $gap } too much in the first.
ahead-warning-no-room-one = In { $week } you are off, but have { $gap } of work.
ahead-warning-no-room-more = From { $week } on, { $count } weeks are overrun: in the first you are off, but have { $gap } of work.
ahead-relief = Hand on “{ $title }” before, that is { $hours } a week. { $effect }
ahead-relief-enough = Then there is room.
ahead-relief-some = Then { $gap } is still too much in the fullest week.
ahead-relief-button = Look at this task
ahead-relief-none = By the sorting nothing that comes back is left to hand on. Move something or cancel something.
ahead-to-sorting = Go to sorting
ahead-picture-alt = Planned work each week: { $weeks }. The green line is the room you have.
ahead-picture-note = The green line is the room in the week: your working days until the evening, without days off.
ahead-week = Week
ahead-room = room
ahead-routine = tasks
ahead-orders = orders
ahead-planned = planned
ahead-booked = booked
ahead-off = { $days ->
    [one] 1 day off
   *[other] { $days } days off
}
ahead-percent = { $number }%
ahead-uncounted = { $count ->
    [one] One order you took on has no estimated hours and is not counted.
   *[other] { $count } orders you took on have no estimated hours and are not counted.
}
ahead-made-of = Counted are your recurring tasks, explaining and reviewing, the orders you took on, and what you enter here.
ahead-rule = A warning comes from { $percent } of a week on.
planned-section = What is coming?
planned-none = Nothing entered yet. Enter what fills the next weeks: a fair, a new order, holidays.
planned-add = Enter something
planned-new-title = What is coming?
planned-edit-title = Change entry
planned-title = Name
planned-title-hint = For example: prepare the fair, holidays.
planned-kind = What is it?
planned-kind-work = Work
planned-kind-work-hint = Fills every week it touches.
planned-kind-off = Days off
planned-kind-off-hint = Take working days away.
planned-first = First day
planned-last = Last day
planned-hours = Hours a week
planned-hours-hint = For work only.
planned-span = { $first } to { $last }
planned-work-hours = { $hours } a week
planned-off-word = off
planned-delete = Remove
planned-edit = Change
planned-deleted = “{ $title }” is removed.
planned-backwards = The last day is before the first. Please change one of them.
planned-too-long = That is too long. At most { $days } days fit into one entry.
planned-too-many = Fifty entries are enough. Remove one first.
notice-planned-saved = The entry is saved.
notice-planned-restored = The entry is back.
today-ahead = Go to the weeks ahead

## Mood

mood-title = Mood after handing on
mood-question = How are you since “{ $title }” is handed on?
mood-step-1 = much worse
mood-step-2 = worse
mood-step-3 = as before
mood-step-4 = better
mood-step-5 = much better
mood-aside = Do not ask
mood-lead = Whether handing on does you good shows with time. Only you can see this, and you can delete all of it.
mood-too-few = { $missing ->
    [one] 1 more answer, then you see a line here.
   *[other] { $missing } more answers, then you see a line here.
}
mood-up = After handing on you have lately been better than at the beginning.
mood-level = After handing on you have been much the same throughout.
mood-down = After handing on you have lately been worse than at the beginning. See what has changed.
mood-line-alt = Mood after each acceptance, the first one first: { $steps }.
mood-table = Your answers
mood-when = When
mood-after = After
mood-step = Mood
mood-remove = Delete
mood-clear = Delete all
mood-clear-title = Delete all answers?
mood-clear-lead = Your answers about moods will be deleted. They cannot be brought back.
mood-none = After the next acceptance you are asked how you are. Your answers then stand here.
mood-step-required = Please choose one of the five steps.
mood-to-line = Your mood
notice-mood-kept = Thank you. Only you can see your answer.
notice-mood-aside = Fine, that is not asked any more.
notice-mood-removed = The answer is deleted.
notice-mood-cleared = All answers are deleted.

## What else waits on Today

turn-message = Answer message: { $title }
turn-message-from = { $name } wrote on
turn-message-settle = Nothing to answer
notice-message-settled = Fine, the message is settled.
