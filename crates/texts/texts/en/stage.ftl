### The stages of an order: milestones of a project.

stage-card = Stages
stage-number = Stage
stage-title = What is done then
stage-amount = Amount
stage-due = Due
stage-state = State
stage-lit = now
stage-later = later
stage-open = { $missing } still open
stage-secured = secured
stage-paid = paid
stage-refunded = { $sum } back
stage-ended = ended
stage-lead-fund = Stage { $stage } of { $of }: secure the sum of this stage, then it goes on.
stage-lead-wait = Stage { $stage } of { $of }: the sum of this stage is not secured yet.
stage-of = Stage { $stage } of { $of }: “{ $title }”
stage-sum = Sum of this stage
notice-stage-accepted = Stage accepted and paid.

stage-split = Split into stages
stage-split-edit = Change the stages
stage-split-title = Split into stages
stage-split-lead = Each stage is secured, delivered, accepted and paid by itself. You never risk more than one.
stage-split-sum = Together they must be { $sum }, the last one due on { $due }.
stage-split-empty = Empty rows do not count. Without stages it is one piece.
stage-split-signed = Both then sign the new version of the contract.
stage-split-part = Stage { $number }
stage-split-save = Take these stages
notice-stage-split = The contract was written anew. Now read and sign it.

stage-part-open = Secure only a part
stage-part-amount = Part
stage-part-hint = Work begins only once { $missing } is secured.
stage-part-button = Secure this part
notice-stage-part = The part is secured. The order says what is missing.

stage-clause-list = The work is delivered and paid in stages:
stage-clause-part = “{ $title }” for { $amount }, due { $due }
stage-clause-rule = When a stage is paid, the client secures the next within { $days } days. Otherwise the order ends; what is paid stays paid.
stage-clause-rule-direct = When a stage is accepted, the client promises the sum of the next within { $days } days. Otherwise the order ends; what is paid stays paid.
stage-clause-secures = { $days ->
    [one] Before each stage the client secures its sum, for the first by the day after the second signature. No work on it begins before that.
   *[other] Before each stage the client secures its sum, for the first within { $days } days of the second signature. No work on it begins before that.
}
stage-clause-promises = { $days ->
    [one] Before each stage the client promises its sum, for the first by the day after the second signature. The sum is not secured; nobody holds it.
   *[other] Before each stage the client promises its sum, for the first within { $days } days of the second signature. The sum is not secured; nobody holds it.
}
stage-clause-transfers = { $days ->
    [one] Before each stage the client transfers its sum to the trust account, for the first by the day after the second signature. No work on it begins before that.
   *[other] Before each stage the client transfers its sum to the trust account, for the first within { $days } days of the second signature. No work on it begins before that.
}
stage-clause-entrusts = { $days ->
    [one] Before each stage the client pays its sum to the payment provider of this instance, which holds it. The first is due by the day after the second signature. No work on it begins before that.
   *[other] Before each stage the client pays its sum to the payment provider of this instance, which holds it. The first is due within { $days } days of the second signature. No work on it begins before that.
}
stage-clause-pays = On acceptance of a stage the client pays its sum, { $amount } altogether.
stage-clause-pays-direct = After acceptance of a stage the client transfers its sum to the contractor’s account without deduction, { $amount } altogether.
stage-clause-delivers = The contractor delivers each stage by its date, the last by { $due }.
stage-clause-full-payout = With the acceptance of each stage the contractor receives its sum without deduction, { $amount } altogether.

refusal-stage-count = There must be two to { $most } stages. For one piece, empty all rows.
refusal-stage-title = Stage { $part } needs words, at most { $most } characters.
refusal-stage-amount = Stage { $part } needs an amount above zero, in the order’s currency.
refusal-stage-order = Stage { $part } must be due after the one before it and after today.
refusal-stage-end = The last stage must be due with the order: { $due }.
refusal-stage-sum = Together they are { $parts }, agreed are { $agreed }. Adjust the amounts.

stage-cap-title = The most to risk with somebody new
stage-cap-lead = With a person you have never paid, there is never more than this sum at once. Only you see it.
stage-cap = At most at once
stage-cap-hint = Empty means no limit. Larger orders are split into stages.
stage-cap-save = Keep
stage-cap-link = Limit for new people
notice-stage-cap = Kept.
refusal-stage-above-cap = { $amount } is more than your limit of { $cap } for new people. Split into stages or change it.

stage-split-more = One more stage
stage-split-missing = So far { $total } of { $agreed }: { $rest } are missing.
stage-split-over = So far { $total } of { $agreed }: { $rest } too much.
stage-split-exact = The stages make up exactly { $agreed }.
