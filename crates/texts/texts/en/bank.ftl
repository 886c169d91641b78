### Running the instance: the trust account, its statements and payments.

bank-title = Money
bank-balance-title = What lies there, what is owed
bank-balance-lies = On the account by the books
bank-balance-arrived = arrived, not assigned yet
bank-balance-held = secured for orders
bank-balance-leaving = on its way out
bank-balance-fees = own money for fees
bank-balance-bank = By the bank on { $day }
bank-balance-unbooked = not booked yet
bank-balance-gap = Difference
bank-balance-due = Open from account to account, without custody
bank-balance-agrees = The books add up.
bank-balance-differs = The books do not add up. Please check at once.
bank-balance-gap-none = Bank and books agree.
bank-balance-gap-some = Bank and books differ by { $sum }. Is a statement missing?
bank-balance-unknown = No balance yet. It comes with the first statement.
bank-totals = Orders by custody

bank-import-title = Read a statement
bank-import-file = Statement
bank-import-file-hint = camt.053 (XML) or the CSV file of the bank. Reading it twice does no harm.
bank-import-button = Read
bank-import-result = { $fresh } new, { $known } known already, { $unclear } to check, { $announced } only announced, { $unusable } unreadable.
bank-import-errors = Unreadable bookings

bank-review-title = To check
bank-review-empty = Everything is assigned.
bank-review-in = in
bank-review-in-back = in, reversal
bank-review-out = out
bank-review-out-back = out, reversal
bank-review-look = not booked yet
bank-review-left = still open: { $sum }
bank-review-number = Order number
bank-review-assign = Assign
bank-review-back = Send back
bank-review-own = Book as own money
bank-review-charge = Book as costs
bank-review-new = It is a booking of its own
bank-review-ignore = It was there before
notice-bank-decided = Booked.

bank-pay-title = Payments out
bank-pay-empty = Nothing waits to be paid out.
bank-pay-receiver = Receiver
bank-pay-for = For
bank-pay-since = Since
bank-pay-missing = bank account missing
bank-pay-draft = Make a payment file
bank-files = Payment files
bank-file-number = File { $number }
bank-file-count = { $count ->
    [one] one payment
   *[other] { $count } payments
}
bank-file-made = made by { $name }
bank-file-approved = approved by { $name }
bank-file-waits = Waits for the approval of a second person.
bank-file-given-up = Given up
bank-file-approve = Approve
bank-file-give-up = Give up
bank-file-load = Download the file for the bank
notice-bank-file-drafted = Made. Now a second person approves it.
notice-bank-file-approved = Approved. The file can go to the bank.
notice-bank-file-given-up = Given up. The payments wait again.

bank-holder-missing = Please enter the name the account is held in.
bank-holder-too-long = The name is too long or has unreadable characters. 70 characters at most.
bank-iban-missing = Please enter an IBAN.
bank-iban-character = An IBAN has letters and digits only. Please remove other characters.
bank-iban-length = An IBAN of { $country } has { $expected } characters. Please compare.
bank-iban-shape = This is not how IBANs are written. Please copy it once more.
bank-iban-check-digits = The check digits do not fit. Probably a character was swapped.
bank-iban-country = No SEPA transfers go to this country. Please choose another account.

bank-file-too-large = The file is too large. { $megabytes } MB at most; please choose a shorter period.
bank-file-empty = There is no statement in this file. Please choose another.
bank-file-not-text = This is no text file. Please download the statement as camt.053 or CSV.
bank-file-broken = The file is broken or cut off. Please download it from the bank once more.
bank-file-document-type = The file brings definitions of its own. No bank does that; it is not read.
bank-file-not-a-statement = This is no account statement (camt.053). Please choose the right kind.
bank-file-too-many = More than { $most } bookings at once are not possible. Please choose a shorter period.
bank-file-columns = Columns are missing: booking date, amount and purpose are needed.

bank-entry-amount = Booking { $number }: the amount cannot be read.
bank-entry-decimals = Booking { $number }: the amount has more than two decimals.
bank-entry-currency = Booking { $number }: the amount is in another currency.
bank-entry-direction = Booking { $number }: it does not say whether money came or went.
bank-entry-day = Booking { $number }: the booking date cannot be read.
bank-entry-parts = Booking { $number }: the parts of the batch do not add up.
bank-entry-too-long = Booking { $number }: a text is too long.
