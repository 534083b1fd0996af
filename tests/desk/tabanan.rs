//! Tabanan's steps as officers' taps.

use titik_temu::{
    app::{Form, IntakeForm, Trouble, Wish},
    domain::{Moment, calendar::Zone, fact::CaseId},
};

use super::{
    TestDesk, answered, because, named, outcome,
    packs::{choice, date, text, with},
    slug, wait,
};

/// The procedure.
pub const DUMAS: &str = "tabanan-dumas";
/// Both ways to bring a complaint.
pub const LETTER: &str = "letter";
pub const FACE_TO_FACE: &str = "face-to-face";

impl TestDesk {
    /// An office in Tabanan, set up at a moment of WITA.
    pub fn tabanan(seed: u64, now: &str) -> Self {
        Self::following("public/procedures/tabanan-dumas.json", Zone::Wita, seed, now)
    }

    /// Sets the clock to a moment of any zone, as a device has it that stands elsewhere.
    pub fn now_elsewhere(&self, moment: Moment) -> &Self {
        self.clock.set(moment.to_utc());
        self
    }

    /// A complaint is brought now.
    pub fn dumas(&self, branch: &str) -> CaseId {
        self.dumas_received(branch, self.desk.now()).expect("taken in")
    }

    /// A complaint that was brought at a moment.
    pub fn dumas_received(&self, branch: &str, at: Moment) -> Result<CaseId, Trouble> {
        wait(self.desk.take_in(dumas_form(Some(branch)), at))
    }

    /// A letter passes from hand to hand up to the members of the team, now.
    pub fn passed_on(&self, case: CaseId) {
        for wish in [to_secretary(), agenda(), to_head(), disposisi("division"), to_members()] {
            self.record(case, wish);
        }
    }

    /// A reply is drafted, made and signed, now.
    pub fn reply_signed(&self, case: CaseId) {
        for wish in [draft(), reply_letter(), signature("signed")] {
            self.record(case, wish);
        }
    }

    /// Someone who came is led to the division that can answer, now.
    pub fn led_to_the_division(&self, case: CaseId) {
        for wish in [ask_subject(), contact_team(), connect("division")] {
            self.record(case, wish);
        }
    }
}

/// A whole intake.
pub fn dumas_form(branch: Option<&str>) -> IntakeForm {
    IntakeForm {
        procedure: slug(DUMAS),
        channel: slug(branch.unwrap_or(LETTER)),
        kind: None,
        branch: branch.map(slug),
        visit: None,
        parties: vec![(slug("complainant"), named("I Wayan Umpama"))],
        handed_over: vec![slug("identity-copy")],
        acts: vec![(
            slug("complaint"),
            slug("tell-complaint"),
            answered("chronology", "Rapat anggota tidak pernah diadakan."),
        )],
    }
}

pub fn to_secretary() -> Wish {
    route("to-secretary", "hand-to-secretary", "team-secretary", Form::default())
}

pub fn agenda() -> Wish {
    let form = with(answered("agenda-number", "045/SM"), "subject", text("Rapat anggota"));
    route("agenda", "enter-agenda", "team-chair", form)
}

pub fn to_head() -> Wish {
    route("to-head", "put-before-head", "head", Form::default())
}

pub fn disposisi(to: &str) -> Wish {
    let form = with(answered("instruction", "Tindak lanjuti."), "urgency", choice("soon"));
    route("disposisi", "route-letter", to, form)
}

pub fn to_members() -> Wish {
    route("to-members", "hand-to-members", "team-members", Form::default())
}

pub fn follow_up(chosen: &str) -> Wish {
    let form = Form { outcome: Some(slug(chosen)), ..answered("done", "Pengurus dimintai keterangan.") };
    act("follow-up", "record-follow-up", form)
}

pub fn monitoring(chosen: &str) -> Wish {
    let form = Form { outcome: Some(slug(chosen)), ..answered("found", "Pengurus menjadwalkan rapat.") };
    act("monitoring", "record-monitoring", form)
}

pub fn draft() -> Wish {
    act("draft", "draft-reply", answered("content", "Rapat anggota akan diadakan."))
}

pub fn reply_letter() -> Wish {
    let form = with(answered("reply-number", "500/01/Rekaan"), "reply-date", date("2026-03-26"));
    act("reply-letter", "make-reply", form)
}

pub fn signature(chosen: &str) -> Wish {
    let form = if chosen == "signed" { outcome(chosen) } else { because(chosen, "Dasar hukum belum disebut.") };
    act("signature", "sign-reply", form)
}

pub fn sending() -> Wish {
    act("sending", "send-reply", with(Form::default(), "delivery", choice("post")))
}

pub fn ask_subject() -> Wish {
    act("subject", "ask-subject", answered("subject", "Rapat anggota"))
}

pub fn contact_team() -> Wish {
    act("contact-team", "record-contact", Form::default())
}

pub fn connect(to: &str) -> Wish {
    route("connect", "connect-complainant", to, Form::default())
}

pub fn give_answer(chosen: &str) -> Wish {
    let form = Form { outcome: Some(slug(chosen)), ..answered("answer", "Pengurus akan ditegur.") };
    act("answer", "give-answer", form)
}

pub fn agree_date(day: &str) -> Wish {
    let form = with(answered("remaining", "Buku daftar anggota diperiksa."), "agreed-date", date(day));
    act("answer", "agree-date", form)
}

pub fn absence(chosen: &str) -> Wish {
    let form = Form { outcome: Some(slug(chosen)), ..answered("who", "Kepala Bidang Contoh") };
    act("special-case", "record-absence", with(form, "away-from", date("2026-01-28")))
}

pub fn set_class(class: &str) -> Wish {
    let form = Form { reason: "Pejabat mengikuti pelatihan.".to_owned(), ..answered("declared-by", "Kepala Dinas") };
    Wish::Classify(slug("special-case"), slug("set-class"), slug(class), form)
}

fn act(step: &str, act: &str, form: Form) -> Wish {
    Wish::Act(slug(step), slug(act), form)
}

fn route(step: &str, act: &str, to: &str, form: Form) -> Wish {
    Wish::Route(slug(step), slug(act), slug(to), form)
}
