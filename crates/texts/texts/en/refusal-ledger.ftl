### Why a booking was refused. People hardly ever read these; the exact name is in the protocol.

refusal-ledger-exists = This is booked already. Nothing was moved twice.
refusal-ledger-exists-differently = Another booking has this number. The operator has to settle it ({ $reason }).
refusal-ledger-amount = The sum must be more than zero.
refusal-ledger-currency = The currencies do not match. Please book in the same currency.
refusal-ledger-settled = This reservation has been decided on already. Nothing was moved.
refusal-ledger-overflow = The sum is too large. Nothing was moved.
refusal-ledger-not-enough = There is not that much in the account. Nothing was moved.
refusal-ledger-inconsistent = This booking does not fit the books. The operator has to settle it ({ $reason }).
