//! What README shows is what the tool does.

use std::process::Command;

use gainsay::{matcher, schema};

use super::tree;

/// `<!-- gainsay ARGS | from: LINE | to: LINE -->` stands before a block of output: the lines of the real output from the
/// first that begins with `from` to the first after it that begins with `to`.
struct Shown<'a> {
    args: Vec<&'a str>,
    from: &'a str,
    to: &'a str,
}

const OPENS: &str = "<!-- gainsay ";
const BLOCK: &str = "```text\n";

/// README with every block of output written anew, and how many there are.
fn current(readme: &str) -> (String, usize) {
    let mut parts = readme.split(OPENS);
    let mut out = parts.next().unwrap().to_owned();
    let mut count = 0;
    for part in parts {
        let (comment, rest) = part.split_once(" -->\n").unwrap();
        let (_, after) = rest.strip_prefix(BLOCK).unwrap().split_once("```").unwrap();
        let mut fields = comment.split(" | ");
        let args = fields.next().unwrap().split_whitespace().collect();
        let mut field = |name: &str| fields.next().unwrap().strip_prefix(name).unwrap().trim();
        let real = real(&Shown { args, from: field("from:"), to: field("to:") });
        out.push_str(&format!("{OPENS}{comment} -->\n{BLOCK}{real}```{after}"));
        count += 1;
    }
    (out, count)
}

/// Written anew with `UPDATE=1 cargo test --test tidy`.
#[test]
fn the_output_shown_is_real() {
    let readme = tree::text("README.md");
    let (current, count) = current(&readme);
    assert!(count >= 2, "README shows no output");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(tree::root().join("README.md"), &current).unwrap();
        return;
    }
    assert!(readme == current, "run `UPDATE=1 cargo test --test tidy`; the output is now:\n{current}");
}

fn real(shown: &Shown<'_>) -> String {
    let run = Command::new(env!("CARGO_BIN_EXE_gainsay"))
        .args(&shown.args)
        .args(["--width", "100"])
        .current_dir(tree::root())
        .env("NO_COLOR", "1")
        .output()
        .unwrap();
    let text = String::from_utf8(run.stdout).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let from = lines
        .iter()
        .position(|l| l.trim_start().starts_with(shown.from))
        .unwrap_or_else(|| panic!("no line `{}` in\n{text}", shown.from));
    let to = lines[from..]
        .iter()
        .position(|l| l.trim_start().starts_with(shown.to))
        .unwrap_or_else(|| panic!("no line `{}` in\n{text}", shown.to));
    lines[from..=from + to].iter().map(|l| format!("{}\n", l.trim_end())).collect()
}

/// The sources contradict each other, and README says so.
#[test]
fn the_first_command_ends_with_exit_status_1() {
    let readme = tree::text("README.md");
    let command = "cargo run --locked -- check";
    assert!(readme.contains(command) && readme.contains("**exit status 1,"));
    let run = Command::new(env!("CARGO_BIN_EXE_gainsay")).arg("check").current_dir(tree::root()).output().unwrap();
    assert_eq!(run.status.code(), Some(1), "{}", String::from_utf8_lossy(&run.stderr));
}

/// The second command is the one that `.ci/run` runs.
#[test]
fn the_test_command_is_the_one_that_is_run() {
    let command = "cargo test --locked";
    assert!(tree::text("README.md").lines().any(|l| l == command));
    assert!(tree::text(".ci/run").contains(command));
}

/// The claims that README shows are sound, and their examples pass.
#[test]
fn the_claims_shown_are_sound() {
    let readme = tree::text("README.md");
    let text = readme.split("```toml\n").nth(1).unwrap().split("```").next().unwrap();
    let (schema, problems) = schema::read(text, "README.md");
    assert!(problems.is_empty(), "{problems:#?}");
    let compiled = matcher::Compiled::new(&schema);
    let results = matcher::examples::run(&schema, &compiled);
    assert!(results.len() >= 3);
    for result in results {
        assert!(result.pass, "{result:#?}");
    }
}

/// Every command has its line in the table, and every line its command.
#[test]
fn the_table_of_commands_is_complete() {
    let readme = tree::text("README.md");
    let described: std::collections::BTreeSet<&str> = readme
        .lines()
        .filter_map(|l| l.strip_prefix("| `gainsay "))
        .filter_map(|l| l.split(['`', ' ']).next())
        .collect();
    let root = <gainsay::cli::Cli as clap::CommandFactory>::command();
    assert_eq!(described, root.get_subcommands().map(clap::Command::get_name).collect());
}
