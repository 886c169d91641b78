### Ads and offers: writing, comparing, choosing, taking on, searching.

posting-title = Ad
posting-list-title = Ads
posting-list-lead = What you have advertised, as a draft, open or finished.
posting-list-empty = Your ads stand here, with the offers that come for them.
posting-sum = { $count ->
    [one] One ad
   *[other] { $count } ads
}
posting-new-title = New ad
posting-new-lead = An ad hands a task on. Which one is it to be?
posting-new-empty = An ad begins with a task. Enter one first.
posting-new-more = These are the first { $count } of the ranking. All of them are in your list.
posting-begin = Write the ad
posting-begin-another = Write another ad
posting-of-task-title = Ads for this task
posting-edit-title = Write the ad
posting-edit-lead = Every ad needs four things: tasks, skills, hours, budget. Two questions show you who has read it.

## Columns

posting-column-title = Ad
posting-column-state = State
posting-column-offers = Open offers
posting-column-due = Done by
posting-column-closes = Closes on
posting-column-changed = Changed
posting-column-client = By
posting-column-budget = Budget
posting-untitled = Without a title

## Inputs

posting-part-work = The work
posting-part-frame = The frame
posting-part-questions = Two questions about the work
posting-headline = Title
posting-headline-hint = As it stands in the list of ads, for example “Set up blog posts”.
posting-tasks = Tasks
posting-tasks-hint = What is to be done? The details are in the instruction.
posting-skills = Skills
posting-skills-hint = What does somebody have to know? This is what people search for.
posting-hours = Hours
posting-hours-hint = Estimated, for all of the work.
posting-hours-unit = h
posting-budget = Budget
posting-budget-hint = What you want to spend in all.
posting-due = Done by
posting-due-hint = It means 18:00 on that day.
posting-questions-hint = Every offer has to answer both. Ask for something that takes experience to answer.
posting-question = Question { $number }
posting-question-hint-1 = For example: Which blog did you look after last, and what was there to do?
posting-question-hint-2 = For example: What do you do with images that are too large?
posting-instruction = Instruction
posting-no-instruction = No instruction yet
posting-to-check = Next: check
posting-later = Go on later
posting-to-instruction = To the instruction
posting-discard = Discard the draft
posting-discard-title = Discard the draft?
posting-discard-text = “{ $title }” will be deleted. That cannot be undone.

## Publishing

posting-check-title = Please check
posting-check-consequence = Everybody who is signed in will see the ad, the instruction and your name. It cannot be changed after that.
posting-check-closes = It closes by itself on
posting-check-not-yet = Before you can publish, something is missing:
posting-publish = Publish the ad
posting-published-title = The ad is published
posting-published-next = Offers can come now. You compare them on the page of the ad and choose one.
posting-published-closes = Without your choice it closes by itself on
posting-to-posting = To the ad
posting-obstacle-inputs = Complete the inputs
posting-obstacle-instruction = Write an instruction with a must criterion

## One’s own ad

posting-lead-draft = Only you can see this draft.
posting-lead-ready = Everything is there. Look at it once more and publish it.
posting-lead-waiting = There is no offer yet. You do not have to do anything.
posting-lead-offers = { $count ->
    [one] One offer waits for your decision.
   *[other] { $count } offers wait for your decision.
}
posting-lead-filled = You have chosen the offer by { $name }.
posting-lead-closed-by-client = You have closed the ad.
posting-lead-closed-by-time = The time of the ad has run out.
posting-turn-draft = Your turn: finish writing
posting-turn-ready = Your turn: check and publish
posting-turn-waiting = Waiting for offers
posting-turn-offers = Your turn: choose an offer
posting-turn-filled = The order is under way
posting-turn-closed = Closed
posting-clock = Closes by itself on
posting-open-until = open until
posting-closed-at = closed on
posting-to-do = What is still missing
posting-content = What the ad says
posting-offers = Offers
posting-to-order = To the order
posting-close = Close the ad
posting-close-title = Close the ad?
posting-close-text = { $count ->
    [0] No more offers will come then. It cannot be opened again, but you can copy the ad.
    [one] One open offer is declined by it. It cannot be opened again, but you can copy the ad.
   *[other] { $count } open offers are declined by it. It cannot be opened again, but you can copy the ad.
}
posting-copy = Copy as a new draft

## Comparing offers

offer-title = Offer
offer-from = Offer by { $name }
offer-column-from = By
offer-amount = Amount
offer-due = Done by
offer-ad-budget = Budget in the ad
offer-ad-due = Asked for by
offer-sent = Received
offer-state = State
offer-answer = Answer { $number }
offer-message = Message
offer-over-budget = over budget
offer-late = later than asked
offer-own-statement = own statement
offer-own-statement-hint = “Own statement” means: this is what they say about themselves; nobody has checked it.
offer-compare = Compare the offers
offer-compare-hint = Budget { $budget }, done by { $due }.
offer-choose = Choose the offer
offer-choose-consequence = { $count ->
    [0] It becomes an order with a contract. Nothing is signed and nothing is to be paid yet.
    [one] It becomes an order with a contract. The other offer is declined. Nothing is signed and nothing is to be paid yet.
   *[other] It becomes an order with a contract. The other { $count } offers are declined. Nothing is signed and nothing is to be paid yet.
}
offer-decline = Decline
offer-decline-consequence = { $name } gets a no. It cannot be taken back.
offer-back-to-all = Compare all offers

## Taking on

take-on-lead = Open ads. An offer costs nothing, and you get 100% of the agreed sum.
take-on-search = What are you looking for?
take-on-ads = Open ads
take-on-found = { $count ->
    [0] No ad matches “{ $query }” at the moment.
    [one] One ad matches “{ $query }”.
   *[other] { $count } ads match “{ $query }”.
}
take-on-empty = Open ads stand here. There is none at the moment.
take-on-all = All open ads
take-on-offers = Your offers
take-on-orders = Your orders

ad-by = By { $name }
ad-facts = At a glance
ad-tasks = What is to be done
ad-skills = What you should be able to do
ad-questions = Every offer answers this
ad-money = The money
ad-money-secured = The agreed sum is secured before the start. Work does not begin without it.
ad-money-full = You get 100% of the agreed sum. No fee. Your taxes are yours to settle.
ad-own = This is your own ad.
ad-own-link = To your view
ad-make-offer = Make an offer
ad-your-offers = Your offer
ad-not-open = This ad takes no more offers.
ad-withdraw = Withdraw the offer

## Making an offer

offer-edit-title = Make an offer
offer-amount-label = What does the work cost in all?
offer-amount-hint = Net, everything included. The budget is { $budget }.
offer-due-label = When will you be done?
offer-due-hint = Asked for is { $due }. It means 18:00.
offer-answer-hint = At least 20 characters, best with an example.
offer-message-label = Anything else?
offer-to-check = Next: check
offer-check-consequence = { $name } will see your offer and your name. You can withdraw it until it is decided.
offer-send = Send the offer
offer-change = Change the inputs
offer-sent-title = The offer is sent
offer-sent-next = { $name } compares the offers and decides. You do not have to do anything.
offer-sent-closes = The ad closes at the latest on
offer-to-ad = To your offer

## Search

search-title = Search
search-label = Ads, tasks and orders
search-hint = Other forms of a word are found too.
search-kind-all = everything
search-kind-ads = open ads
search-kind-own-ads = your ads
search-kind-tasks = your tasks
search-kind-orders = your orders
search-kinds = What is searched
search-nothing = Nothing was found for “{ $query }”. Try fewer or other words.

notice-posting-kept = The draft is saved. You can go on writing at any time.
notice-posting-discarded = The draft is discarded.
notice-posting-closed = The ad is closed.
notice-posting-copied = Copied. Please enter the new date.
notice-offer-declined = The offer is declined.
notice-offer-withdrawn = Your offer is withdrawn.
notice-offer-chosen = Chosen. The contract is ready: both sign it now.

mail-offer-received-subject = New offer for “{ $title }”
mail-offer-received-body =
    { $name } makes you an offer for “{ $title }” over { $amount }.
    Compare the offers and choose one.
mail-offer-declined-subject = No for “{ $title }”
mail-offer-declined-body =
    Your offer for “{ $title }” was not chosen.
    Thank you for your effort. More ads stand under “Take on”.
mail-posting-closed-subject = “{ $title }” is closed
mail-posting-closed-body =
    The time of your ad “{ $title }” has run out. Open offers are declined by it.
    You can copy the ad and publish it again.

posting-trust = Trust the work needs
posting-trust-hint = The level of two people grows with good orders. Below it you choose only with a reason.
posting-trust-none = None: anybody may see everything
posting-trust-some = Some: internal papers, from level 1
posting-trust-high = Much: money, customers or data of others, from level 2
posting-trust-access = Access to accounts, from level 3
ad-trust-level = Trust between you and { $name }
posting-trust-gap = This work needs trust level { $need }. With { $name } you are at level { $level }.
posting-trust-advice = Starting smaller helps: three good orders raise the level by one.
posting-trust-reason = Why all the same?
posting-trust-reason-hint = Only you see this. It stays with the ad.
posting-trust-choose = Choose all the same
posting-trust-kept = Chosen at trust level { $level } instead of { $need }: { $reason }
refusal-posting-trust-too-low = This work needs trust level { $need }, you two are at { $level }. Give a reason or choose differently.
