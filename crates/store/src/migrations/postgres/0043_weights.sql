-- What counts how much when somebody sorts their tasks; nothing means all the same.
alter table sorting add column weights text;
