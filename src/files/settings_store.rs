//! The file `settings.json`: what the user chose, kept from one start to the next.
//!
//! A newer version may keep more in the same file, and a second window may change it meanwhile. Therefore a save reads the
//! file again and changes only what this window changed; the rest stays as it is. Damaged is only a file that is no JSON
//! object: it is set aside, never written over.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

use super::problem::StoreProblem;
use super::settings::Settings;
use super::{atomic, folder};

/// The version of the file's layout. Raised only if an old program would misread the new file.
const VERSION: u32 = 1;

/// Settings as they were found.
pub struct Loaded {
    /// What the user chose, or the defaults.
    pub settings: Settings,
    /// Where changes are kept.
    pub store: SettingsStore,
    /// What to tell the user. The store can be used all the same: each save tries anew.
    pub problem: Option<StoreProblem>,
}

/// The file `settings.json`, as one window knows it.
pub struct SettingsStore {
    path: PathBuf,
    /// What the file said for this window, or was told by it, last: what differs from it is a change.
    known: Map<String, Value>,
}

impl SettingsStore {
    /// The settings in `folder`; the defaults where there are none.
    #[must_use]
    pub fn open(folder: &Path) -> Loaded {
        let path = folder.join("settings.json");
        let (settings, problem) = match read(&path) {
            Ok((map, problem)) => (Settings::of(&map), problem),
            Err(problem) => (Settings::default(), Some(problem)),
        };
        let known = settings.to_map();
        Loaded { settings, store: Self { path, known }, problem }
    }

    /// Writes what differs from the last save. `Ok(Some(_))`: it is saved, but the file was damaged since and is set aside. A
    /// file that cannot be read is not written over.
    pub fn save(&mut self, settings: &Settings) -> Result<Option<StoreProblem>, StoreProblem> {
        let (old, problem) = read(&self.path)?;
        let wanted = settings.to_map();
        let mut new = old.clone();
        new.entry("version").or_insert(VERSION.into());
        for (key, value) in &wanted {
            if self.known.get(key) != Some(value) || !new.contains_key(key) {
                new.insert(key.clone(), value.clone());
            }
        }
        if new != old {
            self.path.parent().map_or(Ok(()), folder::make)?;
            atomic::write(&self.path, format!("{:#}\n", Value::Object(new)).as_bytes())?;
        }
        self.known = wanted;
        Ok(problem)
    }
}

/// The object in the file at `path`, empty without a file; with the problem that it was damaged and is set aside.
fn read(path: &Path) -> Result<(Map<String, Value>, Option<StoreProblem>), StoreProblem> {
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok((Map::new(), None)),
        Err(error) => return Err(StoreProblem::of(&error, path)),
    };
    // Editors on Windows put a mark before the text.
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
    if let Ok(map) = serde_json::from_slice(text) {
        return Ok((map, None));
    }
    let kept_as = atomic::set_aside(path, |n| format!("settings.damaged-{n}.json"))?;
    Ok((Map::new(), Some(StoreProblem::DamagedSettings { kept_as })))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::catalog::Role;
    use crate::files::{ThemeChoice, WindowSize};
    use crate::i18n::Lang;

    fn folder_with(content: &str) -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("settings.json"), content).expect("a file");
        folder
    }

    fn content(folder: &Path) -> Value {
        serde_json::from_slice(&fs::read(folder.join("settings.json")).expect("a file")).expect("JSON")
    }

    fn chosen() -> Settings {
        Settings {
            language: Some(Lang::ZhCn),
            theme: ThemeChoice::Dark,
            text_percent: 120,
            reduce_motion: true,
            role: Some(Role::SiteOwner),
            customer_language: Some(Lang::Ru),
            translation_language: Some(Lang::En),
            window: Some(WindowSize { width: 1280.0, height: 800.0, maximized: true }),
            paste_column: Some(420.0),
            pairs: vec![["504", "524"].map(str::to_owned)],
        }
    }

    #[test]
    fn what_is_saved_is_loaded_again() {
        let folder = tempfile::tempdir().expect("a folder");
        for settings in [chosen(), Settings::default(), chosen()] {
            let mut store = SettingsStore::open(folder.path()).store;
            assert_eq!(store.save(&settings), Ok(None));
            let loaded = SettingsStore::open(folder.path());
            assert_eq!((loaded.settings, loaded.problem), (settings, None));
        }
        let content = content(folder.path());
        assert_eq!((&content["version"], &content["language"]), (&json!(1), &json!("zh-CN")));
    }

    #[test]
    fn without_a_file_the_defaults_hold_and_nothing_is_said() {
        let folder = tempfile::tempdir().expect("a folder");
        let loaded = SettingsStore::open(&folder.path().join("not there yet"));
        assert_eq!((loaded.settings, loaded.problem), (Settings::default(), None));
        let mut store = loaded.store;
        assert_eq!(store.save(&chosen()), Ok(None), "the folder is made");
    }

    #[test]
    fn what_a_newer_version_wrote_survives() {
        let folder = folder_with(r#"{"version": 2, "theme": "sepia", "probe": {"interval": 5}}"#);
        let mut loaded = SettingsStore::open(folder.path());
        loaded.settings.language = Some(Lang::Ru);
        assert_eq!(loaded.store.save(&loaded.settings), Ok(None));
        let content = content(folder.path());
        for (key, want) in
            [("version", json!(2)), ("theme", json!("sepia")), ("probe", json!({"interval": 5})), ("language", json!("ru"))]
        {
            assert_eq!(content[key], want, "{key}");
        }
    }

    #[test]
    fn two_windows_do_not_undo_each_others_choices() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut first = SettingsStore::open(folder.path());
        let mut second = SettingsStore::open(folder.path());
        first.settings.language = Some(Lang::Ru);
        assert_eq!(first.store.save(&first.settings), Ok(None));
        second.settings.theme = ThemeChoice::Light;
        assert_eq!(second.store.save(&second.settings), Ok(None));
        let both = SettingsStore::open(folder.path()).settings;
        assert_eq!((both.language, both.theme), (Some(Lang::Ru), ThemeChoice::Light));
    }

    #[test]
    fn damaged_settings_are_set_aside_each_under_its_own_name_and_said() {
        let folder = tempfile::tempdir().expect("a folder");
        for (n, damage) in ["{\"theme\": \"da", "", "[1]", "\u{1}\u{2}"].into_iter().enumerate() {
            fs::write(folder.path().join("settings.json"), damage).expect("a file");
            let loaded = SettingsStore::open(folder.path());
            let kept_as = folder.path().join(format!("settings.damaged-{}.json", n + 1));
            assert_eq!(fs::read_to_string(&kept_as).expect("kept"), damage);
            assert_eq!(loaded.problem, Some(StoreProblem::DamagedSettings { kept_as }));
            assert_eq!(loaded.settings, Settings::default());
        }
    }

    #[test]
    fn settings_damaged_while_the_window_is_open_are_set_aside_too() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut store = SettingsStore::open(folder.path()).store;
        assert_eq!(store.save(&chosen()), Ok(None));
        fs::write(folder.path().join("settings.json"), "an edit in the middle").expect("a file");
        let kept_as = folder.path().join("settings.damaged-1.json");
        assert_eq!(store.save(&chosen()), Ok(Some(StoreProblem::DamagedSettings { kept_as })));
        assert_eq!(SettingsStore::open(folder.path()).settings, chosen());
    }

    #[test]
    fn a_file_that_cannot_be_read_is_a_problem_and_is_not_written_over() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("settings.json");
        fs::create_dir(&path).expect("a folder in its place");
        let mut loaded = SettingsStore::open(folder.path());
        let want = StoreProblem::Other { path: path.clone() };
        assert_eq!((loaded.settings, loaded.problem), (Settings::default(), Some(want.clone())));
        assert_eq!(loaded.store.save(&chosen()), Err(want));
        assert!(path.is_dir());
    }

    #[test]
    fn a_mark_that_an_editor_put_before_the_text_is_no_damage() {
        let folder = folder_with("\u{feff}{\"theme\": \"light\"}");
        let loaded = SettingsStore::open(folder.path());
        assert_eq!((loaded.settings.theme, loaded.problem), (ThemeChoice::Light, None));
    }
}
