-- An account its operator has blocked: nobody acts with it, everything that runs goes on.
alter table account add column blocked_at integer;
alter table account add column blocked_why text;
