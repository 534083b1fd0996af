//! Two versions of a procedure beside each other: what was added, what was removed, and of what was
//! changed each value before and after.

use super::{Condition, MomentRule, Procedure, Text};
use crate::domain::counting::TimeLimit;

mod rows;

use rows::{Row, rows};

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
    /// The letters that are made.
    Letters,
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
    /// The decree behind it.
    Basis,
    /// Whether it is said to be free of charge.
    Free,
    /// Whether identities are covered.
    Covered,
    /// How the office is reached.
    Contacts,
    /// At which step.
    At,
    /// When it is given up on.
    Unmet,
    /// Whether it is asked for at the intake.
    AtIntake,
    /// In which form it is answered, or from which template it is made.
    Form,
    /// What helps to answer.
    Hint,
    /// What is said beside a date that was agreed on.
    Agreed,
    /// Who is invited, handed the case or written to.
    To,
    /// What a letter begins with.
    Begins,
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
