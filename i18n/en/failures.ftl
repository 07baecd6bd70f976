### Why an exchange has no whole answer.
###
### The value is the name, as a label. `.what` says in one sentence what happened, `.next` whose turn it is and what to do. The
### keys are those of FailureKind in src/probe/failure.rs.

# Finding the address

failure-name-not-found = No such name
    .what = The name servers know no such host name.
    .next = Check the spelling first. If the name is right, whoever keeps the domain’s DNS must add the record.
failure-no-address = Name without address
    .what = The name exists, but has neither an A nor an AAAA record.
    .next = Whoever keeps the domain’s DNS must give the name an address.
failure-dns-failed = Name lookup failed
    .what = The name servers answered with an error instead of an address.
    .next = Whoever keeps the domain’s DNS must check its name servers and DNSSEC. If other names fail, too, the resolver of this computer is at fault.
failure-dns-timed-out = No answer from DNS
    .what = No name server answered in time.
    .next = Check this computer’s connection and its DNS servers. If other names resolve, the name servers of this domain are slow.
failure-offline = No network
    .what = This computer has no network connection.
    .next = Connect this computer to a network and start again.

# Connecting

failure-refused = Connection refused
    .what = The computer at this address is up, but nothing accepts connections on the port.
    .next = Whoever runs the server must start the web server or let it listen on this port. A firewall can refuse, too.
failure-tcp-reset = Reset while connecting
    .what = The connection was reset before it was open.
    .next = Whoever runs the server must look at its firewall and at how many connections it takes.
failure-unreachable = Server unreachable
    .what = No route leads to the server’s address.
    .next = Check that DNS names the right address. If it does, the hosting provider or the network between must restore the route.
failure-tcp-timed-out = Connecting timed out
    .what = The server did not answer the attempt to connect.
    .next = Whoever runs the server must check that it is up and that no firewall drops connections from here.
failure-not-permitted = Connection not permitted
    .what = This computer’s system or firewall forbids the connection.
    .next = Allow Rayscope in this computer’s firewall, or ask whoever administers it.
failure-proxy-unreachable = Proxy unreachable
    .what = The proxy named in this computer’s settings could not be reached.
    .next = Check the proxy in the system settings, or ask whoever administers the network.
failure-proxy-refused = Proxy refused
    .what = The proxy did not open a connection to the server.
    .next = Check the user name and password for the proxy, or ask whoever administers it to allow this host.

# TLS

failure-not-tls = No TLS on this port
    .what = What answers on this port does not speak TLS.
    .next = Use http:// if that was meant. Otherwise whoever runs the server must turn on HTTPS on this port.
failure-tls-refused = TLS handshake failed
    .what = The two sides agreed on no TLS version or cipher suite, or the server broke the handshake off with an alert.
    .next = Whoever runs the server must offer TLS 1.2 or 1.3 with modern cipher suites and a certificate for this name.
failure-tls-closed = Closed during the TLS handshake
    .what = The server closed or reset the connection before the TLS handshake was complete.
    .next = Whoever runs the server must look at its TLS settings and its log; often there is no certificate for this name.
failure-tls-timed-out = TLS handshake timed out
    .what = The connection was open, but the TLS handshake did not finish in time.
    .next = Whoever runs the server must check its load, and whether it really speaks TLS on this port.
failure-client-certificate-wanted = Client certificate wanted
    .what = The server admits only clients with a certificate of their own, and Rayscope has none.
    .next = Whoever runs the server must exempt this test. Where the origin wants Authenticated Origin Pulls, only Cloudflare can connect.
failure-certificate-expired = Certificate expired
    .what = The server’s certificate is past its expiry date.
    .next = Whoever runs the server must renew the certificate and reload the web server.
failure-certificate-not-yet-valid = Certificate not valid yet
    .what = The server’s certificate becomes valid only later.
    .next = Check this computer’s clock. If it is right, whoever runs the server must install a certificate that is valid now.
failure-certificate-wrong-name = Certificate for other names
    .what = The server’s certificate does not list the name that was asked for.
    .next = Whoever runs the server must install a certificate that lists this name.
failure-certificate-untrusted = Certificate not trusted
    .what = The certificate is self-signed, is from an authority that this computer does not trust, or comes without an intermediate certificate.
    .next = Whoever runs the server must install a publicly trusted certificate with its whole chain. If the authority is your own, name its certificate file.
failure-certificate-revoked = Certificate revoked
    .what = The authority that issued the certificate has revoked it.
    .next = Whoever runs the server must have a new certificate issued and install it.
failure-certificate-invalid = Certificate invalid
    .what = The server’s certificate cannot be read or breaks a rule for certificates.
    .next = Whoever runs the server must have the certificate issued anew.

# Sending the request

failure-write-reset = Broken off while sending
    .what = The connection broke before the whole request was sent.
    .next = Whoever runs the server must look up this moment in its log; often the request is larger than the server accepts.
failure-write-timed-out = Sending timed out
    .what = The server stopped taking in the request.
    .next = Whoever runs the server must find out what keeps it from reading. A smaller body shows whether size is the cause.

# Waiting for the answer

failure-empty-reply = Empty reply
    .what = The server took the request and closed the connection without sending a byte.
    .next = Whoever runs the server must look in its log for a crash at this moment.
failure-wait-reset = Reset while waiting
    .what = The connection was reset before the first byte of the answer.
    .next = Whoever runs the server must look for a crash or restart at this moment, and for a firewall that drops long connections.
failure-wait-timed-out = No answer in time
    .what = The request was sent, but not one byte of the answer came in time.
    .next = Whoever develops the application must let it answer sooner: put the long work into a queue and answer 202 at once.
failure-not-http = Not HTTP
    .what = What the server sent is not an HTTP response.
    .next = Check the port and whether http or https is meant. If both are right, whoever runs the server must find out what answers there.
failure-headers-cut = Headers cut off
    .what = The connection ended before the headers of the answer were complete.
    .next = Whoever runs the server must look in its log for a crash at this moment.
failure-headers-too-large = Headers too large
    .what = The headers of the answer are larger than Rayscope accepts.
    .next = Whoever develops the application must send fewer or shorter headers; most often it is cookies.
failure-headers-timed-out = Silence within the headers
    .what = The answer began, then nothing came any more before its headers were complete.
    .next = Whoever develops the application must send the headers in one piece and find out what holds them up.
failure-http2-failed = HTTP/2 error
    .what = The server broke a rule of HTTP/2 or ended the connection with an error.
    .next = Try HTTP/1.1. If that works, whoever runs the server must mend its HTTP/2 or turn it off.

# Reading the body

failure-body-cut = Body cut off
    .what = The connection ended before the announced end of the body.
    .next = Whoever runs the server must look in its log for a crash at this moment, and check the announced Content-Length.
failure-body-reset = Reset within the body
    .what = The connection was reset in the middle of the body.
    .next = Whoever runs the server must look for a crash or restart at this moment.
failure-body-malformed = Malformed body
    .what = The body contradicts its own framing, for example by a wrong chunk size.
    .next = Whoever develops the application, or runs the proxy before it, must correct how the body is sent.
failure-body-timed-out = Silence within the body
    .what = The answer began, then fell silent for too long in the middle of the body.
    .next = Whoever develops the application must keep data coming while it works, or put the work into a queue and answer 202 at once.

# Redirects

failure-too-many-redirects = Too many redirects
    .what = One redirect led to the next without an end in sight.
    .next = Whoever runs the site must break the loop. Behind Cloudflare the usual cause is SSL mode Flexible together with a redirect to HTTPS.
failure-bad-redirect = Bad redirect
    .what = The server redirects to an address that cannot be requested over HTTP.
    .next = Whoever runs the site must correct the Location header.

failure-internal = Request not possible
    .what = Rayscope could not make this request.
    .next = Check the method, the headers and the certificate file of the request; the details name the cause.

# Cloudflare’s edge is known to answer there: the advice to whoever runs the server would be wrong

failure-before-edge = Cloudflare answers at this address, so the fault lies between this computer and Cloudflare, and visitors elsewhere need not have it. Try another network, without VPN or filter.

### Whose turn it is

blame-here = This computer or its network
blame-name = Whoever keeps the domain’s DNS
blame-network = The network between
blame-server = The server
blame-proxy = The proxy

### What a visitor behind Cloudflare would get
###
### $code   the number, such as 521, or 530 (1016)

expected-visitor = If this server stands behind Cloudflare, a visitor would get error { $code }.
expected-strict = If this server stands behind Cloudflare in SSL mode Full (strict), a visitor would get error { $code }. In mode Full, Cloudflare does not check the certificate.
expected-body = Behind Cloudflare a visitor would get the same status and a body that breaks off: once an answer has begun, no error page can replace it.
expected-precondition = This holds only if the server treats Cloudflare’s addresses like this computer’s. A firewall may let one through and block the other.
expected-note-ciphers = Cloudflare offers older cipher suites, too, so its handshake may succeed where this one failed.
expected-note-origin-ca = Cloudflare accepts its own Origin CA certificates, which this computer does not trust.
expected-note-maybe-522 = For a handshake that never ends, 522 is possible, too.
expected-edge-after = Cloudflare answers at this address and sent no error of its own for this request; how the origin behaved cannot be seen from here.
expected-real = Cloudflare itself answered with error { $code }: this is no prediction, visitors get it, too.
maybe-captive-portal = A network between may have answered in the server’s place: a sign-in page (captive portal) or a filter. Open the URL in a browser on this computer and look who answers.
