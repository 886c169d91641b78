-- What both sides have signed does not change beside its contract; a new version of the contract
-- may bring new terms, never other people.
create trigger work_order_keeps_its_sides before update on work_order
    when new.id <> old.id or new.number <> old.number or new.client_id <> old.client_id
        or new.contractor_id <> old.contractor_id or new.created_at <> old.created_at
begin
    select raise(abort, 'work_order_keeps_its_sides');
end;

create trigger work_order_keeps_its_terms before update on work_order
    when new.contract_version < old.contract_version
        or (new.contract_version = old.contract_version
            and (new.title <> old.title or new.amount <> old.amount
                or new.currency <> old.currency or new.due_at <> old.due_at
                or new.instruction_id <> old.instruction_id
                or new.instruction_version <> old.instruction_version))
begin
    select raise(abort, 'work_order_keeps_its_terms');
end;

create trigger file_is_not_edited before update on file
begin
    select raise(abort, 'file_is_not_edited');
end;

create trigger file_blob_is_not_edited before update on file_blob
begin
    select raise(abort, 'file_blob_is_not_edited');
end;
