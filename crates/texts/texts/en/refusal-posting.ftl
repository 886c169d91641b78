### Why a step with an ad or an offer is not possible: cause and remedy in at most 20 words.

refusal-posting-incomplete = Something is missing in the ad. Complete the marked fields.
refusal-posting-routine-needs-instruction = This work comes back but has no instruction. Write one first.
refusal-posting-nothing-to-measure = A must criterion is missing. Add to the instruction what the finished work is measured by.
refusal-posting-not-a-draft = This ad is published already. Copy it if you want to change something.
refusal-posting-changed-meanwhile = This draft has changed in the meantime. Look at it once more.
refusal-posting-not-published = This ad is not open. Publish a draft of it first.
refusal-posting-still-open = This ad is open until { $time }. You can close it earlier yourself.
refusal-posting-foreign-offer = This offer does not belong to this ad. Choose one from the list.
refusal-posting-offer-not-open = This offer no longer stands. Choose another one from the list.
refusal-posting-offer-outdated = The date of this offer has passed. Ask for a new offer.

## Offers

refusal-offer-incomplete = Something is missing in the offer. Complete the marked fields.
refusal-offer-own-posting = This is your own ad. You cannot work for yourself.
refusal-offer-posting-not-open = This ad takes no more offers. Have a look at the open ads.
refusal-offer-offered-already = You have an offer here already. Withdraw it before you send a new one.
refusal-offer-too-many = You have sent { $most } offers here already, and no more are possible. Look at other ads.
refusal-offer-not-open = This offer has been decided on. Nothing changes it any more.

## Once more

refusal-reorder-not-the-client = Only the person who gave the order can repeat it.
refusal-reorder-not-paid = This order is not paid yet. After that you can repeat it.
refusal-reorder-date-in-past = This date has passed. Please choose one in the future.
