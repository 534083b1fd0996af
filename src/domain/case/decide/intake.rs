//! Whether a complaint can be taken in as it was told.

use crate::domain::{
    Slug,
    case::{CaseEvent, Intake, Refusal},
    fact::Commitment,
    procedure::{Ground, Part, Procedure},
};

use super::{
    form::{are_requirements, check_form},
    known,
};

/// The events of an intake, in the order in which they are recorded.
pub(super) fn take_in(procedure: &Procedure, intake: Intake) -> Result<Vec<CaseEvent>, Refusal> {
    check_choices(procedure, &intake)?;
    check_parties(procedure, &intake)?;
    known(are_requirements(procedure, &intake.handed_over))?;
    check_acts(procedure, &intake)?;
    let mut events = vec![CaseEvent::Opened(intake.opened), CaseEvent::TermsAdopted(intake.terms)];
    events.extend(intake.parties.into_iter().map(|(role, identity)| CaseEvent::PartyNamed { role, identity }));
    events.push(CaseEvent::RequirementsChecked { handed_over: intake.handed_over });
    events.extend(intake.acts.into_iter().map(CaseEvent::ActRecorded));
    Ok(events)
}

fn check_choices(procedure: &Procedure, intake: &Intake) -> Result<(), Refusal> {
    let opened = &intake.opened;
    let listed = |list: &[Part], id: &Slug| list.iter().any(|part| part.id == *id);
    known(listed(&procedure.channels, &opened.channel))?;
    match &opened.kind {
        Some(kind) => known(listed(&procedure.kinds, kind))?,
        None if !procedure.kinds.is_empty() => return Err(Refusal::KindMissing),
        None => {}
    }
    match (&opened.branch, procedure.way_of(&opened.channel)) {
        // What comes so goes this way and no other.
        (branch, Some(way)) if branch.as_ref() != Some(way) => Err(Refusal::NotThisWay),
        (Some(branch), _) => known(listed(&procedure.branches, branch)),
        (None, _) if procedure.opening.branch_at_opening => Err(Refusal::BranchMissing),
        (None, _) => Ok(()),
    }
}

/// A case as it would be if it were taken in so.
struct Told<'a> {
    procedure: &'a Procedure,
    intake: &'a Intake,
    /// Who is named; nobody where a form is still being filled in.
    parties: &'a [(Slug, Commitment)],
}

impl Ground for Told<'_> {
    fn reached(&self, milestone: &Slug) -> bool {
        self.procedure.opening.reaches.contains(milestone)
    }

    fn kind(&self) -> Option<&Slug> {
        self.intake.opened.kind.as_ref()
    }

    fn branch(&self) -> Option<&Slug> {
        self.intake.opened.branch.as_ref()
    }

    fn class(&self) -> Option<&Slug> {
        None
    }

    fn setting(&self, setting: &Slug) -> Option<&Slug> {
        let adopted = self.intake.terms.settings.iter().find(|(id, _)| id == setting).map(|(_, option)| option);
        adopted.or_else(|| self.procedure.setting(setting).map(|known| &known.default))
    }

    fn names(&self, party: &Slug) -> bool {
        self.parties.iter().any(|(role, _)| role == party)
    }
}

fn check_parties(procedure: &Procedure, intake: &Intake) -> Result<(), Refusal> {
    let told = Told { procedure, intake, parties: &intake.parties };
    let missing = procedure.parties.iter().find(|rule| rule.is_required(&told) && !told.names(&rule.id));
    if let Some(missing) = missing {
        return Err(Refusal::PartyMissing(missing.id.clone()));
    }
    let named = |role: &Slug| intake.parties.iter().filter(|(known, _)| known == role).count();
    known(intake.parties.iter().all(|(role, _)| procedure.party(role).is_some() && named(role) == 1))
}

/// Every form is one that belongs to the intake of such a case, and those that must be filled in are there.
fn check_acts(procedure: &Procedure, intake: &Intake) -> Result<(), Refusal> {
    let told = Told { procedure, intake, parties: &[] };
    for record in &intake.acts {
        let act = procedure.act(&record.step, &record.act).filter(|act| act.at_intake);
        let act = act.ok_or(Refusal::NotInProcedure)?;
        if !procedure.acts_to_tell(&told).any(|(_, known)| known.id == act.id) {
            return Err(Refusal::NotThisWay);
        }
        check_form(act, record, true)?;
    }
    for (step, act) in procedure.acts_to_tell(&told) {
        let given = intake.acts.iter().filter(|record| record.step == step.id && record.act == act.id).count();
        match (given, act.fields.iter().find(|field| field.required)) {
            (0, Some(field)) => return Err(Refusal::FieldMissing(field.id.clone())),
            (0 | 1, _) => {}
            _ => return Err(Refusal::StepDone(step.id.clone())),
        }
    }
    Ok(())
}
