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
repair-unescaped = Escapes removed
repair-python-literal = Python literals read as JSON
repair-unquoted = { $n ->
        [one] { $n } “>” mark removed
       *[other] { $n } “>” marks removed
    }
repair-unfenced = Code fence removed
repair-prefix-read = { $n ->
        [one] { $n } prefix read as status
       *[other] { $n } prefixes read as status
    }
repair-transcoded = Converted from UTF-16
repair-invalid-bytes = { $n ->
        [one] { $n } run of invalid bytes skipped
       *[other] { $n } runs of invalid bytes skipped
    }
aside-sentences = { $n ->
        [one] { $n } trailing sentence set aside
       *[other] { $n } trailing sentences set aside
    }

# What was tried

reader-problem-json = Cloudflare’s JSON error (RFC 9457)
reader-code-body = The line “error code: N”
reader-bare-code = A code near “error”, “status” or “code”
gave-up-no-brace = No { "{" } in the text
gave-up-no-known-member = None of Cloudflare’s fields in it
gave-up-no-such-line = No line holds only this
gave-up-no-number = No three- or four-digit number
gave-up-no-word-beside = Numbers, but no such word near any of them

ask-customer =
    To find the cause, please send us:
    1. the exact time and your time zone
    2. the full address (URL) of the page
    3. the error code or Ray ID, if one is shown
    4. a screenshot or the saved page
