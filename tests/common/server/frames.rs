//! Frames of HTTP/2, written by hand (RFC 9113, section 6).

/// What a client sends before its first frame.
pub const PREFACE: usize = 24;

fn frame(kind: u8, flags: u8, stream: u32, payload: &[u8]) -> Vec<u8> {
    let length = u32::try_from(payload.len()).unwrap().to_be_bytes();
    let mut frame = vec![length[1], length[2], length[3], kind, flags];
    frame.extend(stream.to_be_bytes());
    frame.extend(payload);
    frame
}

/// The server's settings, and its word for the client's.
pub fn settings() -> Vec<u8> {
    [frame(4, 0, 0, &[]), frame(4, 1, 0, &[])].concat()
}

/// `:status: 200` on the first stream, with these headers as literals; `last`: no body follows.
pub fn headers(last: bool, headers: &[(&str, &str)]) -> Vec<u8> {
    let mut block = vec![0x88];
    for (name, value) in headers {
        block.push(0);
        for text in [name, value] {
            block.push(u8::try_from(text.len()).unwrap());
            block.extend(text.as_bytes());
        }
    }
    frame(1, if last { 5 } else { 4 }, 1, &block)
}

/// A part of the body.
pub fn data(last: bool, bytes: &[u8]) -> Vec<u8> {
    frame(0, u8::from(last), 1, bytes)
}

/// Gives up the stream.
pub fn reset(code: u32) -> Vec<u8> {
    frame(3, 0, 1, &code.to_be_bytes())
}

/// A sign of life that is no part of an answer.
pub fn ping() -> Vec<u8> {
    frame(6, 0, 0, &[7; 8])
}

/// Gives up the connection.
pub fn goaway(code: u32) -> Vec<u8> {
    frame(7, 0, 0, &[[0; 4], code.to_be_bytes()].concat())
}
