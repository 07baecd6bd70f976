### Probe: how near a URL comes to the limit.
###
### $time, $span, $nominal, $limit, $most   times with their units
### $share   of the limit, with its sign
### $left   m:ss

# Toolbar

probe-method = Method
probe-url = URL
probe-url-hint = URL, or a whole curl command
probe-interval = Interval
probe-every = Every { $time }
probe-after-reply = After each reply
probe-after-reply-short = After reply
probe-limit = Limit
probe-limit-own = Another, seconds
probe-limit-own-hint = Up to { $most }: Enterprise zones can raise the limit
probe-limit-use = Use
probe-count-name = Requests
probe-count = { $n ->
        [one] { $n } request
       *[other] { $n } requests
    }
probe-count-none = Until stopped
probe-request = Request
probe-start = Start
probe-stop = Stop

# The rest of the request

probe-headers = Headers
probe-header-name = Name of header { $n }
probe-header-value = Value of header { $n }
probe-header-add = Add a header
probe-header-remove = Remove header { $n }
probe-header-reveal = Show the value of { $name }
probe-header-mask = Hide the value of { $name }
probe-body = Body
probe-connect-to = Connect to
probe-connect-to-help = The origin behind Cloudflare, for example. SNI and Host stay those of the URL; the certificate is recorded, not enforced.
probe-http-any = As offered
probe-follow = Follow redirects, each hop a sample
probe-insecure = Accept any certificate, record its fault
probe-authority = Certificate authority…
probe-authority-forget = Trust only the system’s authorities
probe-curl-masked = Copy as curl, secrets hidden
probe-curl-whole = Copy as curl with secrets
probe-problem-header = A header cannot be sent like this: { $name }
probe-problem-connect-to = Neither a host nor an address to connect to: { $typed }
probe-problem-engine = The probe cannot be started: { $cause }

# What has to be known

probe-asks-repeats = Each { $method } may do its work again at the origin: create a second order, send a second message. The probe sends it again and again.
probe-asks-early = The error asks to wait: first request in { $left }. Starting now may meet the same error again and lengthen the wait.
probe-start-anyway = Start anyway
probe-start-now = Start now
probe-cancel = Cancel
probe-demo-starts = The demo server is starting
probe-demo = Demo server on this computer, { $speed } times faster: its { $nominal } limit is { $span } here
probe-reopened = Run of { $at }, as it was kept on this computer. Secrets were not kept.

# Before the first run

probe-empty-title = See how close a URL comes to the limit
probe-empty-text = Rayscope sends one request at a time and measures the longest silence, which is what Cloudflare’s limit applies to. Nothing is sent until you start, and nowhere but to this address.
probe-demo-try = Try with a demo server
probe-reopen = Reopen the run of { $at }

# Tiles

probe-tile-last = Last
probe-tile-max = Max
probe-tile-over = Over { $limit }
probe-tile-ok = OK / failed
probe-tile-p50-help = Half of the answers were as fast or faster
probe-tile-p95-help = 95 of 100 answers were as fast or faster
probe-tile-p99-help = 99 of 100 answers were as fast or faster
probe-tile-n = Answers: { $n }
probe-tile-few = Answers: { $n }, too few for this figure
probe-tile-corrected = As met by someone who came when each request was due: { $time }
probe-tile-silence = Wait or gap, whichever is longer: what error 524 limits
probe-tile-median = Median: { $time }
probe-tile-mad = Median deviation (MAD): { $time }
probe-tile-jitter = Jitter: { $time }
probe-tile-min = Shortest: { $time }
probe-tile-over-help = { $n } of { $all } reached the limit; 524 received: { $received }
probe-tile-ok-help = OK: a whole answer with a status under 400
probe-tile-timeouts = Timed out: { $n }
probe-tile-disturbed = Not counted, the clock jumped: { $n }

# The card below the chart

probe-sample = Request { $n }
probe-sample-total = { $time } in total
probe-sample-none = The newest request shows here once it has ended
probe-sample-loading = Reading request { $n }
probe-what-counts = Wait and gap are what 524 limits
probe-previous = Previous request
probe-next = Next request
probe-tab-phases = Phases
probe-tab-headers = Headers
probe-tab-body = Body
probe-tab-connection = Connection
probe-tab-verdict = Verdict
probe-gap-help = The longest silence between two reads, somewhere within the download
probe-no-reply = No answer came
probe-headers-count = { $n ->
        [one] { $n } header
       *[other] { $n } headers
    }
probe-headers-size = { $bytes } with the status line
probe-headers-copy = Copy headers
probe-body-size = { $bytes }
probe-body-start = The first 64 KB of { $bytes }
probe-body-stopped = Reading stopped at { $bytes }
probe-body-none = The body is empty
probe-body-copy = Copy the body
probe-explain = Explain this error
probe-fact-url = URL
probe-fact-address = Address
probe-fact-proxy = Proxy
probe-fact-certificate = Certificate
probe-fact-issuer = Issued by
probe-fact-names = For the names
probe-fact-valid = Valid
probe-fact-fault = Fault
probe-no-connection = There was no connection

# Verdict

probe-share = Share of the limit
probe-worst = Worst
probe-of-limit = { $share } of the limit
probe-in-force = Limit in force
probe-trend = Trend
probe-findings = What else stands out
probe-copy-summary = Copy summary

# Rail, status bar, report, palette

probe-rail-going = Probe: a run goes on
probe-status = Probing { $host } · { $requests } since { $since }
probe-zone = Probe this zone
probe-palette-start = Probe: start
probe-palette-stop = Probe: stop
