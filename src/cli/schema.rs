//! `gainsay schema`: what claims.toml may hold, for editors.

use std::io;

use clap::Args;

use super::screen::{Exit, Screen};

/// Write the JSON Schema of claims.toml, for editors
///
/// Save it beside the claims and begin them with `#:schema ./claims.schema.json`: editors then complete keys and show
/// what is wrong while you type.
#[derive(Args, Debug)]
pub(super) struct Schema {}

impl Schema {
    pub(super) fn run(self, screen: &Screen) -> io::Result<Exit> {
        screen.write(&crate::schema::json_schema())?;
        Ok(Exit::Clean)
    }
}
