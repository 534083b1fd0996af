//! A misconduct report as an officer's taps: each happens when the clock stands.

use titik_temu::{
    app::{Form, IntakeForm, Trouble, Wish},
    domain::{calendar::Zone, fact::CaseId},
};

use super::{
    TestDesk, answered, because, named, outcome,
    packs::{text, with},
    slug, wait,
};

/// The pack.
pub const MISCONDUCT: &str = "banten-penyalahgunaan-wewenang";

impl TestDesk {
    /// An office that takes misconduct reports, set up at a moment.
    pub fn misconduct(seed: u64, now: &str) -> Self {
        Self::following("public/procedures/banten-penyalahgunaan-wewenang.json", Zone::Wib, seed, now)
    }

    /// A report of a named reporter, received and recorded now.
    pub fn report_misconduct(&self) -> CaseId {
        self.try_report_misconduct(reported(true)).expect("taken in")
    }

    /// A report, as this form tells it.
    pub fn try_report_misconduct(&self, form: IntakeForm) -> Result<CaseId, Trouble> {
        wait(self.desk.take_in(form, self.desk.now()))
    }

    /// A report that is being examined, both sides having had their say.
    pub fn up_to_examination(&self) -> CaseId {
        let case = self.report_misconduct();
        for wish in [identity("respondent", "true"), identity("complainant", "true"), review("to-examination")] {
            self.record(case, wish);
        }
        self.record(case, statement("complainant", "given"));
        self.record(case, statement("respondent", "declined"));
        case
    }

    /// A report that was found not proven, archived and closed.
    pub fn up_to_the_archive(&self) -> CaseId {
        let case = self.up_to_examination();
        self.record(case, conclude("not-proven"));
        self.record(case, Wish::Act(slug("archiving"), slug("archive"), Form::default()));
        self.record(case, Wish::Close(slug("not-proven"), String::new().into()));
        case
    }
}

/// What a report holds at least; the reporter named or not.
pub fn reported(with_reporter: bool) -> IntakeForm {
    let told = answered("position", "Kepala Seksi Rekaan");
    let told = with(told, "act", text("Meminta imbalan untuk surat keterangan."));
    let told = with(told, "evidence", text("Rekaman percakapan."));
    let told = with(told, "others", text("Sumiati Umpama, Jalan Misal 2, 081200000002"));
    let mut parties = vec![(slug("respondent"), named("Bambang Umpamawan"))];
    if with_reporter {
        parties.push((slug("complainant"), named("Wahyuni Contohwati")));
    }
    IntakeForm {
        procedure: slug(MISCONDUCT),
        channel: slug("email"),
        kind: Some(slug("abuse")),
        branch: None,
        visit: None,
        parties,
        handed_over: vec![slug("evidence")],
        acts: vec![(slug("report-content"), slug("record-report"), told)],
    }
}

/// The identity of a side was checked.
pub fn identity(side: &str, chosen: &str) -> Wish {
    let form = if chosen == "true" { outcome(chosen) } else { because(chosen, "Tidak ada bukti identitas.") };
    Wish::Act(slug("identity-check"), slug(&format!("verify-{side}")), form)
}

/// Who handles it was appointed, or not.
pub fn appoint(chosen: &str) -> Wish {
    let reason = if chosen == "tied" { "Atasan langsung terlapor." } else { "" };
    let form = Form {
        outcome: Some(slug(chosen)),
        reason: reason.to_owned(),
        ..answered("members", "Ratna Rekaanwati, Joko Umpama")
    };
    Wish::Act(slug("appointment"), slug("appoint"), form)
}

/// The preliminary review came to this.
pub fn review(chosen: &str) -> Wish {
    let reason = if chosen == "not-examined" { "Bukan kewenangan dinas." } else { "" };
    let form = Form {
        outcome: Some(slug(chosen)),
        reason: reason.to_owned(),
        ..answered("findings", "Indikasi cukup jelas.")
    };
    Wish::Act(slug("preliminary-review"), slug("review"), form)
}

/// A side had its say, or declined.
pub fn statement(side: &str, chosen: &str) -> Wish {
    let form = match chosen {
        "given" => Form { outcome: Some(slug(chosen)), ..answered("statement", "Keterangan secukupnya.") },
        _ => outcome(chosen),
    };
    Wish::Act(slug(&format!("{side}-statement")), slug(&format!("hear-{side}")), form)
}

/// The examination came to this.
pub fn conclude(chosen: &str) -> Wish {
    let form = Form { outcome: Some(slug(chosen)), ..answered("grounds", "Keterangan dan rekaman dibandingkan.") };
    Wish::Act(slug("examination"), slug("conclude"), form)
}

/// The official was punished.
pub fn sanction() -> Wish {
    let form = with(answered("sanction", "Teguran tertulis."), "rule", text("Ketentuan disiplin yang berlaku"));
    Wish::Act(slug("sanction"), slug("record-sanction"), form)
}
