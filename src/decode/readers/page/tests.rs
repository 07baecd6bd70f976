//! Pages and words as they reach support: what each proves, and look-alikes that prove nothing.
