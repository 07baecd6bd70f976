### Probe: how near a URL comes to the limit.
###
### $time, $span, $nominal, $limit, $most   times with their units
### $share   of the limit, with its sign
### $left   m:ss

# Toolbar

probe-method = 方法
probe-url = URL 地址
probe-url-hint = URL，或完整的 curl 命令
probe-interval = 间隔
probe-every = 每 { $time }
probe-after-reply = 收到响应后
probe-after-reply-short = 响应后
probe-limit = 上限
probe-limit-own = 其他（秒）
probe-limit-own-hint = 最长 { $most }：Enterprise 区域可提高上限
probe-limit-use = 应用
probe-count-name = 请求数
probe-count = { $n } 个请求
probe-count-none = 直到停止
probe-request = 请求
probe-start = 开始
probe-stop = 停止

# The rest of the request

probe-headers = 请求头
probe-header-name = 第 { $n } 个请求头的名称
probe-header-value = 第 { $n } 个请求头的值
probe-header-add = 添加请求头
probe-header-remove = 删除第 { $n } 个请求头
probe-header-reveal = 显示 { $name } 的值
probe-header-mask = 隐藏 { $name } 的值
probe-body = 请求体
probe-connect-to = 连接到
probe-connect-to-help = 例如 Cloudflare 之后的源站。SNI 和 Host 仍取自 URL；证书只记录，不强制校验。
probe-http-any = 自动协商
probe-follow = 跟随重定向，每一跳记为一个样本
probe-insecure = 接受任何证书，并记录其问题
probe-authority = 证书颁发机构…
probe-authority-forget = 仅信任系统自带的颁发机构
probe-curl-masked = 复制为 curl（隐去密钥）
probe-curl-whole = 复制为 curl（含密钥）
probe-problem-header = 此请求头无法发送：{ $name }
probe-problem-connect-to = 既不是主机名，也不是可连接的地址：{ $typed }
probe-problem-engine = 无法启动探测：{ $cause }

# What has to be known

probe-asks-repeats = 每个 { $method } 都可能让源站重复执行同一操作：再次下单、再次发送消息。探测会反复发送它。
probe-asks-early = 错误要求等待：{ $left } 后发出第一个请求。现在开始可能再次遇到同样的错误，并延长等待时间。
probe-start-anyway = 仍然开始
probe-start-now = 立即开始
probe-cancel = 取消
probe-demo-starts = 正在启动演示服务器
probe-demo = 本机上的演示服务器，时间快 { $speed } 倍：{ $nominal } 的上限在此处为 { $span }
probe-reopened = { $at } 的探测记录，保存在本机。密钥未被保存。

# Before the first run

probe-empty-title = 查看某个 URL 离上限有多近
probe-empty-text = Rayscope 一次只发送一个请求，并测量最长的静默时间，Cloudflare 的上限针对的正是它。开始之前不会发送任何数据，开始后也只发送到此地址。
probe-demo-try = 用演示服务器试试
probe-reopen = 重新打开 { $at } 的记录

# Tiles

probe-tile-last = 最近
probe-tile-max = 最大
probe-tile-over = 超过 { $limit }
probe-tile-ok = 成功 / 失败
probe-tile-p50-help = 一半的响应不慢于此值
probe-tile-p95-help = 100 个响应中有 95 个不慢于此值
probe-tile-p99-help = 100 个响应中有 99 个不慢于此值
probe-tile-n = 响应数：{ $n }
probe-tile-few = 响应数：{ $n }，不足以得出此数值
probe-tile-corrected = 若按计划时刻发出每个请求：{ $time }
probe-tile-silence = 等待与间隔中较长的一个：错误 524 针对的就是它
probe-tile-median = 中位数：{ $time }
probe-tile-mad = 绝对中位差 (MAD)：{ $time }
probe-tile-jitter = 抖动：{ $time }
probe-tile-min = 最短：{ $time }
probe-tile-over-help = { $all } 个中有 { $n } 个达到上限；收到 524：{ $received }
probe-tile-ok-help = 成功：状态码小于 400 的完整响应
probe-tile-timeouts = 超时：{ $n }
probe-tile-disturbed = 时钟跳变，未计入：{ $n }

# The card below the chart

probe-sample = 请求 { $n }
probe-sample-total = 共 { $time }
probe-sample-none = 最近一个请求结束后显示在此处
probe-sample-loading = 正在读取请求 { $n }
probe-what-counts = 524 限制的是等待和间隔
probe-previous = 上一个请求
probe-next = 下一个请求
probe-tab-phases = 阶段
probe-tab-headers = 响应头
probe-tab-body = 响应体
probe-tab-connection = 连接
probe-tab-verdict = 结论
probe-gap-help = 两次读取之间最长的静默，位于下载过程中的某处
probe-no-reply = 没有收到响应
probe-headers-count = { $n } 个响应头
probe-headers-size = 连同状态行共 { $bytes }
probe-headers-copy = 复制响应头
probe-body-size = { $bytes }
probe-body-start = 共 { $bytes }，此处为前 64 KB
probe-body-stopped = 读取到 { $bytes } 时停止
probe-body-none = 响应体为空
probe-body-copy = 复制响应体
probe-explain = 解释此错误
probe-fact-url = URL 地址
probe-fact-address = IP 地址
probe-fact-proxy = 代理
probe-fact-certificate = 证书
probe-fact-issuer = 颁发者
probe-fact-names = 适用域名
probe-fact-valid = 有效期
probe-fact-fault = 问题
probe-no-connection = 未建立连接

# Verdict

probe-share = 占上限的比例
probe-worst = 最差
probe-of-limit = 上限的 { $share }
probe-in-force = 实际生效的上限
probe-trend = 趋势
probe-findings = 其他值得注意的情况
probe-copy-summary = 复制摘要

# Rail, status bar, report, palette

probe-rail-going = 探测：正在进行
probe-status = 正在探测 { $host } · 自 { $since } 起 { $requests }
probe-zone = 探测该区域
probe-palette-start = 探测：开始
probe-palette-stop = 探测：停止
