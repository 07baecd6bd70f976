# What can go wrong with files: reading what the user names (intake-*), keeping settings, drafts and samples (store-*).
#
# $path   as the user named it, or where something is kept
# $from   file | stream (piped in: there is no $path)
# $why    denied | busy | special | network | memory | other
# $size   whole gigabytes

intake-missing = No file at { $path }. Check the name.
intake-folder = { $path } is a folder. Choose a file in it.
intake-unreadable = { $why ->
        [denied] You have no permission to read { $path }. Change its permissions, or open a copy.
        [busy] Another program is using { $path }. Close it there and try again.
        [special] { $path } is a device or a pipe, not a file. Save its text to a file and open that.
        [network] The network drive with { $path } is not responding. Check the connection, or copy the file to this computer.
        [memory] There is not enough memory for { $path }. Close other programs, or open only the part with the error.
       *[other] { $path } cannot be read. Copy it to another place and open the copy.
    }
intake-binary = { $from ->
        [stream] What was piped in holds no text. Save the error as text (TXT, HTML, JSON, LOG) and pipe that in.
       *[file] { $path } holds no text. Save the error as text (TXT, HTML, JSON, LOG) and open that.
    }
intake-image = { $from ->
        [stream] Images are not read. Copy the text of the error instead; of an error page, the Ray ID at its bottom is enough.
       *[file] { $path } is an image. Images are not read: copy the text of the error instead; of an error page, the Ray ID at its bottom is enough.
    }
intake-pdf = { $from ->
        [stream] A PDF is not read. Open it, copy the text of the error and pipe that in.
       *[file] { $path } is a PDF, which is not read. Open it, copy the text of the error and paste it.
    }
intake-too-large = { $from ->
        [stream] What was piped in is 4 GB or more; only input under 4 GB is read. Pipe in only the part with the error.
       *[file] { $path } is { $size } GB; only files under 4 GB are read. Save the part with the error to a file and open that.
    }
intake-stream = { $why ->
        [memory] There is not enough memory for what was piped in. Pipe in only the part with the error.
       *[other] What was piped in could not be read to the end. Save it to a file and open that.
    }

store-read-only = { $path } cannot be written: the folder or the disk is read-only. Until that changes, settings and drafts are lost when the window closes.
store-full = The disk is full, so { $path } is not saved. Free some space.
store-other = { $path } cannot be saved. Check its folder and disk.
store-damaged-settings = The settings were damaged, so the defaults are in use. The old file is kept as { $path }.
store-damaged-draft = A draft was damaged and could not be restored. Its file is kept as { $path }.
store-samples-read-only = { $path } cannot be written: the folder or the disk is read-only. The probe goes on, but its samples are lost when the window closes.
store-samples-full = The disk is full, so { $path } takes no more samples. The probe goes on. Free some space.
store-samples-other = Samples cannot be saved to { $path }. The probe goes on. Check the folder and the disk.
store-damaged-samples = The saved samples were damaged and could not be read. Their file is kept as { $path }; new samples go to a new one.
store-newer-samples = { $path } comes from a newer version of Rayscope and is left as it is. Samples are not saved until Rayscope is updated.
store-no-folder = The system names no folder for settings, so settings and drafts are lost when the window closes. Set RAYSCOPE_CONFIG_DIR to a folder of your own.
