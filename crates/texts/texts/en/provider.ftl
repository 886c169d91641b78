### The licensed payment provider: where to pay, and messages that fit nothing.

provider-name = Name of the payment provider
provider-name-hint = Only for the payment provider. Both sides of an order read it.
provider-name-missing = Please enter the name of the payment provider.

provider-pay-held-by = Held by
provider-pay-lead = Pay the sum to the payment provider. It is secured as soon as the provider holds it.
provider-pay-waits = The payment provider prepares the payment. Please look again in a few minutes.
provider-pay-open = Continue to { $host }
provider-pay-state-asked = ordered from the payment provider
provider-pay-state-failed = failed, is tried again

provider-balance-lies = With the provider, by the books
provider-balance-held = of it secured for orders
provider-balance-departing = of it to be paid out

provider-review-title = Messages of the payment provider to check
provider-review-lead = These messages fit no request of this instance. Nothing of them is booked.
provider-review-empty = Every message fits.
provider-review-request = Request: { $request }
provider-review-reason = Reason given: { $reason }
provider-review-failed = { $count ->
    [one] Failed once, { $since }
   *[other] Failed { $count } times, since { $since }
}
provider-review-again = Check again
provider-review-back = Have it paid back
provider-review-cleared = It is cleared
provider-told-instruction = Payment page
provider-told-held = Money held
provider-told-released = Paid out
provider-told-refunded = Paid back
provider-told-failed = Failed
provider-why-unknown-request = This instance did not ask for it.
provider-why-other-sum = The sum or the currency is another one.
provider-why-other-kind = The message answers something else.
provider-why-too-late = The order does not take the money any more, or has it already.
provider-why-too-often = The payment failed too often. Check again has it tried once more at once.
notice-provider-closed = Decided.

provider-field-unreadable = This value cannot be read. Please compare it with the description of the interface.
provider-refusal-no-secret = No secret is shared with the payment provider. Please start the instance with --custody-secret.
provider-refusal-by-provider = The payment provider secures this sum. Please pay there; see Payment for the way.
provider-refusal-still = The message still does not fit. Please clear it with the payment provider.
provider-refusal-not-held = This message names no money of an order. Please clear it with the payment provider.
