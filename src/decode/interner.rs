//! One copy of each text: a log of a hundred thousand errors repeats the same few sentences.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};

/// Shared by the threads that read the windows of one paste.
#[derive(Default)]
pub(crate) struct Interner(Mutex<HashSet<Arc<str>>>);

impl Interner {
    pub(crate) fn intern(&self, text: &str) -> Arc<str> {
        let mut texts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = texts.get(text) {
            return Arc::clone(known);
        }
        let text: Arc<str> = Arc::from(text);
        texts.insert(Arc::clone(&text));
        text
    }
}
