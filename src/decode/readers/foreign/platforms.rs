//! Hosting platforms: the pages, codes and log lines of their routers.

use super::near::Near;
use super::sign::{Sign, header, sign};
use crate::decode::system::System;
use std::ops::Range;

/// Their words.
pub(super) const SIGNS: &[Sign] = &[
    // A page that the site's own Next.js drew.
    sign("href=\"/_next/static/", System::Unnamed).reach(700, 0).with_status(),
    sign("src=\"/_next/static/", System::Unnamed).reach(700, 0).with_status(),
    sign("Vercel is working correctly", System::Vercel).reach(150, 200),
    sign("Vercel Security Checkpoint", System::Vercel).reach(500, 0),
    sign("FUNCTION_INVOCATION_TIMEOUT", System::Vercel).reach(100, 20),
    sign("FUNCTION_INVOCATION_FAILED", System::Vercel).reach(100, 20),
    sign("MIDDLEWARE_INVOCATION_", System::Vercel).reach(100, 20),
    sign("FUNCTION_PAYLOAD_TOO_LARGE", System::Vercel).reach(100, 20),
    sign("FUNCTION_THROTTLED", System::Vercel).reach(100, 20),
    sign("FUNCTION_RESPONSE_PAYLOAD_TOO_LARGE", System::Vercel).reach(100, 20),
    sign("NO_RESPONSE_FROM_FUNCTION", System::Vercel).reach(100, 20),
    sign("ROUTER_EXTERNAL_TARGET_", System::Vercel).reach(100, 20),
    sign("ROUTER_CANNOT_MATCH", System::Vercel).reach(100, 20),
    sign("INFINITE_LOOP_DETECTED", System::Vercel).reach(100, 20),
    sign("DEPLOYMENT_NOT_FOUND", System::Vercel).reach(100, 20),
    sign("402: PAYMENT_REQUIRED", System::Vercel).reach(0, 0),
    sign("404: NOT_FOUND\nCode", System::Vercel).reach(0, 0),
    sign("DEPLOYMENT_BLOCKED", System::Vercel).reach(100, 20),
    sign("DEPLOYMENT_DELETED", System::Vercel).reach(100, 20),
    sign("This Serverless Function has", System::Vercel).reach(40, 200),
    sign("This Edge Function has", System::Vercel).reach(40, 200),
    sign("An error occurred with your deployment", System::Vercel).reach(60, 120),
    sign("An error occurred with this application", System::Vercel)
        .when(|near, at| near.after(at.end, 200).contains("::"))
        .reach(60, 120),
    header("x-vercel-error", System::Vercel),
    header("x-vercel-id", System::Vercel),
    sign("Netlify Internal ID", System::Netlify).reach(400, 60),
    sign("followed a broken link or entered a URL that doesn't exist on this site", System::Netlify).reach(100, 60),
    sign("error decoding lambda response", System::Netlify).reach(100, 100),
    header("x-nf-request-id", System::Netlify),
    header("server: netlify", System::Netlify),
    sign("at=error code=H", System::Heroku).reach(60, 500),
    sign("heroku[router]", System::Heroku).when(|near, at| near.after(at.end, 40).contains("at=error")).reach(0, 600),
    sign("herokucdn.com/error-pages", System::Heroku),
    sign("An error occurred in the application and your page could not be served", System::Heroku).reach(100, 100),
    sign("There's nothing here, yet.", System::Heroku).when(|near, at| near.after(at.end, 200).contains("Heroku")),
    header("x-render-routing", System::Render),
    sign("[PR01]", System::FlyIo).when(is_fly).reach(0, 0),
    sign("[PR03]", System::FlyIo).when(is_fly).reach(0, 0),
    sign("[PR04]", System::FlyIo).when(is_fly).reach(0, 0),
    sign("[PC01]", System::FlyIo).when(is_fly).reach(0, 0),
    sign("[PC05]", System::FlyIo).when(is_fly).reach(0, 0),
    header("fly-request-id", System::FlyIo),
    header("server: Fly/", System::FlyIo),
    sign("The deployment failed while serving the request", System::Unnamed).reach(60, 0), // Deno Deploy
    sign("Application failed to respond", System::Railway).reach(120, 120),
    sign("The train has not arrived at the station", System::Railway),
    header("server: railway-edge", System::Railway),
    header("x-railway-request-id", System::Railway),
    sign("There isn't a GitHub Pages site here", System::GitHub).reach(60, 60),
    sign("Unicorn! · GitHub", System::GitHub).reach(100, 100),
    sign("API rate limit exceeded for", System::GitHub).reach(150, 400),
    sign("\"documentation_url\"", System::GitHub)
        .when(|near, at| {
            near.after(at.end, 80).contains("docs.github.com") || near.after(at.end, 80).contains("developer.github.com")
        })
        .reach(300, 250),
    header("x-github-request-id", System::GitHub),
    sign("Whoops, GitLab is taking too much time", System::GitLab).reach(100, 60),
    sign("GitLab is not responding", System::GitLab).reach(100, 60),
    sign("Unfortunately, this store is currently unavailable", System::Shopify),
    header("x-shopify-stage", System::Shopify),
    sign("Error 403 - This web app is stopped", System::Azure).reach(10, 10),
    sign("The web server failed to respond within the specified time", System::Azure).reach(150, 60),
    sign("Function host is not running", System::Azure),
    sign("Endpoint request timed out", System::AwsApiGateway).reach(120, 120),
    sign("Missing Authentication Token", System::AwsApiGateway)
        .when(|near, at| near.before(at.start, 24).contains("essage"))
        .reach(120, 60),
    header("x-amzn-errortype", System::AwsApiGateway),
    header("x-amz-apigw-id", System::AwsApiGateway),
    sign("<HostId>", System::AmazonS3).reach(600, 100),
];

/// A line of Fly's proxy.
fn is_fly(near: &Near<'_>, at: &Range<usize>) -> bool {
    let before = near.before(at.start, 120);
    before.contains("proxy") || before.contains("fly") || near.after(at.end, 120).contains("could not")
}

#[cfg(test)]
mod tests {
    use super::super::tests::hold;

    #[test]
    fn the_pages_and_log_lines_of_platforms_name_them() {
        hold(&[
            (
                "This Serverless Function has crashed.\n\nYour connection is working correctly.\n\nVercel is working correctly.\n\n500: INTERNAL_SERVER_ERROR\nCode: FUNCTION_INVOCATION_FAILED\nID: fra1::abcde-1700000000524-0123456789ab",
                "vercel 500",
            ),
            ("502: Bad Gateway (X)\n\nThe deployment failed while serving the request.", "unnamed 502"),
            ("An error occurred with your deployment\n\nFUNCTION_INVOCATION_TIMEOUT\n", "names vercel"),
            ("status 429\n<title>Vercel Security Checkpoint</title>", "vercel 429"),
            ("404: NOT_FOUND\nCode: DEPLOYMENT_NOT_FOUND\nID: cdg1::x", "vercel 404"),
            ("402: PAYMENT_REQUIRED\nhttps://shop.example", "vercel 402"),
            (
                "2024-01-01T00:00:00+00:00 heroku[router]: at=error code=H13 desc=\"Connection closed without response\" method=GET path=\"/\" host=a.test request_id=1-2 fwd=\"192.0.2.1\" dyno=web.1 connect=0ms service=524ms status=503 bytes=0",
                "heroku 503, not 524",
            ),
            ("Application error\nAn error occurred in the application and your page could not be served.", "names heroku"),
            (
                "{\"status\":\"error\",\"code\":502,\"message\":\"Application failed to respond\",\"request_id\":\"x\"}",
                "railway 502",
            ),
            ("404\nThere isn't a GitHub Pages site here.", "names github"),
            (
                "{\"message\":\"Not Found\",\"documentation_url\":\"https://docs.github.com/rest\",\"status\":\"404\"}",
                "github 404",
            ),
            ("502\nWhoops, GitLab is taking too much time to respond.", "names gitlab"),
            ("{\n \"message\": \"Endpoint request timed out\"\n}", "names aws-api-gateway"),
            ("{\"message\":\"Missing Authentication Token\"}", "names aws-api-gateway"),
            (
                "<Error><Code>AccessDenied</Code><Message>Access Denied</Message><RequestId>1</RequestId><HostId>x</HostId></Error>",
                "names amazon-s3",
            ),
            ("<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message></Error>", ""),
            ("x-vercel-id: fra1::x\nserver: cloudflare\ncf-ray: 1", ""),
        ]);
    }
}
