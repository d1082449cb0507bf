//! English as tables: what the readers know of the language and of nothing else. Imports nothing.
