//! The messages of `i18n` as trees: their arguments, and what they choose between.
#![expect(clippy::panic, reason = "a test ends where a file does not parse")]

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use rayscope::i18n::Lang;

use crate::files::{list, read};

/// The value of a message or of one of its attributes.
pub struct Text {
    pub lang: Lang,
    /// Without its ending: `codes`.
    pub file: String,
    pub key: String,
    /// Empty: the value of the message itself.
    pub attribute: String,
    pub pattern: Pattern<String>,
}

/// Every value and every attribute in `lang`, in the order of the files.
pub fn texts(lang: Lang) -> Vec<Text> {
    let mut texts = Vec::new();
    for name in list(format!("i18n/{}", lang.tag())) {
        let Some(file) = name.strip_suffix(".ftl") else { panic!("i18n/{}/{name} is no Fluent file", lang.tag()) };
        let source = read(format!("i18n/{}/{name}", lang.tag()));
        let resource = fluent_syntax::parser::parse(source)
            .unwrap_or_else(|(_, errors)| panic!("i18n/{}/{name}: {errors:#?}", lang.tag()));
        for entry in resource.body {
            let message = match entry {
                Entry::Message(message) => message,
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => continue,
                Entry::Term(_) | Entry::Junk { .. } => panic!("i18n/{}/{name}: {entry:?}", lang.tag()),
            };
            let text = |attribute: String, pattern| Text {
                lang,
                file: file.to_owned(),
                key: message.id.name.clone(),
                attribute,
                pattern,
            };
            texts.extend(message.value.map(|value| text(String::new(), value)));
            texts.extend(message.attributes.into_iter().map(|attribute| text(attribute.id.name, attribute.value)));
        }
    }
    texts
}

impl Text {
    /// `code-524.reply`.
    pub fn name(&self) -> String {
        if self.attribute.is_empty() { self.key.clone() } else { format!("{}.{}", self.key, self.attribute) }
    }

    /// Its arguments; those that choose a variant with the names of their variants.
    pub fn arguments(&self) -> BTreeMap<String, BTreeSet<String>> {
        let mut found = BTreeMap::new();
        arguments(&self.pattern, &mut found);
        found
    }
}

fn arguments(pattern: &Pattern<String>, found: &mut BTreeMap<String, BTreeSet<String>>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => {
                found.extend(
                    variable(inline)
                        .map(|name| (name.to_owned(), BTreeSet::new()))
                        .filter(|(name, _)| !found.contains_key(name)),
                );
            }
            Expression::Select { selector, variants } => {
                let name = variable(selector).unwrap_or_else(|| panic!("a selector that is no variable: {selector:?}"));
                for variant in variants {
                    found.entry(name.to_owned()).or_default().insert(key_name(&variant.key).to_owned());
                    arguments(&variant.value, found);
                }
            }
        }
    }
}

pub fn variable(expression: &InlineExpression<String>) -> Option<&str> {
    match expression {
        InlineExpression::VariableReference { id } => Some(&id.name),
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => None,
        other => panic!("neither text nor argument: {other:?}"),
    }
}

pub fn key_name(key: &VariantKey<String>) -> &str {
    match key {
        VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name } => name,
    }
}
