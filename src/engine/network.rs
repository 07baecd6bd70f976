//! The HTTP client of the program, made when the first request needs it.
//!
//! Reading the trust roots takes milliseconds of disk; the window does not wait for it, and a start without a probe does not
//! pay for it.

use std::sync::{Arc, LazyLock};

use crate::probe::{Deadlines, Sample, Target};

use super::http::{Client, Stamp};
use super::prober::{Exchange, Watch};

/// A [`Client`] with the system's trust roots and proxies, read once.
pub struct Network(LazyLock<Client>);

impl Default for Network {
    fn default() -> Self {
        Self(LazyLock::new(Client::new))
    }
}

impl Exchange for Network {
    async fn exchange(&self, target: Arc<Target>, deadlines: Deadlines, stamp: Stamp, watch: Watch) -> Sample {
        Exchange::exchange(&*self.0, target, deadlines, stamp, watch).await
    }
}
