### Cloudflare's four-digit codes.
###
### The value is the name. Every code has description, gist (one clause behind "404: "), when-seen, meet (what its caller does), steps by
### role (fix-ROLE-N) and, where there is something to say, treatment (by Cloudflare), caution and send (when a program of one's own
### sends it). Those with a report of their own have all of its sections, too. Arguments as in classes.ftl, and besides:
###
### $published   the wait that Cloudflare publishes for the code, with unit
### $status      the HTTP status that it comes with
### others       figures of the code in assets/catalog, with unit

cloudflare-1xxx-1000 = DNS 指向被禁止的 IP 地址
    .description = 再往下转发，请求就会绕回 Cloudflare：DNS 记录或源站又指向了 Cloudflare 网络。看似伪造的转发类请求头也会触发此错误。
    .gist = DNS 记录或源站又指回 Cloudflare
    .when-seen = A 记录填成了 Cloudflare 的地址，或者源站上的反向代理又把请求转给已代理的主机名。客户端自行发送 `CF-Connecting-IP`，或发送了两个 `X-Forwarded-For`，也会如此。
    .treatment = Cloudflare 在边缘终止请求，并以 HTTP 状态码 { $status } 响应。
    .caution = Cloudflare 的分析文档把 1000 同时列在 403 和 409 之下，查日志时两个都要查。在 Cloudflare API 的响应中，1000 是另一回事：API 令牌无效。
    .meet = 如果您发送了 `CF-Connecting-IP` 或多个 `X-Forwarded-For`，请去掉；否则带上 Ray ID 告知网站所有者，原样重发没有用。
    .hop = 绕回 Cloudflare
    .state = 形成环路
    .root = 为{ $host-known ->
            [yes] { " " }{ $host }{ " " }
           *[no] 该网站
        }配置的源站地址属于 Cloudflare，或者源站自己又把请求送回 Cloudflare。少数情况下问题出在请求本身：转发类请求头看似伪造。
    .where = 在 Cloudflare，请求正要转往源站之时。与访客的网络无关。
    .context-1 = 常见的成环方式：A 记录写成 Cloudflare 地址；负载均衡器的源站本身也已代理；源站上的反向代理又去访问已代理的主机名。Cloudflare 还提到源站 SNI 不匹配。
    .context-2 = 调用方一侧有三种诱因：`X-Forwarded-For` 超过 { $xff } 个字符、该请求头发送了两次、客户端自行设置了 `CF-Connecting-IP`。
    .fix-caller-1 = **清理转发类请求头**。不要发送 `CF-Connecting-IP`；`X-Forwarded-For` 最多发送一个，且不超过 { $xff } 个字符。
    .fix-caller-2 = **告知网站所有者**。如果请求头没有问题，那就是网站配置有误。把网址、时间{ $time-known ->
            [yes] （{ $time }）
           *[no] { "" }
        }和 Ray ID { $ray-known ->
            [yes] { $ray }{ " " }
           *[no] { "" }
        }发给对方。
    .fix-origin-developer-1 = **找出绕回的环节**。检查源站上每一处 `proxy_pass` 或类似配置：都不应指向由 Cloudflare 代理的主机名。
    .fix-origin-developer-2 = **用重定向代替代理**。返回指向另一主机名的重定向，或直接代理到其背后服务器的地址。
    .fix-site-owner-1 = **填写真实的源站地址**。{ $host-known ->
            [yes] { $host } 的{ " " }
           *[no] { "" }
        }DNS 记录应填托管服务商给您的地址，而不是 Cloudflare 的地址。
    .fix-site-owner-2 = **检查负载均衡器**。池中的源站都不能是已代理的主机名。
    .fix-site-owner-3 = **修正源站上的代理**。如果 DNS 无误，请求就是从源站绕回来的：让反向代理使用源站自己的地址。
    .prevent-1 = 在 DNS 之外另行记下源站地址：主机名一旦启用代理，查询只能看到 Cloudflare 的地址，很容易被误抄。
    .prevent-2 = 让出口代理重写 `X-Forwarded-For`，不要一层层追加。
    .note-1 = 仅靠等待没有用：DNS 记录、源站代理或请求头不改，环路就一直在。改好之后再试一次即可确认。
    .reply =
        您发往{ $host-known ->
            [yes] { " " }{ $host }{ " " }
           *[no] 该网站
        }的请求未能送达：通往其服务器的路径又绕回 Cloudflare，因此返回了 1000 错误。需由网站方修正配置，与您的网络无关。

        在此之前重试没有用。如由程序发出，请勿设置 CF-Connecting-IP 或重复的 X-Forwarded-For。

        如仍失败，请提供{ $ray-known ->
            [yes] { $time-known ->
                [yes] 完整网址，并注明 Ray ID { $ray }（{ $time }）
               *[no] 完整网址、发生时间及时区，并注明 Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] 完整网址，以及 { $time } 那次错误中的 Ray ID
               *[no] 完整网址、错误中的 Ray ID、发生时间及时区
            }
        }。

cloudflare-1xxx-1001 = DNS 解析错误
    .description = 请求到了 Cloudflare，但 Cloudflare 不知道它该归谁：没有为此主机名配置区域（zone），或者其 CNAME 链无法解析。
    .gist = Cloudflare 没有该主机名对应的网站，或无法解析它
    .when-seen = 域名的 CNAME 指向托管在 Cloudflare 的主机名，却没有配置 Cloudflare for SaaS；或者 CNAME 目标已无法解析。直接打开 `www.example.com.cdn.cloudflare.net` 这类别名也会如此。
    .treatment = Cloudflare 自行以 HTTP 状态码 { $status } 响应，不会联系源站。
    .caution = 不要与 1016 混淆：1016 表示 Cloudflare 知道这个网站，只是源站域名无法解析。
    .meet = 先核对主机名有无拼写错误，再带上 Ray ID 告知网站所有者；配置修改之前不要重发。
    .hop = 主机名未能解析
    .state = 主机名未知
    .root = Cloudflare 没有{ $host-known ->
            [yes] { " " }{ $host }{ " " }
           *[no] 所请求主机名
        }的配置，或者无法沿其 CNAME 找到地址。
    .where = 在 Cloudflare 查找网站配置的环节。请求到此为止，没有继续往后走。
    .context-1 = 已知原因有四种：域名不由 Cloudflare 提供服务；外部域名用 CNAME 指向托管在 Cloudflare 的主机名，但未配置 SaaS；CNAME 目标无法解析，或其 DNS 服务商故障；在 SaaS 自定义主机名上启用了 Always Online。
    .context-2 = 访客侧的 DNS 解析是成功的，否则请求到不了 Cloudflare。缺的是从这个主机名到某个网站的对应关系。
    .fix-caller-1 = **核对主机名**。用网站对外公布的域名访问，不要用 `cdn.cloudflare.net` 别名。
    .fix-caller-2 = **停止重试并上报**。配置不变，同一请求会一直失败。把网址、时间{ $time-known ->
            [yes] （{ $time }）
           *[no] { "" }
        }和 Ray ID { $ray-known ->
            [yes] { $ray }{ " " }
           *[no] { "" }
        }发给网站所有者。
    .fix-origin-developer-1 = **不必改程序**。请求根本没有到达源站，代码和日志里都找不到原因。
    .fix-origin-developer-2 = **检查对外提供的 CNAME 目标**。如果您的产品让客户把 CNAME 指向您，请确认该目标仍然存在且可以解析。
    .fix-site-owner-1 = **把域名接入 Cloudflare**。将{ $host-known ->
            [yes] { " " }{ $host }{ " " }
           *[no] 该域名
        }添加为单独的区域（zone），或在 Cloudflare for SaaS 中配置为自定义主机名。
    .fix-site-owner-2 = **修复 CNAME**。沿链逐个查询，修正第一个无法解析的域名，或联系其 DNS 服务商。
    .fix-site-owner-3 = **为自定义主机名关闭 Always Online**。在 SaaS 配置中，它会导致 1001。
    .prevent-1 = 先配置好区域或自定义主机名，再把 CNAME 指向 Cloudflare。
    .prevent-2 = 监控网站所依赖的每个 CNAME 目标能否解析。
    .note-1 = 只有 CNAME 目标的 DNS 服务商暂时故障时，等待才有用。其他情况都需要有人修改配置。
    .reply =
        Cloudflare 找不到{ $host-known ->
            [yes] { " " }{ $host }{ " " }
           *[no] 您所请求的主机名
        }对应的网站，因此返回了 1001 错误。您的网络正常，需要修正的是该域名的 DNS 或 Cloudflare 配置。

        请先核对网址拼写。如果无误，在配置修改之前重试没有用。

        请提供{ $ray-known ->
            [yes] { $time-known ->
                [yes] 完整网址，并注明 Ray ID { $ray }（{ $time }）
               *[no] 完整网址、发生时间及时区，并注明 Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] 完整网址，以及 { $time } 那次错误中的 Ray ID
               *[no] 完整网址、错误中的 Ray ID、发生时间及时区
            }
        }，以便查找原因。

cloudflare-1xxx-1002 = DNS 指向被禁止的 IP 地址
    .description = 该域名解析到的地址不能作为 Cloudflare 的源站：它是 Cloudflare 自己的地址、私有或本地地址，或者不属于该域名。
    .gist = DNS 记录中的地址不能用作源站
    .when-seen = 修改 DNS 之后：A 记录填了 Cloudflare 的地址或私有地址，或者 CNAME 的目标填错。
    .treatment = 由 Cloudflare 直接应答，HTTP 状态码为 { $status }。
    .fix-site-owner-1 = 将 A 记录改为托管服务商提供的源站公网地址。
    .fix-site-owner-2 = 逐级检查该域名的 CNAME，凡最终指向私有、本地或 Cloudflare 地址的，改正其目标。
    .fix-caller-1 = 把错误和 Ray ID 告知网站所有者。
    .caution = Cloudflare 的文档页给这个编号写了两个标题：“DNS points to Prohibited IP”和“Restricted”；处理方法相同。
    .meet = 不要重复请求：在网站所有者改正 DNS 之前都会失败。

cloudflare-1xxx-1003 = 拒绝访问：不允许直接访问 IP 地址
    .description = 请求用 Cloudflare 的 IP 地址代替了主机名，或者没有可用的 `Host` 请求头。一个地址由许多网站共用，Cloudflare 无从判断要访问哪一个。
    .gist = 请求用了 Cloudflare 的 IP 地址，没有用主机名
    .when-seen = 在浏览器中直接打开 Cloudflare 的 IP 地址；脚本或探测工具访问边缘地址却没带网站的主机名；Worker 用 `fetch()` 请求一个 IP 地址。
    .treatment = Cloudflare 在边缘以 HTTP 状态码 { $status } 拒绝请求；响应体可能只有一行 `error code: 1003`。
    .caution = 1003 不反映网站是否正常，只说明探测时漏了主机名。在 Cloudflare API 的响应中，1003 是另一回事：该主机名的 DNS 记录已存在。
    .meet = 在网址中改用网站的主机名；继续用 IP 地址请求，每次都会被拒绝。
    .hop = 未指明主机名
    .state = 已拒绝
    .root = 请求的目标写的是 IP 地址，或者没有给出有效的主机名。Cloudflare 按主机名选择网站，这里无从选择。
    .where = 在 Cloudflare 边缘，请求刚到达就被拒绝，没有源站参与。
    .context-1 = 会收到 1003 的有三类：用 Cloudflare 地址作网址的浏览器或脚本；`Host` 请求头缺失或无效的客户端；直接请求 IP 地址的 Worker。
    .context-2 = 可以指定连接某个边缘地址，只要 `Host` 和 SNI 带的是网站的主机名；`curl --resolve` 就是这样做的。
    .fix-caller-1 = **使用主机名**。把网址中的 IP 地址换成网站的域名。
    .fix-caller-2 = **用 --resolve 指定地址**。要测试某个边缘地址，使用 `curl --resolve example.com:443:IP https://example.com/`，`Host` 和 SNI 就仍然正确。
    .fix-caller-3 = **检查 Host 请求头**。确认客户端或途中的代理没有丢掉或改写 `Host`。
    .fix-origin-developer-1 = **在 Worker 中使用主机名**。`fetch()` 的上游要写主机名，不要写 IP 地址。
    .fix-origin-developer-2 = **传递正确的主机名**。调用该网站的程序和代理应从配置中读取主机名，不要把 IP 地址写死。
    .fix-site-owner-1 = **为上游建立主机名**。添加一条指向其地址的“仅 DNS”记录，供 Worker 调用。
    .fix-site-owner-2 = **更正监控和书签**。凡是仍写着 Cloudflare 地址的可用性监控和链接，一律改为主机名。
    .prevent-1 = 配置文件、链接和脚本中不写 Cloudflare 的 IP 地址，一律用主机名。
    .prevent-2 = 新的探测任务和 Worker 上线前，先用真实主机名测试一次。
    .note-1 = 等待没有用：没有主机名的请求，Cloudflare 一律拒绝。换成正确的主机名，下一个请求就会正常处理。
    .reply =
        您的请求发往了 Cloudflare 的 IP 地址，而不是网站域名，因此以 1003 错误被拒绝。这不是故障，改用正确的地址即可。

        请用网站域名访问{ $host-known ->
            [yes] { "" }
           *[no] ，例如 https://www.example.com
        }。如果由程序发送，请在网址中写主机名，并确认 Host 请求头没有丢失。

        如果改用域名后仍然失败，请提供{ $ray-known ->
            [yes] { $time-known ->
                [yes] 完整网址，并注明 Ray ID { $ray }（{ $time }）
               *[no] 完整网址、发生时间及时区，并注明 Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] 完整网址，以及 { $time } 那次错误中的 Ray ID
               *[no] 完整网址、错误中的 Ray ID、发生时间及时区
            }
        }。

cloudflare-1xxx-1004 = 主机未配置为提供网站流量
    .description = Cloudflare 认识这个区域（zone），但没有为该主机开启代理：要么被 Cloudflare 工作人员停用，要么 DNS 改动尚未生效。
    .gist = 该主机的代理已停用或尚未生效
    .when-seen = 刚改过 DNS 时，或网站因滥用、违反条款被 Cloudflare 停用之后。A 记录填了 Cloudflare 的地址也会如此。
    .treatment = Cloudflare 将其标为可重试，并返回 `Retry-After`，公布的等待时间为 { $published }。
    .fix-site-owner-1 = 改动 DNS 后先等 { $spread }，让改动生效。
    .fix-site-owner-2 = 如果 A 记录填的是 Cloudflare 的地址，改为源站自己的地址。
    .fix-site-owner-3 = 错误仍在时，向 Cloudflare 支持团队确认该区域的代理是否被停用。
    .fix-caller-1 = 等待 { $published }后再试；仍失败就把 Ray ID 发给网站所有者。
    .caution = Cloudflare 2026 年 3 月 12 日和 5 月 5 日的 `Retry-After` 表把 1004 称为“DNS resolution error”，这其实是 1001 的标题；1004 自己的文档页写的是“Host Not Configured to Serve Web Traffic”。
    .meet = 等待 { $published }后再试一次；如果主机是被 Cloudflare 停用的，等待没有用。

cloudflare-1xxx-1005 = 拒绝访问：自治系统（ASN）被封禁
    .description = 网站所有者封禁了请求所在的整个网络（ASN），而不只是某一个地址。
    .gist = 访客所在的整个网络被网站所有者封禁
    .when-seen = 从机房、云服务或 VPN 访问，而该网络已被网站所有者用 IP 访问规则（IP Access Rules）封禁。同一网络中的所有人都会遇到。
    .treatment = Cloudflare 按 `access_denied` 类别拒绝请求，HTTP 状态码为 { $status }。
    .fix-site-owner-1 = 在 Security > Events 中按 Ray ID 或客户端地址查找；错误中的时间是 UTC。
    .fix-site-owner-2 = 检查针对该 ASN 的 IP 访问规则（IP Access Rules），缩小规则范围或放行该地址。
    .fix-caller-1 = 通过网站公布的联系方式或 Whois 信息联系网站所有者，附上带有错误码、Ray ID 和时间的截图。
    .caution = Cloudflare 2026 年 3 月 12 日的更新日志称 1005（“Banned zone”）可在 { $retry }后重试，5 月 5 日的参考页已不再这样写，请以错误中的 `retryable` 字段为准。
    .meet = 不要重试，也不要更换地址：这是有意拦截，只有网站所有者能解除。

cloudflare-1xxx-1006 = 拒绝访问：您的 IP 地址已被封禁
    .description = 网站所有者不允许该访客的 IP 地址访问：IP 访问规则、地址段规则或锁定（lockdown）规则命中了它。Workers 的预览功能也可能返回 1006。
    .gist = 网站所有者用规则或锁定（lockdown）封禁了该 IP 地址
    .when-seen = 网站的规则写明了您的地址或地址段，或页面只对名单内的地址开放。在 Workers 预览中，则是某项安全功能拦截了预览所用的 Google Cloud 地址。
    .treatment = Cloudflare 在边缘以 HTTP 状态码 { $status } 拒绝请求，不转发给源站。
    .caution = Zone Lockdown 另有编号 1106，但 Cloudflare 把 1006、1007、1008 和 1106 放在同一页、同一标题下；不要凭编号推断是哪种规则。
    .meet = 不要重试，也不要换地址绕过；把 Ray ID 发给网站所有者，申请放行。
    .hop = IP 地址被拒绝
    .state = 已封禁
    .root = { $host-known ->
            [yes] { $host }{ " " }
           *[no] 该网站
        }的所有者在 Cloudflare 中设置的规则命中了请求的来源地址。这是有意的封禁，不是故障。
    .where = 在 Cloudflare 边缘，请求尚未到达源站。网络是通的，拒绝页面就是经由它返回的。
    .context-1 = 客户自己设置的封禁，Cloudflare 支持团队无法解除，只有能登录该网站 Cloudflare 账户的人可以解除。
    .context-2 = Workers 预览是特例：它从 Google Cloud 地址发出请求，针对这些地址的规则会拦下预览，访客却能正常访问。
    .fix-caller-1 = **不要重试**。封禁是有意为之，反复重试或更换地址只会更像异常流量。
    .fix-caller-2 = **联系网站所有者**。把带错误码的截图、时间{ $time-known ->
            [yes] （{ $time }）
           *[no] { "" }
        }和 Ray ID { $ray-known ->
            [yes] { $ray }{ " " }
           *[no] { "" }
        }发给对方。联系方式可从该网站的其他渠道或 Whois 查到。
    .fix-origin-developer-1 = **不要只在预览中测试 Worker**。如果只有预览返回 1006，请访问部署后的地址。
    .fix-origin-developer-2 = **检查自动封禁程序**。您的插件或脚本可能会向 Cloudflare 写入规则，看看是否加入了这个地址。
    .fix-site-owner-1 = **找到命中的规则**。打开 Security > Events，{ $ray-known ->
            [yes] 按 Ray ID { $ray }{ " " }
           *[no] 按客户端地址
        }{ $time-known ->
            [yes] 查找 { $time }{ " " }
           *[no] 查找对方所报时间
        }前后的事件。错误中的时间为 UTC。
    .fix-site-owner-2 = **判断是否应当放行**。应放行的，允许其地址或缩小规则范围；不应放行的，保持原样。
    .fix-site-owner-3 = **放行预览**。如果 1006 只出现在 Workers 预览中，让拦截它的安全功能放过 Google Cloud 地址。
    .prevent-1 = 为每条地址规则注明原因和复查日期。
    .prevent-2 = 封禁整段地址之前，先放行合作方和监控的固定地址。
    .note-1 = 仅靠等待没有用：所有者不改，规则就一直有效。只有您的地址因正常原因变了，错误才可能自行消失。
    .reply =
        { $host-known ->
            [yes] { $host }{ " " }
           *[no] 该网站
        }以 1006 错误拒绝了您的请求：网站的安全规则封禁了您所用的 IP 地址。这不是故障；Cloudflare 支持团队无法解除，网站所有者可以。

        规则调整之前，重试都会被拒绝，请暂勿重复请求。

        为便于核查，请提供{ $ray-known ->
            [yes] { $time-known ->
                [yes] 您的公网 IP 地址和完整网址，并注明 Ray ID { $ray }（{ $time }）
               *[no] 您的公网 IP 地址、完整网址、发生时间及时区，并注明 Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] 您的公网 IP 地址、完整网址，以及 { $time } 那次错误中的 Ray ID
               *[no] 您的公网 IP 地址、完整网址、错误中的 Ray ID、发生时间及时区
            }
        }。

cloudflare-1xxx-1007 = 拒绝访问：您的 IP 地址已被封禁
    .description = 网站所有者封禁了请求方的 IP 地址或其所在的地址段。Cloudflare 把 1007 与 1006 放在一起说明，没有为它列出单独的原因。
    .gist = 网站所有者封禁了该 IP 地址或其所在地址段
    .when-seen = IP 访问规则覆盖了您所在的网络：办公专线、云服务器或 VPN 出口。同一地址段的其他用户也可能一起被拒绝。
    .treatment = Cloudflare 代表网站以 HTTP 状态码 { $status } 响应；在其日志中，这类请求记为由客户规则封禁。
    .caution = Cloudflare 没有说明 1007 与 1006、1008 的区别；究竟命中哪条规则，只能在 Security > Events 中查看。
    .meet = 与 1006 同样处理：停止请求，保存 Ray ID，请网站所有者检查规则。
    .hop = 地址或地址段被封禁
    .state = 地址被封
    .root = { $host-known ->
            [yes] { $host }{ " " }
           *[no] 该网站
        }的 IP 访问规则或地址段规则覆盖了发送方的地址。错误没有说明规则针对的是这一个地址，还是整个地址段。
    .where = 在 Cloudflare：它先执行所有者的规则，再联系源站。源站没有收到这个请求。
    .context-1 = 同处被封地址段的人，即使什么也没做，也会被拒绝。因此一个用户的投诉背后可能有许多人。
    .context-2 = 请求没有被处理。地址放行之后，同一请求可以重新发送，包括 `POST`。
    .fix-caller-1 = **停止自动重试**。规则不变，重试不会成功。
    .fix-caller-2 = **查明您的公网地址**。网站所有者需要的是它，办公室或家庭内网的地址没有用。
    .fix-caller-3 = **申请解除封禁**。把该地址、时间{ $time-known ->
            [yes] （{ $time }）
           *[no] { "" }
        }和 Ray ID { $ray-known ->
            [yes] { $ray }{ " " }
           *[no] { "" }
        }发给网站所有者；Cloudflare 自己无法解除。
    .fix-origin-developer-1 = **不必查源站日志**。请求在 Cloudflare 就结束了，源站没有记录。
    .fix-origin-developer-2 = **固定自有服务的出口地址**。调用该网站的任务应使用已知的地址，便于所有者放行。
    .fix-site-owner-1 = **查找事件**。在 Security > Events 中，{ $ray-known ->
            [yes] 按 Ray ID { $ray }{ " " }
           *[no] 按客户端地址
        }{ $time-known ->
            [yes] 查找 { $time }{ " " }
           *[no] 查找对方所报时间
        }前后的事件；错误中的时间为 UTC。
    .fix-site-owner-2 = **检查规则范围**。如果为了一个来源封了整段地址，改成只针对该来源的规则。
    .fix-site-owner-3 = **放行正常地址**。添加一条允许它的 IP 访问规则，并请访客再试一次。
    .prevent-1 = 能封单个地址就不封地址段，以免误伤同段的其他用户。
    .prevent-2 = 定期清理地址规则，删除已无必要的条目。
    .note-1 = 等待没有用：封禁没有公布的期限，需由网站所有者修改规则。
    .reply =
        您发往{ $host-known ->
            [yes] { " " }{ $host }{ " " }
           *[no] 该网站
        }的请求返回了 1007 错误：网站的安全设置封禁了您的 IP 地址或其所在地址段。同一网络的其他用户也可能受影响。

        重试没有用，Cloudflare 也无法解除，需由网站所有者处理。

        请提供{ $ray-known ->
            [yes] { $time-known ->
                [yes] 您的公网 IP 地址和完整网址，并注明 Ray ID { $ray }（{ $time }）
               *[no] 您的公网 IP 地址、完整网址、发生时间及时区，并注明 Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] 您的公网 IP 地址、完整网址，以及 { $time } 那次错误中的 Ray ID
               *[no] 您的公网 IP 地址、完整网址、错误中的 Ray ID、发生时间及时区
            }
        }，以便查找规则。

cloudflare-1xxx-1008 = 拒绝访问：您的 IP 地址已被封禁
    .description = 继 1006、1007 之后，Cloudflare 表示“网站所有者封禁了 IP 地址”的第三个编号。规则写的是该地址本身，或包含它的地址段。
    .gist = 网站所有者封禁了该 IP 地址，与 1006、1007 相同
    .when-seen = 某个地址的流量引起了所有者的注意，例如爬虫或登录攻击。之后使用该地址的人（如云主机或移动网络用户）也会遇到同样的封禁。
    .treatment = Cloudflare 自行拒绝请求并返回 HTTP 状态码 { $status }，与源站会如何响应无关。
    .caution = 编号看不出封的是单个地址还是整个地址段：Cloudflare 给 1006、1007 和 1008 用的是同一标题、同一说明。
    .meet = 不要重发；把您的公网地址和 Ray ID 告知网站所有者，等待答复。
    .hop = 被所有者封禁
    .state = 拒绝访问
    .root = 发送方的地址（单独或随所在地址段）被{ $host-known ->
            [yes] { " " }{ $host }{ " " }
           *[no] 该网站
        }的所有者列入了 Cloudflare 的封禁规则。
    .where = 在访客与源站之间的 Cloudflare 边缘。两端均工作正常。
    .context-1 = 封禁跟着地址走，不跟着人走。接手别人用过的地址，也就接手了它的封禁。
    .context-2 = 做报表和处理工单时，1006、1007、1008 可以算作同一类错误：原因、解决办法和状态码都相同。
    .fix-caller-1 = **不要换地址绕过**。封禁是有意的，轮换地址只会让所有者扩大封禁范围。
    .fix-caller-2 = **向所有者说明用途**。写明请求的用途，并把截图、时间{ $time-known ->
            [yes] （{ $time }）
           *[no] { "" }
        }和 Ray ID { $ray-known ->
            [yes] { $ray }{ " " }
           *[no] { "" }
        }一并发去。
    .fix-caller-3 = **从站外找联系方式**。网站本身打不开时，可通过所有者的其他渠道或域名的 Whois 信息查找。
    .fix-origin-developer-1 = **排除应用程序**。这个请求没有运行您的任何代码，是 Cloudflare 按规则拒绝的。
    .fix-origin-developer-2 = **让自动封禁到期解除**。通过 Cloudflare 封禁地址的程序，也应负责到期删除规则。
    .fix-site-owner-1 = **查找该地址**。在 Security > Events 中{ $ray-known ->
            [yes] 按 Ray ID { $ray }{ " " }
           *[no] 按客户端地址
        }{ $time-known ->
            [yes] 查找 { $time }{ " " }
           *[no] 查找对方所报时间
        }前后的事件。注意时区：错误中是 UTC。
    .fix-site-owner-2 = **确认封禁理由是否仍成立**。地址会换人使用；滥用已停止的，删除该条目。
    .fix-site-owner-3 = **放行已知的正常来源**。如果整段仍需封禁，就单独允许其中的个别地址。
    .prevent-1 = 应对突发请求，优先用会自动解除的速率限制规则，而不是设了就没人记得的封禁。
    .prevent-2 = 作为调用方，在 `User-Agent` 中表明身份并保持适度频率，可以避免大多数封禁。
    .note-1 = 条目还在，等待就没有用。如果地址由运营商不定期重新分配，换到新地址后封禁可能随之消失，但仍应联系所有者。
    .reply =
        1008 错误表示{ $host-known ->
            [yes] { " " }{ $host }{ " " }
           *[no] 该网站
        }的所有者封禁了您的 IP 地址。您的设备和网络正常，起因可能是此前使用该地址的人。

        只有网站所有者能解除封禁，在此之前重试都会被拒绝。

        请说明您的用途，提供{ $ray-known ->
            [yes] { $time-known ->
                [yes] 您的公网 IP 地址和完整网址，并注明 Ray ID { $ray }（{ $time }）
               *[no] 您的公网 IP 地址、完整网址、发生时间及时区，并注明 Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] 您的公网 IP 地址、完整网址，以及 { $time } 那次错误中的 Ray ID
               *[no] 您的公网 IP 地址、完整网址、错误中的 Ray ID、发生时间及时区
            }
        }。

cloudflare-1xxx-1009 = 拒绝访问：国家或地区被封禁
    .description = 网站所有者不接受来自该访客 IP 地址所属国家或地区的请求，与访客本人是谁无关。
    .gist = 网站所有者封禁了访客所在的国家或地区
    .when-seen = 出国旅行时；通过出口在其他国家的 VPN 或公司代理访问时；从境外的云服务器访问时。在网站不服务的国家，所有访客都会遇到。
    .treatment = Cloudflare 在边缘以 HTTP 状态码 { $status } 拒绝请求；在 JSON 响应中，错误名为 `country_banned`。
    .caution = VPN 可以改变所在国家，但用它绕过封禁可能违反网站的规定。
    .meet = 先确认您的流量从哪个国家出去；如果没有错，不要重试，请联系网站所有者。
    .hop = 所在国家被封禁
    .state = 地区受限
    .root = { $host-known ->
            [yes] { $host }{ " " }
           *[no] 该网站
        }的 IP 访问规则封禁了某个国家，而发送方的地址被归入该国。
    .where = 在 Cloudflare 边缘，请求尚未到达源站。网络和源站均正常。
    .context-1 = 判断依据是 IP 地址，不是人在哪里、说什么语言；使用 VPN 或公司代理时，以其出口为准。
    .context-2 = 这类封禁有三种范围：1006 至 1008 针对地址或地址段，1005 针对整个网络（ASN），1009 针对国家。Cloudflare 支持团队都无法解除。
    .fix-caller-1 = **检查出口位置**。如果是 VPN、公司代理或云服务器所在的地域让您看起来在别国，请改用直接连接。
    .fix-caller-2 = **申请例外**。把带错误码的截图、您所在的国家、时间{ $time-known ->
            [yes] （{ $time }）
           *[no] { "" }
        }和 Ray ID { $ray-known ->
            [yes] { $ray }{ " " }
           *[no] { "" }
        }发给网站所有者。
    .fix-caller-3 = **不要重试**。从同一国家发出，结果都一样。
    .fix-origin-developer-1 = **检查任务的运行位置**。服务器、CI 或函数迁到其他地域后，可能正从被封禁的国家发起请求。
    .fix-origin-developer-2 = **不必修改源站代码**。国家检查在 Cloudflare 完成，程序没有需要修复的地方。
    .fix-site-owner-1 = **找到国家规则**。在 Security > Events 中{ $ray-known ->
            [yes] 按 Ray ID { $ray }{ " " }
           *[no] 按客户端地址
        }{ $time-known ->
            [yes] 查找 { $time }{ " " }
           *[no] 查找对方所报时间
        }前后的事件；注意把 UTC 换算为本地时间。
    .fix-site-owner-2 = **单独放行**。允许该访客的地址，不必开放整个国家。
    .fix-site-owner-3 = **重新评估封禁**。如果客户会出行到当地，或合作方从当地调用，可以改为只保护敏感路径的规则。
    .prevent-1 = 在仍可访问的页面上写明网站服务哪些国家，以及联系谁。
    .prevent-2 = 让服务器、VPN 和 CI 的出口位于合作方允许的国家。
    .note-1 = 等待没有用：所有者不改，规则就一直有效。旅行者回国后即可恢复访问。
    .reply =
        { $host-known ->
            [yes] { $host }{ " " }
           *[no] 该网站
        }以 1009 错误拒绝了您的请求：网站不接受来自您 IP 地址所属国家或地区的访问。这是设置，不是故障。

        如果您使用出口在境外的 VPN 或公司代理，请改用直接连接再试一次；否则重试没有用。

        如需从当地访问，请提供{ $ray-known ->
            [yes] { $time-known ->
                [yes] 您的公网 IP 地址和完整网址，并注明 Ray ID { $ray }（{ $time }）
               *[no] 您的公网 IP 地址、完整网址、发生时间及时区，并注明 Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] 您的公网 IP 地址、完整网址，以及 { $time } 那次错误中的 Ray ID
               *[no] 您的公网 IP 地址、完整网址、错误中的 Ray ID、发生时间及时区
            }
        }。

cloudflare-1xxx-1010 = 拒绝访问（浏览器特征被封禁）
    .description = 网站的防护根据客户端特征（`User-Agent` 及相关请求头）拒绝了请求。多数情况下，是 Browser Integrity Check 把程序判成了不受欢迎的浏览器。
    .gist = 客户端特征（常为 `User-Agent`）被封禁
    .when-seen = 脚本或 API 客户端使用了库的默认 `User-Agent`（如 Python-urllib、libwww），或根本没有发送。同一网址用浏览器却能打开。
    .treatment = Cloudflare 在边缘以 HTTP 状态码 { $status } 拒绝请求；在 JSON 响应中，错误名为 `browser_signature_banned`。
    .caution = 同一种拦截有三种形式：HTML、JSON 和单独一行 `error code: 1010`；程序应识别编号，而不是格式。
    .meet = 设置真实、能说明身份的 `User-Agent` 和常规请求头，再发一个请求；原样重发每次都会被拒绝。
    .hop = 客户端特征被拒绝
    .state = 客户端被拒
    .root = { $host-known ->
            [yes] { $host } 的{ " " }
           *[no] 网站的{ " " }
        }Browser Integrity Check 或类似规则不接受该客户端的标识。往往只是因为用了库的默认 `User-Agent`。
    .where = 在 Cloudflare 边缘检查请求头时。源站没有收到请求。
    .context-1 = 拦截针对的是客户端的标识，不是地址或账号。更换 API 密钥没有用。
    .context-2 = 在 API 用户上报的结构化错误中，1010 远比其他错误常见：为浏览器设计的检查往往也覆盖了 API 路径。
    .fix-caller-1 = **表明客户端身份**。不要用库的默认值，改用如实说明来源的 `User-Agent`，例如 `acme-sync/2.1 (+https://example.com/bot)`。
    .fix-caller-2 = **发送常规请求头**。补上 HTTP 库没有发送的请求头（如 `Accept`），然后试一次。
    .fix-caller-3 = **仍不行就联系所有者**。把您的 `User-Agent`、时间{ $time-known ->
            [yes] （{ $time }）
           *[no] { "" }
        }和 Ray ID { $ray-known ->
            [yes] { $ray }{ " " }
           *[no] { "" }
        }发给对方；API 路径上可以关闭这项检查。
    .fix-origin-developer-1 = **在文档中写明要求**。API 文档应说明客户端必须在 `User-Agent` 中表明身份，并给出示例。
    .fix-origin-developer-2 = **在 SDK 中设好标识**。您发布的客户端库应自带名称和版本号。
    .fix-site-owner-1 = **找到拦截记录**。打开 Security > Events，{ $ray-known ->
            [yes] 按 Ray ID { $ray }{ " " }
           *[no] 按客户端地址
        }{ $time-known ->
            [yes] 查找 { $time }{ " " }
           *[no] 查找对方所报时间
        }前后的事件，看是哪项检查触发的。
    .fix-site-owner-2 = **对 API 关闭这项检查**。用配置规则只针对 API 路径；Security > Settings 中关闭 Browser Integrity Check 则对全站生效。
    .prevent-1 = 作为调用方，在程序中统一设置 `User-Agent`，并纳入测试。
    .prevent-2 = 作为网站所有者，在公布 API 之前，让 API 路径不受针对浏览器的检查约束。
    .note-1 = 等待没有用：同一客户端、同样的请求头，每次都会被拒绝。改了 `User-Agent` 或网站设置，下一个请求即可生效。
    .reply =
        { $host-known ->
            [yes] { $host }{ " " }
           *[no] 该网站
        }以 1010 错误拒绝了您的请求：网站的防护不接受您的程序所用的标识。您的账号和网络没有问题。

        请设置能说明程序身份的 User-Agent，带上常规请求头，再试一次；原样重发没有用。

        如果仍被拒绝，请提供您的 User-Agent、{ $ray-known ->
            [yes] { $time-known ->
                [yes] 完整网址，并注明 Ray ID { $ray }（{ $time }）
               *[no] 完整网址、发生时间及时区，并注明 Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] 完整网址，以及 { $time } 那次错误中的 Ray ID
               *[no] 完整网址、错误中的 Ray ID、发生时间及时区
            }
        }。

cloudflare-1xxx-1011 = 拒绝访问（防盗链）
    .description = 该网站不允许别的网站直接引用它的图片：防盗链功能（Hotlink Protection）发现 `Referer` 来自外站，于是拒绝了请求。
    .gist = 图片请求来自其他网站的页面
    .when-seen = 网页、论坛帖子或邮件直接引用他人服务器上的图片时。
    .fix-site-owner-1 = 在 Scrape Shield 中为该路径设置例外，或关闭 Hotlink Protection。
    .fix-caller-1 = 从该网站自己的页面打开图片。
    .fix-caller-2 = 把图片网址和 Ray ID 发给网站所有者，请其放行您的网站。
    .meet = 不要重复请求：`Referer` 不变，每次都会被拒绝。

cloudflare-1xxx-1012 = 拒绝访问
    .description = 网站所有者拒绝看似恶意的流量，而来自该访客计算机或网络的活动被判定为恶意。
    .gist = 该计算机或网络出现过疑似恶意的活动
    .when-seen = 某个地址出现类似恶意软件的活动时：计算机被感染，或同一网络出口后面的另一台设备有问题。
    .treatment = Cloudflare 在请求到达源站之前就予以拒绝；HTTP 状态码很可能是 { $status }，与相近的拒绝类错误一样。
    .caution = 1012 与 1020 的英文标题只差大小写，含义却不同：1020 是防火墙规则命中了请求，1012 则认定发送方的计算机或网络可疑。
    .meet = 先给计算机查毒，再请网站所有者放行您的地址；其间不要重试。
    .hop = 发送方被判可疑
    .state = 可疑来源
    .root = 发送方的 IP 地址出现过类似恶意软件的活动，而{ $host-known ->
            [yes] { " " }{ $host }{ " " }
           *[no] 该网站
        }拒绝这类来源。
    .where = 在 Cloudflare，请求尚未到达源站。连接本身没有问题。
    .context-1 = 判定针对的是 IP 地址。多台设备共用网络时，有问题的可能是另一台：手机、摄像头或来客的笔记本电脑。
    .context-2 = 也可能是误判。Cloudflare 支持团队不会代为放行，网站所有者可以允许该地址。
    .fix-caller-1 = **查杀恶意软件**。检查这台计算机；共用网络的，其他设备也要检查。
    .fix-caller-2 = **申请放行**。确认没有问题后，把截图、您的公网地址、时间{ $time-known ->
            [yes] （{ $time }）
           *[no] { "" }
        }和 Ray ID { $ray-known ->
            [yes] { $ray }{ " " }
           *[no] { "" }
        }发给网站所有者。
    .fix-caller-3 = **停止高频脚本**。过于频繁的自动化程序看起来像攻击，问题解决之前先停掉。
    .fix-origin-developer-1 = **到 Cloudflare 查，不必查程序**。请求在到达您的代码之前就被拒绝了。
    .fix-origin-developer-2 = **检查自己的服务器**。如果是您的服务器在调用时收到 1012，检查有无陌生进程和对外扫描。
    .fix-site-owner-1 = **查看事件**。在 Security > Events 中{ $ray-known ->
            [yes] 按 Ray ID { $ray }{ " " }
           *[no] 按客户端地址
        }{ $time-known ->
            [yes] 查找 { $time }{ " " }
           *[no] 查找对方所报时间
        }前后的事件；错误中的时间为 UTC。
    .fix-site-owner-2 = **确认无害后放行**。调整规则，或允许该访客的地址；在此之前，这项拒绝是在保护您。
    .prevent-1 = 及时更新设备，让来客使用单独的网络，避免一台受感染的设备连累您的地址。
    .prevent-2 = 作为网站所有者，定期查看这类拦截，找出被误拦的客户。
    .note-1 = 不能只靠等待：先在自己这边找出原因，再联系所有者。
    .reply =
        { $host-known ->
            [yes] { $host }{ " " }
           *[no] 该网站
        }以 1012 错误拒绝了您的请求：您的计算机或网络出现过疑似恶意的活动。这可能是误判，也可能来自同一网络中的其他设备。

        请先给设备查毒，其间不要重试。

        如果没有发现问题，请提供{ $ray-known ->
            [yes] { $time-known ->
                [yes] 您的公网 IP 地址和完整网址，并注明 Ray ID { $ray }（{ $time }）
               *[no] 您的公网 IP 地址、完整网址、发生时间及时区，并注明 Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] 您的公网 IP 地址、完整网址，以及 { $time } 那次错误中的 Ray ID
               *[no] 您的公网 IP 地址、完整网址、错误中的 Ray ID、发生时间及时区
            }
        }，以便网站所有者放行您的地址。

cloudflare-1xxx-1013 = HTTP 主机名与 TLS SNI 主机名不一致
    .description = 同一个请求写了两个不同的网站：TLS 握手（SNI）里是一个，`Host` 请求头里是另一个。
    .gist = SNI 与 `Host` 指的不是同一个网站
    .when-seen = 客户端手动设置 SNI（例如强制连接某个边缘地址），或中间有解密 TLS 的代理改动了其中一个名称。
    .fix-caller-1 = 让 SNI 与 `Host` 使用同一个主机名。
    .fix-caller-2 = 停用解密 TLS 的代理，或更新客户端。
    .fix-site-owner-1 = 如果设置正确的客户端也遇到此错误，录制 HAR 文件交给 Cloudflare 支持团队。
    .meet = 不要原样重试：先让两个名称一致。

cloudflare-1xxx-1014 = 禁止跨账户 CNAME
    .description = 该主机名通过 CNAME 指向另一个 Cloudflare 账户的主机，而对方账户没有通过 Cloudflare for SaaS 接入它。
    .gist = CNAME 指向了另一个 Cloudflare 账户
    .when-seen = 把域名指向服务商的已代理主机名、却没有使用 Cloudflare for SaaS 时。R2 自定义域所在的区域被保留（zone hold）或封禁、SaaS 域名上留有旧的 Cloudflare Apps，也会如此。
    .treatment = Cloudflare 将其归入 `config` 类别，没有列为可重试。
    .fix-site-owner-1 = 请目标主机的所有者在 Cloudflare for SaaS 中把您的域名添加为自定义主机名。
    .fix-site-owner-2 = 使用 R2 自定义域时，解除 zone hold；区域被封禁的，查看滥用举报。
    .fix-caller-1 = 把错误和 Ray ID 告知网站所有者。
    .meet = 不要重复请求：双方账户之一改好配置之前都会失败。

cloudflare-1xxx-1015 = 您的请求受到速率限制
    .description = { $host-known ->
            [yes] 请求的频率超过了 { $host }{ " " }
           *[no] 请求的频率超过了网站
        }允许的上限，Cloudflare 拒绝了这次请求。HTTP 状态码为 429。
    .gist = 请求频率超过了允许的上限
    .when-seen = 同一客户端短时间内集中发送请求之后：没有间隔的循环、大量并行任务、没有退避的重试。
    .treatment = Cloudflare 直接拒绝请求，并返回 `Retry-After`。限制生效期间，无论客户端要求哪种格式，响应体都可能只有一行 `error code: 1015`。
    .caution = 规则可以自行设定 `Retry-After`，此时以它为准，而不是公布的 { $published }。在清除缓存的场合，同一编号表示“Unable to purge”（无法清除）。
    .meet = 停止发送，按 `Retry-After` 等待，然后只发一个请求；被拒绝的请求没有被处理，`POST` 也可以重发。
    .hop = 请求被拒绝
    .state = 达到上限
    .root = 该客户端超过了某个请求上限：网站所有者的速率限制规则、Workers Free 的突发上限（每分钟 { $burst } 个请求），或 Cloudflare 自身的滥用防护。
    .where = 在 Cloudflare，请求尚未到达源站。网络是通的：拒绝的答复本身已经送回。
    .context-1 = 错误没有说明超过的是哪个上限、上限是多少。网站所有者可在 Security > Events 中看到是否有规则触发。
    .context-2 = { $wait-known ->
            [yes] 错误本身写明了等待时间：{ $wait }。
           *[no] 文本中没有写明等待时间。Cloudflare 为 1015 公布的是 { $published }，但规则可以另行设定。
        }其间继续尝试，可能延长限制。
    .context-3 = 被拒绝的请求没有被处理，因此等待之后，即使是 `POST` 也可以重新发送。
    .fix-caller-1 = **停止发送**。暂停所有任务和自动重试；限制期间继续尝试，可能延长限制。
    .fix-caller-2 = **等待**。{ $ready-known ->
            [yes] 在 { $ready } 之前不要发送请求。
           *[no] { $wait-known ->
                [yes] 至少等待 { $wait }。
               *[no] 响应中有 `Retry-After` 时按其值等待；Cloudflare 公布的是 { $published }。
            }
        }
    .fix-caller-3 = **只发一个请求，失败则退避**。如果再次被拒绝，每次将间隔加倍，并加入随机抖动。连续被拒绝 { $attempts } 次后停止，重新考虑发送方式。
    .fix-caller-4 = **长期降低频率**。让调用排队，减少并行任务，加大分页，缓存不变的内容。
    .fix-caller-5 = **申请更高的上限**。把您需要的频率、网址、时间{ $time-known ->
            [yes] （{ $time }）
           *[no] { "" }
        }和 Ray ID { $ray-known ->
            [yes] { $ray }{ " " }
           *[no] { "" }
        }告诉网站所有者。
    .fix-origin-developer-1 = **不必查源站日志**。请求在到达源站之前就被 Cloudflare 拒绝了。如有规则触发，记录在 Security > Events 中。
    .fix-origin-developer-2 = **减少所需的请求数**。提供批量接口和更大的分页，允许客户端缓存，让一项工作少发几个请求。
    .fix-origin-developer-3 = **公布上限**。在文档中写明多长时间内允许多少个请求，并说明以 `Retry-After` 为准。
    .fix-site-owner-1 = **找到触发的规则**。打开 Security > Events，{ $ray-known ->
            [yes] 按 Ray ID { $ray }{ " " }
           *[no] 按客户端地址
        }{ $time-known ->
            [yes] 查找 { $time }{ " " }
           *[no] 查找对方所报时间
        }前后的事件。错误中的时间是 UTC，需换算为本地时间。
    .fix-site-owner-2 = **判断是否应当放行**。不应放行的，规则保持不变。应当放行的，调高阈值，或把 { $window }的统计窗口延长到 { $window-longer }。
    .fix-site-owner-3 = **没有事件时检查 Workers 套餐**。Workers Free 每分钟允许 { $burst } 个请求。
    .prevent-1 = 以低于上限的速率匀速发送（例如用令牌桶），不要集中突发。
    .prevent-2 = 遵守 `Retry-After`，重试间隔逐次加倍并加入随机抖动，限制重试次数。
    .prevent-3 = 作为网站所有者：正常客户端被拒绝的次数（429 加 1015）上升时告警。
    .note-1 = 只是一次突发，等待即可。如果正常用量就超过上限，限制会反复出现，直到调用方减少请求，或网站所有者调高上限。{ $owner ->
            [yes] 错误信息写明需由网站所有者处理。
            [no] 错误信息写明无需网站所有者处理：应由调用方处理。
           *[unknown] { "" }
        }
    .reply =
        { $host-known ->
            [yes] { $host }{ " " }
           *[no] 该网站
        }以 1015 错误拒绝了您的请求：短时间内请求过多。这是访问上限，不是故障，需要由您调整发送频率。

        { $ready-known ->
            [yes] 请暂停所有请求，在 { $ready } 之后只发送一个请求。
           *[no] { $wait-known ->
                [yes] 请暂停所有请求，至少等待 { $wait }，然后只发送一个请求。
               *[no] 请暂停所有请求，至少等待 { $published }，然后只发送一个请求。
            }
        }如果再次被拒绝，请每次将间隔加倍；其间继续尝试，可能延长限制。

        如果您的正常业务需要更多请求，请提供网址和所需频率，{ $ray-known ->
            [yes] 并注明 Ray ID { $ray }
           *[no] 并附上错误中的 Ray ID
        }。

cloudflare-1xxx-1016 = 源站 DNS 错误
    .description = Cloudflare 认识这个网站，却无法解析应当用作源站的域名，因此不知道该把请求交给哪台服务器。
    .gist = Cloudflare 无法解析源站域名
    .when-seen = 缺少 A 记录，或 CNAME 指向 Cloudflare 之外一个无法解析的域名时。负载均衡池里有这样的域名，或 Cloudflare for SaaS 没有配置完，结果也一样。
    .treatment = 由 Cloudflare 自行应答，HTTP 状态码为 { $status }；它没有把 1016 标为可重试，也不发送 `Retry-After`。
    .caution = 同样的故障，腾讯云 EdgeOne 报为 523；而在 Cloudflare，523 的意思是源站无法访问。
    .meet = 不要重试：DNS 记录修好之前，请求都会失败；请把 Ray ID 发给网站所有者。
    .hop = 源站域名无法解析
    .state = 查无地址
    .root = { $host-known ->
            [yes] { $host } 的
           *[no] 该网站的
        }源站域名无法解析：记录缺失、指向不存在的域名，或 SaaS 配置没有完成。
    .where = 在 Cloudflare 查询源站地址的阶段，还没有可连接的服务器。访客的网络正常。
    .context-1 = 这个错误不说明服务器本身有问题。服务器可能运行正常，只是域名查不到。
    .context-2 = 容易漏查的情形：Spectrum 应用以 CNAME 为源站，却没有对应的 DNS 记录；SaaS 的通配符被单独的区域（zone）遮盖；Worker 访问以 CNAME 方式接入的区域，而那里缺少记录。
    .fix-caller-1 = **不要重试**。您这一侧没有问题；DNS 没有改动之前，结果也不会变。
    .fix-caller-2 = **通知网站所有者**。把网址、时间{ $time-known ->
            [yes] （{ $time }）
           *[no] { "" }
        }和 Ray ID { $ray-known ->
            [yes] { $ray }{ " " }
           *[no] { "" }
        }发过去。Cloudflare 的支持团队只服务域名所有者。
    .fix-origin-developer-1 = **查询源站域名**。用公共解析器查询 Cloudflare 用作源站的域名。内部解析器能查到不算数。
    .fix-origin-developer-2 = **告知现在的地址**。如果服务器迁移过或改了名，请把现在有效的地址或主机名告诉网站所有者。
    .fix-site-owner-1 = **顺着记录查到底**。从{ $host-known ->
            [yes] { " " }{ $host }{ " " }
           *[no] 该主机名
        }的 DNS 记录查起，链条上的最后一个域名必须能用公共解析器解析。
    .fix-site-owner-2 = **修正目标**。补上缺少的 A 记录，或让 CNAME 指向确实存在的域名。
    .fix-site-owner-3 = **为负载均衡池准备 IP 地址**。如果池中的服务器按主机名填写，应另备一个按 IP 地址填写的后备。
    .fix-site-owner-4 = **完成 SaaS 配置**。让自定义主机名通过验证并变为有效，再设置后备源站（fallback origin）。确认没有单独的区域（zone）遮盖通配符。
    .prevent-1 = 从外部定期解析源站域名，查不到就告警。
    .prevent-2 = 关停服务器或终止托管之前，先检查是否还有 CNAME 记录指向它。
    .note-1 = 只有在有人正在修复记录时，等待才有意义。缺失或写错的记录，不改就一直如此。
    .reply =
        Cloudflare 找不到{ $host-known ->
            [yes] { " " }{ $host }{ " " }
           *[no] 该网站
        }的服务器：其域名在 DNS 中无法解析（错误 1016）。您的网络正常，您无需改动任何设置，需要由网站的运维方修复 DNS 记录。

        在此之前，重试没有用。您的请求没有被处理。

        为便于核查，请提供{ $ray-known ->
            [yes] { $time-known ->
                [yes] 完整网址，并注明 Ray ID { $ray }（{ $time }）
               *[no] 完整网址、发生时间及时区，并注明 Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] 完整网址，以及 { $time } 那次错误中的 Ray ID
               *[no] 完整网址、错误中的 Ray ID、发生时间及时区
            }
        }。

cloudflare-1xxx-1017 = 客户端 TLS 错误（官方未说明）
    .description = 属于 Cloudflare 的客户端 TLS 错误。官方只在 `tls` 类别的示例中列出这个编号，没有页面说明具体是哪里出错。
    .gist = 客户端 TLS 出错，官方未说明原因
    .when-seen = 官方没有公布具体情形。从类别看，问题在 TLS 连接的客户端一侧，不在源站。
    .treatment = Cloudflare 将其归入 `tls` 类别，没有列为可重试。
    .fix-caller-1 = 更新客户端的 TLS 库，并用新版浏览器访问同一网址作对比。
    .fix-caller-2 = 如果浏览器也失败，把 Ray ID 和客户端名称、版本发给网站所有者。
    .fix-site-owner-1 = 凭 Ray ID 向 Cloudflare 支持团队询问被拒绝的具体原因。
    .meet = 不要原样重试：先换一个 TLS 客户端。

cloudflare-1xxx-1018 = 找不到主机
    .description = Cloudflare 还没有这个主机名的可用设置。通常是域名刚刚激活，设置尚未同步到整个网络。
    .gist = 网站的设置尚未同步到 Cloudflare 网络
    .when-seen = 域名在 Cloudflare 激活后的最初几分钟。由托管合作伙伴代为接入、而其 DNS 环节出错时，也会出现。
    .treatment = 由 Cloudflare 自行应答，HTTP 状态码为 { $status }；1018 只写在响应体中，也没有 `Retry-After`。
    .caution = 旧的客户端库把 1018 称为“Domain is misconfigured”（域名配置错误），其实往往只需等待。
    .meet = 过几分钟手动再试；不要设置自动重试。
    .hop = 没有该主机的设置
    .state = 尚未就绪
    .root = Cloudflare 网络中没有{ $host-known ->
            [yes] { " " }{ $host }{ " " }
           *[no] 该主机名
        }的可用设置。要么是新域名仍在同步，要么是合作伙伴的接入在 DNS 环节没有完成。
    .where = 在 Cloudflare，尚未联系任何源站。访客的网络正常：请求已送达并得到答复。
    .context-1 = 同步期间，有的访客能打开网站，有的却看到 1018，这与访客无关。
    .context-2 = 如果域名激活已有几天，就不能再用同步来解释，应检查当初接入的环节。
    .fix-caller-1 = **手动再试**。先等几分钟。Cloudflare 没有把 1018 标为可重试，不应循环重试。
    .fix-caller-2 = **一直如此就上报**。把网址、时间{ $time-known ->
            [yes] （{ $time }）
           *[no] { "" }
        }和 Ray ID { $ray-known ->
            [yes] { $ray }{ " " }
           *[no] { "" }
        }发给网站所有者。
    .fix-origin-developer-1 = **不必改动应用**。请求没有到达应用，日志里不会有记录，改代码也没有用。
    .fix-origin-developer-2 = **暂缓上线**。保留旧地址，等新地址在多个地点都能访问，再对外公布。
    .fix-site-owner-1 = **先等几分钟**。激活之后，设置会自行同步。然后重新打开{ $host-known ->
            [yes] { " " }{ $host }
           *[no] 网站
        }。
    .fix-site-owner-2 = **询问合作伙伴**。如果域名由托管服务商代为接入，请其确认 DNS 环节是否完成。
    .fix-site-owner-3 = **联系 Cloudflare 支持团队**。提供域名、标有 Ray ID { $ray-known ->
            [yes] { $ray }{ " " }
           *[no] { "" }
        }的截图和 HAR 文件。
    .prevent-1 = 提前激活域名，不要等到上线前一刻。
    .prevent-2 = 把流量切到新域名之前，先从多个地区请求它，看响应体中是否有 1018。
    .note-1 = 域名刚激活几分钟，等待即可。如果错误一直存在，说明接入在某处失败，需由所有者找合作伙伴或 Cloudflare 处理。
    .reply =
        Cloudflare 尚未取得{ $host-known ->
            [yes] { " " }{ $host }{ " " }
           *[no] 该网站
        }的设置（错误 1018），多见于域名刚刚接入的时候。您的网络正常。

        { $ready-known ->
            [yes] 请在 { $ready } 之后再试一次。
           *[no] { $wait-known ->
                [yes] 请至少等待 { $wait }，再试一次。
               *[no] 请过几分钟再试一次。
            }
        }您的请求没有被处理。

        如果错误仍在，请提供{ $ray-known ->
            [yes] { $time-known ->
                [yes] 完整网址，并注明 Ray ID { $ray }（{ $time }）
               *[no] 完整网址、发生时间及时区，并注明 Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] 完整网址，以及 { $time } 那次错误中的 Ray ID
               *[no] 完整网址、错误中的 Ray ID、发生时间及时区
            }
        }。

cloudflare-1xxx-1019 = 计算服务器错误
    .description = 某个 Worker 直接或经由其他 Worker 反复调用自己，超过了 Cloudflare 的循环上限（{ $loops } 次）。
    .gist = Worker 反复调用自己
    .when-seen = Worker 请求的网址按路由又回到同一个 Worker 时。
    .fix-origin-developer-1 = 修改路由或 `fetch()` 的目标，使 Worker 不再调用到自己。
    .fix-origin-developer-2 = 查看 `CF-EW-Via` 请求头，弄清调用是怎样绕回来的。
    .fix-site-owner-1 = 修改使 Worker 再次调用自身的路由，或请开发者修改代码。
    .fix-caller-1 = 把错误和 Ray ID 告知网站所有者。
    .caution = 循环被切断之前 Worker 已运行多次，它的写操作可能执行了不止一次。
    .meet = 不要重复请求：Worker 改好之前，每次都会进入同样的循环。

cloudflare-1xxx-1020 = 访问被拒绝
    .description = 网站所有者在 Cloudflare 编写的防火墙规则（如今是 WAF 自定义规则）命中了这个请求并将其拦截。
    .gist = 网站所有者的防火墙规则拦截了请求
    .when-seen = 客户端的地址、国家或地区、路径、请求头或 Bot 分数命中规则时。用脚本、VPN 或共享地址访问，就可能被拦。
    .treatment = Cloudflare 在边缘直接拒绝请求，HTTP 状态码为 { $status }，不发送 `Retry-After`：拦截是有意为之。
    .caution = 自定义规则可以返回 400–499 中的任意状态码和自定的响应体；这时虽然看不到 1020，起作用的仍是同一类规则。
    .meet = 停止请求，也不要更换地址或请求头来绕过；把 Ray ID 发给网站所有者，只有对方能解除拦截。
    .hop = 被规则拦截
    .state = 已拒绝
    .root = { $host-known ->
            [yes] { $host } 的所有者
           *[no] 网站所有者
        }设置的 WAF 自定义规则命中了这个请求，凡命中即拦截。
    .where = 在 Cloudflare，请求尚未到达源站。访客的网络正常：拒绝的答复已经送回。
    .context-1 = 错误不会说明命中了哪条规则、原因为何。只有网站所有者能在 Security > Events 中看到。
    .context-2 = Cloudflare 的部分文档仍称之为“Firewall Rules”，该功能已弃用，由 WAF 自定义规则取代。
    .fix-caller-1 = **不要重试**。同样的请求仍会被拦截。靠更换地址绕过去，只会让情况更糟。
    .fix-caller-2 = **联系网站所有者**。发去带有错误码的截图、Ray ID { $ray-known ->
            [yes] { $ray }{ " " }
           *[no] { "" }
        }和时间{ $time-known ->
            [yes] （{ $time }）
           *[no] { "" }
        }，并说明您当时在做什么。
    .fix-caller-3 = **另找联系方式**。可通过该网站的其他渠道或 Whois 信息查找。Cloudflare 不能解除客户设置的拦截。
    .fix-origin-developer-1 = **不必查源站日志**。请求没有到达源站，记录在 Cloudflare 的 Security > Events 中。
    .fix-origin-developer-2 = **列出正常的客户端**。把您的应用、合作方和 Webhook 使用的路径、地址及 `User-Agent` 告诉网站所有者，让规则避开它们。
    .fix-site-owner-1 = **找到事件**。打开 Security > Events，{ $ray-known ->
            [yes] 按 Ray ID { $ray }{ " " }
           *[no] 按客户端地址
        }{ $time-known ->
            [yes] 查找 { $time }{ " " }
           *[no] 查找对方所报时间
        }前后的记录。错误中的时间是 UTC，需换算为本地时间。
    .fix-site-owner-2 = **判断是否应当放行**。不应放行的，规则保持不变，并告知对方。应当放行的，继续下一步。
    .fix-site-owner-3 = **调整规则或放行地址**。把表达式收窄到原本要拦的对象，再请同一客户端重试。
    .prevent-1 = 新规则先只记录或只质询（视套餐而定），确认命中的对象无误后再改为拦截。
    .prevent-2 = 写明每条规则针对谁，并按地址或路径放行已知的合作方、监控和 Webhook。
    .note-1 = 等待没有用：所有者不改，规则就一直有效。换个网络或浏览器能打开，只说明规则看的是哪一项。
    .reply =
        { $host-known ->
            [yes] { $host }{ " " }
           *[no] 该网站
        }的安全规则拦截了您的请求（Cloudflare 错误 1020）。您的网络正常；只有网站所有者能更改规则，请求没有被处理。

        重试或更换地址都没有用。

        如果您理应能够访问，请提供{ $ray-known ->
            [yes] { $time-known ->
                [yes] 完整网址，并注明 Ray ID { $ray }（{ $time }）
               *[no] 完整网址、发生时间及时区，并注明 Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] 完整网址，以及 { $time } 那次错误中的 Ray ID
               *[no] 完整网址、错误中的 Ray ID、发生时间及时区
            }
        }。另请附上您的公网 IP 地址，说明当时的操作。

cloudflare-1xxx-1021 = Worker 请求了无权访问的主机
    .description = 某个 Worker 请求了它无权访问的主机。关于 1021，Cloudflare 只公布了这一句。
    .gist = Worker 试图访问它无权访问的主机
    .when-seen = Worker 用 `fetch()` 请求不对它开放的主机时；官方没有公布是哪些主机。
    .fix-origin-developer-1 = 改正 `fetch()` 的目标。
    .fix-origin-developer-2 = 如果目标由请求数据拼成，把它写入日志，看看实际请求了哪个主机。
    .fix-site-owner-1 = 请 Worker 的开发者更正 `fetch()` 的目标。
    .fix-caller-1 = 把错误和 Ray ID 告知网站所有者。
    .meet = 不要重复请求：需要先修改 Worker。

cloudflare-1xxx-1022 = 无法将请求路由到 Worker
    .description = 本应由 Worker 应答，但 Cloudflare 没能把请求交给它；官方没有公布原因。
    .gist = Cloudflare 没能把请求交给 Worker
    .when-seen = 访问由 Worker 提供服务的地址，而其路由有误或 Cloudflare 出现故障时。
    .fix-site-owner-1 = 检查该地址对应的 Worker 路由。
    .fix-site-owner-2 = 查看 Cloudflare 状态页上有无相关事件。
    .fix-caller-1 = 稍后手动再试；若一直如此，连同 Ray ID 一起报告。
    .meet = 稍后手动再试，不要自动重试。

cloudflare-1xxx-1023 = 找不到主机
    .description = 该主机名尚未在 Cloudflare 网络中生效，或者配置有误，因此 Cloudflare 无法为它提供服务。
    .gist = 主机名尚未生效，或配置有误
    .when-seen = 网站刚刚注册 Cloudflare 之后。域名由合作伙伴管理 DNS、而那一侧出错时，也会出现。
    .treatment = 由 Cloudflare 自行应答，HTTP 状态码为 { $status }，没有标为可重试。
    .caution = 显示的标题与 1018 相同，只能靠响应体中的数字区分。
    .meet = 过几分钟手动再试；如果仍是 1023，请附上 Ray ID 告知网站所有者。
    .hop = 主机名未生效
    .state = 主机未知
    .root = Cloudflare 网络不认识{ $host-known ->
            [yes] { " " }{ $host }
           *[no] 该主机名
        }：新注册的网站尚未生效，或者配置有误，例如合作伙伴的 DNS 出错。
    .where = 在 Cloudflare 查找主机名的环节。与访客的网络和源站都无关。
    .context-1 = 从外部看，尚未生效与配置有误没有区别。接入时间更能说明问题：刚注册的会自行恢复，早已接入的不会。
    .context-2 = 请求没有被处理，网站的任何服务器都没有收到它。
    .fix-caller-1 = **等几分钟**。然后手动试一次，届时主机名可能已经生效。
    .fix-caller-2 = **核对主机名的拼写**。无误则把网址、时间{ $time-known ->
            [yes] （{ $time }）
           *[no] { "" }
        }和 Ray ID { $ray-known ->
            [yes] { $ray }{ " " }
           *[no] { "" }
        }发给网站所有者。
    .fix-origin-developer-1 = **不必在源站查找**。Cloudflare 不知道该联系哪个源站，直接作了应答；1023 与应用无关。
    .fix-origin-developer-2 = **直接测试源站**。用同一主机名直接请求服务器。如果正常应答，需要修的就只剩 Cloudflare 一侧。
    .fix-site-owner-1 = **在仪表板中检查域名**。{ $host-known ->
            [yes] { $host }{ " " }
           *[no] 该主机名
        }必须属于有效的区域（zone），拼写须与调用方所用一致。
    .fix-site-owner-2 = **向合作伙伴核实 DNS**。如果网站由合作伙伴接入，问题可能在其管理的记录中。
    .fix-site-owner-3 = **向 Cloudflare 提交工单**。附上域名、标有 Ray ID { $ray-known ->
            [yes] { $ray }{ " " }
           *[no] { "" }
        }的截图和 HAR 文件。
    .prevent-1 = 从注册网站到引入访客，中间留出时间。
    .prevent-2 = 与托管合作伙伴约定由谁修改 DNS，每次修改后都测试主机名。
    .note-1 = 刚注册不久，等待即可。已运行一段时间的网站，等待没有用，必须修正配置或合作伙伴的 DNS。
    .reply =
        Cloudflare 网络尚不认识{ $host-known ->
            [yes] { " " }{ $host }
           *[no] 该网站
        }（错误 1023）：要么是刚刚接入，要么是配置有误。您的网络正常；如果错误一直存在，需要由网站的运维方处理。

        { $ready-known ->
            [yes] 请在 { $ready } 之后再试一次。
           *[no] { $wait-known ->
                [yes] 请至少等待 { $wait }，再试一次。
               *[no] 请过几分钟再试一次。
            }
        }您的请求没有被处理。

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

cloudflare-1xxx-1024 = Worker 子请求指向 Cloudflare 的 IP
    .description = Worker 不能请求属于 Cloudflare 的地址，而这个 Worker 这样做了。
    .gist = Worker 请求了 Cloudflare 自己的地址
    .when-seen = Worker 的 `fetch()` 目标就是 Cloudflare 的地址，或解析到这样的地址时。
    .fix-origin-developer-1 = 用主机名请求，不要直接用地址。
    .fix-origin-developer-2 = 如果仍不行，改用 Cloudflare 以外的上游服务器。
    .fix-site-owner-1 = 请 Worker 的开发者改用主机名访问目标。
    .fix-caller-1 = 把错误和 Ray ID 告知网站所有者。
    .caution = 对裸 IP 地址的 `fetch()` 也可能得到 1003，那说的是缺少主机名。
    .meet = 不要重复请求：需要先给 Worker 换一个目标。

cloudflare-1xxx-1025 = 请稍后再访问
    .description = 该域名的 Workers 套餐额度已用完；在额度重置或升级套餐之前，Cloudflare 不再受理请求。
    .gist = 网站的 Workers 套餐额度已用完
    .when-seen = 经过网站 Worker 的流量超出套餐额度时：新品上线、推广活动、爬虫，或某个客户端陷入循环。
    .treatment = 由 Cloudflare 自行应答，把 1025 归入速率限制类，不发送 `Retry-After`；文档没有说明它使用哪个 HTTP 状态码。
    .caution = 虽然归入速率限制，用完的却是网站的额度，而不是调用方的：放慢发送并不能解除。
    .meet = 暂停自动重试，晚些再来；额度重置或所有者升级之前，请求都不会成功。
    .hop = Workers 额度用完
    .state = 超出额度
    .root = { $host-known ->
            [yes] { $host }{ " " }
           *[no] 该网站
        }的 Workers 套餐额度已经用完，Cloudflare 不再把请求交给 Worker。
    .where = 在 Cloudflare，网站的 Worker 之前。访客的网络正常。
    .context-1 = 1025 只说套餐额度已用完，没有说明是哪一项。1027 更具体：Workers Free 的每日配额。
    .context-2 = 所有访客共用同一份额度，一个过于频繁的客户端就可能让所有人都无法访问。
    .fix-caller-1 = **停止自动重试**。额度重置之前，重试不会有结果。
    .fix-caller-2 = **通知网站所有者**。把网址、时间{ $time-known ->
            [yes] （{ $time }）
           *[no] { "" }
        }和 Ray ID { $ray-known ->
            [yes] { $ray }{ " " }
           *[no] { "" }
        }发过去；对方往往还没有察觉。
    .fix-origin-developer-1 = **找出用量来源**。在 Worker 的指标中查看请求最多的路径和客户端，以及突然的增长。
    .fix-origin-developer-2 = **减少对 Worker 的调用**。缩小路由范围，图片、脚本等不需要 Worker 的路径不再触发它。
    .fix-site-owner-1 = **升级 Workers 套餐**。这是 Cloudflare 为 1025 给出的解决办法。
    .fix-site-owner-2 = **挡住不想要的流量**。如果额度是被某个客户端或爬虫耗尽的，在到达 Worker 之前限速或拦截。
    .prevent-1 = 每周对比 Workers 用量与套餐额度，远在用完之前就告警。
    .prevent-2 = 推广或上线之前先估算请求量，并选择相应的套餐。
    .note-1 = 如果只是偶然的高峰，等到额度重置即可。如果平时的流量就超出套餐，每个周期都会再次出错，必须升级套餐或减少用量。
    .reply =
        { $host-known ->
            [yes] { $host }{ " " }
           *[no] 该网站
        }的 Cloudflare Workers 套餐额度已用完（错误 1025），因此您的请求未被受理。额度由所有访客共用，您的网络正常，需要由网站的运维方处理。

        请暂停自动重试，晚些再访问。

        为便于核查，请提供{ $ray-known ->
            [yes] { $time-known ->
                [yes] 完整网址，并注明 Ray ID { $ray }（{ $time }）
               *[no] 完整网址、发生时间及时区，并注明 Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] 完整网址，以及 { $time } 那次错误中的 Ray ID
               *[no] 完整网址、错误中的 Ray ID、发生时间及时区
            }
        }。

cloudflare-1xxx-1026 = 因法律原因不可用
    .description = 因收到法律要求，Cloudflare 不提供这项内容。
    .gist = 内容因法律要求被屏蔽
    .when-seen = 依法必须屏蔽的单个页面或整个网站；与访客的设备和设置无关。
    .treatment = Cloudflare 返回 HTTP 状态码 { $status }，错误名称为 `legal_block`，类别为 `legal`。
    .fix-site-owner-1 = 向 Cloudflare 询问屏蔽所依据的要求。
    .fix-site-owner-2 = 交由法律顾问处理：没有哪项设置能解除屏蔽。
    .fix-caller-1 = 带上 Ray ID 向网站所有者了解情况。
    .caution = 1026 没有专门的文档页，错误 JSON 中的 `type` 链接指向全部 1xxx 错误的索引页，1044 也是如此。
    .meet = 不要重试，也不要更换地址：技术手段无济于事。

cloudflare-1xxx-1027 = 该网站暂时受到速率限制
    .description = 网站在 Workers Free 套餐上的每日配额（{ $daily } 个请求）已用完，而路由设为配额用尽即拒绝，不绕过 Worker。
    .gist = 网站在 Workers Free 上的每日配额已用完
    .when-seen = 多在 UTC 当天较晚的时候：使用 Workers Free 的网站访问量突增，或有客户端不停轮询。
    .treatment = Cloudflare 在 Worker 运行之前就作出应答，HTTP 状态码为 { $status }，不带 `Retry-After`。
    .caution = 这个状态码看似针对调用方，其实配额属于网站，由所有访客共用。
    .meet = 等到 00:00 UTC 配额重置；在此之前，放慢发送也没有用。
    .hop = 每日配额用完
    .state = 配额用完
    .root = { $host-known ->
            [yes] { $host }{ " " }
           *[no] 该网站
        }所属账户使用 Workers Free，UTC 当日的 { $daily } 个请求已用完。路由设为失败时拒绝（fail closed），此后的请求一律被拒绝。
    .where = 在 Cloudflare，Worker 之前：Worker 和源站都没有收到请求。访客的网络正常。
    .context-1 = 配额在 00:00 UTC 重置，而不是所有者或访客当地的零点。
    .context-2 = 如果路由设为失败时放行（fail open），配额用尽后，请求会绕过 Worker 继续传递。
    .fix-caller-1 = **等待配额重置**。{ $ready-known ->
            [yes] 在 { $ready } 之前不要发送请求。
           *[no] { $wait-known ->
                [yes] 至少等待 { $wait }。
               *[no] 配额在 00:00 UTC 重置；除非所有者处理，在此之前的请求都不会成功。
            }
        }
    .fix-caller-2 = **降低轮询频率**。如果您的程序请求过密，请拉长间隔：每个请求都在消耗所有访客共用的配额。
    .fix-caller-3 = **通知网站所有者**。把网址、时间{ $time-known ->
            [yes] （{ $time }）
           *[no] { "" }
        }和 Ray ID { $ray-known ->
            [yes] { $ray }{ " " }
           *[no] { "" }
        }发给对方。
    .fix-origin-developer-1 = **减少不必要的 Worker 调用**。路由只覆盖需要它的路径，并拉长自家前端的轮询间隔。
    .fix-origin-developer-2 = **说明网站离开 Worker 能否运行**。如果它负责登录校验或隐藏数据，放行就会绕过这些检查。请让所有者在选择之前知道。
    .fix-site-owner-1 = **升级到 Workers Paid**。每日上限只存在于免费套餐。
    .fix-site-owner-2 = **或把路由设为失败时放行**。配额用尽后，请求会绕过 Worker 继续传递。只有 Worker 不承担保护作用时才可以这样做。
    .fix-site-owner-3 = **找出消耗配额的来源**。一个爬虫或监控就可能用光一天的配额；在 Worker 之前拦截或限速。
    .prevent-1 = 当日 Workers 请求数超过 { $daily } 的 80% 时告警。
    .prevent-2 = 事先为每条路由确定能否失败时放行，并写明理由。
    .note-1 = 等待即可：00:00 UTC 一到，网站会自行恢复。如果每天都用完，就只能升级套餐或减少用量。
    .reply =
        { $host-known ->
            [yes] { $host }{ " " }
           *[no] 该网站
        }在 Cloudflare 的每日请求配额已用完（错误 1027）。配额由所有访客共用，并非针对您的限制，您的网络正常。

        请在{ $ready-known ->
            [yes] { " " }{ $ready }{ " " }
           *[no] { $wait-known ->
                [yes] { " " }{ $wait }
               *[no] { " " }00:00 UTC{ " " }
            }
        }之后再试，在此之前重试没有用。

        如果届时仍然出错，请提供{ $ray-known ->
            [yes] { $time-known ->
                [yes] 完整网址，并注明 Ray ID { $ray }（{ $time }）
               *[no] 完整网址、发生时间及时区，并注明 Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] 完整网址，以及 { $time } 那次错误中的 Ray ID
               *[no] 完整网址、错误中的 Ray ID、发生时间及时区
            }
        }。

cloudflare-1xxx-1028 = 客户端 TLS 错误（官方未说明）
    .description = 客户端提供的 TLS 参数不被接受：版本、密码套件或证书有问题。1028 具体指三者中的哪一个，官方没有公布。
    .gist = 客户端的 TLS 版本、密码套件或证书被拒绝
    .when-seen = 官方没有给出案例。可先怀疑 TLS 库过旧、密码套件设置特殊或带客户端证书的客户端。
    .treatment = Cloudflare 将其归入 `tls` 类别，没有列为可重试。
    .fix-caller-1 = 升级 TLS 库，启用当前的 TLS 版本和密码套件。
    .fix-caller-2 = 如果使用客户端证书，确认它有效，并且正是网站要求的那一张。
    .fix-site-owner-1 = 如果新版客户端也遇到此错误，把 Ray ID 交给 Cloudflare 支持团队。
    .meet = 不要原样重试：先升级客户端。

cloudflare-1xxx-1029 = 客户端 TLS 错误（官方未说明）
    .description = 1029 与 1028 同属一类：客户端的 TLS 被拒绝。两者有何区别，官方没有公布。
    .gist = 客户端的 TLS 被拒绝，与 1028 同类
    .when-seen = 官方没有说明何时出现。如果只有某个程序或设备受影响，多半是它的 TLS 设置有问题。
    .treatment = Cloudflare 将其归入 `tls` 类别，没有列为可重试。
    .fix-caller-1 = 与能正常访问的客户端对比：TLS 版本、密码套件、客户端证书。
    .fix-caller-2 = 升级出错的客户端。
    .fix-site-owner-1 = 把 Ray ID 和客户端名称交给 Cloudflare 支持团队。
    .meet = 不要原样重试：改用 TLS 较新的客户端。

cloudflare-1xxx-1031 = 预览或远程绑定会话已过期
    .description = 开发 Workers 时，预览或远程绑定的会话或令牌已过期。这一含义来自 Cloudflare 工具的源代码，官方文档没有记载。
    .gist = Workers 预览会话已过期
    .when-seen = 预览 Worker 或使用远程绑定时，只显示一行 `error code: 1031`，例如搁置较久之后。
    .treatment = 预览服务返回 HTTP 状态码 { $status }。
    .fix-origin-developer-1 = 重新启动预览，建立新的会话。
    .fix-origin-developer-2 = 如果仍不行，重新运行 `wrangler login`。
    .fix-site-owner-1 = 网站无需改动：过期的是开发工具的会话。
    .fix-caller-1 = 重新登录，再发送请求。
    .caution = Cloudflare API 也用同一编号表示令牌过期或权限不足。
    .meet = 先更新会话再重试：旧会话不会恢复。

cloudflare-1xxx-1033 = Cloudflare Tunnel（隧道）错误
    .description = 该主机名通过 Cloudflare Tunnel 提供服务，而此刻没有任何 `cloudflared` 为它与 Cloudflare 网络保持连接。
    .gist = 网站的隧道没有连上 Cloudflare
    .when-seen = `cloudflared` 停止运行、断网，或所在机器关机时。主机名的 CNAME 指向已删除的隧道，或快速隧道（quick tunnel）已失效时，也会出现。
    .treatment = 由 Cloudflare 自行应答，HTTP 状态码为 { $status }，标为可重试，并在 `Retry-After` 中给出 { $published }。
    .caution = Cloudflare 的文档仍写作“Argo Tunnel error”，而错误页面最迟自 2025 年 10 月起已写作“Cloudflare Tunnel error”。
    .meet = 等待 { $published }后试一次；隧道重新连上即可恢复，请求无需改动。
    .hop = 隧道未连接
    .state = 离线
    .root = { $host-known ->
            [yes] { $host }{ " " }
           *[no] 该主机名
        }指向一条 Cloudflare Tunnel，但没有 `cloudflared` 连接到它。要么程序或其出站网络中断，要么 DNS 记录指向了错误的隧道。
    .where = Cloudflare 与运行 `cloudflared` 的机器之间。访客的网络和 Cloudflare 的边缘均正常。
    .context-1 = 隧道已连接但访问不到本地服务时，返回的是 502，而不是 1033。因此原因不在隧道后面的应用。
    .context-2 = 隧道由内向外建立，`cloudflared` 需要出站端口 7844。源站的防火墙一改，即使 Cloudflare 一侧毫无变动，隧道也可能断开。
    .fix-caller-1 = **先等待，再发一个请求**。{ $ready-known ->
            [yes] 在 { $ready } 之前不要发送请求。
           *[no] { $wait-known ->
                [yes] 至少等待 { $wait }。
               *[no] Cloudflare 为 1033 公布的等待时间是 { $published }。
            }
        }如果再次失败，每次将间隔加倍。
    .fix-caller-2 = **通知网站所有者**。如果持续时间超过一次重启所需，把网址、时间{ $time-known ->
            [yes] （{ $time }）
           *[no] { "" }
        }和 Ray ID { $ray-known ->
            [yes] { $ray }{ " " }
           *[no] { "" }
        }发过去。
    .fix-origin-developer-1 = **确认 `cloudflared` 正在运行**。在源站机器上检查该服务，查看{ $time-known ->
            [yes] { " " }{ $time } 前后
           *[no] 出错时刻
        }的日志。如已停止，重新启动。
    .fix-origin-developer-2 = **放行出站端口 7844**。在该机器上测试：防火墙和网络必须允许 `cloudflared` 连到 Cloudflare。
    .fix-origin-developer-3 = **替换快速隧道**。快速隧道不适合长期使用。请创建具名隧道，并作为服务运行。
    .fix-site-owner-1 = **查看隧道状态**。`cloudflared tunnel list` 列出隧道，`cloudflared tunnel info` 显示某条隧道的连接，状态应为 HEALTHY。
    .fix-site-owner-2 = **核对 CNAME 与隧道**。{ $host-known ->
            [yes] { $host }{ " " }
           *[no] 该主机名
        }的记录必须指向现有的隧道；如果隧道是重建的，记录可能仍指向旧隧道。
    .fix-site-owner-3 = **运行多个副本**。在另一台机器上再运行一个 `cloudflared`，或在多条隧道间做负载均衡，一处故障时网站仍可访问。
    .prevent-1 = 把 `cloudflared` 设为随机器启动的服务，并在不同主机上至少运行两个副本。
    .prevent-2 = 隧道一旦不再是 HEALTHY 就告警，不要等访客来报 1033。
    .note-1 = 如果只是重启或短暂断网，等待即可，隧道会自行重连。如果隧道已删除、已失效，或出站被阻断，等待没有用。
    .reply =
        { $host-known ->
            [yes] { $host }{ " " }
           *[no] 该网站
        }通过隧道接入 Cloudflare，而隧道目前中断（错误 1033）。您的网络正常，需要由网站的运维方恢复隧道。

        { $ready-known ->
            [yes] 请在 { $ready } 之后再试一次。
           *[no] { $wait-known ->
                [yes] 请至少等待 { $wait }，再试一次。
               *[no] 请至少等待 { $published }，再试一次。
            }
        }您的请求没有到达网站。

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

cloudflare-1xxx-1034 = 边缘 IP 受限
    .description = 请求到达的是一个 Cloudflare 边缘地址，而该网站不允许经由这个地址提供服务。
    .gist = 该网站不能经由这个 Cloudflare 地址提供服务
    .when-seen = DNS 记录指向 `1.1.1.1` 或其他受限的 Cloudflare 地址时。客户端通过 hosts 文件、自建解析器或写死 IP 强行使用某个边缘地址时，也会出现。
    .treatment = Cloudflare 在边缘直接拒绝请求，HTTP 状态码为 { $status }，不发送 `Retry-After`。
    .caution = 这个状态码看似防火墙拦截，其实与规则无关：错的是地址，在规则中查不到原因。
    .meet = 不要写死 Cloudflare 的地址；按正常方式解析主机名，再重新发送请求。
    .hop = 边缘地址不对
    .state = 地址有误
    .root = { $host-known ->
            [yes] 发往 { $host } 的请求
           *[no] 请求
        }到达的是一个受限的、或不为该主机名服务的 Cloudflare 地址。要么是 DNS 给出了这个地址，要么是客户端自行指定的。
    .where = 在 Cloudflare 边缘的入口处，还没有到规则、Worker 或源站。访客的网络正常。
    .context-1 = 要区分两种原因，只需看公共解析器对该主机名给出什么地址：与实际使用的不同，是客户端改写了解析；相同，则是记录有误。
    .context-2 = 程序有时只能看到一行 `error code: 1034`，伴随被拒绝的 WebSocket 或 API 调用。
    .fix-caller-1 = **去掉强制指定的地址**。检查 hosts 文件、解析器或代理的设置，以及 curl 的 `--resolve` 之类的选项，看是否写有该主机名。
    .fix-caller-2 = **让 DNS 决定地址**。Cloudflare 的地址会变，且因网站而异。网上列表里的“优选 IP”未必能为该网站服务。
    .fix-caller-3 = **如果地址出自 DNS，就上报**。把该地址、网址、时间{ $time-known ->
            [yes] （{ $time }）
           *[no] { "" }
        }和 Ray ID { $ray-known ->
            [yes] { $ray }{ " " }
           *[no] { "" }
        }发给网站所有者。
    .fix-origin-developer-1 = **去掉代码中写死的地址**。客户端、健康检查和测试应使用主机名，而不是从前记下的 Cloudflare IP。
    .fix-origin-developer-2 = **不必查源站日志**。请求止于 Cloudflare 入口。应当把所用的地址与公共 DNS 的结果作对比。
    .fix-site-owner-1 = **更正 DNS 记录**。找到{ $host-known ->
            [yes] { " " }{ $host }{ " " }
           *[no] 该主机名
        }的记录，把 `1.1.1.1` 或其他 Cloudflare 地址换成您自己掌控的地址。
    .fix-site-owner-2 = **使用正规的占位地址**。不需要服务器的主机名（例如只做重定向），填写 `100::`（AAAA）或 `192.0.2.0`（A）。
    .prevent-1 = 不要把 Cloudflare 的地址当作源站或占位地址填写，审核记录时检查这一点。
    .prevent-2 = 程序和监控中不要写死地址；测试确有需要时，测试一结束就删除。
    .note-1 = 等待没有用。改用正确的地址，错误就会消失；修改 DNS 之后，旧地址可能还会在缓存中停留一阵。
    .reply =
        您的请求使用了一个不能为{ $host-known ->
            [yes] { " " }{ $host }{ " " }
           *[no] 该网站
        }服务的 Cloudflare 地址（错误 1034），请求没有被处理。

        请检查 hosts 文件、解析器或程序是否指定了地址，如有请删除；如没有，则是网站的 DNS 记录有误，需由其运维方更正。

        此时请提供{ $ray-known ->
            [yes] { $time-known ->
                [yes] 完整网址，并注明 Ray ID { $ray }（{ $time }）
               *[no] 完整网址、发生时间及时区，并注明 Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] 完整网址，以及 { $time } 那次错误中的 Ray ID
               *[no] 完整网址、错误中的 Ray ID、发生时间及时区
            }
        }。另请附上所用的地址。

cloudflare-1xxx-1035 = 无效的请求重写（URI 路径无效）
    .description = 网站的 URL 重写规则生成了不允许的路径。
    .gist = 重写规则生成了无效路径
    .when-seen = 重写后的路径为空、不以 `/` 开头，或位于 `/cdn-cgi/` 之下时。
    .fix-site-owner-1 = 修改规则的表达式，使结果始终是以 `/` 开头的路径。
    .fix-site-owner-2 = 不要重写到 `/cdn-cgi/` 之下，那里归 Cloudflare 使用。
    .fix-caller-1 = 把网址和 Ray ID 发给网站所有者。
    .meet = 不要重复请求：这条规则对该网址每次都会出错。

cloudflare-1xxx-1036 = 无效的请求重写（超出最大长度）
    .description = 经过网站的 URL 重写，路径或查询字符串超出了 Cloudflare 允许的长度。
    .gist = 重写后的路径或查询字符串过长
    .when-seen = 原网址已经很长、规则又添加内容，或规则把大段数据写进查询字符串时。
    .treatment = Cloudflare 将其归入 `rewrite` 类别，没有列为可重试。
    .fix-site-owner-1 = 缩短重写规则写入路径或查询字符串的内容。
    .fix-caller-1 = 把完整网址和 Ray ID 发给网站所有者。
    .fix-caller-2 = 如果原网址本身就长，试试缩短查询字符串。
    .meet = 不要重复请求同一网址：重写后每次都会超长。

cloudflare-1xxx-1037 = 无效的重写规则（表达式求值失败）
    .description = 重写规则无法求值：表达式引用的内容在这个请求中不存在。
    .gist = 重写规则要用的内容，请求里没有
    .when-seen = 规则要读取某个请求头，而客户端没有发送时。同一网站的其他客户端可能一切正常。
    .treatment = Cloudflare 将其归入 `rewrite` 类别，没有列为可重试。
    .fix-site-owner-1 = 在规则表达式中先判断可选字段是否存在，避免缺失时出错。
    .fix-caller-1 = 如果知道规则需要哪个请求头，就带上它。
    .fix-caller-2 = 否则把网址、去除敏感信息的请求头和 Ray ID 发给网站所有者。
    .meet = 不要原样重试：补上缺少的请求头，或报告此错误。

cloudflare-1xxx-1038 = HTTP 标头超出限制
    .description = 请求头超出了 Cloudflare 的某项限制。官方只公布了名称和等待时间，没有公布限制是多少。
    .gist = 请求头超出限制
    .when-seen = 可先怀疑浏览器中该网站的 Cookie 过多或过大，或者程序、代理添加了大量标头。
    .retry = 缩小请求头并等待 { $published }后，可试一次。
    .treatment = Cloudflare 将其标为可重试，并返回 `Retry-After`，公布的等待时间为 { $published }。
    .fix-caller-1 = 清除该网站的 Cookie。
    .fix-caller-2 = 减少并缩短请求头，等待 { $published }后再发送。
    .fix-site-owner-1 = 少设 Cookie、减小其体积，去掉没有用处的附加标头。
    .caution = 文档规定请求头总量超过 { $total } 时返回 413，1038 统计的是什么并不清楚；而且只靠等待，标头不会变小。
    .meet = 先减小请求头，等待 { $published }，再重试一次。

cloudflare-1xxx-1039 = 法律限制（官方未说明）
    .description = 因法律原因被屏蔽，例如限于某些国家或地区。Cloudflare 只给出类别 `legal`，没有进一步说明。
    .gist = 法律限制，例如针对某个国家或地区
    .when-seen = 官方没有公布具体情形；若同一页面在一国能打开、在另一国打不开，就符合这种情况。
    .treatment = Cloudflare 将其归入 `legal` 类别，没有列为可重试。
    .fix-site-owner-1 = 向 Cloudflare 询问适用的是哪项限制，并请法律顾问介入。
    .fix-caller-1 = 把 Ray ID、时间和您所在的国家或地区告知网站所有者。
    .caution = 网站所有者自行设置的国家封禁是 1009。相近的 1026 以 451 返回，1039 的状态码则没有公布。
    .meet = 不要重试，也不要更换地址：这是有意的限制。

cloudflare-1xxx-1040 = 无效的请求重写（不允许修改该标头）
    .description = 网站的规则试图修改一个保留的请求头，而保留标头不允许修改。
    .gist = 规则试图修改保留的标头
    .when-seen = 网站所有者新增或改动了修改标头的规则之后。
    .fix-site-owner-1 = 从规则中去掉保留的标头。
    .fix-site-owner-2 = 如果源站需要这个值，改用自定义的标头名传递。
    .fix-caller-1 = 把错误、网址和 Ray ID 告知网站所有者。
    .meet = 不要重复请求：需要先改正规则。

cloudflare-1xxx-1041 = 无效的请求重写（标头值无效）
    .description = 网站的规则给某个标头设置的值过长，或含有不允许的字符。
    .gist = 规则设置的标头值无效
    .when-seen = 标头规则把很长或未经检查的数据（例如网址的一部分）写进标头时。
    .fix-site-owner-1 = 缩短规则设置的值。
    .fix-site-owner-2 = 去掉不允许的字符，尤其是取自请求的内容。
    .fix-caller-1 = 把准确的网址和 Ray ID 发给网站所有者。
    .meet = 不要重复请求：规则会再次生成同样的值。

cloudflare-1xxx-1042 = Worker 请求了同一区域的另一个 Worker
    .description = 某个 Worker 试图请求同一区域（zone）的另一个 Worker，Cloudflare 不支持这样做。在 `workers.dev` 上，如果该域名下没有启用的 Worker，也会出现这个编号。
    .gist = 同区域 Worker 互相请求，或 `workers.dev` 域名下没有 Worker
    .when-seen = 让一个 Worker 通过网址调用另一个之后，或刚部署到 `workers.dev` 时，只显示一行 `error code: 1042`。
    .treatment = 在 `workers.dev` 上实际见到的 HTTP 状态码为 { $status }。
    .fix-origin-developer-1 = 通过服务绑定（service binding）调用另一个 Worker，不要用网址。
    .fix-origin-developer-2 = 如果是 `workers.dev` 域名，确认 Worker 已部署，且其 `workers.dev` 路由已启用。
    .fix-origin-developer-3 = 部署之后等待约 { $spread }，让它生效。
    .fix-site-owner-1 = 如果是 `workers.dev` 域名，确认其路由已启用；其余由 Worker 的开发者处理。
    .fix-caller-1 = 把错误、网址和 Ray ID 告知网站所有者。
    .caution = 只有第一种含义见于文档；`workers.dev` 的含义来自实际观察到的错误。
    .meet = 刚部署完，可在约 { $spread }内再试；否则不要重复请求。

cloudflare-1xxx-1043 = 配置错误（官方未说明）
    .description = Cloudflare 将 1043 归为区域（zone）或其源站的配置错误，但没有公布是哪项设置有误。
    .gist = 区域或源站的配置错误，官方未说明
    .when-seen = 访问网站、本应看到其内容时；官方没有公布典型情形。
    .fix-site-owner-1 = 逐项撤销最近对区域或源站所做的改动。
    .fix-site-owner-2 = 凭 Ray ID 向 Cloudflare 支持团队询问涉及哪项设置。
    .fix-caller-1 = 把错误和 Ray ID 告知网站所有者。
    .meet = 不要重复请求：需要先改正某项设置。

cloudflare-1xxx-1044 = TLS 不符合 FIPS 要求
    .description = 该主机要求 TLS 符合 FIPS 标准，而客户端提供的不符合。
    .gist = 客户端的 TLS 不符合 FIPS 要求
    .when-seen = 主机有此要求，而客户端的密码套件未获 FIPS 批准时。
    .treatment = Cloudflare 返回 HTTP 状态码 { $status }，错误名称为 `tls_not_fips_compliant`，类别为 `tls`。
    .fix-caller-1 = 在客户端启用 FIPS 批准的密码套件。
    .fix-caller-2 = 如果没有可启用的，升级 TLS 库。
    .fix-site-owner-1 = 如果该主机不必符合 FIPS，重新考虑为它设定的要求。
    .caution = 1044 没有专门的文档页，错误 JSON 中的 `type` 链接指向全部 1xxx 错误的索引页，1026 也是如此。
    .meet = 不要原样重试：先调整客户端的 TLS 设置。

cloudflare-1xxx-1045 = 不支持的功能或协议（官方未说明）
    .description = 请求使用了该区域（zone）不支持的功能或协议，具体是哪一种，Cloudflare 没有说明。
    .gist = 请求用到了区域不支持的功能
    .when-seen = 官方没有公布案例。可从请求的特别之处查起：协议、协议升级、少见的方法。
    .treatment = Cloudflare 将其归入 `unsupported` 类别，没有列为可重试。
    .fix-caller-1 = 用最普通的形式发送同一请求：普通 HTTP，不做协议升级。
    .fix-caller-2 = 如果普通形式能通过，再逐项加回特殊部分，直到出错为止。
    .fix-site-owner-1 = 凭 Ray ID 向 Cloudflare 支持团队询问被拒绝的是哪项功能。
    .meet = 不要原样重试：去掉特殊功能再试。

cloudflare-1xxx-1047 = 配置错误（官方未说明）
    .description = 区域（zone）或源站的一种配置错误，Cloudflare 只给出类别：1047 既没有公布标题，也没有公布原因。
    .gist = 配置错误，标题和原因均未公布
    .when-seen = 官方没有描述情形；从类别 `config` 看，问题在设置，不在负载或客户端。
    .fix-site-owner-1 = 把区域的设置与出错之前的设置对比。
    .fix-site-owner-2 = 把 Ray ID 和首次出现的时间交给 Cloudflare 支持团队。
    .fix-caller-1 = 把错误开始出现的时间和 Ray ID 告知网站所有者。
    .meet = 不要重复请求：网站所有者需在 Cloudflare 协助下找出有误的设置。

cloudflare-1xxx-1049 = 配置错误（官方未说明）
    .description = 在经 Cloudflare 代理的网站上，1049 是区域（zone）或源站的配置错误，原因没有公布。在仪表板和 API 中，同一编号另有含义：输入的不是已注册的域名。
    .gist = 未说明的配置错误；在仪表板中指域名未注册
    .when-seen = 访问网站、本应看到其内容时，或者向 Cloudflare 添加域名的过程中。
    .fix-site-owner-1 = 出现在网站上：把 Ray ID 交给 Cloudflare 支持团队。
    .fix-site-owner-2 = 出现在仪表板中：先注册域名，填写时不带子域名。
    .fix-caller-1 = 把错误和 Ray ID 告知网站所有者。
    .caution = 看它出现在哪里：带 Ray ID 的错误页是前一种含义，添加域名时的提示是后一种。
    .meet = 不要重复请求：应先由网站所有者处理。

cloudflare-1xxx-1100 = Worker 错误（官方未说明）
    .description = 运行 Worker 的环境出了问题。Cloudflare 只公布了类别 `worker`，没有细节。
    .gist = Workers 运行环境出错，官方未说明
    .when-seen = 访问由 Worker 提供服务的地址时；Cloudflare 自身的故障是可能的原因之一。
    .fix-origin-developer-1 = 在 cloudflarestatus.com 上查看有无相关事件。
    .fix-origin-developer-2 = 查看出错时刻的 Worker 日志。
    .fix-site-owner-1 = 查看 cloudflarestatus.com；没有故障通告时，把 Ray ID 交给 Worker 的开发者。
    .fix-caller-1 = 稍后手动再试；若一直如此，连同 Ray ID 一起报告。
    .caution = Worker 执行到哪一步无从得知，重发 `POST` 之前，先确认第一次是否已经生效。
    .meet = 稍后手动再试，不要自动重试。

cloudflare-1xxx-1101 = 渲染错误（Worker 抛出异常）
    .description = 网站的 Worker（网站自己的代码，在 Cloudflare 上运行）抛出了未被捕获的异常，或根本不可能生成响应。
    .gist = 网站的 Worker 因未捕获的异常而出错
    .when-seen = 部署了有问题的版本、输入超出代码预料，或 Worker 内的 `fetch` 失败而未作处理时。Promise 一直不完成、WebSocket 一直不关闭，结果也一样。
    .treatment = Cloudflare 代替 Worker 作出应答，HTTP 状态码为 { $status }，标为不可重试，不发送 `Retry-After`。
    .caution = Worker 抛出异常之前可能已经写入了数据：重复 `POST` 之前先查它是否已生效。
    .meet = 不要自动重试：同样的请求会遇到同样的代码；请把网址和 Ray ID 发给网站所有者。
    .hop = Worker 抛出异常
    .state = 出错
    .root = 为{ $host-known ->
            [yes] { " " }{ $host }{ " " }
           *[no] 该网站
        }应答的 Worker 因未捕获的 JavaScript 异常而终止，或运行时判断它永远不会生成响应。
    .where = 在 Cloudflare 上该网站的 Worker 内部。访客的网络和 Cloudflare 本身均正常。
    .context-1 = 错误页面不显示异常内容，异常的文字和调用栈只在 Worker 的日志中。
    .context-2 = 日志中如果是“The script will never generate a response”，说明并非异常，而是某个 Promise 一直没有完成，或 WebSocket 没有关闭。
    .fix-caller-1 = **不要自动重试**。Cloudflare 把 1101 标为不可重试。要么改代码，要么换输入。
    .fix-caller-2 = **核实写操作**。如果请求会新建或修改数据，再次发送之前先看它是否已经生效。
    .fix-caller-3 = **说明您发送的内容**。把请求方法、网址、时间{ $time-known ->
            [yes] （{ $time }）
           *[no] { "" }
        }和 Ray ID { $ray-known ->
            [yes] { $ray }{ " " }
           *[no] { "" }
        }告诉网站所有者，并说明其他路径是否正常。
    .fix-origin-developer-1 = **查看异常**。打开 Workers Logs，查看{ $time-known ->
            [yes] { " " }{ $time } 前后
           *[no] 出错时刻
        }的记录{ $ray-known ->
            [yes] ，搜索 Ray ID { $ray }
           *[no] { "" }
        }；或运行 `wrangler tail` 并重现错误。
    .fix-origin-developer-2 = **回滚最近一次部署**。如果错误从那时开始，先回滚，再查原因。
    .fix-origin-developer-3 = **捕获可能失败之处**。每个 `fetch` 和每次解析都加上 `try`/`catch`，等待每个 Promise，并返回说明原因的自定义错误。
    .fix-origin-developer-4 = **合适时退回源站**。使用 `passThroughOnException`，Worker 出错时请求会转到源站。如果 Worker 负责登录校验，不要这样做。
    .fix-site-owner-1 = **交给 Worker 的开发者**。把网址、时间{ $time-known ->
            [yes] （{ $time }）
           *[no] { "" }
        }和 Ray ID { $ray-known ->
            [yes] { $ray }{ " " }
           *[no] { "" }
        }发过去，并询问最近部署了什么。
    .fix-site-owner-2 = **可以不用时先移除路由**。如果没有 Worker，{ $host-known ->
            [yes] { $host }{ " " }
           *[no] 网站
        }也能运行，在修复上线之前先删除路由。
    .prevent-1 = 先向小部分请求发布，观察异常率，再继续扩大。
    .prevent-2 = 保持 Workers Logs 开启，并对未捕获的异常告警，日后才能按 Ray ID 查到记录。
    .note-1 = 只有 Worker 所调用的服务短暂出错时，等待才够。如果同一请求每次都失败，就必须修改代码。
    .reply =
        { $host-known ->
            [yes] { $host }{ " " }
           *[no] 该网站
        }在 Cloudflare 上运行的程序处理您的请求时出错（错误 1101）。您的网络正常，需要由网站的运维方修正程序。

        在此之前，重试没有用。如果该请求会新建或修改数据，请先确认它是否已经生效。

        为便于核查，请提供{ $ray-known ->
            [yes] { $time-known ->
                [yes] 完整网址，并注明 Ray ID { $ray }（{ $time }）
               *[no] 完整网址、发生时间及时区，并注明 Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] 完整网址，以及 { $time } 那次错误中的 Ray ID
               *[no] 完整网址、错误中的 Ray ID、发生时间及时区
            }
        }。

cloudflare-1xxx-1102 = Worker 超出资源上限
    .description = 网站的 Worker 超出了 CPU 时间或 { $memory } 内存的上限，还没作出应答就被 Cloudflare 终止。
    .gist = 网站的 Worker 用尽了 CPU 时间或内存
    .when-seen = 代码计算量大时，在 Workers Free 上尤其容易出现，那里的 CPU 时间约为 { $cpu-free } 毫秒。Worker 把大的请求体、响应体或全局对象放在内存中时，也会出现。
    .treatment = Cloudflare 终止 Worker 并自行应答，HTTP 状态码为 { $status }；它没有把 1102 标为可重试，也不发送 `Retry-After`。
    .caution = 2024 年，1102 页面的标题还是“Rendering error”，与 1101 相同；请以数字为准。
    .meet = 过一会儿减小请求再试一次；如果仍然失败，就只能由对方修复 Worker。
    .hop = Worker 超出上限
    .state = 超出上限
    .root = Cloudflare 终止了为{ $host-known ->
            [yes] { " " }{ $host }{ " " }
           *[no] 该网站
        }应答的 Worker：它占用的 CPU 时间超过套餐或设置允许的值，或内存超过 { $memory }。
    .where = 在 Cloudflare 上该网站的 Worker 内部。访客的网络正常，也不必怀疑源站。
    .context-1 = CPU 时间只在代码运算时计算，等待 `fetch` 不计入。因此要查的是解析、加密、压缩和循环，而不是响应慢的服务器。
    .context-2 = Worker 是中途被终止的，此前已经写入或发往别处的内容不会撤销。
    .fix-caller-1 = **稍后再试一次**。{ $ready-known ->
            [yes] 在 { $ready } 之前不要发送请求。
           *[no] { $wait-known ->
                [yes] 至少等待 { $wait }。
               *[no] 过一会儿再试一次，有可能成功。
            }
        }如果是写操作，先查它是否已经生效。
    .fix-caller-2 = **减小单次请求**。文件小一些、列表短一些、并行请求少一些，Worker 的负担就轻一些。
    .fix-caller-3 = **总是失败就上报**。把网址、发送内容的大小、时间{ $time-known ->
            [yes] （{ $time }）
           *[no] { "" }
        }和 Ray ID { $ray-known ->
            [yes] { $ray }{ " " }
           *[no] { "" }
        }告诉网站所有者。
    .fix-origin-developer-1 = **查明是哪项上限**。在 Workers Logs 中查看{ $time-known ->
            [yes] { " " }{ $time } 前后
           *[no] 出错时刻
        }的记录，看用尽的是 CPU 时间还是内存，再针对它做性能分析。
    .fix-origin-developer-2 = **用流式处理代替整体缓冲**。请求体和响应体以流的方式传递，不要为了转发而把全部内容读入内存。
    .fix-origin-developer-3 = **缩小全局对象**。处理函数之外的对象会跨请求留在内存中，只加载每个请求所需的内容。
    .fix-origin-developer-4 = **把繁重的计算移走**。在构建时算好、缓存结果，或交给队列或服务器处理。
    .fix-site-owner-1 = **调高 CPU 上限**。Workers Paid 最多可设为 { $cpu-paid } 分钟。{ $memory } 的内存上限不变。
    .fix-site-owner-2 = **不够用就不要留在 Workers Free**。约 { $cpu-free } 毫秒的 CPU 时间只够短小的任务。如果只是略微超出，先请开发者优化。
    .prevent-1 = 用调用方可能发送的最大输入测试 Worker，并记录 CPU 时间和内存。
    .prevent-2 = 在 Worker 中限制可接受的请求体大小，超出的以 413 拒绝。
    .note-1 = 如果只是偶发的高峰，等待即可。总是消耗过多的请求，代码或上限不改就会一直失败。
    .reply =
        { $host-known ->
            [yes] { $host }{ " " }
           *[no] 该网站
        }在 Cloudflare 上运行的程序超出了允许的计算时间或内存，因而被终止（错误 1102）。您的网络正常，需要由网站的运维方处理。

        { $ready-known ->
            [yes] 请在 { $ready } 之后再试一次。
           *[no] { $wait-known ->
                [yes] 请至少等待 { $wait }，再试一次。
               *[no] 请过几分钟再试一次。
            }
        }如有可能，请减小请求。如果它会修改数据，请先确认是否已经生效。

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

cloudflare-1xxx-1103 = Worker 所有者须联系支持团队
    .description = 负责应答的 Worker 已被停用，须由其所有者联系 Cloudflare。
    .gist = Worker 已停用，须由所有者联系 Cloudflare
    .when-seen = 在事情解决之前，这个 Worker 负责的所有地址都会如此；停用的原因没有公布。
    .fix-site-owner-1 = 联系 Cloudflare 支持团队，说明 Worker 名称和 Ray ID。
    .fix-site-owner-2 = 如果网站没有这个 Worker 也能运行，可暂时移除它的路由。
    .fix-origin-developer-1 = 把 Worker 的名称告知所有者：只有所有者能与 Cloudflare 解决此事。
    .fix-caller-1 = 把错误和 Ray ID 告知网站所有者。
    .meet = 不要重复请求：只有网站所有者与 Cloudflare 能恢复这个 Worker。

cloudflare-1xxx-1104 = 找不到脚本
    .description = 该地址被路由到一个 Worker，而它的脚本并不存在。在仪表板中，这个编号属于另一条消息：电子邮箱地址的另一种写法已被占用。
    .gist = 该路由对应的 Worker 不存在
    .when-seen = Worker 已删除而路由仍在，或者刚部署、尚未生效时。
    .treatment = 实际见到的 HTTP 状态码为 { $status }，标题为“Error 1104: Script not found”，错误名称为 `worker_script_not_found`。
    .fix-origin-developer-1 = 重新部署 Worker。
    .fix-site-owner-1 = 如果不再需要这个 Worker，移除对应的路由。
    .fix-caller-1 = 刚部署过就再试一次，否则连同 Ray ID 一起报告。
    .caution = Cloudflare 2026 年 5 月 5 日的参考页把 1104 归为 Worker 错误，而“Error 1104”的文档页讲的却是仪表板中的提示：邮箱地址仅有点号或 `+tag` 的差别。
    .meet = 如果 Worker 刚部署，再试一次；否则需要先修好路由。

cloudflare-1xxx-1105 = Worker 错误（官方未说明）
    .description = 在网站上，1105 是一种 Worker 故障，只知道类别。在仪表板中，它表示某个区域（zone）因添加次数过多而暂时受限。
    .gist = 未说明的 Worker 故障；在仪表板中指区域受限
    .when-seen = 访问由 Worker 提供服务的地址时，或者反复向 Cloudflare 添加同一域名时。
    .fix-origin-developer-1 = 出现在网站上：查看出错时刻的 Worker 日志。
    .fix-site-owner-1 = 出现在仪表板中时：停止添加该区域（zone），{ $pause } 小时之后再试。
    .fix-caller-1 = 把错误和 Ray ID 告知网站所有者。
    .caution = 两种含义毫无关系：看错误来自网站还是来自仪表板。
    .meet = 不要重复请求：应由网站所有者处理。

cloudflare-1xxx-1106 = 拒绝访问：您的 IP 地址已被封禁
    .description = 网站所有者拦截了访客的 IP 地址。1106 是 Zone Lockdown 显示的编号，该功能只允许名单中的地址访问某个网址。
    .gist = 访客地址不在 Zone Lockdown 的名单中
    .when-seen = 访问只对少数网络开放的页面（如管理后台、测试站点）时，例如访客自己的地址变了。
    .treatment = Cloudflare 将其归入 `access_denied` 类别，没有列为可重试。
    .fix-site-owner-1 = 在 Security > Events 中按 Ray ID 或客户端地址查找；错误中的时间是 UTC。
    .fix-site-owner-2 = 如果该访客应当放行，把其地址加入 Zone Lockdown 规则。
    .fix-caller-1 = 改用该页面指定的网络，例如公司内网。
    .fix-caller-2 = 否则把带有错误码、Ray ID 和时间的截图发给网站所有者。
    .caution = Cloudflare 在同一个文档页中说明 1106 与 1006、1007、1008，四者标题相同。
    .meet = 不要重试，也不要更换地址：只有网站所有者能把您的地址加入名单。

cloudflare-1xxx-1107 = 拒绝访问（官方未说明）
    .description = 属于 Cloudflare 的访问拒绝类错误。1107 背后是哪条规则没有公布，但网站所有者能查到对应的事件。
    .gist = 访问被某条规则拒绝，官方未说明是哪条
    .when-seen = 网站的安全设置拒绝了访客时；官方没有公布具体情形。
    .treatment = Cloudflare 将其归入 `access_denied` 类别，没有列为可重试。
    .fix-site-owner-1 = 在 Security > Events 中按 Ray ID 查找，事件会显示是什么拒绝了请求。
    .fix-site-owner-2 = 调整该规则，或放行客户端地址。
    .fix-caller-1 = 把带有错误码、Ray ID 和时间的截图发给网站所有者。
    .meet = 不要重复请求：这是有意拦截，Cloudflare 不会代客户解除。

cloudflare-1xxx-1108 = 拒绝访问（官方未说明）
    .description = Cloudflare 拒绝了访问，此外没有说明：1108 只出现在这类错误的列表中，没有标题，也没有文档页。
    .gist = 访问被拒绝，没有标题和文档页
    .when-seen = 官方没有描述情形；从类别看，是规则拒绝了请求，而不是服务器出了故障。
    .treatment = Cloudflare 将其归入 `access_denied` 类别，没有列为可重试。
    .fix-site-owner-1 = 在 Security > Events 中按客户端地址查找对方所报时间前后的事件，注意换算 UTC。
    .fix-site-owner-2 = 判断这个客户端是否应当放行；应当放行的，为它设置例外。
    .fix-caller-1 = 通过网站公布的联系方式或 Whois 信息询问网站所有者，并提供 Ray ID。
    .meet = 不要重试，也不要更换地址：是否放行由网站所有者决定。

cloudflare-1xxx-1109 = 拒绝访问（官方未说明）
    .description = 1106–1109 这组访问拒绝错误中的最后一个，其中 Cloudflare 只解释了 1106。1109 的原因没有公布。
    .gist = 访问被拒绝；同组只有 1106 有说明
    .when-seen = 官方没有公布情形。要查明原因，网站所有者需要 Ray ID 或访客的地址。
    .treatment = Cloudflare 将其归入 `access_denied` 类别，没有列为可重试。
    .fix-site-owner-1 = 在 Security > Events 中查找该 Ray ID；如果该客户端应当放行，修改事件所指的规则。
    .fix-site-owner-2 = 如果查不到事件，联系 Cloudflare 支持团队。
    .fix-caller-1 = 把错误码、Ray ID 和时间转告网站所有者。
    .meet = 不要重复请求：网站所有者修改规则之前都会被拒绝。

cloudflare-1xxx-1200 = 缓存连接数达到上限
    .description = Cloudflare 边缘已有过多请求在排队等待这个源站，因此不再受理新的请求。
    .gist = 等待源站的请求过多
    .when-seen = 源站缓慢，又同时涌来大量缓存无法应答的请求时：清除缓存之后、新品上线时，或内容从不缓存。
    .treatment = 由 Cloudflare 自行应答，HTTP 状态码为 { $status }，标为可重试，并在 `Retry-After` 中要求等待 { $published }。
    .caution = Cloudflare 把 1200 归入速率限制，其实没有人设定频率：源站越慢，队列越长。
    .meet = 等待 { $published }，再减少并发重新发送；立即重试只会让队列更长。
    .hop = 等待源站的队列已满
    .state = 响应过慢
    .root = { $host-known ->
            [yes] { $host }{ " " }
           *[no] 该网站
        }的源站处理请求的速度赶不上请求到达的速度。Cloudflare 边缘等待它的队列达到上限，这个请求排不进去。
    .where = 在 Cloudflare，源站之前的等待队列中。访客的网络正常。
    .context-1 = 源站不一定停机。它仍在应答，只是每次太慢，同时未命中缓存的请求便越积越多。
    .context-2 = 错误没有说明队列的上限。能够改变的，是源站应答的速度，以及由缓存代为应答的比例。
    .fix-caller-1 = **先等待，再发送**。{ $ready-known ->
            [yes] 在 { $ready } 之前不要发送请求。
           *[no] { $wait-known ->
                [yes] 至少等待 { $wait }。
               *[no] Cloudflare 为 1200 公布的等待时间是 { $published }。
            }
        }再次被拒绝时，将间隔加倍。
    .fix-caller-2 = **减少并发请求**。在您这一侧排队；大量并行请求未缓存的内容，正是队列排满的原因。
    .fix-origin-developer-1 = **加快源站处理**。在日志中找出{ $time-known ->
            [yes] { " " }{ $time } 前后
           *[no] { "" }
        }缓慢的路径；如果请求在等空闲的工作进程或数据库连接，就增加数量。
    .fix-origin-developer-2 = **让缓存代为应答**。对所有访客都相同的内容，用 `Cache-Control` 设置合适的有效期。
    .fix-origin-developer-3 = **减小响应**。长列表分页返回，内容压缩后再发送，让每个连接更快空出来。
    .fix-site-owner-1 = **提高缓存命中率**。为静态路径编写缓存规则，缓存键忽略无关的查询字符串，高峰期不要清除全部缓存。
    .fix-site-owner-2 = **增加源站容量**。向托管服务商了解{ $host-known ->
            [yes] { " " }{ $host }{ " " }
           *[no] { "" }
        }服务器的负载；一台不够，就在负载均衡器后增加服务器。
    .fix-site-owner-3 = **限制请求过多的一方**。如果是某个爬虫或客户端造成大量未命中，在到达源站之前限速。
    .prevent-1 = 上线之前和清除缓存之后先预热；尽量只清除单个网址，不要全部清除。
    .prevent-2 = 同时关注源站响应时间和缓存命中率，前者上升、后者下降时告警。
    .note-1 = 只是短暂的高峰，等待即可，队列会自行消化。如果每到高峰都出现 1200，说明源站处理不了这样的流量。
    .reply =
        { $host-known ->
            [yes] { $host }{ " " }
           *[no] 该网站
        }的服务器目前处理不了这么多请求，因此 Cloudflare 拒绝了您的请求（错误 1200）。您的网络正常；如果持续如此，需要由网站的运维方处理。

        { $ready-known ->
            [yes] 请在 { $ready } 之后再试一次。
           *[no] { $wait-known ->
                [yes] 请至少等待 { $wait }，再试一次。
               *[no] 请至少等待 { $published }，再试一次。
            }
        }如果您的程序同时发送大量请求，请减少数量。

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

cloudflare-1xxx-1201 = Snippet 错误（官方未说明）
    .description = Snippet 是网站在 Cloudflare 边缘运行的一小段代码，它运行失败或配置有误。1201 是六个此类编号中的第一个，其中只有 1205 公布了名称。
    .gist = 网站的某个 Snippet 失败或配置有误
    .when-seen = 访问设定了要运行 Snippet 的地址时；没有设定的地址不受影响。
    .fix-site-owner-1 = 查明该地址运行的是哪个 Snippet，并检查其代码。
    .fix-site-owner-2 = 检查触发它的规则。
    .fix-caller-1 = 把错误、网址和 Ray ID 告知网站所有者。
    .meet = 不要重复请求：需由网站所有者修好 Snippet。

cloudflare-1xxx-1202 = Snippet 错误（官方未说明）
    .description = 区域（zone）上的某个 Snippet 配置有误或运行失败，页面因此没有送达。1202 与其他 Snippet 错误有何不同，官方没有公布。
    .gist = Snippet 出错，官方未说明原因
    .when-seen = 官方没有公布情形。先怀疑最近对 Snippet 或其规则的改动。
    .fix-site-owner-1 = 恢复到此前正常的 Snippet 版本。
    .fix-site-owner-2 = 检查同一地址上其他 Snippet 的规则。
    .fix-caller-1 = 把 Ray ID 和出错时间发给网站所有者。
    .meet = 不要重复请求：还会遇到同一个 Snippet。

cloudflare-1xxx-1203 = Snippet 错误（官方未说明）
    .description = 1203 来自网站的 Snippet。Cloudflare 只公布了类别 `snippet`，没有说明发生了什么。
    .gist = 网站的 Snippet 出错，没有细节
    .when-seen = 只出现在使用 Snippet 的区域（zone）；确切的触发条件没有公布。
    .fix-site-owner-1 = 逐个停用该地址上的 Snippet，直到错误消失。
    .fix-site-owner-2 = 改正引起错误的那一个，再重新启用其余的。
    .fix-caller-1 = 把错误和 Ray ID 告知网站所有者。
    .meet = 不要重复请求：需先由网站所有者逐个检查 Snippet。

cloudflare-1xxx-1204 = Snippet 错误（官方未说明）
    .description = 某个 Snippet 失败或配置有误，编号为 1204，官方没有解释。相邻的 1205 则有名称：重定向次数过多。
    .gist = Snippet 出错，Cloudflare 没有给这个错误码命名
    .when-seen = 请求命中了有问题的 Snippet 的规则时。除此之外，Cloudflare 没有说明。
    .fix-site-owner-1 = 检查该 Snippet 的规则会命中哪些请求，范围过宽就缩小。
    .fix-site-owner-2 = 针对这类请求检查 Snippet 的代码。
    .fix-caller-1 = 把准确的网址和 Ray ID 发给网站所有者。
    .meet = 不要重复请求：每次都会命中同一条规则。

cloudflare-1xxx-1205 = 重定向次数过多
    .description = 网站的某个 Snippet 在请求一个地址时，被重定向的次数过多。
    .gist = Snippet 发出的请求被重定向次数过多
    .when-seen = Snippet 请求的地址重定向到自身，或两个地址互相重定向时。
    .retry = 等待 { $published }后，最多一次。
    .treatment = Cloudflare 将其标为可重试，并返回 `Retry-After`，公布的等待时间为 { $published }。
    .fix-site-owner-1 = 逐步跟踪该地址的重定向，打破循环。
    .fix-site-owner-2 = 让 Snippet 直接请求最终地址。
    .fix-caller-1 = 等待 { $published }，最多再试一次，然后连同 Ray ID 一起报告。
    .caution = Cloudflare 虽然公布了等待时间，但重定向循环不会自行消失。
    .meet = 等待 { $published }后最多再试一次。

cloudflare-1xxx-1206 = Snippet 错误（官方未说明）
    .description = Snippet 错误 1201–1206 中的最后一个，只知道类别：问题要么在某个 Snippet 本身，要么在它的配置。
    .gist = 最后一个 Snippet 错误，只知道类别
    .when-seen = 官方没有说明何时出现。应检查区域（zone）的 Snippet，而不是源站。
    .fix-site-owner-1 = 检查该区域的所有 Snippet 及触发它们的规则。
    .fix-site-owner-2 = 如果都没有问题，凭 Ray ID 询问 Cloudflare 支持团队。
    .fix-caller-1 = 把错误码、网址和 Ray ID 告知网站所有者。
    .meet = 不要重复请求：问题在网站的 Snippet，不在您发送的内容。
