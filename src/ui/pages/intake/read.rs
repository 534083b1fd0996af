//! Reads the filled form: an intake, or what is wrong with it and where.

use leptos::prelude::untrack;

use crate::app::{Desk, IntakeForm, Trouble};
use crate::domain::case::Refusal;
use crate::domain::procedure::{Act, Part, Procedure};
use crate::domain::{Moment, Slug};
use crate::ui::copy::{dates, fields, fill, intake, t, trouble};
use crate::ui::form::{FieldError, Form, read_moment};
use crate::ui::ids;
use crate::ui::pages::act_form::{field_id, read_act, wrong};

use super::chosen::{Chosen, asks_way};
use super::{field, party};

/// Characters of a told text.
const TOLD: usize = 50_000;

/// What stands before the ids of an act's fields: nothing where only one act is asked.
pub(super) fn prefix(procedure: &Procedure, act: &Act) -> String {
    if procedure.intake_acts().count() < 2 { String::new() } else { format!("{}-", act.id) }
}

/// The intake and when it was received.
pub(super) fn whole(form: Form, desk: &Desk) -> Result<(IntakeForm, Moment), Vec<FieldError>> {
    let id = form.value_now(field::PROCEDURE);
    let Some(procedure) = desk.procedures().into_iter().find(|known| known.id == *id.as_str()) else {
        return Err(vec![wrong(field::PROCEDURE, fields::ERROR_CHOOSE, t(intake::PROCEDURE))]);
    };
    let mut reading = Reading { form, errors: Vec::new() };
    let (chosen, asks_way) = untrack(|| (Chosen::of(form, &procedure), asks_way(form, &procedure)));
    let matter = t(intake::matter(procedure.matter));
    let kind = reading.choice(field::KIND, &fill(intake::KIND, &[("matter", matter)]), &procedure.kinds);
    if asks_way {
        reading.choice(field::BRANCH, t(intake::BRANCH), &procedure.branches);
    }
    let channel = reading.choice(field::CHANNEL, t(intake::CHANNEL), &procedure.channels);
    let received = reading.received(desk);
    let mut parties = Vec::new();
    let to_name = chosen.parties_to_name(&procedure);
    for rule in &procedure.parties {
        match party::read(form, &procedure, rule, to_name.contains(&rule.id)) {
            Ok(identity) => parties.extend(identity.map(|identity| (rule.id.clone(), identity))),
            Err(errors) => reading.errors.extend(errors),
        }
    }
    let acts = reading.acts(&procedure, &chosen);
    let given = |id: &Slug| form.value_now(&field::requirement(id)) == crate::ui::form::TICKED;
    let handed_over = chosen.requirements(&procedure).into_iter().map(|requirement| requirement.part.id);
    let intake = IntakeForm {
        procedure: procedure.id.clone(),
        // Missing where it was refused above, or where the pack has none, which the rules refuse.
        channel: channel.unwrap_or_else(|| procedure.id.clone()),
        kind,
        branch: chosen.branch,
        visit: ids::fact(&form.value_now(field::VISIT)),
        parties,
        handed_over: handed_over.filter(given).collect(),
        acts,
    };
    match received {
        Some(at) if reading.errors.is_empty() => Ok((intake, at)),
        _ => Err(reading.errors),
    }
}

/// The act of the intake that asks this.
fn act_of<'a>(procedure: &'a Procedure, field: &Slug) -> Option<&'a Act> {
    procedure.intake_acts().map(|(_, act)| act).find(|act| act.fields.iter().any(|asked| asked.id == *field))
}

/// Where a trouble of the rules belongs on the page.
pub(super) fn placed(why: &Trouble, desk: &Desk, procedure: &Slug) -> FieldError {
    let procedures = desk.procedures();
    let procedure = procedures.iter().find(|known| known.id == *procedure).map(|known| &**known);
    let place = match why {
        Trouble::Refused(Refusal::InFuture | Refusal::BeforeStart(..)) => field::RECEIVED.to_owned(),
        Trouble::Refused(Refusal::KindMissing) => field::KIND.to_owned(),
        Trouble::Refused(Refusal::BranchMissing) => field::BRANCH.to_owned(),
        Trouble::Refused(Refusal::PartyMissing(role)) => field::party(role, "name"),
        Trouble::Refused(Refusal::FieldMissing(id) | Refusal::WrongAnswer(id)) => {
            let asked = procedure.and_then(|known| act_of(known, id).map(|act| prefix(known, act)));
            field_id(&asked.unwrap_or_default(), id)
        }
        _ => field::SUBMIT.to_owned(),
    };
    FieldError::new(place, trouble(why, procedure))
}

struct Reading {
    form: Form,
    errors: Vec<FieldError>,
}

impl Reading {
    fn value(&self, id: &str) -> String {
        self.form.value_now(id).trim().to_owned()
    }

    fn refuse(&mut self, id: &str, sentence: impl Into<String>) {
        self.errors.push(FieldError::new(id, sentence));
    }

    fn choice(&mut self, id: &str, label: &str, parts: &[Part]) -> Option<Slug> {
        let value = self.value(id);
        let chosen = parts.iter().find(|part| part.id == *value.as_str()).map(|part| part.id.clone());
        if chosen.is_none() && !parts.is_empty() {
            self.errors.push(wrong(id, fields::ERROR_CHOOSE, label));
        }
        chosen
    }

    fn received(&mut self, desk: &Desk) -> Option<Moment> {
        let at = read_moment(&self.value(field::RECEIVED), desk.zone().offset());
        match at {
            None => self.errors.push(wrong(field::RECEIVED, fields::ERROR_MOMENT, t(intake::RECEIVED))),
            Some(at) if at > desk.now() => {
                self.refuse(field::RECEIVED, trouble(&Refusal::InFuture.into(), None));
            }
            Some(_) => {}
        }
        at
    }

    /// A told text that is longer than what is kept.
    fn told(&mut self, id: &str) {
        if self.value(id).chars().count() > TOLD {
            let most = dates::number(i64::try_from(TOLD).unwrap_or(i64::MAX));
            self.refuse(id, fill(fields::ERROR_LONG, &[("n", &most)]));
        }
    }

    fn acts(&mut self, procedure: &Procedure, chosen: &Chosen) -> Vec<(Slug, Slug, crate::app::Form)> {
        let mut acts = Vec::new();
        for (step, act) in chosen.acts(procedure) {
            let prefix = prefix(procedure, act);
            for asked in act.fields.iter().filter(|asked| asked.kind.is_particular()) {
                self.told(&field_id(&prefix, &asked.id));
            }
            match read_act(self.form, act, &prefix, true) {
                Ok(filled) => acts.push((step.id.clone(), act.id.clone(), filled)),
                Err(errors) => self.errors.extend(errors),
            }
        }
        acts
    }
}
