### What an instruction says beyond goal, criteria and latitude. All of it may be left out.

instruction-detail-why = What is it good for?
instruction-detail-why-hint = Who knows the purpose decides right when in doubt.
instruction-detail-step-more = Begin, result and exception of step { $number }
instruction-detail-step-input = What does it begin with?
instruction-detail-step-input-hint = For example: the images in the folder “raw”.
instruction-detail-step-output = What is there afterwards?
instruction-detail-step-branch = If … then …
instruction-detail-step-branch-hint = For example: if an image is missing, then put it on the list “Questions”.
instruction-detail-card-input = Begins with
instruction-detail-card-output = There afterwards
instruction-detail-card-branch = Exception

## Examples and length

instruction-detail-examples = Examples and length
instruction-detail-good-example = Good example
instruction-detail-good-example-hint = A piece that is just right. A link will do.
instruction-detail-bad-example = Bad example
instruction-detail-bad-example-hint = A piece as it should not be, and why.
instruction-detail-length = Length
instruction-detail-length-piece = Length of each piece
instruction-detail-length-hint = Counts for each piece: each answer, each post. One of the two numbers will do.
instruction-detail-length-least = at least
instruction-detail-length-most = at most
instruction-detail-length-unit = counted in
instruction-detail-unit-words = words
instruction-detail-unit-characters = characters
instruction-detail-unit-minutes = minutes
instruction-detail-words = { $count ->
    [one] { $shown } word
   *[other] { $shown } words
}
instruction-detail-characters = { $count ->
    [one] { $shown } character
   *[other] { $shown } characters
}
instruction-detail-minutes = { $count ->
    [one] { $shown } minute
   *[other] { $shown } minutes
}
instruction-detail-length-between = { $least } to { $most }
instruction-detail-length-at-least = at least { $least }
instruction-detail-length-at-most = at most { $most }
instruction-detail-length-backwards = The highest number is below the lowest.

## Questions and doubt

instruction-detail-doubt = Always ask, and what to do when unsure
instruction-detail-ask-cases = Always ask first about
instruction-detail-ask-cases-hint = One case a line, for example: discounts. This counts beside latitude and money limit.
instruction-detail-when-unsure = When unsure
instruction-detail-when-unsure-hint = For example: leave it, put it on the list “Questions”, go on.

## Times, tools, words

instruction-detail-surroundings = Tools, words and further times
instruction-detail-reaction = Each piece done within
instruction-detail-reaction-hint = For work that comes in pieces, for example each comment within 24 hours.
instruction-detail-reaction-card = Each piece
instruction-detail-reaction-value = { $hours ->
    [one] within one hour
   *[other] within { $hours } hours
}
instruction-detail-tools = Tools and access
instruction-detail-tools-hint = What the work is done with and how access comes. Never a password: others read this.
instruction-detail-terms = Words and what they mean here
instruction-detail-term-number = Word { $number }
instruction-detail-term = Word
instruction-detail-meaning = Meaning
instruction-detail-more-terms = More words
instruction-detail-contractor-hours = When the other side should be there for questions
instruction-detail-contractor-hours-hint = For questions only. When to work is for the other side to decide.
instruction-detail-contractor-hours-card = Other side reachable

## What is still missing

instruction-detail-missing-why = What is it good for? Who knows the purpose decides right when in doubt.
instruction-detail-missing-example = What does a good piece look like? One example saves three questions.
instruction-detail-missing-reaction = By when must each single piece be done?
instruction-detail-missing-when-unsure = What to do when something is unclear and you are away?
instruction-detail-missing-tools = What is the work done with, and how does access come?
instruction-detail-missing-length = How long should each piece be?
instruction-detail-missing-ask-cases = What must never be decided without asking?

## In the contract

instruction-detail-clause-ask-cases = The contractor always asks first when it is about the following:
instruction-detail-clause-ask-case = { $case }
instruction-detail-clause-when-unsure = When something is unclear: { $rule }
instruction-detail-clause-reaction = { $hours ->
    [one] The contractor does each piece of the work within one hour.
   *[other] The contractor does each piece of the work within { $hours } hours.
}
