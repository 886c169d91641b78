### Lehren: was ein Auftrag fürs nächste Mal gelehrt hat.

lesson-title = Was mache ich nächstes Mal anders?
lesson-lead = Drei kurze Felder, nur für dich. Beim nächsten Mal steht es oben an der Anleitung.
lesson-observed = Was kam?
lesson-expected = Was war gedacht?
lesson-next-time = Was nächstes Mal?
lesson-next-time-hint = Zum Beispiel: ein Beispiel beilegen.
lesson-save = Lehre speichern
lesson-delete = Lehre löschen
lesson-note = Lehre notieren
lesson-change = Lehre ändern
lesson-list-title = Lehren
lesson-list-lead = Was du aus Aufträgen gelernt hast. Passt eine zu einer neuen Anleitung, steht sie dort oben.
lesson-empty = Hier stehen deine Lehren. Notieren kannst du eine, sobald ein Auftrag bezahlt oder beendet ist.
lesson-column-what = Nächstes Mal
lesson-column-order = Auftrag
lesson-column-at = notiert
lesson-comes-up = Vom letzten Mal
lesson-source = Aus { $number }, { $title }

notice-lesson-saved = Die Lehre ist gespeichert. Nur du siehst sie.
notice-lesson-deleted = Die Lehre ist gelöscht.
