#!/usr/bin/env bash
# For 429 (Cloudflare 1015) and 503: at most 5 tries. Each wait is the response's Retry-After,
# else @@retry_after@@ s doubled every time; a random share of the same length comes on top, so that
# many clients do not return together. Repeats what you send: fit for reads, or for writes
# that carry an Idempotency-Key.
set -euo pipefail
url='https://@@host@@/' # the error does not name the path: put yours here
tries=5
delay=@@retry_after@@
tmp=$(mktemp -d) && trap 'rm -rf "$tmp"' EXIT

for ((try = 1; ; try++)); do
  : >"$tmp/body"
  status=$(curl -sS --max-time $((@@limit@@ + 15)) -D "$tmp/head" -o "$tmp/body" -w '%{http_code}' "$url")
  echo "try $try of $tries: $status" >&2
  if [[ ! $status =~ ^(429|503)$ ]] || ((try == tries)); then break; fi

  # Retry-After is a number of seconds or a date.
  after=$(awk 'tolower($0) ~ /^retry-after:/ { v = $0 }
    END { gsub(/^[^:]*:[ \t]*|[ \t\r]*$/, "", v); print v }' "$tmp/head")
  if [[ $after =~ ^[0-9]{1,6}$ ]]; then
    wait=$((10#$after))
  else
    wait=$(($(date -d "$after" +%s 2>/dev/null || echo 0) - $(date +%s)))
  fi
  ((wait > 0)) || wait=$delay
  wait=$((wait + RANDOM % (wait + 1)))
  echo "waiting $wait s" >&2
  sleep "$wait"
  delay=$((delay * 2))
done
cat "$tmp/body"
[[ $status == 2* ]]
