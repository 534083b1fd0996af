//! Words of the frame around every page.

use super::{Words, words};

/// Skip link.
pub const SKIP: Words = words("Langsung ke isi", "Skip to content");
/// Name of the main navigation.
pub const NAVIGATION: Words = words("Menu utama", "Main menu");
/// Banner over sample data.
pub const SAMPLE: Words = words("Data contoh", "Sample data");
/// What sample data means.
pub const SAMPLE_BODY: Words = words(
    "Semua orang dan koperasi di sini rekaan. Data kantor Anda tidak tersentuh.",
    "Every person and cooperative here is invented. Your office's data is untouched.",
);
/// Button that leaves the sample data.
pub const SAMPLE_LEAVE: Words = words("Tinggalkan data contoh", "Leave the sample data");
/// Closes a notice.
pub const DISMISS: Words = words("Tutup pemberitahuan", "Dismiss notice");
/// Name of the region that announces changes.
pub const NOTICES: Words = words("Pemberitahuan", "Notices");
/// Source line of a quoted sentence; `{source}` is the document.
pub const QUOTE_SOURCE: Words =
    words("Kutipan standar pelayanan, berkas {source}", "Quoted from the service standard, file {source}");
/// Opens the sentence as the source file has it.
pub const QUOTE_RAW: Words = words("Teks asli menurut berkas sumber", "The text as the source file has it");
/// Opens details of a timeline entry.
pub const DETAILS: Words = words("Rincian", "Details");
