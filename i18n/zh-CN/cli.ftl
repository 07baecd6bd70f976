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
      rayscope simulate            启动可重现各种故障的演示服务器
      rayscope help [VERB]         显示本帮助或某个命令的帮助

    选项：
      --lang en|zh-CN|ru           语言（默认取 RAYSCOPE_LANG，其次取系统语言）
      --format text|json|markdown  命令的输出格式
      -h, --help                   帮助
      -V, --version                版本

    不会向任何地方发送数据。
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
      http、cloudflare-5xx、cloudflare-1xxx；cloudflare 指后两个系列

    退出码：
      0  已列出错误码
      1  没有找到
      2  用法有误
cli-see-help = 运行 `rayscope --help` 查看可用的命令。
cli-unknown-language = Rayscope 不支持语言“{ $tag }”。可用语言：en、zh-CN、ru。
cli-unknown-lang-variable = RAYSCOPE_LANG 的值“{ $tag }”不是 Rayscope 支持的语言。可用语言：en、zh-CN、ru。
cli-unknown-verb = 没有名为“{ $verb }”的命令。可用命令：decode、explain、compare、codes、simulate、help。
cli-format-needs-verb = `--format` 须与命令一起使用：`rayscope decode --format json FILE`。
cli-empty-name = 文件名为空。
cli-no-window = 此版本不含窗口，只能使用命令行。
cli-unknown-argument = 无法识别“{ $argument }”。
cli-unknown-format = 没有名为“{ $value }”的格式。可用格式：text、json、markdown。
cli-missing-code = `explain` 需要一个错误码，例如 524。
cli-compare-needs-two = `compare` 需要两个错误码，例如 202 520。
cli-unknown-family = “{ $value }”不是系列名。可用的有 http、cloudflare-5xx、cloudflare-1xxx 和 cloudflare。
cli-nothing-found = 没有符合这些词的错误码。
cli-missing-value = “{ $argument }”需要一个值。
cli-given-twice = “{ $argument }”不能重复，也不能与其余参数同时使用。
cli-wrong-usage = 无法理解该命令。
cli-not-a-code = “{ $code }”不是错误码。错误码由三位或四位数字组成；按名称查找请用 `rayscope codes WORDS`。
cli-no-api-codes = { $code }：Cloudflare API 的错误码未收录。
cli-output-failed = 无法写入输出。请检查磁盘，或读取输出的程序。
cli-paste = 关于这段文本
cli-more-errors = 另有 { $n } 个错误未列出；`--format json` 会列出全部。
codes-code = 错误码
codes-family = 系列
codes-name = 名称
