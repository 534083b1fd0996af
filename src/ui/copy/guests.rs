//! Words of the guest book.

use super::{Counted, Words, words};

/// Under the heading.
pub const LEAD: Words = words(
    "Catat setiap tamu yang datang. Dari catatan ini pengaduan dapat langsung diterima.",
    "Record everyone who comes. A complaint can be taken in straight from an entry.",
);
/// Heading of the form.
pub const NEW: Words = words("Tamu baru", "New visitor");
/// Full name.
pub const NAME: Words = words("Nama lengkap", "Full name");
/// Where they come from.
pub const FROM: Words = words("Instansi atau alamat", "Institution or address");
/// Telephone.
pub const TELEPHONE: Words = words("Nomor telepon", "Telephone");
/// What for.
pub const PURPOSE: Words = words("Keperluan", "Purpose");
/// Whom they met.
pub const MET: Words = words("Bertemu dengan", "Met");
/// When they came.
pub const WHEN: Words = words("Waktu datang", "Time of arrival");
/// Keeps the entry.
pub const SAVE: Words = words("Simpan kunjungan", "Save the visit");
/// Keeps the entry and goes on with a complaint.
pub const SAVE_AND_INTAKE: Words = words("Simpan, lalu terima pengaduan", "Save, then take in a complaint");
/// The entry is kept.
pub const SAVED: Words = words("Kunjungan tercatat.", "The visit is recorded.");

/// Heading of the list; `{month}` is "Maret 2026".
pub const BOOK: Words = words("Buku tamu, {month}", "Guest book, {month}");
/// How many.
pub const VISITS: Counted = Counted { id: "kunjungan", one: "visit", many: "visits" };
/// To the month before.
pub const EARLIER: Words = words("Bulan sebelumnya", "Month before");
/// To the month after.
pub const LATER: Words = words("Bulan berikutnya", "Month after");
/// Nobody in this month; `{month}`.
pub const NONE: Words = words("Belum ada tamu yang tercatat pada {month}.", "No visitors recorded in {month}.");
/// Running number.
pub const NUMBER: Words = words("No.", "No.");
/// Date and time.
pub const TIME: Words = words("Tanggal, pukul", "Date, time");
/// Name, as a column.
pub const NAME_SHORT: Words = words("Nama", "Name");
/// Telephone, as a column.
pub const TELEPHONE_SHORT: Words = words("Telepon", "Telephone");
/// Column that is signed on paper.
pub const SIGNATURE: Words = words("Tanda tangan", "Signature");
/// Column of what can be done.
pub const NEXT: Words = words("Pengaduan", "Complaint");
/// Begins a complaint.
pub const TO_INTAKE: Words = words("Catat pengaduan", "Record a complaint");
/// The value was removed or is covered.
pub const REMOVED: Words = words("keterangan dihapus", "details removed");
/// Prints the month.
pub const PRINT: Words = words("Cetak bulan ini", "Print this month");
/// This browser can't print.
pub const NO_PRINT: Words = words(
    "Peramban ini tidak dapat mencetak dari sini. Buka Titik Temu di tab biasa, lalu cetak.",
    "This browser can't print from here. Open Titik Temu in an ordinary tab, then print.",
);
