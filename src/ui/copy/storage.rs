//! Words about what is kept in this browser: its room, its permanence, exports, erasing.

use super::{Lang, Words, dates, lang, words};

/// Under the heading.
pub const LEAD: Words = words(
    "Semua data kantor tersimpan di peramban ini, di perangkat ini saja. Ekspor secara berkala menjaganya bila perangkat rusak atau hilang.",
    "All of the office's data is kept in this browser, on this device only. Exporting it now and then keeps it safe if the device breaks or is lost.",
);
/// Row.
pub const CASES: Words = words("Pengaduan di perangkat ini", "Cases on this device");
/// Row.
pub const UNREADABLE: Words = words("Tidak dapat dibuka", "Can't be opened");
/// What that means.
pub const UNREADABLE_BODY: Words = words(
    "{n}, karena prosedur atau kalendernya tidak ada atau rusak. Catatannya tetap tersimpan dan ikut diekspor.",
    "{n}, because the procedure or calendar is missing or damaged. What is recorded stays kept and is exported.",
);
/// Row.
pub const USED: Words = words("Ruang terpakai", "Room in use");
/// `{used}`, and `{left}` of `{quota}`.
pub const USED_OF: Words = words(
    "{used}; sisa {left} dari {quota} yang disediakan peramban",
    "{used}; {left} left of {quota} that the browser grants",
);
/// There is little room left; `{left}`.
pub const LITTLE_LEFT: Words = words(
    "Ruang untuk data tinggal {left}. Kosongkan ruang di perangkat sebelum penuh; yang sudah tersimpan tetap aman.",
    "Only {left} of room is left. Make room on the device before it is full; what is saved stays safe.",
);
/// The browser does not tell.
pub const UNKNOWN: Words = words("Peramban ini tidak memberitahukannya", "This browser does not tell");
/// Row.
pub const PERMANENCE: Words = words("Ketahanan", "Permanence");
/// Persisted.
pub const PERSISTED: Words = words(
    "Peramban berjanji tidak menghapus data ini saat ruang menipis.",
    "The browser promises not to remove this data when room gets scarce.",
);
/// Not persisted.
pub const NOT_PERSISTED: Words = words(
    "Peramban dapat menghapus data ini saat ruang perangkat menipis.",
    "The browser may remove this data when the device runs out of room.",
);
/// Button.
pub const PERSIST: Words = words("Minta peramban menyimpannya tetap", "Ask the browser to keep it");
/// Refused.
pub const PERSIST_REFUSED: Words = words(
    "Peramban belum mengizinkan. Biasanya diizinkan setelah laman ini dipasang di layar utama atau sering dibuka. Ekspor tetap menjaga data Anda.",
    "The browser does not allow it yet. It usually does once this page is installed on the home screen or often used. Exports keep your data safe meanwhile.",
);
/// Row.
pub const LAST_EXPORT: Words = words("Ekspor lengkap terakhir", "Last full export");
/// Never.
pub const NEVER: Words = words("Belum pernah dari peramban ini", "Never from this browser");
/// Its age, and that something has changed since; counted days and cases.
pub const BACKUP_AGE: Words = words(
    "Cadangan terakhir {days} lalu, {cases} berubah sesudahnya.",
    "Last backup {days} ago, {cases} changed since then.",
);
/// Its age, and that nothing has changed since.
pub const BACKUP_CURRENT: Words = words(
    "Cadangan terakhir {days} lalu; tidak ada pengaduan yang berubah sesudahnya.",
    "Last backup {days} ago; no case has changed since then.",
);
/// There is none, but something to lose.
pub const NO_BACKUP: Words = words(
    "Belum ada cadangan: {cases} hanya tersimpan di peramban ini.",
    "There is no backup: {cases} exist in this browser only.",
);
/// There is none, and nothing to lose yet.
pub const NO_BACKUP_YET: Words =
    words("Belum ada cadangan dari peramban ini.", "There is no backup from this browser yet.");
/// Puts the reminder off.
pub const LATER: Words = words("Nanti saja", "Not now");
/// Leads to the export.
pub const TO_EXPORT: Words = words("Ekspor sekarang", "Export now");

/// Heading.
pub const ERASE: Words = words("Hapus semua data", "Erase everything");
/// What it means.
pub const ERASE_BODY: Words = words(
    "Menghapus kantor, semua pengaduan, buku tamu, dan draf dari peramban ini. Tidak dapat dibatalkan. Ekspor dahulu bila data masih diperlukan.",
    "Removes the office, all cases, the guest book and drafts from this browser. It can't be undone. Export first if the data is still needed.",
);
/// In sample data.
pub const ERASE_SAMPLE: Words = words(
    "Ini data contoh. Data contoh terhapus begitu Anda meninggalkannya; data kantor Anda tidak tersentuh.",
    "This is sample data. Leaving it removes it; your office's data is untouched.",
);
/// The word to type.
pub const ERASE_WORD: Words = words("HAPUS", "ERASE");
/// Field; `{word}`.
pub const ERASE_CONFIRM: Words = words("Ketik {word} untuk memastikan", "Type {word} to confirm");
/// Another word was typed; `{word}`.
pub const ERASE_WRONG: Words = words("Ketik {word} persis seperti tertulis.", "Type {word} exactly as it is written.");
/// Button.
pub const ERASE_SUBMIT: Words = words("Hapus semua data dari peramban ini", "Erase everything from this browser");
/// Notice.
pub const ERASED: Words = words("Semua data dihapus dari peramban ini.", "Everything was erased from this browser.");

/// "12,4 MB": a size as people read it.
pub fn size(bytes: u64) -> String {
    const UNITS: [&str; 4] = ["kB", "MB", "GB", "TB"];
    // The least that is there is not nothing.
    let (mut tenths, mut unit) = (bytes.div_ceil(100), 0);
    while tenths >= 10_000 && unit + 1 < UNITS.len() {
        tenths = (tenths + 500) / 1_000;
        unit += 1;
    }
    let comma = if lang() == Lang::Id { ',' } else { '.' };
    let whole = dates::number(i64::try_from(tenths / 10).unwrap_or(i64::MAX));
    // A tenth says something only while the number is small.
    match tenths % 10 {
        tenth if tenths < 1_000 && tenth > 0 => format!("{whole}{comma}{tenth} {}", UNITS[unit]),
        _ => format!("{whole} {}", UNITS[unit]),
    }
}

#[cfg(test)]
mod tests {
    use super::super::set_lang;
    use super::*;

    #[test]
    fn sizes_read_as_people_say_them() {
        set_lang(Lang::Id);
        let read = |bytes| size(bytes);
        assert_eq!([read(0), read(1), read(1_500), read(999_000)], ["0 kB", "0,1 kB", "1,5 kB", "999 kB"]);
        assert_eq!([read(12_400_000), read(5_000_000_000)], ["12,4 MB", "5 GB"]);
        set_lang(Lang::En);
        assert_eq!(size(1_500), "1.5 kB");
    }
}
