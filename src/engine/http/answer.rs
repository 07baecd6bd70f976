//! The answer as far as it has come: status, headers, and the start of the body.

use std::io::{ErrorKind, Read};

use bytes::Bytes;
use flate2::read::{DeflateDecoder, GzDecoder, ZlibDecoder};
use http::{HeaderMap, StatusCode, Version};

use crate::probe::Reply;

/// A head with the body that is being read behind it.
#[derive(Debug)]
pub(super) struct Answer {
    pub version: Version,
    pub status: StatusCode,
    headers: HeaderMap,
    bytes: u64,
    /// The start of the body as it came.
    start: Vec<u8>,
    /// The rest of the body is not read.
    pub stopped: bool,
}

impl Answer {
    /// With no byte of the body.
    pub(super) fn new(version: Version, status: StatusCode, headers: HeaderMap) -> Self {
        Self { version, status, headers, bytes: 0, start: Vec::new(), stopped: false }
    }

    /// Takes a part of the body. False: no more is wanted.
    pub(super) fn add(&mut self, data: &Bytes) -> bool {
        self.bytes += data.len() as u64;
        let room = Reply::BODY_KEPT - self.start.len();
        self.start.extend_from_slice(&data[..data.len().min(room)]);
        self.bytes < Reply::BODY_READ
    }

    /// Whether more was announced than came.
    pub(super) fn is_short(&self) -> bool {
        let announced = self.headers.get(http::header::CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse().ok());
        announced.is_some_and(|announced: u64| self.bytes < announced)
    }

    /// Whether nothing but the end of the connection ends the body (RFC 9112, section 6.3).
    pub(super) fn ends_with_connection(&self) -> bool {
        self.version < Version::HTTP_2
            && !self.headers.contains_key(http::header::CONTENT_LENGTH)
            && !self.headers.contains_key(http::header::TRANSFER_ENCODING)
    }

    /// "1.0", "1.1" or "2".
    pub(super) fn version(&self) -> &'static str {
        match self.version {
            Version::HTTP_2 => "2",
            Version::HTTP_10 => "1.0",
            _ => "1.1",
        }
    }

    /// What a sample keeps of it.
    pub(super) fn into_reply(self, header_bytes: Option<u64>) -> Reply {
        let text = |value: &http::HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
        let headers: Vec<_> = self.headers.iter().map(|(name, value)| (name.as_str().to_owned(), text(value))).collect();
        let encoding = self.headers.get(http::header::CONTENT_ENCODING).map(text).unwrap_or_default();
        let body = plain(&encoding, &self.start).unwrap_or(self.start);
        let status = self.status.as_u16();
        Reply { status, headers, bytes: self.bytes, header_bytes, body, stopped: self.stopped }
    }
}

/// The start of a compressed body, at most [`Reply::BODY_KEPT`] of it, however much it would become. `None`: not compressed, not
/// in a way that is known, or broken.
fn plain(encoding: &str, start: &[u8]) -> Option<Vec<u8>> {
    match encoding.trim().to_ascii_lowercase().as_str() {
        "gzip" | "x-gzip" => inflate(GzDecoder::new(start)),
        // The registry means zlib; many servers send it without zlib's frame.
        "deflate" => inflate(ZlibDecoder::new(start)).or_else(|| inflate(DeflateDecoder::new(start))),
        _ => None,
    }
}

fn inflate(decoder: impl Read) -> Option<Vec<u8>> {
    let mut text = Vec::new();
    match decoder.take(Reply::BODY_KEPT as u64).read_to_end(&mut text) {
        Ok(_) => Some(text),
        // Only the start is here.
        Err(error) if error.kind() == ErrorKind::UnexpectedEof && !text.is_empty() => Some(text),
        Err(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use flate2::Compression;
    use flate2::write::{DeflateEncoder, GzEncoder, ZlibEncoder};
    use http::HeaderValue;

    use super::*;

    fn packed(kind: &str, text: &[u8]) -> Vec<u8> {
        match kind {
            "gzip" => {
                let mut packer = GzEncoder::new(Vec::new(), Compression::default());
                packer.write_all(text).unwrap();
                packer.finish().unwrap()
            }
            "zlib" => {
                let mut packer = ZlibEncoder::new(Vec::new(), Compression::default());
                packer.write_all(text).unwrap();
                packer.finish().unwrap()
            }
            _ => {
                let mut packer = DeflateEncoder::new(Vec::new(), Compression::default());
                packer.write_all(text).unwrap();
                packer.finish().unwrap()
            }
        }
    }

    fn body(encoding: &'static str, sent: &[u8]) -> Vec<u8> {
        let mut headers = HeaderMap::new();
        headers.insert(http::header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
        let mut answer = Answer::new(Version::HTTP_11, StatusCode::OK, headers);
        for part in sent.chunks(1000) {
            assert!(answer.add(&Bytes::copy_from_slice(part)));
        }
        let reply = answer.into_reply(None);
        assert_eq!(reply.bytes, sent.len() as u64);
        reply.body
    }

    #[test]
    fn a_compressed_body_is_kept_as_text_and_a_broken_one_as_it_came() {
        let text = b"error code: 1015".repeat(40);
        for (encoding, kind) in [("gzip", "gzip"), ("X-GZIP", "gzip"), ("deflate", "zlib"), ("deflate", "raw")] {
            assert_eq!(body(encoding, &packed(kind, &text)), text, "{encoding} {kind}");
        }
        let mut broken = packed("gzip", &text);
        broken[2..].fill(0xff);
        assert_eq!(body("gzip", &broken), broken);
        assert_eq!(body("gzip", &text), text);
        assert_eq!(body("br", &text), text);
        let whole = packed("gzip", &text);
        assert!(text.starts_with(&body("gzip", &whole[..whole.len() - 9])), "what is cut off is read as far as it goes");
    }

    #[test]
    fn what_a_small_body_becomes_is_bounded() {
        let bomb = packed("gzip", &vec![0; 50 << 20]);
        assert!(bomb.len() < Reply::BODY_KEPT);
        assert_eq!(body("gzip", &bomb).len(), Reply::BODY_KEPT);
        let long = vec![b'x'; 100 << 10];
        assert_eq!(body("identity", &long), &long[..Reply::BODY_KEPT]);
    }
}
