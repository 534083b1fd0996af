//! Another case, found by its number or its names: a search with its answers under it, all of them native
//! fields, so that keyboard and screen reader know them.

use std::rc::Rc;

use leptos::prelude::*;

use crate::app::CaseCard;
use crate::domain::case::CasePhase;
use crate::domain::fact::CaseId;
use crate::domain::procedure::Side;
use crate::ui::copy::{board, case, case_links, dates, fields, fill, t, text};
use crate::ui::form::{Choice, ChoiceField, Form, TextField};
use crate::ui::ids;
use crate::ui::pages::act_form::wrong;
use crate::ui::pages::board::called;

use super::case_form::Wrong;
use super::case_view::CaseView;

/// No more answers than these at once.
const MOST: usize = 6;

/// The search and its answers.
pub(super) fn picker(view: CaseView, form: Form, prefix: &'static str) -> AnyView {
    let (search, other) = ([prefix, "search"].concat(), [prefix, "other"].concat());
    let (sought, chosen) = (search.clone(), other.clone());
    let cards = StoredValue::new_local(view.desk().linkable(view.case));
    // The chosen one stays in sight whatever is searched for next; choosing it draws nothing anew.
    let found = Memo::new(move |_| {
        let words: Vec<String> = form.value(&sought).split_whitespace().map(str::to_lowercase).collect();
        let held = form.value_now(&chosen);
        cards.with_value(|cards| found(cards, &words, &held))
    });
    let answers = move || {
        let (all, shown) = found.get();
        let (n, of) = (dates::number(shown.len() as i64), dates::number(all as i64));
        let none = shown.is_empty();
        let label = t(case_links::WHICH);
        let id = other.clone();
        view! {
            <p class="field-hint" role="status">
                {if none { t(board::NOTHING_FOUND).to_owned() } else { fill(board::SHOWN, &[("n", &n), ("all", &of)]) }}
            </p>
            {(!none).then(|| view! { <ChoiceField form id label choices=shown /> })}
        }
    };
    view! {
        <TextField form id=search label=t(case_links::SEARCH) hint=t(case_links::SEARCH_HINT) optional=true />
        {answers}
    }
    .into_any()
}

/// The case that was chosen.
pub(super) fn picked(form: Form, prefix: &str) -> Result<CaseId, Wrong> {
    let id = [prefix, "other"].concat();
    let missing = || {
        // Where nothing was found there is only the search to go to.
        let there = document().get_element_by_id(&id).is_some();
        let place = if there { id.clone() } else { [prefix, "search"].concat() };
        vec![wrong(&place, fields::ERROR_CHOOSE, t(case_links::WHICH))]
    };
    ids::case(&form.value_now(&id)).ok_or_else(missing)
}

/// How many fit, and the first of them.
fn found(cards: &[Rc<CaseCard>], words: &[String], held: &str) -> (usize, Vec<Choice>) {
    let fits = |card: &&Rc<CaseCard>| {
        let number = card.course().register_number().unwrap_or_default().to_lowercase();
        let sought = [number, names(card).to_lowercase()].concat();
        words.iter().all(|word| sought.contains(word.as_str()))
    };
    let all: Vec<&Rc<CaseCard>> = cards.iter().filter(fits).collect();
    let is_held = |card: &&&Rc<CaseCard>| ids::of_case(card.id()) == *held;
    let beyond = cards.iter().filter(|card| is_held(&card) && !all.iter().any(|known| known.id() == card.id()));
    let shown = beyond.chain(all.iter().take(MOST).copied()).map(|card| choice(card));
    (all.len(), shown.collect())
}

fn choice(card: &CaseCard) -> Choice {
    let number = card.course().register_number().unwrap_or(t(board::NO_NUMBER));
    let label = [number, " · ", &names(card)].concat();
    let received = card.course().opened_at().map(|at| dates::date_short(card.calendar.local(at).date_naive()));
    let state = match (card.course().phase(), &card.course().ended) {
        (CasePhase::Ended, Some(ended)) => {
            let how = card.procedure.outcome(&ended.outcome).map(|ending| text(&ending.part.name));
            fill(case::ENDED, &[("how", how.unwrap_or_default())])
        }
        _ => text(&card.procedure.title).to_owned(),
    };
    let hint = [received.unwrap_or_default(), state].join(" · ");
    Choice::new(ids::of_case(card.id()), label).with_hint(hint)
}

/// Both sides, as lists name them.
fn names(card: &CaseCard) -> String {
    let other = if card.two_sided() { Some(Side::Respondent) } else { None };
    let sides = std::iter::once(Side::Complainant).chain(other);
    let names: Vec<String> = sides.map(|side| called(&card.name_of(side), card.pseudonym_of(side).as_ref())).collect();
    names.join(" – ")
}
