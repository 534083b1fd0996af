//! What a letter says about the meeting that it invites to, and about those before it.

use crate::{
    catalog::letter_template::Field,
    domain::{
        Slug,
        case::{CaseEvent, Meeting},
        fact::FactId,
        procedure::{LetterRule, Side},
    },
    letters::{Fields, dates},
};

use super::CaseFile;

/// Values of the meeting itself, and which attempt at which session it is.
pub(super) fn fill(fields: &mut Fields, file: &CaseFile, meeting: &Meeting) {
    let at = file.local(meeting.at);
    fields.text(Field::MeetingDate, dates::with_weekday(at.date()));
    fields.text(Field::MeetingTime, dates::time(at.time(), file.calendar.zone().code()));
    fields.text(Field::MeetingPlace, file.written(meeting.place).unwrap_or_default());
    let earlier: Vec<&Meeting> = file.case.meetings.iter().take_while(|other| other.id != meeting.id).collect();
    let (sessions, failed) = (file.case.held_before(meeting), file.case.failed_before(meeting));
    if sessions > 0 {
        fields.text(Field::SessionNumber, (sessions + 1).to_string());
    }
    if let Some(last) = failed.first() {
        fields.text(Field::InvitationAttempt, (failed.len() + 1).to_string());
        fields.text(Field::EarlierMeetingDate, dates::long(file.local(last.at).date()));
    }
    for (side, field) in [(Side::Complainant, Field::ComplainantMetDate), (Side::Respondent, Field::RespondentMetDate)]
    {
        let alone = |other: &&&Meeting| alone(file, other, side) && other.was_held();
        if let Some(result) = earlier.iter().rev().find(alone).and_then(|met| met.result.as_ref()) {
            fields.text(field, dates::long(file.local(result.at).date()));
        }
    }
}

/// Whether only people of one side were invited.
fn alone(file: &CaseFile, meeting: &Meeting, side: Side) -> bool {
    let of_side = |party: &Slug| file.procedure.party(party).is_some_and(|rule| rule.side == side);
    !meeting.parties.is_empty() && meeting.parties.iter().all(of_side)
}

impl CaseFile {
    /// The last meeting that a letter could invite to.
    pub(super) fn latest_meeting(&self, rule: &LetterRule) -> Option<FactId> {
        let meetings = self.case.meetings.iter().rev();
        meetings.filter(|meeting| rule.acts.contains(&meeting.act)).map(|meeting| meeting.id).next()
    }

    /// What a meeting is for, as its invitation says.
    pub(super) fn agenda(&self, meeting: FactId) -> Option<String> {
        let entry = self.case.entries.iter().find(|entry| entry.fact == meeting)?;
        let CaseEvent::MeetingInvited(invitation) = &entry.event else { return None };
        self.written(invitation.agenda?)
    }
}
