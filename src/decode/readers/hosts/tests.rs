//! Hosts that count and hosts that never do.

use super::read;
use crate::decode::reading::Clue;
use crate::decode::reading::tests::finds;

fn hosts(text: &str) -> Vec<String> {
    let clues = finds(text, read).clues;
    clues
        .into_iter()
        .filter_map(|clue| match clue {
            Clue::Host { host, role, .. } => Some(format!("{host} {role:?}")),
            _ => None,
        })
        .collect()
}

#[test]
fn a_host_with_a_reason_beside_it_is_told() {
    for (text, want) in [
        ("The site https://a.b.example answers with a Cloudflare 524", "a.b.example Told"),
        ("<https://a.b.example/> does not come up, there is only a page", "a.b.example Told"),
        ("1. Open https://a.b.example/", "a.b.example Told"),
        ("打不开 https://a.b.example/ 页面上只有这些：", "a.b.example Told"),
        ("访问http://a.b.example/ping 都有Error 1016", "a.b.example Told"),
        ("1020 on every request to https://a.b.example/", "a.b.example Told"),
        ("### Example URL(s)\n\nhttps://a.b.example/", "a.b.example Told"),
        ("the endpoint itself (https://a.b.example/x) displays error 1033", "a.b.example Told"),
        ("Ray ID: 5e20ca03731ffc7a 2020-10-27 19:08:14 UTC\nhttps://a.b.example/x.html?stat", "a.b.example Told"),
        ("the browser shows \"Error code 524 A timeout occurred\" for https://a.b.example/import", "a.b.example Told"),
        ("flutter: uri: https://a.b.example/tiles", "a.b.example Told"),
        ("print_r(get_headers('http://a.b.example', 1));", "a.b.example Told"),
        ("@url=#<URI::HTTPS https://a.b.example/health> @status=523", "a.b.example Told"),
        ("I get a 1010 error at www.b.example, and more", "www.b.example Told"),
        ("The site b.c.example can't be opened", "b.c.example Told"),
        ("SSL handshake failed Error code 525 on b.example", "b.example Told"),
        ("Access to www.b.example has been denied by our firewall", "www.b.example Told"),
        ("it is impossible to open the website docs.b.example, error 522", "docs.b.example Told"),
        ("A single GET of https://a.b.example/x works, then not", "a.b.example Told"),
        ("bash -c \"$(curl -fsSL https://get.b.example)\"", "get.b.example Command"),
        ("curl -v www.b.example/x.html", "www.b.example Command"),
        ("wget -q 'https://b.example/x'", "b.example Command"),
    ] {
        assert_eq!(hosts(text).first().map(String::as_str), Some(want), "{text}");
    }
}

#[test]
fn a_list_of_addresses_under_a_heading_is_told_whole() {
    let text = "### Affected URL(s)\n\nhttps://a.x.example, https://b.x.example, https://c.x.example   \n\n### What happens";
    assert_eq!(hosts(text), ["a.x.example Told", "b.x.example Told", "c.x.example Told"]);
}

#[test]
fn the_one_host_that_a_text_names_is_told_in_any_language() {
    for (text, want) in [
        ("Beim Hochladen auf cloud.a.example meldet Cloudflare Fehler 524", "cloud.a.example Told"),
        ("今朝から https://a.b.example/x を開くと Cloudflare の 524 エラーになります", "a.b.example Told"),
        ("панель a.b.example, Cloudflare даёт 521", "a.b.example Told"),
        ("The customer's domain is a.b.example. c.b.example is OK. Error 522", "a.b.example Told"),
        ("**Site URL**: https://wiki.b.example", "wiki.b.example Told"),
        ("a.b.example and b.b.example, Cloudflare 521", ""),
        ("import a.b.example\nno error here", ""),
        ("org.a.client.net got Cloudflare 521", ""),
        ("- https://a.b.example/x - HTTP 403\n- https://b.b.example/y - HTTP 404", "a.b.example Nearby"),
    ] {
        assert_eq!(hosts(text).first().map_or("", String::as_str), want, "{text}");
    }
}

#[test]
fn links_and_wishes_are_not_told() {
    for text in [
        "see https://docs.a.example/x",
        "They should open in the browser, as https://a.example and https://b.example do",
        "![shot](https://pics.a.example/1.png)",
        "Send the lines above to https://forge.example/x/issues so that we look",
        "https://status.a.example is all green",
        "open https://github.com/a/b",
        "open https://localhost:3000 and http://127.0.0.1:8080",
        "Take the file the short address points to (https://files.a.example/setup.sh), save it",
        "Visit https://www.cloudflare.com/5xx-error-landing for more information",
        "用curl调的接口是https://我的域名比如wxyz.workers.dev/v1/",
        "    at Object.<anonymous> (https://a.example/app.js:12:5)",
        "write to me@a.example",
        "the site main.py",
        "curl -x http://proxy.a.example:3128",
        "",
    ] {
        assert_eq!(hosts(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn a_name_that_a_terminals_line_end_cut_is_not_told() {
    let edge = "x".repeat(50);
    for text in [
        format!("{edge} the site https://shop.lunny\njsad.example/x shows 524"),
        format!("{edge} error 524 on shop.lunny.de\nsk.example, nothing else"),
        format!("{edge} Cloudflare 520 on shop.lunnyjsa\nd.example"),
    ] {
        assert_eq!(hosts(&text), Vec::<String>::new(), "{text}");
    }
    assert_eq!(hosts("Cloudflare 520 on\nshop.a.example again"), ["shop.a.example Told"]);
}

#[test]
fn an_address_far_from_any_error_is_not_told() {
    let form = format!("Plugin by https://p.a.example/x\n{}\nCloudflare 522", "filler words of a form\n".repeat(60));
    assert_eq!(hosts(&form).first().map(String::as_str), Some("p.a.example Nearby"));
    assert_eq!(hosts("the run was recorded against\n// www.a.example/api in July"), ["www.a.example Told"]);
}
