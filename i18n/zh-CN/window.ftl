# The window: its frame, its screens, its messages.

# Frame

view-decode = 解析
view-compare = 对比
view-probe = 探测
view-codes = 错误码
palette-open = 搜索错误码和操作
view-settings = 设置
theme-system = 跟随系统
theme-dark = 深色
theme-light = 浅色
theme-now-system = 主题：跟随系统
theme-now-dark = 主题：深色
theme-now-light = 主题：浅色
status-idle = 粘贴的内容不会离开本机
status-decoded = 已在本机解析，用时 { $took } · 未发送任何数据
status-read = 已在本机读取，用时 { $took } · 未发送任何数据
status-catalog = 错误码库 { $version } · 可离线使用
dialog-open = 打开文件
dialog-export = 导出报告
dialog-certificates = 选择证书文件 (PEM)
open-failed = { $missing ->
        [display] 无法打开窗口：没有可用的显示器（X11 或 Wayland）。
        [opengl] 无法打开窗口：缺少 OpenGL 2.0 或更高版本。
       *[thread] 无法打开窗口：系统未能分配线程。
    }命令行无需窗口即可使用：`rayscope decode FILE`、`rayscope explain CODE`。

# Notices

notice-dismiss = 关闭
notice-clipboard-empty = 剪贴板中没有文本。请以文本形式复制错误信息，然后重新粘贴。
notice-clipboard-image = 剪贴板中是图片，不支持读取。请改为复制错误信息的文本；如果是错误页面，复制底部的 Ray ID 即可。
notice-dropped-several = 已打开 { $file }。另有 { $n } 个文件未打开。
notice-exported = 已导出到 { $path }
notice-export-failed = 无法把报告写入 { $path }。请选择其他文件夹，或释放磁盘空间。

# Paste column

button-paste = 粘贴
button-open = 打开文件…
button-sample = 示例
button-clear = 清空
button-undo = 恢复之前的文本
paste-box = 粘贴的文本
paste-box-large = 粘贴的文本（只读）
paste-hint = 粘贴错误信息、响应或日志
drop-title = 将文件拖到此处
drop-hint = 文本或 JSON
foot-empty = 空
foot-press = 按
foot-lines = { $n } 行
foot-characters = { $n } 个字符
foot-fields = 已识别 { $read }/{ $n } 个字段
foot-fields-found = 已识别 { $n } 个字段
foot-no-fields = 未识别到字段
repairs = 自动修正
repairs-none = 无需修正
chip-prefix = 前缀“{ $prefix }”已识别为状态码
chip-truncated = 文本不完整：已略去残缺的值
chip-seen = 共出现 { $n } 次

# Empty

empty-title = 粘贴错误信息，查看含义
empty-text = Rayscope 会找出错误码，说明原因，并指出应由谁处理。粘贴的内容不会离开本机。
empty-samples = 试试示例
empty-reads = 可识别的内容
reads-json = Cloudflare 的 JSON 错误：5xx 和 1xxx
reads-line = 单行响应体“error code: 1020”
reads-wrapped = 被终端、聊天工具或日志打断的文本
reads-code = 单独的错误码，例如 524 或 1020
sample-524 = 524 · Cloudflare JSON
sample-524-about = 复制自终端，带折行
sample-1015 = 1015 · Python 客户端
sample-1015-about = 触发速率限制，以字典形式输出
sample-1020 = 1020 · 单行响应体
sample-502 = 502 · 日志行
sample-502-about = 转义后嵌在另一段 JSON 中
sample-1020-about = 访问被拒绝，无其他信息

# Report

error-of = 第 { $i } 个错误，共 { $n } 个
error-next = 下一个错误
error-previous = 上一个错误
badge-not-in-catalog = 未收录
badge-by-hand = 手动选择
tab-reply = 回复
path-you = 您
path-cloudflare = Cloudflare
path-origin = 源站
path-working = 正常
path-not-reached = 未到达
path-delivered = 请求已送达
fact-missing = 未提供
facts-none = 文本中没有 Ray ID、区域（zone）和时间。请向客户索取，以便查到该请求。
colo-missing = 未提供数据中心
copy-ray = 复制 Ray ID
documentation-link = Cloudflare · 错误 { $code }
retry-ready-short = 可以重试
retry-future-short = 时间晚于本机时钟
translation-original = 原文
translation-from = 原文 · 英文
translation-into-zh = 译文 · 中文
translation-into-ru = 译文 · 俄文
sources-title = 资料来源：{ $n }
copy-text = 复制全部文本
copy-code = 复制代码
copy-markdown = 复制为 Markdown
copy-reply = 复制回复
customer-language = 客户的语言
button-export = 导出…
export-as = { $format } · { $language }
copy-markdown-in = 复制为 Markdown：{ $language }

# Nothing found

nothing-title = 未在文本中发现错误
nothing-text = 文本中没有错误码，也没有可识别的错误响应。
nothing-tried = 已尝试的识别方式
nothing-do = 您可以这样做
nothing-ask = 请对方补充信息
nothing-copy = 复制消息
nothing-choose = 自行选择错误码
nothing-choose-hint = 错误码，例如 524
nothing-choose-refused = 这不是错误码。请输入三位或四位数字。

# Not Cloudflare’s, no error, a request alone

show-in-text = 在文本中显示
other-no-error = 这里没有错误
other-next = 下一步
other-next-system = 请查阅该系统的文档，或询问其运维方。Cloudflare 的设置和日志无法解释它。
other-next-healthy = 如果仍有故障，请粘贴客户在出错时看到的内容：页面、消息或响应。
other-next-documentation = 要查询错误码，请使用上方的搜索。要解析错误，请粘贴客户收到的内容。
other-next-no-sign = 请询问消息出现在哪里、请求的是哪个网址。如果网站使用 Cloudflare，响应头可以说明响应是否来自那里。
offer-title = 这是一个请求，而不是错误
offer-next = “探测”会反复发送该请求，并显示每次响应的耗时和失败情况。在您开始之前，不会发送任何内容。
offer-probe = 探测该地址

# Settings

settings-language = 语言
settings-language-help = 立即生效。
settings-customer = 客户的语言
settings-customer-help = 用于给客户的回复和导出内容。
settings-theme = 主题
settings-theme-help = 深色、浅色，或跟随系统设置。
settings-text-size = 文字大小
settings-text-size-help = 缩放整个窗口。
settings-motion = 动画
settings-motion-help = 选择“减少”后，颜色变化和滚动会立即完成。
settings-motion-full = 完整
settings-motion-reduced = 减少
settings-role = 优先角色
settings-role-help = 报告优先显示该角色的步骤。
settings-version = Rayscope { $program } · 错误码库 { $catalog }
settings-privacy = 无需账号，不收集使用数据，不检查更新：程序不会自行建立任何网络连接。

# Shortcuts

shortcuts-title = 键盘快捷键
shortcuts-close = 关闭列表
shortcut-palette = 搜索错误码和操作
shortcut-paste = 粘贴并解析
shortcut-open = 打开文件
shortcut-undo = 恢复被覆盖或清空的文本
shortcut-copy-markdown = 复制为 Markdown
shortcut-copy-reply = 复制回复
shortcut-export = 导出
shortcut-compare-with = 将报告中的错误码与其他错误码对比
shortcut-probe-zone = 探测报告中的区域
shortcut-next-error = 下一个错误
shortcut-previous-error = 上一个错误
shortcut-sections = 跳转到报告的各部分
shortcut-decode = 解析
shortcut-compare = 对比
shortcut-probe = 探测
shortcut-codes = 错误码
shortcut-settings = 设置
shortcut-pick-left = 在“对比”中：选择左侧错误码
shortcut-pick-right = 在“对比”中：选择右侧错误码
shortcut-swap = 在“对比”中：左右互换
shortcut-probe-start = 在探测中：开始或停止
shortcut-chart-start = 在图表上：开始或停止
shortcut-chart-step = 在图表上：上一个或下一个请求
shortcut-language = 切换语言
shortcut-theme = 切换主题
shortcut-focus = 下一个控件
shortcut-close = 关闭
shortcut-help = 所有快捷键

# Palette

palette-list = 搜索结果
palette-actions = 操作
palette-move = 移动
palette-enter = 打开
palette-compare = 用于对比
palette-results = { $n } 个结果
palette-nothing = 没有找到结果。您可以在“解析”中粘贴完整的错误信息。
palette-decode = 解析这段文本
palette-pair = { $left } 与 { $right }
palette-go = 前往“{ $view }”
palette-copy-report = { $code ->
        [none] 将报告复制为 Markdown
       *[known] 将 { $code } 的报告复制为 Markdown
    }
palette-copy-comparison = 将 { $left } 与 { $right } 的对比复制为 Markdown
palette-copy-entry = 将 { $code } 的说明复制为 Markdown
palette-compare-with = 将 { $code } 与其他错误码对比…
palette-swap = 左右互换
palette-only-differences = 仅看差异
palette-all-rows = 显示所有行
palette-sample = 示例：{ $name }

# Codes

codes-search = 错误码、名称或现象
codes-all = 全部
codes-http = HTTP
codes-nobody = 无需处理
codes-repeat-yes = 可以
codes-repeat-no = 不可以
codes-repeat-needless = 无需重试
codes-count = 共 { $all } 个，显示 { $n } 个
codes-clear = 清除筛选
codes-none = 没有符合条件的错误码
codes-none-text = 请换一个词搜索，或清除筛选条件。
codes-open-anyway = 仍然打开 { $code }
codes-back = 全部错误码
codes-facts = 要点
codes-practice = 实际使用
