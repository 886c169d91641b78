### The interface for programs: mistakes in what they send, and its readable description.

field-cursor-unreadable = There is no such place in the list. Take “next” of the page before or start over.
field-query-unreadable = What the address asks for cannot be read. Please check names and values.
field-file-name-missing = Please send the name of the file as “name” in the address.
field-file-one = Please send exactly one file a request.
