### Why a booking was refused. People hardly ever read these; the exact name is in the protocol.

refusal-ledger-exists = Das ist schon gebucht. Es wurde nichts doppelt bewegt.
refusal-ledger-exists-differently = Unter dieser Nummer steht eine andere Buchung. Der Betrieb muss das klären ({ $reason }).
refusal-ledger-amount = Die Summe muss größer als null sein.
refusal-ledger-currency = Die Währungen passen nicht zusammen. Bitte in derselben Währung buchen.
refusal-ledger-settled = Über diese Vormerkung ist schon entschieden. Es wurde nichts bewegt.
refusal-ledger-overflow = Die Summe ist zu groß. Es wurde nichts bewegt.
refusal-ledger-not-enough = So viel liegt nicht auf dem Konto. Es wurde nichts bewegt.
refusal-ledger-inconsistent = Diese Buchung passt nicht zu den Büchern. Der Betrieb muss das klären ({ $reason }).
