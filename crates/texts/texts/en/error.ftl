### Pages that say what went wrong and what helps.

error-forbidden-title = You may not do this here
error-forbidden-text = Your access does not reach this far. Sign in with the right account.
error-not-found-title = This page does not exist
error-not-found-text = The address may be mistyped, or the page is not meant for you.
error-method-title = This does not work here
error-method-text = The page does not know this request. Go back and try again there.
error-conflict-title = Somebody was faster
error-conflict-text = Things have changed in the meantime. Reload the page, then decide.
error-too-large-title = This is too large
error-too-large-text = Please send { $most } at most at once.
error-invalid-title = Something is not right yet
error-invalid-text = The input could not be read. Go back and check it.
error-foreign-title = The request came from another site
error-foreign-text = For your safety nothing was done. Open the page here and try again.
error-too-many-title = Too many tries
error-too-many-text = { $seconds ->
    [one] Please wait one second, then try again.
   *[other] Please wait { $seconds } seconds, then try again.
}
error-fault-title = Something went wrong on our side
error-fault-text = Nothing was changed. Try again; if that does not help, give the operator this number:
error-unavailable-title = Not available right now
error-unavailable-text = Nothing was changed. Try again in a minute.
error-expired-title = Your sign-in has expired
error-expired-text = Sign in again. What you entered is kept.
error-sign-in-title = Please sign in first
error-sign-in-text = This page belongs to an account.
error-request-number = Request number: { $number }
