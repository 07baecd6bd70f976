//! What the README lists is what the code has.

#[path = "common/files.rs"]
mod files;

use rayscope::decode::{Field, Format, RepairKind};

use files::{list, read, root};

#[test]
fn the_values_of_the_json_are_listed_in_order() {
    assert_eq!(first_column(&section("### `format`")), Format::ALL.map(Format::name));
    assert_eq!(first_column(&section("### `repairs[].kind`")), RepairKind::ALL.map(RepairKind::name));
    assert_eq!(quoted(&section("### `evidence[].field`")), Field::ALL.map(Field::name));
}

#[test]
fn the_layout_is_that_of_lib_rs() {
    let lib = read("src/lib.rs");
    let rooms: Vec<&str> = lib
        .lines()
        .filter_map(|line| line.strip_prefix("//! |")?.split('|').nth(1))
        .flat_map(|rooms| rooms.split("[`").skip(1).filter_map(|room| room.split('`').next()))
        .collect();
    let folders: Vec<String> = first_column(&section("## Layout"));
    assert!(rooms.len() > 5, "{rooms:?}");
    assert_eq!(folders, rooms.iter().map(|room| format!("src/{room}/")).collect::<Vec<String>>());
}

#[test]
fn every_bundled_font_has_its_licence_named() {
    let licence = section("## Licence").to_lowercase().replace([' ', '\n'], "-");
    let files = list("assets/fonts");
    let fonts: Vec<&str> = files.iter().filter_map(|file| file.strip_prefix("LICENSE-")?.strip_suffix(".txt")).collect();
    assert!(fonts.len() > 3, "{fonts:?}");
    for font in fonts {
        assert!(licence.contains(font), "{font}");
    }
}

#[test]
fn files_that_documents_link_to_exist() {
    let mut linked = 0;
    for document in ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"] {
        for target in read(document).split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            // The pictures are drawn by `--test pictures`, and are looked at before they are committed.
            if !target.starts_with("https://") && !target.starts_with("assets/readme/") {
                assert!(root().join(target).exists(), "{document}: {target}");
                linked += 1;
            }
        }
    }
    assert!(linked > 2, "{linked}");
}

/// The lines of the README below `heading`, up to the next one.
fn section(heading: &str) -> String {
    let readme = read("README.md");
    let below = readme.lines().skip_while(|line| *line != heading).skip(1);
    let lines: Vec<&str> = below.take_while(|line| !line.starts_with('#')).collect();
    assert!(!lines.is_empty(), "no heading {heading}");
    lines.join("\n")
}

/// The first cell of each row that begins with code.
fn first_column(table: &str) -> Vec<String> {
    table.lines().filter_map(|row| row.strip_prefix("| `")?.split('`').next()).map(str::to_owned).collect()
}

/// Everything in backticks.
fn quoted(text: &str) -> Vec<String> {
    text.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}
