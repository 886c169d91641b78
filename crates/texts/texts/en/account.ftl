### Account: set-up, signing in, one's own details.

start-title = Hand work on and get your evening back
start-lead = Feierabend leads a piece of work from “should I hand this on at all?” to “accepted, paid, and next time easier”.
start-hand-on-title = Hand on
start-hand-on-text = Gather what fills your week. Find out what to hand on first. The money is secured before anybody starts.
start-take-on-title = Take on
start-take-on-text = Find orders with clear instructions. Before you start you see that the money is there. You get 100 per cent.
start-fair-title = Fair to both
start-fair-text = Only must criteria decide about money. Silence accepts. No fee, no surveillance.
start-outsourcing-title = What does outsourcing mean, really?
start-outsourcing-text = Just this: handing work on. Next door or elsewhere, to a person, an office or many – you decide.

account-set-up-title = Set up Feierabend
account-set-up-lead = One minute and you are ready. No mail server needed.
account-set-up-instance = Name of this instance
account-set-up-instance-hint = How it greets visitors, for example with your company’s name.
account-set-up-locale = Language for visitors
account-set-up-operator = Your operator account
account-set-up-finish = Finish set-up
account-set-up-closed = Set-up needs a link. It stands in the window where Feierabend was started and works for 60 minutes.
account-set-up-restart = Start Feierabend again to get a new link.
account-set-up-done = This instance is set up already.

account-register-title = Create an account
account-register-lead = With one account you hand work on and take work on.
account-register-have = Have an account?
account-name = Name
account-name-hint = How others see you.
account-login = Login
account-login-hint = Your e-mail address or a name without blanks.
account-password = Password
account-password-hint = At least 10 characters. A short sentence is good. Pasting is fine.

account-sign-in-title = Sign in
account-sign-in-new = No account yet?
account-sign-in-forgotten = Forgotten your password? Whoever runs this instance can send you a link.
account-expired = Your sign-in has run out. Your text is still here and will not be lost when you sign in.
account-link-title = Sign in by link
account-link-text = This link works a single time.
account-reset-title = New password
account-reset-new = New password
account-reset-invalid = This link no longer works. Please ask for a new one.
account-expired-files = Files cannot be kept: please choose the file again afterwards.
account-resume-title = Your text is still here
account-resume-text = You are signed in again. You can now send what you wrote before.
account-resume-send = Send now

account-own-title = Your account
account-own-person = Who you are
account-own-day = Your day
account-own-day-hint = Only you see this. The day arc on “Today” is made from it.
account-own-reachable = When you can be reached
account-own-reachable-hint = For example 9:00–9:30, 14–15. Empty means: not reachable. These times are part of contracts.
account-locale = Language
account-zone = Time zone
account-zone-hint = For example Europe/Berlin.
account-day-start = Start of work
account-evening-goal = Evening goal
account-work-days = Working days a week
account-hour-value = Value of your hour
account-hour-value-hint = What an hour is worth when you spend it on your main work.
account-sign-in-as = You sign in as { $login }.
account-own-more = More
weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday

account-password-title = Change password
account-password-current = Current password
account-password-new = New password
account-password-effect = Afterwards you sign in again on every device. Tokens for programs and open links end.

account-sessions-title = Your sign-ins
account-sessions-lead = This is where you are signed in. End what you do not know.
account-session-device = Device
account-session-since = signed in since
account-session-last = last used
account-session-this = this device
account-session-end = End
account-session-end-this = Sign out

account-tokens-title = Access for programs
account-tokens-lead = With a token, a program uses the API in your name.
account-tokens-empty = No token yet.
account-tokens-new = New token
account-token-name = What for
account-token-scope = What it may do
account-scope-read = read only
account-scope-write = read and change
account-scope-money = everything, also sign and move money
account-token-days = Valid for days
account-token-days-hint = Empty means: until you end it.
account-token-created = created
account-token-last = last used
account-token-expires = valid until
account-token-endless = no limit
account-token-make = Create token
account-token-end = End
account-token-secret-title = Your new token
account-token-secret-text = Copy it now. It will never be shown again.

notice-saved = Saved.
notice-kept-text = You are signed in again. Your text is back in its field; nothing has been sent yet.
notice-kept-files = Nothing has been sent yet. Your text is back in its field. Please choose the file again.
notice-kept-file = You are signed in again. Please choose the file again.
notice-kept-foreign = There was text of another account here. It was not sent and is gone.
notice-signed-out = You are signed out. Enjoy your evening!
notice-password-changed = Your password is changed. Please sign in again.
notice-session-ended = The sign-in has ended.
notice-token-ended = The token has ended.

failure-not-found = This page does not exist, or it is not meant for you.
failure-sign-in-needed = Please sign in for this.
failure-forbidden = Your access does not reach this far.
failure-invalid = Something is not right yet.
failure-too-large = At most { $most } at once. Please shorten what you send, or split it.
failure-too-large-expired = At most { $most } can be kept. Go back, save your text elsewhere, then sign in.
failure-conflict = Somebody was faster. Reload the page, then decide.
failure-too-many = { $seconds ->
    [one] Too many tries. Please wait one second.
   *[other] Too many tries. Please wait { $seconds } seconds.
}
failure-unavailable = Not possible right now. Nothing was changed. Try again in a minute.
failure-fault = Something went wrong on our side. Nothing was changed.

field-sign-in-wrong = Login or password is wrong.
field-sign-in-blocked = This account is blocked. The reason: { $why }
field-login-taken = This login is taken. Please choose another one.
field-password-needed = Please enter your password here.
account-token-password-hint = You signed in a while ago. This way nobody makes a token on a device you left open.
field-password-not-this = The password is wrong.
field-password-wrong = The current password is wrong.
field-zone-unknown = There is no such time zone. Write it like Europe/Berlin.
field-too-many-tokens = No more than 20 tokens. Please end one first.
field-scope-unknown = Allowed are read, write and money.
field-json-unreadable = This was no readable JSON with the fields needed.
field-key-required = Please send an Idempotency-Key of 1 to 200 characters.
refusal-key-reused = This key belongs to another request. Please use a new one.

## Blocked
account-blocked-place = Your money
account-blocked-title = Your account is blocked
account-blocked-lead = What was agreed goes on, and what is yours is paid. Here you see your money, say where it goes and say what you transferred. Everything else is closed.
account-blocked-name = Name a bank account
account-blocked-orders = Money of your orders
account-blocked-see = Look
account-blocked-waits = What waits for you
account-blocked-what = What
account-blocked-since = Since
account-refusal-only-money = Your account is blocked. Only your money and your bank account are open.
