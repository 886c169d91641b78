//! The storage kernel and the rooms' SQL, on both databases.

mod transactions;
