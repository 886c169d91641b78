//! German, folded: `ae` for `ä`, `ss` for `ß`.

mod vague;

use super::super::contradiction::Limit;
use super::super::language::Language;
use super::super::phrases::Phrases;
use super::{Lexicon, plain};

pub(super) fn lexicon() -> Lexicon {
    Lexicon {
        language: Language::German,
        vague: Phrases::new(vague::WORDS.iter().copied()),
        exact: plain(EXACT),
        explains: plain(EXPLAINS),
        time: plain(TIME),
        rhythm: plain(RHYTHM),
        place: plain(PLACE),
        extent: plain(EXTENT),
        length: plain(LENGTH),
        writing: plain(WRITING),
        decides: plain(DECIDES),
        example: plain(EXAMPLE),
        unsure: plain(UNSURE),
        free: plain(FREE),
        empty: plain(EMPTY),
        click: plain(CLICK),
        employment: plain(EMPLOYMENT),
        report: plain(REPORT),
        tells: plain(TELLS),
        actor: plain(ACTOR),
        fact: plain(FACT),
        feeling: plain(FEELING),
        bound: Phrases::new(BOUND.iter().copied()),
        deadline: plain(DEADLINE),
    }
}

const EXACT: &[&str] = &[
    "gut sichtbar _",
    "gute|guten nacht|morgen|tag|abend",
    "kurz vor|nach|bevor|nachdem",
    "kurz darauf|danach|zuvor",
    "so gut wie",
    "wie viele|vielen|lange|lang|oft|gut|schnell",
    "so viel|viele|lange|oft wie",
    "wie viel",
    "spaeter als",
    "frueher oder spaeter",
    "nicht spaeter",
    "# _ spaeter",
    "am besten verkauft*|bewertet*",
    "zu viel|viele",
    "zu lang|lange|kurz|viele",
    "lange nacht",
    "nicht mehr gut",
    "wie wichtig|gut",
    "gleich lang|gut",
    "# tage|wochen|monate|meter|cm lang|lange",
];

const EXPLAINS: &[&str] = &[
    "also",
    "das heisst",
    "d.h",
    "d h",
    "naemlich",
    "so dass",
    "sodass",
    "damit meine ich",
    "gemeint ist",
    "und zwar",
    "bedeutet",
    "heisst",
    "wie in|im|auf|bei|am",
    "nach dem muster",
    "z.b",
    "z b",
    "zum beispiel",
];

const TIME: &[&str] = &[
    "montag*|dienstag*|mittwoch*|donnerstag*|freitag*|samstag*|sonnabend*|sonntag*",
    "januar|februar|maerz|april|mai|juni|juli|august|september|oktober|november|dezember",
    "taeglich~",
    "werktaeglich~",
    "woechentlich~",
    "monatlich~",
    "stuendlich~",
    "#|halb|halben|einer|eine|ein|einem stunde*|std|h|minute*|min|tag|tage|tagen|werktag*|woche*|monat*|sekunde*",
    "#|halb uhr",
    "# am tag|mal",
    "heute",
    "morgen",
    "uebermorgen",
    "am selben|gleichen|naechsten|folgenden tag|werktag",
    "jede|jeden|jedes|jeder|alle # tage|wochen|stunden|minuten|monate",
    "jede|jeden|jedes|jeder tag|woche|monat|abend|morgen|mittag|werktag|stunde|quartal|jahr",
    "jeweils am|zum|bis",
    "jedes monats|quartals|jahres|tages",
    "# des monats|folgemonats",
    "bis monatsende|wochenende|jahresende",
    "am|zum|bis monatsende|monatsanfang|monatsersten|quartalsende|wochenende|jahresende",
    "zum|bis ende|anfang|mitte",
    "vor|nach ladenschluss|mittag|feierabend",
    "einmal|zweimal|dreimal|viermal|fuenfmal am|pro|die|in tag|woche|monat|der",
    "#-mal",
    "morgens|abends|mittags|nachts|vormittags|nachmittags",
    "in der nacht",
    "ende|anfang|mitte des|der|dieser|naechster monats|woche|quartals",
    "vor|nach jeder|jedem|jeden _",
];

const RHYTHM: &[&str] = &[
    "montags|dienstags|mittwochs|donnerstags|freitags|samstags|sonntags",
    "taeglich~",
    "werktaeglich~",
    "woechentlich~",
    "monatlich~",
    "stuendlich~",
    "jede|jeden|jedes|jeder _",
    "alle # tage|wochen|stunden|minuten|monate",
    "einmal|zweimal|dreimal|viermal|fuenfmal _",
    "# mal",
];

const PLACE: &[&str] = &[
    "ordner*|unterordner*|laufwerk*|cloud*|drive|dropbox|nextcloud|onedrive|sharepoint|google",
    "postfach*|posteingang*|mailkonto|gmail|outlook|mailchimp|brevo|mediathek*",
    "shopify|shopware|woocommerce|etsy|ebay|amazon|wordpress|cms|lightroom|photoshop|indesign",
    "instagram*|facebook*|linkedin*|tiktok*|youtube*|pinterest*|xing|twitter|social-media*|whatsapp",
    "datei|dateien|exceltabelle*|excel|google-tabelle|csv-datei",
    "trello*|asana|notion|slack|zoom|teams|canva|datev|lexoffice|lexware|sevdesk|elster|airtable|figma|github|gitlab|jira",
    "hotline|anrufbeantworter|telefonliste|kundenkonto|kommentarspalte",
    "adresse|anschrift|url",
    "umkreis",
    "*strasse|*weg|*platz|*gasse|*allee #",
    "in|im|auf|unter|an|am|aus|ueber|bei|beim|per|via|ins|vom|zum|zur _ _ website*|webseite*|homepage*|seite|startseite|blog*|shop*|onlineshop*|webshop*|liste|tabelle*|dokument*|vorlage*|kalender*|formular*|konto|portal*|kanal|kanaele*|gruppe|profil*|programm|crm|app|datenbank*|laden|lager|werkstatt|cafe|praxis|studio|backstube|halle|regal|filiale|hotel|saal|buero",
    "in|im|auf|unter|an|am|aus|ueber|bei|beim|per|via|ins|vom|zum|zur _ website*|webseite*|homepage*|seite|startseite|blog*|shop*|onlineshop*|webshop*|liste|tabelle*|dokument*|vorlage*|kalender*|formular*|konto|portal*|kanal|kanaele*|gruppe|profil*|programm|crm|app|datenbank*|laden|lager|werkstatt|cafe|praxis|studio|backstube|halle|regal|filiale|hotel|saal|buero|posts|social-media-posts|telefon|e-mail|mail",
    "in|im|auf|unter|an|am|aus|ueber|bei|beim|per|via|ins|vom|zum|zur website*|webseite*|homepage*|seite|startseite|blog*|shop*|onlineshop*|webshop*|liste|tabelle*|dokument*|vorlage*|kalender*|formular*|konto|portal*|kanal|kanaele*|gruppe|profil*|programm|crm|app|datenbank*|laden|lager|werkstatt|cafe|praxis|studio|backstube|halle|regal|filiale|hotel|saal|buero|posts|telefon|e-mail|mail|post|paket",
];

const EXTENT: &[&str] = &[
    "#",
    "alle|allen|aller|saemtliche|saemtlichen|jede|jeden|jedes|jeder|jedem|beide|beiden",
    "einseitig~",
    "komplett~",
    "ganze|ganzen|gesamte|gesamten|vollstaendig~",
];

const LENGTH: &[&str] = &[
    "# wort|woerter|woertern|worte|worten|zeichen|saetze|saetzen|satz|seiten|seite|absaetze|absaetzen|zeilen|minuten|folien|stichpunkte*|zeile|abschnitte*",
    "# bis|oder|und # woerter|woertern|zeichen|saetze|saetzen|seiten|absaetze|minuten|zeilen|stichpunkte*|worte|worten|abschnitte*",
    "ein|einen|einem|eine satz|absatz|seite|zeile|din-a4-seite",
    "#-|#-woerter-text",
];

const WRITING: &[&str] = &[
    "schreib|schreibe|schreiben|schreibst",
    "beantworte|beantworten|beantwortest|antworte|antworten|antwortest|antwort",
    "verfasse|verfassen|formuliere|formulieren|texte|texten",
];

const DECIDES: &[&str] = &[
    "entscheide|entscheidest|entscheiden|entscheidung|entscheidungen",
    "darfst|kannst du|dir _ allein|selbst|selber|frei|ohne",
    "darfst|kannst du allein|selbst|selber|frei|ohne",
    "darfst|kannst selbst|selber|allein|frei|ohne",
    "ohne rueckfrage|rueckfragen|ruecksprache|freigabe|nachfrage",
    "nach|in|mit freigabe|absprache|ruecksprache",
    "frag|frage mich|vorher|erst|nach|immer|bitte",
    "vorher|erst|zuerst|immer fragen|nachfragen|abstimmen|fragst|frag|frage",
    "fragst du mich|vorher|nach|erst",
    "fragst mich|nach",
    "freigabe|freigeben|gebe|gibst frei|ich|von|durch",
    "leg|lege mir|sie|es|ihn vorher|vor|zur|zuerst",
    "stimm|stimme dich|es|alles|das mit|vorher|ab",
    "sprich|sprecht dich|dies|es|das|vorher mit|vorher|ab",
    "rueckfrage|rueckfragen",
    "selbststaendig|eigenstaendig|eigenverantwortlich",
    "ist dir ueberlassen",
    "schick|schicke mir _ zur freigabe",
];

const EXAMPLE: &[&str] = &[
    "beispiel*",
    "zum beispiel",
    "z.b",
    "z b",
    "wie in|im|auf|bei|am _",
    "siehe _",
    "vorbild*",
    "muster",
    "bspw",
    "so wie _",
    "nach dem muster|vorbild",
];

const UNSURE: &[&str] = &[
    "unsicher|unklar|unklarheiten|zweifel|zweifelsfall|zweifelsfaelle*",
    "wenn|falls|sobald du|etwas|dir|was nicht weiterkommst|fehlt|weisst|weiter|klar",
    "wenn|falls etwas|was fehlt|nicht",
    "im zweifel",
    "bei fragen|rueckfragen|problemen|unklarheiten|unsicherheit|zweifeln",
    "wenn|falls du haengst|feststeckst|unsicher",
    "weiterkommst|feststeckst|festhaengst|haengst|steckenbleibst",
    "nicht klar|weiter|eindeutig",
];

const FREE: &[&str] = &[
    "ueberlassen|ueberlasse",
    "dir|dein* freigestellt|ueberlassen|frei",
    "frei waehlen|waehlbar|gestalten|entscheiden|bleibt|bleiben|einteilen",
    "ist|sind|bleibt|bleiben|hast|voellig dir|du|ganz frei|freie|egal|offen|ueberlassen",
    "egal",
    "wie|womit|wann|wo du _ _ ist egal|deine",
    "deine entscheidung|wahl|sache",
    "entscheidest du",
    "entscheide selbst|selber|frei",
    "nach deinem ermessen",
    "waehlst|bestimmst|legst|suchst|gestaltest du _ aus|selbst|fest|allein",
    "waehlst|bestimmst|suchst|gestaltest du selbst|allein|aus",
    "reihenfolge|werkzeug|weg ist|bleibt|waehlst|bestimmst",
    "freie hand",
    "liegt bei dir",
];

const EMPTY: &[&str] = &[
    "kuemmere|kuemmer|kuemmern dich|um",
    "hilf|hilfe|helfen|hilfst",
    "unterstuetze|unterstuetz|unterstuetzung|unterstuetzen",
    "uebernimm|uebernehme",
    "begleite|betreue|betreuung|manage|pflege",
    "mach|mache unser|unsere|unseren|mein|meine|meinen|was|etwas|mal|alles|das|den|die",
    "erledige|erledigen alles|das|den|die|meinen|meine|unseren|unsere|was",
    "ich brauche|suche hilfe|unterstuetzung|jemanden|entlastung",
    "wir brauchen|suchen hilfe|unterstuetzung|jemanden|entlastung",
    "entlaste|entlasten",
    "schau|schaue|sieh dich|dir|mal|nach",
    "bring|bringe _ in ordnung|schwung|vordermann",
    "sei|du bist meine|mein rechte|ansprechpartner*",
];

const CLICK: &[&str] = &[
    "klick*|doppelklick*|rechtsklick*|anklick*",
    "oeffne|oeffnest",
    "waehle|waehlst",
    "scroll*",
    "druecke|drueckst|drueck",
    "tippe|tippst|tipp",
    "gib|gibst",
    "markiere|markierst",
    "kopiere|kopierst",
    "fuege|fuegst",
    "ziehe|ziehst|zieh",
    "schliesse|schliesst",
    "gehe|geh|gehst auf|zu|in|zurueck|zum|zur|oben|nach",
    "navigiere*",
    "logge|log",
    "melde|meldest dich",
    "setze|setzt|setz",
    "hake|aktiviere|deaktiviere",
    "lade|laedst",
    "warte|wartest",
    "fahre|fahr mit",
    "suche|such",
    "stelle|stell",
    "speichere|speicher",
    "bestaetige",
    "wechsle|wechsel|wechsele",
    "starte",
    "trage|trag",
    "loesche",
    "bewege",
    "halte",
    "gebe",
    "benenne",
    "lege|leg",
    "blaettere",
];

const EMPLOYMENT: &[&str] = &[
    "von # bis # uhr anwesend|arbeiten|arbeitest|da|online|ansprechbar",
    "von # bis # uhr am|an|vor platz|schreibtisch|arbeitsplatz|rechner|bildschirm",
    "zwischen # und # uhr anwesend|online|arbeitest",
    "arbeitszeit*|kernarbeitszeit*|kernzeit*|dienstplan*|arbeitsvertrag*|probezeit|arbeitsplatz|arbeitstag*",
    "anwesenheit*|anwesend",
    "urlaub* _ _ genehmig*|beantrag*|absprache|freigabe|genehmigung|zustimmung",
    "urlaub* _ genehmig*|beantrag*|absprache|freigabe|genehmigung|zustimmung|zustimme",
    "urlaub* genehmig*|beantrag*",
    "urlaub*",
    "krankmeld*|krankschreib*|krankschreibung|attest",
    "krank meldest|melden|melde",
    "ausschliesslich|nur|allein fuer mich|uns",
    "ausschliesslich|nur fuer mich|uns arbeit*|taetig",
    "keine|keinen anderen|andere|weiteren auftraggeber|kunden|auftraege|auftraggebern",
    "pausen|mittagspause|pausenzeit*",
    "pause nimmst|machst|ist|von|um",
    "pause _ _ von",
    "weisung*|vorgesetzt*|anweisung* meiner|des|deines|von",
    "meinem|unserem|meinen buero schreibtisch|am",
    "an meinem|unserem schreibtisch",
    "in meinem|unserem buero",
    "stempel*|zeiterfassung|stechuhr|einstempel*|ausstempel*",
    "ueberstunden",
    "feste|festen arbeitszeiten|buerozeiten",
    "buerozeiten",
    "arbeitest|arbeitet nur|ausschliesslich fuer",
];

const REPORT: &[&str] = &[
    "nach jedem|jeder|jedes schritt|teilschritt|arbeitsschritt|klick|stunde|aufgabe|bild|datei|anruf|handgriff",
    "nach jedem|jeder|jedes einzelnen schritt|teilschritt|arbeitsschritt|klick|stunde|aufgabe|bild|datei|anruf|handgriff",
    "jede stunde",
    "alle # minuten",
    "stuendlich~",
    "von|vor|zu|bei jedem|jeder schritt|klick|arbeitsschritt|handgriff",
    "von|vor|zu|bei jedem|jeder einzelnen schritt|klick|arbeitsschritt|handgriff",
    "jeden schritt|einzelschritt|arbeitsschritt|handgriff|klick",
    "jeden einzelnen schritt|arbeitsschritt|handgriff|klick",
    "staendig|laufend|permanent melde*|bericht*|informier*|update*",
    "melde* dich|dir|mir laufend|staendig|permanent",
    "halt*|halte mich staendig|laufend|permanent",
];

const ACTOR: &[&str] = &[
    "von|durch dir|mir|uns|ihm|ihr|ihnen|euch|dich|mich",
    "von|durch der|dem|den|einer|einem|meiner|meinem|unserer|unserem|unseren|meinen|die|das _",
];

const FACT: &[&str] = &[
    "#",
    "kein|keine|keinen|keiner|keines|alle|allen|aller|jede|jeder|jedes|jeden|jedem|nirgends|genau|beide|nichts|niemand|ohne",
    "enthaelt|enthalten|steht|stehen|liegt|liegen|vorhanden|hat|haben|gespeichert|beginnt|endet|nennt|nennen|stimmt|stimmen|entspricht|ueberein|oeffnet|funktioniert|laeuft|bestaetigt|beantwortet|erreichbar|eingetragen|abgelegt|benannt|verlinkt|veroeffentlicht|fehlerfrei|gleich",
    "pruef*|test*|zaehl*|vergleich*|abgleich*|rechtschreibpruefung|duden|stichprobe*|dateiliste|dateiname*|datum|pdf|png|svg|excel|word|zaehler|summe|vorschau|suche|link|links|saldo|statistik|protokoll|messung|woerterbuch|filter",
];

const FEELING: &[&str] = &[
    "gefuehl|bauchgefuehl|gefaellt|gefallen|gefalle|eindruck|zufrieden|wirkt|wirken|gespuer|stimmung|ueberzeugt|augenmass|auge|spricht|ansprechen|begeistert|fuehlt|freuen",
];

const TELLS: &[&str] = &[
    "melde*|meldung*|bericht*|statusbericht*|screenshot*|bildschirmfoto*|update*|freigabe|freigeben|bestaetig*|informier*|schick|schicke|schickst|schreib|schreibe|schreibst|sende|sendest|sag|sage|sagst|ruf|rufe|rufst|wartest|warte|halt|halte|ok|foto|zeigst|zeig|zeige|fragst|frag|frage|mitteil*|teilst|teile",
];

const BOUND: &[(&str, Limit)] = &[
    ("hoechstens", Limit::AtMost),
    ("maximal", Limit::AtMost),
    ("max", Limit::AtMost),
    ("nicht mehr als", Limit::AtMost),
    ("bis zu", Limit::AtMost),
    ("unter", Limit::AtMost),
    ("weniger als", Limit::AtMost),
    ("mindestens", Limit::AtLeast),
    ("mind", Limit::AtLeast),
    ("wenigstens", Limit::AtLeast),
    ("mehr als", Limit::AtLeast),
    ("ueber", Limit::AtLeast),
    ("ab", Limit::AtLeast),
];

const DEADLINE: &[&str] = &[
    "bis",
    "bis zum",
    "bis spaetestens",
    "spaetestens",
    "spaetestens am|bis|zum",
    "fertig am",
    "abgabe",
    "abgabe am|ist|bis",
    "termin ist",
    "deadline",
    "deadline ist",
];
