//! Values that no reader makes: nothing panics, and the pairs still stand where they should.

use proptest::prelude::*;
use rust_decimal::Decimal;

use super::build::{RELATE, assertion, claim, event, world};
use crate::{
    comparator::{compare::findings, side::Ground},
    kinds::{
        Hedge, Node, Value,
        date::{DateValue, Day, Days},
        quantity::{Count, NumRange},
    },
    matcher::{AsOf, Assertion},
    schema::{Changes, Claim},
};

/// More days than the calendar has.
const OFF: i32 = 1_000_000_000;

fn day() -> impl Strategy<Value = Option<Day>> {
    let far = [(-9999, 1, 1), (9999, 12, 31), (0, 2, 29), (2032, 2, 29)];
    let near = (2031..2034_i16, 1..13_i8, 1..29_i8);
    prop_oneof![
        Just(None),
        prop::sample::select(far.to_vec()).prop_map(|d| Day::new(d.0, d.1, d.2)),
        near.prop_map(|d| Day::new(d.0, d.1, d.2))
    ]
}

fn days() -> impl Strategy<Value = Days> {
    (day(), day()).prop_map(|(from, to)| Days { from, to })
}

fn number() -> impl Strategy<Value = Option<Decimal>> {
    let odd = vec![Decimal::MAX, Decimal::MIN, Decimal::ZERO, Decimal::new(50, 1), Decimal::new(5, 0)];
    prop_oneof![Just(None), prop::sample::select(odd).prop_map(Some), (0..9_i64).prop_map(|n| Some(n.into()))]
}

fn range() -> impl Strategy<Value = NumRange> {
    (number(), number(), any::<bool>(), any::<bool>()).prop_map(|(min, max, above, below)| NumRange {
        min,
        max,
        above,
        below,
    })
}

fn value() -> impl Strategy<Value = Value> {
    let id = prop::sample::select(vec!["ford", "mill", "valley", "loop-a", "loop-b", "nowhere", "", "q/hurt", "/"]);
    let node = (id, any::<bool>()).prop_map(|(id, near)| Node { id: id.to_owned(), near });
    let part = || (any::<i8>(), any::<i8>());
    prop_oneof![
        (days(), days()).prop_map(|(strict, slack)| Value::Date(DateValue::Days { strict, slack })),
        (part(), part()).prop_map(|(from, to)| Value::Date(DateValue::Yearless { from, to })),
        ((1..13_i8, 1..32_i8), (1..13_i8, 1..32_i8))
            .prop_map(|(from, to)| Value::Date(DateValue::Yearless { from, to })),
        (-OFF..OFF, -OFF..OFF).prop_map(|(min, max)| Value::Date(DateValue::Relative { anchor: "x".into(), min, max })),
        (range(), range(), prop::bool::ANY).prop_map(|(strict, slack, about)| {
            let hedge = if about { Hedge::Approx } else { Hedge::Exact };
            Value::Count(Count { values: Vec::new(), hedge, strict, slack })
        }),
        node.clone().prop_map(Value::Place),
        node.prop_map(Value::Choice),
        any::<bool>().prop_map(|yes| Value::YesNo { yes }),
    ]
}

fn odd() -> impl Strategy<Value = Assertion> {
    let time = prop_oneof![
        Just(None),
        days().prop_map(|d| Some(AsOf::Within(d))),
        days().prop_map(|d| Some(AsOf::Throughout(d)))
    ];
    let how = prop::sample::select(vec!["", "; denied", "; overtaken", "; in ford", "; in mill valley", "; planned"]);
    let from = prop::sample::select(vec!["a", "b", "c"]);
    (value(), time, how, from, prop::option::of(days())).prop_map(|(value, as_of, how, from, said)| Assertion {
        value,
        as_of,
        said,
        ..assertion(&format!("1{how}; from {from}"))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn nothing_panics_and_nothing_is_lost(
        all in prop::collection::vec(odd(), 0..12),
        changes in prop::sample::select(vec![None, Some(Changes::Level), Some(Changes::Toll), Some(Changes::Plan), Some(Changes::Stage)]),
        recurs in prop::option::of(any::<i32>()),
        steady in any::<i32>(),
        told in prop::collection::vec((days(), prop::option::of(value()), prop::option::of(value())), 0..3),
    ) {
        let mut world = world();
        for (id, parent) in [("loop-a", "loop-b"), ("loop-b", "loop-a")] {
            world.insert(id, crate::kinds::WorldNode { name: String::new(), parent: Some(parent.to_owned()), level: String::new() });
        }
        let claim = Claim { recurs, steady, ..claim(changes) };
        let changes: Vec<_> = told
            .into_iter()
            .map(|(during, before, after)| crate::matcher::Change { during, before, after, ..super::build::change("2032") })
            .collect();
        let ground = Ground::new(&claim, Some(&event()), &world, &changes, RELATE);
        for finding in findings(&ground, all) {
            for edge in &finding.edges {
                prop_assert!(edge.a < edge.b && edge.b < finding.camps.len(), "{:#?}", finding);
                prop_assert!(!edge.pairs.is_empty());
            }
            let told = finding.camps.iter().map(|c| c.members.len()).sum::<usize>();
            prop_assert_eq!(told + finding.fits_several.len() + finding.set_aside.len(), finding.assertions.len());
        }
    }
}
