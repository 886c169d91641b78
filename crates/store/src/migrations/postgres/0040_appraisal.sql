-- What the two sides of an order said of each other once it was over: each once. Nothing is changed
-- but the one answer.
create table appraisal (
    order_id   uuid not null references work_order (id),
    by_role    text not null check (by_role in ('client', 'contractor')),
    about_id   uuid not null references account (id),
    marks      text not null,
    words      text not null check (length(words) >= 10),
    at         bigint not null,
    opens_at   bigint not null,
    shown_from bigint not null,
    salt       bytea not null check (octet_length(salt) = 16),
    reply      text check (length(reply) > 0),
    replied_at bigint,
    primary key (order_id, by_role),
    check ((reply is null) = (replied_at is null)),
    check (opens_at > at),
    check (shown_from >= at)
);

create index appraisal_about on appraisal (about_id, by_role, at);

create trigger appraisal_is_not_edited before update on appraisal
    for each row when (old.reply is not null or new.marks <> old.marks or new.words <> old.words
        or new.about_id <> old.about_id or new.at <> old.at or new.opens_at <> old.opens_at
        or new.shown_from <> old.shown_from)
    execute function refuse_change();

create trigger appraisal_stays before delete on appraisal
    for each row execute function refuse_change();
