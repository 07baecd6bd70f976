# What a report, an entry and their exports are made of.

section-overview = Overview
section-translation = Translation
section-original = Original text
section-cause = Cause
section-actor = Who must act
section-fix = Fix
section-prevention = Prevention
section-note = Note
section-sources = Sources
section-reply = Reply to the customer

cause-root = Root cause
cause-where = Where
cause-context = Context

family-http = HTTP status
family-cloudflare-5xx = Cloudflare 5xx
family-cloudflare-1xxx = Cloudflare 1xxx
family-other = Other

badge-retryable = Retryable
badge-not-retryable = Not retryable
must-act-caller = Caller must act
must-act-origin-developer = Origin must act
must-act-site-owner = Site owner must act
must-act-cloudflare = Cloudflare must act
must-act-nobody = Nobody has to act

role-caller = Caller
role-origin-developer = Origin developer
role-site-owner = Site owner

party-caller = the caller
party-origin-developer = the origin developer
party-site-owner = the site owner
party-cloudflare = Cloudflare
party-nobody = nobody
actor-read = According to the error itself (`owner_action_required`), { $party } has to act.
actor-catalog = Usually { $party } has to act; the error itself does not say.

fact-http-status = HTTP status
fact-ray-id = Ray ID
fact-colo = Data center
fact-zone = Zone
fact-time = Time
fact-local-time = Local time
fact-retry-after = Retry after
fact-error-name = Error name
fact-category = Category
fact-documentation = Documentation

retry-left = { $time } left
retry-ready = ready to retry
retry-in-future = the error’s time is ahead of this computer’s clock, so there is no countdown

translation-none = This text is not in the catalogue, so there is no translation of it.
address-left-out = (IP address left out)
source-read = read { $date }

reason-problem-json = The text holds Cloudflare’s own structured error body.
reason-code-body = A line that reads “error code: N” and nothing else is a body that Cloudflare sends.
reason-bare-code = There is a code, but nothing that shows who sent it. To settle it, ask for the response headers `cf-ray` and `server`, or for the whole body.
reason-nothing = No error was found in the text. To settle it, ask for the whole error message or for the response headers.

entry-missing = { $code } is not in the catalogue. What follows applies to its class.
entry-missing-outside = { $code } is not in the catalogue and belongs to no known class. What follows can be said of any such number.
entry-class = Class
entry-description = Description
entry-when-seen = When you see it
entry-treatment = How Cloudflare treats it
entry-who-acts = Who must act
entry-retry = Safe to retry?
entry-cacheable = Cacheable?
entry-cacheable-yes = By HTTP’s rules, yes by default.
entry-cacheable-no = By HTTP’s rules, not by default.
entry-defined-in = Defined by
entry-related = Related codes

class-name-informational = 1xx · informational
class-name-success = 2xx · success
class-name-redirection = 3xx · redirection
class-name-client-error = 4xx · client error
class-name-server-error = 5xx · server error
class-name-cloudflare-1xxx = 1xxx · Cloudflare’s own
class-name-unknown = outside the known classes

# What an entry and a comparison say, field by field.

entry-answers = Who answers
entry-how-to-fix = How to fix
entry-work = Was the work done?
entry-finality = Final or passing?
entry-headers = Headers to read
entry-published-wait = Published wait
entry-flags = Special status
entry-aliases = Also called
entry-timers = Timers
entry-elsewhere = Also used by
entry-confidence = Confidence
confidence-medium = medium: part of it rests on secondary sources
confidence-low = low: the sources are few or unofficial
class-name-cloudflare-5xx = 5xx · Cloudflare’s own
not-in-catalog = not in the catalogue
not-published = not published by Cloudflare
status-inferred = Probably { $status }; Cloudflare does not publish it
headers-none = none that tells more
answers-edge = Cloudflare’s edge itself.
answers-origin = The origin or a proxy in front of it; Cloudflare passes it on.
answers-either = The origin or Cloudflare: the body and the headers tell which.
answers-other = Neither the origin nor Cloudflare: a proxy or network on the way, another CDN, a vendor’s API or the client’s own software.
answers-nobody = Nobody: no response arrived.
answers-in-log = Nobody sends it: a proxy at the origin writes it to its log, and the client receives HTTP { $status }.
work-done = Yes.
work-not-done = No: work on the request never began.
work-maybe = Unknown: it may or may not have been done.
work-accepted = Accepted but not finished; it can still fail.
work-none = Does not apply.
finality-final = Final: the same request gets the same answer.
finality-passing = Passing: it can clear up by itself.
finality-until-fixed = Lasting: it stays until somebody repairs the cause.
finality-interim = Interim: another response follows.
retry-no = Not without a change.
retry-by-hand = Not automatically; once, later and by hand.
retry-after-wait = After the wait that `Retry-After` names.
retry-if-idempotent = With growing pauses, if the request is idempotent.
retry-safe = Yes, whatever the method.
retry-poll-status = No: poll the status; a second request may start a second job.
retry-not-needed = There is nothing to repeat.
retry-wait-final = No: wait for the final response.
retry-new-credentials = With valid credentials or sufficient rights.
retry-refresh-state = After reading the current state of the resource.
retry-new-connection = Yes, on a new connection.
retry-follow-same-method = Go to `Location` with the same method and body.
retry-follow-may-change = Go to `Location`; clients may turn a `POST` into a `GET`.
retry-follow-get = Go to `Location` with `GET`.
retry-never-received = The caller never receives this code.
retry-not-published = not published by Cloudflare.
retry-after-seconds = After { $wait }; then double the pause each time.
repeat-may-be-done = Repeat a `POST` only with an idempotency key: the first one may have worked.
repeat-nothing-done = Nothing was done, so even a `POST` may be repeated.
cloudflare-keeps = Cloudflare caches it for { $n } min by default.
cloudflare-keeps-none = Cloudflare does not cache it unless told to.
treatment-none = not published by Cloudflare.
treatment-inferred = (Inferred: the documentation does not say so.)
flag-unofficial = not registered with IANA
flag-deprecated = deprecated
flag-obsolete = obsolete
flag-reserved = reserved by the standard
flag-temporary = registered temporarily
flag-log-only = appears in logs only
flag-wire-code-differs = the client receives another code
defined-by-vendor = { $vendor }.
defined-by-section = { $text }, section { $section }.
defined-by-text = { $text }
defined-by-convention = A convention without an owner; not in the IANA registry.
gist-unknown = a number that is not in the catalogue
send-cloudflare-1xxx = Never: only Cloudflare sends it, inside another HTTP status.
send-unknown = Do not send a number that clients do not know: they read it as the first code of its class.
send-outside = Do not send it: as an HTTP status it belongs to no class, and clients handle it as a server error.
meet-unknown = Treat it as the first code of its class (RFC 9110, section 15) and ask the sender what it means.
meet-outside = As an HTTP status it counts as a server error (RFC 9110, section 15); ask the sender what it means.
