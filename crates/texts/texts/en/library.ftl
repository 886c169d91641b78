### Ready instructions, and instructions as files.

library-title = Ready instructions
library-link = Ready instructions
library-lead = Pick one that fits and change what is different with you. That is faster than an empty sheet.
library-ready = To take over
library-own = Your own
library-column-title = Instruction
library-column-category = Kind of work
library-worked = { $category } · worked example
library-fitting = Fits “{ $title }”

library-take-title = Take as a template
library-take-hint = It becomes your draft. It counts once you save it.
library-take = Take as a template
library-task = For which task?
library-new-task = New task
library-new-title = Title
library-new-hours = How many hours a week?
library-replaces = Replace the draft that waits
library-to-draft = To the draft

library-file-name = instruction
library-file-save = Save as a file
library-file-save-json = Save as JSON
library-file-read = From a file
library-file-title = Read an instruction
library-file-lead = Paste the text of an instruction. It becomes your draft and counts once you save it.
library-file-text = Text of the file
library-file-hint = Markdown with headings such as “## Goal” and “## Steps”. Whatever else stands there is kept as text. Or JSON as Feierabend saves it.
library-file-take = Read
library-file-notes = Read
library-file-notes-lead = The draft is there. You should look at these places; their text stands at the end of the goal:
library-file-json-unreadable = Line { $line }: from here on the JSON cannot be read. Save the file again and paste all of it.
library-file-json-other = This is JSON, but no instruction. One has parts such as “goal”, “steps” and “criteria”.
library-file-json-unknown = “{ $text }” is no part of an instruction. Take it out.
library-file-json-value = The value below “{ $text }” does not fit. Save an instruction as JSON and compare.
library-file-unknown = Line { $line }: “{ $text }” is no part of an instruction.
library-file-unreadable = Line { $line }: the value below “{ $text }” cannot be read or stands there twice.
library-file-twice = Line { $line }: “{ $text }” stands there twice. Both texts are joined.

notice-library-taken = The draft is there. Change what is different with you, and save it.
