//! The attribute that runs a test on both databases.
