### The early sample: the first pieces are looked at before the rest (3.13).

sample-tag = Sample
sample-title = Sample
sample-way = Agree on a sample
sample-way-edit = Change the sample
sample-act-show = Show the sample
sample-act-answer = Look at the sample
sample-agree-lead = With many similar pieces an early look pays: after the first ones you pause and say whether they are right.
sample-agree-pieces = How many pieces first?
sample-agree-pieces-hint = 3 are mostly enough. Empty means no sample.
sample-agree-consequence = { $days ->
    [one] You then have one day to look. If you say nothing, the work goes on. The due date moves by the wait.
   *[other] You then have { $days } days to look. If you say nothing, the work goes on. The due date moves by the wait.
}
sample-agree-save = Put into the contract
notice-sample-as-before = It stays as it was.
notice-sample-agreed = The contract is written anew. Read and sign it now.
sample-agreed = { $pieces ->
    [one] A sample is looked at after the first piece.
   *[other] A sample is looked at after the first { $pieces } pieces.
}
sample-show-lead = { $pieces ->
    [one] Show the first piece. The rest waits until { $name } has looked at it.
   *[other] Show the first { $pieces } pieces. The rest waits until { $name } has looked at them.
}
sample-show-note = What should one know about it?
sample-show-consequence = { $days ->
    [one] One day at most, then it goes on by itself. Your due date moves by the wait.
   *[other] { $days } days at most, then it goes on by itself. Your due date moves by the wait.
}
notice-sample-shown = The sample is shown. Now it is the other side’s turn.
sample-shown-at = Shown
sample-answer-legend = Can the rest be done like this?
sample-answer-go-on = Yes, go on
sample-answer-otherwise = Go on, but differently
sample-answer-words = What should be different?
sample-answer-words-hint = Name the piece and what you expected there. With “Yes” the field may stay empty.
sample-answer-consequence = The work then goes on. This is no acceptance, and nothing is paid.
sample-answer-button = Send the answer
notice-sample-answered = Your answer is there, the work goes on.
sample-said-go-on = Right like this, go on
sample-said-otherwise = Go on, but differently
sample-said-silence = No answer in time, the work went on
sample-lead-show = Show the agreed sample first. Then the rest goes on.
sample-lead-soon = The agreed sample comes first. You will be asked as soon as it is there.
sample-lead-answer = Look at the first pieces. That keeps a misunderstanding from becoming a whole delivery.
sample-lead-wait = The sample is being looked at. Then the rest goes on.
sample-clock-before = On
sample-clock-after = the work goes on by itself.
sample-clause = { $pieces ->
    [one] After the first piece the contractor shows a sample. The rest waits until the client has looked at it, { $days } days at most. If the client says nothing, it goes on. The due date of this delivery moves by the wait. The answer is no acceptance.
   *[other] After the first { $pieces } pieces the contractor shows a sample. The rest waits until the client has looked at it, { $days } days at most. If the client says nothing, it goes on. The due date of this delivery moves by the wait. The answer is no acceptance.
}
sample-event-shown = { $who } has shown the sample
sample-event-answered = After the sample the work goes on
sample-field-empty = Write something or attach a file. Without either there is nothing to look at.
sample-refusal-not-agreed = This contract has no sample. Hand the work in when it is done.
sample-refusal-shown-before = The sample was shown. Now comes the whole work.
sample-refusal-too-late = It is too late for a sample. Hand in the whole work.
sample-refusal-not-shown = There is no sample yet. The order shows when it comes.
sample-refusal-deadline = The time to look was over on { $deadline }. The work goes on; write a message if something should be different.
sample-refusal-first = { $pieces ->
    [one] Show the first piece as a sample first. The contract says so.
   *[other] Show the first { $pieces } pieces as a sample first. The contract says so.
}
sample-refusal-look-first = Look at the sample first. Then the order shows what is possible.
sample-refusal-shown = The sample is being looked at. It goes on as soon as the answer is there.
mail-sample-shown-subject = { $number }: please look at the sample
mail-sample-shown-body =
    The first pieces of “{ $title }” are there. Please look at them by { $deadline }.
    If you say nothing by then, the work goes on like this.
mail-sample-answered-subject = { $number }: it goes on after the sample
mail-sample-answered-body =
    The work on “{ $title }” goes on. The order shows what was said to the sample.
