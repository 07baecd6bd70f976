### What the figures of a probe mean.
###
### $share   of the limit, with its sign: 2.6 %
### $time, $took, $median, $bound, $limit, $span   times with their units

# Phases and figures of an exchange

phase-dns = DNS
phase-tcp = TCP
phase-tls = TLS
phase-write = Write
phase-wait = Wait
phase-download = Download
measure-gap = Gap
measure-total = Total

# Verdict: title, then one sentence

verdict-nothing-yet = Nothing measured yet
verdict-too-early = Too early to say
verdict-not-expected = No 524 expected
verdict-watch = Watch it
verdict-likely = 524 is likely
verdict-happening = 524 is happening
verdict-no-answer = No answer
verdict-says-nothing = Figures come with the first answer
verdict-says-too-early = { $n } of { $needed } answers so far
verdict-says-p99 = p99 is { $share } of the limit
verdict-says-max = Max is { $share } of the limit after { $n ->
        [one] { $n } answer
       *[other] { $n } answers
    }
verdict-says-given-up = A request was given up at { $share } of the limit
verdict-says-rising = Rising: at this pace the limit is reached in { $time }
verdict-says-hit = { $n ->
        [one] { $over } of { $n } request hit the limit
       *[other] { $over } of { $n } requests hit the limit
    }
verdict-says-silent = { $failure }, { $n } in a row
verdict-says-mostly = { $n } failures in a row, mostly: { $failure }
verdict-line = { $title } · { $says }
in-force = limit in force: { $time }
act-soon = Whoever develops the origin should act before it happens: put the long work into a queue and answer 202 at once.
act-now = Whoever develops the origin must act: put the long work into a queue and answer 202 at once. A faster answer than { $limit } is the only other way; Enterprise zones can raise the limit.
outlook-524-soon = A visitor behind Cloudflare gets error 524 as soon as an answer keeps silent for { $limit }.
outlook-524-now = Behind Cloudflare, requests like these end in error 524.
outlook-524-real = Cloudflare returned error 524 to this computer.

# Trend and findings

trend-reached = rising; at this pace the limit is reached in { $time }
trend-rising = rising
trend-falling = falling
trend-level = steady
finding-first-slow = The first answer was slow: { $took }, then usually { $median }. Names, connections and caches were cold.
finding-outliers = { $n ->
        [one] { $n } answer took longer than { $bound }, far more than the others.
       *[other] { $n } answers took longer than { $bound }, far more than the others.
    }

# Limit

limit-line = { $limit } · { $source }
limit-line-demo = { $limit } · demo server, { $speed } times faster: { $span } here
limit-error-bodies = default
limit-documentation = documentation since 2026-07
limit-former = until 2025-10
limit-named = named in the error
limit-custom = custom

# End, rest, clock

end-stopped = Stopped
end-count = All planned requests are done
end-duration = The planned time is over
end-failures = Stopped after { $n } failures in a row
rest-retry-after = The server asked to wait (Retry-After): next request in { $left }
rest-busy = The server is overloaded: next request in { $left }
clock-jumped = The clock jumped by { $by }, or this computer slept. Requests that were under way are not counted.
sample-disturbed = Not counted: the computer slept or its clock was set meanwhile

# Certificate

certificate-left = { $n ->
        [0] expires within a day
        [one] expires in { $n } day
       *[other] expires in { $n } days
    }
certificate-over = { $n ->
        [0] expired less than a day ago
        [one] expired { $n } day ago
       *[other] expired { $n } days ago
    }
certificate-later = valid only from { $date }

# The figures of a run, as labels and values

summary-title = Probe of { $host }
figure-request = Request
figure-limit = Limit
figure-since = Started
figure-requests = Requests
figure-requests-value = { $count } · OK: { $ok } · failed: { $failed }
figure-answers = Answers
figure-over = Over { $limit }
figure-received-524 = 524 received
figure-timeouts = Timed out
figure-disturbed = Not counted
figure-max = Max
figure-median = Median (p50)
figure-mad = Spread (MAD)
figure-jitter = Jitter
figure-few = { $value } · only { $n } of { $needed } samples that it needs
figure-corrected = { $value } · { $corrected } as scheduled
figure-certificate = Certificate
figure-end = End
figure-value = { $value }
figure-trend = Trend
figure-failures = Failures
figure-failure = { $failure }: { $n }
figure-samples = Samples
figure-samples-shown = The last { $shown } of { $n }; JSON and CSV hold all of them.
figure-note = Wait or gap, whichever is longer, counts against the limit; the total does not.
column-number = No.
column-time = Time
column-status = Status
column-note = Note

# A run while it goes

probing-every = every { $interval }
probing-after-each = after each reply
probing-count = { $n ->
        [one] { $n } request
       *[other] { $n } requests
    }
probing-for = for { $time }
probing-ctrl-c = Ctrl+C stops and shows what was measured.
probing-cut-off = stopped
probing-over = over the limit
