//! Words while the data is being opened, when it can't be, and where it would not last.

use super::{Words, words};

/// Being opened, for those who cannot see the page's outline.
pub const OPENING: Words = words("Membuka data …", "Opening the data …");
/// It can't be opened.
pub const FAILED: Words = words("Data belum dapat dibuka", "The data can't be opened");
/// What that does not mean.
pub const FAILED_SAFE: Words = words("Tidak ada yang diubah atau dihapus.", "Nothing was changed or deleted.");
/// A part of the app is missing.
pub const ABSENT_TITLE: Words = words("Bagian ini belum termuat", "This part has not loaded");
/// Why, and what to do.
pub const ABSENT: Words = words(
    "Bagian aplikasi ini belum dapat diambil. Periksa sambungan internet, lalu coba lagi.",
    "This part of the app can't be fetched. Check the connection, then try again.",
);
/// What that does not mean.
pub const ABSENT_SAFE: Words = words("Semua yang sudah tersimpan tetap aman.", "Everything that was saved is safe.");
/// Tries once more.
pub const RETRY: Words = words("Coba lagi", "Try again");
/// A window that forgets.
pub const PRIVATE: Words = words("Ini tampaknya jendela pribadi", "This looks like a private window");
/// What that means, and what to do.
pub const PRIVATE_BODY: Words = words(
    "Semua yang dicatat di sini hilang begitu jendela ditutup. Buka Titik Temu di jendela biasa sebelum mulai mengisi.",
    "Everything recorded here is gone once the window is closed. Open Titik Temu in an ordinary window before you begin.",
);
