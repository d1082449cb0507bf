//! What an article cannot tell costs it nothing and is not even near.

use crate::{
    corpus::{Article, Source},
    matcher::{Compiled, Extraction, extract},
    schema,
};

/// A killing of `subject`, and one of nobody in particular near Orlow; before them as many killings of others as `others`.
fn claims(others: usize) -> String {
    let mut out = String::from("version = 1\n[[entity]]\nid = \"orlow\"\nname = \"Orlow\"\nkind = \"place\"\n");
    for n in 0..=others {
        let name = if n == others { "Ivan Morrow".to_owned() } else { format!("Nobody Number{n}") };
        out += &format!(
            "[[entity]]\nid = \"p{n}\"\nname = \"{name}\"\nkind = \"person\"\n\
             [[event]]\nid = \"e{n}\"\nsubject = \"p{n}\"\nwords = [\"kill\", \"death of {{subject}}\", \"{{subject}}'s death\"]\n\
             [[claim]]\nid = \"when{n}\"\nask = \"When?\"\nkind = \"date\"\nevent = \"e{n}\"\n"
        );
    }
    out + "[[event]]\nid = \"toll\"\nwords = [\"kill\"]\nnear = [\"{orlow}\"]\n\
           [[claim]]\nid = \"toll\"\nask = \"How many?\"\nkind = \"count\"\nevent = \"toll\"\nunit = [\"man\"]\n"
}

fn read(others: usize, text: &str) -> Extraction {
    let (schema, problems) = schema::read(&claims(others), "claims.toml");
    assert!(!problems.iter().any(|p| p.severity == crate::diagnostic::Severity::Error), "{problems:?}");
    let source = Source { id: "t".to_owned(), path: "t".to_owned(), ..Source::default() };
    extract(&Article { source, text: text.to_owned() }, &Compiled::new(&schema))
}

#[test]
fn what_is_asked_of_others_changes_nothing() {
    for text in [
        "Ivan Morrow was killed on 3 May 2019.",
        "The death of Ivan Morrow on 3 May 2019 shook Orlow. Six men were killed.",
        "Ivan Morrow spoke on Monday. He was killed on 3 May 2019, two days after the killing of his brother.",
        "A gunman killed six men in Orlow.",
        "On 3 May 2019 he was killed.",
    ] {
        let told = |others: usize| {
            let found = read(others, text);
            let mut answers: Vec<_> = found.assertions.into_iter().map(|a| (a.value, a.quote)).collect();
            answers.sort();
            let mut refused: Vec<_> = found.refusals.into_iter().map(|r| (r.rule, r.quote)).collect();
            refused.sort();
            (answers, refused)
        };
        assert_eq!(told(0), told(40), "{text}");
    }
}

#[test]
fn nothing_is_near_where_nobody_asked_about_is_named() {
    for text in
        ["A gunman killed six men on 3 May 2019.", "She was killed on 3 May 2019.", "The death of Ada Kell shook us."]
    {
        assert_eq!(read(3, text), Extraction::default(), "{text}");
    }
    // A name, or a word that must be near, anywhere in the article is near enough to say why not.
    for (text, rule) in [
        ("Ivan Morrow spoke. A gunman killed six men on 3 May 2019.", "event-of-another"),
        ("It rained in Orlow.\n\nA gunman killed six men on 3 May 2019.", "context-missing"),
    ] {
        assert!(read(3, text).refusals.iter().any(|r| r.rule == rule), "{text}");
    }
}
