# The command line: help, and what is wrong with a call.

cli-help =
    Rayscope explains Cloudflare and HTTP errors: what broke, whose turn it is, what to do.

    Usage:
      rayscope                     open the window
      rayscope FILE                open the window with the file decoded
      rayscope decode [FILE|-]     decode a file, or what is piped in
      rayscope explain CODE…       tell what codes mean
      rayscope compare A B         set two codes side by side
      rayscope codes [WORDS]       list the catalogue, or find codes in it
      rayscope probe URL           ask an address again and again, and time it against the limit
      rayscope simulate            start a demo server that shows every fault
      rayscope help [VERB]         this help, or help on one verb

    Options:
      --lang en|zh-CN|ru           language (else RAYSCOPE_LANG, else the system’s)
      --format text|json|markdown  how a verb writes its answer
      -h, --help                   help
      -V, --version                version

    Nothing is sent anywhere but to the address that you probe.
cli-help-decode =
    Decodes a file, or what is piped in, and reports what broke.

    Usage:
      rayscope decode [FILE|-] [--format text|json|markdown] [--lang en|zh-CN|ru]

    Formats:
      text                         the short report (default)
      markdown                     the whole report, with the reply to the customer
      json                         every field with its evidence

    Exit codes:
      0  an error was recognised
      1  nothing was recognised
      2  wrong usage, or an input that cannot be read
cli-help-explain =
    Tells what codes mean: HTTP statuses and Cloudflare’s own codes.

    Usage:
      rayscope explain CODE… [--format text|json|markdown] [--lang en|zh-CN|ru]

    Exit codes:
      0  every code is in the catalogue
      1  a code is not in it; the others are still explained
      2  wrong usage
cli-help-compare =
    Sets two codes side by side: what each means, what really differs, when to use which.

    Usage:
      rayscope compare A B [--format text|json|markdown] [--lang en|zh-CN|ru]

    A code is a number. cf:502 is Cloudflare’s own 502, http:520 the bare number from an unknown sender.

    Exit codes:
      0  both codes are in the catalogue
      1  a code is not in it; what is known is still shown
      2  wrong usage
cli-help-codes =
    Lists the codes of the catalogue, or finds codes by number, name or symptom, in any of the three languages.

    Usage:
      rayscope codes [WORDS…] [--family F] [--search WORDS] [--format text|json|markdown] [--lang en|zh-CN|ru]

    Families:
      http, cloudflare-5xx, cloudflare-1xxx, cloudflare-api; cloudflare stands for the last three

    Exit codes:
      0  codes are listed
      1  nothing was found
      2  wrong usage
cli-help-probe =
    Asks an address again and again, and holds its silences against Cloudflare’s time limit.

    Usage:
      rayscope probe URL [OPTIONS]
      rayscope probe 'curl …' [OPTIONS]

    What is asked (a curl command, quoted as one argument, fills this in; options win over it):
      --method M                   GET; POST with --data
      --header 'N: V'              a header of the request; may be repeated
      --data D                     the body; without a Content-Type header sent as a form, like curl does
      --connect-to HOST[:PORT]     connect there instead; Host and SNI stay those of the URL
      --insecure                   record the certificate, do not enforce it
      --cacert FILE                trust the certificates in FILE (PEM), too
      --http 1.1|2                 this version of HTTP only
      --follow                     follow redirects; each counts as a request

    How often, for how long, against which limit:
      --count N                    end after N requests (20, unless there is a --duration)
      --duration D                 end after this time
      --interval D                 time between two starts (5s); 0: after each reply. A public address is asked once a second at most
      --limit D                    Cloudflare’s limit (120s), up to 6000s
      --timeout D                  give up after so long a silence (15 s beyond the limit)

    D is a time: 5s, 500ms, 2m, 1h; 120 means seconds.

    Formats:
      text                         a line for each request, then the summary (default)
      json, csv                    every request with its phases; json has the summary, too
      markdown                     the summary and the last requests

    Requests that change something, such as POST, are repeated like any other. Nothing is sent but to this address.
    Ctrl+C ends the run and prints what was measured; a second Ctrl+C ends at once.

    Exit codes:
      0  every request was answered under the limit, with whatever status
      1  one was not: it failed, reached the limit, or Cloudflare answered with an error of its own
      2  wrong usage
cli-see-help = `rayscope --help` lists what there is.
cli-unknown-language = “{ $tag }” is not a language of Rayscope. There are en, zh-CN and ru.
cli-unknown-lang-variable = RAYSCOPE_LANG is “{ $tag }”, which is not a language of Rayscope. There are en, zh-CN and ru.
cli-unknown-verb = “{ $verb }” is not a verb. There are decode, explain, compare, codes, probe, simulate and help.
cli-format-needs-verb = `--format` goes with a verb: `rayscope decode --format json FILE`.
cli-empty-name = The name of the file is empty.
cli-no-window = This build has no window, only the command line.
cli-unknown-argument = “{ $argument }” is not known here.
cli-unknown-format = “{ $value }” is not a format. There are text, json and markdown.
cli-unknown-format-csv = “{ $value }” is not a format. There are text, json, markdown and csv.
cli-probe-needs-url = `probe` needs a URL, such as https://example.com/.
cli-probe-quote-curl = Put the whole curl command into quotes, so that it is one argument: “{ $value }” stands alone.
cli-probe-bad-time = “{ $value }” is not a time for `{ $option }`. Times are written 5s, 500ms, 2m or 1h.
cli-probe-bad-count = “{ $value }” is not a number of requests.
cli-probe-bad-limit = “{ $value }” cannot be the limit. It is more than 0 and at most 6000s.
cli-probe-bad-method = “{ $value }” is not a method.
cli-probe-bad-header = The header “{ $value }” cannot be sent. Headers are written `Name: value`.
cli-probe-bad-place = “{ $value }” is not a place to connect to. Write a host or an address, with or without a port.
cli-probe-bad-http = “{ $value }” is not a version of HTTP that is spoken here. There are 1.1 and 2.
cli-probe-data-file = “{ $value }” names a file, and `--data` takes the text itself.
cli-probe-short-timeout = The timeout is no longer than the limit, so no request can show what lies beyond it.
cli-probe-no-certificate = { $path } holds no certificate. A PEM file with the line BEGIN CERTIFICATE is needed.
cli-probe-no-thread = The system grants no thread for the probe. Close other programs and try again.
cli-missing-code = `explain` needs a code, such as 524.
cli-compare-needs-two = `compare` needs two codes, such as 202 520.
cli-unknown-family = “{ $value }” is not a family. There are http, cloudflare-5xx, cloudflare-1xxx, cloudflare-api and cloudflare.
cli-nothing-found = No code in the catalogue fits these words.
cli-missing-value = “{ $argument }” needs a value.
cli-given-twice = “{ $argument }” cannot be given twice or together with the rest.
cli-wrong-usage = The command cannot be understood.
cli-not-a-code = “{ $code }” is not a code. A code has three or four digits; `rayscope codes WORDS` finds one by name.
cli-output-failed = The output could not be written. Check the disk or the program that reads it.
cli-paste = About the text
cli-more-errors =
    { $n ->
        [one] { $n } more error is not written out; `--format json` lists all of them.
       *[other] { $n } more errors are not written out; `--format json` lists all of them.
    }
codes-code = Code
codes-family = Family
codes-name = Name
cli-offer = `rayscope probe { $address }` sends it again and again, and shows how long each answer takes and what fails.
