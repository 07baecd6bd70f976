//! Signs of pages in other languages: as Cloudflare translates them (challenges, blocks) and as a browser translates the rest,
//! which Cloudflare sends in English. Cyrillic words stand without a first letter that may be a capital.

use super::signs::Sign;

/// Words of translated pages, without white space.
pub(super) const TONGUES: &[(&str, Sign)] = &[
    ("idderayo", Sign::Ray),
    ("idray", Sign::Ray),
    ("idderay", Sign::Ray),
    ("iddoray", Sign::Ray),
    ("iddocloudflareray", Sign::Ray),
    ("iddelrayo", Sign::Ray),
    ("identificaciónderayo", Sign::Ray),
    ("identificacióndelrayo", Sign::Ray),
    ("identificadorderayo", Sign::Ray),
    ("identificadordelrayo", Sign::Ray),
    ("identificadorray", Sign::Ray),
    ("iddoraio", Sign::Ray),
    ("idderaio", Sign::Ray),
    ("idraio", Sign::Ray),
    ("identificadordoraio", Sign::Ray),
    ("identifiantray", Sign::Ray),
    ("identifiantdurayon", Sign::Ray),
    ("iddurayon", Sign::Ray),
    ("idraggio", Sign::Ray),
    ("iddelraggio", Sign::Ray),
    ("strahl-id", Sign::Ray),
    ("strahlen-id", Sign::Ray),
    ("дентификаторлуча", Sign::Ray),
    ("дентификаторray", Sign::Ray),
    ("idлуча", Sign::Ray),
    ("дентифікаторпроменя", Sign::Ray),
    ("идпроменя", Sign::Ray),
    ("射线id", Sign::Ray),
    ("射線id", Sign::Ray),
    ("光线id", Sign::Ray),
    ("光線id", Sign::Ray),
    ("雷id", Sign::Ray),
    ("レイid", Sign::Ray),
    ("레이id", Sign::Ray),
    ("identyfikatorpromienia", Sign::Ray),
    ("idpromienia", Sign::Ray),
    ("ışınkimliği", Sign::Ray),
    ("erreur", Sign::Error),
    ("fehler", Sign::Error),
    ("erro", Sign::Error),
    ("errore", Sign::Error),
    ("шибка", Sign::Error),
    ("错误", Sign::Error),
    ("錯誤", Sign::Error),
    ("エラー", Sign::Error),
    ("오류", Sign::Error),
    ("омилка", Sign::Error),
    ("błąd", Sign::Error),
    ("hata", Sign::Error),
    ("fout", Sign::Error),
    ("kesalahan", Sign::Error),
    ("хостошибка", Sign::HostRow),
    ("ХостОшибка", Sign::HostRow),
    ("主机错误", Sign::HostRow),
    ("主機錯誤", Sign::HostRow),
    ("hostfehler", Sign::HostRow),
    ("hôteerreur", Sign::HostRow),
    ("anfitriónerror", Sign::HostRow),
    ("hosterro", Sign::HostRow),
    ("hosterrore", Sign::HostRow),
    ("ホストエラー", Sign::HostRow),
    ("호스트오류", Sign::HostRow),
    ("hostbłąd", Sign::HostRow),
    ("sitioweb(", Sign::SiteInBrackets),
    ("siteweb(", Sign::SiteInBrackets),
    ("diesewebsite(", Sign::SiteInBrackets),
    ("dieserwebsite(", Sign::SiteInBrackets),
    ("网站(", Sign::SiteInBrackets),
    ("网站（", Sign::SiteInBrackets),
    ("網站(", Sign::SiteInBrackets),
    ("網站（", Sign::SiteInBrackets),
    ("сайта(", Sign::SiteInBrackets),
    ("сайту(", Sign::SiteInBrackets),
    ("サイト(", Sign::SiteInBrackets),
    ("サイト（", Sign::SiteInBrackets),
    ("웹사이트(", Sign::SiteInBrackets),
    ("stesite(", Sign::SiteInBrackets),
    ("sitoweb(", Sign::SiteInBrackets),
    ("questosito(", Sign::SiteInBrackets),
    ("websitesinin(", Sign::SiteInBrackets),
    ("stronyinternetowej(", Sign::SiteInBrackets),
    ("situsweb(", Sign::SiteInBrackets),
    ("nopuedesaccedera", Sign::UnableToAccess),
    ("nopuedeaccedera", Sign::UnableToAccess),
    ("nonpuoiaccederea", Sign::UnableToAccess),
    ("vousnepouvezpasaccéderà", Sign::UnableToAccess),
    ("vousn'êtespasenmesured'accéderà", Sign::UnableToAccess),
    ("vousn’êtespasenmesured’accéderà", Sign::UnableToAccess),
    ("vocênãopodeacessar", Sign::UnableToAccess),
    ("vocênãoconsegueacessar", Sign::UnableToAccess),
    ("ынеможетеполучитьдоступк", Sign::UnableToAccess),
    ("您无法访问", Sign::UnableToAccess),
    ("您無法存取", Sign::UnableToAccess),
    ("需要先检查您的连接的安全性", Sign::ReviewedHost),
    ("necesitarevisarlaseguridaddesuconexión", Sign::ReviewedHost),
    ("doitvérifierlasécuritédevotreconnexion", Sign::ReviewedHost),
    ("mussdiesicherheitihrerverbindung", Sign::ReviewedHost),
    ("precisarevisarasegurançadasuaconexão", Sign::ReviewedHost),
    ("долженпроверитьбезопасностьвашегоподключения", Sign::ReviewedHost),
    ("долженпроверитьбезопасностьподключения", Sign::ReviewedHost),
    ("deveverificarelasicurezzadellatuaconnessione", Sign::ReviewedHost),
    ("executandoverificaçãodesegurança", Sign::MaybeChallenge),
    ("正在进行安全验证", Sign::MaybeChallenge),
    ("请稍候", Sign::MaybeChallenge),
    ("unmomento...", Sign::MaybeChallenge),
    ("uninstant...", Sign::MaybeChallenge),
    ("nureinenmoment", Sign::MaybeChallenge),
    ("динмомент", Sign::MaybeChallenge),
    ("访问被拒绝", Sign::MaybeBlock),
    ("拒绝访问", Sign::MaybeBlock),
    ("存取被拒", Sign::MaybeBlock),
    ("安全规则", Sign::MaybeBlock),
    ("已被阻止", Sign::MaybeBlock),
    ("被拦截", Sign::MaybeBlock),
    ("оступзапрещ", Sign::MaybeBlock),
    ("заблокирован", Sign::MaybeBlock),
    ("accesodenegado", Sign::MaybeBlock),
    ("hasidobloqueado", Sign::MaybeBlock),
    ("hassidobloqueado", Sign::MaybeBlock),
    ("vousavezétébloqué", Sign::MaybeBlock),
    ("wurdenblockiert", Sign::MaybeBlock),
    ("vocêfoibloqueado", Sign::MaybeBlock),
    ("seistatobloccato", Sign::MaybeBlock),
    ("您已被封锁", Sign::MaybeBlock),
    ("accèsrefusé", Sign::MaybeBlock),
    ("zugriffverweigert", Sign::MaybeBlock),
    ("acessonegado", Sign::MaybeBlock),
    ("accessonegato", Sign::MaybeBlock),
    ("アクセスが拒否", Sign::MaybeBlock),
    ("액세스가거부", Sign::MaybeBlock),
];

#[cfg(test)]
mod tests {
    use super::super::read;
    use crate::decode::reading::tests::lines;

    #[test]
    fn pages_that_a_browser_translated_read_like_their_originals() {
        const LINE: &str =
            "code=522 ray_id=9f4670f97dfb64c8 zone=a.shop.io timestamp=2024-02-11T10:22:33Z page-text Cloudflare";
        for (head, row) in [
            ("Ошибка 522 Идентификатор луча", "Хост  Ошибка"),
            ("错误 522 射线 ID", "主机 错误"),
            ("Fehler 522 Ray-ID", "Host\nFehler"),
            ("Erreur 522\nIdentifiant Ray", "Hôte  Erreur"),
            ("Erro 522\nID do raio", "Host  Erro"),
            ("Error 522 ID de rayo", "Anfitrión  Error"),
            ("Errore 522 ID raggio", "Host Errore"),
            ("エラー 522 レイ ID", "ホスト エラー"),
            ("오류 522 레이 ID", "호스트 오류"),
            ("Błąd 522 Identyfikator promienia", "Host Błąd"),
        ] {
            let text = format!("{head}: 9f4670f97dfb64c8 • 2024-02-11 10:22:33 UTC\n\na.shop.io\n{row}\n");
            assert_eq!(lines(&text, read), [LINE], "{text}");
        }
    }

    #[test]
    fn a_translated_block_names_its_host() {
        for words in [
            "Lo sentimos, has sido bloqueado\nNo puedes acceder a",
            "Désolé, vous avez été bloqué\nVous ne pouvez pas accéder à",
            "Вы были заблокированы\nВы не можете получить доступ к",
            "抱歉，您已被阻止\n您无法访问",
        ] {
            let text = format!("{words} a.shop.io\n\nCloudflare Ray ID: 9f4670f97dfb64c8 • x");
            let got = lines(&text, read);
            assert!(got.len() == 1 && got[0].contains("zone=a.shop.io"), "{text}: {got:?}");
        }
        for text in ["No puedes acceder a foro.example", "您无法访问 a.shop.io"] {
            assert!(lines(text, read).is_empty(), "{text}");
        }
    }

    #[test]
    fn words_of_other_languages_alone_are_no_page() {
        for text in ["Fout 404 in regel 522", "hata 1020", "ID raggio: node-7c21", "erro 500 no site (a.io)"] {
            assert!(lines(text, read).is_empty(), "{text}");
        }
    }
}
