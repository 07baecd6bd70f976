//! Small proxies: HTTP CONNECT and forwarding, SOCKS5.

use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, copy_bidirectional};
use tokio::net::TcpStream;

use super::Server;

/// A proxy, and what it was asked.
pub struct Proxy {
    pub server: Server,
    pub asked: Arc<Mutex<Vec<String>>>,
}

impl Proxy {
    /// An HTTP proxy that leads everything to `to`, or answers CONNECT with `refusal`.
    pub async fn http(to: SocketAddr, refusal: Option<&'static str>) -> Self {
        let asked = Arc::<Mutex<Vec<String>>>::default();
        let heads = Arc::clone(&asked);
        let server = Server::with(move |mut client| {
            let heads = Arc::clone(&heads);
            async move {
                let mut head = Vec::new();
                while !head.ends_with(b"\r\n\r\n") {
                    head.push(client.read_u8().await?);
                }
                heads.lock().unwrap().push(String::from_utf8_lossy(&head).into_owned());
                if let Some(refusal) = refusal {
                    client.write_all(refusal.as_bytes()).await?;
                    return client.shutdown().await;
                }
                let mut server = TcpStream::connect(to).await?;
                if head.starts_with(b"CONNECT") {
                    client.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await?;
                } else {
                    server.write_all(&head).await?;
                }
                copy_bidirectional(&mut client, &mut server).await.map(drop)
            }
        })
        .await;
        Self { server, asked }
    }

    /// A SOCKS5 proxy without passwords that leads everything to `to`, or refuses with a code (RFC 1928, section 6).
    pub async fn socks(to: SocketAddr, refusal: Option<u8>) -> Self {
        let asked = Arc::<Mutex<Vec<String>>>::default();
        let names = Arc::clone(&asked);
        let server = Server::with(move |mut client| {
            let names = Arc::clone(&names);
            async move {
                let [_, methods] = read::<2>(&mut client).await?;
                client.read_exact(&mut vec![0; methods.into()]).await?;
                client.write_all(&[5, 0]).await?;
                let [_, _, _, kind] = read::<4>(&mut client).await?;
                let length = if kind == 3 { client.read_u8().await?.into() } else { 4 };
                let mut name = vec![0; length];
                client.read_exact(&mut name).await?;
                names.lock().unwrap().push(String::from_utf8_lossy(&name).into_owned());
                read::<2>(&mut client).await?;
                client.write_all(&[5, refusal.unwrap_or(0), 0, 1, 127, 0, 0, 1, 0, 0]).await?;
                if refusal.is_some() {
                    return client.shutdown().await;
                }
                let mut server = TcpStream::connect(to).await?;
                copy_bidirectional(&mut client, &mut server).await.map(drop)
            }
        })
        .await;
        Self { server, asked }
    }
}

async fn read<const N: usize>(stream: &mut TcpStream) -> io::Result<[u8; N]> {
    let mut bytes = [0; N];
    stream.read_exact(&mut bytes).await?;
    Ok(bytes)
}
