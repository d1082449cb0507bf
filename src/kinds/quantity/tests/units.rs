//! The noun that is counted where it stands elsewhere, parts, and the ends of changes.

use super::table;

#[test]
fn other_end() {
    table(&[
        ("It fell from 5,200 troops to about 3,000.", "5,200 troops before; about 3,000 troops after"),
        ("It was cut from 800 to 450 guards.", "800 guards before; 450 guards after"),
        ("The fee fell from 20 euros to 12.", "20 [EUR] before; 12 [EUR] after"),
        ("It dropped from 14 to -3 degrees Celsius.", "14 [°C] before; -3 [°C] after"),
        ("The limit falls from 50 to 30 km.", "50 [km] before; 30 [km] after"),
        ("Sales were $4 million, up from $3 million.", "4,000,000 [USD] after; 3,000,000 [USD] before"),
        (
            "Growth of 2 percent, down 1 percentage point from 3 percent",
            "2 [%] after; 1 [percentage point]; 3 [%] before",
        ),
        ("Rates go from 5 to 9 percent there.", "5 to 9 [%]"),
        ("The rate goes from 5 to 9 percent.", "5 [%] before; 9 [%] after"),
    ]);
}

#[test]
fn one_end() {
    table(&[
        ("The death toll has risen to 45.", "45 death after"),
        ("It drew aid to 2,000 villages.", "2,000 villages"),
        ("The blast brings the total to 88.", "88 after"),
        ("It sent 200 marines, bringing its force to 1,400.", "200 marines; 1,400 marines after"),
        ("That raised to 36 the number of people held.", "36 people after"),
        ("Wages rose 5 percent to $30.", "5 [%]; 30 [USD] after"),
        ("The list shrank by 500 patients to 3,100.", "500 patients; 3,100 patients after"),
    ]);
}

#[test]
fn subjects() {
    table(&[
        ("The number of refugees reached 1,200.", "1,200 refugees after"),
        ("The number of people in need stands at 7,000.", "7,000 people"),
        ("Troop levels fell to 3,000.", "3,000 troop after"),
        ("Record levels fell to 3,000.", "3,000 after"),
        ("The figure for wounded civilians is 210.", "210 civilians"),
        ("Patrols were stepped up from two a day to six.", "2 patrols before; 6 patrols after"),
        ("Deaths slowed from a peak of 310 a day to six.", "310 deaths before; 6 deaths after"),
        ("Deaths fell by 30 to 12.", "30 deaths; 12 deaths after"),
        ("Officials cut the fee from 9 to 7.", "9 before; 7 after"),
        ("Soldiers on the island now number 3,400.", "3,400 soldiers"),
        ("Houses lost: 33.", "33 houses"),
        ("a crew of 22", "22 crew"),
        ("its army, some 70,000 strong,", "about 70,000 army"),
        ("They put their losses at four.", "4 losses"),
        ("How many guards are left? Twenty.", "20 guards"),
    ]);
}

#[test]
fn number_before() {
    table(&[
        ("Six guards were killed and nine wounded.", "6 guards; 9 guards"),
        ("34 dead and 12 wounded", "34 dead; 12 wounded"),
        ("They killed seven guards and hurt 11 in a raid.", "7 guards; 11 guards"),
        ("It asked for 60 beds and got 20.", "60 beds; 20 beds"),
        ("It passed by 218 votes to 206.", "218 votes; 206 votes"),
        ("He got 24 years, five fewer than she.", "24 [year]; 5 [year]"),
        ("every eight minutes instead of every 12", "8 [minute]; 12 [minute]"),
        ("They won three gold and two silver medals.", "3 medals; 2 medals"),
        // Either may be meant.
        ("Five men and four women were hurt, and seven died.", "5 men; 4 women; 7"),
        ("Six trucks took the crews of the mines and lost 11.", "6 trucks; 11"),
        ("One victim, 23, was young.", "1 victim; 23 [year-old]"),
        ("Two men were found in one bedroom, four in another.", "2 men; 1 bedroom; 4"),
        ("Two blocks burned, which left 600 dead and 1,000 wounded.", "2 blocks; 600 dead; 1,000 wounded"),
        ("They counted 20 guards. Then another 30 came.", "20 guards; further 30"),
        ("They counted 20 guards. Some 30 came.", "20 guards; about 30"),
    ]);
}

#[test]
fn parts_of_what_is_told() {
    table(&[
        ("It killed 40 people, of whom 11 were children.", "40 people; of it 11 children"),
        ("It killed 40 people, of whom 11 were asleep.", "40 people; of it 11 people"),
        ("Of the 90 passengers, seven drowned.", "90 passengers; of it 7 passengers"),
        ("Of them, 12 were freed.", "of it 12"),
        ("Among the 150 guests were nine ministers.", "150 guests; of it 9 ministers"),
        ("polls closed in 14 of 20 districts", "of it 14 districts; 20 districts"),
        ("two of the stations", "of it 2 stations"),
        ("18 men fled; all but four were caught.", "18 men; of it 4 men"),
        ("Seven died: three men, two women and two girls.", "7; 3 men; 2 women; 2 girls"),
        (
            "Seven people died: three men, two women and two girls.",
            "7 people; of it 3 men; of it 2 women; of it 2 girls",
        ),
        ("The dead included 20 guards and 44 nuns.", "of it 20 guards; of it 44 nuns"),
        ("31 migrants drowned, 12 off Hask.", "31 migrants; of it 12 migrants"),
        ("one officer was among those held", "of it 1 officer"),
        ("five men at one party, four of them drunk", "5 men; 1 party; of it 4 men"),
        ("as a result of which 21 people left", "21 people"),
        ("Image 9 of 13.", ""),
        ("7 percent more", "7 [%]"),
    ]);
}

#[test]
fn on_top() {
    table(&[
        ("It has 40 shops and plans 15 more.", "40 shops; further 15 shops"),
        ("Two men were held and three others fled.", "2 men; further 3 men"),
        ("Two other climbers came.", "further 2 climbers"),
        ("the two other climbers", "2 climbers"),
        ("600 nurses on top of the 1,400 it has", "further 600 nurses; 1,400 nurses"),
        ("Three suspects left a woman dead and five others hurt.", "3 suspects; further 5 others"),
        ("Two dead, 7 others hurt.", "2 dead; further 7 others"),
    ]);
}

#[test]
fn phrases() {
    table(&[
        ("Two F-16 jets left.", "2 jets"),
        ("nine ageing Toron 747 jets", "9 jets"),
        ("none of the island's 11 ferries", "0 ferries; 11 ferries"),
        ("one man dead", "1 man"),
        ("12 newsmen left", "12 newsmen"),
        ("three times the size", "3"),
    ]);
}

#[test]
fn ages() {
    table(&[
        ("people over 65", "more than 65 [year-old]"),
        ("most of the sick are under 60", "fewer than 60 [year-old]"),
        ("at the age of 91", "91 [year-old]"),
        ("aged 18 to 30", "18 to 30 [year-old]"),
        ("She turns 21 today.", "21 [year-old]"),
        ("the two boys, who are 9 and 14 years old", "2 boys; 9 [year-old]; 14 [year-old]"),
        ("over 65 people", "more than 65 people"),
    ]);
}
