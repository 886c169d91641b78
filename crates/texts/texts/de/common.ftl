### What every page needs: places, buttons, states, stations, short words.

-product = Feierabend

## The product

product-name = { -product }
product-promise = Gib Arbeit ab, damit du Feierabend hast.
page-title = { $title } · { -product }
page-title-error = Fehler: { $title } · { -product }

## Places

place-today = Heute
place-hand-on = Abgeben
place-take-on = Übernehmen
place-people = Leute
place-money = Geld
place-operator = Betrieb
place-account = Dein Konto
place-settings = Einstellungen
place-search = Suchen
place-guide = Ratgeber
place-start = Start
place-imprint = Impressum
place-privacy = Datenschutz
place-api = Schnittstelle

## The frame of a page

skip-to-content = Zum Inhalt springen
navigation-main = Hauptmenü
navigation-account = Konto
navigation-foot = Fußzeile
navigation-path = Hier bist du
navigation-pages = Seiten der Liste
word-menu = Menü
theme = Darstellung
theme-system = wie das Gerät
theme-light = hell
theme-dark = dunkel
language = Sprache
language-de = Deutsch
language-en = English
signed-in-as = Angemeldet als { $name }
play-money-note = Diese Instanz rechnet mit Spielgeld. Es fließt kein echtes Geld. Die echte Summe zahlt ihr einander selbst, zum Beispiel per Überweisung.

## Buttons

button-next = Weiter
button-back = Zurück
button-change = Ändern
button-save = Speichern
button-save-draft = Entwurf speichern
button-cancel = Abbrechen
button-close = Schließen
button-add = Hinzufügen
button-remove = Entfernen
button-delete = Löschen
button-undo = Rückgängig machen
button-try-again = Noch einmal versuchen
button-send = Senden
button-show = Ansehen
button-edit = Bearbeiten
button-check = Prüfen
button-search = Suchen
button-filter = Filtern
button-reset-filter = Filter aufheben
button-choose = Auswählen
button-download = Herunterladen
button-download-csv = Als CSV herunterladen
button-print = Drucken
button-copy = Kopieren
button-sign-in = Anmelden
button-sign-out = Abmelden
button-sign-up = Konto anlegen
button-confirm = Bestätigen
button-more = Mehr anzeigen
button-all = Alle ansehen
button-previous-page = Vorige Seite
button-next-page = Nächste Seite
button-to-start = Zur Startseite
button-to-today = Zu „Heute“

## Forms

summary-title = Da stimmt etwas noch nicht
summary-hint = Deine Angaben sind noch da. Bitte ändere diese Felder:
error-prefix = Fehler:
word-optional = freiwillig
word-required = nötig
field-hint-money = Zum Beispiel { $example }
check-title = Bitte prüfen
check-hint = Noch ist nichts geschehen. Du kannst jede Angabe ändern.
word-saved = Gespeichert.
word-saved-at = Gespeichert um { $time }
word-removed = Entfernt.
word-sent = Gesendet.
word-undone = Rückgängig gemacht.
word-text-kept = Dein Text ist noch da.

## Short words

word-yes = ja
word-no = nein
word-none = –
word-and = und
word-or = oder
word-today = heute
word-yesterday = gestern
word-tomorrow = morgen
word-now = jetzt
word-never = nie
word-new = neu
word-from-to = { $from } bis { $to }
word-at-time = am { $time }
word-until-time = bis { $time }
word-since-time = seit { $time }
word-you = du
word-total = Summe
word-per-week = je Woche
word-per-hour = je Stunde
word-hours-per-week = { $hours } je Woche
word-in-zone = Zeiten in { $zone }
word-read-more = Mehr dazu
word-optional-note = Alle Felder ohne „freiwillig“ sind nötig.

## Counts

count-days = { $count ->
    [one] ein Tag
   *[other] { $count } Tage
}
count-weeks = { $count ->
    [one] eine Woche
   *[other] { $count } Wochen
}
count-results = { $count ->
    [0] Nichts gefunden
    [one] Ein Treffer
   *[other] { $count } Treffer
}
count-done-of = { $done } von { $total } erledigt
days-left = { $count ->
    [0] endet heute
    [one] noch ein Tag
   *[other] noch { $count } Tage
}

## Task list for preparation

item-done = erledigt
item-open = offen
item-not-yet = noch nicht möglich
item-problem = Problem

## Empty lists

empty-title = Noch nichts da
empty-filter = Zu diesem Filter passt nichts.
empty-example = Beispiel

## The eight stations of the way

way-title = Der Weg
way-present = { $station }: hier steht es gerade
way-past = { $station }: erledigt
way-ahead = { $station }: kommt noch
station-task = Aufgabe
station-instruction = Anleitung
station-posting = Gesuch
station-offer = Angebot
station-contract = Vertrag
station-work = Arbeit
station-acceptance = Abnahme
station-paid = Bezahlt

## State tags

state-draft = Entwurf
state-signature-open = Unterschrift offen
state-funding-open = Sicherung offen
state-secured = Hinterlegt
state-in-work = In Arbeit
state-for-review = Zur Prüfung
state-paid = Bezahlt
state-ended = Beendet

## Roles and turns

role-client = Auftraggeber
role-contractor = Auftragnehmer
turn-yours = Du bist dran
turn-both = Beide sind dran
turn-theirs = { $name } ist dran
turn-nobody = Niemand muss etwas tun
clock-title = Was von selbst geschieht
