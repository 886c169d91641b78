//! What tests need: twin databases, the app behind its router, faults, a browser.
