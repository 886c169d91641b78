### Reading files and pasted lines: what cannot be used, with cause and remedy.

## The file as a whole

import-file-too-large = The file is larger than { $megabytes } MB. Choose a shorter period or split it.
import-file-empty = There is no task in it. Please choose another file.
import-file-not-text = This is not a text file. Please save the list as CSV.
import-file-workbook = This is a workbook. Save the sheet as CSV and choose that file.
import-file-columns = Line { $line } has more than { $most } columns. Is this the right file?
import-file-rows = These are more than { $most } rows. Please choose a shorter period.
import-file-tasks = These are more than { $most } tasks. Please split the file.
import-file-quote = The closing quotation mark is missing in line { $line }, column { $column }. Please add it to the file.
import-file-columns-too-few = These columns are not enough. Choose at least what was done, when and how long; the title for lists.
import-file-column-twice = The column “{ $name }” is there twice. Remove or rename one.

## One row

import-row-title-missing = This row does not say what it is about. Add a title or description.
import-row-title-too-long = The title is too long. At most { $most } characters fit.
import-row-cell-too-long = This cell is too long. At most { $most } characters are read.
import-row-unreadable = “{ $value }” contains unreadable characters. Please save the file as UTF-8.
import-row-too-wide = The row has more than { $most } cells. Put text with separators in quotation marks.
import-row-date = “{ $value }” is not a day from 2000 to 2100. Write 2026-11-02, for example.
import-row-time = “{ $value }” is not a time. Write 08:30, for example.
import-row-duration = “{ $value }” is not a duration. Write 01:30:00, for example.
import-row-no-end = End and duration are missing. Add one of them.
import-row-end-before-start = The end is before the start. Please change one of them.
import-row-negative = The duration is below zero. Write it without a minus.
import-row-entry-too-long = The entry is longer than a day. Did the clock keep running?
import-row-duration-differs = The duration does not match start and end. Please change one of them.
import-row-hours = “{ $value }” is not a clear duration. Write 2.5 or 2:30, for example.
import-row-frequency = “{ $value }” is unknown. Write daily, weekly, monthly or once.
import-row-rating = “{ $value }” is not a step. Write a number from 1 to 5.
import-row-yes-no = “{ $value }” is neither yes nor no. Please write one of them.
import-row-week-too-long = A week has only 168 hours. Check duration and unit.
import-row-event-start = This event has no beginning. Add it in the calendar.
import-row-event-time = “{ $value }” is no point in time. Check the event in the calendar.
import-row-event-open = This event breaks off in the middle. Export the calendar once more.
import-row-zone = The time zone “{ $value }” is unknown. Set a common one for the event.
import-row-rule = The repetition “{ $value }” is unknown. Enter the event one by one.
import-row-rule-endless = This repetition is too long to work out. Give it a later beginning.

## How it was read

import-source-toggl = Time entries from Toggl
import-source-entries = Time entries
import-source-list = List as a table
import-source-lines = One task per line
import-place = Line { $line }, column { $column }
import-place-row = Line { $line }
import-repaired = Special characters were saved wrongly and have been repaired. Please look them over.
import-entries = { $count ->
    [one] One time entry was summed up.
   *[other] { $count } time entries were summed up.
}
import-repeated = { $count ->
    [one] One time entry was there twice and counts once.
   *[other] { $count } time entries were there twice and count once.
}
import-done = { $count ->
    [one] One finished line was left out.
   *[other] { $count } finished lines were left out.
}
import-errors-left-out = { $count ->
    [one] One more row is faulty.
   *[other] { $count } more rows are faulty.
}
