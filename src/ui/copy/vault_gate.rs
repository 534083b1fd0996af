//! Words before the lock: unlocking, the recovery key, both lost, stores beside one another.

use super::{Words, words};

/// Heading of the locked page.
pub const LOCKED: Words = words("Terkunci", "Locked");
/// What that means.
pub const LOCKED_LEAD: Words = words(
    "Data kantor di perangkat ini terkunci. Masukkan kata sandi kantor untuk membukanya.",
    "The office's data on this device is locked. Enter the office's passphrase to open it.",
);
/// Field.
pub const PASSPHRASE: Words = words("Kata sandi kantor", "The office's passphrase");
/// Button.
pub const UNLOCK: Words = words("Buka kunci", "Unlock");
/// While it works.
pub const UNLOCKING: Words =
    words("Memeriksa kata sandi … sekitar satu detik", "Checking the passphrase … about a second");
/// Way to the recovery key.
pub const FORGOTTEN: Words = words("Lupa kata sandi?", "Forgot the passphrase?");
/// Heading.
pub const RECOVER: Words = words("Buka dengan kunci pemulihan", "Open with the recovery key");
/// What it is.
pub const RECOVER_LEAD: Words = words(
    "Kunci pemulihan tercetak pada lembar yang disimpan saat kata sandi dipasang. Tuliskan di sini, lalu pilih kata sandi yang baru.",
    "The recovery key is printed on the sheet that was kept when the passphrase was set. Type it here, then choose a new passphrase.",
);
/// Field.
pub const RECOVERY_KEY: Words = words("Kunci pemulihan", "Recovery key");
/// How to type it.
pub const RECOVERY_HINT: Words = words(
    "Diawali AGE-SECRET-KEY-1. Huruf besar atau kecil, spasi, dan baris baru tidak berpengaruh.",
    "Begins with AGE-SECRET-KEY-1. Capitals, spaces and line breaks make no difference.",
);
/// Button.
pub const RECOVER_SUBMIT: Words = words("Pasang kata sandi baru dan buka", "Set the new passphrase and open");
/// Way on.
pub const BOTH_LOST: Words = words("Keduanya hilang?", "Lost both?");
/// Heading.
pub const LOST: Words = words("Bila kata sandi dan kunci pemulihan hilang", "If passphrase and recovery key are lost");
/// The truth.
pub const LOST_TRUTH: Words = words(
    "Bila keduanya tidak ada, tidak seorang pun dapat membuka data di perangkat ini, termasuk pembuat Titik Temu. Tidak ada pintu belakang; itulah yang melindungi pelapor bila perangkat hilang.",
    "Without either of them nobody can open the data on this device, the makers of Titik Temu included. There is no back door; that is what protects complainants when a device is lost.",
);
/// First thing to do.
pub const LOST_SEARCH: Words = words(
    "Cari dahulu: lembar pemulihan di lemari arsip atau brankas, rekan yang memasang kata sandi, perangkat lain yang menyimpan pengaduan yang sama.",
    "Look first: the recovery sheet in the archive or the safe, the colleague who set the passphrase, another device that holds the same cases.",
);
/// Second.
pub const LOST_BACKUP: Words = words(
    "Berkas cadangan yang pernah disimpan dapat dipulihkan di penyimpanan baru.",
    "Backup files that were kept can be restored into a new store.",
);
/// Third.
pub const LOST_BESIDE: Words = words(
    "Anda dapat memulai dari awal. Data lama tidak dihapus dan tetap dapat dibuka kelak bila kuncinya ditemukan.",
    "You can begin anew. The old data is not removed and can still be opened if a key turns up.",
);
/// Button.
pub const BEGIN_BESIDE: Words = words("Mulai dari awal, simpan data lama", "Begin anew, keep the old data");
/// Notice where older data stands beside.
pub const BESIDE: Words =
    words("Di peramban ini ada juga data lama yang terkunci.", "This browser also holds older data that is locked.");
/// Button.
pub const BACK_TO_OLD: Words = words("Buka data lama", "Open the older data");
