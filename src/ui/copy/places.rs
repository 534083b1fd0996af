//! Names of the places one can go to, for the frame, headings and the document's title.

use super::{Words, words};

/// The product's name is the same in both languages.
pub const NAME: &str = "Titik Temu";

/// Board: what is due.
pub const BOARD: Words = words("Papan tenggat", "Deadline board");
/// Board, short, under an icon.
pub const BOARD_SHORT: Words = words("Papan", "Board");
/// All cases.
pub const CASES: Words = words("Pengaduan", "Cases");
/// Meetings and due dates by day.
pub const AGENDA: Words = words("Agenda", "Agenda");
/// Everything else.
pub const MORE: Words = words("Lainnya", "More");
/// Intake of a new complaint.
pub const INTAKE: Words = words("Terima pengaduan", "Take in a complaint");
/// Intake, short, under an icon.
pub const INTAKE_SHORT: Words = words("Terima", "Take in");
/// One case.
pub const CASE: Words = words("Pengaduan", "Case");
/// Guest book.
pub const GUESTS: Words = words("Buku tamu", "Guest book");
/// A letter's preview.
pub const LETTER: Words = words("Surat", "Letter");
/// Export and import.
pub const EXCHANGE: Words = words("Tukar data", "Exchange data");
/// Settings.
pub const SETTINGS: Words = words("Pengaturan", "Settings");
/// First run.
pub const SETUP: Words = words("Memulai", "Getting started");
/// An address that leads nowhere.
pub const LOST: Words = words("Halaman tidak ditemukan", "Page not found");
/// What to do about it.
pub const LOST_BODY: Words = words(
    "Alamat ini tidak mengarah ke laman mana pun. Periksa kembali alamatnya, atau kembali ke papan tenggat.",
    "This address leads to no page. Check it, or go back to the deadline board.",
);
/// Button back to the board.
pub const TO_BOARD: Words = words("Kembali ke papan", "Back to the board");

/// Nothing on the board, nothing among the cases.
pub const NO_CASES: Words = words("Belum ada pengaduan", "No cases yet");
/// What will stand there.
pub const NO_CASES_BODY: Words = words(
    "Pengaduan yang diterima akan tampil di sini, diurutkan menurut tenggatnya.",
    "Complaints taken in will stand here, ordered by their deadlines.",
);
/// Nothing in the agenda.
pub const NO_AGENDA: Words = words("Belum ada jadwal", "Nothing scheduled yet");
/// What will stand there.
pub const NO_AGENDA_BODY: Words = words(
    "Pertemuan dan tenggat akan tampil di sini menurut harinya.",
    "Meetings and deadlines will stand here, day by day.",
);
/// Nobody in the guest book.
pub const NO_GUESTS: Words = words("Belum ada tamu tercatat", "No visitors recorded yet");
