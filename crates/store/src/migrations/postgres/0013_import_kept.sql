-- The text of a preview is kept as long as the preview, so that its owner can have it read another
-- way; and imports remember which tool they came from.
alter table import add column tool text check (tool in
    ('lines', 'list', 'toggl', 'clockify', 'kimai', 'harvest', 'entries', 'calendar'));
alter table import add column kept text check (kept is null or state = 'preview');
