# The demo server: its help, what each of its paths does, what it says to a wrong request.

cli-help-simulate =
    Starts a demo server on this computer that shows every fault on request. Only this computer can reach it.

    Usage:
      rayscope simulate [--listen ADDRESS:PORT] [--speed N] [--format text|json|markdown] [--lang en|zh-CN|ru]

    Options:
      --listen ADDRESS:PORT        where it listens (default 127.0.0.1:0; port 0 is any free one)
      --speed N                    time passes N times faster, 1 to 1000: with 20, two minutes take six seconds

    It prints its address and its paths, then serves until Ctrl+C or until its output is closed.

    Exit codes:
      0  it has served and was stopped
      2  wrong usage, or it cannot listen there
cli-wrong-listen = “{ $value }” is not an address with a port. An example is 127.0.0.1:8080.
cli-wrong-speed = “{ $value }” is not a speed. It is a whole number from 1 to 1000.
simulate-title = Rayscope demo server
simulate-listens = The demo server listens on { $address }. Only this computer can reach it.
simulate-speed = Time passes { $n } times faster: { $limit } on these paths last { $lasts }.
simulate-ctrl-c = Ctrl+C stops it.
simulate-paths = Paths
simulate-path = Path
simulate-parameters = Parameters
simulate-says = What it does
simulate-not-loopback = { $address } can be reached from other computers. The demo server listens on this computer alone, such as on 127.0.0.1:8080.
simulate-port-taken = Another program listens on { $address }. Choose another port; 0 takes any free one.
simulate-cannot-listen = The demo server cannot listen on { $address }: { $reason }.
simulate-unknown-path = There is no such path here. { $index } lists what there is.
simulate-not-understood = The demo server does not understand this request.
simulate-too-many = Too many connections at once. Close some and try again.
simulate-post-only = A job is handed in with POST.
simulate-wrong-number = “{ $name }” must be a number from { $least } to { $most }.
simulate-wrong-word = “{ $name }” must be one of: { $words }.
simulate-not-published = Cloudflare does not publish its text for this code. This sentence is the demo server’s.

## What each path does

simulate-route-index = This list, as text or as a page.
simulate-route-ok = 200 at once.
simulate-route-status = This status at once. With 1xx, an interim answer and then 200.
simulate-route-headers = Names of the headers that arrived, without their values.
simulate-route-delay = Waits before the headers, then sends the body in parts with silence between them.
simulate-route-drip = Headers at once, then a body that drips part by part.
simulate-route-gap = Sends some bytes, falls silent, then sends the rest.
simulate-route-silent = Takes the request and never answers.
simulate-route-healthy = A healthy origin: about 0.6 s for each request.
simulate-route-degrading = An origin that gets slower: from 0.4 s to beyond 120 s within 40 requests. With a limit, Cloudflare’s 524 when it is reached.
simulate-route-spiky = Mostly 0.5 s, now and then 90 s to 130 s. With a limit, Cloudflare’s 524 when it is reached.
simulate-route-flaky = About 0.8 s; one request in four fails with 502, 503 or a reset.
simulate-route-cloudflare = A Cloudflare error as JSON, Markdown, HTML or text. 524 comes when its limit is reached.
simulate-route-busy-429 = 429 with Retry-After, as a date with `date=1`; well again once that time has passed.
simulate-route-busy-503 = 503 with Retry-After, as a date with `date=1`; well again once that time has passed.
simulate-route-jobs = POST: 202 and the address of a job, which can be asked how far it is.
simulate-route-redirect = So many redirects in a row, then 200.
simulate-route-redirect-loop = A redirect to itself.
simulate-route-redirect-away = A redirect to another origin, which lists the headers that came along.
simulate-route-empty = Closes the connection without a byte.
simulate-route-reset-accept = Resets the connection before the request has been read.
simulate-route-reset-request = Resets the connection when the request has been read.
simulate-route-reset-headers = Resets the connection amid the headers.
simulate-route-reset-body = Resets the connection amid the body.
simulate-route-cut-headers = Closes the connection amid the headers.
simulate-route-cut-body = Closes the connection when half of the promised body has been sent.
simulate-route-garbage = Bytes that are not HTTP.
simulate-route-bad-status = A status line without a number.
simulate-route-huge-headers = More headers than most clients take.
simulate-route-endless = A body without end.
simulate-route-bomb = A compressed body that unpacks to 1 GB.
