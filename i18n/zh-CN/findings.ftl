# What decoding found, mended and tried, in words.

# What was mended

repair-unwrapped = 已合并 { $n } 处折行
repair-respaced = 已去除 { $n } 处多余空格
repair-unescaped = 已去除转义
repair-python-literal = 已将 Python 字面量识别为 JSON
repair-unquoted = 已略去 { $n } 个引用标记
repair-unfenced = 已略去代码围栏
repair-prefix-read = 已将 { $n } 处前缀识别为状态码
repair-transcoded = 已从 UTF-16 转换
repair-invalid-bytes = 已跳过 { $n } 处无效字节
aside-sentences = 末尾 { $n } 句未参与解析

# What was tried

reader-problem-json = Cloudflare 的 JSON 错误（RFC 9457）
reader-code-body = 单独一行的“error code: N”
reader-bare-code = “错误”“状态”等词旁边的错误码
gave-up-no-brace = 文本中没有 { "{" }
gave-up-no-known-member = 其中没有 Cloudflare 的字段
gave-up-no-such-line = 没有哪一行只含有它
gave-up-no-number = 没有三位或四位数字
gave-up-no-word-beside = 有数字，但旁边没有这类词语

ask-customer =
    为了查明原因，请提供：
    1. 准确的发生时间和所在时区
    2. 页面的完整网址（URL）
    3. 页面上显示的错误码或 Ray ID（如有）
    4. 截图或保存的网页
