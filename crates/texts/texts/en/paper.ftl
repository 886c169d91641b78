### The contract as a document and its check. The document speaks in the third person.

## Document

paper-title = Contract { $number }, version { $version }
paper-heading = Contract { $number }
paper-version = Version { $version }, written on { $at }
paper-file-name = Contract
paper-page = page { $number } of { $count }
paper-attachment = Contract, signatures and events in the form that was signed
paper-open = Draft: not both sides have signed this version yet.
paper-zone = Time zone
paper-unsigned = not signed
paper-signed-how = Each side has typed its own name and confirmed that it agrees. What is signed is the hash of the contract.
paper-criterion = Criterion
paper-criterion-kind = Kind
paper-measured = Measured by
paper-must = Must
paper-should = Should
paper-taste = Taste
paper-annex-instruction = Annex: instruction, version { $version }
paper-audit = Evidence
paper-audit-text = This is what happened until { $at }. Every hash includes the one before: whoever changes a line changes all that follow.
paper-event-number = No.
paper-event-at = When
paper-event-by = Who
paper-event-what = What
paper-event-hash = Hash
paper-by-itself = by itself
paper-hash = Hash of the contract, version { $version }: { $hash }
paper-check-how = How to check this document
paper-check-text = On the page “Check a contract” of the instance that issued it, or with “feierabend verify FILE”. A single changed byte shows. For programs, feierabend-proof.json is attached to the document.
paper-key = Issued by { $instance }. Key: { $key }

## Pages

paper-download = Contract as PDF
paper-download-hint = To keep and hand over: sealed, with its annexes and everything that has happened so far.
paper-check-title = Check a contract
paper-check-lead = This shows whether a contract as PDF is genuine and unchanged. The file is only checked, nothing of it stays here.
paper-check-file = Contract (PDF)
paper-check-file-hint = Up to { $most }, just as you received it
paper-check-button = Check
paper-check-key = Key of this instance
paper-check-key-hint = Whoever has a contract from here can compare this key with the one in the document.
paper-check-again = Check another one
paper-result-here = Genuine and unchanged
paper-result-here-text = This document comes from this instance. No byte was changed since it was sealed.
paper-result-elsewhere = Unchanged, but not from here
paper-result-elsewhere-text = Nothing was changed since it was sealed. The seal belongs to another instance. Compare the key with the one it publishes.
paper-result-unknown-text = Nothing was changed since it was sealed. Whose seal it is shows only when you compare the key with that of the instance.
paper-result-order = Contract
paper-result-versions = Versions
paper-result-instance = Issued by
paper-result-at = As of
paper-result-signed = { $name }, version { $version }, { $at }
paper-result-signatures = Signatures
paper-result-events = Events in the chain
paper-result-hash = Hash of the contract
paper-result-key = Key of the seal
paper-result-words = Words of the newest version

## What is wrong

paper-broken-missing = The file is missing. Choose the PDF.
paper-broken-too-large = The file is too large for a contract. Check whether it is the right one.
paper-broken-not-a-document = This is not a PDF. Choose the file you received.
paper-broken-no-seal = No seal found. The file does not come from Feierabend, or it was changed.
paper-broken-changed = The file was changed: seal and content do not fit. Ask for the original.
paper-broken-contradicts = The seal is right, but contract, signatures and events do not fit. Ask the instance that issued it.

## Command line

paper-console-file = A contract as PDF; without a file the books are worked out again
paper-console-unreadable = { $file } cannot be read: { $reason }

## Documents

paper-annex = Annex: { $title }
paper-annex-hash = Hash of this annex: { $hash }
paper-words-source = The clauses are Feierabend’s own text, edition { $edition }, as of November 2026. Not legal advice: have them checked before use.
paper-words-other = This contract is written in German, and that is what both sign.
paper-words-translated = In English, to help you read. The text above is what is signed.
paper-note-own = Worded by Feierabend, as of November 2026. Not legal advice: have it checked before use.
paper-note-operator = Wording { $version } of { $date }, by the operator of this instance. Not legal advice: have it checked before use.
paper-note-source = Source and check as the operator states them: { $source }
paper-document-work-contract = Terms for contracts for work, wording { $version }
paper-document-confidentiality = Confidentiality, wording { $version }
paper-document-data-processing = Data processing (Art. 28 GDPR), wording { $version }
paper-clause-data = The work touches personal data: { $what }. Data subjects are: { $whose }.
paper-clause-documents = These documents belong to the contract. Whoever signs it signs them too:
paper-enclosed = Documents of the contract
paper-enclosed-hint = These texts are an offer of Feierabend or the operator, not legal advice. Have them checked when in doubt.
paper-enclosure-title = Confidentiality and data
paper-enclosure-lead = Say before signing what { $other } should know and promise. The matching documents become part of the contract, and both sign them with it.
paper-enclosure-link = Set confidentiality and data
paper-enclosure-confidential = What I entrust stays confidential
paper-enclosure-data = The work touches data of other people
paper-enclosure-data-hint = For example names, addresses or invoices of customers. Art. 28 GDPR then asks for an agreement.
paper-enclosure-what = Which data
paper-enclosure-what-hint = For example: names, addresses, invoices
paper-enclosure-whose = Of whom
paper-enclosure-whose-hint = For example: customers, members
paper-enclosure-save = Put into the contract
paper-enclosure-again = A signature that was given no longer counts: both sign the new version.
notice-paper-enclosed = Done. The contract is there in a new version.
paper-refusal-empty-document = A document of the contract has a gap. Complete what you said about confidentiality and data.

## Wordings (operator)

paper-wordings = Clauses
paper-wordings-lead = These documents become part of new contracts. They are our own texts and no legal advice: have them checked before anybody works with them.
paper-wording-document = Document
paper-wording-language = Language
paper-wording-state = Wording
paper-wording-change = Change the wording
paper-wording-own = built in
paper-wording-version = no. { $version }
paper-wording-body = Text
paper-wording-body-hint = Headings with ##, numbered paragraphs with 1. Placeholders: { $places }
paper-wording-source = Source and check
paper-wording-source-hint = Stands under the document in contracts, for example: checked by Nord law firm, May 2026
paper-wording-note = What changes
paper-wording-note-hint = For yourself, for example: shorter deadline
paper-wording-save = Save the new wording
notice-paper-worded = Saved. New contracts get this wording.
paper-wording-keeps = What somebody has signed keeps its wording. Contracts without a signature get the new one before anybody signs.
paper-wording-history = Earlier wordings
paper-wording-german = German
paper-wording-english = English
paper-wording-unknown = There is no placeholder { $place }. Take one of the list.
paper-wording-unclosed = A placeholder is not closed. Write it with two braces on each side.
paper-wording-missing = The placeholder { $place } is missing. Without it the document does not say for whom it holds.
paper-wording-hole = There is still a gap in the text, such as ___ or […]. Fill it in.
