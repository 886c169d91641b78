### Seiten für alle: Über Feierabend, Hilfe, Datenschutz, Barrierefreiheit, Impressum.

## Über Feierabend
about-title = Über Feierabend
about-why = Wozu es das gibt
about-why-text = Viele Selbstständige sitzen vierzehn Stunden am Schreibtisch, weil sie nichts abgeben oder es schlecht abgeben. Feierabend führt ein Stück Arbeit den ganzen Weg: Aufgabe, Anleitung, Gesuch, Angebot, Vertrag, Arbeit, Abnahme, Bezahlung.
about-why-ends = Marktplätze beginnen beim Gesuch und enden bei der Zahlung. Feierabend beginnt bei der müden Person am Schreibtisch und endet mit einem freien Abend.
about-word = Was heißt Outsourcing?
about-word-text = Nur: Arbeit weitergeben. Ob nebenan oder anderswo, an einen Menschen oder ein Büro, entscheidest du.
about-promises = Die Regeln
about-promises-text = Das gilt für alle Aufträge und steht auch im Vertrag.
about-promise-secured = Der Betrag ist hinterlegt, bevor die Arbeit beginnt.
about-promise-whole = Wer arbeitet, bekommt die vereinbarte Summe auf den Cent. Feierabend behält nichts ein.
about-promise-must = Nur ein fehlendes Muss ist ein Grund für Nacharbeit. Geschmack ist keiner.
about-promise-silence = Schweigen gilt nach der vereinbarten Zeit als Abnahme, meist nach 14 Tagen. Vorher wird erinnert.
about-promise-calm = Niemand wird überwacht: keine Bildschirmfotos, kein Zählen von Anschlägen.
about-money = Geld auf dieser Instanz
about-money-text = Diese Instanz rechnet mit Spielgeld. Jede Bewegung steht in einem doppelten Buch und lässt sich nachrechnen, aber es fließt kein echtes Geld.
about-source = Quelltext und Lizenz
about-source-text = Feierabend ist freie Software unter der MIT-Lizenz. Wer will, betreibt es selbst: eine Datei, eine eingebaute Datenbank, kein anderer Dienst. Der Quelltext liegt bei den Menschen, die diese Instanz betreiben, mit einer Anleitung in der Datei README.md.
about-source-version = Hier läuft Version { $version }.

## Hilfe
about-help-title = Hilfe
about-help-lead = Der ganze Weg in wenigen Sätzen. Auf jeder Seite steht außerdem, wer dran ist und was von selbst geschieht.
about-help-hand-on = So wirst du Arbeit los:
about-help-collect = Trag ein, was deine Woche füllt: von Hand, als Liste oder aus deiner Zeiterfassung.
about-help-sort = Schau dir die Sortierung an: was du zuerst abgibst und warum.
about-help-instruct = Schreib eine Anleitung: Ziel, Schritte, und woran beide Seiten sehen, dass es fertig ist.
about-help-ad = Mach daraus ein Gesuch mit Aufgaben, Können, Stunden und Budget.
about-help-choose = Wähle ein Angebot. Daraus entsteht der Vertrag, den beide unterschreiben.
about-help-secure = Hinterlege den Betrag. Erst dann kann die Arbeit beginnen.
about-help-review = Prüfe die Abgabe: annehmen, mit 98 Prozent annehmen, oder ein fehlendes Muss nennen.
about-help-again = Hat es gepasst? Unter „Leute“ bestellst du dasselbe mit zwei Klicks noch einmal.
about-help-take-on = So übernimmst du Arbeit:
about-help-find = Such dir unter „Übernehmen“ ein Gesuch und lies die Anleitung dazu.
about-help-offer = Nenn deinen Preis und beantworte zwei Fragen zur Arbeit. Anbieten kostet nichts.
about-help-start = Unterschreib den Vertrag. Beginne, sobald der Betrag hinterlegt ist.
about-help-deliver = Hak die Kriterien ab und gib ab. Ab jetzt läuft die Frist der anderen Seite.
about-help-paid = Mit der Abnahme bekommst du die ganze Summe, im selben Augenblick.
about-help-clocks = Jede Frist endet um 18 Uhr und steht im Auftrag. Wenn niemand etwas tut, geschieht dies:
about-help-clock-sign = Nach 14 Tagen ohne beide Unterschriften endet der Auftrag.
about-help-clock-fund = Nach 14 Tagen ohne hinterlegten Betrag endet er ebenfalls.
about-help-clock-start = Beginnt 14 Tage lang niemand, geht der hinterlegte Betrag zurück.
about-help-clock-late = 14 Tage nach dem Termin darf zurücktreten, wer die Arbeit abgegeben hat, und bekommt alles zurück.
about-help-clock-review = 14 Tage nach der Abgabe gilt Schweigen als Abnahme, wenn nichts anderes vereinbart ist.
about-help-password = Kennwort vergessen
about-help-password-text = Bitte die Menschen, die diese Instanz betreiben, um einen Link. Er gilt einmal und 60 Minuten.
about-help-keys = Wer angemeldet ist, sieht mit der Taste ? alle Kürzel und kann sie ausschalten.

## Datenschutz
about-privacy-lead = Was „{ $instance }“ über dich speichert, wofür, und wer es sieht.
about-privacy-others = Niemand sonst
about-privacy-others-text = Diese Seiten laden nichts von fremden Servern: keine Schriften, keine Bilder, keine Zählpixel, keine Werbung. Es gibt keine Auswertung deines Verhaltens.
about-privacy-cookies = Cookies und Speicher im Browser
about-privacy-cookies-text = Nur was nötig ist, damit die Seiten funktionieren. Deshalb gibt es hier kein Cookie-Banner.
about-privacy-cookie-session = { $name }: hält dich angemeldet, 30 Tage nach dem letzten Besuch.
about-privacy-cookie-who = who: merkt sich ein Jahr lang, wer hier zuletzt angemeldet war, damit niemand anders deinen Text bekommt.
about-privacy-cookie-lang = lang: merkt sich deine Sprache, ein Jahr.
about-privacy-cookie-theme = theme: merkt sich hell oder dunkel, ein Jahr.
about-privacy-cookie-notice = notice: zeigt nach einem Schritt eine Meldung, höchstens eine Minute.
about-privacy-browser-store = Der Speicher deines Browsers hebt nicht gesendeten Text auf und ob Kürzel aus sind. Er bleibt auf deinem Gerät.
about-privacy-kept = Was gespeichert ist
about-privacy-kept-text = Alles liegt in der Datenbank dieser Instanz und in ihren Sicherungen.
about-privacy-kept-account = Dein Konto: Name, Anmeldename, Sprache, Zeitzone, deine Angaben zum Tag, was du übernimmst. Vom Kennwort nur ein Prüfwert.
about-privacy-kept-sign-ins = Deine Anmeldungen: Zeitpunkt und wie sich dein Browser nennt. Abgelaufene werden gelöscht.
about-privacy-kept-work = Was du einträgst: Aufgaben, Anleitungen, Gesuche, Angebote, Verträge, Nachrichten, Dateien.
about-privacy-kept-invitation = Lädst du jemanden in eine Firma ein: die Adresse, 30 Tage bei der Einladung und 90 Tage bei der Mail.
about-privacy-kept-events = Was geschehen ist und wann. Der Ablauf eines Auftrags ist Beweis für beide und bleibt erhalten.
about-privacy-kept-log = Das Protokoll des Servers nennt Seiten und Fehler, keine Namen und keine Inhalte. Netzadressen stehen kurz im Arbeitsspeicher, damit niemand Kennwörter durchprobiert.
about-privacy-seen = Wer was sieht
about-privacy-seen-text = Was du nicht sehen darfst, gibt es für dich nicht.
about-privacy-seen-self = Deine Aufgaben, deine Sortierung, dein Zeitkonto und deine Angaben zum Tag siehst nur du.
about-privacy-seen-sides = Einen Auftrag mit Vertrag, Nachrichten und Dateien sehen seine beiden Seiten.
about-privacy-seen-capacity = Was du übernimmst, liest nur du. Machst du ein Angebot, sieht dein Gegenüber dazu die Passung: gefundene Wörter, Können, freie Stunden, Preis.
about-privacy-seen-company = Übernimmst du einen Auftrag für eine Firma, sieht ihr Inhaber Nummer, Titel und Stand und dass du handelst.
about-privacy-seen-appraisal = Bewertungen und wie verlässlich du als Auftraggeber bist, sieht, wer ein Gesuch von dir öffnet, dein Angebot bekommt oder mit dir gearbeitet hat.
about-privacy-seen-signed-in = Ein veröffentlichtes Gesuch sehen alle, die angemeldet sind, mit deinem Namen.
about-privacy-seen-operator = Der Betrieb sieht Konten, Zahlen und nicht zugestellte Mails. Wer den Server verwaltet, kann technisch auf die Datenbank zugreifen.
about-privacy-rights = Deine Rechte
about-privacy-rights-text = Du darfst wissen, was über dich gespeichert ist, es berichtigen, mitnehmen und löschen lassen, soweit kein Vertrag und keine Aufbewahrungspflicht dagegensteht. Beschweren kannst du dich bei einer Aufsichtsbehörde.
about-privacy-rights-how = Name, Sprache und Angaben zum Tag änderst du unter „Dein Konto“. Für alles Weitere wende dich an die Menschen, die diese Instanz betreiben.
about-privacy-operator-text = Wer diese Instanz betreibt, ergänzt hier Namen, Anschrift, Rechtsgrundlagen und Fristen. Solange hier nichts weiter steht, fehlen diese Angaben noch.

## Barrierefreiheit
about-access-title = Barrierefreiheit
about-access-lead = Feierabend soll für alle gehen: mit Tastatur, Vorlesen, Vergrößerung, auf altem Gerät und am Telefon.
about-access-works = Was geht
about-access-goal = Maßstab ist WCAG 2.2, Stufe AA. Jede neue Fassung wird hell und dunkel, schmal und breit mit Prüfprogrammen getestet.
about-access-keyboard = Alles geht mit der Tastatur. Kürzel lassen sich ausschalten.
about-access-reader = Jedes Bild hat einen Text, und die Zahlen dazu stehen auch als Tabelle da.
about-access-zoom = Seiten passen auf 320 Punkte Breite und vertragen 200 Prozent Vergrößerung.
about-access-colour = Kein Zustand hängt an der Farbe allein. Hell und dunkel sind wählbar.
about-access-script = Alles geht ohne JavaScript.
about-access-time = Wer beim Schreiben zu lange braucht, verliert nichts: Der Text bleibt auch nach dem Abmelden erhalten.
about-access-gaps = Was noch fehlt
about-access-gaps-text = Ehrlich gesagt:
about-access-gap-uploads = Hochgeladene Dateien sind so zugänglich, wie ihre Verfasser sie gemacht haben.
about-access-gap-people = Prüfprogramme finden nicht alles. Eine Prüfung durch Menschen, die Hilfsmittel nutzen, steht noch aus.
about-access-tell = Etwas geht nicht?
about-access-tell-text = Sag es den Menschen, die diese Instanz betreiben, mit der Adresse der Seite und dem, was du tun wolltest.

## Impressum
about-imprint-lead = „{ $instance }“ ist eine selbst betriebene Instanz von Feierabend.
about-imprint-who = Wer sie betreibt
about-imprint-who-text = Die Menschen, die sie aufgestellt haben. Feierabend selbst ist ein Programm, keine Firma, und erfährt von dieser Instanz nichts.
about-imprint-details = Angaben des Betriebs
about-imprint-details-text = Name, Anschrift und Kontakt ergänzt der Betrieb. Wer Seiten geschäftlich anbietet, muss sie nennen (in Deutschland nach § 5 DDG). Solange hier nichts weiter steht, fehlen sie noch.
about-imprint-program = Das Programm
about-imprint-program-text = Feierabend steht unter der MIT-Lizenz. Mehr dazu auf der Seite „Über Feierabend“.
