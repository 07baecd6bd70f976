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

class-cloudflare-5xx = Cloudflare 错误 { $code }
    .description = { $category ->
            [origin] Cloudflare 没有从源站得到可用的响应，因此返回 { $code }。
            [ssl] Cloudflare 未能与源站建立符合要求的 TLS 连接，因此返回 { $code }。
            [cloudflare] Cloudflare 在处理请求时内部出错；错误自带的类别写明了这一点。
           *[none] Cloudflare 没有返回预期的响应，而是返回了 { $code }。仅凭这个数字无法判断原因：可能在源站、其 TLS、其 DNS 或 Cloudflare 自身。
        }{ $title-known ->
            [yes] 错误标题为“{ $title }”。
           *[no] { "" }
        }
    .when-seen = { $category ->
            [origin] 源站停机、过载、无法访问或被防火墙隔开时，或其响应为空、已损坏时。
            [ssl] 源站证书缺失、过期、不受信任或名称不符时，或双方没有共同的 TLS 版本或密码套件时。
            [cloudflare] Cloudflare 网络内部发生故障时。
           *[none] 源站停机、过慢或无法访问，TLS 异常，或域名无法解析时；也可能是 Cloudflare 内部故障。
        }
    .treatment = { $category ->
            [origin] 页面由 Cloudflare 自己生成，默认为 HTML，客户端要求时为 JSON 或 Markdown。源站自己发出的 502 或 504 保留状态码，但响应体会换成 Cloudflare 的。
            [ssl] 页面由 Cloudflare 自己生成，默认为 HTML，客户端要求时为 JSON 或 Markdown。525 和 526 被标为不可重试，也不带 `Retry-After`。
            [cloudflare] 错误由 Cloudflare 自己生成，500 的等待时间为 { $wait-500 }。源站发出的 500 则连同响应体原样透传。
           *[none] 响应体由 Cloudflare 自己生成；只有源站发出的 500 会原样透传。530 的响应体中总有一个 1xxx 错误码。
        }
    .hop = { $category ->
            [origin] 没有可用的响应
            [ssl] 与源站的 TLS 连接失败
            [cloudflare] Cloudflare 内部出错
           *[none] 没有正常响应
        }
    .state = { $category ->
            [origin] 异常
            [ssl] TLS 故障
            [cloudflare] 内部故障
           *[none] 异常
        }
    .root = { $category ->
            [origin] { $host-known ->
                [yes] { $host } 的源站
               *[no] 源站
            }无法连接、未及时应答，或发回了 Cloudflare 无法使用的内容。具体是哪一种，由 { $code } 说明。
            [ssl] Cloudflare { $host-known ->
                [yes] 与 { $host } 的源站
               *[no] 与源站
            }之间的 TLS 失败：握手中断（525），或证书未通过校验（526）。
            [cloudflare] Cloudflare 内部故障。{ $host-known ->
                [yes] { $host } 的源站
               *[no] 源站
            }可能与此无关。
           *[none] 文本只能证明{ $host-known ->
                [yes] 对 { $host } 的请求
               *[no] 请求
            }得到了 { $code }；各错误码的含义见“背景”。
        }
    .where = { $category ->
            [origin] Cloudflare 与源站之间，或源站内部。访客的请求已到达 Cloudflare。
            [ssl] Cloudflare 与源站之间的 TLS 握手阶段。访客的请求已到达 Cloudflare。
            [cloudflare] Cloudflare 内部。访客的请求已到达 Cloudflare。
           *[none] Cloudflare 或其后方。访客的请求已到达 Cloudflare。
        }
    .context-1 = { $category ->
            [origin] 520：响应为空、被截断或不是有效的 HTTP。521：源站拒绝连接。522：{ $connect }内没有 TCP 应答，或请求在 { $ack }内未被确认。523：没有通往源站地址的路由。524：未及时响应。502、504：网关出错或超时，多为源站一侧的代理。
            [ssl] 525：握手未完成，SSL 模式为 Full 或 Full (strict)。526：证书未通过 Full (strict) 要求的校验：已过期、颁发者未知、已吊销或名称不符。
            [cloudflare] 两种 500 的区别：只有 Cloudflare 自己的 500 带有 `cloudflare_error`，或在响应体中写明 Cloudflare。
           *[none] 500：源站应用出错，或 Cloudflare 内部故障。502、504、520–524：源站没有给出可用的响应。525、526：与源站的 TLS 失败。530：以响应体中的 1xxx 错误码为准，常见的是 1016（DNS）和 1033（隧道）。
        }
    .context-2 = { $category ->
            [ssl] 证书和 TLS 设置不会自行恢复。如果故障时有时无，检查源站是否在握手期间重置连接。
           *[none] 错误没有说明请求走到了哪一步。`POST` 可能已在源站执行。
        }
    .fix-caller-1 = **{ $retryable ->
            [yes] 先等待，再发一个请求
            [no] 不要自动重试
           *[unknown] 先看错误码是否允许重试
        }**。{ $retryable ->
            [yes] { $ready-known ->
                [yes] 在 { $ready } 之前不要发送请求。
               *[no] { $wait-known ->
                    [yes] 至少等待 { $wait }。
                   *[no] Cloudflare 公布的等待时间：500 为 { $wait-500 }，502 和 520 为 { $wait-502 }，504 和 521–524 为 { $wait-504 }。
                }
            }如果再次失败，每次将间隔加倍。
            [no] 错误信息已写明：网站所有者须先排除原因。
           *[unknown] 525 和 526 须先修复；530 由响应体中的 1xxx 错误码决定。其余错误码{ $ready-known ->
                [yes] 可在 { $ready } 之后发送一个请求
               *[no] { $wait-known ->
                    [yes] 可在至少等待 { $wait }后发送一个请求
                   *[no] 可在等待 { $wait-500 }（500）、{ $wait-502 }（502、520）或 { $wait-504 }（504、521–524）后发送一个请求
                }
            }。
        }
    .fix-caller-2 = **重复写操作之前先核实**。源站可能已经执行了 `POST`。先查看结果，或使用同一个幂等键重复请求。
    .fix-caller-3 = **通知网站所有者**。提供网址、时间{ $time-known ->
            [yes] （{ $time }）
           *[no] { "" }
        }和 { $ray-known ->
            [yes] Ray ID { $ray }
           *[no] Ray ID
        }。Cloudflare 的支持团队只服务域名所有者。
    .fix-origin-developer-1 = **{ $category ->
            [ssl] 自行重现握手
            [cloudflare] 查看请求是否到达
           *[none] 查看源站错误日志
        }**。{ $category ->
            [ssl] 用 `openssl s_client` 或 `curl -v` 连接源站地址，带上正确的 SNI 名称，看失败在哪一步。
            [cloudflare] { $time-known ->
                [yes] 如果源站日志在 { $time } 前后
               *[no] 如果源站日志在该时间
            }没有记录，说明请求止于 Cloudflare，源站无需修复。
           *[none] { $time-known ->
                [yes] 查看 { $time } 前后
               *[no] 查看出错那一分钟
            }是否有崩溃、重启、连接提前关闭或过载。没有记录，说明请求没有走到那里。
        }
    .fix-origin-developer-2 = **{ $category ->
            [ssl] 修复证书和协议
           *[none] 直接请求源站
        }**。{ $category ->
            [ssl] 安装公共 CA 或 Cloudflare Origin CA { $host-known ->
                [yes] 为 { $host }{ " " }
               *[no] 为该主机名
            }签发的证书，并提供 TLS 1.2 或 1.3 和常用密码套件。
           *[none] 绕过 Cloudflare，用同一主机名向源站发送同样的请求。如果也失败，问题在源站；如果成功，检查两者之间的环节。
        }
    .fix-origin-developer-3 = **{ $category ->
            [ssl] 提高 TLS 日志级别
            [cloudflare] 让写操作可以重复
           *[none] 放行 Cloudflare
        }**。{ $category ->
            [ssl] 故障时有时无时，日志会指出是哪些握手中断。
            [cloudflare] 支持幂等键，调用方才能在这类故障之后安全地重复 `POST`。
           *[none] 在每一层防火墙中允许 cloudflare.com/ips 列出的全部地址段，也不要对其限速。
        }
    .fix-site-owner-1 = **找到这个请求**。在 Cloudflare 和源站的日志中，{ $ray-known ->
            [yes] 按 Ray ID { $ray }{ " " }
           *[no] 按网址
        }{ $time-known ->
            [yes] 查找 { $time }{ " " }
           *[no] 查找对方所报时间
        }前后的记录。
    .fix-site-owner-2 = **{ $category ->
            [origin] 检查地址和防火墙
            [ssl] 检查证书和 SSL 模式
            [cloudflare] 联系 Cloudflare 支持团队
           *[none] 按错误码排查
        }**。{ $category ->
            [origin] A 或 AAAA 记录须是主机的当前地址，防火墙不得丢弃、拒绝或限制 Cloudflare 的地址段。
            [ssl] 续期或更换证书。遇到 526，可暂时用 Full 代替 Full (strict)：仍然加密，但不校验证书。
            [cloudflare] 提供域名、带时区的时间，以及 `/cdn-cgi/trace` 的输出。
           *[none] 502、504、520–524：Web 服务器、防火墙、地址记录。525、526：证书和 SSL 模式。530：响应体中的 1xxx 错误码。500：先查应用日志，再联系 Cloudflare 支持团队。
        }
    .fix-site-owner-3 = **{ $category ->
            [cloudflare] 不经 Cloudflare 测试
           *[none] 询问托管服务商
        }**。{ $category ->
            [ssl] 询问服务器为该主机名提供哪张证书、哪些 TLS 版本，以及最近改动了什么。
            [cloudflare] 短暂停用 Cloudflare。如果错误依旧，则来自源站。
           *[none] 提供错误码、Ray ID 和时间，询问那一分钟的负载、重启情况，以及 Cloudflare 地址是否被拦截。
        }
    .prevent-1 = 从外部用两种方式监测网站：经过 Cloudflare，以及直连源站地址。两者对比，就知道是哪一侧出错。
    .prevent-2 = 对 5xx 响应的占比告警，并在源站证书到期前 14 天告警。
    .prevent-3 = 在每一层防火墙中始终放行 Cloudflare 的地址段，列表变更时同步更新。
    .note-1 = { $category ->
            [origin] 源站只是重启或短暂过载时，等待即可。防火墙拦截、地址错误或服务器停机，不会自行恢复。
            [ssl] 等待没有用：必须修改源站的证书或 TLS 设置。
            [cloudflare] 先等待：错误没有指出源站有什么需要修复。如果持续不断，由域名所有者联系 Cloudflare 支持团队。
           *[none] 500、502、504 和 520–524 可能等一等就好。525 和 526 不行；530 取决于 1xxx 错误码。
        }{ $owner ->
            [yes] 错误信息写明需由网站所有者处理。
            [no] 错误信息写明无需网站所有者处理。
           *[unknown] { "" }
        }
    .reply =
        { $category ->
            [origin] 您{ $host-known ->
                [yes] 发往 { $host }{ " " }
               *[no] { "" }
            }的请求已到达 Cloudflare，但后面的服务器没有给出可用的响应（错误 { $code }）。您的网络正常，需要由该服务器的运维方处理。
            [ssl] 您{ $host-known ->
                [yes] 发往 { $host }{ " " }
               *[no] { "" }
            }的请求已到达 Cloudflare，但从那里到网站服务器的加密连接失败（错误 { $code }）。您的网络正常，需要由该服务器的运维方修复证书或 TLS 设置。
            [cloudflare] 您{ $host-known ->
                [yes] 发往 { $host }{ " " }
               *[no] { "" }
            }的请求在 Cloudflare 内部处理失败（错误 { $code }），应由 Cloudflare 修复。您的网络正常，您这边无需改动。
           *[none] 您{ $host-known ->
                [yes] 发往 { $host }{ " " }
               *[no] { "" }
            }的请求得到了 Cloudflare 错误 { $code }。请求已到达 Cloudflare；原因在 Cloudflare 或网站服务器，需要由网站的运维方排查。
        }

        { $retryable ->
            [yes] { $ready-known ->
                [yes] 请在 { $ready } 之后再试一次。
               *[no] { $wait-known ->
                    [yes] 请至少等待 { $wait }，再试一次。
                   *[no] 请过几分钟再试一次。
                }
            }如果该请求会新建或修改数据，请先确认它是否已经生效，以免重复。
            [no] 在修复之前，重试没有用。
           *[unknown] 您可以过几分钟再试一次。如果该请求会新建或修改数据，请先确认它是否已经生效，以免重复。
        }

        如果错误依旧，请提供{ $ray-known ->
            [yes] { $time-known ->
                [yes] 完整网址，并注明 Ray ID { $ray }（{ $time }）
               *[no] 完整网址、发生时间及时区，并注明 Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] 完整网址，以及 { $time } 那次错误中的 Ray ID
               *[no] 完整网址、错误中的 Ray ID、发生时间及时区
            }
        }。

class-cloudflare-1xxx = Cloudflare 错误 { $code }
    .description = { $category ->
            [access_denied] 根据网站的访问规则或安全设置，Cloudflare 拒绝了请求。
            [rate_limit] 已达到某个上限：请求数、网站的 Workers 套餐，或等待源站的请求数。Cloudflare 拒绝了这次请求。
            [dns] Cloudflare 没有找到该主机名或其源站的可用 DNS 记录。
            [config] 区域（zone）、隧道或源站的配置或连接有问题，Cloudflare 无法为该主机名提供服务。
            [tls] 该主机名不接受客户端的 TLS 版本、密码套件或证书。
            [legal] Cloudflare 因法律原因屏蔽该内容。
            [worker] Worker（网站在 Cloudflare 上运行的代码）出错、无法运行，或尝试了不允许的操作。
            [rewrite] 网站的请求重写规则无法执行。
            [snippet] Snippet（网站在 Cloudflare 上的小脚本）出错或配置有误。
            [unsupported] 请求使用了该区域（zone）不支持的功能或协议。
           *[none] Cloudflare 自行应答了请求，并以 { $code } 说明原因。
        }{ $title-known ->
            [yes] 错误标题为“{ $title }”。
           *[no] { "" }
        }
    .when-seen = { $category ->
            [access_denied] 网站所有者拦截某个地址、网络、国家或地区，或某类客户端时。仅仅使用程序库默认的 `User-Agent` 就可能被拦截。
            [rate_limit] 客户端发送过快、网站的 Workers 配额用尽，或过多请求在等待缓慢的源站时。
            [dns] DNS 记录缺失，或记录指向的域名无法解析时。
            [config] 主机名未启用代理、隧道没有连接，或 CNAME 指向另一个 Cloudflare 账户时。
            [tls] 客户端的 TLS 达不到主机名的要求时，例如 FIPS。
            [legal] 收到法律要求，或法律限制该内容时。
            [worker] Worker 抛出异常、超出 CPU 时间或内存上限，或不存在时。
            [rewrite] 重写后的路径无效或过长、表达式无法求值，或不允许那样修改请求头时。
            [snippet] Snippet 的代码或规则有误，或其自身请求遇到过多重定向时。
            [unsupported] 客户端使用了该区域没有的功能时。Cloudflare 的文档仅说明到此。
           *[none] 原因很多，例如网站所有者的拦截、DNS 回环、网址中用 IP 地址代替主机名、请求头超限。
        }
    .treatment = 由 Cloudflare 自行应答。1xxx 错误码写在响应体中，HTTP 状态码则是另一个，例如 403、409、429 或 530。
    .hop = { $category ->
            [access_denied] 请求被拒绝
            [rate_limit] 已达上限
            [dns] 没有可用的 DNS 记录
            [config] 无法为该主机名服务
            [tls] 客户端 TLS 不被接受
            [legal] 因法律原因屏蔽
            [worker] 止于 Worker
            [rewrite] 重写规则失败
            [snippet] Snippet 失败
            [unsupported] 功能不受支持
           *[none] 止于 Cloudflare
        }
    .state = { $category ->
            [access_denied] 已拒绝
            [rate_limit] 达到上限
            [dns] 无法解析
            [config] 配置异常
            [tls] TLS 被拒
            [legal] 已屏蔽
            [worker] Worker 出错
            [rewrite] 规则出错
            [snippet] Snippet 出错
            [unsupported] 不支持
           *[none] 请求已中止
        }
    .root = { $category ->
            [access_denied] { $host-known ->
                [yes] { $host } 所有者
               *[no] 网站所有者
            }的规则或安全设置拒绝了该客户端。这类拦截是有意设置的，但也可能误拦。
            [rate_limit] { $host-known ->
                [yes] { $host }{ " " }
               *[no] { "" }
            }已达到某个上限。仅凭类别看不出是哪一个：客户端请求数、Workers 套餐，还是等待源站的队列。
            [dns] Cloudflare 不知道该把{ $host-known ->
                [yes] 发往 { $host }{ " " }
               *[no] { "" }
            }的请求送到哪里：DNS 没有给出可用的目标。
            [config] { $host-known ->
                [yes] { $host }{ " " }
               *[no] 该主机名
            }按目前的配置无法提供服务：区域（zone）、隧道或源站有不相符之处。
            [tls] 客户端的 TLS { $host-known ->
                [yes] 不符合 { $host }{ " " }
               *[no] 不符合该主机名
            }的要求。
            [legal] 原因是{ $host-known ->
                [yes] 针对 { $host } 的
               *[no] { "" }
            }法律要求或限制，不是技术故障。
            [worker] { $host-known ->
                [yes] 请求止于 { $host } 的
               *[no] 请求止于
            } Worker：问题在其代码、限额或配置。
            [rewrite] { $host-known ->
                [yes] { $host } 的
               *[no] 网站的
            }某条规则产生了 Cloudflare 无法使用的结果：路径、长度、请求头或表达式无效。
            [snippet] { $host-known ->
                [yes] { $host } 的
               *[no] 网站的
            } Snippet 出错或配置有误。
            [unsupported] { $host-known ->
                [yes] { $host } 所在的
               *[no] 该
            }区域（zone）不支持请求所用的功能。
           *[none] 文本只能证明 Cloudflare 中止了{ $host-known ->
                [yes] 发往 { $host } 的
               *[no] { "" }
            }请求；线索是错误码 { $code }。
        }
    .where = { $category ->
            [access_denied] 在 Cloudflare，请求尚未到达源站。访客的网络正常：拒绝的答复已经送回。
            [rate_limit] 在 Cloudflare。访客的网络正常：拒绝的答复已经送回。
            [dns] 在 Cloudflare 查找请求去向的阶段。访客的网络正常。
            [config] 在 Cloudflare，从主机名到源站的环节。访客的网络正常。
            [tls] 访客的客户端与 Cloudflare 之间。与源站无关。
            [legal] 在 Cloudflare，请求尚未到达源站。访客的网络正常。
            [worker] 在 Cloudflare 上该网站的 Worker 中。访客的网络正常。
            [rewrite] 在 Cloudflare 上该网站的规则中。访客的网络正常。
            [snippet] 在 Cloudflare 上该网站的 Snippet 中。访客的网络正常。
            [unsupported] 在 Cloudflare。访客的网络正常：已经收到答复。
           *[none] 在 Cloudflare，由它自行应答。{ $actor ->
                [unknown] 文本没有说明原因出在请求、设置还是源站。
               *[caller] { "" }
            }
        }
    .context-1 = Cloudflare 只把六个 1xxx 错误码标为可重试：1205 等待 { $wait-1205 }，1015 等待 { $wait-1015 }，1038 和 1200 等待 { $wait-1038 }，1004 和 1033 等待 { $wait-1004 }。
    .context-2 = { $owner ->
            [yes] 错误信息写明需由网站所有者处理。
            [no] 错误信息写明无需网站所有者处理。
           *[unknown] 规则、DNS、Worker 和 Snippet 归网站所有者；客户端的 TLS、频率和请求头归调用方。
        }
    .fix-caller-1 = **{ $retryable ->
            [yes] 先等待，再发一个请求
            [no] 不要重复请求
           *[unknown] 不要循环重试
        }**。{ $retryable ->
            [yes] { $ready-known ->
                [yes] 在 { $ready } 之前不要发送请求。
               *[no] { $wait-known ->
                    [yes] 至少等待 { $wait }。
                   *[no] 响应中有 `Retry-After` 时按其值等待。
                }
            }如果再次失败，每次将间隔加倍。
            [no] 错误信息已写明：原因排除之前，结果不会改变。
           *[unknown] { $ready-known ->
                [yes] 可在 { $ready } 之后手动再试一次。
               *[no] { $wait-known ->
                    [yes] 至少等待 { $wait }，再手动试一次。
                   *[no] 过几分钟手动再试一次：{ $code } 没有已知的等待时间。
                }
            }
        }
    .fix-caller-2 = **{ $category ->
            [access_denied] 不要绕过拦截
            [rate_limit] 减少请求
            [tls] 更新客户端的 TLS
            [legal] 不必寻找技术办法
            [unsupported] 与成功的请求对比
           *[none] 检查主机名和请求头
            [dns] 请求无需改动
            [config] 请求无需改动
            [worker] 请求无需改动
            [rewrite] 请求无需改动
            [snippet] 请求无需改动
        }**。{ $category ->
            [access_denied] 不要为了通过而更换地址。客户端如果是程序，请使用真实、能说明身份的 `User-Agent`。
            [rate_limit] 减少并行请求，暂停自动重试。
            [tls] 使用新版 TLS 库和现行的密码套件。
            [legal] 换客户端或重复请求都不会改变结果。请询问网站所有者。
            [unsupported] 在浏览器中打开同一网址。如果成功，去掉您的请求中与之不同的部分。
           *[none] 使用主机名而不是 IP 地址，发送匹配的 `Host`，并去掉过大的请求头和 Cookie。如果是拦截，只有网站所有者能解除。
            [dns] 原因在 DNS，不在客户端。
            [config] 原因在网站的配置，不在客户端。
            [worker] 原因在网站的 Worker，不在客户端。
            [rewrite] 原因在网站的规则，不在客户端。
            [snippet] 原因在网站的 Snippet，不在客户端。
        }
    .fix-caller-3 = **通知网站所有者**。提供网址、时间{ $time-known ->
            [yes] （{ $time }）
           *[no] { "" }
        }和 { $ray-known ->
            [yes] Ray ID { $ray }
           *[no] Ray ID
        }。Cloudflare 的支持团队只服务域名所有者。
    .fix-origin-developer-1 = **{ $category ->
            [worker] 查看 Worker 日志
            [dns] 解析源站域名
            [config] 说明如何连接源站
            [rate_limit] 减轻源站负担
           *[none] 源站日志里查不到
        }**。{ $category ->
            [worker] 打开 Workers Logs，{ $time-known ->
                [yes] 查看 { $time } 前后
               *[no] 查看出错时刻
            }的记录，或运行 `wrangler tail` 并重现错误。重点看异常、CPU 时间和内存。
            [dns] 用公共解析器查询 Cloudflare 用作源站的域名。如果没有结果，修复记录，或把正确的域名告诉网站所有者。
            [config] 把源站的公网地址告知网站所有者；使用隧道时，同时说明 `cloudflared` 的状态：区域（zone）的配置须与之相符。
            [rate_limit] 加快慢路径，提高缓存命中率：请求在排队等待源站时，这样做有用。
           *[none] 请求由 Cloudflare 自行应答。把 Ray ID { $ray-known ->
                [yes] { $ray }{ " " }
               *[no] { "" }
            }交给管理 Cloudflare 账户的人。
        }
    .fix-origin-developer-2 = **绕过 Cloudflare 测试**。用同一主机名直接向源站发送同样的请求。如果成功，原因就不在源站，也不在应用。
    .fix-site-owner-1 = **{ $category ->
            [access_denied] 找到事件
            [rate_limit] 找到上限
            [dns] 检查 DNS 记录
            [config] 检查主机名的配置
            [tls] 检查 TLS 要求
            [legal] 了解法律要求的内容
            [worker] 查看 Worker 日志
            [rewrite] 检查重写规则
            [snippet] 检查 Snippet
            [unsupported] 了解客户端用了什么
           *[none] 查明请求在哪里中止
        }**。{ $category ->
            [access_denied] 打开 Security > Events，{ $ray-known ->
                [yes] 按 Ray ID { $ray }{ " " }
               *[no] 按客户端地址
            }{ $time-known ->
                [yes] 查找 { $time }{ " " }
               *[no] 查找对方所报时间
            }前后的事件。错误中的时间是 UTC，需换算为本地时间。
            [rate_limit] 查看 Security > Events、Workers 套餐及用量，以及是否有过多请求在等待缓慢的源站。
            [dns] 源站记录必须存在，并能用公共解析器解析。域名须已添加到 Cloudflare，或通过 Cloudflare for SaaS 配置。
            [config] 代理须已启用，隧道须健康（`cloudflared tunnel list`），CNAME 未经 Cloudflare for SaaS 不得指向另一个账户。
            [tls] 查看主机名要求哪种 TLS 版本、密码套件或证书，以及该客户端是否必须满足。
            [legal] 与 Cloudflare 和法律顾问确认。
            [worker] 打开 Workers Logs，{ $time-known ->
                [yes] 查看 { $time } 前后
               *[no] 查看出错时刻
            }的记录。看有无异常，CPU 时间和内存是否超限，路由对应的脚本是否存在。
            [rewrite] 路径须以 `/` 开头且不过长，表达式中的字段须存在，请求头的名称和值须为允许的内容。
            [snippet] 检查该网址涉及的 Snippet 及其规则，看有无重定向循环。
            [unsupported] 请调用方说明客户端、协议和请求头，再向 Cloudflare 支持团队询问区域缺少什么。
           *[none] 针对该网址，查看 Security > Events、DNS 记录、重写规则、Workers Logs 和 Snippet，以及请求的主机名和 SNI。
        }
    .fix-site-owner-2 = **{ $category ->
            [access_denied] 作出判断，再改规则
            [rate_limit] 调高上限或减少用量
            [dns] 修复记录
            [config] 恢复连接
            [worker] 修正 Worker
           *[none] 都不符合时联系 Cloudflare 支持团队
        }**。{ $category ->
            [access_denied] 如果该客户端应当放行，缩小规则范围，或放行其地址。
            [rate_limit] 调高阈值或升级套餐，或提高缓存命中率，减轻源站负担。
            [dns] 填入可解析的域名或地址，并为负载均衡池提供 IP 地址作为后备。
            [config] 隧道：放行 `cloudflared` 的出站端口 7844，并运行多个副本。如果官方没有解释该错误码，把 Ray ID { $ray-known ->
                [yes] { $ray }{ " " }
               *[no] { "" }
            }提供给 Cloudflare 支持团队。
            [worker] 捕获异常，用流式处理代替整体缓冲；脚本缺失的，重新部署或删除路由。
           *[none] 提供域名、时间{ $time-known ->
                [yes] （{ $time }）
               *[no] { "" }
            }和 { $ray-known ->
                [yes] Ray ID { $ray }
               *[no] Ray ID
            }。
        }
    .fix-site-owner-3 = **测试后告知调用方**。改动之后，用同类客户端重新请求；确认不再出现 { $code }，再请调用方重试。
    .prevent-1 = { $category ->
            [access_denied] 写明每条规则针对哪些客户端；规则上线之前，先放行已知的合作方。
            [rate_limit] 对被拒绝请求的占比告警，并在 Workers 配额用尽之前告警。
            [tls] 提高主机名的 TLS 要求之前，先用现有客户端测试。
            [legal] 指定一名接收法律通知的联系人，确保及时阅读和答复。
           *[none] DNS、规则、Worker 和隧道的改动，先在另一个主机名上测试再上线。
        }
    .prevent-2 = 从外部定期请求网站，响应体中一出现 1xxx 就告警：只看 HTTP 状态码看不出来。
    .note-1 = { $repeat ->
            [wait] 等待可能有用：Cloudflare 为 { $code } 公布的等待时间是 { $published }。之后如果仍然出错，须有人排除原因。
            [once] Cloudflare 为 { $code } 公布的等待时间是 { $published }，但原因不会自行消失：最多重试一次。
            [later] 等待可能有用：原因也许会自行消失。如果再次出错，须有人排除原因。
            [no] 遇到 { $code }，等待没有用：须先有人作出改动。
           *[unknown] 只有会自行消失的问题才适合等待：速率限制、正在重连的隧道、尚在生效的改动。拦截、规则、记录和代码，没有人改动就不会变。
        }
    .reply =
        { $category ->
            [access_denied] { $host-known ->
                [yes] { $host }{ " " }
               *[no] 该网站
            }的安全设置拒绝了您的请求（Cloudflare 错误 { $code }）。您的网络正常，但只有网站所有者能更改这一设置。
            [rate_limit] { $host-known ->
                [yes] { $host }{ " " }
               *[no] 该网站
            }已达到某个上限，因此 Cloudflare 拒绝了您的请求（错误 { $code }）。如果该上限按您的请求计数，请减少发送；否则需要由网站的运维方调高。
            [dns] Cloudflare { $host-known ->
                [yes] 找不到 { $host }{ " " }
               *[no] 找不到该网站
            }的服务器（错误 { $code }）。您的网络正常，需要由网站的运维方修复 DNS。
            [config] { $host-known ->
                [yes] { $host }{ " " }
               *[no] 该网站
            }目前的配置使 Cloudflare 无法提供服务（错误 { $code }）。您的网络正常，需要由网站的运维方处理。
            [tls] { $host-known ->
                [yes] { $host }{ " " }
               *[no] 该网站
            }不接受您客户端的 TLS 设置（Cloudflare 错误 { $code }）。需要由您处理：请更新客户端或其 TLS 库。
            [legal] { $host-known ->
                [yes] { $host } 上的
               *[no] 该
            }内容因法律原因被屏蔽（Cloudflare 错误 { $code }）。您这边没有技术办法可以改变。
            [worker] { $host-known ->
                [yes] { $host }{ " " }
               *[no] 该网站
            }在 Cloudflare 上运行的程序未能应答（错误 { $code }）。您的网络正常，需要由网站的运维方处理。
            [rewrite] { $host-known ->
                [yes] { $host }{ " " }
               *[no] 该网站
            }在 Cloudflare 上的一条规则无法应用于您的请求（错误 { $code }）。需要由网站的运维方修正。
            [snippet] { $host-known ->
                [yes] { $host }{ " " }
               *[no] 该网站
            }在 Cloudflare 上运行的脚本出错（错误 { $code }）。您的网络正常，需要由网站的运维方处理。
            [unsupported] { $host-known ->
                [yes] 您的请求使用了 { $host }{ " " }
               *[no] 您的请求使用了该网站
            }不支持的功能（Cloudflare 错误 { $code }）。请用普通浏览器打开同一地址试试。
           *[none] Cloudflare 中止了您{ $host-known ->
                [yes] 发往 { $host }{ " " }
               *[no] { "" }
            }的请求，错误码为 { $code }。您的网络正常，{ $actor ->
                [caller] 但请求本身须先作修改才能成功。
               *[unknown] 网站的运维方可以查明原因。
            }
        }

        { $retryable ->
            [yes] { $ready-known ->
                [yes] 请在 { $ready } 之后再试一次。
               *[no] { $wait-known ->
                    [yes] 请至少等待 { $wait }，再试一次。
                   *[no] 请过几分钟再试一次。
                }
            }
            [no] 在情况改变之前，重复同样的请求没有用。
           *[unknown] { $repeat ->
                [wait] 请至少等待 { $published }，再试一次。
                [once] 可至少等待 { $published }，再试一次；如果仍然失败，须先排除原因。
                [no] 在情况改变之前，重复同样的请求没有用。
               *[unknown] 请不要反复重试，过几分钟试一次即可。
            }
        }

        为便于核查，请提供{ $ray-known ->
            [yes] { $time-known ->
                [yes] 完整网址，并注明 Ray ID { $ray }（{ $time }）
               *[no] 完整网址、发生时间及时区，并注明 Ray ID { $ray }
            }
           *[no] { $time-known ->
                [yes] 完整网址，以及 { $time } 那次错误中的 Ray ID
               *[no] 完整网址、错误中的 Ray ID、发生时间及时区
            }
        }。{ $category ->
            [access_denied] 另请附上您的公网 IP 地址，网站所有者可据此找到拦截记录。
           *[none] { "" }
        }

## Cloudflare, without a number

class-challenge = 质询页
    .description = Cloudflare 在放行请求之前，要求访客证明请求来自浏览器：“Just a moment…”。真人可以通过；不能运行页面脚本的程序则无法通过。
    .when-seen = 网站的规则、Bot Fight Mode 或 Under Attack 模式要求质询，或客户端看起来是自动程序。
    .treatment = 该页面由 Cloudflare 自行返回，状态码多为 HTTP 403，并带有标头 `cf-mitigated: challenge`。源站收不到该请求。
    .hop = 要求质询
    .state = 需通过质询
    .root = { $host-known ->
            [yes] { $host }{ " " }
           *[no] 网站
        }的安全设置要求质询，而发送请求的一方没有通过。
    .where = 在 Cloudflare，请求尚未到达源站。访客的网络正常：页面已经送回。
    .context-1 = 质询不是故障。它会拦下脚本、监控、API 客户端等程序，即使网站本来欢迎它们。
    .context-2 = 它在标头中的标记是 `cf-mitigated: challenge`。由哪条规则触发，可在 Security > Events 中查看。
    .fix-caller-1 = **在浏览器中：等质询完成**。允许网站使用 JavaScript 和 Cookie，关闭会拦截脚本的扩展，校准时钟，然后刷新页面。
    .fix-caller-2 = **在程序中：不要重复请求**。没有浏览器的客户端无法通过。请向网站所有者申请 API 或例外。
    .fix-caller-3 = **通知网站所有者**。提供网址、时间{ $time-known ->
            [yes] （{ $time }）
           *[no] { "" }
        }、您的地址和 { $ray-known ->
            [yes] Ray ID { $ray }
           *[no] Ray ID
        }。
    .fix-site-owner-1 = **找到规则**。打开 Security > Events，{ $ray-known ->
            [yes] 按 Ray ID { $ray }{ " " }
           *[no] 按客户端地址
        }查找{ $time-known ->
            [yes] { " " }{ $time } 前后的
           *[no] { "" }
        }事件。
    .fix-site-owner-2 = **放行已知的程序**。为 API 的路径、令牌或地址添加操作为 Skip 的自定义规则，不要对所有人关闭防护。
    .prevent-1 = 不要让会发出质询的规则作用于 API、Webhook 和监控：程序无法应答质询。
    .note-1 = 等待对程序没有用。真人可以马上再试。
    .reply =
        您看到的页面是 Cloudflare 的质询，它在保护{ $host-known ->
            [yes] { " " }{ $host }
           *[no] 该网站
        }，用来确认请求是否由真人发出。网站没有故障。

        在浏览器中，请允许 JavaScript 和 Cookie，关闭会拦截脚本的扩展，检查设备时钟，然后刷新页面。程序或脚本无法通过质询，只能由网站所有者为其设置例外。

        如果页面反复出现，请提供网址、{ $ray-known ->
            [yes] Ray ID { $ray }
           *[no] 页面底部的 Ray ID
        }{ " " }和{ $time-known ->
            [yes] 时间（{ $time }）
           *[no] 发生时间及时区
        }。

class-block = 拦截页
    .description = Cloudflare 按网站的规则拒绝了访客：“Sorry, you have been blocked”。源站没有收到该请求。
    .when-seen = 请求符合某条规则：WAF 规则在其中发现攻击特征，地址、国家或网络被拦截，或客户端看起来是机器人。
    .treatment = 该页面由 Cloudflare 自行返回；规则没有指定其他状态码时为 HTTP 403。
    .hop = 被规则拦截
    .state = 已拦截
    .root = { $host-known ->
            [yes] { $host }{ " " }
           *[no] 网站
        }的某条规则或安全设置拦截了该请求。这类拦截是有意设置的，但也可能误伤访客。
    .where = 在 Cloudflare，请求尚未到达源站。访客的网络正常：页面已经送回。
    .context-1 = 页面没有说明是哪条规则。在 Security > Events 中按 Ray ID 可以查到。
    .context-2 = 原因不一定是发送者，也可能是发送的内容：表单中含有代码或 SQL 的文字可能触发 WAF 规则。
    .fix-caller-1 = **不要绕过拦截**。换用的地址或客户端也可能被拦截，而且更久。
    .fix-caller-2 = **通知网站所有者**。提供网址、之前的操作、时间{ $time-known ->
            [yes] （{ $time }）
           *[no] { "" }
        }、您的地址和 { $ray-known ->
            [yes] Ray ID { $ray }
           *[no] Ray ID
        }。Cloudflare 的支持团队只服务域名所有者。
    .fix-site-owner-1 = **找到事件**。打开 Security > Events，{ $ray-known ->
            [yes] 按 Ray ID { $ray }{ " " }
           *[no] 按客户端地址
        }查找{ $time-known ->
            [yes] { " " }{ $time } 前后的
           *[no] { "" }
        }事件，其中写有规则。
    .fix-site-owner-2 = **作出判断，再改规则**。如果该访客应当放行，缩小规则范围，或为路径或地址设置例外。
    .prevent-1 = 新规则先以操作 Log 运行，看看它会拦截什么。
    .note-1 = 等待没有用：规则或请求不变，拦截就一直有效。
    .reply =
        保护{ $host-known ->
            [yes] { " " }{ $host }{ " " }
           *[no] 该网站
        }的 Cloudflare 拦截了您的请求，因为它符合网站的一条安全规则。您的网络正常。只有网站所有者能查看和更改这条规则。

        为便于核查，请提供网址、之前的操作、{ $ray-known ->
            [yes] Ray ID { $ray }
           *[no] 页面底部的 Ray ID
        }、{ $time-known ->
            [yes] 时间（{ $time }）
           *[no] 发生时间及时区
        }和您的公网 IP 地址。请不要尝试其他地址或客户端，以免同样被拦截。

class-nameless = 经过 Cloudflare 的请求
    .description = { $ray-known ->
            [yes] 文本中有请求的 Ray ID，但没有说明遇到了什么错误。
           *[no] 文本来自 Cloudflare，但没有写明是什么错误。
        }
    .when-seen = 只复制了错误页面的底部，或响应头中的一行。
    .treatment = 无论成功还是失败，Cloudflare 都会为每个请求分配 Ray ID。
    .hop = 错误未注明
    .state = 未知
    .root = 文本没有说明哪里出错，只能证明请求到达了 Cloudflare。
    .where = { $host-known ->
            [yes] 在发往 { $host } 的途中：Cloudflare 或其后的环节。
           *[no] 在 Cloudflare 或其后的环节。
        }
    .context-1 = 网站所有者可以按 Ray ID 查找请求：拦截和质询在 Security > Events，其余在请求日志（Logpush 或 Log Explorer）。
    .context-2 = Ray ID 不保证唯一，因此还需要请求的时间。
    .fix-caller-1 = **补充缺少的信息**。页面上的编号或标题、网址和时间{ $time-known ->
            [yes] （{ $time }）
           *[no] （含时区）
        }可以说明发生了什么。
    .fix-site-owner-1 = **查找请求**。在 Security > Events 中按 Ray ID { $ray-known ->
            [yes] { $ray }{ " " }
           *[no] { "" }
        }查找。没有事件，说明没有规则起作用；再查请求日志和源站日志。
    .fix-site-owner-2 = **查源站日志**。源站会在请求头 `CF-Ray` 中收到同一个 ID。
    .prevent-1 = 把 `CF-Ray` 写入源站的访问日志，以便按客户的 Ray ID 找到对应的行。
    .note-1 = 没有错误编号，无法判断等待是否有用。
    .reply =
        谢谢。您提供的内容表明请求到达了 Cloudflare，但看不出哪里出了问题。

        为了查明原因，请再提供页面上的编号或标题（例如“Error 522”）、完整的网址（URL）{ $ray-known ->
            [yes] { "" }
           *[no] 、Ray ID
        }{ $time-known ->
            [yes] { "" }
           *[no] 、准确的发生时间及时区
        }，以及之前的操作。最好附上截图或保存的网页。请不要提供密码和密钥。

class-cloudflare-api = Cloudflare API 错误{ $code-known ->
        [yes] { " " }{ $code }
       *[no] { "" }
    }
    .description = Cloudflare 的 API 拒绝了调用，或未能执行。{ $title-known ->
            [yes] 其消息为“{ $title }”。
           *[no] { "" }
        }
    .when-seen = 程序或工具通过 API 更改 Cloudflare 上的设置时：DNS 工具、Terraform、Wrangler、证书客户端。
    .treatment = API 返回 `"success": false` 和 `errors` 列表。错误编号没有官方列表；同一编号在不同产品中含义可能不同。
    .hop = API 调用被拒绝
    .state = 已拒绝
    .root = API 在消息中说明原因，其后的条目（`error_chain`）往往更详细：最后一条最准确。
    .where = 在 Cloudflare 的 API，而不是访问网站的途中。网站访客看不到它。
    .context-1 = API 的编号不同于错误页面的编号：1000、1003、1015 在错误页面上另有含义。
    .context-2 = 常见原因：令牌没有权限、令牌属于其他账户或区域（zone）、地址中的 ID 有误、对象已经存在。
    .fix-caller-1 = **阅读消息及其后的条目**。`error_chain` 的最后一条会指出有问题的字段或请求头。
    .fix-caller-2 = **检查令牌**。用它调用 `/user/tokens/verify`（或账户的同类接口），并将其权限、账户、区域（zone）和允许的地址与调用所需的对照。
    .fix-caller-3 = **检查地址中的 ID**。账户 ID 和区域 ID 显示在仪表板的域名概览页；变量为空会使网址缺少一段。
    .fix-caller-4 = **只重复有可能成功的请求**。HTTP 429 之后按 `Retry-After` 等待；被拒绝的令牌和错误的 ID 不会自行变好。
    .prevent-1 = 为每个程序使用单独的、权限最小的令牌，并留意其到期日。
    .note-1 = 只有遇到速率限制（HTTP 429）或 API 自身故障（HTTP 5xx）时，等待才有用。
    .reply =
        您的程序对 Cloudflare API 的调用被拒绝{ $code-known ->
            [yes] ，错误编号为 { $code }
           *[no] { "" }
        }{ $title-known ->
            [yes] ：“{ $title }”
           *[no] { "" }
        }。问题在于程序的访问权限或其请求的内容，网站访客不受影响。

        请检查 API 令牌是否有效、是否有该调用的权限、是否属于正确的账户和区域（zone），以及地址中的 ID 是否正确。

        如果都没有问题，请提供 API 的完整响应、调用的方法和地址，以及发生时间及时区。请不要提供令牌。

class-foreign = 其他系统的错误
    .description = 错误{ $code-known ->
            [yes] { " " }{ $code }{ " " }
           *[no] { "" }
        }属于其他系统，既不是 Cloudflare 的，也不是 HTTP 的。{ $title-known ->
            [yes] 其内容为“{ $title }”。
           *[no] { "" }
        }
    .when-seen = 数据库、WebSocket、其他厂商的 API 或工具报告自己的错误，而编号恰好与 Cloudflare 的相似。
    .treatment = 与 Cloudflare 无关。
    .hop = 不在 Cloudflare
    .state = 失败
    .root = 文本表明了发送方：原因在那里，含义见其文档。
    .where = 发送方：{ $system-known ->
            [yes] { $system }
           *[no] 其他系统
        }。
    .context-1 = 编号并不唯一：1006 是 WebSocket 的关闭码，1020 和 1205 是数据库的错误号，Cloudflare 也有相同的编号。
    .fix-caller-1 = **到发送方的文档中查找**。搜索该编号及其旁边的文字。
    .fix-caller-2 = **询问该系统的运维方**。提供完整的消息、时间（含时区）和之前的操作。
    .prevent-1 = 记录日志时，在错误编号旁写明系统名称。
    .note-1 = 等待是否有用，取决于发送方。
    .reply =
        您提供的错误并非来自网站的防护网络，而是来自其他系统{ $system-known ->
            [yes] ：{ $system }
           *[no] { "" }
        }。含义见该系统的文档。

        如需协助，请提供完整的消息、之前的操作和{ $time-known ->
            [yes] 时间（{ $time }）
           *[no] 发生时间及时区
        }。请不要提供密码和密钥。

## Plain HTTP, whoever sent it

class-http-1xx = HTTP { $code }（信息响应）
    .description = 临时响应：服务器尚未处理完请求，最终响应随后到来；101 之后，连接改用另一种协议。{ $title-known ->
            [yes] 文本中的名称为“{ $title }”。
           *[no] { "" }
        }
    .when-seen = 大文件上传之前（100）、WebSocket 打开时（101）、发送页面早期提示时（103）。可在 `curl -v` 和抓包中看到，日志里很少出现。
    .treatment = Cloudflare 会转发源站的 1xx 响应，也会自己发送 103。102 之后，最终响应仍须在读取超时之内到达。
    .hop = 只有临时响应
    .state = 尚未完成
    .root = 1xx 不是故障。如果文本到此为止，说明缺少最终响应：它在之后才到，或连接在此之前已断开。
    .where = { $system-known ->
            [yes] 文本写明发送方是 { $system }。
           *[no] 文本没有说明由谁发送：应用，或其前面的代理。
        }{ $host-known ->
            [yes] 发往 { $host } 的
           *[no] { "" }
        }请求已到达那里。
    .context-1 = 如果真有问题，要看随后的最终状态码，或客户端自己的报错。
    .fix-caller-1 = **读到最终状态码为止**。只有它能说明请求是否成功。
    .fix-caller-2 = **上传停顿时去掉 `Expect`**。不带 `Expect: 100-continue`，客户端会立即发送请求体。
    .fix-caller-3 = **WebSocket 打不开时查看有无 101**。如果是其他状态码，说明代理或服务器拒绝了协议升级。
    .fix-origin-developer-1 = **务必发送最终状态码**。耗时工作用 `202 Accepted` 加状态地址，比连续发送 102 更适合调用方。
    .fix-origin-developer-2 = **传递 `Upgrade` 和 `Connection`**。途中每个代理都须传递，否则不会出现 101。
    .fix-site-owner-1 = **不要只因这个状态码改动设置**。如果旧客户端在 103 上卡住，为该区域（zone）关闭 Early Hints。
    .prevent-1 = 使用能跳过临时响应、只报告最终响应的客户端库。
    .prevent-2 = 记录每个请求的最终状态码和总耗时；临时响应的状态码说明不了这两点。
    .note-1 = 1xx 本身无需等待，也无需修复。请对方提供其余文本。
    .reply =
        { $host-known ->
            [yes] 您发来的文本止于 { $host } 返回的
           *[no] 您发来的文本止于
        } HTTP { $code }。这是临时响应，不是错误，结果在它之后。

        请提供直到最终状态码或客户端报错为止的完整输出，以及网址{ $time-known ->
            [yes] 和时间（{ $time }）
           *[no] 、发生时间及时区
        }。使用 curl 的 -v 选项可以看到全部内容。

class-http-2xx = HTTP { $code }（成功）
    .description = 服务器已收到、理解并接受请求。工作是否完成要看状态码：202 只是受理，207 分别列出每个部分的结果。{ $title-known ->
            [yes] 文本中的名称为“{ $title }”。
           *[no] { "" }
        }
    .when-seen = 任何被接受的请求之后。有些 API 会把失败写在 200 的响应体中。
    .treatment = Cloudflare 原样透传。没有缓存标头时，以 200 或 206 返回的静态文件缓存 120 分钟；HTML 和 JSON 默认不缓存。
    .hop = 请求已被接受
    .state = 正常
    .root = 从状态码看不到故障。如果客户遇到问题，原因在响应体、后续请求或客户端。
    .where = { $system-known ->
            [yes] 文本写明发送方是 { $system }。
           *[no] 文本没有说明由谁发送：应用、代理或其前面的缓存。
        }{ $host-known ->
            [yes] 与 { $host } 之间的
           *[no] { "" }
        }往返线路正常。
    .context-1 = 201：已新建资源。202：工作已排队，仍可能失败。204 和 205：成功但没有响应体，解析必然失败。206：只是整体的一部分。207：每个部分各有状态码。
    .fix-caller-1 = **读取响应体**。状态码为成功，响应体中仍可能有错误。
    .fix-caller-2 = **不要重复发送**。201 或 202 之后重复 `POST` 可能产生重复数据。遇到 202，查询状态地址；遇到 207，只重复失败的部分。
    .fix-caller-3 = **允许响应体为空**。204 和 205 没有内容可解析。
    .fix-origin-developer-1 = **失败用 4xx 或 5xx 返回**。写在 200 响应体中的错误，重试、缓存和告警都看不到。
    .fix-origin-developer-2 = **说明结果在哪里**。201 用 `Location`；202 用状态地址和 `Retry-After`。
    .fix-site-owner-1 = **内容陈旧或属于他人时检查缓存**。`cf-cache-status: HIT` 表示没有请求源站。
    .prevent-1 = 除状态码外也检查内容：只检查 200 会漏掉响应体中的错误。
    .prevent-2 = 跟踪排队的作业直到结束；202 在工作开始之前就算成功。
    .note-1 = 只有 202 需要等待：直到作业自身的状态显示完成。
    .reply =
        { $host-known ->
            [yes] { $host }{ " " }
           *[no] 服务器
        }返回 HTTP { $code }，表示请求已被接受，连接正常。

        如果仍有问题，请说明您期望的结果，并提供实际得到的内容（完整响应体，请去掉密码和密钥）、网址{ $time-known ->
            [yes] 和时间（{ $time }）
           *[no] 、发生时间及时区
        }。如果该请求会新建或修改数据，请不要重复发送。

class-http-3xx = HTTP { $code }（重定向）
    .description = 客户端还需要再走一步：跟随 `Location`；如果是 304，则使用已有的副本。{ $title-known ->
            [yes] 文本中的名称为“{ $title }”。
           *[no] { "" }
        }
    .when-seen = 地址变更、HTTP 转 HTTPS、跳转到登录页，或缓存副本仍然有效时。
    .treatment = Cloudflare 原样透传，或按重定向规则自行发送。没有缓存标头时，301 缓存 120 分钟，302 和 303 缓存 20 分钟。
    .hop = 客户端须再走一步
    .state = 重定向
    .root = 重定向本身不是故障。形成循环、指向错误的地址，或把 `POST` 变成 `GET`，才成为问题。
    .where = { $system-known ->
            [yes] 文本写明发送方是 { $system }。
           *[no] 文本没有说明由谁发送：应用、代理或重定向规则。
        }{ $host-known ->
            [yes] 发往 { $host } 的
           *[no] { "" }
        }请求已到达那里。
    .context-1 = 301、302：客户端可能把 `POST` 变成 `GET`。303：下一个请求总是 `GET`。307、308：方法和请求体不变。304：没有响应体，使用已存的副本。
    .context-2 = 出现循环，往往是因为源站和 Cloudflare 各自强制了不同的 HTTP 或 HTTPS。
    .fix-caller-1 = **跟随 `Location`**。遇到 301 和 308，还要保存新网址。
    .fix-caller-2 = **留意方法**。如果 `POST` 到达时变成了 `GET`，直接调用最终网址。
    .fix-caller-3 = **API 跳转到登录页时更新凭据**。凭据缺失或已过期。
    .fix-origin-developer-1 = **方法须保持不变时用 307 或 308**。301 和 302 不作保证。
    .fix-origin-developer-2 = **消除循环**。用 `curl -IL` 跟踪整条链，只在一处决定用 HTTP 还是 HTTPS。
    .fix-site-owner-1 = **同时检查重定向规则和 SSL 模式**。Flexible 模式下 Cloudflare 以 HTTP 访问源站；源站若把 HTTP 重定向到 HTTPS，就会循环。
    .fix-site-owner-2 = **改正之后清除缓存**。规则改了，已缓存的重定向仍会生效。
    .prevent-1 = 规则、证书或主机名每次变更之后，测试重定向链：长度、目标、方法。
    .prevent-2 = 链接直接指向最终地址，让正常流量无需重定向。
    .note-1 = 等待不会有变化，只有已缓存的重定向会过期。跟随重定向，或改正其目标。
    .reply =
        { $host-known ->
            [yes] { $host }{ " " }
           *[no] 服务器
        }返回 HTTP { $code }：它让客户端转到另一个地址，或使用已存的副本。连接正常。

        请直接打开最终地址。如果页面来回跳转，请清除该网站的 Cookie 和缓存，再试一次。

        如果没有效果，请提供打开的地址、最后停留的地址{ $time-known ->
            [yes] 和时间（{ $time }）
           *[no] 、发生时间及时区
        }。

class-http-4xx = HTTP { $code }（客户端错误）
    .description = 服务器不处理这样的请求：其地址、权限、格式、大小或频率不被接受。{ $title-known ->
            [yes] 文本中的名称为“{ $title }”。
           *[no] { "" }
        }
    .when-seen = 常见的有：格式错误（400）、没有有效凭据（401）、没有权限（403）、网址不存在（404）、状态冲突（409）、内容过大（413）、请求过多（429）。
    .treatment = 源站的 4xx 大多由 Cloudflare 原样透传。有些由 Cloudflare 自己发送：安全功能的 403，请求过大时的 413 和 414，速率限制的 429；WAF 自定义规则可返回 400 至 499 的任意状态码。
    .hop = 请求被拒绝
    .state = 已拒绝
    .root = 发送方没有接受这样的请求。仅凭状态码，分不清是请求有误，还是规则有意拒绝。
    .where = { $system-known ->
            [yes] 文本写明发送方是 { $system }。
           *[no] 文本没有说明由谁发送：应用、代理或其前面的防火墙。
        }{ $host-known ->
            [yes] 发往 { $host } 的
           *[no] { "" }
        }请求已到达那里，因此到那里为止网络是通的。
    .context-1 = 客户端不认识的 4xx 按 400 处理（RFC 9110 第 15 节）。
    .context-2 = 标头中的 `cf-ray` 只证明请求经过了 Cloudflare，不证明是 Cloudflare 拒绝的。nginx 的 444 和 499、AWS 的 460 只出现在日志中，客户端收不到。
    .fix-caller-1 = **{ $retryable ->
            [yes] 先等待，再重复一次
           *[unknown] 不要原样重复
            [no] 不要原样重复
        }**。{ $retryable ->
            [yes] { $ready-known ->
                [yes] 在 { $ready } 之前不要发送请求。
               *[no] { $wait-known ->
                    [yes] 至少等待 { $wait }。
                   *[no] 响应中有 `Retry-After` 时按其值等待。
                }
            }
           *[unknown] 例外：408 和 421 可在新连接上重复，425 可在 TLS 握手之后重复，429 { $ready-known ->
                [yes] 可在 { $ready } 之后重复
               *[no] { $wait-known ->
                    [yes] 可在 { $wait }后重复
                   *[no] 可按 `Retry-After` 等待后重复
                }
            }。
            [no] 错误信息已写明重试没有用。先改正请求。
        }
    .fix-caller-2 = **读取响应体**。API 会在其中写明原因：某个字段、缺少的权限、用尽的配额。对照文档检查方法、网址和请求头。
    .fix-caller-3 = **更新已过时的内容**。401：凭据。409、412：先读取当前状态。404：路径和 API 版本。
    .fix-caller-4 = **请求无误时报告**。把方法、网址、时间{ $time-known ->
            [yes] （{ $time }）
           *[no] { "" }
        }和响应体（去掉密钥）发给网站所有者{ $ray-known ->
            [yes] ，并注明 Ray ID { $ray }
           *[no] { "" }
        }。
    .fix-origin-developer-1 = **查明由谁拒绝**。直接向源站发送同样的请求。如果成功，说明拒绝来自源站前面的环节。
    .fix-origin-developer-2 = **在响应体中写明原因**。写清字段、规则或权限，调用方看得懂就不必求助。
    .fix-origin-developer-3 = **选用准确的状态码**。缺少凭据用 401，缺少权限用 403，冲突用 409，超过上限用 429 并带 `Retry-After`。
    .fix-site-owner-1 = **网站使用 Cloudflare 时查看 Security > Events**。{ $ray-known ->
            [yes] 按 Ray ID { $ray }{ " " }
           *[no] 按客户端地址
        }{ $time-known ->
            [yes] 查找 { $time }{ " " }
           *[no] 查找对方所报时间
        }前后的事件。有记录，说明是规则拒绝了请求。
    .fix-site-owner-2 = **看哪些人受影响**。只有一个客户端：检查其请求和凭据。某次变更后所有人都受影响：检查那次变更。
    .prevent-1 = 发布之后某个路径的 4xx 占比突然升高时告警：路由、权限或规则变了。
    .prevent-2 = 发送之前按 API 说明检查请求，令牌到期之前更新。
    .note-1 = 等待只对 429 有用；423 要等锁解除。其他情况，必须改变请求、权限或规则。
    .reply =
        您{ $host-known ->
            [yes] 发往 { $host }{ " " }
           *[no] { "" }
        }的请求被拒绝，状态码为 HTTP { $code }{ $title-known ->
            [yes] （“{ $title }”）
           *[no] { "" }
        }。连接正常，但服务器不接受这样的请求。

        请检查地址、登录状态或 API 密钥、发送的数据和发送频率。{ $retryable ->
            [yes] { $ready-known ->
                [yes] 然后在 { $ready } 之后再试一次。
               *[no] { $wait-known ->
                    [yes] 至少等待 { $wait }后再试一次。
                   *[no] 过几分钟再试一次。
                }
            }
            [no] 原样重复没有用。
           *[unknown] 原样重复通常没有用。
        }

        如果都没有问题，请提供请求方法和网址、完整的响应（请去掉密码和密钥）{ $ray-known ->
            [yes] { $time-known ->
                [yes] 、Ray ID { $ray } 和时间（{ $time }）
               *[no] 、Ray ID { $ray }，以及发生时间及时区
            }
           *[no] { $time-known ->
                [yes] 和时间（{ $time }）
               *[no] ，以及发生时间及时区
            }
        }。

class-http-5xx = HTTP { $code }（服务器错误）
    .description = 发送方未能处理请求，并把它报告为自身的故障，而不是请求的错误。{ $title-known ->
            [yes] 文本中的名称为“{ $title }”。
           *[no] { "" }
        }
    .when-seen = 程序崩溃或发布出错之后（500）、后端停机时（502）、过载或维护期间（503）、后端过慢时（504）。
    .treatment = 源站的 500、501 和 503 连同响应体由 Cloudflare 原样透传；502 或 504 保留状态码，但响应体会换成 Cloudflare 的。Cloudflare 自己的错误页面会写明 Cloudflare 并显示 Ray ID。
    .hop = 服务器出错
    .state = 异常
    .root = 故障由服务器一侧报告。仅凭状态码，看不出在哪个部分：应用、其前面的代理，还是它调用的服务。
    .where = { $system-known ->
            [yes] 文本写明发送方是 { $system }。
           *[no] 文本没有说明由谁发送：应用，或其前面的代理。
        }{ $host-known ->
            [yes] 发往 { $host } 的
           *[no] { "" }
        }请求已到达那里，因此到那里为止网络是通的。
    .context-1 = 客户端不认识的 5xx 按 500 处理（RFC 9110 第 15 节）。511 以上的状态码由各厂商自定，同一个数字在不同厂商可能含义不同。
    .context-2 = 服务器出错之前可能已完成部分工作。`POST` 可能已经生效。
    .fix-caller-1 = **{ $retryable ->
            [yes] 先等待，再发一个请求
            [no] 不要自动重试
           *[unknown] 先等待，再试一次
        }**。{ $retryable ->
            [yes] { $ready-known ->
                [yes] 在 { $ready } 之前不要发送请求。
               *[no] { $wait-known ->
                    [yes] 至少等待 { $wait }。
                   *[no] 响应中有 `Retry-After` 时按其值等待。
                }
            }如果再次失败，每次将间隔加倍。
            [no] 错误信息已写明：修复之前，重试没有用。
           *[unknown] { $ready-known ->
                [yes] 在 { $ready } 之前不要发送请求。
               *[no] { $wait-known ->
                    [yes] 至少等待 { $wait }。
                   *[no] 响应中有 `Retry-After` 时按其值等待。
                }
            }501 和 505 在请求或服务器改变之前仍会失败；511 要求您先登录本地网络。
        }
    .fix-caller-2 = **重复写操作之前先核实**。`POST` 可能已经生效。先查看结果，或使用同一个幂等键重复请求。
    .fix-caller-3 = **错误依旧时报告**。把方法、网址、时间{ $time-known ->
            [yes] （{ $time }）
           *[no] { "" }
        }和响应中的请求 { $ray-known ->
            [yes] ID（Ray ID { $ray }）
           *[no] ID{ " " }
        }发给网站所有者。
    .fix-origin-developer-1 = **查看那一分钟的日志**。{ $time-known ->
            [yes] 从 { $time } 前后
           *[no] 从出错时刻
        }的应用日志开始，再看其前面的代理。从最底层的错误入手。
    .fix-origin-developer-2 = **逐级直接请求**。代理、应用、数据库：第一个单独请求也失败的，就是要修复的。
    .fix-origin-developer-3 = **撤销最近的改动**。如果错误始于某次发布或新设置，先回滚，再查原因。
    .fix-site-owner-1 = **看有多少请求失败**。全部：服务器或主机。单个路径：应用。零星几个：过载或重启。
    .fix-site-owner-2 = **询问托管服务商**。提供时间、网址和状态码，询问负载、重启、磁盘空间和套餐限额。
    .prevent-1 = 按路径对 5xx 占比告警，而不是对单个错误告警。
    .prevent-2 = 超时由外到内逐级缩短，让真正出错的部分报告自己的原因。
    .prevent-3 = 过载时返回 503 和 `Retry-After`，让客户端等待，而不是继续加压。
    .note-1 = 重启、维护或短暂过载期间，等待即可。如果同一请求每次都失败，就必须有人修复服务器。
    .reply =
        您{ $host-known ->
            [yes] 发往 { $host }{ " " }
           *[no] { "" }
        }的请求返回了 HTTP { $title-known ->
            [yes] { $code }（“{ $title }”）
           *[no] { $code }
        }。这是服务器一侧的错误，一般需要由该服务器的运维方处理。

        { $retryable ->
            [no] 在修复之前，重试没有用。
           *[unknown] { $ready-known ->
                [yes] 您可以在 { $ready } 之后再试一次。
               *[no] { $wait-known ->
                    [yes] 您可以至少等待 { $wait }，再试一次。
                   *[no] 您可以过几分钟再试一次。
                }
            }如果该请求会新建或修改数据，请先确认它是否已经生效，以免重复。
            [yes] { $ready-known ->
                [yes] 请在 { $ready } 之后再试一次。
               *[no] { $wait-known ->
                    [yes] 请至少等待 { $wait }，再试一次。
                   *[no] 请过几分钟再试一次。
                }
            }如果该请求会新建或修改数据，请先确认它是否已经生效，以免重复。
        }

        如果错误依旧，请提供请求方法和网址、完整的响应（请去掉密码和密钥）{ $ray-known ->
            [yes] { $time-known ->
                [yes] 、Ray ID { $ray } 和时间（{ $time }）
               *[no] 、Ray ID { $ray }，以及发生时间及时区
            }
           *[no] { $time-known ->
                [yes] 和时间（{ $time }）
               *[no] ，以及发生时间及时区
            }
        }。

## Outside all of these

class-unknown = 未知错误码 { $code }
    .description = { $code } 不在错误码库中，也不是已注册的 HTTP 状态码。只有发送方知道它的含义。{ $title-known ->
            [yes] 文本中的名称为“{ $title }”。
           *[no] { "" }
        }
    .when-seen = 厂商或程序使用自定义数字时。这类数字有时会流出：LinkedIn 发送 999，Shopify 发送 783。
    .treatment = 没有相关资料。这个数字不在错误码库收录的 Cloudflare 错误码之列。
    .hop = 未知错误码 { $code }
    .state = 未知
    .root = 文本不足以说明原因。数字前后的文字比数字本身更有用。
    .where = { $system-known ->
            [yes] 文本写明发送方是 { $system }。
           *[no] 文本没有说明由谁发送。
        }{ $host-known ->
            [yes] 文本中的主机是 { $host }。
           *[no] { "" }
        }
    .context-1 = RFC 9110 第 15 节规定：未知状态码按同类的 x00 处理（471 按 400），100–599 以外的数字按服务器错误处理。
    .context-2 = 四位及以上的数字不是 HTTP 状态码；请查找使用它的 API 或产品。
    .fix-caller-1 = **找到发送方**。查看 `Server` 标头、响应体中的产品名称和所调用的网址，再到该产品的文档中查找这个数字。
    .fix-caller-2 = **{ $retryable ->
            [yes] 先等待，再发一个请求
            [no] 不要自动重试
           *[unknown] 只重试可安全重复的请求
        }**。{ $retryable ->
            [yes] { $ready-known ->
                [yes] 在 { $ready } 之前不要发送请求。
               *[no] { $wait-known ->
                    [yes] 至少等待 { $wait }。
                   *[no] 响应中有 `Retry-After` 时按其值等待。
                }
            }先核实 `POST` 是否已经生效。
            [no] 错误信息已写明重试没有用。
           *[unknown] 没有依据说明故障会自行消失。`GET` 可重复一次；`POST` 须先核实是否已经生效。
        }
    .fix-caller-3 = **索取完整文本**。状态行、标头和响应体比数字更能说明发送方是谁。
    .fix-origin-developer-1 = **在代码和配置中搜索 { $code }**。它由代理规则、程序库或应用设置。
    .fix-origin-developer-2 = **发送已注册的状态码**。客户端、缓存和监控只认识 100 至 599；自定义数字写在响应体中。
    .fix-site-owner-1 = **查明由哪一层发送**。分别经过和绕过 CDN 请求页面，对比标头。
    .prevent-1 = 在自己系统的边界，把其他系统的错误码映射为已注册的状态码。
    .prevent-2 = 同时记录状态码、发送方和请求 ID，遇到罕见数字才能追查。
    .note-1 = 文本没有说明等待是否有用。先问清发送方，再作判断。
    .reply =
        您发来的文本中{ $host-known ->
            [yes] ，{ $host } 返回的
           *[no] 的
        }错误码是 { $code }。它不是标准的 HTTP 状态码，单凭它看不出哪里出错。

        为了找到发送方，请提供完整的响应（状态行、标头和响应体，请去掉密码和密钥）、网址和请求方法{ $ray-known ->
            [yes] { $time-known ->
                [yes] 、Ray ID { $ray } 和时间（{ $time }）
               *[no] 、Ray ID { $ray }，以及发生时间及时区
            }
           *[no] { $time-known ->
                [yes] 和时间（{ $time }）
               *[no] ，以及发生时间及时区
            }
        }。
