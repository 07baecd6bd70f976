//! A server that answers in a few ways, chosen by the path: for what a verb prints, not for faults.
#![allow(clippy::allow_attributes, clippy::expect_used)]

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::thread;
use std::time::Duration;

/// Answers whoever comes by the path: `/200`, `/503`, `/slow` (300 ms), `/524`, `/empty`, `/cloudflare`.
pub fn server() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    thread::Builder::new()
        .name("server".to_owned())
        .spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                answer(stream);
            }
        })
        .expect("a thread");
    address
}

/// Whoever goes away early is no fault of the test.
fn answer(mut stream: TcpStream) -> Option<()> {
    let mut lines = BufReader::new(stream.try_clone().ok()?).lines();
    let first = lines.next()?.ok()?;
    let mut length = 0;
    for line in lines.by_ref().map_while(Result::ok).take_while(|line| !line.is_empty()) {
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().unwrap_or(0);
        }
    }
    let path = first.split(' ').nth(1)?.split('?').next()?.trim_matches('/').to_owned();
    let (status, more) = match path.as_str() {
        "empty" => return None,
        "slow" => {
            thread::sleep(Duration::from_millis(300));
            (200, "")
        }
        "cloudflare" => (522, "server: cloudflare\r\ncf-ray: 9f4670f97dfb64c8-FRA\r\n"),
        other => {
            (other.parse().unwrap_or(200), "set-cookie: id=s3cret-cookie\r\ncf-cache-status: MISS\r\nserver: =HYPERLINK(0)\r\n")
        }
    };
    let body = format!("{length} bytes came");
    write!(stream, "HTTP/1.1 {status} Said\r\ncontent-length: {}\r\n{more}connection: close\r\n\r\n{body}", body.len()).ok()
}
