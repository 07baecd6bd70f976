//! Answers that are wrong: cut off, no HTTP, too large, without end, made to burst.

use std::io::{self, Write as _};

use flate2::write::GzEncoder;
use flate2::{Compress, Compression, Crc, FlushCompress};

use super::answer::{Answer, Length};
use super::exchange::{Exchange, Handled, Next};
use super::routes::{KILOBYTES, LAYERS};

/// The size that a body cut in half says it has.
const PROMISED: usize = 2048;
/// How much of `/endless` leaves at once, and the nominal seconds between two of them: it shall not eat the computer.
const ENDLESS_PART: usize = 256 * 1024;
const ENDLESS_EVERY: f64 = 0.01;

/// Half of a head, then the end.
pub(super) async fn half_headers(exchange: &mut Exchange<'_>, end: Next) -> Handled {
    exchange.raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Len").await?;
    Ok(end)
}

/// A head and half of the body, then the end.
pub(super) async fn half_body(exchange: &mut Exchange<'_>, end: Next) -> Handled {
    exchange.send_head(&Answer::text(200, ""), Length::Known(PROMISED)).await?;
    exchange.raw(&[b'a'; PROMISED / 2]).await?;
    Ok(end)
}

/// Bytes that are no HTTP.
pub(super) async fn garbage(exchange: &mut Exchange<'_>) -> Handled {
    exchange.raw(b"\x00\x01\x02 nothing that HTTP knows \xff\xfe\r\n\r\n").await?;
    Ok(Next::Close)
}

/// A status line whose status is no number.
pub(super) async fn bad_status(exchange: &mut Exchange<'_>) -> Handled {
    exchange.raw(b"HTTP/1.1 OK 200\r\nContent-Length: 0\r\n\r\n").await?;
    Ok(Next::Close)
}

/// A right answer with too many bytes of headers.
pub(super) async fn huge_headers(exchange: &mut Exchange<'_>) -> Handled {
    let mut answer = Answer::text(200, "ok\n");
    for _ in 0..exchange.count(&KILOBYTES)? {
        // With its name, its colon and its end, 1024 bytes.
        answer = answer.with("X-Huge", "h".repeat(1024 - "X-Huge: \r\n".len()));
    }
    exchange.send(answer).await
}

/// A body without end.
pub(super) async fn endless(exchange: &mut Exchange<'_>) -> Handled {
    exchange.send_head(&Answer::text(200, ""), Length::UntilEnd).await?;
    if exchange.request.wants_body() {
        let part = vec![b'e'; ENDLESS_PART];
        loop {
            exchange.raw(&part).await?;
            // Divided by a high speed it would be none at all.
            exchange.wait(ENDLESS_EVERY * f64::from(exchange.shared.speed)).await?;
        }
    }
    Ok(Next::Close)
}

/// Zeros that one block of the bomb unpacks to, and how many blocks there are: 1 GiB.
const BLOCK: usize = 1024 * 1024;
const BLOCKS: usize = 1024;

/// A compressed body that unpacks to 1 GiB. Deflate makes at most 1032 bytes of one, so a single layer is 1 MiB long; two layers
/// are a few KB. Neither is ever held unpacked.
pub(super) async fn bomb(exchange: &mut Exchange<'_>) -> Handled {
    let two = exchange.count(&LAYERS)? == 2;
    let (start, block, end) = layers()?;
    if two {
        let mut packed = GzEncoder::new(Vec::new(), Compression::best());
        packed.write_all(&start)?;
        for _ in 0..BLOCKS {
            packed.write_all(&block)?;
        }
        packed.write_all(&end)?;
        let answer = Answer::text(200, packed.finish()?).with("Content-Encoding", "gzip, gzip");
        return exchange.send(answer).await;
    }
    let answer = Answer::text(200, "").with("Content-Encoding", "gzip");
    exchange.send_head(&answer, Length::Known(start.len() + block.len() * BLOCKS + end.len())).await?;
    if exchange.request.wants_body() {
        exchange.raw(&start).await?;
        for _ in 0..BLOCKS {
            exchange.raw(&block).await?;
        }
        exchange.raw(&end).await?;
    }
    Ok(exchange.next())
}

/// Beginning, repeated block and end of a gzip stream of [`BLOCKS`] times [`BLOCK`] zeros. A block refers to nothing before
/// itself, so that it can be sent again.
fn layers() -> io::Result<(Vec<u8>, Vec<u8>, Vec<u8>)> {
    let zeros = vec![0; BLOCK];
    let mut block = Vec::with_capacity(8 * 1024);
    let mut deflate = Compress::new(Compression::best(), false);
    deflate.compress_vec(&zeros, &mut block, FlushCompress::Full).map_err(io::Error::other)?;
    let (mut of_one, mut crc) = (Crc::new(), Crc::new());
    of_one.update(&zeros);
    for _ in 0..BLOCKS {
        crc.combine(&of_one);
    }
    // RFC 1952: magic, deflate, no flags, no time, unknown system; at the end an empty last block, the sum and the length.
    let start = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];
    let mut end = vec![1, 0, 0, 0xff, 0xff];
    end.extend(crc.sum().to_le_bytes());
    end.extend(crc.amount().to_le_bytes());
    Ok((start, block, end))
}
