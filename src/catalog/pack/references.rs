//! Whether the parts of a pack refer to parts that it has, under ids that it gives once.

use std::collections::BTreeSet;

use crate::{
    domain::{
        Slug,
        procedure::{Condition, DUPLICATE, Does, FieldType, MomentRule, Procedure, Step},
    },
    json::{Fault, Problem},
};

/// Checks the whole pack.
pub(super) fn check(procedure: &Procedure) -> Result<(), Problem> {
    unique_ids(procedure)?;
    let check = Check { procedure };
    for (place, setting) in procedure.settings.iter().enumerate() {
        let options = setting.options.iter().map(|(id, _)| id);
        check.one_of(&setting.default, options, format!("settings[{place}].default"))?;
    }
    for (place, party) in procedure.parties.iter().enumerate() {
        check.optional(party.required_when.as_ref(), format!("parties[{place}].required_when"))?;
    }
    for (place, channel) in procedure.channels.iter().enumerate() {
        if let Some(branch) = &channel.branch {
            let branches = procedure.branches.iter().map(|known| &known.id);
            check.one_of(branch, branches, format!("channels[{place}].branch"))?;
        }
    }
    for (place, requirement) in procedure.requirements.iter().enumerate() {
        check.optional(requirement.when.as_ref(), format!("requirements[{place}].when"))?;
    }
    check.one_of(&procedure.opening.step, procedure.steps.iter().map(|step| &step.id), "opening.step".into())?;
    check.milestones(&procedure.opening.reaches, "opening.reaches")?;
    for (place, step) in procedure.steps.iter().enumerate() {
        check.step(step, &format!("steps[{place}]"))?;
    }
    check.limits()?;
    for (place, ending) in procedure.outcomes.iter().enumerate() {
        check.optional(ending.after.as_ref(), format!("outcomes[{place}].after"))?;
        // Every procedure has this one already.
        if ending.part.id == *DUPLICATE {
            return Err(Problem::new(format!("outcomes[{place}].id"), Fault::DuplicateId(DUPLICATE.to_owned())));
        }
    }
    check.letters()?;
    check.reachable()
}

fn unique_ids(procedure: &Procedure) -> Result<(), Problem> {
    let parts = |list: &[crate::domain::procedure::Part]| list.iter().map(|part| part.id.clone()).collect::<Vec<_>>();
    let lists: [(&str, Vec<Slug>); 13] = [
        ("eligibility", parts(&procedure.eligibility)),
        ("roles", parts(&procedure.roles)),
        ("parties", procedure.parties.iter().map(|party| party.id.clone()).collect()),
        ("kinds", parts(&procedure.kinds)),
        ("branches", parts(&procedure.branches)),
        ("classes", parts(&procedure.classes)),
        ("channels", parts(&procedure.channels)),
        ("requirements", procedure.requirements.iter().map(|requirement| requirement.part.id.clone()).collect()),
        ("settings", procedure.settings.iter().map(|setting| setting.id.clone()).collect()),
        ("milestones", procedure.milestones.iter().map(|milestone| milestone.id.clone()).collect()),
        ("limits", procedure.limits.iter().map(|limit| limit.id.clone()).collect()),
        ("outcomes", procedure.outcomes.iter().map(|outcome| outcome.part.id.clone()).collect()),
        ("letters", procedure.letters.iter().map(|letter| letter.id.clone()).collect()),
    ];
    for (name, ids) in &lists {
        unique(ids.iter().enumerate().map(|(place, id)| (id, format!("{name}[{place}].id"))))?;
    }
    unique(procedure.steps.iter().enumerate().map(|(place, step)| (&step.id, format!("steps[{place}].id"))))?;
    let acts = procedure.steps.iter().enumerate().flat_map(|(outer, step)| {
        step.acts.iter().enumerate().map(move |(place, act)| (&act.id, format!("steps[{outer}].acts[{place}].id")))
    });
    unique(acts)
}

fn unique<'a>(ids: impl Iterator<Item = (&'a Slug, String)>) -> Result<(), Problem> {
    let mut seen = BTreeSet::new();
    for (id, path) in ids {
        if !seen.insert(id.clone()) {
            return Err(Problem::new(path, Fault::DuplicateId(id.to_string())));
        }
    }
    Ok(())
}

struct Check<'a> {
    procedure: &'a Procedure,
}

impl Check<'_> {
    fn one_of<'b>(&self, id: &Slug, mut known: impl Iterator<Item = &'b Slug>, path: String) -> Result<(), Problem> {
        if known.any(|known| known == id) { Ok(()) } else { Err(Problem::new(path, Fault::Dangling(id.to_string()))) }
    }

    fn milestone(&self, id: &Slug, path: String) -> Result<(), Problem> {
        self.one_of(id, self.procedure.milestones.iter().map(|milestone| &milestone.id), path)
    }

    fn milestones(&self, ids: &[Slug], path: &str) -> Result<(), Problem> {
        ids.iter().enumerate().try_for_each(|(place, id)| self.milestone(id, format!("{path}[{place}]")))
    }

    fn optional(&self, condition: Option<&Condition>, path: String) -> Result<(), Problem> {
        condition.map_or(Ok(()), |condition| self.condition(condition, path))
    }

    fn condition(&self, condition: &Condition, path: String) -> Result<(), Problem> {
        let procedure = self.procedure;
        match condition {
            Condition::Reached(milestone) => self.milestone(milestone, path),
            Condition::All(parts) => self.conditions(parts, &format!("{path}.all")),
            Condition::Any(parts) => self.conditions(parts, &format!("{path}.any")),
            Condition::Not(part) => self.condition(part, format!("{path}.not")),
            Condition::Kind(id) => self.one_of(id, procedure.kinds.iter().map(|part| &part.id), format!("{path}.kind")),
            Condition::Branch(id) => {
                self.one_of(id, procedure.branches.iter().map(|part| &part.id), format!("{path}.branch"))
            }
            Condition::Class(id) => {
                self.one_of(id, procedure.classes.iter().map(|part| &part.id), format!("{path}.class"))
            }
            Condition::Party(id) => {
                self.one_of(id, procedure.parties.iter().map(|party| &party.id), format!("{path}.party"))
            }
            Condition::Setting(id, option) => {
                let dangling = |field: &str, id: &Slug| {
                    Problem::new(format!("{path}.setting.{field}"), Fault::Dangling(id.to_string()))
                };
                let setting = procedure.setting(id).ok_or_else(|| dangling("id", id))?;
                let known = setting.options.iter().any(|(known, _)| known == option);
                known.then_some(()).ok_or_else(|| dangling("is", option))
            }
        }
    }

    fn conditions(&self, parts: &[Condition], path: &str) -> Result<(), Problem> {
        parts.iter().enumerate().try_for_each(|(place, part)| self.condition(part, format!("{path}[{place}]")))
    }

    fn moment(&self, rule: &MomentRule, path: String) -> Result<(), Problem> {
        match rule {
            MomentRule::First(milestone) => self.milestone(milestone, path),
            MomentRule::Latest(milestone) => self.milestone(milestone, format!("{path}.latest")),
            MomentRule::LaterOf(all) => self.milestones(all, &format!("{path}.later_of")),
            MomentRule::EarlierOf(all) => self.milestones(all, &format!("{path}.earlier_of")),
        }
    }

    fn step(&self, step: &Step, path: &str) -> Result<(), Problem> {
        let procedure = self.procedure;
        let roles = || procedure.roles.iter().map(|role| &role.id);
        let parties = || procedure.parties.iter().map(|party| &party.id);
        for (place, by) in step.by.iter().enumerate() {
            self.one_of(by, roles().chain(parties()), format!("{path}.by[{place}]"))?;
        }
        self.optional(step.when.as_ref(), format!("{path}.when"))?;
        self.optional(step.after.as_ref(), format!("{path}.after"))?;
        self.condition(&step.done, format!("{path}.done"))?;
        self.optional(step.unmet.as_ref(), format!("{path}.unmet"))?;
        for (place, act) in step.acts.iter().enumerate() {
            let path = format!("{path}.acts[{place}]");
            self.optional(act.when.as_ref(), format!("{path}.when"))?;
            self.optional(act.after.as_ref(), format!("{path}.after"))?;
            self.milestones(&act.reaches, &format!("{path}.reaches"))?;
            for (outcome, chosen) in act.outcomes.iter().enumerate() {
                self.milestones(&chosen.reaches, &format!("{path}.outcomes[{outcome}].reaches"))?;
            }
            unique(act.outcomes.iter().enumerate().map(|(at, one)| (&one.id, format!("{path}.outcomes[{at}].id"))))?;
            unique(act.fields.iter().enumerate().map(|(at, one)| (&one.id, format!("{path}.fields[{at}].id"))))?;
            for (field, asked) in act.fields.iter().enumerate() {
                if let FieldType::Choice(options) = &asked.kind {
                    let places = options.iter().enumerate();
                    unique(places.map(|(at, (id, _))| (id, format!("{path}.fields[{field}].options[{at}].id"))))?;
                }
            }
            match &act.does {
                Does::Invite(invited) => {
                    for (at, party) in invited.iter().enumerate() {
                        self.one_of(party, parties(), format!("{path}.invites[{at}]"))?;
                    }
                }
                Does::Route(to) => {
                    for (at, role) in to.iter().enumerate() {
                        self.one_of(role, roles(), format!("{path}.roles[{at}]"))?;
                    }
                }
                Does::Meet(of) => {
                    let acts = procedure.steps.iter().flat_map(|step| &step.acts);
                    let invitations = acts.filter(|act| matches!(act.does, Does::Invite(_)));
                    self.one_of(of, invitations.map(|act| &act.id), format!("{path}.of"))?;
                }
                Does::Record | Does::Classify => {}
            }
        }
        Ok(())
    }

    fn limits(&self) -> Result<(), Problem> {
        for (place, limit) in self.procedure.limits.iter().enumerate() {
            let path = format!("limits[{place}]");
            if let Some(step) = &limit.step {
                self.one_of(step, self.procedure.steps.iter().map(|step| &step.id), format!("{path}.step"))?;
            }
            self.optional(limit.when.as_ref(), format!("{path}.when"))?;
            self.moment(&limit.terms.starts, format!("{path}.starts"))?;
            self.moment(&limit.terms.met_by, format!("{path}.met_by"))?;
            if let Some(agreed) = &limit.agreed {
                let path = format!("{path}.agreed");
                let acts = || self.procedure.steps.iter().flat_map(|step| &step.acts);
                self.one_of(&agreed.act, acts().map(|act| &act.id), format!("{path}.act"))?;
                let fields = acts().filter(|act| act.id == agreed.act).flat_map(|act| &act.fields);
                let dates = fields.filter(|field| field.kind == FieldType::Date);
                self.one_of(&agreed.field, dates.map(|field| &field.id), format!("{path}.field"))?;
            }
            for (at, reading) in limit.readings.iter().enumerate() {
                let path = format!("{path}.readings[{at}]");
                self.condition(&reading.when, format!("{path}.when"))?;
                if let Some(starts) = &reading.starts {
                    self.moment(starts, format!("{path}.starts"))?;
                }
                if let Some(met_by) = &reading.met_by {
                    self.moment(met_by, format!("{path}.met_by"))?;
                }
            }
        }
        Ok(())
    }

    fn letters(&self) -> Result<(), Problem> {
        let procedure = self.procedure;
        for (place, letter) in procedure.letters.iter().enumerate() {
            for (at, party) in letter.to.iter().enumerate() {
                let parties = procedure.parties.iter().map(|party| &party.id);
                self.one_of(party, parties, format!("letters[{place}].to[{at}]"))?;
            }
            for (at, act) in letter.acts.iter().enumerate() {
                let acts = procedure.steps.iter().flat_map(|step| &step.acts).map(|act| &act.id);
                self.one_of(act, acts, format!("letters[{place}].acts[{at}]"))?;
            }
            if let Some((act, field)) = &letter.text {
                let acts = || procedure.steps.iter().flat_map(|step| &step.acts);
                self.one_of(act, acts().map(|act| &act.id), format!("letters[{place}].text.act"))?;
                let fields = acts().filter(|known| known.id == *act).flat_map(|act| &act.fields);
                let texts = fields.filter(|field| matches!(field.kind, FieldType::Text | FieldType::LongText));
                self.one_of(field, texts.map(|field| &field.id), format!("letters[{place}].text.field"))?;
            }
        }
        Ok(())
    }

    /// Every milestone can be reached by the opening or some act: otherwise what waits for it waits
    /// for ever.
    fn reachable(&self) -> Result<(), Problem> {
        let procedure = self.procedure;
        let acts = procedure.steps.iter().flat_map(|step| &step.acts);
        let reached: BTreeSet<&Slug> =
            procedure.opening.reaches.iter().chain(acts.flat_map(|act| act.reachable())).collect();
        let lost = procedure.milestones.iter().position(|milestone| !reached.contains(&milestone.id));
        match lost {
            None => Ok(()),
            Some(place) => {
                let id = procedure.milestones[place].id.to_string();
                Err(Problem::new(format!("milestones[{place}].id"), Fault::Unreachable(id)))
            }
        }
    }
}
