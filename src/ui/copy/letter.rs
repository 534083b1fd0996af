//! Words of a letter's page. What the letter itself says stands in its template.

use crate::catalog::letter_template::Field;

use super::{Words, words};

/// Before what a QR code says.
pub const CODE: Words = words("Kode QR:", "QR code:");
/// Under the heading; `{number}` is the register number.
pub const OF_CASE: Words = words("Nomor register {number}", "Register number {number}");
/// Back to the case.
pub const TO_CASE: Words = words("Buka pengaduan ini", "Open this case");
/// The address names no letter.
pub const LOST: Words = words(
    "Surat ini tidak ditemukan. Buka pengaduannya, lalu pilih surat dari sana.",
    "This letter was not found. Open the case and choose the letter there.",
);
/// Heading of a count sheet.
pub const COUNT_SHEET: Words = words("Lembar penghitungan batas waktu", "Count sheet of a time limit");
/// What it is.
pub const COUNT_SHEET_BODY: Words = words(
    "Menjelaskan tanggal ini hari demi hari, tanpa nama para pihak. Lembar ini dihitung ulang setiap kali dibuka dan tidak disimpan; sidik jarinya menunjukkan riwayat yang dipakai.",
    "Explains this date day by day, without the parties' names. The sheet is computed anew each time and not kept; its fingerprint shows by which history.",
);
/// Heading of what can be set right.
pub const DETAILS: Words = words("Sebelum dicetak", "Before printing");
/// What printing does.
pub const DETAILS_BODY: Words = words(
    "Periksa pratinjau. Setelah dicetak, surat tersimpan bersama pengaduan dan isinya tidak berubah lagi.",
    "Check the preview. Once printed, the letter is kept with the case and its text changes no more.",
);
/// Number by the office's pattern.
pub const NUMBER: Words = words("Nomor surat", "Letter number");
/// About it.
pub const NUMBER_HINT: Words = words(
    "Menurut penomoran kantor. Bila dikosongkan, tercetak titik-titik.",
    "By the office's own pattern. Left empty, dots are printed.",
);
/// Date on the letter.
pub const DATE: Words = words("Tanggal surat", "Date of the letter");
/// Who signs.
pub const SIGNER: Words = words("Penanda tangan", "Signed by");
/// What is less often changed.
pub const MORE: Words = words("Isian lain", "More details");
/// About a list.
pub const ONE_A_LINE: Words = words("Satu butir tiap baris.", "One item a line.");
/// Ordinary markings are not chosen.
pub const ORDINARY: Words = words("Bila tidak dipilih: Biasa.", "If none is chosen: ordinary.");
/// How urgent; the Indonesian word is printed.
pub const URGENCIES: [Words; 2] = [words("Segera", "Urgent"), words("Sangat Segera", "Very urgent")];
/// How secret; the Indonesian word is printed.
pub const SECRECIES: [Words; 3] =
    [words("Terbatas", "Restricted"), words("Rahasia", "Secret"), words("Sangat Rahasia", "Top secret")];

/// Values that are missing.
pub const MISSING: Words = words(
    "Belum ada: {what}. Bagian itu tercetak sebagai titik-titik untuk diisi dengan tangan.",
    "Missing: {what}. Dots are printed there, to be filled in by hand.",
);
/// An invitation without a meeting.
pub const NO_MEETING: Words = words(
    "Pertemuannya belum direncanakan. Catat dahulu undangannya pada pengaduan ini; hari, pukul, dan tempat lalu terisi sendiri.",
    "The meeting is not planned yet. Record the invitation in this case first; day, time and place then fill in by themselves.",
);
/// Keeps and prints.
pub const PRINT: Words = words("Cetak", "Print");
/// It is kept.
pub const KEPT: Words = words("Surat tersimpan bersama pengaduan.", "The letter is kept with the case.");
/// Prints a kept letter.
pub const PRINT_AGAIN: Words = words("Cetak lagi", "Print again");
/// Makes another one in place of a kept one.
pub const MAKE_ANEW: Words = words("Perbaiki dan buat lagi", "Correct and make anew");
/// Heading of what is kept.
pub const KEPT_LETTERS: Words = words("Surat yang tersimpan", "Letters that are kept");
/// When it was made; `{when}`.
pub const KEPT_AT: Words = words("Dibuat {when}", "Made {when}");
/// With its number; `{when}`, `{number}`.
pub const KEPT_AT_AS: Words = words("Dibuat {when}, nomor {number}", "Made {when}, number {number}");
/// What the preview shows.
pub const KEPT_SHOWN: Words = words(
    "Ini surat yang tersimpan. Dicetak lagi, bunyinya tetap sama walaupun data berubah.",
    "This is the kept letter. Printed again it reads the same, whatever has changed.",
);
/// Shows a kept letter.
pub const SHOW: Words = words("Tampilkan", "Show");
/// Its text was removed.
pub const KEPT_REMOVED: Words = words("Isi surat ini sudah dihapus.", "The text of this letter was removed.");
/// Name of the preview.
pub const PREVIEW: Words = words("Pratinjau surat", "Preview of the letter");

/// What a field is called, in a label and among what is missing.
pub fn field(field: Field) -> Words {
    match field {
        Field::LetterNumber => NUMBER,
        Field::LetterDate => DATE,
        Field::Urgency => words("Sifat surat", "Urgency"),
        Field::LetterSubject => words("Hal", "Subject"),
        Field::LetterText => words("Isi surat", "Text of the letter"),
        Field::Secrecy => words("Kerahasiaan", "Secrecy"),
        Field::Enclosures => words("Lampiran", "Enclosures"),
        Field::MeetingAgenda => words("Acara", "Agenda"),
        Field::Summary => words("Ringkasan", "Summary"),
        Field::Bring => words("Yang perlu dibawa", "What to bring"),
        Field::Copies => words("Tembusan", "Copies to"),
        Field::OfficeGovernment => words("pemerintah daerah", "the government"),
        Field::OfficeName => words("nama kantor", "the office's name"),
        Field::OfficeAddress => words("alamat kantor", "the office's address"),
        Field::OfficeCity => words("tempat surat dibuat", "the place of the letter"),
        Field::Complainant | Field::ComplainantName => words("nama pelapor", "the complainant's name"),
        Field::Respondent | Field::RespondentName => words("nama pihak yang dilaporkan", "the reported party's name"),
        Field::MeetingDate | Field::MeetingTime => words("waktu pertemuan", "the time of the meeting"),
        Field::MeetingPlace => words("tempat pertemuan", "the place of the meeting"),
        Field::RespondentMetDate | Field::ComplainantMetDate => {
            words("tanggal pertemuan terpisah", "the date of a separate meeting")
        }
        Field::OfficerName => words("nama petugas penerima", "the receiving officer's name"),
        Field::SignerName => words("nama penanda tangan", "the signer's name"),
        Field::SignerPosition => words("jabatan penanda tangan", "the signer's position"),
        Field::RegisterNumber | Field::ReceivedDate | Field::ReceivedAt => {
            words("keterangan penerimaan", "details of receipt")
        }
        _ => words("keterangan lain", "other details"),
    }
}

/// How a field is filled; empty, nothing needs saying.
pub fn hint(field: Field) -> Words {
    match field {
        Field::LetterNumber => NUMBER_HINT,
        Field::Enclosures => words("Misalnya 1 (satu) berkas.", "For example 1 (satu) berkas."),
        Field::MeetingAgenda => words(
            "Bila dikosongkan, dipakai acara menurut jenis surat.",
            "Left empty, the letter's usual agenda is used.",
        ),
        Field::LetterText => words(
            "Ditulis dalam Bahasa Indonesia, seperti yang akan tercetak.",
            "In Indonesian, as it will be printed.",
        ),
        Field::Summary => words("Beberapa kalimat tentang pokok pengaduan.", "A few sentences on what it is about."),
        Field::Bring | Field::Copies => ONE_A_LINE,
        _ => words("", ""),
    }
}
