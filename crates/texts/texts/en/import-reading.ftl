### Reading a list another way: columns, time zone, days, broken characters.

## How it may be read another way

import-source-clockify = Time entries from Clockify
import-source-kimai = Time entries from Kimai
import-source-harvest = Time entries from Harvest
import-source-calendar = Events of the last eight full weeks
import-events = { $count ->
    [one] One event was summed up.
   *[other] { $count } events were summed up.
}
import-whole-days = { $count ->
    [one] One all-day event was left out.
   *[other] { $count } all-day events were left out.
}
import-cancelled = { $count ->
    [one] One cancelled event was left out.
   *[other] { $count } cancelled events were left out.
}
import-outside = { $count ->
    [one] One event lies outside these eight weeks.
   *[other] { $count } events lie outside these eight weeks.
}
import-used = Read from the columns:
import-used-column = { $meaning } “{ $heading }”
import-used-zone = Time zone: { $zone }
import-reading-title = Read it another way
import-reading-hint = The same file is read again. Ticks are reset.
import-reading-button = Read again
import-zone = Time zone of the entries
import-zone-hint = For example Europe/Berlin
import-columns-title = Which column is what?
import-columns-text = No column has a name Feierabend knows. The first line counts as headings; this is how the table begins:
import-columns-sample = Beginning of the table
import-columns-tasks = A list of tasks: the title is enough
import-columns-entries = Or time entries: what, when and how long; leave the title empty
import-columns-button = Read it this way
import-column-none = do not use
import-column-day = Day or beginning
import-column-start = Time of the beginning
import-column-end-day = Day of the end
import-column-end = Time of the end
import-column-duration = Duration
import-column-description = Description
import-column-project = Project
import-column-activity = Kind of work
import-column-person = Person
import-column-title = Title
import-column-hours = Hours
import-column-frequency = How often
import-column-ability = Ability
import-column-liking = Liking
import-column-core = Core
import-days-title = Day or month first?
import-days-text = The days in this file can be read two ways. For now: day first.
import-days-day-first = Day first: 02/11 is 2 November
import-days-month-first = Month first: 11/02 is 2 November
import-repair-title = Repair special characters?
import-repair-text = { $words ->
    [one] One word is damaged: the text was once read as { $charset }. Below you see it repaired.
   *[other] { $words } words are damaged: the text was once read as { $charset }. Below you see it repaired.
}
import-repair-examples = Examples
import-repair-before = Before
import-repair-after = Repaired
import-repair-line = Line
import-repair-lost = This cannot be repaired
import-repair-lost-word = Word
import-repair-lost-more = { $count ->
    [one] One more place cannot be repaired.
   *[other] { $count } more places cannot be repaired.
}
import-repair-yes = Take the repair
import-repair-no = Leave it unchanged
import-repair-choice = Damaged characters
import-repair-taken = The special characters are repaired.
import-repair-kept = The special characters stay as they are.
import-open = Answer the question above first. Then you can import.
import-in-a-row = { $weeks ->
    [4] four weeks in a row: recurring
   *[other] { $weeks } weeks in a row: recurring
}
import-often = How often: { $title }
import-often-hint = If you change how often, the hours are worked out to fit.
field-import-repair-open = Say first whether the special characters are repaired.
field-import-columns-open = Say first which column is what.
field-import-days-open = Say first whether the day or the month comes first.
