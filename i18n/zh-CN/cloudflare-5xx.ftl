### Codes that Cloudflare sends in place of an origin's answer.
###
### The value is the name. Every code has description, gist (one clause behind "404: "), when-seen, meet (what its caller does), steps by
### role (fix-ROLE-N) and, where there is something to say, treatment (by Cloudflare), caution and send (when a program of one's own
### sends it). Those with a report of their own have all of its sections, too. Arguments as in classes.ftl, and besides:
###
### $published   the wait that Cloudflare publishes for the code, with unit
### $status      the HTTP status that it comes with
### others       figures of the code in assets/catalog, with unit

cloudflare-5xx-500 = 内部服务器错误
    .description = 网站接入 Cloudflare 之后，500 有两种来源：Cloudflare 网络内部出了故障，或者源站应用自己报错、Cloudflare 只是原样转发。要分辨是哪一种，得看响应体。
    .gist = Cloudflare 内部故障，或转发了应用自己的 500
    .when-seen = 应用丢失数据库连接、Page Rules 配置有误，或 Cloudflare 系统发生故障时。Worker 有未捕获的异常时也会返回 500，页面上另标 1101。
    .treatment = 源站的 500 连同响应体原样透传；如果响应体中出现 `cloudflare` 或 `cloudflare-nginx`，或 JSON 的 `error_category` 为 `cloudflare`，则是 Cloudflare 自己发出的。
    .caution = Cloudflare 的 500 说明页把问题归于源站，错误响应参考文档（2026 年 5 月）却说 Cloudflare 生成的 500 是它自己的故障：以响应体为准。
    .send = 程序遇到没有预料到的故障时返回 500，并先把原因写入日志；过载或维护期间应返回 503。
    .meet = 响应中有 `cloudflare_error: true` 时，等待 { $published }再重试，并逐次拉长间隔；否则按该 API 自己的重试规则处理，写操作要先核实结果。
    .hop = 内部故障
    .state = 出错
    .root = 响应体带有 Cloudflare 标记时，是 Cloudflare 在处理{ $host-known ->
            [yes] 发往 { $host } 的
           *[no] 这次
        }请求时内部出错。没有标记时，是源站应用出错，Cloudflare 原样转发了它的响应。
    .where = 有 Cloudflare 标记：在 Cloudflare 网络内部，请求可能还没有到达源站。没有标记：在源站的应用里。
    .context-1 = 所谓标记，是指响应体中的 `cloudflare` 或 `cloudflare-nginx` 字样，或者 JSON 中的 `cloudflare_error` 为 `true`。`cf-ray` 响应头说明不了问题：凡经 Cloudflare 代理的响应都有。
    .context-2 = Cloudflare 的自定义错误页面不会替换 500，所以眼前的响应体仍然可以用来判断是谁发出的。
    .fix-caller-1 = **先等待，再重试**。{ $ready-known ->
            [yes] 在 { $ready } 之前不要再发送请求
           *[no] { $wait-known ->
                [yes] 至少等待 { $wait }
               *[no] Cloudflare 公布的等待时间是 { $published }
            }
        }；再失败就把间隔加倍。
    .fix-caller-2 = **重复写操作之前先核实**。`POST` 可能在出错之前已经执行了一部分。先查结果，或者带上同一个幂等键重发。
    .fix-caller-3 = **告知网站所有者**。附上网址、Ray ID{ $ray-known ->
            [yes] { " " }{ $ray }{ " " }
           *[no] { " " }
        }和发生时间{ $time-known ->
            [yes] （{ $time }）
           *[no] { "" }
        }。Cloudflare 支持团队只受理域名所有者的工单。
    .fix-origin-developer-1 = **先查自己的日志**。没有 Cloudflare 标记，就是您的程序返回的 500：查看应用和 Web 服务器在{ $time-known ->
            [yes] { " " }{ $time } 前后
           *[no] 出错时刻
        }的日志。{ $ray-known ->
            [yes] 如果日志记录了 `cf-ray`，直接搜索 { $ray }。
           *[no] { "" }
        }
    .fix-origin-developer-2 = **回滚最近一次变更**。如果错误是发布之后开始的，先恢复上一个版本，再查原因。
    .fix-origin-developer-3 = **检查程序的依赖**。数据库连接断开、文件权限不足、`.htaccess` 或 `web.config` 写错，结果都是 500。
    .fix-site-owner-1 = **检查 Page Rules 和 Workers**。撤销该路径上最近改过的 Page Rule。页面上有 1101，说明是 Worker 抛出了异常。
    .fix-site-owner-2 = **页面空白时暂停 Cloudflare**。暂停期间仍是 500，问题就在源站。确认之后记得恢复。
    .fix-site-owner-3 = **向 Cloudflare 支持团队提供证据**。带有 Cloudflare 标记的 500，需提供域名、带时区的时间和 `/cdn-cgi/trace` 的输出{ $ray-known ->
            [yes] ，并附上 Ray ID { $ray }
           *[no] { "" }
        }。
    .prevent-1 = 记录每个未处理异常时一并写入该请求的 `cf-ray`，收到 Ray ID 就能直接找到那一行日志。
    .prevent-2 = 应用、Page Rules 和 Workers 分开变更，一次只改一处；突然出现 500 时，可疑对象就只有一个。
    .note-1 = 如果是 Cloudflare 内部故障，等待即可，网站一方也无从修复。如果应用对同一请求每次都返回 500，等待没有用。
    .reply =
        { $host-known ->
            [yes] 您发往 { $host } 的请求
           *[no] 您发往该网站的请求
        }返回了 500 错误，即内部服务器错误。原因在网站的服务器或 Cloudflare，与您的网络无关。

        请{ $ready-known ->
            [yes] 在 { $ready } 之后
           *[no] { $wait-known ->
                [yes] 至少等待 { $wait }，
               *[no] 过几分钟
            }
        }再试一次。若请求会新建或修改数据，请先确认是否已生效。

        若仍失败，请提供{ $ray-known ->
            [yes] { $time-known ->
                [yes] 完整网址和 Ray ID { $ray }（{ $time }）
               *[no] 完整网址、发生时间及时区，并注明 Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] 完整网址，以及 { $time } 那次错误中的 Ray ID
               *[no] 完整网址、错误中的 Ray ID、发生时间及时区
            }
        }。

cloudflare-5xx-501 = 未实现
    .description = 请求使用了 Cloudflare 的 Workers 运行时不接受的 HTTP 方法，或者源站自己返回了 501，由 Cloudflare 转发。
    .gist = Workers 运行时或源站不认识该请求方法
    .when-seen = 客户端把方法名拼错（例如把 `POST` 写成 `POT`）或使用自造的方法，而该地址由 Worker 处理时。源站根本不支持这个方法时也会出现。
    .treatment = 在 Worker 路由上，运行时对不接受的方法直接返回 501；源站的 501 通常原样透传。
    .caution = Cloudflare 不为 501 提供 JSON 或 Markdown 格式的响应，程序应当以状态行为准。
    .send = 服务器完全不认识该方法时返回 501；只是这个地址不允许使用时，返回 405 并附上 `Allow`。
    .meet = 改正请求方法；原样重发多少次，得到的都是同样的结果。
    .hop = 方法不被接受
    .state = 不支持
    .root = 处理{ $host-known ->
            [yes] 发往 { $host } 的
           *[no] 这次
        }请求的一方不认识它所用的方法：地址由 Worker 处理时是 Workers 运行时，否则是源站。
    .where = 在请求本身。与网络、证书、服务器负载都没有关系。
    .context-1 = 会触发它的方法有两类：拼错的，例如 `POT`；自定义的，多由某个工具或内部协议带来。
    .context-2 = 按 RFC 9110，缓存可以保存 501；但 Cloudflare 的默认缓存时间表中没有它。
    .fix-caller-1 = **使用标准方法**。检查代码或工具中的拼写：`GET`、`POST`、`PUT`、`PATCH`、`DELETE`。
    .fix-caller-2 = **不要原样重发**。自动重试应排除这个状态码，等多久都不会有变化。
    .fix-caller-3 = **询问替代办法**。如果确实需要这个特殊方法，请把方法名告诉网站所有者，并附上网址、Ray ID{ $ray-known ->
            [yes] { " " }{ $ray }{ " " }
           *[no] { " " }
        }和发生时间{ $time-known ->
            [yes] （{ $time }）
           *[no] { "" }
        }。
    .fix-origin-developer-1 = **查清是谁拒绝的**。如果源站访问日志中{ $time-known ->
            [yes] 在 { $time } 前后
           *[no] { "" }
        }有这个请求且状态码为 501，就是您的服务器返回的；如果请求根本没到，就检查 Worker 路由。
    .fix-origin-developer-2 = **支持该方法，或者不再用它**。在服务器上启用相应功能，或者修改自己的客户端，改用标准方法。
    .fix-site-owner-1 = **找到发送请求的客户端**。从日志中查出哪个程序在使用这个特殊方法；如果是写错了，让对方改正。
    .fix-site-owner-2 = **让它绕过 Worker**。如果该方法确有用途，把对应路径移出 Worker 路由，由源站应答。
    .prevent-1 = 请求方法使用 HTTP 库提供的常量，不要手写字符串。
    .prevent-2 = 在某条路由上启用 Worker 之前，先列出那里实际收到的请求方法。
    .note-1 = 等待没有用：结果只取决于请求方法。改正之后可以立即重发。
    .reply =
        { $host-known ->
            [yes] 您发往 { $host } 的请求
           *[no] 您发往该网站的请求
        }返回了 501 错误：请求使用了那里不支持的 HTTP 方法。这与您的网络无关，原样重发也没有用。

        如果由您的程序发出，请检查方法名是否拼错，改用 GET、POST 等标准方法。

        如果方法不是您自己指定的，请提供{ $ray-known ->
            [yes] { $time-known ->
                [yes] 完整网址和 Ray ID { $ray }（{ $time }）
               *[no] 完整网址、发生时间及时区，并注明 Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] 完整网址，以及 { $time } 那次错误中的 Ray ID
               *[no] 完整网址、错误中的 Ray ID、发生时间及时区
            }
        }。

cloudflare-5xx-502 = 错误网关
    .description = 这个响应由 Cloudflare 发出，因为它没有拿到可以交付的响应：要么是源站或源站前面的代理返回了 502，响应体被 Cloudflare 换成了自己的；要么是 Cloudflare 收到的内容无法使用。
    .gist = 源站一侧返回 502，或其响应 Cloudflare 无法使用
    .when-seen = 源站的反向代理连不上后端，`cloudflared` 连不上本地服务，或者 gzip 数据、`Content-Length` 有误时。Cloudflare 在数据中心之间迁移流量时，也会出现几秒钟。
    .treatment = 源站返回 502 时，Cloudflare 会把响应体换成自己的页面，或一行 `error code: 502`。
    .caution = 外观容易误导：带 Cloudflare 标识的页面，通常说明 502 来自源站；没有标识、只写着 cloudflare 的简单页面，才是 Cloudflare 自己的。
    .send = 只有作为网关、且后端没有给出有效响应时才返回 502，详情写入日志，因为响应体会被 Cloudflare 替换；程序自身出错应返回 500。
    .meet = 等待 { $published }再重试，并逐次拉长间隔；写操作只有幂等或带幂等键时才可重发。
    .hop = 没有可用的响应
    .state = 响应异常
    .root = Cloudflare 向源站请求{ $host-known ->
            [yes] { " " }{ $host } 的内容
           *[no] 内容
        }，却没有得到可以交付的响应。最常见的情况是：源站的反向代理连不上后端，自己返回了 502。
    .where = 在源站一侧，多半在它的代理与后端之间；使用 Cloudflare Tunnel（隧道）时，在 `cloudflared` 与本地服务之间。访客的网络工作正常。
    .context-1 = 有两种响应会被 Cloudflare 自己判为不可用：gzip 数据损坏，以及 `Content-Length` 与压缩后的内容不符。在 Cloudflare Gateway 中，源站只支持部分 HTTP/2 也是原因之一。
    .context-2 = 使用隧道时，本地的各种故障都表现为 502：端口拒绝连接、证书有误、{ $tunnel-connect }内连不上、{ $tunnel-tls }内未完成 TLS 握手（`cloudflared` 的默认值）。如果断开的是隧道本身，错误码则是 1033。
    .fix-caller-1 = **先等待，再重试**。{ $ready-known ->
            [yes] 在 { $ready } 之前不要再发送请求
           *[no] { $wait-known ->
                [yes] 至少等待 { $wait }
               *[no] Cloudflare 公布的等待时间是 { $published }
            }
        }。之后只发一个请求，失败就把间隔加倍。
    .fix-caller-2 = **让写操作可以安全重发**。后端可能已经完成工作，只是响应没能送回。带上同一个幂等键，或先查结果。
    .fix-caller-3 = **持续出现就上报**。把网址、Ray ID{ $ray-known ->
            [yes] { " " }{ $ray }{ " " }
           *[no] { " " }
        }和发生时间{ $time-known ->
            [yes] （{ $time }）
           *[no] { "" }
        }发给网站所有者。
    .fix-origin-developer-1 = **绕过 Cloudflare 直接访问源站**。向源站自己的地址请求{ $host-known ->
            [yes] { " " }{ $host }
           *[no] 同一主机名
        }。如果同样是 502，Cloudflare 只是转达。
    .fix-origin-developer-2 = **查看代理的错误日志**。{ $time-known ->
            [yes] { $time } 前后的记录会写明原因
           *[no] 里面写明了原因
        }：后端没有监听、连接被关闭，或响应头损坏。{ $ray-known ->
            [yes] 如果日志记录了 `cf-ray`，直接搜索 { $ray }。
           *[no] { "" }
        }
    .fix-origin-developer-3 = **关闭压缩试一次**。如果 502 消失，说明源站发出的 gzip 数据或 `Content-Length` 有误。
    .fix-origin-developer-4 = **延长后端的长连接超时**。后端的 keep-alive 超时必须比代理的更长，否则代理偶尔会把请求发到已经关闭的连接上。
    .fix-site-owner-1 = **检查负载和崩溃**。看看服务器或它所调用的服务当时是否过载、重启、被拦截或超时。
    .fix-site-owner-2 = **查看隧道的日志**。搜索 `Unable to reach the origin service`，再核对本地服务的地址和端口。
    .fix-site-owner-3 = **无标识的页面交给 Cloudflare 支持团队**。提供时间、完整网址和 `/cdn-cgi/trace` 的输出{ $ray-known ->
            [yes] ，并附上 Ray ID { $ray }
           *[no] { "" }
        }。
    .prevent-1 = 另外从外部监测网站：Cloudflare 边缘自己生成的 502 不计入仪表板的错误统计。
    .prevent-2 = 后端逐台重启，并配合健康检查，让代理始终有一台可用。
    .note-1 = 如果正在重启、发布，或 Cloudflare 在迁移流量，等待即可。如果几分钟后仍是 502，说明后端已停或响应有误，必须有人处理。
    .reply =
        { $host-known ->
            [yes] 您发往 { $host } 的请求
           *[no] 您发往该网站的请求
        }出现 502 错误：Cloudflare 未从网站服务器得到可用的响应。需由服务器运维方处理，与您的网络无关。

        请{ $ready-known ->
            [yes] 在 { $ready } 之后
           *[no] { $wait-known ->
                [yes] 至少等待 { $wait }，
               *[no] 过几分钟
            }
        }再试一次。若请求会新建或修改数据，请先确认是否已生效。

        若仍失败，请提供{ $ray-known ->
            [yes] { $time-known ->
                [yes] 完整网址和 Ray ID { $ray }（{ $time }）
               *[no] 完整网址、发生时间及时区，并注明 Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] 完整网址，以及 { $time } 那次错误中的 Ray ID
               *[no] 完整网址、错误中的 Ray ID、发生时间及时区
            }
        }。

cloudflare-5xx-503 = 服务暂时不可用
    .description = 途中有一方暂时无法处理请求：通常是源站过载，或源站限制了来自 Cloudflare 的请求；响应体提到 Cloudflare 时，则是 Cloudflare 的某个数据中心。
    .gist = 源站或 Cloudflare 数据中心暂时无法服务
    .when-seen = 源站过载或对 Cloudflare 的地址做速率限制，或者 `cloudflared` 没有配置 ingress 规则时。Worker 超出 CPU 或内存上限（1102）、缓存连接数超限（1200）也以 503 返回。
    .treatment = 源站的 503 原样透传；响应体中有 `cloudflare` 或 `cloudflare-nginx` 字样的，来自 Cloudflare 的数据中心。
    .caution = 响应体中有 1102 或 1200 时，请按该错误码处理。只出现在日志里的 503，可能是 Speed Brain 预取失败，访客并未看到。
    .send = 过载或维护期间返回 503，并附上 `Retry-After`；如果只是某一个调用方请求过多，返回 429。
    .meet = 有 `Retry-After` 就照它等待，没有则按指数退避重试。
    .hop = 暂时拒绝服务
    .state = 过载
    .root = 响应体没有提到 Cloudflare 时，是{ $host-known ->
            [yes] { " " }{ $host } 的
           *[no] { "" }
        }源站拒绝了请求：它已过载，或对 Cloudflare 的地址做了限制。提到 Cloudflare 时，是 Cloudflare 的某个数据中心出现连接问题。
    .where = 在源站，或在 Cloudflare 的数据中心，只有响应体能说明是哪一处。访客的网络工作正常。
    .context-1 = 503 通常在开始处理之前就已返回，因此等待之后重发是合理的；写操作仍应带上幂等键。
    .context-2 = Cloudflare 没有为 503 提供 JSON 格式，也没有公布等待时间。503 中若有 Cloudflare 的 JSON，它属于某个四位错误码，例如 1102 或 1200。
    .fix-caller-1 = **按响应给出的时间等待**。{ $ready-known ->
            [yes] 在 { $ready } 之前不要再发送请求。
           *[no] { $wait-known ->
                [yes] 至少等待 { $wait }。
               *[no] 按 `Retry-After` 等待；没有这个响应头时，每失败一次就把间隔加倍。
            }
        }尝试几次后停止。
    .fix-caller-2 = **降低负载**。在 503 消失之前一次只发一个请求；并行重试只会延长过载。
    .fix-caller-3 = **持续出现就上报**。把网址、Ray ID{ $ray-known ->
            [yes] { " " }{ $ray }{ " " }
           *[no] { " " }
        }和发生时间{ $time-known ->
            [yes] （{ $time }）
           *[no] { "" }
        }发给网站所有者。
    .fix-origin-developer-1 = **确认是否由您的服务器返回**。在 Web 服务器日志中查找{ $time-known ->
            [yes] { " " }{ $time } 前后
           *[no] 出错时刻
        }的 503 记录。找得到，原因就在源站。
    .fix-origin-developer-2 = **查明为何无法服务**。看看维护模式是否忘了关闭、工作进程池是否占满、负载均衡器是否已没有健康的后端。
    .fix-origin-developer-3 = **告知要等多久**。每个 503 都带上 `Retry-After`，调用方就不必猜测。
    .fix-site-owner-1 = **向托管服务商询问速率限制**。所有访客都经 Cloudflare 的地址到达源站，按地址限制速率会让他们一起被拒。请服务商放行这些地址段。
    .fix-site-owner-2 = **检查隧道的 ingress 规则**。一条规则都没有时，`cloudflared` 对所有请求都返回 503。
    .fix-site-owner-3 = **向 Cloudflare 支持团队提供证据**。响应体提到 Cloudflare 时，需提供域名、带时区的时间和 `/cdn-cgi/trace` 的输出{ $ray-known ->
            [yes] ，并附上 Ray ID { $ray }
           *[no] { "" }
        }。
    .fix-site-owner-4 = **排除只在日志中出现的记录**。Speed Brain 预取失败没有害处，可以忽略，也可以关闭 Speed Brain。
    .prevent-1 = 源站按地址设置的各种限制，一律对 cloudflare.com/ips 列出的地址段放行。
    .prevent-2 = 在工作进程池占满之前告警；不变的内容交给缓存。
    .note-1 = 如果是负载高峰、维护或数据中心的问题，等待即可。如果是服务商限制了 Cloudflare 的地址，或隧道没有规则，就必须有人修改配置。
    .reply =
        { $host-known ->
            [yes] 您发往 { $host } 的请求
           *[no] 您发往该网站的请求
        }返回了 503 错误：服务暂时不可用，通常是过载或维护所致，与您的网络无关。

        请{ $ready-known ->
            [yes] 在 { $ready } 之后
           *[no] { $wait-known ->
                [yes] 至少等待 { $wait }，
               *[no] 过几分钟
            }
        }再试一次，并避免同时发送大量请求。

        若仍失败，请提供{ $ray-known ->
            [yes] { $time-known ->
                [yes] 完整网址和 Ray ID { $ray }（{ $time }）
               *[no] 完整网址、发生时间及时区，并注明 Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] 完整网址，以及 { $time } 那次错误中的 Ray ID
               *[no] 完整网址、错误中的 Ray ID、发生时间及时区
            }
        }。

cloudflare-5xx-504 = 网关超时
    .description = 有一个网关不再等待响应。网站接入 Cloudflare 时，那通常是源站自己的代理，它返回 504，访客看到的却是 Cloudflare 的页面；少数情况下是 Cloudflare 自己不再等待。
    .gist = 某个网关不再等待，多半是源站自己的代理
    .when-seen = 慢查询或后端过载，耗时超过了源站反向代理的设定。在 Cloudflare Gateway 中，网站发布了 AAAA 记录却不响应 IPv6 时也会出现。
    .treatment = Cloudflare 会替换源站 504 的响应体；等待超过 Cloudflare 自己的代理读取超时（Proxy Read Timeout），返回的是 524 而不是 504。
    .caution = 日志中的 504 不都是故障：Early Hints 查询（`RequestSource` 为 `earlyHintsCache`）和 Workers 中 `cache.match` 未命中，也会记为 504。
    .send = 只有作为网关、且后端没有及时响应时才返回 504；自己要做的工作耗时长，应返回 202，让调用方稍后来取结果。
    .meet = 等待 { $published }，先查写操作是否其实已经生效，然后最多再试一两次。
    .hop = 未及时响应
    .state = 响应过慢
    .root = 最可能的情况是：{ $host-known ->
            [yes] { $host } 的
           *[no] { "" }
        }源站代理一直等待后端，直到自己的超时到期，于是返回 504。
    .where = 多半在源站的代理之后，通往应用或数据库的一段。访客的网络工作正常。
    .context-1 = 从等待时间可以看出是谁放弃了。在 { $proxy }左右失败，指向源站的代理，它的超时常设为这个值；在 { $read-named }或 { $read-documented }左右失败，指向 Cloudflare 的读取超时，不过那通常报为 524。
    .context-2 = 超时只是停止等待，并没有停止工作：后端可能还在处理第一个请求。因此，504 是最不宜盲目重发的状态码。
    .fix-caller-1 = **先等待，再重试**。{ $ready-known ->
            [yes] 在 { $ready } 之前不要再发送请求
           *[no] { $wait-known ->
                [yes] 至少等待 { $wait }
               *[no] Cloudflare 公布的等待时间是 { $published }
            }
        }。之后再试一两次，不要更多。
    .fix-caller-2 = **重复写操作之前先核实**。`POST` 可能这时已经完成。先查订单、文件或作业是否存在，或使用同一个幂等键。
    .fix-caller-3 = **减小单次请求的工作量**。缩短时间范围，减少每页条数。做不到的话，把网址、Ray ID{ $ray-known ->
            [yes] { " " }{ $ray }{ " " }
           *[no] { " " }
        }和发生时间{ $time-known ->
            [yes] （{ $time }）
           *[no] { "" }
        }发给网站所有者。
    .fix-origin-developer-1 = **分段测量耗时**。针对{ $time-known ->
            [yes] { " " }{ $time } 前后
           *[no] 当时
        }的请求，比较代理到应用、应用到数据库各用了多久。
    .fix-origin-developer-2 = **缩短慢调用**。补上缺失的索引，分页导出，缓存结果。
    .fix-origin-developer-3 = **把耗时工作改为后台作业**。返回 `202 Accepted` 和状态地址，由调用方轮询。
    .fix-site-owner-1 = **比较代理的超时与实际等待时间**。如果请求总是恰好在代理的上限处失败，说明后端赶不上这个时限。
    .fix-site-owner-2 = **确有必要才调高超时**。默认情况下超过 { $read-documented }没有意义，因为那时 Cloudflare 会以 524 结束请求。
    .fix-site-owner-3 = **检查代理之后的防火墙**。如果它悄悄丢弃发往后端的数据包，看上去就和程序太慢一模一样。
    .fix-site-owner-4 = **过滤日志**。统计 504 之前，先去掉 `RequestSource` 为 `earlyHintsCache` 的记录。
    .prevent-1 = 超时逐级设置：数据库最短，代理最长，这样由离故障最近的一方报错。
    .prevent-2 = 最慢的请求接近源站代理的超时时告警。
    .note-1 = 如果只是短暂过载，等待即可。如果同一请求每次都超时，就必须缩短它的工作，或改为后台作业。
    .reply =
        { $host-known ->
            [yes] 您发往 { $host } 的请求
           *[no] 您发往该网站的请求
        }返回了 504 错误：网站的服务器没有及时响应。需由服务器运维方处理，与您的网络无关。

        请{ $ready-known ->
            [yes] 在 { $ready } 之后
           *[no] { $wait-known ->
                [yes] 至少等待 { $wait }，
               *[no] 过几分钟
            }
        }再试一次。服务器可能仍在处理第一次请求；若会新建或修改数据，请先确认是否已生效。

        若仍失败，请提供{ $ray-known ->
            [yes] { $time-known ->
                [yes] 完整网址和 Ray ID { $ray }（{ $time }）
               *[no] 完整网址、发生时间及时区，并注明 Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] 完整网址，以及 { $time } 那次错误中的 Ray ID
               *[no] 完整网址、错误中的 Ray ID、发生时间及时区
            }
        }。

cloudflare-5xx-520 = Web 服务器返回未知错误
    .description = Cloudflare 已连上源站，但收到的响应是空的、不完整、过大，或者不是合法的 HTTP。凡属这类响应，Cloudflare 一律用 520 表示。
    .gist = 源站的响应为空、残缺或不是合法的 HTTP
    .when-seen = 源站进程在发完响应头之前崩溃，安全插件重置连接，或者 Cookie 让响应头超过 { $headers } 时。Cloudflare 正要复用的空闲连接恰好被源站关闭，也会偶尔出现。
    .treatment = 520 由 Cloudflare 在边缘生成；凭 Ray ID 可向 Cloudflare 支持团队查询。
    .caution = 在腾讯云 EdgeOne，同样的数字表示源站在收到请求之后重置了连接。
    .send = 不要在自己的程序中返回 520：自身出错返回 500；作为网关而后端响应混乱时，返回 502。
    .meet = 等待 { $published }，清除该网站的 Cookie 或精简请求头；只有幂等的请求才可逐次拉长间隔重发。
    .hop = 响应无法识别
    .state = 响应异常
    .root = { $host-known ->
            [yes] { $host } 的
           *[no] { "" }
        }源站接受了连接，但随后发来的内容 Cloudflare 无法当作 HTTP 响应读取，或者根本没有内容。
    .where = Cloudflare 与源站之间，且在连接建立之后。访客的网络和 Cloudflare 均工作正常。
    .context-1 = 连接已经建立，因此可以排除服务器停机和证书问题。要找的是：进程崩溃、连接被重置、缺少状态行、响应头过大，或者源站声明支持 HTTP/2 而实现有误。
    .context-2 = 响应头合计不得超过 { $headers }。2025 年 10 月 16 日之前，合计上限是 { $headers-before }，单个是 { $header-before }；更旧的资料写得还要小。
    .fix-caller-1 = **先等待，再重试**。{ $ready-known ->
            [yes] 在 { $ready } 之前不要再发送请求
           *[no] { $wait-known ->
                [yes] 至少等待 { $wait }
               *[no] Cloudflare 公布的等待时间是 { $published }
            }
        }；再失败就把间隔加倍。
    .fix-caller-2 = **减小请求**。清除{ $host-known ->
            [yes] { " " }{ $host }{ " " }
           *[no] 该网站
        }的 Cookie，去掉不必要的请求头。
    .fix-caller-3 = **重复写操作之前先核实**。源站可能在响应中断之前已经执行。先查结果，或使用同一个幂等键。
    .fix-origin-developer-1 = **查看那一分钟的错误日志**。{ $time-known ->
            [yes] 在 { $time } 前后
           *[no] { "" }
        }查找进程崩溃或 `prematurely closed connection`。{ $ray-known ->
            [yes] 如果日志记录了 `cf-ray`，直接搜索 { $ray }。
           *[no] { "" }
        }
    .fix-origin-developer-2 = **用 curl 直接请求源站**。绕过 Cloudflare，看看是否有空响应、异常的状态行或过大的 `Set-Cookie`。
    .fix-origin-developer-3 = **精简响应头**。会话数据放在服务器上，Cookie 中只留会话 ID；{ $headers } 是全部响应头合计的上限。
    .fix-origin-developer-4 = **延长空闲连接的保持时间**。Cloudflare 最长可能保留 { $idle }；源站若提前关闭，下一个使用该连接的请求就可能变成 520。
    .fix-site-owner-1 = **关闭 HTTP/2 to Origin 试一次**。如果 520 消失，问题就在源站的 HTTP/2。
    .fix-site-owner-2 = **放行来自 Cloudflare 的连接**。检查源站的防火墙、安全插件和连接数限制如何对待 Cloudflare 的地址段。
    .fix-site-owner-3 = **暂时绕过 Cloudflare**。把记录改为“仅 DNS”或暂停 Cloudflare，就能看到源站自己的错误。恢复之前，源站没有防护。
    .fix-site-owner-4 = **为支持团队收集证据**。完整网址、{ $ray-known ->
            [yes] Ray ID { $ray }
           *[no] `cf-ray`
        }、`/cdn-cgi/trace` 的输出，以及经过和不经过 Cloudflare 的 HAR 文件各一份。
    .prevent-1 = 在测试中监测响应头的大小：Cookie 往往在不知不觉中变大。
    .prevent-2 = 让进程处理完手头的请求之后再重启。
    .note-1 = 如果是崩溃后已经重启，或连接恰好被关闭，等待即可。如果同一地址每次都失败，说明响应本身有问题，等待没有用。
    .reply =
        { $host-known ->
            [yes] 您发往 { $host } 的请求
           *[no] 您发往该网站的请求
        }已到达服务器，但响应为空、残缺或无法识别，Cloudflare 因此返回了 520 错误，与您的网络无关。

        请清除该网站的 Cookie，{ $ready-known ->
            [yes] 在 { $ready } 之后
           *[no] { $wait-known ->
                [yes] 至少等待 { $wait }，
               *[no] 过几分钟
            }
        }再试一次。若会新建或修改数据，请先确认是否已生效。

        若仍失败，请提供{ $ray-known ->
            [yes] { $time-known ->
                [yes] 完整网址和 Ray ID { $ray }（{ $time }）
               *[no] 完整网址、发生时间及时区，并注明 Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] 完整网址，以及 { $time } 那次错误中的 Ray ID
               *[no] 完整网址、错误中的 Ray ID、发生时间及时区
            }
        }。

cloudflare-5xx-521 = Web 服务器已关闭
    .description = 源站拒绝了 Cloudflare 的连接：所需的端口上没有程序在监听，或者防火墙不让 Cloudflare 的地址进入。
    .gist = 源站拒绝了 Cloudflare 的连接
    .when-seen = Web 服务器进程停止，或者防火墙开始拒绝 Cloudflare 之后。SSL 模式改为 Full 而 443 端口没有监听，或改为 Flexible 而 80 端口没有监听时，也会出现。
    .treatment = 521 由 Cloudflare 在边缘生成，一被拒绝就立即返回；而 522 是得不到回应，要等满 { $connect }。
    .caution = 有的资料说 521 要等很久才出现，这不对：拒绝是立即发生的。在腾讯云 EdgeOne，521 表示建立 TCP 连接时被重置。
    .send = 不要自己返回 521：能够应答的程序就没有停机。维护或过载期间应返回 503 并附上 `Retry-After`。
    .meet = 等待 { $published }再重试；被拒绝的请求没有到达程序，因此写操作也可以重发。
    .hop = 连接被拒绝
    .state = 拒绝连接
    .root = { $host-known ->
            [yes] { $host } 的
           *[no] { "" }
        }源站主机在线，但它拒绝了 Cloudflare 的连接：没有进程监听该端口，或者防火墙拒绝了 Cloudflare 的地址。
    .where = Cloudflare 与源站之间，刚发出第一个数据包就被拒绝。访客的网络和 Cloudflare 均工作正常。
    .context-1 = 端口由 SSL 模式决定：Flexible 用 80，Full 和 Full (strict) 用 443。只监听其中一个的服务器，换一种模式就成了“已关闭”。
    .context-2 = 防火墙拒绝连接，结果是 521；悄悄丢弃连接，则要等 { $connect }，结果是 522。
    .fix-caller-1 = **先等待，再重试**。{ $ready-known ->
            [yes] 在 { $ready } 之前不要再发送请求
           *[no] { $wait-known ->
                [yes] 至少等待 { $wait }
               *[no] Cloudflare 公布的等待时间是 { $published }
            }
        }。提前重试，遇到的仍是同一个关闭的端口。
    .fix-caller-2 = **持续出现就上报**。把网址、Ray ID{ $ray-known ->
            [yes] { " " }{ $ray }{ " " }
           *[no] { " " }
        }和发生时间{ $time-known ->
            [yes] （{ $time }）
           *[no] { "" }
        }发给网站所有者，只有对方能打开端口。
    .fix-origin-developer-1 = **查看进程是否在运行**。在{ $time-known ->
            [yes] { " " }{ $time } 之前
           *[no] 首次出错之前
        }的日志中，看看是否崩溃过或启动失败。
    .fix-origin-developer-2 = **监听 Cloudflare 要连接的端口**。程序只绑定 `127.0.0.1` 或其他端口时，外来连接一律会被拒绝。
    .fix-site-owner-1 = **启动 Web 服务器**。然后确认它在监听：Flexible 对应 80 端口，Full 和 Full (strict) 对应 443 端口。
    .fix-site-owner-2 = **放行 Cloudflare 的地址**。在每一层防火墙中允许 cloudflare.com/ips 列出的全部地址段，并取消对它们的速率限制。
    .fix-site-owner-3 = **换个地方直接连接**。如果您能直接访问源站，访客却得到 521，那很可能是防火墙在拒绝 Cloudflare。
    .fix-site-owner-4 = **为 Full 模式安装证书**。Cloudflare Origin CA 签发的即可，这样服务器才能开放 443 端口。
    .prevent-1 = 让系统在开机时启动 Web 服务器，并在崩溃后自动重启。
    .prevent-2 = 修改 SSL 模式之前检查源站开放的端口；Cloudflare 的地址段有变动时检查防火墙。
    .note-1 = 如果服务器正在重启，等待即可。否则错误会一直存在，直到有人启动服务器或改正防火墙规则。
    .reply =
        { $host-known ->
            [yes] 您发往 { $host } 的请求
           *[no] 您发往该网站的请求
        }未能送达：服务器拒绝了连接，Cloudflare 返回了 521 错误。需由服务器运维方处理，与您的网络无关。

        请{ $ready-known ->
            [yes] 在 { $ready } 之后
           *[no] { $wait-known ->
                [yes] 至少等待 { $wait }，
               *[no] 过几分钟
            }
        }再试一次。请求没有到达服务器，没有执行任何操作。

        若仍失败，请提供{ $ray-known ->
            [yes] { $time-known ->
                [yes] 完整网址和 Ray ID { $ray }（{ $time }）
               *[no] 完整网址、发生时间及时区，并注明 Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] 完整网址，以及 { $time } 那次错误中的 Ray ID
               *[no] 完整网址、错误中的 Ray ID、发生时间及时区
            }
        }。

cloudflare-5xx-522 = 连接超时
    .description = 源站在 TCP 层没有回应：{ $connect }内未答复 Cloudflare 的连接请求，或者接受了连接，却在 { $ack }内没有确认收到请求。此状态码由 Cloudflare 自己返回。
    .gist = Cloudflare 连接源站时得不到任何回应
    .when-seen = 防火墙丢弃了来自 Cloudflare 地址的数据包，或者网站已搬迁而 DNS 仍指向旧 IP。源站关机，或忙得无法接受新连接时也会出现。
    .treatment = Cloudflare 等待 SYN+ACK 最多 { $connect }，等待请求的 ACK 最多 { $ack }，两个时限都不能调整。
    .caution = Cloudflare 文档给出的连接时限，2025 年 3 月 24 日之前是 { $connect-old }，此后是 { $connect }；但介绍 499 的页面仍写着超时后再试 { $connect-old }，合计 { $connect-total }，数目对不上。
    .send = 不要自己发送 522，否则看起来像是 Cloudflare 连不上您的服务器；您的程序等不到所依赖的系统时，请返回 504。
    .meet = 至少等待 { $published }再重试一次；如果请求会写入数据，先确认它是否已经生效。
    .hop = TCP 连接无回应
    .state = 无回应
    .root = { $host-known ->
            [yes] { $host } 的源站
           *[no] 源站
        }没有回应 Cloudflare 的数据包：{ $connect }内没有 SYN+ACK，或 { $ack }内没有对请求的 ACK。最常见的原因是防火墙静默丢弃了 Cloudflare 的地址。
    .where = Cloudflare 与源站之间的 TCP 层。访客到 Cloudflare 这一段是通的。
    .context-1 = “没有回应”正是 522 与相邻状态码的区别：521 是被拒绝，立刻就有结果；523 是没有路由；524 是连接已经建立，响应却来得太晚。
    .context-2 = 不太容易想到的诱因：丢包；源站关闭了 keep-alive；Pages 自定义域没有配置完成；自定义域上的 Worker 请求自己的主机名；Origin Rule 指向 `192.0.2.0` 或 `100::` 这类占位地址。
    .fix-caller-1 = **先等待，再重试**。{ $ready-known ->
            [yes] 在 { $ready } 之前不要再发送请求。
           *[no] { $wait-known ->
                [yes] 至少等待 { $wait }。
               *[no] Cloudflare 公布的等待时间是 { $published }。
            }
        }
    .fix-caller-2 = **重复写操作之前先核实**。如果连接根本没有建立，请求就没有被处理。如果缺的只是 ACK，`POST` 可能已经执行；Cloudflare 的错误说明只提到前一种情况，并不能排除后一种。
    .fix-caller-3 = **告知网站所有者**。把网址、时间{ $time-known ->
            [yes] （{ $time }）
           *[no] { "" }
        }和 Ray ID { $ray-known ->
            [yes] { $ray }{ " " }
           *[no] { "" }
        }发给对方。源站没有回应，调用方这边无从修复。
    .fix-origin-developer-1 = **在访问日志中查找这个请求**。{ $ray-known ->
            [yes] 搜索 Ray ID { $ray }
           *[no] 按网址搜索
        }{ $time-known ->
            [yes] ，时间在 { $time } 前后
           *[no] { "" }
        }。如果毫无踪迹，说明数据包没有到达您的程序，应检查防火墙和网络。
    .fix-origin-developer-2 = **查看当时的负载**。CPU、内存或连接数耗尽的服务器，已有的连接还能用，新的连接却得不到回应。
    .fix-origin-developer-3 = **保持 keep-alive 开启**。关闭后每个请求都要新建连接，每新建一次就多一次超时的可能。
    .fix-site-owner-1 = **放行 Cloudflare**。在服务器本机、托管服务商和安全插件每一层，都允许 cloudflare.com/ips 列出的全部地址段。
    .fix-site-owner-2 = **核对 DNS 记录与服务器地址**。A 和 AAAA 记录必须是托管服务商现在给出的地址。
    .fix-site-owner-3 = **追踪路径**。从源站日志中取一个 Cloudflare 地址，在源站上对它运行 MTR 或 traceroute，把结果交给托管服务商。
    .fix-site-owner-4 = **检查 Pages、Workers 和 Origin Rules**。完成自定义域的配置，避免 Worker 调用自己，替换占位地址。
    .prevent-1 = 用脚本按 Cloudflare 公布的列表更新防火墙，不要手工维护，并让这些地址段不受速率限制。
    .prevent-2 = 调用方的超时设得比 { $connect-total }长，这是 Cloudflare 给出的连接耗时上限。更早放弃的客户端只会报告自己的超时，Cloudflare 则记为 499。
    .note-1 = 如果服务器只是在重启或短暂过载，等待即可。如果每个请求都在约 { $connect }后失败，说明数据包被丢弃、地址有误或服务器已关机，等待没有用。
    .reply =
        { $host-known ->
            [yes] 您发往 { $host }{ " " }
           *[no] 您发往该网站
        }的请求已到达 Cloudflare，但网站的服务器没有回应，因此返回了 522 错误。您这边没有问题，需由服务器的运维方处理。

        { $ready-known ->
            [yes] 请在 { $ready } 之后再试一次。
           *[no] { $wait-known ->
                [yes] 请至少等待 { $wait }，再试一次。
               *[no] 请过几分钟再试一次。
            }
        }如果该请求会新建或修改数据，请先确认它是否已经生效。

        如果再次失败，请提供{ $ray-known ->
            [yes] { $time-known ->
                [yes] 完整网址，并注明 Ray ID { $ray }（{ $time }）
               *[no] 完整网址、发生时间及时区，并注明 Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] 完整网址，以及 { $time } 那次错误中的 Ray ID
               *[no] 完整网址、错误中的 Ray ID、发生时间及时区
            }
        }。

cloudflare-5xx-523 = 源站无法访问
    .description = 从 Cloudflare 到源站地址没有可走的网络路径：路由不存在，或已被撤回。此状态码由 Cloudflare 自己返回，请求没有到达任何服务器。
    .gist = 网络中没有通往源站地址的路由
    .when-seen = 源站换了 IP，DNS 中却还是旧地址。托管服务商的路由出现故障，或者该地址没有通过 BGP 通告，也会出现。
    .treatment = Cloudflare 在边缘直接返回，公布的重试等待时间为 { $published }。
    .caution = 腾讯云 EdgeOne 的 523 表示源站域名解析失败，同样的情况在 Cloudflare 是 530 加 1016。
    .send = 不要自己发送 523：程序既然能应答，就说明它是可以访问的；您的程序连不上所依赖的系统时，请返回 502。
    .meet = 至少等待 { $published }再重试一次；请求没有到达源站，写操作也没有执行。
    .hop = 没有路由
    .state = 无法到达
    .root = { $host-known ->
            [yes] { $host } 的源站
           *[no] 源站
        }无路可达：要么 Cloudflare 所用的地址已经过时，要么通往该地址的路由中断。
    .where = Cloudflare 与源站之间的网络路由，尚未到建立连接这一步。Web 服务器本身可能运行正常。
    .context-1 = 521 是服务器拒绝连接，522 是服务器没有回应，523 是没有通往服务器的路由。域名解析失败不属于这三种，那是 530 加 1016。
    .context-2 = 请求从未交给源站，因此源站日志中不会有它的记录。
    .fix-caller-1 = **先等待，再重试**。{ $ready-known ->
            [yes] 在 { $ready } 之前不要再发送请求。
           *[no] { $wait-known ->
                [yes] 至少等待 { $wait }。
               *[no] Cloudflare 公布的等待时间是 { $published }。
            }
        }
    .fix-caller-2 = **可以原样重发**。它没有到达源站，即使是 `POST` 也没有产生任何影响。每次失败后将间隔加倍。
    .fix-caller-3 = **告知网站所有者**。把网址、时间{ $time-known ->
            [yes] （{ $time }）
           *[no] { "" }
        }和 Ray ID { $ray-known ->
            [yes] { $ray }{ " " }
           *[no] { "" }
        }发给对方。路由只有网站所有者和托管服务商能修复。
    .fix-origin-developer-1 = **查明服务器的公网地址**。如果它与 A 或 AAAA 记录不一致，问题就在 DNS 记录。
    .fix-origin-developer-2 = **换一个网络测试**。从托管服务商之外连接该地址：在其内部测试一切正常，外面却可能根本到不了。
    .fix-site-owner-1 = **更正 DNS 记录**。在 A 和 AAAA 记录中填入托管服务商现在给出的地址。
    .fix-site-owner-2 = **向托管服务商询问路由**。请对方确认是否在通告源站地址，以及{ $time-known ->
            [yes] { " " }{ $time } 前后
           *[no] 出错当时
        }路由是否中断。
    .fix-site-owner-3 = **附上 MTR 结果**。在源站上对一个 Cloudflare 地址运行 MTR，可以看出路径断在哪里。
    .prevent-1 = 迁移服务器时同步修改 DNS 记录，等流量全部切换后再停用旧地址。
    .prevent-2 = 从托管服务商网络之外监测源站地址，不要只通过 Cloudflare 监测。
    .note-1 = 如果托管服务商正在恢复路由，等待即可。如果是 DNS 中的地址过时，等多久都没有用。
    .reply =
        { $host-known ->
            [yes] 您发往 { $host }{ " " }
           *[no] 您发往该网站
        }的请求已到达 Cloudflare，但目前没有通往网站服务器的网络路由，因此返回了 523 错误。您这边没有问题，需由服务器的运维方和托管服务商处理。

        您的请求没有被处理。{ $ready-known ->
            [yes] 请在 { $ready } 之后再试一次。
           *[no] { $wait-known ->
                [yes] 请至少等待 { $wait }，再试一次。
               *[no] 请过几分钟再试一次。
            }
        }

        如果再次失败，请提供{ $ray-known ->
            [yes] { $time-known ->
                [yes] 完整网址，并注明 Ray ID { $ray }（{ $time }）
               *[no] 完整网址、发生时间及时区，并注明 Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] 完整网址，以及 { $time } 那次错误中的 Ray ID
               *[no] 完整网址、错误中的 Ray ID、发生时间及时区
            }
        }。

cloudflare-5xx-524 = 发生超时
    .description = 524 是 Cloudflare 自己的状态码：Cloudflare 已连上源站，但在 { $limit }内没有等到完整的响应。
    .gist = 源站收到了请求，但没有按时完成响应
    .when-seen = 源站处理某个请求耗时过长时：导出大报表、执行慢查询、调用模型。源站过载，或流式响应中途长时间没有数据，结果也一样。
    .treatment = 响应由 Cloudflare 自己生成，默认为 HTML，客户端要求时为 JSON 或 Markdown。触发条件是代理读取超时（Proxy Read Timeout）；如果请求未能在 { $write }内完整发送给源站，同样返回 524。
    .caution = Cloudflare 文档给出的读取超时，2025 年 10 月之前是 { $doc-first }，2025 年 10 月 3 日起是 { $doc-before }，2026 年 7 月 22 日起是 { $doc-now }；目前收集到的错误信息写的都是 { $doc-before }。
    .send = 不要自己发送 524：您的网关等不到后端时返回 504；耗时的工作应立即返回 202，再由调用方轮询结果。
    .meet = 至少等待 { $published }；写操作要先确认是否已经生效，然后只重试一次。
    .hop = { $limit }内未返回完整响应
    .state = 响应过慢
    .root = { $host-known ->
            [yes] { $host } 的源站
           *[no] 源站
        }接受了连接，但未能在 { $limit }内完成响应。Cloudflare 停止等待，并自行返回 524。
    .where = Cloudflare 与源站之间，且在连接建立之后。访客的网络和 Cloudflare 均工作正常。
    .context-1 = 连接已经建立，因此可以排除源站停机、防火墙拦截和证书问题。常见诱因：慢查询、报表或数据导出、模型调用、源站过载、流式响应超过 { $limit }没有输出。
    .context-2 = { $limit-known ->
            [yes] 错误中写明的上限是 { $limit }，这次请求以此为准。
           *[no] 文本中没有写明上限，这里按 { $limit }计算。
        }Cloudflare 文档自 2026 年 7 月起写的是 { $doc-now }，自 2025 年 10 月起为 { $doc-before }，更早为 { $doc-first }；Enterprise 套餐最多可设为 { $max }。看一个请求在返回 524 之前运行了多久，就知道实际生效的是哪个值。
    .context-3 = Cloudflare 只是不再等待，源站可能仍在处理。即使调用方收到 524，`POST` 也可能已经执行完毕。
    .fix-caller-1 = **先等待，再重试**。{ $ready-known ->
            [yes] 在 { $ready } 之前不要再发送请求：
           *[no] { $wait-known ->
                [yes] 至少间隔 { $wait }：
               *[no] Cloudflare 为 524 公布的等待时间是 { $published }：
            }
        }源站可能还在处理第一个请求。
    .fix-caller-2 = **重复写操作之前先核实**。`POST` 可能已在源站执行完毕。先查一下结果是否已经存在：订单、文件或作业。
    .fix-caller-3 = **使用幂等键**。如果 API 支持，每次尝试都带上同一个键，源站就只会执行一次。
    .fix-caller-4 = **只发一个请求，失败则退避**。再次失败时，每次将间隔加倍，几次之后停止。并行重试只会加重源站负担。
    .fix-caller-5 = **请对方提供异步方式**。把网址、时间{ $time-known ->
            [yes] （{ $time }）
           *[no] { "" }
        }和 Ray ID { $ray-known ->
            [yes] { $ray }{ " " }
           *[no] { "" }
        }发给网站所有者，请对方改用后台作业，先返回 `202 Accepted`。在此之前减小单次请求的工作量：缩短时间范围，减少每页条数。
    .fix-origin-developer-1 = **用日志确认**。{ $time-known ->
            [yes] 查找 { $time } 前后
           *[no] 查找
        }{ $host-known ->
            [yes] 发往 { $host }、
           *[no] { "" }
        }运行时间接近或超过 { $limit }的请求。{ $ray-known ->
            [yes] 如果日志记录了 `cf-ray`，直接搜索 { $ray }。
           *[no] { "" }
        }
    .fix-origin-developer-2 = **立即应答**。返回 `202 Accepted` 和作业 ID，把工作放入队列，由后台进程在请求之外完成。
    .fix-origin-developer-3 = **提供状态地址**。写在 `Location` 中，并加上 `Retry-After`。每次轮询只需几毫秒，任何请求都不会接近 { $limit }。
    .fix-origin-developer-4 = **不要让流式响应长时间没有输出**。如果必须在同一个请求内返回结果，尽早发送响应体，并以远小于 { $limit }的间隔发送心跳：文档规定的上限是两次读取之间的时间。只先发响应头未必有效。
    .fix-origin-developer-5 = **缩短处理时间**。补上缺失的索引，分页导出，缓存结果。
    .fix-site-owner-1 = **找到这个请求**。在 Cloudflare 和源站的日志中，{ $ray-known ->
            [yes] 按 Ray ID { $ray }{ " " }
           *[no] 按网址
        }{ $time-known ->
            [yes] 查找 { $time }{ " " }
           *[no] 查找对方所报时间
        }前后的记录。
    .fix-site-owner-2 = **查看主机的慢日志**。是某个路径慢，还是整台服务器过载，处理办法不同；可向托管服务商确认。
    .fix-site-owner-3 = **把耗时任务移到“仅 DNS”的主机名**。那里不受 Cloudflare 上限约束。代价是失去 Cloudflare 的保护，并公开源站地址。
    .fix-site-owner-4 = **Enterprise 可调高上限**。通过 API 为区域设置 `proxy_read_timeout`，或在 Cache Rule 中为慢路径设置读取超时，最多 { $max }。该规则只对可缓存的内容生效。
    .fix-site-owner-5 = **关注趋势**。在 Origin Analytics 中对比 P95 与 { $limit }；到 { $warn }就该动手了。
    .prevent-1 = 可能运行数分钟的工作一律放入任务队列，请求只负责启动它。
    .prevent-2 = 响应时间 P95 超过 { $warn }（上限的 80%）时告警。
    .prevent-3 = 为源站内部的慢调用（数据库、模型）设置小于 { $limit }的超时，让调用方收到的是您自己的、说明原因的错误。
    .prevent-4 = 调用方的超时设得比 { $limit }多几秒，这样它报告的是带 Ray ID 的 524，而不是自己的超时。
    .note-1 = 如果源站只是短暂过载，下一个请求就能成功，等待即可。如果同一请求每次都失败，说明处理时间超过 { $limit }，只有修改源站或调高上限才有用。
    .note-2 = 524 出现的时刻与设定的上限最多可相差 { $tolerance }。自行设定上限时，请留出这个余量。
    .reply =
        { $host-known ->
            [yes] 您发往 { $host }{ " " }
           *[no] 您发往该网站
        }的请求已到达其服务器，但服务器未能在 { $limit }内完成响应，因此 Cloudflare 返回了 524 错误。您的网络和 Cloudflare 均正常，需要由该服务器的运维方处理。

        { $ready-known ->
            [yes] 请在 { $ready } 之后再试一次。
           *[no] { $wait-known ->
                [yes] 请至少等待 { $wait }，再试一次。
               *[no] 请过几分钟再试一次。
            }
        }如果该请求会新建或修改数据，请先确认它是否已经生效，以免重复。

        如果再次失败，请提供{ $ray-known ->
            [yes] { $time-known ->
                [yes] 完整网址，并注明 Ray ID { $ray }（{ $time }）
               *[no] 完整网址、发生时间及时区，并注明 Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] 完整网址，以及 { $time } 那次错误中的 Ray ID
               *[no] 完整网址、错误中的 Ray ID、发生时间及时区
            }
        }。

cloudflare-5xx-525 = SSL 握手失败
    .description = Cloudflare 已连上源站，但双方的 TLS 握手没有完成。只有 Cloudflare 到源站这一段也加密的区域（SSL 模式为 Full 或更严格）才会出现。
    .gist = Cloudflare 与源站未能完成 TLS 握手
    .when-seen = 源站没有证书、在 TLS 端口上使用明文 HTTP，或与 Cloudflare 没有共同的 TLS 版本或密码套件。源站不能处理 SNI，或在握手期间重置连接，也会出现。
    .treatment = Cloudflare 将其标为不可重试，也不带 `Retry-After`；只有零停机故障转移（zero-downtime failover）会自动改试池中的另一台服务器。
    .caution = Cloudflare 的页面把 443 端口未开放也列在 525 之下，但实际上端口拒绝连接时返回的是 521。
    .send = 不要自己发送 525，它指的是请求到达您的程序之前的那段 TLS；您的程序与所依赖的系统 TLS 连接失败时，请返回 502。
    .meet = 不要自动重试，请告知网站所有者：源站的 TLS 修复之前，错误会一直存在。
    .hop = TLS 握手失败
    .state = TLS 故障
    .root = { $host-known ->
            [yes] { $host } 的源站
           *[no] 源站
        }接受了 Cloudflare 的连接，但双方未能协商好 TLS。常见原因：没有证书、该端口不提供 TLS、没有共同的版本或密码套件。
    .where = Cloudflare 与源站之间，TCP 连接之后、HTTP 的第一个字节之前。访客到 Cloudflare 是另一条连接，工作正常。
    .context-1 = 525 是握手中途断开。如果握手进行到证书这一步，而证书未被 Cloudflare 接受，则是 526；端口拒绝连接，则是 521。
    .context-2 = 握手完成之后才有 HTTP，因此请求没有被处理，访问日志中也没有记录。在 Origin Analytics 中，`originResponseStatus` 为 0 的就是这类请求。
    .fix-caller-1 = **停止自动重试**。下一次尝试遇到的仍是同样的 TLS 配置。
    .fix-caller-2 = **报告给网站所有者**。附上网址、时间{ $time-known ->
            [yes] （{ $time }）
           *[no] { "" }
        }和 Ray ID{ $ray-known ->
            [yes] { " " }{ $ray }
           *[no] { "" }
        }。请求没有被处理，TLS 修复之后，即使是 `POST` 也可以直接重新发送。
    .fix-origin-developer-1 = **自己做一次握手**。用 `openssl s_client` 连接源站自身的地址，并将 `-servername` 设为{ $host-known ->
            [yes] { " " }{ $host }
           *[no] 网站的主机名
        }，就能看到握手断在哪一步。
    .fix-origin-developer-2 = **在 TLS 端口上真正提供 TLS**。该端口以明文 HTTP 应答，或虚拟主机没有证书，握手都无法完成。
    .fix-origin-developer-3 = **支持 TLS 1.2 和 1.3**。为两者启用常用的密码套件，并确认服务器能处理 SNI。
    .fix-origin-developer-4 = **提高 TLS 日志级别**。如果 525 只是偶尔出现，日志会写明是哪一方断开、为什么断开。
    .fix-site-owner-1 = **在源站安装证书**。Cloudflare Origin CA 证书是免费的，Full 和 Full (strict) 都适用。
    .fix-site-owner-2 = **检查 SSL 模式**。Full 和 Full (strict) 要求源站支持 TLS。改成 Flexible 只是掩盖错误：到源站的全部数据都不再加密。
    .fix-site-owner-3 = **询问服务器的 TLS 设置**。如果主机由服务商托管，TLS 版本、密码套件和 SNI 由对方决定。
    .prevent-1 = 每次改动服务器或证书之后，都用正确的 SNI 对源站地址测试一次握手。
    .prevent-2 = 出现第一个 525 或 526 就告警；任何一个都说明源站的 TLS 需要处理。
    .note-1 = 等待通常没有用：缺少的证书或密码套件不会自己出现。如果 525 只是偶尔出现，下一个请求也许能通过，但原因仍然存在。
    .reply =
        { $host-known ->
            [yes] 您发往 { $host }{ " " }
           *[no] 您发往该网站
        }的请求已到达 Cloudflare，但 Cloudflare 未能与网站的服务器建立加密连接，因此返回了 525 错误。您这边没有问题，需要由服务器的运维方修复 TLS 设置。

        您的请求没有被处理。修复之前重试基本没有用，修复之后可以重新发送。

        请提供{ $ray-known ->
            [yes] { $time-known ->
                [yes] 完整网址，并注明 Ray ID { $ray }（{ $time }）
               *[no] 完整网址、发生时间及时区，并注明 Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] 完整网址，以及 { $time } 那次错误中的 Ray ID
               *[no] 完整网址、错误中的 Ray ID、发生时间及时区
            }
        }。

cloudflare-5xx-526 = SSL 证书无效
    .description = 源站出示的证书未被 Cloudflare 接受，Cloudflare 因此断开了连接。只有在 SSL 模式为 Full (strict) 或 Strict (SSL-Only Origin Pull) 时，Cloudflare 才检查源站证书。
    .gist = 源站的证书未通过 Cloudflare 的检查
    .when-seen = 源站证书已过期、是自签名的、已被吊销，或其中没有该主机名。Worker 请求外部主机而对方证书有问题时也会出现。
    .treatment = Cloudflare 将其标为不可重试，也不带 `Retry-After`；在 Full 模式下，同样的证书会不经检查直接接受。
    .caution = Zero Trust Gateway 也会返回 526，那里的“源站”是用户正在访问的任意网站。
    .send = 不要自己发送 526，它指的是请求到达您的程序之前的那张证书；所依赖的系统证书有问题时，请返回 502。
    .meet = 不要重试，请告知网站所有者：更换源站证书之前，错误会一直存在。
    .hop = 证书未被接受
    .state = 证书有误
    .root = { $host-known ->
            [yes] { $host } 的源站证书
           *[no] 源站证书
        }未通过 Cloudflare 的检查：已过期或尚未生效、颁发者不受信任、已被吊销，或其中没有该主机名。
    .where = Cloudflare 与源站之间，检查证书的时候。访客在浏览器中看到的是 Cloudflare 边缘的证书，出问题的不是它。
    .context-1 = 浏览器显示连接安全，并不能说明这里没有问题：那只是到 Cloudflare 这一段，不包括从 Cloudflare 到源站的一段。
    .context-2 = Cloudflare Origin CA 证书能通过检查，尽管浏览器不信任它。直接测试源站时出现证书警告，不等于找到了原因。
    .fix-caller-1 = **停止自动重试**。每次尝试遇到的都是同一张证书。
    .fix-caller-2 = **报告给网站所有者**。附上网址、时间{ $time-known ->
            [yes] （{ $time }）
           *[no] { "" }
        }和 Ray ID{ $ray-known ->
            [yes] { " " }{ $ray }
           *[no] { "" }
        }。请求没有被处理，修复之后可以重新发送。
    .fix-origin-developer-1 = **查看实际返回的证书**。用 `openssl s_client` 连接源站自身的地址，将 `-servername` 设为{ $host-known ->
            [yes] { " " }{ $host }
           *[no] 网站的主机名
        }，核对有效期、颁发者和主机名。
    .fix-origin-developer-2 = **发送完整的证书链**。缺少中间证书时，颁发者可能无法识别。
    .fix-origin-developer-3 = **检查 Worker 调用的主机**。对于没有经过 Cloudflare 代理的主机，无论区域的 SSL 模式是什么，Worker 始终严格检查证书。
    .fix-site-owner-1 = **更换证书**。安装由公共证书颁发机构或 Cloudflare Origin CA 签发、包含{ $host-known ->
            [yes] { " " }{ $host }{ " " }
           *[no] 该主机名
        }的证书。
    .fix-site-owner-2 = **让 Cloudflare 信任您自己的 CA**。如果源站必须使用私有机构签发的证书，把该机构的证书上传到 Custom Origin Trust Store。
    .fix-site-owner-3 = **Full 模式只作应急**。它加密但不检查证书；换好新证书后立即改回 Full (strict)。
    .prevent-1 = 让证书自动续期，并在源站上直接监测到期日：经过 Cloudflare 只能看到边缘证书。
    .prevent-2 = 为主机名启用代理之前，先把它加入源站证书。
    .note-1 = 等待没有用：过期或不受信任的证书，在有人更换之前不会变好。只有尚未生效的证书到时间会自行恢复。
    .reply =
        { $host-known ->
            [yes] 您发往 { $host }{ " " }
           *[no] 您发往该网站
        }的请求已到达 Cloudflare，但网站服务器的证书未通过 Cloudflare 的检查，因此 Cloudflare 返回了 526 错误。您这边没有问题，需要由服务器的运维方更换证书。

        您的请求没有被处理。更换之前重试没有用，更换之后可以重新发送。

        请提供{ $ray-known ->
            [yes] { $time-known ->
                [yes] 完整网址，并注明 Ray ID { $ray }（{ $time }）
               *[no] 完整网址、发生时间及时区，并注明 Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] 完整网址，以及 { $time } 那次错误中的 Ray ID
               *[no] 完整网址、错误中的 Ray ID、发生时间及时区
            }
        }。

cloudflare-5xx-527 = Railgun 错误（已停用）
    .description = Cloudflare 过去的状态码，表示其网络与源站上 Railgun 监听程序之间的连接出错。Railgun 已停用，527 也不再列入 Cloudflare 的 5xx 错误索引。
    .gist = 已停用的状态码，曾表示 Railgun 连接出错
    .when-seen = 旧日志和各种状态码列表中。如今收到的 527，多半来自其他厂商的系统，或源站自己。
    .treatment = Cloudflare 已不再为它提供文档，其索引在 526 之后直接是 530。
    .caution = 没有查到停用的日期，但 2024 年 8 月的 Cloudflare 文档中已经没有 527。
    .send = 不要发送 527，收到的人已无处可查；您的程序所依赖的系统出错时返回 502，等不到它的响应时返回 504。
    .meet = 按 520 处理：只重发可以安全重复的请求，逐次加大间隔，并告知网站所有者。
    .hop = 出错，来源不明
    .state = 待查
    .root = 过去的原因是 Railgun 监听程序连接中断、超时或配置错误。如今单凭这个数字看不出原因，关键是查清由谁返回。
    .where = 过去是 Cloudflare 与 Railgun 监听程序之间。如今单凭这个数字看不出位置。
    .context-1 = 许多状态码列表和译文仍把 527 当作现行状态码。腾讯云 EdgeOne 则把 520 到 599 全部保留给自己使用。
    .fix-caller-1 = **保留响应头**。同时有 `cf-ray` 和 `cf-error-type`，说明页面由 Cloudflare 生成；没有 `cf-error-type`，就到别处去找来源。
    .fix-caller-2 = **谨慎重试**。无法确定请求是否已被处理。只重发幂等的请求，并逐次加大间隔。
    .fix-origin-developer-1 = **在自己的系统中搜索 527**。如果是您的程序或代理设置了这个数字，改为返回 502 或 504。
    .fix-site-owner-1 = **清除 Railgun 的残留**。仍然留着的监听程序和设置已经没有任何作用。
    .fix-site-owner-2 = **查清由谁返回**。逐一检查途中的代理和 CDN，看各家厂商的 527 是什么意思。
    .prevent-1 = 在告警和重试列表中把 527 当作未知的 5xx，也就是按 500 处理。
    .note-1 = 如果只出现一次，等待也许就够了；Cloudflare 没有为它公布等待时间。如果反复出现，只有查清来源才有用。
    .reply =
        { $host-known ->
            [yes] 您发往 { $host }{ " " }
           *[no] 您发往该网站
        }的请求返回了 527。这是 Cloudflare 已停用的 Railgun 服务使用的状态码，因此多半是途中另一个系统返回的，需要由网站的运维方查明。

        如果该请求会新建或修改数据，重试之前请先确认它是否已经生效。

        请提供{ $ray-known ->
            [yes] { $time-known ->
                [yes] 完整网址，并注明 Ray ID { $ray }（{ $time }）
               *[no] 完整网址、发生时间及时区，并注明 Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] 完整网址，以及 { $time } 那次错误中的 Ray ID
               *[no] 完整网址、错误中的 Ray ID、发生时间及时区
            }
        }。如有可能，请附上响应头。

cloudflare-5xx-530 = 源站 DNS 错误（见 1xxx 错误码）
    .description = 530 只是外壳：Cloudflare 联系不上源站，真正的原因是响应体中的 1xxx 错误码。通常是 1016（源站域名无法解析）或 1033（隧道没有连接）。
    .gist = 只是外壳，真正的原因要看其中的 1xxx 错误码
    .when-seen = Cloudflare 回源所用的域名无法解析，或 Cloudflare Tunnel 没有可用的连接。在中国境内使用 Load Balancing 时也会出现。
    .category = 即其中 1xxx 错误码的类别，例如 dns 或 config
    .retry = 由响应体中的 1xxx 错误码决定：1016 不要重试，1033 等待 { $tunnel }后可以。
    .treatment = HTTP 状态码是 530，JSON 中的 `error_code` 则是 1xxx 错误码，能否重试也由它决定。
    .caution = 第三方列表称 Pantheon 用 530 表示站点已冻结，因此先看有没有 1xxx 错误码，再判断是否来自 Cloudflare。
    .send = 不要自己发送 530，它只用来承载 Cloudflare 的 1xxx 错误码；您的程序无法解析或连接所依赖的系统时，请返回 502。
    .meet = 先看 1xxx 错误码：1016 不要重试，1033 至少等待 { $tunnel }再试。
    .hop = 找不到源站
    .state = 失去联系
    .root = Cloudflare 联系不上{ $host-known ->
            [yes] { " " }{ $host } 的源站
           *[no] 源站
        }：域名无法解析，或隧道没有连接。具体是哪一种，看响应体中的 1xxx 错误码。
    .where = 尚未连接源站：卡在解析域名（1016），或隧道没有连接（1033）。访客到 Cloudflare 这一段是通的。
    .context-1 = 只看到 530 等于只知道一半，另一半在错误页面上，或 JSON 的 `error_code` 中。
    .context-2 = 地址已知而没有路由时，返回的是 523。两种情况下请求都没有被处理。
    .fix-caller-1 = **读出其中的错误码**。在页面或 `error_code` 中找到 1000 以上的数字，再查看本程序中对应的条目。
    .fix-caller-2 = **由该错误码决定是否重试**。1016 在 DNS 修复之前不会有变化。{ $ready-known ->
            [yes] 如果是 1033，在 { $ready } 之前不要再发送请求。
           *[no] { $wait-known ->
                [yes] 如果是 1033，至少等待 { $wait }。
               *[no] 如果是 1033，至少等待 { $tunnel }，这是 Cloudflare 公布的时间。
            }
        }
    .fix-caller-3 = **两个数字都要报告**。把 530 和 1xxx 错误码连同网址、时间{ $time-known ->
            [yes] （{ $time }）
           *[no] { "" }
        }和 Ray ID { $ray-known ->
            [yes] { $ray }{ " " }
           *[no] { "" }
        }发给网站所有者。
    .fix-origin-developer-1 = **不必查应用日志**。请求没有到达那里。使用隧道时，查看 `cloudflared` 的日志。
    .fix-origin-developer-2 = **检查连接器**。`cloudflared` 必须正在运行，并且能通过 7844 端口向外连接 Cloudflare。
    .fix-site-owner-1 = **遇到 1016，检查源站域名**。用公共 DNS 解析记录所指向的域名；补上缺失的 A 或 AAAA 记录，或更正 CNAME。
    .fix-site-owner-2 = **遇到 1033，恢复隧道**。`cloudflared tunnel info` 显示的隧道状态应为 HEALTHY，主机名的 CNAME 也必须指向这条隧道。
    .fix-site-owner-3 = **为负载均衡池配置一个 IP 地址**。池中如果全是域名，解析一旦失败，整个池都不可用。
    .prevent-1 = 运行多个 `cloudflared` 副本，避免一个进程停止就断开隧道。
    .prevent-2 = 删除 DNS 记录或隧道之前，先查清还有哪些主机名指向它。
    .note-1 = 只有 1033 可以等待，隧道重新连上就会恢复。如果是 1016，DNS 记录改正之前错误会一直存在。
    .reply =
        { $host-known ->
            [yes] 您发往 { $host }{ " " }
           *[no] 您发往该网站
        }的请求已到达 Cloudflare，但 Cloudflare 联系不上网站的服务器，因此返回了 530 错误。您这边没有问题，需由网站运维方修复 DNS 或隧道。

        您的请求未被处理。{ $ready-known ->
            [yes] 请在 { $ready } 之后再试一次。
           *[no] { $wait-known ->
                [yes] 请至少等待 { $wait }，再试一次。
               *[no] 请过几分钟再试一次。
            }
        }

        如果再次失败，请提供页面上的四位错误码、{ $ray-known ->
            [yes] { $time-known ->
                [yes] 完整网址，并注明 Ray ID { $ray }（{ $time }）
               *[no] 完整网址、发生时间及时区，并注明 Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] 完整网址，以及 { $time } 那次错误中的 Ray ID
               *[no] 完整网址、错误中的 Ray ID、发生时间及时区
            }
        }。
