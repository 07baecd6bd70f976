### Translations of what Cloudflare itself writes into its structured errors; the originals: en/texts.ftl.
### Every run of digits is an argument: $n1, $n2 … as numbered in the English text.

## 500. Title not observed: documented name in the pattern of the titles

text-title-500 = 错误 { $n1 }：内部服务器错误

## 502. obs:60952703987

text-title-502 = 错误 { $n1 }：错误网关
text-detail-502 = 源站 Web 服务器向 Cloudflare 返回了无效或不完整的响应。这通常表示源站过载或配置错误。
text-advice-502 = **请稍后重试**。重试前请至少等待 { $n1 } 秒。如果错误持续出现，网站所有者应检查源站的运行状况和配置。

## 504. obs:67315238318

text-title-504 = 错误 { $n1 }：网关超时
text-detail-504 = 源站 Web 服务器未在规定时间内响应 Cloudflare。这通常表示源站过载，或后端处理耗时过长。
text-advice-504 = **请稍后重试**。重试前请至少等待 { $n1 } 秒。如果错误持续出现，网站所有者应排查源站上长时间运行的进程。

## 520. obs:55318765521 (fixture copied from a real 520; the detail may be shortened)

text-title-520 = 错误 { $n1 }：Web 服务器返回未知错误
text-detail-520 = Cloudflare 无法解析源站 Web 服务器发来的响应。

## 521. obs:68794604313 (title)

text-title-521 = 错误 { $n1 }：Web 服务器已关闭

## 522. [ER], [LIVE]

text-title-522 = 错误 { $n1 }：连接超时
text-detail-522 = Cloudflare 无法与源站建立 TCP 连接。TCP 握手超时，可能的原因有：源站过载、源站防火墙拦截了 Cloudflare，或源站在网络层面不可达。
text-advice-522 = **请稍后重试**。重试前请至少等待 { $n1 } 秒。如果错误持续出现，网站所有者应检查防火墙规则，确保源站接受来自 Cloudflare IP 地址段的连接。

## 523. Title not observed: documented name in the pattern of the titles

text-title-523 = 错误 { $n1 }：源站无法访问

## 524. Project sample, obs:55166252843 (the advice: from that payload, not spelt out in the facts)

text-title-524 = 错误 { $n1 }：发生超时
text-detail-524 = 源站 Web 服务器未能在 { $n1 } 秒的代理读取超时（Proxy Read Timeout）时间内返回完整响应。连接已经建立，但源站响应耗时过长。
text-advice-524 = **请稍后重试**。重试前请至少等待 { $n1 } 秒。如果错误持续出现，网站所有者应检查源站是否过载，或是否有长时间运行的进程。

## 525. Title not observed: documented name in the pattern of the titles

text-title-525 = 错误 { $n1 }：SSL 握手失败

## 526. Title not observed: documented name in the pattern of the titles

text-title-526 = 错误 { $n1 }：SSL 证书无效

## 1010. obs:59250469726. The title is 1020's too

text-title-1010 = 错误 { $n1 }：访问被拒绝
text-detail-1010 = 网站所有者根据浏览器特征拦截了您的访问。
text-advice-1010 = **请勿重试**。网站所有者已禁止您的用户代理（User-Agent）访问。

## 1015. [LIVE]

text-title-1015 = 错误 { $n1 }：您的请求受到速率限制
text-detail-1015 = 网站所有者设置了速率限制，您的请求因此受限。
text-advice-1015 = **请稍后重试**。此拦截是暂时的。请至少等待 { $n1 } 秒，然后按指数退避方式重试。

    建议做法：
    { $n2 }. 下次请求前等待 { $n3 } 秒
    { $n4 }. 如果再次触发速率限制，将等待时间加倍（{ $n5 } 秒、{ $n6 } 秒，以此类推）
    { $n7 }. 如果重试 { $n8 } 次后仍受到速率限制，请停止重试，并重新评估您的请求方式

## 1016. [LIVE], obs:66725227928

text-title-1016 = 错误 { $n1 }：源站 DNS 错误

## 1020. [LIVE]. Title: see 1010

text-detail-1020 = 该请求被网站所有者配置的 Cloudflare 防火墙规则拦截。
text-advice-1020 = **请勿重试**。此拦截是有意为之。如果您认为拦截有误，请联系网站所有者。

## 1027. obs:70130315787 (fixture)

text-title-1027 = 错误 { $n1 }：该网站暂时受到速率限制

## 1033. obs:66802265771

text-title-1033 = 错误 { $n1 }：Cloudflare Tunnel 错误
text-detail-1033 = 该主机已配置为通过 Cloudflare Tunnel 访问，但 Cloudflare 目前无法与其建立连接。

## 1104. obs:62641524128 (fixture)

text-title-1104 = 错误 { $n1 }：找不到脚本

## Every code. [ER], [LIVE]

text-footer = 此错误由 Cloudflare 代表网站所有者生成。
