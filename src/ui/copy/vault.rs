//! Words about the passphrase, the recovery key, locking and unlocking.

use super::{Words, fill, t, words};
use crate::app::safe::Refused;
use crate::vault::{HeaderFault, KeyTrouble, RecoveryFault, Weakness};

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
/// Shows what is typed.
pub const SHOW: Words = words("Tampilkan kata sandi", "Show the passphrase");
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
    "Tanpa salah satunya, data di perangkat ini tidak dapat dibuka oleh siapa pun, termasuk pembuat Titik Temu. Tidak ada pintu belakang; itulah yang melindungi pelapor bila perangkat hilang.",
    "Without one of the two nobody can open the data on this device, the makers of Titik Temu included. There is no back door; that is what protects complainants when a device is lost.",
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

/// The two differ.
pub const DIFFERENT: Words =
    words("Kedua kata sandi tidak sama. Ketik ulang.", "The two passphrases differ. Type them again.");
/// Nothing typed.
pub const EMPTY: Words = words("Masukkan kata sandi.", "Enter the passphrase.");

/// What is wrong with a new passphrase.
pub fn weakness(weakness: Weakness) -> String {
    match weakness {
        Weakness::Short(least) => fill(
            words(
                "Terlalu pendek. Pakai paling sedikit {n} karakter, misalnya empat kata.",
                "Too short. Use at least {n} characters, four words for example.",
            ),
            &[("n", &least.to_string())],
        ),
        Weakness::Monotonous => t(words(
            "Terlalu mudah ditebak karena karakter yang sama berulang. Pakai beberapa kata yang berbeda.",
            "Too easy to guess because the same characters repeat. Use several different words.",
        ))
        .to_owned(),
        Weakness::Long => {
            t(words("Terlalu panjang. Pakai beberapa kata saja.", "Too long. A few words are enough.")).to_owned()
        }
    }
}

/// What is wrong with a typed recovery key.
pub fn recovery(fault: RecoveryFault) -> &'static str {
    t(match fault {
        RecoveryFault::Shape => words(
            "Ini bukan kunci pemulihan. Kunci diawali AGE-SECRET-KEY-1.",
            "This is no recovery key. It begins with AGE-SECRET-KEY-1.",
        ),
        RecoveryFault::Length => words(
            "Jumlah huruf kunci tidak sesuai. Periksa apakah ada bagian yang terlewat atau tertulis dua kali.",
            "The key has too few or too many characters. See whether a part is missing or written twice.",
        ),
        RecoveryFault::Mistyped => words(
            "Ada huruf yang keliru. Bandingkan sekali lagi dengan lembar pemulihan.",
            "A character is wrong. Compare it once more with the recovery sheet.",
        ),
    })
}

/// Why it stays locked. `recovering`: the recovery key was tried, not the passphrase.
pub fn refused(why: &Refused, recovering: bool) -> String {
    match why {
        Refused::Wrong if recovering => t(words(
            "Kunci pemulihan ini bukan untuk data di perangkat ini.",
            "This recovery key is not for the data on this device.",
        ))
        .to_owned(),
        Refused::Wrong => t(words(
            "Kata sandi salah. Periksa huruf besar dan kecil, lalu coba lagi.",
            "Wrong passphrase. Check capitals, then try again.",
        ))
        .to_owned(),
        Refused::Wait(seconds) => fill(
            words("Terlalu banyak percobaan yang salah. Tunggu {n} detik, lalu coba lagi.", "Too many wrong tries. Wait {n} seconds, then try again."),
            &[("n", &seconds.to_string())],
        ),
        Refused::Keys(KeyTrouble::Absent) => t(words(
            "Bagian aplikasi yang memeriksa kata sandi belum dapat diambil. Periksa sambungan internet, lalu coba lagi.",
            "The part of the app that checks passphrases can't be fetched. Check the connection, then try again.",
        ))
        .to_owned(),
        Refused::Keys(KeyTrouble::Memory) => t(words(
            "Memori perangkat tidak cukup untuk memeriksa kata sandi. Tutup tab dan aplikasi lain, lalu coba lagi.",
            "The device has not enough memory to check the passphrase. Close other tabs and apps, then try again.",
        ))
        .to_owned(),
        Refused::Keys(KeyTrouble::Failed) => t(words(
            "Peramban tidak dapat memakai kriptografinya. Muat ulang laman, lalu coba lagi.",
            "The browser could not use its cryptography. Reload the page, then try again.",
        ))
        .to_owned(),
        Refused::Header(fault) => header(*fault).to_owned(),
        Refused::Store(error) => super::store(error),
    }
}

/// Why the header can't be used.
pub fn header(fault: HeaderFault) -> &'static str {
    t(match fault {
        HeaderFault::Damaged => words(
            "Catatan kunci di perangkat ini rusak, sehingga data tidak dapat dibuka. Pulihkan dari berkas cadangan.",
            "The record of the lock on this device is damaged, so the data can't be opened. Restore from a backup file.",
        ),
        HeaderFault::Newer => words(
            "Data dikunci oleh versi Titik Temu yang lebih baru. Muat ulang laman untuk memakai versi itu.",
            "The data was locked by a newer Titik Temu. Reload the page to use that version.",
        ),
        HeaderFault::Cost => words(
            "Catatan kunci di perangkat ini tampaknya diubah orang, sehingga tidak dipakai. Pulihkan dari berkas cadangan.",
            "The record of the lock on this device seems to have been changed by somebody, so it is not used. Restore from a backup file.",
        ),
    })
}
