### Today: when work ends, what waits, what the time says.

today-title-ends = Today work ends at { $time }
today-title-night = Today work ends after midnight: at { $time }
today-title-too-much = No day has room for that
today-too-much = Your tasks fill { $hours } a week. Hand on what you like least and do least well.
today-title-so-far = { $hours } of your week are entered so far
today-title-open = When does work end today?
today-before = Before the first hand-on it was { $time }.
today-goal = Your goal: { $time }.
today-goal-reached = Your goal { $time } is reached.
today-goal-within = Your tasks fill { $hours } a week so far. That is within your goal: { $time }.
today-no-hours = Your tasks have no hours yet. Enter them, and the arc shows when work ends.
today-enter-hours = Enter hours
today-arc-from = The arc counts { $hours } a week from your inventory.
today-arc-incomplete = Is something missing?
today-first-take-on = You want to take on work of others? Say what suits you, or look around:
today-first-ads = See the ads
today-first-lead = Gather what fills your week. Then you see when work ends and what to hand on first.
today-turns-none = Nothing waits for you right now.
turn-choose-offer = Choose an offer: { $title }
turn-offers-open = { $count ->
    [one] 1 offer
   *[other] { $count } offers
}
turn-due-before = Due on
turn-offers-until-before = closes on
today-account = Time account
today-account-freed = handed on in 8 weeks
today-account-spent = explained, answered, reviewed
today-account-net = won
today-account-entries = What this is made of
today-account-none = As soon as somebody has done something for you, this says how much time you have won.
today-next = Hand on next
today-next-button = Hand on this task
today-next-all = All by sorting
today-next-rate = Your tasks are not rated yet. Say first what you like and do well. Then this says what to hand on first.
today-next-none = By the sorting there is nothing more to hand on.
today-emergency = Too much at once? One thing at a time
today-emergency-why = The smallest task that comes back and that you can explain well. Core and confidential work stay with you.

time-account-lead = Every number is made of these entries. Won is what was handed on, less explaining, answering and reviewing.
time-account-period = Period
time-account-weeks = the last 8 weeks
time-account-year = the last year
time-account-all = everything
time-account-show = Show
time-account-since = Since { $time }
time-account-empty = There are no entries in this period yet. They come when you hand on, explain and review.
time-account-when = When
time-account-kind = What
time-account-about = For what
time-account-time = Time
time-kind-freed = handed on
time-kind-explained = explained
time-kind-answered = answered
time-kind-reviewed = reviewed
