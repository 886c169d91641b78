# Frame of every page and the components. Labels are neutral; "you" where somebody is addressed.

## Frame
# The letter after g; none twice.
ui-place-today-key = t
ui-place-give-key = h
ui-place-take-key = o
ui-place-people-key = p
ui-place-money-key = m
ui-place-operator-key = x
ui-turns = { $count ->
    [one] one thing is waiting for you
   *[other] { $count } things are waiting for you
}
ui-footer-accessibility = Accessibility
ui-footer-about = About Feierabend
ui-footer-source = Source code
ui-busy = One moment …
ui-draft-restored = Your unsent text is back.
ui-draft-discard = Discard

## Keyboard
ui-keys-title = Keyboard
ui-keys-hint = Shortcuts are off while you type.
ui-keys-new = New task
ui-keys-help = This help
ui-keys-send = Send the text
ui-keys-control = Ctrl
ui-keys-enter = Enter
ui-keys-off = Switch shortcuts off in this browser

## Forms
# The browser puts the number in place of the hash sign.
ui-tally-left = # characters left
ui-tally-over = # characters too many
ui-tally-most = At most { $count } characters
ui-choose = Please choose
ui-not-given = Not given

## Lists
ui-log-auto = automatic
ui-log-empty = Nothing has happened yet.
ui-you = You
ui-files-empty = No files yet.

## Tags
ui-tag-task-open = Open
ui-tag-task-handed-on = Handed on
ui-tag-task-done = Done
ui-tag-under-way-ad = Ad is open
ui-tag-posting-published = Published
ui-tag-posting-filled = Filled
ui-tag-posting-closed = Closed
ui-tag-offer-sent = Sent
ui-tag-offer-accepted = Accepted
ui-tag-offer-declined = Declined
ui-tag-offer-withdrawn = Withdrawn
ui-tag-time = Time
ui-tag-skill = Skill
ui-tag-smart = Smart
ui-tag-keep = Keep
ui-tag-must = Must
ui-tag-should = Should
ui-tag-taste = Taste
ui-tag-met = Met
ui-tag-not-met = Not met

## Money
ui-money-title = Money
ui-money-agreed = agreed
ui-money-held = secured
ui-money-paid = paid
ui-money-refunded = refunded
ui-money-open = open
ui-money-to-secure = still to secure

## The way
ui-way-here = { $number } of 8:

## The day arc
ui-arc-alt = Day arc: work from { $start } to { $end }.
ui-arc-alt-before = Formerly until { $before }.
ui-arc-alt-goal = Goal { $goal }.
ui-arc-facts = The day in figures
ui-arc-start = Start
ui-arc-today = End of work today
ui-arc-before = End of work before
ui-arc-goal = Goal
ui-arc-goal-label = Goal { $goal }
ui-arc-won = won back
ui-arc-missing = to the goal
ui-arc-reached = reached
ui-arc-within = within it

## The field
ui-field-alt = { $count ->
    [one] One task by liking and ability.
   *[other] { $count } tasks by liking and ability.
} Size = hours a week. The table says the same.
ui-field-smart = Smart: not liked, not your trade
ui-field-skill = Skill: liked, but not your trade
ui-field-time = Time or Smart: you can, dislike it
ui-field-keep = Keep: your core
ui-field-axes = → more liking · ↓ more ability
ui-field-short-smart = Smart
ui-field-short-skill = Skill
ui-field-short-time = Time, Smart
ui-field-short-keep = Keep
ui-field-table = All tasks of the picture
ui-field-number = No.
ui-field-task = Task
ui-field-liking-column = Liking
ui-field-ability-column = Ability
ui-field-hours = a week
ui-field-triage = Triage
ui-field-more = { $count ->
    [one] A circle with “+” counts one more task.
   *[other] A circle with “+” counts { $count } more tasks.
}
