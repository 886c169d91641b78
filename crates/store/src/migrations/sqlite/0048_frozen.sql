-- Contracts are signed with their words. A wording says where it comes from and who has looked at it, and
-- an addendum keeps the words of the contract that whoever proposed it has signed.
alter table wording add column source text not null default '';

alter table addendum add column frozen text;

drop trigger addendum_is_not_edited;

create trigger addendum_is_not_edited before update on addendum
    when old.answer is not null or new.title <> old.title or new.words <> old.words
        or new.amount <> old.amount or new.by_role <> old.by_role or new.due_at <> old.due_at
        or new.hash <> old.hash or new.until_at <> old.until_at or new.frozen is not old.frozen
begin
    select raise(abort, 'addendum_is_not_edited');
end;
