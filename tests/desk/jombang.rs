//! Jombang's two procedures as an officer's taps: each happens when the clock stands.

use titik_temu::{
    app::{Form, IntakeForm, Reply, Wish},
    domain::{
        calendar::Zone,
        case::Refusal,
        fact::{CaseId, FactId},
        party::Identity,
    },
};

use super::{
    TestDesk, answered,
    banten::invite,
    because, named, outcome,
    packs::{choice, text, with},
    slug, wait,
};

/// An office that follows the facilitation of cooperatives, set up at the beginning of February 2026.
pub fn facilitating(seed: u64) -> TestDesk {
    let pack = "public/procedures/jombang-fasilitasi-koperasi.json";
    TestDesk::following(pack, Zone::Wib, seed, "2026-02-02 08:00")
}

/// An office that follows the complaints about its service, set up at the beginning of February 2026.
pub fn hearing(seed: u64) -> TestDesk {
    let pack = "public/procedures/jombang-pengaduan-layanan.json";
    TestDesk::following(pack, Zone::Wib, seed, "2026-02-02 08:00")
}

/// Somebody whom a complaint or a problem is about.
pub fn koperasi() -> Identity {
    named("Koperasi Anggrek Rekaan")
}

/// An application for facilitation, with a termohon or without.
pub fn application(branch: Option<&str>, respondent: bool) -> IntakeForm {
    let mut parties = vec![(slug("applicant"), named("Wahyuni Contohwati"))];
    parties.extend(respondent.then(|| (slug("respondent"), koperasi())));
    IntakeForm {
        procedure: slug("jombang-fasilitasi-koperasi"),
        channel: slug("handed-in"),
        kind: None,
        branch: branch.map(slug),
        visit: None,
        parties,
        handed_over: ["application-letter", "identity-copy"].map(slug).to_vec(),
        acts: vec![(slug("application"), slug("tell-matter"), answered("matter", "Simpanan belum dikembalikan."))],
    }
}

/// A complaint, suggestion or input about the service.
pub fn complaint(kind: Option<&str>, channel: &str) -> IntakeForm {
    let told = with(answered("matter", "Antrean terlalu lama."), "written-by", choice("complainant"));
    IntakeForm {
        procedure: slug("jombang-pengaduan-layanan"),
        channel: slug(channel),
        kind: kind.map(slug),
        branch: None,
        visit: None,
        parties: vec![(slug("complainant"), named("Wahyuni Contohwati"))],
        handed_over: ["full-identity", "written-complaint"].map(slug).to_vec(),
        acts: vec![(slug("submission"), slug("write-matter"), told)],
    }
}

impl TestDesk {
    /// An intake is recorded as received now.
    pub fn receive(&self, form: IntakeForm) -> CaseId {
        wait(self.desk.take_in(form, self.desk.now())).expect("taken in")
    }

    /// An application is received now and found complete.
    pub fn complete_application(&self, branch: &str, respondent: bool) -> CaseId {
        let case = self.receive(application(Some(branch), respondent));
        self.record(case, complete());
        case
    }

    /// A facilitation to which everyone came, and what came of it.
    pub fn facilitate(&self, case: CaseId, result: &str) -> FactId {
        self.record(case, facilitated(self, case, result, true))
    }

    /// How a case ended.
    pub fn ending(&self, case: CaseId) -> String {
        self.file(case).case.ended.as_ref().expect("an ending").outcome.to_string()
    }

    /// A complaint is received now, checked, and coordinated about within the office.
    pub fn coordinated_complaint(&self) -> CaseId {
        let case = self.receive(complaint(Some("complaint"), "email"));
        self.record(case, administration("complete", ""));
        self.record(case, coordinated("done"));
        case
    }
}

/// The file is complete.
pub fn complete() -> Wish {
    Wish::Act(slug("completeness"), slug("check-file"), outcome("complete"))
}

/// The file is not complete.
pub fn incomplete(reason: &str) -> Wish {
    Wish::Act(slug("completeness"), slug("check-file"), because("incomplete", reason))
}

/// The material of a consultation is given.
pub fn consulted() -> Wish {
    Wish::Act(slug("consultation"), slug("give-consultation"), answered("material", "Tata cara rapat anggota."))
}

/// A meeting is scheduled with those whom the act invites.
pub fn schedule(with_whom: &str, for_when: &str) -> Wish {
    invite("scheduling", with_whom, for_when)
}

/// What came of the open meeting: whether everyone came, and the result.
pub fn facilitated(test: &TestDesk, case: CaseId, result: &str, came: bool) -> Wish {
    let meeting = test.open_meeting(case);
    let file = test.file(case);
    let planned = file.case.meeting(meeting).expect("the meeting");
    let act = if planned.act == *"schedule-both" { "facilitate-both" } else { "facilitate-applicant" };
    let attendance = planned.parties.iter().map(|party| (party.clone(), came)).collect();
    let form = if came { minutes(result) } else { Form::default() };
    Wish::Meet(slug("facilitation"), slug(act), meeting, attendance, form)
}

/// The form of a facilitation that was held.
pub fn minutes(result: &str) -> Form {
    let told = Form { outcome: Some(slug(result)), ..answered("minutes", "Para pihak menyampaikan keterangan.") };
    with(told, "place-agreed", Reply::YesNo(true))
}

/// A facilitation without a scheduled meeting, and what came of it.
pub fn directly(result: &str) -> Wish {
    let told = Form { outcome: Some(slug(result)), ..answered("minutes", "Neraca disusun bersama.") };
    let form = with(with(told, "place", text("Kantor koperasi")), "present", text("Pengurus dan petugas"));
    Wish::Act(slug("facilitation"), slug("facilitate-directly"), form)
}

/// The clauses of an agreement, signed or not.
pub fn agreement(chosen: &str, reason: &str) -> Wish {
    let told = answered("clauses", "1. Simpanan dikembalikan paling lambat 30 April 2026.");
    let form = Form { outcome: Some(slug(chosen)), reason: reason.to_owned(), ..told };
    Wish::Act(slug("report"), slug("sign-agreement"), form)
}

/// The report of the results is handed over.
pub fn reported() -> Wish {
    let told = with(answered("result", "Simpanan dikembalikan."), "documentation", text("Daftar hadir dan foto."));
    Wish::Act(slug("report"), slug("hand-over-report"), with(told, "delivery", choice("in-person")))
}

/// The administrative check, with its result.
pub fn administration(chosen: &str, reason: &str) -> Wish {
    Wish::Act(slug("administrative-check"), slug("check-administration"), because(chosen, reason))
}

/// A coordination, and whether another one is needed.
pub fn coordinated(chosen: &str) -> Wish {
    let told = Form { outcome: Some(slug(chosen)), ..answered("with", "Bidang Kelembagaan") };
    Wish::Act(slug("coordination"), slug("coordinate"), with(told, "scope", choice("internal")))
}

/// A response is given.
pub fn responded() -> Wish {
    let told = with(answered("response", "Pengaduan sedang diperiksa."), "delivery", choice("email"));
    Wish::Act(slug("response"), slug("respond"), told)
}

/// The settlement is told to the complainant.
pub fn settled() -> Wish {
    let told = with(answered("settlement", "Loket ditambah."), "delivery", choice("email"));
    Wish::Act(slug("settlement"), slug("settle"), told)
}

/// What came too early is refused with these milestones.
pub fn too_early(missing: &[&str]) -> Refusal {
    Refusal::TooEarly(missing.iter().map(|id| slug(id)).collect())
}
