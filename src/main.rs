//! Chooses a face: the window, or a command-line verb.

fn main() {}
