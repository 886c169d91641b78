### Standing meetings, the calendar, video talks.

meeting-title = Feste Gespräche
meeting-lead = Regelmäßig kurz sprechen, mit Tagesordnung und offenen Punkten. Das bleibt, auch wenn ein Auftrag endet.
meeting-empty = Hier stehen feste Gespräche mit Menschen, mit denen du einen Auftrag hast.
meeting-new = Gespräch vorschlagen
meeting-new-lead = Erst wenn die andere Seite zustimmt, steht das Gespräch in beiden Kalendern.
meeting-nobody = Dafür braucht es einen gemeinsamen Auftrag. Du hast noch keinen.
meeting-with = Mit wem
meeting-name = Worum es geht
meeting-name-example = Zum Beispiel: Wochengespräch
meeting-first = Erster Tag
meeting-time = Beginn
meeting-minutes-long = Dauer in Minuten
meeting-lasts = Dauer
meeting-every = Wie oft
meeting-every-1 = jede Woche
meeting-every-2 = alle zwei Wochen
meeting-every-4 = alle vier Wochen
meeting-place = Ort oder Telefonnummer
meeting-place-hint = Leer heißt: als Videogespräch in einem eigenen Raum.
meeting-propose = Vorschlagen
meeting-between = mit { $name }
meeting-next = Nächstes Gespräch
meeting-state-proposed = Vorgeschlagen
meeting-state-agreed = Vereinbart
meeting-state-ended = Beendet
meeting-lead-mine = { $name } ist gefragt. Bis zur Zustimmung steht nichts im Kalender.
meeting-lead-yours = { $name } schlägt das vor. Mit deiner Zustimmung steht es in beiden Kalendern.
meeting-agree = Zustimmen
meeting-decline = Ablehnen
meeting-take-back = Zurückziehen
meeting-end = Gespräche beenden
meeting-end-hint = Beide Kalender erfahren es. Protokolle und Punkte bleiben lesbar.
meeting-when = Wann
meeting-rhythm = { $weekday } um { $time }, { $every }
meeting-zone = nach der Uhr in { $zone }
meeting-length = { $minutes } Minuten
meeting-where = Wo
meeting-video = Videogespräch öffnen
meeting-no-place = wird noch vereinbart
meeting-file = In den Kalender übernehmen
meeting-dates = Nächste Termine
meeting-off = fällt aus
meeting-moved-from = verschoben von { $moment }
meeting-asked-mine = Du möchtest verschieben auf { $moment }.
meeting-asked-theirs = { $name } möchte verschieben auf { $moment }.
meeting-agree-move = Neuem Termin zustimmen
meeting-keep = Beim alten bleiben
meeting-move = Verschieben
meeting-move-title = Ein Gespräch verschieben
meeting-move-lead = In euren gemeinsamen Sprechzeiten gilt der neue Termin sofort. Sonst muss { $name } zustimmen.
meeting-move-common = Gemeinsame Sprechzeiten nach deiner Uhr
meeting-move-none = Gemeinsame Sprechzeiten gibt es nicht. { $name } wird auf jeden Fall gefragt.
meeting-move-day = Neuer Tag
meeting-call-off = Absagen
meeting-agenda = Tagesordnung
meeting-agenda-lead = Offene Punkte wandern von selbst ins nächste Gespräch.
meeting-agenda-empty = Noch kein offener Punkt.
meeting-point = Neuer Punkt
meeting-point-add = Hinzufügen
meeting-point-by = { $name }, seit { $moment }
meeting-point-settle = Erledigt
meeting-point-settled = Erledigt in den letzten vier Wochen
meeting-protocols = Gehaltene Gespräche
meeting-protocols-empty = Hier stehen Gespräche, sobald sie begonnen haben.
meeting-minutes = Kurzes Protokoll
meeting-minutes-by = Zuletzt von { $name }, { $moment }
meeting-minutes-save = Protokoll speichern
meeting-calendar-title = Mein Kalender
meeting-calendar-lead = Termine und Fristen erscheinen in deinem Kalender, sobald du dort diese geheime Adresse einträgst.
meeting-calendar-warning = Wer die Adresse kennt, liest mit. Eine neue Adresse macht die alte sofort ungültig.
meeting-calendar-made = Adresse vorhanden, angelegt am { $moment }. Gezeigt wird die Adresse nur einmal.
meeting-calendar-none = Noch keine Adresse.
meeting-calendar-make = Adresse anlegen
meeting-calendar-renew = Neue Adresse anlegen
meeting-calendar-drop = Adresse löschen
meeting-calendar-secret = Deine geheime Adresse
meeting-calendar-copy = Jetzt kopieren: Die Adresse wird nur dieses Mal gezeigt.
meeting-calendar-due = { $number } abgeben: { $title }
meeting-calendar-turn = { $number }, deine Frist: { $title }
meeting-calendar-waiting = { $number }, Frist der anderen Seite: { $title }
meeting-video-title = Videogespräche
meeting-video-lead = Seiten verweisen nur dorthin; geladen wird von dort nichts.
meeting-video-pattern = Adresse eines Raums
meeting-video-hint = Beginnt mit https:// und enthält einmal „room“ in geschweiften Klammern für den zufälligen Namen. Leer: keine Videogespräche.

notice-meeting-proposed = Vorgeschlagen. Die andere Seite ist gefragt.
notice-meeting-agreed = Vereinbart. Die Einladung kommt per Mail.
notice-meeting-ended = Beendet. Beide Kalender erfahren es.
notice-meeting-moved = Verschoben. Beide Kalender erfahren es.
notice-meeting-asked = Gefragt. Bis zur Zustimmung bleibt der alte Termin.
notice-meeting-kept = Es bleibt beim alten Termin.
notice-meeting-off = Abgesagt. Offene Punkte warten auf das nächste Gespräch.
notice-meeting-point = Der Punkt steht auf der Tagesordnung.
notice-meeting-settled = Der Punkt ist erledigt.
notice-meeting-minutes = Protokoll gespeichert.
notice-calendar-dropped = Adresse gelöscht. Niemand liest mehr mit.
notice-video-saved = Gespeichert. Das gilt für alle Gespräche.

refusal-meeting-no-order = Feste Gespräche brauchen einen gemeinsamen Auftrag. Bitte jemand anderen wählen.
refusal-meeting-too-many = Das sind zu viele Gespräche. Höchstens { $most } auf einmal; beende erst eines.
refusal-meeting-too-many-points = Die Tagesordnung ist voll. Höchstens { $most } offene Punkte; erledige erst welche.
refusal-meeting-not-agreed = Dieses Gespräch ist nicht vereinbart oder schon beendet. Bitte ein neues vorschlagen.
refusal-meeting-own = Das kam von dir. Jetzt entscheidet die andere Seite.
refusal-meeting-nothing-proposed = Dieser Vorschlag gilt nicht mehr. Bitte die Seite neu laden.
refusal-meeting-over = Dieser Termin ist vorbei oder abgesagt. Bitte einen anderen wählen.
refusal-meeting-not-begun = Das Gespräch hat noch nicht begonnen. Ein Protokoll geht erst danach.
refusal-meeting-written = Die andere Seite hat inzwischen geschrieben. Bitte die Seite neu laden und ergänzen.
field-meeting-day = Das ist kein Tag. Bitte einen Tag wählen.
field-meeting-past = Das ist schon vorbei. Bitte einen späteren Zeitpunkt wählen.
field-meeting-far = Das ist zu weit weg. Bitte einen Tag im nächsten Jahr wählen.
field-video-pattern = Das ist keine Adresse mit https:// und genau einem Platz für den Raum. Bitte prüfen.

mail-meeting-proposed-subject = { $name } schlägt feste Gespräche vor
mail-meeting-proposed-body =
    „{ $title }“, zum ersten Mal am { $when }.
    Stimm zu oder lehne ab; bis dahin steht nichts im Kalender.
mail-meeting-agreed-subject = „{ $title }“ mit { $name } ist vereinbart
mail-meeting-agreed-body =
    Das erste Gespräch ist am { $when }. Die Einladung für den Kalender liegt bei.
mail-meeting-ended-subject = „{ $title }“ mit { $name } ist beendet
mail-meeting-ended-body =
    Es gibt keine weiteren Termine. Protokolle und Punkte bleiben lesbar.
mail-meeting-asked-subject = { $name } möchte ein Gespräch verschieben
mail-meeting-asked-body =
    „{ $title }“ soll auf den { $when } rücken. Ohne deine Zustimmung bleibt der alte Termin.
mail-meeting-moved-subject = „{ $title }“ mit { $name } ist verschoben
mail-meeting-moved-body =
    Neuer Termin: { $when }. Der geänderte Kalendereintrag liegt bei.
mail-meeting-kept-subject = „{ $title }“ bleibt beim alten Termin
mail-meeting-kept-body =
    Das Gespräch mit { $name } ist wie geplant am { $when }.
mail-meeting-off-subject = „{ $title }“ mit { $name } fällt einmal aus
mail-meeting-off-body =
    Der Termin am { $when } ist abgesagt. Offene Punkte warten auf das nächste Gespräch.

meeting-turn-series = Festen Gesprächen zustimmen: { $title }
meeting-turn-move = Neuem Termin zustimmen: { $title }
meeting-turn-first = { $name } schlägt vor: erstes Gespräch am
meeting-turn-to = { $name } schlägt vor: am
