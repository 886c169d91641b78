//! English.

mod vague;

use super::super::contradiction::Limit;
use super::super::language::Language;
use super::super::phrases::Phrases;
use super::{Lexicon, plain};

pub(super) fn lexicon() -> Lexicon {
    Lexicon {
        language: Language::English,
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
    "as soon as the|a|an|you|it|they|we|i|each|all",
    "how many|long|often|soon|well|fast",
    "as many|long|often|well as",
    "so many|long",
    "too many|long|few|short|early",
    "good morning|afternoon|evening|day",
    "best regards|wishes|before",
    "clean up|the|out",
    "clearly at|visible|on|below|above|beside|under",
    "shortly before|after",
    "later than",
    "no|sooner or later",
    "# _ later",
    "how|as|so|too much",
    "much|many more|less than",
    "special characters|characters|offer|offers",
    "multiple of",
    "clear with|it",
    "to clean",
    "as well",
    "some of",
    "long as",
    "no longer",
    "any longer",
    "early in",
    "clear the|out|your|of",
    "short of",
    "fresh from",
    "the best before",
    "well as",
    "a good|great deal",
    "regular price|customer|customers|hours|size|expression",
    "well lit",
    "# days|weeks|months|minutes|hours|metres|cm long",
];

const EXPLAINS: &[&str] = &[
    "that is",
    "i.e",
    "meaning",
    "means",
    "which means",
    "so that",
    "namely",
    "by which i mean",
    "e.g",
    "for example",
    "like in|on|the",
    "as in|on",
    "such as",
];

const TIME: &[&str] = &[
    "monday*|tuesday*|wednesday*|thursday*|friday*|saturday*|sunday*",
    "january|february|march|april|june|july|august|september|october|november|december",
    "daily|weekly|monthly|hourly|nightly|quarterly|fortnightly|yearly",
    "#|one|an|a|half hour|hours|minute|minutes|min|day|days|week|weeks|month|months|h|working|business|second|seconds",
    "# am|pm|o'clock",
    "noon|midnight|tonight|today|tomorrow",
    "the same|next|following day|morning|working|week|month",
    "same|next day",
    "every|each day|week|month|morning|evening|weekday|hour|night|quarter|year|working",
    "every # _",
    "once|twice a|per|every day|week|month",
    "# times a|per _",
    "end of the|each|every month|week|day|quarter",
    "in the morning|evening|afternoon",
    "before|after each|every _",
    "by the end",
];

const RHYTHM: &[&str] = &[
    "mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays",
    "daily|weekly|monthly|hourly|nightly|quarterly|fortnightly",
    "every|each _",
    "once|twice a|per|every _",
    "# times",
];

const PLACE: &[&str] = &[
    "folder*|subfolder*|drive|dropbox|nextcloud|onedrive|sharepoint|google",
    "inbox*|mailbox*|gmail|outlook|mailchimp|brevo",
    "shopify|woocommerce|etsy|ebay|amazon|wordpress|cms|lightroom|photoshop|indesign|webshop",
    "instagram*|facebook*|linkedin*|tiktok*|youtube*|pinterest*|twitter|social-media|whatsapp",
    "sheet|spreadsheet*|excel|file|files|questions.md",
    "trello*|asana|notion|slack|zoom|teams|canva|quickbooks|xero|airtable|figma|github|gitlab|jira|hubspot|doodle|hmrc",
    "hotline|voicemail|address|url",
    "# _ _ street|lane|road|avenue|square|st",
    "# _ street|lane|road|avenue|square|st",
    "in|on|into|from|under|below|via|through|at|to|within|onto _ _ website*|site|homepage|page|blog*|shop*|store|list|table|document*|template*|calendar*|form|account|portal*|channel*|group|profile*|app|crm|database*|workshop|warehouse|cafe|bakery|studio|hall|shelf|venue|hotel|office|posts",
    "in|on|into|from|under|below|via|through|at|to|within|onto _ website*|site|homepage|page|blog*|shop*|store|list|table|document*|template*|calendar*|form|account|portal*|channel*|group|profile*|app|crm|database*|workshop|warehouse|cafe|bakery|studio|hall|shelf|venue|hotel|office|posts|telephone",
    "in|on|into|from|under|below|via|through|at|to|within|onto|by website*|site|homepage|page|blog*|shop*|store|list|table|document*|template*|calendar*|form|account|portal*|channel*|group|profile*|app|crm|database*|workshop|warehouse|cafe|bakery|studio|hall|shelf|venue|hotel|office|posts|phone|email|e-mail|mail|post",
];

const EXTENT: &[&str] = &[
    "#",
    "all|every|each|both|entire|whole|complete|full",
    "one-page|single-page",
];

const LENGTH: &[&str] = &[
    "# word|words|character|characters|sentence|sentences|page|pages|paragraph|paragraphs|line|lines|minute|minutes|slide|slides|bullet|bullets",
    "# to|or|and # words|characters|sentences|pages|paragraphs|lines|minutes|slides|bullets|bullet",
    "one|a|single sentence|paragraph|page|line",
];

const WRITING: &[&str] = &[
    "write|writes|writing|rewrite",
    "answer|answers|answering|reply|replies|replying|respond|responding",
    "draft|drafts|compose|word",
];

const DECIDES: &[&str] = &[
    "decide|decides|decision|decisions",
    "you may|can _ yourself|alone|without|freely",
    "you may|can yourself|alone|without|freely",
    "without asking|approval|checking|confirmation",
    "ask me|first|before|us",
    "asking me|first|before|us",
    "check with me|us",
    "check first",
    "i approve|release|confirm|sign",
    "my approval|ok|okay|go-ahead|sign-off|confirmation|release",
    "approval|approve|approved by",
    "up to you",
    "your call|choice",
    "run it past|by me",
    "send|show me|it first|before|to",
    "on your own",
    "independently",
];

const EXAMPLE: &[&str] = &[
    "example|examples|e.g",
    "for instance",
    "like in|on|the _",
    "as in|on _",
    "see the|page|file|folder|last|how|my|our",
    "see _",
    "sample|samples|model",
    "such as",
];

const UNSURE: &[&str] = &[
    "unsure|uncertain|unclear|doubt|doubts|doubtful|stuck",
    "if|when you are|get|cannot|can't|do _ _",
    "if|when something|anything is|looks|seems|does",
    "not sure|clear|certain",
    "any questions|problems",
    "when in doubt",
    "if in doubt",
];

const FREE: &[&str] = &[
    "up to you",
    "your choice|call|decision",
    "you choose|decide|pick",
    "free to|choice",
    "freely",
    "does not|doesn't matter",
    "i don't|do mind",
    "however|whichever you",
    "any order|tool|way",
    "free hand",
    "as you like|see|prefer|wish",
];

const EMPTY: &[&str] = &[
    "help|assist|support me|us|out|with|my|our",
    "help|assist|support",
    "take care of",
    "look after|into",
    "handle|manage|run|do my|our|the|all",
    "deal with",
    "i|we need help|support|someone|somebody",
    "sort out",
    "be my|our right|contact",
    "keep an eye|things",
    "get _ going|sorted",
    "make something|my|our",
    "do|make|change something about|with|for|on",
    "accompany|coach",
];

const CLICK: &[&str] = &[
    "click|double-click|right-click|left-click",
    "open",
    "choose|select|pick",
    "scroll*",
    "press|hit|push",
    "type|enter",
    "highlight|mark",
    "copy|paste|cut",
    "drag|drop",
    "close",
    "go to|back|into|up|down",
    "navigate",
    "log in|on|out",
    "sign in|out",
    "tick|untick|check|uncheck the|box|that",
    "tick|untick",
    "upload|download",
    "wait",
    "hover|move|hold|release",
    "search",
    "set",
    "save",
    "confirm",
    "switch",
    "start|launch",
    "delete",
    "rename",
    "find|locate",
    "put",
    "place",
    "turn",
    "change",
    "fill",
    "add",
];

const EMPLOYMENT: &[&str] = &[
    "from # to # at|in|you|every|sharp",
    "be at|in your|the|our|my desk|office",
    "at your|my|our desk",
    "at the desk",
    "in my|our office",
    "working|office|core|business hours",
    "work exclusively|only for",
    "exclusively for me|us",
    "only for me|us",
    "no other clients|customers|work|jobs",
    "other clients",
    "holiday|holidays|vacation|leave must|need|needs|has|have|requests|request|request*|is|only|approval|approved|with",
    "approve* your|holiday|holidays|vacation|leave holiday|holidays|vacation|leave",
    "annual leave",
    "time off",
    "day|days off",
    "call|report in sick",
    "report sick",
    "sick note|notes|leave",
    "doctor's note",
    "lunch break*|hour",
    "break|breaks times|are|at|only|of",
    "supervisor*|line manager|superior|boss",
    "clock in|out",
    "timesheet*|overtime|probation*",
    "your shift*",
    "shift starts|begins|ends|plan",
    "full-time",
    "attendance",
];

const REPORT: &[&str] = &[
    "after each|every step|click|hour|task|call|file|image|move",
    "after each|every single|small step|click|task|call|file|image|move",
    "of|before|for each|every step|click|move",
    "of|before|for each|every single|small step|click|move",
    "every hour",
    "each hour",
    "every # minutes",
    "each step",
    "every step",
    "every single step|click",
    "hourly",
    "constantly|continuously report*|update*|keep",
    "keep me constantly|continuously|permanently",
];

const ACTOR: &[&str] = &["by you|me|us|them|him|her|our|my|the|a", "by _"];

const FACT: &[&str] = &[
    "#",
    "no|none|all|every|each|both|exactly|nothing|nobody|without",
    "contains|contain|has|have|includes|include|lists|holds|hold|names|name|opens|open|matches|match|equals|equal|saved|named|linked|published|stands|stand|lies|begins|starts|ends|works|loads|passes|agrees|present|exists|reachable|answered|entered|sorted|confirmed|error-free|carries|carry",
    "check*|test*|count*|compar*|spell-check*|spellcheck*|sample*|file|date|pdf|png|svg|csv|excel|word|counter|sum|preview|search|link|links|total|validator|filter|statistics|log|dictionary|stopwatch",
];

const FEELING: &[&str] = &[
    "feel|feels|feeling|gut|like|likes|liked|impression|happy|satisfied|looks|look|eye|sense|vibe|mood|convinced|convincing|pleased|love|enjoy|appeals|impressed",
];

const TELLS: &[&str] = &[
    "report*|tell|tells|screenshot*|update*|approval|approve*|confirm*|inform*|send|sends|write|message*|call|show|wait|ok|okay|photo|check|ping|ask|post|note|say",
];

const BOUND: &[(&str, Limit)] = &[
    ("at most", Limit::AtMost),
    ("no more than", Limit::AtMost),
    ("not more than", Limit::AtMost),
    ("up to", Limit::AtMost),
    ("under", Limit::AtMost),
    ("below", Limit::AtMost),
    ("less|fewer than", Limit::AtMost),
    ("maximum", Limit::AtMost),
    ("max", Limit::AtMost),
    ("maximum of", Limit::AtMost),
    ("at least", Limit::AtLeast),
    ("no less|fewer than", Limit::AtLeast),
    ("more than", Limit::AtLeast),
    ("over", Limit::AtLeast),
    ("minimum", Limit::AtLeast),
    ("minimum of", Limit::AtLeast),
];

const DEADLINE: &[&str] = &[
    "by",
    "until",
    "no later than",
    "before",
    "due",
    "due on|by",
    "deadline",
    "deadline is",
    "not later than",
];
