### “探测”视图的图表。图内文字位于数据点之间，务必简短。

chart-title = 响应时间
chart-name = 响应时间图表
chart-cloudflare = Cloudflare
chart-failed = 无响应
chart-over = 超过上限
chart-in-flight = 进行中
chart-in-flight-age = 进行中 { $age }
chart-in-flight-many = { $n } 个请求进行中，最长 { $age }
chart-log = 对数
chart-linear = 线性
chart-span-two-minutes = 最近 2 分钟
chart-span-ten-minutes = 最近 10 分钟
chart-span-hour = 最近 1 小时
chart-span-day = 最近 24 小时
chart-span-all = 全部时段
chart-follow = 跟随最新
chart-status = 状态
chart-limit = 达到此线即返回 524 错误
chart-limit-sped = 达到此线即返回 524 错误 · { $real }（{ $limit }，{ $speed } 倍速）
chart-limit-share = { $time } · { $share }
# Cloudflare 连接源站时的其他计时器。
chart-guide-connect = { $time } · TCP 握手上限，522 错误
chart-guide-write = { $time } · 写入上限，524 错误
chart-empty = 开始探测，即可看到此 URL 的响应时间距上限还有多远
chart-sample = 请求 { $number } · { $time }
chart-silence = 最长静默 { $time }
chart-total = 总计 { $time }

## 图表的文字描述，逐句拼接。

chart-said-empty = 尚无请求。
chart-said-count = 共 { $n } 个请求。
chart-said-range = 最快 { $min }，中位数 { $median }，最慢 { $max }。
chart-said-limit = 上限为 { $limit }。
chart-said-none-over = 没有请求达到 { $limit }的上限。
chart-said-over = 有 { $n } 个请求达到 { $limit }的上限。
chart-said-failed = 有 { $n } 个请求未收到完整响应。
chart-said-trend = 趋势：{ $trend }。
chart-said-in-flight = 有 { $n } 个请求进行中。
