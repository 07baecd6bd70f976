#!/usr/bin/env bash
# For 521, 522 and 523: can the origin be reached? DNS, route, then a TCP connection to 80 and 443,
# each with Cloudflare's own 19 s. The SSL/TLS mode says which port counts: 80 in Off and Flexible,
# 443 in Full and Full (strict).
# usage: ORIGIN=203.0.113.10 bash origin-ports.sh
# It is your path that is tested, not Cloudflare's. Open here, an error there: a firewall keeps
# Cloudflare out. Closed here, yet visitors get in: the origin admits Cloudflare alone; all is well.
# The firewall, every layer of it, has to allow the ranges of https://www.cloudflare.com/ips-v4 and
# https://www.cloudflare.com/ips-v6 on both ports, without a rate limit; with ufw, for each of them:
#   sudo ufw allow proto tcp from RANGE to any port 80,443
set -euo pipefail
origin=${ORIGIN:?set it to what the A, AAAA or CNAME record says}
host='@@host@@'
ports=(80 443)
if [[ $host == *:* ]]; then ports=("${host##*:}"); fi
export LC_ALL=C # the messages below are compared

addresses() { getent ahosts "$1" | awk '!seen[$1]++ { print $1 }'; }

echo "visitors resolve ${host%:*} to:"
addresses "${host%:*}" | sed 's/^/  /' || echo '  nothing: the name does not exist, or your resolver fails'

mapfile -t targets < <(addresses "$origin")
if ((${#targets[@]} == 0)); then
  echo "$origin does not resolve: Cloudflare answers 530 with error 1016. Correct the record."
  exit 1
fi

failed=0
for address in "${targets[@]}"; do
  echo "origin $address"
  if command -v ip >/dev/null; then echo "  route: $({ ip route get "$address" 2>&1 || true; } | head -n 1)"; fi
  for port in "${ports[@]}"; do
    code=0
    # bash opens the connection itself: no further tool, and nothing is sent
    # shellcheck disable=SC2016 # expanded by the inner bash
    message=$(timeout 19 bash -c 'exec 3<>"/dev/tcp/$1/$2"' _ "$address" "$port" 2>&1) || code=$?
    case $code:$message in
      0:*) verdict='open' ;;
      124:* | *'timed out'*) verdict='no answer in 19 s: 522. Something drops the packets, or the machine is off' ;;
      *refused* | *'reset by peer'*) verdict='refused: 521. Nothing listens, or a firewall rejects' ;;
      *'No route'* | *unreachable*) verdict='no route: 523. Check the address and the routing' ;;
      *) verdict="error: ${message##*: }" ;;
    esac
    echo "  port $port: $verdict"
    [[ $verdict == open ]] || failed=1
  done
done
exit "$failed"
