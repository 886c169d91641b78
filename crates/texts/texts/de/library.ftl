### Fertige Anleitungen, und Anleitungen als Datei.

library-title = Fertige Anleitungen
library-link = Fertige Anleitungen
library-lead = Such dir eine aus, die passt, und ändere, was bei dir anders ist. Das geht schneller als ein leeres Blatt.
library-ready = Zum Übernehmen
library-own = Deine eigenen
library-column-title = Anleitung
library-column-category = Art der Arbeit
library-worked = { $category } · durchgearbeitetes Beispiel
library-fitting = Passt zu „{ $title }“

library-take-title = Als Vorlage nehmen
library-take-hint = Daraus wird dein Entwurf. Er gilt erst, wenn du ihn speicherst.
library-take = Als Vorlage nehmen
library-task = Für welche Aufgabe?
library-new-task = Neue Aufgabe
library-new-title = Titel
library-new-hours = Wie viele Stunden je Woche?
library-replaces = Den wartenden Entwurf ersetzen
library-to-draft = Zum Entwurf

library-file-name = anleitung
library-file-save = Als Datei sichern
library-file-save-json = Als JSON sichern
library-file-read = Aus einer Datei
library-file-title = Anleitung einlesen
library-file-lead = Füge den Text einer Anleitung ein. Er wird dein Entwurf und gilt erst, wenn du ihn speicherst.
library-file-text = Text der Datei
library-file-hint = Markdown mit Überschriften wie „## Ziel“ und „## Schritte“. Was sonst dasteht, bleibt als Text erhalten. Oder JSON, wie Feierabend es sichert.
library-file-take = Einlesen
library-file-notes = Eingelesen
library-file-notes-lead = Der Entwurf steht. Diese Stellen solltest du ansehen, ihr Text steht am Ende des Ziels:
library-file-json-unreadable = Zeile { $line }: Ab hier ist das JSON nicht lesbar. Sichere die Datei neu und füge sie ganz ein.
library-file-json-other = Das ist JSON, aber keine Anleitung. Zu einer Anleitung gehören Teile wie „goal“, „steps“ und „criteria“.
library-file-json-unknown = „{ $text }“ ist kein Teil einer Anleitung. Nimm es heraus.
library-file-json-value = Der Wert unter „{ $text }“ passt nicht. Sichere eine Anleitung als JSON und vergleiche.
library-file-unknown = Zeile { $line }: „{ $text }“ ist kein Teil einer Anleitung.
library-file-unreadable = Zeile { $line }: Der Wert unter „{ $text }“ ist nicht lesbar oder steht zweimal da.
library-file-twice = Zeile { $line }: „{ $text }“ steht zweimal da. Beide Texte sind zusammengefügt.

notice-library-taken = Der Entwurf steht. Ändere, was bei dir anders ist, und speichere ihn.
