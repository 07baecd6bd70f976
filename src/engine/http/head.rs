//! The head of an answer in HTTP/1 as it comes in: how large it is, and where it ends.
//!
//! hyper hands out a head that is whole and says of one that is not only that it was no good. Bytes and lines tell a head that
//! was too large from one that was wrong.

/// What `1xx` answers begin with, behind the version: interim (RFC 9110, section 15.2), another head follows.
const STATUS: std::ops::Range<usize> = 9..12;
const SWITCHING: &[u8] = b"101";

/// Counts a head. An interim answer is counted and forgotten: the figures are the last head's.
#[derive(Debug, Clone, Default)]
pub(super) struct Head {
    /// Status line and headers with the empty line behind them.
    pub bytes: u64,
    /// Lines that are not empty.
    pub lines: usize,
    /// The empty line has come.
    pub whole: bool,
    /// Characters of the line that is coming in.
    line: usize,
    start: [u8; STATUS.end],
}

impl Head {
    /// Takes note of `bytes`.
    pub(super) fn pass(&mut self, bytes: &[u8]) {
        for byte in bytes {
            if self.whole {
                return;
            }
            if let Some(start) = usize::try_from(self.bytes).ok().and_then(|at| self.start.get_mut(at)) {
                *start = *byte;
            }
            self.bytes += 1;
            match byte {
                b'\n' if self.line == 0 => self.end(),
                b'\n' => {
                    self.lines += 1;
                    self.line = 0;
                }
                b'\r' => {}
                _ => self.line += 1,
            }
        }
    }

    fn end(&mut self) {
        let status = &self.start[STATUS];
        // Empty lines before the status line are allowed (RFC 9112, section 2.2), and begin the head anew, too.
        if self.lines == 0 || status[0] == b'1' && status != SWITCHING {
            *self = Self::default();
        } else {
            self.whole = true;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_is_counted_to_its_empty_line_whatever_the_reads() {
        for (name, text, bytes, lines, whole) in [
            ("nothing", "", 0, 0, false),
            ("half", "HTTP/1.1 200 OK\r\nServer: a\r\n", 28, 2, false),
            ("whole", "HTTP/1.1 200 OK\r\nServer: a\r\n\r\nbody\r\n\r\n", 30, 2, true),
            ("bare newlines", "HTTP/1.1 200 OK\nServer: a\n\nbody", 27, 2, true),
            ("early hints first", "HTTP/1.1 103 Early\r\nLink: a\r\n\r\nHTTP/1.1 200 OK\r\n\r\n", 19, 1, true),
            ("early hints alone", "HTTP/1.1 103 Early\r\nLink: a\r\n\r\n", 0, 0, false),
            ("another protocol", "HTTP/1.1 101 Switching\r\n\r\n", 26, 1, true),
            ("empty lines first", "\r\n\r\nHTTP/1.1 200 OK\r\n\r\n", 19, 1, true),
            ("garbage", "SSH-2.0-OpenSSH\r\n", 17, 1, false),
        ] {
            for size in [1, 4, 1000] {
                let mut head = Head::default();
                text.as_bytes().chunks(size).for_each(|read| head.pass(read));
                assert_eq!((head.bytes, head.lines, head.whole), (bytes, lines, whole), "{name} in reads of {size}");
            }
        }
    }
}
