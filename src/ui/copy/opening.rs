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
/// Another tab has a newer app.
pub const OUTDATED: Words = words("Titik Temu diperbarui di tab lain", "Titik Temu was updated in another tab");
/// What to do.
pub const OUTDATED_BODY: Words = words(
    "Muat ulang laman ini untuk memakai versi yang baru; sebelum itu, tidak ada yang dapat disimpan dari tab ini. Draf yang sudah tersimpan tetap ada.",
    "Reload this page to use the new version; until then nothing more can be saved from this tab. Drafts that were saved are kept.",
);
/// Loads the page anew.
pub const RELOAD: Words = words("Muat ulang", "Reload");
/// The device's clock can't be right.
pub const CLOCK: Words = words("Jam perangkat ini tampaknya salah", "This device's clock seems to be wrong");
/// Something was recorded later than `{now}`.
pub const CLOCK_BEFORE_FACT: Words = words(
    "Jam perangkat menunjukkan {now}, padahal catatan terbaru di sini dibuat {when}.",
    "The clock shows {now}, but the newest entry here was made {when}.",
);
/// The app is newer than `{now}`.
pub const CLOCK_BEFORE_PROGRAM: Words = words(
    "Jam perangkat menunjukkan {now}, sebelum aplikasi ini dibuat.",
    "The clock shows {now}, before this app was made.",
);
/// The last calendar year `{year}` is long over.
pub const CLOCK_AHEAD: Words = words(
    "Jam perangkat menunjukkan {now}, bertahun-tahun sesudah kalender kantor yang terakhir ({year}).",
    "The clock shows {now}, years after the office's last calendar ({year}).",
);
/// What to do about it.
pub const CLOCK_BODY: Words = words(
    "Betulkan tanggal dan jam di pengaturan perangkat, sebaiknya dengan waktu otomatis. Sebelum itu, sisa waktu di sini dan waktu pada catatan baru dapat keliru; yang sudah tersimpan tidak berubah.",
    "Set date and time right in the device's settings, best with automatic time. Until then, time left here and the times of new entries may be wrong; what is saved does not change.",
);
/// A window that forgets.
pub const PRIVATE: Words = words("Ini tampaknya jendela pribadi", "This looks like a private window");
/// What that means, and what to do.
pub const PRIVATE_BODY: Words = words(
    "Semua yang dicatat di sini hilang begitu jendela ditutup. Buka Titik Temu di jendela biasa sebelum mulai mengisi.",
    "Everything recorded here is gone once the window is closed. Open Titik Temu in an ordinary window before you begin.",
);
