//! Other cases that this one is linked to, whichever of the two says so, and the ways to link and to merge.

use leptos::prelude::*;

use crate::app::{Direction, LinkedCase};
use crate::domain::case::{CasePhase, Relation};
use crate::ui::components::Card;
use crate::ui::copy::{Words, case_links, t};
use crate::ui::ids;
use crate::ui::navigation::href_with;
use crate::ui::routes::Route;

use super::case_view::CaseView;
use super::panel::{Panel, opener};

/// Draws them.
pub(super) fn card(view: CaseView) -> AnyView {
    let phase = view.file().case.phase();
    let links = view.desk().links(view.case);
    if phase == CasePhase::Voided && links.is_empty() {
        return ().into_any();
    }
    let rows = links.iter().map(|link| row(view, link, phase != CasePhase::Voided)).collect_view();
    let none = links.is_empty().then(|| view! { <p class="muted">{t(case_links::NONE)}</p> });
    let going = matches!(phase, CasePhase::Open | CasePhase::Paused);
    let link =
        (phase != CasePhase::Voided).then(|| opener(view, "open-link".to_owned(), case_links::LINK, Panel::Link));
    let merge = going.then(|| opener(view, "open-merge".to_owned(), case_links::MERGE, Panel::Merge));
    view! {
        <Card title=t(case_links::LINKS) id="links">
            {none}
            <ul class="case-letters" role="list">
                {rows}
            </ul>
            <div class="button-row case-links-ways">{link} {merge}</div>
        </Card>
    }
    .into_any()
}

fn row(view: CaseView, link: &LinkedCase, open: bool) -> AnyView {
    let (other, words) = (ids::of_case(link.other), relation(link));
    let number = match &link.register_number {
        Some(number) => {
            let to = href_with(Route::Case, &[("id", &other)]);
            view! {
                <a class="figure" href=to>
                    {number.clone()}
                </a>
            }
            .into_any()
        }
        None => view! { <span class="muted">{t(case_links::NOT_HERE)}</span> }.into_any(),
    };
    let mend = match link.direction {
        Direction::Onward if open => {
            let id = ["mend-link-", &other].concat();
            Some(opener(view, id, case_links::MEND, Panel::Fix(link.fact)))
        }
        Direction::Onward => None,
        Direction::Back => Some(view! { <span class="small muted">{t(case_links::SAID_THERE)}</span> }.into_any()),
    };
    view! {
        <li data-linked=other.clone() data-relation=link.relation.name()>
            <span>{t(words)}</span>
            {number}
            {mend}
        </li>
    }
    .into_any()
}

fn relation(link: &LinkedCase) -> Words {
    match (link.relation, link.direction) {
        (Relation::LaterReport, Direction::Onward) => case_links::LATER_OF,
        (Relation::LaterReport, Direction::Back) => case_links::LATER_HERE,
        (Relation::Duplicate, Direction::Onward) => case_links::DUPLICATE_OF,
        (Relation::Duplicate, Direction::Back) => case_links::DUPLICATE_HERE,
        (Relation::Related, _) => case_links::RELATED_TO,
    }
}

/// The number of a case that an entry names, or that it is not here.
pub(super) fn number_of(view: CaseView, other: crate::domain::fact::CaseId) -> String {
    let card = view.desk().card(other);
    let number = card.and_then(|card| card.course().register_number().map(str::to_owned));
    number.unwrap_or_else(|| t(case_links::NOT_HERE).to_owned())
}
