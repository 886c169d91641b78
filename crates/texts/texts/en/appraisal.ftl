### Appraisal: what was met, in words, once the order is over.

appraisal-heading = Appraisals
appraisal-title = Appraise each other
appraisal-lead = What was agreed, what of it was met, and what do you want to say? There are no stars and no marks.
appraisal-blind = Neither side reads the other before both have written or the time is over: { $until }. Then both open.
appraisal-who-reads = After that others read it too: who opens an ad of the person, gets an offer from them or has worked with them. { $name } can answer once.
appraisal-settling-in = You are still settling in. Until { $until } only the two of you read these appraisals.
appraisal-points-client = Criteria of the contract
appraisal-points-contractor = What { $name } was like in this order
appraisal-point-answered = Questions and deliveries were answered in time
appraisal-point-paid = Paid as agreed
appraisal-point-clear = The instruction was clear
appraisal-point-reasons = Rejected only with reasons
appraisal-met = Met
appraisal-not-met = Not met
appraisal-words = In your own words
appraisal-words-hint = What helped, what was missing? At least { $least } characters.
appraisal-check = Check it
appraisal-check-title = Check your appraisal
appraisal-check-consequence = Once sent, nothing can be changed.
appraisal-send = Send appraisal
appraisal-write = Write an appraisal
appraisal-see = See appraisals
appraisal-until = Until { $until } you can write what was met.
appraisal-waits = { $name } has written. You read it once you have written too, at the latest { $until }.
appraisal-own-closed = Your appraisal is there. { $name } reads it once both have written, at the latest { $until }.
appraisal-by-you = By you
appraisal-by-other = By { $name }
appraisal-met-of = { $met } of { $of } points met
appraisal-as-client = By somebody whose work was done
appraisal-as-contractor = By somebody who took the order on
appraisal-about-contractor = What is said about { $name } as contractor
appraisal-about-client = What is said about { $name } as client
appraisal-about-none = No open appraisals yet.
appraisal-about-hint = The five newest that are open. Only the two sides of an order can write. There is no mean and no rank.
appraisal-reply = Answer
appraisal-answer = Answer
appraisal-answer-hint = Once, in your own time. Whoever reads the appraisal reads this too.
appraisal-answer-send = Send answer

appraisal-field-point = Please say whether this was met.

notice-appraisal-written = The appraisal was sent.
notice-appraisal-answered = The answer was sent.

event-appraisal-written = { $who } wrote an appraisal
event-appraisal-answered = { $who } answered the appraisal

refusal-appraisal-too-early = The order still runs. You can appraise each other once it is over.
refusal-appraisal-not-begun = Nobody had begun this order, so there is nothing to appraise.
refusal-appraisal-too-late = The time to appraise ended on { $until }.
refusal-appraisal-written = Your appraisal is there and stays as it is.
refusal-appraisal-closed = The appraisal is still closed. Write yours, or wait until { $until }.
refusal-appraisal-answered = It is answered already.

mail-appraisal-waits-subject = { $order }: an appraisal waits for yours
mail-appraisal-waits-body =
    The other side has written what was met in “{ $title }”. It is still closed.
    Write yours and both open. At the latest that happens on { $deadline }.
mail-appraisal-open-subject = { $order }: both appraisals are open
mail-appraisal-open-body =
    Both of you have written about “{ $title }”. You can read the other appraisal and answer once.
mail-appraisal-answered-subject = { $order }: your appraisal was answered
mail-appraisal-answered-body =
    Your appraisal of “{ $title }” was answered.
