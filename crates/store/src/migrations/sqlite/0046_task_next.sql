-- What "Heute" asks for every time it is shown has an index of its own: the first task that is to be
-- handed on, also of those that come back, and what an import brought and nobody has rated. Without
-- them a list of 20,000 tasks was read twice for one page. Every column the questions compare stands
-- in the index: SQLite looks at the row for one that does not, even where the condition fixes it.
create index task_next on task (owner_id, state, place, id, frequency, minutes_per_week)
    where deleted_at is null and state = 'open' and triage <> 'keep';
create index task_unrated on task
    (owner_id, deleted_at, state, ability, liking, minutes_per_week, id, frequency, import_id,
    changed_at, created_at)
    where deleted_at is null and state = 'open' and import_id is not null
    and changed_at = created_at and ability = 3 and liking = 3;
