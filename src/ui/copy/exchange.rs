//! Words of the exchange: taking cases out as a file and bringing them in.

use super::{Counted, Words, fill, storage, t, words};

/// Under the heading.
pub const LEAD: Words = words(
    "Pindahkan pengaduan ke perangkat lain, simpan cadangan, atau pulihkan data dari berkas.",
    "Move cases to another device, keep a backup, or restore data from a file.",
);
/// Counted.
pub const FACTS: Counted = Counted { id: "catatan", one: "entry", many: "entries" };

/// Heading.
pub const EXPORT: Words = words("Ekspor", "Export");
/// Honest.
pub const NOT_SEALED: Words = words(
    "Berkas ini tidak tersegel: siapa pun yang memegangnya dapat membaca nama, NIK, dan isi pengaduan. Simpan di tempat yang aman dan jangan kirim lewat saluran terbuka.",
    "The file is not sealed: whoever holds it can read names, NIK and the content of cases. Keep it in a safe place and do not send it over open channels.",
);
/// What is in it, for all.
pub const CONTENTS_ALL: Words = words(
    "Isinya: identitas kantor dan petugas, {n} dengan seluruh riwayatnya, buku tamu, prosedur, dan kalender.",
    "It holds the office and its officers, {n} with their whole history, the guest book, procedures and calendars.",
);
/// What is in it, for one.
pub const CONTENTS_CASE: Words = words(
    "Isinya: pengaduan ini dengan seluruh riwayatnya, identitas kantor dan petugas, prosedur, dan kalendernya.",
    "It holds this case with its whole history, the office and its officers, its procedure and calendar.",
);
/// Attachments are not in it; `{n}` is a counted noun.
pub const LEFT_OUT: Words = words(
    "Tidak ikut dalam berkas ini: isi {n}. Judul dan sidik jarinya ikut, isinya hanya ada di perangkat ini; simpan salinannya dari laman pengaduan bila perlu dipindahkan.",
    "Not in this file: the content of {n}. Titles and fingerprints are; the content stays on this device only. Save copies from the case's page where it has to move.",
);
/// What is erased here too, because it was elsewhere; `{n}` is a counted noun.
pub const ERASES: Words = words(
    "Sudah dihapus di perangkat lain, dan ikut dihapus di perangkat ini: isi {n}.",
    "Erased on another device, and then on this one too: the content of {n}.",
);
/// A file that is brought in leaves attachments out; `{n}` is a counted noun.
pub const BRINGS_NO_BYTES: Words = words(
    "Disebut dalam berkas ini tanpa isinya: {n}. Yang belum ada di perangkat ini akan ditandai pada pengaduannya.",
    "Named in this file without content: {n}. Those that are not on this device yet will be marked on their cases.",
);
/// Button.
pub const EXPORT_ALL: Words = words("Ekspor semua", "Export everything");
/// Button; `{number}`.
pub const EXPORT_CASE: Words = words("Ekspor pengaduan {number}", "Export case {number}");
/// A case that is not here.
pub const NO_CASE: Words = words("Pengaduan ini tidak ada di perangkat ini.", "This case is not on this device.");
/// Back to it.
pub const TO_CASE: Words = words("Kembali ke pengaduan", "Back to the case");
/// After it; `{file}`.
pub const EXPORTED: Words = words(
    "Berkas {file} diserahkan kepada peramban untuk disimpan. Periksa folder unduhan.",
    "The file {file} was handed to the browser to save. Look in the downloads folder.",
);
/// The browser refused.
pub const NOT_SAVED: Words = words(
    "Peramban menolak menyimpan berkas. Coba lagi, atau gunakan peramban lain.",
    "The browser refused to save the file. Try again, or use another browser.",
);
/// While it is made.
pub const EXPORTING: Words = words("Menyiapkan berkas …", "Preparing the file …");
/// `{when}`.
pub const LAST: Words = words("Ekspor lengkap terakhir: {when}.", "Last full export: {when}.");

/// Heading.
pub const IMPORT: Words = words("Impor", "Import");
/// What happens.
pub const IMPORT_BODY: Words = words(
    "Berkas diperiksa dahulu. Sebelum Anda setujui, tidak ada yang ditulis.",
    "The file is checked first. Nothing is written before you agree.",
);
/// Button.
pub const PICK: Words = words("Pilih berkas", "Choose a file");
/// While it is checked.
pub const EXAMINING: Words = words("Memeriksa berkas …", "Checking the file …");
/// While it is written.
pub const IMPORTING: Words = words("Menyimpan …", "Saving …");
/// Refused; `{why}`.
pub const REFUSED: Words =
    words("Berkas ditolak; tidak ada yang diubah. {why}", "The file was refused and nothing was changed. {why}");
const TOO_LARGE: Words =
    words("Ukurannya {size}; yang dapat dibaca paling besar {most}.", "It has {size}; at most {most} can be read.");
/// Some other file.
pub const NOT_OURS: Words = words(
    "Ini bukan berkas ekspor Titik Temu. Pilih berkas yang dibuat dengan “Ekspor”.",
    "This is no file exported by Titik Temu. Choose one that was made with “Export”.",
);
const UNREADABLE: Words = words(
    "Berkas tidak dapat dibaca; mungkin sudah dipindahkan atau dihapus. Pilih sekali lagi.",
    "The file can't be read; it may have been moved or removed. Choose it again.",
);
/// Heading of the dry run.
pub const SUMMARY: Words = words("Hasil pemeriksaan", "What the check found");
/// An office comes along; `{office}`.
pub const BRINGS_OFFICE: Words = words(
    "Kantor {office} akan dipulihkan di peramban ini, dengan tanda perangkat yang baru.",
    "The office {office} will be restored in this browser, under a device mark of its own.",
);
/// Nothing new.
pub const NOTHING_NEW: Words = words(
    "Tidak ada yang baru: semua isi berkas ini sudah ada.",
    "Nothing new: everything in this file is here already.",
);
/// Only the office's own log.
pub const ONLY_OFFICE: Words = words(
    "Tidak ada pengaduan yang berubah. Yang baru hanya catatan kantor atau buku tamu.",
    "No case changes. Only the office's own log or the guest book gains entries.",
);
/// Row.
pub const COUNT_NEW: Words = words("Pengaduan baru", "New cases");
/// Row.
pub const COUNT_GAINS: Words = words("Pengaduan yang bertambah catatannya", "Cases that gain entries");
/// Row.
pub const COUNT_SAME: Words = words("Pengaduan yang sudah sama", "Cases that are the same");
/// Row.
pub const COUNT_FACTS: Words = words("Catatan baru seluruhnya", "New entries in all");
/// Opens the list.
pub const LIST: Words = words("Rincian per pengaduan", "Case by case");
/// Change.
pub const IS_NEW: Words = words("Baru", "New");
/// Change; `{n}` counted facts.
pub const GAINS: Words = words("Bertambah {n}", "Gains {n}");
/// Change.
pub const FILLS: Words = words("Keterangan yang tertutup dilengkapi", "Fills in what was covered");
/// Change.
pub const IS_SAME: Words = words("Sudah sama", "The same");
/// Button.
pub const CONFIRM: Words = words("Impor sekarang", "Import now");
/// Button.
pub const OTHER_FILE: Words = words("Pilih berkas lain", "Choose another file");
/// After it; `{cases}` counted cases, `{facts}` counted entries.
pub const IMPORTED: Words = words("Berhasil diimpor: {cases}, {facts} baru.", "Imported: {cases}, {facts} new.");
/// Leads to the board.
pub const TO_BOARD: Words = words("Buka papan tenggat", "Open the deadline board");

/// Why a picked file could not be read: its size and the most that is taken, where that is why.
pub fn unread(sizes: Option<(u64, u64)>) -> String {
    match sizes {
        Some((size, most)) => fill(TOO_LARGE, &[("size", &storage::size(size)), ("most", &storage::size(most))]),
        None => t(UNREADABLE).to_owned(),
    }
}
