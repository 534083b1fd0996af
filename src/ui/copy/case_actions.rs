//! Words of what else can be done with a case: letters, pause, extension, ending, voiding.

use super::{Words, words};

/// Heading of the letters.
pub const LETTERS: Words = words("Surat", "Letters");
/// Makes a letter; `{letter}` is its name.
pub const MAKE: Words = words("Buat: {letter}", "Make: {letter}");
/// The meeting that a letter is about.
pub const FOR_MEETING: Words = words("untuk pertemuan {when}", "for the meeting of {when}");
/// A letter that was made.
pub const MADE: Words = words("dibuat {when}", "made {when}");
/// The same with its number.
pub const MADE_NUMBER: Words = words("nomor {number}, dibuat {when}", "number {number}, made {when}");
/// A letter that can't be made yet.
pub const LATER: Words = words("Dapat dibuat sesudah: {acts}.", "Possible after: {acts}.");

/// Heading of the other actions.
pub const OTHER: Words = words("Tindakan lain", "Other actions");
/// Why something happens.
pub const REASON: Words = words("Alasan", "Reason");
/// Beyond the standard.
pub const BEYOND: Words = words(
    "Di luar standar: dicatat bersama alasannya dan tampil pada riwayat.",
    "Beyond the standard: recorded with its reason, and shown in the history.",
);

/// Pauses the case.
pub const PAUSE: Words = words("Tangguhkan", "Pause");
/// Until when that is expected.
pub const PAUSE_UNTIL: Words = words("Diperkirakan sampai", "Expected until");
/// What ends it.
pub const PAUSE_UNTIL_HINT: Words = words(
    "Hanya perkiraan. Waktu baru berjalan lagi setelah Anda melanjutkannya.",
    "Only an estimate. The clocks run again once you resume.",
);
/// It was paused.
pub const PAUSED: Words = words("Pengaduan ditangguhkan.", "The case is paused.");
/// Resumes it.
pub const RESUME: Words = words("Lanjutkan", "Resume");
/// What that means.
pub const RESUME_LEAD: Words = words(
    "Batas waktu kembali dihitung sejak waktu yang Anda isi. Hari selama penangguhan tidak dihitung.",
    "Limits are counted again from the moment you enter. Days of the pause do not count.",
);
/// It was resumed.
pub const RESUMED: Words = words("Pengaduan dilanjutkan.", "The case is resumed.");
/// Sets another class.
pub const RECLASSIFY: Words = words("Ubah golongan", "Change the class");
/// Extends a limit.
pub const EXTEND: Words = words("Perpanjang batas waktu", "Extend a time limit");
/// Which.
pub const EXTEND_WHICH: Words = words("Batas waktu", "Time limit");
/// By how much.
pub const EXTEND_BY: Words = words("Tambahan", "Added");
/// In which unit.
pub const EXTEND_BY_HINT: Words =
    words("Dalam satuan batas itu sendiri, misalnya hari kerja.", "In the limit's own unit, such as working days.");
/// Who decided.
pub const EXTEND_DECIDED: Words = words("Diputuskan oleh", "Decided by");
/// It was extended.
pub const EXTENDED: Words = words("Batas waktu diperpanjang.", "The time limit is extended.");
/// Reopens the case.
pub const REOPEN: Words = words("Buka kembali", "Reopen");
/// It was reopened.
pub const REOPENED: Words = words("Pengaduan dibuka kembali.", "The case is reopened.");
/// Voids the case.
pub const VOID: Words = words("Batalkan (salah catat)", "Void (entered by mistake)");
/// What that means.
pub const VOID_LEAD: Words = words(
    "Gunakan hanya bila pengaduan ini tercatat karena keliru, misalnya tercatat dua kali. Sesudah dibatalkan, tidak ada lagi yang dapat dicatat. Riwayat dan nomor registernya tetap tersimpan.",
    "Only for a case that was entered by mistake, such as twice. Once voided, nothing more can be recorded. Its history and register number are kept.",
);
/// The officer confirms.
pub const VOID_CONFIRM: Words = words("Ya, pengaduan ini salah catat", "Yes, this case was entered by mistake");
/// The confirmation is missing.
pub const VOID_UNCONFIRMED: Words = words(
    "Centang pernyataan bahwa pengaduan ini salah catat.",
    "Tick the statement that this case was entered by mistake.",
);
/// It was voided.
pub const VOIDED: Words = words("Pengaduan dibatalkan.", "The case is voided.");

/// Adopts today's terms.
pub const TERMS: Words =
    words("Pakai kalender dan pilihan kantor hari ini", "Adopt the office's calendar and choices of today");
/// What that does.
pub const TERMS_LEAD: Words = words(
    "Tenggat yang sedang berjalan akan dihitung ulang sebagai berikut. Perubahannya dicatat pada riwayat.",
    "Running deadlines will be counted anew as follows. The change is recorded in the history.",
);
/// No deadline moves.
pub const TERMS_SAME: Words = words("Tidak ada tenggat yang bergeser.", "No deadline moves.");
/// Column.
pub const TERMS_LIMIT: Words = words("Batas waktu", "Time limit");
/// Column.
pub const TERMS_BEFORE: Words = words("Sekarang", "Now");
/// Column.
pub const TERMS_AFTER: Words = words("Menjadi", "Then");
/// No date.
pub const TERMS_NO_DATE: Words = words("tanpa tanggal", "no date");
/// It does not apply to the case.
pub const TERMS_NOT_APPLIED: Words = words("tidak berlaku", "does not apply");
/// Submits it.
pub const TERMS_SAVE: Words = words("Pakai", "Adopt");
/// They were adopted.
pub const TERMS_SAVED: Words =
    words("Kalender dan pilihan hitung diperbarui.", "Calendar and counting choices are updated.");
/// Exports the case.
pub const EXPORT: Words = words("Ekspor pengaduan ini", "Export this case");
