//! Words of the procedures that an office follows: the section of the settings, a pack before it is taken
//! up, two versions beside each other.

use super::{Counted, Words, words};
use crate::domain::procedure::{Chapter, Does, Trait};

/// Section, and where it is chosen at first.
pub const TITLE: Words = words("Prosedur", "Procedures");
/// Under its heading.
pub const LEAD: Words = words(
    "Standar pelayanan yang diikuti kantor. Pengaduan yang sedang berjalan tetap memakai versi yang berlaku saat dicatat.",
    "The service standards that the office follows. Running cases keep the version that was in force when they were taken in.",
);
/// Heading.
pub const IN_USE: Words = words("Dipakai kantor ini", "In use here");
/// How many.
pub const IN_USE_COUNT: Counted =
    Counted { id: "prosedur dipakai", one: "procedure in use", many: "procedures in use" };
/// A version; `{n}`.
pub const VERSION: Words = words("Versi {n}", "Version {n}");
/// Whose standard it is; `{office}`.
pub const BY_OFFICE: Words = words("Standar {office}", "Standard of {office}");
/// No case follows it.
pub const RUNNING_NONE: Words = words("Tidak ada pengaduan berjalan", "No running cases");
/// Cases on a version; `{n}` is a counted noun, `{version}`.
pub const RUNNING: Words = words("{n} berjalan pada versi {version}", "{n} running on version {version}");
/// Chip: only running cases follow it.
pub const NOT_FOR_NEW: Words = words("Tidak untuk pengaduan baru", "Not for new cases");
/// Opens what a procedure asks.
pub const SHOW: Words = words("Lihat alurnya", "Show its flow");
/// Gives a procedure up.
pub const DROP: Words = words("Hentikan", "Stop using it");
/// Asks before; `{title}`.
pub const DROP_ASK: Words = words("Hentikan “{title}” untuk pengaduan baru?", "Stop using “{title}” for new cases?");
/// What that means.
pub const DROP_BODY: Words = words(
    "Pengaduan yang sedang berjalan tidak berubah dan diselesaikan menurut prosedur ini. Prosedur dapat dipakai kembali kapan saja.",
    "Running cases do not change and are finished by this procedure. It can be taken up again at any time.",
);
/// Does it.
pub const DROP_YES: Words = words("Ya, hentikan", "Yes, stop");
/// Notice; `{title}`.
pub const DROPPED: Words =
    words("“{title}” tidak dipakai lagi untuk pengaduan baru.", "“{title}” is no longer used for new cases.");

/// Heading.
pub const OFFERED: Words = words("Tersedia di Titik Temu", "Comes with Titik Temu");
/// All are in use.
pub const OFFERED_NONE: Words = words(
    "Semua prosedur yang tersedia sudah dipakai kantor ini.",
    "The office uses every procedure that is available.",
);
/// While they are read.
pub const READING: Words = words("Membaca daftar prosedur …", "Reading the list of procedures …");
/// Shows a pack before it is taken up.
pub const LOOK: Words = words("Periksa dan pakai", "Look at it and use it");
/// The same for a newer version; `{n}`.
pub const LOOK_NEWER: Words = words("Periksa versi {n}", "Look at version {n}");

/// Heading.
pub const IMPORT: Words = words("Prosedur dari berkas", "A procedure from a file");
/// What for.
pub const IMPORT_BODY: Words = words(
    "Standar kantor sendiri dapat ditulis sebagai berkas JSON. Berkas diperiksa seluruhnya dan ditampilkan dahulu; belum ada yang berubah sampai disetujui.",
    "An office’s own standard can be written as a JSON file. The file is checked whole and shown first; nothing changes until you agree.",
);
/// Button.
pub const PICK: Words = words("Pilih berkas prosedur", "Choose a procedure file");
/// Where the format is told.
pub const FORMAT: Words = words(
    "Bentuk berkas dijelaskan di docs/pack-format.md, yang disertakan bersama kode sumber.",
    "The file’s form is explained in docs/pack-format.md, which comes with the source code.",
);
/// Heads the faults; `{n}` is a counted noun.
pub const FAULTS: Words = words(
    "Berkas ini belum dapat dipakai: {n}. Perbaiki, lalu pilih berkasnya lagi.",
    "This file can’t be used yet: {n}. Mend it, then choose the file again.",
);
/// Counted.
pub const FAULT_COUNT: Counted = Counted { id: "kesalahan", one: "fault", many: "faults" };
/// More may come.
pub const FAULTS_MORE: Words = words(
    "Setelah bentuknya benar, hubungan antarbagian dan alurnya diperiksa pula.",
    "Once its form is right, the relations of its parts and its way are checked too.",
);
/// The whole document.
pub const WHOLE_FILE: Words = words("Seluruh berkas", "The whole file");

/// Heading over a pack that is not in use.
pub const PREVIEW: Words = words("Periksa sebelum dipakai", "Check before it is used");
/// It is what is in use.
pub const SAME: Words = words("Versi ini sudah dipakai kantor ini.", "The office uses this very version already.");
/// What taking it up means.
pub const NEW_MEANS: Words = words(
    "Setelah dipakai, pengaduan baru dapat dicatat menurut prosedur ini.",
    "Once it is in use, new cases can be taken in by this procedure.",
);
/// What a newer version means; `{old}`, `{new}`.
pub const REPLACE_MEANS: Words = words(
    "Pengaduan baru akan memakai versi {new}. Pengaduan yang sedang berjalan tetap pada versi {old}.",
    "New cases will follow version {new}. Running ones keep version {old}.",
);
/// It is older; `{old}`, `{new}`.
pub const OLDER: Words = words(
    "Versi {new} lebih lama daripada versi {old} yang dipakai sekarang.",
    "Version {new} is older than version {old}, which is in use now.",
);
/// Takes it up.
pub const ADOPT: Words = words("Pakai prosedur ini", "Use this procedure");
/// Takes it up in place of another.
pub const ADOPT_VERSION: Words = words("Pakai versi {n}", "Use version {n}");
/// Notice; `{title}`, `{n}`.
pub const ADOPTED: Words =
    words("“{title}” versi {n} dipakai untuk pengaduan baru.", "“{title}”, version {n}, is used for new cases.");
/// Goes back.
pub const CANCEL: Words = words("Batal", "Cancel");

/// Row: the office as the standard names it.
pub const OFFICE: Words = words("Kantor penerbit", "Published by");
/// Row: what a case is.
pub const MATTER: Words = words("Untuk", "For");
/// Row.
pub const PARTIES: Words = words("Para pihak", "Parties");
/// Row.
pub const REQUIREMENTS: Words = words("Persyaratan", "Requirements");
/// Row.
pub const CHANNELS: Words = words("Saluran", "Channels");
/// Row.
pub const SETTINGS: Words = words("Pilihan bagi kantor", "Left to the office");
/// Row.
pub const OUTCOMES: Words = words("Hasil akhir", "Outcomes");
/// Row.
pub const WHOLE_SERVICE: Words = words("Tenggat seluruh layanan", "Limits on the whole service");
/// Identities are covered.
pub const COVERED: Words = words("Identitas kedua pihak dirahasiakan", "Both sides’ identities are covered");
/// Nothing of this kind.
pub const NONE: Words = words("tidak ada", "none");
/// Behind what may be left out.
pub const OPTIONAL: Words = words("{name} (bila ada)", "{name} (if any)");
/// The drawn flow.
pub const FLOW: Words = words("Alur langkah dan tenggat", "Steps and limits");
/// A standard without limits.
pub const NO_LIMITS: Words = words("Standar ini tidak menetapkan tenggat.", "This standard sets no limits.");
/// Between layers, read out.
pub const THEN: Words = words("kemudian", "then");
/// Several steps at once; read out and shown.
pub const SIDE_BY_SIDE: Words = words("Pada tahap ini, menurut keadaannya:", "At this stage, as the case has it:");
/// Who does a step; `{who}`.
pub const DONE_BY: Words = words("Oleh {who}", "By {who}");
/// Before a condition: `{what}`.
pub const ONLY_IF: Words = words("Hanya bila {what}", "Only if {what}");
/// What has to come before: `{what}`.
pub const AFTER: Words = words("Setelah {what}", "After {what}");
/// A choice and what it leads to; `{choice}`, `{what}`.
pub const LEADS_TO: Words = words("{choice} → {what}", "{choice} → {what}");
/// A choice that leads nowhere yet.
pub const STAYS: Words = words("langkah ini diulang", "the step is done again");
/// Opens a step's sentence.
pub const SENTENCE: Words = words("Kalimat standar", "The standard’s sentence");
/// A limit's chip; `{length}`, `{when}`.
pub const LIMIT_IF: Words = words("{length}, bila {when}", "{length}, if {when}");
/// A limit's line under its step: `{name}`, `{from}`.
pub const LIMIT_FROM: Words = words("{name}: dihitung sejak {from}", "{name}: counted from {from}");

/// Heading; `{old}`, `{new}`.
pub const COMPARED: Words =
    words("Yang berubah dari versi {old} ke versi {new}", "What changes from version {old} to version {new}");
/// They are alike.
pub const ALIKE: Words = words(
    "Langkah, tenggat, persyaratan, pilihan, hasil akhir, dan suratnya sama.",
    "Steps, limits, requirements, settings, outcomes and letters are the same.",
);
/// Chip.
pub const ADDED: Words = words("Baru", "Added");
/// Chip.
pub const REMOVED: Words = words("Dihapus", "Removed");
/// Chip.
pub const CHANGED: Words = words("Berubah", "Changed");
/// Read out before the old value.
pub const BEFORE: Words = words("sebelumnya", "before");
/// Read out before the new value.
pub const NOW: Words = words("menjadi", "becomes");

/// Joins conditions.
pub const AND: Words = words(" dan ", " and ");
/// Joins alternatives.
pub const OR: Words = words(" atau ", " or ");
/// The opposite; `{what}`.
pub const NOT: Words = words("bukan ({what})", "not ({what})");
/// A milestone; `{what}`.
pub const REACHED: Words = words("“{what}”", "“{what}”");
/// A kind; `{what}`.
pub const KIND: Words = words("jenisnya “{what}”", "its kind is “{what}”");
/// A branch; `{what}`.
pub const BRANCH: Words = words("jalurnya “{what}”", "its way is “{what}”");
/// A class; `{what}`.
pub const CLASS: Words = words("golongannya “{what}”", "its class is “{what}”");
/// A reading; `{what}`.
pub const SETTING: Words = words("kantor memilih “{what}”", "the office chose “{what}”");
/// A party; `{what}`.
pub const PARTY: Words = words("ada {what}", "there is a {what}");
/// The last time.
pub const LATEST: Words = words("yang terakhir dari {what}", "the last {what}");
/// Yes.
pub const YES: Words = words("ya", "yes");
/// No.
pub const NO: Words = words("tidak", "no");

/// Name of a chapter of the comparison.
pub fn chapter(chapter: Chapter) -> Words {
    match chapter {
        Chapter::Standard => words("Standar", "The standard"),
        Chapter::People => words("Pihak dan pelaksana", "Parties and roles"),
        Chapter::Choices => words("Jenis, jalur, golongan, saluran", "Kinds, ways, classes, channels"),
        Chapter::Requirements => REQUIREMENTS,
        Chapter::Steps => words("Langkah", "Steps"),
        Chapter::Limits => words("Tenggat", "Limits"),
        Chapter::Outcomes => OUTCOMES,
        Chapter::Letters => words("Surat", "Letters"),
        Chapter::Settings => SETTINGS,
    }
}

/// Name of a value.
pub fn name_of(which: Trait) -> Words {
    match which {
        Trait::Name => words("Nama", "Name"),
        Trait::Sentence => words("Kalimat standar", "Sentence"),
        Trait::Note => words("Keterangan", "Note"),
        Trait::By => words("Pelaksana", "Done by"),
        Trait::Required => words("Wajib", "Required"),
        Trait::When => words("Berlaku bila", "Applies if"),
        Trait::After => words("Setelah", "After"),
        Trait::Done => words("Selesai bila", "Done when"),
        Trait::Reaches => words("Menghasilkan", "Brings about"),
        Trait::Does => words("Yang dilakukan", "What is done"),
        Trait::Length => words("Lamanya", "Length"),
        Trait::Starts => words("Dihitung sejak", "Counted from"),
        Trait::MetBy => words("Terpenuhi oleh", "Met by"),
        Trait::Options => words("Pilihan", "Choices"),
        Trait::Default => words("Pilihan awal", "Default"),
        Trait::State => words("Keadaan register", "State in the register"),
        Trait::Reason => words("Alasan diminta", "Reason asked"),
        Trait::Basis => words("Dasar hukum", "Legal basis"),
        Trait::Free => words("Tidak dipungut biaya", "Free of charge"),
        Trait::Covered => words("Identitas dirahasiakan", "Identities covered"),
        Trait::Contacts => words("Kontak", "Contacts"),
        Trait::At => words("Pada langkah", "At the step"),
        Trait::Unmet => words("Tidak terpenuhi bila", "Not met if"),
        Trait::AtIntake => words("Ditanyakan saat penerimaan", "Asked at the intake"),
        Trait::Form => words("Bentuk", "Form"),
        Trait::Hint => words("Petunjuk", "Hint"),
        Trait::Agreed => words("Catatan tanggal yang disepakati", "Note on an agreed date"),
        Trait::To => words("Kepada", "To"),
        Trait::Begins => words("Diawali dengan", "Begins with"),
    }
}

/// The office as its standard names it, with its government where the name alone tells no place.
pub fn publisher(name: &str, government: &str) -> String {
    let place = government.rsplit(' ').next().unwrap_or_default();
    if name.contains(place) { name.to_owned() } else { [name, ", ", government].concat() }
}

/// What an act does, in a word.
pub fn does(does: &Does) -> Words {
    match does {
        Does::Record => words("Dicatat", "Recorded"),
        Does::Invite(_) => words("Undangan", "Invitation"),
        Does::Meet(_) => words("Pertemuan", "Meeting"),
        Does::Route(_) => words("Disposisi", "Passed on"),
        Does::Classify => words("Penggolongan", "Classified"),
    }
}

/// At setting up: which standards.
pub const CHOOSE: Words = words("Prosedur yang dipakai", "Procedures to follow");
/// How to choose.
pub const CHOOSE_HINT: Words = words(
    "Sedikitnya satu. Dapat ditambah atau dihentikan kemudian di Pengaturan.",
    "At least one. More can be added, or some stopped, in Settings later.",
);
/// Opens what other offices published.
pub const CHOOSE_OTHERS: Words = words("Prosedur kantor lain", "Procedures of other offices");
/// None is ticked.
pub const CHOOSE_NONE: Words = words("Pilih sedikitnya satu prosedur.", "Choose at least one procedure.");
