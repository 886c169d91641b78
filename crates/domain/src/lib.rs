//! States, rules and calculations of every room. Pure: no I/O, no SQL, no clock of its own.
