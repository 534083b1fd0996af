//! The parts of a procedure one by one, each with the values that can differ between two versions.

use super::{Chapter, Told, Trait};
use crate::domain::{
    Slug,
    procedure::{
        Act, Condition, Confidentiality, Does, Ending, Field, FieldType, LetterRule, LimitRule, MomentRule, Part,
        Procedure, Provenance, Reading, Step, Text,
    },
};

/// A part of a procedure.
pub(super) struct Row {
    /// Where it belongs.
    pub chapter: Chapter,
    /// By what it is found again in another version.
    pub key: String,
    /// What it is called.
    pub name: Text,
    /// What is said of it, always in the same order.
    pub values: Vec<(Trait, Told)>,
}

/// Every part of a procedure, with what a version can change about it.
pub(super) fn rows(procedure: &Procedure) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut add = |chapter, key: String, name: &Text, values: Vec<(Trait, Told)>| {
        let mut all = vec![(Trait::Name, Told::Text(name.clone()))];
        all.extend(values);
        rows.push(Row { chapter, key, name: name.clone(), values: all });
    };
    add(Chapter::Standard, "title".to_owned(), &procedure.title, of_standard(procedure));
    for product in &procedure.products {
        add(Chapter::Standard, format!("product/{}", product.name.id), &product.name, sourced(&product.provenance));
    }
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
                let values = of_field(field);
                add(Chapter::Steps, format!("field/{}/{}", act.id, field.id), &field.label, values);
            }
        }
    }
    for limit in &procedure.limits {
        add(Chapter::Limits, limit.id.to_string(), &limit.name, of_limit(procedure, limit));
        for (place, reading) in limit.readings.iter().enumerate() {
            add(Chapter::Limits, format!("reading/{}/{place}", limit.id), &reading.note, of_reading(reading));
        }
    }
    for ending in &procedure.outcomes {
        add(Chapter::Outcomes, ending.part.id.to_string(), &ending.part.name, of_ending(ending));
    }
    for letter in &procedure.letters {
        add(Chapter::Letters, letter.id.to_string(), &letter.name, of_letter(procedure, letter));
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

fn of_standard(procedure: &Procedure) -> Vec<(Trait, Told)> {
    let office = &procedure.office;
    let basis = procedure.legal_basis.as_ref().map_or(Told::Nothing, |basis| Told::Plain(basis.number.clone()));
    let contacts: Vec<&str> = office.contacts.iter().map(|contact| contact.value.as_str()).collect();
    vec![
        (Trait::By, Told::Plain(office.name.clone())),
        (Trait::Basis, basis),
        (Trait::Free, Told::Yes(procedure.cost.is_some())),
        (Trait::Covered, Told::Yes(procedure.confidentiality == Confidentiality::BothSides)),
        (Trait::Contacts, Told::Plain(contacts.join("; "))),
    ]
}

fn of_step(procedure: &Procedure, step: &Step) -> Vec<(Trait, Told)> {
    let mut values = sourced(&step.provenance);
    values.extend([
        (Trait::By, people(procedure, &step.by)),
        when(Trait::When, step.when.as_ref()),
        when(Trait::After, step.after.as_ref()),
        when(Trait::Done, Some(&step.done)),
        when(Trait::Unmet, step.unmet.as_ref()),
    ]);
    values
}

fn of_act(procedure: &Procedure, act: &Act) -> Vec<(Trait, Told)> {
    let (word, who) = match &act.does {
        Does::Record => ("record", [].as_slice()),
        Does::Invite(invited) => ("invite", invited.as_slice()),
        Does::Meet(_) => ("meet", [].as_slice()),
        Does::Route(to) => ("route", to.as_slice()),
        Does::Classify => ("classify", [].as_slice()),
    };
    vec![
        (Trait::Does, Told::Plain(word.to_owned())),
        (Trait::To, people(procedure, who)),
        (Trait::AtIntake, Told::Yes(act.at_intake)),
        when(Trait::When, act.when.as_ref()),
        when(Trait::After, act.after.as_ref()),
        reaches(procedure, &act.reaches),
    ]
}

fn of_field(field: &Field) -> Vec<(Trait, Told)> {
    let mut options = Vec::new();
    let form = match &field.kind {
        FieldType::Text => "text",
        FieldType::LongText => "long-text",
        FieldType::Choice(all) => {
            options.extend(all.iter().map(|(_, name)| name.clone()));
            "choice"
        }
        FieldType::YesNo => "yes-no",
        FieldType::Date => "date",
        FieldType::Number => "number",
        FieldType::Officers => "officers",
    };
    vec![
        (Trait::Form, Told::Plain(form.to_owned())),
        (Trait::Required, Told::Yes(field.required)),
        (Trait::Options, Told::Texts(options)),
        (Trait::Hint, field.hint.clone().map_or(Told::Nothing, Told::Text)),
    ]
}

fn of_limit(procedure: &Procedure, limit: &LimitRule) -> Vec<(Trait, Told)> {
    let step = limit.step.as_ref().and_then(|id| procedure.step(id));
    let mut values = sourced(&limit.provenance);
    values.extend([
        (Trait::Length, Told::Length(limit.terms.limit)),
        (Trait::Starts, Told::Moment(limit.terms.starts.clone())),
        (Trait::MetBy, Told::Moment(limit.terms.met_by.clone())),
        when(Trait::When, limit.when.as_ref()),
        (Trait::At, step.map_or(Told::Nothing, |step| Told::Text(step.title.clone()))),
        (Trait::Agreed, limit.agreed.as_ref().map_or(Told::Nothing, |agreed| Told::Text(agreed.note.clone()))),
    ]);
    values
}

fn of_reading(reading: &Reading) -> Vec<(Trait, Told)> {
    let moment = |rule: &Option<MomentRule>| rule.clone().map_or(Told::Nothing, Told::Moment);
    vec![
        when(Trait::When, Some(&reading.when)),
        (Trait::Length, reading.limit.map_or(Told::Nothing, Told::Length)),
        (Trait::Starts, moment(&reading.starts)),
        (Trait::MetBy, moment(&reading.met_by)),
    ]
}

fn of_letter(procedure: &Procedure, letter: &LetterRule) -> Vec<(Trait, Told)> {
    let acts = || procedure.steps.iter().flat_map(|step| &step.acts);
    let after = acts().filter(|act| letter.acts.contains(&act.id)).map(|act| act.label.clone());
    let label = |(id, field): &(Slug, Slug)| {
        let act = acts().find(|act| act.id == *id)?;
        act.fields.iter().find(|known| known.id == *field).map(|field| field.label.clone())
    };
    let begins = [&letter.number, &letter.text].into_iter().flatten().filter_map(label);
    vec![
        (Trait::Form, Told::Plain(letter.template.to_string())),
        (Trait::To, people(procedure, &letter.to)),
        (Trait::After, Told::Texts(after.collect())),
        (Trait::Begins, Told::Texts(begins.collect())),
    ]
}

fn people(procedure: &Procedure, ids: &[Slug]) -> Told {
    Told::Texts(ids.iter().filter_map(|id| procedure.who(id)).cloned().collect())
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
