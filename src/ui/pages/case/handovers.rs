//! The chain of hand-overs (disposisi): to whom, when, by whom, with what was written on it.

use leptos::prelude::*;

use crate::app::CaseFile;
use crate::domain::case::{CaseEvent, CasePhase, Entry};
use crate::domain::order;
use crate::ui::components::{Card, Status, StatusChip, Terms};
use crate::ui::copy::{case, dates, fill, t};

use super::case_view::{CaseView, actor_word};
use super::entry_values::values;
use super::timeline::recorder;

/// Draws it; nothing where nobody has handed the case on.
pub(super) fn card(view: CaseView) -> AnyView {
    let file = view.file();
    let handed = |entry: &&Entry| !entry.struck && matches!(entry.event, CaseEvent::Routed(_));
    let mut chain: Vec<(usize, &Entry)> = file.case.entries.iter().filter(handed).enumerate().collect();
    if chain.is_empty() {
        return ().into_any();
    }
    order::sort_by_key(&mut chain, |(place, entry)| (entry.at, *place));
    let going = matches!(file.case.phase(), CasePhase::Open | CasePhase::Paused);
    let last = chain.len() - 1;
    let links = chain.iter().enumerate();
    let links = links.map(|(place, (_, entry))| link(view, &file, entry, going && place == last)).collect_view();
    view! {
        <Card title=t(case::HANDOVERS) id="handovers">
            <ol class="case-chain" role="list">
                {links}
            </ol>
        </Card>
    }
    .into_any()
}

fn link(view: CaseView, file: &CaseFile, entry: &Entry, now: bool) -> AnyView {
    let CaseEvent::Routed(routing) = &entry.event else { return ().into_any() };
    let when = dates::moment_short(file.calendar.local(entry.at));
    let how = fill(case::HANDED_BY, &[("when", &when), ("who", &recorder(view, entry.actor))]);
    let rows = values(file, &entry.event, false);
    let said = (!rows.is_empty()).then(|| view! { <div class="case-values"><Terms rows /></div> });
    view! {
        <li data-to=routing.to.to_string() aria-current=now.then_some("step")>
            <p class="case-limit-name">{actor_word(file, &routing.to)}</p>
            <p class="small muted">{how}</p>
            {said}
            {now.then(|| view! { <StatusChip status=Status::Soon text=t(case::HOLDS_NOW) /> })}
        </li>
    }
    .into_any()
}
