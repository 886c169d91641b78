### Two results without names, side by side.

comparison-title = Compare without names
comparison-lead = Have the same small thing done once for pay and put your own result beside it. Who did what is said only after your verdict.
comparison-what = What is it about?
comparison-what-hint = For example: the answer to a complaint.
comparison-own-text = Your own result
comparison-trial-text = The result of the trial
comparison-trial-hint = As text. Pictures cannot be compared here yet.
comparison-begin = Put side by side
comparison-list = Your comparisons
comparison-at = of
comparison-choice = Your verdict
comparison-open = still open
comparison-blind = Take your time to read both. The order was drawn and stays as it is.
comparison-a = Result A
comparison-b = Result B
comparison-neither = Both are equally good
comparison-ask = Which one is better?
comparison-reveal = Judge and see whose it is
comparison-is-own = your own
comparison-is-trial = the trial
comparison-own = You liked your own better.
comparison-trial = You liked the trial better.
comparison-same = You liked both equally well.

notice-comparison-forgotten = The comparison is deleted.
