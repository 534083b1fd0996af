//! What went wrong, in words that say what to do. The only place where the rooms' errors become sentences.

use crate::app::Trouble;
use crate::domain::Slug;
use crate::domain::case::Refusal;
use crate::domain::party::{NikFault, PhoneFault};
use crate::domain::procedure::{Procedure, Text};

use super::{Lang, Words, attachments, compartment, dates, faults, fill, lang, store, t, words};

/// A text of a pack in the language of the moment.
pub fn text(text: &Text) -> &str {
    match lang() {
        Lang::Id => &text.id,
        Lang::En => &text.en,
    }
}

/// The sentence for a trouble. The procedure gives its milestones, steps and fields their names.
pub fn trouble(trouble: &Trouble, procedure: Option<&Procedure>) -> String {
    match trouble {
        Trouble::Refused(refusal) => refused(refusal, procedure),
        Trouble::Store(error) => store(error),
        Trouble::Document(problem) => faults::document(problem),
        Trouble::Missing(path) => fill(MISSING, &[("path", path)]),
        Trouble::NotSetUp => t(NOT_SET_UP).to_owned(),
        Trouble::AlreadySetUp => t(ALREADY_SET_UP).to_owned(),
        Trouble::NoSuchCase => t(NO_SUCH_CASE).to_owned(),
        Trouble::NameMissing => t(NAME_MISSING).to_owned(),
        Trouble::Nik(fault) => t(nik(*fault)).to_owned(),
        Trouble::Phone(fault) => t(phone(*fault)).to_owned(),
        Trouble::Unfit(unfit) => attachments::unfit(*unfit),
        Trouble::Flawed(flaw) => attachments::flaw(*flaw).to_owned(),
        Trouble::OtherOffice(name) => fill(OTHER_OFFICE, &[("office", name)]),
        Trouble::NoOfficeInBundle => t(NO_OFFICE_IN_BUNDLE).to_owned(),
        Trouble::OnlyProcedure => t(ONLY_PROCEDURE).to_owned(),
        Trouble::VersionTaken(version) => fill(VERSION_TAKEN, &[("version", &version.to_string())]),
        Trouble::InsideOnly => t(compartment::INSIDE_ONLY).to_owned(),
        Trouble::OutsideOnly => t(compartment::OUTSIDE_ONLY).to_owned(),
        Trouble::NoNumber => t(NO_NUMBER).to_owned(),
    }
}

const MISSING: Words = words(
    "Dokumen {path} tidak dapat dibuka. Muat ulang laman ini; bila masih terjadi, mintalah pengelola laman memasang ulang aplikasi.",
    "The document {path} can't be opened. Reload this page; if it happens again, ask whoever runs this site to install the app anew.",
);
const NOT_SET_UP: Words = words("Kantor belum disiapkan di peramban ini.", "No office is set up in this browser yet.");
const ALREADY_SET_UP: Words = words(
    "Kantor sudah disiapkan di peramban ini, mungkin di tab lain. Muat ulang laman ini untuk membukanya.",
    "An office is set up in this browser already, perhaps in another tab. Reload this page to open it.",
);
const NO_SUCH_CASE: Words = words("Pengaduan ini tidak ada di perangkat ini.", "This case is not on this device.");
const NAME_MISSING: Words = words("Nama wajib diisi.", "A name is required.");
const OTHER_OFFICE: Words = words(
    "Berkas ini berasal dari kantor lain: {office}. Berkas hanya dapat diterima oleh kantor yang sama.",
    "This file comes from another office: {office}. Only the same office can take it in.",
);
const NO_OFFICE_IN_BUNDLE: Words = words(
    "Berkas ini tidak memuat data kantor, sehingga tidak dapat dipulihkan di peramban yang kosong.",
    "This file holds no office, so it can't be restored into an empty browser.",
);
const ONLY_PROCEDURE: Words = words(
    "Kantor memakai sedikitnya satu prosedur. Pilih atau pakai prosedur lain dahulu.",
    "An office follows one procedure at least. Choose or take up another one first.",
);
const VERSION_TAKEN: Words = words(
    "Versi {version} prosedur ini sudah ada di sini dengan isi lain. Naikkan “version” di dalam berkas, lalu impor lagi.",
    "Version {version} of this procedure is here already with another content. Raise “version” in the file, then import it again.",
);
const NO_NUMBER: Words = words(
    "Nomor register belum dapat diberikan karena banyak pengaduan dicatat pada saat yang sama. Coba simpan sekali lagi.",
    "No register number could be given because many cases were recorded at once. Try to save again.",
);

/// Why a NIK is none.
pub fn nik(fault: NikFault) -> Words {
    match fault {
        NikFault::Length => words(
            "NIK harus 16 digit. Periksa kembali kartu identitas.",
            "A NIK has 16 digits. Check the identity card again.",
        ),
        NikFault::Day | NikFault::Month => words(
            "Tanggal lahir di dalam NIK (digit 7–12) tidak mungkin. Periksa kembali kartu identitas.",
            "The birth date inside the NIK (digits 7–12) is impossible. Check the identity card again.",
        ),
        NikFault::Serial => words(
            "Empat digit terakhir NIK tidak boleh 0000. Periksa kembali kartu identitas.",
            "The last four digits of a NIK can't be 0000. Check the identity card again.",
        ),
    }
}

/// Why a telephone number is none.
pub fn phone(fault: PhoneFault) -> Words {
    match fault {
        PhoneFault::Characters => words(
            "Nomor telepon hanya berisi angka, boleh diawali tanda +.",
            "A telephone number has digits only, with a + in front if needed.",
        ),
        PhoneFault::Length => words(
            "Jumlah angka nomor telepon tidak sesuai. Nomor seluler terdiri atas 10–13 angka.",
            "The telephone number has too few or too many digits. Mobile numbers have 10 to 13.",
        ),
    }
}

fn refused(refusal: &Refusal, procedure: Option<&Procedure>) -> String {
    let milestone = |id: &Slug| {
        let known = procedure.and_then(|procedure| procedure.milestone(id));
        known.map_or_else(|| id.to_string(), |milestone| text(&milestone.name).to_owned())
    };
    match refusal {
        Refusal::InFuture => t(words(
            "Waktu itu belum tiba. Isi waktu yang sudah lewat atau sekarang.",
            "That moment has not come yet. Enter now or an earlier time.",
        ))
        .to_owned(),
        Refusal::BeforeStart(Some(id), at) => fill(
            words(
                "Tidak mungkin sebelum “{what}” pada {when}. Periksa tanggalnya.",
                "It can't have been before “{what}” on {when}. Check the date.",
            ),
            &[("what", &milestone(id)), ("when", &dates::moment(*at))],
        ),
        Refusal::BeforeStart(None, at) => fill(
            words(
                "Tidak mungkin sebelum {when}. Periksa tanggalnya.",
                "It can't have been before {when}. Check the date.",
            ),
            &[("when", &dates::moment(*at))],
        ),
        Refusal::AfterItsFollower(at) => fill(
            words(
                "Ada catatan pada {when} yang menunggu langkah ini. Perbaiki dahulu waktu catatan itu.",
                "An entry of {when} had to wait for this one. Correct the time of that entry first.",
            ),
            &[("when", &dates::moment(*at))],
        ),
        Refusal::TooEarly(missing) => {
            let names: Vec<String> = missing.iter().map(milestone).collect();
            fill(
                words("Belum dapat dicatat. Yang masih ditunggu: {what}.", "Not possible yet. Still missing: {what}."),
                &[("what", &names.join("; "))],
            )
        }
        Refusal::MeetingOpen(at) => fill(
            words(
                "Masih ada pertemuan yang direncanakan pada {when}. Catat dahulu hasilnya.",
                "A meeting is still planned for {when}. Record first what came of it.",
            ),
            &[("when", &dates::moment(*at))],
        ),
        Refusal::FieldMissing(id) | Refusal::WrongAnswer(id) => {
            let field = procedure.and_then(|procedure| {
                let acts = procedure.steps.iter().flat_map(|step| &step.acts);
                acts.flat_map(|act| &act.fields).find(|field| field.id == *id)
            });
            let label = field.map_or_else(|| id.to_string(), |field| text(&field.label).to_owned());
            fill(words("{label} wajib diisi dengan benar.", "{label} must be filled in."), &[("label", &label)])
        }
        Refusal::PartyMissing(id) => {
            let party = procedure.and_then(|procedure| procedure.party(id));
            let name = party.map_or_else(|| id.to_string(), |party| text(&party.name).to_owned());
            fill(words("{who} wajib disebutkan.", "{who} must be named."), &[("who", &name)])
        }
        other => t(plain_refusal(other)).to_owned(),
    }
}

fn plain_refusal(refusal: &Refusal) -> Words {
    match refusal {
        Refusal::NotThisWay => {
            words("Langkah ini tidak berlaku untuk pengaduan ini.", "This step does not belong to this case.")
        }
        Refusal::StepDone(_) => words("Langkah ini sudah selesai.", "This step is done."),
        Refusal::NoOpenMeeting => words(
            "Tidak ada pertemuan yang menunggu hasil. Undang para pihak dahulu.",
            "No meeting waits for a result. Invite the parties first.",
        ),
        Refusal::MeetingBeforeInvitation => words(
            "Waktu yang direncanakan harus sesudah pencatatan ini.",
            "The planned time must come after this entry.",
        ),
        Refusal::AttendanceIncomplete => words(
            "Sebutkan hadir atau tidak untuk setiap pihak yang diundang.",
            "Say of each invited party whether they came.",
        ),
        Refusal::OutcomeMissing => words("Pilih salah satu hasil.", "Choose one of the results."),
        Refusal::ReasonMissing => words("Alasan wajib diisi.", "A reason is required."),
        Refusal::KindMissing => words("Pilih jenis pengaduan.", "Choose the kind of complaint."),
        Refusal::BranchMissing => words("Pilih jalur layanan.", "Choose the way through the procedure."),
        Refusal::Ended => words(
            "Pengaduan ini sudah ditutup. Buka kembali bila perlu dilanjutkan.",
            "This case is closed. Reopen it to go on.",
        ),
        Refusal::NotEnded => words("Pengaduan ini belum ditutup.", "This case is not closed."),
        Refusal::Voided => words(
            "Pengaduan ini dibatalkan karena salah catat; tidak ada yang dapat ditambahkan.",
            "This case was voided as entered by mistake; nothing can be added.",
        ),
        Refusal::AlreadyPaused => words("Waktu sudah ditangguhkan.", "The clocks stand still already."),
        Refusal::NotPaused => words("Waktu sedang berjalan.", "The clocks are running."),
        Refusal::NothingAdded => {
            words("Perpanjangan paling sedikit satu satuan waktu.", "An extension adds at least one unit of time.")
        }
        Refusal::LinkedToItself => {
            words("Berkas tidak dapat dikaitkan dengan dirinya sendiri.", "A file can't be linked to itself.")
        }
        Refusal::LinkedAlready => words("Kedua berkas itu sudah dikaitkan.", "The two files are linked already."),
        Refusal::NotLinked => words(
            "Pilih dahulu berkas yang sama dengan pengaduan ini.",
            "First choose the file that this one is a duplicate of.",
        ),
        Refusal::OtherVoided => words(
            "Berkas yang dipilih dibatalkan karena salah catat. Pilih berkas lain.",
            "The chosen file was voided as entered by mistake. Choose another.",
        ),
        Refusal::OtherIsDuplicate => words(
            "Berkas yang dipilih sendiri duplikat. Pilih berkas utamanya.",
            "The chosen file is a duplicate itself. Choose the one that it was merged with.",
        ),
        Refusal::OtherCovered => words(
            "Berkas itu dirahasiakan dan tidak dapat dikaitkan dari sini.",
            "That file is confidential and can't be linked from here.",
        ),
        Refusal::CannotBeAssigned(_) => words(
            "Salah satu petugas yang dipilih tidak dapat ditunjuk pada pengaduan ini. Pilih petugas lain.",
            "One of the chosen officers can't be assigned to this case. Choose another.",
        ),
        Refusal::CannotSign => words(
            "Petugas yang dipilih tidak dapat menandatangani surat pengaduan ini. Pilih petugas lain.",
            "The chosen officer can't sign letters of this case. Choose another.",
        ),
        Refusal::NotTheirs => words(
            "Pengaduan ini harus ditangani petugas lain. Petugas yang sedang bekerja di perangkat ini tidak dapat mencatat di dalamnya.",
            "Another officer has to handle this case. The officer at work on this device can't record anything on it.",
        ),
        Refusal::NotCorrectable => {
            words("Catatan ini tidak dapat diperbaiki dengan cara itu.", "This entry can't be corrected in that way.")
        }
        _ => words(
            "Ini tidak sesuai dengan prosedur pengaduan ini.",
            "This does not belong to the procedure of this case.",
        ),
    }
}
