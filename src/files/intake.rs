//! What the user names or pipes in, as bytes.
//!
//! Whatever is not a plain file behind its links is refused before it is opened, because opening a pipe waits for its other
//! end and a device may never end. The beginning is judged before the rest is read, so that a film is refused in no time. The
//! functions block: the window calls them on a thread of its own.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use super::intake_error::{Fault, IntakeError};
use super::sniff::{self, Content};

/// The most bytes that are read: the decoder's offsets have 32 bits.
pub const MAX_BYTES: u64 = 0xFFFF_FFFF;

/// The bytes of the file at `path`, links followed.
pub fn read_file(path: &Path) -> Result<Vec<u8>, IntakeError> {
    let meta = fs::metadata(path).map_err(|error| IntakeError::of_file(&error, path))?;
    if meta.is_dir() {
        return Err(IntakeError::IsFolder { path: path.to_owned() });
    }
    if !meta.is_file() {
        return Err(IntakeError::Unreadable { path: path.to_owned(), why: Fault::Special });
    }
    if meta.len() > MAX_BYTES {
        return Err(IntakeError::TooLarge { path: Some(path.to_owned()), bytes: meta.len() });
    }
    let file = File::open(path).map_err(|error| IntakeError::of_file(&error, path))?;
    read(file, meta.len(), MAX_BYTES, Some(path))
}

/// The bytes of `stream`, to its end.
pub fn read_stream(stream: impl Read) -> Result<Vec<u8>, IntakeError> {
    read(stream, 0, MAX_BYTES, None)
}

/// `expected` only saves growing: a log may grow while it is read, and files of `/proc` claim to be empty.
fn read(mut source: impl Read, expected: u64, limit: u64, path: Option<&Path>) -> Result<Vec<u8>, IntakeError> {
    let failed = |error: io::Error| match path {
        Some(path) => IntakeError::of_file(&error, path),
        None => IntakeError::Stream { why: Fault::of(&error) },
    };
    let mut bytes = Vec::new();
    source.by_ref().take(sniff::HEAD as u64).read_to_end(&mut bytes).map_err(failed)?;
    let owned = || path.map(Path::to_owned);
    match sniff::content(&bytes) {
        Content::Text => {}
        Content::Image => return Err(IntakeError::Image { path: owned() }),
        Content::Pdf => return Err(IntakeError::Pdf { path: owned() }),
        Content::Binary => return Err(IntakeError::Binary { path: owned() }),
    }
    let rest = expected.saturating_sub(bytes.len() as u64);
    // An allocation that fails by itself would end the program.
    let reserved = usize::try_from(rest).is_ok_and(|rest| bytes.try_reserve_exact(rest).is_ok());
    if !reserved {
        return Err(failed(ErrorKind::OutOfMemory.into()));
    }
    source.take((limit + 1).saturating_sub(bytes.len() as u64)).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > limit {
        return Err(IntakeError::TooLarge { path: owned(), bytes: bytes.len() as u64 });
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    fn folder_with(name: &str, bytes: &[u8]) -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join(name);
        fs::write(&path, bytes).expect("a file");
        (folder, path)
    }

    /// Ends only when it is no longer asked.
    struct Endless;

    impl Read for Endless {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            into.fill(b'x');
            Ok(into.len())
        }
    }

    struct Broken(ErrorKind);

    impl Read for Broken {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(self.0.into())
        }
    }

    #[test]
    fn a_file_is_read_whole_and_byte_for_byte() {
        for bytes in [Vec::new(), b"524".to_vec(), b"\xFF\xFE5\x002\x004\0".to_vec(), b"broken \xC3\n".repeat(5000)] {
            let (_folder, path) = folder_with("error.txt", &bytes);
            assert_eq!(read_file(&path), Ok(bytes));
        }
    }

    #[test]
    fn a_file_that_is_not_there_is_missing_whatever_the_reason() {
        let (folder, path) = folder_with("error.txt", b"524");
        for path in [folder.path().join("eror.txt"), path.join("inside"), PathBuf::from("a\0b"), PathBuf::new()] {
            assert_eq!(read_file(&path), Err(IntakeError::Missing { path: path.clone() }), "{}", path.display());
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_the_user_may_not_read_is_not_missing() {
        use std::os::unix::fs::PermissionsExt;
        let (_folder, path) = folder_with("error.txt", b"524");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).expect("permissions");
        // Root may read everything.
        if File::open(&path).is_err() {
            assert_eq!(read_file(&path), Err(IntakeError::Unreadable { path, why: Fault::Denied }));
        }
    }

    #[test]
    fn a_folder_is_told_from_a_file() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().to_owned();
        assert_eq!(read_file(&path), Err(IntakeError::IsFolder { path }));
    }

    #[test]
    fn images_and_binaries_are_refused_by_their_content_and_not_by_their_name() {
        let (_folder, path) = folder_with("error.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
        assert_eq!(read_file(&path), Err(IntakeError::Image { path: Some(path) }));
        let (_folder, path) = folder_with("error.log", b"\x7FELF\x02\x01\x01");
        assert_eq!(read_file(&path), Err(IntakeError::Binary { path: Some(path) }));
        let (_folder, path) = folder_with("shot.png", b"524");
        assert_eq!(read_file(&path), Ok(b"524".to_vec()));
    }

    #[test]
    fn a_file_of_four_gib_is_refused_unread() {
        let (_folder, path) = folder_with("huge.log", b"");
        // A hole: it takes no room on the disk.
        File::options().write(true).open(&path).and_then(|file| file.set_len(MAX_BYTES + 1)).expect("a sparse file");
        assert_eq!(read_file(&path), Err(IntakeError::TooLarge { path: Some(path), bytes: MAX_BYTES + 1 }));
    }

    #[test]
    fn a_stream_is_read_to_its_end_and_no_further_than_the_limit() {
        assert_eq!(read_stream(b"error code: 524".as_slice()), Ok(b"error code: 524".to_vec()));
        let limit = 100_000;
        assert_eq!(read(b"x".repeat(100_000).as_slice(), 0, limit, None).map(|bytes| bytes.len()), Ok(100_000));
        assert_eq!(read(Endless, 0, limit, None), Err(IntakeError::TooLarge { path: None, bytes: limit + 1 }));
        assert_eq!(read_stream(b"GIF89a\x01\0".as_slice()), Err(IntakeError::Image { path: None }));
        assert_eq!(read_stream(b"a\0b".chain(Endless)), Err(IntakeError::Binary { path: None }));
    }

    #[test]
    fn a_stream_that_breaks_off_is_no_shorter_text() {
        let broken = b"error code: 524".chain(Broken(ErrorKind::BrokenPipe));
        assert_eq!(read_stream(broken), Err(IntakeError::Stream { why: Fault::Other }));
        let short = Broken(ErrorKind::OutOfMemory);
        assert_eq!(read_stream(short), Err(IntakeError::Stream { why: Fault::Memory }));
    }

    #[test]
    fn a_size_that_memory_does_not_hold_is_an_error_and_no_abort() {
        let path = Path::new("huge.log");
        let error = read(b"524".as_slice(), u64::MAX, MAX_BYTES, Some(path));
        assert_eq!(error, Err(IntakeError::Unreadable { path: path.to_owned(), why: Fault::Memory }));
    }

    #[cfg(unix)]
    #[test]
    fn pipes_devices_and_sockets_are_refused_without_waiting_for_them() {
        let folder = tempfile::tempdir().expect("a folder");
        let (pipe, socket) = (folder.path().join("pipe"), folder.path().join("socket"));
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().is_ok_and(|status| status.success()));
        let _listener = std::os::unix::net::UnixListener::bind(&socket).expect("a socket");
        let link = folder.path().join("link.txt");
        std::os::unix::fs::symlink(&pipe, &link).expect("a link");
        for path in [pipe, socket, link, PathBuf::from("/dev/zero")] {
            assert_eq!(read_file(&path), Err(IntakeError::Unreadable { path, why: Fault::Special }));
        }
    }
}
