### Tasks: inventory, sorting, buy-back, import, and what stands together under “Hand on”.

hand-on-lead = What fills your week, what you hand on, and what becomes of it.

task-list-title = Your tasks
task-list-empty = This is where everything stands that fills your week, from answering mail to bookkeeping.
task-gather = Gather tasks
task-sum = { $count ->
    [one] One task
   *[other] { $count } tasks
}, { $hours } a week
task-sum-filtered = { $count } of { $all } tasks, { $hours } a week
task-new-title = New task
task-add = Add task
task-add-again = Add and enter another
task-edit-title = Edit task

## What is known

task-title = What is to be done?
task-title-hint = With a verb, for example “Pre-sort receipts”.
task-frequency = How often?
task-frequency-daily = daily
task-frequency-weekly = weekly
task-frequency-monthly = monthly
task-frequency-once = once
task-hours = How many hours a week?
task-hours-hint = On average, for example 2.5 or 2:30. For one-time tasks the whole time.
task-hours-unit = h
task-ability = How well can you do it?
task-ability-lowest = not at all
task-ability-highest = very well
task-liking = How much do you like it?
task-liking-lowest = not at all
task-liking-highest = very much
task-core = This is at the heart of my business
task-core-hint = The heart is what your customers come to you for.
task-hour-value = What is your hour worth?
task-hour-value-hint = What an hour brings you when you spend it on your main work.
task-moved-to = Place
task-moved-to-hint = You may decide otherwise than the rules.
task-moved-to-rules = by the rules

## Columns and filters

task-column-task = Task
task-column-triage = Sorting
task-column-frequency = How often
task-column-hours = Hours per week
task-column-ability = Ability
task-column-liking = Liking
task-column-core = Core
task-column-hour-value = Value of the hour
task-column-currency = Currency
task-column-state = State
task-filter-text = Word
task-filter-all = all
task-file-name = tasks

## One task

task-facts = Facts
task-effort = Effort
task-weekly = { $hours } a week
task-once = { $hours } once
task-to-instruction = Write the instruction
task-finish = File as done
task-reopen = Open again
task-take-back = Do it myself again
task-deleted = “{ $title }” is deleted.
task-since = since { $time }
notice-task-added = Task added.
notice-task-saved = Changes saved.
notice-task-done = Filed. One worry less.
notice-task-reopened = The task is open again.
notice-task-taken-back = The task is yours again.
notice-tasks-rated = Rating saved.
notice-task-restored = The task is back.

## Buy-back calculation

buy-back-price-weekly = Price a week
buy-back-price-once = Price for all of it
buy-back-compute = Calculate
buy-back-result = You buy back { $duration }, at { $price } an hour.
buy-back-gain = Your time is worth { $value }: { $gain } more than you pay.
buy-back-loss = Your time is worth { $value }: { $loss } less than you pay. Whether the free evening is worth that is up to you.
buy-back-before-taxes = All amounts net, before taxes on both sides.

## Sorting

task-rate-title = How well, how gladly?
task-rate-lead = { $all ->
    [one] One task has no rating yet.
   *[other] { $shown } of { $all } tasks without a rating, the largest first.
}
task-rate-again = Nothing is saved yet.
task-rate-scale = 1 means not at all, 5 means very. Your core is what your customers come to you for.
task-rate-keys = What stays in the middle counts as rated too. By keyboard: Tab goes on, the arrows choose, Enter saves.
task-rate-ability = Ability
task-rate-liking = Liking
task-rate-core = Core of my business
task-rate-save = Save and go on
task-rate-later = Later
task-unrated = Not rated yet
task-rate-now = Rate tasks

sorting-title = What do you hand on?
sorting-lead = Size means hours. The further to the upper left, the sooner to hand on.
sorting-empty = There is nothing to sort yet. First gather what fills your week.
sorting-ranking = Ranking
sorting-first = Hand on the first one
sorting-keep-all = By this sorting you keep everything. You may still hand on any task.
notice-sorting-kept = Saved. Your tasks are sorted by this from now on.
sorting-weights = What counts how much?
sorting-weights-hint = From 0 to 10. What “Today” suggests next follows them too.
sorting-weight-dislike = Dislike
sorting-weight-time = Time
sorting-weight-inability = Lacking ability
sorting-rate = What does an hour of help cost?
sorting-rate-hint = Then every task says what buying its time back costs.
sorting-again = Sort again
sorting-column-why = Why
sorting-column-hours = a week
sorting-column-value = Your time
sorting-column-buy-back = Buy-back
sorting-column-gain = Gain
sorting-rate-note = Buy-back at { $price } an hour.
sorting-part = { $first } to { $last } of { $all }
sorting-unrated = { $count ->
    [one] One task has no rating yet. Until then it counts as middling.
   *[other] { $count } tasks have no rating yet. Until then they count as middling.
}
sorting-how = How is this sorted?
sorting-how-text = Each task gets up to 100 points for dislike, for time (all points from 10 hours a week on) and for lacking ability. The weights say how much each of them counts. What you keep comes at the end, core work last. The same facts always give the same order.

## Gathering

task-import-lead = A list will do. You see first what becomes of it; only what you confirm is taken over.
task-import-paste-title = Paste a list
task-import-paste = One task a line
task-import-paste-hint = Hours may stand at the end: “Pre-sort receipts 2 h”
task-import-paste-button = Look at the list
task-import-file-title = Choose a file
task-import-file = Table as CSV
task-import-file-hint = 10 MB at most: an export of Toggl Track, Clockify, Kimai or Harvest, a list with the column “Task”. A calendar (.ics) works, too.
task-import-file-button = Look at the file
task-import-by-hand = Or one by one:
task-import-example = Example
task-import-example-text = Work through the inbox 3 h per week
    Pre-sort receipts 2 h
    Write offers 2 h 30 min
    Rework the logo 6 h once
task-import-hours = Hours
task-import-preview-title = Please check: this will be added
task-import-read = { $count ->
    [one] One task found. Nothing has been taken over yet.
   *[other] { $count } tasks found. Nothing has been taken over yet.
}
task-import-keep-until = This preview stays until { $time }.
task-import-duplicates = { $count ->
    [one] One of them is known already; it is not ticked.
   *[other] { $count } of them are known already; they are not ticked.
}
task-import-line = Line
task-import-note = Note
task-import-mark-task = is in your list already
task-import-mark-line = as line { $line }
task-import-rest = { $count ->
    [one] Also take over the one other new task
   *[other] Also take over the other { $count } new tasks
}
task-import-faults = { $count ->
    [one] One line cannot be taken over
   *[other] { $count } lines cannot be taken over
}
task-import-skip-faulty = Leave these lines out
task-import-place = Place
task-import-fault = What is wrong
task-import-confirm = Take over what is ticked
task-import-other = Choose another list
task-import-nothing = Nothing of this can be taken over.
task-import-done-title = { $count ->
    [one] One task taken over
   *[other] { $count } tasks taken over
}
task-import-done-rate = Next: say how well and how gladly you do them. Then you know what to hand on first.
task-import-done-next = Next: see what to hand on first.
task-import-to-sorting = To the sorting
task-import-to-list = To your tasks
task-import-undo = Undo the import
task-import-undone-title = The import is undone
task-import-undone-text = Its tasks no longer stand in your list.

## Errors

field-too-many-tasks = A list does not hold more than 20,000 tasks. Please delete some first.
field-too-many-ratings = At most 25 tasks go at once. Please send fewer.
field-import-file-missing = Please choose a file.
field-import-faulty-rows = { $count ->
    [one] One line is faulty. Tick that it is left out, or improve the list.
   *[other] { $count } lines are faulty. Tick that they are left out, or improve the list.
}
field-import-kind = This kind of content cannot be read. Send text/csv, text/plain or application/json.
field-upload-broken = The file did not arrive completely. Please send it again.
