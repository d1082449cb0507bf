//! How a page is drawn: its width, and whether in colour.

use anstyle::{AnsiColor, Style};

/// What the reader's screen can show and how much is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// Columns of the page; what is narrower than [`Look::NARROWEST`] is drawn as if it were that wide.
    pub width: usize,
    /// Whether to colour. Without it the output holds no escape sequence at all.
    pub color: bool,
    /// Whether to show also what is only worth knowing.
    pub verbose: bool,
}

impl Default for Look {
    fn default() -> Self {
        Self { width: 100, color: false, verbose: false }
    }
}

/// What a piece of text is, from which follows its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    /// `error`, and the carets of a contradiction.
    Error,
    /// `warning`
    Warning,
    /// `note`
    Note,
    /// What went well.
    Good,
    /// Headings.
    Strong,
    /// What frames the text: gutters, paths.
    Dim,
}

impl Look {
    /// Below this many columns quotes cannot be read.
    pub const NARROWEST: usize = 40;

    /// The width that is really drawn for.
    pub(super) fn columns(&self) -> usize {
        self.width.max(Self::NARROWEST)
    }

    /// `text` in the colour of `ink`, or as it is where there are no colours.
    pub(super) fn paint(&self, ink: Ink, text: &str) -> String {
        if !self.color || text.is_empty() {
            return text.to_owned();
        }
        let style = match ink {
            Ink::Error => Style::new().bold().fg_color(Some(AnsiColor::BrightRed.into())),
            Ink::Warning => Style::new().bold().fg_color(Some(AnsiColor::Yellow.into())),
            Ink::Note => Style::new().bold().fg_color(Some(AnsiColor::BrightCyan.into())),
            Ink::Good => Style::new().bold().fg_color(Some(AnsiColor::Green.into())),
            Ink::Strong => Style::new().bold(),
            Ink::Dim => Style::new().dimmed(),
        };
        format!("{style}{text}{style:#}")
    }
}
