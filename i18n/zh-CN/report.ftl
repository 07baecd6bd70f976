# What a report, an entry and their exports are made of.

section-overview = 概览
section-translation = 译文
section-original = 原文
section-cause = 原因
section-actor = 由谁处理
section-fix = 解决方法
section-prevention = 预防
section-note = 备注
section-sources = 资料来源
section-reply = 回复客户

cause-root = 根本原因
cause-where = 出错位置
cause-context = 背景

family-http = HTTP 状态码
family-cloudflare-5xx = Cloudflare 5xx
family-cloudflare-1xxx = Cloudflare 1xxx
family-other = 其他

badge-retryable = 可重试
badge-not-retryable = 不可重试
must-act-caller = 需调用方处理
must-act-origin-developer = 需源站处理
must-act-site-owner = 需网站所有者处理
must-act-cloudflare = 需 Cloudflare 处理
must-act-nobody = 无需处理

role-caller = 调用方
role-origin-developer = 源站开发者
role-site-owner = 网站所有者

party-caller = 调用方
party-origin-developer = 源站开发者
party-site-owner = 网站所有者
party-cloudflare = Cloudflare
party-nobody = 无需处理
actor-read = 处理方：{ $party }。错误本身已注明（`owner_action_required`）。
actor-catalog = 通常的处理方：{ $party }。错误本身未注明。

fact-http-status = HTTP 状态码
fact-ray-id = Ray ID
fact-colo = 数据中心
fact-zone = 区域
fact-time = 时间
fact-local-time = 本地时间
fact-retry-after = 重试等待
fact-error-name = 错误名称
fact-category = 错误类别
fact-documentation = 文档

retry-left = 剩余 { $time }
retry-ready = 可以重试
retry-in-future = 错误的时间晚于本机时钟，因此不显示倒计时

translation-none = 这段文字未收录，因此没有译文。
address-left-out = （已略去 IP 地址）
source-read = 查阅于 { $date }

reason-problem-json = 文本中包含 Cloudflare 自身的结构化错误响应。
reason-code-body = 单独成行的“error code: N”是 Cloudflare 返回的响应体。
reason-bare-code = 文本中有错误码，但看不出由谁返回。请索取响应头 `cf-ray` 和 `server`，或完整的响应体，以便确认。
reason-nothing = 文本中没有可识别的错误。请索取完整的错误信息或响应头，以便确认。

entry-missing = { $code } 未收录。以下内容适用于它所属的类别。
entry-missing-outside = { $code } 未收录，也不属于任何已知类别。以下内容适用于所有这样的数字。
entry-class = 类别
entry-description = 说明
entry-when-seen = 何时出现
entry-treatment = Cloudflare 如何处理
entry-who-acts = 由谁处理
entry-retry = 能否重试？
entry-cacheable = 能否缓存？
entry-cacheable-yes = 按 HTTP 规范默认可缓存。
entry-cacheable-no = 按 HTTP 规范默认不可缓存。
entry-defined-in = 定义方
entry-related = 相关错误码

class-name-informational = 1xx · 信息响应
class-name-success = 2xx · 成功响应
class-name-redirection = 3xx · 重定向
class-name-client-error = 4xx · 客户端错误
class-name-server-error = 5xx · 服务器错误
class-name-cloudflare-1xxx = 1xxx · Cloudflare 专有
class-name-unknown = 不属于任何已知类别

# What an entry and a comparison say, field by field.

entry-answers = 由谁返回
entry-how-to-fix = 解决方法
entry-work = 请求是否已执行
entry-finality = 是否会自行消失
entry-headers = 应查看的标头
entry-published-wait = 公布的等待时间
entry-flags = 特别说明
entry-aliases = 别名
entry-timers = 计时器
entry-elsewhere = 其他使用方
entry-confidence = 可信度
confidence-medium = 中：部分内容来自二手来源
confidence-low = 低：来源少，或不是官方来源
class-name-cloudflare-5xx = 5xx · Cloudflare 专有
not-in-catalog = 未收录
not-published = Cloudflare 未公布
status-inferred = 很可能是 { $status }，Cloudflare 未公布
headers-none = 没有值得查看的标头
answers-edge = Cloudflare 边缘自身。
answers-origin = 源站或其前面的代理，Cloudflare 原样转发。
answers-either = 源站或 Cloudflare，需根据响应体和标头区分。
answers-other = 既不是源站，也不是 Cloudflare：可能是途中的代理或网络、其他 CDN、厂商的 API，或客户端自身的软件。
answers-nobody = 没有任何一方：未收到响应。
answers-in-log = 没有任何一方返回它：源站的代理只把它写入日志，客户端收到的是 HTTP { $status }。
work-done = 是，已执行。
work-not-done = 否：请求被拒绝，或根本没有开始处理。
work-maybe = 无法确定：请求可能已经执行，也可能没有。
work-accepted = 已受理，尚未完成，之后仍可能失败。
work-none = 不适用。
finality-final = 不会：同样的请求会得到同样的响应。
finality-passing = 有可能：过一段时间也许会自行恢复。
finality-until-fixed = 不会：修复原因之前会一直出现。
finality-interim = 不适用：这是临时响应，后面还有一个响应。
retry-no = 不可以：原因消除之前，重试没有用。
retry-by-hand = 不要自动重试；过一段时间可手动试一次。
retry-after-wait = 等待 `Retry-After` 给出的时间后可以。
retry-if-idempotent = 请求幂等时可以，每次拉长间隔。
retry-safe = 可以，任何方法都行。
retry-poll-status = 不要：请轮询状态，重发可能启动第二个作业。
retry-not-needed = 无需重试。
retry-wait-final = 不要：请等待最终响应。
retry-new-credentials = 换用有效凭据或取得权限后可以。
retry-refresh-state = 重新读取资源的当前状态后可以。
retry-new-connection = 可以，换一个新连接。
retry-follow-same-method = 以相同的方法和请求体访问 `Location`。
retry-follow-may-change = 访问 `Location`；客户端可能把 `POST` 变成 `GET`。
retry-follow-get = 用 `GET` 访问 `Location`。
retry-never-received = 调用方不会收到这个状态码。
retry-not-published = Cloudflare 未公布。
retry-after-seconds = 等待 { $wait }后可以，之后每次将间隔加倍。
repeat-may-be-done = `POST` 须带幂等键才能重发：第一次可能已经成功。
repeat-nothing-done = 什么都没有执行，因此 `POST` 也可以重发。
cloudflare-keeps = Cloudflare 默认缓存 { $n } 分钟。
cloudflare-keeps-none = Cloudflare 默认不缓存。
treatment-none = Cloudflare 未公布。
treatment-inferred = （推断所得，文档未明说。）
flag-unofficial = 未在 IANA 注册
flag-deprecated = 已弃用
flag-obsolete = 已废弃
flag-reserved = 由标准保留
flag-temporary = 临时注册
flag-log-only = 只出现在日志中
flag-wire-code-differs = 客户端收到的是另一个状态码
defined-by-vendor = { $vendor }。
defined-by-section = { $text } 第 { $section } 节。
defined-by-text = { $text }
defined-by-convention = 约定俗成，没有归属方，不在 IANA 注册表中。
gist-unknown = 未收录的数字
send-cloudflare-1xxx = 不要发送：只有 Cloudflare 使用它，并随另一个 HTTP 状态码返回。
send-unknown = 不要发送客户端不认识的数字：客户端会按所属类别的第一个状态码（x00）处理。
send-outside = 不要发送：作为 HTTP 状态码，它不属于任何类别，客户端会按服务器错误处理。
meet-unknown = 按所属类别的第一个状态码（x00）处理（RFC 9110 第 15 节），并询问发送方其含义。
meet-outside = 作为 HTTP 状态码，它按服务器错误处理（RFC 9110 第 15 节）；请询问发送方其含义。
