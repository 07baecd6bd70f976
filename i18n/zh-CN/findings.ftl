# What decoding found, mended and tried, in words.

# What was mended

repair-unwrapped = 已合并 { $n } 处折行
repair-respaced = 已去除 { $n } 处多余空格
repair-unescaped = 已去除 { $n } 处转义
repair-python-literal = 已将 { $n } 处 Python 字面量识别为 JSON
repair-unquoted = 已略去 { $n } 个引用标记
repair-unfenced = 已略去 { $n } 处代码围栏
repair-prefix-read = 已将 { $n } 处前缀识别为状态码
repair-transcoded = 已从其他编码转换
repair-invalid-bytes = 已跳过 { $n } 处无效字节
repair-ansi = 已去除 { $n } 个终端控制码
repair-line-prefix = 已去除 { $n } 处行首前缀
repair-entities = 已还原 { $n } 个 HTML 实体
repair-percent = 已还原 { $n } 处百分号编码
repair-base64 = 已解码 { $n } 段 Base64
repair-hex = 已解码 { $n } 段十六进制
repair-inflated = 已解压 { $n } 处压缩数据
repair-quoted-printable = 已还原 { $n } 处邮件编码
repair-dechunked = 已去除 { $n } 处分块长度
repair-joined-literals = 已拼接 { $n } 处字符串片段
repair-requoted = 已将 { $n } 处引号或字符还原为普通形式
repair-unlinked = 已将 { $n } 个链接读作文字
repair-translated = 已还原 { $n } 个被翻译的键名
repair-before = 粘贴内容
repair-after = 识别为
aside-sentences = 末尾 { $n } 句未参与解析

# As what an error was found

fact-format = 出现形式
format-problem-json = JSON 错误响应（RFC 9457）
format-problem-markdown = Markdown 错误响应
format-html-page = HTML 页面
format-page-text = 页面文字
format-code-body = 单行响应体“error code: N”
format-api-envelope = API 响应
format-api-text = 客户端输出中的 API 错误
format-access-json = Cloudflare Access 的 JSON
format-tunnel-log = cloudflared 日志
format-headers = 响应头
format-har = HAR 条目
format-logpush = Cloudflare 请求日志
format-access-log = 服务器日志行
format-client-message = 客户端或监控的消息
format-other-system = 其他系统的错误
format-bare-code = 仅有错误码
format-bare-ray = 仅有 Ray ID

# Whether Cloudflare sent it, and why

verdict-yes = 来自 Cloudflare
verdict-no = 并非来自 Cloudflare
verdict-unknown = 来源不明
reason-problem-json = 文本中包含 Cloudflare 自身的结构化错误响应。
reason-problem-markdown = 文本中包含 Cloudflare 自身的 Markdown 错误响应。
reason-html-page = 文本中包含由 Cloudflare 返回的页面。
reason-page-text = 文本中包含 Cloudflare 页面上的文字。
reason-code-body = 单独成行的“error code: N”是 Cloudflare 返回的响应体。
reason-api-envelope = 文本中包含 Cloudflare API 的响应。
reason-api-text = 客户端转述了 Cloudflare API 的错误。
reason-access-json = 文本中包含 Cloudflare Access 返回的 JSON。
reason-tunnel-log = 这些行来自 Cloudflare 的隧道客户端 cloudflared。
reason-headers = 响应中有 Cloudflare 设置的标头，例如 `cf-ray`。
reason-har = 所记录的响应中有 Cloudflare 设置的标头，例如 `cf-ray`。
reason-logpush = 该记录来自 Cloudflare 自身的请求日志。
reason-access-log = 日志行中有只有 Cloudflare 才会留下的标记。
reason-client-message = 该消息转述了只有 Cloudflare 才会返回的内容。
reason-bare-code = 文本中有错误码，但看不出由谁返回。
reason-bare-ray = 文本中有 Ray ID，只有 Cloudflare 会为请求分配 Ray ID。
reason-wording = 错误码旁边是 Cloudflare 描述它时所用的文字。
reason-named = 文本指明由 Cloudflare 返回。
reason-host = 请求发往 Cloudflare 自己的主机。
reason-other-system = 该响应并非来自 Cloudflare，而是来自：{ $system }。
reason-healthy = 该响应经过 Cloudflare，并且不是错误。
reason-documentation = 文本只是在讨论错误，并没有发生错误。
reason-no-error = 文本提到了 Cloudflare，但没有报告任何错误。
reason-no-sign = 确有故障，但文本中没有任何迹象指向 Cloudflare。
reason-named-failure = 文本提到了故障和 Cloudflare，但看不出错误来自 Cloudflare。
reason-bare-words = 文本中有错误页面的文字，但看不出是谁的页面。
reason-nothing = 文本中没有可识别的错误。

wanted-title = 还需要哪些信息
wanted-headers = 请索取响应头，尤其是 `cf-ray` 和 `server`。
wanted-body = 请索取未经改动的完整响应体。
wanted-ray-id = 请索取页面底部的 Ray ID。
wanted-address = 请索取所请求的网址（URL）。
wanted-code = 请索取页面或消息中显示的数字。

# Other systems that have no name of their own

system-aws-load-balancer = AWS 负载均衡器
system-container-registry = 容器镜像仓库
system-acme = 证书颁发机构（ACME）
system-database = 数据库
system-localhost = 本机上的服务器
system-unnamed = 其他系统

# What an error says beside itself

section-contradictions = 不一致之处
contradiction = `{ $field }`：文本中还出现了“{ $said }”，而能够证明的是“{ $taken }”。
contradiction-alone = `{ $field }`：文本中写的是“{ $said }”，但这不可能，因此未采用。
cause-chain = 背后的错误
errors-beyond = 另有 { $n } 个错误未列出

# What was tried

reader-structured = 结构化响应：Cloudflare 错误、API、Access
reader-page = 错误页、质询页和拦截页
reader-response = 响应头、HAR 文件和日志
reader-client = 客户端、网关和监控的消息
reader-bare-code = “错误”“状态”等词旁边的错误码
reader-layers = 各层包装：转义、编码、压缩
gave-up-no-brace = 文本中没有 { "{" }
gave-up-no-known-member = 其中没有 Cloudflare 的字段
gave-up-no-page = 没有这类页面的标签或语句
gave-up-no-response = 没有带错误的标头、状态行或日志行
gave-up-no-message = 没有已知客户端会输出的消息
gave-up-no-number = 没有三位或四位数字
gave-up-no-word-beside = 有数字，但旁边没有这类词语
gave-up-no-layer = 文本中没有经过编码的内容
gave-up-nothing-below = 已逐层还原，但其中没有错误

ask-customer =
    为了查明原因，请提供：
    1. 准确的发生时间和所在时区
    2. 页面的完整网址（URL）
    3. 页面上显示的错误码或 Ray ID（如有）
    4. 截图或保存的网页
