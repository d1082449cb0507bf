//! From an article to a reading: tokens, sentences, clauses, and the mentions in them.
