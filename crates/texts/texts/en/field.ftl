### What is wrong with one field: cause and remedy in at most 20 words.

## All fields

field-required = Please fill this in.
field-choice-required = Please choose one option.
field-choice-unknown = There is no such option. Please choose one from the list.
field-too-long = This is too long. At most { $most } characters fit.
field-too-short = This is too short. At least { $least } characters are needed.
field-text-unreadable = The text contains invisible control characters. Please type it again.
field-form-unreadable = The form arrived incomplete. Please send it again.
field-number-unreadable = This is not a whole number. Please write digits only.
field-number-range = Please choose a number from { $least } to { $most }.
field-confirm-required = Please confirm this by ticking the box.
field-token-invalid = This link is no longer valid. Please ask for a new one.

## Sums

field-amount-not-positive = The sum must be above zero.
field-amount-too-large = This is too much. At most { $most } is possible.
