# The command line: help, and what is wrong with a call.

cli-help =
    Rayscope 解释 Cloudflare 和 HTTP 错误：哪里出错、由谁处理、如何解决。

    用法：
      rayscope                     打开窗口
      rayscope FILE                打开窗口并解析该文件
      rayscope decode [FILE|-]     解析文件或管道输入
      rayscope explain CODE…       说明错误码的含义
      rayscope compare A B         并排对比两个错误码
      rayscope codes [WORDS]       列出或查找收录的错误码
      rayscope probe URL           反复请求一个地址，并与时间上限比较
      rayscope simulate            启动可重现各种故障的演示服务器
      rayscope help [VERB]         显示本帮助或某个命令的帮助

    选项：
      --lang en|zh-CN|ru           语言（默认取 RAYSCOPE_LANG，其次取系统语言）
      --format text|json|markdown  命令的输出格式
      -h, --help                   帮助
      -V, --version                版本

    除您探测的地址外，不会向任何地方发送数据。
cli-help-decode =
    解析文件或管道输入，并说明哪里出错。

    用法：
      rayscope decode [FILE|-] [--format text|json|markdown] [--lang en|zh-CN|ru]

    格式：
      text                         简短报告（默认）
      markdown                     完整报告，附给客户的回复
      json                         所有字段及其依据

    退出码：
      0  已识别出错误
      1  未识别出任何错误
      2  用法有误，或输入无法读取
cli-help-explain =
    说明错误码的含义：HTTP 状态码和 Cloudflare 自有的错误码。

    用法：
      rayscope explain CODE… [--format text|json|markdown] [--lang en|zh-CN|ru]

    退出码：
      0  所有错误码均已收录
      1  有错误码未收录；其余仍会说明
      2  用法有误
cli-help-compare =
    并排对比两个错误码：各自的含义、真正的区别、何时用哪一个。

    用法：
      rayscope compare A B [--format text|json|markdown] [--lang en|zh-CN|ru]

    错误码写成数字。cf:502 指 Cloudflare 自己的 502，http:520 指发送方不明的 520。

    退出码：
      0  两个错误码均已收录
      1  有错误码未收录；其余仍会说明
      2  用法有误
cli-help-codes =
    列出收录的错误码，或按数字、名称、现象查找，三种语言均可。

    用法：
      rayscope codes [WORDS…] [--family F] [--search WORDS] [--format text|json|markdown] [--lang en|zh-CN|ru]

    系列：
      http、cloudflare-5xx、cloudflare-1xxx、cloudflare-api；cloudflare 指后三个系列

    退出码：
      0  已列出错误码
      1  没有找到
      2  用法有误
cli-help-probe =
    反复请求一个地址，并将其静默时间与 Cloudflare 的时间上限比较。

    用法：
      rayscope probe URL [OPTIONS]
      rayscope probe 'curl …' [OPTIONS]

    请求内容（可用引号括起整条 curl 命令作为一个参数；选项优先于命令）：
      --method M                   请求方法，默认 GET；有 --data 时为 POST
      --header 'N: V'              请求标头，可重复
      --data D                     请求体；没有 Content-Type 标头时按表单发送，与 curl 相同
      --connect-to HOST[:PORT]     改为连接此处；Host 和 SNI 仍用 URL 中的
      --insecure                   只记录证书，不强制验证
      --cacert FILE                另外信任 FILE 中的证书 (PEM)
      --http 1.1|2                 只用此版本的 HTTP
      --follow                     跟随重定向；每次跳转算一个请求

    频率、时长与上限：
      --count N                    N 个请求后结束（默认 20；指定 --duration 时不限）
      --duration D                 到此时间后结束
      --interval D                 两次开始之间的时间（默认 5s）；0 表示收到响应后立即继续。公网地址每秒最多一次
      --limit D                    Cloudflare 的上限（默认 120s），最大 6000s
      --timeout D                  静默达到此时间即放弃（默认比上限多 15 秒）

    D 为时间：5s、500ms、2m、1h；120 表示 120 秒。

    格式：
      text                         每个请求一行，最后是概要（默认）
      json, csv                    所有请求及其各阶段；json 还包含概要
      markdown                     概要和最后的请求

    POST 等会改变数据的请求同样会重复发送。除此地址外，不会向任何地方发送数据。
    按 Ctrl+C 结束并输出已测得的结果；再按一次立即退出。

    退出码：
      0  所有请求都在上限内得到响应，不论状态码
      1  有请求没有：失败、达到上限，或 Cloudflare 返回了自己的错误
      2  用法有误
cli-see-help = 运行 `rayscope --help` 查看可用的命令。
cli-unknown-language = Rayscope 不支持语言“{ $tag }”。可用语言：en、zh-CN、ru。
cli-unknown-lang-variable = RAYSCOPE_LANG 的值“{ $tag }”不是 Rayscope 支持的语言。可用语言：en、zh-CN、ru。
cli-unknown-verb = 没有名为“{ $verb }”的命令。可用命令：decode、explain、compare、codes、probe、simulate、help。
cli-format-needs-verb = `--format` 须与命令一起使用：`rayscope decode --format json FILE`。
cli-empty-name = 文件名为空。
cli-no-window = 此版本不含窗口，只能使用命令行。
cli-unknown-argument = 无法识别“{ $argument }”。
cli-unknown-format = 没有名为“{ $value }”的格式。可用格式：text、json、markdown。
cli-unknown-format-csv = 没有名为“{ $value }”的格式。可用格式：text、json、markdown、csv。
cli-probe-needs-url = `probe` 需要一个 URL，例如 https://example.com/。
cli-probe-quote-curl = 请用引号括起整条 curl 命令，使它成为一个参数：“{ $value }”目前是单独的参数。
cli-probe-bad-time = “{ $value }”不是 `{ $option }` 可用的时间。时间写作 5s、500ms、2m 或 1h。
cli-probe-bad-count = “{ $value }”不是请求个数。
cli-probe-bad-limit = “{ $value }”不能作为上限。上限须大于 0，最大 6000s。
cli-probe-bad-method = “{ $value }”不是请求方法。
cli-probe-bad-header = 标头“{ $value }”无法发送。标头写作 `Name: value`。
cli-probe-bad-place = 无法连接到“{ $value }”。请写主机名或地址，端口可有可无。
cli-probe-bad-http = 不支持 HTTP 版本“{ $value }”。可用版本：1.1、2。
cli-probe-data-file = “{ $value }”指的是文件，而 `--data` 须直接给出内容。
cli-probe-short-timeout = 超时不长于上限，因此看不到超过上限之后的情况。
cli-probe-no-certificate = { $path } 中没有证书。需要含有 BEGIN CERTIFICATE 一行的 PEM 文件。
cli-probe-no-thread = 系统没有为探测分配线程。请关闭其他程序后重试。
cli-missing-code = `explain` 需要一个错误码，例如 524。
cli-compare-needs-two = `compare` 需要两个错误码，例如 202 520。
cli-unknown-family = “{ $value }”不是系列名。可用的有 http、cloudflare-5xx、cloudflare-1xxx、cloudflare-api 和 cloudflare。
cli-nothing-found = 没有符合这些词的错误码。
cli-missing-value = “{ $argument }”需要一个值。
cli-given-twice = “{ $argument }”不能重复，也不能与其余参数同时使用。
cli-wrong-usage = 无法理解该命令。
cli-not-a-code = “{ $code }”不是错误码。错误码由三位或四位数字组成；按名称查找请用 `rayscope codes WORDS`。
cli-output-failed = 无法写入输出。请检查磁盘，或读取输出的程序。
cli-paste = 关于这段文本
cli-more-errors = 另有 { $n } 个错误未列出；`--format json` 会列出全部。
codes-code = 错误码
codes-family = 系列
codes-name = 名称
cli-offer = `rayscope probe { $address }` 会反复发送它，并显示每次响应的耗时和失败情况。
