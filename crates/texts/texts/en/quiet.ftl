### Quiet hours: when notices wait.

quiet-title = Quiet hours
quiet-lead = In quiet hours notices and mails wait. Afterwards they come together, never later than after three days.
quiet-private = Only you see these settings. Whoever writes to you only learns when you will be told.
quiet-always = What is written stands in the order at once. Deadlines are announced at least a day before.
quiet-when = When it is quiet
quiet-night = Evenings and nights
quiet-night-hint = Proposal: from 20:00 to 7:00, on your clock.
quiet-from = Quiet from
quiet-to = Quiet until
quiet-weekend = At the weekend
quiet-outside = Always outside of my reachable hours
quiet-outside-hint = Your reachable hours are in your account.
quiet-pause = Pause and holidays
quiet-pause-hint = Both days count. Running deadlines do not move.
quiet-pause-first = First day
quiet-pause-last = Last day
quiet-on = Notices wait in your quiet hours.
quiet-off = No quiet hours are set.
quiet-notice-at = will be announced at { $time }
quiet-notice-on = will be announced on { $moment }
quiet-bundle-subject = { $number } notices from your quiet hours

field-quiet-all-day = Beginning and end are the same. Please choose two different times.
field-quiet-no-hours = You have no reachable hours yet. Enter them in your account first.
field-pause-day = This is no day. Please choose one or leave both empty.
field-pause-backwards = The last day is before the first. Please swap them.
field-pause-over = This pause is over already. Please choose later days.
field-pause-too-long = A pause lasts 92 days at most. Please split it.
notice-quiet-saved = Quiet hours saved.
