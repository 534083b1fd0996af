//! Words that come with a pack, and where a rule comes from.

/// The same words in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// Bahasa Indonesia.
    pub id: String,
    /// English.
    pub en: String,
}

/// A sentence of a published standard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The source file's name.
    pub source: String,
    /// The sentence as the source has it, line breaks aside.
    pub exact: String,
    /// The sentence with scanning slips mended, where there are any.
    pub mended: Option<String>,
}

impl Quote {
    /// What people are shown.
    pub fn shown(&self) -> &str {
        self.mended.as_deref().unwrap_or(&self.exact)
    }
}

/// Where a rule comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provenance {
    /// The standard's sentence; `None`: beyond the standard ("di luar standar").
    pub quote: Option<Quote>,
    /// What must be said beside it.
    pub note: Option<Text>,
}

impl Provenance {
    /// Whether the product added this.
    pub fn beyond_standard(&self) -> bool {
        self.quote.is_none()
    }
}
