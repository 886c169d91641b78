### Die Schnittstelle für Programme: Fehler ihrer Angaben und die lesbare Beschreibung.

field-cursor-unreadable = Diese Stelle der Liste gibt es nicht. Nimm „next“ der vorigen Seite oder beginne vorn.
field-query-unreadable = Die Angaben in der Adresse sind nicht lesbar. Bitte Namen und Werte prüfen.
field-file-name-missing = Bitte den Namen der Datei als „name“ in der Adresse mitschicken.
field-file-one = Bitte genau eine Datei je Anfrage schicken.

## Die lesbare Beschreibung

api-docs-title = Schnittstelle für Programme
api-docs-lead = Alles, was die Seiten können, kann auch ein Programm – mit einem Zugang aus deinem Konto.
api-docs-rule-token = Der Zugang kommt mit jeder Anfrage mit:
api-docs-make-token = Zugang anlegen
api-docs-rule-values = Summen in ganzen Cent mit Währung, Zeiten in UTC:
api-docs-rule-lists = Listen kommen seitenweise. „next“ der einen Seite ist die Angabe für die nächste:
api-docs-rule-problems = Fehler haben einen festen „code“ und Worte in deiner Sprache:
api-docs-rule-key = Was Geld bewegt, braucht einen Schlüssel deiner Wahl. Dieselbe Anfrage wirkt damit nur einmal:
api-docs-document = Dieselbe Beschreibung für Programme (OpenAPI, JSON)
api-docs-english = Die Beschreibungen sind englisch wie die Namen der Felder.
api-docs-groups = Themen der Schnittstelle
api-docs-parameters = Angaben in Adresse und Kopf
api-docs-request = Inhalt der Anfrage ({ $media })
api-docs-responses = Antworten
api-docs-shapes = Formen
api-docs-fields = Felder von { $shape }
api-docs-name = Name
api-docs-where = Ort
api-docs-where-path = Pfad
api-docs-where-query = Adresse
api-docs-where-header = Kopf
api-docs-kind = Art
api-docs-needed = Nötig?
api-docs-meaning = Bedeutung
api-docs-status = Status
api-docs-whole-body = der ganze Inhalt
api-docs-no-token = Geht ohne Zugang.
