### What is typed or pasted as the thing to probe: what is wrong with it, and what was read differently from what stands there.

# Address

address-empty = Type an address, such as https://example.com/.
address-too-long = The address is longer than 32 KB; no server takes it.
address-scheme = Only http and https can be probed, not “{ $scheme }”.
address-space = There is a space between “{ $before }” and “{ $after }”. Take it out or write %20 instead.
address-several = Only one address can be probed at a time. “{ $second }” is a second one.
address-no-host = The address names no host.
address-bad-host = “{ $host }” cannot be the name of a host.
address-bad-port = “{ $port }” cannot be a port. Ports are the numbers from 1 to 65535.
address-none = “{ $typed }” is not an address.
address-note-scheme = { $scheme }:// was assumed.
address-note-joined = Line breaks and spaces within the address were taken out.
address-note-folded = Full-width characters were read as plain ones.
address-note-unwrapped = Quotes or brackets around the address were taken off.
address-note-fragment = The part from # on was left out: it is never sent.
address-note-credentials = User name and password of the address became an Authorization header.
address-note-idn = In DNS, { $typed } is written { $ascii }.

# curl command
#
# $word   the part of the command that is meant

curl-none = This is not a curl command.
curl-too-long = The command is longer than 1 MB.
curl-unclosed = The quote { $word } is never closed. The end of the command may be missing.
curl-no-url = The command names no URL.
curl-several = Only one request can be probed at a time. “{ $word }” begins a second one.
curl-unknown-option = The option “{ $word }” is not known here. Take it out if the request works without it.
curl-missing-value = The option “{ $word }” needs a value.
curl-file = “{ $word }” takes its value from the file { $file }, and files named in a command are not read. Put the content itself in its place.
curl-unsupported = “{ $word }” is not supported: forms with several parts, client certificates and proxies of the command’s own cannot be used.
curl-bad-header = The header “{ $word }” cannot be sent.
curl-bad-method = “{ $word }” is not a method.
curl-head-body = The command asks for the headers alone and sends a body. Only one of the two is possible.
curl-bad-time = “{ $word }” is not a number of seconds.
curl-bad-pin = “{ $word }” is not written as `--resolve` or `--connect-to` wants it: HOST:PORT:ADDRESS.
curl-note-variable = “{ $word }” is a variable of the shell. It was not filled in and is sent as it stands.
curl-note-unquoted = A “{ $word }” outside quotes would end the command in a shell. It was read as part of the command.
curl-note-rest = Only the first command is used. “{ $word }” is left out.
curl-note-header-stays = The header “{ $word }” is always sent and cannot be taken away.
curl-note-header-ignored = “{ $word }” is not a header, so it is not sent.
curl-note-pin-unused = “{ $word }” is for another host or port than the URL’s, so it is not used.
curl-note-http10 = HTTP/1.0 is not spoken here. The request is sent over HTTP/1.1.
curl-note-no-password = The command names a user without a password. It is sent with an empty one.
curl-note-ignored = Left out, as they do not change the request: { $words }
