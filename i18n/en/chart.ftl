### The chart of Probe. Words inside the plot are short: they stand among the samples.

chart-title = Response time
chart-name = Response time chart
chart-cloudflare = Cloudflare
chart-failed = no response
chart-over = over limit
chart-in-flight = in flight
chart-in-flight-age = in flight { $age }
chart-in-flight-many = { $n } in flight, longest { $age }
chart-log = Log
chart-linear = Linear
chart-span-two-minutes = Last 2 min
chart-span-ten-minutes = Last 10 min
chart-span-hour = Last hour
chart-span-day = Last 24 h
chart-span-all = Whole run
chart-follow = Follow
chart-status = Status
chart-limit = error 524 from here on
chart-limit-sped = error 524 from here on · { $real } ({ $limit } at { $speed } times the speed)
chart-limit-share = { $time } · { $share }
# Other timers of Cloudflare's on the way to the origin.
chart-guide-connect = { $time } · TCP handshake limit, error 522
chart-guide-write = { $time } · write limit, error 524
chart-empty = Start to see how close this URL comes to the limit
chart-sample = Request { $number } · { $time }
chart-silence = Longest silence { $time }
chart-total = Total { $time }

## The chart in words, sentence after sentence.

chart-said-empty = No requests yet.
chart-said-count =
    { $n ->
        [one] 1 request.
       *[other] { $n } requests.
    }
chart-said-range = Fastest { $min }, median { $median }, slowest { $max }.
chart-said-limit = The limit is { $limit }.
chart-said-none-over = None reached the limit of { $limit }.
chart-said-over =
    { $n ->
        [one] 1 request reached the limit of { $limit }.
       *[other] { $n } requests reached the limit of { $limit }.
    }
chart-said-failed =
    { $n ->
        [one] 1 request got no complete response.
       *[other] { $n } requests got no complete response.
    }
chart-said-trend = Trend: { $trend }.
chart-said-in-flight =
    { $n ->
        [one] 1 request is in flight.
       *[other] { $n } requests are in flight.
    }
