//! Frames of HTTP/2 as they pass: what belongs to the request and its answer, and what to the connection alone.
//!
//! The reader below hyper sees settings, pings and window updates as well, and those are no bytes of the answer: a server that
//! answers pings for two minutes is silent for two minutes. Only the nine bytes of each head are read (RFC 9113, section 4.1),
//! and of two frames the error code. Total: any bytes; garbage is a frame of an unknown type.

/// The one stream of a connection that carries one request.
const STREAM: u32 = 1;
const HEAD: usize = 9;
/// What the client sends before its first frame.
pub(super) const PREFACE: usize = 24;

const DATA: u8 = 0x0;
const HEADERS: u8 = 0x1;
const RST_STREAM: u8 = 0x3;
const GOAWAY: u8 = 0x7;
const CONTINUATION: u8 = 0x9;
const END_STREAM: u8 = 0x1;

/// One direction of a connection.
#[derive(Debug, Clone)]
pub(super) struct Frames {
    /// Bytes before the first frame.
    before: usize,
    head: [u8; HEAD],
    /// Bytes of the head that are there.
    have: usize,
    /// Bytes of the payload that are still to come.
    left: usize,
    /// The last four bytes of the payload that are wanted: an error code.
    code: [u8; 4],
    /// Bytes of the payload that passed, counted as far as the error code.
    passed: usize,
}

/// What passed in one read or write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Passed {
    /// Bytes of the request or its answer.
    pub stream: bool,
    /// The stream has said all it has to say.
    pub ended: bool,
    /// The stream was reset, with this code.
    pub reset: Option<u32>,
    /// The connection was given up, with this code.
    pub goaway: Option<u32>,
}

impl Frames {
    /// A direction with `before` bytes that are no frame.
    pub(super) fn after(before: usize) -> Self {
        Self { before, head: [0; HEAD], have: 0, left: 0, code: [0; 4], passed: 0 }
    }

    /// Takes note of `bytes`.
    pub(super) fn pass(&mut self, mut bytes: &[u8]) -> Passed {
        let mut passed = Passed::default();
        while !bytes.is_empty() {
            if self.before > 0 {
                let taken = self.before.min(bytes.len());
                self.before -= taken;
                bytes = &bytes[taken..];
            } else if self.have < HEAD {
                let taken = (HEAD - self.have).min(bytes.len());
                self.head[self.have..self.have + taken].copy_from_slice(&bytes[..taken]);
                self.have += taken;
                bytes = &bytes[taken..];
                if self.have == HEAD {
                    let [high, middle, low, ..] = self.head;
                    self.left = u32::from_be_bytes([0, high, middle, low]) as usize;
                    self.passed = 0;
                    self.ends_if_whole(&mut passed);
                }
            } else {
                let taken = self.left.min(bytes.len());
                self.payload(&bytes[..taken]);
                passed.stream |= self.is_answer();
                self.left -= taken;
                bytes = &bytes[taken..];
                self.ends_if_whole(&mut passed);
            }
        }
        passed
    }

    fn kind(&self) -> u8 {
        self.head[3]
    }

    fn stream(&self) -> u32 {
        let [.., a, b, c, d] = self.head;
        u32::from_be_bytes([a, b, c, d]) & 0x7fff_ffff
    }

    fn is_answer(&self) -> bool {
        self.stream() == STREAM && matches!(self.kind(), DATA | HEADERS | CONTINUATION)
    }

    /// Keeps the error code: the first four bytes of `RST_STREAM`, the second four of GOAWAY.
    fn payload(&mut self, bytes: &[u8]) {
        let from = if self.kind() == GOAWAY { 4 } else { 0 };
        for byte in bytes.iter().take(8_usize.saturating_sub(self.passed)) {
            if let Some(at) = self.passed.checked_sub(from).filter(|at| *at < 4) {
                self.code[at] = *byte;
            }
            self.passed += 1;
        }
    }

    fn ends_if_whole(&mut self, passed: &mut Passed) {
        if self.left > 0 {
            return;
        }
        self.have = 0;
        let code = u32::from_be_bytes(self.code);
        match self.kind() {
            GOAWAY => passed.goaway = Some(code),
            RST_STREAM if self.stream() == STREAM => passed.reset = Some(code),
            DATA | HEADERS if self.stream() == STREAM => {
                passed.stream = true;
                passed.ended |= self.head[4] & END_STREAM != 0;
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frame(kind: u8, flags: u8, stream: u32, payload: &[u8]) -> Vec<u8> {
        let length = u32::try_from(payload.len()).unwrap().to_be_bytes();
        let mut frame = vec![length[1], length[2], length[3], kind, flags];
        frame.extend(stream.to_be_bytes());
        frame.extend(payload);
        frame
    }

    /// What passes of `bytes` in reads of `size`.
    fn pass(before: usize, bytes: &[u8], size: usize) -> Passed {
        let mut frames = Frames::after(before);
        let mut whole = Passed::default();
        for read in bytes.chunks(size) {
            let passed = frames.pass(read);
            whole.stream |= passed.stream;
            whole.ended |= passed.ended;
            whole.reset = whole.reset.or(passed.reset);
            whole.goaway = whole.goaway.or(passed.goaway);
        }
        whole
    }

    #[test]
    fn only_frames_of_the_request_count_as_its_answer() {
        const SETTINGS: u8 = 4;
        const PING: u8 = 6;
        const WINDOW_UPDATE: u8 = 8;
        let nothing = Passed::default();
        let some = Passed { stream: true, ..nothing };
        for (name, bytes, want) in [
            ("settings", frame(SETTINGS, 0, 0, &[0; 18]), nothing),
            ("an empty acknowledgement", frame(SETTINGS, 1, 0, &[]), nothing),
            ("a ping", frame(PING, 1, 0, &[1; 8]), nothing),
            ("more room on the stream", frame(WINDOW_UPDATE, 0, 1, &[0, 0, 1, 0]), nothing),
            ("headers", frame(HEADERS, 4, 1, &[0x88]), some),
            ("headers that are all", frame(HEADERS, 5, 1, &[0x88]), Passed { ended: true, ..some }),
            ("data", frame(DATA, 0, 1, b"hello"), some),
            ("the end alone", frame(DATA, 1, 1, b""), Passed { ended: true, ..some }),
            ("data of another stream", frame(DATA, 1, 3, b"hello"), nothing),
            ("a reset", frame(RST_STREAM, 0, 1, &[0, 0, 0, 8]), Passed { reset: Some(8), ..nothing }),
            ("goaway", frame(GOAWAY, 0, 0, &[0, 0, 0, 1, 0, 0, 0, 11, 1]), Passed { goaway: Some(11), ..nothing }),
            ("a reset that is too short", frame(RST_STREAM, 0, 1, &[]), Passed { reset: Some(0), ..nothing }),
            ("HTTP/1", b"HTTP/1.1 400 Bad Request\r\n\r\n".to_vec(), nothing),
        ] {
            for size in [1, 3, 1000] {
                assert_eq!(pass(0, &bytes, size), want, "{name} in reads of {size}");
                let after = [frame(PING, 0, 0, &[0; 8]), bytes.clone()].concat();
                assert_eq!(pass(0, &after, size), want, "{name} behind a ping in reads of {size}");
            }
        }
    }

    #[test]
    fn what_stands_before_the_first_frame_is_none() {
        let preface = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
        assert_eq!(preface.len(), PREFACE);
        let sent = [preface.as_slice(), &frame(HEADERS, 5, 1, &[0x82])].concat();
        for size in [1, 7, 1000] {
            assert_eq!(pass(PREFACE, &sent, size), Passed { stream: true, ended: true, ..Passed::default() });
        }
    }
}
