//! Telephone numbers: 08…, 62…, +62… and 0062… are the same; kept as +62….

/// Digits from which a number that begins with 62 carries a country's code: with fewer it is one of a
/// town, dialed without its area.
const WITH_COUNTRY: usize = 10;

/// A telephone number as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phone {
    kept: String,
    usual: bool,
}

/// What makes a text no telephone number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhoneFault {
    /// Something other than digits, spaces, hyphens, dots, brackets and a leading plus.
    Characters,
    /// Too few or too many digits to be any number (5 to 15), or for a mobile one (10 to 13
    /// with the leading 0).
    Length,
}

impl Phone {
    /// Reads a number.
    ///
    /// # Errors
    /// Only what can't be dialed; an unknown prefix is no fault ([`Phone::is_usual`]).
    pub fn parse(text: &str) -> Result<Self, PhoneFault> {
        let text = text.trim();
        let (mut plus, rest) = text.strip_prefix('+').map_or((false, text), |rest| (true, rest));
        let mut digits: String = rest.chars().filter(|c| !matches!(c, ' ' | '-' | '.' | '(' | ')')).collect();
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(PhoneFault::Characters);
        }
        if let Some(abroad) = digits.strip_prefix("00").filter(|_| !plus) {
            (plus, digits) = (true, abroad.to_owned());
        }
        // No country's code begins with 0.
        if plus && digits.starts_with('0') {
            return Err(PhoneFault::Length);
        }
        let with_country = digits.strip_prefix("62").filter(|_| plus || digits.len() >= WITH_COUNTRY);
        let national = match (with_country, digits.strip_prefix('0')) {
            (Some(national), _) => Some(national.trim_start_matches('0')),
            (None, national) => national,
        };
        let mobile = national.is_some_and(|national| national.starts_with('8'));
        let (kept, usual) = match national {
            Some(national) => (format!("+62{national}"), mobile || national.len() >= 7),
            None => (format!("{}{digits}", if plus { "+" } else { "" }), false),
        };
        let length = kept.trim_start_matches('+').len();
        let fits = if mobile { (11..=14).contains(&length) } else { (5..=15).contains(&length) };
        if fits { Ok(Self { kept, usual }) } else { Err(PhoneFault::Length) }
    }

    /// As it is kept: `+62…` when Indonesian.
    pub fn as_str(&self) -> &str {
        &self.kept
    }

    /// Whether it looks like an Indonesian number; otherwise a warning is due, never a refusal.
    pub fn is_usual(&self) -> bool {
        self.usual
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_three_spellings_are_one_number() {
        for spelling in
            ["081234567890", "6281234567890", "+62 812-3456-7890", "0062 812 3456 7890", "+62 (0)812 3456 7890"]
        {
            assert_eq!(Phone::parse(spelling).expect(spelling).as_str(), "+6281234567890");
        }
        assert_eq!(Phone::parse("(0254) 267053").expect("a landline").as_str(), "+62254267053");
    }

    #[test]
    fn refuses_only_what_cannot_be_dialed() {
        assert_eq!(Phone::parse("0812abc"), Err(PhoneFault::Characters));
        assert_eq!(Phone::parse("0812345"), Err(PhoneFault::Length));
        assert_eq!(Phone::parse("08123456789012"), Err(PhoneFault::Length));
        assert!(!Phone::parse("+4912345678").expect("foreign numbers are kept").is_usual());
    }
}
