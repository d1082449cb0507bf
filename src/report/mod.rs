//! From findings to bytes, one file a format. Rendering decides nothing.
