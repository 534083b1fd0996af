//! Whether a form has what its act asks.

use crate::domain::{
    Slug,
    case::{ActRecord, Answer, Meeting, MeetingRecord, Refusal},
    procedure::{Act, FieldType, Procedure},
};

/// Greatest number that an answer can hold: what every reader of JSON takes for the same number.
const MAX_NUMBER: u64 = (1 << 53) - 1;

/// Checks a form; of a meeting at which not everyone came (`complete` is false), nothing is asked.
pub(super) fn check_form(act: &Act, record: &ActRecord, complete: bool) -> Result<(), Refusal> {
    for (place, (id, answer)) in record.fields.iter().enumerate() {
        let field = act.fields.iter().find(|field| field.id == *id).ok_or(Refusal::NotInProcedure)?;
        let fits = match (&field.kind, answer) {
            (FieldType::Text | FieldType::LongText, Answer::Particular(_))
            | (FieldType::YesNo, Answer::YesNo(_))
            | (FieldType::Date, Answer::Date(_)) => true,
            (FieldType::Number, Answer::Number(number)) => number.unsigned_abs() <= MAX_NUMBER,
            (FieldType::Officers, Answer::Officers(officers)) => {
                !officers.is_empty() && officers.is_sorted_by(|a, b| a < b)
            }
            (FieldType::Choice(options), Answer::Choice(chosen)) => options.iter().any(|(id, _)| id == chosen),
            _ => false,
        };
        let twice = record.fields[..place].iter().any(|(earlier, _)| earlier == id);
        if !fits || twice {
            return Err(Refusal::WrongAnswer(id.clone()));
        }
    }
    if !complete {
        return if record.outcome.is_none() { Ok(()) } else { Err(Refusal::AttendanceIncomplete) };
    }
    let answered = |id: &Slug| record.fields.iter().any(|(known, _)| known == id);
    if let Some(field) = act.fields.iter().find(|field| field.required && !answered(&field.id)) {
        return Err(Refusal::FieldMissing(field.id.clone()));
    }
    match (&record.outcome, act.outcomes.is_empty()) {
        (None, true) => Ok(()),
        (None, false) => Err(Refusal::OutcomeMissing),
        (Some(outcome), _) => {
            let outcome = act.outcome(outcome).ok_or(Refusal::NotInProcedure)?;
            if outcome.reason && record.reason.is_none() { Err(Refusal::ReasonMissing) } else { Ok(()) }
        }
    }
}

/// Whether it is told of each party invited to a meeting, once, if they came.
pub(super) fn check_attendance(meeting: &Meeting, held: &MeetingRecord) -> Result<(), Refusal> {
    let told = |role: &Slug| held.attendance.iter().filter(|(known, _)| known == role).count() == 1;
    let whole = held.attendance.len() == meeting.parties.len() && meeting.parties.iter().all(told);
    if whole { Ok(()) } else { Err(Refusal::AttendanceIncomplete) }
}

/// Whether a procedure asks for all of these.
pub(super) fn are_requirements(procedure: &Procedure, ids: &[Slug]) -> bool {
    ids.iter().all(|id| procedure.requirements.iter().any(|requirement| requirement.part.id == *id))
}
