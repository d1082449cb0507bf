//! The command line as transcripts, and the page of all its help.

use std::{fs, path::Path};

use clap::{Command, CommandFactory as _};

#[test]
fn transcripts() {
    trycmd::TestCases::new().env("NO_COLOR", "1").case("tests/cli/*.trycmd").case("tests/cli/*.toml");
}

/// `docs/cli.md` is what the tool itself says. Write it anew with `UPDATE=1 cargo test --test cli`.
#[test]
fn the_page_of_all_help_is_current() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/cli.md");
    let page = page();
    if std::env::var_os("UPDATE").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, &page).unwrap();
    }
    let committed = fs::read_to_string(&path).unwrap_or_default();
    assert!(committed == page, "run `UPDATE=1 cargo test --test cli`");
}

fn page() -> String {
    let mut page = "# The command line\n\nThis page is written by the tool itself: it is what `gainsay help` and \
                    `gainsay help COMMAND` say.\n"
        .to_owned();
    let mut root = gainsay::cli::Cli::command().term_width(100);
    root.build();
    section(&mut page, &mut root.clone());
    for command in root.get_subcommands_mut().filter(|c| c.get_name() != "help") {
        section(&mut page, command);
    }
    page
}

fn section(page: &mut String, command: &mut Command) {
    let name = command.get_bin_name().unwrap_or_else(|| command.get_name()).to_owned();
    let help = command.clone().term_width(100).render_long_help().to_string();
    let lines: Vec<&str> = help.lines().map(str::trim_end).collect();
    page.push_str(&format!("\n## {name}\n\n```text\n{}\n```\n", lines.join("\n").trim_end()));
}

/// A transcript that no pattern finds would never run.
#[test]
fn every_transcript_is_run() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cli");
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let ending = path.extension().and_then(|e| e.to_str()).unwrap_or_default();
        assert!(matches!(ending, "trycmd" | "toml" | "in" | "out"), "{} is no transcript", path.display());
    }
}
