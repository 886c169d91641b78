### Instruction: reading and writing.

instruction-title = Instruction
instruction-edit-title = Write the instruction
instruction-part = Page { $at } of { $all }
instruction-write = Write the instruction
instruction-empty = Soon this says what is to come out of it and how you both can tell. Four short pages will do.
instruction-being-typed = A draft is waiting. It counts once you save it.
instruction-go-on = Go on writing
instruction-to-do = What is still missing
instruction-nothing-to-do = Everything needed is there.
instruction-advice-more = { $count ->
    [one] One more piece of advice
   *[other] { $count } more pieces of advice
}
instruction-advice = { $what } (advice, not a must)
instruction-versions = Versions
instruction-version = Version { $number }
instruction-of-version = Instruction, version { $number }
instruction-version-number = Version
instruction-version-at = written
instruction-version-author = by
instruction-save = Save instruction
instruction-later = Go on later
instruction-guided = Rather step by step
instruction-at-once = Everything on one page
instruction-more-rows = More rows
instruction-to-posting = Write the ad
instruction-goal = Goal
instruction-goal-hint = What is to be there in the end? Be exact about the result and leave the way open.
instruction-steps = Steps
instruction-steps-hint = Only as many as needed. They help most for work that comes back.
instruction-step = Step { $number }
instruction-criteria = Criteria
instruction-criteria-hint = How can you both tell that it is good? At least one must is needed. Only a must decides about money. Each criterion says how it is measured.
instruction-criterion = Criterion
instruction-criterion-number = Criterion { $number }
instruction-criterion-kind = Kind
instruction-criterion-measure = How measured
instruction-criterion-measure-hint = For example: at most 200 KB an image.
instruction-kind-must = No acceptance without it.
instruction-kind-should = Expected, but never holds money.
instruction-kind-taste = A wish, no more.
instruction-latitude = Latitude
instruction-latitude-exactly = Exactly so
instruction-latitude-exactly-hint = All as written, otherwise ask.
instruction-latitude-propose = Propose
instruction-latitude-propose-hint = Show own ideas first.
instruction-latitude-decide = Decide and tell
instruction-latitude-decide-hint = Decide alone and tell you.
instruction-latitude-alone = Decide alone
instruction-latitude-alone-hint = Only the result counts.
instruction-money-limit = Money limit a decision
instruction-money-limit-hint = Up to this sum without asking. Only where the latitude allows deciding.
instruction-free-zone = Free zone
instruction-free-zone-hint = What is left open on purpose, for example the order or the tool.
instruction-response = Answer to questions
instruction-response-hint = Within how many hours you answer.
instruction-response-value = { $hours ->
    [one] within one hour
   *[other] within { $hours } hours
}
instruction-hours = h
instruction-reachable = When you can be reached
instruction-reachable-card = Reachable for questions

notice-instruction-kept = The draft is saved. You can go on writing at any time.
notice-instruction-saved = The instruction is saved.
notice-instruction-discarded = The draft is discarded.
notice-instruction-unchanged = Nothing changed. The last version stays valid.
