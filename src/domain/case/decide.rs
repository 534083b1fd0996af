//! What may be recorded: given a case, when this is asked, then these events, or a refusal.

use super::{
    ActRecord, Answer, Case, CaseCommand, CaseEvent, Correction, Intake, Invitation, MeetingRecord, Refusal, Standing,
};
use crate::domain::{
    Moment, Slug,
    procedure::{Act, Condition, Does, FieldType, Procedure, Step},
};

/// The events that a command gives, said to have happened at `at`, decided at `now`.
///
/// # Errors
/// A refusal that says what is wrong or missing; nothing is to be recorded then.
pub fn decide(
    case: Option<&Case>,
    procedure: &Procedure,
    command: CaseCommand,
    at: Moment,
    now: Moment,
) -> Result<Vec<CaseEvent>, Refusal> {
    if at > now {
        return Err(Refusal::InFuture);
    }
    match (case, command) {
        (None, CaseCommand::TakeIn(intake)) => take_in(procedure, intake),
        (Some(_), CaseCommand::TakeIn(_)) => Err(Refusal::AlreadyOpened),
        (None, CaseCommand::Record(_)) => Err(Refusal::NotInProcedure),
        (Some(case), CaseCommand::Record(event)) => {
            let desk = Desk { standing: Standing { case, procedure }, at };
            desk.admit(&event)?;
            Ok(vec![event])
        }
    }
}

/// The latest moment before which an event can't have happened, and the milestone that set it:
/// what its step has to wait for.
pub fn effective_floor(case: &Case, procedure: &Procedure, event: &CaseEvent) -> Option<(Option<Slug>, Moment)> {
    let (step, act) = match event {
        CaseEvent::MeetingInvited(invitation) => (&invitation.step, &invitation.act),
        _ => event.record().map(|record| (&record.step, &record.act))?,
    };
    let step = procedure.step(step)?;
    let act = step.acts.iter().find(|known| known.id == *act)?;
    let conditions = step.after.iter().chain(&act.after);
    let milestones = conditions.flat_map(Condition::milestones);
    let times = milestones.filter_map(|milestone| Some((Some(milestone.clone()), case.first(milestone)?)));
    times.chain(case.opened_at().map(|at| (None, at))).max_by_key(|(_, at)| *at)
}

fn take_in(procedure: &Procedure, intake: Intake) -> Result<Vec<CaseEvent>, Refusal> {
    let opened = &intake.opened;
    let known = |list: &[crate::domain::procedure::Part], id: &Slug| list.iter().any(|part| part.id == *id);
    if !known(&procedure.channels, &opened.channel) {
        return Err(Refusal::NotInProcedure);
    }
    match &opened.kind {
        Some(kind) if !known(&procedure.kinds, kind) => return Err(Refusal::NotInProcedure),
        None if !procedure.kinds.is_empty() => return Err(Refusal::KindMissing),
        _ => {}
    }
    match &opened.branch {
        Some(branch) if !known(&procedure.branches, branch) => return Err(Refusal::NotInProcedure),
        None if procedure.opening.branch_at_opening => return Err(Refusal::BranchMissing),
        _ => {}
    }
    if let Some(missing) =
        procedure.parties.iter().find(|rule| rule.required && !intake.parties.iter().any(|(role, _)| *role == rule.id))
    {
        return Err(Refusal::PartyMissing(missing.id.clone()));
    }
    if intake.parties.iter().any(|(role, _)| procedure.party(role).is_none()) {
        return Err(Refusal::NotInProcedure);
    }
    for (step, act) in procedure.intake_acts() {
        let told = intake.acts.iter().find(|record| record.step == step.id && record.act == act.id);
        match told {
            Some(record) => check_form(act, record, true)?,
            None => match act.fields.iter().find(|field| field.required) {
                Some(field) => return Err(Refusal::FieldMissing(field.id.clone())),
                None => continue,
            },
        }
    }
    let mut events = vec![CaseEvent::Opened(intake.opened), CaseEvent::TermsAdopted(intake.terms)];
    events.extend(intake.parties.into_iter().map(|(role, identity)| CaseEvent::PartyNamed { role, identity }));
    events.push(CaseEvent::RequirementsChecked { handed_over: intake.handed_over });
    events.extend(intake.acts.into_iter().map(CaseEvent::ActRecorded));
    Ok(events)
}

/// One question at a case: may this be recorded as having happened then?
struct Desk<'a> {
    standing: Standing<'a>,
    at: Moment,
}

impl<'a> Desk<'a> {
    fn admit(&self, event: &CaseEvent) -> Result<(), Refusal> {
        let case = self.standing.case;
        // Even the voiding can have been a mistake: it is corrected like any other fact.
        if case.voided && !matches!(event, CaseEvent::Corrected { .. }) {
            return Err(Refusal::Voided);
        }
        if let Some(opened) = case.opened_at().filter(|opened| self.at < *opened)
            && !matches!(event, CaseEvent::Corrected { .. })
        {
            return Err(Refusal::BeforeStart(None, opened));
        }
        let ended = case.ended.is_some();
        match event {
            CaseEvent::Opened(_) => Err(Refusal::AlreadyOpened),
            // What the office keeps in order about a case goes on after its end.
            CaseEvent::LetterMade(_) | CaseEvent::Voided { .. } => Ok(()),
            CaseEvent::Corrected { target, correction, .. } => self.correct(*target, correction),
            CaseEvent::Reopened { .. } => {
                if ended {
                    Ok(())
                } else {
                    Err(Refusal::NotEnded)
                }
            }
            _ if ended => Err(Refusal::Ended),
            CaseEvent::PartyNamed { role, .. } => self.known(self.standing.procedure.party(role).is_some()),
            CaseEvent::RequirementsChecked { handed_over } => {
                let known = &self.standing.procedure.requirements;
                self.known(handed_over.iter().all(|id| known.iter().any(|requirement| requirement.part.id == *id)))
            }
            CaseEvent::TermsAdopted(adopted) => {
                self.known(adopted.settings.iter().all(|(id, _)| self.standing.procedure.setting(id).is_some()))
            }
            CaseEvent::ActRecorded(record) => self.record(record),
            CaseEvent::MeetingInvited(invitation) => self.invite(invitation),
            CaseEvent::MeetingHeld(held) => self.meet(held),
            CaseEvent::Routed(routing) => {
                let act = self.act(&routing.record.step, &routing.record.act)?;
                let Does::Route(roles) = &act.does else { return Err(Refusal::NotInProcedure) };
                self.known(roles.contains(&routing.to))?;
                check_form(act, &routing.record, true)
            }
            CaseEvent::Classified { class, record } => {
                let procedure = self.standing.procedure;
                self.known(procedure.classes.iter().any(|known| known.id == *class))?;
                // A class may change for as long as the case is open, its step done or not.
                let act = procedure.act(&record.step, &record.act).ok_or(Refusal::NotInProcedure)?;
                self.known(act.does == Does::Classify)?;
                self.not_before_its_start(event)?;
                check_form(act, record, true)?;
                if record.reason.is_none() { Err(Refusal::ReasonMissing) } else { Ok(()) }
            }
            CaseEvent::Paused { until, .. } => match case.pauses.last().filter(|pause| pause.to.is_none()) {
                Some(_) => Err(Refusal::AlreadyPaused),
                None if until.is_some_and(|until| until <= self.at) => Err(Refusal::MeetingBeforeInvitation),
                None => Ok(()),
            },
            CaseEvent::Resumed => match case.pauses.last().filter(|pause| pause.to.is_none()) {
                None => Err(Refusal::NotPaused),
                Some(pause) if self.at < pause.from => Err(Refusal::BeforeStart(None, pause.from)),
                Some(_) => Ok(()),
            },
            CaseEvent::Extended { limit, by, .. } => {
                self.known(self.standing.procedure.limit(limit).is_some())?;
                if *by == 0 { Err(Refusal::NothingAdded) } else { Ok(()) }
            }
            CaseEvent::Closed { outcome, reason } => self.close(outcome, reason.is_some()),
            CaseEvent::Unknown { .. } => Err(Refusal::NotInProcedure),
        }
    }

    fn known(&self, known: bool) -> Result<(), Refusal> {
        if known { Ok(()) } else { Err(Refusal::NotInProcedure) }
    }

    /// The act, if its step is open to it: belongs to this case, not done, nothing missing before it.
    fn act(&self, step: &Slug, act: &Slug) -> Result<&'a Act, Refusal> {
        let procedure: &'a Procedure = self.standing.procedure;
        let step: &'a Step = procedure.step(step).ok_or(Refusal::NotInProcedure)?;
        let act = step.acts.iter().find(|known| known.id == *act).ok_or(Refusal::NotInProcedure)?;
        let belongs = |when: &Option<Condition>| when.as_ref().is_none_or(|when| when.holds(&self.standing));
        if step.done.holds(&self.standing) {
            return Err(Refusal::StepDone(step.id.clone()));
        }
        let missing: Vec<Slug> =
            step.after.iter().chain(&act.after).flat_map(|after| after.missing(&self.standing)).collect();
        if !missing.is_empty() {
            return Err(Refusal::TooEarly(missing));
        }
        if !belongs(&step.when) || !belongs(&act.when) {
            return Err(Refusal::NotThisWay);
        }
        Ok(act)
    }

    fn not_before_its_start(&self, event: &CaseEvent) -> Result<(), Refusal> {
        match effective_floor(self.standing.case, self.standing.procedure, event) {
            Some((milestone, floor)) if self.at < floor => Err(Refusal::BeforeStart(milestone, floor)),
            _ => Ok(()),
        }
    }

    fn record(&self, record: &ActRecord) -> Result<(), Refusal> {
        let act = self.act(&record.step, &record.act)?;
        if act.does != Does::Record {
            return Err(Refusal::NotInProcedure);
        }
        self.not_before_its_start(&CaseEvent::ActRecorded(record.clone()))?;
        check_form(act, record, true)
    }

    fn invite(&self, invitation: &Invitation) -> Result<(), Refusal> {
        let act = self.act(&invitation.step, &invitation.act)?;
        let Does::Invite(parties) = &act.does else { return Err(Refusal::NotInProcedure) };
        self.known(*parties == invitation.parties)?;
        if let Some(open) = self.standing.case.open_meeting(&act.id) {
            return Err(Refusal::MeetingOpen(open.at));
        }
        self.not_before_its_start(&CaseEvent::MeetingInvited(invitation.clone()))?;
        if invitation.at < self.at { Err(Refusal::MeetingBeforeInvitation) } else { Ok(()) }
    }

    fn meet(&self, held: &MeetingRecord) -> Result<(), Refusal> {
        let act = self.act(&held.record.step, &held.record.act)?;
        let Does::Meet(of) = &act.does else { return Err(Refusal::NotInProcedure) };
        let meeting = self.standing.case.open_meeting(of).filter(|meeting| meeting.id == held.meeting);
        let meeting = meeting.ok_or(Refusal::NoOpenMeeting)?;
        let told = |role: &Slug| held.attendance.iter().filter(|(known, _)| known == role).count() == 1;
        if held.attendance.len() != meeting.parties.len() || !meeting.parties.iter().all(told) {
            return Err(Refusal::AttendanceIncomplete);
        }
        let invited = self.standing.case.entries.iter().find(|entry| entry.fact == meeting.id);
        if let Some(invited) = invited.filter(|invited| self.at < invited.at) {
            return Err(Refusal::BeforeStart(None, invited.at));
        }
        self.not_before_its_start(&CaseEvent::MeetingHeld(held.clone()))?;
        check_form(act, &held.record, held.everyone_came())
    }

    fn close(&self, outcome: &Slug, reason: bool) -> Result<(), Refusal> {
        let ending = self.standing.procedure.outcome(outcome).ok_or(Refusal::NotInProcedure)?;
        let missing = ending.after.as_ref().map(|after| after.missing(&self.standing)).unwrap_or_default();
        if !missing.is_empty() {
            return Err(Refusal::TooEarly(missing));
        }
        if ending.after.as_ref().is_some_and(|after| !after.holds(&self.standing)) {
            return Err(Refusal::NotThisWay);
        }
        if ending.reason && !reason { Err(Refusal::ReasonMissing) } else { Ok(()) }
    }

    fn correct(&self, target: crate::domain::fact::FactId, correction: &Correction) -> Result<(), Refusal> {
        let case = self.standing.case;
        let entry = case.entries.iter().find(|entry| entry.fact == target).ok_or(Refusal::NotCorrectable)?;
        let is_opening = matches!(entry.event, CaseEvent::Opened(_));
        match correction {
            Correction::Struck if is_opening => Err(Refusal::NotCorrectable),
            Correction::Struck => Ok(()),
            _ if matches!(entry.event, CaseEvent::Corrected { .. } | CaseEvent::Unknown { .. }) => {
                Err(Refusal::NotCorrectable)
            }
            Correction::Event(event) => {
                let same_kind = std::mem::discriminant(&**event) == std::mem::discriminant(&entry.event);
                if same_kind { Ok(()) } else { Err(Refusal::NotCorrectable) }
            }
            Correction::Time(at) if *at > self.at => Err(Refusal::InFuture),
            Correction::Time(_) if is_opening => Ok(()),
            Correction::Time(at) => {
                let floor = effective_floor(case, self.standing.procedure, &entry.event);
                match floor.or(case.opened_at().map(|opened| (None, opened))) {
                    Some((milestone, floor)) if *at < floor => Err(Refusal::BeforeStart(milestone, floor)),
                    _ => Ok(()),
                }
            }
        }
    }
}

/// Whether a form has what its act asks; of a meeting at which not everyone came, nothing is asked.
fn check_form(act: &Act, record: &ActRecord, complete: bool) -> Result<(), Refusal> {
    for (id, answer) in &record.fields {
        let field = act.fields.iter().find(|field| field.id == *id).ok_or(Refusal::NotInProcedure)?;
        let fits = match (&field.kind, answer) {
            (FieldType::Text | FieldType::LongText, Answer::Particular(_))
            | (FieldType::YesNo, Answer::YesNo(_))
            | (FieldType::Date, Answer::Date(_))
            | (FieldType::Number, Answer::Number(_)) => true,
            (FieldType::Choice(options), Answer::Choice(chosen)) => options.iter().any(|(id, _)| id == chosen),
            _ => false,
        };
        if !fits {
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
