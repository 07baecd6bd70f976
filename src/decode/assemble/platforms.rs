//! Hosts that a platform gives to what runs on it. Nobody can put Cloudflare before another's name, so an error from there is the
//! platform's, or the program's that it runs.

use crate::decode::evidence::Evidence;
use crate::decode::field::Field;
use crate::decode::reading::{Clue, Proof};
use crate::decode::system::System;

use super::event::Event;
use super::sender::is_cloudflares_number;

/// Endings of such hosts. Render's and Webflow's are not among them: those stand behind Cloudflare.
const HOSTS: [(&str, System); 22] = [
    (".vercel.app", System::Vercel),
    (".now.sh", System::Vercel),
    (".netlify.app", System::Netlify),
    (".herokuapp.com", System::Heroku),
    (".fly.dev", System::FlyIo),
    (".up.railway.app", System::Railway),
    (".s3.amazonaws.com", System::AmazonS3),
    (".elb.amazonaws.com", System::AwsLoadBalancer),
    (".cloudfront.net", System::CloudFront),
    (".azurefd.net", System::AzureFrontDoor),
    (".azurewebsites.net", System::Azure),
    (".core.windows.net", System::Azure),
    (".azure-api.net", System::Azure),
    (".googleapis.com", System::Google),
    (".run.app", System::Google),
    (".appspot.com", System::Google),
    (".cloudfunctions.net", System::Google),
    (".github.com", System::GitHub),
    (".githubusercontent.com", System::GitHub),
    (".github.io", System::GitHub),
    (".ghcr.io", System::GitHub),
    (".pythonanywhere.com", System::Unnamed),
];

/// Gives the errors of such hosts their sender, where the text says nothing of Cloudflare.
pub(crate) fn settle(events: &mut [Event], clues: &[Clue]) {
    if clues.iter().any(|clue| matches!(clue, Clue::NamesCloudflare(_))) || events.iter().any(Event::is_cloudflares) {
        return;
    }
    for event in events.iter_mut().filter(|event| event.proof == Proof::Unsaid && !is_cloudflares_number(&event.error)) {
        let Some(system) = event.error.zone.as_deref().and_then(platform) else { continue };
        event.proof = Proof::Other(system);
        event.error.system = Some(system);
        let host: Vec<Evidence> =
            event.error.evidence_of(Field::Zone).map(|at| Evidence { field: Field::System, ..*at }).collect();
        event.error.evidence.extend(host);
    }
}

/// Whose name the host has.
fn platform(host: &str) -> Option<System> {
    let amazon = host.strip_suffix(".amazonaws.com");
    HOSTS
        .iter()
        .find(|(ending, _)| host.ends_with(ending) || ending.strip_prefix('.') == Some(host))
        .map(|(_, system)| *system)
        .or_else(|| amazon.filter(|name| name.contains(".execute-api.")).map(|_| System::AwsApiGateway))
        .or_else(|| amazon.filter(|name| name.split('.').any(|label| label == "s3")).map(|_| System::AmazonS3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_platform_is_known_by_the_end_of_a_host() {
        for (host, want) in [
            ("shop-tmp.vercel.app", Some(System::Vercel)),
            ("s3.amazonaws.com", Some(System::AmazonS3)),
            ("s3.eu-west-1.amazonaws.com", Some(System::AmazonS3)),
            ("a1b2.execute-api.eu-west-1.amazonaws.com", Some(System::AwsApiGateway)),
            ("github.com", Some(System::GitHub)),
            ("notgithub.com", None),
            ("github.com.example", None),
            ("shop.onrender.com", None),
            ("shop.example", None),
        ] {
            assert_eq!(platform(host), want, "{host}");
        }
    }
}
