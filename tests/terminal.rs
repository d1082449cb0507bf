//! Nothing that others wrote reaches a terminal raw, whatever the command and the format; and what cannot be committed
//! (loops of links, files that nobody may read) ends as other bad input does.
#![cfg(feature = "cli")]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{
    fs,
    io::Write as _,
    path::Path,
    process::{Command, Stdio},
};

/// An escape sequence that clears a screen, a title that rings, an order of reading turned round, and C1 signs.
const EVIL: &str = "\u{1b}[2J\u{1b}]0;owned\u{7}\u{202e}evil\u{2066}\u{9b}31m\u{200f}\u{8}\u{7f}";

/// A sign that a terminal would obey, or that would turn the order of the letters around it.
fn is_obeyed(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}')
}

/// Exit status, and standard output and error as one.
fn gainsay(folder: &Path, args: &[&str], input: &str) -> (i32, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_gainsay"))
        .args(args)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that does not read is done before all is written.
    drop(child.stdin.take().unwrap().write_all(input.as_bytes()));
    let output = child.wait_with_output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap();
    (output.status.code().unwrap(), text)
}

/// Runs the tool, and holds what it writes against the rule.
fn harmless(folder: &Path, args: &[&str], input: &str) -> (i32, String) {
    let (status, text) = gainsay(folder, args, input);
    let obeyed: Vec<_> =
        text.lines().filter(|l| l.chars().any(is_obeyed)).map(str::escape_debug).map(|l| l.to_string()).collect();
    assert!(obeyed.is_empty(), "{args:?} writes raw:\n{}", obeyed.join("\n"));
    (status, text)
}

/// In a TOML string.
fn quoted(text: &str) -> String {
    let escaped: String =
        text.chars().map(|c| if c.is_control() { format!("\\u{:04X}", u32::from(c)) } else { c.to_string() }).collect();
    format!("\"{escaped}\"")
}

/// Two articles that contradict each other; everything that others write in them is hostile.
fn hostile(folder: &Path) {
    let claims = format!(
        "version = 1\n[[entity]]\nid = 'bridge'\nname = 'Orlow Bridge'\nkind = 'place'\n[[event]]\nid = 'closing'\nsubject = \
         'bridge'\nwords = ['close']\n[[claim]]\nid = 'closed-when'\nask = {}\nkind = 'date'\nevent = 'closing'\nexamples = \
         [{{ text = {}, says = [] }}, {{ text = {}, says = '2020-01-03' }}]\n",
        quoted(&format!("When{EVIL}?")),
        quoted(&format!("Nothing {EVIL}.")),
        quoted(&format!("Nothing {EVIL} either."))
    );
    fs::write(folder.join("claims.toml"), claims).unwrap();
    fs::create_dir(folder.join("corpus")).unwrap();
    let mut described = String::new();
    for (name, day) in [("a\u{202e}\u{1b}[31m.txt", 3), ("b.txt", 9)] {
        let own =
            format!("It rang: {EVIL}. The Orlow Bridge was closed on {day} January 2020, {EVIL} by the town{EVIL}.\n");
        let said =
            format!("\u{201c}The Orlow Bridge was closed on {day} January 2020,\u{201d} said Ann Doe, {EVIL}.\n");
        fs::write(folder.join("corpus").join(name), own + &said).unwrap();
        let (name, evil) = (quoted(name), quoted(EVIL));
        described += &format!(
            "[[article]]\npath = {name}\nsource = {evil}\ntitle = {evil}\norigin = {evil}\nurl = {evil}\npublished = '2021'\n"
        );
    }
    fs::write(folder.join("corpus/articles.toml"), described).unwrap();
}

#[test]
fn no_command_and_no_format_writes_hostile_text_raw() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    hostile(at);
    for format in ["text", "table", "json", "jsonl"] {
        let (status, text) = harmless(at, &["check", "--verbose", "--format", format], "");
        assert_eq!(status, 1, "{text}");
    }
    for args in [
        &["show"][..],
        &["show", "closed-when"],
        &["explain", "closed-when"],
        &["explain", "closed-when@b.txt"],
        &["explain", "by the town"],
        &["test"],
        &["lint"],
        &["extract"],
        &["mentions", "--claims", "claims.toml", "--kind", "name"],
    ] {
        let record = r#"{"id":"a\u001b[2J\u202e","text":"\u001b[2J\u202e The Orlow\u0007 Bridge, Orlow Bridge"}"#;
        harmless(at, args, record);
    }
    let (_, records) = gainsay(at, &["extract"], "");
    let (status, text) = harmless(at, &["compare"], &records);
    assert!(status == 0 && text.contains("\"finding\""), "{text}");
}

#[test]
fn no_message_writes_hostile_text_raw() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    hostile(at);
    let evil = "\u{1b}[31m\u{202e}x";
    for args in [
        &["check", evil][..],
        &["check", "--claims", evil],
        &["check", "--only", evil],
        &["show", evil],
        &["explain", evil],
        &["compare", evil],
        &["mentions", evil],
        &["add", evil],
        &["seal", evil],
    ] {
        assert_eq!(harmless(at, args, "").0, 2, "{args:?}");
    }
    // Lines that are no records, records with odd fields, claims with odd keys.
    for line in [
        "{\"\u{1b}[2J\u{202e}",
        "{\"id\":\"\\u001b[2J\\u202e\"}",
        "{\"id\":\"a\",\"text\":\"b\",\"source\":\"c\",\"\\u001b[2J\":1}",
    ] {
        harmless(at, &["check", "-"], line);
        harmless(at, &["compare"], line);
        harmless(at, &["mentions"], line);
    }
    for claims in [
        format!("'{EVIL}' = 1"),
        "version = 1\n[[claim]]\n\"\\u001b[2J\\u202e\" = '\u{202e}'\n".to_owned(),
        format!("version = '{evil}"),
    ] {
        fs::write(at.join("claims.toml"), claims).unwrap();
        assert_eq!(harmless(at, &["lint"], "").0, 2);
    }
    fs::write(at.join("corpus/articles.toml"), format!("[[article]]\npath = \"{}\"\n{evil} = 1", "\\u001b[2J"))
        .unwrap();
    assert_eq!(harmless(at, &["seal"], "").0, 2);
}

/// Cannot be committed: links, and files that nobody may read.
#[cfg(unix)]
#[test]
fn loops_and_unreadable_files_end_with_exit_status_2_and_the_rest_is_read() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    hostile(at);
    symlink("round.txt", at.join("corpus/round.txt")).unwrap();
    symlink("..", at.join("corpus/up")).unwrap();
    let (status, text) = harmless(at, &["check"], "");
    assert_eq!((status, text.matches("error[link-loop]").count()), (2, 2), "{text}");
    assert!(text.contains("1 error, 0 warnings"), "{text}");
    fs::remove_file(at.join("corpus/round.txt")).unwrap();
    fs::remove_file(at.join("corpus/up")).unwrap();

    let locked = at.join("corpus/b.txt");
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o000)).unwrap();
    // Root may read everything.
    if fs::read(&locked).is_err() {
        let (status, text) = harmless(at, &["check"], "");
        assert!(status == 2 && text.contains("error[path-unreadable]"), "{text}");
    }
}
