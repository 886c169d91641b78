//! Documents: data in, bytes out, and back in.
