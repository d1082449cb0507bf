//! What is told behind the deed, or keeps it from having been told: orders, company, offices given, "not yet".

use super::check;

#[test]
fn who_ordered_it() {
    check(&[
        ("The killing of Ivan Morrow was ordered by President Ada Kell.", "ordered-by", "kell"),
        ("Ivan Morrow was killed in a strike ordered by Ada Kell.", "ordered-by", "kell"),
        ("The strike that killed Ivan Morrow was ordered by Ada Kell.", "ordered-by", "kell"),
        ("Ivan Morrow was killed on the orders of Ada Kell.", "ordered-by", "kell"),
        ("Ivan Morrow was killed on Ada Kell's orders.", "ordered-by", "kell"),
        ("Ivan Morrow was killed at the direction of President Ada Kell.", "ordered-by", "kell"),
        ("Ivan Morrow was killed, and a search was ordered by Ada Kell.", "ordered-by", ""),
        ("Ivan Morrow was killed, and sanctions ordered by Ada Kell followed.", "ordered-by", ""),
        ("On the orders of Ada Kell the guard avenged the killing of Ivan Morrow.", "ordered-by", ""),
        ("Ivan Morrow was not killed on the orders of Ada Kell.", "ordered-by", ""),
    ]);
}

#[test]
fn in_whose_company() {
    check(&[
        ("Ivan Morrow was killed along with Otto Brandt.", "also", "brandt"),
        ("The bomb killed Ivan Morrow alongside the head of the Border Guard, Otto Brandt.", "also", "brandt"),
        ("The bomb killed Ivan Morrow, as well as Otto Brandt.", "also", "brandt"),
        ("Ivan Morrow, who had fought alongside Otto Brandt, was killed.", "also", ""),
        ("Ivan Morrow was killed, Ada Kell said together with Otto Brandt.", "also", ""),
    ]);
}

#[test]
fn who_suffered_it_did_not_do_it() {
    check(&[
        (
            "Ivan Morrow and Otto Brandt, the head of the Freedonian guards formed to fight the Red Band in 2014, were \
             killed in a strike.",
            "by",
            "",
        ),
        ("Ivan Morrow was killed by the Red Band.", "by", "red-band"),
        ("Ivan Morrow was killed in a Freedonian strike.", "by", "freedonia"),
        ("Ivan Morrow was killed in a Freedonian strike.", "where", ""),
        ("The week after the Freedonians assassinated Ivan Morrow in Zenda was calm.", "where", "zenda"),
    ]);
}

#[test]
fn an_office_that_was_given() {
    check(&[
        ("Ada Kell appointed Otto Brandt as the new head of the Border Guard.", "chief", "brandt"),
        ("The council appointed General Otto Brandt (Brant) as head of the Border Guard.", "chief", "brandt"),
        ("The council named Otto Brandt head of the Border Guard.", "chief", "brandt"),
        ("Otto Brandt was appointed the head of the Border Guard.", "chief", "brandt"),
        ("Otto Brandt was not appointed head of the Border Guard.", "chief", ""),
        ("The council appointed Brig. Gen. Otto Brandt as head of the Border Guard.", "chief", "brandt"),
        ("The council did not appoint Otto Brandt as head of the Border Guard.", "chief", ""),
        ("The council will appoint Otto Brandt as head of the Border Guard.", "chief", ""),
        ("The council thanked Otto Brandt as head of the Border Guard.", "chief", ""),
        ("The council appointed Otto Brandt as deputy head of the Border Guard.", "chief", ""),
    ]);
}

#[test]
fn what_has_not_happened_yet() {
    check(&[
        ("The National Assembly has not yet passed the law of 3 May 2021.", "vote-when", ""),
        ("The National Assembly has yet to pass the law of 3 May 2021.", "vote-when", ""),
        ("The National Assembly passed the law on 3 May 2021, yet nobody heeds it.", "vote-when", "2021-05-03"),
        ("Rumours that Ivan Morrow had died in Zenda were false.", "where", ""),
        ("The rumour that Ivan Morrow was killed in Zenda was quite untrue.", "where", ""),
        ("It is not false that Ivan Morrow was killed in Zenda.", "where", "zenda"),
    ]);
}

#[test]
fn what_is_taken_back() {
    check(&[
        ("A correction: we reported on Tuesday that Ivan Morrow was killed on 2 May 2019.", "when", ""),
        ("Correction: Ivan Morrow was killed on 3 May 2019.", "when", "2019-05-03"),
        ("An earlier version said that Ivan Morrow was killed on 2 May 2019.", "when", ""),
    ]);
}

#[test]
fn that_behind_a_time() {
    check(&[
        ("He said on Friday that Ivan Morrow was killed on 3 May 2019.", "when", "2019-05-03"),
        (
            "Ada Kell announced on 1 May that elections in Ruritania would be held on 6 June 2022.",
            "election-when",
            "2022-06-06",
        ),
        ("The bomb on 3 May 2019 that killed Ivan Morrow was home-made.", "when", "2019-05-03"),
    ]);
}

#[test]
fn what_shares_a_time_and_what_does_not() {
    check(&[
        ("On 3 May 2019 a drone fired on two cars, killing Ivan Morrow.", "when", "2019-05-03"),
        ("On 3 May 2021 crowds marched, recalling the killing of Ivan Morrow.", "when", ""),
        ("On 3 May 2021 the court fined ten men, accusing them of killing Ivan Morrow.", "when", ""),
        // The agreement is not the deed.
        ("They sealed an agreement on Monday ending the fighting in Ruritania.", "war-began", ""),
        // Nor does a phrase reach across another predicate.
        ("The National Assembly passed the budget in March and will debate the law.", "vote-when", ""),
    ]);
}
