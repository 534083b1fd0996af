//! One entry of the history: what it is called.

use crate::app::CaseFile;
use crate::domain::Slug;
use crate::domain::case::{ActRecord, CaseEvent, Correction, Relation, Slot};
use crate::domain::procedure::{Act, Part};
use crate::ui::copy::{Words, attachments, case_timeline, fill, t, text};

use super::attachments::title as attached_title;
use super::case_view::{actor_word, joined, party_word};

/// What an event is called, by the words of the procedure where it has some.
pub(super) fn title(file: &CaseFile, event: &CaseEvent) -> String {
    match event {
        CaseEvent::Opened(_) => t(case_timeline::OPENED).to_owned(),
        CaseEvent::PartyNamed { role, .. } => fill(case_timeline::PARTY, &[("who", &party_word(file, role))]),
        CaseEvent::RequirementsChecked { .. } => t(case_timeline::REQUIREMENTS).to_owned(),
        CaseEvent::TermsAdopted(_) => t(case_timeline::TERMS).to_owned(),
        CaseEvent::ActRecorded(record) => reached(file, record),
        CaseEvent::MeetingInvited(invitation) => {
            let act = file.procedure.act(&invitation.step, &invitation.act);
            let named = act.map(|act| milestones(file, act, None)).unwrap_or_default();
            if named.is_empty() { invited(file, &invitation.parties) } else { named }
        }
        CaseEvent::MeetingHeld(held) if held.everyone_came() => reached(file, &held.record),
        CaseEvent::MeetingHeld(_) => t(case_timeline::NOT_HELD).to_owned(),
        CaseEvent::Routed(routing) => fill(case_timeline::ROUTED, &[("who", &actor_word(file, &routing.to))]),
        CaseEvent::Classified { class, .. } => {
            fill(case_timeline::CLASSIFIED, &[("what", &part_name(&file.procedure.classes, class))])
        }
        CaseEvent::Paused { .. } => t(case_timeline::PAUSED).to_owned(),
        CaseEvent::Resumed => t(case_timeline::RESUMED).to_owned(),
        CaseEvent::Extended { limit, .. } => {
            let name = file.procedure.limit(limit).map(|rule| text(&rule.name));
            fill(case_timeline::EXTENDED, &[("what", name.unwrap_or(limit.as_str()))])
        }
        CaseEvent::Corrected { target, .. } => {
            let entry = file.case.entries.iter().find(|entry| entry.fact == *target);
            let what = entry.map(|entry| match &entry.event {
                CaseEvent::Corrected { .. } => t(case_timeline::FIX).to_owned(),
                event => title(file, event),
            });
            fill(case_timeline::CORRECTED, &[("what", &what.unwrap_or_default())])
        }
        CaseEvent::LetterMade(made) => fill(case_timeline::LETTER, &[("what", &letter_name(file, &made.letter))]),
        CaseEvent::AttachmentAdded(added) => fill(attachments::ADDED, &[("title", &attached_title(file, added))]),
        CaseEvent::AttachmentErased { target, .. } => {
            fill(attachments::ERASED_ENTRY, &[("hash", &file.short_hash(*target).unwrap_or_default())])
        }
        CaseEvent::Linked { relation, .. } => t(relation_words(*relation)).to_owned(),
        CaseEvent::Closed { outcome, .. } => {
            let ending = file.procedure.outcome(outcome).map(|ending| text(&ending.part.name));
            fill(case_timeline::CLOSED, &[("how", ending.unwrap_or(outcome.as_str()))])
        }
        CaseEvent::Reopened { .. } => t(case_timeline::REOPENED).to_owned(),
        CaseEvent::IdentityRevealed { role, .. } => fill(case_timeline::REVEALED, &[("who", &party_word(file, role))]),
        CaseEvent::OfficerTied { .. } => t(case_timeline::TIED).to_owned(),
        CaseEvent::Voided { .. } => t(case_timeline::VOIDED).to_owned(),
        CaseEvent::Unknown { .. } => t(case_timeline::UNKNOWN).to_owned(),
    }
}

/// What a case was linked to another one as.
fn relation_words(relation: Relation) -> Words {
    match relation {
        Relation::LaterReport => case_timeline::LATER_REPORT,
        Relation::Duplicate => case_timeline::DUPLICATE,
        Relation::Related => case_timeline::RELATED,
    }
}

/// The milestones that a form reached; where it reached none, what its act is called.
fn reached(file: &CaseFile, record: &ActRecord) -> String {
    let Some(act) = file.procedure.act(&record.step, &record.act) else { return record.act.to_string() };
    let named = milestones(file, act, record.outcome.as_ref());
    if named.is_empty() { act_name(act) } else { named }
}

/// What an act with this outcome reaches, by name: "Mediasi terlaksana, Ada titik temu".
fn milestones(file: &CaseFile, act: &Act, outcome: Option<&Slug>) -> String {
    let chosen = outcome.and_then(|outcome| act.outcome(outcome));
    let reached = act.reaches.iter().chain(chosen.into_iter().flat_map(|outcome| &outcome.reaches));
    joined(reached.filter_map(|id| file.procedure.milestone(id)).map(|milestone| &milestone.name), ", ")
}

fn invited(file: &CaseFile, parties: &[Slug]) -> String {
    let who: Vec<String> = parties.iter().map(|role| party_word(file, role)).collect();
    fill(case_timeline::INVITED, &[("who", &who.join(", "))])
}

fn act_name(act: &Act) -> String {
    text(&act.label).to_owned()
}

/// The name of one of a list's parts.
pub(super) fn part_name(parts: &[Part], id: &Slug) -> String {
    let part = parts.iter().find(|part| part.id == *id);
    part.map_or_else(|| id.to_string(), |part| text(&part.name).to_owned())
}

/// The name of a letter.
pub(super) fn letter_name(file: &CaseFile, id: &Slug) -> String {
    let rule = file.procedure.letters.iter().find(|letter| letter.id == *id);
    rule.map_or_else(|| id.to_string(), |rule| text(&rule.name).to_owned())
}

/// What two devices can disagree about, inside a sentence.
pub(super) fn slot_words(file: &CaseFile, slot: &Slot) -> String {
    let words = match slot {
        Slot::Party(role) => return party_word(file, role),
        Slot::Act(act) => {
            let acts = file.procedure.steps.iter().flat_map(|step| &step.acts);
            return acts.into_iter().find(|known| known.id == *act).map(act_name).unwrap_or_default();
        }
        Slot::Extension(limit) => {
            return file.procedure.limit(limit).map(|rule| text(&rule.name).to_owned()).unwrap_or_default();
        }
        Slot::Opening => case_timeline::SLOT_OPENING,
        Slot::Requirements => case_timeline::SLOT_REQUIREMENTS,
        Slot::Terms => case_timeline::SLOT_TERMS,
        Slot::Class => case_timeline::SLOT_CLASS,
        Slot::Routing => case_timeline::SLOT_ROUTING,
        Slot::Ending => case_timeline::SLOT_ENDING,
        Slot::Clock => case_timeline::SLOT_CLOCK,
        Slot::Meeting(_) => case_timeline::SLOT_MEETING,
        Slot::Correction(_) => case_timeline::SLOT_CORRECTION,
        Slot::Link(_) => case_timeline::SLOT_LINK,
    };
    t(words).to_owned()
}

/// Whether what an entry says can be set right by a form, and not only its time.
pub(super) fn has_content(event: &CaseEvent) -> bool {
    match event {
        CaseEvent::PartyNamed { .. }
        | CaseEvent::MeetingInvited(_)
        | CaseEvent::ActRecorded(_)
        | CaseEvent::AttachmentAdded(_)
        | CaseEvent::Linked { .. } => true,
        CaseEvent::MeetingHeld(held) => held.everyone_came(),
        _ => false,
    }
}

/// Whether an entry can only be struck: a correction itself.
pub(super) fn only_struck(event: &CaseEvent) -> bool {
    matches!(event, CaseEvent::Corrected { .. })
}

/// What a correction says, where it is not an event of its own.
pub(super) fn correction_words(correction: &Correction) -> Option<Words> {
    match correction {
        Correction::Struck => Some(case_timeline::STRUCK),
        _ => None,
    }
}
