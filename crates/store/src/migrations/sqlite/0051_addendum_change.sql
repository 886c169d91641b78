-- An addendum can lower what a stage costs or move the day it is due. What goes back because of that is
-- noted at its stage: the sum that was secured once stays what it was.
alter table order_stage add column lowered integer not null default 0
    check (lowered >= 0 and lowered <= refunded);

alter table addendum add column change text;

drop trigger addendum_is_not_edited;

create trigger addendum_is_not_edited before update on addendum
    when old.answer is not null or new.title <> old.title or new.words <> old.words
        or new.amount <> old.amount or new.by_role <> old.by_role or new.due_at <> old.due_at
        or new.hash <> old.hash or new.until_at <> old.until_at or new.frozen is not old.frozen
        or new.change is not old.change
begin
    select raise(abort, 'addendum_is_not_edited');
end;
