//! Units of measure: what a number measures rather than counts.

use std::sync::LazyLock;

use super::index::Index;

/// Words of units and the one name used for each; sorted by word.
static UNITS: &[(&str, &str)] = &[
    ("acre", "acre"),
    ("acres", "acre"),
    ("barrel", "barrel"),
    ("barrels", "barrel"),
    ("bit", "bit"),
    ("bits", "bit"),
    ("byte", "byte"),
    ("bytes", "byte"),
    ("caliber", "caliber"),
    ("calibre", "caliber"),
    ("celcius", "°C"),
    ("celsius", "°C"),
    ("centigrade", "°C"),
    ("centimeter", "cm"),
    ("centimeters", "cm"),
    ("centimetre", "cm"),
    ("centimetres", "cm"),
    ("centuries", "century"),
    ("century", "century"),
    ("cm", "cm"),
    ("cup", "cup"),
    ("cups", "cup"),
    ("day", "day"),
    ("days", "day"),
    ("db", "dB"),
    ("decade", "decade"),
    ("decades", "decade"),
    ("decibel", "dB"),
    ("decibels", "dB"),
    ("decimeter", "dm"),
    ("decimeters", "dm"),
    ("deg", "degree"),
    ("degree", "degree"),
    ("degrees", "degree"),
    ("dm", "dm"),
    ("fahrenheit", "°F"),
    ("feet", "foot"),
    ("foot", "foot"),
    ("fortnight", "fortnight"),
    ("fortnights", "fortnight"),
    ("ft", "foot"),
    ("gallon", "gallon"),
    ("gallons", "gallon"),
    ("gb", "GB"),
    ("ghz", "GHz"),
    ("gigabyte", "GB"),
    ("gigabytes", "GB"),
    ("gigahertz", "GHz"),
    ("gigawatt", "GW"),
    ("gigawatts", "GW"),
    ("gram", "g"),
    ("gramme", "g"),
    ("grammes", "g"),
    ("grams", "g"),
    ("gw", "GW"),
    ("gwh", "GWh"),
    ("ha", "hectare"),
    ("hectare", "hectare"),
    ("hectares", "hectare"),
    ("hertz", "Hz"),
    ("horsepower", "hp"),
    ("hour", "hour"),
    ("hours", "hour"),
    ("hp", "hp"),
    ("hr", "hour"),
    ("hrs", "hour"),
    ("hz", "Hz"),
    ("inch", "inch"),
    ("inches", "inch"),
    ("kb", "kB"),
    ("kelvin", "K"),
    ("kg", "kg"),
    ("kgs", "kg"),
    ("khz", "kHz"),
    ("kilo", "kg"),
    ("kilobyte", "kB"),
    ("kilobytes", "kB"),
    ("kilogram", "kg"),
    ("kilogramme", "kg"),
    ("kilogrammes", "kg"),
    ("kilograms", "kg"),
    ("kilometer", "km"),
    ("kilometers", "km"),
    ("kilometre", "km"),
    ("kilometres", "km"),
    ("kilos", "kg"),
    ("kiloton", "kiloton"),
    ("kilotons", "kiloton"),
    ("kilowatt", "kW"),
    ("kilowatts", "kW"),
    ("km", "km"),
    ("kmh", "km/h"),
    ("kms", "km"),
    ("knot", "knot"),
    ("knots", "knot"),
    ("kph", "km/h"),
    ("kw", "kW"),
    ("kwh", "kWh"),
    ("lb", "pound"),
    ("lbs", "pound"),
    ("liter", "litre"),
    ("liters", "litre"),
    ("litre", "litre"),
    ("litres", "litre"),
    ("mah", "mAh"),
    ("mb", "MB"),
    ("megabyte", "MB"),
    ("megabytes", "MB"),
    ("megapixel", "megapixel"),
    ("megapixels", "megapixel"),
    ("megaton", "megaton"),
    ("megatons", "megaton"),
    ("megawatt", "MW"),
    ("megawatts", "MW"),
    ("meter", "m"),
    ("meters", "m"),
    ("metre", "m"),
    ("metres", "m"),
    ("mg", "mg"),
    ("mhz", "MHz"),
    ("mi", "mile"),
    ("microgram", "µg"),
    ("micrograms", "µg"),
    ("mile", "mile"),
    ("miles", "mile"),
    ("milligram", "mg"),
    ("milligrams", "mg"),
    ("milliliter", "ml"),
    ("milliliters", "ml"),
    ("millilitre", "ml"),
    ("millilitres", "ml"),
    ("millimeter", "mm"),
    ("millimeters", "mm"),
    ("millimetre", "mm"),
    ("millimetres", "mm"),
    ("millisecond", "ms"),
    ("milliseconds", "ms"),
    ("mins", "minute"),
    ("minute", "minute"),
    ("minutes", "minute"),
    ("ml", "ml"),
    ("mm", "mm"),
    ("month", "month"),
    ("months", "month"),
    ("mph", "mph"),
    ("mw", "MW"),
    ("mwh", "MWh"),
    ("night", "night"),
    ("nights", "night"),
    ("ounce", "ounce"),
    ("ounces", "ounce"),
    ("oz", "ounce"),
    ("picometer", "pm"),
    ("picometers", "pm"),
    ("pint", "pint"),
    ("pints", "pint"),
    ("pound", "pound"),
    ("pounds", "pound"),
    ("rad", "radian"),
    ("radian", "radian"),
    ("radians", "radian"),
    ("sec", "second"),
    ("seconds", "second"),
    ("secs", "second"),
    ("sq", "square"),
    ("tablespoon", "tablespoon"),
    ("tablespoons", "tablespoon"),
    ("tb", "TB"),
    ("tbsp", "tablespoon"),
    ("teaspoon", "teaspoon"),
    ("teaspoons", "teaspoon"),
    ("terabyte", "TB"),
    ("terabytes", "TB"),
    ("ton", "ton"),
    ("tonne", "tonne"),
    ("tonnes", "tonne"),
    ("tons", "ton"),
    ("tsp", "teaspoon"),
    ("volt", "V"),
    ("volts", "V"),
    ("watt", "W"),
    ("watts", "W"),
    ("week", "week"),
    ("weekend", "weekend"),
    ("weekends", "weekend"),
    ("weeks", "week"),
    ("yard", "yard"),
    ("yards", "yard"),
    ("year", "year"),
    ("years", "year"),
    ("yr", "year"),
    ("yrs", "year"),
    ("μg", "µg"),
];

/// The unit that a folded word names.
pub(crate) fn unit(word: &str) -> Option<&'static str> {
    static BY_WORD: LazyLock<Index<&str>> = LazyLock::new(|| Index::new(UNITS.iter().copied()));
    BY_WORD.get(word).copied()
}

/// The unit of letters glued to digits, where they are too short or too common to be one on their own: "48m", "16t".
pub(crate) fn glued_unit(letters: &str) -> Option<&'static str> {
    match letters {
        "m" => Some("m"),
        "g" => Some("g"),
        "t" => Some("tonne"),
        "l" => Some("litre"),
        "h" => Some("hour"),
        "s" => None,
        "m2" | "m²" => Some("square m"),
        "km2" | "km²" => Some("square km"),
        "in" => Some("inch"),
        other => unit(other),
    }
}

/// Whether the unit measures a stretch of time.
pub(crate) fn is_time(unit: &str) -> bool {
    matches!(
        unit,
        "ms" | "second"
            | "minute"
            | "hour"
            | "day"
            | "night"
            | "week"
            | "weekend"
            | "fortnight"
            | "month"
            | "year"
            | "decade"
            | "century"
    )
}

/// Whether a word tells that what goes up and down by points is a percentage.
pub(crate) fn tells_percent(word: &str) -> bool {
    matches!(
        word,
        "%" | "percent" | "percentage" | "cent" | "poll" | "polls" | "survey" | "approval" | "rating" | "ratings"
    )
}

/// Whether points are those of an index of prices beside this word.
pub(crate) fn tells_index(word: &str) -> bool {
    matches!(word, "index" | "indexes" | "indices" | "average" | "stocks" | "shares")
}

/// Words before a unit that belong to it: "square miles", "metric tons", "nautical miles".
pub(crate) fn qualifies_unit(word: &str) -> bool {
    matches!(word, "square" | "sq" | "cubic" | "metric" | "nautical" | "short" | "long" | "light" | "imperial")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorted() {
        for pair in UNITS.windows(2) {
            assert!(pair[0].0 < pair[1].0, "{} {}", pair[0].0, pair[1].0);
        }
    }
}
