### Preferences: what always holds, as living notes.

preference-title = Preferences
preference-lead = Write down once what always matters to you. It goes along with every new instruction it fits.
preference-empty = Your preferences stand here, for example “We use first names” for all texts.
preference-new = New preference
preference-edit = Change the preference
preference-edit-hint = Saved instructions stay as they are.
preference-text = What matters to you?
preference-text-hint = One line, for example: we use first names.
preference-kind = For which work?
preference-kind-all = all work
preference-add = Add preference
preference-up = Move up
preference-removed = “{ $text }” is removed.
preference-card = Preferences
preference-attached = Your preferences go along
preference-attached-hint = What is ticked stands in the instruction and in the contract. Take out here what does not hold this time.
preference-to-list = Edit preferences

notice-preference-added = The preference is saved. It goes along with every new instruction it fits.
notice-preference-changed = The preference is changed.
notice-preference-restored = The preference is back.
field-too-many-preferences = Nobody remembers more than 30 preferences. Remove one or put some together.
