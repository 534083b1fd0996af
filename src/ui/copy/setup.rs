//! Words of the first run.

use super::{Words, words};

/// Heading.
pub const WELCOME: Words = words("Selamat datang di Titik Temu", "Welcome to Titik Temu");
/// What it is.
pub const LEAD: Words = words(
    "Pengaduan diterima, kedua pihak didengar, tenggat ditepati. Untuk Dinas Koperasi dan UKM.",
    "Complaints taken in, both sides heard, deadlines kept. For cooperative offices.",
);
/// First way.
pub const OFFICE: Words = words("Siapkan kantor Anda", "Set up your office");
/// What it takes.
pub const OFFICE_BODY: Words = words(
    "Lima pertanyaan singkat; semuanya dapat diubah kemudian.",
    "Five short questions; everything can be changed later.",
);
/// Second way.
pub const SAMPLE: Words = words("Lihat-lihat dengan data contoh", "Look around with sample data");
/// What it is.
pub const SAMPLE_BODY: Words = words(
    "Orang dan koperasinya rekaan. Ditinggalkan dengan satu ketukan, tanpa menyentuh data kantor.",
    "Its people and cooperatives are invented. One tap leaves it; your office's data is not touched.",
);
/// While the sample is being made.
pub const SAMPLE_MAKING: Words = words("Menyiapkan data contoh …", "Preparing the sample data …");
/// Third way.
pub const RESTORE: Words = words("Pulihkan dari berkas cadangan", "Restore from a backup file");
/// What it is.
pub const RESTORE_BODY: Words = words(
    "Untuk perangkat baru, atau setelah data peramban terhapus.",
    "For a new device, or after the browser's data was deleted.",
);

/// Heads what has to be known first.
pub const KEPT: Words = words("Di mana data disimpan", "Where the data is kept");
/// In this browser only.
pub const KEPT_HERE: Words = words(
    "Hanya di peramban ini, di perangkat ini. Tidak ada server, dan tidak ada yang dikirim ke mana pun.",
    "Only in this browser, on this device. There is no server, and nothing is sent anywhere.",
);
/// It can be lost.
pub const KEPT_BACKUP: Words = words(
    "Menghapus data peramban menghapus semua pengaduan, dan jendela pribadi (penyamaran) menghapusnya begitu ditutup. Pakai jendela biasa, dan simpan cadangan secara teratur melalui Tukar data.",
    "Deleting the browser's data deletes every case, and a private (incognito) window does so when it is closed. Use an ordinary window, and keep backups regularly through Exchange data.",
);
/// It can be sealed.
pub const KEPT_OPEN: Words = words(
    "Kata sandi kantor mengunci semuanya, sehingga perangkat yang hilang atau dipinjam tidak membocorkan isinya.",
    "The office's passphrase locks all of it, so that a lost or borrowed device gives nothing away.",
);

/// Heading of the form.
pub const FORM: Words = words("Siapkan kantor", "Set up the office");
/// Which office.
pub const WHICH: Words = words("Kantor mana?", "Which office?");
/// None of the listed.
pub const OTHER: Words = words("Kantor lain", "Another office");
/// Where letters are dated.
pub const CITY: Words = words("Kota tempat surat dibuat", "City in which letters are written");
/// What it is for.
pub const CITY_HINT: Words =
    words("Ditulis di depan tanggal surat, misalnya “Serang, 2 Maret 2026”.", "Stands before a letter's date.");
/// The officer.
pub const OFFICER: Words = words("Nama Anda", "Your name");
/// How to write it.
pub const OFFICER_HINT: Words = words(
    "Lengkap dengan gelar. Petugas lain dapat ditambahkan kemudian.",
    "With titles. Other officers can be added later.",
);
/// The week.
pub const WEEK: Words = words("Hari kerja kantor", "The office's working week");
/// What hangs on it.
pub const WEEK_HINT: Words = words(
    "Menentukan cara menghitung tenggat. Jam dan hari libur dapat disesuaikan di Pengaturan.",
    "Decides how deadlines are counted. Hours and holidays can be adapted in Settings.",
);
/// The rest.
pub const REST: Words = words("Rincian lain (boleh diisi nanti)", "More details (can be filled in later)");
/// For the head of letters.
pub const LETTERHEAD: Words = words("Untuk kop surat", "For the head of letters");
/// For signatures.
pub const SIGNER: Words = words("Untuk tanda tangan surat", "For signing letters");
/// Counting.
pub const COUNTING: Words = words("Untuk menghitung tenggat", "For counting deadlines");
/// Collective leave.
pub const LEAVE: Words = words("Cuti bersama tetap dihitung hari kerja", "Collective leave counts as working days");
/// When to tick it.
pub const LEAVE_HINT: Words = words(
    "Centang hanya bila kantor tetap melayani pada hari cuti bersama.",
    "Tick only if the office serves people on collective leave days.",
);
/// Submits.
pub const DONE: Words = words("Mulai bekerja", "Start working");
/// After it.
pub const READY: Words = words("Kantor sudah siap.", "The office is ready.");
