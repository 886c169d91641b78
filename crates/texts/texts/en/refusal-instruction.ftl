### Why a step with an instruction is not possible: cause and remedy in at most 20 words.

refusal-instruction-unchanged = You changed nothing. The last version stays valid.
refusal-instruction-outdated = There is a newer version by now. Look at it. If you save once more, yours counts.
refusal-instruction-no-must-criterion = A must criterion is missing. Add what you both measure the finished work by.
refusal-instruction-draft-waits = A draft is waiting here already. Tick the box to replace it, or finish it first.

## What is still missing, and what it is good for

instruction-missing-goal = What is to be there in the end? Write down the goal.
instruction-missing-must-criterion = How do you both see that it is done? At least one must criterion belongs here.
instruction-missing-measure = One criterion does not say how it is measured. Otherwise feeling decides.
instruction-missing-latitude = How much may the contractor decide? Choose the latitude.
instruction-missing-response-hours = How fast do you answer questions? Enter the hours.
instruction-missing-reachable-hours = When can you be reached? Fixed times keep the rest of your day free.
instruction-missing-steps = Routine work succeeds with steps. Three to ten are usually enough.
instruction-missing-free-zone = What is left free? Whoever shapes a part asks less often.
