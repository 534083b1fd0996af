//! The spaces of a store.

/// A space: keys of one space are apart from those of any other. In IndexedDB, an object store.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Space {
    /// Facts: `<log>/<fact id>`, canonical bytes.
    Facts,
    /// Particulars: `<log>/<commitment>`.
    Particulars,
    /// Packs and calendars: `<digest>`.
    Documents,
    /// Packed, derived lines of cases, rebuilt whenever they are missing: `<pack number>`.
    Summaries,
    /// Forms that are being filled in: `<form>`.
    Drafts,
    /// Bytes of attachments, in chunks: `<log>/<content hash>/<chunk>`. Never scanned whole.
    Attachments,
    /// Register numbers that were given: `<number>`. Added, never put, so that none is given twice.
    Numbers,
    /// What this device knows of itself: `here`, `actor`; copies of what it read: `letter/<template>`;
    /// files that are being attached: `attaching/<content hash>`.
    Meta,
}

impl Space {
    /// All of them, in a fixed order.
    pub const ALL: [Space; 8] = [
        Space::Facts,
        Space::Particulars,
        Space::Documents,
        Space::Summaries,
        Space::Drafts,
        Space::Attachments,
        Space::Numbers,
        Space::Meta,
    ];

    /// Its name in the platform's store.
    pub fn name(self) -> &'static str {
        match self {
            Space::Facts => "facts",
            Space::Particulars => "particulars",
            Space::Documents => "documents",
            Space::Summaries => "summaries",
            Space::Drafts => "drafts",
            Space::Attachments => "attachments",
            Space::Numbers => "numbers",
            Space::Meta => "meta",
        }
    }
}
