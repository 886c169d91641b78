-- Nothing looks transfers up by account, and every transfer had to keep both up to date.
drop index transfer_by_debit;
drop index transfer_by_credit;
