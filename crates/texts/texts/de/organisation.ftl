### Firma: mehrere Menschen, ein Auftragnehmer (2.27).

organisation-title = Firma
organisation-lead = Mehrere Menschen können für eine Firma arbeiten. Im Vertrag steht die Firma und dazu, wer für sie handelt.
organisation-none = Du gehörst zu keiner Firma. Leg hier eine an, oder öffne den Link aus einer Einladung.
organisation-make = Firma anlegen
organisation-change = Angaben der Firma
organisation-name = Name der Firma
organisation-name-hint = Mit Rechtsform, so wie sie im Vertrag stehen soll.
organisation-address = Anschrift
organisation-address-hint = Straße, Hausnummer, Postleitzahl, Ort und Land. So steht es im Vertrag.
organisation-register = Register und Umsatzsteuer-Nummer
organisation-register-hint = Zum Beispiel „Amtsgericht Hamburg, HRB 12345; DE123456789“.
organisation-later = Änderungen gelten für neue Verträge. Was unterschrieben ist, bleibt, wie es ist.
organisation-members = Wer dazugehört
organisation-member = Name
organisation-since = Seit
organisation-role = Rolle
organisation-owner = Inhaber
organisation-plain = Mitglied
organisation-binds = Wer dazugehört, kann für die Firma anbieten und unterschreiben. Lade nur Menschen ein, denen du das zutraust.
organisation-paid-to = Gezahlt wird an die Person, die handelt: auf das Konto, das sie selbst angegeben hat.
organisation-remove = Entfernen
organisation-hand-over = Firma übergeben
organisation-running = Laufende Aufträge bleiben bei der Person, die unterschrieben hat, und bei der Firma, bis sie enden.
organisation-leave = Firma verlassen
organisation-end = Firma auflösen
organisation-end-hint = Du bist allein. Wenn du gehst, handelt niemand mehr für diese Firma.
organisation-owner-hint = Willst du gehen, übergib die Firma vorher an ein Mitglied.
organisation-invite-title = Einladen
organisation-invite-mail = E-Mail-Adresse
organisation-invite-hint = Die Mail enthält einen Link. Er gilt sieben Tage und ein einziges Mal.
organisation-invite = Einladung schicken
organisation-invitations = Offene Einladungen
organisation-invited-until = Gilt bis
organisation-uninvite = Zurücknehmen
organisation-orders = Aufträge der Firma
organisation-orders-hint = Du siehst Stand und handelnde Person, nicht den Auftragsraum.
organisation-orders-empty = Noch niemand hat für die Firma einen Auftrag übernommen.
organisation-person = Handelt
organisation-changed-at = Zuletzt geändert
organisation-mail-form = Das ist keine E-Mail-Adresse. Bitte prüfen.

organisation-join-title = Einladung zu { $company }
organisation-join-lead = { $owner } lädt dich ein, für { $company } zu handeln.
organisation-join-means = Du kannst dann für die Firma anbieten und unterschreiben. Für dich selbst arbeitest du weiter wie bisher.
organisation-join-sees = { $owner } sieht, welche Aufträge du für die Firma übernimmst, und ihren Stand.
organisation-join = Beitreten
organisation-acting = { $company } · handelt: { $person }
organisation-for = { $person } · für { $company }

organisation-choice-title = Für wen handelst du?
organisation-choice-lead = Das steht im Vertrag. Du bist in beiden Fällen die Person, die arbeitet und unterschreibt.
organisation-choice-label = Ich handle
organisation-choice-self = für mich selbst
organisation-choice-company = für { $company }
organisation-choice-save = Übernehmen
organisation-choice-again = Ändert sich etwas, wird der Vertrag neu aufgesetzt und beide unterschreiben ihn neu.
organisation-choice-none = Du gehörst zu keiner Firma mehr. Handle für dich selbst, oder tritt zurück.
organisation-choice-way = Für wen du handelst

organisation-clause-parties = Vertrag { $number }, Fassung { $version }, zwischen { $client } (Auftraggeber) und { $company }, { $address }, handelnd durch { $contractor } (Auftragnehmer).
organisation-clause-register = Angaben zu { $company }: { $register }
organisation-clause-acting = { $person } führt den Auftrag für { $company } aus, unterschreibt und gibt alle Erklärungen ab. Jemand anderes tritt nur mit Zustimmung beider Seiten an diese Stelle.
organisation-clause-paid = Gezahlt wird an { $person } für { $company }, auf das Konto, das { $person } angibt.

organisation-refusal-none = Du gehörst zu keiner Firma. Bitte handle für dich selbst.
organisation-refusal-elsewhere = Du gehörst schon zu einer Firma. Verlass sie zuerst, dann geht es mit demselben Link.
organisation-refusal-here-already = Du gehörst schon zu dieser Firma. Mehr ist nicht zu tun.
organisation-refusal-full = Die Firma ist voll. Mehr als { $most } Menschen können nicht dazugehören.
organisation-refusal-invitations = Heute wurden schon { $most } Einladungen verschickt. Bitte morgen wieder.
organisation-refusal-owner = Die Firma gehört dir. Übergib sie zuerst an ein Mitglied.
organisation-refusal-not-a-member = Wer hier handelt, gehört nicht mehr zu { $company }. Für die Firma handelt nur, wer dazugehört.
organisation-refusal-own-company = Der Auftraggeber gehört selbst zu { $company }. Für diese Firma kann hier niemand handeln.

notice-organisation-saved = Gespeichert. Das steht in neuen Verträgen.
notice-organisation-invited = Die Einladung ist unterwegs.
notice-organisation-uninvited = Zurückgenommen. Der Link gilt nicht mehr.
notice-organisation-joined = Willkommen. Du kannst jetzt für die Firma handeln.
notice-organisation-left = Du gehörst nicht mehr zur Firma.
notice-organisation-removed = Entfernt. Laufende Aufträge bleiben, wie sie sind.
notice-organisation-handed-over = Übergeben. Du bist jetzt ein Mitglied.
notice-organisation-choice = Übernommen. So steht es im Vertrag.

mail-organisation-invited-subject = { $name } lädt dich zu { $company } ein
mail-organisation-invited-body =
    Du kannst dann für { $company } Angebote machen und Verträge unterschreiben.
    Der Link gilt bis { $until } und ein einziges Mal. Ohne Konto legst du zuerst eines an.
mail-organisation-joined-subject = { $name } gehört jetzt zu { $company }
mail-organisation-joined-body =
    Die Einladung ist angenommen.
mail-organisation-removed-subject = Du gehörst nicht mehr zu { $company }
mail-organisation-removed-body =
    { $name } hat dich entfernt. Aufträge, die du für { $company } unterschrieben hast, bleiben bei dir, bis sie enden.
mail-organisation-handed-over-subject = { $company } gehört jetzt dir
mail-organisation-handed-over-body =
    { $name } hat dir die Firma übergeben. Du lädst jetzt ein und entfernst.
