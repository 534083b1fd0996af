//! Kalbar's complaints as an officer's taps: each happens when the clock stands.

use titik_temu::{
    app::{Form, IntakeForm, Trouble, Wish},
    domain::{
        calendar::Zone,
        fact::{CaseId, FactId},
    },
};

use super::{
    TestDesk, answered, named,
    packs::{choice, with},
    slug, wait,
};

/// The pack.
pub const KALBAR: &str = "kalbar-pengaduan";

impl TestDesk {
    /// An office in Pontianak, set up at a moment.
    pub fn kalbar(seed: u64, now: &str) -> Self {
        Self::following("public/procedures/kalbar-pengaduan.json", Zone::Wib, seed, now)
    }

    /// A complaint is received and recorded now.
    pub fn complain(&self) -> CaseId {
        self.try_complain(told("complaint", "whatsapp")).expect("taken in")
    }

    /// The same, as this form tells it.
    pub fn try_complain(&self, form: IntakeForm) -> Result<CaseId, Trouble> {
        wait(self.desk.take_in(form, self.desk.now()))
    }

    /// A complaint of this class is received and classed at once.
    pub fn complain_as(&self, class: &str) -> CaseId {
        let case = self.complain();
        self.record(case, classed(class));
        case
    }

    /// The team gets the case and looks into it.
    pub fn through_the_team(&self, case: CaseId) -> FactId {
        self.record(case, to_team());
        self.record(case, processed())
    }
}

/// What somebody tells, by name.
pub fn told(kind: &str, channel: &str) -> IntakeForm {
    let form = answered("complaint", "Surat permohonan audiensi belum dijawab.");
    IntakeForm {
        procedure: slug(KALBAR),
        channel: slug(channel),
        kind: Some(slug(kind)),
        branch: None,
        visit: None,
        parties: vec![(slug("user"), named("Hendra Contohwan"))],
        handed_over: Vec::new(),
        acts: vec![(slug("submission"), slug("tell-complaint"), form)],
    }
}

/// The class is set, and by whom.
pub fn classed(class: &str) -> Wish {
    let decided = answered("decided-by", "Kepala Subbagian Umum, Rahayu Rekaan");
    let form = Form { reason: "Dilihat dari isi aduan.".to_owned(), ..decided };
    Wish::Classify(slug("classification"), slug("set-class"), slug(class), form)
}

/// The complaints officer hands the case to the team.
pub fn to_team() -> Wish {
    Wish::Route(slug("hand-over"), slug("route-to-team"), slug("complaints-team"), Form::default())
}

/// The team has looked into it.
pub fn processed() -> Wish {
    Wish::Act(slug("processing"), slug("process"), answered("findings", "Surat terselip; jadwal disusun ulang."))
}

/// The answer is given.
pub fn answer() -> Wish {
    let form = with(answered("answer", "Audiensi dijadwalkan pekan depan."), "delivery", choice("by-whatsapp"));
    Wish::Act(slug("answer"), slug("give-answer"), form)
}

/// The service user has the answer.
pub fn answer_arrived() -> Wish {
    Wish::Act(slug("answer"), slug("confirm-answer"), Form::default())
}
