//! An office that follows one pack and no other, shipped or not, in a zone of its own.

use std::{future::Future, path::Path, pin::Pin, rc::Rc};

use titik_temu::{
    app::{Desk, Form, Reply, Setup, Trouble, Wish, World, ports::Library},
    domain::{
        calendar::Zone,
        deadline::DeadlineState,
        fact::{CaseId, FactId},
        office::OfficeProfile,
        progress::Stage,
    },
};

use super::{Folder, TestDesk, at, at_in, setup, slug, wait};

/// The build's documents, with one pack in the place of the shipped ones.
struct OnePack {
    path: &'static str,
    others: Folder,
}

impl OnePack {
    fn id(&self) -> &'static str {
        Path::new(self.path).file_stem().and_then(|stem| stem.to_str()).expect("a pack's file name")
    }
}

impl Library for OnePack {
    fn fetch<'a>(&'a self, path: &'a str) -> Pin<Box<dyn Future<Output = Option<Vec<u8>>> + 'a>> {
        if path == "procedures.json" {
            Box::pin(async { Some(format!(r#"["{}"]"#, self.id()).into_bytes()) })
        } else if path == format!("procedures/{}.json", self.id()) {
            Box::pin(async { std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(self.path)).ok() })
        } else {
            self.others.fetch(path)
        }
    }
}

impl TestDesk {
    /// An office in a zone that follows the pack at a path, set up at a moment of that zone.
    pub fn following(path: &'static str, zone: Zone, seed: u64, now: &str) -> Self {
        let mut test = Self::empty(seed, at(now));
        test.zone = zone;
        test.now(now);
        let library = Rc::new(OnePack { path, others: Folder("public") });
        test.world = World { library: library.clone(), ..test.world.clone() };
        test.desk = wait(Desk::open(test.world.clone())).expect("a desk");
        let profile = OfficeProfile { zone, ..setup().profile };
        let procedures = vec![slug(library.id())];
        wait(test.desk.set_up(Setup { profile, procedures, ..setup() })).expect("an office");
        test
    }

    /// The office reads an unclear sentence so, for the cases to come.
    pub fn reads(&self, procedure: &str, setting: &str, option: &str) {
        wait(self.desk.choose_reading(slug(procedure), slug(setting), slug(option))).expect("a reading");
    }

    /// Records a wish as having happened at a moment.
    pub fn record_at(&self, case: CaseId, wish: Wish, when: &str) -> Result<FactId, Trouble> {
        wait(self.desk.record(case, wish, at_in(self.zone, when)))
    }

    /// A running limit is due at a moment of the office's zone.
    #[track_caller]
    pub fn assert_due(&self, case: CaseId, limit: &str, when: &str, counted: &str) {
        assert_eq!(self.due(case, limit), Some(at_in(self.zone, when)), "{limit}: {counted}");
    }

    /// A limit was met, but after it was due.
    #[track_caller]
    pub fn met_late(&self, case: CaseId, limit: &str) {
        match self.deadline(case, limit).state {
            DeadlineState::Met { late, .. } => assert!(late, "{limit} was met in time"),
            other => panic!("{limit} is not met: {other:?}"),
        }
    }

    /// The limits that apply to a case.
    pub fn limits(&self, case: CaseId) -> Vec<String> {
        self.file(case).deadlines(self.desk.now()).into_iter().map(|deadline| deadline.limit.to_string()).collect()
    }

    /// Where a step of a case stands.
    pub fn stage(&self, case: CaseId, step: &str) -> Stage {
        let file = self.file(case);
        let state = file.progress().steps.into_iter().find(|state| state.step.id == *step);
        state.unwrap_or_else(|| panic!("no step {step}")).stage
    }

    /// The sentences that stand beside a limit's date.
    pub fn notes(&self, case: CaseId, limit: &str) -> Vec<String> {
        self.deadline(case, limit).notes.into_iter().map(|note| note.id).collect()
    }
}

/// Adds an answer to a form.
pub fn with(mut form: Form, field: &str, reply: Reply) -> Form {
    form.answers.push((slug(field), reply));
    form
}

/// A text as an answer.
pub fn text(text: &str) -> Reply {
    Reply::Text(text.to_owned())
}

/// An option as an answer.
pub fn choice(option: &str) -> Reply {
    Reply::Choice(slug(option))
}

/// A date as an answer, as "2026-03-02".
pub fn date(day: &str) -> Reply {
    Reply::Date(day.parse().unwrap_or_else(|error| panic!("{day}: {error}")))
}
