//! What goes over the network: one timed exchange, and the loop around it.
