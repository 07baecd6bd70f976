#!/usr/bin/env bash
# Waits as long as the error asked, sends the request once, follows a 202 to its result.
# A POST may have finished at the origin although 524 came back: check there before repeating
# it, and send an Idempotency-Key, one for each piece of work, the same in every repeat. A write:
# send=(-X POST -H 'Idempotency-Key: …' -H 'Content-Type: application/json' -d @body.json)
set -euo pipefail
base='https://@@host@@'
path='/' # the error does not name it: put yours here
send=(-X GET)
headers=(-H 'Accept: application/json') # and your -H 'Authorization: …'
tmp=$(mktemp -d) && trap 'rm -rf "$tmp"' EXIT

request() { # waits longer than the limit, so that curl is not the one to give up
  : >"$tmp/body"
  status=$(curl -sS --max-time $((@@limit@@ + 15)) -D "$tmp/head" -o "$tmp/body" -w '%{http_code}' \
    "${headers[@]}" "$@" "$url")
  echo "$url: $status" >&2
}
header() { # of the last response in the file
  awk -v name="$1:" '/^HTTP\// { value = "" } index(tolower($0), name) == 1 { value = $0 }
    END { gsub(/^[^:]*:[ \t]*|[ \t\r]*$/, "", value); print value }' "$tmp/head"
}
pending() { [[ $status == 202 || -n $(header retry-after) ]]; }

sleep @@retry_after@@
url=$base$path
request "${send[@]}"
if [[ $status == 202 ]]; then
  location=$(header location)
  case ${location:?is missing: the 202 does not say where to poll} in
    http://* | https://*) url=$location ;;
    //*) url=${base%%:*}:$location ;;
    /*) url=$base$location ;;
    *) url=${url%%\?*} url=${url%/*}/$location ;;
  esac
  [[ $url == "$base"/* ]] || headers=(-H 'Accept: application/json') # no secrets to another host
  for ((i = 0; i < 60; i++)); do
    wait=$(header retry-after)
    if [[ $wait =~ ^[1-9][0-9]{0,3}$ ]]; then sleep "$wait"; else sleep 5; fi
    request -L
    pending || break
  done
fi
cat "$tmp/body"
[[ $status == 2* ]] && ! pending # the script's own exit status: 0 when done
