//! Words of a case's parties and requirements.

use super::{Words, words};

/// Heading.
pub const PARTIES: Words = words("Para pihak", "Parties");
/// Shows a covered number.
pub const REVEAL: Words = words("Tampilkan nomor", "Show the number");
/// Covers it again.
pub const COVER: Words = words("Tutupi nomor", "Cover the number");
/// Shows a covered identity.
pub const REVEAL_WHO: Words = words("Tampilkan identitas", "Show the identity");
/// What looking means.
pub const REVEAL_LEAD: Words = words(
    "Identitas ini dirahasiakan. Siapa yang membukanya, kapan, dan mengapa dicatat pada riwayat. Identitas tertutup lagi begitu Anda meninggalkan laman ini.",
    "This identity is confidential. Who looks at it, when and why goes on record. It is covered again as soon as you leave this page.",
);
/// Why.
pub const REVEAL_WHY: Words = words("Alasan membuka identitas", "Why the identity is needed");
/// It is on record.
pub const REVEALED: Words =
    words("Pembukaan identitas tercatat pada riwayat.", "That the identity was shown is on record.");
/// Officers who do not handle this case; `{who}`.
pub const TIED: Words = words("Tidak menangani laporan ini: {who}", "Not handling this report: {who}");
/// Declares an officer to be tied.
pub const TIE: Words = words("Nyatakan petugas terkait", "Declare an officer to be tied");
/// What that means.
pub const TIE_LEAD: Words = words(
    "Petugas yang terkait dengan salah satu pihak tidak dapat ditunjuk dan tidak dapat mencatat pada laporan ini. Nyatakan pula diri Anda sendiri bila terkait.",
    "An officer who is tied to a party can't be assigned and can't record anything on this report. Declare yourself, too, if you are.",
);
/// Who.
pub const TIE_WHO: Words = words("Petugas", "Officer");
/// Why.
pub const TIE_WHY: Words = words("Keterkaitannya", "What ties them");
/// Submits it.
pub const TIE_SAVE: Words = words("Simpan pernyataan", "Save the declaration");
/// It was recorded.
pub const TIE_SAVED: Words = words("Pernyataan tersimpan.", "The declaration is saved.");
/// Changes a party; `{who}` is its word.
pub const CHANGE: Words = words("Ubah data {who}", "Change: {who}");
/// Names a party that nobody has named.
pub const ADD: Words = words("Catat {who}", "Name: {who}");
/// Heading of the form.
pub const CHANGE_TITLE: Words = words("Data pihak", "A party's data");
/// Why it changes.
pub const CHANGE_WHY: Words = words("Alasan perubahan", "Reason for the change");
/// Submits it.
pub const CHANGE_SAVE: Words = words("Simpan data", "Save the data");
/// It was changed.
pub const CHANGED: Words = words("Data pihak tersimpan.", "The party's data are saved.");

/// Heading.
pub const REQUIREMENTS: Words = words("Persyaratan", "Requirements");
/// Handed over.
pub const THERE: Words = words("Ada", "There");
/// Missing.
pub const NOT_THERE: Words = words("Belum ada", "Missing");
/// Asked of nobody.
pub const OPTIONAL: Words = words("tidak wajib", "not required");
/// Opens the form.
pub const COMPLETE: Words = words("Perbarui persyaratan", "Update the requirements");
/// What is ticked.
pub const REQUIREMENTS_LEAD: Words =
    words("Centang semua yang sudah diserahkan atau ditunjukkan.", "Tick everything that was handed over or shown.");
/// Submits it.
pub const REQUIREMENTS_SAVE: Words = words("Simpan persyaratan", "Save the requirements");
/// They were recorded.
pub const REQUIREMENTS_SAVED: Words = words("Persyaratan tersimpan.", "The requirements are saved.");
/// The procedure asks for none.
pub const REQUIREMENTS_NONE: Words = words("Standar tidak menetapkan persyaratan.", "The standard asks for nothing.");
