### Quiet hours: when notices wait.

quiet-title = Ruhezeiten
quiet-lead = In Ruhezeiten warten Meldungen und Mails. Danach kommen sie zusammen, nie später als nach drei Tagen.
quiet-private = Nur du siehst diese Einstellungen. Wer dir schreibt, erfährt nur, wann du es gemeldet bekommst.
quiet-always = Was geschrieben wird, steht sofort im Auftrag. Fristen melden sich spätestens einen Tag vorher.
quiet-when = Wann es ruhig ist
quiet-night = Abends und nachts
quiet-night-hint = Vorschlag: von 20:00 bis 7:00 Uhr, nach deiner Uhr.
quiet-from = Ruhig ab
quiet-to = Ruhig bis
quiet-weekend = Am Wochenende
quiet-outside = Immer außerhalb meiner Sprechzeiten
quiet-outside-hint = Deine Sprechzeiten stehen in deinem Konto.
quiet-pause = Pause und Urlaub
quiet-pause-hint = Beide Tage zählen mit. Laufende Fristen verschieben sich dadurch nicht.
quiet-pause-first = Erster Tag
quiet-pause-last = Letzter Tag
quiet-on = Meldungen warten in deinen Ruhezeiten.
quiet-off = Keine Ruhezeiten eingestellt.
quiet-notice-at = wird um { $time } gemeldet
quiet-notice-on = wird am { $moment } gemeldet
quiet-bundle-subject = { $number } Meldungen aus deiner Ruhezeit

field-quiet-all-day = Anfang und Ende sind gleich. Bitte zwei verschiedene Zeiten wählen.
field-quiet-no-hours = Du hast noch keine Sprechzeiten. Trag sie zuerst in deinem Konto ein.
field-pause-day = Das ist kein Tag. Bitte einen wählen oder beide leer lassen.
field-pause-backwards = Der letzte Tag liegt vor dem ersten. Bitte tauschen.
field-pause-over = Diese Pause ist schon vorbei. Bitte spätere Tage wählen.
field-pause-too-long = Eine Pause dauert höchstens 92 Tage. Bitte teilen.
notice-quiet-saved = Ruhezeiten gespeichert.
