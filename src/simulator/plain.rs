//! Answers at once: the list of what there is, 200, any status, what the request had.

use serde_json::json;

use super::answer::{Answer, status_line};
use super::exchange::{Exchange, Handled};
use super::routes::ROUTES;
use super::switchboard::unknown;

/// `/`: every route with its sentence, as HTML for browsers, else as text.
pub(super) async fn index(exchange: &mut Exchange<'_>) -> Handled {
    let texts = exchange.texts();
    let title = escaped(&texts.get("simulate-title"));
    let as_page = exchange.request.preferred(&[("text/html", ())]).is_some();
    let mut list = String::new();
    for route in ROUTES {
        let (path, says) = (route.example, texts.get(route.key));
        if as_page {
            let (path, says) = (escaped(path), escaped(&says));
            list.extend(["<dt><a href=\"", &path, "\"><code>", &path, "</code></a></dt>\n<dd>", &says, "</dd>\n"]);
        } else {
            list.extend([path, "\n    ", &says, "\n"]);
        }
    }
    let answer = if as_page {
        let page = format!(
            "<!DOCTYPE html>\n<html lang=\"{}\">\n<head><meta charset=\"utf-8\"><title>{title}</title></head>\n<body>\n\
             <h1>{title}</h1>\n<dl>\n{list}</dl>\n</body>\n</html>\n",
            texts.lang().tag()
        );
        Answer::new(200, "text/html; charset=utf-8", page)
    } else {
        Answer::text(200, list)
    };
    exchange.send(answer.with("Content-Language", texts.lang().tag()).with("Vary", "Accept, Accept-Language")).await
}

/// `/ok`.
pub(super) async fn ok(exchange: &mut Exchange<'_>) -> Handled {
    exchange.send(Answer::text(200, "ok\n")).await
}

/// `/status/CODE`: that status. One of 1xx is an interim answer, and 200 follows it.
pub(super) async fn status(exchange: &mut Exchange<'_>, code: &str) -> Handled {
    let code = code.parse().ok().filter(|code| (102..=999).contains(code));
    let Some(code) = code else { return Err(unknown(exchange.shared.address)) };
    if code < 200 {
        exchange.raw(format!("{}\r\n", status_line(code)).as_bytes()).await?;
        return ok(exchange).await;
    }
    exchange.send(Answer::text(code, format!("{code}\n"))).await
}

/// `/headers`: what the request had. Names alone: values may be secrets, and this goes to a screen.
pub(super) async fn headers(exchange: &mut Exchange<'_>) -> Handled {
    let request = exchange.request;
    let names: Vec<String> = request.headers.iter().map(|(name, _)| name.to_ascii_lowercase()).collect();
    let document = json!({ "method": request.method, "path": request.path, "headers": names, "body_bytes": request.body });
    exchange.send(Answer::json(200, &document)).await
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
