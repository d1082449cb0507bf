//! Which words told what of a quantity, and why a figure is none.

use super::super::{recognise, refused};
use crate::text::{Span, Text};

/// Phrases, and the words that told hedge, measure, part and change of the last quantity.
#[test]
fn told() {
    for (raw, want) in [
        ("more than 5,000 men", "more than | | |"),
        ("500 men or more", "or more | | |"),
        ("about $5 billion", "about |$| |"),
        ("5 billion dollars or so", "or so |dollars| |"),
        ("more than 500km", "more than |km| |"),
        ("USD115.5", "|USD| |"),
        ("5½kg", "|kg| |"),
        ("500km per hour", "|km per hour| |"),
        ("5m dollars", "|dollars| |"),
        ("30 to 40 percent", "to |percent| |"),
        ("between 2 and 3 million men", "between | | |"),
        ("two-thirds of voters", "| | |"),
        ("8 out of 10 voters", "|out of| |"),
        ("another 200 men", "| |another|"),
        ("200 more men", "| |more|"),
        ("300 men, of whom 11", "| |of whom|"),
        ("300 men, including 11", "| |including|"),
        ("11 of them", "| |of them|"),
        ("Of the 90 men, seven left", "| |90|"),
        ("it fell from 20 to 10", "| | |to"),
        ("it rose to 45", "| | |rose"),
        ("dozens of men", "| | |"),
    ] {
        let text = Text::new(raw);
        let q = recognise(&text, &[]).pop().unwrap();
        let of = |span: Option<Span>| span.map(|s| s.of(raw)).unwrap_or_default();
        let got = [q.told.hedge, q.told.measure, q.told.part, q.told.change].map(of).join("|");
        assert_eq!(got.replace(' ', ""), want.replace(' ', ""), "{raw}");
    }
}

#[test]
fn why_not() {
    for (raw, want) in [
        ("Flight 752 left", "752 Label"),
        ("a Boeing 737 crashed", "737 Name"),
        ("an F-16 jet", "16 Name"),
        ("lost 3-1 there", "3-1 Score"),
        ("voted 52 to 48", "52 to 48 Score"),
        ("at 9:30 there", "9:30 Hour"),
        ("at half past six", "six Hour"),
        ("in the 1988 quarter", "1988 Year"),
        ("call 555-0123-456", "555-0123-456 Code"),
        ("call +44 20 7000 0018", "44 20 7000 0018 Telephone"),
        ("killed.[3]", "3 Note"),
        ("1. First of all", "1 Point"),
        ("at 4500 Mill Creek Blvd.", "4500 Address"),
        ("the 82nd man", "82nd Ordinal"),
        ("H1N1", "H1N1 Name"),
        ("a 3D film", "3D Letters"),
        ("version 10.15.7", "10.15.7 Code"),
        ("12,5 percent", "12,5 Glued"),
        ("99^99 men", "99^99 TooLarge"),
        ("this one left", "one Pronoun"),
        ("Formula One began", "One Name"),
        ("a six-figure sum", "six Kind"),
        ("123456789012345678901234567890 men", "123456789012345678901234567890 TooLarge"),
        ("nine Toron 747 jets", "747 Name"),
        ("5 men", ""),
    ] {
        let text = Text::new(raw);
        let got: Vec<_> = refused(&text, &[]).iter().map(|r| format!("{} {:?}", r.span.of(raw), r.why)).collect();
        assert_eq!(got.join("; "), want, "{raw}");
    }
    let text = Text::new("It was 3 May.");
    let got = refused(&text, &[Span::new(7, 12)]);
    assert_eq!(got.iter().map(|r| r.why).collect::<Vec<_>>(), [super::super::WhyNot::Time]);
}
