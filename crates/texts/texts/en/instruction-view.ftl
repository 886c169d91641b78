### The instruction as the other side sees it.

instruction-view-title = How the other side sees it
instruction-view-link = With the eyes of the other side
instruction-view-lead = This is exactly what whoever takes the work on reads. Your estimates and notes on the task are not part of it.
instruction-view-draft = This is the draft. Others see it once you save it.
instruction-view-unfinished = The draft is not complete yet. So this is the last version.
instruction-view-nothing = The other side sees nothing yet. Write down goal, one criterion and the latitude first.
instruction-view-heading = Instruction
instruction-view-asked = What the other side would still ask
instruction-view-nothing-asked = Nothing. One can start with that.
instruction-view-asked-goal = What exactly is to be there in the end?
instruction-view-asked-must-criterion = How do I know that I am done?
instruction-view-asked-measure = How do we find out whether a criterion is met?
instruction-view-asked-latitude = What may I decide myself?
instruction-view-asked-response-hours = How long do I wait for an answer?
instruction-view-asked-reachable-hours = When do I reach you?
instruction-view-asked-steps = What do I begin with?
instruction-view-asked-free-zone = What is left to me?
instruction-view-asked-why = What is it good for?
instruction-view-asked-example = What does a piece look like that you like?
instruction-view-asked-reaction = By when must each single piece be done?
instruction-view-asked-when-unsure = What do I do when something is unclear and you are away?
instruction-view-asked-tools = What do I work with, and how do I get access?
instruction-view-asked-length = How long should each piece be?
instruction-view-asked-ask-cases = What should I never decide alone?
instruction-view-print = To print, choose “Print” in the browser. Only the instruction will be on the sheet.
