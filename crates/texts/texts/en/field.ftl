### What is wrong with one field: cause and remedy in at most 20 words.

## All fields

field-required = Please fill this in.
field-choice-required = Please choose one option.
field-choice-unknown = There is no such option. Please choose one from the list.
field-too-long = This is too long. At most { $most } characters fit.
field-too-short = This is too short. At least { $least } characters are needed.
field-too-many-lines = These are too many lines. Please merge some.
field-too-many-files = These are too many files. At most { $most } at once.
field-file-empty = “{ $name }” is empty. Please choose another file.
field-file-too-large = “{ $name }” is too large. At most { $megabytes } MB fit.
field-messages-full = There are too many messages already. An order takes at most { $most }; put what matters into a delivery.
field-files-full = There are too many files of yours already. Each side has room for { $most }.
field-text-unreadable = The text contains invisible control characters. Please type it again.
field-form-unreadable = The form arrived incomplete. Please send it again.
field-confirm-required = Please confirm this by ticking the box.
field-token-invalid = This link is no longer valid. Please ask for a new one.

## Sums

field-amount-not-positive = The sum must be above zero.
field-amount-too-large = This is too much. At most { $most } is possible.
field-amount-other-currency = The currency differs from the ad. Please use the same one.
field-money-missing = Please enter a sum.
field-money-unreadable = This is not a sum. Write it like this: 1234.50.
field-money-negative = The sum must not be below zero. Please write it without a minus.
field-money-ambiguous = Thousands or cents? Please write it like this: 1234.50.
field-money-too-many-decimals = Nothing is smaller than a cent. Please write at most two decimals.
field-money-too-large = This is too much. At most { $limit } is possible.
field-money-other-currency = Another currency applies here. Please write the number only.

## Numbers

field-number-missing = Please enter a number.
field-number-unreadable = This is not a number. Please write digits only.
field-number-negative = The number must not be below zero.
field-number-ambiguous = This may mean thousands. Please write it without separators.
field-number-too-many-decimals = These are too many decimals. Please round the number.
field-number-too-large = This is too much. At most { $limit } is possible.
field-number-range = Please choose a number from { $least } to { $most }.
field-percent-too-large = More than 100% is not possible.

## Durations of work

field-duration-missing = Please enter a duration.
field-duration-unreadable = This is not a duration. Write 2:30 or 2.5 h, for example.
field-duration-negative = The duration must not be below zero.
field-duration-ambiguous = It is unclear how many hours this is. Write 2:30, for example.
field-duration-too-many-decimals = Nothing is shorter than a minute here. Please round it.
field-duration-too-large = This is too long. At most { $limit } is possible.
field-week-too-long = A week has only 168 hours. Please enter fewer.
field-hours-not-positive = Please enter more than zero hours.
field-hours-too-many-for-project = These are too many hours for one ad. Please split the work.

## Days and times

field-date-missing = Please enter a day.
field-date-required = Please enter a day.
field-date-unreadable = This is not a day. Write 3 December 2026, for example.
field-date-ambiguous = Day and month could be swapped. Write 3 December 2026, for example.
field-date-no-such-day = The calendar has no such day.
field-date-short-year = Please write the year with four digits.
field-date-out-of-range = Please choose a year from { $earliest } to { $latest }.
field-date-in-past = This day has passed. Please choose a later one.
field-date-too-far = This day is too far ahead. Please choose an earlier one.
field-time-missing = Please enter a time.
field-time-unreadable = This is not a time. Write 18:00, for example.
field-goal-before-start = The evening goal is before the start of work. Please change one.
field-hours-unreadable = These are not times. Write 9:00–9:30, 14–15, for example.
field-hours-backwards = One of the times ends before it starts. Please put the earlier first.
field-hours-too-many = These are too many times for one day. Please merge some.

## Tasks and their import

field-import-too-many-rows = These are too many tasks at once. Please split the list.
field-import-nothing-new = Nothing of it is new. Include the duplicates or cancel.
field-weights-all-zero = At least one weight must be above zero.

## Account

field-login-form = Please choose an email address or a name of 3 to 40 letters and digits.
field-password-short = The password is too short. At least { $least } characters; a short sentence is good.
field-password-long = The password is too long. At most { $most } characters fit.
field-password-is-login = Password and login are the same. Please choose another password.
field-password-common = This password is guessed first. Please choose another one.

## Instruction

field-criterion-not-measured = How do you both see whether this is met? Please add how it is measured.
field-limit-without-latitude = A sum only fits when the contractor may decide. Please widen the latitude or remove the sum.

## Ad and offer

field-posting-tasks-missing = What is to be done? Without tasks nobody knows what to offer.
field-posting-skills-missing = What must somebody be able to do? Please name the skills needed.
field-posting-hours-missing = How many hours do you expect? A rough number is enough.
field-posting-budget-missing = How much do you want to spend? Please name a sum.
field-question-missing = Please ask a question about the work. It shows you which offers are ready-made.
field-question-repeated = Both questions are the same. Please ask another one.
field-answer-missing = Please answer this question. Without both answers the offer does not count.

## Delivery

field-criterion-unknown = This criterion is not in the contract. Please reload the page.
field-must-without-note = “{ $criterion }” is not ticked. Add why.
