//! Words of the links between cases.

use super::{Words, words};

/// Heading.
pub const LINKS: Words = words("Pengaduan terkait", "Linked cases");
/// There are none.
pub const NONE: Words = words("Belum dikaitkan dengan pengaduan lain.", "Not linked to another case.");
/// Opens the form.
pub const LINK: Words = words("Kaitkan dengan pengaduan lain", "Link to another case");
/// Submits it.
pub const LINK_SAVE: Words = words("Kaitkan", "Link");
/// It was linked.
pub const LINKED: Words = words("Pengaduan dikaitkan.", "The cases are linked.");
/// Opens the merging.
pub const MERGE: Words = words("Gabungkan sebagai duplikat", "Merge as a duplicate");
/// What that means.
pub const MERGE_LEAD: Words = words(
    "Pengaduan ini ditutup sebagai duplikat, dan penanganannya diteruskan pada pengaduan yang dipilih. Riwayat keduanya tetap tersimpan.",
    "This case is closed as a duplicate, and the chosen one goes on for both. Both histories are kept.",
);
/// Why the two are one.
pub const MERGE_WHY: Words = words("Alasan penggabungan", "Why they are the same");
/// It was merged.
pub const MERGED: Words = words("Pengaduan digabungkan dan ditutup.", "The case is merged and closed.");

/// The search.
pub const SEARCH: Words = words("Cari pengaduan", "Search for the case");
/// How to search.
pub const SEARCH_HINT: Words = words("Nomor register atau nama pihak.", "Register number or a party's name.");
/// The answers.
pub const WHICH: Words = words("Pengaduan yang dimaksud", "Which case");
/// What this case is to the other.
pub const AS_WHAT: Words = words("Hubungan dengan pengaduan itu", "What this case is to it");
/// A later report.
pub const LATER: Words = words("Laporan lanjutan", "A later report");
/// What that means.
pub const LATER_HINT: Words = words(
    "Pengaduan ini melanjutkan pokok laporan yang sudah diarsipkan atau ditutup.",
    "This case takes up again what was archived or closed.",
);
/// A duplicate.
pub const DUPLICATE: Words = words("Duplikat", "A duplicate");
/// What that means.
pub const DUPLICATE_HINT: Words = words(
    "Pengaduan yang sama tercatat sekali lagi. Untuk sekaligus menutupnya, gunakan “Gabungkan sebagai duplikat”.",
    "The same complaint once more. To close it as well, use “Merge as a duplicate”.",
);
/// Related.
pub const RELATED: Words = words("Terkait", "Related");
/// What that means.
pub const RELATED_HINT: Words = words(
    "Keduanya perlu dibaca bersama; masing-masing tetap berjalan.",
    "To be read together; each goes its own way.",
);

/// Before the number of the earlier case.
pub const LATER_OF: Words = words("Laporan lanjutan dari", "A later report to");
/// Before the number of the later one.
pub const LATER_HERE: Words = words("Dilanjutkan oleh laporan", "Taken up again by");
/// Before the number of the one that stands for both.
pub const DUPLICATE_OF: Words = words("Duplikat dari", "A duplicate of");
/// Before the number of a duplicate.
pub const DUPLICATE_HERE: Words = words("Mempunyai duplikat", "Has a duplicate");
/// Before the number of a related one.
pub const RELATED_TO: Words = words("Terkait dengan", "Related to");
/// The other one is not on this device.
pub const NOT_HERE: Words = words("pengaduan yang tidak ada di perangkat ini", "a case that is not on this device");
/// Opens the correction of a link.
pub const MEND: Words = words("Perbaiki kaitan", "Correct the link");
/// The link stands in the other case's history.
pub const SAID_THERE: Words = words("dicatat pada pengaduan itu", "recorded on that case");
/// The other case, in the history.
pub const OTHER: Words = words("Pengaduan lain", "The other case");
