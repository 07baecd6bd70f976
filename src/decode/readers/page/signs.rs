//! What gives Cloudflare's pages away: marks of their HTML, of both templates, and words that a visitor sees.
//!
//! Marks are those of pages in public pastes: the template of 2013 (`cf.errors.css`, `cf-error-code`, `data-translate`), that of
//! 2020 (`main.css`, `code-label`), challenge pages (`_cf_chl_opt`) and the short page whose footer is `cloudflare`. Titles are
//! those of Cloudflare's documentation, <https://developers.cloudflare.com/support/troubleshooting/http-status-codes/>.
//! All are written without white space, since they are looked for in a view that has none.

use std::sync::LazyLock;

use crate::decode::readers::pattern::finder;
use aho_corasick::AhoCorasick;

use super::tongues::TONGUES;
use super::wording;
use crate::decode::field::Field;

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    /// A page begins.
    Start,
    /// A page ends.
    End,
    Title,
    /// A mark that only Cloudflare's pages carry.
    Mark,
    /// A name in a tag of such a page; scrapers' code speaks of it as well.
    ClassMark,
    /// The same of a challenge.
    ClassChallenge,
    /// `cf-error-code`: the number follows.
    ErrorCode,
    /// `errorCode:` of the feedback script.
    Feedback,
    /// `errorcode_` of a link to Cloudflare's landing page.
    Landing,
    /// `data-translate="`: a key follows.
    Key,
    /// The status box of the origin.
    HostBox,
    /// The words of a status box follow.
    BoxWords,
    /// `cf_ob_info=`: code, Ray ID and data centre follow.
    ObInfo,
    /// A challenge's script or form.
    Challenge,
    /// `cRay:`, `?ray=` of a challenge's script.
    ChallengeRay,
    /// `cZone:` of a challenge's script.
    ChallengeZone,
    /// `challenge-platform`, `__CF$cv$params`: also on pages that are well.
    Script,
    /// `<center>cloudflare`: the footer of the short page.
    ShortFooter,
    /// `<center>`, with a footer that may be cut.
    Center,
    /// `Ray ID`.
    Ray,
    /// `ray`, which counts right before a Ray ID with its data centre.
    LooseRay,
    /// A client's label for what may be a Ray ID.
    RequestId,
    /// `cHash:` of a challenge's script: before it stands the Ray ID, where the text begins inside its name.
    ChallengeHash,
    /// `utm_source=1020_error` in the footer of a page.
    FooterLink,
    /// The tag of the page's visible heading.
    Heading,
    /// `What happened?`: the page's own account follows.
    WhatHappened,
    /// `UTC`, behind a time.
    Utc,
    /// `Error`, before a number.
    Error,
    /// A host follows in brackets.
    HostInBrackets,
    /// The same in another language, which needs a page around it.
    SiteInBrackets,
    /// `I got an error when visiting`: the page's own report, and a host follows.
    Visited,
    /// `data-ray=` of an old challenge's script.
    ChallengeTag,
    /// `You are unable to access`: on a block page a host follows.
    UnableToAccess,
    /// `used Cloudflare to restrict access`, behind a host.
    Restricted,
    /// `Host Error`, behind a host.
    HostRow,
    /// `Visit cloudflare.com for more information`.
    Visit,
    /// `Performance & security by`: Cloudflare follows.
    SecurityBy,
    /// A member of the structured error, typed off without its quotes: its value follows.
    Member(Field),
    /// What stands around the text of a documentation page.
    Documentation,
    /// Words that only a challenge of Cloudflare's has.
    ChallengeWords,
    /// Words of a challenge, behind the host that asks for it.
    ReviewedHost,
    /// Words or a tag of a challenge, before the host that asks for it.
    CheckedHost,
    /// Words that a challenge has, Cloudflare's or another's.
    MaybeChallenge,
    /// Words that only a block page of Cloudflare's has.
    BlockWords,
    /// Words that a block page has, Cloudflare's or a site's own.
    MaybeBlock,
    /// A title or a sentence of Cloudflare's for a code: an index of [`wording::WORDINGS`].
    Wording(u8),
}

const SIGNS: &[(&str, Sign)] = &[
    ("<!doctypehtml", Sign::Start),
    ("<html", Sign::Start),
    ("</html>", Sign::End),
    ("<title>", Sign::Title),
    ("cf_styles-css", Sign::Mark),
    ("/cdn-cgi/styles/", Sign::Mark),
    ("cf-error-details", Sign::ClassMark),
    ("cf-error-overview", Sign::ClassMark),
    ("cf-error-footer", Sign::ClassMark),
    ("cf-error-type", Sign::ClassMark),
    ("cf-error-source", Sign::ClassMark),
    ("cf-footer-item", Sign::ClassMark),
    ("cf-status-display", Sign::ClassMark),
    ("cf-browser-status", Sign::ClassMark),
    ("cf-cloudflare-status", Sign::ClassMark),
    ("cf-alertcf-alert-error", Sign::Mark),
    ("heading-ray-id", Sign::ClassMark),
    ("error-feedback-survey", Sign::ClassMark),
    ("feedback-button-yes", Sign::ClassMark),
    ("sparrow.cloudflare.com", Sign::Mark),
    ("cf-error-code", Sign::ErrorCode),
    ("{errorcode:", Sign::Feedback),
    ("utm_source=errorcode_", Sign::Landing),
    ("data-translate=", Sign::Key),
    ("cf-host-status", Sign::HostBox),
    ("truncate\">", Sign::BoxWords),
    ("truncate\\\">", Sign::BoxWords),
    ("cf-status-desc", Sign::BoxWords),
    ("cf_ob_info=", Sign::ObInfo),
    ("_cf_chl_opt=", Sign::Challenge),
    ("_cf_chl_opt.", Sign::Challenge),
    ("/orchestrate/", Sign::Challenge),
    ("/cdn-cgi/scripts/cf.challenge.js", Sign::Challenge),
    ("cf_captcha_kind", Sign::ClassChallenge),
    ("data-ray=", Sign::ChallengeTag),
    ("cf-browser-verification", Sign::ClassChallenge),
    ("cf-im-under-attack", Sign::ClassChallenge),
    ("cf-challenge-running", Sign::ClassChallenge),
    ("cf-please-wait", Sign::ClassChallenge),
    ("challenge-error-text", Sign::ClassChallenge),
    ("chk_jschl", Sign::Challenge),
    ("chk_captcha", Sign::Challenge),
    ("/cdn-cgi/images/trace/", Sign::Challenge),
    ("__cf_chl_rt_tk=", Sign::Challenge),
    ("__cf_chl_f_tk=", Sign::Challenge),
    ("cray:", Sign::ChallengeRay),
    ("?ray=", Sign::ChallengeRay),
    ("czone:", Sign::ChallengeZone),
    (",chash:", Sign::ChallengeHash),
    ("cloudflare.com?utm_source=1", Sign::FooterLink),
    ("cloudflare.com/?utm_source=1", Sign::FooterLink),
    ("class=\"inline-block\">", Sign::Heading),
    ("class=\\\"inline-block\\\">", Sign::Heading),
    ("<h2class=\"text-gray-600", Sign::Heading),
    ("<h2class=\\\"text-gray-600", Sign::Heading),
    ("cf-subheadline", Sign::Heading),
    ("whathappened?", Sign::WhatHappened),
    ("__cf$cv$params", Sign::Script),
    ("/cdn-cgi/bm/", Sign::Script),
    ("/scripts/jsd/", Sign::Script),
    ("/cdn-cgi/scripts/", Sign::Script),
    ("<center>cloudflare", Sign::ShortFooter),
    ("<hr><center>", Sign::Center),
    ("rayid", Sign::Ray),
    ("ray-id:", Sign::Ray),
    ("ray_id", Sign::Ray),
    // A capital I that a picture's reader took for an l.
    ("rayld", Sign::Ray),
    ("(ray", Sign::LooseRay),
    (",ray", Sign::LooseRay),
    (";ray", Sign::LooseRay),
    ("requestid", Sign::RequestId),
    ("request-id", Sign::RequestId),
    ("request_id", Sign::RequestId),
    ("cf-ray:", Sign::RequestId),
    ("utc", Sign::Utc),
    ("error", Sign::Error),
    ("onawebsite(", Sign::HostInBrackets),
    ("ownerofthiswebsite(", Sign::HostInBrackets),
    ("thehost(", Sign::HostInBrackets),
    ("yourrequesteddomain(", Sign::HostInBrackets),
    ("igotanerrorwhenvisiting", Sign::Visited),
    ("youareunabletoaccess", Sign::UnableToAccess),
    ("youdonothaveaccessto", Sign::UnableToAccess),
    ("usedcloudflaretorestrictaccess", Sign::Restricted),
    ("hosterror", Sign::HostRow),
    ("host-error", Sign::HostRow),
    ("host–error", Sign::HostRow),
    ("host—error", Sign::HostRow),
    ("host|error", Sign::HostRow),
    ("host:error", Sign::HostRow),
    ("hostworking", Sign::HostRow),
    ("visitcloudflare.com", Sign::Visit),
    ("visitwww.cloudflare.com", Sign::Visit),
    ("visit[www.cloudflare.com]", Sign::Visit),
    ("visit[cloudflare.com]", Sign::Visit),
    ("retryable:", Sign::Member(Field::Retryable)),
    ("retry_after:", Sign::Member(Field::RetryAfter)),
    ("owner_action_required:", Sign::Member(Field::OwnerActionRequired)),
    ("error_name:", Sign::Member(Field::ErrorName)),
    ("copyasmarkdown", Sign::Documentation),
    ("viewasmarkdown", Sign::Documentation),
    ("/og-docs.png", Sign::Documentation),
    ("[skiptocontent]", Sign::Documentation),
    ("/llms.txt", Sign::Documentation),
    ("lastreviewed", Sign::Documentation),
    ("securityby", Sign::SecurityBy),
    ("ddosprotectionby", Sign::SecurityBy),
    ("checkingyourbrowserbeforeaccessing", Sign::CheckedHost),
    ("completethesecuritychecktoaccess", Sign::CheckedHost),
    ("zone-name-title", Sign::CheckedHost),
    ("checkingifthesiteconnectionissecure", Sign::MaybeChallenge),
    ("enablejavascriptandcookiestocontinue", Sign::MaybeChallenge),
    ("needstoreviewthesecurityofyourconnection", Sign::ReviewedHost),
    ("verifyyouarehuman", Sign::MaybeChallenge),
    ("verifyingyouarehuman", Sign::MaybeChallenge),
    ("performingsecurityverification", Sign::MaybeChallenge),
    ("yourbrowserwillredirecttoyourrequestedcontent", Sign::MaybeChallenge),
    ("justamoment...", Sign::MaybeChallenge),
    ("justamoment…", Sign::MaybeChallenge),
    ("attentionrequired!|cloudflare", Sign::ChallengeWords),
    ("onemorestep", Sign::MaybeChallenge),
    ("pleaseunblockchallenges.cloudflare.com", Sign::ChallengeWords),
    ("displayedwhilethewebsiteverifiesyouarenotabot", Sign::ChallengeWords),
    ("sorry,youhavebeenblocked", Sign::BlockWords),
    ("blocked_why_", Sign::BlockWords),
    ("error・cloudflareaccess", Sign::BlockWords),
    ("securityservicetoprotectitselffromonlineattacks", Sign::BlockWords),
    ("securityservicetoprotectagainstmaliciousbots", Sign::MaybeChallenge),
    ("triggeredthesecuritysolution", Sign::BlockWords),
    ("youhavebeenblocked", Sign::MaybeBlock),
    ("youwereblocked", Sign::MaybeBlock),
    ("requestwasblocked", Sign::MaybeBlock),
    ("requesthasbeenblocked", Sign::MaybeBlock),
    ("securityrule", Sign::MaybeBlock),
];

/// Letters of which every page has some, as they stand in a text with its white space: without one there is nothing to look for.
pub(super) const HINTS: &[&str] = &[
    "ray",
    "translate",
    "cloudflare",
    "cf-",
    "cf_",
    "cf$",
    "cdn-cgi",
    "error",
    "ssl",
    "origin",
    "worker",
    "web server",
    "timed out",
    "moment",
    "javascript",
    "checking",
    "verif",
    "dns",
    "rate limited",
    "blocked",
    "denied",
    "错误",
    "访问",
    "шибка",
    "оступ",
    "омент",
    "restricted",
    "erreur",
    "fehler",
    "エラー",
    "오류",
    "请稍候",
    "prohibited",
    "timeout",
    "banned",
    "not find host",
    "has banned",
    "owner of this",
    "луча",
    "射线",
    "射線",
    "光线",
    "光線",
    "raio",
    "raggio",
    "レイ",
    "레이",
    "promieni",
    "kimliği",
    "chash",
    "| 500: inte",
    "| 502: bad ",
    "| 504: gate",
];

static SEARCH: LazyLock<Option<AhoCorasick>> =
    LazyLock::new(|| finder(all().map(|(words, _)| *words).chain(wording::WORDINGS.iter().map(|wording| wording.words))));

/// The signs in all languages, without the wordings.
fn all() -> impl Iterator<Item = &'static (&'static str, Sign)> {
    SIGNS.iter().chain(TONGUES)
}

/// Each sign of `squeezed`, in order.
pub(super) fn find(squeezed: &str) -> impl Iterator<Item = (Sign, std::ops::Range<usize>)> {
    SEARCH.iter().flat_map(move |search| search.find_iter(squeezed)).map(|found| {
        let index = found.pattern().as_usize();
        let known = SIGNS.get(index).or_else(|| TONGUES.get(index - SIGNS.len()));
        let wording = || u8::try_from(index - SIGNS.len() - TONGUES.len()).unwrap_or(u8::MAX);
        let sign = known.map_or_else(|| Sign::Wording(wording()), |(_, sign)| *sign);
        (sign, found.span().range())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_is_written_without_white_space_and_can_be_found() {
        assert!(SEARCH.is_some());
        assert!(wording::WORDINGS.len() < usize::from(u8::MAX));
        let all = all().map(|(words, _)| *words).chain(wording::WORDINGS.iter().map(|wording| wording.words));
        for words in all {
            assert!(!words.contains(char::is_whitespace), "{words}");
            assert!(words.chars().all(|c| !c.is_ascii_uppercase()), "{words}");
        }
    }
}
