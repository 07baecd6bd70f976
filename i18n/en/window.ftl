# The window: its frame, its screens, its messages.

# Frame

view-decode = Decode
view-compare = Compare
view-probe = Probe
view-codes = Codes
palette-open = Search codes and actions
view-settings = Settings
theme-system = System
theme-dark = Dark
theme-light = Light
theme-now-system = Theme: same as the system
theme-now-dark = Theme: dark
theme-now-light = Theme: light
status-idle = Nothing you paste leaves this computer
status-decoded = Decoded on this computer in { $took } · nothing was sent
status-read = Read on this computer in { $took } · nothing was sent
status-catalog = Catalogue { $version } · works offline
dialog-open = Open a file
dialog-export = Export the report
dialog-certificates = Choose a file of certificates (PEM)
open-failed = { $missing ->
        [display] No window can be opened: no display (X11 or Wayland) is available.
        [opengl] No window can be opened: OpenGL 2.0 or later is missing.
       *[thread] No window can be opened: the system could not start a thread.
    } The command line works without a window: `rayscope decode FILE`, `rayscope explain CODE`.

# Notices

notice-dismiss = Dismiss
notice-clipboard-empty = The clipboard holds no text. Copy the error as text and paste again.
notice-clipboard-image = The clipboard holds an image, and images are not read. Copy the text of the error instead; of an error page, the Ray ID at its bottom is enough.
notice-dropped-several = Opened { $file }. { $n ->
        [one] One more file was dropped but not opened.
       *[other] { $n } more files were dropped but not opened.
    }
notice-exported = Exported to { $path }
notice-export-failed = The report could not be written to { $path }. Choose another folder or free some space.

# Paste column

button-paste = Paste
button-open = Open file…
button-sample = Sample
button-clear = Clear
button-undo = Bring back the previous text
paste-box = Pasted text
paste-box-large = Pasted text, read-only
paste-hint = Paste an error, a response or a log line
drop-title = Drop a file here
drop-hint = Text or JSON
foot-empty = Empty
foot-press = Press
foot-lines = { $n ->
        [one] { $n } line
       *[other] { $n } lines
    }
foot-characters = { $n ->
        [one] { $n } character
       *[other] { $n } characters
    }
foot-fields = { $n ->
        [one] { $read } of { $n } field read
       *[other] { $read } of { $n } fields read
    }
foot-fields-found = { $n ->
        [one] { $n } field read
       *[other] { $n } fields read
    }
foot-no-fields = No fields read
repairs = Repairs
repairs-none = Nothing to repair
chip-prefix = Prefix “{ $prefix }” read as status
chip-truncated = Text cut off: incomplete values left out
chip-seen = { $n ->
        [one] Found { $n } time
       *[other] Found { $n } times
    }

# Empty

empty-title = Paste an error to see what it means
empty-text = Rayscope finds the code, explains the cause and shows who must fix it. Nothing you paste leaves this computer.
empty-samples = Try a sample
empty-reads = What it can read
reads-json = Cloudflare’s JSON errors, 5xx and 1xxx
reads-line = The one-line body “error code: 1020”
reads-wrapped = Text broken by terminals, chats and logs
reads-code = A bare code, such as 524 or 1020
sample-524 = 524 · Cloudflare JSON
sample-524-about = Copied from a terminal, wrapped
sample-1015 = 1015 · Python client
sample-1015-about = Rate limited, printed as a dict
sample-1020 = 1020 · One-line body
sample-502 = 502 · Log line
sample-502-about = Escaped inside other JSON
sample-1020-about = Access denied, no other details

# Report

error-of = Error { $i } of { $n }
error-next = Next error
error-previous = Previous error
badge-not-in-catalog = Not in the catalogue
badge-by-hand = Chosen by hand
tab-reply = Reply
path-you = You
path-cloudflare = Cloudflare
path-origin = Origin
path-working = Working
path-not-reached = Not reached
path-delivered = request delivered
fact-missing = not given
facts-none = The text holds no Ray ID, zone or time. Ask the customer for them, so that the request can be found.
colo-missing = data center not given
copy-ray = Copy the Ray ID
documentation-link = Cloudflare · Error { $code }
retry-ready-short = Ready to retry
retry-future-short = time is ahead of this clock
translation-original = Original
translation-from = Original · English
translation-into-zh = Translated · Chinese
translation-into-ru = Translated · Russian
sources-title = Sources: { $n }
copy-text = Copy the whole text
copy-code = Copy code
copy-markdown = Copy as Markdown
copy-reply = Copy reply
customer-language = Customer’s language
button-export = Export…
export-as = { $format } · { $language }
copy-markdown-in = Copy as Markdown: { $language }

# Nothing found

nothing-title = No error found in this text
nothing-text = The text holds no code and no error body that can be read.
nothing-tried = What was tried
nothing-do = What you can do
nothing-ask = Ask for the details
nothing-copy = Copy message
nothing-choose = Choose the code yourself
nothing-choose-hint = Code, such as 524
nothing-choose-refused = That is not a code. Type three or four digits.

# Not Cloudflare’s, no error, a request alone

show-in-text = Show in the text
other-no-error = No error here
other-next = What to do next
other-next-system = Look the message up in that system’s documentation, or ask whoever runs it. Cloudflare’s settings and logs cannot explain it.
other-next-healthy = If something fails all the same, paste what the customer sees when it does: the page, the message or the response.
other-next-documentation = To look a code up, search for it above. To read an error, paste what the customer received.
other-next-no-sign = Ask where the message was shown and which address was called. If the site uses Cloudflare, the response headers show whether the answer came from there.
offer-title = This is a request, not an error
offer-next = Probe sends the request again and again, and shows how long each answer takes and what fails. Nothing is sent before you start it.
offer-probe = Probe this address

# Settings

settings-language = Language
settings-language-help = Applies at once.
settings-customer = Customer’s language
settings-customer-help = Replies and exports for the customer.
settings-theme = Theme
settings-theme-help = Dark, light, or the same as the system.
settings-text-size = Text size
settings-text-size-help = Scales the whole window.
settings-motion = Motion
settings-motion-help = Reduced: colours change and pages scroll without animation.
settings-motion-full = Full
settings-motion-reduced = Reduced
settings-role = Steps for
settings-role-help = Whose steps a report shows first.
settings-version = Rayscope { $program } · catalogue { $catalog }
settings-privacy = No account, no telemetry, no update check: the program opens no connection of its own.

# Shortcuts

shortcuts-title = Keyboard shortcuts
shortcuts-close = Close the list
shortcut-palette = Search codes and actions
shortcut-paste = Paste and decode
shortcut-open = Open a file
shortcut-undo = Bring back what was pasted over or cleared
shortcut-copy-markdown = Copy as Markdown
shortcut-copy-reply = Copy reply
shortcut-export = Export
shortcut-compare-with = Compare the report’s code with another
shortcut-next-error = Next error in the paste
shortcut-previous-error = Previous error in the paste
shortcut-probe-zone = Probe the zone of the report
shortcut-sections = Jump to a section
shortcut-decode = Decode
shortcut-compare = Compare
shortcut-probe = Probe
shortcut-codes = Codes
shortcut-settings = Settings
shortcut-pick-left = In Compare: choose the left code
shortcut-pick-right = In Compare: choose the right code
shortcut-swap = In Compare: swap left and right
shortcut-probe-start = In Probe: start or stop
shortcut-chart-start = On the chart: start or stop
shortcut-chart-step = On the chart: previous or next request
shortcut-language = Next language
shortcut-theme = Next theme
shortcut-focus = Next control
shortcut-close = Close
shortcut-help = All shortcuts

# Palette

palette-list = Results
palette-actions = Actions
palette-move = Move
palette-enter = Open
palette-compare = Use in Compare
palette-results = { $n ->
        [one] { $n } result
       *[other] { $n } results
    }
palette-nothing = Nothing found. Paste the whole error in Decode.
palette-decode = Decode this text
palette-pair = { $left } and { $right }
palette-go = Go to { $view }
palette-copy-report = { $code ->
        [none] Copy the report as Markdown
       *[known] Copy report { $code } as Markdown
    }
palette-copy-comparison = Copy { $left } and { $right } side by side as Markdown
palette-copy-entry = Copy { $code } as Markdown
palette-compare-with = Compare { $code } with…
palette-swap = Swap left and right
palette-only-differences = Show only differences
palette-all-rows = Show every row
palette-sample = Sample: { $name }

# Codes

codes-search = Number, name or symptom
codes-all = All
codes-http = HTTP
codes-nobody = Nobody
codes-repeat-yes = Yes
codes-repeat-no = No
codes-repeat-needless = Nothing to repeat
codes-count = { $n } of { $all }
codes-clear = Clear filters
codes-none = No code matches
codes-none-text = Search for another word, or clear the filters.
codes-open-anyway = Open { $code } anyway
codes-back = All codes
codes-facts = Facts
codes-practice = In practice
