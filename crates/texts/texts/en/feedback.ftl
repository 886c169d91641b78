### Feedback: observed, expected, next step.

feedback-heading = Feedback
feedback-title = Give feedback
feedback-lead = Three short fields, for the two of you alone. It changes no figures and no money.
feedback-give = Give feedback
feedback-all = { $number ->
    [one] See or give feedback
   *[other] See all { $number } pieces of feedback
}
feedback-observed = What was there?
feedback-observed-hint = For example: three posts have no picture.
feedback-expected = What was expected?
feedback-next-step = What comes next?
feedback-next-step-hint = For example: choose the pictures before writing.
feedback-send = Send feedback
feedback-reply = Answer
feedback-answer = Answer
feedback-answer-hint = Once, in your own time.
feedback-answer-send = Send answer
feedback-take = Take into the instruction
feedback-take-title = Take into the instruction
feedback-take-lead = It becomes the next version. For this order it counts only once you both agree.
feedback-take-elsewhere = At another place
feedback-in-version = is in version { $number }
feedback-source = from feedback

notice-feedback-given = The feedback was sent.
notice-feedback-answered = The answer was sent.
notice-feedback-taken-in = The feedback is in the new version.

event-feedback-given = { $who } gave feedback
event-feedback-answered = { $who } answered the feedback
event-feedback-taken-in = { $who } took feedback into the instruction

refusal-feedback-too-early = Nothing has happened yet. Feedback is possible once both have signed.
refusal-feedback-too-many = { $most } pieces of feedback are enough for one order. Better talk to each other.
refusal-feedback-answered = It is answered already.
refusal-feedback-taken-in = It is in the instruction already.
refusal-feedback-no-instruction = This order has no instruction that could be changed.

mail-feedback-given-subject = { $order }: feedback for you
mail-feedback-given-body =
    There is feedback on “{ $title }”: what was there, what was expected, what comes next.
    You can answer it once.
mail-feedback-answered-subject = { $order }: your feedback was answered
mail-feedback-answered-body =
    Your feedback on “{ $title }” was answered.
mail-feedback-taken-in-subject = { $order }: feedback became part of the instruction
mail-feedback-taken-in-body =
    Feedback on “{ $title }” became a new version of the instruction.
    For the running order it counts only once you both agree.

feedback-asked-title = What do you take away from this week?
feedback-asked-lead = You are still settling in. Three short inputs are enough: seen, expected, next step. The client can take them into the instruction.
