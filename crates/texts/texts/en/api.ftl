### The interface for programs: mistakes in what they send, and its readable description.

field-cursor-unreadable = There is no such place in the list. Take “next” of the page before or start over.
field-query-unreadable = What the address asks for cannot be read. Please check names and values.
field-file-name-missing = Please send the name of the file as “name” in the address.
field-file-one = Please send exactly one file a request.

## The readable description

api-docs-title = Interface for programs
api-docs-lead = Everything the pages can do, a program can do too – with a token from your account.
api-docs-rule-token = The token comes with every request:
api-docs-make-token = Make a token
api-docs-rule-values = Sums in whole cents with their currency, moments in UTC:
api-docs-rule-lists = Lists come in pages. “next” of one page is what to ask for the next with:
api-docs-rule-problems = Failures have a “code” that never changes, and words in your language:
api-docs-rule-key = What moves money needs a key of your choice. With it the same request has one effect only:
api-docs-document = The same description for programs (OpenAPI, JSON)
api-docs-english = The descriptions are in English like the names of the fields.
api-docs-groups = Subjects of the interface
api-docs-parameters = Address and headers
api-docs-request = Body of the request ({ $media })
api-docs-responses = Answers
api-docs-shapes = Shapes
api-docs-fields = Fields of { $shape }
api-docs-name = Name
api-docs-where = Place
api-docs-where-path = path
api-docs-where-query = query
api-docs-where-header = header
api-docs-kind = Kind
api-docs-needed = Needed?
api-docs-meaning = Meaning
api-docs-status = Status
api-docs-whole-body = the whole body
api-docs-no-token = Works without a token.
