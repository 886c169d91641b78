### Questions at a line, proposals, agreed versions, the task in one’s own words.

## Where something hangs

question-place-goal = Goal
question-place-step = Step: { $text }
question-place-criterion = Criterion: { $text }
question-place-free-zone = What is left free
question-place-rules = Latitude and times
question-place-removed = Removed line: { $text }
question-place-new = New step
question-removed-title = On removed lines

## Asking

question-ask = Ask
question-ask-title = Ask a question
question-ask-lead = The question hangs at this place of the instruction. Everybody who reads it sees the answer. Only who wrote the instruction sees your name.
question-spot = Place
question-text = Question
question-text-hint = One question, as short as possible. No phone numbers or addresses, please.
question-arrives-before = Your question arrives bundled with others:
question-send = Send question
question-asked = Question
question-asked-mine = Your question
question-answer-heading = Answer
question-waits = not answered yet
question-in-version = taken into version { $number }

## Answering

question-inbox-title = Questions
question-inbox-lead = One answer counts for everybody who reads the instruction.
question-inbox-empty = Questions about your instructions stand here. They arrive bundled, when you can be reached.
question-inbox-hours = See reachable hours
question-inbox-open = Not answered
question-inbox-answered = Answered
question-on-the-way = { $number ->
    [one] You are still to be told of one question:
   *[other] You are still to be told of { $number } questions:
}
question-answer = Answer
question-answer-title = Answer a question
question-answer-hint = The answer then stands at this place, for everybody who reads it.
question-answer-send = Send answer
question-overdue = overdue
question-answer-by = Answer promised by
question-from = From
question-task = Task
question-quote = It says
question-take = Take into the instruction
question-take-title = Take the answer in
question-take-lead = So the next question never comes up. You can still change the text.
question-take-new = The place is no line of text any more. The text becomes a new step.
question-take-text = New text
question-take-save = Save as version { $number }
question-source = from a question
question-source-proposal = from a proposal
question-interruptions = Interruptions
question-interruptions-value = { $bundles ->
    [one] one bundle
   *[other] { $bundles } bundles
} with { $questions ->
    [one] one question
   *[other] { $questions } questions
}
question-interruptions-hint = Only you see this.
question-turn-answers = { $number ->
    [one] Answer a question
   *[other] Answer { $number } questions
}
question-turn-answers-until = Answer promised by
question-turn-decision = Look at a proposal: { $title }
question-turn-decision-since = Waiting since
question-turn-consent = Look at a new version: { $title }
question-turn-consent-until = Open until
question-turn-own-words = Say it in your own words: { $title }
question-turn-confirmation = Confirm what was understood: { $title }
question-turn-start-until = Start by

## Proposals

proposal-make = Propose a change
proposal-title = Propose a change
proposal-new-step = Propose a new step
proposal-lead = You see at work what is missing. If the proposal is accepted, you are named as its author.
proposal-old = Before
proposal-new = Proposal
proposal-text = New text
proposal-why = What for
proposal-why-hint = What gets easier or better by it?
proposal-send = Send proposal
proposal-list = Proposals
proposal-show-title = Proposal for the instruction
proposal-open = waiting for an answer
proposal-accepted = accepted, version { $number }
proposal-declined = declined
proposal-reason = Reason
proposal-stale = This place has changed meanwhile. The proposal no longer fits.
proposal-now = Now it says
proposal-gone = This line no longer exists.
proposal-accept = Accept as version { $number }
proposal-accept-and-offer = Accept and put it forward for this order at once
proposal-accept-hint = It becomes the next version, by { $name }. For this order it counts only once you both agree.
proposal-decline = Decline
proposal-decline-reason = Reason for declining

## Versions in a running order

consent-title = Which version counts
consent-signed = Version { $number }, as signed
consent-since = Version { $number }, agreed since
consent-binding = Instruction for this order
consent-newer = Newer version
consent-none = There is no newer version for this order.
consent-lead = The contract stays as it was signed. A newer version counts only once both agree.
consent-offer = Propose version { $number }
consent-offered-mine = You proposed version { $number }. Without consent everything stays as it is. Open until
consent-offered-theirs = { $name } proposes version { $number }. Without your consent everything stays as it is. Open until
consent-agree = Agree to version { $number }
consent-decline = Do not agree
consent-take-back = Take back
consent-compare = What changes
consent-look = See version
consent-heading = Instruction, version { $number } (agreed)

## In one’s own words

explain-back-title = The task in one’s own words
explain-back-short = In one’s own words
explain-back-want = Have it explained
explain-back-want-hint = Before the start the other side says what is to be done. You confirm or correct.
explain-back-waive = Do without it
explain-back-wanted-mine = Say in your own words what is to be done. Work starts once it is confirmed.
explain-back-wanted-theirs = { $name } says the task in their own words. Then you confirm or correct.
explain-back-given-mine = Read what { $name } understood. Confirm or correct it.
explain-back-given-theirs = { $name } reads what you wrote. Work starts after the confirmation.
explain-back-corrected-mine = { $name } corrected something. Say the task once more.
explain-back-corrected-theirs = { $name } says the task once more, with your correction.
explain-back-confirmed = You mean the same. Work can start once both have signed and the money is secured.
explain-back-words = What is to be done
explain-back-words-hint = Goal, main steps, and how you both see that it is done.
explain-back-said = Understood so
explain-back-correction = Correction
explain-back-correction-field = What is different?
explain-back-send = Send explanation
explain-back-confirm = Confirm
explain-back-correct = Send correction
explain-back-clock = There is a reminder every day. If work does not start in time, the order ends by itself:
explain-back-say-now = Say the task in your own words
explain-back-confirm-now = Confirm what was understood
explain-back-ad = Before the start, whoever takes it on says the task in their own words.
explain-back-ad-off = Whoever takes it on can start as soon as the sum is secured.

## Notices

notice-question-asked = The question was sent.
notice-question-answered = The answer now stands at its place.
notice-question-taken-in = The answer stands in the new version.
notice-proposal-made = The proposal was sent.
notice-proposal-accepted = The proposal is the new version.
notice-proposal-declined = The proposal was declined.
notice-version-offered = The version was proposed.
notice-version-agreed = The new version counts from now on.
notice-version-declined = It stays as it was.
notice-explain-back-wanted = Work starts only once you have confirmed what was understood.
notice-explain-back-waived = Work can start without an explanation.
notice-explain-back-given = The explanation was sent.
notice-explain-back-confirmed = Confirmed. You mean the same.
notice-explain-back-corrected = The correction was sent.

## Timeline

event-question-asked = { $who } asked a question
event-question-answered = { $who } answered a question
event-proposal-made = { $who } proposed a change of the instruction
event-proposal-accepted = { $who } accepted the proposal
event-proposal-declined = { $who } declined the proposal
event-version-offered = { $who } proposed a newer version
event-version-agreed = { $who } agreed: the newer version counts
event-version-declined = { $who } keeps to the version so far
event-explain-back-wanted = { $who } wants to hear the task in the other side’s words
event-explain-back-waived = { $who } does without the explanation
event-explain-back-given = { $who } said the task in their own words
event-explain-back-corrected = { $who } corrected something
event-explain-back-confirmed = { $who } confirmed what was understood

## Refusals

refusal-question-too-many = { $most } of your questions have no answer yet. Wait for the answers.
refusal-question-over = Nothing can be asked here any more: it is over.
refusal-question-answered = This question is answered already.
refusal-question-not-answered = This question has no answer yet. Answer it first.
refusal-question-taken-in = This answer stands in the instruction already.
refusal-proposal-too-many = { $most } proposals are waiting already. Wait for the answers.
refusal-proposal-over = The order is over. Nothing can be proposed here any more.
refusal-proposal-unchanged = It says so already. Change the text.
refusal-proposal-decided = This proposal is decided already.
refusal-proposal-stale = This place has changed meanwhile. Decline or ask for a new proposal.
refusal-consent-not-signed = The contract is not signed by both yet. Only then does a new version need consent.
refusal-consent-over = The order is over. The version so far stays.
refusal-consent-not-newer = This version counts already or is older.
refusal-consent-waiting = A version is waiting for an answer already. Take it back first.
refusal-consent-must-changed = Something was delivered. The must criteria can no longer change for it.
refusal-consent-decided = This is decided already, or the time is over.
refusal-consent-own-offer = The other side has to agree.
refusal-explain-back-open = The task in own words is not confirmed yet. Work starts only then.
refusal-explain-back-too-late = It is too late: the contract is signed, or work has started.
refusal-explain-back-wanted = This is wanted already.
refusal-explain-back-not-your-turn = It is the other side’s turn, or everything is confirmed.

## Mails

mail-questions-arrived-subject = { $number ->
    [one] A question is waiting
   *[other] { $number } questions are waiting
}
mail-questions-arrived-body = { $number ->
    [one] A question about your instructions is here.
   *[other] { $number } questions about your instructions are here, in one bundle.
}
    One answer counts for everybody who reads the instruction.
mail-question-answered-subject = Your question was answered
mail-question-answered-body =
    { $name } answered your question. The answer stands at its place in the instruction.
mail-proposal-made-subject = { $order }: a proposal for the instruction
mail-proposal-made-body =
    There is a proposal to change the instruction for “{ $title }”.
    Look at it and accept or decline it.
mail-proposal-accepted-subject = { $order }: your proposal was accepted
mail-proposal-accepted-body =
    Your proposal for “{ $title }” is the new version of the instruction.
    For the running order it counts only once you both agree.
mail-proposal-declined-subject = { $order }: your proposal was declined
mail-proposal-declined-body =
    Your proposal for “{ $title }” was declined. The reason stands beside it.
mail-version-offered-subject = { $order }: new version of the instruction
mail-version-offered-body =
    Version { $number } is proposed for “{ $title }”.
    It counts only if you agree. Otherwise everything stays as it is.
mail-version-agreed-subject = { $order }: version { $number } counts
mail-version-agreed-body =
    For “{ $title }” version { $number } of the instruction counts from now on. Both agreed.
mail-version-declined-subject = { $order }: the version so far stays
mail-version-declined-body =
    For “{ $title }” version { $number } does not count. Everything stays as it was.
mail-explain-back-wanted-subject = { $order }: the task in your own words
mail-explain-back-wanted-body =
    Before “{ $title }” starts: say in your own words what is to be done.
    So you both notice early whether you mean the same.
mail-explain-back-waived-subject = { $order }: start without an explanation
mail-explain-back-waived-body =
    For “{ $title }” you no longer need to say the task in your own words.
mail-explain-back-given-subject = { $order }: please confirm what was understood
mail-explain-back-given-body =
    For “{ $title }” it now says how the task was understood.
    Confirm or correct it. Work does not start before.
mail-explain-back-corrected-subject = { $order }: a correction
mail-explain-back-corrected-body =
    There is a correction for “{ $title }”. Please say the task once more.
mail-explain-back-confirmed-subject = { $order }: understood and confirmed
mail-explain-back-confirmed-body =
    For “{ $title }” you mean the same. You can start as soon as the sum is secured.
mail-explain-back-reminder-subject = { $order }: your turn, before the start
mail-explain-back-reminder-body =
    For “{ $title }” your step is missing: say the task in your own words, or confirm it.
    Work does not start before.
