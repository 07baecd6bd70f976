//! Every layer leads back: never out of the paste, never backwards.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|paste: &[u8]| {
    rayscope::decode::assert_ways_back(paste);
});
