//! Which ranges have a point in common: all maximal groups of them, by one walk over their ends.

/// One end of a range on a line, made so that a start not after an end means that the range holds a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum End<T> {
    /// Open towards the small.
    Least,
    /// At a point; 0: the point is inside. 1 for a start just above it, -1 for an end just below it.
    At(T, i8),
    /// Open towards the great.
    Most,
}

/// A range: its start and its end, both inside.
pub(super) type Range<T> = (End<T>, End<T>);

/// For each range the maximal groups that it belongs to, as numbers of groups, first to last, both inside. The groups
/// are numbered along the line. An empty range (its start after its end) belongs to a group of its own, after all
/// others.
///
/// Sorting aside, one step for each end: `n log n`.
pub(super) fn groups<T: Copy + Ord>(ranges: &[Range<T>]) -> Vec<(usize, usize)> {
    let mut found = vec![(0, 0); ranges.len()];
    // Ends sort after starts of the same place, so that touching ranges meet.
    let mut events: Vec<_> = Vec::with_capacity(ranges.len() * 2);
    let mut empty = Vec::new();
    for (i, (start, end)) in ranges.iter().enumerate() {
        if start <= end {
            events.push((*start, false, i));
            events.push((*end, true, i));
        } else {
            empty.push(i);
        }
    }
    events.sort_unstable();
    let (mut group, mut grown) = (0, false);
    for (_, ends, i) in events {
        let Some(place) = found.get_mut(i) else { continue };
        if ends {
            // The first end after a start closes a group that nothing can join and no later one holds.
            group += usize::from(grown);
            grown = false;
            place.1 = group - 1;
        } else {
            place.0 = group;
            grown = true;
        }
    }
    for i in empty {
        if let Some(place) = found.get_mut(i) {
            *place = (group, group);
            group += 1;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn closed(ranges: &[(i32, i32)]) -> Vec<(usize, usize)> {
        groups(&ranges.iter().map(|&(a, b)| (End::At(a, 0), End::At(b, 0))).collect::<Vec<_>>())
    }

    #[test]
    fn ranges_meet_in_groups() {
        assert_eq!(closed(&[]), []);
        assert_eq!(closed(&[(1, 2), (2, 3)]), [(0, 0), (0, 0)]);
        assert_eq!(closed(&[(1, 1), (3, 3)]), [(0, 0), (1, 1)]);
        assert_eq!(closed(&[(3, 3), (1, 1)]), [(1, 1), (0, 0)]);
        // 2 January, January, 3 January
        assert_eq!(closed(&[(2, 2), (1, 31), (3, 3)]), [(0, 0), (0, 1), (1, 1)]);
        assert_eq!(closed(&[(0, 2), (1, 4), (3, 6), (5, 7)]), [(0, 0), (0, 1), (1, 2), (2, 2)]);
        // An empty one stands alone.
        assert_eq!(closed(&[(5, 4), (1, 9)]), [(1, 1), (0, 0)]);
    }

    #[test]
    fn open_ends_reach_everything_and_excluded_points_do_not_touch() {
        let (five, above, below) = ((End::At(5, 0), End::At(5, 0)), End::At(5, 1), End::At(5, -1));
        assert_eq!(groups(&[five, (above, End::Most)]), [(0, 0), (1, 1)]);
        assert_eq!(groups(&[five, (End::Least, below)]), [(1, 1), (0, 0)]);
        assert_eq!(groups(&[five, (End::Least, End::Most)]), [(0, 0), (0, 0)]);
        assert_eq!(groups(&[(above, End::Most), (End::At(9, 0), End::Most)]), [(0, 0), (0, 0)]);
    }

    proptest::proptest! {
        #[test]
        fn two_ranges_share_a_group_exactly_if_they_meet(
            raw in proptest::collection::vec((0..30_i32, 0..8_i32), 0..14)
        ) {
            let ranges: Vec<_> = raw.iter().map(|&(a, n)| (a, a + n)).collect();
            let found = closed(&ranges);
            for (x, f) in ranges.iter().zip(&found) {
                proptest::prop_assert!(f.0 <= f.1);
                for (y, g) in ranges.iter().zip(&found) {
                    proptest::prop_assert_eq!(x.0 <= y.1 && y.0 <= x.1, f.0 <= g.1 && g.0 <= f.1);
                }
            }
            // No group lies inside another.
            let count = found.iter().map(|f| f.1 + 1).max().unwrap_or(0);
            let members = |n: usize| -> Vec<usize> {
                (0..found.len()).filter(|&i| found[i].0 <= n && n <= found[i].1).collect()
            };
            for n in 0..count {
                for m in (0..count).filter(|&m| m != n) {
                    proptest::prop_assert!(!members(n).iter().all(|i| members(m).contains(i)));
                }
            }
        }
    }
}
