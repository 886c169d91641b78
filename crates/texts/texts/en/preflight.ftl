### The list before the first order with somebody new.

preflight-title = Before your first order with { $name }
preflight-lead = Eight points, two minutes. The list stops nothing. Only you see it.
preflight-card = Done: { $done } of { $all } points. The list stops nothing, and only you see it.
preflight-show = Go through the list
preflight-before-signing = Your first order with { $name }? The list takes two minutes. What is open counts as skipped once you have signed.
preflight-seen = What the contract says
preflight-left = Still open
preflight-left-lead = Tick what is done. The rest counts as skipped.
preflight-save = Save list
preflight-over = How the list stood when the work began
preflight-over-lead = It can no longer be changed.
preflight-state-done = done
preflight-state-skipped = skipped
preflight-state-open = open
preflight-skipped = Before this first order you skipped:
preflight-skipped-learn = Was any of it missing? Then it belongs in the lesson.

preflight-criterion = The instruction has a must criterion
preflight-why-criterion = It alone tells you in the end whether it fits.
preflight-example = A good example goes along
preflight-why-example = It shows what words leave open.
preflight-reachable = It is agreed when both can be reached
preflight-why-reachable = Otherwise questions stay unanswered.
preflight-small-part = The first order is small: two hours at most
preflight-why-small-part = If it goes wrong, little is lost.
preflight-data = Only the data goes along that it really needs
preflight-why-data = What is gone cannot be taken back.
preflight-access = Every access is a separate one, with the fewest rights
preflight-why-access = So you can close one without the others.
preflight-fallback = You know what you do if it does not work out
preflight-why-fallback = Who steps in, and is there still time?
preflight-money = No work begins before the sum is secured
preflight-why-money = Feierabend sees to that.

notice-preflight-saved = The list is saved. Go on with the order.
