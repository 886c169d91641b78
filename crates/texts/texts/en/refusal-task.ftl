### Why a step with a task is not possible: cause and remedy in at most 20 words.

refusal-task-is-done = This task is done. Reopen it if you want to go on.
refusal-task-not-done = This task is not done yet. You can edit it right away.
refusal-task-not-handed-on = This task is with you. Only what you handed on can be taken back.
refusal-task-import-undone = This import was undone before. There is nothing left to do.
refusal-task-import-in-use = “{ $title }” is in use already, so the import stays. Delete the other tasks one by one.
refusal-task-currencies-differ = Hour value and price have different currencies. Please enter both in the same one.
refusal-task-no-time = This task takes no time yet. First enter how long it takes.
refusal-task-too-large = These numbers are too large to calculate with. Please check price and hours.
refusal-task-is-handed-on = Somebody else is doing this task. Take it back first, then you can remove it.
refusal-task-changed-meanwhile = The task was changed elsewhere meanwhile. Save again if your details are to count.
refusal-task-import-overlaps = Your list has changed meanwhile. Please check the choice once more.
refusal-task-import-expired = This preview has run out. Upload the file once more.
refusal-task-hate-tasks-full = There are three hate tasks already. Drop one of them first.
refusal-task-luxury-used-up = Your luxury sum is not enough: { $left } left. Raise it, wait or give a reason.
