### Codes of Cloudflare’s API: see classes.ftl for what the attributes are.

cloudflare-api-1000 = API 令牌无效
    .description = 令牌验证表明它不是用户令牌，可能属于账户。
    .gist = 所验证的令牌不是用户令牌
    .when-seen = 在用户令牌的地址验证账户令牌时。
    .fix-caller-1 = **在账户的地址验证**。账户令牌有单独的验证接口。
    .fix-caller-2 = **仍然失败时创建新令牌**，并替换程序设置中的旧令牌。

cloudflare-api-1003 = 同名记录已存在
    .description = 该主机名已有 DNS 记录，因此无法创建隧道的记录。
    .gist = 已有的 DNS 记录挡住了隧道的记录
    .when-seen = 对已有 A、AAAA 或 CNAME 记录的域名运行 `cloudflared tunnel route dns` 时。
    .fix-caller-1 = **查看区域中的记录**。不再需要时将其删除。
    .fix-caller-2 = **或覆盖它**：`cloudflared tunnel route dns --overwrite-dns`。

cloudflare-api-1004 = DNS 记录校验错误
    .description = DNS 记录的某个字段无效。具体字段写在 `error_chain` 中；新的响应只给出那一条。
    .gist = DNS 记录的某个字段无效
    .when-seen = 创建或更改记录时，名称、内容、类型或 TTL 不合要求。
    .fix-caller-1 = **阅读其后的条目**。它会指出字段。
    .fix-caller-2 = **改正字段后重新调用**。原样重复仍会失败。

cloudflare-api-1031 = 禁止访问
    .description = 令牌已过期，或没有该产品的权限。
    .gist = 令牌过期或缺少权限
    .when-seen = 开发时远程使用 Workers AI；其他产品也可能使用该编号。
    .fix-caller-1 = **检查令牌的有效期和权限**。运行命令的人须有权使用该产品。
    .fix-caller-2 = **重新登录**（`wrangler login`），或创建具有所缺权限的令牌。

cloudflare-api-1049 = 域名未注册
    .description = 无法添加该域名：它没有注册，或填写的不是注册的域名本身。
    .gist = 要添加的域名没有注册
    .when-seen = 刚购买后就添加区域、拼写有误，或填写了子域名。
    .fix-caller-1 = **添加注册的域名本身**，不要带子域名。
    .fix-caller-2 = **如果是新域名，等注册局显示之后**再添加。

cloudflare-api-1105 = 区域暂时受限
    .description = 短时间内多次添加该域名，目前无法添加。
    .gist = 添加域名过于频繁
    .when-seen = 反复添加和删除同一个域名之后。
    .fix-caller-1 = **等待几个小时**。Cloudflare 的说法是三小时。
    .fix-caller-2 = **然后只添加一次**，并确认域名正确。

cloudflare-api-6003 = 请求头无效
    .description = 调用的某个请求头格式有误，多半是携带凭据的那个。其后的条目会指明。
    .gist = 某个请求头格式有误
    .when-seen = 令牌或密钥含有空格、换行、引号或不完整，或在该用令牌的地方用了密钥。
    .fix-caller-1 = **阅读其后的条目**：6103 指 `X-Auth-Key`，6111 指 `Authorization`。
    .fix-caller-2 = **重新填写凭据**，不带引号、空格和换行。令牌放在 `Authorization: Bearer`，全局密钥放在 `X-Auth-Key`。

cloudflare-api-6103 = X-Auth-Key 格式无效
    .description = `X-Auth-Key` 中的全局 API 密钥不符合格式。
    .gist = 全局 API 密钥格式有误
    .when-seen = 在 `X-Auth-Key` 中填了令牌，或密钥复制不完整。
    .fix-caller-1 = **如果是令牌，用 `Authorization: Bearer` 发送**，并去掉 `X-Auth-Key` 和 `X-Auth-Email`。
    .fix-caller-2 = **如果是全局密钥，从仪表板重新复制**；它只含十六进制数字。

cloudflare-api-6111 = Authorization 格式无效
    .description = 请求头 `Authorization` 不是 `Bearer` 加令牌的形式。
    .gist = 携带令牌的请求头格式有误
    .when-seen = 缺少或重复了 `Bearer`，或令牌含有引号、空格或换行。
    .fix-caller-1 = **发送 `Authorization: Bearer` 加令牌**，不要有其他内容。
    .fix-caller-2 = **查看程序实际发送的内容**：变量可能为空或带有引号。

cloudflare-api-7003 = 找不到该路径
    .description = 调用的地址无法到达，多半是其中的 ID 有误或为空。
    .gist = 地址中的 ID 有误或为空
    .when-seen = 账户 ID 或区域 ID 的变量为空，或填的是名称而不是 ID。
    .fix-caller-1 = **输出调用的完整地址**。两个相连的斜杠说明 ID 为空。
    .fix-caller-2 = **填入账户或区域（zone）的 ID**，并确认令牌有权使用。

cloudflare-api-9103 = 密钥或邮箱未知
    .description = 全局密钥和邮箱格式正确，但不属于同一用户，或密钥已更换。
    .gist = 密钥与邮箱不匹配
    .when-seen = 密钥已更新，或属于其他用户。
    .fix-caller-1 = **与用户资料核对**：密钥和邮箱须属于同一用户。
    .fix-caller-2 = **最好改用令牌**，只授予程序所需的权限。

cloudflare-api-9106 = 身份验证失败
    .description = 调用没有凭据，或凭据格式有误。
    .gist = 缺少凭据或凭据格式有误
    .when-seen = 保存令牌的变量为空，或混用了密钥和令牌的请求头。
    .fix-caller-1 = **确认程序运行环境中已设置令牌变量**。
    .fix-caller-2 = **只发送一种凭据**：令牌，或密钥加邮箱。

cloudflare-api-9109 = 令牌无效或无权访问
    .description = 令牌无效、已过期或不适用于该地址，或没有所需的权限。
    .gist = 令牌无效，或无权执行该操作
    .when-seen = 令牌过期或被删除、限于其他区域或 IP 地址，或缺少权限。
    .fix-caller-1 = **用 `/user/tokens/verify` 检查令牌**。有效时，缺少的是权限、区域（zone）或允许的地址。
    .fix-caller-2 = **编辑令牌或创建新令牌**，使其具有调用所需的权限和区域（zone）。

cloudflare-api-10000 = 身份验证错误
    .description = 令牌不适用于该账户，或缺少权限。验证令牌成功时也会出现同一编号。
    .gist = 令牌不适用于该账户或该调用
    .when-seen = 账户 ID 属于其他账户，或令牌只有区域权限而没有账户权限。
    .fix-caller-1 = **核对地址中的账户 ID 与令牌所属账户**。
    .fix-caller-2 = **为令牌添加所缺的权限**。能操作 DNS 的令牌不一定能操作 Workers。

cloudflare-api-10006 = 找不到存储桶，或代码无法解析
    .description = 对 R2：没有该名称的存储桶。对 Workers：上传的代码无法解析。
    .gist = 没有该 R2 存储桶，或 Worker 代码无法解析
    .when-seen = 绑定指向从未创建的存储桶，或上传的脚本有语法错误。
    .fix-caller-1 = **R2：创建存储桶，或改正名称**和账户。
    .fix-caller-2 = **Workers：在本地构建脚本**，改正消息指出的位置。

cloudflare-api-10007 = 找不到 Worker
    .description = 账户中没有该名称的 Worker，或没有 workers.dev 子域名。
    .gist = 没有该 Worker 或 workers.dev 子域名
    .when-seen = 首次部署之前，或在其他账户或环境中，请求机密、路由或日志。
    .fix-caller-1 = **先部署 Worker**（`wrangler deploy`）。
    .fix-caller-2 = **检查配置中的名称、环境和账户 ID**。

cloudflare-api-10009 = 找不到键或命名空间
    .description = Workers KV 中没有该键或命名空间。
    .gist = Workers KV 中没有该键或命名空间
    .when-seen = 键已过期或从未写入，或命名空间属于其他账户。
    .fix-caller-1 = **列出命名空间的键**，核对拼写。
    .fix-caller-2 = **检查命名空间 ID 和账户**。

cloudflare-api-10014 = 命名空间已存在
    .description = 账户中已有同名的 KV 命名空间。
    .gist = 已有同名的 KV 命名空间
    .when-seen = 创建命名空间的脚本第二次运行。
    .fix-caller-1 = **使用现有命名空间的 ID**：用 `wrangler kv namespace list` 查看。
    .fix-caller-2 = **或换一个名称**。

cloudflare-api-10020 = 路由已被其他 Worker 占用
    .description = 该路由已分配给其他 Worker。
    .gist = 其他 Worker 占用了该路由
    .when-seen = Worker 改了名，或两个项目使用同一模式。
    .fix-caller-1 = **从另一个 Worker 上移除路由**，或改用其他模式。
    .fix-caller-2 = **改名之后删除不再使用的旧 Worker**。

cloudflare-api-10021 = Worker 上传时被拒绝
    .description = 上传的 Worker 未通过校验：启动过慢、语法有误或体积过大。
    .gist = 上传的 Worker 未通过校验
    .when-seen = 在处理函数之外做了繁重的工作，或某个包不适合 Workers 运行时。
    .fix-caller-1 = **阅读消息**，其中有文件和原因。
    .fix-caller-2 = **把顶层的工作移入处理函数**，并去掉过大的包。

cloudflare-api-10027 = Worker 过大
    .description = Worker 超过套餐的大小上限，按压缩后计算。
    .gist = Worker 超过大小上限
    .when-seen = 把包或资源打进了脚本。
    .fix-caller-1 = **查看体积来自哪里**：`wrangler deploy --dry-run --outdir` 会输出构建结果。
    .fix-caller-2 = **去掉不需要的包，把数据移到 KV 或 R2**，或选用上限更高的套餐。

cloudflare-api-10034 = 邮箱尚未验证
    .description = 须先验证账户的邮箱，才能进行该调用。
    .gist = 账户的邮箱尚未验证
    .when-seen = 账户是新建的。
    .fix-caller-1 = **打开 Cloudflare 的邮件并点击链接**；可在仪表板中重新发送。
    .fix-caller-2 = **然后重新调用**。

cloudflare-api-10100 = API 调用过多
    .description = 该用户在五分钟内的调用超过 API 的上限。此后五分钟内的调用都会被拒绝。
    .gist = 该用户的 API 调用过多
    .when-seen = 多个程序共用一个用户的令牌，或循环查询没有间隔。
    .fix-caller-1 = **停止该用户的所有程序，等待五分钟**。上限按用户计算，而不是按令牌。
    .fix-caller-2 = **减少调用**：加大分页、使用批量调用，并在每次被拒后延长间隔。

cloudflare-api-81044 = DNS 记录不存在
    .description = 调用所用的 DNS 记录 ID 已不存在。
    .gist = DNS 记录的 ID 已失效
    .when-seen = 程序把记录 ID 存在文件中，而记录已被删除或重建。
    .fix-caller-1 = **按名称读取记录当前的 ID** 并使用它。
    .fix-caller-2 = **删除程序保存的 ID**，让它重新查找。

cloudflare-api-81053 = 存在冲突的 DNS 记录
    .description = 已有同名的 A、AAAA 或 CNAME 记录，与新记录互斥。
    .gist = 另一条同名记录与之互斥
    .when-seen = 要在 A 记录旁添加 CNAME，或相反。
    .fix-caller-1 = **查看该名称的所有记录**。CNAME 不能与其他记录并存。
    .fix-caller-2 = **删除或更改旧记录**，不要新建。

cloudflare-api-81057 = DNS 记录已存在
    .description = 要创建的 DNS 记录已经存在。
    .gist = 该 DNS 记录已经存在
    .when-seen = 程序每次运行都新建记录，而不是更改已有的记录。
    .fix-caller-1 = **改为更改记录**：用 `PUT` 或 `PATCH` 加记录 ID 代替 `POST`。
    .fix-caller-2 = **内容正确时无需处理**。

cloudflare-api-81058 = 已有完全相同的 DNS 记录
    .description = 已有名称、类型和内容都相同的记录：目标已经达到。
    .gist = 想要的结果已经存在
    .when-seen = ACME 或 DDNS 客户端重复了已经成功的调用。
    .fix-caller-1 = **视为成功**。记录已符合要求。
    .fix-caller-2 = **客户端因此停止时，更新客户端**。
