### How to hand on: three lists, kind of work, ways, comparison, hate tasks, luxury, motive.

## Three lists

handing-lists-title = Three lists
handing-lists-lead = Write down what comes to mind, one task a line. Your sorting is made from it.
handing-lists-dislike = I do not like it
handing-lists-dislike-hint = What you keep putting off. This goes to Smart.
handing-lists-cannot = I cannot do it
handing-lists-cannot-hint = What others do better. This goes to Skill, from one hour a week on to Smart.
handing-lists-should-not = I should not do it myself
handing-lists-should-not-hint = What you can do but is not your work. This goes to Time.
handing-lists-hours = Hours may stand at the end: “Pre-sort receipts 2 h”. What is on your list already gets the new rating.
handing-lists-check = Look at the lists
handing-lists-check-title = Please check: this is what becomes of it
handing-lists-checked = { $count ->
    [one] One task. Nothing is saved yet.
   *[other] { $count } tasks. Nothing is saved yet.
}
handing-lists-column-becomes = What happens
handing-lists-new = is added
handing-lists-rated = gets the new rating
handing-lists-same = says so already
handing-lists-away = stays: done or handed on
handing-lists-core = stays core work until you change that
handing-lists-faults = These lines are left out
handing-lists-line = { $list }, line { $line }
handing-lists-save = Save
handing-lists-change = Change the lists
handing-lists-nothing = Nothing of it can be used.
notice-handing-lists-saved = Rating saved.
field-lists-empty = All three lists are empty. Write down at least one task.
field-lists-too-long = At most 200 lines go at once. Please take the rest afterwards.

## Kind of work

handing-category = Kind of work
handing-category-hint = Usual times and proofs follow from it.
handing-category-by-title = by the title
handing-category-suggested = { $category } (by the title)
handing-category-text = Text
handing-category-translation = Translation
handing-category-design = Logo and design
handing-category-homepage = Website
handing-category-research = Research
handing-category-marketing = Marketing and social media
handing-category-software = Software
handing-category-phone = Phone
handing-category-office = Office work
handing-unit-word = words
handing-unit-logo = logo
handing-unit-page = page
handing-unit-record = record
handing-unit-post = post
handing-unit-hour = hour
handing-unit-call = call
handing-unit-matter = item
handing-usual = Usual time
handing-usual-batch = { $batch } { $unit }: about { $duration }
handing-usual-one = about { $duration } per { $unit }
handing-proofs = What shows the result
handing-proof-file = file
handing-proof-link = address on the web
handing-proof-picture = picture of the result
handing-proof-side-by-side = both versions side by side
handing-proof-table = list with one row per item
handing-proof-sources = sources
handing-proof-figures = figures
handing-proof-test-run = tests that pass
handing-proof-call-notes = call notes
handing-proof-sample = sample
handing-units = How many a week?
handing-units-hint = Only if you do not know the hours: words, calls, receipts … The kind of work says how long that takes.
handing-confidential = This is confidential
handing-confidential-hint = For example data of your customers. Then we advise against ways with many strangers.
handing-confidential-fact = Confidential
field-units-need-category = Choose the kind of work first. Otherwise it is unknown how long one takes.
handing-legal-title = Not everybody may do this for you
handing-legal-tax = In Germany only those permitted may help with taxes, such as tax advisers (§ 5 StBerG). Anybody may sort receipts, but not assign accounts. Current bookings, current payroll and wage tax returns are also open to people with commercial training and three years of practice (§ 6 No. 4). Have the result checked.
handing-legal-law = In Germany legal advice on a case and debt collection need a permission, such as a lawyer’s (§§ 2 and 3 RDG). Anybody may fill in templates with what you give them. Have the result checked.
handing-legal-court = In Germany only those permitted may act for you in court, such as a law firm (§§ 78 and 79 ZPO). Anybody may sort the papers. Have the result checked.

## How to hand on

handing-how-title = How to hand it on?
handing-how-lead = There is more than one way. Five short questions show which one fits this task.
handing-how-comes-back = It keeps coming back
handing-how-splits = It falls into many equal parts
handing-how-splits-hint = For example labelling 300 pictures.
handing-how-needs-expertise = It needs one head with expertise
handing-how-confidential = It is confidential or holds data of others
handing-how-wants-ideas = The result is open: ideas are wanted
handing-how-wants-ideas-hint = For example a name for a product.
handing-how-again = Weigh again
handing-how-unasked = For now, from what the task says. Your answers make it more precise.
handing-how-ranking = These are the ways
handing-kind-assistant = Assistant
handing-kind-assistant-text = One person takes over work that comes back, by the hour.
handing-kind-project = Project
handing-kind-project-text = One person, one result, a fixed sum, an end.
handing-kind-micro-job = Micro-jobs
handing-kind-micro-job-text = Many people, many small equal parts.
handing-kind-ideas = Gather ideas
handing-kind-ideas-text = Many people, one open question. The best idea wins.
handing-kind-keep = Do it yourself
handing-kind-keep-text = Not to be handed on yet. That can change.
handing-fit-best = Fits best
handing-fit-possible = Possible too
handing-fit-hardly = Hardly fits
handing-fit-against = Advised against
handing-later = This way does not exist here yet. As a project it works today: with an instruction, an ad and a fixed sum.
handing-begins-assistant = Begin with a small order: instruction, ad, a fixed sum. Once it is paid, “People” turns it into a cooperation with hours per week.
handing-start-project = Prepare as a project
handing-why-core = This is the heart of your business.
handing-why-not-worth-it = It is quickly done, and you can do it.
handing-why-own-choice = You put it to what you do yourself.
handing-why-hours-unknown = How long it takes is not said yet.
handing-why-ends = It comes back, and a project ends one day.
handing-why-takes-your-time = It takes time of yours that somebody else has for it.
handing-why-comes-back = It comes back: explained once, it saves every week.
handing-why-only-once = It comes up only once.
handing-why-has-an-end = It has a result and an end.
handing-why-needs-one-head = It needs one head that sees the whole.
handing-why-many-equal-parts = It falls into many equal parts.
handing-why-one-whole = It cannot be cut into equal parts.
handing-why-open-idea = The result is open, and many have more ideas than one person.
handing-why-known-result = The result is clear, only the work is missing.
handing-why-one-trusted = Only one person sees it, and confidentiality can be agreed with them.
handing-why-exposed = Many strangers would see what is confidential.
handing-why-for = For it:
handing-why-against = Against it:

## Comparison

handing-compare-title = Do it yourself or hand it on?
handing-compare-lead = Enter what it would cost. Then both stand side by side.
handing-compare-explaining = Your time for explaining, once
handing-compare-checking-weekly = Your time for looking at results, a week
handing-compare-checking-once = Your time for looking at the result
handing-compare-basis-weeks = Counted over { $weeks } weeks, your hour at { $hour }.
handing-compare-basis-once = Counted for all of it, your hour at { $hour }.
handing-compare-column-part = Item
handing-compare-column-how = How it is counted
handing-compare-column-sum = Amount
handing-compare-own = Do it yourself
handing-compare-own-time = Your working time
handing-compare-own-time-how = { $duration } at the value of your hour
handing-compare-quality = Risk: not good enough
handing-compare-quality-how = Assumption: you do { $percent } % of it again (your ability: { $ability } of 5)
handing-compare-legal = Risk: mistakes with legal consequences
handing-compare-legal-how = Assumption: { $percent } % more for arrears and rework
handing-compare-left = What is left undone meanwhile
handing-compare-left-core = { $duration } are missing for: { $titles }. Your working time holds this already.
handing-compare-left-main = { $duration } are missing for your main work. Your working time holds this already.
handing-compare-other = Hand it on
handing-compare-price = Price
handing-compare-price-how-weeks = { $weeks } × { $price }
handing-compare-price-how-once = as entered
handing-compare-helping = Your time for explaining and looking
handing-compare-total = Total
handing-minutes = min
handing-compare-saves = Handing it on saves { $sum }.
handing-compare-costs = Handing it on costs { $sum } more. Whether the free evening is worth it is up to you.

## From when on it pays

handing-even-title = From when on does it pay?
handing-even-now = You have logged { $logged } so far and have { $explaining } of explaining ahead. After that you win { $saved } a week.
handing-even-back = { $back } of it is back already.
handing-even-reached = The time is back, with { $more } won.
handing-even-date = { $weeks ->
    [0] The time is back at once.
    [one] The time is back after one week, on { $day }.
   *[other] The time is back after { $weeks } weeks, on { $day }.
}
handing-even-never = Like this the time does not come back: looking leaves too little of it, or nothing.
handing-even-price-date = { $weeks ->
    [0] With the price it pays at once.
    [one] With the price it pays after one week, on { $day }.
   *[other] With the price it pays after { $weeks } weeks, on { $day }.
}
handing-even-price-never = With the price it costs more than your time is worth.
handing-even-once-gain = One-time work: you save { $duration } all in all.
handing-even-once-loss = One-time work: explaining takes { $duration } longer than you save.
handing-even-column-after = After
handing-even-column-net = Time won
handing-even-weeks = { $weeks ->
    [one] one week
   *[other] { $weeks } weeks
}

## Hate tasks

handing-hate-mark = Mark as hate task
handing-hate-unmark = No longer a hate task
handing-hate-title = Which hate task is dropped?
handing-hate-lead = Three are the most, or none counts any more. The task stays on your list, only the mark goes.
handing-hate-new = This one would be added: { $title }
handing-hate-drop = Drop this one
handing-hate-keep = Leave everything as it is
notice-handing-hated = Marked as a hate task. It comes first now.
notice-handing-unhated = The mark is gone.

## Motive and luxury

handing-own-title = Your motive and your luxury
handing-own-lead = Only you see what is written here.
handing-motive = Why did you start your business?
handing-motive-hint = One sentence. It stands beside your sorting and reminds you.
handing-motive-save = Save the sentence
handing-motive-ask = Write down your motive
handing-motive-delete = Delete the sentence
notice-handing-motive-saved = Saved. Only you see the sentence.
notice-handing-motive-deleted = The sentence is deleted.
handing-luxury-title = Luxury
handing-luxury-lead = Some things you hand on although they do not pay: because you hate them. They have a sum of their own.
handing-luxury = Luxury a month
handing-luxury-hint = Empty means: no sum of its own, nothing is stopped.
handing-luxury-save = Save the sum
handing-luxury-set = Set a luxury sum
handing-luxury-state = This month { $used } of { $sum } used, { $left } left.
handing-luxury-state-held = This month { $used } of { $sum } used, { $held } held by open ads and orders, { $left } left.
handing-luxury-bookings = Booked this month
notice-handing-luxury-saved = Luxury sum saved.
handing-luxury-stop-title = Your luxury sum is not enough any more
handing-luxury-stop = You hand this task on only because you do not like it. It costs { $price }, { $left } are left.
handing-luxury-stop-raise = Raise the luxury sum
handing-luxury-stop-wait = Or wait: from { $day } on there is a new sum. The draft stays until then.
handing-luxury-stop-reason = Or: why does handing it on pay after all?
handing-luxury-stop-reason-hint = The reason stays with the task, for you alone.
handing-luxury-stop-economic = Count as economic
handing-luxury-economic = Counts as economic: { $reason }
handing-luxury-economic-undo = Count as luxury again
notice-handing-economic = The task counts as economic.
notice-handing-luxury-again = The task counts as luxury again.
