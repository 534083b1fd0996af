//! Register numbers: given on acceptance, on a device, with its mark, so that two devices that
//! never meet can't give the same one.

/// The parts of a register number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegisterNumber {
    /// Letters of the counter: `PGD` for complaints.
    pub counter: String,
    /// Mark of the device that gave it.
    pub mark: String,
    /// Year of acceptance, in the office's zone.
    pub year: i32,
    /// Running number of that counter, mark and year, from 1.
    pub sequence: u32,
}

impl RegisterNumber {
    /// Reads a number back; `None` for numbers of another pattern.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('/');
        let (counter, mark) = (parts.next()?, parts.next()?);
        let (year, sequence) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        let number = Self { counter: counter.to_owned(), mark: mark.to_owned(), year, sequence };
        (parts.next().is_none() && number.to_string() == text).then_some(number)
    }
}

impl std::fmt::Display for RegisterNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}/{:04}/{:04}", self.counter, self.mark, self.year, self.sequence)
    }
}

/// Whether a text can be a device's mark: 1 to 6 capital letters and digits.
pub fn is_mark(text: &str) -> bool {
    (1..=6).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
}
