//! Words of the intake.

use crate::app::Sameness;
use crate::domain::procedure::Matter;

use super::{Words, words};

/// Under the heading.
pub const LEAD: Words = words(
    "Isi sesuai keterangan pelapor. Semua yang diketik langsung tersimpan sebagai draf.",
    "Fill in what the complainant tells you. Everything typed is kept as a draft at once.",
);
/// No procedure was adopted.
pub const NO_PROCEDURE: Words = words(
    "Belum ada standar pelayanan yang dipakai kantor ini. Pilih dahulu di Pengaturan.",
    "This office follows no service standard yet. Choose one in the settings first.",
);

/// Which standard.
pub const PROCEDURE: Words = words("Layanan mana?", "Which service?");
/// How to choose it.
pub const PROCEDURE_HINT: Words = words(
    "Pilih dahulu; isian di bawahnya mengikuti standar layanan itu.",
    "Choose first; the form below follows that service’s standard.",
);
/// Whose standard, and what for; `{office}`, `{what}`.
pub const PROCEDURE_PURPOSE: Words = words("Standar {office}. Untuk: {what}.", "Standard of {office}. For: {what}.");
/// The draft follows a procedure that is not in use any more.
pub const PROCEDURE_GONE: Words = words(
    "Layanan yang dipilih dalam draf tidak dipakai lagi di kantor ini. Isian lainnya tetap ada; pilih layanan lain.",
    "The service chosen in the draft is no longer used here. The rest of what was typed is kept; choose another service.",
);
/// Kind of complaint; `{matter}`.
pub const KIND: Words = words("Jenis {matter}", "Kind of {matter}");
/// How it came.
pub const CHANNEL: Words = words("Saluran", "Channel");
/// Way through the procedure.
pub const BRANCH: Words = words("Jalur layanan", "Way through the procedure");
/// When it was received.
pub const RECEIVED: Words = words("Diterima", "Received");
/// About an earlier time.
pub const RECEIVED_HINT: Words = words(
    "Ubah bila pengaduan diterima lebih awal. Tenggat dihitung dari waktu ini; waktu pencatatan ikut tersimpan.",
    "Change it if the complaint came in earlier. Deadlines count from this time; the time of entry is kept too.",
);
/// A natural person.
pub const PERSON: Words = words("perorangan", "a person");
/// A koperasi or another body.
pub const ORGANIZATION: Words = words("koperasi atau lembaga", "a cooperative or institution");
/// What a party is by nature, where the kind does not say.
pub const NATURE: Words = words("Pihak ini", "This party is");

/// Of a party that may be left out.
pub const PARTY_OPTIONAL: Words = words(
    "Tidak wajib. Kosongkan bila tidak ada atau tidak bersedia menyebutkan identitas.",
    "Not required. Leave it empty where there is none, or where they will not say who they are.",
);

/// Opens the sentences about who may come, what it costs and which rights there are.
pub const TERMS: Words =
    words("Ketentuan layanan: siapa, biaya, hak, kontak", "About this service: who, cost, rights, contacts");
/// Head of the rights.
pub const RIGHTS: Words = words("Hak para pihak", "Rights of the parties");
/// Head of the legal basis.
pub const LEGAL: Words = words("Dasar hukum", "Legal basis");
/// The standard names none.
pub const LEGAL_NONE: Words = words("Tidak tercantum dalam standar.", "The standard names none.");
/// Head of the contacts.
pub const CONTACTS: Words = words("Kontak menurut standar", "Contacts given by the standard");
/// Heading of what a report holds at least.
pub const CONTENT: Words = words("Laporan sekurang-kurangnya memuat", "What a report holds at least");
/// Head of who may come.
pub const ELIGIBLE: Words = words("Yang dapat dilayani", "Who may come");
/// The standard says nobody.
pub const ELIGIBLE_NONE: Words =
    words("Standar tidak menetapkan siapa yang dapat dilayani.", "The standard does not say who may come.");
/// Head of the cost.
pub const COST: Words = words("Biaya", "Cost");
/// It is free.
pub const COST_FREE: Words = words("Tidak dipungut biaya", "Free of charge");
/// The standard says nothing.
pub const COST_NONE: Words = words("Standar tidak menetapkan biaya.", "The standard sets no cost.");
/// What the product adds.
pub const BEYOND: Words = words("di luar standar", "beyond the standard");
/// Opens sentences of the standard.
pub const QUOTES: Words = words("Kutipan standar", "What the standard says");

/// Somebody has been here before.
pub const KNOWN: Words = words("Tampaknya pernah tercatat:", "Seems to be on record already:");
/// As what and by what; `{as}`, `{by}`.
pub const KNOWN_AS: Words = words("sebagai {as}, {by} sama", "as {as}, same {by}");
/// The same matter, perhaps.
pub const SAME_MATTER: Words = words(
    "Kedua pihak ini pernah tercatat dalam satu pengaduan. Periksa apakah pengaduannya sama:",
    "These two parties are on record in one complaint already. Check whether it is the same:",
);

/// Heading of the requirements.
pub const REQUIREMENTS: Words = words("Persyaratan", "Requirements");
/// What ticking means.
pub const REQUIREMENTS_HINT: Words =
    words("Centang yang diserahkan atau ditunjukkan.", "Tick what was handed over or shown.");
/// Ticks all.
pub const TICK_ALL: Words = words("Centang semua", "Tick all");
/// Everything is there.
pub const ALL_GIVEN: Words = words("Semua persyaratan terpenuhi.", "Every requirement is met.");
/// What is missing; `{what}`.
pub const STILL_MISSING: Words = words(
    "Belum ada: {what}. Berkas tetap dapat diterima; kekurangannya tertulis pada tanda terima.",
    "Missing: {what}. It can still be taken in; the receipt says what is missing.",
);
/// The standard asks for nothing.
pub const NO_REQUIREMENTS: Words = words("Standar tidak menetapkan persyaratan.", "The standard sets no requirements.");

/// Heading of the last look.
pub const CHECK: Words = words("Periksa kembali", "Check once more");
/// A value that is not there.
pub const NOT_YET: Words = words("belum diisi", "not filled in");
/// A form that is filled.
pub const FILLED: Words = words("terisi", "filled in");
/// How much was given; `{n}` of `{of}`.
pub const GIVEN: Words = words("{n} dari {of} terpenuhi", "{n} of {of} met");
/// The one next action.
pub const SUBMIT: Words = words("Simpan dan cetak tanda terima", "Save and print the receipt");
/// The same where the procedure makes no receipt.
pub const SUBMIT_ALONE: Words = words("Simpan", "Save");
/// The case is kept; `{number}`.
pub const SAVED: Words = words("Tersimpan dengan nomor register {number}.", "Saved under register number {number}.");

/// Empties the form.
pub const CLEAR: Words = words("Kosongkan", "Clear the form");
/// Asks before.
pub const CLEAR_ASK: Words = words("Kosongkan semua isian?", "Clear everything?");
/// What that means.
pub const CLEAR_BODY: Words = words(
    "Semua yang sudah diketik di laman ini dihapus dan tidak dapat dikembalikan.",
    "Everything typed on this page is removed and can't be brought back.",
);
/// Does it.
pub const CLEAR_YES: Words = words("Ya, kosongkan", "Yes, clear it");

/// A draft of somebody else is there.
pub const OTHER_DRAFT: Words = words("Ada pengaduan yang belum selesai dicatat", "Another complaint is not finished");
/// What can be done.
pub const OTHER_DRAFT_BODY: Words = words(
    "Draf pengaduan sebelumnya masih ada. Lanjutkan draf itu, atau hapus dan mulai dari kunjungan yang baru dipilih.",
    "The draft of an earlier complaint is still here. Go on with it, or remove it and begin from the visit just chosen.",
);
/// Goes on with it.
pub const OTHER_DRAFT_GO_ON: Words = words("Lanjutkan draf", "Go on with the draft");
/// Begins anew.
pub const OTHER_DRAFT_REMOVE: Words =
    words("Hapus draf, mulai dari kunjungan", "Remove the draft, begin from the visit");
/// Where the values came from; `{when}`.
pub const FROM_VISIT: Words =
    words("Diisi dari buku tamu, kunjungan {when}.", "Filled from the guest book, visit of {when}.");
/// The visit that the address names is not here.
pub const VISIT_LOST: Words = words(
    "Kunjungan itu tidak ditemukan di buku tamu perangkat ini. Isi keterangannya di bawah.",
    "That visit is not in this device's guest book. Fill in the details below.",
);

/// A way to reach the office.
pub fn contact(kind: &str) -> Words {
    match kind {
        "telephone" => words("Telepon", "Telephone"),
        "whatsapp" => words("WhatsApp", "WhatsApp"),
        "email" => words("Surel", "E-mail"),
        "web" => words("Laman", "Website"),
        "social" => words("Media sosial", "Social media"),
        "box" => words("Kotak pengaduan", "Complaints box"),
        _ => words("Alamat", "Address"),
    }
}

/// What is taken in, inside a sentence.
pub fn matter(matter: Matter) -> Words {
    match matter {
        Matter::Complaint => words("pengaduan", "complaint"),
        Matter::Application => words("permohonan", "application"),
    }
}

/// By what somebody is recognized, inside a sentence.
pub fn sameness(by: Sameness) -> Words {
    match by {
        Sameness::Document => words("nomor identitas", "identity number"),
        Sameness::Telephone => words("nomor telepon", "telephone"),
        Sameness::Name => words("nama", "name"),
    }
}
