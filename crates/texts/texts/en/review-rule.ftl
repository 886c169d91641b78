### How a delivery is accepted: days to look, to add, and rounds to improve.

review-rule-title = Review and revisions
review-rule-way = Agree on review and revisions
review-rule-lead = Every delivery is reviewed like this. The client chooses before the signatures; then it holds for both.
review-rule-review = Days to review
review-rule-review-hint = After that silence counts as acceptance. 3 to 30.
review-rule-extension = Days to extend
review-rule-extension-hint = Once for each delivery. 0 means no extension. Up to 14.
review-rule-rounds = Rounds of revision
review-rule-rounds-hint = 0 means that no revision is agreed. Up to 5.
review-rule-holds-review = { $days } days to review are agreed. After that silence counts as acceptance.
review-rule-holds-extension = { $days ->
    [0] No extension.
    [one] Extend once for each delivery by one day.
   *[other] Extend once for each delivery by { $days } days.
}
review-rule-holds-rounds = { $rounds ->
    [0] No round of revision.
    [one] One round of revision.
   *[other] Up to { $rounds } rounds of revision.
}
