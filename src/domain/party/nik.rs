//! NIK, the number on a KTP: region 6, birth date DDMMYY (women DD+40), serial 4.

/// Digits of the provinces' codes, to warn of unknown regions.
const PROVINCES: [u8; 38] = [
    11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 31, 32, 33, 34, 35, 36, 51, 52, 53, 61, 62, 63, 64, 65, 71, 72, 73, 74, 75,
    76, 81, 82, 91, 92, 93, 94, 95, 96,
];

/// A structurally valid NIK.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nik(String);

/// What makes a number no NIK.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NikFault {
    /// Not 16 digits.
    Length,
    /// Day not 01–31 or 41–71.
    Day,
    /// Month not 01–12.
    Month,
    /// Serial 0000.
    Serial,
}

impl Nik {
    /// Reads a NIK; spaces, dots and hyphens between the digits are forgiven.
    ///
    /// # Errors
    /// Only what can't be a NIK at all. Region and birth date are those of the first registration
    /// and are never refused.
    pub fn parse(text: &str) -> Result<Self, NikFault> {
        let digits: String = text.chars().filter(|c| !matches!(c, ' ' | '.' | '-')).collect();
        if digits.len() != 16 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(NikFault::Length);
        }
        let part = |from: usize, to: usize| digits[from..to].parse::<u16>().unwrap_or_default();
        if !matches!(part(6, 8), 1..=31 | 41..=71) {
            return Err(NikFault::Day);
        }
        if !matches!(part(8, 10), 1..=12) {
            return Err(NikFault::Month);
        }
        if part(12, 16) == 0 {
            return Err(NikFault::Serial);
        }
        Ok(Self(digits))
    }

    /// Its 16 digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As it is shown: `3604••••••••0001`.
    pub fn masked(&self) -> String {
        format!("{}••••••••{}", &self.0[..4], &self.0[12..])
    }

    /// Whether its province code is known; an unknown one is only a warning.
    pub fn region_is_known(&self) -> bool {
        self.0[..2].parse().is_ok_and(|province: u8| PROVINCES.contains(&province))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_only_what_cannot_be_a_nik() {
        assert_eq!(Nik::parse("360401"), Err(NikFault::Length));
        assert_eq!(Nik::parse("36040141019000o1"), Err(NikFault::Length));
        assert_eq!(Nik::parse("3604013201900001"), Err(NikFault::Day));
        assert_eq!(Nik::parse("3604017201900001"), Err(NikFault::Day));
        assert_eq!(Nik::parse("3604010113900001"), Err(NikFault::Month));
        assert_eq!(Nik::parse("3604010112900000"), Err(NikFault::Serial));
        let woman = Nik::parse("3604 0171 1290 0001").expect("day 71 is the 31st, of a woman");
        assert_eq!(woman.masked(), "3604••••••••0001");
        assert!(woman.region_is_known());
        assert!(!Nik::parse("9904017112900001").expect("an unknown region only warns").region_is_known());
    }
}
