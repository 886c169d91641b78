### Hours that do not fit: a reason to improve or for a dispute in a week paid by the hour.

objection-title = These hours do not fit
objection-lead = Tick what does not fit and say in a sentence why. The money stays where it is.
objection-revise-lead = Say which hours do not fit or what is missing of a must criterion. Empty fields count as fine.
objection-improve-text = If hours do not fit or a must criterion is missing you can ask for revision. The money stays where it is.
objection-reason = What does not fit?
objection-minutes = How long did it take, as you see it?
objection-suggested = as the client sees it { $time }
objection-said = Does not fit: { $said }
objection-dispute-lead = You hold that hours do not fit or a must criterion is not met, and that improving does not help.
objection-dispute-criterion = Criterion, if it is not about hours
objection-dispute-words = What is it about?
objection-lead-back = Revision, round { $round }: it is about the hours named. Correct them with a reason or let them stand, then hand in the week again.
objection-show = See these hours
objection-back = Please look at these hours again. Correct them or leave them, and hand the week in again.

objection-field-no-week = Hours are a reason only in a week paid by the hour. Name a criterion here.
objection-field-too-many = More than { $most } entries at once are too many. Name the most important ones.
objection-field-twice = An entry is named twice. Name it once, with everything that does not fit.
objection-field-unknown = One of these entries is not there any more. Load the page again.
objection-field-minutes = A day has 0 to 24 hours. Please enter a duration in between.
objection-field-either = Name hours or a criterion, not both at once.
