//! Words about the compartment for confidential reports.

use super::{Words, words};

/// Its name, on the row that leads there and over its lock.
pub const NAME: Words = words("Ruang laporan rahasia", "Room for confidential reports");
/// Under the row.
pub const ROW: Words = words("Dibuka dengan kata sandi tersendiri", "Opened with a passphrase of its own");
/// The banner inside.
pub const INSIDE: Words = words(
    "Yang dicatat di sini hanya terlihat di sini. Memuat ulang laman juga mengunci ruang ini.",
    "What is recorded here can be seen only here. Reloading the page locks this room, too.",
);
/// Button of the banner.
pub const LEAVE: Words = words("Keluar dan kunci", "Leave and lock");
/// Before the lock.
pub const LOCKED_LEAD: Words = words(
    "Laporan yang identitas para pihaknya dirahasiakan disimpan terpisah. Masukkan kata sandi ruang ini; kata sandi kantor tidak membukanya.",
    "Reports whose parties are kept confidential are stored apart. Enter this room's passphrase; the office's does not open it.",
);
/// Field.
pub const PASSPHRASE: Words = words("Kata sandi ruang ini", "This room's passphrase");
/// Way back.
pub const BACK: Words = words("Kembali ke ruang utama", "Back to the main room");
/// The first time.
pub const CREATE: Words = words("Siapkan ruang laporan rahasia", "Set up the room for confidential reports");
/// What it is for.
pub const CREATE_LEAD: Words = words(
    "Laporan penyalahgunaan wewenang hanya boleh dibuka oleh petugas yang menanganinya. Pilih kata sandi yang berbeda dari kata sandi kantor dan beritahukan hanya kepada mereka. Di luar ruang ini laporan tidak terlihat, jumlahnya pun tidak.",
    "Only the officers who handle them may open reports of misconduct. Choose a passphrase other than the office's and tell it to them alone. Outside this room reports can't be seen, not even how many there are.",
);
/// Button.
pub const CREATE_SUBMIT: Words = words("Pasang kata sandi ruang ini", "Set this room's passphrase");
/// Why something is not taken in outside.
pub const INSIDE_ONLY: Words = words(
    "Laporan seperti ini hanya dicatat di ruang laporan rahasia.",
    "Reports of this kind are recorded in the room for confidential reports alone.",
);
/// Why something can't be done inside.
pub const OUTSIDE_ONLY: Words = words(
    "Ini dilakukan di ruang utama. Keluar dari ruang laporan rahasia, lalu lakukan di sana.",
    "This is done in the main room. Leave the room for confidential reports and do it there.",
);
/// In the intake of the office: heading.
pub const INTAKE: Words = words("Dicatat di ruang tersendiri", "Recorded in a room of its own");
/// What that means.
pub const INTAKE_BODY: Words = words(
    "Laporan untuk layanan ini dirahasiakan dan hanya dicatat di ruang laporan rahasia. Jangan tuliskan nama atau isi laporan di sini.",
    "Reports for this service are confidential and recorded in the room for confidential reports alone. Don't write names or what was reported here.",
);
/// Button.
pub const ENTER: Words = words("Buka ruang laporan rahasia", "Open the room for confidential reports");
/// In the intake inside, where the office follows no such procedure.
pub const NO_PROCEDURE: Words = words(
    "Kantor ini belum memakai layanan yang laporannya dirahasiakan. Tambahkan di ruang utama: Pengaturan, Layanan.",
    "This office follows no service whose reports are confidential. Add one in the main room: Settings, Services.",
);
/// Settings inside.
pub const SETTINGS: Words = words(
    "Data kantor, jam layanan, hari libur, petugas, dan layanan diubah di ruang utama. Perubahannya dibawa ke sini setiap kali ruang ini dibuka.",
    "The office's details, hours, holidays, officers and services are changed in the main room. Changes are brought here whenever this room is opened.",
);
/// When it could not be opened.
pub const NOT_ENTERED: Words = words(
    "Ruang ini belum dapat dibuka. Tidak ada yang hilang; coba sekali lagi.",
    "This room could not be opened. Nothing is lost; try once more.",
);
/// Both keys of it are lost.
pub const BEGIN_BESIDE: Words = words("Siapkan ruang rahasia baru", "Set up a new confidential room");
/// What stays.
pub const LOST_BESIDE: Words = words(
    "Ruang yang baru dapat disiapkan. Isi ruang lama tetap ada di perangkat ini dan tetap terkunci.",
    "A new room can be set up. What the old one holds stays on this device, locked.",
);
/// Exporting inside.
pub const EXPORT_NOTE: Words = words(
    "Berkas tertutup tidak memuat nama, keterangan, atau lampiran apa pun; hanya urutan kejadian dan tanggalnya, yang tetap dapat diperiksa keasliannya.",
    "A covered file holds no name, no statement and no attachment; only what happened when, which can still be verified.",
);
/// What is in it.
pub const CONTENTS: Words = words(
    "Isinya: urutan kejadian semua laporan, prosedur, dan kalender.",
    "Holds what happened when in all reports, procedures and calendars.",
);
/// Button.
pub const EXPORT_ALL: Words = words("Ekspor semua, tertutup", "Export everything, covered");
/// Button.
pub const EXPORT_CASE: Words = words("Ekspor laporan ini, tertutup", "Export this report, covered");
/// Heading of the other choice.
pub const FULL: Words = words("Cadangan lengkap", "Full backup");
/// What it means.
pub const FULL_WARNING: Words = words(
    "Berkas ini memuat identitas pelapor dan terlapor serta seluruh isi laporan, dan tidak terkunci. Siapa pun yang memegangnya dapat membacanya. Buat hanya untuk cadangan, dan simpan di tempat yang terkunci.",
    "This file holds the identities of reporter and reported and everything that was said, and is not sealed. Whoever holds it can read it. Make it only as a backup, and keep it locked away.",
);
/// The tick.
pub const FULL_AGREE: Words =
    words("Saya mengerti dan akan menyimpannya di tempat yang terkunci.", "I understand and will keep it locked away.");
/// When it was not ticked.
pub const FULL_NOT_AGREED: Words =
    words("Centang pernyataan ini sebelum membuat cadangan lengkap.", "Tick this before making a full backup.");
/// Button.
pub const FULL_SUBMIT: Words = words("Ekspor lengkap dengan identitas", "Export in full, with identities");
/// What an import leaves aside in the office.
pub const LEFT_INSIDE: Words = words(
    "Berkas ini juga memuat laporan rahasia. Laporan itu tidak dibawa masuk di sini; bawa masuk berkas yang sama dari dalam ruang laporan rahasia.",
    "This file also holds confidential reports. They are not brought in here; bring the same file in from inside the room for confidential reports.",
);
/// What an import leaves aside inside.
pub const LEFT_OUTSIDE: Words = words(
    "Berkas ini juga memuat pengaduan biasa. Pengaduan itu tidak dibawa masuk di sini; bawa masuk berkas yang sama di ruang utama.",
    "This file also holds ordinary cases. They are not brought in here; bring the same file in in the main room.",
);
/// Heading and button of erasing this room.
pub const ERASE: Words = words("Hapus seluruh isi ruang ini", "Erase everything in this room");
/// What it means. Said to whoever is at work, whether there is anything that they may not open or not.
pub const ERASE_BODY: Words = words(
    "Menghapus semua laporan di ruang ini beserta lampiran dan drafnya, juga yang tidak ditampilkan kepada petugas yang sedang bekerja. Data di ruang utama tidak ikut terhapus. Tidak dapat dibatalkan. Buat cadangan lengkap dahulu bila laporan masih diperlukan.",
    "Removes all reports in this room with attachments and drafts, also those that are not shown to the officer at work. The main room's data is not erased. It can't be undone. Make a full backup first if the reports are still needed.",
);
/// Where everything in the office is erased.
pub const NOT_ERASED: Words = words(
    "Isi ruang laporan rahasia, bila ada, tidak ikut terhapus: tetap terkunci di peramban ini, dan baru dapat dibuka lagi setelah cadangan kantor ini dipulihkan. Bila harus terhapus juga, buka dahulu ruang itu dan hapus isinya di Pengaturan.",
    "What the room for confidential reports holds, if anything, is not erased: it stays locked in this browser and can be opened again only once a backup of this office is restored. If it is to go too, open that room first and erase it in its Settings.",
);
