//! Files that nobody pastes by hand: each message for itself, each error once.

use super::*;

#[test]
fn many_errors_in_a_large_file_are_each_found_once() {
    let body = clean_body();
    let mut file = String::new();
    let mut rays = Vec::new();
    for n in 0..4000_u64 {
        let ray = format!("{:016x}", 0x9f46_0000_0000_0000_u64 + n * 0x1_0001);
        file.push_str(&body.replace("9f4670f97dfb64c8", &ray));
        file.push_str("\nsome log line between them: 200 OK\n");
        rays.push(ray);
    }
    assert!(file.len() > 3 * windows::WINDOW);
    let decoded = decode(file.as_bytes());
    let found: Vec<&str> = decoded.errors.iter().filter_map(|error| error.ray_id.as_deref()).collect();
    assert_eq!(found.len(), rays.len());
    assert!(found.iter().zip(&rays).all(|(found, ray)| found == ray));
    assert!(decoded.errors.iter().all(|error| error.seen == 1));
}

#[test]
fn each_message_of_a_large_file_keeps_its_own_fields_and_layers() {
    let prose = "We looked at this with the whole team and could not find anything on our side so far.\n".repeat(8);
    let mut file = String::new();
    let mut want = Vec::new();
    for (n, id) in (0..400).zip(0x9f46_0000_0000_0000_u64..) {
        let ray = format!("{id:016x}");
        let (code, name) = [(522, "Connection timed out"), (1020, "Access denied"), (1033, "Cloudflare Tunnel error")][n % 3];
        let page = format!("Error {code} Ray ID: {ray} • 2026-04-25 22:38:57 UTC\n{name}\n");
        let page = match n % 4 {
            0 => page,
            1 => format!("> {}\n", page.trim_end().replace('\n', "\n> ")),
            2 => page.replace(' ', "&#32;"),
            _ => page.replace(' ', "%20"),
        };
        for part in [&prose, &page, "\n"] {
            file.push_str(part);
        }
        want.push((Some(code), Some(ray)));
    }
    assert!(file.len() > 256 << 10);
    let decoded = decode(file.as_bytes());
    let found: Vec<_> = decoded.errors.iter().map(|error| (error.code, error.ray_id.as_deref().map(str::to_owned))).collect();
    assert_eq!(found, want);
}
