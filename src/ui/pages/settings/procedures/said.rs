//! Conditions, moments and values of a pack in words: the names come from the pack that they stand in.

use crate::domain::Slug;
use crate::domain::procedure::{Condition, MomentRule, Part, Procedure, Text, Told};
use crate::ui::copy::{Words, case_limits, fill, procedures, t, text};
use crate::ui::pages::case::length;

/// A condition: "“Pengaduan lengkap” dan jalurnya “Surat”".
pub(super) fn condition(procedure: &Procedure, condition: &Condition) -> String {
    let about = |words: Words, name: Option<&Text>, id: &Slug| {
        fill(words, &[("what", name.map_or(id.as_str(), |name| text(name)))])
    };
    let of = |parts: &[Part], id: &Slug| parts.iter().find(|part| part.id == *id).map(|part| part.name.clone());
    match condition {
        Condition::Reached(id) => {
            about(procedures::REACHED, procedure.milestone(id).map(|milestone| &milestone.name), id)
        }
        Condition::All(parts) => joined(procedure, parts, procedures::AND),
        Condition::Any(parts) => joined(procedure, parts, procedures::OR),
        Condition::Not(part) => fill(procedures::NOT, &[("what", &self::condition(procedure, part))]),
        Condition::Kind(id) => about(procedures::KIND, of(&procedure.kinds, id).as_ref(), id),
        Condition::Branch(id) => about(procedures::BRANCH, of(&procedure.branches, id).as_ref(), id),
        Condition::Class(id) => about(procedures::CLASS, of(&procedure.classes, id).as_ref(), id),
        Condition::Party(id) => about(procedures::PARTY, procedure.who(id), id),
        Condition::Setting(id, option) => {
            let options = procedure.setting(id).map(|setting| setting.options.as_slice()).unwrap_or_default();
            let name = options.iter().find(|(known, _)| known == option).map(|(_, name)| name);
            about(procedures::SETTING, name, option)
        }
    }
}

/// Parts that are joined themselves stand in brackets.
fn joined(procedure: &Procedure, parts: &[Condition], between: Words) -> String {
    let part = |part: &Condition| {
        let said = condition(procedure, part);
        match part {
            Condition::All(_) | Condition::Any(_) if parts.len() > 1 => ["(", &said, ")"].concat(),
            _ => said,
        }
    };
    parts.iter().map(part).collect::<Vec<_>>().join(t(between))
}

/// A moment: "yang lebih akhir dari Pengadu didengar dan Pengurus didengar".
pub(super) fn moment(procedure: &Procedure, moment: &MomentRule) -> String {
    let known = moment.milestones().iter().filter_map(|id| procedure.milestone(id));
    let names = known.map(|milestone| text(&milestone.name)).collect::<Vec<_>>().join(t(case_limits::AND));
    let words = match moment {
        MomentRule::First(_) => return names,
        MomentRule::Latest(_) => procedures::LATEST,
        MomentRule::LaterOf(_) => case_limits::LATER_OF,
        MomentRule::EarlierOf(_) => case_limits::EARLIER_OF,
    };
    fill(words, &[("what", &names)])
}

/// A value of a version.
pub(super) fn told(procedure: &Procedure, told: &Told) -> String {
    match told {
        Told::Nothing => t(procedures::NONE).to_owned(),
        Told::Text(words) => text(words).to_owned(),
        Told::Texts(all) if all.is_empty() => t(procedures::NONE).to_owned(),
        Told::Texts(all) => names(all.iter()),
        Told::Plain(plain) => plain.clone(),
        Told::Yes(yes) => t(if *yes { procedures::YES } else { procedures::NO }).to_owned(),
        Told::Length(limit) => length(*limit),
        Told::Condition(known) => condition(procedure, known),
        Told::Moment(known) => moment(procedure, known),
    }
}

/// Names one after the other.
pub(super) fn names<'a>(all: impl Iterator<Item = &'a Text>) -> String {
    all.map(text).collect::<Vec<_>>().join("; ")
}
