# python3 backoff-python.py      (nothing to install)
# For 429 (Cloudflare 1015) and 503: waits as long as Retry-After says, at least; on top of it a random
# share of a span that doubles every time ("full jitter"), so that many clients do not return together.
import calendar
import email.utils
import json
import random
import sys
import time
import urllib.error
import urllib.request

URL = "https://@@host@@/"  # the error does not name the path: put yours here
FIRST = @@retry_after@@  # s; the span of the first wait
LONGEST = 600  # s; a longer Retry-After is a matter for later, not for a waiting program
ATTEMPTS = 5
REPEATABLE = {"GET", "HEAD", "OPTIONS", "PUT", "DELETE"}  # twice is the same as once

def retry_after(value):
    """Seconds to wait, from a number or an HTTP date; 0 if it says neither."""
    value = (value or "").strip()
    if value.isascii() and value.isdigit():
        return int(value)
    try:
        return max(0, calendar.timegm(email.utils.parsedate(value)) - time.time())  # it is always GMT
    except (TypeError, ValueError, OverflowError):
        return 0

def final(body):
    """Cloudflare's JSON says so itself when waiting is no use, as with 1027 and 1102."""
    try:
        return json.loads(body).get("retryable") is False
    except (ValueError, AttributeError):
        return False

def request(url, method="GET", data=None, headers=None):
    # Name yourself honestly: Python's own User-Agent is often refused (error 1010).
    headers = {"Accept": "application/json", "User-Agent": "example-client/1.0", **(headers or {})}
    # A POST may have done its work although the answer was an error. Only a key that stays the same
    # in every repeat lets the server see that it is the same POST.
    keyed = "idempotency-key" in {name.lower() for name in headers}
    attempts = ATTEMPTS if method in REPEATABLE or keyed else 1
    for attempt in range(attempts):
        req = urllib.request.Request(url, data, headers, method=method)
        try:
            with urllib.request.urlopen(req, timeout=@@limit@@ + 15) as response:
                return response.status, response.read()
        except urllib.error.HTTPError as error:
            body = error.read()
            after = retry_after(error.headers["Retry-After"])
            last = attempt + 1 == attempts
            print(f"try {attempt + 1} of {attempts}: {error.code}", file=sys.stderr)
            if error.code not in (429, 503) or last or final(body) or after > LONGEST:
                return error.code, body
        wait = after + random.uniform(0, min(LONGEST, FIRST * 2**attempt))
        print(f"waiting {wait:.1f} s", file=sys.stderr)
        time.sleep(wait)

if __name__ == "__main__":
    # A write: request(URL, "POST", b"{}", {"Content-Type": "application/json", "Idempotency-Key": …})
    status, answer = request(URL)
    sys.stdout.buffer.write(answer)
    sys.exit(0 if 200 <= status < 300 else 1)
