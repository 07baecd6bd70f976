### What the figures of a probe mean.
###
### $share   of the limit, with its sign: 2.6 %
### $time, $took, $median, $bound, $limit, $span   times with their units

# Phases and figures of an exchange

phase-dns = DNS
phase-tcp = TCP
phase-tls = TLS
phase-write = 发送
phase-wait = 等待
phase-download = 下载
measure-gap = 间隔
measure-total = 总计

# Verdict: title, then one sentence

verdict-nothing-yet = 尚无数据
verdict-too-early = 数据太少，尚难判断
verdict-not-expected = 预计不会出现 524
verdict-watch = 需要留意
verdict-likely = 很可能出现 524
verdict-happening = 正在出现 524
verdict-no-answer = 没有响应
verdict-says-nothing = 收到第一个响应后显示数据
verdict-says-too-early = 至少需要 { $needed } 个响应，目前 { $n } 个
verdict-says-p99 = p99 为上限的 { $share }
verdict-says-max = { $n } 个响应中最慢的为上限的 { $share }
verdict-says-given-up = 有请求等到上限的 { $share } 后放弃
verdict-says-rising = 呈上升趋势：照此速度，{ $time }后达到上限
verdict-says-hit = { $n } 个请求中有 { $over } 个达到上限
verdict-says-silent = { $failure }，连续 { $n } 次
verdict-says-mostly = 连续 { $n } 次失败，多数为：{ $failure }
verdict-line = { $title } · { $says }
in-force = 实际生效的上限：{ $time }
act-soon = 源站开发者应提前处理：把耗时的工作放入队列，并立即返回 202。
act-now = 需由源站开发者处理：把耗时的工作放入队列，并立即返回 202。否则只能让响应快于 { $limit }；Enterprise 区域可以提高上限。
outlook-524-soon = 一旦响应静默达到 { $limit }，Cloudflare 之后的访客就会看到错误 524。
outlook-524-now = 在 Cloudflare 之后，这样的请求会以错误 524 告终。
outlook-524-real = Cloudflare 已向本机返回错误 524。

# Trend and findings

trend-reached = 呈上升趋势；照此速度，{ $time }后达到上限
trend-rising = 呈上升趋势
trend-falling = 呈下降趋势
trend-level = 平稳
finding-first-slow = 首个响应较慢：用时 { $took }，之后通常为 { $median }。当时解析、连接和缓存都还没有预热。
finding-outliers = { $n } 个响应用时超过 { $bound }，明显慢于其他响应。

# Limit

limit-line = { $limit } · { $source }
limit-line-demo = { $limit } · 演示服务器（{ $speed } 倍速）：此处 { $span }
limit-error-bodies = 默认
limit-documentation = 2026-07 起的文档
limit-former = 2025-10 之前
limit-named = 错误中注明
limit-custom = 自定义

# End, rest, clock

end-stopped = 已停止
end-count = 计划的请求已全部完成
end-duration = 计划的时间已到
end-failures = 连续失败 { $n } 次，已停止
rest-retry-after = 服务器要求等待 (Retry-After)：{ $left } 后发出下一个请求
rest-busy = 服务器过载：{ $left } 后发出下一个请求
clock-jumped = 时钟跳变了 { $by }，或本机曾休眠。当时进行中的请求不计入统计。
sample-disturbed = 不计入统计：期间本机休眠或时钟被调整

# Certificate

certificate-left = { $n ->
        [0] 不到一天后过期
       *[other] { $n } 天后过期
    }
certificate-over = { $n ->
        [0] 过期不到一天
       *[other] 已过期 { $n } 天
    }
certificate-later = { $date } 起才生效

# The figures of a run, as labels and values

summary-title = { $host } 的探测结果
figure-request = 请求内容
figure-limit = 上限
figure-since = 开始时间
figure-requests = 请求
figure-requests-value = { $count } · 成功 { $ok } · 失败 { $failed }
figure-answers = 响应
figure-over = 超过 { $limit }
figure-received-524 = 收到的 524
figure-timeouts = 超时
figure-disturbed = 未计入
figure-max = 最大
figure-median = 中位数 (p50)
figure-mad = 离散程度 (MAD)
figure-jitter = 抖动
figure-few = { $value } · 需要 { $needed } 个样本，目前只有 { $n } 个
figure-corrected = { $value } · 按计划时刻算为 { $corrected }
figure-certificate = 证书
figure-end = 结束
figure-value = { $value }
figure-trend = 趋势
figure-failures = 失败原因
figure-failure = { $failure }：{ $n }
figure-samples = 样本
figure-samples-shown = 共 { $n } 个样本，此处为最后 { $shown } 个；JSON 和 CSV 中有全部样本。
figure-note = 与上限比较的是等待与间隔中较长的一个，不是总计。
column-number = 序号
column-time = 时间
column-status = 状态码
column-note = 备注

# A run while it goes

probing-every = 每 { $interval }一次
probing-after-each = 收到响应后立即继续
probing-count = { $n } 个请求
probing-for = 持续 { $time }
probing-ctrl-c = 按 Ctrl+C 停止并显示已测得的结果。
probing-cut-off = 已停止
probing-over = 超过上限
