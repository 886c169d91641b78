-- A frame is signed with its words. Until one side has signed it follows the wording that holds; from
-- then on nothing of it changes.
alter table assistance add column signatures bigint not null default 2
    check (signatures between 0 and 2);

update assistance set signatures = 0
    where phase = 'proposed' and standing like '{"client":null,"contractor":null,%';
-- What both have signed is proposed no more.
update assistance set signatures = 1 where phase = 'proposed' and signatures = 2;

drop trigger assistance_frame_is_not_edited on assistance;

create trigger assistance_frame_is_not_edited before update on assistance
    for each row when ((old.signatures > 0 and (old.frame <> new.frame or old.hash <> new.hash))
        or new.signatures < old.signatures or old.number <> new.number
        or old.client_id <> new.client_id or old.contractor_id <> new.contractor_id)
    execute function refuse_change();
