//! Words of new keys: a passphrase or knowingly none, the recovery sheet, sealing what was there before.

use super::{Words, words};

/// Heading of the first run's question.
pub const CREATE: Words = words("Kunci data kantor", "Lock the office's data");
/// Why.
pub const CREATE_LEAD: Words = words(
    "Pengaduan memuat identitas dan persoalan orang. Dengan kata sandi, isinya tidak terbaca bila perangkat ini hilang atau dipinjam.",
    "Complaints hold people's identities and troubles. With a passphrase nobody can read them when this device is lost or borrowed.",
);
/// Field.
pub const NEW: Words = words("Kata sandi baru", "New passphrase");
/// How to choose one.
pub const NEW_HINT: Words = words(
    "Paling sedikit 12 karakter. Empat kata yang mudah diingat lebih aman daripada kata pendek dengan angka.",
    "At least 12 characters. Four words that are easy to remember are safer than a short one with digits.",
);
/// Whose it is, in the office.
pub const SHARED: Words = words(
    "Semua petugas di perangkat ini memakai kata sandi yang sama.",
    "All officers on this device share one passphrase.",
);
/// Field.
pub const REPEAT: Words = words("Ulangi kata sandi baru", "Repeat the new passphrase");
/// Button.
pub const CREATE_SUBMIT: Words = words("Kunci dan lanjutkan", "Lock and continue");
/// While it works.
pub const CREATING: Words = words("Membuat kunci … beberapa detik", "Making the keys … a few seconds");
/// Way to declining.
pub const DECLINE: Words = words("Tanpa kata sandi", "Without a passphrase");
/// Heading.
pub const DECLINE_TITLE: Words = words("Bekerja tanpa kata sandi?", "Work without a passphrase?");
/// First meaning.
pub const DECLINE_OPEN: Words = words(
    "Siapa pun yang memegang perangkat ini dapat membaca semua pengaduan, nama, NIK, dan lampirannya.",
    "Whoever holds this device can read every case, with names, identity numbers and attachments.",
);
/// Second.
pub const DECLINE_LATER: Words = words(
    "Kata sandi dapat dipasang kemudian di Pengaturan. Namun, yang sempat tersimpan tanpa kunci mungkin masih tersisa di berkas peramban; hanya data yang dikunci sejak awal yang terjamin bersih.",
    "A passphrase can be set later in Settings. But what was kept unlocked may survive in the browser's files; only data that was locked from the start is certain to leave no trace.",
);
/// Third.
pub const DECLINE_DEVICE: Words = words(
    "Setidaknya pasang kunci layar perangkat, dan jangan meminjamkannya.",
    "At least set a screen lock on the device, and don't lend it.",
);
/// Button.
pub const DECLINE_SUBMIT: Words = words("Ya, lanjutkan tanpa kata sandi", "Yes, continue without a passphrase");
/// Button back.
pub const DECLINE_BACK: Words = words("Kembali, pasang kata sandi", "Back, set a passphrase");
/// Heading of the sheet.
pub const SHEET: Words = words("Cetak lembar pemulihan", "Print the recovery sheet");
/// Why.
pub const SHEET_LEAD: Words = words(
    "Bila kata sandi terlupa, hanya kunci ini yang dapat membuka data. Kunci ditampilkan sekali saja dan tidak disimpan di perangkat.",
    "If the passphrase is forgotten, only this key opens the data. It is shown once and is not kept on the device.",
);
/// Heading on paper.
pub const SHEET_PAPER: Words = words("Lembar pemulihan Titik Temu", "Titik Temu recovery sheet");
/// On paper.
pub const SHEET_KEEP: Words = words(
    "Simpan lembar ini di brankas atau lemari terkunci, terpisah dari perangkat. Siapa pun yang memegangnya dapat membuka data di perangkat itu.",
    "Keep this sheet in a safe or a locked cabinet, apart from the device. Whoever holds it can open the data on that device.",
);
/// On paper, before an empty line: nothing that is printed tells whose data it opens.
pub const SHEET_FOR: Words =
    words("Lembar ini membuka (tulis dengan tangan):", "What this sheet opens (write by hand):");
/// On paper, `{date}`.
pub const SHEET_MADE: Words = words("Dibuat {date}.", "Made on {date}.");
/// On paper.
pub const SHEET_USE: Words = words(
    "Cara memakai: pada layar terkunci pilih “Lupa kata sandi?”, lalu tuliskan kunci di atas.",
    "How to use it: on the locked screen choose “Forgot the passphrase?”, then type the key above.",
);
/// What the code is, read out.
pub const SHEET_CODE: Words = words("Kode QR berisi kunci pemulihan", "QR code with the recovery key");
/// Button.
pub const SHEET_PRINT: Words = words("Cetak lembar ini", "Print this sheet");
/// Box.
pub const SHEET_KEPT: Words = words(
    "Lembar sudah dicetak atau kunci sudah disalin ke tempat yang aman",
    "The sheet is printed, or the key is copied to a safe place",
);
/// Not ticked.
pub const SHEET_NOT_KEPT: Words = words(
    "Cetak atau salin dahulu kunci pemulihan, lalu centang kotak ini.",
    "Print or copy the recovery key first, then tick this box.",
);
/// No printer dialog.
pub const SHEET_NO_PRINT: Words = words(
    "Peramban ini tidak dapat mencetak. Salin kunci dengan tangan.",
    "This browser can't print. Copy the key by hand.",
);
/// Button.
pub const SHEET_DONE: Words = words("Lanjutkan", "Continue");
/// Heading while rows are sealed.
pub const SEALING: Words = words("Mengunci data yang sudah ada", "Locking what is already there");
/// What may happen.
pub const SEALING_LEAD: Words = words(
    "Jangan tutup laman ini bila tidak perlu. Bila terputus, tidak ada yang hilang; penguncian dilanjutkan saat dibuka lagi.",
    "Please leave this page open. If it is interrupted nothing is lost; it goes on when the data is opened again.",
);
/// `{done}` of `{of}` rows.
pub const SEALING_STATE: Words = words("{done} dari {of} catatan", "{done} of {of} records");
