### Cloudflare's four-digit codes.
###
### The value is the name. Every code has description, gist (one clause behind "404: "), when-seen, meet (what its caller does), steps by
### role (fix-ROLE-N) and, where there is something to say, treatment (by Cloudflare), caution and send (when a program of one's own
### sends it). Those with a report of their own have all of its sections, too. Arguments as in classes.ftl, and besides:
###
### $published   the wait that Cloudflare publishes for the code, with unit
### $status      the HTTP status that it comes with
### others       figures of the code in assets/catalog, with unit

cloudflare-1xxx-1000 = DNS points to prohibited IP
    .description = Cloudflare would have to send the request to itself: the DNS record or the origin leads back into Cloudflare’s network. Forwarding headers that look forged bring the same error.
    .gist = the DNS record or the origin leads back into Cloudflare
    .when-seen = After an A record was set to one of Cloudflare’s addresses, or when the origin’s reverse proxy passes requests on to a proxied hostname. Also when a client sends `CF-Connecting-IP` itself or `X-Forwarded-For` twice.
    .treatment = Cloudflare ends the request at its edge and answers with HTTP status { $status }.
    .caution = Cloudflare’s analytics page lists 1000 under 403 as well as 409, so search the logs for both. In responses of Cloudflare’s API, the number 1000 means something else: an invalid API token.
    .meet = Remove `CF-Connecting-IP` and duplicate `X-Forwarded-For` headers if you send them; otherwise report it to the owner with the Ray ID, since a plain repeat changes nothing.
    .hop = leads back to Cloudflare
    .state = Loop
    .root = The address stored as the origin of { $host-known ->
            [yes] { $host }
           *[no] the site
        } belongs to Cloudflare, or the origin itself sends requests back there. Less often the fault lies in the request: forwarding headers that look forged.
    .where = At Cloudflare, on the way to the origin. The visitor’s network is not involved.
    .context-1 = Usual ways into the loop: an A record that holds a Cloudflare address, a load balancer whose origin is itself proxied, a reverse proxy at the origin that calls a proxied hostname. Cloudflare also names an SNI mismatch at the origin.
    .context-2 = On the caller’s side three things trigger it: `X-Forwarded-For` longer than { $xff } characters, the same header sent twice, or a `CF-Connecting-IP` that the client set itself.
    .fix-caller-1 = **Clean up the forwarding headers.** Leave out `CF-Connecting-IP`, send `X-Forwarded-For` at most once and keep it within { $xff } characters.
    .fix-caller-2 = **Report it to the owner.** If your headers are clean, the fault is in the site’s setup. Send the URL, the { $time-known ->
            [yes] time ({ $time })
           *[no] time
        } and the { $ray-known ->
            [yes] Ray ID { $ray }
           *[no] Ray ID
        }.
    .fix-origin-developer-1 = **Look for the way back.** Check every `proxy_pass` or equivalent at the origin: none may call a hostname that Cloudflare proxies.
    .fix-origin-developer-2 = **Redirect instead of proxying.** Answer with a redirect to the other hostname, or proxy straight to the address of the server behind it.
    .fix-site-owner-1 = **Enter the real origin address.** The DNS record{ $host-known ->
            [yes] { " " }of { $host }
           *[no] { "" }
        } must hold the address your hosting provider gave you, not one of Cloudflare’s.
    .fix-site-owner-2 = **Check the load balancer.** No origin in its pools may itself be a proxied hostname.
    .fix-site-owner-3 = **Have the origin’s proxy corrected.** If DNS is right, the request comes back from the origin: its reverse proxy must use the origin’s own address.
    .prevent-1 = Note the origin’s address outside DNS: once a hostname is proxied, a lookup shows only Cloudflare’s addresses, and those get copied by mistake.
    .prevent-2 = Have outgoing proxies rewrite `X-Forwarded-For` rather than add to a list that keeps growing.
    .note-1 = Waiting is not enough: the loop stays until the record, the origin’s proxy or the headers are changed. After a correction one new attempt shows whether it worked.
    .reply =
        Your request to { $host-known ->
            [yes] { $host }
           *[no] the site
        } could not be delivered: Cloudflare returned error 1000, because the path to the site’s server leads back to Cloudflare itself. In most cases the site’s configuration has to be corrected; your network is not the cause.

        Repeating the request will not help until then. If you send it from a program, please make sure that it sets neither CF-Connecting-IP nor several X-Forwarded-For headers.

        If it still fails, send us the full URL{ $ray-known ->
            [yes] { $time-known ->
                [yes] { " " }and quote Ray ID { $ray } ({ $time })
               *[no] { " " }and the time with your time zone, and quote Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] { " " }and the Ray ID from the error of { $time }
               *[no] , the Ray ID from the error and the time with your time zone
            }
        }.

cloudflare-1xxx-1001 = DNS resolution error
    .description = The request reached Cloudflare, but Cloudflare cannot tell where it belongs: it has no zone for this hostname, or the CNAME chain behind it does not resolve.
    .gist = Cloudflare has no site for this hostname or cannot resolve it
    .when-seen = When a domain’s CNAME points to a name hosted at Cloudflare without Cloudflare for SaaS, or the CNAME target no longer resolves. Also when an alias such as `www.example.com.cdn.cloudflare.net` is opened directly.
    .treatment = Cloudflare answers with HTTP status { $status } itself; no origin is asked.
    .caution = Do not mix it up with 1016: there Cloudflare knows the site and only the name of its origin does not resolve.
    .meet = Check the hostname for a typing error and report it to the owner with the Ray ID; do not repeat the request before the setup has been changed.
    .hop = hostname not resolved
    .state = Unknown host
    .root = Cloudflare holds no configuration for { $host-known ->
            [yes] { $host }
           *[no] the requested hostname
        }, or cannot follow its CNAME to an address.
    .where = At Cloudflare, when it looks up the site. The request got that far and no further.
    .context-1 = Four causes are known: a domain that Cloudflare does not serve, an external CNAME to a Cloudflare-hosted name without a SaaS setup, a CNAME target that does not resolve or whose DNS provider is down, and Always Online on a SaaS custom hostname.
    .context-2 = The name resolves on the visitor’s side, or the request would not have reached Cloudflare. What is missing is the link from this hostname to a site.
    .fix-caller-1 = **Check the hostname.** Open the site under its public name, not under a `cdn.cloudflare.net` alias.
    .fix-caller-2 = **Stop retrying and report it.** The same request keeps failing until the setup changes. Send the owner the URL, the { $time-known ->
            [yes] time ({ $time })
           *[no] time
        } and the { $ray-known ->
            [yes] Ray ID { $ray }
           *[no] Ray ID
        }.
    .fix-origin-developer-1 = **Leave the program alone.** The request never came near the origin, so its code and its logs hold no cause.
    .fix-origin-developer-2 = **Check the CNAME target you hand out.** If your product gives customers one, make sure that it still exists and resolves.
    .fix-site-owner-1 = **Bring the domain to Cloudflare.** Add { $host-known ->
            [yes] { $host }
           *[no] it
        } to your account as a zone of its own, or set it up as a custom hostname in Cloudflare for SaaS.
    .fix-site-owner-2 = **Repair the CNAME.** Follow the chain name by name; correct the first one that does not resolve, or ask its DNS provider.
    .fix-site-owner-3 = **Turn Always Online off for custom hostnames.** In a SaaS setup it leads to 1001.
    .prevent-1 = Set up the zone or the custom hostname first, and only then point the CNAME at Cloudflare.
    .prevent-2 = Monitor the resolution of every CNAME target that your site depends on.
    .note-1 = Waiting is enough only if the DNS provider of the CNAME target is down for a while. In every other case someone has to change the setup.
    .reply =
        Cloudflare could not match { $host-known ->
            [yes] { $host }
           *[no] the hostname you requested
        } to a site and returned error 1001. Your network is working; the DNS or Cloudflare settings of the domain have to be corrected.

        Please check that the address is spelled correctly. If it is, repeating the request will not help until the settings have been changed.

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

cloudflare-1xxx-1002 = DNS points to Prohibited IP
    .description = The site’s name resolves to an address that Cloudflare will not use as an origin: one of its own, a private or local one, or one that does not belong to the domain.
    .gist = the DNS record holds an address Cloudflare will not connect to
    .when-seen = After a DNS change that put a Cloudflare address or a private address into an A record, or gave a CNAME the wrong target.
    .treatment = Cloudflare answers itself, with HTTP status { $status }.
    .fix-site-owner-1 = Set the A record to the origin’s public address, as given by the hosting provider.
    .fix-site-owner-2 = Follow every CNAME of the hostname to its end, and correct any target that leads to a private, local or Cloudflare address.
    .fix-caller-1 = Report the error to the site owner with the Ray ID.
    .caution = Cloudflare’s page puts two headings over this number, “DNS points to Prohibited IP” and “Restricted”; the repair is the same.
    .meet = Do not repeat the request: it fails until the owner corrects DNS.

cloudflare-1xxx-1003 = Access Denied: Direct IP Access Not Allowed
    .description = The request named an IP address of Cloudflare where a hostname belongs, or carried no usable `Host` header. Many sites share such an address, so Cloudflare cannot tell which one is meant.
    .gist = the request names a Cloudflare IP address instead of a hostname
    .when-seen = When someone opens a Cloudflare address in the browser, a script or probe calls an edge address without the site’s name, or a Worker runs `fetch()` against a bare IP address.
    .treatment = Cloudflare refuses the request at its edge with HTTP status { $status }; the body may be the bare line `error code: 1003`.
    .caution = A 1003 says nothing about the health of a site: it only shows that the probe left out the name. In responses of Cloudflare’s API, 1003 stands for something else: a DNS record with that host already exists.
    .meet = Use the site’s hostname in the URL; the same request by IP address is refused every time.
    .hop = no hostname given
    .state = Refused
    .root = The request asked for an IP address, or for no valid host at all. Cloudflare picks the site by its hostname and found none.
    .where = At Cloudflare’s edge, as soon as the request arrived. No origin took part.
    .context-1 = Three callers get 1003: a browser or script that uses a Cloudflare address as the URL, a client whose `Host` header is missing or invalid, and a Worker that fetches from a bare IP address.
    .context-2 = Connecting to a particular edge address is allowed as long as `Host` and SNI carry the site’s name; that is what `curl --resolve` does.
    .fix-caller-1 = **Use the hostname.** Replace the IP address in the URL with the name of the site.
    .fix-caller-2 = **Pin the address with `--resolve`.** To test one edge address, call `curl --resolve example.com:443:IP https://example.com/`, so that `Host` and SNI stay right.
    .fix-caller-3 = **Look at the `Host` header.** Check that your client or a proxy on the way does not drop or overwrite `Host`.
    .fix-origin-developer-1 = **Give Workers a hostname.** In `fetch()` use a name for the upstream, never a bare IP address.
    .fix-origin-developer-2 = **Pass the name on.** Programs and proxies that call the site should take its hostname from the configuration, with no address hard-coded.
    .fix-site-owner-1 = **Create a name for the upstream.** A DNS-only record that points to its address gives Workers something to call.
    .fix-site-owner-2 = **Correct monitors and bookmarks.** Enter the hostname wherever an uptime check or a link still holds a Cloudflare address.
    .prevent-1 = Never put Cloudflare’s addresses in configuration files, links or scripts; use hostnames.
    .prevent-2 = Test new probes and Workers once against the real hostname before they go live.
    .note-1 = Waiting never helps here: Cloudflare refuses every request without a hostname. With the right name the next request is handled like any other.
    .reply =
        Your request was refused with error 1003, because it was addressed to an IP address of Cloudflare and not to the name of a site. This is not an outage; only the address has to be changed.

        Please open the site by its name{ $host-known ->
            [yes] { "" }
           *[no] , for example https://www.example.com
        }. If a program sends the request, put the hostname in the URL and check that the Host header is not lost on the way.

        If it still fails with the right name, send us the full URL{ $ray-known ->
            [yes] { $time-known ->
                [yes] { " " }and quote Ray ID { $ray } ({ $time })
               *[no] { " " }and the time with your time zone, and quote Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] { " " }and the Ray ID from the error of { $time }
               *[no] , the Ray ID from the error and the time with your time zone
            }
        }.

cloudflare-1xxx-1004 = Host Not Configured to Serve Web Traffic
    .description = Cloudflare knows the zone but does not proxy this host: Cloudflare staff switched proxying off, or a DNS change has not propagated yet.
    .gist = proxying is off for this host, or not on yet
    .when-seen = Shortly after a DNS change, or after Cloudflare disabled a site for abuse or a breach of its terms. An A record with Cloudflare’s own addresses is a third cause.
    .treatment = Cloudflare marks the error as retryable and sends `Retry-After`; the published wait is { $published }.
    .fix-site-owner-1 = After a DNS change, wait { $spread } for it to propagate.
    .fix-site-owner-2 = Replace A records that hold Cloudflare addresses with the origin’s own.
    .fix-site-owner-3 = If the error persists, ask Cloudflare Support whether proxying was disabled for the zone.
    .fix-caller-1 = Repeat the request after { $published }; if it fails again, send the site owner the Ray ID.
    .caution = The `Retry-After` tables of 12 March 2026 and 5 May 2026 call 1004 “DNS resolution error”, which is the title of 1001, while Cloudflare’s page on 1004 calls it “Host Not Configured to Serve Web Traffic”.
    .meet = Wait { $published } and try once more; a host that Cloudflare disabled will not come back by waiting.

cloudflare-1xxx-1005 = Access Denied: Autonomous System Number (ASN) banned
    .description = The site owner blocks the whole network (ASN) that the request came from, not just one address.
    .gist = the owner blocks the visitor’s whole network
    .when-seen = From a data center, cloud or VPN whose network the owner has shut out with an IP Access Rule. Everyone on that network sees it.
    .treatment = Cloudflare refuses the request under category `access_denied`, with HTTP status { $status }.
    .fix-site-owner-1 = Find the Ray ID or the client’s address under Security > Events; the error’s time is UTC.
    .fix-site-owner-2 = Review the IP Access Rules for this ASN, then narrow the rule or allow the address.
    .fix-caller-1 = Send the owner a screenshot with the code, the Ray ID and the time, through the site’s own contact or Whois.
    .caution = Cloudflare’s changelog of 12 March 2026 lists 1005 (“Banned zone”) as retryable after { $retry }, while its reference of 5 May 2026 no longer does, so go by the error’s own `retryable` field.
    .meet = Do not repeat the request and do not rotate addresses: the block is intended, and only the owner can lift it.

cloudflare-1xxx-1006 = Access Denied: Your IP address has been banned
    .description = The site owner blocks the visitor’s IP address: an IP Access Rule, a range rule or a lockdown matched it. The Workers preview can end in 1006 too.
    .gist = the owner blocks this IP address, by rule or by lockdown
    .when-seen = When a rule of the site names your address or range, or opens a page to listed addresses only. In the Workers preview, when a security feature blocks the Google Cloud addresses that the preview uses.
    .treatment = Cloudflare refuses the request at its edge with HTTP status { $status } and does not pass it to the origin.
    .caution = Zone Lockdown has a number of its own, 1106, yet Cloudflare describes 1006, 1007, 1008 and 1106 on one page under one title; do not infer the kind of rule from the number.
    .meet = Do not repeat the request and do not change addresses to get around the block; send the site owner the Ray ID and ask to be allowed.
    .hop = IP address refused
    .state = Blocked
    .root = A rule that the owner of { $host-known ->
            [yes] { $host }
           *[no] the site
        } set in Cloudflare matches the address the request came from. It is a decision, not a fault.
    .where = At Cloudflare’s edge, before the origin. The network works: the refusal came back over it.
    .context-1 = Cloudflare Support cannot lift a block that a customer has set. Only someone with access to the site’s Cloudflare account can.
    .context-2 = The Workers preview is a case of its own: it calls from Google Cloud addresses, so a rule against them stops the preview while visitors get through.
    .fix-caller-1 = **Do not repeat the request.** The block is intentional; retries and changes of address only add to the suspicion.
    .fix-caller-2 = **Write to the site owner.** Send a screenshot with the code, the { $time-known ->
            [yes] time ({ $time })
           *[no] time
        } and the { $ray-known ->
            [yes] Ray ID { $ray }
           *[no] Ray ID
        }. Contact details are on the site’s other channels or in Whois.
    .fix-origin-developer-1 = **Test the Worker outside the preview.** If only the preview shows 1006, call the Worker at its deployed address.
    .fix-origin-developer-2 = **Check what bans addresses automatically.** A plugin or script of yours may write rules into Cloudflare; see whether it added this address.
    .fix-site-owner-1 = **Find the rule that matched.** Open Security > Events and search { $ray-known ->
            [yes] for Ray ID { $ray }
           *[no] for the client’s address
        }{ $time-known ->
            [yes] , around { $time }
           *[no] , at the time that was reported
        }. The time in errors is UTC.
    .fix-site-owner-2 = **Decide whether the visitor is wanted.** If so, allow the address or narrow the rule; if not, leave it as it is.
    .fix-site-owner-3 = **Let the preview in.** For 1006 in the Workers preview, exempt Google Cloud addresses from the feature that blocks them.
    .prevent-1 = Give every address rule a note with its reason and a date on which it is reviewed.
    .prevent-2 = Allow the fixed addresses of partners and monitoring before you block whole ranges.
    .note-1 = Waiting is not enough: the rule applies until the owner changes it. The error can disappear by itself only if your own address happens to change.
    .reply =
        { $host-known ->
            [yes] { $host }
           *[no] The site
        } refused your request with error 1006: a security rule of the site blocks the IP address you come from. This is a rule, not an outage; Cloudflare Support cannot lift it, but the site owner can.

        Please do not repeat the request in the meantime. It is refused every time until the rule is changed.

        To have the rule checked, please send us { $ray-known ->
            [yes] { $time-known ->
                [yes] your public IP address and the full URL, and quote Ray ID { $ray } ({ $time })
               *[no] your public IP address, the full URL and the time with your time zone, and quote Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] your public IP address, the full URL and the Ray ID from the error of { $time }
               *[no] your public IP address, the full URL, the Ray ID from the error and the time with your time zone
            }
        }.

cloudflare-1xxx-1007 = Access Denied: Your IP address has been banned
    .description = A ban that the site owner has put on an IP address or on the range around it. Cloudflare describes 1007 together with 1006 and names no cause of its own for it.
    .gist = the owner blocks this IP address or its range
    .when-seen = When an IP Access Rule covers the network you come from: an office line, a cloud server, a VPN exit. Neighbours in the same range can be refused along with you.
    .treatment = Cloudflare answers with HTTP status { $status } in place of the site; its logs record the request as banned by a rule of the customer.
    .caution = Cloudflare publishes nothing that sets 1007 apart from 1006 and 1008; which rule matched is shown only under Security > Events.
    .meet = Treat it like 1006: stop, keep the Ray ID, and ask the site owner to look at the rule.
    .hop = address or range banned
    .state = Banned
    .root = An IP Access Rule or range rule of { $host-known ->
            [yes] { $host }
           *[no] the site
        } covers the sender’s address. The error does not say whether the rule means this one address or everything around it.
    .where = At Cloudflare, which applies the owner’s rules before it contacts the origin. The origin never saw the request.
    .context-1 = Whoever shares a banned range is refused as well, without having done anything. The complaint of a single user can therefore stand for many.
    .context-2 = Nothing was processed. Once the address is allowed, the same request can be sent again, a `POST` included.
    .fix-caller-1 = **Stop automatic retries.** They cannot succeed while the rule stands.
    .fix-caller-2 = **Find out your public address.** The owner needs it, because your address inside the office or home network tells them nothing.
    .fix-caller-3 = **Ask for the ban to be lifted.** Send the owner that address, the { $time-known ->
            [yes] time ({ $time })
           *[no] time
        } and the { $ray-known ->
            [yes] Ray ID { $ray }
           *[no] Ray ID
        }; Cloudflare itself cannot lift it.
    .fix-origin-developer-1 = **Do not search the origin’s logs.** The request ended at Cloudflare and left no trace behind it.
    .fix-origin-developer-2 = **Pin the addresses of your own services.** Jobs that call the site should leave from known addresses, so that the owner can allow them.
    .fix-site-owner-1 = **Look up the event.** Under Security > Events, search { $ray-known ->
            [yes] for Ray ID { $ray }
           *[no] for the client’s address
        }{ $time-known ->
            [yes] , around { $time }
           *[no] , at the time that was reported
        }; times in errors are UTC.
    .fix-site-owner-2 = **Check how wide the rule is.** If it blocks a range because of one sender, replace it with a rule for that sender.
    .fix-site-owner-3 = **Allow the wanted address.** Add an IP Access Rule that allows it, and ask the visitor to try once more.
    .prevent-1 = Block single addresses where that is enough; a range also hits people who share it by chance.
    .prevent-2 = Go through the address rules regularly and remove those whose reason is gone.
    .note-1 = Waiting is not enough, since the ban has no published end. The owner has to change the rule.
    .reply =
        Your request to { $host-known ->
            [yes] { $host }
           *[no] the site
        } ended with error 1007: the site’s security settings ban your IP address or the range it belongs to. Others on the same network may be affected, even if they did nothing wrong.

        Trying again does not help, and Cloudflare cannot remove the ban; it is up to the site owner.

        So that the rule can be found, please send us { $ray-known ->
            [yes] { $time-known ->
                [yes] your public IP address and the full URL, and quote Ray ID { $ray } ({ $time })
               *[no] your public IP address, the full URL and the time with your time zone, and quote Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] your public IP address, the full URL and the Ray ID from the error of { $time }
               *[no] your public IP address, the full URL, the Ray ID from the error and the time with your time zone
            }
        }.

cloudflare-1xxx-1008 = Access Denied: Your IP address has been banned
    .description = The third number under which Cloudflare reports that a site owner has banned an IP address, after 1006 and 1007. The rule names the address itself or a range that contains it.
    .gist = the owner bans this IP address, same as 1006 and 1007
    .when-seen = After traffic from an address has drawn the owner’s attention, such as a crawler or a login attack. Later users of that address, at a cloud or mobile provider for instance, meet the same ban.
    .treatment = Cloudflare turns the request away itself and sends HTTP status { $status }; what the origin would have answered plays no part.
    .caution = The number does not tell whether one address or a whole range is blocked: Cloudflare gives 1006, 1007 and 1008 the same title and the same explanation.
    .meet = Do not send it again; tell the site owner your public address and the Ray ID, and wait for an answer.
    .hop = banned by the owner
    .state = Access denied
    .root = The sender’s address is on a block list that the owner of { $host-known ->
            [yes] { $host }
           *[no] the site
        } keeps in Cloudflare, alone or as part of a range.
    .where = Between the visitor and the origin, at Cloudflare’s edge. Both ends are working.
    .context-1 = A ban follows the address, not the person. Whoever takes over an address from someone else takes over its bans.
    .context-2 = For reports and tickets 1006, 1007 and 1008 can be counted as one kind of error: cause, remedy and status are the same.
    .fix-caller-1 = **Leave the address as it is.** Hopping between addresses to get past a deliberate ban gives the owner a reason for a wider one.
    .fix-caller-2 = **Show the owner that you are harmless.** Say what your requests are for, and add a screenshot, the { $time-known ->
            [yes] time ({ $time })
           *[no] time
        } and the { $ray-known ->
            [yes] Ray ID { $ray }
           *[no] Ray ID
        }.
    .fix-caller-3 = **Find a contact outside the site.** If its own pages are closed to you, use its other channels or the Whois entry of the domain.
    .fix-origin-developer-1 = **Rule the application out.** No code of yours ran for this request; the decision was made at Cloudflare.
    .fix-origin-developer-2 = **Let automatic bans expire.** A program that bans addresses through Cloudflare should also remove its own rules in time.
    .fix-site-owner-1 = **Look for the address.** In Security > Events search { $ray-known ->
            [yes] for Ray ID { $ray }
           *[no] for the client’s address
        }{ $time-known ->
            [yes] , around { $time }
           *[no] , at the time that was reported
        }. Mind the time zone: errors give UTC.
    .fix-site-owner-2 = **Check whether the reason still holds.** An address changes hands; if the abuse is over, delete the entry.
    .fix-site-owner-3 = **Exempt known good senders.** If the range has to stay blocked, allow single addresses within it.
    .prevent-1 = Against bursts of requests, prefer a rate limiting rule, whose block ends by itself, to a ban that nobody remembers.
    .prevent-2 = As a caller, identify yourself in the `User-Agent` and keep your rate moderate; that spares you most bans.
    .note-1 = Waiting does not help while the entry exists. If the address is one that your provider reassigns from time to time, the ban may end with it, but ask the owner all the same.
    .reply =
        Error 1008 means that the owner of { $host-known ->
            [yes] { $host }
           *[no] the site
        } has banned the IP address your request came from. Your device and your network are working; an earlier user of the address may have been the reason.

        Only the site owner can remove the ban. Until then each attempt is refused, so please do not keep trying.

        Please send us { $ray-known ->
            [yes] { $time-known ->
                [yes] your public IP address and the full URL, and quote Ray ID { $ray } ({ $time })
               *[no] your public IP address, the full URL and the time with your time zone, and quote Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] your public IP address, the full URL and the Ray ID from the error of { $time }
               *[no] your public IP address, the full URL, the Ray ID from the error and the time with your time zone
            }
        }, and tell us what you use the site for.

cloudflare-1xxx-1009 = Access Denied: Country or region banned
    .description = The site owner blocks requests from the country or region that the visitor’s address belongs to. Who the visitor is plays no part.
    .gist = the owner blocks the visitor’s whole country or region
    .when-seen = When travelling abroad, through a VPN or company proxy with its exit in another country, or from a cloud server in a foreign region. Also for everyone in a country that the site does not serve.
    .treatment = Cloudflare refuses the request at its edge with HTTP status { $status }; in a JSON answer the error is called `country_banned`.
    .caution = A VPN changes the country, but using one to get past the block may break the site’s terms.
    .meet = Check through which country your traffic leaves; if it is the right one, do not repeat the request but ask the site owner.
    .hop = country not admitted
    .state = Region blocked
    .root = An IP Access Rule of { $host-known ->
            [yes] { $host }
           *[no] the site
        } blocks a country, and the sender’s address is counted as belonging to it.
    .where = At Cloudflare’s edge, before the origin. Network and origin are working.
    .context-1 = The address decides, not the person’s whereabouts or language: with a VPN or a company proxy, its exit counts.
    .context-2 = Blocks of this kind come in three widths: 1006 to 1008 for an address or range, 1005 for a whole network (ASN), 1009 for a country. Cloudflare Support lifts none of them.
    .fix-caller-1 = **Check your exit.** If a VPN, a company proxy or a cloud region puts you in another country by accident, use your direct connection.
    .fix-caller-2 = **Ask for an exception.** Send the owner a screenshot with the code, your country, the { $time-known ->
            [yes] time ({ $time })
           *[no] time
        } and the { $ray-known ->
            [yes] Ray ID { $ray }
           *[no] Ray ID
        }.
    .fix-caller-3 = **Do not repeat the request.** From the same country it gets the same answer.
    .fix-origin-developer-1 = **Check where your jobs run.** A server, CI runner or function that moved to another region now calls from a blocked country.
    .fix-origin-developer-2 = **Do not change the origin’s code.** The country was checked at Cloudflare; there is nothing to fix in the program.
    .fix-site-owner-1 = **Find the country rule.** In Security > Events search { $ray-known ->
            [yes] for Ray ID { $ray }
           *[no] for the client’s address
        }{ $time-known ->
            [yes] , around { $time }
           *[no] , at the time that was reported
        }; convert UTC to local time.
    .fix-site-owner-2 = **Let individuals through.** Allow the visitor’s address instead of opening the whole country.
    .fix-site-owner-3 = **Reconsider the block.** If customers travel or partners call from there, a narrower rule for the sensitive paths may be enough.
    .prevent-1 = State on a page that stays reachable which countries the site serves and whom to ask.
    .prevent-2 = Keep the exits of servers, VPNs and CI in countries that your partners admit.
    .note-1 = Waiting is not enough: the rule stands until the owner changes it. A traveller gets in again at home.
    .reply =
        { $host-known ->
            [yes] { $host }
           *[no] The site
        } refused your request with error 1009: its owner does not admit visitors from the country your IP address belongs to. This is a setting, not an outage.

        If you use a VPN or a company proxy with its exit abroad, please switch to your direct connection and try once. Otherwise repeating the request does not help.

        If you need access from this country, please tell us which one it is and send us { $ray-known ->
            [yes] { $time-known ->
                [yes] your public IP address and the full URL, and quote Ray ID { $ray } ({ $time })
               *[no] your public IP address, the full URL and the time with your time zone, and quote Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] your public IP address, the full URL and the Ray ID from the error of { $time }
               *[no] your public IP address, the full URL, the Ray ID from the error and the time with your time zone
            }
        }.

cloudflare-1xxx-1010 = Access denied (browser signature banned)
    .description = The site’s protection rejected the client by its signature: the `User-Agent` and the headers around it. Usually Browser Integrity Check took a program for an unwanted browser.
    .gist = the client’s signature, often its `User-Agent`, is banned
    .when-seen = When a script or API client sends the default `User-Agent` of its library, such as Python-urllib or libwww, or none at all. The same URL then opens in a browser.
    .treatment = Cloudflare refuses the request at its edge with HTTP status { $status }; in a JSON answer the error is called `browser_signature_banned`.
    .caution = The same block arrives in three forms, as HTML, as JSON and as the bare line `error code: 1010`; have programs look for the number, not the format.
    .meet = Set an honest, descriptive `User-Agent` and normal headers, then send one request; unchanged it is refused every time.
    .hop = client signature refused
    .state = Client rejected
    .root = Browser Integrity Check, or a similar rule of { $host-known ->
            [yes] { $host }
           *[no] the site
        }, did not accept how the client presents itself. Often it is merely a library’s default `User-Agent`.
    .where = At Cloudflare’s edge, on reading the request headers. The origin was not asked.
    .context-1 = The block concerns how the client presents itself, not its address or account. A new API key changes nothing.
    .context-2 = Among the structured errors that API users report, 1010 is by far the most common: a check meant for browsers often covers the API path as well.
    .fix-caller-1 = **Name your client.** Send a `User-Agent` that says honestly who is calling, such as `acme-sync/2.1 (+https://example.com/bot)`, instead of the library’s default.
    .fix-caller-2 = **Send normal headers.** Add what your HTTP library leaves out, such as `Accept`, and try once.
    .fix-caller-3 = **Write to the owner if that fails.** Send your `User-Agent`, the { $time-known ->
            [yes] time ({ $time })
           *[no] time
        } and the { $ray-known ->
            [yes] Ray ID { $ray }
           *[no] Ray ID
        }; the check can be switched off for the API path.
    .fix-origin-developer-1 = **Document what clients must send.** Write in the API reference that clients have to name themselves in the `User-Agent`, with an example.
    .fix-origin-developer-2 = **Set a name in your SDKs.** A client library that you publish should send its own name and version.
    .fix-site-owner-1 = **Find the refusal.** Open Security > Events and search { $ray-known ->
            [yes] for Ray ID { $ray }
           *[no] for the client’s address
        }{ $time-known ->
            [yes] , around { $time }
           *[no] , at the time that was reported
        }; it shows which check fired.
    .fix-site-owner-2 = **Switch the check off for the API.** Use a configuration rule for the API path; Security > Settings turns Browser Integrity Check off for the whole site.
    .prevent-1 = As a caller, set the `User-Agent` in one place in your program and check it in the tests.
    .prevent-2 = As the site owner, exempt API paths from checks for browsers before you announce the API.
    .note-1 = Waiting is not enough: the same client with the same headers is refused every time. A changed `User-Agent` or a changed setting works from the next request on.
    .reply =
        { $host-known ->
            [yes] { $host }
           *[no] The site
        } refused your request with error 1010, because its protection does not accept the way your program identifies itself. Your account and your network are not affected.

        Please set a User-Agent that names your program, send normal headers, and try once. Sending the request again unchanged does not help.

        If it is still refused, please tell us your User-Agent and send us the full URL{ $ray-known ->
            [yes] { $time-known ->
                [yes] { " " }and quote Ray ID { $ray } ({ $time })
               *[no] { " " }and the time with your time zone, and quote Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] { " " }and the Ray ID from the error of { $time }
               *[no] , the Ray ID from the error and the time with your time zone
            }
        }.

cloudflare-1xxx-1011 = Access Denied (Hotlinking Denied)
    .description = The site does not let other sites embed its images: Hotlink Protection saw a `Referer` from another site and refused the file.
    .gist = the image was requested from a page of another site
    .when-seen = When a page, forum post or e-mail shows an image straight from someone else’s server.
    .fix-site-owner-1 = Under Scrape Shield, exempt the path from Hotlink Protection or turn it off.
    .fix-caller-1 = Open the image from a page of the site itself.
    .fix-caller-2 = Ask the owner to allow your site, with the image’s URL and the Ray ID.
    .meet = Do not repeat the request: the same `Referer` is refused every time.

cloudflare-1xxx-1012 = Access Denied
    .description = The site owner turns away traffic that looks malicious, and activity from the visitor’s computer or network was judged to be just that.
    .gist = malicious-looking activity came from this computer or network
    .when-seen = When an address shows activity like that of malware: an infected computer, or another device behind the same connection.
    .treatment = Cloudflare refuses the request before it reaches the origin; the HTTP status is most likely { $status }, as with the neighbouring refusals.
    .caution = Only capital letters distinguish the title from that of 1020, yet they differ: 1020 is a firewall rule matching the request, 1012 a verdict on the sender’s computer or network.
    .meet = Scan your computer for malware first, then ask the site owner to allow your address; do not repeat the request in the meantime.
    .hop = sender under suspicion
    .state = Suspicious
    .root = Activity that looks like malware was seen from the sender’s IP address, and { $host-known ->
            [yes] { $host }
           *[no] the site
        } refuses such senders.
    .where = At Cloudflare, before the origin. The connection itself is in order.
    .context-1 = The verdict concerns the address. On a shared connection the guilty device may be another one: a phone, a camera, a guest’s laptop.
    .context-2 = It can also be a false alarm. Cloudflare Support does not override the decision; the site owner can allow the address.
    .fix-caller-1 = **Scan for malware.** Check the computer, and on a shared connection the other devices too.
    .fix-caller-2 = **Ask to be allowed.** When everything is clean, send the owner a screenshot, your public address, the { $time-known ->
            [yes] time ({ $time })
           *[no] time
        } and the { $ray-known ->
            [yes] Ray ID { $ray }
           *[no] Ray ID
        }.
    .fix-caller-3 = **Stop scripts that hammer the site.** Aggressive automation can look like an attack; switch it off until the matter is settled.
    .fix-origin-developer-1 = **Look at Cloudflare, not at the program.** The request was refused before your code could see it.
    .fix-origin-developer-2 = **Check your own servers.** If a server of yours gets 1012 as a caller, search it for unknown processes and outgoing scans.
    .fix-site-owner-1 = **Read the event.** In Security > Events search { $ray-known ->
            [yes] for Ray ID { $ray }
           *[no] for the client’s address
        }{ $time-known ->
            [yes] , around { $time }
           *[no] , at the time that was reported
        }; the times in errors are UTC.
    .fix-site-owner-2 = **Allow the address after a clean scan.** Adjust the rule or allow the visitor’s address; until then the refusal protects you.
    .prevent-1 = Keep devices up to date and guests in a network of their own, so that one infected device does not taint your address.
    .prevent-2 = As the site owner, look through these refusals from time to time for customers who were caught by mistake.
    .note-1 = Do not rely on waiting alone: find the cause on your side first, then ask the owner.
    .reply =
        { $host-known ->
            [yes] { $host }
           *[no] The site
        } refused your request with error 1012: activity that looks malicious was seen from your computer or network. It may be a mistake, or another device on the same connection.

        Please scan your devices for malware first, and do not repeat the request until then.

        If nothing is found, please send us { $ray-known ->
            [yes] { $time-known ->
                [yes] your public IP address and the full URL, and quote Ray ID { $ray } ({ $time })
               *[no] your public IP address, the full URL and the time with your time zone, and quote Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] your public IP address, the full URL and the Ray ID from the error of { $time }
               *[no] your public IP address, the full URL, the Ray ID from the error and the time with your time zone
            }
        }; the site owner can then allow your address.

cloudflare-1xxx-1013 = HTTP hostname and TLS SNI hostname mismatch
    .description = The request names two different sites: one in the TLS handshake (SNI), another in the `Host` header.
    .gist = SNI and `Host` name different sites
    .when-seen = With a client that sets SNI by hand, for example to force an edge address, or behind a proxy that intercepts TLS and changes one of the two names.
    .fix-caller-1 = Send the same hostname in SNI and in `Host`.
    .fix-caller-2 = Switch off the intercepting proxy, or update the client.
    .fix-site-owner-1 = If correct clients still get it, record a HAR file for Cloudflare Support.
    .meet = Do not repeat the request unchanged: make the two names agree first.

cloudflare-1xxx-1014 = CNAME Cross-User Banned
    .description = The name is a CNAME to a host in another Cloudflare account, and that account has not added it through Cloudflare for SaaS.
    .gist = the CNAME leads into another Cloudflare account
    .when-seen = When a domain is pointed at a provider’s proxied name without Cloudflare for SaaS. Also with an R2 custom domain whose zone is on hold or banned, and with old Cloudflare Apps on a SaaS domain.
    .treatment = Cloudflare files it under `config` and does not list it as retryable.
    .fix-site-owner-1 = Have the owner of the target add your hostname as a custom hostname in Cloudflare for SaaS.
    .fix-site-owner-2 = For an R2 custom domain, release the zone hold; if the zone is banned, look for abuse reports.
    .fix-caller-1 = Report the error to the site owner with the Ray ID.
    .meet = Do not repeat the request: it fails until one of the two accounts changes its configuration.

cloudflare-1xxx-1015 = You are being rate limited
    .description = Requests came faster than a { $host-known ->
            [yes] limit on { $host }
           *[no] limit
        } allows, so Cloudflare refused this one. The HTTP status is 429.
    .gist = requests came faster than a limit allows
    .when-seen = After a burst from one client: a loop without pauses, many parallel workers, retries without backoff.
    .treatment = Cloudflare refuses the request itself and sends `Retry-After`. While a block is in force the body can be the bare line `error code: 1015`, whatever format the client asked for.
    .caution = A rule can set its own `Retry-After`, which overrides the published { $published }. In connection with a cache purge the same number stands for “Unable to purge”.
    .meet = Stop, wait for `Retry-After`, then send one request; it was not processed, so even a `POST` may be repeated.
    .hop = request refused
    .state = Limit reached
    .root = This client exceeded a request limit: a rate limiting rule of the site owner, the burst limit of Workers Free ({ $burst } requests a minute) or Cloudflare’s own protection against abuse.
    .where = At Cloudflare, before the origin. The network works: the refusal itself came back.
    .context-1 = The error does not say which limit was exceeded or how high it is. Under Security > Events the site owner sees whether a rule fired.
    .context-2 = { $wait-known ->
            [yes] The error itself names the wait: { $wait }.
           *[no] The text names no wait. Cloudflare publishes a wait of { $published } for 1015, but a rule can set its own.
        } Attempts made in the meantime may prolong the block.
    .context-3 = The refused request was not processed, so even a `POST` can be sent again after the wait.
    .fix-caller-1 = **Stop sending.** Pause every worker and every automatic retry; attempts during the block may prolong it.
    .fix-caller-2 = **Wait.** { $ready-known ->
            [yes] Send nothing before { $ready }.
           *[no] { $wait-known ->
                [yes] Leave at least { $wait }.
               *[no] Obey `Retry-After` if the response has it; Cloudflare publishes a wait of { $published }.
            }
        }
    .fix-caller-3 = **Send one request, then back off.** If it is refused, double the pause each time and add jitter. After { $attempts } refusals, stop and rethink how you send.
    .fix-caller-4 = **Lower the rate for good.** Queue the calls, run fewer workers, fetch larger pages, cache what does not change.
    .fix-caller-5 = **Ask for a higher limit.** Tell the site owner the rate you need, with the URL, the { $time-known ->
            [yes] time ({ $time })
           *[no] time
        } and the { $ray-known ->
            [yes] Ray ID { $ray }
           *[no] Ray ID
        }.
    .fix-origin-developer-1 = **Skip the origin’s log.** Cloudflare refused the request before it got there. The trace, if a rule fired, is under Security > Events.
    .fix-origin-developer-2 = **Make fewer requests necessary.** Offer batch calls and larger pages, and let clients cache, so that one task needs fewer requests.
    .fix-origin-developer-3 = **Tell callers the limit.** Document how many requests are allowed in what time, and that callers must obey `Retry-After`.
    .fix-site-owner-1 = **Find the rule.** Open Security > Events and search { $ray-known ->
            [yes] for Ray ID { $ray }
           *[no] for the client’s address
        }{ $time-known ->
            [yes] , around { $time }
           *[no] , at the time that was reported
        }. Errors carry UTC; convert it to local time.
    .fix-site-owner-2 = **Judge the client.** If its traffic is unwanted, leave the rule alone. If it is wanted, raise the threshold, or lengthen a window of { $window } to { $window-longer }.
    .fix-site-owner-3 = **Without an event, check the Workers plan.** Workers Free allows { $burst } requests a minute.
    .prevent-1 = Keep a steady rate below the limit, with a token bucket for example, instead of bursts.
    .prevent-2 = Obey `Retry-After`, double the pause between retries, add jitter and cap the number of attempts.
    .prevent-3 = As the site owner, alert when refusals (429 with 1015) rise for a client that you want to serve.
    .note-1 = Waiting is enough after a single burst. If the normal load exceeds the limit, the block returns until the caller sends less or the owner raises the limit.{ $owner ->
            [yes] { " " }The error itself says that the owner must act.
            [no] { " " }The error itself says that the owner need not act: it is the caller’s turn.
           *[unknown] { "" }
        }
    .reply =
        { $host-known ->
            [yes] { $host }
           *[no] The site
        } refused your request with error 1015: too many requests in a short time. This is a limit, not an outage, and the next step is yours.

        Please pause all requests { $ready-known ->
            [yes] until { $ready }
           *[no] { $wait-known ->
                [yes] for at least { $wait }
               *[no] for at least { $published }
            }
        }, then send a single one. If it is refused, double the pause each time; attempts made in the meantime may prolong the block.

        If your normal work needs more requests than that, send us the URL and the rate you need{ $ray-known ->
            [yes] , and quote Ray ID { $ray }
           *[no] , with the Ray ID from the error
        }.

cloudflare-1xxx-1016 = Origin DNS error
    .description = Cloudflare knows the site but cannot resolve the name that it should use as the origin, so it has no server to pass the request to.
    .gist = Cloudflare cannot resolve the origin’s name
    .when-seen = When an A record is missing, or a CNAME leads to a name outside Cloudflare that does not resolve. Load balancer pools with such names and unfinished Cloudflare for SaaS setups end the same way.
    .treatment = Cloudflare answers itself with HTTP status { $status }; it does not mark 1016 as retryable and sends no `Retry-After`.
    .caution = Tencent EdgeOne reports this fault as 523, a number that at Cloudflare means an unreachable origin.
    .meet = Do not repeat the request: it fails until the DNS record is repaired; send the Ray ID to the site owner.
    .hop = origin name not resolved
    .state = No address
    .root = The name that Cloudflare should use as the origin { $host-known ->
            [yes] of { $host }
           *[no] of this site
        } does not resolve to an address. The record is missing, leads to a name that does not exist, or belongs to a SaaS setup that was never finished.
    .where = At Cloudflare, while it looked up the origin’s address; it had no server to connect to. The visitor’s network works.
    .context-1 = The error says nothing about the server itself. It may be running well; only its name cannot be found.
    .context-2 = Easily overlooked: a Spectrum application whose CNAME origin has no DNS record, a SaaS wildcard shadowed by a standalone zone, a Worker that fetches from a zone in CNAME setup where the record is missing.
    .fix-caller-1 = **Do not repeat the request.** Your side is in order, and nothing changes until somebody edits the DNS.
    .fix-caller-2 = **Tell the site owner.** Send the URL, the { $time-known ->
            [yes] time ({ $time })
           *[no] time
        } and the { $ray-known ->
            [yes] Ray ID { $ray }
           *[no] Ray ID
        }. Cloudflare Support helps only the owner of the domain.
    .fix-origin-developer-1 = **Resolve the origin’s name.** Ask a public resolver for the name that Cloudflare uses as the origin. An answer from your internal resolver proves nothing.
    .fix-origin-developer-2 = **Report the valid target.** If the server has moved or got a new name, give the site owner the address or hostname that is valid now.
    .fix-site-owner-1 = **Follow the record to its end.** Start at the DNS record of { $host-known ->
            [yes] { $host }
           *[no] the hostname
        }; the last name in the chain must resolve from a public resolver.
    .fix-site-owner-2 = **Repair the target.** Add the missing A record, or point the CNAME at a name that exists.
    .fix-site-owner-3 = **Give pools an IP address.** A load balancer pool that lists its servers by hostname needs an IP-based fallback.
    .fix-site-owner-4 = **Finish the SaaS setup.** Validate the custom hostname until it is active, and set the fallback origin. Make sure that no standalone zone shadows the wildcard.
    .prevent-1 = Resolve the origin’s name from outside at short intervals and alert when no answer comes.
    .prevent-2 = Before you switch off a server or end a hosting contract, look for CNAME records that still lead there.
    .note-1 = Waiting is enough only if somebody is already repairing the record. A record that is missing or wrong stays that way until it is edited.
    .reply =
        Cloudflare could not find the server behind { $host-known ->
            [yes] { $host }
           *[no] the site
        }: its name does not resolve in DNS (error 1016). Your network works, and there is nothing to change on your side; the site’s operators have to repair the DNS record.

        Until then, repeating the request will not help. Your request was not processed.

        To have it checked, please send us the full URL{ $ray-known ->
            [yes] { $time-known ->
                [yes] { " " }and quote Ray ID { $ray } ({ $time })
               *[no] { " " }and the time with your time zone, and quote Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] { " " }and the Ray ID from the error of { $time }
               *[no] , the Ray ID from the error and the time with your time zone
            }
        }.

cloudflare-1xxx-1017 = Client TLS error (undocumented)
    .description = One of Cloudflare’s errors about the client’s TLS. It is named only as an example of the category `tls`; no page says what exactly went wrong.
    .gist = a client TLS error that Cloudflare does not explain
    .when-seen = No case is published. The category points at the client’s side of the TLS connection, not at the origin.
    .treatment = Cloudflare files it under `tls` and does not list it as retryable.
    .fix-caller-1 = Update the client’s TLS library and try the same URL with a current browser.
    .fix-caller-2 = If the browser fails too, send the owner the Ray ID and the client’s name and version.
    .fix-site-owner-1 = Ask Cloudflare Support, with the Ray ID, what was refused.
    .meet = Do not repeat the request unchanged: try another TLS client first.

cloudflare-1xxx-1018 = Could not find host
    .description = Cloudflare has no usable settings for this hostname yet. Usually the domain was activated a short while ago and its settings have not reached the whole network.
    .gist = the site’s settings have not reached Cloudflare’s network yet
    .when-seen = In the first minutes after a domain is activated on Cloudflare. Also when a hosting partner set the domain up and its DNS part failed.
    .treatment = Cloudflare answers itself with HTTP status { $status }; the number 1018 appears only in the body, and there is no `Retry-After`.
    .caution = Old client libraries call 1018 “Domain is misconfigured”, although waiting is often all it takes.
    .meet = Try again by hand after a few minutes; do not set up automatic retries.
    .hop = no settings for host
    .state = Not ready
    .root = Cloudflare’s network holds no usable settings for { $host-known ->
            [yes] { $host }
           *[no] the hostname
        }. Either the domain is new and its settings are still propagating, or a partner’s integration did not finish its DNS.
    .where = At Cloudflare, before any origin was asked. The visitor’s network works: the request arrived and was answered.
    .context-1 = While settings propagate, one visitor can reach the site and another gets 1018. Neither visitor is doing anything wrong.
    .context-2 = If the domain has been active for days, propagation no longer explains it. Look at the integration that set it up.
    .fix-caller-1 = **Try again by hand.** Give it a few minutes. Cloudflare does not mark 1018 as retryable, so do not retry in a loop.
    .fix-caller-2 = **Report it if it persists.** Send the site owner the URL, the { $time-known ->
            [yes] time ({ $time })
           *[no] time
        } and the { $ray-known ->
            [yes] Ray ID { $ray }
           *[no] Ray ID
        }.
    .fix-origin-developer-1 = **Leave the application alone.** No request reached it, so its log is empty and changing the code does nothing.
    .fix-origin-developer-2 = **Hold back the launch.** Keep the old address in service and announce the new one once it answers from several places.
    .fix-site-owner-1 = **Wait a few minutes.** After an activation the settings propagate by themselves. Then open { $host-known ->
            [yes] { $host }
           *[no] the site
        } again.
    .fix-site-owner-2 = **Ask the partner.** If a hosting provider connected the domain, have it check whether its DNS step went through.
    .fix-site-owner-3 = **Go to Cloudflare Support.** Hand over the domain, a screenshot that shows the { $ray-known ->
            [yes] Ray ID ({ $ray })
           *[no] Ray ID
        }, and a HAR file.
    .prevent-1 = Activate a domain well before its launch, not in the same hour.
    .prevent-2 = Before you move traffic to a new domain, request it from several regions and look for 1018 in the body.
    .note-1 = Waiting is enough if the domain is only minutes old. If the error persists, the setup failed somewhere, and the site owner has to take it up with the partner or with Cloudflare.
    .reply =
        Cloudflare does not yet have the settings of { $host-known ->
            [yes] { $host }
           *[no] the site
        } (error 1018). This mostly happens shortly after a domain is set up. Your network works.

        Please try once more{ $ready-known ->
            [yes] , not before { $ready }
           *[no] { $wait-known ->
                [yes] { " " }after at least { $wait }
               *[no] { " " }after a few minutes
            }
        }. Your request was not processed.

        If the error is still there, please send us the full URL{ $ray-known ->
            [yes] { $time-known ->
                [yes] { " " }and quote Ray ID { $ray } ({ $time })
               *[no] { " " }and the time with your time zone, and quote Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] { " " }and the Ray ID from the error of { $time }
               *[no] , the Ray ID from the error and the time with your time zone
            }
        }.

cloudflare-1xxx-1019 = Compute server error
    .description = A Worker called itself, directly or by way of other Workers, more often than Cloudflare’s loop limit of { $loops } allows.
    .gist = a Worker keeps calling itself
    .when-seen = When a Worker fetches a URL whose route leads back to the same Worker.
    .fix-origin-developer-1 = Change the route or the `fetch()` target so that the Worker no longer reaches itself.
    .fix-origin-developer-2 = Read the `CF-EW-Via` header to trace the loop.
    .fix-site-owner-1 = Change the route on which the Worker reaches itself, or have its developer change the code.
    .fix-caller-1 = Report the error to the site owner with the Ray ID.
    .caution = The Worker ran several times before the loop was cut, so a write it makes may have happened more than once.
    .meet = Do not repeat the request: it runs into the same loop until the Worker is changed.

cloudflare-1xxx-1020 = Access denied
    .description = A firewall rule that the site owner wrote at Cloudflare (today a WAF custom rule) matched the request and blocked it.
    .gist = a firewall rule of the site owner blocked the request
    .when-seen = When the rule matches the client’s address, its country, the path, a header or the bot score. A script, a VPN or a shared address is enough to be caught.
    .treatment = Cloudflare refuses the request at its edge with HTTP status { $status }, and no `Retry-After` is sent: the block is intended.
    .caution = A custom rule can answer with any status from 400 to 499 and a body of its own; then 1020 does not appear although the same kind of rule did the blocking.
    .meet = Stop, and do not rotate addresses or headers: only the site owner can lift the block, so send the Ray ID there.
    .hop = blocked by a rule
    .state = Refused
    .root = A WAF custom rule { $host-known ->
            [yes] of the owner of { $host }
           *[no] of the site owner
        } matched the request and blocks what it matches.
    .where = At Cloudflare, before the origin. The visitor’s network works: the refusal itself came back.
    .context-1 = The error does not tell which rule matched or why. Only the owner sees that, under Security > Events.
    .context-2 = Parts of Cloudflare’s documentation still speak of “Firewall Rules”, which are deprecated. WAF custom rules have taken their place.
    .fix-caller-1 = **Stop repeating.** The rule gives the same answer to the same request. Changing addresses to slip through makes the case worse.
    .fix-caller-2 = **Write to the site owner.** Send a screenshot with the code, the { $ray-known ->
            [yes] Ray ID { $ray }
           *[no] Ray ID
        } and the { $time-known ->
            [yes] time ({ $time })
           *[no] time
        }, and say what you were doing.
    .fix-caller-3 = **Find the contact elsewhere.** Use the site’s other channels or its Whois entry. Cloudflare cannot lift a customer’s block.
    .fix-origin-developer-1 = **Skip the origin’s log.** The request never got there. The trace is in Cloudflare under Security > Events.
    .fix-origin-developer-2 = **Describe the legitimate clients.** Give the owner the paths, addresses and `User-Agent` values of your apps, partners and webhooks, so that the rule can spare them.
    .fix-site-owner-1 = **Find the event.** Open Security > Events and search { $ray-known ->
            [yes] for Ray ID { $ray }
           *[no] for the client’s address
        }{ $time-known ->
            [yes] , around { $time }
           *[no] , at the time that was reported
        }. Errors carry UTC; convert it to local time.
    .fix-site-owner-2 = **Decide about the client.** Unwanted traffic: leave the rule as it is and say so. Wanted traffic: go on to the next step.
    .fix-site-owner-3 = **Adjust the rule or allow the address.** Narrow the expression to what it was meant for, then let the same client try again.
    .prevent-1 = Run a new rule as log or challenge first where the plan allows it, and block only once the matches look right.
    .prevent-2 = Note in every rule whom it is meant for, and exempt known partners, monitors and webhooks by address or path.
    .note-1 = Waiting is not enough: the rule stays in force until its owner changes it. If another network or a browser works, that shows only what the rule looks at.
    .reply =
        A security rule of { $host-known ->
            [yes] { $host }
           *[no] the site
        } blocked your request (Cloudflare error 1020). Your network works; only the site owner can change the rule, and the request was not processed.

        Repeating it or changing addresses will not help.

        If you should have access, please send us the full URL{ $ray-known ->
            [yes] { $time-known ->
                [yes] { " " }and quote Ray ID { $ray } ({ $time })
               *[no] { " " }and the time with your time zone, and quote Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] { " " }and the Ray ID from the error of { $time }
               *[no] , the Ray ID from the error and the time with your time zone
            }
        }. Please add your public IP address and what you were doing.

cloudflare-1xxx-1021 = Worker requested a host it cannot access
    .description = A Worker asked for a host that it has no right to reach. Cloudflare publishes this one line about 1021 and nothing more.
    .gist = a Worker tried to reach a forbidden host
    .when-seen = When the target of a Worker’s `fetch()` is a host closed to it; which hosts those are is not published.
    .fix-origin-developer-1 = Correct the target of the `fetch()`.
    .fix-origin-developer-2 = If the target is built from request data, log it to see which host was asked for.
    .fix-site-owner-1 = Have the Worker’s developer correct the target of its `fetch()`.
    .fix-caller-1 = Report the error to the site owner with the Ray ID.
    .meet = Do not repeat the request: the Worker must be changed first.

cloudflare-1xxx-1022 = Failed to route the request to the Worker
    .description = A Worker should have answered, but Cloudflare could not hand the request to it. Cloudflare does not publish why.
    .gist = Cloudflare could not hand the request to the Worker
    .when-seen = On an address served by a Worker, when its route is wrong or when Cloudflare has an incident.
    .fix-site-owner-1 = Check the Worker’s routes for this address.
    .fix-site-owner-2 = Look for an incident on Cloudflare’s status page.
    .fix-caller-1 = Try again later by hand; if the error persists, report it with the Ray ID.
    .meet = Try again later by hand, without automatic retries.

cloudflare-1xxx-1023 = Could not find host
    .description = The hostname has not been distributed to Cloudflare’s network, or its configuration there is wrong, so Cloudflare cannot serve it.
    .gist = the hostname is not distributed yet or configured wrongly
    .when-seen = Right after a site signs up with Cloudflare. Also when the DNS that a partner manages for the domain fails.
    .treatment = Cloudflare answers itself with HTTP status { $status } and does not mark the error as retryable.
    .caution = The visible title is the same as that of 1018; only the number in the body tells the two apart.
    .meet = Try again by hand in a few minutes; if 1023 persists, report it to the site owner with the Ray ID.
    .hop = host not distributed
    .state = Unknown host
    .root = Cloudflare’s network does not know { $host-known ->
            [yes] { $host }
           *[no] the hostname
        }: a new sign-up is still being distributed, or the configuration is wrong, for example because the partner’s DNS failed.
    .where = At Cloudflare, on looking up the hostname. Neither the visitor’s network nor the origin plays a part.
    .context-1 = From outside, a site that is still being distributed and one that is set up wrongly look alike. Its age tells more: new sign-ups recover by themselves, old sites do not.
    .context-2 = The request was not processed; no server of the site saw it.
    .fix-caller-1 = **Wait a few minutes.** Then try once by hand; the hostname may have arrived in the network by then.
    .fix-caller-2 = **Check the spelling of the hostname.** Then send the site owner the URL, the { $time-known ->
            [yes] time ({ $time })
           *[no] time
        } and the { $ray-known ->
            [yes] Ray ID { $ray }
           *[no] Ray ID
        }.
    .fix-origin-developer-1 = **Do not search the origin.** Cloudflare answered before it had any origin to ask; the application has no part in 1023.
    .fix-origin-developer-2 = **Test the origin directly.** Send the same hostname straight to the server. If it answers, only the Cloudflare side is left to repair.
    .fix-site-owner-1 = **Check the domain in the dashboard.** { $host-known ->
            [yes] { $host }
           *[no] The hostname
        } must belong to an active zone and be spelled as callers use it.
    .fix-site-owner-2 = **Ask the partner about its DNS.** If a partner connected the site, the fault can lie in the records that it manages.
    .fix-site-owner-3 = **Open a case with Cloudflare.** Send the domain, a screenshot with the { $ray-known ->
            [yes] Ray ID ({ $ray })
           *[no] Ray ID
        }, and a HAR file.
    .prevent-1 = Leave time between signing a site up and sending visitors to it.
    .prevent-2 = Agree with the hosting partner who changes DNS, and test the hostname after each change.
    .note-1 = Waiting is enough shortly after the sign-up. A site that has been running for a while does not recover by waiting; its configuration or the partner’s DNS has to be corrected.
    .reply =
        Cloudflare’s network does not know { $host-known ->
            [yes] { $host }
           *[no] the site
        } (error 1023). Either it was set up only recently, or its configuration is wrong. Your network works; if the error persists, the site’s operators have to act.

        Please try once more{ $ready-known ->
            [yes] , not before { $ready }
           *[no] { $wait-known ->
                [yes] { " " }after at least { $wait }
               *[no] { " " }after a few minutes
            }
        }. Your request was not processed.

        If it fails again, please send us the full URL{ $ray-known ->
            [yes] { $time-known ->
                [yes] { " " }and quote Ray ID { $ray } ({ $time })
               *[no] { " " }and the time with your time zone, and quote Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] { " " }and the Ray ID from the error of { $time }
               *[no] , the Ray ID from the error and the time with your time zone
            }
        }.

cloudflare-1xxx-1024 = Worker subrequest to a Cloudflare-owned IP
    .description = A Worker may not fetch from an address that belongs to Cloudflare, and this one tried.
    .gist = a Worker fetched an address owned by Cloudflare
    .when-seen = When a Worker’s `fetch()` target is, or resolves to, a Cloudflare address.
    .fix-origin-developer-1 = Fetch by hostname instead of by address.
    .fix-origin-developer-2 = If that does not help, fetch from a server outside Cloudflare.
    .fix-site-owner-1 = Have the Worker’s developer call the target by hostname.
    .fix-caller-1 = Report the error to the site owner with the Ray ID.
    .caution = A `fetch()` to a bare IP address can also end in 1003, which is about the missing hostname.
    .meet = Do not repeat the request: the Worker must be given another target.

cloudflare-1xxx-1025 = Please check back later
    .description = The domain has used up what its Workers plan allows, so Cloudflare turns requests away until the limit resets or the plan is upgraded.
    .gist = the site’s Workers plan is used up
    .when-seen = When more traffic runs through the site’s Workers than its plan covers: a launch, a campaign, a crawler, a client stuck in a loop.
    .treatment = Cloudflare answers itself, counts 1025 among its rate limit errors and sends no `Retry-After`; the HTTP status that it comes with is not documented.
    .caution = Although it counts as a rate limit, it is the site’s limit and not the caller’s: sending more slowly does not lift it.
    .meet = Pause automatic retries and come back later; nothing succeeds before the limit resets or the owner upgrades.
    .hop = Workers plan used up
    .state = Over the limit
    .root = The Workers plan { $host-known ->
            [yes] behind { $host }
           *[no] behind the site
        } has no allowance left, so Cloudflare no longer lets requests through to the Worker.
    .where = At Cloudflare, in front of the site’s Worker. The visitor’s network works.
    .context-1 = 1025 refers to the plan’s limits in general and does not say which one was reached. 1027 is more exact: the daily quota of Workers Free.
    .context-2 = All visitors draw on the same allowance. One busy client can use it up for everybody.
    .fix-caller-1 = **Stop automatic retries.** They achieve nothing before the limit resets.
    .fix-caller-2 = **Tell the site owner.** Send the URL, the { $time-known ->
            [yes] time ({ $time })
           *[no] time
        } and the { $ray-known ->
            [yes] Ray ID { $ray }
           *[no] Ray ID
        }; often nobody there has noticed yet.
    .fix-origin-developer-1 = **Find what uses up the plan.** Look in the Worker’s metrics for the path or client with the most requests, and for sudden jumps.
    .fix-origin-developer-2 = **Spare the Worker.** Narrow its routes, so that images, scripts and other paths that do not need it no longer run it.
    .fix-site-owner-1 = **Upgrade the Workers plan.** That is the repair Cloudflare names for 1025.
    .fix-site-owner-2 = **Stop unwanted traffic.** If a single client or a crawler uses up the plan, limit or block it before it reaches the Worker.
    .prevent-1 = Compare the Workers usage with the plan every week and alert well before it is used up.
    .prevent-2 = Before a campaign or launch, estimate the requests and choose the plan to match.
    .note-1 = Waiting is enough until the limit resets, if the traffic was exceptional. If normal traffic exceeds the plan, the error returns in every period until the plan or the usage changes.
    .reply =
        { $host-known ->
            [yes] { $host }
           *[no] The site
        } has used up the limits of its Cloudflare Workers plan (error 1025), so Cloudflare turned your request away. The limit is shared by all visitors, and your network works; the site’s operators have to act.

        Please pause automatic retries and try again later. Your request was not processed.

        To have it checked, please send us the full URL{ $ray-known ->
            [yes] { $time-known ->
                [yes] { " " }and quote Ray ID { $ray } ({ $time })
               *[no] { " " }and the time with your time zone, and quote Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] { " " }and the Ray ID from the error of { $time }
               *[no] , the Ray ID from the error and the time with your time zone
            }
        }.

cloudflare-1xxx-1026 = Unavailable for legal reasons
    .description = Cloudflare withholds this content because of a legal demand.
    .gist = a legal demand keeps this content from being shown
    .when-seen = On a single page or a whole site that has to be blocked by law; the visitor’s device and settings play no part.
    .treatment = Cloudflare answers with HTTP status { $status }, error name `legal_block`, category `legal`.
    .fix-site-owner-1 = Ask Cloudflare which demand the block rests on.
    .fix-site-owner-2 = Take the matter to legal counsel: no setting lifts the block.
    .fix-caller-1 = Ask the site owner about it, and quote the Ray ID.
    .caution = There is no page for 1026, so the `type` link in the error’s JSON leads to the index of all 1xxx errors, as it does for 1044.
    .meet = Do not repeat the request and do not rotate addresses: nothing technical helps.

cloudflare-1xxx-1027 = This website has been temporarily rate limited
    .description = The site’s daily quota of { $daily } requests on Workers Free is used up, and the route is set to refuse requests rather than let them past the Worker.
    .gist = the site’s daily quota on Workers Free is used up
    .when-seen = Late in the UTC day, on a Workers Free site with more visitors than usual or with a client that polls without pause.
    .treatment = Cloudflare answers before the Worker runs, with HTTP status { $status } and without `Retry-After`.
    .caution = The status looks like a limit on the caller, but the quota belongs to the site and all its visitors share it.
    .meet = Wait until 00:00 UTC, when the quota resets; sending more slowly before that does not help.
    .hop = daily quota used up
    .state = Quota used up
    .root = { $host-known ->
            [yes] The account behind { $host }
           *[no] The account behind the site
        } is on Workers Free and has used its { $daily } requests for this UTC day. The route fails closed, so Cloudflare refuses every further request.
    .where = At Cloudflare, in front of the Worker; neither the Worker nor an origin was asked. The visitor’s network works.
    .context-1 = The quota resets at 00:00 UTC, not at the local midnight of the owner or the visitor.
    .context-2 = Set to fail open, the same route would pass requests on without the Worker when the quota is used up.
    .fix-caller-1 = **Wait for the reset.** { $ready-known ->
            [yes] Send nothing before { $ready }.
           *[no] { $wait-known ->
                [yes] Leave at least { $wait }.
               *[no] The quota resets at 00:00 UTC; nothing succeeds earlier unless the owner acts.
            }
        }
    .fix-caller-2 = **Poll less often.** If your program asks at short intervals, lengthen them: each request draws on the quota of all visitors.
    .fix-caller-3 = **Tell the site owner.** Send the URL, the { $time-known ->
            [yes] time ({ $time })
           *[no] time
        } and the { $ray-known ->
            [yes] Ray ID { $ray }
           *[no] Ray ID
        }.
    .fix-origin-developer-1 = **Cut needless runs of the Worker.** Limit its routes to the paths that need it, and lengthen the polling intervals in your own front end.
    .fix-origin-developer-2 = **Say whether the site works without the Worker.** If it checks logins or hides data, failing open would bypass that. The owner has to know before choosing.
    .fix-site-owner-1 = **Move to Workers Paid.** The daily limit belongs to the free plan.
    .fix-site-owner-2 = **Let the route fail open instead.** Requests then go on without the Worker once the quota is used up. Do that only if the Worker protects nothing.
    .fix-site-owner-3 = **Find out who uses it up.** One crawler or monitor can use up a day’s quota; block or slow it down in front of the Worker.
    .prevent-1 = Alert when the day’s Workers requests pass 80 % of { $daily }.
    .prevent-2 = Decide for each route beforehand whether it may fail open, and write the reason down.
    .note-1 = Waiting is enough: at 00:00 UTC the site works again by itself. If the quota runs out every day, only another plan or lower usage helps.
    .reply =
        { $host-known ->
            [yes] { $host }
           *[no] The site
        } has used up its daily quota of requests at Cloudflare (error 1027). The quota is shared by all visitors, so this is not a limit on you, and your network works.

        Please try again { $ready-known ->
            [yes] after { $ready }
           *[no] { $wait-known ->
                [yes] after { $wait }
               *[no] after 00:00 UTC
            }
        }; until then retries will not help. Your request was not processed.

        If you still get the error then, please send us the full URL{ $ray-known ->
            [yes] { $time-known ->
                [yes] { " " }and quote Ray ID { $ray } ({ $time })
               *[no] { " " }and the time with your time zone, and quote Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] { " " }and the Ray ID from the error of { $time }
               *[no] , the Ray ID from the error and the time with your time zone
            }
        }.

cloudflare-1xxx-1028 = Client TLS error (undocumented)
    .description = Something in the TLS that the client offered is not acceptable: version, cipher suite or certificate. Which of the three 1028 stands for is not published.
    .gist = the client’s TLS version, cipher suite or certificate was refused
    .when-seen = Cloudflare describes no case. Suspect clients with an old TLS library, an unusual list of cipher suites or a client certificate.
    .treatment = Cloudflare files it under `tls` and does not list it as retryable.
    .fix-caller-1 = Update the TLS library, and allow current TLS versions and cipher suites.
    .fix-caller-2 = If you send a client certificate, check that it is valid and the one the site expects.
    .fix-site-owner-1 = If up-to-date clients get it too, send Cloudflare Support the Ray ID.
    .meet = Do not repeat the request unchanged: update the client first.

cloudflare-1xxx-1029 = Client TLS error (undocumented)
    .description = 1029 is a second number beside 1028 for a client whose TLS is refused. How the two differ is not published.
    .gist = the client’s TLS was refused, as with 1028
    .when-seen = Cloudflare names no situation. If only one program or device is affected, its TLS settings are the likely cause.
    .treatment = Cloudflare files it under `tls` and does not list it as retryable.
    .fix-caller-1 = Compare the failing client with one that gets through: TLS version, cipher suites, client certificate.
    .fix-caller-2 = Upgrade the client that fails.
    .fix-site-owner-1 = Give Cloudflare Support the Ray ID and the name of the client.
    .meet = Do not repeat the request unchanged: use a client with up-to-date TLS.

cloudflare-1xxx-1031 = Preview / remote-binding session expired
    .description = In Workers development, the session or token of a preview or a remote binding has expired. Known from the source code of Cloudflare’s tools, not from its documentation.
    .gist = the Workers preview session has expired
    .when-seen = As the bare line `error code: 1031` while a Worker is previewed or run with remote bindings, for example after a long break.
    .treatment = The preview answers with HTTP status { $status }.
    .fix-origin-developer-1 = Restart the preview so that it opens a new session.
    .fix-origin-developer-2 = If that is not enough, run `wrangler login` again.
    .fix-site-owner-1 = Change nothing on the site: the session that expired belongs to the developer’s tools.
    .fix-caller-1 = Sign in again, then repeat the request.
    .caution = The Cloudflare API uses the same number for a token that has expired or lacks a permission.
    .meet = Renew the session before you repeat the request: the old one stays expired.

cloudflare-1xxx-1033 = Cloudflare Tunnel error
    .description = The hostname is served through a Cloudflare Tunnel, and at the moment no `cloudflared` holds a connection for it to Cloudflare’s network.
    .gist = the site’s tunnel has no connection to Cloudflare
    .when-seen = When `cloudflared` is stopped or cut off from the network, or the machine it runs on is off. Also when the hostname’s CNAME leads to a deleted tunnel, or a quick tunnel has expired.
    .treatment = Cloudflare answers itself with HTTP status { $status }, marks the error as retryable and sends `Retry-After` with { $published }.
    .caution = Cloudflare’s documentation still says “Argo Tunnel error”, while its error pages have said “Cloudflare Tunnel error” since October 2025 at the latest.
    .meet = Wait { $published }, then try once; a tunnel that reconnects works again without any change to the request.
    .hop = tunnel not connected
    .state = Offline
    .root = { $host-known ->
            [yes] { $host }
           *[no] The hostname
        } leads into a Cloudflare Tunnel, and no `cloudflared` is connected to it. Either the program or its outbound connection is down, or the DNS record names the wrong tunnel.
    .where = Between Cloudflare and the machine that runs `cloudflared`. The visitor’s network and Cloudflare’s edge work.
    .context-1 = A tunnel that is connected but does not reach the local service gives 502, not 1033. So the application behind it is not the cause here.
    .context-2 = A tunnel is opened from the inside: `cloudflared` needs outbound port 7844. A firewall change at the origin can close it without anybody touching Cloudflare.
    .fix-caller-1 = **Wait, then send one request.** { $ready-known ->
            [yes] Send nothing before { $ready }.
           *[no] { $wait-known ->
                [yes] Leave at least { $wait }.
               *[no] Cloudflare publishes a wait of { $published } for 1033.
            }
        } If it fails again, double the pause each time.
    .fix-caller-2 = **Tell the site owner.** If it lasts longer than a restart would, send the URL, the { $time-known ->
            [yes] time ({ $time })
           *[no] time
        } and the { $ray-known ->
            [yes] Ray ID { $ray }
           *[no] Ray ID
        }.
    .fix-origin-developer-1 = **See whether `cloudflared` is running.** Check the service on the origin machine and read its log { $time-known ->
            [yes] around { $time }
           *[no] for the time of the error
        }. Start it again if it is stopped.
    .fix-origin-developer-2 = **Open outbound port 7844.** Test it from that machine: the firewall and the network must let `cloudflared` out to Cloudflare.
    .fix-origin-developer-3 = **Replace a quick tunnel.** It is not meant to last. Create a named tunnel and run it as a service.
    .fix-site-owner-1 = **Look at the tunnel’s status.** `cloudflared tunnel list` shows the tunnels, `cloudflared tunnel info` the connections of one. The tunnel must be HEALTHY.
    .fix-site-owner-2 = **Compare the CNAME with the tunnel.** The record { $host-known ->
            [yes] of { $host }
           *[no] of the hostname
        } must name a tunnel that exists; if the tunnel was recreated, the record may still name the old one.
    .fix-site-owner-3 = **Run replicas.** A second `cloudflared` on another machine, or load balancing over several tunnels, keeps the site up when one fails.
    .prevent-1 = Run `cloudflared` as a service that starts with the machine, with at least two replicas on separate hosts.
    .prevent-2 = Alert as soon as a tunnel is no longer HEALTHY, before visitors report 1033.
    .note-1 = Waiting is enough during a restart or a short network failure: the tunnel reconnects by itself. It is not enough if the tunnel was deleted, has expired or can no longer get out.
    .reply =
        { $host-known ->
            [yes] { $host }
           *[no] The site
        } is connected to Cloudflare through a tunnel, and that tunnel is down at the moment (error 1033). Your network works; the site’s operators have to bring the tunnel back.

        Please try once more{ $ready-known ->
            [yes] , not before { $ready }
           *[no] { $wait-known ->
                [yes] { " " }after at least { $wait }
               *[no] { " " }after at least { $published }
            }
        }. Your request did not reach the site.

        If it fails again, please send us the full URL{ $ray-known ->
            [yes] { $time-known ->
                [yes] { " " }and quote Ray ID { $ray } ({ $time })
               *[no] { " " }and the time with your time zone, and quote Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] { " " }and the Ray ID from the error of { $time }
               *[no] , the Ray ID from the error and the time with your time zone
            }
        }.

cloudflare-1xxx-1034 = Edge IP Restricted
    .description = The request came in at a Cloudflare edge address from which this site may not be served.
    .gist = the site may not be served from this Cloudflare address
    .when-seen = When a DNS record points at `1.1.1.1` or another restricted Cloudflare address. Also when a client forces an edge address through a hosts file, a resolver of its own or a pinned IP.
    .treatment = Cloudflare refuses the request at the edge with HTTP status { $status } and sends no `Retry-After`.
    .caution = The status looks like a firewall block, but no rule was involved: the address is wrong, and nothing appears in the rules.
    .meet = Resolve the hostname in the normal way instead of pinning a Cloudflare address, then send the request again.
    .hop = wrong edge address
    .state = Wrong address
    .root = The request { $host-known ->
            [yes] for { $host }
           *[no] for this site
        } arrived at a Cloudflare address that is restricted or does not serve this name. Either DNS hands that address out, or the client chose it itself.
    .where = At Cloudflare’s edge, on arrival: before rules, Workers or the origin. The visitor’s network works.
    .context-1 = One question separates the two causes: which address does a public resolver give for the name? If it differs from the one used, the client overrides DNS; if not, the record is wrong.
    .context-2 = A program may see only the bare line `error code: 1034` together with a refused WebSocket or API call.
    .fix-caller-1 = **Remove the override.** Look for the hostname in the hosts file, in the settings of your resolver or proxy, and in options such as curl’s `--resolve`.
    .fix-caller-2 = **Let DNS choose the address.** Cloudflare’s addresses change and differ from site to site. A “fast” address from a list may not serve this one.
    .fix-caller-3 = **If DNS itself gives the address, report it.** Send the site owner the address, the URL, the { $time-known ->
            [yes] time ({ $time })
           *[no] time
        } and the { $ray-known ->
            [yes] Ray ID { $ray }
           *[no] Ray ID
        }.
    .fix-origin-developer-1 = **Take fixed addresses out of the code.** Clients, health checks and tests must call the hostname, not a Cloudflare IP noted down earlier.
    .fix-origin-developer-2 = **Expect nothing in the origin’s log.** The request ended at Cloudflare’s edge. Compare the address that was used with the public DNS answer instead.
    .fix-site-owner-1 = **Correct the DNS record.** Find the record { $host-known ->
            [yes] of { $host }
           *[no] of the hostname
        } and replace `1.1.1.1` or another Cloudflare address with one that you control.
    .fix-site-owner-2 = **Use a proper placeholder.** A hostname that needs no server, for example one that only redirects, gets `100::` (AAAA) or `192.0.2.0` (A).
    .prevent-1 = Never enter a Cloudflare address as an origin or a placeholder; check for it when records are reviewed.
    .prevent-2 = Keep pinned addresses out of programs and monitoring, and where a test needs one, let it expire with the test.
    .note-1 = Waiting does not help. The error goes away as soon as the right address is used; after a DNS change, caches can still hold the old one for a while.
    .reply =
        Your request { $host-known ->
            [yes] to { $host }
           *[no] to the site
        } used a Cloudflare address that may not serve it (error 1034). It was not processed.

        Please check whether your hosts file, resolver or program pins an address for this name, and remove it. If not, the site’s DNS record is wrong, and its operators have to correct it.

        In that case please send us the full URL{ $ray-known ->
            [yes] { $time-known ->
                [yes] { " " }and quote Ray ID { $ray } ({ $time })
               *[no] { " " }and the time with your time zone, and quote Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] { " " }and the Ray ID from the error of { $time }
               *[no] , the Ray ID from the error and the time with your time zone
            }
        }. Please add the Cloudflare address that was used.

cloudflare-1xxx-1035 = Invalid request rewrite (invalid URI path)
    .description = A URL rewrite rule of the site produced a path that is not allowed.
    .gist = a rewrite rule produced an invalid path
    .when-seen = When the rewritten path is empty, does not begin with `/` or lies under `/cdn-cgi/`.
    .fix-site-owner-1 = Change the rule’s expression so that it always yields a path beginning with `/`.
    .fix-site-owner-2 = Do not rewrite to anything under `/cdn-cgi/`, which belongs to Cloudflare.
    .fix-caller-1 = Send the site owner the URL and the Ray ID.
    .meet = Do not repeat the request: the rule fails for this URL every time.

cloudflare-1xxx-1036 = Invalid request rewrite (maximum length exceeded)
    .description = After the site’s URL rewrite, the path or the query string is longer than Cloudflare allows.
    .gist = the rewritten path or query is too long
    .when-seen = When a rewrite rule adds to a URL that is already long, or copies large values into the query string.
    .treatment = Cloudflare files it under `rewrite` and does not list it as retryable.
    .fix-site-owner-1 = Shorten what the rewrite rule writes into the path or the query string.
    .fix-caller-1 = Send the site owner the full URL and the Ray ID.
    .fix-caller-2 = If your own URL is long, try a shorter query string.
    .meet = Do not repeat the same URL: it becomes too long every time.

cloudflare-1xxx-1037 = Invalid rewrite rule (failed to evaluate expression)
    .description = A rewrite rule could not be evaluated, because its expression refers to something this request does not have.
    .gist = the rewrite rule needs something the request lacks
    .when-seen = When the rule reads a header that the client did not send. Other clients of the same site may get through.
    .treatment = Cloudflare files it under `rewrite` and does not list it as retryable.
    .fix-site-owner-1 = Guard every optional field in the rule’s expression, so that a missing one does no harm.
    .fix-caller-1 = If you know which header the rule expects, send it.
    .fix-caller-2 = Otherwise send the owner the URL, your request headers without secrets, and the Ray ID.
    .meet = Do not repeat the request unchanged: add the missing header or report it.

cloudflare-1xxx-1038 = HTTP headers limit exceeded
    .description = The headers of the request exceed a limit at Cloudflare. Only the name and the wait are published, not the limit.
    .gist = the request’s headers exceed a limit
    .when-seen = Suspect a browser with many or large cookies for the site, or a program or proxy that adds headers.
    .retry = Once, after { $published } and with smaller headers.
    .treatment = Cloudflare marks the error as retryable and sends `Retry-After`; the published wait is { $published }.
    .fix-caller-1 = Clear the cookies for this site.
    .fix-caller-2 = Send fewer and shorter headers, then repeat the request after { $published }.
    .fix-site-owner-1 = Set fewer and smaller cookies, and remove injected headers that nothing reads.
    .caution = Headers of more than { $total } in all are documented as 413; what 1038 counts is not known, and waiting alone makes no header smaller.
    .meet = Make the headers smaller, wait { $published }, then repeat the request once.

cloudflare-1xxx-1039 = Legal restriction (undocumented)
    .description = The content is blocked for legal reasons, for example in certain countries. Cloudflare names the category `legal` and explains nothing further.
    .gist = a legal restriction, for example by country
    .when-seen = No case is published; that the page opens in one country and not in another would fit.
    .treatment = Cloudflare files it under `legal` and does not list it as retryable.
    .fix-site-owner-1 = Ask Cloudflare which restriction applies, and bring in legal counsel.
    .fix-caller-1 = Send the site owner the Ray ID, the time and your country.
    .caution = A country block set by the owner is 1009. The related 1026 comes with status 451; for 1039 no status is published.
    .meet = Do not repeat the request and do not rotate addresses: the restriction is intended.

cloudflare-1xxx-1040 = Invalid request rewrite (header modification not allowed)
    .description = A rule of the site tries to change a request header that is reserved and may not be changed.
    .gist = a rule tries to change a reserved header
    .when-seen = After the owner added or edited a rule that modifies headers.
    .fix-site-owner-1 = Remove the reserved headers from the rule.
    .fix-site-owner-2 = If the origin needs the value, pass it in a header name of your own.
    .fix-caller-1 = Report the error to the site owner with the URL and the Ray ID.
    .meet = Do not repeat the request: the rule must be corrected first.

cloudflare-1xxx-1041 = Invalid request rewrite (invalid header value)
    .description = A rule of the site sets a header to a value that is too long or holds forbidden characters.
    .gist = a rule sets a header to an invalid value
    .when-seen = When a header rule copies long or unchecked data, such as part of the URL, into a header.
    .fix-site-owner-1 = Shorten the value that the rule sets.
    .fix-site-owner-2 = Strip the forbidden characters, especially from values taken from the request.
    .fix-caller-1 = Send the site owner the exact URL and the Ray ID.
    .meet = Do not repeat the request: the rule produces the same value again.

cloudflare-1xxx-1042 = Worker fetch to another Worker on the same zone
    .description = A Worker tried to fetch another Worker on the same zone, which Cloudflare does not support. On `workers.dev` the number also appears when there is no enabled Worker behind the name.
    .gist = Worker-to-Worker fetch on one zone, or no such `workers.dev` name
    .when-seen = After one Worker was made to call another by URL, or right after a deploy to `workers.dev`, as the bare line `error code: 1042`.
    .treatment = On `workers.dev` it has been seen with HTTP status { $status }.
    .fix-origin-developer-1 = Call the other Worker through a service binding instead of by URL.
    .fix-origin-developer-2 = For a `workers.dev` name, check that the Worker is deployed and its `workers.dev` route enabled.
    .fix-origin-developer-3 = After a deploy, allow about { $spread } for it to propagate.
    .fix-site-owner-1 = For a `workers.dev` name, see that its route is enabled; the rest is up to the Worker’s developer.
    .fix-caller-1 = Report the error to the site owner with the URL and the Ray ID.
    .caution = Only the first meaning is documented; the one for `workers.dev` comes from observed errors.
    .meet = Right after a deploy, try again for about { $spread }; otherwise do not repeat the request.

cloudflare-1xxx-1043 = Configuration error (undocumented)
    .description = Cloudflare counts 1043 among the configuration errors of a zone or its origin. It does not publish which setting is wrong.
    .gist = an unexplained configuration error of the zone or origin
    .when-seen = In place of the site’s answer; no typical situation is published.
    .fix-site-owner-1 = Undo recent changes to the zone or the origin, one at a time.
    .fix-site-owner-2 = Ask Cloudflare Support, with the Ray ID, which setting is meant.
    .fix-caller-1 = Report the error to the site owner with the Ray ID.
    .meet = Do not repeat the request: a setting must be corrected first.

cloudflare-1xxx-1044 = TLS not FIPS compliant
    .description = The host demands TLS that meets the FIPS standard, and what the client offered does not.
    .gist = the client’s TLS does not meet the FIPS requirement
    .when-seen = With clients whose cipher suites are not FIPS-approved, on a host that insists on them.
    .treatment = Cloudflare answers with HTTP status { $status }, error name `tls_not_fips_compliant`, category `tls`.
    .fix-caller-1 = Enable a FIPS-approved cipher suite in the client.
    .fix-caller-2 = If there is none to enable, update the TLS library.
    .fix-site-owner-1 = If the host need not meet FIPS, review the requirement set for it.
    .caution = There is no page for 1044, so the `type` link in the error’s JSON leads to the index of all 1xxx errors, as it does for 1026.
    .meet = Do not repeat the request unchanged: change the client’s TLS settings first.

cloudflare-1xxx-1045 = Unsupported feature or protocol (undocumented)
    .description = The request uses a feature or protocol that the zone does not support. Cloudflare does not say which one.
    .gist = the zone does not support a feature of the request
    .when-seen = No case is published. Look at what sets the request apart: its protocol, an upgrade, an unusual method.
    .treatment = Cloudflare files it under `unsupported` and does not list it as retryable.
    .fix-caller-1 = Send the same request in the plainest form: ordinary HTTP, no protocol upgrade.
    .fix-caller-2 = If the plain form passes, add the special parts back one at a time until it fails.
    .fix-site-owner-1 = Ask Cloudflare Support, with the Ray ID, which feature was refused.
    .meet = Do not repeat the request unchanged: try it without special features.

cloudflare-1xxx-1047 = Configuration error (undocumented)
    .description = A configuration error of the zone or the origin that Cloudflare names by category only: 1047 has neither a published title nor a published cause.
    .gist = a configuration error without title or published cause
    .when-seen = Cloudflare describes no situation; the category `config` points at settings, not at load or at the client.
    .fix-site-owner-1 = Compare the zone’s settings with those from before the error began.
    .fix-site-owner-2 = Send Cloudflare Support the Ray ID and the time of the first occurrence.
    .fix-caller-1 = Tell the site owner when the error began, and add the Ray ID.
    .meet = Do not repeat the request: the owner has to find the setting with Cloudflare’s help.

cloudflare-1xxx-1049 = Configuration error (undocumented)
    .description = On a proxied site, 1049 is a configuration error of the zone or origin without a published cause. In the dashboard and the API the same number says something else: the name is not a registered domain.
    .gist = an unexplained configuration error; in the dashboard, an unregistered domain
    .when-seen = In place of a site’s answer, or while someone adds a domain to Cloudflare.
    .fix-site-owner-1 = On a site: send Cloudflare Support the Ray ID.
    .fix-site-owner-2 = In the dashboard: register the domain first, and enter it without a subdomain.
    .fix-caller-1 = Report the error to the site owner with the Ray ID.
    .caution = Judge by where it appears: an error page with a Ray ID is the first meaning, a message while adding a domain the second.
    .meet = Do not repeat the request: the owner must act first.

cloudflare-1xxx-1100 = Worker error (undocumented)
    .description = Something went wrong in the runtime that executes Workers. Cloudflare publishes the category `worker` and no details.
    .gist = an unexplained fault in the Workers runtime
    .when-seen = On addresses served by a Worker; an incident at Cloudflare is one possible cause.
    .fix-origin-developer-1 = Look for an incident on cloudflarestatus.com.
    .fix-origin-developer-2 = Read the Worker’s logs for the time of the error.
    .fix-site-owner-1 = Look at cloudflarestatus.com; if it reports no incident, give the Ray ID to the Worker’s developer.
    .fix-caller-1 = Try again later by hand; if the error persists, report it with the Ray ID.
    .caution = Before a repeated `POST`, check whether the first one took effect: how far the Worker got is not known.
    .meet = Try again later by hand, without automatic retries.

cloudflare-1xxx-1101 = Rendering error (Worker threw exception)
    .description = The site’s Worker, its own code at Cloudflare, threw an exception that nothing caught, or got stuck so that it could never produce a response.
    .gist = the site’s Worker crashed with an uncaught exception
    .when-seen = After a faulty deployment, on input that the code does not expect, or when a `fetch` inside the Worker fails unhandled. A promise that never resolves or a WebSocket that is never closed ends the same way.
    .treatment = Cloudflare answers in place of the Worker with HTTP status { $status }, marks the error as not retryable and sends no `Retry-After`.
    .caution = The Worker may have written something before it threw: check a `POST` for its effect before you repeat it.
    .meet = Do not retry automatically; the same request meets the same code, so send the site owner the URL and the Ray ID.
    .hop = Worker threw exception
    .state = Crashed
    .root = The Worker { $host-known ->
            [yes] that answers for { $host }
           *[no] that answers for the site
        } ended with an uncaught JavaScript exception, or the runtime saw that it would never produce a response.
    .where = At Cloudflare, inside the site’s Worker. The visitor’s network and Cloudflare itself work.
    .context-1 = The error page does not show the exception. Its text and stack are only in the Worker’s logs.
    .context-2 = “The script will never generate a response” in the log means no exception at all: a promise was never resolved, or a WebSocket was left open.
    .fix-caller-1 = **Do not retry automatically.** Cloudflare marks 1101 as not retryable. The code has to change, or the input.
    .fix-caller-2 = **Check writes.** If the request was meant to create or change something, check whether it took effect before you send it again.
    .fix-caller-3 = **Report what you sent.** Give the site owner the method, the URL, the { $time-known ->
            [yes] time ({ $time })
           *[no] time
        } and the { $ray-known ->
            [yes] Ray ID { $ray }
           *[no] Ray ID
        }. Say whether other paths work.
    .fix-origin-developer-1 = **Read the exception.** Open Workers Logs { $time-known ->
            [yes] around { $time }
           *[no] at the time of the error
        }{ $ray-known ->
            [yes] { " " }and search for Ray ID { $ray }
           *[no] { "" }
        }, or reproduce the error with `wrangler tail` running.
    .fix-origin-developer-2 = **Roll back the last deployment.** If the errors began with it, go back first and look for the fault afterwards.
    .fix-origin-developer-3 = **Catch what can fail.** Put `try`/`catch` around each `fetch` and each parse, await every promise, and answer with an error of your own that names the reason.
    .fix-origin-developer-4 = **Fall back to the origin where that is right.** With `passThroughOnException` a request goes on to the origin when the Worker fails. Do not use it where the Worker checks logins.
    .fix-site-owner-1 = **Pass it to the Worker’s developer.** Hand over the URL, the { $time-known ->
            [yes] time ({ $time })
           *[no] time
        } and the { $ray-known ->
            [yes] Ray ID { $ray }
           *[no] Ray ID
        }, and ask what was deployed last.
    .fix-site-owner-2 = **Take the Worker off the route if it can be spared.** If { $host-known ->
            [yes] { $host }
           *[no] the site
        } also works without it, remove the route until the fix is out.
    .prevent-1 = Deploy to a small share of requests first and watch the exception rate before you go further.
    .prevent-2 = Keep Workers Logs switched on and alert on uncaught exceptions, so that a Ray ID can be looked up later.
    .note-1 = Waiting is enough only if something that the Worker calls had failed for a moment. If the same request fails every time, the code has to be corrected.
    .reply =
        A program that { $host-known ->
            [yes] { $host }
           *[no] the site
        } runs at Cloudflare failed while it handled your request (error 1101). Your network works; the site’s operators have to correct the program.

        Retrying will not help until then. If your request creates or changes data, please check first whether it has already taken effect.

        To have it checked, please send us the full URL{ $ray-known ->
            [yes] { $time-known ->
                [yes] { " " }and quote Ray ID { $ray } ({ $time })
               *[no] { " " }and the time with your time zone, and quote Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] { " " }and the Ray ID from the error of { $time }
               *[no] , the Ray ID from the error and the time with your time zone
            }
        }.

cloudflare-1xxx-1102 = Worker exceeded resource limits
    .description = The site’s Worker exceeded its CPU time or its { $memory } of memory, and Cloudflare stopped it before it could answer.
    .gist = the site’s Worker ran out of CPU time or memory
    .when-seen = With code that computes a lot, above all on Workers Free, where the CPU budget is about { $cpu-free } ms. Or when a Worker holds large bodies or big global objects in memory.
    .treatment = Cloudflare stops the Worker and answers itself with HTTP status { $status }; it does not mark 1102 as retryable and sends no `Retry-After`.
    .caution = In 2024 the page for 1102 was still titled “Rendering error”, the title of 1101; go by the number.
    .meet = Try once more later and with a smaller request; if that fails too, the Worker has to be repaired.
    .hop = Worker over its limits
    .state = Over the limit
    .root = Cloudflare stopped the Worker { $host-known ->
            [yes] that answers for { $host }
           *[no] that answers for the site
        }: it used more CPU time than its plan or setting allows, or more than { $memory } of memory.
    .where = At Cloudflare, inside the site’s Worker. The visitor’s network works, and the origin need not be at fault.
    .context-1 = CPU time counts only while the code computes; waiting for a `fetch` does not use it up. So look for parsing, encryption, compression and loops, not for slow servers.
    .context-2 = The Worker was stopped midway. What it had already written or sent elsewhere stays done.
    .fix-caller-1 = **Try once more later.** { $ready-known ->
            [yes] Send nothing before { $ready }.
           *[no] { $wait-known ->
                [yes] Leave at least { $wait }.
               *[no] A single later attempt may succeed.
            }
        } Check first whether a write has already taken effect.
    .fix-caller-2 = **Ask for less at once.** A smaller file, a shorter list or fewer parallel requests take load off the Worker.
    .fix-caller-3 = **Report requests that always fail.** Send the site owner the URL, the size of what you sent, the { $time-known ->
            [yes] time ({ $time })
           *[no] time
        } and the { $ray-known ->
            [yes] Ray ID { $ray }
           *[no] Ray ID
        }.
    .fix-origin-developer-1 = **Find out which limit it was.** Workers Logs { $time-known ->
            [yes] around { $time }
           *[no] at the time of the error
        } tell whether CPU time or memory ran out; then profile that one.
    .fix-origin-developer-2 = **Stream instead of buffering.** Pass bodies through as streams; do not read a large body whole just to forward it.
    .fix-origin-developer-3 = **Keep globals small.** Objects outside the handler stay in memory across requests; load only what a request needs.
    .fix-origin-developer-4 = **Move heavy work elsewhere.** Compute at build time, cache the result, or hand the job to a queue or a server.
    .fix-site-owner-1 = **Raise the CPU limit.** On Workers Paid it can be set to as much as { $cpu-paid } minutes. The memory limit of { $memory } stays the same.
    .fix-site-owner-2 = **Leave Workers Free if the code needs more.** About { $cpu-free } ms of CPU time is enough only for short tasks. If the code exceeds that only slightly, ask the developer first.
    .prevent-1 = Test the Worker with the largest input that callers may send, and record its CPU time and memory.
    .prevent-2 = Limit the size of accepted bodies in the Worker itself and refuse larger ones with 413.
    .note-1 = Waiting is enough if the Worker only met a rare peak. A request that always needs too much fails again until the code or the limit changes.
    .reply =
        A program that { $host-known ->
            [yes] { $host }
           *[no] the site
        } runs at Cloudflare used more computing time or memory than it is allowed, and was stopped (error 1102). Your network works; the site’s operators have to act.

        Please try once more{ $ready-known ->
            [yes] , not before { $ready }
           *[no] { $wait-known ->
                [yes] { " " }after at least { $wait }
               *[no] { " " }after a few minutes
            }
        }. If possible, ask for less in one request. If it creates or changes data, first check whether it has already taken effect.

        If it fails again, please send us the full URL{ $ray-known ->
            [yes] { $time-known ->
                [yes] { " " }and quote Ray ID { $ray } ({ $time })
               *[no] { " " }and the time with your time zone, and quote Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] { " " }and the Ray ID from the error of { $time }
               *[no] , the Ray ID from the error and the time with your time zone
            }
        }.

cloudflare-1xxx-1103 = Worker owner must contact Support
    .description = The Worker that should answer is disabled until its owner gets in touch with Cloudflare.
    .gist = the Worker is disabled until its owner contacts Cloudflare
    .when-seen = On every address that this Worker serves, until the matter is settled; the reasons are not published.
    .fix-site-owner-1 = Contact Cloudflare Support with the Worker’s name and the Ray ID.
    .fix-site-owner-2 = If the site can do without the Worker, remove its route in the meantime.
    .fix-origin-developer-1 = Give the owner the Worker’s name: only the owner can settle the matter with Cloudflare.
    .fix-caller-1 = Report the error to the site owner with the Ray ID.
    .meet = Do not repeat the request: only the owner and Cloudflare can bring the Worker back.

cloudflare-1xxx-1104 = Script not found
    .description = The address is routed to a Worker whose script does not exist. In the dashboard the number belongs to another message: an e-mail address that is already taken in another spelling.
    .gist = the Worker for this route does not exist
    .when-seen = After a Worker was deleted but its route kept, or just after a deploy that has not propagated yet.
    .treatment = Seen with HTTP status { $status }, title “Error 1104: Script not found” and error name `worker_script_not_found`.
    .fix-origin-developer-1 = Deploy the Worker again.
    .fix-site-owner-1 = If the Worker is no longer wanted, remove the route.
    .fix-caller-1 = After a deploy, repeat the request once; otherwise report it with the Ray ID.
    .caution = Cloudflare’s reference of 5 May 2026 counts 1104 among the Worker errors, yet its page “Error 1104” describes the dashboard’s message about e-mail addresses that differ only in dots or a `+tag`.
    .meet = Repeat once if the Worker has just been deployed; otherwise the route must be repaired first.

cloudflare-1xxx-1105 = Worker error (undocumented)
    .description = On a site, 1105 is a fault of a Worker of which only the category is known. In the dashboard it means that a zone is restricted for a time after too many attempts to add it.
    .gist = an unexplained Worker fault; in the dashboard, a restricted zone
    .when-seen = On an address served by a Worker, or while the same domain is added to Cloudflare again and again.
    .fix-origin-developer-1 = On a site: read the Worker’s logs for the time of the error.
    .fix-site-owner-1 = In the dashboard: stop adding the zone and wait { $pause } hours before the next attempt.
    .fix-caller-1 = Report the error to the site owner with the Ray ID.
    .caution = The two meanings have nothing in common: go by whether the error came from a site or from the dashboard.
    .meet = Do not repeat the request: the owner has to act.

cloudflare-1xxx-1106 = Access Denied: Your IP address has been banned
    .description = The owner has blocked the visitor’s IP address. 1106 is the number shown by Zone Lockdown, which opens a URL to listed addresses only.
    .gist = Zone Lockdown does not list the visitor’s address
    .when-seen = On pages kept for a few networks, such as an admin area or a staging site, for example after the visitor’s own address changed.
    .treatment = Cloudflare files it under `access_denied` and does not list it as retryable.
    .fix-site-owner-1 = Find the Ray ID or the client’s address under Security > Events; the error’s time is UTC.
    .fix-site-owner-2 = If the visitor should get in, add the address to the Zone Lockdown rule.
    .fix-caller-1 = Use the network that is meant for this page, such as the company’s own.
    .fix-caller-2 = Otherwise send the owner a screenshot with the code, the Ray ID and the time.
    .caution = Cloudflare explains 1106 on one page with 1006, 1007 and 1008, which have the same title.
    .meet = Do not repeat the request and do not rotate addresses: only the owner can add yours.

cloudflare-1xxx-1107 = Access denied (undocumented)
    .description = One of Cloudflare’s refusals of access. Which rule is behind 1107 is not published, but the owner can find the event.
    .gist = access refused by a rule Cloudflare does not name
    .when-seen = On a site whose security settings refuse the visitor; no particular case is published.
    .treatment = Cloudflare files it under `access_denied` and does not list it as retryable.
    .fix-site-owner-1 = Search Security > Events for the Ray ID; the event shows what refused the request.
    .fix-site-owner-2 = Adjust that rule, or allow the client’s address.
    .fix-caller-1 = Send the owner a screenshot with the code, the Ray ID and the time.
    .meet = Do not repeat the request: the refusal is intended, and Cloudflare does not lift a customer’s block.

cloudflare-1xxx-1108 = Access denied (undocumented)
    .description = Cloudflare refused access and says no more: 1108 appears in its list of such refusals without a title or a page.
    .gist = access refused, without title or page
    .when-seen = Cloudflare describes no case; the category says that a rule refused the request, not that a server failed.
    .treatment = Cloudflare files it under `access_denied` and does not list it as retryable.
    .fix-site-owner-1 = Under Security > Events look for the client’s address around the reported time, converted from UTC.
    .fix-site-owner-2 = Decide whether the client is wanted; if so, make an exception for it.
    .fix-caller-1 = Ask the site owner through the site’s own contact or Whois, and quote the Ray ID.
    .meet = Do not repeat the request and do not rotate addresses: the owner decides.

cloudflare-1xxx-1109 = Access denied (undocumented)
    .description = The last number in the group 1106–1109 of access refusals, of which Cloudflare explains only 1106. The cause of 1109 is not published.
    .gist = access refused; of its group only 1106 is explained
    .when-seen = No situation is published. To learn the cause, the owner needs the Ray ID or the visitor’s address.
    .treatment = Cloudflare files it under `access_denied` and does not list it as retryable.
    .fix-site-owner-1 = Look the Ray ID up under Security > Events and change the rule it names, if the client is wanted.
    .fix-site-owner-2 = If no event is found, ask Cloudflare Support.
    .fix-caller-1 = Pass the code, the Ray ID and the time on to the owner.
    .meet = Do not repeat the request: it is refused until the owner changes a rule.

cloudflare-1xxx-1200 = Cache connection limit
    .description = Too many requests are already queued at Cloudflare’s edge for this origin, so Cloudflare refuses further ones.
    .gist = too many requests are queued for the origin
    .when-seen = When a slow origin meets many requests at once that the cache cannot answer: after a purge, at a launch, with content that is never cached.
    .treatment = Cloudflare answers itself with HTTP status { $status }, marks the error as retryable and asks for a wait of { $published } in `Retry-After`.
    .caution = Cloudflare files 1200 under rate limits, but nobody set a rate: the queue grows because the origin is slow.
    .meet = Wait { $published }, then send again with fewer requests at a time; immediate retries only lengthen the queue.
    .hop = queue for origin full
    .state = Too slow
    .root = The origin { $host-known ->
            [yes] behind { $host }
           *[no] behind the site
        } accepts requests more slowly than they arrive. The queue for it at Cloudflare’s edge reached its limit, and there was no room for this request.
    .where = At Cloudflare, in the queue in front of the origin. The visitor’s network works.
    .context-1 = The origin need not be down. It answers, but each answer takes so long that concurrent cache misses pile up behind one another.
    .context-2 = The error does not say how long the queue may grow. What can be influenced is how fast the origin answers and how often the cache can answer for it.
    .fix-caller-1 = **Wait before you send again.** { $ready-known ->
            [yes] Send nothing before { $ready }.
           *[no] { $wait-known ->
                [yes] Leave at least { $wait }.
               *[no] Cloudflare publishes a wait of { $published } for 1200.
            }
        } If it is refused again, double the pause.
    .fix-caller-2 = **Run fewer requests at once.** Queue them on your side; many parallel requests for uncached content are what fill the queue.
    .fix-origin-developer-1 = **Make the origin accept faster.** Find the slow paths{ $time-known ->
            [yes] { " " }around { $time }
           *[no] { "" }
        } in the log; add workers and database connections where requests wait for a free one.
    .fix-origin-developer-2 = **Let the cache answer.** Send `Cache-Control` with a useful lifetime for everything that is the same for all visitors.
    .fix-origin-developer-3 = **Shorten large responses.** Page long lists and compress what you send, so that each connection is free again sooner.
    .fix-site-owner-1 = **Raise the cache hit ratio.** Write cache rules for static paths, ignore needless query strings in the cache key, and do not purge everything at peak time.
    .fix-site-owner-2 = **Give the origin more capacity.** Ask the hosting provider about the load{ $host-known ->
            [yes] { " " }of { $host }
           *[no] { "" }
        }; add servers behind a load balancer if one is not enough.
    .fix-site-owner-3 = **Slow down whoever floods it.** If a single crawler or client causes the cache misses, limit its rate before it reaches the origin.
    .prevent-1 = Warm the cache before launches and after purges, and purge single URLs rather than everything.
    .prevent-2 = Watch the origin’s response time together with the cache hit ratio, and alert when the response time rises while the ratio falls.
    .note-1 = Waiting is enough after a short rush: the queue drains by itself. If 1200 returns at every peak, the origin is too slow for its traffic.
    .reply =
        The server behind { $host-known ->
            [yes] { $host }
           *[no] the site
        } is too slow for the number of requests at the moment, so Cloudflare refused yours (error 1200). Your network works; the site’s operators have to act if this lasts.

        Please try once more{ $ready-known ->
            [yes] , not before { $ready }
           *[no] { $wait-known ->
                [yes] { " " }after at least { $wait }
               *[no] { " " }after at least { $published }
            }
        }. If your program sends many requests at once, please lower their number.

        If it fails again, please send us the full URL{ $ray-known ->
            [yes] { $time-known ->
                [yes] { " " }and quote Ray ID { $ray } ({ $time })
               *[no] { " " }and the time with your time zone, and quote Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] { " " }and the Ray ID from the error of { $time }
               *[no] , the Ray ID from the error and the time with your time zone
            }
        }.

cloudflare-1xxx-1201 = Snippet error (undocumented)
    .description = A Snippet, a piece of code that the site runs at Cloudflare’s edge, failed or is misconfigured. 1201 is the first of six such numbers, and only 1205 has a published name.
    .gist = a Snippet of the site failed or is misconfigured
    .when-seen = On addresses for which a Snippet is set to run; addresses without one are not affected.
    .fix-site-owner-1 = See which Snippet runs for this address, and review its code.
    .fix-site-owner-2 = Review the rule that starts it.
    .fix-caller-1 = Report the error to the site owner with the URL and the Ray ID.
    .meet = Do not repeat the request: the owner has to repair the Snippet.

cloudflare-1xxx-1202 = Snippet error (undocumented)
    .description = A Snippet on the zone is misconfigured or failed, so the page did not arrive. What sets 1202 apart from the other Snippet errors is not published.
    .gist = a Snippet failed; Cloudflare does not say how
    .when-seen = No case is published. Suspect the latest change to a Snippet or its rule first.
    .fix-site-owner-1 = Go back to the version of the Snippet that worked.
    .fix-site-owner-2 = Review the rules of the zone’s other Snippets for the same address.
    .fix-caller-1 = Send the site owner the Ray ID and the time of the error.
    .meet = Do not repeat the request: it meets the same Snippet again.

cloudflare-1xxx-1203 = Snippet error (undocumented)
    .description = 1203 comes from the Snippets of a site. Cloudflare publishes the category `snippet` and leaves out what happened.
    .gist = an error from a site’s Snippets, without details
    .when-seen = Only on zones that use Snippets; the exact trigger is not published.
    .fix-site-owner-1 = Switch off the Snippets for this address one at a time, until the error goes away.
    .fix-site-owner-2 = Correct the one that caused it, then switch the others on again.
    .fix-caller-1 = Report the error to the site owner with the Ray ID.
    .meet = Do not repeat the request: the owner must look through the Snippets first.

cloudflare-1xxx-1204 = Snippet error (undocumented)
    .description = A failing or misconfigured Snippet, listed under 1204 without explanation. Its neighbour 1205 is the one with a name: too many redirects.
    .gist = a failing Snippet; Cloudflare gives the code no name
    .when-seen = When a request matches the rule of a faulty Snippet. Cloudflare says no more than that.
    .fix-site-owner-1 = Check which requests the Snippet’s rule matches, and narrow it if it matches too many.
    .fix-site-owner-2 = Review the Snippet’s code for this kind of request.
    .fix-caller-1 = Send the site owner the exact URL and the Ray ID.
    .meet = Do not repeat the request: it matches the same rule every time.

cloudflare-1xxx-1205 = Too many redirects
    .description = A Snippet of the site fetched an address and was redirected too often.
    .gist = a Snippet’s fetch was redirected too often
    .when-seen = When the address that a Snippet fetches redirects to itself, or two addresses redirect to each other.
    .retry = Once at most, after { $published }.
    .treatment = Cloudflare marks the error as retryable and sends `Retry-After`; the published wait is { $published }.
    .fix-site-owner-1 = Follow the redirects of the fetched address and break the loop.
    .fix-site-owner-2 = Let the Snippet fetch the final address directly.
    .fix-caller-1 = Wait { $published } and repeat the request once at most, then report the error with the Ray ID.
    .caution = Cloudflare publishes a wait, but a redirect loop does not end by itself.
    .meet = Repeat the request at most once, after { $published }.

cloudflare-1xxx-1206 = Snippet error (undocumented)
    .description = The last of the Snippet errors, 1201–1206, known by its category only. Either a Snippet itself or its configuration is at fault.
    .gist = the last Snippet error, known by category only
    .when-seen = Cloudflare names no situation. The place to look is the zone’s Snippets, not the origin.
    .fix-site-owner-1 = Review the zone’s Snippets and the rules that start them.
    .fix-site-owner-2 = If all of them look right, ask Cloudflare Support with the Ray ID.
    .fix-caller-1 = Tell the site owner the code, the URL and the Ray ID.
    .meet = Do not repeat the request: the fault lies in the site’s Snippets, not in what you send.
