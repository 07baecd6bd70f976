//! temp
use rayscope::i18n::Lang;
fn main() {
    let file = std::env::args_os().nth(1).map(std::path::PathBuf::from);
    let lang = std::env::var("RAYSCOPE_LANG").ok().map(|l| match l.as_str() {
        "ru" => Lang::Ru,
        "zh-CN" => Lang::ZhCn,
        _ => Lang::En,
    });
    rayscope::ui::open(lang, Lang::En, file).ok();
}
