//! Use cases: authorise, load, decide, write, record the event.
