//! Why the store did not do what was asked, and the way out of each: while something is being saved, and while the
//! data is being opened.

use crate::store::StoreError;

use super::{Words, t, words};

/// Why something could not be kept or read. Whatever was typed stays on the screen.
pub fn store(error: &StoreError) -> String {
    t(unsaved(error)).to_owned()
}

/// Why the data can't be opened.
pub fn unopened(error: &StoreError) -> String {
    t(closed(error)).to_owned()
}

fn unsaved(error: &StoreError) -> Words {
    match error {
        StoreError::Unavailable => PRIVATE,
        StoreError::Exists(_) => words(
            "Nomor itu baru saja dipakai. Coba simpan sekali lagi.",
            "That number was just taken. Try to save again.",
        ),
        StoreError::Full => words(
            "Ruang penyimpanan perangkat penuh, sehingga belum tersimpan. Kosongkan ruang, lalu simpan lagi. Isian Anda tetap ada di layar ini.",
            "The device's storage is full, so this is not saved. Make room, then save again. What you typed stays on this screen.",
        ),
        StoreError::Blocked => words(
            "Tab lain masih membuka versi lama, sehingga belum tersimpan. Tutup tab Titik Temu yang lain, lalu simpan lagi.",
            "Another tab still has an older version open, so this is not saved. Close the other Titik Temu tabs, then save again.",
        ),
        StoreError::Newer => words(
            "Titik Temu diperbarui di tab lain, sehingga tab ini tidak dapat menyimpan lagi. Salin isian yang belum menjadi draf, lalu muat ulang laman.",
            "Titik Temu was updated in another tab, so this tab can't save any more. Copy what is not a draft yet, then reload the page.",
        ),
        StoreError::Lost => words(
            "Sambungan ke penyimpanan terputus, sehingga belum tersimpan. Simpan lagi; bila masih gagal, muat ulang laman. Isian Anda tetap ada di layar ini.",
            "The connection to the storage was lost, so this is not saved. Save again; if it fails, reload the page. What you typed stays on this screen.",
        ),
        StoreError::Damaged => words(
            "Peramban tidak dapat membaca penyimpanannya sendiri, sehingga belum tersimpan. Salin isian Anda, tutup peramban sepenuhnya, lalu buka lagi.",
            "The browser can't read its own storage, so this is not saved. Copy what you typed, close the browser completely, then open it again.",
        ),
        StoreError::Locked | StoreError::Changed(_) => words(
            "Data kantor baru saja dikunci dengan kata sandi di tab lain, sehingga belum tersimpan. Salin isian Anda, lalu muat ulang laman dan buka kuncinya.",
            "The office's data was just locked with a passphrase in another tab, so this is not saved. Copy what you typed, then reload the page and unlock it.",
        ),
        StoreError::Sealing => words(
            "Data belum dapat dikunci, sehingga belum tersimpan. Muat ulang laman, buka kuncinya, lalu simpan sekali lagi.",
            "The data could not be sealed, so it was not saved. Reload the page, unlock it, then save once more.",
        ),
        StoreError::Aborted(_) => words(
            "Peramban membatalkan penyimpanan, sehingga belum tersimpan. Biasanya karena ruang perangkat hampir habis: kosongkan ruang, lalu simpan lagi. Isian Anda tetap ada di layar ini.",
            "The browser gave up saving, so this is not saved. Usually the device is almost full: make room, then save again. What you typed stays on this screen.",
        ),
    }
}

fn closed(error: &StoreError) -> Words {
    match error {
        StoreError::Unavailable => PRIVATE,
        StoreError::Full => words(
            "Ruang penyimpanan perangkat penuh, sehingga peramban tidak dapat membukanya. Kosongkan ruang, lalu coba lagi.",
            "The device's storage is full, so the browser can't open it. Make room, then try again.",
        ),
        StoreError::Blocked => words(
            "Tab lain masih membuka versi lama. Tutup tab Titik Temu yang lain, lalu coba lagi.",
            "Another tab still has an older version open. Close the other Titik Temu tabs, then try again.",
        ),
        StoreError::Newer => words(
            "Data di peramban ini sudah dipakai Titik Temu versi yang lebih baru, dan versi lama ini tidak menyentuhnya. Muat ulang laman; bila pesan ini tetap muncul, tutup semua tab Titik Temu, lalu buka lagi.",
            "A newer Titik Temu already works with the data in this browser, and this older one does not touch it. Reload the page; if this message stays, close all Titik Temu tabs, then open it again.",
        ),
        StoreError::Lost => words(
            "Peramban tidak menjawab ketika penyimpanan dibuka. Coba lagi; bila masih gagal, tutup peramban sepenuhnya, lalu buka lagi.",
            "The browser did not answer when the storage was opened. Try again; if it fails, close the browser completely, then open it again.",
        ),
        StoreError::Damaged => words(
            "Peramban tidak dapat membaca penyimpanannya sendiri. Tutup peramban sepenuhnya, buka lagi, lalu coba lagi.",
            "The browser can't read its own storage. Close the browser completely, open it again, then try again.",
        ),
        StoreError::Locked | StoreError::Changed(_) | StoreError::Sealing => words(
            "Data kantor dikunci di tab lain. Muat ulang laman, lalu buka kuncinya.",
            "The office's data was locked in another tab. Reload the page, then unlock it.",
        ),
        StoreError::Aborted(_) | StoreError::Exists(_) => words(
            "Peramban membatalkan pembukaan penyimpanan, biasanya karena ruang perangkat hampir habis. Kosongkan ruang, lalu coba lagi.",
            "The browser gave up opening the storage, usually because the device is almost full. Make room, then try again.",
        ),
    }
}

const PRIVATE: Words = words(
    "Peramban ini tidak menyediakan penyimpanan, mungkin karena jendela pribadi. Buka Titik Temu di jendela biasa.",
    "This browser offers no storage, perhaps because the window is private. Open Titik Temu in an ordinary window.",
);

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn each_failure_has_words_of_its_own() {
        let all = [
            StoreError::Unavailable,
            StoreError::Full,
            StoreError::Blocked,
            StoreError::Newer,
            StoreError::Lost,
            StoreError::Damaged,
            StoreError::Locked,
            StoreError::Aborted(String::new()),
        ];
        for say in [unsaved, closed] {
            let said: BTreeSet<&str> = all.iter().flat_map(|error| [say(error).id, say(error).en]).collect();
            assert_eq!(said.len(), 2 * all.len());
        }
    }
}
