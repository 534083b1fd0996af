//! Words that every form shares.

use super::{Words, words};

/// After the label of a field that may stay empty.
pub const OPTIONAL: Words = words("(boleh dikosongkan)", "(optional)");
/// After the label of a field that must be filled, where a form marks those.
pub const REQUIRED: Words = words("(wajib diisi)", "(required)");
/// Before an error, for screen readers.
pub const ERROR_PREFIX: Words = words("Kesalahan:", "Error:");
/// Heading of the summary of errors.
pub const SUMMARY: Words = words("Ada yang perlu diperbaiki", "Something needs to be corrected");
/// Quiet line once a draft is stored.
pub const DRAFT_KEPT: Words = words("Tersimpan sebagai draf", "Saved as a draft");
/// While a draft is being stored.
pub const DRAFT_WRITING: Words = words("Menyimpan draf …", "Saving the draft …");
/// When the draft could not be stored.
pub const DRAFT_FAILED: Words = words(
    "Draf belum tersimpan. Jangan tutup laman ini; periksa ruang penyimpanan perangkat.",
    "The draft is not saved. Keep this page open and check the device's storage.",
);
/// First entry of a select.
pub const CHOOSE: Words = words("Pilih …", "Choose …");
/// Part of a moment.
pub const DATE: Words = words("Tanggal", "Date");
/// Part of a moment.
pub const TIME: Words = words("Pukul", "Time");
/// A field that must not stay empty.
pub const ERROR_EMPTY: Words = words("{label} wajib diisi.", "{label} is required.");
/// A choice that must be made.
pub const ERROR_CHOOSE: Words = words("Pilih salah satu: {label}.", "Choose one: {label}.");
/// A moment that cannot be read.
pub const ERROR_MOMENT: Words = words("Isi tanggal dan pukul untuk {label}.", "Enter a date and a time for {label}.");
/// A number that cannot be read.
pub const ERROR_NUMBER: Words = words("{label} diisi dengan angka bulat.", "{label} must be a whole number.");
/// More than can be kept; `{n}` characters.
pub const ERROR_LONG: Words =
    words("Isian terlalu panjang; paling banyak {n} karakter.", "Too long; {n} characters at most.");
