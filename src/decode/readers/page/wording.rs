//! Cloudflare's own titles and sentences, and the codes that each stands for.
//!
//! Titles are those of its documentation and of its structured errors; sentences are those of its HTML pages, as public pastes
//! hold them. One that stands for a single code proves that code where it is Cloudflare's whole sentence; a title needs its
//! number beside it, since "connection timed out" is everybody's.

/// Words of Cloudflare's.
#[derive(Debug)]
pub(super) struct Wording {
    /// Without white space, in lower case.
    pub(super) words: &'static str,
    /// The codes that they go with.
    pub(super) codes: &'static [u32],
    pub(super) kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Proves Cloudflare with its number beside it.
    Title,
    /// Also everybody's words: says something only on a page of Cloudflare's.
    Common,
    /// Nobody else's sentence: it proves Cloudflare by itself.
    Sentence,
}

const DENIED: &[u32] = &[1005, 1006, 1007, 1008, 1009, 1010, 1011, 1012, 1020, 1106, 1107, 1108, 1109];

const fn title(words: &'static str, codes: &'static [u32]) -> Wording {
    Wording { words, codes, kind: Kind::Title }
}

const fn common(words: &'static str, codes: &'static [u32]) -> Wording {
    Wording { words, codes, kind: Kind::Common }
}

const fn sentence(words: &'static str, codes: &'static [u32]) -> Wording {
    Wording { words, codes, kind: Kind::Sentence }
}

/// All of them.
pub(super) const WORDINGS: &[Wording] = &[
    title("webserverisreturninganunknownerror", &[520]),
    title("webserverreturnedanunknownerror", &[520]),
    title("webserverreturnsanunknownerror", &[520]),
    title("unknownerrorfromorigin", &[520]),
    title("webserverisdown", &[521]),
    title("webserverdown", &[521]),
    title("origindown", &[521]),
    title("connectiontimedout", &[522]),
    title("connectiontime-out", &[522]),
    title("originconnectiontime-out", &[522]),
    title("originconnectiontimeout", &[522]),
    title("originisunreachable", &[523]),
    title("originunreachable", &[523]),
    title("atimeoutoccurred", &[524]),
    title("timeoutoccurred", &[524]),
    title("originresponsetimeout", &[524]),
    title("sslhandshakefailed", &[525]),
    title("sslhandshakefailure", &[525]),
    title("sslhandshakeerror", &[525]),
    title("invalidsslcertificate", &[526]),
    title("railgunerror", &[527]),
    title("railgunlistenertoorigin", &[527]),
    title("dnspointstoprohibitedip", &[1000, 1002]),
    title("dnsresolutionerror", &[1001]),
    title("directipaccessnotallowed", &[1003]),
    title("hostnotconfiguredtoservewebtraffic", &[1004]),
    title("accessdenied", DENIED),
    title("accessdeniedhotlinking", &[1011]),
    title("httphostnameandtlssnihostnamemismatch", &[1013]),
    title("cnamecross-userbanned", &[1014]),
    title("cnamecrossuserbanned", &[1014]),
    title("youarebeingratelimited", &[1015]),
    title("ratelimited", &[1015]),
    title("origindnserror", &[1016, 530]),
    title("couldnotfindhost", &[1018, 1023]),
    title("computeservererror", &[1019]),
    title("unabletoresolve", &[1001, 1016, 1018]),
    title("pleasecheckbacklater", &[1025, 1027]),
    title("unavailableforlegalreasons", &[1026]),
    title("thiswebsitehasbeentemporarilyratelimited", &[1027]),
    title("argotunnelerror", &[1033, 530]),
    title("cloudflaretunnelerror", &[1033, 530]),
    title("edgeiprestricted", &[1034]),
    title("invalidrequestrewrite", &[1035, 1036, 1040, 1041]),
    title("invalidrewriterule", &[1037]),
    title("httpheaderslimitexceeded", &[1038]),
    title("workerthrewexception", &[1101]),
    title("renderingerror", &[1101]),
    title("workerexceededresourcelimits", &[1102]),
    title("workerexceededcpu", &[1102]),
    title("scriptnotfound", &[1104]),
    title("cacheconnectionlimit", &[1200]),
    title("toomanyredirects", &[1205]),
    common("badgateway", &[502]),
    common("gatewaytime-out", &[504]),
    common("gatewaytimeout", &[504]),
    common("servicetemporarilyunavailable", &[503]),
    common("internalservererror", &[500]),
    sentence("couldnotestablishatcpconnectiontotheoriginserver", &[522]),
    sentence("theoriginwebserverdidnotreturnacompleteresponse", &[524]),
    sentence("sentaresponsethatcloudflarecouldnotparse", &[520]),
    sentence("returnedaninvalidorincompleteresponsetocloudflare", &[502]),
    sentence("didnotrespondtocloudflarewithintheallowedtime", &[504]),
    sentence("beingrate-limitedbythewebsiteowner'sconfiguration", &[1015]),
    sentence("blockedbyacloudflarefirewallruleconfiguredbythesiteowner", &[1020]),
    sentence("blockedaccessbasedonyourbrowser'ssignature", &[1010]),
    sentence("bannedyouraccessbasedonyourbrowser'ssignature", &[1010]),
    sentence("bannedyouraccessbasedonyourbrowser’ssignature", &[1010]),
    sentence("bannedyouraccessbasedonyourbrowser\\'ssignature", &[1010]),
    sentence("hasbannedthecountryorregionyouripaddressisin", &[1009]),
    sentence("hasbannedyouripaddress", &[]),
    sentence("hasbannedtheautonomoussystemnumber", &[1005]),
    sentence("doesnotallowhotlinkingtothatresource", &[1011]),
    sentence("hasbannedyoutemporarilyfromaccessingthiswebsite", &[1015]),
    sentence("configuredasanargotunnel", &[1033]),
    sentence("configuredasacloudflaretunnel", &[1033]),
    sentence("conflictwithincloudflare'ssystem", &[1000]),
    sentence("conflictwithincloudflare’ssystem", &[1000]),
    sentence("internalservererroroncloudflare'snetwork", &[]),
    sentence("internalservererroroncloudflare’snetwork", &[]),
    sentence("thatisonthecloudflarenetwork", &[]),
    sentence("cloudflareiscurrentlyunabletoresolveyourrequesteddomain", &[]),
    sentence("anunknownerroroccurredwhilerenderingthepage", &[1101]),
    sentence("theownerofthewebsitedoesnothaveaccessto", &[1034]),
    sentence("thereisanissuebetweencloudflare'scacheandyouroriginwebserver", &[520]),
    sentence("unknownconnectionissuebetweencloudflareandtheoriginwebserver", &[520]),
    sentence("initialconnectionbetweencloudflare'snetworkandtheoriginwebservertimedout", &[522]),
    sentence("buttheoriginwebservertimedoutbeforeresponding", &[524]),
    sentence("cloudflareisunabletoestablishansslconnectiontotheoriginserver", &[525]),
    sentence("origin_ssl_bad_handshake", &[525]),
    sentence("theoriginwebserverdoesnothaveavalidsslcertificate", &[526]),
    sentence("theoriginwebserverisnotreachable", &[523]),
    sentence("meansthatcloudflarecouldnotreachyourhostwebserver", &[523]),
    sentence("thewebserverisnotreturningaconnection", &[521]),
    sentence("thesiteownermayhavesetrestrictionsthatpreventyou", &[]),
    sentence("theownerhasreachedtheirplanlimits", &[1027]),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Catalog;

    #[test]
    fn every_code_of_a_wording_is_in_the_catalog() {
        for wording in WORDINGS {
            for &code in wording.codes {
                assert!(Catalog::get().home(code).is_some(), "{code} {}", wording.words);
            }
        }
    }
}
