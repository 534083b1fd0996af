//! Words where the office's data should be and is not, or not all of it.

use super::{Counted, Words, words};

/// Heading: nothing is there.
pub const EMPTY: Words = words("Data kantor tidak ditemukan", "The office's data is not here");
/// What happened.
pub const EMPTY_BODY: Words = words(
    "Peramban mengembalikan penyimpanan Titik Temu dalam keadaan kosong, padahal sebelumnya ada isinya. Biasanya berkas peramban rusak karena perangkat mati mendadak, atau aplikasi pembersih menghapusnya.",
    "The browser gave Titik Temu's storage back empty, although it held data before. Usually the browser's files were damaged when the device went off, or a cleaning app deleted them.",
);
/// Heading: less is there.
pub const PARTLY: Words = words("Sebagian data kantor hilang", "Some of the office's data is missing");
/// What happened.
pub const PARTLY_BODY: Words = words(
    "Penyimpanan peramban ini berisi lebih sedikit daripada sebelumnya. Biasanya berkas peramban rusak karena perangkat mati mendadak, atau dikembalikan ke keadaan lama.",
    "This browser's storage holds less than it did. Usually the browser's files were damaged when the device went off, or put back to an older state.",
);
/// Heading: it can't be read.
pub const DAMAGED: Words = words("Data kantor tidak dapat dibaca", "The office's data can't be read");
/// What happened.
pub const DAMAGED_BODY: Words = words(
    "Peramban tidak dapat membuka penyimpanan Titik Temu. Mungkin berkasnya rusak, atau sedang dipakai program lain.",
    "The browser can't open Titik Temu's storage. Its files may be damaged, or in use by another program.",
);
/// What that does not mean.
pub const SAFE: Words = words(
    "Belum ada yang ditimpa. Tidak ada yang diubah sebelum Anda memilih.",
    "Nothing has been overwritten. Nothing is changed before you choose.",
);

/// Heads what was there.
pub const WAS: Words = words("Yang terakhir ada di sini", "What was last here");
/// Row.
pub const CASES: Words = words("Pengaduan", "Cases");
/// Row: facts of all logs.
pub const ENTRIES: Words = words("Catatan seluruhnya", "Entries in all");
/// Row.
pub const SEEN: Words = words("Terakhir disimpan", "Last saved");
/// Row.
pub const LEFT: Words = words("Yang masih ada", "Still here");
/// Row.
pub const BACKUP: Words = words("Ekspor lengkap terakhir", "Last full export");
/// Counted facts.
pub const FACTS: Counted = Counted { id: "catatan", one: "entry", many: "entries" };

/// Heads the ways out.
pub const WAYS: Words = words("Yang dapat dilakukan", "What you can do");
/// First way.
pub const AGAIN: Words = words("Coba buka lagi", "Try to open it again");
/// When it helps.
pub const AGAIN_BODY: Words = words(
    "Tutup peramban sepenuhnya, buka lagi, lalu coba. Kadang data terbaca kembali.",
    "Close the browser completely, open it again, then try. Sometimes the data can be read again.",
);
/// Second way.
pub const RESTORE: Words = words("Pulihkan dari berkas cadangan", "Restore from a backup file");
/// What it brings.
pub const RESTORE_BODY: Words = words(
    "Berkas hasil Ekspor dari peramban ini atau perangkat lain. Isinya diperlihatkan dahulu.",
    "A file exported from this browser or another device. You see first what is in it.",
);
/// Third way, where something is left.
pub const GO_ON: Words = words("Lanjutkan dengan yang masih ada", "Go on with what is still here");
/// What it means.
pub const GO_ON_BODY: Words = words(
    "Catatan yang hilang tidak ditanyakan lagi. Cadangan tetap dapat dimasukkan kapan saja melalui Tukar data.",
    "The missing entries are not asked about again. A backup can still be brought in at any time through Exchange data.",
);
/// Last way.
pub const ANEW: Words = words("Mulai dari awal", "Begin anew");
/// What it means, where nothing is left.
pub const ANEW_BODY: Words = words(
    "Catatan lama dianggap tidak ada lagi dan peramban ini dipakai seperti baru. Berkas cadangan tetap dapat dipulihkan sesudahnya.",
    "The old entries count as gone, and this browser is used as if new. A backup file can still be restored afterwards.",
);
/// What it means, where it can't be read.
pub const ANEW_DAMAGED: Words = words(
    "Kantor dimulai di penyimpanan baru; yang tidak terbaca dibiarkan di tempatnya. Lakukan hanya bila memulai ulang peramban dan perangkat tidak menolong. Berkas cadangan dapat dipulihkan sesudahnya.",
    "The office begins in a new storage; the one that can't be read stays where it is. Do it only when restarting the browser and the device did not help. A backup file can be restored afterwards.",
);
/// The word to type.
pub const ANEW_WORD: Words = words("MULAI", "BEGIN");
/// Field; `{word}`.
pub const ANEW_CONFIRM: Words = words("Ketik {word} untuk memastikan", "Type {word} to confirm");
/// Another word was typed; `{word}`.
pub const ANEW_WRONG: Words = words("Ketik {word} persis seperti tertulis.", "Type {word} exactly as it is written.");
