-- The nine kinds of work have one list: what notes called "logo" is "design".
update preference set kind = 'design' where kind = 'logo';
