//! What somebody wants recorded on a case, in plain values: nothing is sealed yet, nothing decided.

use chrono::NaiveDate;

use crate::{
    domain::{
        Moment, Slug,
        case::{ActRecord, Answer, Relation},
        fact::{CaseId, FactId, OfficerId},
        order,
        party::Identity,
        procedure::{Act, Does, Procedure},
    },
    json::Value,
};

use super::{Decision, sealing::Sealing};

/// What somebody wants recorded, in plain values.
#[derive(Clone, Debug, PartialEq)]
pub enum Wish {
    /// A form of an act.
    Act(Slug, Slug, Form),
    /// A meeting with the parties that the act invites: step, act, when, where, what for.
    Invite(Slug, Slug, Moment, String, String),
    /// What came of a meeting: step, act, the meeting, who came, the form.
    Meet(Slug, Slug, FactId, Vec<(Slug, bool)>, Form),
    /// A hand-over: step, act, to which role, the form.
    Route(Slug, Slug, Slug, Form),
    /// A class: step, act, the class, the form.
    Classify(Slug, Slug, Slug, Form),
    /// Who a party is, from now on.
    NameParty(Slug, Identity),
    /// Everything that was handed over so far.
    CheckRequirements(Vec<Slug>),
    /// The clocks stand still: why and by whom, and until when that is expected.
    Pause(Decision, Option<Moment>),
    /// They run again.
    Resume,
    /// A limit gets longer: which, by how much, why, who decided.
    Extend(Slug, u32, String, String),
    /// A fact was wrong: which, what is right, why.
    Correct(FactId, Fix, String),
    /// A letter is kept as it was made.
    KeepLetter(LetterToKeep),
    /// The case is linked to another one: what it is to that one.
    Link(CaseId, Relation),
    /// It is closed as a duplicate of another one, which goes on for both: why they are one.
    Merge(CaseId, String),
    /// The case ends: how, why and by whom, and who goes on with it.
    Close(Slug, Decision),
    /// It is taken up again.
    Reopen(Decision),
    /// Somebody looks at a covered identity: whose, and why.
    Reveal(Slug, String),
    /// An officer is tied to a party: who, and why.
    Tie(OfficerId, String),
    /// What an attached file holds is erased, and the file as it came with it: which, and why.
    Erase(FactId, String),
    /// It was entered by mistake.
    Void(String),
}

/// A letter as it was made.
#[derive(Clone, Debug, PartialEq)]
pub struct LetterToKeep {
    /// Which.
    pub letter: Slug,
    /// Its number.
    pub number: Option<String>,
    /// Its text.
    pub text: Value,
    /// The meeting it is about.
    pub meeting: Option<FactId>,
    /// Who is to sign it.
    pub signer: Option<OfficerId>,
}

/// What is right instead.
#[derive(Clone, Debug, PartialEq)]
pub enum Fix {
    /// It happened at another time.
    Time(Moment),
    /// The party is this.
    Identity(Identity),
    /// The form said this.
    Form(Form),
    /// The meeting was planned for this time and place.
    Invitation(Moment, String),
    /// The case is this to the other one.
    Relation(Relation),
    /// The attached file is called this.
    Title(String),
    /// It did not happen.
    Struck,
}

/// A filled form.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Form {
    /// The outcome chosen.
    pub outcome: Option<Slug>,
    /// Why.
    pub reason: String,
    /// Answers by field; what was left empty is left out.
    pub answers: Vec<(Slug, Reply)>,
}

/// An answer in plain values.
#[derive(Clone, Debug, PartialEq)]
pub enum Reply {
    /// Text, kept apart as a particular.
    Text(String),
    /// One of the options.
    Choice(Slug),
    /// Yes or no.
    YesNo(bool),
    /// A date.
    Date(NaiveDate),
    /// A whole number.
    Number(i64),
    /// Officers of the office.
    Officers(Vec<OfficerId>),
}

impl Form {
    pub(super) fn seal(&self, procedure: &Procedure, step: &Slug, act: &Slug, sealing: &mut Sealing<'_>) -> ActRecord {
        let known = procedure.act(step, act);
        let mut fields: Vec<(Slug, Answer)> = Vec::new();
        for (id, reply) in &self.answers {
            let answer = match reply {
                Reply::Text(text) if text.trim().is_empty() => continue,
                Reply::Text(text) => Answer::Particular(sealing.text(text)),
                Reply::Choice(option) => Answer::Choice(option.clone()),
                Reply::YesNo(yes) => Answer::YesNo(*yes),
                Reply::Date(date) => Answer::Date(*date),
                Reply::Number(number) => Answer::Number(*number),
                Reply::Officers(officers) if officers.is_empty() => continue,
                Reply::Officers(officers) => {
                    let mut officers = officers.clone();
                    order::sort(&mut officers);
                    officers.dedup();
                    Answer::Officers(officers)
                }
            };
            fields.push((id.clone(), answer));
        }
        order::sort_by(&mut fields, |a, b| a.0.cmp(&b.0));
        let asks_reason = |act: &Act| {
            let chosen = self.outcome.as_ref().and_then(|outcome| act.outcome(outcome));
            act.does == Does::Classify || chosen.is_some_and(|outcome| outcome.reason)
        };
        let reason = known.filter(|act| asks_reason(act)).and_then(|_| sealing.optional(&self.reason));
        ActRecord { step: step.clone(), act: act.clone(), outcome: self.outcome.clone(), reason, fields }
    }
}
