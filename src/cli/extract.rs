//! `gainsay extract`: the first pure step, articles to assertions.

use std::io;

use clap::Args;

use super::{
    args::{Articles, Asked},
    load::load,
    screen::{Exit, Screen},
};
use crate::{pipeline, report::record};

/// What each article says, as JSON Lines: assertions, changes, refusals
///
/// Each line is an object with "v" (the version of the records, 1) and "type" ("assertion", "change" or "refusal").
/// Articles are looked at one by one: corpora may be cut apart, and the lines put together again for `compare`.
#[derive(Args, Debug)]
pub(super) struct Extract {
    #[command(flatten)]
    articles: Articles,
    #[command(flatten)]
    asked: Asked,
}

impl Extract {
    pub(super) fn run(self, screen: &Screen) -> io::Result<Exit> {
        let Some(loaded) = load(&self.asked, &self.articles.paths, screen)? else { return Ok(Exit::Bad) };
        let run = pipeline::extract(&loaded.schema, &loaded.articles);
        screen.write(&record::extracted(&run))?;
        Ok(if loaded.is_bad() { Exit::Bad } else { Exit::Clean })
    }
}
