#!/usr/bin/env bash
# For 1033: the tunnel of @@host@@ has no live connection to Cloudflare. Run this on the machine
# that runs cloudflared. It only looks; the restart at the end is printed, not run.
# usage: [TUNNEL=name-or-id] [SERVICE=http://localhost:8080] bash tunnel-check.sh
set -uo pipefail # without -e: every check says its piece, whatever the one before it found
host='@@host@@'
service=${SERVICE:-http://localhost:8080} # as "service:" of this hostname says in the tunnel's settings

echo '== 1. does cloudflared run here?'
if [[ $(systemctl is-active cloudflared 2>/dev/null) == active ]]; then
  echo 'yes, as a service'
elif pgrep -x cloudflared >/dev/null; then
  echo 'yes, but not as the service "cloudflared": a container or a terminal, which may end with it'
else
  echo 'NO: that alone is 1033. Start it (below), and have it start at boot.'
fi

echo '== 2. what does Cloudflare see? (needs the certificate of: cloudflared tunnel login)'
if command -v cloudflared >/dev/null; then
  cloudflared tunnel list || echo 'cannot list: see Networking > Tunnels in the dashboard instead'
  # No connections: down. Healthy, and still 1033: the CNAME of the host names another, deleted tunnel;
  # it must be the id of this one and .cfargotunnel.com.
  if [[ -n ${TUNNEL-} ]]; then cloudflared tunnel info "$TUNNEL"; fi
else
  echo 'no cloudflared in the PATH: see Networking > Tunnels in the dashboard'
fi

echo '== 3. can it get out? cloudflared calls Cloudflare on port 7844'
for region in region1 region2; do
  # shellcheck disable=SC2016 # expanded by the inner bash
  if timeout 15 bash -c 'exec 3<>"/dev/tcp/$1/7844"' _ "$region.v2.argotunnel.com" 2>/dev/null; then
    echo "$region: TCP open" # it prefers QUIC, over UDP, and falls back to TCP: one of them is enough
  else
    echo "$region: NO: allow 7844 outbound, UDP and TCP, and see that DNS works"
  fi
done

echo '== 4. what does its log say? (the last hour; with Docker: docker logs --since 1h CONTAINER)'
log=$(journalctl -u cloudflared --since '1 hour ago' --no-pager -q 2>/dev/null) || log=''
said() { # $1: what the log says, $2: what it means
  local count
  count=$(grep -cF -- "$1" <<<"$log")
  if ((count)); then echo "$count × $1: $2"; fi
}
if [[ -z $log ]]; then echo 'nothing, or you may not read it: try sudo'; fi
said 'Registered tunnel connection' 'connected to Cloudflare'
said 'error looking up Cloudflare edge IPs' 'DNS fails on this machine'
said 'Failed to dial a quic connection' 'outbound UDP 7844 is blocked'
said 'DialContext error: dial tcp' 'outbound TCP 7844 is blocked'
said 'Unable to reach the origin service' 'the tunnel works, your service does not: visitors get 502, not 1033'
grep -E ' (ERR|WRN) ' <<<"$log" | tail -n 5

echo "== 5. does your service answer at $service? (if not, visitors get 502 once the tunnel is back)"
curl -sSk -o /dev/null --connect-timeout 30 --max-time 60 -H "Host: $host" -w 'status %{http_code}\n' "$service"

cat <<'END'
== next
restart:   sudo systemctl restart cloudflared     (every connection through it breaks for a moment)
at boot:   sudo systemctl enable --now cloudflared
all details into a zip file:   cloudflared tunnel diag
A second connector on another machine (a replica) keeps the site up when this one fails.
END
