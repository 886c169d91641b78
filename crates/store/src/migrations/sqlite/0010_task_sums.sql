-- Everything a list of tasks counts and sums up is in one index, so that the 20,000 rows one
-- person may have are not visited for it. The index is not partial: SQLite looks at the row for a
-- column that is not in the index, even where every entry of a partial index fulfils the condition.
drop index task_by_state;
create index task_sums on task
    (owner_id, deleted_at, state, frequency, minutes_per_week, triage);
