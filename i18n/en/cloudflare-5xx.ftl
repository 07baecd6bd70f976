### Codes that Cloudflare sends in place of an origin's answer.
###
### The value is the name. Every code has description, gist (one clause behind "404: "), when-seen, meet (what its caller does), steps by
### role (fix-ROLE-N) and, where there is something to say, treatment (by Cloudflare), caution and send (when a program of one's own
### sends it). Those with a report of their own have all of its sections, too. Arguments as in classes.ftl, and besides:
###
### $published   the wait that Cloudflare publishes for the code, with unit
### $status      the HTTP status that it comes with
### others       figures of the code in assets/catalog, with unit

cloudflare-5xx-500 = Internal server error
    .description = On a site behind Cloudflare a 500 has two possible senders: Cloudflare, when something fails inside its own network, or the site’s application, whose 500 is only passed on. The body tells which.
    .gist = a fault inside Cloudflare, or an application’s 500 passed on
    .when-seen = After an application lost its database connection, after a bad Page Rules setting, or during a fault in Cloudflare’s systems. An uncaught exception in a Worker gives 500 as well, with 1101 in the page.
    .treatment = An origin’s 500 passes through with its body; a body that mentions `cloudflare` or `cloudflare-nginx`, or JSON with `error_category` `cloudflare`, comes from Cloudflare itself.
    .caution = Cloudflare’s page on error 500 blames the origin, while its error-responses reference (May 2026) takes the blame for any 500 that Cloudflare generated: go by the body.
    .send = Send 500 for a fault your program did not foresee, after logging the reason; for overload or maintenance send 503.
    .meet = If the answer says `cloudflare_error: true`, wait { $published } and retry with growing pauses; otherwise the API’s own retry rules apply, and a write needs a check first.
    .hop = internal fault
    .state = Error
    .root = If the body carries Cloudflare’s marks, something inside Cloudflare failed while it handled the request{ $host-known ->
            [yes] { " " }to { $host }
           *[no] { "" }
        }. Without them, the application at the origin failed and Cloudflare delivered its answer unchanged.
    .where = With Cloudflare’s marks: inside Cloudflare’s network, possibly before the origin was asked. Without: in the application at the origin.
    .context-1 = Cloudflare’s marks are the words `cloudflare` or `cloudflare-nginx` in the body, or JSON with `cloudflare_error` `true`. The header `cf-ray` proves nothing: every proxied answer has it.
    .context-2 = Cloudflare’s Custom Error Pages never replace a 500, so the body in front of you is still evidence of who sent it.
    .fix-caller-1 = **Wait before you retry.** { $ready-known ->
            [yes] Send nothing before { $ready }
           *[no] { $wait-known ->
                [yes] Leave at least { $wait }
               *[no] Cloudflare’s published wait is { $published }
            }
        }. Double the pause after each further failure.
    .fix-caller-2 = **Check before you repeat a write.** A `POST` may have been carried out in part before the failure. Repeat it only with the same idempotency key or after checking the result.
    .fix-caller-3 = **Report it to the site owner.** Send the URL, the { $time-known ->
            [yes] time ({ $time })
           *[no] time
        } and the { $ray-known ->
            [yes] Ray ID { $ray }
           *[no] Ray ID
        }. Cloudflare Support helps only the owner of the domain.
    .fix-origin-developer-1 = **Read your logs first.** Without Cloudflare’s marks the 500 is your program’s: look in the application and web server logs { $time-known ->
            [yes] around { $time }
           *[no] at the time of the failure
        }.{ $ray-known ->
            [yes] { " " }If they keep `cf-ray`, search for { $ray }.
           *[no] { "" }
        }
    .fix-origin-developer-2 = **Roll back the last change.** If the errors began with a release, restore the previous version first and look for the fault afterwards.
    .fix-origin-developer-3 = **Check what the program depends on.** A lost database connection, missing file permissions, a broken `.htaccess` or `web.config` all end in 500.
    .fix-site-owner-1 = **Review Page Rules and Workers.** Undo the latest change to a Page Rule on this path. If the page shows 1101, a Worker threw an exception.
    .fix-site-owner-2 = **Pause Cloudflare if the page is blank.** If the 500 stays without Cloudflare, it comes from the origin. Switch Cloudflare on again afterwards.
    .fix-site-owner-3 = **Give Cloudflare Support the evidence.** For a 500 with Cloudflare’s marks it needs the domain, the time with time zone and the output of `/cdn-cgi/trace`{ $ray-known ->
            [yes] ; add Ray ID { $ray }
           *[no] { "" }
        }.
    .prevent-1 = Log every unhandled exception together with the request’s `cf-ray`, so that a reported Ray ID leads straight to its line.
    .prevent-2 = Change the program, Page Rules and Workers one at a time; a sudden 500 then has a single suspect.
    .note-1 = Waiting is enough for a fault inside Cloudflare: nobody on the site’s side can repair it. It is not enough if the application answers 500 to the same request every time.
    .reply =
        Your request to { $host-known ->
            [yes] { $host }
           *[no] the site
        } ended with error 500, an internal server error. The fault lies with the site’s server or with Cloudflare, not with your device or network.

        Please try again{ $ready-known ->
            [yes] , not before { $ready }
           *[no] { $wait-known ->
                [yes] { " " }after at least { $wait }
               *[no] { " " }after a few minutes
            }
        }. If the request creates or changes data, first check whether it has already taken effect.

        If it fails again, send us the full URL{ $ray-known ->
            [yes] { $time-known ->
                [yes] { " " }and quote Ray ID { $ray } ({ $time })
               *[no] { " " }and the time with your time zone, and quote Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] { " " }and the Ray ID from the error of { $time }
               *[no] , the Ray ID from the error and the time with your time zone
            }
        }.

cloudflare-5xx-501 = Not implemented
    .description = The request used an HTTP method that Cloudflare’s Workers runtime does not accept, or the origin itself answered 501 and Cloudflare passed it on.
    .gist = the Workers runtime or the origin does not know the method
    .when-seen = When a client sends a misspelled or home-made method, such as `POT` for `POST`, to an address that a Worker serves. Also when the origin does not implement the method at all.
    .treatment = On a Worker route the runtime answers 501 to a method it does not accept; an origin’s 501 normally passes through.
    .caution = Cloudflare gives no JSON or Markdown version of 501, so let a program go by the status line.
    .send = Send 501 if your server does not know the method at all; if only this address does not allow it, send 405 with `Allow`.
    .meet = Correct the method; the same request will get the same answer however often it is repeated.
    .hop = method not accepted
    .state = Unsupported
    .root = Whoever handled the request{ $host-known ->
            [yes] { " " }to { $host }
           *[no] { "" }
        } does not know its method: the Workers runtime if a Worker serves the address, otherwise the origin.
    .where = In the request itself. Network, certificate and server load play no part.
    .context-1 = Two kinds of method cause it: a misspelled one, such as `POT`, and a custom one that some tool or in-house protocol brings along.
    .context-2 = RFC 9110 lets a cache keep a 501, but Cloudflare’s table of default cache times does not list it.
    .fix-caller-1 = **Use a standard method.** Check the spelling in your code or tool: `GET`, `POST`, `PUT`, `PATCH`, `DELETE`.
    .fix-caller-2 = **Do not repeat the request unchanged.** Exclude 501 from automatic retries; a pause makes no difference.
    .fix-caller-3 = **Ask for a workaround.** If you need the unusual method, send the site owner its name, the URL, the { $time-known ->
            [yes] time ({ $time })
           *[no] time
        } and the { $ray-known ->
            [yes] Ray ID { $ray }
           *[no] Ray ID
        }.
    .fix-origin-developer-1 = **Find out who refused.** If the request is in the origin’s access log{ $time-known ->
            [yes] { " " }around { $time }
           *[no] { "" }
        } with status 501, your server sent it; if it never arrived, look at the Worker route.
    .fix-origin-developer-2 = **Support the method or do without it.** Enable the feature on the server, or change your client so that a standard method does the job.
    .fix-site-owner-1 = **Find the client.** Look in the logs for the program that sends the unusual method, and have it corrected if it is a mistake.
    .fix-site-owner-2 = **Route it around the Worker.** If the method is legitimate, take its path out of the Worker route, so that the origin answers.
    .prevent-1 = Take the method from the HTTP library’s constants rather than from typed strings.
    .prevent-2 = Before a Worker goes live on a route, list the methods that arrive there today.
    .note-1 = Waiting never helps: the answer depends on the method alone. A corrected request may be sent at once.
    .reply =
        Your request to { $host-known ->
            [yes] { $host }
           *[no] the site
        } was answered with error 501: it uses an HTTP method that is not supported there. Your network is not the cause, and repeating the same request will not help.

        If a program of yours sends it, please check the method for a typing error and use a standard one such as GET or POST.

        If you did not choose the method yourself, send us the full URL{ $ray-known ->
            [yes] { $time-known ->
                [yes] { " " }and quote Ray ID { $ray } ({ $time })
               *[no] { " " }and the time with your time zone, and quote Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] { " " }and the Ray ID from the error of { $time }
               *[no] , the Ray ID from the error and the time with your time zone
            }
        }.

cloudflare-5xx-502 = Bad gateway
    .description = Cloudflare sent this page because it had no usable answer to deliver. Either the origin or a proxy in front of it replied 502 and Cloudflare swapped the body for its own, or Cloudflare could not use what came back.
    .gist = the origin’s side replied 502, or Cloudflare could not use its answer
    .when-seen = When the origin’s reverse proxy has lost its backend, when `cloudflared` cannot reach the local service, or when gzip data or `Content-Length` is wrong. Also for a few seconds while Cloudflare moves traffic between data centers.
    .treatment = Cloudflare replaces the body of an origin’s 502 with its own page or with the text `error code: 502`.
    .caution = The look misleads: a page with Cloudflare’s branding usually means that the origin sent the 502, while a bare page that mentions cloudflare is Cloudflare’s own.
    .send = Send 502 only as a gateway whose backend gave no valid answer, and put the details in your log: Cloudflare replaces the body. For a fault of your own send 500.
    .meet = Wait { $published }, then retry with growing pauses; repeat a write only if it is idempotent or carries an idempotency key.
    .hop = no usable response
    .state = Bad answer
    .root = Cloudflare asked for { $host-known ->
            [yes] { $host }
           *[no] the page
        } and got no answer that it could deliver. Most often a reverse proxy at the origin has lost its backend and says so with a 502 of its own.
    .where = On the origin’s side, usually one step behind its proxy; with a tunnel, between `cloudflared` and the local service. The visitor’s network was working.
    .context-1 = Two things make Cloudflare itself call an answer unusable: broken gzip and a `Content-Length` that does not fit the compressed content. In Cloudflare Gateway, an origin that supports HTTP/2 only in part is another cause.
    .context-2 = Behind a tunnel every local fault looks like this one: a refused port, a bad certificate, no connection within { $tunnel-connect }, no TLS within { $tunnel-tls } (the defaults of `cloudflared`). If the tunnel itself is down, the code is 1033.
    .fix-caller-1 = **Wait before you retry.** { $ready-known ->
            [yes] Send nothing before { $ready }
           *[no] { $wait-known ->
                [yes] Leave at least { $wait }
               *[no] Cloudflare’s published wait is { $published }
            }
        }. Then send one request and double the pause if it fails.
    .fix-caller-2 = **Make writes safe to repeat.** The backend may have done the work before its answer was lost. Send the same idempotency key again, or look for the result first.
    .fix-caller-3 = **Report it if it persists.** Send the site owner the URL, the { $time-known ->
            [yes] time ({ $time })
           *[no] time
        } and the { $ray-known ->
            [yes] Ray ID { $ray }
           *[no] Ray ID
        }.
    .fix-origin-developer-1 = **Ask the origin directly.** Request { $host-known ->
            [yes] { $host }
           *[no] the same hostname
        } at the origin’s own address. If the 502 is there too, Cloudflare only passes it on.
    .fix-origin-developer-2 = **Read the proxy’s error log.** { $time-known ->
            [yes] The entries around { $time } name
           *[no] It names
        } the reason: backend not listening, connection closed, headers broken.{ $ray-known ->
            [yes] { " " }If it keeps `cf-ray`, search for { $ray }.
           *[no] { "" }
        }
    .fix-origin-developer-3 = **Turn compression off as a test.** If the 502 goes away, the origin sends broken gzip or the wrong `Content-Length`.
    .fix-origin-developer-4 = **Let the backend hold connections longer.** Its keep-alive timeout must exceed that of the proxy; otherwise the proxy now and then writes into a closed connection.
    .fix-site-owner-1 = **Check load and crashes.** See whether the server, or a service that it calls, was overloaded, restarting, blocked or timing out.
    .fix-site-owner-2 = **Read the tunnel’s log.** Look for `Unable to reach the origin service`, then check the address and port of the local service.
    .fix-site-owner-3 = **Take a bare page to Cloudflare Support.** Give the time, the full URL and the output of `/cdn-cgi/trace`{ $ray-known ->
            [yes] , with Ray ID { $ray }
           *[no] { "" }
        }.
    .prevent-1 = Watch the site from outside as well: 502s that Cloudflare’s edge generates are missing from the error analytics in its dashboard.
    .prevent-2 = Restart backends one after another behind a health check, so that the proxy always has one that answers.
    .note-1 = Waiting is enough during a restart, a release or a traffic move inside Cloudflare. It is not enough if the 502 lasts for minutes: a backend is down or its answer is broken.
    .reply =
        Your request to { $host-known ->
            [yes] { $host }
           *[no] the site
        } failed with error 502: Cloudflare received no usable answer from the site’s server. Your network is not the cause; the operators of the server have to act.

        Please try again{ $ready-known ->
            [yes] , not before { $ready }
           *[no] { $wait-known ->
                [yes] { " " }after at least { $wait }
               *[no] { " " }after a few minutes
            }
        }. If the request creates or changes data, first check whether it has already taken effect.

        If it fails again, send us the full URL{ $ray-known ->
            [yes] { $time-known ->
                [yes] { " " }and quote Ray ID { $ray } ({ $time })
               *[no] { " " }and the time with your time zone, and quote Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] { " " }and the Ray ID from the error of { $time }
               *[no] , the Ray ID from the error and the time with your time zone
            }
        }.

cloudflare-5xx-503 = Service temporarily unavailable
    .description = The request cannot be served for the moment: the origin is overloaded or limits Cloudflare’s requests, or, if the body names Cloudflare, one of its data centers has a problem.
    .gist = the origin or a Cloudflare data center cannot serve requests just now
    .when-seen = When the origin is overloaded or rate limits Cloudflare’s addresses, or `cloudflared` has no ingress rule. A Worker over its CPU or memory limit (1102) and the cache connection limit (1200) also arrive as 503.
    .treatment = An origin’s 503 passes through; one with `cloudflare` or `cloudflare-nginx` in the body comes from a Cloudflare data center.
    .caution = If the body holds 1102 or 1200, follow that code. A 503 that appears only in the logs may be a failed Speed Brain prefetch that no visitor saw.
    .send = Send 503 with `Retry-After` during overload or maintenance; if a single caller asks too often, send 429.
    .meet = Keep to `Retry-After` if it is there; otherwise retry with exponential backoff.
    .hop = temporarily refused
    .state = Overloaded
    .root = Without Cloudflare’s name in the body, the origin { $host-known ->
            [yes] behind { $host }{ " " }
           *[no] { "" }
        }turned the request away: it is overloaded or limits requests from Cloudflare’s addresses. With it, a Cloudflare data center has a connectivity problem.
    .where = At the origin or in a Cloudflare data center; only the body tells. The visitor’s network was working.
    .context-1 = A 503 is usually sent before any work is done, so a repeat after the pause is reasonable. Keep idempotency keys for writes all the same.
    .context-2 = Cloudflare gives no JSON version of 503 and publishes no wait for it. Cloudflare’s JSON in a 503 belongs to a four-digit code, such as 1102 or 1200.
    .fix-caller-1 = **Wait as long as the answer says.** { $ready-known ->
            [yes] Send nothing before { $ready }.
           *[no] { $wait-known ->
                [yes] Leave at least { $wait }.
               *[no] Keep to `Retry-After`; if it is missing, double the pause after every failure.
            }
        } Stop after a few attempts.
    .fix-caller-2 = **Lower the load.** Send one request at a time while the 503s last; parallel retries prolong the overload.
    .fix-caller-3 = **Report it if it persists.** Send the site owner the URL, the { $time-known ->
            [yes] time ({ $time })
           *[no] time
        } and the { $ray-known ->
            [yes] Ray ID { $ray }
           *[no] Ray ID
        }.
    .fix-origin-developer-1 = **See whether your server sent it.** Look for status 503 in the web server’s log { $time-known ->
            [yes] around { $time }
           *[no] at the time of the failure
        }. If it is there, the reason is at the origin.
    .fix-origin-developer-2 = **Find out why it cannot serve.** Check for a forgotten maintenance mode, an exhausted worker pool or a load balancer without healthy backends.
    .fix-origin-developer-3 = **Say how long.** Add `Retry-After` to every 503, so that callers do not have to guess.
    .fix-site-owner-1 = **Ask the hosting provider about rate limits.** All visitors reach the origin through Cloudflare’s addresses, so a per-address limit hits them all at once. Have those ranges exempted.
    .fix-site-owner-2 = **Check the tunnel’s ingress rules.** Without any, `cloudflared` answers every request with 503.
    .fix-site-owner-3 = **Give Cloudflare Support the evidence.** If the body names Cloudflare, it needs the domain, the time with time zone and the output of `/cdn-cgi/trace`{ $ray-known ->
            [yes] ; add Ray ID { $ray }
           *[no] { "" }
        }.
    .fix-site-owner-4 = **Set log-only entries aside.** Failed Speed Brain prefetches harm nobody; ignore them or turn Speed Brain off.
    .prevent-1 = Exempt the ranges at cloudflare.com/ips from every per-address limit at the origin.
    .prevent-2 = Alert before the worker pool is full, and let the cache take what does not change.
    .note-1 = Waiting is enough for a load peak, for maintenance and for trouble in a data center. It is not enough if the hosting provider limits Cloudflare’s addresses or a tunnel has no rule: somebody has to change that.
    .reply =
        Your request to { $host-known ->
            [yes] { $host }
           *[no] the site
        } was answered with error 503: the service is temporarily unavailable, usually because of overload or maintenance. Your network is not the cause.

        Please try again{ $ready-known ->
            [yes] , not before { $ready }
           *[no] { $wait-known ->
                [yes] { " " }after at least { $wait }
               *[no] { " " }after a few minutes
            }
        }, and avoid sending many requests at once.

        If it fails again, send us the full URL{ $ray-known ->
            [yes] { $time-known ->
                [yes] { " " }and quote Ray ID { $ray } ({ $time })
               *[no] { " " }and the time with your time zone, and quote Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] { " " }and the Ray ID from the error of { $time }
               *[no] , the Ray ID from the error and the time with your time zone
            }
        }.

cloudflare-5xx-504 = Gateway time-out
    .description = A gateway stopped waiting for an answer. Behind Cloudflare that is usually the origin’s own proxy, whose 504 reaches the visitor with Cloudflare’s page in place of its own; less often Cloudflare itself gave up.
    .gist = a gateway, mostly the origin’s own proxy, stopped waiting
    .when-seen = When a slow query or an overloaded backend takes longer than the origin’s reverse proxy is set to wait. In Cloudflare Gateway, also when a site publishes an AAAA record but does not answer on IPv6.
    .treatment = Cloudflare replaces the body of an origin’s 504; a wait that exceeds Cloudflare’s own Proxy Read Timeout ends in 524, not in 504.
    .caution = Not every 504 in the logs is a failure: Early Hints lookups (`RequestSource` `earlyHintsCache`) and misses of `cache.match` in Workers are recorded as 504 too.
    .send = Send 504 only as a gateway whose backend did not answer in time; for long work of your own send 202 and let the caller fetch the result.
    .meet = Wait { $published }, check whether a write took effect after all, then try once or twice more.
    .hop = no answer in time
    .state = Too slow
    .root = Most likely a proxy at the origin { $host-known ->
            [yes] behind { $host }{ " " }
           *[no] { "" }
        }waited for its backend until its own timeout ran out and then answered 504.
    .where = Usually behind the origin’s proxy, on the way to the application or its database. The visitor’s network was working.
    .context-1 = The waiting time shows who gave up. A failure near { $proxy } points to the origin’s proxy, which is often set to that; one near { $read-named } or { $read-documented } points to Cloudflare’s read timeout, which is normally reported as 524.
    .context-2 = A timeout stops the waiting, not the work: the backend may still be busy with the first request. That makes 504 the riskiest code to repeat blindly.
    .fix-caller-1 = **Wait before you retry.** { $ready-known ->
            [yes] Send nothing before { $ready }
           *[no] { $wait-known ->
                [yes] Leave at least { $wait }
               *[no] Cloudflare’s published wait is { $published }
            }
        }. Then try once or twice, not more.
    .fix-caller-2 = **Check before you repeat a write.** A `POST` may be finished by now. Look for the order, the file or the job, or reuse the idempotency key.
    .fix-caller-3 = **Ask for less per request.** Choose a shorter period or a smaller page. If that is not possible, send the site owner the URL, the { $time-known ->
            [yes] time ({ $time })
           *[no] time
        } and the { $ray-known ->
            [yes] Ray ID { $ray }
           *[no] Ray ID
        }.
    .fix-origin-developer-1 = **Measure each stretch.** Compare the times from proxy to application and from application to database for requests { $time-known ->
            [yes] around { $time }
           *[no] at that time
        }.
    .fix-origin-developer-2 = **Shorten the slow call.** Add the missing index, paginate the export, cache the result.
    .fix-origin-developer-3 = **Move long work into a job.** Answer `202 Accepted` with a status URL and let the caller poll.
    .fix-site-owner-1 = **Compare the proxy’s timeout with the wait.** If requests fail just when the proxy’s limit is reached, the backend is too slow for it.
    .fix-site-owner-2 = **Raise the timeout only for legitimate work.** Beyond { $read-documented } it gains nothing by default, because Cloudflare then ends the request with 524.
    .fix-site-owner-3 = **Check the firewall behind the proxy.** One that silently drops packets to the backend looks exactly like a slow program.
    .fix-site-owner-4 = **Filter the log.** Leave out entries whose `RequestSource` is `earlyHintsCache` before you count 504s.
    .prevent-1 = Stagger the timeouts, shortest at the database and longest at the proxy, so that the party next to the trouble reports it.
    .prevent-2 = Alert when the slowest requests come near the timeout of the origin’s proxy.
    .note-1 = Waiting is enough after a short overload. It is not enough if the same request times out each time: its work has to become shorter or move into a job.
    .reply =
        Your request to { $host-known ->
            [yes] { $host }
           *[no] the site
        } ended with error 504: the site’s server did not answer in time. Your network is not the cause; the operators of the server have to act.

        Please try again{ $ready-known ->
            [yes] , not before { $ready }
           *[no] { $wait-known ->
                [yes] { " " }after at least { $wait }
               *[no] { " " }after a few minutes
            }
        }. The server may still be working on your first request, so check whether it has taken effect before you repeat anything that creates or changes data.

        If it fails again, send us the full URL{ $ray-known ->
            [yes] { $time-known ->
                [yes] { " " }and quote Ray ID { $ray } ({ $time })
               *[no] { " " }and the time with your time zone, and quote Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] { " " }and the Ray ID from the error of { $time }
               *[no] , the Ray ID from the error and the time with your time zone
            }
        }.

cloudflare-5xx-520 = Web server is returning an unknown error
    .description = Cloudflare was connected to the origin, but what came back was empty, cut off, too large or not valid HTTP. 520 is Cloudflare’s catch-all for such answers.
    .gist = the origin’s answer was empty, cut off or not valid HTTP
    .when-seen = When a process at the origin crashes before its headers are out, a security plugin resets the connection, or cookies swell the response headers beyond { $headers }. Now and then also when the origin closes an idle connection that Cloudflare is about to use again.
    .treatment = Cloudflare generates 520 at its edge; the Ray ID is the key to it for Cloudflare Support.
    .caution = At Tencent EdgeOne the same number means that the origin reset the connection after the request.
    .send = Do not send 520 from your own program: send 500 for your own fault, or 502 as a gateway whose backend answered with garbage.
    .meet = Wait { $published }, clear the site’s cookies or send smaller headers, and repeat with growing pauses only what is idempotent.
    .hop = unreadable response
    .state = Bad answer
    .root = The origin { $host-known ->
            [yes] behind { $host }{ " " }
           *[no] { "" }
        }accepted the connection and then sent something that Cloudflare could not read as an HTTP response, or nothing at all.
    .where = Between Cloudflare and the origin, after the connection was up. The visitor’s network and Cloudflare were working.
    .context-1 = The connection was up, so a stopped server or a bad certificate is not the cause. Look for a crash, a reset, a missing status line, oversized headers, or HTTP/2 that the origin advertises but does not handle properly.
    .context-2 = Response headers may take { $headers } in all. Until 16 October 2025 the limits were { $headers-before } in all and { $header-before } per header; older guides give even smaller figures.
    .fix-caller-1 = **Wait before you retry.** { $ready-known ->
            [yes] Send nothing before { $ready }
           *[no] { $wait-known ->
                [yes] Leave at least { $wait }
               *[no] Cloudflare’s published wait is { $published }
            }
        }. Double the pause after each further failure.
    .fix-caller-2 = **Send less.** Clear the cookies of { $host-known ->
            [yes] { $host }
           *[no] the site
        } and drop headers that are not needed.
    .fix-caller-3 = **Check before you repeat a write.** The origin may have acted before its answer broke off. Look for the result, or reuse the idempotency key.
    .fix-origin-developer-1 = **Read the error log of that minute.** Look { $time-known ->
            [yes] around { $time }{ " " }
           *[no] { "" }
        }for a crash or for `prematurely closed connection`.{ $ray-known ->
            [yes] { " " }If the log keeps `cf-ray`, search for { $ray }.
           *[no] { "" }
        }
    .fix-origin-developer-2 = **Ask the origin with `curl`.** Go past Cloudflare and look for an empty reply, an odd status line or a huge `Set-Cookie`.
    .fix-origin-developer-3 = **Shrink the response headers.** Keep session data on the server and only its ID in the cookie; { $headers } is the limit for all headers together.
    .fix-origin-developer-4 = **Keep idle connections longer.** Cloudflare may hold one for up to { $idle }; if the origin closes it sooner, the next request on it can end in 520.
    .fix-site-owner-1 = **Switch HTTP/2 to Origin off as a test.** If the 520s stop, the origin’s HTTP/2 is at fault.
    .fix-site-owner-2 = **Let Cloudflare’s connections through.** Check the firewall, security plugins and connection limits at the origin for Cloudflare’s address ranges.
    .fix-site-owner-3 = **Bypass Cloudflare for a moment.** Set the record to DNS only or pause Cloudflare; the origin’s own error then shows. Until you switch back, the origin is unprotected.
    .fix-site-owner-4 = **Collect the evidence for Cloudflare Support.** It needs the full URL, { $ray-known ->
            [yes] Ray ID { $ray }
           *[no] `cf-ray`
        }, the output of `/cdn-cgi/trace` and two HAR files, with and without Cloudflare.
    .prevent-1 = Watch the size of the response headers in tests; cookies grow unnoticed.
    .prevent-2 = Let processes finish their running requests before they restart.
    .note-1 = Waiting is enough after a crash that a restart has fixed, or a connection closed at the wrong moment. It is not enough if the same address fails every time: the answer itself is faulty.
    .reply =
        Your request to { $host-known ->
            [yes] { $host }
           *[no] the site
        } reached its server, but the server’s answer was empty, incomplete or unreadable, so Cloudflare returned error 520. Your network is not the cause.

        Please clear the site’s cookies and try again{ $ready-known ->
            [yes] , not before { $ready }
           *[no] { $wait-known ->
                [yes] { " " }after at least { $wait }
               *[no] { " " }after a few minutes
            }
        }. If the request creates or changes data, first check whether it has already taken effect.

        If it fails again, send us the full URL{ $ray-known ->
            [yes] { $time-known ->
                [yes] { " " }and quote Ray ID { $ray } ({ $time })
               *[no] { " " }and the time with your time zone, and quote Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] { " " }and the Ray ID from the error of { $time }
               *[no] , the Ray ID from the error and the time with your time zone
            }
        }.

cloudflare-5xx-521 = Web server is down
    .description = The origin refused Cloudflare’s connection: nothing listens on the port that is needed, or a firewall turns Cloudflare’s addresses away.
    .gist = the origin refused Cloudflare’s connection
    .when-seen = After the web server process has stopped or a firewall has begun to reject Cloudflare. Also after a change to SSL mode Full while nothing listens on port 443, or to Flexible while nothing listens on port 80.
    .treatment = Cloudflare generates 521 at its edge as soon as the refusal arrives, whereas a 522 comes only after { $connect } of silence or more.
    .caution = Guides that speak of a long wait before 521 are wrong, since a refusal comes at once; at Tencent EdgeOne 521 means a reset during the TCP connect.
    .send = Do not send 521 yourself: a program that can answer is not down. For maintenance or overload send 503 with `Retry-After`.
    .meet = Wait { $published } before you retry; the refused request never got through to the program, so a write may be sent again as well.
    .hop = connection refused
    .state = Refusing
    .root = The { $host-known ->
            [yes] machine behind { $host }
           *[no] origin machine
        } is on the network, but it answered Cloudflare’s attempt to connect with a refusal: no process listens on the port, or a firewall rejects Cloudflare’s addresses.
    .where = Between Cloudflare and the origin, at the very first packet. The visitor’s network and Cloudflare were working.
    .context-1 = The SSL mode decides the port: Flexible needs port 80, Full and Full (strict) need port 443. A server that listens on only one of them is “down” in the other mode.
    .context-2 = A firewall that rejects connections gives 521; one that drops them in silence gives 522 after { $connect }.
    .fix-caller-1 = **Wait before you retry.** { $ready-known ->
            [yes] Send nothing before { $ready }
           *[no] { $wait-known ->
                [yes] Leave at least { $wait }
               *[no] Cloudflare’s published wait is { $published }
            }
        }. Retrying sooner only meets the same closed port.
    .fix-caller-2 = **Report it if it persists.** Send the site owner the URL, the { $time-known ->
            [yes] time ({ $time })
           *[no] time
        } and the { $ray-known ->
            [yes] Ray ID { $ray }
           *[no] Ray ID
        }; only they can open the port.
    .fix-origin-developer-1 = **See whether the process is running.** In its log, look { $time-known ->
            [yes] before { $time }
           *[no] before the first failure
        } for a crash or a failed start.
    .fix-origin-developer-2 = **Listen where Cloudflare connects.** If the program is bound to `127.0.0.1` or to another port, every outside connection is refused.
    .fix-site-owner-1 = **Start the web server.** Then confirm that it listens on port 80 for Flexible, on port 443 for Full and Full (strict).
    .fix-site-owner-2 = **Allow Cloudflare’s addresses.** Admit every range at cloudflare.com/ips in each firewall, and lift rate limits on them.
    .fix-site-owner-3 = **Connect from elsewhere.** If the origin answers you directly while visitors get 521, a firewall is most likely rejecting Cloudflare.
    .fix-site-owner-4 = **Install a certificate for Full.** One from Cloudflare Origin CA will do, so that the server can open port 443.
    .prevent-1 = Have the system start the web server at boot and restart it after a crash.
    .prevent-2 = Check the origin’s open ports before you change the SSL mode, and the firewall whenever Cloudflare’s ranges change.
    .note-1 = Waiting is enough while the server is being restarted. Otherwise the error stays until somebody starts the server or corrects the firewall.
    .reply =
        Your request could not be delivered: the server behind { $host-known ->
            [yes] { $host }
           *[no] the site
        } refused the connection, so Cloudflare returned error 521. Your network is not the cause; the operators of the server have to act.

        Please try again{ $ready-known ->
            [yes] , not before { $ready }
           *[no] { $wait-known ->
                [yes] { " " }after at least { $wait }
               *[no] { " " }after a few minutes
            }
        }. The request did not reach the server, so nothing was carried out.

        If it fails again, send us the full URL{ $ray-known ->
            [yes] { $time-known ->
                [yes] { " " }and quote Ray ID { $ray } ({ $time })
               *[no] { " " }and the time with your time zone, and quote Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] { " " }and the Ray ID from the error of { $time }
               *[no] , the Ray ID from the error and the time with your time zone
            }
        }.

cloudflare-5xx-522 = Connection timed out
    .description = The origin stays silent at the TCP level: it does not answer Cloudflare’s connection attempt within { $connect }, or it accepts the connection but does not acknowledge the request within { $ack }. Cloudflare sends this code itself.
    .gist = the origin stays silent when Cloudflare tries to connect
    .when-seen = When a firewall drops packets from Cloudflare’s addresses, or DNS still points at the old IP after a move. Also when the machine is switched off or too busy to take connections.
    .treatment = Cloudflare waits { $connect } for a SYN+ACK and { $ack } for the ACK of the request; neither timer can be changed.
    .caution = Cloudflare’s documentation gave { $connect-old } for the connection until 24 March 2025 and has given { $connect } since; its page on 499 still adds a second try of { $connect-old } and calls the total { $connect-total }, which does not add up.
    .send = Do not send it yourself, since it would look as if Cloudflare could not reach you; when a system behind your program does not answer in time, send 504.
    .meet = Wait at least { $published } and repeat the request once; if it writes data, check first that it has not already taken effect.
    .hop = no answer to TCP
    .state = Silent
    .root = The { $host-known ->
            [yes] origin behind { $host }
           *[no] origin
        } did not answer Cloudflare’s packets: no SYN+ACK within { $connect }, or no ACK of the request within { $ack }. The most common reason is a firewall that silently drops Cloudflare’s addresses.
    .where = Between Cloudflare and the origin, at the TCP level. The visitor had reached Cloudflare without trouble.
    .context-1 = Silence sets 522 apart from its neighbours: 521 is a refusal and comes at once, 523 means that there is no route, 524 that the connection was up but the response came too late.
    .context-2 = Less obvious triggers: packet loss, keep-alive turned off at the origin, a Pages domain that was never set up, a Worker on a custom domain that fetches its own hostname, an Origin Rule that leads to a placeholder such as `192.0.2.0` or `100::`.
    .fix-caller-1 = **Wait before you retry.** { $ready-known ->
            [yes] Send nothing before { $ready }.
           *[no] { $wait-known ->
                [yes] Leave at least { $wait }.
               *[no] Cloudflare’s published wait is { $published }.
            }
        }
    .fix-caller-2 = **Check before you repeat a write.** If the connection never came up, nothing was processed. If only the acknowledgement was missing, a `POST` may have run; Cloudflare’s text mentions only the first case, so it does not rule out the second.
    .fix-caller-3 = **Tell the site owner.** Send the URL, the { $time-known ->
            [yes] time ({ $time })
           *[no] time
        } and the { $ray-known ->
            [yes] Ray ID { $ray }
           *[no] Ray ID
        }. Nothing on your side repairs a silent origin.
    .fix-origin-developer-1 = **Look for the request in the access log.** { $ray-known ->
            [yes] Search for Ray ID { $ray }
           *[no] Search for the URL
        }{ $time-known ->
            [yes] , around { $time }
           *[no] , at the time of the error
        }. If the request left no trace, its packets were lost before they reached your program: check the firewall and the network.
    .fix-origin-developer-2 = **Check the load of that minute.** A machine without free CPU, memory or connection slots stops answering new connections while old ones go on.
    .fix-origin-developer-3 = **Leave keep-alive on.** Without it every request needs a new connection, and each one is a new chance to time out.
    .fix-site-owner-1 = **Let Cloudflare through.** Allow every range listed at cloudflare.com/ips in every layer: the server’s own firewall, the hosting provider’s, and security plugins.
    .fix-site-owner-2 = **Compare the DNS record with the server.** The A and AAAA records must hold the address that the hosting provider names today.
    .fix-site-owner-3 = **Trace the path.** Run MTR or traceroute from the origin to a Cloudflare address taken from its log, and give the result to the hosting provider.
    .fix-site-owner-4 = **Check Pages, Workers and Origin Rules.** Finish the setup of the custom domain, keep a Worker from calling itself, and replace placeholder addresses.
    .prevent-1 = Fill the firewall’s allowlist from Cloudflare’s published ranges with a script rather than by hand, and exempt those ranges from rate limits.
    .prevent-2 = Set the caller’s timeout above { $connect-total }, Cloudflare’s own upper figure for connecting. A client that gives up sooner reports its own timeout, and Cloudflare logs 499.
    .note-1 = Waiting is enough if the machine was restarting or overloaded for a moment. It is not enough if every request fails after about { $connect }: then packets are being dropped, the address is wrong or the machine is off.
    .reply =
        Your request to { $host-known ->
            [yes] { $host }
           *[no] the site
        } got as far as Cloudflare, but the server behind it stayed silent, so Cloudflare returned error 522. Nothing is wrong on your side; the operators of the server have to act.

        Please try once more{ $ready-known ->
            [yes] , not before { $ready }
           *[no] { $wait-known ->
                [yes] { " " }after at least { $wait }
               *[no] { " " }after a few minutes
            }
        }. If the request creates or changes data, first check whether it has already taken effect.

        If it fails again, send us the full URL{ $ray-known ->
            [yes] { $time-known ->
                [yes] { " " }and quote Ray ID { $ray } ({ $time })
               *[no] { " " }and the time with your time zone, and quote Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] { " " }and the Ray ID from the error of { $time }
               *[no] , the Ray ID from the error and the time with your time zone
            }
        }.

cloudflare-5xx-523 = Origin is unreachable
    .description = No network path leads from Cloudflare to the origin’s address: the route is missing or has been withdrawn. Cloudflare sends this code itself, without having reached any machine.
    .gist = no network route leads to the origin’s address
    .when-seen = When the origin’s IP has changed and DNS still holds the old one. Also when routing at the hosting provider fails, or nobody announces the address over BGP.
    .treatment = Cloudflare answers at its edge and publishes a wait of { $published } before the next try.
    .caution = Tencent EdgeOne uses 523 for a failed DNS lookup of the origin, which Cloudflare reports as 530 with 1016.
    .send = Do not send it yourself, since a program that answers has evidently been reached; when a system behind your program cannot be reached, send 502.
    .meet = Wait at least { $published } and repeat the request once; it never reached the origin, so even a write has not run.
    .hop = no route
    .state = Unreachable
    .root = The network has no route to the address that Cloudflare holds for the { $host-known ->
            [yes] origin behind { $host }
           *[no] origin
        }. Either the address is outdated or its route is down.
    .where = Between Cloudflare and the origin, in the routing of the network, before any connection. The web server itself may be running without a fault.
    .context-1 = 521 means that the machine refused, 522 that it stayed silent, 523 that the path to it is missing. A name that does not resolve is none of these: that is 530 with 1016.
    .context-2 = The request was never handed over, so the origin’s logs hold no trace of it.
    .fix-caller-1 = **Wait before you retry.** { $ready-known ->
            [yes] Send nothing before { $ready }.
           *[no] { $wait-known ->
                [yes] Leave at least { $wait }.
               *[no] Cloudflare’s published wait is { $published }.
            }
        }
    .fix-caller-2 = **Repeat the same request.** It did not reach the origin, so even a `POST` has done nothing yet. Double the pause after each failure.
    .fix-caller-3 = **Tell the site owner.** Send the URL, the { $time-known ->
            [yes] time ({ $time })
           *[no] time
        } and the { $ray-known ->
            [yes] Ray ID { $ray }
           *[no] Ray ID
        }. Only the owner and the hosting provider can repair a route.
    .fix-origin-developer-1 = **Find out the machine’s public address.** If it differs from the A or AAAA record, the record is at fault.
    .fix-origin-developer-2 = **Test from another network.** Connect to that address from outside the hosting provider: from inside, the path can look fine although it is broken for everyone else.
    .fix-site-owner-1 = **Correct the DNS record.** In the A and AAAA records, enter the address that the hosting provider names today.
    .fix-site-owner-2 = **Ask the hosting provider about routing.** The question is whether the origin’s address is announced, and whether its route was down { $time-known ->
            [yes] around { $time }
           *[no] at the time of the error
        }.
    .fix-site-owner-3 = **Attach an MTR report.** Run MTR from the origin to a Cloudflare address; it shows where the path ends.
    .prevent-1 = When a server moves, change the DNS record in the same step, and give up the old address only after traffic has moved.
    .prevent-2 = Watch the origin’s address from outside the hosting provider’s network, not only through Cloudflare.
    .note-1 = Waiting is enough while a hosting provider restores a route. It never helps against an outdated address in DNS.
    .reply =
        Your request to { $host-known ->
            [yes] { $host }
           *[no] the site
        } got as far as Cloudflare, but the network has no route to the server behind it at the moment, so Cloudflare returned error 523. Nothing is wrong on your side; the operators of the server and their hosting provider have to act.

        Your request was not processed. Please try once more{ $ready-known ->
            [yes] , not before { $ready }
           *[no] { $wait-known ->
                [yes] { " " }after at least { $wait }
               *[no] { " " }after a few minutes
            }
        }.

        If it fails again, send us the full URL{ $ray-known ->
            [yes] { $time-known ->
                [yes] { " " }and quote Ray ID { $ray } ({ $time })
               *[no] { " " }and the time with your time zone, and quote Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] { " " }and the Ray ID from the error of { $time }
               *[no] , the Ray ID from the error and the time with your time zone
            }
        }.

cloudflare-5xx-524 = A timeout occurred
    .description = 524 is Cloudflare’s own code. Cloudflare was connected to the origin, but no complete response arrived within { $limit }.
    .gist = the origin took the request but did not answer in time
    .when-seen = When one request keeps the origin busy too long: a large report or export, a slow query, a model call. An overloaded origin and a stream that falls silent end the same way.
    .treatment = Cloudflare writes the response itself, as HTML or, if the client asks for it, as JSON or Markdown. The trigger is its Proxy Read Timeout; a request that cannot be written to the origin in full within { $write } ends in 524 too.
    .caution = Cloudflare’s documentation put the read timeout at { $doc-first } until October 2025, at { $doc-before } from 3 October 2025 and at { $doc-now } from 22 July 2026; the errors on record name { $doc-before }.
    .send = Do not send 524 yourself: where your own gateway stops waiting, send 504, and for long work answer 202 at once and let the caller poll.
    .meet = Wait at least { $published }, check whether a write has already taken effect, and only then repeat the request once.
    .hop = no complete response in { $limit }
    .state = Too slow
    .root = The { $host-known ->
            [yes] origin behind { $host }
           *[no] origin
        } accepted the connection but did not finish its response within { $limit }. Cloudflare then stopped waiting and answered 524 itself.
    .where = Between Cloudflare and the origin, after the connection was up. The visitor’s network and Cloudflare were working.
    .context-1 = The connection was up, so a stopped server, a firewall or a bad certificate is not the cause. Usual triggers: a slow query, a report or export, a model call, an overloaded origin, a stream that stays silent longer than { $limit }.
    .context-2 = { $limit-known ->
            [yes] The error names { $limit }: take that as the limit for this request.
           *[no] The text names no limit, so { $limit } is assumed.
        } Cloudflare’s documentation has said { $doc-now } since July 2026, { $doc-before } from October 2025 and { $doc-first } before. On Enterprise the limit can be raised to { $max }. How long a request ran before its 524 shows which limit is in force.
    .context-3 = Cloudflare stops waiting; the origin may go on working. A `POST` may have finished although the caller got 524.
    .fix-caller-1 = **Wait before you retry.** { $ready-known ->
            [yes] Send nothing before { $ready }:
           *[no] { $wait-known ->
                [yes] Leave at least { $wait }:
               *[no] Cloudflare’s published wait for 524 is { $published }:
            }
        } the origin may still be busy with the first request.
    .fix-caller-2 = **Check before you repeat a write.** A `POST` may have finished at the origin. Look first whether its result exists: the order, the file, the job.
    .fix-caller-3 = **Use an idempotency key.** If the API accepts one, send the same key with every attempt; the origin then does the work only once.
    .fix-caller-4 = **Send one request, then back off.** If it fails again, double the pause each time and stop after a few attempts. Parallel retries only add to the origin’s load.
    .fix-caller-5 = **Ask for an asynchronous variant.** Send the site owner the URL, the { $time-known ->
            [yes] time ({ $time })
           *[no] time
        } and the { $ray-known ->
            [yes] Ray ID { $ray }
           *[no] Ray ID
        }, and ask for a job that answers `202 Accepted`. Until then, ask for less per request: a shorter period, a smaller page.
    .fix-origin-developer-1 = **Confirm it in the log.** { $time-known ->
            [yes] Look around { $time }
           *[no] Look
        } for { $host-known ->
            [yes] requests to { $host }
           *[no] requests
        } that ran for about { $limit } or longer.{ $ray-known ->
            [yes] { " " }If the log keeps `cf-ray`, search for { $ray }.
           *[no] { "" }
        }
    .fix-origin-developer-2 = **Answer at once.** Return `202 Accepted` with a job ID, put the work in a queue and let a worker do it outside the request.
    .fix-origin-developer-3 = **Give a status URL.** Put it in `Location` and add `Retry-After`. Each poll takes milliseconds, so no request comes near { $limit }.
    .fix-origin-developer-4 = **Keep streams from falling silent.** Where the answer must stay in one request, send body bytes early and a heartbeat well inside { $limit }: the documented limit is the time between two reads. Headers alone have not always been enough.
    .fix-origin-developer-5 = **Shorten the work.** Add the missing index, paginate the export, cache the result.
    .fix-site-owner-1 = **Find the request.** Search the logs of Cloudflare and of the origin { $ray-known ->
            [yes] for Ray ID { $ray }
           *[no] for the URL
        }{ $time-known ->
            [yes] , around { $time }
           *[no] , at the time that was reported
        }.
    .fix-site-owner-2 = **Read the server’s slow log.** One slow path and an overloaded server need different repairs; ask the hosting provider which one it was.
    .fix-site-owner-3 = **Move long jobs to a DNS-only hostname.** Cloudflare’s limit does not apply there. The price: no protection by Cloudflare, and the origin’s address is public.
    .fix-site-owner-4 = **Raise the limit on Enterprise.** Set `proxy_read_timeout` for the zone through the API, or the read timeout in a Cache Rule for the slow path; at most { $max }. The rule matches only content that can be cached.
    .fix-site-owner-5 = **Watch the trend.** Compare P95 in Origin Analytics with { $limit }; at { $warn } it is time to act.
    .prevent-1 = Put work that can run for minutes in a task queue; the request only starts it.
    .prevent-2 = Alert when the P95 response time passes { $warn }, 80 % of the limit.
    .prevent-3 = Give slow calls inside the origin (database, model) a timeout below { $limit }, so that the caller gets your error with its reason.
    .prevent-4 = Set the caller’s timeout a few seconds above { $limit }, so that it reports the 524 with its Ray ID rather than a timeout of its own.
    .note-1 = Waiting is enough if the origin was overloaded for a moment and the next request succeeds. It is not enough if the same request fails every time: that work takes longer than { $limit }, and only a change at the origin or a higher limit helps.
    .note-2 = A 524 can come up to { $tolerance } away from the limit that was set. Leave that margin when you choose a limit of your own.
    .reply =
        Your request to { $host-known ->
            [yes] { $host }
           *[no] the site
        } reached the server behind it, but the server did not finish its response within { $limit }, so Cloudflare returned error 524. Your network and Cloudflare were working; the operators of the server have to act.

        Please try once more{ $ready-known ->
            [yes] , not before { $ready }
           *[no] { $wait-known ->
                [yes] { " " }after at least { $wait }
               *[no] { " " }after a few minutes
            }
        }. If the request creates or changes data, first check whether it has already taken effect.

        If it fails again, send us the full URL{ $ray-known ->
            [yes] { $time-known ->
                [yes] { " " }and quote Ray ID { $ray } ({ $time })
               *[no] { " " }and the time with your time zone, and quote Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] { " " }and the Ray ID from the error of { $time }
               *[no] , the Ray ID from the error and the time with your time zone
            }
        }.

cloudflare-5xx-525 = SSL handshake failed
    .description = Cloudflare opened a connection to the origin, but the TLS handshake on it did not complete. Only zones in which Cloudflare encrypts its connection to the origin (SSL mode Full or stricter) can show it.
    .gist = Cloudflare and the origin could not complete the TLS handshake
    .when-seen = When the origin has no certificate, speaks plain HTTP on its TLS port or shares no TLS version or cipher suite with Cloudflare. Also when it cannot handle SNI or resets the connection during the handshake.
    .treatment = Cloudflare marks it as not retryable and sends no `Retry-After`; only zero-downtime failover tries another server in the pool by itself.
    .caution = Cloudflare’s page lists a closed port 443 under 525 as well, but in practice a port that refuses ends in 521.
    .send = Do not send it yourself, since it is about TLS in front of your program; when TLS to a system behind it fails, send 502.
    .meet = Do not repeat the request automatically; report the error to the site owner, since it stays until TLS at the origin has been repaired.
    .hop = TLS handshake failed
    .state = TLS fault
    .root = The { $host-known ->
            [yes] origin behind { $host }
           *[no] origin
        } accepted Cloudflare’s connection, but the two could not agree on TLS. Usual reasons: no certificate, no TLS on that port, no common version or cipher suite.
    .where = Between Cloudflare and the origin, after TCP and before the first byte of HTTP. The visitor’s connection to Cloudflare is a separate one and was working.
    .context-1 = 525 is a handshake that breaks off. If it gets as far as the certificate and Cloudflare rejects that, the code is 526; if the port refuses the connection, it is 521.
    .context-2 = HTTP starts only after the handshake, so the request was not processed and the access log knows nothing of it. In Origin Analytics `originResponseStatus` 0 marks such a request.
    .fix-caller-1 = **Stop automatic retries.** The next attempt meets the same TLS settings.
    .fix-caller-2 = **Report it.** Send the site owner the URL, the { $time-known ->
            [yes] time ({ $time })
           *[no] time
        } and the { $ray-known ->
            [yes] Ray ID { $ray }
           *[no] Ray ID
        }. Once TLS is repaired, even a `POST` can simply be sent again: nothing was processed.
    .fix-origin-developer-1 = **Try the handshake yourself.** Run `openssl s_client` against the origin’s own address, with `-servername` set to { $host-known ->
            [yes] { $host }
           *[no] the site’s hostname
        }. It shows where the handshake breaks off.
    .fix-origin-developer-2 = **Serve TLS on the TLS port.** A server that answers in plain HTTP there, or a virtual host without a certificate, cannot complete a handshake.
    .fix-origin-developer-3 = **Offer TLS 1.2 and 1.3.** Enable common cipher suites for both, and make sure that the server handles SNI.
    .fix-origin-developer-4 = **Raise the TLS log level.** If 525 appears only now and then, the log tells which side broke off and why.
    .fix-site-owner-1 = **Install a certificate at the origin.** A Cloudflare Origin CA certificate is free and serves both Full and Full (strict).
    .fix-site-owner-2 = **Check the SSL mode.** Full and Full (strict) need TLS at the origin. Flexible hides the error by sending everything to the origin unencrypted.
    .fix-site-owner-3 = **Ask for the TLS settings of the server.** On managed hosting the provider decides on versions, cipher suites and SNI.
    .prevent-1 = After every change to the server or its certificate, test the handshake at the origin’s address with the right SNI.
    .prevent-2 = Alert on the very first 525 or 526; either one means that TLS at the origin needs attention.
    .note-1 = Waiting seldom helps: a missing certificate or cipher suite does not appear by itself. If 525 appears only now and then, the next request may pass, but the cause is still there.
    .reply =
        Your request to { $host-known ->
            [yes] { $host }
           *[no] the site
        } got as far as Cloudflare, but Cloudflare could not set up an encrypted connection to the server behind it and returned error 525. Nothing is wrong on your side; the operators of the server have to repair its TLS settings.

        Your request was not processed. Repeating it is unlikely to help before the repair; you can send it again afterwards.

        Please send us the full URL{ $ray-known ->
            [yes] { $time-known ->
                [yes] { " " }and quote Ray ID { $ray } ({ $time })
               *[no] { " " }and the time with your time zone, and quote Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] { " " }and the Ray ID from the error of { $time }
               *[no] , the Ray ID from the error and the time with your time zone
            }
        }.

cloudflare-5xx-526 = Invalid SSL certificate
    .description = The origin presented a certificate that Cloudflare does not accept, so Cloudflare closed the connection. Cloudflare checks the origin’s certificate only in the SSL modes Full (strict) and Strict (SSL-Only Origin Pull).
    .gist = the origin’s certificate failed Cloudflare’s check
    .when-seen = When the origin’s certificate has expired, is self-signed, has been revoked or does not cover the hostname. Also when a Worker fetches from an external host whose certificate is bad.
    .treatment = Cloudflare marks it as not retryable and sends no `Retry-After`; in SSL mode Full it would accept the same certificate unchecked.
    .caution = Zero Trust Gateway sends 526 too, and there the “origin” is whatever site the user was opening.
    .send = Do not send it yourself, since it judges the certificate in front of your program; when a system behind it presents a bad one, send 502.
    .meet = Do not repeat the request; report the error to the site owner, since it stays until the certificate at the origin has been replaced.
    .hop = certificate rejected
    .state = Bad certificate
    .root = The certificate of the { $host-known ->
            [yes] origin behind { $host }
           *[no] origin
        } did not pass Cloudflare’s check: it has expired or is not valid yet, its issuer is not trusted, it has been revoked, or the hostname is not in it.
    .where = Between Cloudflare and the origin, at the check of the certificate. The certificate that visitors see in the browser belongs to Cloudflare’s edge and is not the one at fault.
    .context-1 = A closed padlock in the browser says nothing here: it vouches for the connection to Cloudflare, not for the one from Cloudflare to the origin.
    .context-2 = A Cloudflare Origin CA certificate passes the check although browsers call it untrusted. A warning in a direct test of the origin therefore does not prove that the certificate is at fault.
    .fix-caller-1 = **Stop automatic retries.** Every attempt meets the same certificate.
    .fix-caller-2 = **Report it.** Send the site owner the URL, the { $time-known ->
            [yes] time ({ $time })
           *[no] time
        } and the { $ray-known ->
            [yes] Ray ID { $ray }
           *[no] Ray ID
        }. The request was not processed and can be sent again after the repair.
    .fix-origin-developer-1 = **Look at the certificate that is really served.** Run `openssl s_client` against the origin’s own address, with `-servername` set to { $host-known ->
            [yes] { $host }
           *[no] the site’s hostname
        }, and read the dates, the issuer and the names.
    .fix-origin-developer-2 = **Send the whole chain.** Without the intermediate certificate the issuer can look unknown.
    .fix-origin-developer-3 = **Check the hosts that a Worker calls.** For hosts that are not proxied by Cloudflare, a Worker always checks strictly, whatever the zone’s SSL mode.
    .fix-site-owner-1 = **Replace the certificate.** Install one from a public certificate authority or from Cloudflare Origin CA that covers { $host-known ->
            [yes] { $host }
           *[no] the hostname
        }.
    .fix-site-owner-2 = **Make your own authority known.** If the origin has to keep a certificate of a private authority, upload that authority to the Custom Origin Trust Store.
    .fix-site-owner-3 = **Use Full only as a stopgap.** It encrypts without checking the certificate; go back to Full (strict) as soon as the new one is in place.
    .prevent-1 = Let certificates renew automatically, and watch the expiry date at the origin itself: through Cloudflare only the edge certificate is visible.
    .prevent-2 = Put every proxied hostname into the origin’s certificate before its DNS record goes live.
    .note-1 = Waiting does not help: an expired or untrusted certificate stays that way until someone replaces it. Only a certificate that is not valid yet becomes valid in time.
    .reply =
        Your request to { $host-known ->
            [yes] { $host }
           *[no] the site
        } got as far as Cloudflare, but the certificate of the server behind it did not pass Cloudflare’s check, so Cloudflare returned error 526. Nothing is wrong on your side; the operators of the server have to replace the certificate.

        Your request was not processed. Repeating it will not help before the repair; you can send it again afterwards.

        Please send us the full URL{ $ray-known ->
            [yes] { $time-known ->
                [yes] { " " }and quote Ray ID { $ray } ({ $time })
               *[no] { " " }and the time with your time zone, and quote Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] { " " }and the Ray ID from the error of { $time }
               *[no] , the Ray ID from the error and the time with your time zone
            }
        }.

cloudflare-5xx-527 = Railgun error (retired)
    .description = Formerly Cloudflare’s code for a broken link between its network and a Railgun listener at the origin. Railgun is retired, and 527 is gone from Cloudflare’s index of 5xx errors.
    .gist = a retired Cloudflare code for a failed Railgun link
    .when-seen = In old logs and code lists. A 527 that arrives today most likely comes from another vendor or from the origin itself.
    .treatment = Cloudflare no longer documents it: the index goes from 526 straight to 530.
    .caution = No date of retirement is on record, but Cloudflare’s documentation of August 2024 already lacked the code.
    .send = Do not send it, since nobody can look it up any more; for a failing system behind your program send 502, for one that answers too late 504.
    .meet = Treat it like 520: repeat only what may safely run twice, with growing pauses, and tell the site owner.
    .hop = sender unknown
    .state = Unclear
    .root = A Railgun listener that was cut off, timed out or misconfigured used to cause it. Today the number alone names no cause; what counts is who sent it.
    .where = Formerly between Cloudflare and the Railgun listener. Today the number does not say where.
    .context-1 = Many code lists and translations still list 527 as a current code. Tencent EdgeOne reserves all numbers from 520 to 599 for itself.
    .fix-caller-1 = **Keep the response headers.** `cf-ray` together with `cf-error-type` means that Cloudflare wrote the page; without `cf-error-type`, look for the sender elsewhere.
    .fix-caller-2 = **Repeat with care.** Nobody can tell whether the request was processed. Repeat only idempotent requests, with growing pauses.
    .fix-origin-developer-1 = **Search your own stack for 527.** If a program or proxy of yours sets the number, send 502 or 504 instead.
    .fix-site-owner-1 = **Remove what is left of Railgun.** A listener or a setting that is still there no longer does anything.
    .fix-site-owner-2 = **Find the sender.** Look through every proxy and CDN on the way and read what its vendor means by 527.
    .prevent-1 = In alerts and retry lists, treat 527 as an unknown 5xx code, that is, like 500.
    .note-1 = Waiting may be enough if the code appears only once. No wait is published for it; if it returns, only finding the sender helps.
    .reply =
        Your request to { $host-known ->
            [yes] { $host }
           *[no] the site
        } ended with code 527. Cloudflare used it for its Railgun service, which is retired, so another system on the way has probably sent it. The operators of the site have to find out which one.

        If the request creates or changes data, first check whether it has already taken effect before you repeat it.

        Please send us the full URL{ $ray-known ->
            [yes] { $time-known ->
                [yes] { " " }and quote Ray ID { $ray } ({ $time })
               *[no] { " " }and the time with your time zone, and quote Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] { " " }and the Ray ID from the error of { $time }
               *[no] , the Ray ID from the error and the time with your time zone
            }
        }. Add the response headers if you can.

cloudflare-5xx-530 = Origin DNS error (see the 1xxx code)
    .description = A wrapper: Cloudflare could not find or reach the origin, and the real diagnosis is a 1xxx code in the body. Mostly that is 1016 (the origin’s name does not resolve) or 1033 (the tunnel is down).
    .gist = only a wrapper; the cause is the 1xxx code inside
    .when-seen = When the name that Cloudflare should fetch from does not resolve, or a Cloudflare Tunnel has no live connection. Also with Load Balancing in China.
    .category = That of the 1xxx code inside, such as dns or config
    .retry = The 1xxx code in the body decides: not with 1016, after { $tunnel } with 1033.
    .treatment = The HTTP status is 530, while `error_code` in the JSON holds the 1xxx number, which also decides whether a retry makes sense.
    .caution = Third-party lists also give 530 for a frozen site at Pantheon, so look for a 1xxx code before you blame Cloudflare.
    .send = Do not send it yourself, since it only carries Cloudflare’s own 1xxx codes; when your program cannot resolve or reach a system behind it, send 502.
    .meet = Read the 1xxx code first: do not repeat a request that failed with 1016, and after 1033 wait at least { $tunnel }.
    .hop = origin not found
    .state = No contact
    .root = Cloudflare could not find or reach the { $host-known ->
            [yes] origin behind { $host }
           *[no] origin
        }: its name does not resolve, or its tunnel is not connected. The 1xxx code in the body tells which.
    .where = Before any connection to the origin: at the lookup of its name (1016) or at the missing tunnel connection (1033). The visitor had reached Cloudflare without trouble.
    .context-1 = 530 alone is half a diagnosis. The other half is on the error page, or in `error_code` of the JSON.
    .context-2 = An address that is known but has no route gives 523 instead. The request was not processed in either case.
    .fix-caller-1 = **Read the code inside.** Look for a number from 1000 upwards on the page or in `error_code`, and open that entry here.
    .fix-caller-2 = **Let that code decide whether to retry.** With 1016 nothing changes until DNS is repaired. With 1033 { $ready-known ->
            [yes] send nothing before { $ready }.
           *[no] { $wait-known ->
                [yes] leave at least { $wait }.
               *[no] leave at least { $tunnel }, the wait that Cloudflare publishes.
            }
        }
    .fix-caller-3 = **Report both numbers.** Send the site owner 530 and the 1xxx code, with the URL, the { $time-known ->
            [yes] time ({ $time })
           *[no] time
        } and the { $ray-known ->
            [yes] Ray ID { $ray }
           *[no] Ray ID
        }.
    .fix-origin-developer-1 = **Skip the application’s log.** The request did not get that far. With a tunnel, read the log of `cloudflared` instead.
    .fix-origin-developer-2 = **Check the connector.** `cloudflared` must be running and able to reach Cloudflare on port 7844, outbound.
    .fix-site-owner-1 = **With 1016, look up the origin’s name.** Ask a public resolver for the target of the record; add the missing A or AAAA record, or correct the CNAME.
    .fix-site-owner-2 = **With 1033, bring the tunnel up.** `cloudflared tunnel info` must show it as HEALTHY, and the CNAME of the hostname must point at that tunnel.
    .fix-site-owner-3 = **Give load balancer pools an IP address.** A pool that consists only of names fails as a whole when they do not resolve.
    .prevent-1 = Run more than one replica of `cloudflared`, so that a single stopped process does not cut the tunnel.
    .prevent-2 = Before you delete a DNS record or a tunnel, check which hostnames still point at it.
    .note-1 = Waiting is enough only with 1033, once the tunnel has reconnected. With 1016 the error stays until the DNS record is right.
    .reply =
        Your request to { $host-known ->
            [yes] { $host }
           *[no] the site
        } got as far as Cloudflare, but Cloudflare could not find or reach the server behind it and returned error 530. Nothing is wrong on your side; the operators of the site have to repair its DNS or its tunnel.

        Your request was not processed. Please try once more{ $ready-known ->
            [yes] , not before { $ready }
           *[no] { $wait-known ->
                [yes] { " " }after at least { $wait }
               *[no] { " " }after a few minutes
            }
        }.

        If it fails again, send us the full URL{ $ray-known ->
            [yes] { $time-known ->
                [yes] { " " }and quote Ray ID { $ray } ({ $time })
               *[no] { " " }and the time with your time zone, and quote Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] { " " }and the Ray ID from the error of { $time }
               *[no] , the Ray ID from the error and the time with your time zone
            }
        }. The four-digit number on the error page, such as 1016 or 1033, helps as well.
