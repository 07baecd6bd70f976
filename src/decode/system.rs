//! Systems other than Cloudflare's edge that send, or print, what is taken for one of its errors.
//!
//! Their names are names: they are the same in every language. Which text gives a system away is known to `readers::foreign`.

/// A sender that a text names or gives away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum System {
    /// nginx, also as a reverse proxy.
    Nginx,
    /// Apache httpd.
    Apache,
    /// Microsoft IIS.
    Iis,
    /// Envoy, also as a mesh's sidecar.
    Envoy,
    /// `HAProxy`.
    Haproxy,
    /// Caddy.
    Caddy,
    /// Traefik.
    Traefik,
    /// Squid.
    Squid,
    /// Varnish.
    Varnish,
    /// Akamai.
    Akamai,
    /// Fastly.
    Fastly,
    /// Amazon `CloudFront`.
    CloudFront,
    /// An AWS load balancer (ALB, ELB).
    AwsLoadBalancer,
    /// Amazon API Gateway.
    AwsApiGateway,
    /// Amazon S3.
    AmazonS3,
    /// Azure Front Door.
    AzureFrontDoor,
    /// Azure, any other service.
    Azure,
    /// Google's front end or an API of Google's.
    Google,
    /// Vercel.
    Vercel,
    /// Netlify.
    Netlify,
    /// Heroku's router.
    Heroku,
    /// Tencent's `EdgeOne`.
    EdgeOne,
    /// Sucuri's firewall.
    Sucuri,
    /// Imperva (Incapsula).
    Imperva,
    /// DDoS-Guard.
    DdosGuard,
    /// GitHub, also its Pages.
    GitHub,
    /// A Kubernetes API server.
    Kubernetes,
    /// A container registry.
    ContainerRegistry,
    /// A certificate authority that speaks ACME, such as Let's Encrypt.
    Acme,
    /// `OpenAI`, or a gateway that speaks its API.
    OpenAi,
    /// Anthropic.
    Anthropic,
    /// `OpenRouter`.
    OpenRouter,
    /// Stripe.
    Stripe,
    /// Discord.
    Discord,
    /// `PostgREST`, also as Supabase.
    PostgRest,
    /// bunny.net's CDN.
    Bunny,
    /// `StackPath`.
    StackPath,
    /// Render.
    Render,
    /// Fly.io.
    FlyIo,
    /// Railway.
    Railway,
    /// Pantheon, which answers 530 for a site that it froze.
    Pantheon,
    /// Shopify.
    Shopify,
    /// `GitLab`.
    GitLab,
    /// Apache Tomcat.
    Tomcat,
    /// Jetty.
    Jetty,
    /// `LiteSpeed`.
    LiteSpeed,
    /// Kong's gateway.
    Kong,
    /// Wordfence, a plugin of `WordPress`.
    Wordfence,
    /// F5's BIG-IP.
    BigIp,
    /// Fortinet's firewall.
    Fortinet,
    /// Zscaler's proxy.
    Zscaler,
    /// Mailchimp.
    Mailchimp,
    /// A relational database, such as `MySQL` or `MariaDB`.
    Database,
    /// A WebSocket's close code.
    WebSocket,
    /// A server on the machine itself.
    Localhost,
    /// Another system whose name is not in this list: its error has the shape of its own kind.
    Unnamed,
}

impl System {
    /// Every system.
    pub const ALL: [Self; 56] = [
        Self::Nginx,
        Self::Apache,
        Self::Iis,
        Self::Envoy,
        Self::Haproxy,
        Self::Caddy,
        Self::Traefik,
        Self::Squid,
        Self::Varnish,
        Self::Akamai,
        Self::Fastly,
        Self::CloudFront,
        Self::AwsLoadBalancer,
        Self::AwsApiGateway,
        Self::AmazonS3,
        Self::AzureFrontDoor,
        Self::Azure,
        Self::Google,
        Self::Vercel,
        Self::Netlify,
        Self::Heroku,
        Self::EdgeOne,
        Self::Sucuri,
        Self::Imperva,
        Self::DdosGuard,
        Self::GitHub,
        Self::Kubernetes,
        Self::ContainerRegistry,
        Self::Acme,
        Self::OpenAi,
        Self::Anthropic,
        Self::OpenRouter,
        Self::Stripe,
        Self::Discord,
        Self::PostgRest,
        Self::Bunny,
        Self::StackPath,
        Self::Render,
        Self::FlyIo,
        Self::Railway,
        Self::Pantheon,
        Self::Shopify,
        Self::GitLab,
        Self::Tomcat,
        Self::Jetty,
        Self::LiteSpeed,
        Self::Kong,
        Self::Wordfence,
        Self::BigIp,
        Self::Fortinet,
        Self::Zscaler,
        Self::Mailchimp,
        Self::Database,
        Self::WebSocket,
        Self::Localhost,
        Self::Unnamed,
    ];

    /// Its name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Nginx => "nginx",
            Self::Apache => "apache",
            Self::Iis => "iis",
            Self::Envoy => "envoy",
            Self::Haproxy => "haproxy",
            Self::Caddy => "caddy",
            Self::Traefik => "traefik",
            Self::Squid => "squid",
            Self::Varnish => "varnish",
            Self::Akamai => "akamai",
            Self::Fastly => "fastly",
            Self::CloudFront => "cloudfront",
            Self::AwsLoadBalancer => "aws-load-balancer",
            Self::AwsApiGateway => "aws-api-gateway",
            Self::AmazonS3 => "amazon-s3",
            Self::AzureFrontDoor => "azure-front-door",
            Self::Azure => "azure",
            Self::Google => "google",
            Self::Vercel => "vercel",
            Self::Netlify => "netlify",
            Self::Heroku => "heroku",
            Self::EdgeOne => "edgeone",
            Self::Sucuri => "sucuri",
            Self::Imperva => "imperva",
            Self::DdosGuard => "ddos-guard",
            Self::GitHub => "github",
            Self::Kubernetes => "kubernetes",
            Self::ContainerRegistry => "container-registry",
            Self::Acme => "acme",
            Self::OpenAi => "openai",
            Self::Anthropic => "anthropic",
            Self::OpenRouter => "openrouter",
            Self::Stripe => "stripe",
            Self::Discord => "discord",
            Self::PostgRest => "postgrest",
            Self::Bunny => "bunny",
            Self::StackPath => "stackpath",
            Self::Render => "render",
            Self::FlyIo => "fly",
            Self::Railway => "railway",
            Self::Pantheon => "pantheon",
            Self::Shopify => "shopify",
            Self::GitLab => "gitlab",
            Self::Tomcat => "tomcat",
            Self::Jetty => "jetty",
            Self::LiteSpeed => "litespeed",
            Self::Kong => "kong",
            Self::Wordfence => "wordfence",
            Self::BigIp => "big-ip",
            Self::Fortinet => "fortinet",
            Self::Zscaler => "zscaler",
            Self::Mailchimp => "mailchimp",
            Self::Database => "database",
            Self::WebSocket => "websocket",
            Self::Localhost => "localhost",
            Self::Unnamed => "unnamed",
        }
    }

    /// Its own name, the same in every language; `None` where it is a kind of thing rather than a product, which
    /// [`Self::key`] words.
    #[must_use]
    pub const fn label(self) -> Option<&'static str> {
        Some(match self {
            Self::Nginx => "nginx",
            Self::Apache => "Apache",
            Self::Iis => "IIS",
            Self::Envoy => "Envoy",
            Self::Haproxy => "HAProxy",
            Self::Caddy => "Caddy",
            Self::Traefik => "Traefik",
            Self::Squid => "Squid",
            Self::Varnish => "Varnish",
            Self::Akamai => "Akamai",
            Self::Fastly => "Fastly",
            Self::CloudFront => "Amazon CloudFront",
            Self::AwsApiGateway => "Amazon API Gateway",
            Self::AmazonS3 => "Amazon S3",
            Self::AzureFrontDoor => "Azure Front Door",
            Self::Azure => "Azure",
            Self::Google => "Google",
            Self::Vercel => "Vercel",
            Self::Netlify => "Netlify",
            Self::Heroku => "Heroku",
            Self::EdgeOne => "EdgeOne",
            Self::Sucuri => "Sucuri",
            Self::Imperva => "Imperva",
            Self::DdosGuard => "DDoS-Guard",
            Self::GitHub => "GitHub",
            Self::Kubernetes => "Kubernetes",
            Self::OpenAi => "OpenAI",
            Self::Anthropic => "Anthropic",
            Self::OpenRouter => "OpenRouter",
            Self::Stripe => "Stripe",
            Self::Discord => "Discord",
            Self::PostgRest => "PostgREST",
            Self::Bunny => "bunny.net",
            Self::StackPath => "StackPath",
            Self::Render => "Render",
            Self::FlyIo => "Fly.io",
            Self::Railway => "Railway",
            Self::Pantheon => "Pantheon",
            Self::Shopify => "Shopify",
            Self::GitLab => "GitLab",
            Self::Tomcat => "Apache Tomcat",
            Self::Jetty => "Jetty",
            Self::LiteSpeed => "LiteSpeed",
            Self::Kong => "Kong",
            Self::Wordfence => "Wordfence",
            Self::BigIp => "F5 BIG-IP",
            Self::Fortinet => "Fortinet",
            Self::Zscaler => "Zscaler",
            Self::Mailchimp => "Mailchimp",
            Self::WebSocket => "WebSocket",
            Self::AwsLoadBalancer | Self::ContainerRegistry | Self::Acme | Self::Database | Self::Localhost | Self::Unnamed => {
                return None;
            }
        })
    }

    /// The message that words a system without a name of its own.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::AwsLoadBalancer => "system-aws-load-balancer",
            Self::ContainerRegistry => "system-container-registry",
            Self::Acme => "system-acme",
            Self::Database => "system-database",
            Self::Localhost => "system-localhost",
            _ => "system-unnamed",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_and_each_system_has_a_label_or_a_message() {
        let mut names: Vec<&str> = System::ALL.iter().map(|system| system.name()).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), System::ALL.len());
        for system in System::ALL {
            assert_eq!(system.label().is_none(), system == System::Unnamed || system.key() != "system-unnamed", "{system:?}");
        }
    }
}
