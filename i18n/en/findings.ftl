# What decoding found, mended and tried, in words.

# What was mended

repair-unwrapped = { $n ->
        [one] { $n } wrapped line joined
       *[other] { $n } wrapped lines joined
    }
repair-respaced = { $n ->
        [one] { $n } stray space removed
       *[other] { $n } stray spaces removed
    }
repair-unescaped = { $n ->
        [one] Escapes removed
       *[other] Escapes removed in { $n } places
    }
repair-python-literal = { $n ->
        [one] Python literals read as JSON
       *[other] Python literals read as JSON in { $n } places
    }
repair-unquoted = { $n ->
        [one] { $n } “>” mark removed
       *[other] { $n } “>” marks removed
    }
repair-unfenced = { $n ->
        [one] Code fence removed
       *[other] { $n } code fences removed
    }
repair-prefix-read = { $n ->
        [one] { $n } prefix read as status
       *[other] { $n } prefixes read as status
    }
repair-transcoded = Converted from another encoding
repair-invalid-bytes = { $n ->
        [one] { $n } run of invalid bytes skipped
       *[other] { $n } runs of invalid bytes skipped
    }
repair-ansi = { $n ->
        [one] { $n } terminal code removed
       *[other] { $n } terminal codes removed
    }
repair-line-prefix = { $n ->
        [one] { $n } line prefix removed
       *[other] { $n } line prefixes removed
    }
repair-entities = { $n ->
        [one] { $n } HTML entity read
       *[other] { $n } HTML entities read
    }
repair-percent = { $n ->
        [one] Percent-encoding undone
       *[other] Percent-encoding undone in { $n } places
    }
repair-base64 = { $n ->
        [one] Base64 decoded
       *[other] { $n } stretches of Base64 decoded
    }
repair-hex = { $n ->
        [one] Hex decoded
       *[other] { $n } stretches of hex decoded
    }
repair-inflated = { $n ->
        [one] Compressed data unpacked
       *[other] Compressed data unpacked in { $n } places
    }
repair-quoted-printable = { $n ->
        [one] Mail encoding undone
       *[other] Mail encoding undone in { $n } places
    }
repair-dechunked = { $n ->
        [one] Chunks of the body joined
       *[other] { $n } chunk lengths removed
    }
repair-joined-literals = { $n ->
        [one] Pieces of a string joined
       *[other] Pieces of a string joined in { $n } places
    }
repair-requoted = { $n ->
        [one] Quotes or letters read as plain ones
       *[other] Quotes or letters read as plain ones in { $n } places
    }
repair-unlinked = { $n ->
        [one] { $n } link read as its text
       *[other] { $n } links read as their text
    }
repair-translated = { $n ->
        [one] { $n } translated key read
       *[other] { $n } translated keys read
    }
repair-before = Pasted
repair-after = Read as
aside-sentences = { $n ->
        [one] { $n } trailing sentence set aside
       *[other] { $n } trailing sentences set aside
    }

# As what an error was found

fact-format = Found as
format-problem-json = JSON error body (RFC 9457)
format-problem-markdown = Error body as Markdown
format-html-page = HTML page
format-page-text = Text of a page
format-code-body = One-line body “error code: N”
format-api-envelope = API answer
format-api-text = API error in a client’s output
format-access-json = JSON of Cloudflare Access
format-tunnel-log = Log of cloudflared
format-headers = Response headers
format-har = HAR entry
format-logpush = Cloudflare’s request log
format-access-log = Server log line
format-client-message = Message of a client or monitor
format-other-system = Another system’s error
format-bare-code = Bare code
format-bare-ray = Bare Ray ID

# Whether Cloudflare sent it, and why

verdict-yes = From Cloudflare
verdict-no = Not from Cloudflare
verdict-unknown = Sender unknown
reason-problem-json = The text holds Cloudflare’s own structured error body.
reason-problem-markdown = The text holds Cloudflare’s own error body, written as Markdown.
reason-html-page = The text holds a page that Cloudflare itself serves.
reason-page-text = The text holds the words of a page that Cloudflare itself serves.
reason-code-body = A line that reads “error code: N” and nothing else is a body that Cloudflare sends.
reason-api-envelope = The text holds an answer of Cloudflare’s API.
reason-api-text = A client repeats an error of Cloudflare’s API.
reason-access-json = The text holds a JSON body that Cloudflare Access sends.
reason-tunnel-log = The lines come from cloudflared, Cloudflare’s tunnel client.
reason-headers = The response has headers that Cloudflare sets, such as `cf-ray`.
reason-har = The recorded response has headers that Cloudflare sets, such as `cf-ray`.
reason-logpush = The record comes from Cloudflare’s own request log.
reason-access-log = The log line holds a mark that only Cloudflare leaves.
reason-client-message = The message repeats what only Cloudflare sends.
reason-bare-code = There is a code, but nothing that shows who sent it.
reason-bare-ray = The text holds a Ray ID, which only Cloudflare gives to a request.
reason-wording = The code stands with the words that Cloudflare uses for it.
reason-named = The text names Cloudflare as the sender.
reason-host = The request went to one of Cloudflare’s own hosts.
reason-other-system = This comes from { $system }, not from Cloudflare.
reason-healthy = The response came through Cloudflare, and it is not an error.
reason-documentation = The text is about errors; none occurred.
reason-no-error = The text names Cloudflare, but it reports no error.
reason-no-sign = Something failed, but nothing in the text points to Cloudflare.
reason-named-failure = Something failed and the text names Cloudflare, but nothing shows that the error came from there.
reason-bare-words = The text has the words of an error page, but nothing that shows whose page it was.
reason-nothing = No error was found in the text.

wanted-title = What would settle it
wanted-headers = Ask for the response headers, above all `cf-ray` and `server`.
wanted-body = Ask for the whole response body, unchanged.
wanted-ray-id = Ask for the Ray ID at the bottom of the page.
wanted-address = Ask for the address (URL) that was requested.
wanted-code = Ask for the number that the page or the message shows.

# Other systems that have no name of their own

system-aws-load-balancer = an AWS load balancer
system-container-registry = a container registry
system-acme = a certificate authority (ACME)
system-database = a database
system-localhost = a server on the same machine
system-unnamed = another system

# What an error says beside itself

section-contradictions = What does not fit
contradiction = `{ $field }`: the text also says “{ $said }”. What it proves is “{ $taken }”.
contradiction-alone = `{ $field }`: the text says “{ $said }”, which cannot be so. It was not taken over.
cause-chain = Behind it
errors-beyond = { $n ->
        [one] { $n } more error is not listed
       *[other] { $n } more errors are not listed
    }

# What was tried

reader-structured = Structured bodies: Cloudflare’s errors, its API, Access
reader-page = Error, challenge and block pages
reader-response = Response headers, HAR files and logs
reader-client = Messages of clients, gateways and monitors
reader-bare-code = A code near “error”, “status” or “code”
reader-layers = Layers: escapes, encodings, compression
gave-up-no-brace = No { "{" } in the text
gave-up-no-known-member = None of Cloudflare’s fields in it
gave-up-no-page = No tag and no sentence of such a page
gave-up-no-response = No header, status line or log line with an error
gave-up-no-message = No message that a known client prints
gave-up-no-number = No three- or four-digit number
gave-up-no-word-beside = Numbers, but no such word near any of them
gave-up-no-layer = Nothing in the text is encoded
gave-up-nothing-below = Layers were taken off; there is no error below them

ask-customer =
    To find the cause, please send us:
    1. the exact time and your time zone
    2. the full address (URL) of the page
    3. the error code or Ray ID, if one is shown
    4. a screenshot or the saved page
