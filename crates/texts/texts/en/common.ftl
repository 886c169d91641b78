### What every page needs: places, buttons, states, stations, short words.

-product = Feierabend

## The product

product-name = { -product }
product-promise = Hand work on and have your evening back.
page-title = { $title } · { -product }
page-title-error = Error: { $title } · { -product }

## Places

place-today = Today
place-hand-on = Hand on
place-take-on = Take on
place-people = People
place-money = Money
place-operator = Operation
place-account = Your account
place-settings = Settings
place-search = Search
place-guide = Guide
place-start = Start
place-imprint = Legal notice
place-privacy = Privacy
place-api = API

## The frame of a page

skip-to-content = Skip to content
navigation-main = Main menu
navigation-account = Account
navigation-foot = Footer
navigation-path = You are here
navigation-pages = Pages of the list
word-menu = Menu
theme = Appearance
theme-system = as on the device
theme-light = light
theme-dark = dark
language = Language
language-de = Deutsch
language-en = English
signed-in-as = Signed in as { $name }
play-money-note = This instance uses play money. No real money moves: pay the sum yourselves, for example by bank transfer.

## Buttons

button-next = Continue
button-back = Back
button-change = Change
button-save = Save
button-save-draft = Save draft
button-cancel = Cancel
button-close = Close
button-add = Add
button-remove = Remove
button-delete = Delete
button-undo = Undo
button-try-again = Try again
button-send = Send
button-show = View
button-edit = Edit
button-check = Review
button-search = Search
button-filter = Filter
button-reset-filter = Clear filters
button-choose = Choose
button-download = Download
button-download-csv = Download as CSV
button-print = Print
button-copy = Copy
button-sign-in = Sign in
button-sign-out = Sign out
button-sign-up = Create account
button-confirm = Confirm
button-more = Show more
button-all = View all
button-previous-page = Previous page
button-next-page = Next page
button-to-start = To the start page
button-to-today = To “Today”

## Forms

summary-title = Something is not right yet
summary-hint = What you entered is kept. Please change these fields:
error-prefix = Error:
word-optional = optional
word-required = required
field-hint-money = For example { $example }
check-title = Please check
check-hint = Nothing has happened yet. You can change every answer.
word-saved = Saved.
word-saved-at = Saved at { $time }
word-removed = Removed.
word-sent = Sent.
word-undone = Undone.
word-text-kept = Your text is kept.

## Short words

word-yes = yes
word-no = no
word-none = –
word-and = and
word-or = or
word-today = today
word-yesterday = yesterday
word-tomorrow = tomorrow
word-now = now
word-never = never
word-new = new
word-from-to = { $from } to { $to }
word-at-time = on { $time }
word-until-time = until { $time }
word-since-time = since { $time }
word-you = you
word-total = Total
word-per-week = per week
word-per-hour = per hour
word-hours-per-week = { $hours } per week
word-in-zone = Times in { $zone }
word-read-more = More about this
word-optional-note = All fields without “optional” are required.

## Counts

count-days = { $count ->
    [one] one day
   *[other] { $count } days
}
count-weeks = { $count ->
    [one] one week
   *[other] { $count } weeks
}
count-results = { $count ->
    [0] Nothing found
    [one] One result
   *[other] { $count } results
}
count-done-of = { $done } of { $total } done
days-left = { $count ->
    [0] ends today
    [one] one day left
   *[other] { $count } days left
}

## Task list for preparation

item-done = done
item-open = open
item-not-yet = not possible yet
item-problem = problem

## Empty lists

empty-title = Nothing here yet
empty-filter = Nothing matches this filter.
empty-example = Example

## The eight stations of the way

way-title = The way
way-present = { $station }: this is where it stands
way-past = { $station }: done
way-ahead = { $station }: still to come
station-task = Task
station-instruction = Instruction
station-posting = Ad
station-offer = Offer
station-contract = Contract
station-work = Work
station-acceptance = Acceptance
station-paid = Paid

## State tags

state-draft = Draft
state-signature-open = Signature open
state-funding-open = Not secured yet
state-secured = Secured
state-in-work = In work
state-for-review = For review
state-paid = Paid
state-ended = Ended

## Roles and turns

role-client = Client
role-contractor = Contractor
turn-yours = Your turn
turn-both = Both can act
turn-theirs = It is { $name }’s turn
turn-nobody = Nobody has to act
clock-title = What happens by itself
