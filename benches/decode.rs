//! What decoding costs, as ratios measured side by side in one run: `cargo bench --bench decode`.
//!
//! The budgets are ratios and the sizes reach 64 MiB, so a loop that prints a table says more than a benchmark
//! framework would, and no crate is needed for it. Peak memory is that of a process of its own for each input (Linux alone).
#![expect(clippy::print_stdout, reason = "a benchmark prints")]
#![expect(clippy::unwrap_used, reason = "a benchmark may end here")]

use std::hint::black_box;
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use rayscope::decode::decode;

const SAMPLE: &str = include_str!("../assets/samples/524-terminal.txt");
const MIB: usize = 1 << 20;
/// MiB.
const SIZES: [usize; 3] = [16, 32, LARGEST];
const LARGEST: usize = 64;
/// How often a small paste is decoded for one time.
const RUNS: u32 = 200;
const CLEAN_BUDGET: f64 = 8.0;
const WRAPPED_BUDGET: f64 = 10.0;
const GROWTH_BUDGET: f64 = 2.4;
const TIME_BUDGET: Duration = Duration::from_secs(15);
const MEMORY_BUDGET: f64 = 4.0;

/// What large pastes are made of: ordinary ones, and ones made to be slow.
const KINDS: [(&str, &str); 24] = [
    ("plain text", "The quick brown fox jumps over the lazy dog at 12:12:10.\n"),
    ("log lines", "2026-04-30T12:12:10Z GET /v1/jobs 200 17ms upstream=10.0.0.1:8080 error=0\n"),
    ("errors", ""),
    ("messages", ""),
    ("{", "{"),
    ("\"", "\""),
    ("\\\"", "\\\""),
    ("\"a\":", "\"a\":"),
    ("[", "["),
    ("'", "'"),
    ("\\", "\\"),
    ("{\"a\":", "{\"a\":"),
    ("{\"error_code\":524,", "{\"error_code\":524,"),
    ("error 524", "error 524 "),
    ("line ends", "\n"),
    ("&amp;", "&amp;"),
    ("%7B", "%7B"),
    ("\"error_code\":", "\"error_code\":"),
    ("base64", "ZXJyb3IgY29kZTogNTI0IGVycm9yIGNvZGU6IDUyNCBl"),
    ("open tags", "<div class=\"cf-error-details\"><span class=\"cf-error-code\">"),
    ("titles", "<title>a.b | 522: Connection timed out</title>\n"),
    ("API words", "code: 6003, error: "),
    ("cf-ray lines", ""),
    ("small objects", ""),
];

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).filter(|arg| !arg.starts_with("--")).collect();
    if let [word, kind, mib] = &args[..]
        && word == "peak"
    {
        black_box(decode(&large(kind, mib.parse().unwrap())));
        println!("{}", peak_mib().unwrap_or_default());
        return ExitCode::SUCCESS;
    }
    let mut missed = Vec::new();
    small(&mut missed);
    println!("\ntime in ms by size in MiB; the last ratio to half the size; peak memory by input");
    println!("{:20} {}  ratio  peak", "", SIZES.map(|mib| format!("{mib:>8}")).join(" "));
    for (kind, _) in KINDS.iter().filter(|(kind, _)| args.is_empty() || args.iter().any(|arg| arg == kind)) {
        growth(kind, &mut missed);
    }
    for what in &missed {
        println!("over budget: {what}");
    }
    if missed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// One error, whole and wrapped, beside a JSON parser.
fn small(missed: &mut Vec<String>) {
    let clean = clean();
    let wrapped = wrapped(&clean);
    for (name, paste) in [("clean", clean.as_str()), ("sample", SAMPLE), ("wrapped", &wrapped)] {
        assert_eq!(decode(paste.as_bytes()).errors[0].ray_id.as_deref(), Some("9f4670f97dfb64c8"), "{name}");
    }
    let parse = || drop(black_box(serde_json::from_slice::<serde_json::Value>(black_box(clean.as_bytes()))));
    let read = |paste: &str| drop(black_box(decode(black_box(paste.as_bytes()))));
    let [json, whole, sample, bar] = side_by_side(
        41,
        [&|| many(&parse), &|| many(&|| read(&clean)), &|| many(&|| read(SAMPLE)), &|| many(&|| read(&wrapped))],
    );
    println!("{:24} {:8.1} µs", "serde_json, clean", micros(json / RUNS));
    for (name, time, base, budget) in [
        ("clean", whole, json, CLEAN_BUDGET),
        ("as a terminal shows it", sample, whole, WRAPPED_BUDGET),
        ("wrapped at 80, a bar", bar, whole, WRAPPED_BUDGET),
    ] {
        let ratio = time.as_secs_f64() / base.as_secs_f64();
        println!("{name:24} {:8.1} µs  {ratio:5.1}x of at most {budget}x", micros(time / RUNS));
        if ratio > budget {
            missed.push(format!("{name}: {ratio:.1}x"));
        }
    }
}

fn growth(kind: &str, missed: &mut Vec<String>) {
    let pastes = SIZES.map(|mib| large(kind, mib));
    let runs = pastes.each_ref().map(|paste| move || drop(black_box(decode(black_box(paste)))));
    // Seconds each: once is enough.
    let times = side_by_side(1, runs.each_ref().map(|run| run as &dyn Fn()));
    let [.., half, last] = times;
    let ratio = last.as_secs_f64() / half.as_secs_f64();
    let run = Command::new(std::env::current_exe().unwrap()).args(["peak", kind, &LARGEST.to_string()]).output().unwrap();
    let peak: f64 = String::from_utf8_lossy(&run.stdout).trim().parse().unwrap_or_default();
    let share = peak / LARGEST as f64;
    let row: Vec<String> = times.iter().map(|time| format!("{:8.1}", micros(*time) / 1000.0)).collect();
    println!("{kind:20} {}  {ratio:5.2}  {peak:.0} MiB ({share:.1}x)", row.join(" "));
    let mut check = |is: bool, what: String| missed.extend(is.then(|| format!("{kind}: {what}")));
    check(ratio > GROWTH_BUDGET, format!("{ratio:.2}x its half"));
    check(last > TIME_BUDGET, format!("{last:?}"));
    check(share > MEMORY_BUDGET, format!("{share:.1}x its size"));
}

/// `mib` MiB of a kind.
fn large(kind: &str, mib: usize) -> Vec<u8> {
    let size = mib * MIB;
    let ray_of = |n: usize| format!("{:016x}", 0x1000_0000_0000_0000_u64 + 0x0123_4567_89ab * n as u64);
    let clean = clean();
    let of_ray = |error: &str, ray: &str| error.replace("9f4670f97dfb64c8", ray);
    let each = |n: usize, ray: &str| match kind {
        "cf-ray lines" => Some(format!("cf-ray: {ray}-FRA\n")),
        "small objects" => Some(format!("{{\"error_code\":524,\"ray_id\":\"{ray}\",\"cloudflare_error\":true}}\n")),
        "errors" => Some(of_ray(SAMPLE, ray)),
        "messages" => Some(of_ray(&message(n, &clean), ray)),
        _ => None,
    };
    let mut paste = String::with_capacity(size + 2 * SAMPLE.len());
    for n in 0.. {
        match each(n, &ray_of(n)) {
            Some(piece) if paste.len() < size => paste.push_str(&piece),
            Some(_) => return paste.into_bytes(),
            None => break,
        }
    }
    let piece = KINDS.iter().find(|(name, _)| *name == kind).map(|(_, piece)| piece).unwrap();
    piece.repeat(size / piece.len()).into_bytes()
}

/// What one customer after the other sent: prose, and the error under other layers each.
fn message(n: usize, clean: &str) -> String {
    let error = match n % 6 {
        0 => SAMPLE.to_owned(),
        1 => serde_json::Value::from(clean).to_string(),
        2 => format!("> {}", SAMPLE.replace('\n', "\n> ")),
        3 => clean.replace('"', "&quot;"),
        4 => clean
            .bytes()
            .map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") })
            .collect(),
        _ => wrapped(clean),
    };
    format!("Hello, since this morning we see this on every request to the report page:\n\n{error}\n\nThank you\n\n")
}

/// The body of the sample as Cloudflare sent it.
fn clean() -> String {
    let decoded = decode(SAMPLE.as_bytes());
    let body = &SAMPLE[SAMPLE.find('{').unwrap()..=SAMPLE.rfind('}').unwrap()];
    assert_eq!(decoded.errors.len(), 1);
    let clean =
        body.replace("cloudflare- 5xx", "cloudflare-5xx").replace("_category \"", "_category\"").replace("_e rror", "_error");
    assert!(serde_json::from_str::<serde_json::Value>(&clean).is_ok_and(|body| body["error_category"] == "origin"));
    clean
}

/// Broken at 80 columns, with a terminal's bar before every further line.
fn wrapped(clean: &str) -> String {
    let columns: Vec<&str> = clean.as_bytes().chunks(80).map(|line| std::str::from_utf8(line).unwrap()).collect();
    columns.join("\n│ ")
}

/// The best time of each over `rounds`, each round running all: what else the machine does can only add, and adds to all.
fn side_by_side<const N: usize>(rounds: u32, runs: [&dyn Fn(); N]) -> [Duration; N] {
    let mut best = [Duration::MAX; N];
    for _ in 0..rounds {
        for (best, run) in best.iter_mut().zip(runs) {
            let start = Instant::now();
            run();
            *best = start.elapsed().min(*best);
        }
    }
    best
}

/// Enough of a short run to be timed.
fn many(run: &dyn Fn()) {
    for _ in 0..RUNS {
        run();
    }
}

fn micros(time: Duration) -> f64 {
    time.as_secs_f64() * 1e6
}

/// The most memory that this process had, input included.
fn peak_mib() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.parse::<f64>().ok().map(|kib| kib / 1024.0)
}
