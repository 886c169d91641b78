-- When whoever sits at a browser last proved to be the person, by password or one-time link: signing
-- asks for it once more when that was a while ago. Nobody did so for the sign-ins there are.
alter table session add column proven_at bigint not null default 0;
