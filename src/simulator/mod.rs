//! A server on this computer alone that shows every fault on request: for trying out the probe, and for tests.
