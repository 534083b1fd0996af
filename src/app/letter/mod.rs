//! Letters of a case: filled from what is known, set right by an officer, kept as they were made.
//!
//! What a letter says stands in its template; here is only which value each field of
//! `docs/letter-format.md` has.

mod count_sheet;
mod due;
mod kept;
mod meeting;
mod summary;
mod template;
mod values;

use chrono::NaiveDate;

use crate::{
    catalog::letter_template::{Field, FieldKind, Template},
    domain::{
        Moment, Slug,
        case::Answer,
        fact::{CaseId, Commitment, FactId, OfficerId},
        procedure::{Confidentiality, LetterRule, Side},
    },
    letters::{Habits, Letter, fill},
};

use super::{CaseFile, Desk, Trouble, Wish, wish::LetterToKeep};

pub use count_sheet::CountSheet;
pub use kept::KeptLetter;

/// A letter of a case, before it is printed.
#[derive(Clone, Debug, PartialEq)]
pub struct LetterDraft {
    /// Which letter of the procedure.
    pub rule: LetterRule,
    /// Its text, with gaps.
    pub template: Template,
    /// The meeting that it invites to.
    pub meeting: Option<FactId>,
}

/// What an officer decides about a letter before it is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterDetails {
    /// The date that it bears.
    pub date: NaiveDate,
    /// Who signs.
    pub signer: Option<OfficerId>,
    /// Fields whose value the officer gives; a list has one item a line, and empty text leaves a field out.
    pub typed: Vec<(Field, String)>,
}

/// Fields that an officer may set right, in the order of the form.
pub const CORRECTABLE: [Field; 10] = [
    Field::LetterNumber,
    Field::LetterSubject,
    Field::LetterText,
    Field::Urgency,
    Field::Secrecy,
    Field::Enclosures,
    Field::MeetingAgenda,
    Field::Summary,
    Field::Bring,
    Field::Copies,
];

impl LetterDetails {
    /// What the officer gave for a field.
    pub fn typed(&self, field: Field) -> &str {
        self.typed.iter().find(|(known, _)| *known == field).map_or("", |(_, text)| text.trim())
    }
}

impl Desk {
    /// A letter of a case's procedure, with its template from the library.
    ///
    /// # Errors
    /// When the case or the letter is not there, or its template is missing or not sound.
    pub async fn letter(&self, case: CaseId, id: &Slug, meeting: Option<FactId>) -> Result<LetterDraft, Trouble> {
        let file = self.open_case(case).await?;
        let rule = file.procedure.letters.iter().find(|letter| letter.id == *id).cloned();
        let rule = rule.ok_or(crate::domain::case::Refusal::NotInProcedure)?;
        let template = self.template(&rule.template).await?;
        let known = meeting.filter(|id| file.case.meeting(*id).is_some());
        let meeting = known.or_else(|| file.latest_meeting(&rule));
        Ok(LetterDraft { rule, template, meeting })
    }

    /// What stands in the form of a letter before anybody has changed it.
    pub fn letter_details(&self, file: &CaseFile, draft: &LetterDraft) -> LetterDetails {
        let ordinary = file.procedure.confidentiality == Confidentiality::Ordinary;
        let value = |field: Field| match field {
            Field::MeetingAgenda => draft.meeting.and_then(|meeting| file.agenda(meeting)).unwrap_or_default(),
            Field::Summary if ordinary => file.summary(),
            Field::LetterSubject => draft.rule.name.id.clone(),
            Field::LetterText if ordinary => file.told(draft.rule.text.as_ref()),
            Field::LetterNumber if ordinary => file.told(draft.rule.number.as_ref()),
            Field::Secrecy if !ordinary => "Rahasia".to_owned(),
            _ => String::new(),
        };
        let asked = CORRECTABLE.into_iter().filter(|field| draft.template.uses(*field));
        LetterDetails {
            date: self.now().date_naive(),
            signer: self.office().signer.filter(|signer| self.may_handle(file, *signer)),
            typed: asked.map(|field| (field, value(field))).collect(),
        }
    }

    /// The letter as it would be printed now.
    pub fn compose_letter(&self, file: &CaseFile, draft: &LetterDraft, details: &LetterDetails) -> Letter {
        let mut fields = values::of_case(self, file, draft.meeting, details, self.now());
        for (field, text) in &details.typed {
            match field.kind() {
                FieldKind::List => fields.list(*field, text.lines().map(str::to_owned)),
                _ => fields.text(*field, text.as_str()),
            };
        }
        fill(&draft.template, &fields, Habits::default())
    }

    /// Keeps a letter with its case as it is printed.
    ///
    /// # Errors
    /// A refusal, or the store's; nothing was kept then.
    pub async fn keep_letter(
        &self,
        case: CaseId,
        draft: &LetterDraft,
        details: &LetterDetails,
        letter: &Letter,
    ) -> Result<FactId, Trouble> {
        let number = details.typed(Field::LetterNumber);
        let made = LetterToKeep {
            letter: draft.rule.id.clone(),
            number: (!number.is_empty()).then(|| number.to_owned()),
            text: kept::write(letter),
            meeting: draft.meeting,
            signer: details.signer.filter(|_| draft.template.uses(Field::SignerName)),
        };
        self.record(case, Wish::KeepLetter(made), self.now()).await
    }
}

impl CaseFile {
    /// Letters that were kept with the case, newest first.
    pub fn kept_letters(&self) -> Vec<KeptLetter> {
        let kept = self.case.letters.iter().rev().map(|(fact, made, at)| KeptLetter {
            fact: *fact,
            letter: made.letter.clone(),
            number: made.number.clone(),
            meeting: made.meeting,
            at: *at,
            text: self.particulars.get(&made.text).and_then(|value| kept::read(value).ok()),
        });
        kept.collect()
    }

    /// What was answered at a field of an act's form; empty where nothing was.
    fn told(&self, asked: Option<&(Slug, Slug)>) -> String {
        let answer = asked.and_then(|(act, field)| self.case.answer(act, field));
        let text = answer.and_then(|answer| match answer {
            Answer::Particular(commitment) => self.written(*commitment),
            _ => None,
        });
        text.unwrap_or_default()
    }

    /// A text as letters say it: of a confidential case without the names of those who are covered.
    fn written(&self, commitment: Commitment) -> Option<String> {
        Some(self.cover(self.text(commitment)?, |pseudonym| pseudonym.id.clone()))
    }

    /// The moment in the office's zone, as letters tell it.
    fn local(&self, moment: Moment) -> chrono::NaiveDateTime {
        self.calendar.local(moment).naive_local()
    }

    /// The word of a side's party inside a sentence.
    fn party_word(&self, side: Side) -> String {
        let rule = self.procedure.side(side);
        rule.map(|rule| match &rule.letter_name {
            Some(name) => name.id.clone(),
            None => crate::letters::words::inside(&rule.name.id),
        })
        .unwrap_or_default()
    }
}
