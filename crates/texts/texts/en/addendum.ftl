### Addendum: what is added or changed after both have signed.

addendum-title = Addendum
addendum-list = Addenda
addendum-none = There is no addendum yet.
addendum-way = Propose an addendum
addendum-beyond = Not part of what was agreed
addendum-lead = What is added or changed becomes a new version of the contract. Both sign it. What was agreed stays as it is.
addendum-beyond-lead = Name the criterion the wish goes beyond, and your price for it. You go on with what was agreed.
addendum-kinds = What is the addendum for?
addendum-kind-addition = Something is added
addendum-kind-less = The price goes down
addendum-kind-date = A new date
addendum-less-lead = You agree on less, and the work goes on. If more is secured already, the difference goes back as soon as both have signed.
addendum-date-lead = You agree on another day. All the rest stays as agreed.
addendum-why = Why?
addendum-why-hint = What is left out or comes later. It stands in the contract.
addendum-stage-label = Which stage?
addendum-stage-option = { $number }. { $title } ({ $price }, due { $due })
addendum-less = So much less
addendum-price-hint = It costs { $price } so far. If nothing is to be paid any more, end the order.
addendum-price-hint-stages = What the chosen stage costs from now on. If nothing is to be paid any more, agree on its end.
addendum-left = New price
addendum-due-before = Due so far
addendum-due-new = Newly due
addendum-less-short = { $sum } less
addendum-date-short = new date { $day }
addendum-accept-less = With your signature the new price holds at once. If more is secured already, the difference goes back to { $name }.
addendum-accept-date = With your signature the new date holds at once. Price and criteria stay as they are.
addendum-asked = What { $name } asked for
addendum-by = Addendum { $number } by { $name }
addendum-name = What is it about?
addendum-words = What is added or changed?
addendum-words-hint = So exact that both can see later whether it is done.
addendum-criterion = Goes beyond
addendum-criterion-none = No criterion says anything of it
addendum-extra = Extra price
addendum-extra-hint = A price becomes a stage of its own at the end. With 0 only words change.
addendum-due = Due
addendum-due-hint = With a price not before { $due }: stages follow each other.
addendum-due-hint-free = A day in the future.
addendum-days = Stands for so many days
addendum-until = Stands until
addendum-sign-title = Signature
addendum-whole = The contract with this addendum
addendum-reworded = The whole contract is written in today’s words with it, also where nothing changes. Read all of it before you sign.
addendum-confirm = I sign the contract with this addendum.
addendum-consequence = When { $name } signs too, the addendum holds at once. Until then you can take it back.
addendum-send = Propose bindingly
addendum-show = Show addendum
addendum-accept = Sign the addendum
addendum-accept-consequence = With your signature the addendum holds at once. Earlier stages and their dates stay as they are.
addendum-decline = Decline
addendum-decline-reason = Why you decline
addendum-decline-hint = A sentence helps the other side. The contract stays as it is.
addendum-take-back = Take the addendum back
addendum-before = Agreed so far
addendum-after = With the addendum
addendum-version-label = Under which version
addendum-version = Version { $version }
addendum-signed-before = Signatures of earlier versions
addendum-stage = Addendum: { $title }
addendum-card-mine = Your addendum is with { $name }.
addendum-card-theirs = { $name } proposes an addendum.
addendum-turn = { $name } proposes an addendum: { $title }
addendum-revise-hint = What is new and in no criterion belongs in an addendum.
addendum-state-open = Open
addendum-state-accepted = Signed by both
addendum-state-declined = Declined
addendum-state-taken-back = Taken back
addendum-state-lapsed = Lapsed by itself

addendum-part = Addenda
addendum-clause = Addendum { $number }, proposed by { $name }: “{ $title }”. { $words }
addendum-clause-criterion = Addendum { $number } goes beyond this criterion: “{ $criterion }”.
addendum-clause-stage = Addendum { $number } adds { $amount } as stage { $stage }, due { $due }.
addendum-clause-free = Addendum { $number } costs nothing extra and is due { $due }.

addendum-clause-less = With addendum { $number } stage { $stage } costs { $less } less, that is { $amount }. If more is secured already, the difference goes back to { $name }.
addendum-clause-less-whole = With addendum { $number } the work costs { $less } less, that is { $amount }. If more is secured already, the difference goes back to { $name }.
addendum-clause-date = With addendum { $number } stage { $stage } is due on { $due }.
addendum-clause-date-whole = With addendum { $number } the work is due on { $due }.

addendum-field-less = The new price must be above 0 and below the { $price } of now.
addendum-field-due-late = Stages follow each other. Choose { $due } or earlier.
addendum-refusal-stage-over = This stage is over. You can only change what is still open.
addendum-refusal-part-secured = { $held } is secured already. Secure the rest first, then the price can go down that far.
addendum-field-extra = The price must be between 0 and { $most }, in the currency of the order.
addendum-field-due-past = This day is over. Choose one in the future.
addendum-field-due-early = Stages follow each other. Choose { $due } or later.
addendum-refusal-open = An addendum still waits for its answer. Settle that one first.
addendum-refusal-too-many = There are no more than { $most } addenda. Make a new order.
addendum-refusal-stages = There are no more than { $most } stages. Make a new order.
addendum-refusal-answered = This addendum was answered. Have a look at the contract.
addendum-refusal-lapsed = This addendum stood until { $until }. Make a new one.
addendum-refusal-own = This is your own addendum. The other side signs or declines it.
addendum-refusal-not-yours = Only whoever proposed the addendum can take it back. You can decline it.
addendum-refusal-outdated = The contract has changed meanwhile. Make a new addendum.

event-addendum-proposed = { $who } proposes addendum { $number } and signs it
event-addendum-accepted = { $who } signed addendum { $number }: it holds
event-addendum-declined = { $who } declined addendum { $number }
event-addendum-taken-back = { $who } took addendum { $number } back
event-addendum-lapsed = Addendum { $number } lapsed by itself

notice-addendum-proposed = Proposed and signed. Now it is the other side’s turn.
notice-addendum-accepted = The addendum holds. It is in the contract.
notice-addendum-declined = Declined. The contract stays as it is.
notice-addendum-taken-back = Taken back. The contract stays as it is.

mail-addendum-proposed-subject = { $number }: addendum proposed
mail-addendum-proposed-body =
    For “{ $title }” there is an addendum. It stands until { $until }.
    You can sign it or decline it.
mail-addendum-accepted-subject = { $number }: the addendum holds
mail-addendum-accepted-body =
    Your addendum to “{ $title }” is signed. It is in the contract now.
mail-addendum-declined-subject = { $number }: addendum declined
mail-addendum-declined-body =
    Your addendum to “{ $title }” was declined. The contract stays as it is.
mail-addendum-taken-back-subject = { $number }: addendum taken back
mail-addendum-taken-back-body =
    The addendum to “{ $title }” was taken back. The contract stays as it is.
mail-addendum-lapsed-subject = { $number }: addendum lapsed
mail-addendum-lapsed-body =
    The addendum to “{ $title }” lapsed without an answer. The contract stays as it is.
