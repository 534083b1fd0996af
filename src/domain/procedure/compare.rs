//! Two versions of a procedure beside each other: what was added, what was removed, and of what was
//! changed each value before and after.

use super::{Act, Condition, Does, Ending, FieldType, LimitRule, MomentRule, Part, Procedure, Provenance, Step, Text};
use crate::domain::{Slug, counting::TimeLimit};

/// Where a part of a procedure belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Chapter {
    /// Title, office, who may come, rights, products.
    Standard,
    /// The sides and who acts in the office.
    People,
    /// Kinds, branches, classes, channels.
    Choices,
    /// What has to be handed over.
    Requirements,
    /// Steps, their acts, choices and questions.
    Steps,
    /// Limits.
    Limits,
    /// How a case ends.
    Outcomes,
    /// What the office decides.
    Settings,
}

/// What a value says of a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trait {
    /// What it is called.
    Name,
    /// The standard's sentence.
    Sentence,
    /// What must be said beside it.
    Note,
    /// Who does it.
    By,
    /// Whether it must be there.
    Required,
    /// Where it applies.
    When,
    /// What must come before.
    After,
    /// When it is done.
    Done,
    /// What it brings about.
    Reaches,
    /// What is done there.
    Does,
    /// How long.
    Length,
    /// From when.
    Starts,
    /// What meets it.
    MetBy,
    /// What can be chosen.
    Options,
    /// What holds until it is chosen otherwise.
    Default,
    /// The word of the register.
    State,
    /// Whether a reason is asked.
    Reason,
}

/// A value as it stands in one of the versions.
#[derive(Clone, Debug, PartialEq)]
pub enum Told {
    /// Nothing.
    Nothing,
    /// Words of the pack.
    Text(Text),
    /// Several.
    Texts(Vec<Text>),
    /// A sentence, or a word of the format.
    Plain(String),
    /// Yes or no.
    Yes(bool),
    /// A length.
    Length(TimeLimit),
    /// A condition, in the ids of its version.
    Condition(Condition),
    /// A moment, in the ids of its version.
    Moment(MomentRule),
}

/// What became of a part.
#[derive(Clone, Debug, PartialEq)]
pub enum Became {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// These values are others: before and after.
    Changed(Vec<(Trait, Told, Told)>),
}

/// A part that is not the same in both versions.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Where it belongs.
    pub chapter: Chapter,
    /// Its name: the new one, where it has both.
    pub name: Text,
    /// What became of it.
    pub became: Became,
}

struct Row {
    chapter: Chapter,
    key: String,
    name: Text,
    values: Vec<(Trait, Told)>,
}

/// What is different in `new`, chapter by chapter, in the order of the pack; what was removed at the
/// end of its chapter.
pub fn compare(old: &Procedure, new: &Procedure) -> Vec<Change> {
    let (before, after) = (rows(old), rows(new));
    let same = |one: &Row, other: &Row| one.chapter == other.chapter && one.key == other.key;
    let mut changes: Vec<Change> = after
        .iter()
        .filter_map(|row| {
            let became = match before.iter().find(|old| same(old, row)) {
                None => Became::Added,
                Some(old) => Became::Changed(differences(old, row)),
            };
            let unchanged = matches!(&became, Became::Changed(values) if values.is_empty());
            (!unchanged).then(|| Change { chapter: row.chapter, name: row.name.clone(), became })
        })
        .collect();
    let gone = before.iter().filter(|row| !after.iter().any(|new| same(new, row)));
    changes.extend(gone.map(|row| Change { chapter: row.chapter, name: row.name.clone(), became: Became::Removed }));
    crate::domain::order::sort_by_key(&mut changes, |change| change.chapter);
    changes
}

fn differences(old: &Row, new: &Row) -> Vec<(Trait, Told, Told)> {
    let pairs = old.values.iter().zip(&new.values);
    let others = pairs.filter(|((_, before), (_, after))| before != after);
    others.map(|((which, before), (_, after))| (*which, before.clone(), after.clone())).collect()
}

fn rows(procedure: &Procedure) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut add = |chapter, key: String, name: &Text, values: Vec<(Trait, Told)>| {
        let mut all = vec![(Trait::Name, Told::Text(name.clone()))];
        all.extend(values);
        rows.push(Row { chapter, key, name: name.clone(), values: all });
    };
    let title = vec![(Trait::By, Told::Plain(procedure.office.name.clone()))];
    add(Chapter::Standard, "title".to_owned(), &procedure.title, title);
    let lists: [(&str, Chapter, &[Part]); 8] = [
        ("eligibility", Chapter::Standard, &procedure.eligibility),
        ("rights", Chapter::Standard, &procedure.rights),
        ("content", Chapter::Standard, &procedure.content),
        ("roles", Chapter::People, &procedure.roles),
        ("kinds", Chapter::Choices, &procedure.kinds),
        ("branches", Chapter::Choices, &procedure.branches),
        ("classes", Chapter::Choices, &procedure.classes),
        ("channels", Chapter::Choices, &procedure.channels),
    ];
    for (list, chapter, parts) in lists {
        parts.iter().for_each(|part| add(chapter, key(list, &part.id), &part.name, sourced(&part.provenance)));
    }
    for party in &procedure.parties {
        let mut values = sourced(&party.provenance);
        values.extend([(Trait::Required, Told::Yes(party.required)), when(Trait::When, party.required_when.as_ref())]);
        add(Chapter::People, key("parties", &party.id), &party.name, values);
    }
    for requirement in &procedure.requirements {
        let part = &requirement.part;
        let mut values = sourced(&part.provenance);
        values
            .extend([(Trait::Required, Told::Yes(requirement.required)), when(Trait::When, requirement.when.as_ref())]);
        add(Chapter::Requirements, part.id.to_string(), &part.name, values);
    }
    for step in &procedure.steps {
        add(Chapter::Steps, step.id.to_string(), &step.title, of_step(procedure, step));
        for act in &step.acts {
            add(Chapter::Steps, key("act", &act.id), &act.label, of_act(procedure, act));
            for choice in &act.outcomes {
                let values = vec![reaches(procedure, &choice.reaches), (Trait::Reason, Told::Yes(choice.reason))];
                add(Chapter::Steps, format!("choice/{}/{}", act.id, choice.id), &choice.label, values);
            }
            for field in &act.fields {
                let options = match &field.kind {
                    FieldType::Choice(options) => options.iter().map(|(_, name)| name.clone()).collect(),
                    _ => Vec::new(),
                };
                let values = vec![(Trait::Required, Told::Yes(field.required)), (Trait::Options, Told::Texts(options))];
                add(Chapter::Steps, format!("field/{}/{}", act.id, field.id), &field.label, values);
            }
        }
    }
    procedure.limits.iter().for_each(|limit| add(Chapter::Limits, limit.id.to_string(), &limit.name, of_limit(limit)));
    for ending in &procedure.outcomes {
        add(Chapter::Outcomes, ending.part.id.to_string(), &ending.part.name, of_ending(ending));
    }
    for setting in &procedure.settings {
        let names: Vec<Text> = setting.options.iter().map(|(_, name)| name.clone()).collect();
        let default = setting.options.iter().find(|(id, _)| *id == setting.default);
        let default = default.map_or(Told::Nothing, |(_, name)| Told::Text(name.clone()));
        let mut values = sourced(&setting.provenance);
        values.extend([(Trait::Options, Told::Texts(names)), (Trait::Default, default)]);
        add(Chapter::Settings, setting.id.to_string(), &setting.question, values);
    }
    rows
}

fn of_step(procedure: &Procedure, step: &Step) -> Vec<(Trait, Told)> {
    let mut values = sourced(&step.provenance);
    values.extend([
        (Trait::By, Told::Texts(step.by.iter().filter_map(|id| procedure.who(id)).cloned().collect())),
        when(Trait::When, step.when.as_ref()),
        when(Trait::After, step.after.as_ref()),
        when(Trait::Done, Some(&step.done)),
    ]);
    values
}

fn of_act(procedure: &Procedure, act: &Act) -> Vec<(Trait, Told)> {
    let word = match act.does {
        Does::Record => "record",
        Does::Invite(_) => "invite",
        Does::Meet(_) => "meet",
        Does::Route(_) => "route",
        Does::Classify => "classify",
    };
    vec![
        (Trait::Does, Told::Plain(word.to_owned())),
        when(Trait::When, act.when.as_ref()),
        when(Trait::After, act.after.as_ref()),
        reaches(procedure, &act.reaches),
    ]
}

fn of_limit(limit: &LimitRule) -> Vec<(Trait, Told)> {
    let mut values = sourced(&limit.provenance);
    values.extend([
        (Trait::Length, Told::Length(limit.terms.limit)),
        (Trait::Starts, Told::Moment(limit.terms.starts.clone())),
        (Trait::MetBy, Told::Moment(limit.terms.met_by.clone())),
        when(Trait::When, limit.when.as_ref()),
        (Trait::Options, Told::Texts(limit.readings.iter().map(|reading| reading.note.clone()).collect())),
    ]);
    values
}

fn of_ending(ending: &Ending) -> Vec<(Trait, Told)> {
    let mut values = sourced(&ending.part.provenance);
    values.extend([
        (Trait::State, Told::Plain(ending.state.to_string())),
        when(Trait::After, ending.after.as_ref()),
        (Trait::Reason, Told::Yes(ending.reason)),
    ]);
    values
}

fn sourced(provenance: &Provenance) -> Vec<(Trait, Told)> {
    let quote = provenance.quote.as_ref();
    vec![
        (Trait::Sentence, quote.map_or(Told::Nothing, |quote| Told::Plain(quote.shown().to_owned()))),
        (Trait::Note, provenance.note.clone().map_or(Told::Nothing, Told::Text)),
    ]
}

fn when(which: Trait, condition: Option<&Condition>) -> (Trait, Told) {
    (which, condition.cloned().map_or(Told::Nothing, Told::Condition))
}

fn reaches(procedure: &Procedure, ids: &[Slug]) -> (Trait, Told) {
    let names = ids.iter().filter_map(|id| procedure.milestone(id)).map(|milestone| milestone.name.clone());
    (Trait::Reaches, Told::Texts(names.collect()))
}

fn key(list: &str, id: &Slug) -> String {
    format!("{list}/{id}")
}
