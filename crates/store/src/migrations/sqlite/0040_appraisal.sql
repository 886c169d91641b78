-- What the two sides of an order said of each other once it was over: each once. Nothing is changed
-- but the one answer.
create table appraisal (
    order_id   blob not null references work_order (id),
    by_role    text not null check (by_role in ('client', 'contractor')),
    about_id   blob not null references account (id),
    marks      text not null,
    words      text not null check (length(words) >= 10),
    at         integer not null,
    opens_at   integer not null,
    shown_from integer not null,
    salt       blob not null check (length(salt) = 16),
    reply      text check (length(reply) > 0),
    replied_at integer,
    primary key (order_id, by_role),
    check ((reply is null) = (replied_at is null)),
    check (opens_at > at),
    check (shown_from >= at)
) strict;

create index appraisal_about on appraisal (about_id, by_role, at);

create trigger appraisal_is_not_edited before update on appraisal
    when old.reply is not null or new.marks <> old.marks or new.words <> old.words
        or new.about_id <> old.about_id or new.at <> old.at or new.opens_at <> old.opens_at
        or new.shown_from <> old.shown_from
begin
    select raise(abort, 'appraisal_is_not_edited');
end;

create trigger appraisal_stays before delete on appraisal
begin
    select raise(abort, 'appraisal_stays');
end;
