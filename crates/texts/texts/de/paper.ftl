### Der Vertrag als Dokument und seine Prüfung. Das Dokument spricht in der dritten Person.

## Dokument

paper-title = Vertrag { $number }, Fassung { $version }
paper-heading = Vertrag { $number }
paper-version = Fassung { $version }, geschrieben am { $at }
paper-file-name = Vertrag
paper-page = Seite { $number } von { $count }
paper-attachment = Vertrag, Unterschriften und Ereignisse in der Form, die unterschrieben wurde
paper-open = Entwurf: Diese Fassung haben noch nicht beide unterschrieben.
paper-zone = Zeitzone
paper-unsigned = nicht unterschrieben
paper-signed-how = Beide Seiten haben den eigenen Namen getippt und ihr Einverständnis bestätigt. Unterschrieben ist die Prüfsumme des Vertrags.
paper-criterion = Kriterium
paper-criterion-kind = Art
paper-measured = Gemessen an
paper-must = Muss
paper-should = Soll
paper-taste = Geschmack
paper-annex-instruction = Anlage: Anleitung, Fassung { $version }
paper-audit = Nachweis
paper-audit-text = Das ist bis { $at } geschehen. Jede Prüfsumme schließt die vorige ein: Wer eine Zeile ändert, ändert alle danach.
paper-event-number = Nr.
paper-event-at = Wann
paper-event-by = Wer
paper-event-what = Was
paper-event-hash = Prüfsumme
paper-by-itself = von selbst
paper-hash = Prüfsumme des Vertrags, Fassung { $version }: { $hash }
paper-check-how = So lässt sich dieses Dokument prüfen
paper-check-text = Auf der Seite „Vertrag prüfen“ der ausstellenden Instanz oder mit „feierabend verify DATEI“. Ein einziges geändertes Byte fällt auf. Für Programme hängt dem Dokument feierabend-proof.json an.
paper-key = Ausgestellt von { $instance }. Schlüssel: { $key }

## Seiten

paper-download = Vertrag als PDF
paper-download-hint = Zum Aufheben und Weitergeben: versiegelt, mit Anlagen und allem, was bisher geschah.
paper-check-title = Vertrag prüfen
paper-check-lead = Hier zeigt sich, ob ein Vertrag als PDF echt und unverändert ist. Die Datei wird nur geprüft, nichts davon bleibt hier.
paper-check-file = Vertrag (PDF)
paper-check-file-hint = Bis { $most }, so wie du ihn bekommen hast
paper-check-button = Prüfen
paper-check-key = Schlüssel dieser Instanz
paper-check-key-hint = Wer einen Vertrag von hier hat, kann diesen Schlüssel mit dem im Dokument vergleichen.
paper-check-again = Noch einen prüfen
paper-result-here = Echt und unverändert
paper-result-here-text = Dieses Dokument kommt von dieser Instanz. Seit dem Siegel wurde kein Byte geändert.
paper-result-elsewhere = Unverändert, aber nicht von hier
paper-result-elsewhere-text = Seit dem Siegel wurde nichts geändert. Das Siegel gehört einer anderen Instanz. Vergleiche den Schlüssel mit dem, den sie veröffentlicht.
paper-result-unknown-text = Seit dem Siegel wurde nichts geändert. Wessen Siegel es ist, zeigt nur der Vergleich mit dem Schlüssel der Instanz.
paper-result-order = Vertrag
paper-result-versions = Fassungen
paper-result-instance = Ausgestellt von
paper-result-at = Stand
paper-result-signed = { $name }, Fassung { $version }, { $at }
paper-result-signatures = Unterschriften
paper-result-events = Ereignisse in der Kette
paper-result-hash = Prüfsumme des Vertrags
paper-result-key = Schlüssel des Siegels
paper-result-words = Wortlaut der neuesten Fassung

## Was nicht stimmt

paper-broken-missing = Es fehlt die Datei. Wähle das PDF aus.
paper-broken-too-large = Die Datei ist zu groß für einen Vertrag. Prüfe, ob es die richtige ist.
paper-broken-not-a-document = Das ist kein PDF. Wähle die Datei, die du bekommen hast.
paper-broken-no-seal = Kein Siegel gefunden. Die Datei kommt nicht von Feierabend, oder sie wurde verändert.
paper-broken-changed = Die Datei wurde verändert: Siegel und Inhalt passen nicht zusammen. Lass dir das Original geben.
paper-broken-contradicts = Das Siegel stimmt, aber Vertrag, Unterschriften und Ereignisse passen nicht zusammen. Frag die ausstellende Instanz.

## Befehlszeile

paper-console-file = Ein Vertrag als PDF; ohne Datei werden die Bücher nachgerechnet
paper-console-unreadable = { $file } lässt sich nicht lesen: { $reason }

## Unterlagen

paper-annex = Anlage: { $title }
paper-annex-hash = Prüfsumme dieser Anlage: { $hash }
paper-words-source = Die Paragrafen sind ein eigener Text von Feierabend, Ausgabe { $edition }, Stand November 2026. Keine Rechtsberatung: vor dem Einsatz rechtlich prüfen lassen.
paper-words-other = Dieser Vertrag ist auf Englisch geschrieben, und so unterschreiben ihn beide.
paper-words-translated = Zum Verstehen auf Deutsch. Unterschrieben wird der Text darüber.
paper-note-own = Wortlaut von Feierabend, Stand November 2026. Keine Rechtsberatung: vor dem Einsatz rechtlich prüfen lassen.
paper-note-operator = Wortlaut { $version } vom { $date }, vom Betreiber dieser Instanz. Keine Rechtsberatung: vor dem Einsatz rechtlich prüfen lassen.
paper-note-source = Quelle und Prüfung laut Betreiber: { $source }
paper-document-work-contract = Bedingungen für Werkverträge, Wortlaut { $version }
paper-document-confidentiality = Vertraulichkeit, Wortlaut { $version }
paper-document-data-processing = Auftragsverarbeitung (Art. 28 DSGVO), Wortlaut { $version }
paper-clause-data = Die Arbeit berührt personenbezogene Daten: { $what }. Betroffen sind: { $whose }.
paper-clause-documents = Zum Vertrag gehören diese Unterlagen. Wer unterschreibt, unterschreibt auch sie:
paper-enclosed = Unterlagen zum Vertrag
paper-enclosed-hint = Diese Texte sind ein Angebot von Feierabend oder dem Betrieb, keine Rechtsberatung. Lass sie im Zweifel prüfen.
paper-enclosure-title = Vertraulichkeit und Daten
paper-enclosure-lead = Sag vor der Unterschrift, was { $other } wissen und zusagen soll. Die passenden Unterlagen kommen in den Vertrag, und beide unterschreiben sie mit.
paper-enclosure-link = Vertraulichkeit und Daten festlegen
paper-enclosure-confidential = Was ich anvertraue, bleibt vertraulich
paper-enclosure-data = Die Arbeit berührt Daten anderer Menschen
paper-enclosure-data-hint = Zum Beispiel Namen, Adressen oder Rechnungen von Kunden. Dann verlangt Art. 28 DSGVO eine Vereinbarung.
paper-enclosure-what = Welche Daten
paper-enclosure-what-hint = Zum Beispiel: Namen, Adressen, Rechnungen
paper-enclosure-whose = Von wem
paper-enclosure-whose-hint = Zum Beispiel: Kunden, Mitglieder
paper-enclosure-save = In den Vertrag übernehmen
paper-enclosure-again = Hat schon jemand unterschrieben, gilt das nicht mehr: Beide unterschreiben die neue Fassung.
notice-paper-enclosed = Übernommen. Der Vertrag steht in neuer Fassung bereit.
paper-refusal-empty-document = Eine Unterlage zum Vertrag hat eine Lücke. Ergänze die Angaben zu Vertraulichkeit und Daten.

## Wortlaut (Betrieb)

paper-wordings = Klauseln
paper-wordings-lead = Diese Unterlagen kommen in neue Verträge. Es sind eigene Texte, keine Rechtsberatung: Lass sie prüfen, bevor jemand damit arbeitet.
paper-wording-document = Unterlage
paper-wording-language = Sprache
paper-wording-state = Wortlaut
paper-wording-change = Wortlaut ändern
paper-wording-own = mitgeliefert
paper-wording-version = Nr. { $version }
paper-wording-body = Text
paper-wording-body-hint = Überschriften mit ##, nummerierte Absätze mit 1. Platzhalter: { $places }
paper-wording-source = Quelle und Prüfung
paper-wording-source-hint = Steht in Verträgen unter der Unterlage, etwa: geprüft von Kanzlei Nord, Mai 2026
paper-wording-note = Was sich ändert
paper-wording-note-hint = Für dich selbst, etwa: Frist verkürzt
paper-wording-save = Neuen Wortlaut speichern
notice-paper-worded = Gespeichert. Neue Verträge bekommen diesen Wortlaut.
paper-wording-keeps = Was jemand unterschrieben hat, behält seinen Wortlaut. Verträge ohne Unterschrift bekommen den neuen, bevor jemand unterschreibt.
paper-wording-history = Frühere Fassungen
paper-wording-german = Deutsch
paper-wording-english = Englisch
paper-wording-unknown = Den Platzhalter { $place } gibt es nicht. Nimm einen aus der Liste.
paper-wording-unclosed = Ein Platzhalter ist nicht geschlossen. Schreib ihn mit zwei Klammern auf jeder Seite.
paper-wording-missing = Der Platzhalter { $place } fehlt. Ohne ihn sagt die Unterlage nicht, für wen sie gilt.
paper-wording-hole = Im Text ist noch eine Lücke, etwa ___ oder […]. Füll sie aus.
