//! Banten's steps as an officer's taps: each happens when the clock stands.

use titik_temu::{
    app::{Form, Wish},
    domain::fact::{CaseId, FactId},
};

use super::{TestDesk, answered, at, because, outcome, slug, visitor, wait};

impl TestDesk {
    /// The file is complete.
    pub fn verify(&self, case: CaseId) -> FactId {
        self.record(case, verified())
    }

    /// The reported party is invited for a moment.
    pub fn invite_respondent(&self, case: CaseId, for_when: &str) -> FactId {
        self.record(case, invite("respondent-meeting", "invite-respondent", for_when))
    }

    /// The complainant is invited for a moment.
    pub fn invite_complainant(&self, case: CaseId, for_when: &str) -> FactId {
        self.record(case, invite("complainant-meeting", "invite-complainant", for_when))
    }

    /// Both are invited to the first session.
    pub fn invite_both(&self, case: CaseId, for_when: &str) -> FactId {
        self.record(case, invite("mediation", "invite-both", for_when))
    }

    /// The reported party came, or did not.
    pub fn meet_respondent(&self, case: CaseId, came: bool) -> FactId {
        let meeting = self.open_meeting(case);
        self.record(
            case,
            meet("respondent-meeting", "meet-respondent", meeting, &[("respondent", came)], Form::default()),
        )
    }

    /// The complainant came, or did not.
    pub fn meet_complainant(&self, case: CaseId, came: bool) -> FactId {
        let meeting = self.open_meeting(case);
        let came = [("complainant", came)];
        self.record(case, meet("complainant-meeting", "meet-complainant", meeting, &came, Form::default()))
    }

    /// A session with both, and what came of it.
    pub fn mediate(&self, case: CaseId, result: &str) -> FactId {
        self.record(case, session(self.open_meeting(case), "mediation", "mediate", result))
    }

    /// A further session is planned and held at once.
    pub fn mediate_again(&self, case: CaseId, for_when: &str, result: &str) -> FactId {
        self.record(case, invite("continued-mediation", "invite-again", for_when));
        self.now(for_when);
        self.record(case, session(self.open_meeting(case), "continued-mediation", "mediate-again", result))
    }

    /// Both have signed.
    pub fn sign(&self, case: CaseId) -> FactId {
        self.record(case, signed("signed-by-both"))
    }

    /// The meeting that waits for its result.
    pub fn open_meeting(&self, case: CaseId) -> FactId {
        let file = self.file(case);
        file.case.meetings.iter().rev().find(|meeting| meeting.result.is_none()).expect("an open meeting").id
    }

    /// A case led up to the point where both parties can be brought together, through January 2026.
    pub fn up_to_mediation(&self) -> CaseId {
        self.now("2026-01-12 09:00");
        let case = self.take_in();
        self.now("2026-01-13 09:00").verify(case);
        self.now("2026-01-14 09:00").invite_respondent(case, "2026-01-15 09:00");
        self.now("2026-01-15 10:00").meet_respondent(case, true);
        self.now("2026-01-19 09:00").invite_complainant(case, "2026-01-20 09:00");
        self.now("2026-01-20 10:00").meet_complainant(case, true);
        case
    }

    /// A case led to the signed settlement, through January 2026.
    pub fn up_to_the_signed_settlement(&self) -> CaseId {
        let case = self.up_to_mediation();
        self.now("2026-01-21 09:00").invite_both(case, "2026-01-26 09:00");
        self.now("2026-01-26 11:00").mediate(case, "settled");
        self.now("2026-01-27 09:00").sign(case);
        case
    }
}

/// The file is found complete.
pub fn verified() -> Wish {
    Wish::Act(slug("verification"), slug("verify"), outcome("complete"))
}

/// The file is found incomplete.
pub fn returned(reason: &str) -> Wish {
    Wish::Act(slug("verification"), slug("verify"), because("incomplete", reason))
}

/// An invitation for a moment.
pub fn invite(step: &str, act: &str, for_when: &str) -> Wish {
    Wish::Invite(slug(step), slug(act), at(for_when), "Ruang Mediasi".to_owned(), String::new())
}

/// What came of a meeting.
pub fn meet(step: &str, act: &str, meeting: FactId, came: &[(&str, bool)], form: Form) -> Wish {
    let attendance = came.iter().map(|(role, came)| (slug(role), *came)).collect();
    Wish::Meet(slug(step), slug(act), meeting, attendance, form)
}

/// A session to which both came.
pub fn session(meeting: FactId, step: &str, act: &str, result: &str) -> Wish {
    meet(step, act, meeting, &[("complainant", true), ("respondent", true)], outcome(result))
}

/// The settlement is set down, signed or not.
pub fn signed(chosen: &str) -> Wish {
    let reason = if chosen == "not-signed" { "Menunggu pengurus lain." } else { "" };
    let form =
        Form { reason: reason.to_owned(), outcome: Some(slug(chosen)), ..answered("clauses", "1. Dikembalikan.") };
    Wish::Act(slug("settlement"), slug("sign-agreement"), form)
}

/// The case ends.
pub fn close(ending: &str, reason: &str) -> Wish {
    Wish::Close(slug(ending), reason.to_owned().into())
}

/// An office with a closed case, an open one and a visitor.
pub fn busy_office(seed: u64) -> TestDesk {
    let test = TestDesk::banten(seed, "2026-01-05 08:00");
    wait(test.desk.record_visit(visitor("Joko Umpama"), test.desk.now())).expect("a visit");
    let case = test.up_to_the_signed_settlement();
    test.record(case, close("settled", ""));
    test.up_to_mediation();
    test
}
