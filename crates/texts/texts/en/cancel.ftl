### Cancelling before the start: what holds and what the client offers.

cancel-title = End before the start
cancel-lead = As long as nobody has begun, the client can offer to end it. What they offer stands in the contract.
cancel-way = Cancel before the start
cancel-agree-way = Settle the end before the start
cancel-share = Share for the contractor in per cent
cancel-share-hint = 0 means everything goes back. Up to 100.
cancel-holds-back = Agreed: nothing is paid, and what lies there for the order goes back wholly.
cancel-holds-share = Agreed: { $share } % of the sum it would begin with go to the contractor, the rest to the client.
cancel-law = A hint, no legal advice: in Germany whoever orders a work may cancel at any time. They then owe the pay less what is saved (§ 648 BGB).
cancel-offer-lead = The offer follows your contract: { $sum } to the contractor, { $rest } back. It ends when the other side accepts or you agree on another sum.
cancel-holds-none = The contract says nothing about it. What holds is what the law says.
cancel-offer-lead-none = Your contract says nothing about it. By law a part of the pay may be owed. Proposed: { $sum } to the contractor, { $rest } back. It ends when the other side accepts or you agree on another sum.
cancel-offer-words = I would like to end this order before the start.
cancel-clause-back = Before the work begins the client can offer to end it: nothing is paid, and what lies there for the order goes back wholly. It ends when the contractor accepts or both agree on a sum. The right to cancel (for a contract for work § 648 BGB) remains.
cancel-clause-share = Before the work begins the client can offer to end it: { $share } % of the sum it would begin with go to the contractor. It ends when they accept or both agree on a sum. The right to cancel (for a contract for work § 648 BGB) remains.
notice-cancel-agreed = This stands in the contract now. Both sign the new version.
notice-cancel-as-before = The contract said so already.
cancel-stage-note = This is about the current stage. The next one then waits for its money and lapses without it.
cancel-offer-declined = If the other side declines, the law holds.
cancel-begun-title = End after the start
cancel-begun-lead = The work has begun. The rule for an end before the start no longer holds for it.
cancel-begun-agree = You can agree on a sum. If the other side accepts, this part ends at once.
cancel-law-services = For services other rules hold (§§ 626 and 627 BGB). This page does not decide which ones fit here.
cancel-over = This order has ended already. There is nothing left to cancel here.
