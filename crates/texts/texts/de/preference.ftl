### Vorlieben: was immer gilt, als lebende Notizen.

preference-title = Vorlieben
preference-lead = Was dir immer wichtig ist, schreibst du einmal auf. Es kommt in jede neue Anleitung, zu der es passt.
preference-empty = Hier stehen deine Vorlieben, zum Beispiel „Wir sagen Du“ für alle Texte.
preference-new = Neue Vorliebe
preference-edit = Vorliebe ändern
preference-edit-hint = Gespeicherte Anleitungen bleiben, wie sie sind.
preference-text = Was ist dir wichtig?
preference-text-hint = Eine Zeile, zum Beispiel: Wir sagen Du.
preference-kind = Für welche Arbeit?
preference-kind-all = alle Arbeit
preference-add = Vorliebe hinzufügen
preference-up = Nach oben
preference-removed = „{ $text }“ ist entfernt.
preference-card = Vorlieben
preference-attached = Deine Vorlieben gelten mit
preference-attached-hint = Was angekreuzt ist, steht in der Anleitung und im Vertrag. Nimm hier heraus, was dieses Mal nicht gilt.
preference-to-list = Vorlieben bearbeiten

notice-preference-added = Die Vorliebe ist gespeichert und kommt in jede neue Anleitung, zu der sie passt.
notice-preference-changed = Die Vorliebe ist geändert.
notice-preference-restored = Die Vorliebe ist wieder da.
field-too-many-preferences = Mehr als 30 Vorlieben merkt sich niemand. Entferne eine oder fasse zusammen.
