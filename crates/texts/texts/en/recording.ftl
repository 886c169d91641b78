### Writing along: a line per step while doing it, which becomes a draft of the instruction.

recording-title = Write along
recording-lead = Do the task once as always. Write a line after every step. It becomes the instruction.
recording-how = The time runs from the beginning. Every line is saved at once. The keyboard of your phone takes dictation.
recording-begin = Begin writing along
recording-step = What did you just do?
recording-step-hint = For example: scale pictures down to 1600 pixels.
recording-minutes = Time taken
recording-minutes-hint = Left empty, the time since the last line counts.
recording-unit = min
recording-add = Keep this step
recording-steps = Your steps
recording-sum = { $count ->
    [one] one step, { $duration }
   *[other] { $count } steps, { $duration }
}
recording-take-over-hint = The steps go into the draft of the instruction. There you look through them, add the goal and save. Nothing is overwritten.
recording-take-over = Put into the instruction
recording-forget = Delete the recording
recording-was-taken = The steps are in the draft of the instruction.
recording-to-instruction = To the instruction

notice-recording-taken = The steps are in the draft. Look through them and save the instruction.
notice-recording-forgotten = The recording is deleted.
