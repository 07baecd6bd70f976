//! The icons of the window: Phosphor's names and code points, one constant an icon.
//!
//! An icon is text. Drawn in [`fonts::icons`](super::fonts::icons) it is the outline, in
//! [`fonts::icons_fill`](super::fonts::icons_fill) the filled variant: both faces hold the same
//! code points. `assets/fonts/subset.sh` bundles exactly the icons named here and fails when a code
//! point is not the one Phosphor gives that name, so a new icon is a constant here and a run of it.
//!
//! The constants are our own because `egui-phosphor` still depends on egui 0.36: it would bring a
//! second egui into the build and fill a `FontDefinitions` that is not ours.

// Frame: rail, top bar, menus, settings and shortcuts.

/// Decode in the rail.
pub(crate) const SCAN: &str = "\u{ebb6}";
/// Compare in the rail, and a pair in the palette.
pub(crate) const GIT_DIFF: &str = "\u{e27c}";
/// Codes in the rail.
pub(crate) const BOOK_OPEN_TEXT: &str = "\u{e8f2}";
/// Search.
pub(crate) const MAGNIFYING_GLASS: &str = "\u{e30c}";
/// Back to the list.
pub(crate) const ARROW_LEFT: &str = "\u{e058}";
/// Settings in the rail.
pub(crate) const GEAR_SIX: &str = "\u{e272}";
/// Light theme.
pub(crate) const SUN: &str = "\u{e472}";
/// Dark theme.
pub(crate) const MOON: &str = "\u{e330}";
/// The system's theme.
pub(crate) const MONITOR: &str = "\u{e32e}";
/// A closed menu, or a folded part that opens downwards.
pub(crate) const CARET_DOWN: &str = "\u{e136}";
/// A row that leads somewhere.
pub(crate) const CARET_RIGHT: &str = "\u{e13a}";
/// An opened part that folds upwards.
pub(crate) const CARET_UP: &str = "\u{e13c}";

// Paste box.

/// Paste.
pub(crate) const CLIPBOARD_TEXT: &str = "\u{e198}";
/// Open a file.
pub(crate) const FOLDER_OPEN: &str = "\u{e256}";
/// Clear the paste.
pub(crate) const ERASER: &str = "\u{e21e}";
/// The place to drop a file.
pub(crate) const FILE_ARROW_DOWN: &str = "\u{e232}";
/// A file that was read.
pub(crate) const FILE_TEXT: &str = "\u{e23a}";

// Repairs.

/// Wrapped lines were joined.
pub(crate) const ARROW_ELBOW_DOWN_LEFT: &str = "\u{e044}";
/// Text was set aside.
pub(crate) const TEXT_STRIKETHROUGH: &str = "\u{e5c2}";
/// A prefix was read as the status.
pub(crate) const HASH: &str = "\u{e2a2}";
/// Quotation marks were mended.
pub(crate) const QUOTES: &str = "\u{e660}";
/// Any other repair, and the section Fix.
pub(crate) const WRENCH: &str = "\u{e5d4}";

// Badges and path.

/// Cloudflare.
pub(crate) const CLOUD: &str = "\u{e1aa}";
/// Worth another try.
pub(crate) const ARROW_COUNTER_CLOCKWISE: &str = "\u{e038}";
/// Not worth another try, or denied.
pub(crate) const PROHIBIT: &str = "\u{e3de}";
/// The origin server.
pub(crate) const HARD_DRIVES: &str = "\u{e2a0}";
/// The caller.
pub(crate) const USER: &str = "\u{e4c2}";
/// Works.
pub(crate) const CHECK_CIRCLE: &str = "\u{e184}";
/// Failed.
pub(crate) const X_CIRCLE: &str = "\u{e4f8}";
/// Took too long.
pub(crate) const HOURGLASS_MEDIUM: &str = "\u{e2b8}";
/// TLS.
pub(crate) const LOCK_SIMPLE: &str = "\u{e308}";

// Sections of the report.

/// Translation, and the language setting.
pub(crate) const TRANSLATE: &str = "\u{e4a2}";
/// Cause.
pub(crate) const CROSSHAIR_SIMPLE: &str = "\u{e1d8}";
/// Prevention.
pub(crate) const SHIELD_CHECK: &str = "\u{e40c}";
/// Note.
pub(crate) const INFO: &str = "\u{e2ce}";
/// Code sample.
pub(crate) const CODE: &str = "\u{e1bc}";
/// A step of a list, and for a moment whatever was just copied.
pub(crate) const CHECK: &str = "\u{e182}";
/// The reply to the customer.
pub(crate) const CHAT_TEXT: &str = "\u{e17a}";

// Actions.

/// Copy.
pub(crate) const COPY: &str = "\u{e1ca}";
/// Export.
pub(crate) const EXPORT: &str = "\u{eaf0}";
/// A link that opens in the browser.
pub(crate) const ARROW_SQUARE_OUT: &str = "\u{e5de}";
/// Close, and a refused connection in the path.
pub(crate) const X: &str = "\u{e4f6}";

// Compare.

/// Left becomes right.
pub(crate) const ARROWS_LEFT_RIGHT: &str = "\u{e0a0}";
/// A row that differs.
pub(crate) const NOT_EQUALS: &str = "\u{eda6}";
/// A row that is alike.
pub(crate) const EQUALS: &str = "\u{e21c}";
/// The answer in one sentence.
pub(crate) const LIGHTBULB: &str = "\u{e2dc}";
/// What sets the two apart.
pub(crate) const ARROWS_SPLIT: &str = "\u{ed3c}";
/// Which to use when.
pub(crate) const SIGNPOST: &str = "\u{e89c}";
/// How the two can meet.
pub(crate) const ARROWS_MERGE: &str = "\u{ed3e}";

// Probe.

/// Probe in the rail.
pub(crate) const PULSE: &str = "\u{e000}";
/// Start.
pub(crate) const PLAY: &str = "\u{e3d0}";
/// Stop.
pub(crate) const STOP: &str = "\u{e46c}";
/// The time between two requests.
pub(crate) const REPEAT: &str = "\u{e3f6}";
/// The limit.
pub(crate) const GAUGE: &str = "\u{e628}";
/// The rest of the request.
pub(crate) const SLIDERS_HORIZONTAL: &str = "\u{e434}";
/// Calm.
pub(crate) const SEAL_CHECK: &str = "\u{e606}";
/// Near the limit, or beyond it.
pub(crate) const WARNING: &str = "\u{e4e0}";
/// The demo server.
pub(crate) const FLASK: &str = "\u{e79e}";
/// A run of before, and what a schedule would have met.
pub(crate) const CLOCK_COUNTER_CLOCKWISE: &str = "\u{e1a0}";
/// The server rests, or the clock jumped.
pub(crate) const TIMER: &str = "\u{e492}";
/// The sample before.
pub(crate) const CARET_LEFT: &str = "\u{e138}";
/// One row more.
pub(crate) const PLUS: &str = "\u{e3d4}";
/// One row less.
pub(crate) const TRASH: &str = "\u{e4a6}";
/// Show a secret.
pub(crate) const EYE: &str = "\u{e220}";
/// Mask it again.
pub(crate) const EYE_SLASH: &str = "\u{e224}";
/// A certificate.
pub(crate) const CERTIFICATE: &str = "\u{e766}";

// Empty and error.

/// Output copied from a terminal.
pub(crate) const TERMINAL_WINDOW: &str = "\u{eae8}";
/// Nothing recognised.
pub(crate) const QUESTION: &str = "\u{e3e8}";
/// What was tried.
pub(crate) const LIST_MAGNIFYING_GLASS: &str = "\u{ebe0}";
/// A reader that gave up.
pub(crate) const MINUS_CIRCLE: &str = "\u{e32c}";
/// What one can do.
pub(crate) const LIFEBUOY: &str = "\u{e63a}";
/// No fields read, or a warning.
pub(crate) const WARNING_CIRCLE: &str = "\u{e4e2}";
