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
