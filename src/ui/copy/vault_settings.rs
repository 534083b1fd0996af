//! Words about keys once they are there: turned on, changed, renewed; locking by hand and by itself.

use super::{Words, words};

/// Section of the settings.
pub const TITLE: Words = words("Kata sandi dan kunci", "Passphrase and keys");
/// Under its heading.
pub const LEAD: Words = words(
    "Kata sandi melindungi data bila perangkat hilang atau dipinjam.",
    "The passphrase protects the data when the device is lost or borrowed.",
);
/// State.
pub const ON: Words =
    words("Data di perangkat ini terkunci dengan kata sandi.", "The data on this device is locked with a passphrase.");
/// State.
pub const OFF: Words = words("Data di perangkat ini belum dikunci.", "The data on this device is not locked.");
/// Short, for the overview.
pub const ON_SHORT: Words = words("Terkunci dengan kata sandi", "Locked with a passphrase");
/// Short, for the overview.
pub const OFF_SHORT: Words = words("Belum dikunci", "Not locked");
/// Button.
pub const TURN_ON: Words = words("Pasang kata sandi", "Set a passphrase");
/// Honest about before.
pub const TURN_ON_BODY: Words = words(
    "Semua catatan akan dikunci sekarang juga, tanpa ada yang hilang. Sisa berkas peramban dari masa sebelum dikunci mungkin masih dapat dibaca orang yang ahli; hanya data yang dikunci sejak awal yang terjamin bersih.",
    "All records are locked now, and nothing is lost. Remains in the browser's files from before may still be readable to an expert; only data that was locked from the start is certain to leave no trace.",
);
/// Card.
pub const CHANGE: Words = words("Ganti kata sandi", "Change the passphrase");
/// Field.
pub const CURRENT: Words = words("Kata sandi sekarang", "Present passphrase");
/// Button.
pub const CHANGE_SUBMIT: Words = words("Ganti kata sandi", "Change the passphrase");
/// Notice.
pub const CHANGED: Words = words(
    "Kata sandi diganti. Kunci pemulihan tetap sama.",
    "The passphrase was changed. The recovery key stays the same.",
);
/// Card.
pub const RENEW: Words = words("Kunci pemulihan baru", "New recovery key");
/// Why.
pub const RENEW_BODY: Words = words(
    "Bila lembar pemulihan hilang atau dilihat orang, buat kunci baru. Lembar yang lama tidak berlaku lagi.",
    "If the recovery sheet is lost or was seen by others, make a new key. The old sheet then opens nothing.",
);
/// Button.
pub const RENEW_SUBMIT: Words = words("Buat kunci pemulihan baru", "Make a new recovery key");
/// On the board, when nobody has said that the sheet is kept.
pub const SHEET_DUE: Words = words(
    "Belum ditandai bahwa lembar pemulihan sudah disimpan. Bila kata sandi terlupa, hanya lembar itu yang dapat membuka data. Bila lembarnya tidak ada, buat kunci pemulihan baru.",
    "Nobody has said that the recovery sheet is kept. If the passphrase is forgotten, only that sheet opens the data. If there is no sheet, make a new recovery key.",
);
/// Button.
pub const SHEET_IS_KEPT: Words = words("Lembar sudah disimpan", "The sheet is kept");
/// Card.
pub const IDLE: Words = words("Kunci otomatis", "Automatic lock");
/// Field.
pub const IDLE_AFTER: Words = words("Kunci bila tidak ada kegiatan selama", "Lock when nothing happens for");
/// `{n}` minutes.
pub const IDLE_MINUTES: Words = words("{n} menit", "{n} minutes");
/// Hint.
pub const IDLE_HINT: Words = words("Satu menit sebelumnya ada peringatan.", "There is a warning one minute before.");
/// Button, everywhere.
pub const LOCK_NOW: Words = words("Kunci sekarang", "Lock now");
/// Short, in the frame.
pub const LOCK: Words = words("Kunci", "Lock");
/// Heading of the warning.
pub const IDLE_TITLE: Words = words("Masih di sini?", "Still here?");
/// `{n}` seconds.
pub const IDLE_BODY: Words = words(
    "Layar akan terkunci dalam {n} detik. Isian yang sedang ditulis tersimpan sebagai draf.",
    "The screen locks in {n} seconds. What is being filled in is kept as a draft.",
);
/// Button.
pub const IDLE_STAY: Words = words("Lanjutkan bekerja", "Keep working");
