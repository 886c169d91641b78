### What is wrong with one field: cause and remedy in at most 20 words.

## All fields

field-required = Bitte ausfüllen.
field-choice-required = Bitte eine Möglichkeit wählen.
field-choice-unknown = Diese Möglichkeit gibt es nicht. Bitte eine aus der Liste wählen.
field-too-long = Das ist zu lang. Höchstens { $most } Zeichen passen.
field-too-short = Das ist zu kurz. Mindestens { $least } Zeichen sind nötig.
field-text-unreadable = Der Text enthält unsichtbare Steuerzeichen. Bitte neu eintippen.
field-form-unreadable = Das Formular kam unvollständig an. Bitte noch einmal absenden.
field-number-unreadable = Das ist keine ganze Zahl. Bitte nur Ziffern schreiben.
field-number-range = Bitte eine Zahl von { $least } bis { $most } wählen.
field-confirm-required = Bitte bestätige das mit dem Haken.
field-token-invalid = Dieser Verweis gilt nicht mehr. Bitte einen neuen anfordern.

## Sums

field-amount-not-positive = Die Summe muss größer als null sein.
field-amount-too-large = Das ist zu viel. Höchstens { $most } sind möglich.
