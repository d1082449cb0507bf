//! How two counts relate.

use rust_decimal::{Decimal, RoundingStrategy};

use super::{Count, NumRange, count::grouped};
use crate::kinds::Relation;

/// How `a` lies to `b`, as sets of numbers.
///
/// Strict sets are equal, one inside the other, or overlap. Apart, it is a tension where they meet when *one* of them
/// is widened to its slack, and a clash where they do not.
///
/// ```
/// use gainsay::kinds::{Relation, quantity::{Count, relate}};
/// assert_eq!(relate(&Count::exact(5200), &Count::above(5000)), Relation::Refines);
/// assert!(matches!(relate(&Count::exact(5000), &Count::exact(5200)), Relation::Tension { .. }));
/// assert_eq!(relate(&Count::exact(5000), &Count::about(2500)), Relation::Clash { distance: "x2".to_owned() });
/// ```
pub fn relate(a: &Count, b: &Count) -> Relation {
    let (x, y) = (&a.strict, &b.strict);
    match (x.contains(y), y.contains(x)) {
        (true, true) => Relation::Equal,
        (false, true) => Relation::Refines,
        (true, false) => Relation::RefinedBy,
        (false, false) if x.meets(y) => Relation::Compatible,
        _ if a.slack.meets(y) || x.meets(&b.slack) => Relation::Tension { distance: distance(x, y) },
        _ => Relation::Clash { distance: distance(x, y) },
    }
}

/// How far apart two ranges are at their nearest ends: as a difference for small or near numbers, else as a factor.
fn distance(x: &NumRange, y: &NumRange) -> String {
    let (low, high) = match (x.max, y.min, y.max, x.min) {
        (Some(low), Some(high), ..) if low <= high => (low, high),
        (.., Some(low), Some(high)) if low <= high => (low, high),
        _ => return "by 0".to_owned(),
    };
    let by = || high.checked_sub(low).map_or_else(|| "far".to_owned(), |d| format!("by {}", grouped(d)));
    if low <= Decimal::ZERO || high <= Decimal::from(20) {
        return by();
    }
    match high.checked_div(low) {
        Some(ratio) if ratio >= Decimal::new(11, 1) => {
            let ratio = ratio.round_dp_with_strategy(1, RoundingStrategy::MidpointAwayFromZero);
            format!("x{}", grouped(ratio))
        }
        _ => by(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn shown(a: &Count, b: &Count) -> String {
        match relate(a, b) {
            Relation::Equal => "equal".to_owned(),
            Relation::Refines => "refines".to_owned(),
            Relation::RefinedBy => "refined by".to_owned(),
            Relation::Compatible => "compatible".to_owned(),
            Relation::Tension { distance } => format!("tension {distance}"),
            Relation::Clash { distance } => format!("clash {distance}"),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn relations() {
        for (a, b, want) in [
            (Count::exact(5000), Count::exact(5000), "equal"),
            (Count::exact(3000), Count::about(3000), "equal"),
            (Count::above(5000), Count::exact(5000), "tension by 0"),
            (Count::above(603), Count::exact(603), "tension by 0"),
            (Count::above(5000), Count::exact(5200), "refined by"),
            (Count::exact(5000), Count::exact(5200), "tension by 200"),
            (Count::exact(4973), Count::exact(5200), "tension by 227"),
            (Count::exact(4973), Count::exact(5213), "clash by 240"),
            (Count::exact(5200), Count::about(3000), "clash x1.7"),
            (Count::exact(5000), Count::about(2500), "clash x2"),
            (Count::exact(3), Count::exact(6), "clash by 3"),
            (Count::exact(34), Count::exact(11), "clash x3.1"),
            (Count::exact(0), Count::exact(5000), "clash by 5,000"),
            (Count::range(2000, 3000), Count::exact(2500), "refined by"),
            (Count::range(2000, 3000), Count::range(2500, 4000), "compatible"),
            (Count::at_most(400), Count::exact(300), "refined by"),
            (Count::below(10), Count::at_least(10), "tension by 0"),
            (Count::below(10), Count::above(10), "clash by 0"),
            (Count::nearly(3000), Count::exact(3000), "tension by 0"),
            (Count::nearly(3000), Count::exact(2900), "refined by"),
            (Count::at_least(3), Count::at_most(9), "compatible"),
            (Count::at_least(3), Count::at_least(9), "refined by"),
        ] {
            assert_eq!(shown(&a, &b), want, "{a} / {b}");
        }
    }

    fn any_count() -> impl Strategy<Value = Count> {
        (0u8..8, -50i64..10_000, 0i64..9_000).prop_map(|(kind, a, b)| match kind {
            0 => Count::exact(a),
            1 => Count::about(a),
            2 => Count::nearly(a),
            3 => Count::above(a),
            4 => Count::at_least(a),
            5 => Count::below(a),
            6 => Count::at_most(a),
            _ => Count::range(a, b),
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(256))]
        #[test]
        fn symmetric(a in any_count(), b in any_count()) {
            prop_assert_eq!(relate(&a, &b), relate(&b, &a).flipped());
            prop_assert_eq!(relate(&a, &a), Relation::Equal);
        }

        #[test]
        fn slack_holds_strict(a in any_count()) {
            prop_assert!(a.slack.contains(&a.strict));
        }
    }
}
