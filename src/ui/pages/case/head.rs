//! The head of a case: who, what, since when, the one deadline, the fingerprint.

use leptos::prelude::*;

use crate::app::CaseFile;
use crate::domain::Moment;
use crate::domain::case::CasePhase;
use crate::domain::procedure::Part;
use crate::ui::components::{Countdown, Disclosure, PageHead, Status, StatusChip};
use crate::ui::copy::countdown::WHY;
use crate::ui::copy::standstill::PAUSED;
use crate::ui::copy::{case, count, dates, fill, t, text};

use super::case_view::{CaseView, party_name, party_word};
use super::clock::face;
use super::panel::{Panel, opener};
use super::running::data;

/// Draws it.
pub(super) fn head(view: CaseView) -> AnyView {
    let file = view.file();
    let number = file.case.register_number().unwrap_or_default().to_owned();
    let parties = file
        .procedure
        .parties
        .iter()
        .filter(|rule| rule.required || file.case.party(&rule.id).is_some())
        .map(|rule| {
            view! {
                <div>
                    <dt>{party_word(&file, &rule.id)}</dt>
                    <dd>{party_name(&file, &rule.id)}</dd>
                </div>
            }
        })
        .collect_view();
    let chips = chips(&file);
    view! {
        <div class="case-head">
            <PageHead title=number lead=matter(&file)>
                {chips}
            </PageHead>
            <dl class="case-parties">{parties}</dl>
            <p class="muted">{move || age(&view.file(), view.now())}</p>
            <div class="case-clock">{move || clock(view)}</div>
            {fingerprint(&file)}
        </div>
    }
    .into_any()
}

/// The procedure, and what kind of matter it is.
fn matter(file: &CaseFile) -> String {
    let mut parts = vec![text(&file.procedure.title).to_owned()];
    if let Some((opened, _)) = &file.case.opened {
        let name = |list: &[Part], id: Option<&crate::domain::Slug>| {
            list.iter().find(|part| Some(&part.id) == id).map(|part| text(&part.name).to_owned())
        };
        parts.extend(name(&file.procedure.kinds, opened.kind.as_ref()));
        parts.extend(name(&file.procedure.branches, opened.branch.as_ref()));
        parts.extend(name(&file.procedure.classes, file.case.class.as_ref()));
    }
    parts.join(" · ")
}

fn chips(file: &CaseFile) -> AnyView {
    let phase = match file.case.phase() {
        CasePhase::Paused => Some((Status::Wait, t(PAUSED))),
        _ => None,
    };
    let review = !file.case.reviews.is_empty() || file.case.has_newer_facts || file.damaged > 0;
    let chips = phase.into_iter().chain(review.then(|| (Status::Soon, t(case::REVIEW))));
    let chips = chips.map(|(status, text)| view! { <StatusChip status text /> }).collect_view();
    view! { <div class="row">{chips}</div> }.into_any()
}

fn age(file: &CaseFile, now: Moment) -> String {
    let Some(received) = file.case.opened_at() else { return String::new() };
    let ended = file.case.ended.as_ref().map(|ended| ended.at);
    let day = |at: Moment| file.calendar.local(at).date_naive();
    let days = (day(ended.unwrap_or(now)) - day(received)).num_days();
    let words = match (ended, days) {
        (Some(_), _) => case::RECEIVED_ENDED,
        (None, 0) => case::RECEIVED_TODAY,
        (None, _) => case::RECEIVED,
    };
    let when = dates::moment(file.calendar.local(received));
    fill(words, &[("when", &when), ("age", &count(days, case::DAYS))])
}

fn clock(view: CaseView) -> AnyView {
    let (file, now) = (view.file(), view.now());
    let face = face(&file, now);
    let data = face.limit.as_ref().map(|deadline| data(&file, deadline)).unwrap_or_default();
    let why =
        face.limit.as_ref().map(|deadline| opener(view, "why-now".to_owned(), WHY, Panel::Why(deadline.limit.clone())));
    view! {
        <div class="stack-s" data-limit=data.limit data-due=data.due data-state=data.state>
            <Countdown
                status=face.status
                number=face.number
                unit=face.unit
                due=face.due
                note=face.note
                days=face.days
            />
            {why}
        </div>
    }
    .into_any()
}

fn fingerprint(file: &CaseFile) -> AnyView {
    let label = [t(case::FINGERPRINT), " ", &file.fingerprint()].concat();
    view! {
        <Disclosure label small=true id="fingerprint">
            <p class="small">{t(case::FINGERPRINT_PROVES)}</p>
            <p class="small muted">{t(case::FINGERPRINT_NOT)}</p>
        </Disclosure>
    }
    .into_any()
}
