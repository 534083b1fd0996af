//! Words of the settings: the overview, the office itself and its officers.

use super::{Counted, Words, words};

/// Section: who the office is.
pub const OFFICE: Words = words("Identitas kantor", "The office");
/// Section: opening hours.
pub const HOURS: Words = words("Jam kerja", "Opening hours");
/// Section: holidays.
pub const HOLIDAYS: Words = words("Hari libur", "Holidays");
/// Section: officers.
pub const OFFICERS: Words = words("Petugas", "Officers");
/// Section: what the standards leave open.
pub const READINGS: Words = words("Pilihan pembacaan standar", "Readings of the standards");
/// Section: what is kept where.
pub const STORAGE: Words = words("Penyimpanan", "Storage");

/// Under the heading of the overview.
pub const LEAD: Words = words(
    "Setiap perubahan tercatat bersama waktu dan petugasnya.",
    "Every change is recorded with its time and officer.",
);
/// Under the heading of the office's section.
pub const OFFICE_LEAD: Words = words(
    "Nama dan alamat ini tercetak pada kop surat. Surat yang sudah dibuat tidak berubah.",
    "This name and address are printed at the head of letters. Letters already made do not change.",
);
/// Field.
pub const NAME: Words = words("Nama kantor", "Name of the office");
/// Hint.
pub const NAME_HINT: Words =
    words("Seperti tertulis pada kop surat.", "As it is written at the head of the office's letters.");
/// Field.
pub const GOVERNMENT: Words = words("Pemerintah daerah", "Regional government");
/// Hint.
pub const GOVERNMENT_HINT: Words = words("Baris pertama kop surat.", "First line of the letterhead.");
/// Field.
pub const ADDRESS: Words = words("Alamat", "Address");
/// Field.
pub const CITY: Words = words("Kota", "City");
/// Hint.
pub const CITY_HINT: Words =
    words("Tempat yang tertulis di depan tanggal surat.", "The place written before the date of letters.");
/// Field.
pub const POSTCODE: Words = words("Kode pos", "Postcode");
/// Field.
pub const TELEPHONE: Words = words("Telepon", "Telephone");
/// Field.
pub const EMAIL: Words = words("Surel", "Email");
/// Field.
pub const WEB: Words = words("Laman", "Website");
/// Field.
pub const SIGNER: Words = words("Penanda tangan surat", "Signer of letters");
/// Hint.
pub const SIGNER_HINT: Words = words(
    "Petugas aktif yang namanya tercetak di bawah surat.",
    "The active officer whose name is printed under letters.",
);
/// Notice.
pub const SAVED: Words = words("Identitas kantor disimpan.", "The office was saved.");
/// Notice when a form is as it was.
pub const UNCHANGED: Words = words("Tidak ada yang berubah.", "Nothing has changed.");
/// A text that is too long; `{n}` characters are allowed.
pub const TOO_LONG: Words = words("{label} paling banyak {n} huruf.", "{label} may have at most {n} characters.");
/// Takes back what was typed since the last saving.
pub const DISCARD: Words = words("Buang perubahan", "Discard changes");
/// Above a form that still holds what was typed earlier.
pub const DRAFT_FOUND: Words = words(
    "Isian di bawah ini belum disimpan: dilanjutkan dari draf terakhir.",
    "What stands below is not saved yet: it continues the last draft.",
);

/// Under the heading of the officers' section.
pub const OFFICERS_LEAD: Words = words(
    "Setiap catatan menyebut petugas yang sedang bertugas. Ini mencegah salah catat, bukan kata sandi.",
    "Every entry names the officer on duty. This guards against mistakes; it is no password.",
);
/// Counted.
pub const OFFICER_COUNT: Counted = Counted { id: "petugas aktif", one: "active officer", many: "active officers" };
/// Adds an officer.
pub const OFFICER_ADD: Words = words("Tambah petugas", "Add an officer");
/// Heading of the form.
pub const OFFICER_NEW: Words = words("Petugas baru", "New officer");
/// Heading of the form.
pub const OFFICER_EDIT: Words = words("Ubah data petugas", "Change an officer");
/// Field.
pub const OFFICER_NAME: Words = words("Nama lengkap dan gelar", "Full name with titles");
/// Field.
pub const POSITION: Words = words("Jabatan", "Position");
/// Field.
pub const RANK: Words = words("Pangkat/golongan", "Rank");
/// Field.
pub const NIP: Words = words("NIP", "NIP (civil-service number)");
/// Hint.
pub const NIP_HINT: Words = words(
    "18 angka; kosongkan bagi petugas non-ASN.",
    "18 digits; leave it empty for officers outside the civil service.",
);
/// A NIP of another form.
pub const NIP_WRONG: Words = words(
    "NIP terdiri atas 18 angka. Periksa kembali, atau kosongkan.",
    "A NIP has 18 digits. Check it again, or leave it empty.",
);
/// Who records entries now.
pub const ON_DUTY: Words = words("Sedang bertugas", "On duty");
/// Takes over.
pub const TAKE_DUTY: Words = words("Bertugas sebagai petugas ini", "Work as this officer");
/// Chip.
pub const SIGNS: Words = words("Menandatangani surat", "Signs letters");
/// Chip.
pub const INACTIVE: Words = words("Nonaktif", "Inactive");
/// Button.
pub const DEACTIVATE: Words = words("Nonaktifkan", "Deactivate");
/// Button.
pub const ACTIVATE: Words = words("Aktifkan kembali", "Activate again");
/// Notice.
pub const OFFICER_SAVED: Words = words("Data petugas disimpan.", "The officer was saved.");
/// Notice.
pub const DUTY_CHANGED: Words = words("Petugas yang bertugas diganti.", "Another officer is on duty now.");
/// Why not.
pub const NOT_ON_DUTY: Words = words(
    "Petugas yang sedang bertugas tidak dapat dinonaktifkan. Pilih petugas lain untuk bertugas dahulu.",
    "The officer on duty can't be deactivated. Choose another one to work as first.",
);
/// Why not.
pub const NOT_SIGNER: Words = words(
    "Penanda tangan surat tidak dapat dinonaktifkan. Pilih penanda tangan lain di “Identitas kantor” dahulu.",
    "The signer of letters can't be deactivated. Choose another signer under “The office” first.",
);
/// What deactivating means.
pub const INACTIVE_HINT: Words = words(
    "Petugas nonaktif tetap tersebut pada catatan lama.",
    "Inactive officers are still named in earlier entries.",
);
/// An officer whose data was removed.
pub const NAMELESS: Words = words("Petugas tanpa nama", "Officer without a name");
/// Nobody like that.
pub const OFFICER_UNKNOWN: Words = words("Petugas ini tidak ditemukan.", "This officer is not here.");

/// Under the heading of the readings' section.
pub const READINGS_LEAD: Words = words(
    "Kalimat standar yang dapat dibaca lebih dari satu cara. Kantor memilih bacaannya untuk pengaduan baru; pengaduan berjalan tetap memakai bacaannya sendiri sampai diperbarui.",
    "Sentences of the standards that can be read in more than one way. The office chooses a reading for new cases; running ones keep theirs until they adopt it.",
);
/// A procedure without settings.
pub const READINGS_NONE: Words =
    words("Standar ini tidak menyisakan pilihan bagi kantor.", "This standard leaves the office no choice.");
/// Notice.
pub const READINGS_SAVED: Words =
    words("Pilihan disimpan untuk pengaduan baru.", "The readings were saved for new cases.");
/// Heading over the offer to running cases.
pub const RUNNING: Words = words("Pengaduan yang sedang berjalan", "Running cases");
/// How many; `{n}` is a counted noun.
pub const RUNNING_BEHIND: Words = words(
    "{n} masih dihitung menurut kalender atau bacaan yang lama.",
    "Still counted by an earlier calendar or reading: {n}.",
);
/// None.
pub const RUNNING_NONE: Words = words(
    "Semua pengaduan yang berjalan memakai kalender dan bacaan yang berlaku sekarang.",
    "All running cases follow the calendar and readings in force.",
);
/// Button.
pub const RUNNING_ADOPT: Words = words("Perbarui pengaduan berjalan", "Let running cases adopt them");
/// Notice.
pub const RUNNING_ADOPTED: Words = words(
    "Pengaduan berjalan memakai kalender dan bacaan yang baru.",
    "The running cases adopted the calendar and readings.",
);
