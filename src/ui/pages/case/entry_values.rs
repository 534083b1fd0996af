//! One entry of the history: what it says, as names and values.

use leptos::prelude::*;

use crate::app::{CaseFile, Media};
use crate::domain::Slug;
use crate::domain::case::{ActRecord, Answer, CaseEvent, Correction};
use crate::domain::counting::TimeLimit;
use crate::domain::fact::{Actor, Commitment, OfficerId};
use crate::domain::procedure::{Field, FieldType};
use crate::letters::identity::masked;
use crate::ui::components::term;
use crate::ui::copy::{Words, attachments, case, case_act, case_timeline, dates, identity, storage, t, text};

use crate::ui::covered::covered;
use crate::ui::session::Session;

use super::attachments::title as attached_title;
use super::case_view::{joined, party_word};
use super::entry::{correction_words, part_name};
use super::limits::length;
use super::parties::identity_rows;

/// Names and values of a list.
pub(super) type Rows = Vec<(String, AnyView)>;

/// What an event says; `whole` where what it said before and says now stand side by side, so that
/// every part of it counts.
pub(super) fn values(file: &CaseFile, event: &CaseEvent, whole: bool) -> Rows {
    let mut rows = Rows::new();
    match event {
        CaseEvent::Opened(opened) => {
            rows.push(term(t(case_timeline::NUMBER), opened.register_number.clone()));
            rows.push(term(t(case_timeline::CHANNEL), part_name(&file.procedure.channels, &opened.channel)));
            if let Some(kind) = &opened.kind {
                rows.push(term(t(case_timeline::KIND), part_name(&file.procedure.kinds, kind)));
            }
            if let Some(branch) = &opened.branch {
                rows.push(term(t(case_timeline::BRANCH), part_name(&file.procedure.branches, branch)));
            }
        }
        CaseEvent::PartyNamed { role, identity } => party(file, role, *identity, whole, &mut rows),
        CaseEvent::RequirementsChecked { handed_over } => requirements(file, handed_over, &mut rows),
        CaseEvent::TermsAdopted(adopted) => {
            let named = adopted.settings.iter().filter_map(|(id, option)| {
                let setting = file.procedure.setting(id)?;
                let chosen = setting.options.iter().find(|(known, _)| known == option)?;
                Some(term(text(&setting.question), text(&chosen.1)))
            });
            rows.extend(named);
        }
        CaseEvent::MeetingInvited(invitation) => {
            let at = dates::moment_short(file.calendar.local(invitation.at));
            rows.push(term(t(case_timeline::MEETING_AT), at));
            rows.push(kept(file, case_timeline::MEETING_PLACE, invitation.place));
            rows.extend(invitation.agenda.map(|agenda| kept(file, case_timeline::MEETING_AGENDA, agenda)));
        }
        CaseEvent::MeetingHeld(held) => attendance(file, &held.attendance, &mut rows),
        CaseEvent::Paused { reason, decided_by, until } => {
            rows.extend(decided_by.map(|by| kept(file, case_timeline::DECIDED_BY, by)));
            rows.push(kept(file, case_timeline::REASON, *reason));
            let until = until.map(|until| dates::moment_short(file.calendar.local(until)));
            rows.extend(until.map(|until| term(t(case_timeline::UNTIL), until)));
        }
        CaseEvent::Extended { limit, by, reason, decided_by } => {
            let unit = file.procedure.limit(limit).map(|rule| rule.terms(&file.standing()).0.limit.unit);
            let by = unit.map_or_else(|| by.to_string(), |unit| length(TimeLimit { count: *by, unit }));
            rows.push(term(t(case_timeline::BY), by));
            rows.push(kept(file, case_timeline::DECIDED_BY, *decided_by));
            rows.push(kept(file, case_timeline::REASON, *reason));
        }
        CaseEvent::Corrected { correction, reason, .. } => {
            match correction {
                Correction::Time(at) => {
                    rows.push(term(t(case_timeline::NEW_TIME), dates::moment_short(file.calendar.local(*at))));
                }
                Correction::Event(event) => rows.extend(values(file, event, true)),
                Correction::Struck => {}
            }
            rows.extend(correction_words(correction).map(|words| term(t(case_timeline::RESULT), t(words))));
            rows.push(kept(file, case_timeline::WHY, *reason));
        }
        CaseEvent::LetterMade(made) => {
            rows.extend(made.number.clone().map(|number| term(t(case_timeline::NUMBER), number)));
            rows.push(term(t(case::FINGERPRINT), made.fingerprint.clone()));
        }
        CaseEvent::AttachmentAdded(added) => {
            // Beside the title that stands above; both titles, where it was corrected.
            if whole {
                rows.push(term(t(attachments::TITLE), attached_title(file, added)));
            }
            let media = file.about(added.about).map(|about| Media::of_type(&about.media_type));
            rows.extend(media.map(|media| term(t(attachments::KIND), attachments::kind(media))));
            rows.push(term(t(attachments::SIZE), storage::size(added.bytes)));
            let of = added.requirement.as_ref();
            let rule = of.and_then(|of| file.procedure.requirements.iter().find(|rule| rule.part.id == *of));
            rows.extend(rule.map(|rule| term(t(attachments::PART_OF), text(&rule.part.name))));
        }
        CaseEvent::Closed { reason, decided_by, referred_to, .. } => {
            rows.extend(referred_to.map(|to| kept(file, case_timeline::REFERRED_TO, to)));
            rows.extend(decided_by.map(|by| kept(file, case_timeline::DECIDED_BY, by)));
            rows.extend(reason.map(|reason| kept(file, case_timeline::REASON, reason)));
        }
        CaseEvent::Reopened { reason, decided_by } => {
            rows.extend(decided_by.map(|by| kept(file, case_timeline::DECIDED_BY, by)));
            rows.push(kept(file, case_timeline::REASON, *reason));
        }
        CaseEvent::Voided { reason }
        | CaseEvent::IdentityRevealed { reason, .. }
        | CaseEvent::AttachmentErased { reason, .. }
        | CaseEvent::OfficerTied { reason, .. } => {
            rows.push(kept(file, case_timeline::REASON, *reason));
        }
        CaseEvent::Unknown { kind } => rows.push(term(t(case_timeline::KIND), kind.clone())),
        CaseEvent::ActRecorded(_)
        | CaseEvent::Routed(_)
        | CaseEvent::Classified { .. }
        | CaseEvent::Linked { .. }
        | CaseEvent::Resumed => {}
    }
    if let Some(record) = event.record() {
        form(file, record, &mut rows);
    }
    rows
}

fn party(file: &CaseFile, role: &Slug, identity: Commitment, whole: bool, rows: &mut Rows) {
    if file.is_covered() {
        return rows.push(term(t(case_timeline::NAME), t(case::COVERED)));
    }
    let known = file.identity_of(identity);
    rows.push(prose(case_timeline::NAME, known.as_ref().map(|known| known.name.clone())));
    if let (true, Some(known), Some(rule)) = (whole, known, file.procedure.party(role)) {
        if let Some(document) = &known.document {
            rows.push(term(t(identity::document(document.kind)), masked(&document.number)));
        }
        rows.extend(identity_rows(&known, rule));
    }
}

fn requirements(file: &CaseFile, handed_over: &[Slug], rows: &mut Rows) {
    let named = |wanted: bool| {
        let all = file.requirements().filter(|requirement| handed_over.contains(&requirement.part.id) == wanted);
        joined(all.map(|requirement| &requirement.part.name), "; ")
    };
    let (there, missing) = (named(true), named(false));
    let there = if there.is_empty() { t(case_timeline::NOTHING).to_owned() } else { there };
    rows.push(term(t(case_timeline::HANDED_OVER), there));
    if !missing.is_empty() {
        rows.push(term(t(case_timeline::MISSING), missing));
    }
}

fn attendance(file: &CaseFile, attendance: &[(Slug, bool)], rows: &mut Rows) {
    for (wanted, name) in [(true, case_timeline::PRESENT), (false, case_timeline::ABSENT)] {
        let who: Vec<String> =
            attendance.iter().filter(|(_, came)| *came == wanted).map(|(role, _)| party_word(file, role)).collect();
        if !who.is_empty() {
            rows.push(term(t(name), who.join(", ")));
        }
    }
}

/// A form: its outcome, why, and each answer under its field's label.
fn form(file: &CaseFile, record: &ActRecord, rows: &mut Rows) {
    let act = file.procedure.act(&record.step, &record.act);
    if let (Some(act), Some(outcome)) = (act, &record.outcome) {
        let label = act.outcome(outcome).map_or(outcome.as_str(), |outcome| text(&outcome.label));
        rows.push(term(t(case_timeline::RESULT), label));
    }
    rows.extend(record.reason.map(|reason| kept(file, case_timeline::REASON, reason)));
    for (id, answer) in &record.fields {
        let field = act.and_then(|act| act.fields.iter().find(|field| field.id == *id));
        let label = field.map_or(id.as_str(), |field| text(&field.label)).to_owned();
        let value = match answer {
            Answer::Particular(commitment) => file.text(*commitment).map(|told| covered(file, told)),
            Answer::Choice(option) => Some(option_name(field, option)),
            Answer::YesNo(yes) => Some(t(if *yes { case_act::YES } else { case_act::NO }).to_owned()),
            Answer::Date(date) => Some(dates::date_with_weekday(*date)),
            Answer::Number(number) => Some(dates::number(*number)),
            Answer::Officers(officers) => Some(names(officers)),
        };
        rows.push((label, said(value)));
    }
}

/// Officers by their names, or that they are not known on this device.
fn names(officers: &[OfficerId]) -> String {
    let desk = Session::current().desk();
    let name = |officer: &OfficerId| {
        let name = desk.as_ref().and_then(|desk| desk.actor_name(Actor::Officer(*officer)));
        name.unwrap_or_else(|| t(case_timeline::BY_UNKNOWN).to_owned())
    };
    officers.iter().map(name).collect::<Vec<_>>().join("; ")
}

fn option_name(field: Option<&Field>, option: &Slug) -> String {
    let options = match field.map(|field| &field.kind) {
        Some(FieldType::Choice(options)) => options.as_slice(),
        _ => &[],
    };
    let known = options.iter().find(|(id, _)| id == option);
    known.map_or_else(|| option.to_string(), |(_, name)| text(name).to_owned())
}

fn kept(file: &CaseFile, name: Words, commitment: Commitment) -> (String, AnyView) {
    prose(name, file.text(commitment).map(|told| covered(file, told)))
}

fn prose(name: Words, value: Option<String>) -> (String, AnyView) {
    (t(name).to_owned(), said(value))
}

/// A text with its lines as they were typed, or that it was removed.
fn said(value: Option<String>) -> AnyView {
    match value {
        Some(value) => view! { <span class="prose">{value}</span> }.into_any(),
        None => view! { <span class="muted">{t(case::ERASED)}</span> }.into_any(),
    }
}
