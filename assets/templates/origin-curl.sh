#!/usr/bin/env bash
# For 520 and 502: asks the origin itself, past Cloudflare, under the visitor's host name; then once
# more with HTTP/1.1, for a fault that disappears there lies in the origin's HTTP/2.
# usage: ORIGIN=203.0.113.10 bash origin-curl.sh
# Holds only where the origin lets you in as it does Cloudflare: run it on an allowed machine.
set -euo pipefail
origin=${ORIGIN:?set it to the address in the A or AAAA record}
url='https://@@host@@/' # the error does not name the path: put yours here; http:// in SSL/TLS mode Flexible
limit=$((128 * 1024))   # bytes: Cloudflare takes no more response headers than 128 KB
tmp=$(mktemp -d) && trap 'rm -rf "$tmp"' EXIT
failed=0
case $origin in *:*:*) origin=[${origin//[][]/}] ;; esac # IPv6 stands in brackets

ask() {
  local code=0 out status version head body first
  echo "== ${*:-HTTP version as agreed}"
  : >"$tmp/head"
  # --connect-to keeps the name for Host and SNI and changes the address alone. --insecure: whether
  # the certificate is good is another question (526). --compressed: a badly compressed body is 502.
  out=$(curl -sS --insecure --compressed --connect-timeout 19 --max-time $((@@limit@@ + 15)) "$@" \
    --connect-to "::$origin:" -D "$tmp/head" -o /dev/null \
    -w '%{http_code} %{http_version} %{size_header} %{size_download} %{time_starttransfer}' "$url") || code=$?
  read -r status version head body first <<<"$out"
  echo "status $status, HTTP/$version, first byte after $first s"
  echo "headers $head bytes of at most $limit, body $body bytes"

  case $code in
    0) # curl is content with headers that break off; Cloudflare is not
      if ! grep -q $'^\r*$' "$tmp/head"; then code=headers && echo 'The headers break off: 520. See the log at this minute.'; fi ;;
    1 | 8) echo 'No valid HTTP in the answer: 520.' ;;
    6 | 7) echo 'Not connected: that is 521, 522 or 523; check the ports.' ;;
    16 | 92) echo 'The origin offers HTTP/2 and breaks its rules: 520. Turn HTTP/2 to Origin off, as a test.' ;;
    18) echo 'The body is shorter than its Content-Length: compressed, that is 502.' ;;
    27 | 100) echo 'More headers than curl takes; above 128 KB they are 520. Look for Set-Cookie.' ;;
    28) echo 'No answer in time: 522 while connecting, else 524.' ;;
    35) echo 'No TLS: 525; check the handshake.' ;;
    52) echo 'Empty reply: 520. The program closed the connection; see its log at this minute.' ;;
    55 | 56) echo 'Connection lost: 520 when the headers were not complete. See the log at this minute.' ;;
    61) echo 'The body is not compressed as the header says: 502. Try without compression.' ;;
    *) echo "curl error $code: see man curl, EXIT CODES." ;;
  esac
  if ((head > limit)); then echo 'Headers above 128 KB: 520. Look for Set-Cookie.'; fi
  if [[ $status == 50[24] ]]; then
    echo "The origin's own proxy says $status: see its log. Cloudflare passes the number on, with its own page."
  elif [[ $code == 0 ]] && ((head <= limit)); then
    echo 'Cloudflare can use this. If visitors still get the error, it comes and goes: ask again;'
    echo 'or the origin, its firewall, or a plugin treats Cloudflare differently.'
    return
  fi
  failed=1
}

ask # what the two agree on: HTTP/2 where the origin offers it
ask --http1.1
exit "$failed"
