-- What "Heute" asks for every time it is shown has an index of its own: the first task that comes
-- back and is to be handed on, and what an import brought and nobody has rated. Without them a
-- list of 20,000 tasks was read twice for one page. SQLite prefers an index with more columns that
-- are compared, so `deleted_at` and `state` stand in both, though their conditions fix them.
create index task_routine on task (owner_id, deleted_at, state, place, id, minutes_per_week)
    where deleted_at is null and state = 'open' and triage <> 'keep'
    and frequency <> 'once';
create index task_unrated on task
    (owner_id, deleted_at, state, ability, liking, minutes_per_week, id, frequency)
    where deleted_at is null and state = 'open' and import_id is not null
    and changed_at = created_at and ability = 3 and liking = 3;
