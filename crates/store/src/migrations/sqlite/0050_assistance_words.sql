-- A frame is signed with its words. Until one side has signed it follows the wording that holds; from
-- then on nothing of it changes.
alter table assistance add column signatures integer not null default 2
    check (signatures between 0 and 2);

update assistance set signatures = 0
    where phase = 'proposed' and standing like '{"client":null,"contractor":null,%';
-- What both have signed is proposed no more.
update assistance set signatures = 1 where phase = 'proposed' and signatures = 2;

drop trigger assistance_frame_is_not_edited;

create trigger assistance_frame_is_not_edited before update on assistance
    when (old.signatures > 0 and (old.frame <> new.frame or old.hash <> new.hash))
        or new.signatures < old.signatures or old.number <> new.number
        or old.client_id <> new.client_id or old.contractor_id <> new.contractor_id
begin
    select raise(abort, 'assistance_frame_is_not_edited');
end;
