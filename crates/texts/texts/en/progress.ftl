### Updates without asking, and words that mean a step.

progress-title = Update
progress-lead = The client chooses how often to hear how it is going. Nobody has to ask.
progress-every = Every how many days?
progress-every-hint = 0 means: no fixed rhythm. 30 at most.
progress-wanted = { $days ->
    [0] No fixed rhythm is wanted.
    [one] Wanted: every day.
   *[other] Wanted: every { $days } days.
}
progress-last = Last update
progress-none = none yet
progress-due = Next one by
progress-not-now = It counts while the work goes on.
progress-tell = Give an update
progress-tell-lead = Short is fine. It stands as a message in the order.
progress-done = Done
progress-next = Next
progress-stuck = Stuck
progress-send = Send
progress-missed-title = No update for { $number } dates
progress-missed-lead = Ask in the order what would help. After the due date and its grace you can withdraw; then everything comes back.
progress-hint-deliver = This sounds done. Only the delivery counts, a message does not.
progress-hint-accept = This sounds pleased. Only the acceptance releases the money.

notice-progress-wanted = Saved. The other side sees the rhythm.
notice-progress-told = Update sent.
refusal-progress-not-in-work = An update is possible only while the work goes on. Write a message instead.
refusal-progress-over = This order has ended. A rhythm is no longer possible.

mail-progress-reminded-subject = { $number }: please give an update
mail-progress-reminded-body =
    { $name } would like to hear { $days ->
        [one] every day
       *[other] every { $days } days
    } how “{ $title }” is going. Three short lines are fine.
mail-progress-missed-subject = { $number }: no update twice
mail-progress-missed-body =
    { $name } has said nothing about “{ $title }” twice; agreed was { $days ->
        [one] every day
       *[other] every { $days } days
    }.
    Ask what would help. After the due date and its grace you can withdraw; then everything comes back.

event-progress-wanted = { $who } changed the rhythm of updates
event-progress-told = { $who } gave an update
event-progress-reminded = Reminder: update
