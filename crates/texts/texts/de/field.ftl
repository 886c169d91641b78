### What is wrong with one field: cause and remedy in at most 20 words.

## All fields

field-required = Bitte ausfüllen.
field-choice-required = Bitte eine Möglichkeit wählen.
field-choice-unknown = Diese Möglichkeit gibt es nicht. Bitte eine aus der Liste wählen.
field-too-long = Das ist zu lang. Höchstens { $most } Zeichen passen.
field-too-short = Das ist zu kurz. Mindestens { $least } Zeichen sind nötig.
field-too-many-lines = Das sind zu viele Zeilen. Fasse einige zusammen.
field-too-many-files = Das sind zu viele Dateien. Höchstens { $most } auf einmal.
field-file-empty = „{ $name }“ ist leer. Bitte wähle eine andere Datei.
field-file-too-large = „{ $name }“ ist zu groß. Höchstens { $megabytes } MB passen.
field-messages-full = Hier sind schon zu viele Nachrichten. Höchstens { $most } passen in einen Auftrag, das Wichtigste gehört in eine Abgabe.
field-files-full = Von dir sind schon zu viele Dateien hier. Jede Seite hat Platz für { $most }.
field-text-unreadable = Der Text enthält unsichtbare Steuerzeichen. Bitte neu eintippen.
field-form-unreadable = Das Formular kam unvollständig an. Bitte noch einmal absenden.
field-confirm-required = Bitte bestätige das mit dem Haken.
field-token-invalid = Dieser Link gilt nicht mehr. Bitte einen neuen anfordern.

## Sums

field-amount-not-positive = Die Summe muss größer als null sein.
field-amount-too-large = Das ist zu viel. Höchstens { $most } sind möglich.
field-amount-other-currency = Die Währung ist eine andere als im Gesuch. Bitte dieselbe nehmen.
field-money-missing = Bitte eine Summe eintragen.
field-money-unreadable = Das ist keine Summe. Schreib sie zum Beispiel so: 1234,50.
field-money-negative = Die Summe darf nicht unter null liegen. Bitte ohne Minus schreiben.
field-money-ambiguous = Unklar, ob hier Tausender oder Cent gemeint sind. Schreib zum Beispiel 1234,50.
field-money-too-many-decimals = Kleiner als ein Cent geht nicht. Bitte höchstens zwei Stellen nach dem Komma.
field-money-too-large = Das ist zu viel. Höchstens { $limit } sind möglich.
field-money-other-currency = Hier gilt eine andere Währung. Bitte nur die Zahl schreiben.

## Numbers

field-number-missing = Bitte eine Zahl eintragen.
field-number-unreadable = Das ist keine Zahl. Bitte nur Ziffern schreiben.
field-number-negative = Die Zahl darf nicht unter null liegen.
field-number-ambiguous = Unklar, ob hier Tausender gemeint sind. Bitte ohne Trennzeichen schreiben.
field-number-too-many-decimals = Das sind zu viele Stellen nach dem Komma. Bitte runden.
field-number-too-large = Das ist zu viel. Höchstens { $limit } sind möglich.
field-number-range = Bitte eine Zahl von { $least } bis { $most }.
field-percent-too-large = Mehr als 100 % geht nicht.

## Durations of work

field-duration-missing = Bitte eine Dauer eintragen.
field-duration-unreadable = Das ist keine Dauer. Schreib zum Beispiel 2:30 oder 2,5 Std.
field-duration-negative = Die Dauer darf nicht unter null liegen.
field-duration-ambiguous = Unklar, wie viele Stunden das sind. Schreib zum Beispiel 2:30.
field-duration-too-many-decimals = Kleiner als eine Minute geht nicht. Bitte runden.
field-duration-too-large = Das ist zu lang. Höchstens { $limit } sind möglich.
field-week-too-long = Eine Woche hat nur 168 Stunden. Bitte weniger eintragen.
field-hours-not-positive = Bitte mehr als null Stunden eintragen.
field-hours-too-many-for-project = Das sind zu viele Stunden für ein Gesuch. Teile die Arbeit auf.

## Days and times

field-date-missing = Bitte einen Tag eintragen.
field-date-required = Bitte einen Tag eintragen.
field-date-unreadable = Das ist kein Tag. Schreib zum Beispiel 3.12.2026.
field-date-ambiguous = Unklar, was Tag und was Monat ist. Schreib zum Beispiel 3.12.2026.
field-date-no-such-day = Diesen Tag gibt es im Kalender nicht.
field-date-short-year = Bitte das Jahr mit vier Ziffern schreiben.
field-date-out-of-range = Bitte ein Jahr von { $earliest } bis { $latest } wählen.
field-date-in-past = Dieser Tag ist vorbei. Bitte einen späteren wählen.
field-date-too-far = Dieser Tag liegt zu weit in der Zukunft. Bitte einen früheren wählen.
field-time-missing = Bitte eine Uhrzeit eintragen.
field-time-unreadable = Das ist keine Uhrzeit. Schreib zum Beispiel 18:00.
field-goal-before-start = Der Feierabend liegt vor dem Arbeitsbeginn. Bitte eine der Zeiten ändern.
field-hours-unreadable = Das sind keine Zeiten. Schreib zum Beispiel 9:00–9:30, 14–15.
field-hours-backwards = Eine Zeit endet vor ihrem Anfang. Bitte früher zuerst.
field-hours-too-many = Das sind zu viele Zeiten an einem Tag. Bitte einige zusammenfassen.

## Tasks and their import

field-import-too-many-rows = Das sind zu viele Aufgaben auf einmal. Teile die Liste auf.
field-import-nothing-new = Davon ist nichts neu. Wähle die Doppelten mit aus oder brich ab.
field-weights-all-zero = Mindestens ein Gewicht muss größer als null sein.

## Account

field-login-form = Bitte eine E-Mail-Adresse oder einen Namen aus 3 bis 40 Buchstaben und Ziffern wählen.
field-password-short = Das Kennwort ist zu kurz. Mindestens { $least } Zeichen; ein kurzer Satz ist gut.
field-password-long = Das Kennwort ist zu lang. Höchstens { $most } Zeichen passen.
field-password-is-login = Kennwort und Anmeldename gleichen sich. Bitte ein anderes Kennwort wählen.
field-password-common = Dieses Kennwort wird beim Raten zuerst probiert. Bitte ein anderes wählen.

## Instruction

field-criterion-not-measured = Wie stellt ihr fest, ob das erfüllt ist? Bitte eine Messung dazuschreiben.
field-limit-without-latitude = Ein Betrag passt nur, wenn selbst entschieden werden darf. Bitte Spielraum erweitern oder Betrag löschen.

## Ad and offer

field-posting-tasks-missing = Was ist zu tun? Ohne Aufgaben weiß niemand, worauf das Angebot passt.
field-posting-skills-missing = Was muss jemand können? Bitte die nötigen Fähigkeiten nennen.
field-posting-hours-missing = Wie viele Stunden schätzt du? Eine grobe Zahl reicht.
field-posting-budget-missing = Wie viel willst du ausgeben? Bitte eine Summe nennen.
field-question-missing = Bitte eine Frage zur Arbeit stellen. So erkennst du Angebote von der Stange.
field-question-repeated = Beide Fragen sind gleich. Bitte eine andere stellen.
field-answer-missing = Bitte diese Frage beantworten. Ohne beide Antworten gilt das Angebot nicht.

## Delivery

field-criterion-unknown = Dieses Kriterium steht nicht im Vertrag. Bitte die Seite neu laden.
field-must-without-note = „{ $criterion }“ ist nicht abgehakt. Schreib dazu, warum.
