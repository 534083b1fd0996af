//! Links between cases: what may be linked, and who is linked to whom, seen from either side.

use std::rc::Rc;

use crate::domain::{
    Moment,
    case::{Link, Refusal, Relation, may_link},
    fact::{CaseId, FactId},
    order,
};

use super::{CaseCard, CaseFile, Desk, Fix, Trouble, Wish};

/// A case that another one is linked to, whichever of the two says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkedCase {
    /// The other case.
    pub other: CaseId,
    /// Its register number; `None` when it is not here.
    pub register_number: Option<String>,
    /// What the one that says so is to the one that it names.
    pub relation: Relation,
    /// Which of the two says so.
    pub direction: Direction,
    /// The fact that says so, in the log of the one that says so.
    pub fact: FactId,
    /// Since when.
    pub at: Moment,
}

/// Which of two linked cases says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// This one: it is a later report, a duplicate, of the other.
    Onward,
    /// The other one: it is a later report, a duplicate, of this one.
    Back,
}

impl Desk {
    /// The cases that a case is linked to, in the order in which that happened. What the other side says
    /// is known from their cards: a log that can't be read tells nothing, and what a
    /// confidential case says is not told to an ordinary one.
    pub fn links(&self, case: CaseId) -> Vec<LinkedCase> {
        let cards = self.cards();
        let number = |id: CaseId| self.card(id)?.course().register_number().map(str::to_owned);
        let seen = |link: &Link, other: CaseId, direction| LinkedCase {
            other,
            register_number: number(other),
            relation: link.relation,
            direction,
            fact: link.fact,
            at: link.at,
        };
        let open = self.card(case).is_some_and(|card| !card.is_covered());
        let mut links = Vec::new();
        for card in &cards {
            let (id, told) = (card.id(), &card.course().links);
            // What a confidential case says of an ordinary one is not told there.
            if open && card.is_covered() {
                continue;
            }
            if id == case {
                let shown = told.iter().filter(|link| self.may_open(link.other));
                links.extend(shown.map(|link| seen(link, link.other, Direction::Onward)));
            } else {
                links.extend(told.iter().filter(|link| link.other == case).map(|link| seen(link, id, Direction::Back)));
            }
        }
        order::sort_by_key(&mut links, |link| (link.at, link.other));
        links
    }

    /// The cases that a case can be linked to, newest first; a confidential one is not even offered to an
    /// ordinary one.
    pub fn linkable(&self, case: CaseId) -> Vec<Rc<CaseCard>> {
        let Some(here) = self.card(case) else { return Vec::new() };
        let free = |other: &Rc<CaseCard>| {
            other.id() != case
                && here.course().link_to(other.id()).is_none()
                && may_link(here.standing(), other.standing(), Relation::Related).is_ok()
        };
        self.cards().into_iter().rev().filter(free).collect()
    }

    /// Whether what a wish says of another case can be said of that case; wishes that name none pass.
    pub(super) async fn check_link(&self, file: &CaseFile, wish: &Wish) -> Result<(), Trouble> {
        let (other, relation) = match wish {
            Wish::Link(other, relation) => (*other, *relation),
            Wish::Merge(other, _) => (*other, Relation::Duplicate),
            Wish::Correct(target, Fix::Relation(relation), _) => match linked_by(file, *target) {
                // What has left this device in the meantime can't be asked.
                Some(other) if self.state.borrow().cards.contains_key(&other) => (other, *relation),
                _ => return Ok(()),
            },
            _ => return Ok(()),
        };
        if other == file.case.id {
            return Err(Refusal::LinkedToItself.into());
        }
        self.check_opener(other)?;
        let other = self.fresh_file(other).await?;
        Ok(may_link(file.standing(), other.standing(), relation)?)
    }
}

/// The other case that a fact of a case links it to.
fn linked_by(file: &CaseFile, fact: FactId) -> Option<CaseId> {
    file.case.links.iter().find(|link| link.fact == fact).map(|link| link.other)
}
