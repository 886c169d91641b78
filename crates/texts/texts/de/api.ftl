### Die Schnittstelle für Programme: Fehler ihrer Angaben und die lesbare Beschreibung.

field-cursor-unreadable = Diese Stelle der Liste gibt es nicht. Nimm „next“ der vorigen Seite oder beginne vorn.
field-query-unreadable = Die Angaben in der Adresse sind nicht lesbar. Bitte Namen und Werte prüfen.
field-file-name-missing = Bitte den Namen der Datei als „name“ in der Adresse mitschicken.
field-file-one = Bitte genau eine Datei je Anfrage schicken.
