### Die Seite über den Kern der Arbeit und die Karte zum Teilen.

share-title = Schuster, bleib bei deinen Leisten
share-lead = Ein altes Sprichwort, neu gelesen: Bleib bei dem, was nur du kannst. Alles andere darf gehen.
share-core = Was bleibt
share-core-text = Der Kern deiner Arbeit ist das, wofür die Leute zu dir kommen und nicht zu jemand anderem. Dort wächst dein Können, dort entsteht dein Ruf. Diesen Teil gibst du nicht ab, auch nicht an einem vollen Tag.
share-rest = Was gehen darf
share-rest-text = Alles, was auch ein anderer Mensch gut macht, wenn du es einmal erklärst. Oft ist es genau das, was deinen Abend frisst.
share-questions = Drei Fragen an jede Aufgabe
share-question-1 = Würde es jemand merken, wenn ein anderer es tut?
share-question-2 = Werde ich besser in meinem Fach, wenn ich es selbst tue?
share-question-3 = Käme auch nur eine Person weniger zu mir, wenn ich es abgebe?
share-questions-text = Dreimal Nein heißt: Das darf jemand anderes machen.
share-card = Karte zum Teilen
share-card-lead = Ein Bild von diesem Server. Kein anderer Dienst erfährt, wer es ansieht.
share-card-download = Karte herunterladen
share-card-mail = Per E-Mail teilen
share-card-address = Adresse zum Kopieren
share-card-alt = Karte mit dem Satz: Schuster, bleib bei deinen Leisten. Der Kern bleibt bei dir. Der Rest darf gehen.
share-card-line-1 = Schuster,
share-card-line-2 = bleib bei deinen Leisten.
share-card-line-3 = Der Kern bleibt bei dir. Der Rest darf gehen.
share-mail-text = Der Kern bleibt bei dir. Der Rest darf gehen: { $address }
share-from-sorting = Warum Kernarbeit bei dir bleibt
share-to-sorting = Deine Aufgaben sortieren
