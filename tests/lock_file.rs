//! What the lock file must and must not hold.
#![expect(clippy::expect_used, reason = "a test may end here")]

use std::collections::BTreeMap;

/// Versions of each package in `Cargo.lock`.
fn packages() -> BTreeMap<String, Vec<String>> {
    let lock: toml::Table = include_str!("../Cargo.lock").parse().expect("a lock file");
    let mut packages: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for package in lock["package"].as_array().expect("packages") {
        let text = |key: &str| package[key].as_str().expect("text").to_owned();
        packages.entry(text("name")).or_default().push(text("version"));
    }
    assert!(packages.len() > 100, "the lock file was not read");
    packages
}

#[test]
fn there_is_one_egui() {
    // Two of them compile side by side and do not understand each other's types.
    let packages = packages();
    for name in ["egui", "eframe", "epaint", "emath", "ecolor", "egui_glow", "egui-winit"] {
        assert_eq!(packages.get(name).map(Vec::len), Some(1), "{name}: {:?}", packages.get(name));
    }
}

#[test]
fn tls_needs_no_library_of_the_system() {
    for name in ["openssl-sys", "native-tls"] {
        assert_eq!(packages().get(name), None, "{name}");
    }
}

#[test]
fn windows_on_wayland_keep_their_title_bar() {
    // eframe without default features drops winit's default features, and with them what draws a title bar where the desktop
    // draws none. Cargo.toml names winit for that alone.
    assert!(packages().contains_key("sctk-adwaita"));
    let manifest: toml::Table = include_str!("../Cargo.toml").parse().expect("a manifest");
    let winit = &manifest["dependencies"]["winit"];
    assert!(winit.get("default-features").is_none(), "{winit}");
    let gui = manifest["features"]["gui"].as_array().expect("features");
    assert!(gui.iter().any(|name| name.as_str() == Some("dep:winit")), "{gui:?}");
}
