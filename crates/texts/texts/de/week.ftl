### Meine Woche, Ziele für gewonnene Zeit, Vorschau und Stimmung: alles nur für die Person selbst.

## Meine Woche

week-title = Meine Woche
week-name = KW { $number }, { $first } bis { $last }
week-with-start = KW { $number } ({ $first })
week-short = KW { $number }
week-lead-none = Trag ein, wie lange du an jedem Tag gearbeitet hast. Dann siehst du, wie weit es bis zum Feierabend ist.
week-lead-over = { $load } gearbeitet. Dein Feierabend lässt { $target } zu: Das sind { $gap } zu viel.
week-lead-within = { $load } gearbeitet. Dein Feierabend lässt { $target } zu: Das passt.
week-lead-so-far = Bisher { $load } gearbeitet. Dein Feierabend lässt { $target } zu: Das passt bisher.
week-enter = Stunden eintragen
week-enter-hint = Zum Beispiel 8, 8,5 oder 8:30. Leere Tage zählen als frei. Sind alle leer, wird nichts aufgehoben.
week-hours-unit = Std.
week-save = Woche speichern
week-before = Woche davor
week-after = Woche danach
week-now = Diese Woche
week-picture = Arbeit an jedem Tag, in Stunden
week-picture-alt = Arbeit an jedem Tag: { $days }. Der grüne Strich ist dein Ziel für einen Arbeitstag.
week-picture-note = Der grüne Strich zeigt, was dein Feierabend an einem Arbeitstag zulässt.
week-picture-note-weeks = Der grüne Strich zeigt, was dein Feierabend in einer Woche zulässt.
week-as-table = Als Tabelle
week-day = Tag
week-worked = gearbeitet
week-target = dein Ziel
week-gap = zu viel
week-history = Die letzten Wochen
week-history-alt = Arbeit je Woche: { $weeks }. Der grüne Strich ist dein Ziel für eine Woche.
week-history-week = Woche
week-history-none = Ab zwei eingetragenen Wochen siehst du hier, wie es weitergeht.
week-to-settings = Ziel ändern
week-day-too-long = Ein Tag hat nur 24 Stunden. Bitte weniger eintragen.
week-day-negative = Die Dauer darf nicht unter null liegen.
week-out-of-range = Diese Woche lässt sich nicht eintragen. Wähle eine aus den letzten zehn Jahren, die schon begonnen hat.
notice-week-saved = Deine Woche ist gespeichert.
today-week = Diese Woche
today-week-open = Wie lange arbeitest du wirklich? Trag deine Woche ein.
today-week-enter = Woche eintragen
today-week-show = Zu deiner Woche

## Ziele für gewonnene Zeit

goal-section = Wofür die gewonnene Zeit ist
goal-none = Schreib auf, wofür du die gewonnene Zeit willst: Sport, Kino, Familie.
goal-add = Ziel notieren
goal-new-title = Ziel für gewonnene Zeit
goal-edit-title = Ziel ändern
goal-title = Wofür?
goal-title-hint = Zum Beispiel: Sport, Kino, Abende mit der Familie.
goal-hours = Stunden je Woche
goal-rule = Was eine Woche an Zeit gewinnt, füllt deine Ziele von oben nach unten.
goal-wants = { $hours } je Woche
goal-this-week = diese Woche { $hours }
goal-reached = { $weeks ->
    [one] in 1 der letzten 8 Wochen erreicht
   *[other] in { $weeks } der letzten 8 Wochen erreicht
}
goal-reached-none = in den letzten 8 Wochen noch nicht erreicht
goal-freed = { $hours } in den letzten 8 Wochen gewonnen.
goal-delete = Entfernen
goal-edit = Ändern
goal-deleted = „{ $title }“ ist entfernt.
goal-too-many = Zehn Ziele sind genug. Entferne zuerst eines.
notice-goal-saved = Das Ziel ist gespeichert.
notice-goal-restored = Das Ziel ist wieder da.

## Vorschau

ahead-title = Die nächsten sechs Wochen
ahead-heading = Geplant und Platz
ahead-lead-none = Hier siehst du, ob die nächsten Wochen zu voll werden, bevor sie es sind. Trag ein, was dazukommt.
ahead-lead-fine = Nach allem, was du eingetragen hast, gehen die nächsten sechs Wochen gut.
ahead-lead-tight = Es wird eng, aber keine Woche liegt über 120 %.
ahead-warning-one = { $week } läuft über: { $booked } gebucht, { $gap } zu viel.
ahead-warning-more = Ab { $week } laufen { $count } Wochen über: { $booked } gebucht, { $gap } zu viel in der ersten.
ahead-warning-no-room-one = In { $week } hast du frei, aber { $gap } Arbeit.
ahead-warning-no-room-more = Ab { $week } laufen { $count } Wochen über: In der ersten hast du frei, aber { $gap } Arbeit.
ahead-relief = Gib vorher „{ $title }“ ab, das sind { $hours } je Woche. { $effect }
ahead-relief-enough = Dann reicht der Platz.
ahead-relief-some = Dann sind es in der vollsten Woche noch { $gap } zu viel.
ahead-relief-button = Diese Aufgabe ansehen
ahead-relief-none = Nach der Sortierung ist nichts mehr abzugeben, was wiederkommt. Verschieb etwas oder sag etwas ab.
ahead-to-sorting = Zur Sortierung
ahead-picture-alt = Geplante Arbeit je Woche: { $weeks }. Der grüne Strich ist der Platz, den du hast.
ahead-picture-note = Der grüne Strich ist der Platz in der Woche: deine Arbeitstage bis zum Feierabend, ohne freie Tage.
ahead-week = Woche
ahead-room = Platz
ahead-routine = Aufgaben
ahead-orders = Aufträge
ahead-planned = geplant
ahead-booked = gebucht
ahead-off = { $days ->
    [one] 1 Tag frei
   *[other] { $days } Tage frei
}
ahead-percent = { $number } %
ahead-uncounted = { $count ->
    [one] Ein angenommener Auftrag ohne geschätzte Stunden ist nicht mitgerechnet.
   *[other] { $count } angenommene Aufträge ohne geschätzte Stunden sind nicht mitgerechnet.
}
ahead-made-of = Gerechnet wird mit deinen wiederkehrenden Aufgaben, dem Erklären und Prüfen, deinen angenommenen Aufträgen und dem, was du hier einträgst.
ahead-rule = Gewarnt wird ab { $percent } einer Woche.
planned-section = Was kommt dazu?
planned-none = Noch nichts eingetragen. Trag ein, was die nächsten Wochen füllt: eine Messe, einen neuen Auftrag, Urlaub.
planned-add = Etwas eintragen
planned-new-title = Was kommt dazu?
planned-edit-title = Eintrag ändern
planned-title = Bezeichnung
planned-title-hint = Zum Beispiel: Messe vorbereiten, Urlaub.
planned-kind = Was ist es?
planned-kind-work = Arbeit
planned-kind-work-hint = Füllt jede Woche, die sie berührt.
planned-kind-off = Freie Tage
planned-kind-off-hint = Nehmen Arbeitstage weg.
planned-first = Erster Tag
planned-last = Letzter Tag
planned-hours = Stunden je Woche
planned-hours-hint = Nur bei Arbeit.
planned-span = { $first } bis { $last }
planned-work-hours = { $hours } je Woche
planned-off-word = frei
planned-delete = Entfernen
planned-edit = Ändern
planned-deleted = „{ $title }“ ist entfernt.
planned-backwards = Der letzte Tag liegt vor dem ersten. Bitte einen der beiden ändern.
planned-too-long = Das ist zu lang. Höchstens { $days } Tage passen in einen Eintrag.
planned-too-many = Fünfzig Einträge sind genug. Entferne zuerst einen.
notice-planned-saved = Der Eintrag ist gespeichert.
notice-planned-restored = Der Eintrag ist wieder da.
today-ahead = Zur Vorschau

## Stimmung

mood-title = Stimmung nach dem Abgeben
mood-question = Wie geht es dir, seit „{ $title }“ abgegeben ist?
mood-step-1 = viel schlechter
mood-step-2 = schlechter
mood-step-3 = wie vorher
mood-step-4 = besser
mood-step-5 = viel besser
mood-aside = Nicht fragen
mood-lead = Ob Abgeben guttut, zeigt sich mit der Zeit. Nur du siehst das, und du kannst alles löschen.
mood-too-few = { $missing ->
    [one] Noch 1 Antwort, dann siehst du hier eine Linie.
   *[other] Noch { $missing } Antworten, dann siehst du hier eine Linie.
}
mood-up = Es geht dir nach dem Abgeben zuletzt besser als am Anfang.
mood-level = Nach dem Abgeben geht es dir unverändert.
mood-down = Es geht dir nach dem Abgeben zuletzt schlechter als am Anfang. Schau, was sich geändert hat.
mood-line-alt = Stimmung nach jeder Abnahme, die erste zuerst: { $steps }.
mood-table = Deine Antworten
mood-when = Wann
mood-after = Nach
mood-step = Stimmung
mood-remove = Löschen
mood-clear = Alles löschen
mood-clear-title = Alle Antworten löschen?
mood-clear-lead = Deine Antworten zur Stimmung werden gelöscht. Das lässt sich nicht zurückholen.
mood-none = Nach der nächsten Abnahme wirst du gefragt, wie es dir geht. Deine Antworten stehen dann hier.
mood-step-required = Bitte eine der fünf Stufen wählen.
mood-to-line = Deine Stimmung
notice-mood-kept = Danke. Deine Antwort siehst nur du.
notice-mood-aside = Gut, dazu wird nicht mehr gefragt.
notice-mood-removed = Die Antwort ist gelöscht.
notice-mood-cleared = Alle Antworten sind gelöscht.

## Was auf Heute noch wartet

turn-message = Nachricht beantworten: { $title }
turn-message-from = { $name } schrieb am
turn-message-settle = Nichts zu antworten
notice-message-settled = Gut, die Nachricht ist erledigt.
