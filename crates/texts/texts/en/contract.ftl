### The words of a contract. Third person; what is signed is the content these words are made from.

## Headings

contract-heading = { $number }. { $heading }
contract-part-subject = Subject
contract-part-criteria = What the work is measured by
contract-part-client = Duties of the client
contract-part-contractor = Duties of the contractor
contract-part-rules = What holds for both

## What it is about

contract-parties = Contract { $number }, version { $version }, between { $client } (client) and { $contractor } (contractor).
contract-subject = Subject: { $subject }
contract-instruction = The instruction holds in version { $version }. Goal: { $goal }
contract-amount = The agreed fixed sum is { $amount }.
contract-due = The work is due on { $due }.

## Criteria

contract-criteria = The work is measured by these criteria:
contract-criterion-must = Must: { $criterion } (measured by: { $measure })
contract-criterion-should = Should: { $criterion } (measured by: { $measure })
contract-criterion-taste = Taste: { $criterion } (measured by: { $measure })
contract-only-must = Only a must that is not met can hold up acceptance. Should and taste cannot.

## The client owes

contract-client-secures = { $days ->
    [one] The client secures { $amount } by the day after the second signature. No work begins before that.
   *[other] The client secures { $amount } within { $days } days of the second signature. No work begins before that.
}
contract-client-reachable = The client can be reached for questions: { $hours } (times in { $zone }).
contract-client-answers = { $hours ->
    [one] The client answers questions within one hour. If that ends outside its reachable time, the start of the next one counts.
   *[other] The client answers questions within { $hours } hours. If that ends outside its reachable time, the start of the next one counts.
}
contract-client-reviews = { $days ->
    [one] The client reviews every delivery within one day.
   *[other] The client reviews every delivery within { $days } days.
}
contract-client-accepts = If all must criteria are met, the client accepts the work.
contract-client-names-defects = If the client asks for a revision, it names at least one must criterion and says what is missing.
contract-client-pays = On acceptance the client pays the agreed sum of { $amount }.

## The contractor owes

contract-contractor-starts = { $days ->
    [one] The contractor starts no later than the day after the sum is secured.
   *[other] The contractor starts within { $days } days after the sum is secured.
}
contract-contractor-follows = The contractor works by version { $version } of the instruction. Later versions hold only if both agree.
contract-latitude-exactly = Latitude: the contractor does exactly what the instruction says.
contract-latitude-propose = Latitude: the contractor proposes and waits for the answer.
contract-latitude-decide-and-tell = Latitude: the contractor decides and tells.
contract-latitude-alone = Latitude: the contractor decides alone.
contract-latitude-limit = A single decision may cost { $limit } at most. Above that the contractor asks first.
contract-latitude-no-cost = The contractor asks first about anything that costs extra.
contract-free-zone = The contractor is free here: { $free }
contract-contractor-delivers = The contractor delivers the finished work by { $due }.
contract-contractor-ticks = On delivery the contractor ticks the criteria that are met. If a must is missing, the contractor says so.
contract-contractor-improves = { $rounds ->
    [0] No rounds of improving are agreed. If a must is missing, what is agreed for disagreement holds. Rights by law stay.
    [one] If a must is missing, the contractor improves the work once, within { $days } days or by the agreed date if that is later.
   *[other] If a must is missing, the contractor improves the work: { $rounds } times at most, each time within { $days } days or by the agreed date if that is later.
}
contract-contractor-reachable = The contractor can be reached for questions: { $hours } (times in { $zone }).
contract-contractor-answers = { $hours ->
    [one] The contractor answers questions within one hour.
   *[other] The contractor answers questions within { $hours } hours.
}

## What holds for both

contract-meetings = { $weeks ->
    [one] Both talk every week: { $when } (times in { $zone }), for the first time after the work has begun, until the order is over. Whoever cannot come moves the meeting or calls it off beforehand.
   *[other] Both talk every { $weeks } weeks: { $when } (times in { $zone }), for the first time after the work has begun, until the order is over. Whoever cannot come moves the meeting or calls it off beforehand.
}
contract-silence = { $extension ->
    [0] If the client does not answer, the work counts as accepted on day { $days } after the delivery at 18:00 (time in { $zone }). The client is reminded before, three times at most.
    [one] If the client does not answer, the work counts as accepted on day { $days } after the delivery at 18:00 (time in { $zone }). The client is reminded before, three times at most, and can extend once by one day.
   *[other] If the client does not answer, the work counts as accepted on day { $days } after the delivery at 18:00 (time in { $zone }). The client is reminded before, three times at most, and can extend once by { $extension } days.
}
contract-satisfaction = The client can accept at less than 100 per cent satisfaction and add a remark. Everything is paid all the same.
contract-full-payout = The contractor receives { $amount } without deduction, together with the acceptance.
contract-lapse = { $days ->
    [one] If somebody does not sign, secure the sum or start by the next day, the order ends. A secured sum goes back in full.
   *[other] If somebody does not sign, secure the sum or start within { $days } days, the order ends. A secured sum goes back in full.
}
contract-withdrawal = { $days ->
    [one] Before the second signature either side can withdraw. If the work is not delivered one day after the due date, the client can withdraw. The sum then goes back in full. Without a withdrawal or a delivery it goes back by itself { $silence } days later.
   *[other] Before the second signature either side can withdraw. If the work is not delivered { $days } days after the due date, the client can withdraw. The sum then goes back in full. Without a withdrawal or a delivery it goes back by itself { $silence } days later.
}
contract-cooling = { $days ->
    [one] If one side wants to end the work early, it names the reason and gives the other one day to put it right. A serious cause needs no period.
   *[other] If one side wants to end the work early, it names the reason and gives the other { $days } days to put it right. A serious cause needs no period.
}
contract-changes = A change holds only as a new version that both have signed.
contract-independence = The contractor is self-employed, chooses place and time of the work and may work for others.
contract-no-extension = The contract ends with the payment. It is not extended automatically.
