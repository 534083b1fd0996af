//! Whether a pack gives each id once.

use std::collections::BTreeSet;

use crate::{
    domain::{
        Slug,
        procedure::{Act, DUPLICATE, FieldType, Part, Procedure},
    },
    json::{Fault, Notes, Problem},
};

pub(super) fn check(procedure: &Procedure, notes: &Notes) {
    let part = |part: &Part| part.id.clone();
    let lists: [(&str, Vec<Slug>); 14] = [
        ("eligibility", procedure.eligibility.iter().map(part).collect()),
        ("roles", procedure.roles.iter().map(part).collect()),
        ("parties", procedure.parties.iter().map(|party| party.id.clone()).collect()),
        ("kinds", procedure.kinds.iter().map(part).collect()),
        ("branches", procedure.branches.iter().map(part).collect()),
        ("classes", procedure.classes.iter().map(part).collect()),
        ("channels", procedure.channels.iter().map(part).collect()),
        ("requirements", procedure.requirements.iter().map(|requirement| requirement.part.id.clone()).collect()),
        ("settings", procedure.settings.iter().map(|setting| setting.id.clone()).collect()),
        ("milestones", procedure.milestones.iter().map(|milestone| milestone.id.clone()).collect()),
        ("steps", procedure.steps.iter().map(|step| step.id.clone()).collect()),
        ("limits", procedure.limits.iter().map(|limit| limit.id.clone()).collect()),
        ("outcomes", procedure.outcomes.iter().map(|outcome| outcome.part.id.clone()).collect()),
        ("letters", procedure.letters.iter().map(|letter| letter.id.clone()).collect()),
    ];
    for (name, ids) in &lists {
        unique(ids.iter().enumerate().map(|(place, id)| (id, format!("{name}[{place}].id"))), notes);
    }
    for (place, setting) in procedure.settings.iter().enumerate() {
        unique(options(&setting.options, &format!("settings[{place}]")), notes);
    }
    let acts = procedure.steps.iter().enumerate().flat_map(|(outer, step)| {
        step.acts.iter().enumerate().map(move |(place, act)| (act, format!("steps[{outer}].acts[{place}]")))
    });
    let acts: Vec<(&Act, String)> = acts.collect();
    unique(acts.iter().map(|(act, path)| (&act.id, format!("{path}.id"))), notes);
    acts.iter().for_each(|(act, path)| of_act(act, path, notes));
    // Every procedure has this one already.
    let taken = procedure.outcomes.iter().position(|ending| ending.part.id == *DUPLICATE);
    if let Some(place) = taken {
        notes.add(Problem::new(format!("outcomes[{place}].id"), Fault::DuplicateId(DUPLICATE.to_owned())));
    }
}

fn of_act(act: &Act, path: &str, notes: &Notes) {
    unique(act.outcomes.iter().enumerate().map(|(at, one)| (&one.id, format!("{path}.outcomes[{at}].id"))), notes);
    unique(act.fields.iter().enumerate().map(|(at, one)| (&one.id, format!("{path}.fields[{at}].id"))), notes);
    for (at, field) in act.fields.iter().enumerate() {
        if let FieldType::Choice(choices) = &field.kind {
            unique(options(choices, &format!("{path}.fields[{at}]")), notes);
        }
    }
}

fn options<'a, T>(options: &'a [(Slug, T)], path: &str) -> impl Iterator<Item = (&'a Slug, String)> {
    options.iter().enumerate().map(move |(at, (id, _))| (id, format!("{path}.options[{at}].id")))
}

fn unique<'a>(ids: impl Iterator<Item = (&'a Slug, String)>, notes: &Notes) {
    let mut seen = BTreeSet::new();
    for (id, path) in ids {
        if !seen.insert(id) {
            notes.add(Problem::new(path, Fault::DuplicateId(id.to_string())));
        }
    }
}
