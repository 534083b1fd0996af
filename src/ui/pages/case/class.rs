//! The class of a case: which, who set it, when and why, and the way to another.

use leptos::prelude::*;

use crate::app::CaseFile;
use crate::domain::Slug;
use crate::domain::case::{CaseEvent, CasePhase, Entry};
use crate::domain::procedure::Does;
use crate::ui::components::{Button, ButtonKind, Card, Terms};
use crate::ui::copy::{case, case_actions, dates, fill, t};

use super::case_view::CaseView;
use super::entry::part_name;
use super::entry_values::values;
use super::offer::classifying;
use super::panel::{Panel, opener};
use super::timeline::recorder;

/// Draws it; nothing where there is no class and none can be set now.
pub(super) fn card(view: CaseView) -> AnyView {
    let file = view.file();
    let set: Vec<(&Slug, &Entry)> = file.case.entries.iter().filter_map(class_of).collect();
    let change = change(view, &file);
    if set.is_empty() && change.is_none() {
        return ().into_any();
    }
    let stands = match set.last() {
        Some((class, entry)) => current(view, &file, class, entry),
        None => view! { <p class="muted">{t(case::NO_CLASS)}</p> }.into_any(),
    };
    let earlier: Vec<String> = set.iter().rev().skip(1).map(|(class, entry)| of_then(&file, class, entry)).collect();
    let before = (!earlier.is_empty()).then(|| fill(case::CLASS_BEFORE, &[("what", &earlier.join("; "))]));
    view! {
        <Card title=t(case::CLASS) id="class">
            {stands}
            {before.map(|before| view! { <p class="small muted">{before}</p> })}
            <div>{change}</div>
        </Card>
    }
    .into_any()
}

fn class_of(entry: &Entry) -> Option<(&Slug, &Entry)> {
    match &entry.event {
        CaseEvent::Classified { class, .. } if !entry.struck => Some((class, entry)),
        _ => None,
    }
}

fn current(view: CaseView, file: &CaseFile, class: &Slug, entry: &Entry) -> AnyView {
    let when = dates::moment_short(file.calendar.local(entry.at));
    let how = fill(case::HANDED_BY, &[("when", &when), ("who", &recorder(view, entry.actor))]);
    let rows = values(file, &entry.event, false);
    view! {
        <p class="case-limit-name" data-class=class.to_string()>
            {part_name(&file.procedure.classes, class)}
        </p>
        <p class="small muted">{how}</p>
        <div class="case-values">
            <Terms rows />
        </div>
    }
    .into_any()
}

/// "Ringan (3 Mar)".
fn of_then(file: &CaseFile, class: &Slug, entry: &Entry) -> String {
    let when = dates::date_short(file.calendar.local(entry.at).date_naive());
    [&part_name(&file.procedure.classes, class), " (", &when, ")"].concat()
}

/// Another class, or the first one where it can be set now.
fn change(view: CaseView, file: &CaseFile) -> Option<AnyView> {
    if !matches!(file.case.phase(), CasePhase::Open | CasePhase::Paused) {
        return None;
    }
    if classifying(file).is_some() {
        return Some(opener(view, "open-class".to_owned(), case_actions::RECLASSIFY, Panel::Class));
    }
    let offers = file.progress().offers;
    let act = offers.iter().find(|offer| offer.act.does == Does::Classify)?.act.id.clone();
    let press = UnsyncCallback::new(move |()| view.choose(act.clone()));
    Some(view! { <Button id="set-class" label=t(case::SET_CLASS) kind=ButtonKind::Quiet on_press=press /> }.into_any())
}
