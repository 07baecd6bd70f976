#!/usr/bin/env bash
# For 1020, 1010, 1006 and the other blocks: which rule stopped this request? Asks Cloudflare's
# GraphQL Analytics API for the security events of a Ray ID.
# usage: CLOUDFLARE_API_TOKEN=… ZONE_ID=… [HOURS=24] bash security-events.sh
# The token needs Account Analytics: Read and this zone. The zone's id stands on its overview page.
set -euo pipefail
: "${CLOUDFLARE_API_TOKEN:?is missing}"
zone=${ZONE_ID:?is missing}
ray='@@ray@@'
hours=${HOURS:-24} # how far back a query may look depends on the plan

ray=${ray%%-*} # as in the header cf-ray, without the data center
refuse() { echo "$1" >&2 && exit 2; } # nothing else gets into the query
[[ $ray =~ ^[0-9a-f]{15,16}$ ]] || refuse "$ray is no Ray ID: put the one of the error page into the script"
[[ $zone =~ ^[0-9a-f]{32}$ ]] || refuse 'ZONE_ID is not 32 hexadecimal digits'
since=$(date -u -d "$hours hours ago" +%Y-%m-%dT%H:%M:%SZ) # the API speaks UTC
now=$(date -u +%Y-%m-%dT%H:%M:%SZ)

# shellcheck disable=SC2016 # $zoneTag and $filter are GraphQL's variables
query='query ($zoneTag: string, $filter: FirewallEventsAdaptiveFilter_InputObject) {
  viewer { zones(filter: { zoneTag: $zoneTag }) {
    firewallEventsAdaptive(filter: $filter, limit: 10, orderBy: [datetime_DESC]) {
      datetime action source ruleId rayName clientIP clientAsn clientCountryName
      clientRequestHTTPHost clientRequestPath userAgent } } } }'
filter=$(printf '{"rayName":"%s","datetime_geq":"%s","datetime_leq":"%s"}' "$ray" "$since" "$now")
answer=$(printf '{"query":"%s","variables":{"zoneTag":"%s","filter":%s}}' "${query//$'\n'/ }" "$zone" "$filter" |
  # The header comes from a file, so that the token stands in no list of processes.
  curl -sS --max-time 30 -H @<(printf 'Authorization: Bearer %s\n' "$CLOUDFLARE_API_TOKEN") \
    -H 'Content-Type: application/json' --data-binary @- https://api.cloudflare.com/client/v4/graphql)

if command -v jq >/dev/null; then jq . <<<"$answer"; else printf '%s\n' "$answer"; fi
case ${answer//[[:space:]]/} in
  *'"firewallEventsAdaptive":[]'*)
    echo "No event in the last $hours h. Events may be sampled: see Security > Events, filter by Ray ID." >&2
    exit 1 ;;
  *'"firewallEventsAdaptive":[{'*) # source names the product, ruleId the rule, action what it did
    echo 'Change the rule that ruleId names, or allow the address, if the visitor should get in.' >&2 ;;
  *) echo 'The API refused: see "errors" above.' >&2 && exit 1 ;;
esac
