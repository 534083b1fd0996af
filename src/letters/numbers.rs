//! Numbers and money in Indonesian form: 1.234.567,89 and Rp1.250.000,00.

/// "1.234.567": thousands in groups.
pub fn whole(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::from(if number < 0 { "-" } else { "" });
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push('.');
        }
        text.push(digit);
    }
    text
}

/// "1.234.567,89" from hundredths: no floating point comes near a letter.
pub fn hundredths(number: i64) -> String {
    let sign = if number < 0 { "-" } else { "" };
    // The quotient of i64::MIN by 100 is far from i64::MIN, so abs() is safe.
    format!("{sign}{},{:02}", whole((number / 100).abs()), (number % 100).abs())
}

/// "Rp1.250.000,00" from whole rupiah.
pub fn rupiah(rupiah: i64) -> String {
    let sign = if rupiah < 0 { "-" } else { "" };
    format!("{sign}Rp{},00", whole(rupiah).trim_start_matches('-'))
}

/// The mark of an item counted by letters: a to z, then aa.
pub(super) fn letter(index: usize) -> String {
    let (mut rest, mut text) = (index, String::new());
    loop {
        // The remainder is below 26.
        text.insert(0, char::from(b'a' + (rest % 26) as u8));
        if rest < 26 {
            return text;
        }
        rest = rest / 26 - 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_group_by_points_and_break_by_a_comma() {
        assert_eq!(hundredths(123_456_789), "1.234.567,89");
        assert_eq!(hundredths(-5), "-0,05");
        assert_eq!([whole(0), whole(999), whole(1000)], ["0", "999", "1.000"]);
        assert_eq!(whole(i64::MIN), "-9.223.372.036.854.775.808");
    }

    #[test]
    fn money_has_no_space_and_two_decimals() {
        assert_eq!(rupiah(1_250_000), "Rp1.250.000,00");
        assert_eq!(rupiah(-10_000), "-Rp10.000,00");
    }

    #[test]
    fn letters_go_on_after_z() {
        assert_eq!([letter(0), letter(25), letter(26), letter(52)], ["a", "z", "aa", "ba"]);
    }
}
