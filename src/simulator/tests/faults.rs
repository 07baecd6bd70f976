//! The wrong answers: what comes, and how the connection ends.

use std::io::Read as _;

use flate2::read::GzDecoder;

use super::client::{End, get, server, talk, talk_until};

#[tokio::test]
async fn every_fault_ends_as_it_says() {
    let server = server(1000).await;
    for (path, begins, end) in [
        ("/empty", "", End::Closed),
        ("/reset/accept", "", End::Reset),
        ("/reset/request", "", End::Reset),
        ("/reset/headers", "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Len", End::Reset),
        ("/cut/headers", "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Len", End::Closed),
        ("/reset/body", "HTTP/1.1 200 OK\r\n", End::Reset),
        ("/cut/body", "HTTP/1.1 200 OK\r\n", End::Closed),
        ("/garbage", "\u{0}\u{1}\u{2} nothing", End::Closed),
        ("/bad-status", "HTTP/1.1 OK 200\r\n", End::Closed),
    ] {
        let reply = get(&server, path).await;
        assert_eq!(reply.end, end, "{path}: {}", reply.text());
        assert!(reply.text().starts_with(begins) && reply.bytes.is_empty() == begins.is_empty(), "{path}: {}", reply.text());
        if path.ends_with("body") {
            assert_eq!((reply.header("content-length"), reply.raw_body().len()), (Some("2048"), 1024), "{path}");
        }
        if path.ends_with("headers") {
            assert!(reply.text().ends_with("Content-Len"), "{path}: {}", reply.text());
        }
    }
    server.stop().await;
}

#[tokio::test]
async fn a_reset_on_arrival_does_not_wait_for_the_request() {
    let server = server(1).await;
    // Neither the headers nor the body ever end.
    let reply = talk(&server, b"POST /reset/accept HTTP/1.1\r\nHost: x\r\n").await;
    assert_eq!((reply.end, reply.bytes.len()), (End::Reset, 0));
    server.stop().await;
}

#[tokio::test]
async fn headers_are_as_huge_as_asked() {
    let server = server(1).await;
    for kilobytes in [1, 128, 300] {
        let reply = get(&server, &format!("/huge-headers?kb={kilobytes}")).await;
        let head = reply.bytes.len() - reply.raw_body().len();
        assert!((kilobytes * 1024..kilobytes * 1024 + 512).contains(&head), "{kilobytes}: {head}");
        assert_eq!((reply.status(), &*reply.body()), (200, "ok\n"));
    }
    server.stop().await;
}

#[tokio::test]
async fn an_endless_body_ends_with_its_client() {
    let server = server(1000).await;
    let reply = talk_until(&server, b"GET /endless HTTP/1.1\r\n\r\n", 3 * 1024 * 1024).await;
    assert_eq!((reply.status(), reply.end), (200, End::Left));
    assert!(reply.header("content-length").is_none() && reply.header("transfer-encoding").is_none());
    // Returns only once no connection is left.
    server.stop().await;
}

#[tokio::test]
async fn the_bomb_is_small_on_the_wire_and_unpacks_whole_to_one_gibibyte() {
    let server = server(1).await;
    let one = get(&server, "/bomb").await;
    assert_eq!(one.header("content-encoding"), Some("gzip"));
    assert_eq!(one.header("content-length"), Some(&*one.raw_body().len().to_string()));
    assert!(one.raw_body().len() < 1_100_000, "{}", one.raw_body().len());

    let two = get(&server, "/bomb?layers=2").await;
    assert_eq!(two.header("content-encoding"), Some("gzip, gzip"));
    assert!(two.raw_body().len() < 16 * 1024, "{}", two.raw_body().len());
    let mut inner = Vec::new();
    GzDecoder::new(two.raw_body()).read_to_end(&mut inner).expect("gzip");
    assert!(inner == one.raw_body());

    let (mut decoder, mut part, mut unpacked) = (GzDecoder::new(one.raw_body()), vec![0; 1024 * 1024], 0_usize);
    loop {
        // The sum at the end is checked, too.
        match decoder.read(&mut part).expect("gzip") {
            0 => break,
            n => unpacked += n,
        }
    }
    assert_eq!(unpacked, 1 << 30);
    server.stop().await;
}
