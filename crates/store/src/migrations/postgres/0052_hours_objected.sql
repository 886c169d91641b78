-- Hours of a week that the client objects to, with the answer that sends the week back: entries of the
-- record of time, each with a reason. Answers from before name none.
alter table decision add column hours text not null default '[]';
