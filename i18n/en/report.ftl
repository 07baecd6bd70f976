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
party-origin-developer = the origin’s developer
party-site-owner = the site owner
party-cloudflare = Cloudflare
party-nobody = nobody
actor-read = It is the turn of { $party }: the error itself says so (`owner_action_required`).
actor-catalog = Usually it is the turn of { $party }; the error itself does not say.

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
retry-in-future = the error’s time lies ahead of this computer’s clock, so there is no countdown

translation-none = This text is not in the catalogue: there is no translation of it.
address-left-out = (IP address left out)
source-read = read { $date }

reason-problem-json = The text holds Cloudflare’s own structured error body.
reason-code-body = A line that reads “error code: N” and nothing else is a body that Cloudflare sends.
reason-bare-code = There is a code, but nothing that shows who sent it. To settle it, ask for the response headers `cf-ray` and `server`, or for the whole body.
reason-nothing = Nothing in the text is an error that can be read. To settle it, ask for the whole error message or for the response headers.

entry-missing = { $code } is not in the catalogue. What follows holds for its class.
entry-class = Class
entry-description = Description
entry-when-seen = When you see it
entry-treatment = How Cloudflare treats it
entry-who-acts = Who must act
entry-retry = Safe to retry?
entry-cacheable = Cacheable?
entry-cacheable-yes = yes, by default
entry-cacheable-no = not by default
entry-defined-in = Defined by
entry-related = Related codes

class-name-informational = 1xx · informational
class-name-success = 2xx · success
class-name-redirection = 3xx · redirection
class-name-client-error = 4xx · client error
class-name-server-error = 5xx · server error
class-name-cloudflare-1xxx = Cloudflare 1xxx
class-name-unknown = no known class

retry-no = not without a change
retry-after-wait = after a wait
retry-if-idempotent = with growing pauses, if the request is idempotent
retry-poll-status = ask for the status instead of sending the request again
