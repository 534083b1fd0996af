//! Words of a case's history: what each entry says, and how it is set right.

use super::{Words, words};

/// Heading.
pub const TIMELINE: Words = words("Riwayat", "History");
/// When it was recorded, where that is later.
pub const RECORDED_LATER: Words = words("dicatat kemudian, {when}", "recorded later, {when}");
/// The setting up, where there is no officer.
pub const BY_SETUP: Words = words("Penyiapan awal", "First set-up");
/// Somebody who is not known on this device.
pub const BY_UNKNOWN: Words =
    words("Petugas yang tidak dikenal di perangkat ini", "An officer not known on this device");
/// A corrected time; `{when}` is the time as first told.
pub const TIME_WAS: Words = words("Semula dicatat: {when}", "First recorded as: {when}");
/// Above the values as they were.
pub const BEFORE: Words = words("Sebelum diperbaiki", "Before the correction");
/// Why it was corrected.
pub const WHY: Words = words("Alasan perbaikan", "Reason for the correction");
/// It did not happen.
pub const STRUCK: Words = words("Tidak terjadi", "It did not happen");

/// The complaint was taken in.
pub const OPENED: Words = words("Pengaduan diterima", "Complaint received");
/// How it came.
pub const CHANNEL: Words = words("Cara penyampaian", "How it came");
/// What kind it is.
pub const KIND: Words = words("Jenis", "Kind");
/// Which way it goes.
pub const BRANCH: Words = words("Jalur", "Way");
/// A party was named.
pub const PARTY: Words = words("{who} dicatat", "{who} named");
/// Its name.
pub const NAME: Words = words("Nama", "Name");
/// Requirements were checked.
pub const REQUIREMENTS: Words = words("Persyaratan diperiksa", "Requirements checked");
/// What is there.
pub const HANDED_OVER: Words = words("Diserahkan", "Handed over");
/// What is not.
pub const MISSING: Words = words("Belum ada", "Missing");
/// Nothing.
pub const NOTHING: Words = words("tidak ada", "none");
/// Calendar and readings.
pub const TERMS: Words =
    words("Kalender dan pilihan hitung kantor dipakai", "The office's calendar and counting choices adopted");
/// A deadline that other terms moved.
pub const MOVED: Words = words("dari {from} menjadi {to}", "from {from} to {to}");
/// Result of an act.
pub const RESULT: Words = words("Hasil", "Result");
/// Why.
pub const REASON: Words = words("Alasan", "Reason");
/// Parties were invited.
pub const INVITED: Words = words("Diundang: {who}", "Invited: {who}");
/// When the meeting is.
pub const MEETING_AT: Words = words("Waktu pertemuan", "Time of the meeting");
/// Where.
pub const MEETING_PLACE: Words = words("Tempat", "Place");
/// What for.
pub const MEETING_AGENDA: Words = words("Acara", "Agenda");
/// Nobody met.
pub const NOT_HELD: Words = words("Pertemuan tidak terlaksana", "The meeting was not held");
/// Who came.
pub const PRESENT: Words = words("Hadir", "Present");
/// Who did not.
pub const ABSENT: Words = words("Tidak hadir", "Absent");
/// Passed on.
pub const ROUTED: Words = words("Diteruskan kepada {who}", "Passed on to {who}");
/// The class was set.
pub const CLASSIFIED: Words = words("Golongan ditetapkan: {what}", "Class set: {what}");
/// Linked to another case, which this one takes up again.
pub const LATER_REPORT: Words = words("Dikaitkan sebagai laporan lanjutan", "Linked as a later report");
/// Linked to another case, which is about the same.
pub const DUPLICATE: Words = words("Dikaitkan sebagai duplikat", "Linked as a duplicate");
/// Linked to another case.
pub const RELATED: Words = words("Dikaitkan dengan berkas terkait", "Linked to a related file");
/// Clocks stand still.
pub const PAUSED: Words = words("Ditangguhkan", "Paused");
/// Until when that was expected.
pub const UNTIL: Words = words("Diperkirakan sampai", "Expected until");
/// They run again.
pub const RESUMED: Words = words("Dilanjutkan", "Resumed");
/// A limit got longer.
pub const EXTENDED: Words = words("Batas waktu diperpanjang: {what}", "Time limit extended: {what}");
/// By how much.
pub const BY: Words = words("Sebanyak", "By");
/// Who decided.
pub const DECIDED_BY: Words = words("Diputuskan oleh", "Decided by");
/// An entry was corrected; `{what}` is its title.
pub const CORRECTED: Words = words("Diperbaiki: {what}", "Corrected: {what}");
/// The new time.
pub const NEW_TIME: Words = words("Waktu yang benar", "The right time");
/// A letter was kept.
pub const LETTER: Words = words("Surat dibuat: {what}", "Letter made: {what}");
/// Its number.
pub const NUMBER: Words = words("Nomor", "Number");
/// The case ended.
pub const CLOSED: Words = words("Ditutup: {how}", "Closed: {how}");
/// It was taken up again.
pub const REOPENED: Words = words("Dibuka kembali", "Reopened");
/// To which body it was referred.
pub const REFERRED_TO: Words = words("Dilimpahkan kepada", "Referred to");
/// A covered identity was looked at; `{who}` is the party's word.
pub const REVEALED: Words = words("Identitas {who} ditampilkan", "Identity of the {who} shown");
/// An officer handles this case no more.
pub const TIED: Words =
    words("Petugas dinyatakan terkait dengan pihak", "An officer was declared to be tied to a party");
/// Which.
pub const OFFICER: Words = words("Petugas", "Officer");
/// It was a mistake.
pub const VOIDED: Words = words("Dibatalkan karena salah catat", "Voided: entered by mistake");
/// A newer version's entry.
pub const UNKNOWN: Words = words("Catatan dari versi Titik Temu yang lebih baru", "An entry of a newer Titik Temu");

/// What devices may disagree about, inside a sentence.
pub const SLOT_OPENING: Words = words("penerimaan pengaduan", "how the case began");
/// The same.
pub const SLOT_REQUIREMENTS: Words = words("persyaratan yang diserahkan", "the requirements handed over");
/// The same.
pub const SLOT_TERMS: Words = words("kalender dan pilihan hitung", "the calendar and counting choices");
/// The same.
pub const SLOT_CLASS: Words = words("golongan", "the class");
/// The same.
pub const SLOT_ROUTING: Words = words("penerusan kepada petugas", "who has the case");
/// The same.
pub const SLOT_ENDING: Words = words("penutupan", "whether and how it ended");
/// The same.
pub const SLOT_CLOCK: Words = words("penangguhan", "whether the clocks run");
/// The same.
pub const SLOT_MEETING: Words = words("hasil pertemuan", "what came of a meeting");
/// The same.
pub const SLOT_CORRECTION: Words = words("perbaikan suatu catatan", "the correction of an entry");
/// The same.
pub const SLOT_LINK: Words = words("kaitan dengan berkas lain", "the link to another file");

/// Opens the correction of an entry.
pub const FIX: Words = words("Perbaiki", "Correct");
/// The same for screen readers; `{what}` is its title.
pub const FIX_WHAT: Words = words("Perbaiki catatan: {what}", "Correct the entry: {what}");
/// Heading of the correction.
pub const FIX_TITLE: Words = words("Perbaiki catatan", "Correct an entry");
/// What happens to the old entry.
pub const FIX_LEAD: Words = words(
    "Catatan semula tidak dihapus: riwayat menampilkan yang lama, yang baru, dan alasannya.",
    "The first entry is not deleted: the history shows the old, the new, and why.",
);
/// What is wrong with it.
pub const FIX_CHOICE: Words = words("Apa yang perlu diperbaiki?", "What needs to be corrected?");
/// Its time.
pub const FIX_TIME: Words = words("Waktunya", "Its time");
/// What it says.
pub const FIX_CONTENT: Words = words("Isinya", "What it says");
/// It did not happen.
pub const FIX_STRIKE: Words = words("Tidak terjadi", "It did not happen");
/// What striking does.
pub const FIX_STRIKE_HINT: Words = words(
    "Catatan ini dicoret dan tidak lagi berpengaruh pada tenggat dan langkah.",
    "This entry is struck out, and no longer counts for deadlines and steps.",
);
/// Why.
pub const FIX_WHY: Words = words("Alasan perbaikan", "Reason for the correction");
/// Submits it.
pub const FIX_SAVE: Words = words("Simpan perbaikan", "Save the correction");
/// It was corrected.
pub const FIXED: Words = words("Catatan diperbaiki.", "The entry is corrected.");
/// The entry is not there any more.
pub const FIX_GONE: Words = words("Catatan ini tidak dapat diperbaiki.", "This entry can't be corrected.");
