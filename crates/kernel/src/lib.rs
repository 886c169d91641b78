//! Ids, money, time, randomness, locale, paging and text folding. No I/O.
