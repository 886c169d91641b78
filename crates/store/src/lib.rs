//! The storage kernel and the SQL of every room, on SQLite and PostgreSQL.
