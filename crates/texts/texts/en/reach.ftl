### Communication: what was agreed, and how it went.

reach-title = Reachability
reach-lead = What you agreed on and how it goes. Only the two of you see this.
reach-plan = Agreed
reach-hours-in = Reachable hours ({ $zone })
reach-common = In common
reach-common-none = No time in common. Answers come in the reachable hours of the other side.
reach-common-in = In common ({ $zone })
reach-side-now = { $name } ({ $zone }, it is { $now } there)
reach-wait = Answers may take long
reach-wait-days = { $hours ->
    [one] { $name } promises an answer within one hour. Up to { $gap } days lie between two of the reachable times, so it can be { $days } days.
   *[other] { $name } promises an answer within { $hours } hours. Up to { $gap } days lie between two of the reachable times, so it can be { $days } days.
}
reach-channel = Channel
reach-channel-room = Messages in this order
reach-answer = Answer
reach-answer-within = { $hours ->
    [one] within one hour
   *[other] within { $hours } hours
}
reach-answer-none = nothing agreed
reach-updates = Updates
reach-meetings-agreed = Meetings by the contract
reach-meetings = Standing meetings
reach-meetings-link = Look or propose
reach-actual = Agreed and actual
reach-actual-lead = Counted from a message to the first answer, in reachable hours alone. There is no ranking.
reach-side = Side
reach-agreed = Agreed
reach-median = Half of the answers within
reach-kept = Kept
reach-kept-of = { $kept } of { $all }
reach-no-answers = no answer yet
reach-answers-of = Answers of { $name }
reach-asked = Message
reach-answered = Answer
reach-took = Reachable time between
reach-task = Response time of the task
reach-task-none = { $hours ->
    [one] Agreed: within one hour. No answer yet.
   *[other] Agreed: within { $hours } hours. No answer yet.
}
reach-task-late = { $hours ->
    [one] { $late } of { $all } answers came after more than one hour.
   *[other] { $late } of { $all } answers came after more than { $hours } hours.
}
reach-task-overdue = One answer is overdue.
reach-task-since = Overdue is the answer to the message of
reach-task-lead = The instruction says so. Counted from the signatures on, in the reachable hours of the contractor alone. What was marked done in time does not count.
reach-task-late-ones = Answered too late
