### A decision during the work, held against the latitude of the contract.

decision-title = May I decide this?
decision-lead = Describe what is to be decided. Before anything is sent you see what your latitude says.
decision-text = What is to be decided?
decision-text-hint = Best with your proposal right away.
decision-case = Is it about one of these cases?
decision-case-hint = This is agreed: here you always ask first.
decision-case-none = none of them
decision-case-row = Case
decision-cost = What does it cost in addition?
decision-cost-hint = Empty means nothing.
decision-cost-row = Additional cost
decision-cost-nothing = none
decision-check = Check the latitude
decision-check-title = What your latitude says
decision-verdict-alone = You may decide this alone. Nothing is sent.
decision-verdict-tell = You may decide this. { $name } learns of it by a message in this order.
decision-verdict-ask-latitude = Your latitude does not let you decide alone. { $name } will be asked.
decision-verdict-ask-case = You agreed to always ask first in this case. { $name } will be asked.
decision-verdict-ask-cost = This costs more than you may spend alone. { $name } will be asked.
decision-near = Do you mean “{ $case }”? In that case you always ask first. Then change your answer.
decision-arrives = Question arrives
decision-tell = Decide and tell
decision-ask = Ask
decision-back = Back to the order
decision-asked = May I decide this? { $text }
decision-told = Decided: { $text }
decision-asked-title = The question is asked
decision-asked-lead = It hangs at the latitude and times of the instruction. Wait for the answer before you decide.

notice-decision-alone = You decide this alone. Nothing was sent.
notice-decision-known = This was sent already.
notice-decision-told = The other side has been told.
notice-decision-asked = The question is asked.

refusal-decision-not-in-work = There is something to decide only while the work goes on.
refusal-decision-outdated = Another version of the instruction holds by now. Check once more.
