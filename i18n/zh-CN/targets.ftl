### What is typed or pasted as the thing to probe: what is wrong with it, and what was read differently from what stands there.

# Address

address-empty = 请输入地址，例如 https://example.com/。
address-too-long = 地址超过 32 KB，任何服务器都不会接受。
address-scheme = 只能探测 http 和 https，不能探测“{ $scheme }”。
address-space = “{ $before }”与“{ $after }”之间有空格。请删除空格，或写成 %20。
address-several = 一次只能探测一个地址，“{ $second }”是第二个。
address-no-host = 地址中没有主机名。
address-bad-host = “{ $host }”不能作为主机名。
address-bad-port = “{ $port }”不能作为端口。端口是 1 到 65535 之间的数字。
address-none = “{ $typed }”不是地址。
address-note-scheme = 已按 { $scheme }:// 处理。
address-note-joined = 已去掉地址中的换行和空格。
address-note-folded = 已将全角字符按半角处理。
address-note-unwrapped = 已去掉地址两侧的引号或括号。
address-note-fragment = 已去掉 # 之后的部分：它从不会发送。
address-note-credentials = 地址中的用户名和密码已转为 Authorization 标头。
address-note-idn = 在 DNS 中，{ $typed } 写作 { $ascii }。

# curl command
#
# $word   the part of the command that is meant

curl-none = 这不是 curl 命令。
curl-too-long = 命令超过 1 MB。
curl-unclosed = 引号 { $word } 没有闭合。命令可能缺少结尾。
curl-no-url = 命令中没有 URL。
curl-several = 一次只能探测一个请求，“{ $word }”开始了第二个请求。
curl-unknown-option = 无法识别选项“{ $word }”。如果没有它请求也能成功，请删除。
curl-missing-value = 选项“{ $word }”需要一个值。
curl-file = “{ $word }”的值来自文件 { $file }，而命令中的文件不会被读取。请直接写入文件内容。
curl-unsupported = 不支持“{ $word }”：无法使用多部分表单、客户端证书和命令自带的代理。
curl-bad-header = 标头“{ $word }”无法发送。
curl-bad-method = “{ $word }”不是请求方法。
curl-head-body = 命令只请求标头，却又发送请求体。两者只能取其一。
curl-bad-time = “{ $word }”不是秒数。
curl-bad-pin = “{ $word }”不符合 `--resolve` 或 `--connect-to` 的写法：HOST:PORT:ADDRESS。
curl-note-variable = “{ $word }”是 shell 变量，未被替换，将原样发送。
curl-note-unquoted = 引号外的“{ $word }”在 shell 中会结束命令，此处按命令的一部分处理。
curl-note-rest = 只使用第一条命令，已略去“{ $word }”。
curl-note-header-stays = 标头“{ $word }”总会发送，无法去掉。
curl-note-header-ignored = “{ $word }”不是标头，因此不会发送。
curl-note-pin-unused = “{ $word }”针对的主机或端口与 URL 不同，因此不使用。
curl-note-http10 = 不支持 HTTP/1.0，请求将通过 HTTP/1.1 发送。
curl-note-no-password = 命令中只有用户名，没有密码，将以空密码发送。
curl-note-ignored = 已略去不影响请求的部分：{ $words }
