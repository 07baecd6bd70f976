//! User name and password as the header that they become (RFC 7617).

use super::target::Header;

/// The header that sends `user` and `password`.
pub(super) fn authorization(user: &[u8], password: &[u8]) -> Header {
    let pair = [user, b":", password].concat();
    Header { name: "Authorization".to_owned(), value: format!("Basic {}", base64(&pair)) }
}

fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let sign = |bits: u32| char::from(SIGNS[(bits & 63) as usize]);
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let byte = |i: usize| u32::from(three.get(i).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        text.push(sign(bits >> 18));
        text.push(sign(bits >> 12));
        text.push(if three.len() > 1 { sign(bits >> 6) } else { '=' });
        text.push(if three.len() > 2 { sign(bits) } else { '=' });
    }
    text
}

/// `text` with its `%41` as bytes.
pub(super) fn percent_decoded(text: &str) -> Vec<u8> {
    let (bytes, mut decoded, mut i) = (text.as_bytes(), Vec::with_capacity(text.len()), 0);
    while let Some(byte) = bytes.get(i) {
        let hex = bytes.get(i + 1..i + 3).filter(|hex| *byte == b'%' && hex.iter().all(u8::is_ascii_hexdigit));
        let value = hex.and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok());
        decoded.push(value.unwrap_or(*byte));
        i += if value.is_some() { 3 } else { 1 };
    }
    decoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_examples_of_the_rfcs_come_out() {
        for (plain, want) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(base64(plain.as_bytes()), want);
        }
        assert_eq!(authorization(b"Aladdin", b"open sesame").value, "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
        assert_eq!(authorization("test".as_bytes(), "123£".as_bytes()).value, "Basic dGVzdDoxMjPCow==");
    }

    #[test]
    fn percent_signs_that_encode_nothing_stay() {
        assert_eq!(percent_decoded("a%40b%zz%4"), b"a@b%zz%4");
        assert_eq!(percent_decoded("%E4%BD%A0"), "你".as_bytes());
    }
}
