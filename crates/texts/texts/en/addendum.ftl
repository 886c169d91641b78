### Addendum: what is added or changed after both have signed.

addendum-title = Addendum
addendum-list = Addenda
addendum-none = There is no addendum yet.
addendum-way = Propose an addendum
addendum-beyond = Not part of what was agreed
addendum-lead = What is added or changed becomes a new version of the contract. Both sign it. What was agreed stays as it is.
addendum-beyond-lead = Name the criterion the wish goes beyond, and your price for it. You go on with what was agreed.
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
    For “{ $title }” there is an addendum over { $amount }. It stands until { $until }.
    You can sign it or decline it.
mail-addendum-accepted-subject = { $number }: the addendum holds
mail-addendum-accepted-body =
    Your addendum to “{ $title }” over { $amount } is signed. It is in the contract now.
mail-addendum-declined-subject = { $number }: addendum declined
mail-addendum-declined-body =
    Your addendum to “{ $title }” was declined. The contract stays as it is.
mail-addendum-taken-back-subject = { $number }: addendum taken back
mail-addendum-taken-back-body =
    The addendum to “{ $title }” was taken back. The contract stays as it is.
mail-addendum-lapsed-subject = { $number }: addendum lapsed
mail-addendum-lapsed-body =
    The addendum to “{ $title }” lapsed without an answer. The contract stays as it is.
