### The command line: what the operator reads in the window. Short, with cause and remedy.

## Help
console-about = Feierabend gives self-employed people and small companies their evening back.
console-about-serve = Without a command the server starts with all its pages.
console-usage = Usage
console-options = Options
console-commands = Commands
console-command-word = COMMAND
console-option-word = OPTIONS
console-help = Show this help
console-version = Show the version
console-option-data = Folder for database and files; made when it is missing
console-option-listen = Address to listen on; port 0 takes a free one
console-option-database = PostgreSQL address (postgres://…) instead of the SQLite file in the data folder
console-option-base-url = Address people see when a proxy stands in front (https://feierabend.example)
console-option-trusted-proxy = Proxy or network whose X-Forwarded-For is believed; may be given several times
console-option-smtp = Mail server (smtps://name:password@server); without one the operator reads the mails
console-option-mail-from = Sender of mails, needed with --smtp
console-option-json = Answer as JSON
console-verify = Work out books, contracts and events again
console-backup = Copy the database with its files, also while it is in use
console-backup-folder = The new folder; it must not exist yet
console-admin = Manage accounts and jobs without the pages
console-admin-list = Show the accounts
console-admin-reset = Show a one-time link for a new password, valid for 60 minutes
console-admin-sign-in-link = Show a one-time link to sign in, valid for 60 minutes
console-admin-retry-jobs = Try failed jobs once more
console-admin-login = The account’s login
console-healthcheck = Ask a running instance whether it is well
console-demo = Start with an example world

## Starting
console-set-up-hint = Feierabend is not set up yet. Open this link to do so:
console-stopping = Feierabend is stopping.

## Example world
console-demo-filling = The example world is being made, one moment …
console-demo-links = To sign in, each link works once and for 60 minutes:
console-demo-password = The password of all three, should a signature ask for it: { $password }
console-demo-refused = This instance is set up already. Take an empty folder for the example world: --data example

## Verifying
console-verify-looked = Worked out again: { $accounts } ledger accounts, { $transfers } transfers, { $orders } orders, { $events } events.
console-verify-clean = Everything adds up.
console-verify-findings = { $count ->
    [one] One thing does not add up. Please change nothing and keep this message.
   *[other] { $count } things do not add up. Please change nothing and keep these messages.
}

## Backup
console-backup-done = Backed up: { $folder } ({ $size })
console-backup-restore = To restore: copy the folder and start Feierabend with --data on the copy.
console-backup-exists = { $folder } exists already. Please name a new folder.
console-backup-postgres = PostgreSQL is backed up with its own tools: pg_dump --format=custom --file=feierabend.dump …
console-backup-folder-failed = Nothing can be written in { $folder }: { $reason }

## Accounts
console-role-operator = operator
console-role-person = person
console-jobs-retried = { $count ->
    [one] One failed job is tried once more as soon as Feierabend runs.
   *[other] { $count } failed jobs are tried once more as soon as Feierabend runs.
}
console-link-once = The link works once and for 60 minutes.
console-nobody = Nobody signs in as “{ $login }”. To see all accounts: feierabend admin list
console-list-cut = These are the first { $count } accounts; the others are shown under “Operation”.

## What is in the way
console-folder-failed = The data folder { $folder } cannot be made or read: { $reason }
console-no-database = There is no database in { $folder }. Please check --data, or start Feierabend once without a command.
console-listen-in-use = Something already runs at { $address }. Take another address: --listen 127.0.0.1:8081
console-listen-failed = { $address } cannot be listened on: { $reason }
console-database-form = The address after --database begins with postgres:// or postgresql://.
console-option-custody-secret = Secret this instance shares with its payment provider, 32 characters or more
console-custody-secret-form = The secret is too short. Please choose 32 random characters or more.
console-base-url-form = The address begins with http:// or https:// and ends after the name: https://feierabend.example
console-database-newer = The database is further on (schema { $found }) than this program (schema { $known }). Start the newer version, or take the backup from before.
console-database-older = The database is older (schema { $found }) than this program (schema { $known }). Start Feierabend once without a command to update it.
console-database-away = The database cannot be reached: { $reason }
console-database-failed = The database reports an error: { $reason }
console-mail-failed = The mail server cannot be used like this: { $reason }
console-server-ended = The server ended unexpectedly: { $reason }
console-fault = This is our fault: { $reason }
console-no-answer = { $address } does not answer.
console-not-ready = { $address } is not ready: { $reason }
