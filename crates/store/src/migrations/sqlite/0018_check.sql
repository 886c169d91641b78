-- Hints of the check that an owner looked at and put aside. Private.
create table instruction_dismissal (
    instruction_id blob    not null references instruction (id),
    code           text    not null check (length(code) > 0),
    place          text    not null,
    words          text    not null,
    reason         text    not null check (length(reason) > 0),
    at             integer not null,
    primary key (instruction_id, code, place, words)
) strict;
