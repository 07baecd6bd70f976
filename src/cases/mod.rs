//! What is kept in a database: the samples of probes, as they come.
