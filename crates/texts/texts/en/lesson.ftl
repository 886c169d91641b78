### Lessons: what an order taught for the next time.

lesson-title = What will I do differently next time?
lesson-lead = Three short fields, for you alone. Next time it stands at the top of the instruction.
lesson-observed = What came?
lesson-expected = What was meant?
lesson-next-time = What next time?
lesson-next-time-hint = For example: add an example.
lesson-save = Save the lesson
lesson-delete = Delete the lesson
lesson-note = Note a lesson
lesson-change = Change the lesson
lesson-list-title = Lessons
lesson-list-lead = What you learned from orders. When one fits a new instruction, it stands at the top there.
lesson-empty = Your lessons stand here. You can note one as soon as an order is paid or has ended.
lesson-column-what = Next time
lesson-column-order = Order
lesson-column-at = noted
lesson-comes-up = From last time
lesson-source = From { $number }, { $title }

notice-lesson-saved = The lesson is saved. Only you see it.
notice-lesson-deleted = The lesson is deleted.
