//! `rayscope simulate`: the demo server, its address and what it can be asked for, until it is stopped.

use std::io;
use std::net::SocketAddr;

use serde_json::{Value, json};

use crate::i18n::{Arg, Msg, Texts, Unit};
use crate::simulator::{self, Parameter, ROUTES, Route, Simulator, Values};

use super::{DONE, Face, Format, WRONG};

/// The limit of which the text says how long it lasts here, in seconds.
const LIMIT: u32 = 120;

pub(super) fn run(face: &mut Face<'_>, listen: SocketAddr, speed: u32, format: Format) -> io::Result<u8> {
    let served = simulator::serve(listen, speed, |simulator| {
        announce(face, simulator, format)?;
        // Whoever reads the address waits for it.
        face.stdout.flush()
    });
    match served {
        Ok(announced) => announced.map(|()| DONE),
        Err(problem) => {
            face.complain(&problem.message());
            Ok(WRONG)
        }
    }
}

fn announce(face: &mut Face<'_>, simulator: &Simulator, format: Format) -> io::Result<()> {
    let texts = face.texts();
    match format {
        Format::Json => {
            let document = document(simulator, texts);
            writeln!(face.stdout, "{document:#}")
        }
        Format::Text => {
            for line in about(simulator, texts) {
                writeln!(face.stdout, "{line}")?;
            }
            for route in ROUTES {
                writeln!(face.stdout, "\n{}", usage(route))?;
                writeln!(face.stdout, "    {}", texts.get(route.key))?;
            }
            Ok(())
        }
        Format::Markdown => {
            writeln!(face.stdout, "# {}\n\n{}\n", texts.get("simulate-title"), about(simulator, texts).join("\n\n"))?;
            let heads = ["simulate-path", "simulate-parameters", "simulate-says"].map(|key| texts.get(key)).join(" | ");
            writeln!(face.stdout, "## {}\n\n| {heads} |\n| --- | --- | --- |", texts.get("simulate-paths"))?;
            for route in ROUTES {
                let names: Vec<String> = route.parameters.iter().map(|parameter| format!("`{}`", parameter.name)).collect();
                let link = format!("[`{}`]({}{})", route.pattern, simulator.base(), route.example);
                writeln!(face.stdout, "| {link} | {} | {} |", names.join(", "), texts.get(route.key))?;
            }
            Ok(())
        }
    }
}

/// Where it is, how fast time passes, how it ends.
fn about(simulator: &Simulator, texts: &Texts) -> Vec<String> {
    let listens = Msg::new("simulate-listens").with("address", Arg::Text(simulator.base()));
    let mut lines = vec![texts.say(&listens)];
    if simulator.speed() > 1 {
        let lasts = f64::from(LIMIT) / f64::from(simulator.speed());
        let speed = Msg::new("simulate-speed")
            .with("n", Arg::Number(simulator.speed().into()))
            .with("limit", Arg::Seconds(LIMIT.into()))
            .with("lasts", Arg::Quantity((lasts * 1000.0).round() / 1000.0, Unit::Seconds));
        lines.push(texts.say(&speed));
    }
    lines.push(texts.get("simulate-ctrl-c"));
    lines
}

/// The path with its parameters: `/gap?after=1024&silence=30`, each with what it is where nothing is said.
fn usage(route: &Route) -> String {
    let mut usage = route.pattern.to_owned();
    for (n, parameter) in route.parameters.iter().enumerate() {
        let value = match parameter.values {
            Values::Number { usual: Some(usual), .. } => usual.to_string(),
            Values::Number { usual: None, .. } => String::new(),
            Values::Words(words) => words.join("|"),
        };
        usage.extend([if n == 0 { "?" } else { "&" }, parameter.name, "=", &value]);
    }
    usage
}

fn document(simulator: &Simulator, texts: &Texts) -> Value {
    let routes: Vec<Value> = ROUTES
        .iter()
        .map(|route| {
            let parameters: Vec<Value> = route.parameters.iter().map(parameter).collect();
            json!({
                "path": route.pattern,
                "example": format!("{}{}", simulator.base(), route.example),
                "says": texts.get(route.key),
                "parameters": parameters,
            })
        })
        .collect();
    json!({
        "schema": "rayscope.simulate/1",
        "lang": texts.lang().tag(),
        "address": simulator.address().to_string(),
        "base": simulator.base(),
        "speed": simulator.speed(),
        "routes": routes,
    })
}

fn parameter(parameter: &Parameter) -> Value {
    match parameter.values {
        Values::Number { usual, least, most } => {
            json!({ "name": parameter.name, "usual": usual, "least": least, "most": most })
        }
        Values::Words(words) => json!({ "name": parameter.name, "words": words }),
    }
}
