//! What passphrases are answered with: why one is not taken, why it stays locked.

use super::{Words, fill, t, words};
use crate::app::safe::Refused;
use crate::vault::{HeaderFault, KeyTrouble, RecoveryFault, Weakness};

/// Shows what is typed.
pub const SHOW: Words = words("Tampilkan kata sandi", "Show the passphrase");
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
