#!/usr/bin/env bash
# For 525 and 526: a TLS handshake with the origin under the visitor's name. No handshake is 525, in Full
# and in Full (strict); a bad certificate is 526, and Full does not look at it, only Full (strict).
# usage: ORIGIN=203.0.113.10 bash origin-tls.sh
set -euo pipefail
origin=${ORIGIN:?set it to the address in the A or AAAA record}
host='@@host@@'
name=${host%:*} port=443
if [[ $host == *:* ]]; then port=${host##*:}; fi
case $origin in *:*:*) origin=[${origin//[][]/}] ;; esac # IPv6 stands in brackets

# -servername is the SNI; -verify_hostname compares the names; with no input it ends after the handshake
out=$(timeout 30 openssl s_client -connect "$origin:$port" -servername "$name" -verify_hostname "$name" \
  </dev/null 2>&1 | tr -d '\0') || code=$?
if ((${code-0} == 124)); then
  echo 'No answer in 30 s: 522 if the port does not open, else 525 is likely; check the ports.'
  exit 1
elif [[ $out != *'CONNECTED('* ]]; then
  printf '%s\n' "$out" | grep -iE 'errno|error' || true
  echo "No TCP connection to $origin:$port: that is 521, 522 or 523; check the ports."
  exit 1
fi
if [[ $out == *'Cipher is (NONE)'* || $out != *'Cipher is '* ]]; then
  printf '%s\n' "$out" | grep -iE 'errno=|error:' || true
  echo 'VERDICT 525: no handshake.'
  case $out in
    *'wrong version number'* | *'packet length too long'* | *'http request'* | *'record layer failure'*)
      echo "Port $port does not speak TLS: plain HTTP there, or no certificate set up." ;;
    *'unexpected eof'*) echo 'The origin hung up in the middle: see its TLS log.' ;;
    *'unrecognized name'*) echo "The origin has no certificate for the SNI $name." ;;
    *'error:'*)
      echo 'No version, cipher or signature in common with this openssl; Cloudflare may offer more.'
      echo 'Allow TLS 1.2 and 1.3 with common ciphers.' ;;
    *errno=*)
      echo 'The origin closed the connection: see its TLS log. A firewall or a missing certificate does this.' ;;
  esac
  exit 1
fi

field() { sed -nE "s/^ *$1//p" <<<"$out" | head -n 1; }
protocol=$(field 'Protocol *: *') # stands there at once up to TLS 1.2
if [[ -z $protocol ]]; then protocol=$(field 'New, ' | cut -d, -f1); fi
echo "protocol $protocol, cipher $(field '(New|Reused),.*Cipher is ')"
echo 'chain as sent (s: whose, i: signed by):'
grep -E '^ *([0-9]+ s| +i):' <<<"$out" || true
openssl x509 -noout -issuer -dates -ext subjectAltName <<<"$out" || true # of the first: the origin's own
# openssl's own numbers, see: man openssl-verification-options; 21 says no more than 20
faults=$(sed -nE 's/^verify error:num=([0-9]+):.*/\1/p' <<<"$out" | sed 's/^21$/20/' | sort -un)
issuer=$(openssl x509 -noout -issuer <<<"$out" || true)

bad=0
fault() { bad=1 && echo "VERDICT 526 in Full (strict): $*"; }
for number in $faults; do
  if [[ $number == @(19|20) && ${issuer,,} == *'cloudflare origin'* ]]; then
    echo 'The issuer is Cloudflare Origin CA: unknown to openssl and browsers, accepted by Cloudflare.'
    continue
  fi
  case $number in
    9) fault 'not yet valid: check the clock and the dates.' ;;
    10) fault 'expired: renew it.' ;;
    18 | 19) fault 'self-signed: install one of a public CA or of Cloudflare Origin CA.' ;;
    20) fault 'issuer unknown, or its certificate is not sent along: send the full chain.' ;;
    62) fault "the certificate is not for $name: see the names above." ;;
    *) fault "openssl's verify error $number." ;;
  esac
done
if ((bad)); then
  echo 'Free, and made for this: a certificate of Cloudflare Origin CA; browsers do not trust it directly.'
  exit 1
fi
echo 'Handshake and certificate are good. A revoked one is 526 too; that is not checked here.'
