#!/usr/bin/env bash
# The whole way of one piece of work by API alone: two people, from a Toggl export to paid, and
# once more. It needs bash and curl, and stops with an error at the first unexpected answer.
#
#   docs/api-walk.sh [address] [set-up link]
#
# The set-up link is what a fresh instance prints; leave it out when the instance is set up.
set -euo pipefail

base=${1:-http://127.0.0.1:8080}
set_up=${2:-}
run=$(date +%s)-$$                       # so that the walk can be repeated on one instance
password='regen auf dem dach'

fail() { printf '\nUnexpected: %s\n%s\n' "$1" "${answer:-}" >&2; exit 1; }
step() { printf '\n== %s\n' "$1"; }

# call TOKEN METHOD PATH EXPECTED-STATUS [curl arguments …]; the answer is in $answer.
call() {
  local token=$1 method=$2 path=$3 wanted=$4 status
  shift 4
  [ -z "$token" ] || set -- "$@" -H "Authorization: Bearer $token"
  answer=$(curl -sS -X "$method" -w '\n%{http_code}' -H 'Accept-Language: de' "$@" "$base$path")
  status=${answer##*$'\n'}
  answer=${answer%$'\n'*}
  [ "$status" = "$wanted" ] || fail "$method $path answered $status, not $wanted"
  printf '%s %s %s\n' "$status" "$method" "$path"
}

# send TOKEN METHOD PATH EXPECTED-STATUS JSON [curl arguments …]
send() {
  local token=$1 method=$2 path=$3 wanted=$4 body=$5
  shift 5
  call "$token" "$method" "$path" "$wanted" \
    -H 'Content-Type: application/json' --data-binary "$body" "$@"
}

# The first value of a name in the last answer. It is enough for ids; a program reads JSON.
pick() {
  printf '%s\n' "$answer" | tr '{[,' '\n\n\n' |
    sed -n "s/^\"$1\":\"\{0,1\}\([^]\"}]*\).*/\1/p" | sed -n 1p
}

# says TEXT: the last answer holds this text.
says() { case $answer in *"$1"*) ;; *) fail "the answer does not hold $1" ;; esac; }

in_days() { date -u -d "+$1 days" +%Y-%m-%dT17:00:00Z 2>/dev/null || date -u -v"+$1d" +%Y-%m-%dT17:00:00Z; }

step '1. Start: the instance is there'
call '' GET /readyz 200
if [ -n "$set_up" ]; then
  status=$(curl -sS -o /dev/null -w '%{http_code}' "$set_up" \
    --data-urlencode 'instance=Probe' -d locale=de \
    --data-urlencode 'name=Betrieb' -d login=betrieb --data-urlencode "password=$password")
  [ "$status" = 303 ] || fail "setting up answered $status"
fi

step '2. Two people, each with a token that may also sign and pay'
for who in mara jonas; do
  case $who in mara) name='Mara Lindner' ;; *) name='Jonas Weber' ;; esac
  send '' POST /api/v1/accounts 201 \
    "{\"name\": \"$name\", \"login\": \"$who-$run\", \"password\": \"$password\"}"
  send '' POST /api/v1/tokens/sign-in 201 \
    "{\"login\": \"$who-$run\", \"password\": \"$password\", \"name\": \"walk\", \"scope\": \"money\", \"days\": 1}"
  printf -v "$who" '%s' "$(pick token)"
done

step '3. What fills the week: a detailed export of Toggl, looked at and then imported'
export_file=$(mktemp)
trap 'rm -f "$export_file"' EXIT
printf '\357\273\277' > "$export_file"   # Toggl begins its files with a byte order mark
cat >> "$export_file" <<'CSV'
User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount (EUR)
Mara Lindner,mara@lindner-text.example,,Büro,,Belege sortieren,No,2026-10-19,08:05:20,2026-10-19,09:00:29,00:55:09,Buchhaltung,
Mara Lindner,mara@lindner-text.example,Müller & Söhne,Website,Text,"Text für ""Mein Garten""",Yes,2026-10-19,13:40:25,2026-10-19,16:11:06,02:30:41,"Text, Garten",188.35
Mara Lindner,mara@lindner-text.example,,Blog,,Blogbeiträge formatieren,No,2026-10-21,14:00:52,2026-10-21,15:36:26,01:35:34,"WordPress, Bilder",
Mara Lindner,mara@lindner-text.example,,Blog,,Blogbeiträge formatieren,No,2026-10-28,14:02:00,2026-10-28,15:31:00,01:29:00,WordPress,
Mara Lindner,mara@lindner-text.example,,Büro,,Belege sortieren,No,2026-10-30,08:00:00,2026-10-30,08:50:00,00:50:00,Buchhaltung,
CSV
call "$mara" POST /api/v1/imports 201 -H 'Content-Type: text/csv' --data-binary "@$export_file"
says '"source":"toggl"'
says '"faults":[]'
import=$(pick id)
send "$mara" POST "/api/v1/imports/$import/confirm" 200 '{}'
says '"tasks":3'
call "$mara" POST /api/v1/imports 201 -H 'Content-Type: text/csv' --data-binary "@$export_file"
says '"same_as_task":"'                  # a second import brings nothing twice
call "$mara" GET '/api/v1/tasks?q=formatieren' 200
task=$(pick id)
send "$mara" PUT "/api/v1/tasks/$task" 200 '{"title": "Blogbeiträge formatieren",
  "minutes_per_week": 90, "frequency": "weekly", "ability": 4, "liking": 1, "core": false,
  "hour_value": {"minor": 9000, "currency": "EUR"}}'

step '4. Sorting: what to hand on first'
call "$mara" GET /api/v1/sorting 200
says "$task"
printf 'Mara hands on: %s (%s)\n' "$(pick title)" "$(pick triage)"

step '5. Instruction: goal, criteria, latitude, when Mara can be asked'
send "$mara" POST /api/v1/instructions 201 "{\"task\": \"$task\",
  \"goal\": \"Acht Beiträge sind lesbar formatiert.\",
  \"steps\": [{\"text\": \"Beitrag öffnen und Überschriften setzen\"}],
  \"criteria\": [
    {\"text\": \"Alle Zwischenüberschriften als H2\", \"how_measured\": \"Ansehen\", \"kind\": \"must\"},
    {\"text\": \"Zitate kursiv\", \"how_measured\": \"Ansehen\", \"kind\": \"taste\"}],
  \"latitude\": \"decide_and_tell\", \"response_hours\": 8,
  \"reachable\": [{\"day\": \"tuesday\", \"from\": \"09:00\", \"to\": \"09:30\"}]}"

step '6. Ad with the four expectations, published and found'
send "$mara" POST /api/v1/postings 201 "{\"task\": \"$task\",
  \"title\": \"Blogbeiträge formatieren $run\",
  \"tasks\": \"Acht Beiträge nach Anleitung formatieren.\",
  \"skills\": \"WordPress, ein Auge für Text\",
  \"minutes\": 720, \"budget\": {\"minor\": 40000, \"currency\": \"EUR\"},
  \"due_at\": \"$(in_days 21)\",
  \"question_1\": \"Wie gehst du mit fehlenden Bildern um?\",
  \"question_2\": \"Welche Beiträge hast du schon formatiert?\"}"
ad=$(pick id)
call "$mara" POST "/api/v1/postings/$ad/publish" 200
says '"state":"published"'
call "$jonas" GET "/api/v1/postings?q=formatieren+$run" 200
says "$ad"

step '7. Offer, choice, contract: both sign the same version'
offer_text="{\"amount\": {\"minor\": 36000, \"currency\": \"EUR\"}, \"due_at\": \"$(in_days 20)\",
  \"answer_1\": \"Ich frage nach und setze einen Platzhalter ein.\",
  \"answer_2\": \"Zwölf Beiträge für eine Gärtnerei im Frühjahr.\"}"
send "$mara" POST "/api/v1/postings/$ad/offers" 422 "$offer_text"
says '"code":"refusal-offer-own-posting"'                           # nobody works for themselves
send "$jonas" POST "/api/v1/postings/$ad/offers" 201 "$offer_text"
offer=$(pick id)
call "$mara" GET "/api/v1/postings/$ad/offers" 200
says "$offer"
send "$mara" POST /api/v1/orders 201 "{\"offer\": \"$offer\"}" -H "Idempotency-Key: choose-$run"
order=$(pick id)
for who in mara jonas; do
  case $who in mara) name='Mara Lindner' ;; *) name='Jonas Weber' ;; esac
  call "${!who}" GET "/api/v1/orders/$order/contract" 200
  send "${!who}" POST "/api/v1/orders/$order/sign" 200 \
    "{\"typed_name\": \"$name\", \"contract\": \"$(pick hash)\", \"confirmed\": true}"
done
says '"state":"awaiting-funding"'

step '8. Secured: without it the start is off'
call "$jonas" POST "/api/v1/orders/$order/start" 422
says '"code":"refusal-order-not-secured"'
send "$mara" POST "/api/v1/orders/$order/secure" 200 \
  '{"amount": {"minor": 36000, "currency": "EUR"}}' -H "Idempotency-Key: secure-$run"
says '"held":{"minor":36000,"currency":"EUR"}'

step '9. Work: start, message, file, delivery'
call "$jonas" POST "/api/v1/orders/$order/start" 200
send "$jonas" POST "/api/v1/orders/$order/messages" 201 '{"body": "Beitrag 3 hat kein Bild. Platzhalter?"}'
send "$mara" POST "/api/v1/orders/$order/messages" 201 '{"body": "Ja, bitte.", "minutes": 2}'
call "$jonas" POST "/api/v1/orders/$order/files?name=beitraege.txt" 201 \
  -H 'Content-Type: text/plain' --data-binary 'eins bis acht'
file=$(pick id)
call "$mara" GET "/api/v1/orders/$order/files/$file" 200
says 'eins bis acht'
call "$jonas" GET "/api/v1/orders/$order" 200
says '"kind":"must"'
must=$(printf '%s\n' "$answer" | sed -n 's/.*"criteria":\[{"id":\([0-9]*\).*/\1/p')
send "$jonas" POST "/api/v1/orders/$order/deliveries" 200 \
  "{\"note\": \"Acht Beiträge, siehe Datei.\", \"ticked\": [$must], \"files\": [\"$file\"]}"
says '"event":"accept-by-silence"'

step '10. Acceptance at 98 %: one payout, however often the request is sent'
accept='{"percent": 98, "remark": "Zitate nächstes Mal kursiv.", "minutes": 10}'
send "$mara" POST "/api/v1/orders/$order/accept" 422 "$accept"       # not without a key
says '"code":"field-key-required"'
for _ in once twice; do
  send "$mara" POST "/api/v1/orders/$order/accept" 200 "$accept" -H "Idempotency-Key: accept-$run"
  says '"paid_out":{"minor":36000,"currency":"EUR"}'
done

step '11. Paid: 100 % to the cent, and the hours are free'
call "$jonas" GET '/api/v1/money?role=contractor' 200
says '"received":{"minor":36000,"currency":"EUR"}'
call "$mara" GET /api/v1/time-account 200
printf 'Minutes freed: %s, net: %s\n' "$(pick freed)" "$(pick net)"
says '"answered":2,"reviewed":10'
call "$mara" GET /api/v1/today 200
says '"handed_on":1'

step '12. Again, with the same terms'
call "$mara" GET /api/v1/people 200
says 'Jonas Weber'
again=$(pick path)
send "$mara" POST "$again" 201 '{}' -H "Idempotency-Key: again-$run"
next=$(pick id)
call "$jonas" GET "/api/v1/orders/$next" 200
says '"state":"awaiting-signatures"'

printf '\nThe whole way worked. The next order is %s.\n' "$next"
