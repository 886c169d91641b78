-- The number of the newest step that was written down. The number of a removed step is not given
-- again, so that a late click removes nothing else.
alter table recording add column last_number integer not null default 0 check (last_number >= 0);

update recording set last_number = coalesce(
    (select max(number) from recorded_step where recorded_step.task_id = recording.task_id), 0);
