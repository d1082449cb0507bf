//! Currencies: signs, codes and words, each to its ISO 4217 code.
//!
//! A bare `$` or "dollars" is `USD`, a bare `£` `GBP`, "rupees" `INR`: the commonest reading in English
//! news. A country named before it decides otherwise ("Australian dollars", `A$`).

use std::sync::LazyLock;

use super::index::Index;

/// The currency of a sign.
pub(crate) fn sign(sign: &str) -> Option<&'static str> {
    Some(match sign {
        "$" | "＄" => "USD",
        "€" => "EUR",
        "£" => "GBP",
        "¥" | "￥" => "JPY",
        "元" => "CNY",
        "₹" | "₨" => "INR",
        "₩" => "KRW",
        "₽" => "RUB",
        "₺" => "TRY",
        "₪" => "ILS",
        "₫" => "VND",
        "₱" => "PHP",
        "₦" => "NGN",
        "₴" => "UAH",
        "₿" => "BTC",
        "฿" => "THB",
        "₭" => "LAK",
        "₡" => "CRC",
        "₸" => "KZT",
        "₵" => "GHS",
        "₲" => "PYG",
        "₼" => "AZN",
        "₾" => "GEL",
        "¢" => "cent",
        _ => return None,
    })
}

/// The currency of letters glued before a dollar sign: `US$`, `A$`, `HK$`.
pub(crate) fn dollar_prefix(letters: &str) -> Option<&'static str> {
    Some(match letters {
        "us" | "usd" => "USD",
        "a" | "au" | "aud" => "AUD",
        "c" | "ca" | "can" | "cad" => "CAD",
        "nz" | "nzd" => "NZD",
        "hk" | "hkd" => "HKD",
        "s" | "sg" | "sgd" => "SGD",
        "nt" | "twd" => "TWD",
        "r" | "brl" => "BRL",
        "z" => "ZWL",
        "mex" | "mx" | "mxn" => "MXN",
        _ => return None,
    })
}

/// Codes as they are written beside a number, folded; sorted. With their like in everyday use (`rmb`, `rs`).
static CODES: &[(&str, &str)] = &[
    ("aed", "AED"),
    ("aud", "AUD"),
    ("bgn", "BGN"),
    ("brl", "BRL"),
    ("btc", "BTC"),
    ("cad", "CAD"),
    ("chf", "CHF"),
    ("cny", "CNY"),
    ("czk", "CZK"),
    ("dkk", "DKK"),
    ("dkr", "DKK"),
    ("dm", "DEM"),
    ("egp", "EGP"),
    ("eur", "EUR"),
    ("gbp", "GBP"),
    ("hkd", "HKD"),
    ("huf", "HUF"),
    ("idr", "IDR"),
    ("ils", "ILS"),
    ("inr", "INR"),
    ("iqd", "IQD"),
    ("irr", "IRR"),
    ("jpy", "JPY"),
    ("krw", "KRW"),
    ("kwd", "KWD"),
    ("lbp", "LBP"),
    ("mnt", "MNT"),
    ("mxn", "MXN"),
    ("myr", "MYR"),
    ("ngn", "NGN"),
    ("nkr", "NOK"),
    ("nok", "NOK"),
    ("nzd", "NZD"),
    ("php", "PHP"),
    ("pkr", "PKR"),
    ("pln", "PLN"),
    ("qar", "QAR"),
    ("rm", "MYR"),
    ("rmb", "CNY"),
    ("rs", "INR"),
    ("rub", "RUB"),
    ("sar", "SAR"),
    ("sek", "SEK"),
    ("sfr", "CHF"),
    ("sgd", "SGD"),
    ("skr", "SEK"),
    ("thb", "THB"),
    ("try", "TRY"),
    ("twd", "TWD"),
    ("uah", "UAH"),
    ("usd", "USD"),
    ("vnd", "VND"),
    ("zar", "ZAR"),
];

/// The currency of a code (folded).
pub(crate) fn code(word: &str) -> Option<&'static str> {
    static BY_CODE: LazyLock<Index<&str>> = LazyLock::new(|| Index::new(CODES.iter().copied()));
    BY_CODE.get(word).copied()
}

/// Words of currencies; sorted.
static WORDS: &[(&str, &str)] = &[
    ("baht", "THB"),
    ("bitcoin", "BTC"),
    ("bitcoins", "BTC"),
    ("bucks", "USD"),
    ("cent", "cent"),
    ("cents", "cent"),
    ("crowns", "CZK"),
    ("dinar", "dinar"),
    ("dinars", "dinar"),
    ("dirham", "AED"),
    ("dirhams", "AED"),
    ("dollar", "USD"),
    ("dollars", "USD"),
    ("dong", "VND"),
    ("drachmas", "GRD"),
    ("euro", "EUR"),
    ("euros", "EUR"),
    ("forint", "HUF"),
    ("forints", "HUF"),
    ("franc", "franc"),
    ("francs", "franc"),
    ("guilder", "NLG"),
    ("guilders", "NLG"),
    ("hryvnia", "UAH"),
    ("hryvnias", "UAH"),
    ("kip", "LAK"),
    ("krona", "SEK"),
    ("krone", "krone"),
    ("kroner", "krone"),
    ("kronor", "SEK"),
    ("kuai", "CNY"),
    ("lari", "GEL"),
    ("lei", "RON"),
    ("leva", "BGN"),
    ("lira", "lira"),
    ("liras", "lira"),
    ("lire", "ITL"),
    ("manat", "AZN"),
    ("manats", "AZN"),
    ("markka", "FIM"),
    ("naira", "NGN"),
    ("pence", "penny"),
    ("pennies", "penny"),
    ("peseta", "ESP"),
    ("pesetas", "ESP"),
    ("peso", "peso"),
    ("pesos", "peso"),
    ("rand", "ZAR"),
    ("reais", "BRL"),
    ("renminbi", "CNY"),
    ("rial", "IRR"),
    ("rials", "IRR"),
    ("ringgit", "MYR"),
    ("ringgits", "MYR"),
    ("riyal", "SAR"),
    ("riyals", "SAR"),
    ("rouble", "RUB"),
    ("roubles", "RUB"),
    ("ruble", "RUB"),
    ("rubles", "RUB"),
    ("rupee", "INR"),
    ("rupees", "INR"),
    ("rupiah", "IDR"),
    ("satoshi", "satoshi"),
    ("satoshis", "satoshi"),
    ("shekel", "ILS"),
    ("shekels", "ILS"),
    ("shilling", "shilling"),
    ("shillings", "shilling"),
    ("taka", "BDT"),
    ("tenge", "KZT"),
    ("tugrik", "MNT"),
    ("tugriks", "MNT"),
    ("yen", "JPY"),
    ("yuan", "CNY"),
    ("zloty", "PLN"),
    ("zlotys", "PLN"),
];

/// The currency of a word (folded).
pub(crate) fn word(word: &str) -> Option<&'static str> {
    static BY_WORD: LazyLock<Index<&str>> = LazyLock::new(|| Index::new(WORDS.iter().copied()));
    BY_WORD.get(word).copied()
}

/// The currency of a country's adjective and a common word: "Australian dollars", "Swiss francs".
pub(crate) fn of_country(country: &str, unit: &str) -> Option<&'static str> {
    Some(match (country, unit) {
        ("us" | "american" | "u.s" | "usa", "USD") => "USD",
        ("australian", "USD") => "AUD",
        ("canadian", "USD") => "CAD",
        ("singapore" | "singaporean", "USD") => "SGD",
        ("zealand", "USD") => "NZD",
        ("kong", "USD") => "HKD",
        ("taiwan" | "taiwanese", "USD") => "TWD",
        ("zimbabwe" | "zimbabwean", "USD") => "ZWL",
        ("swiss", "franc") => "CHF",
        ("french", "franc") => "FRF",
        ("belgian", "franc") => "BEF",
        ("cfa", "franc") => "XOF",
        ("british", "pound") | ("sterling", "pound") => "GBP",
        ("egyptian", "pound") => "EGP",
        ("lebanese", "pound") => "LBP",
        ("syrian", "pound") => "SYP",
        ("sudanese", "pound") => "SDG",
        ("irish", "pound") => "IEP",
        ("iraqi", "dinar") => "IQD",
        ("kuwaiti", "dinar") => "KWD",
        ("jordanian", "dinar") => "JOD",
        ("algerian", "dinar") => "DZD",
        ("libyan", "dinar") => "LYD",
        ("tunisian", "dinar") => "TND",
        ("serbian", "dinar") => "RSD",
        ("turkish", "lira") => "TRY",
        ("italian", "lira") => "ITL",
        ("lebanese", "lira") => "LBP",
        ("syrian", "lira") => "SYP",
        ("mexican", "peso") => "MXN",
        ("argentine" | "argentinian", "peso") => "ARS",
        ("chilean", "peso") => "CLP",
        ("colombian", "peso") => "COP",
        ("cuban", "peso") => "CUP",
        ("philippine", "peso") => "PHP",
        ("danish", "krone") => "DKK",
        ("norwegian", "krone") => "NOK",
        ("pakistani", "INR") => "PKR",
        ("indian", "INR") => "INR",
        ("nepalese" | "nepali", "INR") => "NPR",
        ("lankan", "INR") => "LKR",
        ("omani", "IRR") => "OMR",
        ("iranian", "IRR") => "IRR",
        ("yemeni", "IRR") => "YER",
        ("qatari", "SAR") => "QAR",
        ("saudi", "SAR") => "SAR",
        ("chinese", "CNY") => "CNY",
        ("japanese", "JPY") => "JPY",
        ("kenyan", "shilling") => "KES",
        ("ugandan", "shilling") => "UGX",
        ("tanzanian", "shilling") => "TZS",
        ("somali", "shilling") => "SOS",
        ("finnish", "FIM") | ("dutch", "NLG") | ("malaysian" | "malaysia", "MYR") | ("russian", "RUB") => {
            return same(unit);
        }
        _ => return None,
    })
}

fn same(unit: &str) -> Option<&'static str> {
    code(&unit.to_ascii_lowercase()).or(match unit {
        "FIM" => Some("FIM"),
        "NLG" => Some("NLG"),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorted() {
        assert!(CODES.windows(2).all(|w| w[0].0 < w[1].0));
        for pair in WORDS.windows(2) {
            assert!(pair[0].0 < pair[1].0, "{} {}", pair[0].0, pair[1].0);
        }
    }
}
