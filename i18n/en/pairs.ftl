### The pairs that are mixed up most, by hand. Smaller number first. $connect, $ack, $read, $read-new: durations with unit.

pair-200-202 =
    .summary = **200** reports that the request worked and brings the result; **202** confirms only that the work was taken on, with the result still to come.
    .difference-1 = **Done or only begun.** After 200 the work is over. After 202 it may run later, fail, or be rejected.
    .difference-2 = **Where the result is.** 200 carries it in its body. After 202 it has to be fetched from the status URL or delivered by a webhook.
    .difference-3 = **The next request.** After 200 none is needed. After 202 poll at the pace that `Retry-After` sets; sending the original request again can queue the work twice.
    .difference-4 = **Caching.** A cache may store 200 even without caching headers. 202 is not cacheable by default.
    .meet = One job often shows both: 202 for the request that starts it, 200 for the polls. A 200 from the status URL says that the query worked, not that the job did, so read the state in its body.

pair-202-504 =
    .summary = **202** says the server took the work and does not keep you waiting; **504** says a gateway gave up waiting for the server behind it.
    .difference-1 = **Released or cut off.** With 202 the wait ends by design, and a job ID or status URL stands for the work. With 504 it ends by force, and nothing tells how far the work has come.
    .difference-2 = **Whose turn it is.** After 202 the caller polls. After 504 somebody on the server’s side has to find the slow step or the timeout that is too short.
    .difference-3 = **What a repeat would do.** After 202 it can queue a second job, so ask for the status instead. After 504 the first request may still be running, so look for its result before you repeat a write.
    .meet = Long work done inside the request ends in 504 once it outlasts the gateway’s timeout; answering 202 at once and letting the caller poll avoids that. A poll can meet 504 as well: this says nothing about the job, so poll again.

pair-202-520 =
    .summary = **202** says the server took the work and will do it later; **520** says the server’s reply was empty or broken, so Cloudflare could not pass it on.
    .difference-1 = **A promise and a failure.** After 202 the job goes on, although it may still fail. After 520 no usable answer will come, and whether the work was done stays open.
    .difference-2 = **Different senders.** Your application sends 202, and Cloudflare forwards it. Cloudflare writes 520 itself, so the application’s own log does not show that code.
    .difference-3 = **Different next steps.** After 202, poll the status URL. After 520, look in the origin’s error log at that minute, and repeat only what may safely run twice.
    .meet = A job is accepted with 202, then a poll meets 520: the poll failed, but the job may still run, so poll again rather than send it anew. If the request that should start the job meets 520, check whether a job exists before you send another.

pair-202-524 =
    .summary = **202** answers at once and leaves the work for later; **524** comes from Cloudflare when the origin had not answered within the time limit.
    .difference-1 = **Same work, two endings.** Moved into a job, long work is answered with 202. Kept inside the request, it meets 524 when Cloudflare hears nothing for { $read }, or { $read-new } according to its newer documentation.
    .difference-2 = **What the caller holds.** After 202 there is a job ID or a status URL to ask. After 524 there is only a Ray ID, although the origin is probably still working.
    .difference-3 = **Who acts.** 202 is normal and asks the caller to poll. 524 asks the origin developer to make the work shorter or turn it into a job.
    .meet = 202 with polling is how an origin avoids 524, and Cloudflare itself recommends it. If a poll ends in 524, the status URL was too slow, not necessarily the job: poll again, and do not start the job anew.

pair-301-302 =
    .summary = **301** says the address has changed for good; **302** sends the client elsewhere for now and leaves the old address valid.
    .difference-1 = **What to do with the old address.** After 301 update links, bookmarks and stored URLs. After 302 keep using the original one.
    .difference-2 = **How long a mistake lives.** Browsers may keep a 301 for a very long time, so a wrong one survives until their cache is cleared. A 302 is not cacheable by default, although Cloudflare keeps it for a short while.
    .difference-3 = **What a surprise points to.** An API that suddenly answers 302 is often sending you to a login page because credentials are missing or expired. A 301 that goes round in circles often means that origin and edge each force HTTP or HTTPS in their own way.
    .meet = Both may turn `POST` into `GET`; where the method must survive, 308 replaces 301 and 307 replaces 302. While a move is still being tried out, send 302: it is far easier to take back than a 301 that browsers have stored.

pair-307-308 =
    .summary = **307** sends the request to another address for now; **308** sends it to its new address for good.
    .difference-1 = **The next request.** After 307 it goes to the old address again. After 308 the caller should store the new one.
    .difference-2 = **Caching.** 308 is cacheable by default, so a wrong one can outlive its correction. 307 is not.
    .difference-3 = **Who may be behind it.** A 307 that the browser shows as “Internal Redirect” comes from its own HSTS rule and not from the server. A 308 is worth looking for at the origin and in Cloudflare’s Redirect Rules.
    .difference-4 = **Very old clients.** Some of them do not know 308 and treat it like 300. For those, fall back to 301.
    .meet = Both forbid a change of method, so a `POST` is carried out at the new address with its body. Typically an API sends 307 while traffic moves between regions and 308 once a host or version has moved.

pair-400-422 =
    .summary = **400** says the request itself is faulty in form; **422** says the form is fine but the server cannot act on what it asks.
    .difference-1 = **How far the server got.** With 400 it stops at the form: broken JSON, a wrong `Host`, oversized cookies. With 422 it has read the request and objects to the values.
    .difference-2 = **Where to look first.** After 400, compare the raw request with the API’s documentation: encoding, `Content-Type`, cookies. After 422, read the field errors in the body and correct the values.
    .difference-3 = **Who can send it.** A 400 may come from Cloudflare’s edge or a proxy before the application sees anything. A 422 normally comes from the application, and Cloudflare passes it on.
    .meet = APIs draw the line in different places, and many report a bad field with 400. In both cases the body tells more than the number, and a repeat without a change brings the same answer.

pair-401-403 =
    .summary = **401** says valid credentials are missing; **403** says the server understood the request and refuses it.
    .difference-1 = **Will signing in help?** After 401 it may. After 403 the same credentials will not; another account might, unless the refusal has nothing to do with identity.
    .difference-2 = **Who acts.** 401 is for the caller: send or renew the token and check its expiry, its audience and the clock. 403 is mostly for whoever set the permission or the rule.
    .difference-3 = **Where to look first.** After 401, see whether a proxy strips `Authorization`. After 403, see who refused: with Cloudflare’s branding it was a security feature at the edge, without it the origin.
    .difference-4 = **The challenge.** 401 must carry `WWW-Authenticate`, which names the way to authenticate. 403 needs no such header.
    .meet = An expired token brings 401; a fresh one that lacks the right role brings 403. If the same challenge comes back after you renewed the credentials, stop and read the body.

pair-403-451 =
    .summary = **403** refuses access for whatever reason the server has; **451** refuses it because of a legal demand.
    .difference-1 = **The reason.** 451 names it: a court order, sanctions, a copyright claim. 403 leaves it open: a missing role, a country block, a WAF rule.
    .difference-2 = **What can help.** A 403 may vanish with another account or a corrected rule. A 451 stays until the legal demand has been settled, so the owner starts with the legal notice.
    .difference-3 = **Who may block.** A 403 comes from the origin or from security at Cloudflare. A 451 may also come from an intermediary, which `Link` with `rel="blocked-by"` names.
    .difference-4 = **Caching.** 451 is cacheable by default, 403 is not.
    .meet = A site closed to a country may answer with either: 451 says openly that the law is behind it, 403 does not. Cloudflare serves most of its blocks with 403, but its own legal block, 1026, with 451.

pair-403-1020 =
    .summary = **403** is the HTTP status of a refusal, whoever refuses; **1020** is the Cloudflare code for one kind of refusal: a firewall rule of the site owner.
    .difference-1 = **General or exact.** 403 also covers file permissions, missing roles and other Cloudflare errors. 1020 names a single reason: a firewall or WAF custom rule that the owner wrote matched.
    .difference-2 = **Where it appears.** 403 is in the status line, where programs and logs read it. 1020 is only in the body of Cloudflare’s answer.
    .difference-3 = **Who refused.** With 1020 it was Cloudflare’s edge on the owner’s orders. A 403 without Cloudflare’s branding came from the origin.
    .difference-4 = **Where to look.** For 1020, find the Ray ID in Security > Events. For a 403 of the origin, check permissions, `.htaccess` and ModSecurity.
    .meet = It is one event: a visitor reads 1020 on the page, while a program and the logs see 403. If the owner’s rule sends its own answer with a status from 400 to 499, neither number need appear.

pair-404-410 =
    .summary = **404** says there is nothing at this address and leaves open for how long; **410** says it was removed on purpose and is expected to stay gone.
    .difference-1 = **Unknown or deliberate.** A 404 may be a typo, a missing route, or something the server will not admit to. With 410 somebody decided that the thing is gone.
    .difference-2 = **What the caller does.** After 404, check the spelling, the case and the API version. After 410, remove the link or move to the replacement that the documentation names.
    .difference-3 = **What the owner checks.** An unexpected 404 points to routing, rewrites or the last deploy. An unexpected 410 was set by someone: restore the page or redirect it.
    .meet = A deleted page answers 404 until somebody chooses 410 for it. Both may be cached, so purge the cache after restoring the page.

pair-408-504 =
    .summary = **408** says the server waited too long for the client’s request; **504** says a gateway waited too long for the server behind it.
    .difference-1 = **The slow side.** With 408 it is the client or its uplink. With 504 it is the server behind the gateway, or the network between them.
    .difference-2 = **Was the work begun?** With 408 the request never arrived in full, so normally nothing was done. With 504 the server may still be working on it.
    .difference-3 = **How to repeat.** After 408, retry on a fresh connection. After 504, wait, and check for a result before you repeat a write.
    .difference-4 = **What to measure.** For 408: the upload speed, the size of the request, the server’s timeouts for header and body. For 504: the time from proxy to application and from application to database.
    .meet = One large upload can meet either: 408 while its body is still on the way, 504 when the body has arrived and processing takes too long. The moment of the failure tells which side to look at.

pair-429-503 =
    .summary = **429** says this caller has exceeded a limit; **503** says the server is overloaded or under maintenance, whoever asks.
    .difference-1 = **One caller or everyone.** 429 is about how much you sent, though many users behind one IP may be counted together. 503 is about the state of the server.
    .difference-2 = **Who acts.** After 429 the caller sends less: fewer parallel requests, cached answers, batches. After 503 the operator checks capacity, health checks and the maintenance switch.
    .difference-3 = **Was it processed?** After 429 it was not, so a repeat after the pause is safe. 503 usually means the same, but keep an idempotency key for writes.
    .meet = Both may name the pause in `Retry-After`, and that pause takes precedence over any schedule of your own. An origin that limits Cloudflare’s addresses can send 503 to visitors who did nothing wrong: then a limit must be lifted, not capacity added.

pair-429-529 =
    .summary = **429** says this caller has exceeded a limit; **529** says the whole service is overloaded, whatever this caller sent.
    .difference-1 = **Your quota or everyone’s load.** A 429 can be avoided by sending less. A 529 can hit the first request of the day.
    .difference-2 = **Standard or house code.** 429 is registered for HTTP, and any server may send it. 529 is unofficial and used by single vendors such as Anthropic and SSL Labs; it is not a Cloudflare code.
    .difference-3 = **What helps.** After 429, obey `Retry-After`, lower concurrency and batch calls. After 529, make few attempts with growing pauses and jitter, check the vendor’s status page, or switch to another model or region.
    .difference-4 = **How long it lasts.** A 529 passes with the peak. Some 429s over a spending limit never clear by waiting.
    .meet = Neither request was processed, so a later repeat is acceptable. The SDKs of Anthropic and OpenAI repeat both by themselves: an error that reaches your code may already have outlasted several attempts.

pair-429-1015 =
    .summary = **429** is the HTTP status for too many requests, whoever counts; **1015** is the code in the body that says Cloudflare did the counting.
    .difference-1 = **General or exact.** A 429 can come from Cloudflare, a gateway or the application. 1015 always means Cloudflare: a rate limiting rule of the site, a limit for Workers, or Cloudflare’s own protection against abuse.
    .difference-2 = **Where it appears.** 429 is in the status line, where programs read it. 1015 is in the body, where people read it.
    .difference-3 = **Who can change the limit.** With 1015 usually the site owner, in the rate limiting rules. With a bare 429, first find the layer that counts.
    .difference-4 = **How long to wait.** 1015 comes with `Retry-After`, and repeated attempts may prolong the block. Other 429s may name no pause: then increase the pause with every attempt.
    .meet = It is the same event, seen as HTTP status and as body: 429 above, `error code: 1015` below. During a real block the body may be just that line, whatever format the client asked for.

pair-499-522 =
    .summary = **499** records that the client hung up before any answer; **522** says Cloudflare gave up because the origin stayed silent at the TCP level.
    .difference-1 = **Who lost patience.** With 499 it was the client. With 522 it was Cloudflare, after { $connect } without a SYN+ACK or { $ack } without an ACK of the request.
    .difference-2 = **Who sees it.** 499 exists in logs only, and the client sees its own timeout. 522 reaches the visitor as a page or as JSON.
    .difference-3 = **What it proves.** 522 proves that the origin did not answer at the TCP level. 499 proves only that the client left; the server may even have finished the work.
    .difference-4 = **What to look at first.** For 499, compare the client’s timeout with the response times; a low steady rate may be ignored. For 522, check the firewall, the DNS record and the origin’s load.
    .meet = The same silent origin can leave either trace: if the client is impatient, 499 is logged before Cloudflare would give up with 522. To see 522, set the client’s timeout well above { $connect }, since Cloudflare’s documentation mentions a second try.

pair-500-520 =
    .summary = **500** is a complete answer that admits a fault inside the server; **520** says Cloudflare could not use the origin’s answer at all.
    .difference-1 = **An answer or a wreck.** With 500 a well-formed response arrived. With 520 the response was empty, cut off, too large in its headers, or not valid HTTP.
    .difference-2 = **Who wrote it.** A 500 normally comes from the origin with its body intact; a body that names cloudflare points to the edge or a Worker. Cloudflare writes 520 itself.
    .difference-3 = **Where the trace is.** For 500, read the application’s log and undo the last change. For 520, read the web server’s error log, then check header size and HTTP/2 to the origin.
    .meet = One bug can produce either: an exception that the framework catches becomes 500; a process that dies in the middle of its response becomes 520. After both, the work may be partly done, so do not repeat a `POST` without an idempotency key.

pair-502-504 =
    .summary = **502** says a gateway got an unusable answer from the server behind it or lost the connection; **504** says no answer came in time.
    .difference-1 = **Broken or late.** 502 often comes fast: a closed port, a crash, a malformed header. 504 comes only when the gateway’s timeout has run out.
    .difference-2 = **Is work still running?** After 504 it may well be, so a blind repeat is most dangerous there. After 502 the server may have done the work before it failed.
    .difference-3 = **What to look at first.** For 502: is the application listening, does it keep restarting, is its keep-alive longer than the proxy’s? For 504: where does the time go, and does a firewall drop packets?
    .difference-4 = **What cures it.** 502 calls for a repair of the backend. 504 calls for a faster one, or for moving the long work into a job with 202.
    .meet = One failing backend can show both: 502 while its port refuses connections, 504 while it takes them and stays silent. Behind Cloudflare a branded page with either code usually mirrors the origin, so its proxy’s log knows more than the page.

pair-502-520 =
    .summary = **502** usually comes from the origin’s own proxy, which lost its backend; **520** comes from Cloudflare, which could not use the origin’s answer.
    .difference-1 = **One hop apart.** 502 usually places the fault between the origin’s proxy and the application. 520 places it between Cloudflare and the first server at the origin.
    .difference-2 = **Who says it.** 520 is always Cloudflare’s own. A 502 with Cloudflare’s branding usually mirrors the origin’s; a plain page that names cloudflare comes from the edge, for example after broken gzip.
    .difference-3 = **Where to look first.** For 502, the proxy’s error log and the application behind it. For 520, a direct request to the origin: an empty reply, oversized headers, broken HTTP/2.
    .meet = When an application crashes, whatever is in front of it decides: a proxy such as nginx answers with a proper 502, which the visitor sees in Cloudflare’s design; without one, the broken reply reaches Cloudflare, and the visitor sees 520. With a tunnel it is 502 when `cloudflared` cannot reach the local service.

pair-504-522 =
    .summary = **504** says a gateway waited in vain for the server behind it; **522** says Cloudflare itself got no reply from the origin at the TCP level.
    .difference-1 = **At which layer.** 522 is silence at TCP: no SYN+ACK within { $connect }, or no ACK of the request within { $ack }. A 504 usually means that the origin’s proxy did answer and only its backend was too slow.
    .difference-2 = **Was the work begun?** After 504 it may still be running. After 522 nothing reached the application, unless only the ACK was missing.
    .difference-3 = **Who acts.** 504 is for the developer: slow steps and the proxy’s timeout. 522 is for whoever runs the server and its DNS: the firewall, the address, the load.
    .meet = Cloudflare’s own timeouts towards the origin are 522 and 524, so a 504 usually comes from a proxy at the origin. An overloaded server can bring both: 504 while its proxy still answers, 522 once it takes no more connections.

pair-504-524 =
    .summary = **504** says a gateway, usually the origin’s own proxy, stopped waiting for its backend; **524** says Cloudflare stopped waiting for the origin.
    .difference-1 = **Whose clock ran out.** 524 follows Cloudflare’s clock: { $read }, or { $read-new } according to newer documentation. A 504 follows the proxy’s own timeout and often comes well before that.
    .difference-2 = **Who says it.** Cloudflare writes 524 itself. A 504 usually comes from the origin, although Cloudflare replaces its body with a page of its own.
    .difference-3 = **Which limit can move.** The timeout behind 504 is in the proxy’s configuration. The one behind 524 can be raised on the Enterprise plan only.
    .meet = The same slow work brings either, depending on which clock runs out first. In both cases the backend may still be working: look for the result before you repeat a write, and move long work into a job with 202.

pair-520-521 =
    .summary = **520** says the origin took the connection but sent an unusable answer; **521** says it refused the connection.
    .difference-1 = **After or before connecting.** 521 strikes at the first packet: nothing listens on the port, or a firewall rejects Cloudflare. 520 strikes once the connection is up and the answer is due.
    .difference-2 = **Was the work done?** After 521 it was not, since the request was never delivered. After 520 the origin may have acted before the answer broke.
    .difference-3 = **All requests or some.** 521 usually hits everything until the server runs or the firewall is opened. 520 may come and go with large cookies, one faulty path or a closed keep-alive connection.
    .difference-4 = **What to look at first.** For 521: is the web server running, and on the port that the SSL mode needs? For 520: the error log, the headers and HTTP/2 to the origin.
    .meet = A crashing server brings both: the request in progress ends in 520, and those that arrive before it is up again meet 521.

pair-520-524 =
    .summary = **520** says the origin’s answer was empty or broken; **524** says no answer came before Cloudflare’s time limit.
    .difference-1 = **Broken or late.** 520 can strike within the first second. 524 needs silence of { $read }, or { $read-new } according to newer documentation; only a stalled upload brings it sooner.
    .difference-2 = **Is the origin still working?** After 524 probably yes. After 520 the exchange is over, but the origin may have acted before it broke.
    .difference-3 = **What to look for.** For 520: a crash, oversized headers, broken HTTP/2. For 524: slow queries, long exports, an overloaded origin.
    .difference-4 = **What cures it.** 520 goes away when the answer is repaired. 524 goes away when the work gets faster or becomes a job with 202; for a new attempt, Cloudflare publishes a longer wait than for 520.
    .meet = The same long job can end either way: killed before it answers, it leaves 520; left running, it meets 524. The time that passed until the failure tells them apart.

pair-521-522 =
    .summary = **521** says the origin refused Cloudflare’s connection; **522** says the origin gave no reply to it at all.
    .difference-1 = **A refusal or silence.** 521 is an explicit no: nothing listens on the port, or a firewall rejects. With 522 the packets go unanswered: a firewall drops them, the machine is off or overloaded, or the address is wrong.
    .difference-2 = **When it comes.** 521 comes almost at once. 522 takes { $connect } for the connection, or { $ack } for an ACK that never comes.
    .difference-3 = **What it says about the machine.** After 521 something at that address is alive and answers. After 522 not even that is certain, so compare the DNS record with the server’s address.
    .difference-4 = **Was the request delivered?** With 521 never. With 522 normally not, but it may have been if only the ACK was missing.
    .meet = A firewall that blocks Cloudflare’s addresses decides which one appears: reject gives 521, drop gives 522. The cure is the same: allow every range that Cloudflare publishes.

pair-522-523 =
    .summary = **522** says the origin did not reply to Cloudflare at the TCP level; **523** says the network has no route to the origin’s address.
    .difference-1 = **Silence or no route.** With 522 there is a path, but { $connect } pass without a SYN+ACK or { $ack } without an ACK. With 523 the path itself is missing.
    .difference-2 = **Where to look first.** For 522, firewalls and the origin’s load. For 523, the A and AAAA records, then routing at the hosting provider.
    .difference-3 = **Who can repair it.** 522 is often settled on the server by allowing Cloudflare’s addresses. 523 lies in DNS or the provider’s network; nothing in the application helps.
    .difference-4 = **Was the request delivered?** With 523 never. With 522 it may have been, if only the ACK was missing.
    .meet = An old address left in DNS after a move can cause either: 522 if it still has a route but nobody answers, 523 if the route is gone. Check the record first, whichever you see.

pair-522-524 =
    .summary = **522** says the origin stayed silent at the TCP level; **524** says the connection worked but the answer came too late.
    .difference-1 = **Before or after the handover.** 522 strikes while Cloudflare connects, or before the origin has acknowledged the request. 524 usually strikes when the origin has the request and is working on it.
    .difference-2 = **When it comes.** 522 comes after { $connect } for the connection or { $ack } for the ACK. 524 comes after { $read }, or { $read-new } according to newer documentation.
    .difference-3 = **Is the work running?** After 524 probably yes. After 522 it is not if the connection failed, but it may be if only the ACK was missing.
    .difference-4 = **Who acts.** 522 is for whoever runs the server and its network: the firewall, the IP address, the load. 524 is for the developer: faster work, or 202 with polling.
    .meet = An overloaded origin can show both: 524 on the connections it took, 522 on those it no longer takes. One documented oddity: after an interim 102, silence beyond the read limit is said to end in 522.

pair-525-526 =
    .summary = **525** says no TLS connection with the origin could be set up; **526** says the origin’s certificate did not pass Cloudflare’s check.
    .difference-1 = **No TLS or no trust.** With 525 the two sides found no common cipher suite or version, SNI failed, or the port does not speak TLS. With 526 TLS is there, but the certificate has expired, bears the wrong name or comes from an unknown issuer.
    .difference-2 = **In which SSL mode.** 525 appears in Full and Full (strict). 526 appears only where Cloudflare checks the certificate, as in Full (strict).
    .difference-3 = **What repairs it.** For 525: a certificate installed at all, a port that speaks TLS, common cipher suites, SNI. For 526: a renewed or replaced certificate; one from Cloudflare Origin CA will do.
    .meet = An origin without a certificate gives 525; put a self-signed one there, and Full (strict) turns it into 526. Switching to Full silences 526 as a stopgap but leaves 525. Neither goes away with a retry.

pair-530-1016 =
    .summary = **530** is the HTTP status that carries a Cloudflare 1xxx error; **1016** is the code inside it that says the origin’s name could not be resolved.
    .difference-1 = **Envelope and letter.** 530 alone names no cause. 1016 does: a missing record, or a CNAME target or pool name that does not resolve.
    .difference-2 = **Where it appears.** 530 is in the status line and in logs, 1016 in the body. In Cloudflare’s JSON, `status` is 530 and `error_code` is 1016.
    .difference-3 = **What else it may be.** 530 also carries 1033, a tunnel without a connection. The code inside decides whether to retry: after 1033 it can help, after 1016 it cannot.
    .difference-4 = **Who acts.** With 1016 it is whoever keeps the DNS of the origin’s name. With a bare 530, read the body before you call anyone.
    .meet = It is one event, seen as status and as code. Monitoring that records only the status shows 530; to find 1016, open the page or ask for JSON with `Accept: application/json`.
