### All costs before the start (G4).

costs-title = What it costs
costs-work = For the work
costs-work-stages = For the work, all stages
costs-work-week = For the week, at most
costs-platform = Fee of this instance
costs-custody = Fee for holding the money
costs-dispute = Fee for a dispute
costs-to-pay = The client pays
costs-arrives = The contractor receives
costs-week-hint = What was worked and signed off is paid. The rest goes back.
costs-hint-play = It is play money: nobody really pays.
costs-hint-bank = Not in it: taxes, and what your bank takes for a transfer.
costs-hint-provider = What the payment service charges is borne by the operator; nothing is taken off the sum. Taxes are not in it.
costs-hint-neutral = If somebody neutral decides, the operator at present gives them { $sum } for it. Nothing is taken off your sum.
