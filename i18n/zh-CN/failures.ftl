### Why an exchange has no whole answer.
###
### The value is the name, as a label. `.what` says in one sentence what happened, `.next` whose turn it is and what to do. The
### keys are those of FailureKind in src/probe/failure.rs.

# Finding the address

failure-name-not-found = 域名不存在
    .what = 域名服务器查不到这个主机名。
    .next = 请先检查拼写。如果没有写错，需由域名的 DNS 管理者添加记录。
failure-no-address = 域名没有地址
    .what = 这个域名存在，但既没有 A 记录，也没有 AAAA 记录。
    .next = 需由域名的 DNS 管理者为它添加地址。
failure-dns-failed = 域名解析失败
    .what = 域名服务器返回了错误，没有给出地址。
    .next = 需由域名的 DNS 管理者检查域名服务器和 DNSSEC。如果其他域名也解析失败，则是本机所用的 DNS 有问题。
failure-dns-timed-out = DNS 无应答
    .what = 没有域名服务器及时应答。
    .next = 请检查本机的网络连接和 DNS 设置。如果其他域名能够解析，则是该域名的服务器太慢。
failure-offline = 没有网络
    .what = 本机没有连接网络。
    .next = 请先连接网络，再重新开始。

# Connecting

failure-refused = 连接被拒绝
    .what = 该地址的主机在线，但端口上没有程序接受连接。
    .next = 需由服务器管理者启动 Web 服务器，或让它监听该端口。防火墙也可能拒绝连接。
failure-tcp-reset = 建立连接时被重置
    .what = 连接尚未建立就被重置。
    .next = 需由服务器管理者检查防火墙和连接数上限。
failure-unreachable = 服务器不可达
    .what = 没有通往服务器地址的路由。
    .next = 请先确认 DNS 中的地址正确。如果正确，需由托管服务商或中间网络恢复路由。
failure-tcp-timed-out = 连接超时
    .what = 服务器没有回应连接请求。
    .next = 需由服务器管理者确认主机在线，且防火墙没有丢弃来自此处的连接。
failure-not-permitted = 不允许连接
    .what = 本机的系统或防火墙禁止了这次连接。
    .next = 请在本机防火墙中放行 Rayscope，或联系管理员。
failure-proxy-unreachable = 代理不可达
    .what = 无法连接到本机设置中的代理服务器。
    .next = 请检查系统的代理设置，或联系网络管理员。
failure-proxy-refused = 代理拒绝连接
    .what = 代理服务器没有建立通往目标服务器的连接。
    .next = 请检查代理的用户名和密码，或请代理管理员放行该主机。

# TLS

failure-not-tls = 该端口不是 TLS
    .what = 在该端口上应答的程序不使用 TLS。
    .next = 如果本来就要用 HTTP，请改用 http://。否则需由服务器管理者在该端口启用 HTTPS。
failure-tls-refused = TLS 握手失败
    .what = 双方没有共同支持的 TLS 版本或密码套件，或者服务器发出警报并中止了握手。
    .next = 需由服务器管理者启用 TLS 1.2 或 1.3 和现代密码套件，并为该域名配置证书。
failure-tls-closed = TLS 握手时连接关闭
    .what = TLS 握手尚未完成，服务器就关闭或重置了连接。
    .next = 需由服务器管理者检查 TLS 配置和日志；常见原因是没有为该域名配置证书。
failure-tls-timed-out = TLS 握手超时
    .what = 连接已建立，但 TLS 握手没有及时完成。
    .next = 需由服务器管理者检查负载，并确认该端口确实使用 TLS。
failure-client-certificate-wanted = 需要客户端证书
    .what = 服务器只接受持有客户端证书的连接，而 Rayscope 没有证书。
    .next = 需由服务器管理者为这次测试放行。如果源站要求 Authenticated Origin Pulls，则只有 Cloudflare 能够连接。
failure-certificate-expired = 证书已过期
    .what = 服务器的证书已过有效期。
    .next = 需由服务器管理者续期证书，并让 Web 服务器重新加载。
failure-certificate-not-yet-valid = 证书尚未生效
    .what = 服务器的证书还没有到生效时间。
    .next = 请先检查本机时钟。如果时钟准确，需由服务器管理者换上当前有效的证书。
failure-certificate-wrong-name = 证书域名不符
    .what = 服务器的证书不包含所请求的域名。
    .next = 需由服务器管理者换上包含该域名的证书。
failure-certificate-untrusted = 证书不受信任
    .what = 证书为自签名、由本机不信任的机构颁发，或者缺少中间证书。
    .next = 需由服务器管理者安装公共机构颁发的证书及完整证书链。如果颁发机构是您自己的，请指定它的证书文件。
failure-certificate-revoked = 证书已吊销
    .what = 颁发机构已吊销这张证书。
    .next = 需由服务器管理者重新申请证书并安装。
failure-certificate-invalid = 证书无效
    .what = 服务器的证书无法读取，或不符合证书规范。
    .next = 需由服务器管理者重新申请证书。

# Sending the request

failure-write-reset = 发送时连接中断
    .what = 请求还没有发完，连接就断开了。
    .next = 需由服务器管理者查看该时刻的日志；常见原因是请求超过了服务器允许的大小。
failure-write-timed-out = 发送超时
    .what = 服务器停止接收请求。
    .next = 需由服务器管理者查明是什么让它停止读取。换用较小的请求体，可以看出是否与大小有关。

# Waiting for the answer

failure-empty-reply = 空响应
    .what = 服务器收下请求后，一个字节也没有返回就关闭了连接。
    .next = 需由服务器管理者查看日志，确认该时刻是否有程序崩溃。
failure-wait-reset = 等待时连接被重置
    .what = 响应的第一个字节还没到，连接就被重置。
    .next = 需由服务器管理者查看该时刻是否有崩溃或重启，以及是否有防火墙切断长时间的连接。
failure-wait-timed-out = 未及时响应
    .what = 请求已发出，但没有及时收到任何响应字节。
    .next = 需由应用开发者让程序更快响应：把耗时的工作放入队列，并立即返回 202。
failure-not-http = 不是 HTTP
    .what = 服务器发来的内容不是 HTTP 响应。
    .next = 请检查端口，以及应使用 http 还是 https。如果都没有错，需由服务器管理者查明该端口上是什么程序。
failure-headers-cut = 响应头中断
    .what = 响应头还没有传完，连接就结束了。
    .next = 需由服务器管理者查看日志，确认该时刻是否有程序崩溃。
failure-headers-too-large = 响应头过大
    .what = 响应头超过了 Rayscope 接受的大小。
    .next = 需由应用开发者减少或缩短响应头；多数情况下是 Cookie 过多。
failure-headers-timed-out = 响应头中途停顿
    .what = 响应已经开始，但响应头还没有传完就再无数据。
    .next = 需由应用开发者一次性发送响应头，并查明是什么让它停顿。
failure-http2-failed = HTTP/2 错误
    .what = 服务器违反了 HTTP/2 协议，或以错误结束了连接。
    .next = 请改用 HTTP/1.1 再试。如果可行，需由服务器管理者修复或关闭 HTTP/2。

# Reading the body

failure-body-cut = 响应体不完整
    .what = 响应体还没有传到声明的长度，连接就结束了。
    .next = 需由服务器管理者查看日志，确认该时刻是否有程序崩溃，并核对声明的 Content-Length。
failure-body-reset = 响应体传输中被重置
    .what = 响应体传到一半，连接被重置。
    .next = 需由服务器管理者查看该时刻是否有崩溃或重启。
failure-body-malformed = 响应体格式错误
    .what = 响应体与自身的分帧不符，例如分块长度有误。
    .next = 需由应用开发者或前置代理的管理者修正响应体的发送方式。
failure-body-timed-out = 响应体中途停顿
    .what = 响应已经开始，但响应体传到一半后停顿太久。
    .next = 需由应用开发者在处理期间持续发送数据，或把工作放入队列并立即返回 202。

# Redirects

failure-too-many-redirects = 重定向过多
    .what = 重定向一个接一个，没有尽头。
    .next = 需由网站管理者消除循环。在 Cloudflare 后面，常见原因是 SSL 模式为 Flexible，同时源站又重定向到 HTTPS。
failure-bad-redirect = 重定向地址无效
    .what = 服务器重定向到一个无法用 HTTP 请求的地址。
    .next = 需由网站管理者修正 Location 标头。

failure-internal = 无法发出请求
    .what = Rayscope 无法发出这个请求。
    .next = 请检查请求的方法、标头和证书文件；详细信息中写有原因。

failure-before-edge = 该地址由 Cloudflare 应答，因此故障出在本机与 Cloudflare 之间，其他地方的访客不一定会遇到。请换一个网络再试，并关闭 VPN 和过滤软件。

### Whose turn it is

blame-here = 本机或本机所在网络
blame-name = 域名的 DNS 管理者
blame-network = 中间网络
blame-server = 服务器
blame-proxy = 代理

### What a visitor behind Cloudflare would get
###
### $code   the number, such as 521, or 530 (1016)

expected-visitor = 如果该服务器位于 Cloudflare 之后，访客会看到错误 { $code }。
expected-strict = 如果该服务器位于 Cloudflare 之后，且 SSL 模式为 Full (strict)，访客会看到错误 { $code }。在 Full 模式下，Cloudflare 不检查证书。
expected-body = 在 Cloudflare 之后，访客会收到同样的状态码和中断的响应体：响应一旦开始，就无法再换成错误页面。
expected-precondition = 前提是服务器对 Cloudflare 的地址与对本机一视同仁。防火墙可能放行其一而拦截另一个。
expected-note-ciphers = Cloudflare 还支持较旧的密码套件，因此本机握手失败时，它仍可能成功。
expected-note-origin-ca = Cloudflare 接受自家的 Origin CA 证书，而本机并不信任这种证书。
expected-note-maybe-522 = 如果握手始终没有结束，也可能是 522。
expected-edge-after = 该地址由 Cloudflare 应答，而它没有为这个请求返回自己的错误；源站的情况从这里看不到。
expected-real = Cloudflare 已返回错误 { $code }：这不是预测，访客同样会遇到。
maybe-captive-portal = 也可能是中间的网络代替服务器作答：登录页（强制门户）或过滤设备。请在本机的浏览器中打开该 URL，看看是谁在响应。
