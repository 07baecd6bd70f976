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
party-nobody = 无需任何人
actor-read = 应由{ $party }处理：错误本身已注明（`owner_action_required`）。
actor-catalog = 通常由{ $party }处理；错误本身未注明。

fact-http-status = HTTP 状态码
fact-ray-id = Ray ID
fact-colo = 数据中心
fact-zone = 区域
fact-time = 时间
fact-local-time = 本地时间
fact-retry-after = 重试等待
fact-error-name = 错误名称
fact-category = 类别
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
entry-class = 类别
entry-description = 说明
entry-when-seen = 何时出现
entry-treatment = Cloudflare 如何处理
entry-who-acts = 由谁处理
entry-retry = 能否重试？
entry-cacheable = 能否缓存？
entry-cacheable-yes = 默认可缓存
entry-cacheable-no = 默认不缓存
entry-defined-in = 定义方
entry-related = 相关错误码

class-name-informational = 1xx · 信息响应
class-name-success = 2xx · 成功响应
class-name-redirection = 3xx · 重定向
class-name-client-error = 4xx · 客户端错误
class-name-server-error = 5xx · 服务器错误
class-name-cloudflare-1xxx = Cloudflare 1xxx
class-name-unknown = 无已知类别

retry-no = 不作更改则不能重试
retry-after-wait = 等待后可重试
retry-if-idempotent = 请求为幂等时，可按逐渐增大的间隔重试
retry-poll-status = 查询状态，不要重新发送请求
