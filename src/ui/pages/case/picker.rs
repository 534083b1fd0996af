//! Another case, found by its number or its names: a search with its answers under it, all of them native
//! fields, so that keyboard and screen reader know them.

use std::rc::Rc;

use leptos::prelude::*;

use crate::app::CaseFile;
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
    let files = StoredValue::new_local(view.desk().linkable(view.case));
    // The chosen one stays in sight whatever is searched for next; choosing it draws nothing anew.
    let found = Memo::new(move |_| {
        let words: Vec<String> = form.value(&sought).split_whitespace().map(str::to_lowercase).collect();
        let held = form.value_now(&chosen);
        files.with_value(|files| found(files, &words, &held))
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
fn found(files: &[Rc<CaseFile>], words: &[String], held: &str) -> (usize, Vec<Choice>) {
    let fits = |file: &&Rc<CaseFile>| {
        let number = file.case.register_number().unwrap_or_default().to_lowercase();
        let sought = [number, names(file).to_lowercase()].concat();
        words.iter().all(|word| sought.contains(word.as_str()))
    };
    let all: Vec<&Rc<CaseFile>> = files.iter().filter(fits).collect();
    let is_held = |file: &&&Rc<CaseFile>| ids::of_case(file.case.id) == *held;
    let beyond = files.iter().filter(|file| is_held(&file) && !all.iter().any(|known| known.case.id == file.case.id));
    let shown = beyond.chain(all.iter().take(MOST).copied()).map(|file| choice(file));
    (all.len(), shown.collect())
}

fn choice(file: &CaseFile) -> Choice {
    let number = file.case.register_number().unwrap_or(t(board::NO_NUMBER));
    let label = [number, " · ", &names(file)].concat();
    let received = file.case.opened_at().map(|at| dates::date_short(file.calendar.local(at).date_naive()));
    let state = match (file.case.phase(), &file.case.ended) {
        (CasePhase::Ended, Some(ended)) => {
            let how = file.procedure.outcome(&ended.outcome).map(|ending| text(&ending.part.name));
            fill(case::ENDED, &[("how", how.unwrap_or_default())])
        }
        _ => text(&file.procedure.title).to_owned(),
    };
    let hint = [received.unwrap_or_default(), state].join(" · ");
    Choice::new(ids::of_case(file.case.id), label).with_hint(hint)
}

/// Both sides, as lists name them.
fn names(file: &CaseFile) -> String {
    let other = if file.two_sided() { Some(Side::Respondent) } else { None };
    let sides = std::iter::once(Side::Complainant).chain(other);
    let names: Vec<String> = sides.map(|side| called(&file.name_of(side), file.pseudonym_of(side).as_ref())).collect();
    names.join(" – ")
}
