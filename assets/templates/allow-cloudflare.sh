#!/usr/bin/env bash
# For 521 and 522: prints firewall rules that let Cloudflare reach ports 80 and 443. Changes nothing:
# read them first, then run them yourself. The lists can change: compare them now and then.
#   bash allow-cloudflare.sh ufw | sudo sh
#   bash allow-cloudflare.sh nft | sudo nft -f -
set -euo pipefail
kind=${1:-ufw}
table='inet filter' chain=input # nft: where your own rules stand, see: sudo nft list ruleset
case $kind in ufw | nft) ;; *) echo "usage: ${0##*/} [ufw|nft]" >&2 && exit 2 ;; esac

ranges() { # $1: ips-v4 or ips-v6, $2: what a line looks like
  local list
  list=$(curl -fsS --proto '=https' --max-time 30 "https://www.cloudflare.com/$1")
  # These lines become commands for root: an error page or anything else must not.
  if [[ -z $list ]] || grep -vqE "^$2\$" <<<"$list"; then
    echo "https://www.cloudflare.com/$1 is not a list of ranges" >&2
    return 1
  fi
  printf '%s\n' "$list"
}
v4=$(ranges ips-v4 '([0-9]{1,3}\.){3}[0-9]{1,3}/[0-9]{1,2}')
v6=$(ranges ips-v6 '[0-9a-f:]+:[0-9a-f:]*/[0-9]{1,3}')

if [[ $kind == ufw ]]; then
  while read -r range; do # prepend: in front of a rule that denies
    echo "ufw prepend allow proto tcp from $range to any port 80,443 comment Cloudflare"
  done <<<"$v4"$'\n'"$v6"
else
  for family in 4 6; do
    if ((family == 4)); then list=$v4 key=ip; else list=$v6 key=ip6; fi
    echo "add set $table cloudflare$family { type ipv${family}_addr; flags interval; }"
    echo "flush set $table cloudflare$family"
    echo "add element $table cloudflare$family { $(paste -sd, - <<<"$list") }"
    # insert: in front of a rule that drops. When you renew the sets later, leave this line out.
    echo "insert rule $table $chain $key saddr @cloudflare$family tcp dport { 80, 443 } accept"
  done
fi
