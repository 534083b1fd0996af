//! Whether the parts of a pack refer to parts that it has.

use std::collections::BTreeSet;

use crate::{
    domain::{
        Slug,
        procedure::{Act, Condition, Does, FieldType, LimitRule, MomentRule, Procedure, Step},
    },
    json::{Fault, Notes, Problem},
};

use super::ids;

/// Checks the whole pack; gives whether everything holds.
pub(super) fn check(procedure: &Procedure, notes: &Notes) -> bool {
    let before = notes.count();
    ids::check(procedure, notes);
    let check = Check { procedure, notes };
    for (place, setting) in procedure.settings.iter().enumerate() {
        let options = setting.options.iter().map(|(id, _)| id);
        check.one_of(&setting.default, options, &format!("settings[{place}].default"));
    }
    for (place, kind) in procedure.kinds.iter().enumerate() {
        for (party, _) in &kind.parties {
            check.party(party, &format!("kinds[{place}].parties.{party}"));
        }
    }
    for (place, party) in procedure.parties.iter().enumerate() {
        check.optional(party.required_when.as_ref(), &format!("parties[{place}].required_when"));
    }
    for (place, channel) in procedure.channels.iter().enumerate() {
        if let Some(branch) = &channel.branch {
            let branches = procedure.branches.iter().map(|known| &known.id);
            check.one_of(branch, branches, &format!("channels[{place}].branch"));
        }
    }
    for (place, requirement) in procedure.requirements.iter().enumerate() {
        check.optional(requirement.when.as_ref(), &format!("requirements[{place}].when"));
    }
    check.one_of(&procedure.opening.step, procedure.steps.iter().map(|step| &step.id), "opening.step");
    check.milestones(&procedure.opening.reaches, "opening.reaches");
    for (place, step) in procedure.steps.iter().enumerate() {
        check.step(step, &format!("steps[{place}]"));
    }
    for (place, limit) in procedure.limits.iter().enumerate() {
        check.limit(limit, &format!("limits[{place}]"));
    }
    for (place, ending) in procedure.outcomes.iter().enumerate() {
        check.optional(ending.after.as_ref(), &format!("outcomes[{place}].after"));
    }
    check.letters();
    check.reached();
    notes.count() == before
}

struct Check<'a> {
    procedure: &'a Procedure,
    notes: &'a Notes,
}

impl Check<'_> {
    fn one_of<'b>(&self, id: &Slug, mut known: impl Iterator<Item = &'b Slug>, path: &str) {
        if !known.any(|known| known == id) {
            self.notes.add(Problem::new(path, Fault::Dangling(id.to_string())));
        }
    }

    fn role(&self, id: &Slug, mut known: impl Iterator<Item = Slug>, path: &str) {
        if !known.any(|known| known == *id) {
            self.notes.add(Problem::new(path, Fault::UnknownRole(id.to_string())));
        }
    }

    fn party(&self, id: &Slug, path: &str) {
        self.one_of(id, self.procedure.parties.iter().map(|party| &party.id), path);
    }

    fn milestone(&self, id: &Slug, path: &str) {
        self.one_of(id, self.procedure.milestones.iter().map(|milestone| &milestone.id), path);
    }

    fn milestones(&self, ids: &[Slug], path: &str) {
        ids.iter().enumerate().for_each(|(place, id)| self.milestone(id, &format!("{path}[{place}]")));
    }

    fn optional(&self, condition: Option<&Condition>, path: &str) {
        if let Some(condition) = condition {
            self.condition(condition, path);
        }
    }

    fn condition(&self, condition: &Condition, path: &str) {
        let procedure = self.procedure;
        match condition {
            Condition::Reached(milestone) => self.milestone(milestone, path),
            Condition::All(parts) => self.conditions(parts, &format!("{path}.all")),
            Condition::Any(parts) => self.conditions(parts, &format!("{path}.any")),
            Condition::Not(part) => self.condition(part, &format!("{path}.not")),
            Condition::Kind(id) => {
                self.one_of(id, procedure.kinds.iter().map(|part| &part.id), &format!("{path}.kind"))
            }
            Condition::Branch(id) => {
                self.one_of(id, procedure.branches.iter().map(|part| &part.id), &format!("{path}.branch"));
            }
            Condition::Class(id) => {
                self.one_of(id, procedure.classes.iter().map(|part| &part.id), &format!("{path}.class"));
            }
            Condition::Party(id) => self.party(id, &format!("{path}.party")),
            Condition::Setting(id, option) => {
                self.one_of(id, procedure.settings.iter().map(|known| &known.id), &format!("{path}.setting.id"));
                if let Some(setting) = procedure.setting(id) {
                    self.one_of(option, setting.options.iter().map(|(id, _)| id), &format!("{path}.setting.is"));
                }
            }
        }
    }

    fn conditions(&self, parts: &[Condition], path: &str) {
        parts.iter().enumerate().for_each(|(place, part)| self.condition(part, &format!("{path}[{place}]")));
    }

    fn moment(&self, rule: &MomentRule, path: &str) {
        match rule {
            MomentRule::First(milestone) => self.milestone(milestone, path),
            MomentRule::Latest(milestone) => self.milestone(milestone, &format!("{path}.latest")),
            MomentRule::LaterOf(all) => self.milestones(all, &format!("{path}.later_of")),
            MomentRule::EarlierOf(all) => self.milestones(all, &format!("{path}.earlier_of")),
        }
    }

    fn step(&self, step: &Step, path: &str) {
        let known = || {
            let roles = self.procedure.roles.iter().map(|role| role.id.clone());
            roles.chain(self.procedure.parties.iter().map(|party| party.id.clone()))
        };
        for (place, by) in step.by.iter().enumerate() {
            self.role(by, known(), &format!("{path}.by[{place}]"));
        }
        self.optional(step.when.as_ref(), &format!("{path}.when"));
        self.optional(step.after.as_ref(), &format!("{path}.after"));
        self.condition(&step.done, &format!("{path}.done"));
        self.optional(step.unmet.as_ref(), &format!("{path}.unmet"));
        for (place, act) in step.acts.iter().enumerate() {
            self.act(act, &format!("{path}.acts[{place}]"));
        }
    }

    fn act(&self, act: &Act, path: &str) {
        self.optional(act.when.as_ref(), &format!("{path}.when"));
        self.optional(act.after.as_ref(), &format!("{path}.after"));
        self.milestones(&act.reaches, &format!("{path}.reaches"));
        for (place, chosen) in act.outcomes.iter().enumerate() {
            self.milestones(&chosen.reaches, &format!("{path}.outcomes[{place}].reaches"));
        }
        match &act.does {
            Does::Invite(invited) => {
                invited.iter().enumerate().for_each(|(at, party)| self.party(party, &format!("{path}.invites[{at}]")));
            }
            Does::Route(to) => {
                let roles = || self.procedure.roles.iter().map(|role| role.id.clone());
                to.iter().enumerate().for_each(|(at, role)| self.role(role, roles(), &format!("{path}.roles[{at}]")));
            }
            Does::Meet(of) => {
                let invitations = self.acts().filter(|act| matches!(act.does, Does::Invite(_)));
                self.one_of(of, invitations.map(|act| &act.id), &format!("{path}.of"));
            }
            Does::Record | Does::Classify => {}
        }
    }

    fn acts(&self) -> impl Iterator<Item = &Act> {
        self.procedure.steps.iter().flat_map(|step| &step.acts)
    }

    fn limit(&self, limit: &LimitRule, path: &str) {
        if let Some(step) = &limit.step {
            self.one_of(step, self.procedure.steps.iter().map(|step| &step.id), &format!("{path}.step"));
        }
        self.optional(limit.when.as_ref(), &format!("{path}.when"));
        self.moment(&limit.terms.starts, &format!("{path}.starts"));
        self.moment(&limit.terms.met_by, &format!("{path}.met_by"));
        let agreed = limit.agreed.as_ref().map(|agreed| (agreed.act.clone(), agreed.field.clone()));
        self.answer(agreed.as_ref(), &[FieldType::Date], &format!("{path}.agreed"));
        for (at, reading) in limit.readings.iter().enumerate() {
            let path = format!("{path}.readings[{at}]");
            self.condition(&reading.when, &format!("{path}.when"));
            reading.starts.iter().for_each(|starts| self.moment(starts, &format!("{path}.starts")));
            reading.met_by.iter().for_each(|met_by| self.moment(met_by, &format!("{path}.met_by")));
        }
    }

    fn letters(&self) {
        for (place, letter) in self.procedure.letters.iter().enumerate() {
            for (at, party) in letter.to.iter().enumerate() {
                self.party(party, &format!("letters[{place}].to[{at}]"));
            }
            for (at, act) in letter.acts.iter().enumerate() {
                self.one_of(act, self.acts().map(|act| &act.id), &format!("letters[{place}].acts[{at}]"));
            }
            let texts = [FieldType::Text, FieldType::LongText];
            self.answer(letter.text.as_ref(), &texts, &format!("letters[{place}].text"));
            self.answer(letter.number.as_ref(), &texts[..1], &format!("letters[{place}].number"));
        }
    }

    /// An act of the pack, and a field of its form of one of these types.
    fn answer(&self, answer: Option<&(Slug, Slug)>, types: &[FieldType], path: &str) {
        let Some((act, field)) = answer else { return };
        self.one_of(act, self.acts().map(|act| &act.id), &format!("{path}.act"));
        let fields = self.acts().filter(|known| known.id == *act).flat_map(|act| &act.fields);
        let fitting = fields.filter(|field| types.contains(&field.kind));
        self.one_of(field, fitting.map(|field| &field.id), &format!("{path}.field"));
    }

    /// Every milestone can be reached by the opening or some act: otherwise what waits for it waits
    /// for ever.
    fn reached(&self) {
        let reached: BTreeSet<&Slug> =
            self.procedure.opening.reaches.iter().chain(self.acts().flat_map(Act::reachable)).collect();
        for (place, milestone) in self.procedure.milestones.iter().enumerate() {
            if !reached.contains(&milestone.id) {
                let fault = Fault::Unreachable(milestone.id.to_string());
                self.notes.add(Problem::new(format!("milestones[{place}].id"), fault));
            }
        }
    }
}
