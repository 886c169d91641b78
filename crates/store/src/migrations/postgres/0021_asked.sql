-- How an instruction was judged at both ends when both sides signed; shown to the client alone.
create table brief_score (
    order_id uuid    not null primary key references work_order (id),
    clarity  bigint  not null check (clarity between 0 and 100),
    freedom  bigint  not null check (freedom between 0 and 100)
);

-- Hints put aside at lines without a number were named by their row, which changes. They are
-- reported once more, and from now on named by their group.
delete from instruction_dismissal
    where substr(place, 1, 6) = 'steps-' or substr(place, 1, 9) = 'criteria-';
