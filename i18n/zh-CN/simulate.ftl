# The demo server: its help, what each of its paths does, what it says to a wrong request.

cli-help-simulate =
    在本机启动演示服务器，按请求重现各种故障。只有本机可以访问。

    用法：
      rayscope simulate [--listen ADDRESS:PORT] [--speed N] [--format text|json|markdown] [--lang en|zh-CN|ru]

    选项：
      --listen ADDRESS:PORT        监听地址（默认 127.0.0.1:0；端口 0 表示任一空闲端口）
      --speed N                    时间加快 N 倍，1 到 1000：设为 20 时，两分钟只需六秒

    启动后显示地址和全部路径，一直运行到按下 Ctrl+C 或输出端关闭。

    退出码：
      0  已运行并正常停止
      2  用法有误，或无法在该地址监听
cli-wrong-listen = “{ $value }”不是带端口的地址。正确写法如 127.0.0.1:8080。
cli-wrong-speed = “{ $value }”不是有效的倍速。倍速为 1 到 1000 的整数。
simulate-title = Rayscope 演示服务器
simulate-listens = 演示服务器正在监听 { $address }，只有本机可以访问。
simulate-speed = 时间加快 { $n } 倍：路径中的 { $limit }实际只有 { $lasts }。
simulate-ctrl-c = 按 Ctrl+C 停止。
simulate-paths = 路径
simulate-path = 路径
simulate-parameters = 参数
simulate-says = 作用
simulate-not-loopback = 其他计算机也能访问 { $address }。演示服务器只在本机监听，例如 127.0.0.1:8080。
simulate-port-taken = 已有其他程序在监听 { $address }。请换一个端口；0 表示任一空闲端口。
simulate-cannot-listen = 演示服务器无法监听 { $address }：{ $reason }。
simulate-unknown-path = 没有这个路径。全部路径见 { $index }。
simulate-not-understood = 演示服务器无法理解此请求。
simulate-too-many = 同时打开的连接过多。请关闭一些后重试。
simulate-post-only = 提交作业须使用 POST。
simulate-wrong-number = “{ $name }”须为 { $least } 到 { $most } 之间的数字。
simulate-wrong-word = “{ $name }”须为其中之一：{ $words }。
simulate-not-published = Cloudflare 未公布此错误码的文本。这句话由演示服务器给出。

## What each path does

simulate-route-index = 本列表，以文本或网页形式给出。
simulate-route-ok = 立即返回 200。
simulate-route-status = 立即返回指定的状态码。若为 1xx，则先返回临时响应，再返回 200。
simulate-route-headers = 列出收到的标头名称，不含其值。
simulate-route-delay = 先等待再发送响应头，然后分段发送响应体，各段之间保持静默。
simulate-route-drip = 立即发送响应头，随后一段一段地发送响应体。
simulate-route-gap = 发送一部分字节后静默，然后发送其余部分。
simulate-route-silent = 接收请求，但从不响应。
simulate-route-healthy = 健康的源站：每个请求约 0.6 秒。
simulate-route-degrading = 越来越慢的源站：40 个请求内从 0.4 秒升到 120 秒以上。设置限制后，达到限制时返回 Cloudflare 的 524。
simulate-route-spiky = 多数请求约 0.5 秒，偶尔 90 到 130 秒。设置限制后，达到限制时返回 Cloudflare 的 524。
simulate-route-flaky = 每个请求约 0.8 秒；约四分之一失败：502、503 或连接被重置。
simulate-route-cloudflare = 以 JSON、Markdown、HTML 或纯文本返回 Cloudflare 错误。524 在达到限制时返回。
simulate-route-busy-429 = 返回 429 和 Retry-After（加 `date=1` 则用日期表示）；到时间后恢复正常。
simulate-route-busy-503 = 返回 503 和 Retry-After（加 `date=1` 则用日期表示）；到时间后恢复正常。
simulate-route-jobs = POST：返回 202 和作业地址，可据此查询进度。
simulate-route-redirect = 连续重定向指定次数，然后返回 200。
simulate-route-redirect-loop = 重定向到自身。
simulate-route-redirect-away = 重定向到另一个源，由它列出随请求带来的标头。
simulate-route-empty = 不发送任何字节就关闭连接。
simulate-route-reset-accept = 读取请求之前重置连接。
simulate-route-reset-request = 读完请求后重置连接。
simulate-route-reset-headers = 响应头发到一半时重置连接。
simulate-route-reset-body = 响应体发到一半时重置连接。
simulate-route-cut-headers = 响应头发到一半时关闭连接。
simulate-route-cut-body = 响应体只发送一半就关闭连接。
simulate-route-garbage = 返回不是 HTTP 的字节。
simulate-route-bad-status = 返回没有数字的状态行。
simulate-route-huge-headers = 返回的响应头超出多数客户端的上限。
simulate-route-endless = 响应体永不结束。
simulate-route-bomb = 压缩的响应体，解压后有 1 GB。
