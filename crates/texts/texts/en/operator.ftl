### Operation: what the person sees who runs this instance.

operator-title = Operation
operator-overview = Overview
operator-accounts = Accounts
operator-mails = Mails

## Overview
operator-numbers = Numbers
operator-what = What
operator-how-many = How many
operator-people = People with an account
operator-open-ads = Open ads
operator-mails-open = Mails on their way
operator-mails-sent = Mails sent
operator-mails-shown = Mails to pass on
operator-mails-dead = Mails failed
operator-orders = Orders
operator-state = State
operator-note-dead-jobs = { $count ->
    [one] One job fails again and again. It is listed below.
   *[other] { $count } jobs fail again and again. They are listed below.
}
operator-note-dead-mails = { $count ->
    [one] The mail server did not take one mail.
   *[other] The mail server did not take { $count } mails.
}
operator-note-late-jobs = { $count ->
    [one] One job is due and not done yet.
   *[other] { $count } jobs are due and not done yet.
}

## Books
operator-books = Work out the books again
operator-books-text = Works out all transfers, contracts and events again. Nothing is changed by it.
operator-verify = Work them out now
operator-verify-clean = Everything adds up.
operator-verify-findings = { $count ->
    [one] One thing does not add up. Please change nothing and make a backup.
   *[other] { $count } things do not add up. Please change nothing and make a backup.
}
operator-verify-looked = Worked out again: { $accounts } ledger accounts, { $transfers } transfers, { $orders } orders, { $events } events.

## Jobs
operator-dead-jobs = Failed jobs
operator-dead-jobs-none = Nothing has failed.
operator-job = Job
operator-job-due = due
operator-job-tries = Tries
operator-job-error = Message
operator-jobs-retry = Try again
operator-jobs-retry-text = Feierabend tries the clocks of orders by itself every six hours. Everything else waits for you.
notice-jobs-retried = The failed jobs are now tried once more.

## Machine
operator-machine = This instance
operator-version = Version
operator-database = Database
operator-schema = Schema
operator-address = Address
operator-mail-way = Mails
operator-mail-by-server = by the mail server
operator-mail-by-hand = no mail server, they are shown under “Mails”

## Mails
operator-mails-lead = What Feierabend has sent, and what did not arrive.
operator-mails-by-hand = There is no mail server. What people should know is shown here to be passed on.
operator-mails-empty = The mails of this instance are shown here. None has been written yet.
operator-mail-to = to { $recipient }
operator-mail-open = on its way
operator-mail-sent = sent
operator-mail-shown = to pass on
operator-mail-dead = failed
operator-mail-read = Read the mail
operator-mail-page = The page it is about:

## Accounts
operator-accounts-lead = Whoever has forgotten the password gets a link from you. You do not see what others write.
operator-accounts-empty = Nobody signs in with this name.
operator-role = Role
operator-is-operator = operator
operator-is-person = person
operator-since = Account since
operator-reset = Link for a new password
operator-refusal-reset-operator = For the account of an operator only the command line does this. Otherwise one person could approve payments alone.
operator-link-title = Link for a new password
operator-link-for = This link is for { $name }. It is shown only now and works once.
operator-link-until = It works until:
operator-link-care = Pass it on in a way you trust. It is recorded that you have made it.
operator-note-no-neutral = There is no neutral person. Every dispute ends half and half. Enter somebody under “Neutral people”.

## Blocking
operator-is-blocked = Person, blocked
operator-block = Block account
operator-block-title = Block the account of { $name }
operator-block-lead = Nobody acts with a blocked account: sign-ins end, access tokens rest, ads are not shown.
operator-block-goes-on = What was agreed goes on: dates hold, what is due is paid, what is secured is not lost. The person still sees their money and names their bank account.
operator-block-why = Reason
operator-block-why-hint = The person reads it in the mail and when signing in.
operator-block-since = Blocked since
operator-unblock = Lift the block
account-refusal-block-operator = The account of an operator cannot be blocked here.
account-refusal-blocked = No new order can begin with this account at the moment: it is blocked.
notice-account-blocked = The account is blocked. The person has been told.
notice-account-unblocked = The block is lifted.
order-other-blocked = The account of { $name } is blocked. Dates go on, and what is due is paid.
