### Sorting: where a task belongs, and why in one sentence.

triage-time = Time
triage-skill = Skill
triage-smart = Smart
triage-keep = Keep
triage-reason-core = This is the core of your business.
triage-reason-hate-task = This is one of your hate tasks.
triage-reason-hated = You really dislike doing this.
triage-reason-cannot-and-eats-time = You are not good at this, and it eats { $duration } a week.
triage-reason-eats-time-without-desire = This eats { $duration } a week, and you have no desire to do it.
triage-reason-cannot = You are not good at this; others do it better.
triage-reason-eats-time = You can do this, but it eats { $duration } a week.
triage-reason-hours-unknown = You can do this. How long it takes is not said yet.
triage-reason-quickly-done = You can do this, and it is quickly done.
triage-reason-by-hand = You sorted this yourself.
triage-once-cannot-and-takes-time = You are not good at this, and it takes a lot of time; it comes up only once.
triage-once-takes-time-without-desire = This takes a lot of time, and you have no desire to do it; it comes up only once.
triage-once-takes-time = You can do this, but it takes a lot of time; it comes up only once.
triage-warning-core = This is core work. Hand it on only if your business does not live from it.
