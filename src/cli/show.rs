//! `gainsay show`: a person's view.

use std::{collections::BTreeMap, io};

use clap::Args;

use super::{
    args::{Asked, Claims, Corpus},
    load::{self, load},
    screen::{Exit, Screen},
};
use crate::{diagnostic::Diagnostic, pipeline, report, schema::Claim};

/// See the matrix claims x articles, or one claim with every quote
///
/// Without a claim: what each article answers to each claim, in one table. With claims: every quote with its place, the
/// speaker, when it was said and when it holds, and the rules that led to it.
#[derive(Args, Debug)]
pub(super) struct Show {
    /// The claims to show in full
    #[arg(value_name = "CLAIM")]
    shown: Vec<String>,
    #[command(flatten)]
    claims: Claims,
    #[command(flatten)]
    corpus: Corpus,
}

impl Show {
    pub(super) fn run(self, screen: &Screen) -> io::Result<Exit> {
        let asked = Asked { claims: self.claims, only: Vec::new() };
        let Some(loaded) = load(&asked, &self.corpus.paths, screen)? else { return Ok(Exit::Bad) };
        let unknown: Vec<Diagnostic> = self
            .shown
            .iter()
            .filter(|id| loaded.schema.claim(id).is_none())
            .map(|id| load::unknown_claim(&loaded.schema, id))
            .collect();
        if !unknown.is_empty() {
            load::show(&unknown, &BTreeMap::new(), screen)?;
            return Ok(Exit::Bad);
        }
        let run = pipeline::check(&loaded.schema, &loaded.articles);
        let claims: Vec<&Claim> = self.shown.iter().filter_map(|id| loaded.schema.claim(id)).collect();
        if claims.is_empty() {
            screen.write(&report::matrix(&loaded.schema, &run, &screen.look))?;
        } else {
            let pages: Vec<String> =
                claims.iter().map(|c| report::claim(c, &loaded.schema, &run, &screen.look)).collect();
            screen.write(&pages.join("\n"))?;
        }
        Ok(if loaded.is_bad() { Exit::Bad } else { Exit::Clean })
    }
}
