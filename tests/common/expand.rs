//! Every text that a message can become.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};

use crate::messages::{Text, key_name, variable};

/// Stands in a text for an argument, whatever its value.
pub const HOLE: char = '\u{fffc}';

/// The variant that was chosen for each variable.
type Choices = BTreeMap<String, String>;

/// Every text that `text` can become, arguments as [`HOLE`]. A variable has one value throughout.
pub fn expanded(text: &Text) -> BTreeSet<String> {
    let states = expand(&text.pattern, vec![(String::new(), Choices::new())]);
    states.into_iter().map(|(text, _)| text).collect()
}

fn expand(pattern: &Pattern<String>, mut states: Vec<(String, Choices)>) -> Vec<(String, Choices)> {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => append(&mut states, value),
            PatternElement::Placeable { expression: Expression::Inline(InlineExpression::StringLiteral { value }) } => {
                append(&mut states, value);
            }
            PatternElement::Placeable { expression: Expression::Inline(_) } => {
                append(&mut states, HOLE.encode_utf8(&mut [0; 4]));
            }
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                let name = variable(selector).unwrap_or_default();
                states = states
                    .into_iter()
                    .flat_map(|(text, choices)| {
                        let fixed = choices.get(name).cloned();
                        let has_fixed = variants.iter().any(|variant| Some(key_name(&variant.key)) == fixed.as_deref());
                        let open = variants.iter().filter(move |variant| match &fixed {
                            Some(fixed) if has_fixed => key_name(&variant.key) == fixed,
                            Some(_) => variant.default,
                            None => true,
                        });
                        open.flat_map(move |variant| {
                            let mut choices = choices.clone();
                            choices.entry(name.to_owned()).or_insert_with(|| key_name(&variant.key).to_owned());
                            expand(&variant.value, vec![(text.clone(), choices)])
                        })
                    })
                    .collect();
            }
        }
    }
    states
}

fn append(states: &mut [(String, Choices)], value: &str) {
    for (text, _) in states {
        text.push_str(value);
    }
}
