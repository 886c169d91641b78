### Company: several people, one contractor (2.27).

organisation-title = Company
organisation-lead = Several people can work for one company. The contract names the company and who acts for it.
organisation-none = You belong to no company. Make one here, or open the link of an invitation.
organisation-make = Make the company
organisation-change = About the company
organisation-name = Name of the company
organisation-name-hint = With its legal form, as the contract should name it.
organisation-address = Address
organisation-address-hint = Street, number, postcode, town and country. It stands in the contract.
organisation-register = Register and VAT number
organisation-register-hint = For example “Amtsgericht Hamburg, HRB 12345; DE123456789”.
organisation-later = Changes hold for new contracts. What is signed stays as it is.
organisation-members = Who belongs to it
organisation-member = Name
organisation-since = Since
organisation-role = Role
organisation-owner = Owner
organisation-plain = Member
organisation-binds = Whoever belongs to it can offer and sign for the company. Invite only people you trust with that.
organisation-paid-to = The person who acts is paid: to the account that person has named.
organisation-remove = Remove
organisation-hand-over = Hand the company over
organisation-running = Running orders stay with the person who signed them, and with the company, until they end.
organisation-leave = Leave the company
organisation-end = Dissolve the company
organisation-end-hint = You are alone. When you go, nobody acts for this company any more.
organisation-owner-hint = If you want to go, hand the company over to a member first.
organisation-invite-title = Invite
organisation-invite-mail = Mail address
organisation-invite-hint = The mail has a link. It works for seven days, and once.
organisation-invite = Send the invitation
organisation-invitations = Open invitations
organisation-invited-until = Works until
organisation-uninvite = Take back
organisation-orders = Orders of the company
organisation-orders-hint = You see where they stand and who acts, not the order’s room.
organisation-orders-empty = Nobody has taken an order on for the company yet.
organisation-person = Acts
organisation-changed-at = Last changed
organisation-mail-form = That is no mail address. Please check it.

organisation-join-title = Invitation to { $company }
organisation-join-lead = { $owner } invites you to act for { $company }.
organisation-join-means = You can then offer and sign for the company. You go on working for yourself as before.
organisation-join-sees = { $owner } sees which orders you take on for the company, and where they stand.
organisation-join = Join
organisation-acting = { $company } · acts: { $person }
organisation-for = { $person } · for { $company }

organisation-choice-title = For whom do you act?
organisation-choice-lead = The contract says it. Either way you are the person who works and signs.
organisation-choice-label = I act
organisation-choice-self = for myself
organisation-choice-company = for { $company }
organisation-choice-save = Apply
organisation-choice-again = If it changes, the contract is written anew and both sign it again.
organisation-choice-none = You belong to no company any more. Act for yourself, or step back.
organisation-choice-way = For whom you act

organisation-clause-parties = Contract { $number }, version { $version }, between { $client } (client) and { $company }, { $address }, acting through { $contractor } (contractor).
organisation-clause-register = About { $company }: { $register }
organisation-clause-acting = { $person } does the work for { $company }, signs, and makes all declarations. Somebody else takes that place only if both sides agree.
organisation-clause-paid = { $person } is paid for { $company }, to the account { $person } names.

organisation-refusal-none = You belong to no company. Please act for yourself.
organisation-refusal-elsewhere = You belong to a company already. Leave it first; the same link works then.
organisation-refusal-here-already = You belong to this company already. There is nothing more to do.
organisation-refusal-full = The company is full. No more than { $most } people can belong to it.
organisation-refusal-invitations = { $most } invitations were sent today already. Please try again tomorrow.
organisation-refusal-owner = The company is yours. Hand it over to a member first.
organisation-refusal-not-a-member = Whoever acts here does not belong to { $company } any more. Only who belongs to it acts for the company.
organisation-refusal-own-company = The client belongs to { $company } too. Nobody can act for this company here.

notice-organisation-saved = Saved. New contracts say it.
notice-organisation-invited = The invitation is on its way.
notice-organisation-uninvited = Taken back. The link no longer works.
notice-organisation-joined = Welcome. You can act for the company now.
notice-organisation-left = You no longer belong to the company.
notice-organisation-removed = Removed. Running orders stay as they are.
notice-organisation-handed-over = Handed over. You are a member now.
notice-organisation-choice = Done. The contract says so.

mail-organisation-invited-subject = { $name } invites you to { $company }
mail-organisation-invited-body =
    You can then make offers and sign contracts for { $company }.
    The link works until { $until }, and once. Without an account you make one first.
mail-organisation-joined-subject = { $name } belongs to { $company } now
mail-organisation-joined-body =
    The invitation was accepted.
mail-organisation-removed-subject = You no longer belong to { $company }
mail-organisation-removed-body =
    { $name } removed you. Orders you signed for { $company } stay with you until they end.
mail-organisation-handed-over-subject = { $company } is yours now
mail-organisation-handed-over-body =
    { $name } handed the company over to you. You invite and remove people now.
