# What can go wrong with files: reading what the user names (intake-*), keeping settings, drafts and samples (store-*).
#
# $path   as the user named it, or where something is kept
# $from   file | stream (piped in: there is no $path)
# $why    denied | busy | special | network | memory | other
# $size   whole gigabytes

intake-missing = 找不到文件 { $path }。请检查文件名。
intake-folder = { $path } 是文件夹。请选择其中的文件。
intake-unreadable = { $why ->
        [denied] 您没有读取 { $path } 的权限。请修改权限，或打开它的副本。
        [busy] { $path } 正被其他程序占用。请在该程序中将其关闭，然后重试。
        [special] { $path } 是设备或管道，不是普通文件。请将其中的文本存为文件后再打开。
        [network] { $path } 所在的网络驱动器没有响应。请检查连接，或先将文件复制到本机。
        [memory] 内存不足，无法打开 { $path }。请关闭其他程序，或只打开包含错误的部分。
       *[other] 无法读取 { $path }。请将它复制到别处，再打开副本。
    }
intake-binary = { $from ->
        [stream] 管道传入的内容不是文本。请将错误信息存为文本（TXT、HTML、JSON、LOG）后再传入。
       *[file] { $path } 不是文本文件。请将错误信息存为文本（TXT、HTML、JSON、LOG）后再打开。
    }
intake-image = { $from ->
        [stream] 不支持读取图片。请改为复制错误信息的文本；如果是错误页面，复制底部的 Ray ID 即可。
       *[file] { $path } 是图片，不支持读取。请改为复制错误信息的文本；如果是错误页面，复制底部的 Ray ID 即可。
    }
intake-pdf = { $from ->
        [stream] 不支持读取 PDF。请打开它，复制错误信息的文本后再传入。
       *[file] { $path } 是 PDF，不支持读取。请打开它，复制错误信息的文本后再粘贴。
    }
intake-too-large = { $from ->
        [stream] 管道传入的内容达到或超过 4 GB，超出可读取的大小。请只传入包含错误的部分。
       *[file] { $path } 大小为 { $size } GB，只能读取小于 4 GB 的文件。请将包含错误的部分另存为文件后再打开。
    }
intake-stream = { $why ->
        [memory] 内存不足，无法读取管道传入的内容。请只传入包含错误的部分。
       *[other] 管道传入的内容未能完整读取。请先存为文件，再指定该文件。
    }

store-read-only = 无法写入 { $path }：文件夹或磁盘为只读。在此期间，关闭窗口后设置和草稿会丢失。
store-full = 磁盘已满，{ $path } 未能保存。请释放一些空间。
store-other = 无法保存 { $path }。请检查所在的文件夹和磁盘。
store-damaged-settings = 设置文件已损坏，目前使用默认设置。原文件已保留为 { $path }。
store-damaged-draft = 一份草稿已损坏，无法恢复。原文件已保留为 { $path }。
store-samples-read-only = 无法写入 { $path }：文件夹或磁盘为只读。探测会继续，但关闭窗口后探测记录会丢失。
store-samples-full = 磁盘已满，{ $path } 无法再保存探测记录。探测会继续。请释放一些空间。
store-samples-other = 探测记录无法保存到 { $path }。探测会继续。请检查所在的文件夹和磁盘。
store-damaged-samples = 已保存的探测记录损坏，无法读取。原文件已保留为 { $path }，新的记录会写入新文件。
store-newer-samples = { $path } 来自更新版本的 Rayscope，已保持原样。更新 Rayscope 之前，探测记录不会保存。
store-no-folder = 系统没有提供存放设置的文件夹，关闭窗口后设置和草稿会丢失。请将环境变量 RAYSCOPE_CONFIG_DIR 设为您自己的文件夹。
