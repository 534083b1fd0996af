//! Identities as letters show them: NIP in groups, NIK covered, telephones as dialed.
//!
//! Shows, never judges: what has not the expected form is shown as it is given,
//! except that a covered number stays covered whatever its form.

/// "19560528 198503 1 002": the 18 digits of a NIP grouped 8-6-1-3.
pub fn nip(text: &str) -> String {
    let digits = digits(text);
    let other = text.chars().any(|c| !c.is_ascii_digit() && !c.is_whitespace());
    if digits.len() != 18 || other {
        return text.trim().to_owned();
    }
    format!("{} {} {} {}", &digits[..8], &digits[8..14], &digits[14..15], &digits[15..])
}

/// "3604••••••••0001": the first and last four characters of a number of identity.
/// A number of less than twelve characters shows its last two only.
pub fn masked(number: &str) -> String {
    let chars: Vec<char> = number.chars().filter(|c| !c.is_whitespace()).collect();
    let (head, tail) = if chars.len() >= 12 { (4, 4) } else { (0, 2.min(chars.len() / 3)) };
    let shown = |(i, c): (usize, &char)| if i < head || i >= chars.len() - tail { *c } else { '•' };
    chars.iter().enumerate().map(shown).collect()
}

/// "0812-5650-6007" or "(0561) 732690" of a number kept as +62…; others as they are.
pub fn telephone(number: &str) -> String {
    let trimmed = number.trim();
    let Some(rest) = trimmed.strip_prefix("+62") else { return trimmed.to_owned() };
    if !(7..=13).contains(&rest.len()) || !rest.bytes().all(|b| b.is_ascii_digit()) {
        return trimmed.to_owned();
    }
    if rest.starts_with('8') {
        let national = format!("0{rest}");
        let middle = national.len().min(8);
        return format!("{}-{}-{}", &national[..4], &national[4..middle], &national[middle..])
            .trim_end_matches('-')
            .to_owned();
    }
    // The five area codes of two digits; all others have three.
    let area = if ["21", "22", "24", "31", "61"].iter().any(|code| rest.starts_with(code)) { 2 } else { 3 };
    format!("(0{}) {}", &rest[..area], &rest[area..])
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nip_is_grouped_8_6_1_3() {
        assert_eq!(nip("195605281985031002"), "19560528 198503 1 002");
        assert_eq!(nip("19560528 198503 1 002"), "19560528 198503 1 002");
        assert_eq!(nip(" 123 "), "123");
        assert_eq!(nip("Non-ASN 195605281985031002"), "Non-ASN 195605281985031002");
    }

    #[test]
    fn a_nik_is_covered_in_its_middle() {
        assert_eq!(masked("3604012345670001"), "3604••••••••0001");
        assert_eq!(masked("3604 0123 4567 0001"), "3604••••••••0001");
        assert_eq!(masked("A1234567"), "••••••67");
        assert_eq!(masked("12"), "••");
        assert_eq!(masked(""), "");
    }

    #[test]
    fn telephones_read_as_they_are_dialed() {
        assert_eq!(telephone("+6281256506007"), "0812-5650-6007");
        assert_eq!(telephone("+62812345678"), "0812-3456-78");
        assert_eq!(telephone("+62561732690"), "(0561) 732690");
        assert_eq!(telephone("+62215551234"), "(021) 5551234");
        assert_eq!(telephone("112"), "112");
        assert_eq!(telephone("+62-ext"), "+62-ext");
    }
}
