//! What the loop asks of whatever makes the requests.
//!
//! A trait, so that a simulated exchange can stand in for the network: schedule, rests and jumps of the clock are tested in
//! simulated time.

use std::sync::Arc;

use super::super::http::{Client, Stamp};
use crate::probe::{Deadlines, Phase, Sample, Target};

/// Is told of each phase that a request enters.
pub type Watch = Box<dyn FnMut(Phase) + Send>;

/// Makes one request.
pub trait Exchange: Send + Sync + 'static {
    /// One hop, within `deadlines`; never repeated in secret. Dropping the future ends the request at once.
    fn exchange(
        &self,
        target: Arc<Target>,
        deadlines: Deadlines,
        stamp: Stamp,
        watch: Watch,
    ) -> impl Future<Output = Sample> + Send;
}

impl Exchange for Client {
    async fn exchange(&self, target: Arc<Target>, deadlines: Deadlines, stamp: Stamp, mut watch: Watch) -> Sample {
        // In a box: all its phases together take 20 kB.
        Box::pin(Client::exchange(self, &target, &deadlines, stamp, &mut *watch)).await
    }
}
