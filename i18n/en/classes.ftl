### The report on a code: what broke, whose turn it is, what to do.
###
### code-N holds the wording of one code, class-X that of every code without one of its own.
### The value is the name. Attributes that end in a number are read from 1 up to the first gap.
### reply is plain text for the customer; the others may hold **bold** and `code`.
###
### $code $code-known          the number; known: there is one
### $limit $limit-known        duration with unit; known: read in the text, otherwise assumed
### $warn                      80 % of $limit
### $wait $ready               pause before a retry; the clock time when it ends, with zone
### $host $ray $time $title    as sent; $time names its zone
### $system                    name of another sender, such as nginx
### $X-known                   yes | no, for each of the above that may be missing
### $category                  error_category as sent, or none
### $wait-N $connect $ack      the wait published for N; the two timers of 522
### $retryable $owner          yes | no | unknown, as sent
### $repeat $actor             as the catalogue has them: wait | once | later | no | unknown; whose turn it is first, or unknown
### $published                 the wait that the catalogue has; only where $repeat is wait or once

## The families of Cloudflare

class-cloudflare-5xx = Cloudflare error { $code }
    .description = { $category ->
            [origin] Cloudflare got no usable response from the origin and sent { $code } instead.
            [ssl] Cloudflare could not set up a TLS connection to the origin that it accepts, and sent { $code } instead.
            [cloudflare] Something failed inside Cloudflare while it handled the request; the error’s own category says so.
           *[none] Cloudflare sent { $code } instead of the expected response. The number alone does not name the cause: the origin, its TLS, its DNS or Cloudflare itself.
        }{ $title-known ->
            [yes] { " " }The error is titled “{ $title }”.
           *[no] { "" }
        }
    .when-seen = { $category ->
            [origin] When the origin is stopped, overloaded, unreachable or cut off by a firewall, or when its response is empty or broken.
            [ssl] When the origin’s certificate is missing, expired, not trusted or issued for another name, or when the two sides share no TLS version or cipher suite.
            [cloudflare] During a fault inside Cloudflare’s network.
           *[none] When the origin is stopped, slow or unreachable, its TLS is broken or its name does not resolve; also during a fault inside Cloudflare.
        }
    .treatment = { $category ->
            [origin] Cloudflare writes the page itself, as HTML or, if the client asks for it, as JSON or Markdown. A 502 or 504 sent by the origin keeps its number but gets Cloudflare’s body.
            [ssl] Cloudflare writes the page itself, as HTML or, if the client asks for it, as JSON or Markdown. It marks 525 and 526 as not retryable and sends no `Retry-After`.
            [cloudflare] Cloudflare writes this error itself and gives { $wait-500 } as the wait for 500. A 500 sent by the origin passes through with the origin’s own body.
           *[none] Cloudflare writes the body itself, except for a 500 sent by the origin, which passes through. A 530 always comes with a 1xxx code in the body.
        }
    .hop = { $category ->
            [origin] no usable response
            [ssl] TLS to the origin failed
            [cloudflare] failed inside Cloudflare
           *[none] no normal response
        }
    .state = { $category ->
            [origin] Failing
            [ssl] TLS fault
            [cloudflare] Internal fault
           *[none] Failing
        }
    .root = { $category ->
            [origin] The { $host-known ->
                [yes] origin behind { $host }
               *[no] origin
            } could not be reached, did not answer in time or sent something that Cloudflare cannot use. The number { $code } tells which.
            [ssl] TLS between Cloudflare and the { $host-known ->
                [yes] origin behind { $host }
               *[no] origin
            } failed: the handshake broke off (525) or the certificate did not pass the check (526).
            [cloudflare] A fault inside Cloudflare. The { $host-known ->
                [yes] origin behind { $host }
               *[no] origin
            } may not be involved.
           *[none] The text proves only that { $code } was { $host-known ->
                [yes] sent for { $host }
               *[no] sent
            }; what the number stands for is listed under Context.
        }
    .where = { $category ->
            [origin] Between Cloudflare and the origin, or at the origin. The visitor’s request reached Cloudflare.
            [ssl] Between Cloudflare and the origin, in the TLS handshake. The visitor’s request reached Cloudflare.
            [cloudflare] Inside Cloudflare. The visitor’s request reached it.
           *[none] At Cloudflare or behind it. The visitor’s request reached Cloudflare.
        }
    .context-1 = { $category ->
            [origin] 520: the response was empty, cut off or not valid HTTP. 521: the origin refused the connection. 522: no TCP answer within { $connect }, or the request was not acknowledged within { $ack }. 523: no route to the origin’s address. 524: no response in time. 502, 504: a gateway failed or timed out, most often a proxy at the origin.
            [ssl] 525: the handshake was not completed; the SSL mode is Full or Full (strict). 526: the certificate did not pass the check that Full (strict) demands: expired, unknown issuer, revoked or another name.
            [cloudflare] How to tell the two kinds of 500 apart: only Cloudflare’s own carries `cloudflare_error` or names Cloudflare in the body.
           *[none] 500: a fault in the origin’s application or inside Cloudflare. 502, 504, 520–524: no usable response from the origin. 525, 526: TLS to the origin failed. 530: the 1xxx code in the body is the diagnosis, often 1016 (DNS) or 1033 (tunnel).
        }
    .context-2 = { $category ->
            [ssl] Time repairs neither a certificate nor TLS settings. If the failure comes and goes, look for connections that the origin resets during the handshake.
           *[none] The error does not tell how far the request got. A `POST` may have been carried out at the origin.
        }
    .fix-caller-1 = **{ $retryable ->
            [yes] Wait, then send one request.
            [no] Do not retry automatically.
           *[unknown] Retry only if the number allows it.
        }** { $retryable ->
            [yes] { $ready-known ->
                [yes] Send nothing before { $ready }.
               *[no] { $wait-known ->
                    [yes] Leave at least { $wait }.
                   *[no] Cloudflare publishes { $wait-500 } for 500, { $wait-502 } for 502 and 520, { $wait-504 } for 504 and 521–524.
                }
            } If it fails again, double the pause each time.
            [no] The error says so itself: the site owner has to repair the cause first.
           *[unknown] 525 and 526 need a repair first; for 530 the 1xxx code in the body decides. For the others, { $ready-known ->
                [yes] send one request, not before { $ready }
               *[no] { $wait-known ->
                    [yes] send one request after at least { $wait }
                   *[no] wait { $wait-500 } (500), { $wait-502 } (502, 520) or { $wait-504 } (504, 521–524) and send one request
                }
            }.
        }
    .fix-caller-2 = **Check before you repeat a write.** The origin may have carried out a `POST`. Look for its result first, or repeat it with the same idempotency key.
    .fix-caller-3 = **Tell the site owner.** Send the URL, the { $time-known ->
            [yes] time ({ $time })
           *[no] time
        } and the { $ray-known ->
            [yes] Ray ID { $ray }
           *[no] Ray ID
        }. Cloudflare Support helps only the owner of the domain.
    .fix-origin-developer-1 = **{ $category ->
            [ssl] Repeat the handshake.
            [cloudflare] Check whether the request arrived.
           *[none] Read the origin’s error log.
        }** { $category ->
            [ssl] Run `openssl s_client` or `curl -v` against the origin’s address with the right SNI name, and see at which step it fails.
            [cloudflare] If the origin’s log holds { $time-known ->
                [yes] nothing around { $time }
               *[no] nothing for that time
            }, the request stopped at Cloudflare and there is nothing to repair at the origin.
           *[none] Look { $time-known ->
                [yes] around { $time }
               *[no] at the minute of the error
            } for crashes, restarts, connections closed early and overload. If there is no entry, the request did not get that far.
        }
    .fix-origin-developer-2 = **{ $category ->
            [ssl] Repair certificate and protocol.
           *[none] Ask the origin directly.
        }** { $category ->
            [ssl] Install a certificate for { $host-known ->
                [yes] { $host }
               *[no] the hostname
            } from a public authority or Cloudflare Origin CA, and offer TLS 1.2 or 1.3 with common cipher suites.
           *[none] Send the same request with the same hostname past Cloudflare. If it fails there too, the fault is at the origin; if not, look at what lies between the two.
        }
    .fix-origin-developer-3 = **{ $category ->
            [ssl] Raise the TLS log level.
            [cloudflare] Make writes repeatable.
           *[none] Let Cloudflare in.
        }** { $category ->
            [ssl] If the failure comes and goes, the log then names the handshakes that break off.
            [cloudflare] Accept an idempotency key, so that callers can repeat a `POST` after such a failure.
           *[none] Allow every range listed at cloudflare.com/ips in each firewall, and do not rate limit these addresses.
        }
    .fix-site-owner-1 = **Find the request.** Search the logs of Cloudflare and of the origin { $ray-known ->
            [yes] for Ray ID { $ray }
           *[no] for the URL
        }{ $time-known ->
            [yes] , around { $time }
           *[no] , at the time that was reported
        }.
    .fix-site-owner-2 = **{ $category ->
            [origin] Check address and firewall.
            [ssl] Check certificate and SSL mode.
            [cloudflare] Ask Cloudflare Support.
           *[none] Follow the number.
        }** { $category ->
            [origin] The A or AAAA record must hold the origin’s current address, and no firewall may drop, reject or rate limit Cloudflare’s ranges.
            [ssl] Renew or replace the certificate. For 526, the mode Full instead of Full (strict) is a stopgap: it encrypts without checking.
            [cloudflare] Send the domain, the time with time zone and the output of `/cdn-cgi/trace`.
           *[none] 502, 504, 520–524: web server, firewall, address record. 525, 526: certificate and SSL mode. 530: the 1xxx code in the body. 500: the application’s log first, then Cloudflare Support.
        }
    .fix-site-owner-3 = **{ $category ->
            [cloudflare] Test without Cloudflare.
           *[none] Ask the hosting provider.
        }** { $category ->
            [ssl] Ask which certificate and which TLS versions the server offers for this hostname, and what was changed last.
            [cloudflare] Pause Cloudflare briefly. If the error stays, it comes from the origin.
           *[none] Give the code, the Ray ID and the time; ask about load, restarts and blocked Cloudflare addresses at that minute.
        }
    .prevent-1 = Check the site from outside in two ways, through Cloudflare and at the origin’s own address: the pair shows which side fails.
    .prevent-2 = Alert on the share of 5xx responses, and 14 days before the origin’s certificate expires.
    .prevent-3 = Keep Cloudflare’s address ranges allowed in every firewall, and update the list when it changes.
    .note-1 = { $category ->
            [origin] Waiting is enough if the origin restarts or is overloaded for a moment. A firewall that blocks, a wrong address or a stopped server stays until somebody repairs it.
            [ssl] Waiting does not help: the certificate or the TLS settings at the origin have to change.
            [cloudflare] Waiting comes first: the error points to nothing at the origin that could be repaired. If it lasts, the domain’s owner asks Cloudflare Support.
           *[none] Waiting can be enough for 500, 502, 504 and 520–524. It is not for 525 and 526; for 530 it depends on the 1xxx code.
        }{ $owner ->
            [yes] { " " }The error itself says that the site owner must act.
            [no] { " " }The error itself says that the site owner need not act.
           *[unknown] { "" }
        }
    .reply =
        { $category ->
            [origin] Your { $host-known ->
                [yes] request to { $host }
               *[no] request
            } reached Cloudflare, but the server behind it gave no usable response (error { $code }). Your network is working; the operators of the server have to act.
            [ssl] Your { $host-known ->
                [yes] request to { $host }
               *[no] request
            } reached Cloudflare, but the encrypted connection from there to the site’s server failed (error { $code }). Your network is working; the operators of the server have to repair its certificate or TLS settings.
            [cloudflare] Your { $host-known ->
                [yes] request to { $host }
               *[no] request
            } failed inside Cloudflare (error { $code }), so it is for Cloudflare to repair. Your network is working, and nothing has to change on your side.
           *[none] Your { $host-known ->
                [yes] request to { $host }
               *[no] request
            } ended with Cloudflare error { $code }. It did reach Cloudflare; the cause lies there or at the site’s server, and the site’s operators have to look into it.
        }

        { $retryable ->
            [yes] Please try once more{ $ready-known ->
                [yes] , not before { $ready }
               *[no] { $wait-known ->
                    [yes] { " " }after at least { $wait }
                   *[no] { " " }after a few minutes
                }
            }. If the request creates or changes data, first check whether it has already taken effect.
            [no] Trying again will not help until that is repaired.
           *[unknown] You can try once more after a few minutes. If the request creates or changes data, first check whether it has already taken effect.
        }

        If the error stays, please send us the full URL{ $ray-known ->
            [yes] { $time-known ->
                [yes] { " " }and quote Ray ID { $ray } ({ $time })
               *[no] { " " }and the time with your time zone, and quote Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] { " " }and the Ray ID from the error of { $time }
               *[no] , the Ray ID from the error and the time with your time zone
            }
        }.

class-cloudflare-1xxx = Cloudflare error { $code }
    .description = { $category ->
            [access_denied] Cloudflare refused the request because of an access rule or a security setting of the site.
            [rate_limit] A limit was reached: on requests, on the site’s Workers plan or on requests waiting for the origin. Cloudflare refused this one.
            [dns] Cloudflare found no usable DNS entry for the hostname or for its origin.
            [config] Something in the setup of the zone, its tunnel or its origin keeps Cloudflare from serving the hostname.
            [tls] The client’s TLS version, cipher suite or certificate is not accepted for this hostname.
            [legal] Cloudflare blocks the content for legal reasons.
            [worker] A Worker, the site’s own code at Cloudflare, failed, could not be run or tried something that is not allowed.
            [rewrite] A rule of the site that rewrites requests could not be applied.
            [snippet] A Snippet, a small script of the site at Cloudflare, failed or is set up wrongly.
            [unsupported] The request uses a feature or protocol that the zone does not support.
           *[none] Cloudflare answered the request itself and gave { $code } as the reason.
        }{ $title-known ->
            [yes] { " " }The error is titled “{ $title }”.
           *[no] { "" }
        }
    .when-seen = { $category ->
            [access_denied] When the owner blocks an address, a network, a country or a kind of client. A library’s default `User-Agent` can be enough.
            [rate_limit] When a client sends too fast, the site’s Workers quota is used up, or too many requests wait for a slow origin.
            [dns] When a DNS record is missing, or when the name that it points to does not resolve.
            [config] When proxying is off for the hostname, its tunnel has no connection, or a CNAME leads into another Cloudflare account.
            [tls] When the client’s TLS falls short of what the hostname requires, for example FIPS.
            [legal] After a legal demand, or where the law restricts the content.
            [worker] When the Worker throws an exception, exceeds its CPU time or memory, or does not exist.
            [rewrite] When the rewritten path is not valid or too long, an expression cannot be evaluated, or a header may not be changed that way.
            [snippet] When the Snippet’s code or rule is wrong, or its own request meets too many redirects.
            [unsupported] When a client uses something that is not available for this zone. Cloudflare documents no more than that.
           *[none] For many reasons, among them an owner’s block, a DNS loop, an IP address instead of a hostname in the URL, and request headers over the limit.
        }
    .treatment = Cloudflare answers itself. The 1xxx number is in the body; the HTTP status is another one, such as 403, 409, 429 or 530.
    .hop = { $category ->
            [access_denied] request refused
            [rate_limit] limit reached
            [dns] no usable DNS entry
            [config] hostname cannot be served
            [tls] client’s TLS not accepted
            [legal] blocked for legal reasons
            [worker] stopped at a Worker
            [rewrite] rewrite rule failed
            [snippet] Snippet failed
            [unsupported] feature not supported
           *[none] stopped at Cloudflare
        }
    .state = { $category ->
            [access_denied] Refused
            [rate_limit] Limit reached
            [dns] Not resolved
            [config] Setup fault
            [tls] TLS refused
            [legal] Blocked
            [worker] Worker error
            [rewrite] Rule error
            [snippet] Snippet error
            [unsupported] Not supported
           *[none] Request stopped
        }
    .root = { $category ->
            [access_denied] A rule or security setting of the { $host-known ->
                [yes] owner of { $host }
               *[no] owner
            } refuses this client. Blocks of this kind are intended, though they can hit the wrong client.
            [rate_limit] A { $host-known ->
                [yes] limit for { $host }
               *[no] limit
            } was reached. The category does not tell which: the client’s, that of the Workers plan, or that of the queue for the origin.
            [dns] Cloudflare does not know where to send { $host-known ->
                [yes] requests for { $host }
               *[no] requests
            }: DNS gives it no usable target.
            [config] { $host-known ->
                [yes] { $host }
               *[no] The hostname
            } cannot be served as it is set up: something in the zone, its tunnel or its origin does not fit.
            [tls] The client’s TLS does not meet the requirements of { $host-known ->
                [yes] { $host }
               *[no] the hostname
            }.
            [legal] The reason is a legal demand or { $host-known ->
                [yes] restriction concerning { $host }
               *[no] restriction
            }, not a technical fault.
            [worker] The request stopped in a { $host-known ->
                [yes] Worker of { $host }
               *[no] Worker
            }: its code, its limits or its setup.
            [rewrite] A { $host-known ->
                [yes] rule of { $host }
               *[no] rule
            } produces something that Cloudflare cannot use: a path, a length, a header or an expression that is not valid.
            [snippet] A { $host-known ->
                [yes] Snippet of { $host }
               *[no] Snippet
            } failed or is set up wrongly.
            [unsupported] The { $host-known ->
                [yes] zone of { $host }
               *[no] zone
            } does not support what the request asked for.
           *[none] The text proves only that Cloudflare stopped the { $host-known ->
                [yes] request to { $host }
               *[no] request
            }; the number { $code } is the lead.
        }
    .where = { $category ->
            [access_denied] At Cloudflare, before the origin. The visitor’s network works: the refusal came back.
            [rate_limit] At Cloudflare. The visitor’s network works: the refusal came back.
            [dns] At Cloudflare, while it looked up where to send the request. The visitor’s network works.
            [config] At Cloudflare, on the way from the hostname to its origin. The visitor’s network works.
            [tls] Between the visitor’s client and Cloudflare. The origin plays no part.
            [legal] At Cloudflare, before the origin. The visitor’s network works.
            [worker] At Cloudflare, in the site’s Worker. The visitor’s network works.
            [rewrite] At Cloudflare, in a rule of the site. The visitor’s network works.
            [snippet] At Cloudflare, in a Snippet of the site. The visitor’s network works.
            [unsupported] At Cloudflare. The visitor’s network works: an answer came back.
           *[none] At Cloudflare, which answered itself.{ $actor ->
                [unknown] { " " }The text does not say whether the request, a setting or the origin gave the reason.
               *[caller] { "" }
            }
        }
    .context-1 = Cloudflare marks only six 1xxx codes as retryable: 1205 after { $wait-1205 }, 1015 after { $wait-1015 }, 1038 and 1200 after { $wait-1038 }, 1004 and 1033 after { $wait-1004 }.
    .context-2 = { $owner ->
            [yes] The error itself says that the site owner must act.
            [no] The error itself says that the site owner need not act.
           *[unknown] Rules, DNS, Workers and Snippets belong to the site owner; the client’s TLS, speed and headers belong to the caller.
        }
    .fix-caller-1 = **{ $retryable ->
            [yes] Wait, then send one request.
            [no] Do not repeat the request.
           *[unknown] Do not retry in a loop.
        }** { $retryable ->
            [yes] { $ready-known ->
                [yes] Send nothing before { $ready }.
               *[no] { $wait-known ->
                    [yes] Leave at least { $wait }.
                   *[no] Obey `Retry-After` if the response has it.
                }
            } If it fails again, double the pause each time.
            [no] The answer stays the same until the cause is removed; the error says so itself.
           *[unknown] { $ready-known ->
                [yes] Try once more by hand, not before { $ready }.
               *[no] { $wait-known ->
                    [yes] Try once more by hand after at least { $wait }.
                   *[no] Try once more by hand after a few minutes: no wait is known for { $code }.
                }
            }
        }
    .fix-caller-2 = **{ $category ->
            [access_denied] Do not work around the block.
            [rate_limit] Send less.
            [tls] Update the client’s TLS.
            [legal] Do not look for a technical workaround.
            [unsupported] Compare with a request that works.
           *[none] Check hostname and headers.
            [dns] Leave your request as it is.
            [config] Leave your request as it is.
            [worker] Leave your request as it is.
            [rewrite] Leave your request as it is.
            [snippet] Leave your request as it is.
        }** { $category ->
            [access_denied] Do not change addresses to get through. If the client is a program, let it send an honest, descriptive `User-Agent`.
            [rate_limit] Reduce parallel requests and pause automatic retries.
            [tls] Use a current TLS library with current cipher suites.
            [legal] A different client or a repeat changes nothing. Ask the site owner.
            [unsupported] Open the same URL in a browser. If it works there, leave out what your request does differently.
           *[none] Use the hostname, not an IP address, send the matching `Host`, and remove oversized headers and cookies. A block can be lifted only by the owner.
            [dns] The cause is in DNS, not in the client.
            [config] The cause is in the site’s setup, not in the client.
            [worker] The cause is in the site’s Worker, not in the client.
            [rewrite] The cause is in a rule of the site, not in the client.
            [snippet] The cause is in a Snippet of the site, not in the client.
        }
    .fix-caller-3 = **Tell the site owner.** Send the URL, the { $time-known ->
            [yes] time ({ $time })
           *[no] time
        } and the { $ray-known ->
            [yes] Ray ID { $ray }
           *[no] Ray ID
        }. Cloudflare Support helps only the owner of the domain.
    .fix-origin-developer-1 = **{ $category ->
            [worker] Read the Worker’s log.
            [dns] Resolve the origin’s name.
            [config] Tell the owner how the origin is reached.
            [rate_limit] Take load off the origin.
           *[none] Expect nothing in the origin’s log.
        }** { $category ->
            [worker] Open Workers Logs { $time-known ->
                [yes] around { $time }
               *[no] at the time of the error
            }, or reproduce the error with `wrangler tail` running. Look for exceptions, CPU time and memory.
            [dns] Ask a public resolver for the name that Cloudflare uses as the origin. If there is no answer, repair the record or tell the owner the right name.
            [config] Give the owner the origin’s public address and, with a tunnel, the state of `cloudflared`: the zone has to match them.
            [rate_limit] Speed up slow paths and raise the cache hit ratio: that helps if requests queue for the origin.
           *[none] Cloudflare answered by itself. Hand the { $ray-known ->
                [yes] Ray ID { $ray }
               *[no] Ray ID
            } to whoever manages the Cloudflare account.
        }
    .fix-origin-developer-2 = **Test past Cloudflare.** Send the same request with the same hostname straight to the origin. If it succeeds there, neither the origin nor the application is the cause.
    .fix-site-owner-1 = **{ $category ->
            [access_denied] Find the event.
            [rate_limit] Find the limit.
            [dns] Check the DNS records.
            [config] Check the hostname’s setup.
            [tls] Check the TLS requirements.
            [legal] Ask what was demanded.
            [worker] Read the Worker’s log.
            [rewrite] Review the rewrite rules.
            [snippet] Review the Snippets.
            [unsupported] Ask what the client uses.
           *[none] Find what stopped the request.
        }** { $category ->
            [access_denied] Open Security > Events and search { $ray-known ->
                [yes] for Ray ID { $ray }
               *[no] for the client’s address
            }{ $time-known ->
                [yes] , around { $time }
               *[no] , at the time that was reported
            }. Errors carry UTC; convert it to local time.
            [rate_limit] Look at Security > Events, at the Workers plan and its usage, and at requests that wait for a slow origin.
            [dns] The origin’s record must exist and resolve from a public resolver. The domain must be known to Cloudflare, or be set up through Cloudflare for SaaS.
            [config] Proxying must be on, a tunnel must be healthy (`cloudflared tunnel list`), and a CNAME must not lead into another account without Cloudflare for SaaS.
            [tls] See which TLS version, cipher suites or certificate the hostname requires, and whether the client has to meet that.
            [legal] Clear it with Cloudflare and with legal counsel.
            [worker] Open Workers Logs { $time-known ->
                [yes] around { $time }
               *[no] at the time of the error
            }. Look for exceptions, CPU time, memory and a route whose script is missing.
            [rewrite] The path must begin with `/` and must not be too long, every field in an expression must exist, and header names and values must be allowed.
            [snippet] Go through the Snippets and their rules for this URL, and look for a redirect loop.
            [unsupported] Have the caller name the client, the protocol and the request headers, then ask Cloudflare Support what the zone lacks.
           *[none] Look at Security > Events, the DNS records, the rewrite rules, the Workers Logs and the Snippets for this URL, and at the hostname and SNI of the request.
        }
    .fix-site-owner-2 = **{ $category ->
            [access_denied] Decide, then change the rule.
            [rate_limit] Raise the limit or use less.
            [dns] Repair the record.
            [config] Restore the connection.
            [worker] Correct the Worker.
           *[none] If nothing fits, ask Cloudflare Support.
        }** { $category ->
            [access_denied] If the client is wanted, narrow the rule or allow its address.
            [rate_limit] Raise the threshold, upgrade the plan, or take load off the origin with more cache hits.
            [dns] Enter an address or a name that resolves, and give load balancer pools an IP address to fall back on.
            [config] Tunnel: let `cloudflared` out on port 7844 and run replicas. If the number is not explained, send Cloudflare Support the { $ray-known ->
                [yes] Ray ID { $ray }
               *[no] Ray ID
            }.
            [worker] Catch exceptions, stream instead of buffering, and deploy a missing script again or remove its route.
           *[none] Send the domain, the { $time-known ->
                [yes] time ({ $time })
               *[no] time
            } and the { $ray-known ->
                [yes] Ray ID { $ray }
               *[no] Ray ID
            }.
        }
    .fix-site-owner-3 = **Test, then tell the caller.** After the change, repeat the request from the same kind of client; { $code } must be gone before the caller tries again.
    .prevent-1 = { $category ->
            [access_denied] Write down which clients each rule is meant for, and allow known partners before the rule goes live.
            [rate_limit] Alert on the share of refused requests and on the Workers quota before it is used up.
            [tls] Test clients against the TLS requirements of a hostname before you tighten them.
            [legal] Name one contact for legal notices, so that demands are read and answered in time.
           *[none] Test changes of DNS, rules, Workers and tunnels on a second hostname before they go live.
        }
    .prevent-2 = Request the site from outside at short intervals and alert on any 1xxx in the body: the HTTP status alone does not show it.
    .note-1 = { $repeat ->
            [wait] Waiting can be enough: Cloudflare publishes a wait of { $published } for { $code }. If the error comes back after that, somebody has to remove its cause.
            [once] Cloudflare publishes a wait of { $published } for { $code }, but the cause does not pass by itself: repeat once at most.
            [later] Waiting can be enough: the cause may pass by itself. If the error comes back, somebody has to remove it.
            [no] Waiting does not help with { $code }: somebody has to change something first.
           *[unknown] Waiting is enough only for what passes by itself: a rate limit, a tunnel that reconnects, a change that is still propagating. Blocks, rules, records and code stay as they are until somebody changes them.
        }
    .reply =
        { $category ->
            [access_denied] A security setting of { $host-known ->
                [yes] { $host }
               *[no] the site
            } refused your request (Cloudflare error { $code }). Your network works, but only the site owner can change that decision.
            [rate_limit] A limit of { $host-known ->
                [yes] { $host }
               *[no] the site
            } was reached, so Cloudflare refused your request (error { $code }). Sending less helps if the limit counts your requests; otherwise the site’s operators have to raise it.
            [dns] Cloudflare could not find the server of { $host-known ->
                [yes] { $host }
               *[no] the site
            } (error { $code }). Your network works; the site’s operators have to repair its DNS.
            [config] Cloudflare cannot serve { $host-known ->
                [yes] { $host }
               *[no] the site
            } as it is set up now (error { $code }). Your network works; the site’s operators have to act.
            [tls] { $host-known ->
                [yes] { $host }
               *[no] The site
            } does not accept the TLS settings of your client (Cloudflare error { $code }). The next step is on your side: please update the client or its TLS library.
            [legal] The { $host-known ->
                [yes] content at { $host }
               *[no] content
            } is blocked for legal reasons (Cloudflare error { $code }). Nothing technical on your side will change that.
            [worker] A program that { $host-known ->
                [yes] { $host }
               *[no] the site
            } runs at Cloudflare could not answer (error { $code }). Your network works; the site’s operators have to act.
            [rewrite] A rule of { $host-known ->
                [yes] { $host }
               *[no] the site
            } at Cloudflare could not be applied to your request (error { $code }). The site’s operators have to correct it.
            [snippet] A script that { $host-known ->
                [yes] { $host }
               *[no] the site
            } runs at Cloudflare failed (error { $code }). Your network works; the site’s operators have to act.
            [unsupported] Your request uses a feature that { $host-known ->
                [yes] { $host }
               *[no] the site
            } does not support (Cloudflare error { $code }). Please try the same address in an ordinary browser.
           *[none] Cloudflare stopped your { $host-known ->
                [yes] request to { $host }
               *[no] request
            } with error { $code }. Your network works; { $actor ->
                [caller] the request itself has to change before it can succeed.
               *[unknown] the site’s operators can look up the reason.
            }
        }

        { $retryable ->
            [yes] Please try once more{ $ready-known ->
                [yes] , not before { $ready }
               *[no] { $wait-known ->
                    [yes] { " " }after at least { $wait }
                   *[no] { " " }after a few minutes
                }
            }.
            [no] Repeating the same request will not help until something has changed.
           *[unknown] { $repeat ->
                [wait] You can try once more after at least { $published }.
                [once] You can try once more after at least { $published }; if that fails too, something has to change first.
                [no] Repeating the same request will not help until something has changed.
               *[unknown] Please do not retry in a loop; one attempt after a few minutes is enough.
            }
        }

        To have it checked, please send us the full URL{ $ray-known ->
            [yes] { $time-known ->
                [yes] { " " }and quote Ray ID { $ray } ({ $time })
               *[no] { " " }and the time with your time zone, and quote Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] { " " }and the Ray ID from the error of { $time }
               *[no] , the Ray ID from the error and the time with your time zone
            }
        }.{ $category ->
            [access_denied] { " " }Please add your public IP address: with it the owner can find the block.
           *[none] { "" }
        }

## Cloudflare, without a number

class-challenge = Challenge page
    .description = Cloudflare asks the visitor to prove to be a browser before it passes the request on: “Just a moment…”. A person gets through; a program that cannot run the page’s script does not.
    .when-seen = When a rule, Bot Fight Mode or Under Attack mode of the site asks for a check, or when the client looks automated.
    .treatment = Cloudflare sends the page itself, mostly with the HTTP status 403 and the header `cf-mitigated: challenge`. The origin does not see the request.
    .hop = asked for a check
    .state = Check asked
    .root = A security setting of { $host-known ->
            [yes] { $host }
           *[no] the site
        } asked for a check, and whatever sent the request did not pass it.
    .where = At Cloudflare, before the origin. The visitor’s network works: the page came back.
    .context-1 = A challenge is no failure. It stops programs, such as scripts, monitors and API clients, also where they are welcome.
    .context-2 = Cloudflare’s own name for it in headers is `cf-mitigated: challenge`. Security > Events names the rule behind it.
    .fix-caller-1 = **In a browser: let the check finish.** Allow JavaScript and cookies for the site, turn off extensions that block scripts, set the clock right, and reload the page.
    .fix-caller-2 = **In a program: do not repeat the request.** A client without a browser cannot pass. Ask the site owner for an API or for an exception.
    .fix-caller-3 = **Tell the site owner.** Send the URL, the { $time-known ->
            [yes] time ({ $time })
           *[no] time
        }, your address and the { $ray-known ->
            [yes] Ray ID { $ray }
           *[no] Ray ID
        }.
    .fix-site-owner-1 = **Find the rule.** Open Security > Events and search { $ray-known ->
            [yes] for Ray ID { $ray }
           *[no] for the client’s address
        }{ $time-known ->
            [yes] , around { $time }
           *[no] { "" }
        }.
    .fix-site-owner-2 = **Let known programs through.** Add a custom rule with the action Skip for the API’s path, a token or an address, rather than turning the protection off for everybody.
    .prevent-1 = Keep APIs, webhooks and monitors out of rules that send a challenge: programs cannot answer it.
    .note-1 = Waiting does not help a program. A person can try again at once.
    .reply =
        The page you see is a check by Cloudflare, which protects { $host-known ->
            [yes] { $host }
           *[no] the site
        }. It asks whether the request comes from a person. Nothing is broken.

        In a browser, please allow JavaScript and cookies, turn off extensions that block scripts, check the clock of your device and reload the page. A program or script cannot pass this check; the site owner has to make an exception for it.

        If the page keeps coming back, please send us the URL, the { $ray-known ->
            [yes] Ray ID { $ray }
           *[no] Ray ID from the bottom of the page
        } and the { $time-known ->
            [yes] time ({ $time })
           *[no] time with your time zone
        }.

class-block = Block page
    .description = Cloudflare turned the visitor away by a rule of the site: “Sorry, you have been blocked”. The origin did not see the request.
    .when-seen = When a request matches a rule: a WAF rule that finds an attack in it, a blocked address, country or network, or a client that looks like a bot.
    .treatment = Cloudflare sends the page itself, with the HTTP status 403 unless the rule names another one.
    .hop = blocked by a rule
    .state = Blocked
    .root = A rule or security setting of { $host-known ->
            [yes] { $host }
           *[no] the site
        } blocks this request. Such blocks are intended, though they can hit the wrong visitor.
    .where = At Cloudflare, before the origin. The visitor’s network works: the page came back.
    .context-1 = The page does not say which rule it was. Security > Events does, found by the Ray ID.
    .context-2 = What was sent can be the cause, not only who sent it: a text with code or SQL in a form can match a WAF rule.
    .fix-caller-1 = **Do not work around the block.** Another address or client may be blocked as well, and for good.
    .fix-caller-2 = **Tell the site owner.** Send the URL, what you did just before, the { $time-known ->
            [yes] time ({ $time })
           *[no] time
        }, your address and the { $ray-known ->
            [yes] Ray ID { $ray }
           *[no] Ray ID
        }. Cloudflare Support helps only the owner of the domain.
    .fix-site-owner-1 = **Find the event.** Open Security > Events and search { $ray-known ->
            [yes] for Ray ID { $ray }
           *[no] for the client’s address
        }{ $time-known ->
            [yes] , around { $time }
           *[no] { "" }
        }. It names the rule.
    .fix-site-owner-2 = **Decide, then change the rule.** If the visitor is welcome, narrow the rule or make an exception for the path or the address.
    .prevent-1 = Run a new rule with the action Log first, and look at what it would have blocked.
    .note-1 = Waiting does not help: the block stays until the rule or the request changes.
    .reply =
        Cloudflare, which protects { $host-known ->
            [yes] { $host }
           *[no] the site
        }, blocked your request because it matched a security rule of the site. Your own network works. Only the site owner can see and change that rule.

        To have it checked, please send us the URL, what you did just before, the { $ray-known ->
            [yes] Ray ID { $ray }
           *[no] Ray ID from the bottom of the page
        }, the { $time-known ->
            [yes] time ({ $time })
           *[no] time with your time zone
        } and your public IP address. Please do not try other addresses or clients: they can be blocked as well.

class-nameless = A request that went through Cloudflare
    .description = { $ray-known ->
            [yes] The text names a request by its Ray ID, but not the error that it met.
           *[no] The text comes from Cloudflare, but it does not name the error.
        }
    .when-seen = When only the foot of an error page, or one line of the response headers, was copied.
    .treatment = Cloudflare gives every request a Ray ID, whether it succeeds or fails.
    .hop = error not named
    .state = Unknown
    .root = The text does not tell what failed; it proves only that the request reached Cloudflare.
    .where = { $host-known ->
            [yes] On the way to { $host }, at Cloudflare or behind it.
           *[no] At Cloudflare or behind it.
        }
    .context-1 = The site owner can look the request up by its Ray ID: blocks and challenges in Security > Events, everything else in the request log (Logpush or Log Explorer).
    .context-2 = Ray IDs are not guaranteed to be unique: the time of the request belongs to them.
    .fix-caller-1 = **Send what is missing.** The number or the title on the page, the URL and the { $time-known ->
            [yes] time ({ $time })
           *[no] time with the time zone
        } tell what happened.
    .fix-site-owner-1 = **Look the request up.** Search Security > Events { $ray-known ->
            [yes] for Ray ID { $ray }
           *[no] for the Ray ID
        }. No event means that no rule acted; then look into the request log and the origin’s log.
    .fix-site-owner-2 = **Search the origin’s log.** The origin receives the same ID in the request header `CF-Ray`.
    .prevent-1 = Write `CF-Ray` into the origin’s access log, so that a customer’s Ray ID leads to the line.
    .note-1 = Without the error’s number nobody can tell whether waiting helps.
    .reply =
        Thank you. What you sent shows that the request reached Cloudflare, but not what went wrong.

        To find the cause, please send us also the number or title on the page (for example “Error 522”), the full address (URL){ $ray-known ->
            [yes] { "" }
           *[no] , the Ray ID
        }{ $time-known ->
            [yes] { "" }
           *[no] , the exact time with your time zone
        } and what you did just before. A screenshot or the saved page is best. Please leave out passwords and keys.

class-cloudflare-api = Cloudflare API error{ $code-known ->
        [yes] { " " }{ $code }
       *[no] { "" }
    }
    .description = Cloudflare’s API refused a call or could not carry it out.{ $title-known ->
            [yes] { " " }Its message: “{ $title }”.
           *[no] { "" }
        }
    .when-seen = When a program or a tool changes something at Cloudflare through the API: DNS tools, Terraform, Wrangler, certificate clients.
    .treatment = The API answers with `"success": false` and the list `errors`. There is no official list of its numbers; the same number can mean different things in different products.
    .hop = API call refused
    .state = Refused
    .root = The API names the cause in its message, and often in the entries behind it (`error_chain`): the last of them is the most exact.
    .where = At Cloudflare’s API, not on the way to a website. No visitor of the site sees it.
    .context-1 = Numbers of the API are not the edge’s: 1000, 1003 or 1015 mean something else on an error page.
    .context-2 = The usual causes are a token without the permission, a token for another account or zone, a wrong ID in the address, and an object that exists already.
    .fix-caller-1 = **Read the message and what stands behind it.** The last entry of `error_chain` names the field or the header at fault.
    .fix-caller-2 = **Check the token.** Call `/user/tokens/verify` (or the account’s) with it, and compare its permissions, accounts, zones and allowed addresses with what the call needs.
    .fix-caller-3 = **Check the IDs in the address.** Account ID and zone ID stand on the overview page of the domain in the dashboard; an empty variable leaves a hole in the URL.
    .fix-caller-4 = **Repeat only what can pass.** After HTTP 429 wait as `Retry-After` says; a refused token or a wrong ID stays wrong.
    .prevent-1 = Give each program a token of its own with the least permissions, and watch the date on which it expires.
    .note-1 = Waiting helps only after a rate limit (HTTP 429) or a failure of the API itself (HTTP 5xx).
    .reply =
        Your program’s call to Cloudflare’s API was refused{ $code-known ->
            [yes] { " " }with error { $code }
           *[no] { "" }
        }{ $title-known ->
            [yes] : “{ $title }”
           *[no] { "" }
        }. This concerns the program’s access or what it asked for; visitors of your site are not affected.

        Please check that the API token is valid, has the permission for this call and belongs to the right account and zone, and that the IDs in the address are right.

        If all of that fits, please send us the complete answer of the API, the method and the address of the call and the time with your time zone. Please leave out the token.

class-foreign = Error of another system
    .description = The error { $code-known ->
            [yes] { $code } belongs
           *[no] belongs
        } to another system, not to Cloudflare and not to HTTP.{ $title-known ->
            [yes] { " " }Its words: “{ $title }”.
           *[no] { "" }
        }
    .when-seen = When a database, a WebSocket, a vendor’s API or a tool reports an error of its own, whose number looks like one of Cloudflare’s.
    .treatment = Nothing of it comes from Cloudflare.
    .hop = not at Cloudflare
    .state = Failed
    .root = The text gives the sender away: the cause is there, and its documentation explains the error.
    .where = Sender: { $system-known ->
            [yes] { $system }
           *[no] another system
        }.
    .context-1 = Numbers are not unique: 1006 closes a WebSocket, 1020 and 1205 are numbers of databases, and Cloudflare has errors with the same numbers.
    .fix-caller-1 = **Look it up where it comes from.** Search the sender’s documentation for the number and the words beside it.
    .fix-caller-2 = **Ask whoever runs that system.** Send the complete message, the time with its time zone and what you did just before.
    .prevent-1 = Log the name of the system beside each error number.
    .note-1 = Whether waiting helps depends on the sender.
    .reply =
        The error you sent does not come from the website’s protection network but from another system{ $system-known ->
            [yes] : { $system }
           *[no] { "" }
        }. What it means stands in that system’s documentation.

        If you need help with it, please send us the complete message, what you did just before, and the { $time-known ->
            [yes] time ({ $time })
           *[no] time with your time zone
        }. Please leave out passwords and keys.

## Plain HTTP, whoever sent it

class-http-1xx = HTTP { $code } (informational)
    .description = An interim response: the server has not finished with the request. The final response follows; after 101 the connection goes on in another protocol.{ $title-known ->
            [yes] { " " }The text calls it “{ $title }”.
           *[no] { "" }
        }
    .when-seen = Before large uploads (100), when a WebSocket opens (101), while a page’s early hints are sent (103). It shows up in `curl -v` and packet captures, rarely in logs.
    .treatment = Cloudflare forwards 1xx responses from the origin and can send 103 itself. After a 102 the final response must still arrive within the read timeout.
    .hop = interim response only
    .state = Not finished
    .root = A 1xx code is not a failure. If the text ends with it, the final response is missing: it came later, or the connection broke before it.
    .where = { $system-known ->
            [yes] The text names { $system } as the sender.
           *[no] The text does not say who sent it: the application or a proxy in front of it.
        } The { $host-known ->
            [yes] request to { $host }
           *[no] request
        } arrived there.
    .context-1 = What went wrong, if anything, shows in the final status or in the client’s own message after it.
    .fix-caller-1 = **Read on to the final status.** Only that one says whether the request succeeded.
    .fix-caller-2 = **If uploads stall, drop `Expect`.** Without `Expect: 100-continue` the client sends the body at once.
    .fix-caller-3 = **If a WebSocket does not open, look for 101.** Any other status there means that a proxy or the server refused the upgrade.
    .fix-origin-developer-1 = **Always send a final status.** For long work, `202 Accepted` with a status URL serves callers better than a series of 102s.
    .fix-origin-developer-2 = **Pass `Upgrade` and `Connection` on.** Every proxy on the way has to, or 101 never comes.
    .fix-site-owner-1 = **Change nothing because of this code alone.** If an old client hangs on 103, turn Early Hints off for the zone.
    .prevent-1 = Use client libraries that skip interim responses and report the final one.
    .prevent-2 = Log the final status and the total time of every request; the interim status tells neither.
    .note-1 = There is nothing to wait for and nothing to repair in a 1xx as such. Ask for the rest of the text.
    .reply =
        The text ends with HTTP { $host-known ->
            [yes] { $code } from { $host }
           *[no] { $code }
        }. That is an interim response and not an error; the outcome comes after it.

        Please send us the complete output up to the final status or the client’s error message, with the { $time-known ->
            [yes] URL and the time ({ $time })
           *[no] URL and the time with your time zone
        }. The option -v of curl shows all of it.

class-http-2xx = HTTP { $code } (success)
    .description = The server received, understood and accepted the request. Whether the work is done depends on the code: 202 only promises it, 207 lists a result for each part.{ $title-known ->
            [yes] { " " }The text calls it “{ $title }”.
           *[no] { "" }
        }
    .when-seen = After any request that was accepted. Some APIs report a failure inside a 200 body.
    .treatment = Cloudflare passes it on. Without cache headers it keeps static files answered with 200 or 206 for 120 minutes; HTML and JSON are not cached by default.
    .hop = request accepted
    .state = Working
    .root = The status shows no failure. If the customer sees one, it is in the body, in a later request or in the client.
    .where = { $system-known ->
            [yes] The text names { $system } as the sender.
           *[no] The text does not say who sent it: the application, a proxy or a cache in front of it.
        } The { $host-known ->
            [yes] connection to { $host }
           *[no] connection
        } worked in both directions.
    .context-1 = 201: something new exists. 202: the work is queued and may still fail. 204 and 205: success without a body, so parsing one must fail. 206: a part of the whole. 207: each part has its own status.
    .fix-caller-1 = **Read the body.** It can hold an error although the status says success.
    .fix-caller-2 = **Do not send it again.** After 201 or 202 a repeated `POST` can create a duplicate. For 202 ask the status URL; for 207 repeat only what failed.
    .fix-caller-3 = **Allow for an empty body.** After 204 and 205 there is nothing to parse.
    .fix-origin-developer-1 = **Send failures with 4xx or 5xx.** An error in a 200 body is invisible to retries, caches and alerts.
    .fix-origin-developer-2 = **Say where the result is.** `Location` after 201; after 202 a status URL with `Retry-After`.
    .fix-site-owner-1 = **If the content is old or belongs to somebody else, check the cache.** `cf-cache-status: HIT` means that the origin was not asked.
    .prevent-1 = Test the content as well as the status: a check for 200 alone misses errors in the body.
    .prevent-2 = Watch queued jobs to their end; 202 counts as a success before the work has begun.
    .note-1 = Only 202 calls for waiting: until the job’s own status says that it is done.
    .reply =
        { $host-known ->
            [yes] { $host }
           *[no] The server
        } answered with HTTP { $code }, which means that the request was accepted. The connection works.

        If something is still wrong, please send us what you expected, what you got (the whole body, without passwords or keys) and the { $time-known ->
            [yes] URL with the time ({ $time })
           *[no] URL, with the time and your time zone
        }. Please do not repeat the request if it creates or changes data.

class-http-3xx = HTTP { $code } (redirection)
    .description = The client has to take another step: follow `Location`, or after 304 use the copy that it already has.{ $title-known ->
            [yes] { " " }The text calls it “{ $title }”.
           *[no] { "" }
        }
    .when-seen = When an address has moved, HTTP turns into HTTPS, a login page steps in, or a cached copy is still good.
    .treatment = Cloudflare passes it on or sends it itself from a redirect rule. Without cache headers it keeps 301 for 120 minutes, 302 and 303 for 20 minutes.
    .hop = client must take another step
    .state = Redirects
    .root = A redirection is not a failure in itself. It becomes one if it loops, leads to the wrong place or turns a `POST` into a `GET`.
    .where = { $system-known ->
            [yes] The text names { $system } as the sender.
           *[no] The text does not say who sent it: the application, a proxy or a redirect rule.
        } The { $host-known ->
            [yes] request to { $host }
           *[no] request
        } arrived there.
    .context-1 = 301, 302: a client may turn `POST` into `GET`. 303: the next request is always a `GET`. 307, 308: method and body stay. 304: no body, use the stored copy.
    .context-2 = A loop often means that the origin and Cloudflare each force HTTP or HTTPS in a different way.
    .fix-caller-1 = **Follow `Location`.** After 301 and 308 also store the new URL.
    .fix-caller-2 = **Mind the method.** If a `POST` arrives as a `GET`, call the final URL directly.
    .fix-caller-3 = **If an API redirects to a login page, renew the credentials.** They are missing or have expired.
    .fix-origin-developer-1 = **Use 307 or 308 where the method must survive.** 301 and 302 do not promise that.
    .fix-origin-developer-2 = **Break loops.** Follow the chain with `curl -IL` and let only one place decide between HTTP and HTTPS.
    .fix-site-owner-1 = **Check redirect rules and SSL mode together.** In Flexible mode Cloudflare speaks HTTP to the origin; an origin that redirects HTTP to HTTPS then loops.
    .fix-site-owner-2 = **Purge the cache after a correction.** Stored redirects outlive the rule that made them.
    .prevent-1 = Test redirect chains after each change of rules, certificates or hostnames: length, target, method.
    .prevent-2 = Link to final addresses, so that normal traffic needs no redirect.
    .note-1 = Waiting changes nothing, except that a stored redirect expires. Follow the redirect or correct its target.
    .reply =
        { $host-known ->
            [yes] { $host }
           *[no] The server
        } answered with HTTP { $code }: it points the client to another address or to a stored copy. The connection works.

        Please open the final address directly. If you are redirected in circles, clear the cookies and the cache for the site and try once more.

        If that does not help, please send us the address you opened, the address you ended at and the { $time-known ->
            [yes] time ({ $time })
           *[no] time with your time zone
        }.

class-http-4xx = HTTP { $code } (client error)
    .description = The request, as sent, will not be served: its address, rights, form, size or rate is not accepted.{ $title-known ->
            [yes] { " " }The text calls it “{ $title }”.
           *[no] { "" }
        }
    .when-seen = Typical: malformed (400), no valid credentials (401), no access (403), nothing at this URL (404), conflicting state (409), too large (413), too many requests (429).
    .treatment = Cloudflare passes most 4xx responses of the origin on. It sends some itself: 403 from security features, 413 and 414 for requests that are too large, 429 from rate limits; a WAF custom rule can answer with any code from 400 to 499.
    .hop = request rejected
    .state = Rejected
    .root = The sender did not accept the request as it came. The number alone does not tell a mistake in the request from a rule that refuses it on purpose.
    .where = { $system-known ->
            [yes] The text names { $system } as the sender.
           *[no] The text does not say who sent it: the application, a proxy or a firewall in front of it.
        } The { $host-known ->
            [yes] request to { $host }
           *[no] request
        } arrived there, so the network works up to that point.
    .context-1 = A 4xx code that a client does not know counts as 400 (RFC 9110, section 15).
    .context-2 = `cf-ray` in the headers proves only that the request passed Cloudflare, not that Cloudflare refused it. nginx’s 444 and 499 and AWS’s 460 exist only in logs; no client receives them.
    .fix-caller-1 = **{ $retryable ->
            [yes] Wait, then repeat the request once.
           *[unknown] Do not repeat the request unchanged.
            [no] Do not repeat the request unchanged.
        }** { $retryable ->
            [yes] { $ready-known ->
                [yes] Send nothing before { $ready }.
               *[no] { $wait-known ->
                    [yes] Leave at least { $wait }.
                   *[no] Obey `Retry-After` if the response has it.
                }
            }
           *[unknown] Exceptions: 408 and 421 may be repeated on a new connection, 425 after the TLS handshake, 429 { $ready-known ->
                [yes] not before { $ready }
               *[no] { $wait-known ->
                    [yes] after { $wait }
                   *[no] after the pause in `Retry-After`
                }
            }.
            [no] The error itself says that a retry does not help. Correct the request first.
        }
    .fix-caller-2 = **Read the body.** APIs put the reason there: a field, a missing right, a used-up quota. Compare method, URL and headers with the documentation.
    .fix-caller-3 = **Renew what has gone stale.** 401: the credentials. 409, 412: read the current state first. 404: the path and the API version.
    .fix-caller-4 = **Report it if the request is right.** Send the owner the method, the URL, the { $time-known ->
            [yes] time ({ $time })
           *[no] time
        } and the body (without keys){ $ray-known ->
            [yes] , with Ray ID { $ray }
           *[no] { "" }
        }.
    .fix-origin-developer-1 = **Find out who refused.** Send the same request straight to the origin. If it succeeds there, something in front of the origin refuses it.
    .fix-origin-developer-2 = **Name the reason in the body.** Field, rule or right: a caller who can read it needs no support.
    .fix-origin-developer-3 = **Choose the exact code.** 401 for missing credentials, 403 for missing rights, 409 for conflicts, 429 with `Retry-After` for limits.
    .fix-site-owner-1 = **Look in Security > Events if the site is behind Cloudflare.** Search { $ray-known ->
            [yes] for Ray ID { $ray }
           *[no] for the client’s address
        }{ $time-known ->
            [yes] , around { $time }
           *[no] , at the time that was reported
        }. An entry means that a rule refused the request.
    .fix-site-owner-2 = **See who is affected.** One client: look at its request and credentials. Everyone since a change: look at the change.
    .prevent-1 = Alert when the share of 4xx on a path jumps after a release: a route, a right or a rule has changed.
    .prevent-2 = Check requests against the API’s specification before they are sent, and tokens before they expire.
    .note-1 = Waiting helps with 429, and with 423 once the lock is released. With the others, the request, the rights or a rule has to change.
    .reply =
        Your { $host-known ->
            [yes] request to { $host }
           *[no] request
        } was rejected with HTTP { $title-known ->
            [yes] { $code } (“{ $title }”)
           *[no] { $code }
        }. The connection works; the request, as sent, is not accepted.

        Please check the address, the sign-in or API key, the data and how often you send it.{ $retryable ->
            [yes] { " " }Then try once more{ $ready-known ->
                [yes] , not before { $ready }
               *[no] { $wait-known ->
                    [yes] { " " }after at least { $wait }
                   *[no] { " " }after a few minutes
                }
            }.
            [no] { " " }Repeating it unchanged will not help.
           *[unknown] { " " }Repeating it unchanged seldom helps.
        }

        If all of that is right, please send us the method and URL, the complete response without passwords or keys{ $ray-known ->
            [yes] , Ray ID { $ray }
           *[no] { "" }
        } and the { $time-known ->
            [yes] time ({ $time })
           *[no] time with your time zone
        }.

class-http-5xx = HTTP { $code } (server error)
    .description = The sender could not serve the request and reports that as its own fault, not as the request’s.{ $title-known ->
            [yes] { " " }The text calls it “{ $title }”.
           *[no] { "" }
        }
    .when-seen = After a crash or a bad release (500), while a backend is down (502), under overload or maintenance (503), when a backend is too slow (504).
    .treatment = Cloudflare passes the origin’s 500, 501 and 503 on with their body; a 502 or 504 keeps its number but gets Cloudflare’s body. Its own error pages name Cloudflare and show a Ray ID.
    .hop = server failed
    .state = Failing
    .root = The fault is reported on the server side. The number alone does not say in which part: the application, a proxy in front of it or something that it calls.
    .where = { $system-known ->
            [yes] The text names { $system } as the sender.
           *[no] The text does not say who sent it: the application or a proxy in front of it.
        } The { $host-known ->
            [yes] request to { $host }
           *[no] request
        } arrived there, so the network works up to that point.
    .context-1 = A 5xx code that a client does not know counts as 500 (RFC 9110, section 15). Codes above 511 belong to vendors, and the same number can mean different things at two of them.
    .context-2 = The server may have carried out part of the work before it failed. A `POST` may have taken effect.
    .fix-caller-1 = **{ $retryable ->
            [yes] Wait, then send one request.
            [no] Do not retry automatically.
           *[unknown] Wait, then try once.
        }** { $retryable ->
            [yes] { $ready-known ->
                [yes] Send nothing before { $ready }.
               *[no] { $wait-known ->
                    [yes] Leave at least { $wait }.
                   *[no] Obey `Retry-After` if the response has it.
                }
            } If it fails again, double the pause each time.
            [no] The error itself says that a retry does not help until something is repaired.
           *[unknown] { $ready-known ->
                [yes] Send nothing before { $ready }.
               *[no] { $wait-known ->
                    [yes] Leave at least { $wait }.
                   *[no] Obey `Retry-After` if the response has it.
                }
            } 501 and 505 fail again until the request or the server changes; 511 asks you to sign in to the local network.
        }
    .fix-caller-2 = **Check before you repeat a write.** A `POST` may have taken effect. Look for its result, or repeat it with the same idempotency key.
    .fix-caller-3 = **Report it if it stays.** Send the owner the method, the URL, the { $time-known ->
            [yes] time ({ $time })
           *[no] time
        } and the request ID from the { $ray-known ->
            [yes] response (Ray ID { $ray })
           *[no] response
        }.
    .fix-origin-developer-1 = **Read the logs of that minute.** Start { $time-known ->
            [yes] around { $time }
           *[no] at the time of the error
        } with the application, then the proxy in front of it. The innermost error is the one to follow.
    .fix-origin-developer-2 = **Ask each hop directly.** Proxy, application, database: the first one that fails on its own is the one to repair.
    .fix-origin-developer-3 = **Undo the last change.** If the errors began with a release or a new setting, roll it back first and look for the reason afterwards.
    .fix-site-owner-1 = **See how many requests fail.** All of them: server or hosting. One path: the application. Single ones: overload or a restart.
    .fix-site-owner-2 = **Ask the hosting provider.** Give time, URL and code; ask about load, restarts, disk space and limits of the plan.
    .prevent-1 = Alert on the share of 5xx responses per path rather than on single ones.
    .prevent-2 = Set timeouts from the outside in, each inner one shorter than the one around it, so that the part that fails gives its own reason.
    .prevent-3 = Under overload send 503 with `Retry-After`, so that clients wait instead of adding load.
    .note-1 = Waiting is enough during a restart, maintenance or a short overload. If the same request fails every time, somebody has to repair the server.
    .reply =
        Your { $host-known ->
            [yes] request to { $host }
           *[no] request
        } ended with HTTP { $title-known ->
            [yes] { $code } (“{ $title }”)
           *[no] { $code }
        }. That is an error on the server side; as a rule, the operators of the server have to act.

        { $retryable ->
            [no] Trying again will not help until that is repaired.
           *[unknown] You can try once more{ $ready-known ->
                [yes] , not before { $ready }
               *[no] { $wait-known ->
                    [yes] { " " }after at least { $wait }
                   *[no] { " " }after a few minutes
                }
            }. If the request creates or changes data, first check whether it has already taken effect.
            [yes] Please try once more{ $ready-known ->
                [yes] , not before { $ready }
               *[no] { $wait-known ->
                    [yes] { " " }after at least { $wait }
                   *[no] { " " }after a few minutes
                }
            }. If the request creates or changes data, first check whether it has already taken effect.
        }

        If the error stays, please send us the method and URL, the complete response without passwords or keys{ $ray-known ->
            [yes] , Ray ID { $ray }
           *[no] { "" }
        } and the { $time-known ->
            [yes] time ({ $time })
           *[no] time with your time zone
        }.

## Outside all of these

class-unknown = Unknown code { $code }
    .description = The number { $code } is not in the catalogue and is not a registered HTTP status. Its meaning is known only to whoever sent it.{ $title-known ->
            [yes] { " " }The text calls it “{ $title }”.
           *[no] { "" }
        }
    .when-seen = When a vendor or a program uses numbers of its own. Such numbers can leak out: LinkedIn sends 999, Shopify 783.
    .treatment = Nothing is known about how Cloudflare treats this number. It is not among the Cloudflare codes in the catalogue.
    .hop = unknown code { $code }
    .state = Unknown
    .root = The text does not prove a cause. The words around the number tell more than the number.
    .where = { $system-known ->
            [yes] The text names { $system } as the sender.
           *[no] The text does not say who sent it.
        }{ $host-known ->
            [yes] { " " }The host in the text is { $host }.
           *[no] { "" }
        }
    .context-1 = Rule of RFC 9110, section 15: an unknown status counts as the x00 of its class (471 like 400), and a number outside 100–599 is handled as a server error.
    .context-2 = A number with four or more digits is not an HTTP status; look for the API or product that issues it.
    .fix-caller-1 = **Find the sender.** Look at `Server`, the product’s name in the body and the URL that was called; then look the number up in that product’s documentation.
    .fix-caller-2 = **{ $retryable ->
            [yes] Wait, then send one request.
            [no] Do not retry automatically.
           *[unknown] Retry only what is safe to repeat.
        }** { $retryable ->
            [yes] { $ready-known ->
                [yes] Send nothing before { $ready }.
               *[no] { $wait-known ->
                    [yes] Leave at least { $wait }.
                   *[no] Obey `Retry-After` if the response has it.
                }
            } Check first whether a `POST` has taken effect.
            [no] The error itself says that a retry does not help.
           *[unknown] Nobody promises that this failure passes. Repeat a `GET` once; check first whether a `POST` has taken effect.
        }
    .fix-caller-3 = **Ask for the complete text.** Status line, headers and body name the sender more often than a number does.
    .fix-origin-developer-1 = **Search code and settings for { $code }.** A proxy rule, a library or the application sets it.
    .fix-origin-developer-2 = **Send a registered status.** Clients, caches and monitors know 100 to 599; put a number of your own in the body.
    .fix-site-owner-1 = **Find out which layer sends it.** Request the page with and without the CDN and compare the headers.
    .prevent-1 = Map the codes of other systems to registered ones at the edge of your own.
    .prevent-2 = Log status, sender and request ID together, so that an unusual number can be traced.
    .note-1 = Nothing in the text says whether waiting helps. Ask the sender before you rely on it.
    .reply =
        The text you sent shows the code { $host-known ->
            [yes] { $code } for { $host }
           *[no] { $code }
        }. It is not a standard HTTP status, so it does not tell by itself what failed.

        To find the sender, please send us the complete response (status line, headers and body, without passwords or keys), the URL, the method{ $ray-known ->
            [yes] , Ray ID { $ray }
           *[no] { "" }
        } and the { $time-known ->
            [yes] time ({ $time })
           *[no] time with your time zone
        }.
