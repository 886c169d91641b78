### Standing meetings, the calendar, video talks.

meeting-title = Standing meetings
meeting-lead = Talk briefly and regularly, with an agenda and open points. They stay, also when an order ends.
meeting-empty = Standing meetings with people you have an order with stand here.
meeting-new = Propose a meeting
meeting-new-lead = Only when the other side agrees does the meeting stand in both calendars.
meeting-nobody = This takes an order together. You have none yet.
meeting-with = With whom
meeting-name = What it is about
meeting-name-example = For example: weekly talk
meeting-first = First day
meeting-time = Begins at
meeting-minutes-long = Length in minutes
meeting-lasts = Length
meeting-every = How often
meeting-every-1 = every week
meeting-every-2 = every two weeks
meeting-every-4 = every four weeks
meeting-place = Place or telephone number
meeting-place-hint = Empty means: as a video talk in a room of its own.
meeting-propose = Propose
meeting-between = with { $name }
meeting-next = Next meeting
meeting-state-proposed = Proposed
meeting-state-agreed = Agreed
meeting-state-ended = Ended
meeting-lead-mine = { $name } is asked. Until they agree nothing stands in the calendar.
meeting-lead-yours = { $name } proposes this. With your consent it stands in both calendars.
meeting-agree = Agree
meeting-decline = Decline
meeting-take-back = Take back
meeting-end = End the meetings
meeting-end-hint = Both calendars are told. Minutes and points stay readable.
meeting-when = When
meeting-rhythm = { $weekday } at { $time }, { $every }
meeting-zone = on the clock in { $zone }
meeting-length = { $minutes } minutes
meeting-where = Where
meeting-video = Open the video talk
meeting-no-place = still to be agreed
meeting-file = Take into the calendar
meeting-dates = Next dates
meeting-off = is off
meeting-moved-from = moved from { $moment }
meeting-asked-mine = You would like to move it to { $moment }.
meeting-asked-theirs = { $name } would like to move it to { $moment }.
meeting-agree-move = Agree to the new date
meeting-keep = Keep the old date
meeting-move = Move
meeting-move-title = Move one meeting
meeting-move-lead = In your common reachable hours the new date holds at once. Otherwise { $name } has to agree.
meeting-move-common = Common reachable hours on your clock
meeting-move-none = There are no common reachable hours. { $name } is asked in any case.
meeting-move-day = New day
meeting-call-off = Call off
meeting-agenda = Agenda
meeting-agenda-lead = Open points move to the next meeting by themselves.
meeting-agenda-empty = No open point yet.
meeting-point = New point
meeting-point-add = Add
meeting-point-by = { $name }, since { $moment }
meeting-point-settle = Settled
meeting-point-settled = Settled in the last four weeks
meeting-protocols = Meetings held
meeting-protocols-empty = Meetings stand here once they have begun.
meeting-minutes = Short minutes
meeting-minutes-by = Last by { $name }, { $moment }
meeting-minutes-save = Save minutes
meeting-calendar-title = My calendar
meeting-calendar-lead = Meetings and deadlines appear in your calendar once you enter this secret address there.
meeting-calendar-warning = Whoever knows the address reads along. A new address ends the old one at once.
meeting-calendar-made = There is an address, made on { $moment }. It is shown only once.
meeting-calendar-none = No address yet.
meeting-calendar-make = Make an address
meeting-calendar-renew = Make a new address
meeting-calendar-drop = Delete the address
meeting-calendar-secret = Your secret address
meeting-calendar-copy = Copy it now: it is shown only this time.
meeting-calendar-due = { $number }, hand in: { $title }
meeting-calendar-turn = { $number }, your deadline: { $title }
meeting-calendar-waiting = { $number }, deadline of the other side: { $title }
meeting-video-title = Video talks
meeting-video-lead = Pages only link there; nothing is loaded from there.
meeting-video-pattern = Address of a room
meeting-video-hint = Begins with https:// and holds “room” in braces once for the random name. Empty: no video talks.

notice-meeting-proposed = Proposed. The other side is asked.
notice-meeting-agreed = Agreed. The invitation comes by mail.
notice-meeting-ended = Ended. Both calendars are told.
notice-meeting-moved = Moved. Both calendars are told.
notice-meeting-asked = Asked. Until they agree the old date holds.
notice-meeting-kept = The old date holds.
notice-meeting-off = Called off. Open points wait for the next meeting.
notice-meeting-point = The point is on the agenda.
notice-meeting-settled = The point is settled.
notice-meeting-minutes = Minutes saved.
notice-calendar-dropped = Address deleted. Nobody reads along any more.
notice-video-saved = Saved. This holds for all meetings.

refusal-meeting-no-order = Standing meetings take an order together. Please choose somebody else.
refusal-meeting-too-many = These are too many meetings. At most { $most } at a time; end one first.
refusal-meeting-too-many-points = The agenda is full. At most { $most } open points; settle some first.
refusal-meeting-not-agreed = This meeting is not agreed or has ended. Please propose a new one.
refusal-meeting-own = This came from you. Now the other side decides.
refusal-meeting-nothing-proposed = This proposal no longer holds. Please reload the page.
refusal-meeting-over = This date is over or off. Please choose another.
refusal-meeting-not-begun = The meeting has not begun. Minutes are possible only afterwards.
refusal-meeting-written = The other side has written meanwhile. Please reload the page and add to it.
field-meeting-day = This is no day. Please choose a day.
field-meeting-past = This is over already. Please choose a later moment.
field-meeting-far = This is too far away. Please choose a day within the next year.
field-video-pattern = This is no address with https:// and exactly one place for the room. Please check it.

mail-meeting-proposed-subject = { $name } proposes standing meetings
mail-meeting-proposed-body =
    “{ $title }”, for the first time on { $when }.
    Agree or decline; until then nothing stands in the calendar.
mail-meeting-agreed-subject = “{ $title }” with { $name } is agreed
mail-meeting-agreed-body =
    The first meeting is on { $when }. The invitation for the calendar is attached.
mail-meeting-ended-subject = “{ $title }” with { $name } has ended
mail-meeting-ended-body =
    There are no more dates. Minutes and points stay readable.
mail-meeting-asked-subject = { $name } would like to move a meeting
mail-meeting-asked-body =
    “{ $title }” is to move to { $when }. Without your consent the old date holds.
mail-meeting-moved-subject = “{ $title }” with { $name } is moved
mail-meeting-moved-body =
    New date: { $when }. The changed calendar entry is attached.
mail-meeting-kept-subject = “{ $title }” keeps its old date
mail-meeting-kept-body =
    The meeting with { $name } is on { $when } as planned.
mail-meeting-off-subject = “{ $title }” with { $name } is off once
mail-meeting-off-body =
    The date on { $when } is called off. Open points wait for the next meeting.

meeting-turn-series = Agree to meetings: { $title }
meeting-turn-move = Agree to a new date: { $title }
meeting-turn-first = { $name } proposes: first meeting on
meeting-turn-to = { $name } proposes:
