### Sampling instead of looking at everything.

sampling-heading = Sampling
sampling-title = Sampling instead of looking at everything
sampling-lead = While deliveries turn out well you need to look at fewer. Only you see this.
sampling-none = You look at every delivery. With sampling you need not.
sampling-look = Look at this delivery. It was drawn (check rate { $rate } %).
sampling-pass = This delivery may pass unchecked: it was not drawn (check rate { $rate } %).
sampling-link = Set up sampling
sampling-now = { $streak ->
    [0] Check rate now { $rate } %. It falls with every good delivery.
    [one] Check rate now { $rate } %, after one good delivery in a row.
   *[other] Check rate now { $rate } %, after { $streak } good deliveries in a row.
}
sampling-off = { $streak ->
    [0] No sampling yet: you look at every delivery.
    [one] No sampling yet. One good delivery in a row counts already.
   *[other] No sampling yet. { $streak } good deliveries in a row count already.
}
sampling-floor = Never less than
sampling-floor-hint = Ten good deliveries lower the check rate from 100 % to this. After a revision it begins at 100 % again.
sampling-save = Save sampling
sampling-stop = Look at everything again

notice-sampling-set = Sampling is set up. Only you see it.
notice-sampling-stopped = You look at every delivery again.
