//! The steps of West Kalimantan's meetings and audiences as officers' taps.

use titik_temu::{
    app::{Form, IntakeForm, Reply, Wish},
    domain::{calendar::Zone, fact::CaseId},
};

use super::{
    TestDesk, answered, at, because, named, outcome,
    packs::{choice, date, text, with},
    slug, wait,
};

/// The procedure.
pub const RAPAT: &str = "kalbar-rapat-audiensi";

impl TestDesk {
    /// An office in Pontianak, set up at a moment.
    pub fn pontianak(seed: u64, now: &str) -> Self {
        Self::following("public/procedures/kalbar-rapat-audiensi.json", Zone::Wib, seed, now)
    }

    /// A guest comes now and says what for.
    pub fn guest(&self) -> CaseId {
        self.guest_at(self.desk.now())
    }

    /// A guest who came at a moment.
    pub fn guest_at(&self, arrived: titik_temu::domain::Moment) -> CaseId {
        wait(self.desk.take_in(guest_form(), arrived)).expect("taken in")
    }

    /// The guest's letter is handed over and registered, now.
    pub fn letter_registered(&self, case: CaseId) {
        self.record(case, letter("handed-over"));
        self.record(case, register());
    }

    /// The office is willing, on a day, and says so in a letter that the guest receives, now.
    pub fn willing(&self, case: CaseId, for_when: &str) {
        self.record(case, decide("willing"));
        self.record(case, schedule(for_when));
        self.record(case, reply());
        self.record(case, hand_over());
    }

    /// The guest came to the meeting, or did not.
    pub fn meet_guest(&self, case: CaseId, came: bool) {
        let form = if came { answered("minutes", "Rencana pelatihan dibahas.") } else { Form::default() };
        let meeting = self.open_meeting(case);
        let came = vec![(slug("guest"), came)];
        self.record(case, Wish::Meet(slug("facilitation"), slug("hold-meeting"), meeting, came, form));
    }
}

/// A whole intake.
pub fn guest_form() -> IntakeForm {
    let purpose = with(answered("purpose", "Audiensi tentang pelatihan."), "guest-book", Reply::YesNo(true));
    IntakeForm {
        procedure: slug(RAPAT),
        channel: slug("information-desk"),
        kind: Some(slug("audience")),
        branch: None,
        visit: None,
        parties: vec![(slug("guest"), named("Koperasi Anggrek Rekaan"))],
        handed_over: Vec::new(),
        acts: vec![(slug("purpose"), slug("state-purpose"), purpose)],
    }
}

pub fn letter(chosen: &str) -> Wish {
    let form = if chosen == "not-yet" { because(chosen, "Surat tertinggal.") } else { outcome(chosen) };
    act("letter", "receive-letter", form)
}

pub fn register() -> Wish {
    act("administration", "register-letter", answered("agenda-number", "12/SM"))
}

pub fn decide(chosen: &str) -> Wish {
    let form = if chosen == "unwilling" { because(chosen, "Di luar urusan dinas.") } else { outcome(chosen) };
    act("willingness", "decide-willingness", form)
}

pub fn schedule(for_when: &str) -> Wish {
    let (step, act) = (slug("facilitation"), slug("schedule-meeting"));
    Wish::Invite(step, act, at(for_when), "Ruang Rapat".to_owned(), String::new())
}

pub fn reply() -> Wish {
    let form = with(Form::default(), "reply-number", text("500/02/Rekaan"));
    act("reply", "issue-reply", with(form, "reply-date", date("2026-03-16")))
}

pub fn hand_over() -> Wish {
    act("reply", "hand-over-reply", with(Form::default(), "delivery", choice("handed-over")))
}

fn act(step: &str, act: &str, form: Form) -> Wish {
    Wish::Act(slug(step), slug(act), form)
}
