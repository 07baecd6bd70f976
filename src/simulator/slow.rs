//! Answers that take their time: before the headers, between the parts, in the middle.

use super::answer::{Answer, Length};
use super::exchange::{Exchange, Handled, Next};
use super::routes::{AFTER_BYTES, DRIPS, EVERY, GAP, PARTS, SILENCE, STATUS, WAIT};

/// The same part again and again: a whole number of lines.
const PART: &[u8] = b"a part of the answer\n";
/// Behind the silence of `/gap`.
const REST: &[u8] = b"the rest of the answer\n";

/// `/delay`: waits before the headers, then sends the body in parts with silence between them.
pub(super) async fn delay(exchange: &mut Exchange<'_>) -> Handled {
    let (wait, gap, parts) = (exchange.seconds(&WAIT)?, exchange.seconds(&GAP)?, exchange.count(&PARTS)?);
    let status = u16::try_from(exchange.count(&STATUS)?).unwrap_or(200);
    exchange.wait(wait).await?;
    let answer = Answer::text(status, "");
    exchange.send_head(&answer, Length::Known(PART.len() * parts)).await?;
    if exchange.request.wants_body() && answer.has_body() {
        for part in 0..parts {
            if part > 0 {
                exchange.wait(gap).await?;
            }
            exchange.raw(PART).await?;
        }
    }
    Ok(exchange.next())
}

/// `/drip`: the headers at once, then one part after the other, in chunks. HTTP/1.0 knows none and gets the bytes alone.
pub(super) async fn drip(exchange: &mut Exchange<'_>) -> Handled {
    let (parts, every) = (exchange.count(&DRIPS)?, exchange.seconds(&EVERY)?);
    let (length, chunk, last, next) = if exchange.request.is_1_1 {
        let chunk = [format!("{:x}\r\n", PART.len()).as_bytes(), PART, b"\r\n"].concat();
        (Length::Chunked, chunk, &b"0\r\n\r\n"[..], exchange.next())
    } else {
        (Length::UntilEnd, PART.to_vec(), &b""[..], Next::Close)
    };
    exchange.send_head(&Answer::text(200, ""), length).await?;
    if exchange.request.wants_body() {
        for _ in 0..parts {
            exchange.wait(every).await?;
            exchange.raw(&chunk).await?;
        }
        exchange.raw(last).await?;
    }
    Ok(next)
}

/// `/gap`: some of the body, a silence, the rest.
pub(super) async fn gap(exchange: &mut Exchange<'_>) -> Handled {
    let (after, silence) = (exchange.count(&AFTER_BYTES)?, exchange.seconds(&SILENCE)?);
    exchange.send_head(&Answer::text(200, ""), Length::Known(after + REST.len())).await?;
    if exchange.request.wants_body() {
        let before: Vec<u8> = PART.iter().copied().cycle().take(after).collect();
        exchange.raw(&before).await?;
        exchange.wait(silence).await?;
        exchange.raw(REST).await?;
    }
    Ok(exchange.next())
}
