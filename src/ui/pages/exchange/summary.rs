//! The dry run: what an import would do, in counts and register numbers, never in names.

use leptos::prelude::*;

use crate::app::{CaseChange, Examined};
use crate::domain::order;
use crate::ui::components::{Disclosure, Notice, Status, StatusChip, Terms, term};
use crate::ui::copy::{Words, attachments, compartment, count, dates, exchange, fill, t};
use crate::ui::session::Session;

/// Most rows of the list: beyond them the counts say enough.
const MOST: usize = 500;

/// What the check found.
pub(super) fn summary(examined: &Examined) -> AnyView {
    let counted = |wanted: fn(&CaseChange) -> bool| examined.cases.iter().filter(|(_, _, c)| wanted(c)).count();
    let new = counted(|change| *change == CaseChange::New);
    let gains = counted(|change| matches!(change, CaseChange::Gains(_) | CaseChange::Fills(_)));
    let same = counted(|change| *change == CaseChange::Same);
    let notice = match (&examined.brings_office, examined.new_facts + examined.new_values, new + gains) {
        (Some(office), ..) => Some((Status::Plain, fill(exchange::BRINGS_OFFICE, &[("office", office)]))),
        (None, 0, _) => Some((Status::Ok, t(exchange::NOTHING_NEW).to_owned())),
        (None, _, 0) => Some((Status::Plain, t(exchange::ONLY_OFFICE).to_owned())),
        _ => None,
    };
    let row = |name: Words, n: usize| term(t(name), dates::number(i64::try_from(n).unwrap_or(i64::MAX)));
    let counts = [
        (exchange::COUNT_NEW, new),
        (exchange::COUNT_GAINS, gains),
        (exchange::COUNT_SAME, same),
        (exchange::COUNT_FACTS, examined.new_facts),
    ];
    let rows = counts.into_iter().filter(|(_, n)| *n > 0).map(|(name, n)| row(name, n)).collect();
    let left_out = (examined.attachments_left_out > 0).then(|| {
        let n = count(i64::try_from(examined.attachments_left_out).unwrap_or(i64::MAX), attachments::FILES);
        view! { <Notice status=Status::Soon>{fill(exchange::BRINGS_NO_BYTES, &[("n", &n)])}</Notice> }
    });
    let erases = (examined.erases > 0).then(|| {
        let n = count(i64::try_from(examined.erases).unwrap_or(i64::MAX), attachments::FILES);
        view! { <Notice status=Status::Soon>{fill(exchange::ERASES, &[("n", &n)])}</Notice> }
    });
    let elsewhere = examined.elsewhere.then(|| {
        let inside = untrack(|| Session::current().is_confidential());
        let said = if inside { compartment::LEFT_OUTSIDE } else { compartment::LEFT_INSIDE };
        view! { <Notice status=Status::Soon>{t(said)}</Notice> }
    });
    view! {
        <div class="stack" id="import-summary">
            <h3>{t(exchange::SUMMARY)}</h3>
            {notice.map(|(status, said)| view! { <Notice status=status>{said}</Notice> })}
            {left_out} {erases} {elsewhere}
            <Terms rows=rows />
            {(!examined.cases.is_empty()).then(|| list(examined))}
        </div>
    }
    .into_any()
}

fn list(examined: &Examined) -> AnyView {
    let mut cases: Vec<_> = examined.cases.iter().collect();
    // What changes stands first.
    order::sort_by_key(&mut cases, |(_, number, change)| (*change == CaseChange::Same, number.clone()));
    let rows = cases.into_iter().take(MOST).map(|(_, number, change)| {
        let (status, said) = match change {
            CaseChange::New => (Status::Ok, t(exchange::IS_NEW).to_owned()),
            CaseChange::Gains(more) => {
                let n = count(i64::try_from(*more).unwrap_or(i64::MAX), exchange::FACTS);
                (Status::Soon, fill(exchange::GAINS, &[("n", &n)]))
            }
            CaseChange::Fills(_) => (Status::Soon, t(exchange::FILLS).to_owned()),
            CaseChange::Same => (Status::Plain, t(exchange::IS_SAME).to_owned()),
        };
        let number = number.clone();
        view! {
            <li>
                <span class="figure">{number}</span>
                <StatusChip status=status text=said />
            </li>
        }
        .into_any()
    });
    let rows: Vec<AnyView> = rows.collect();
    view! {
        <Disclosure label=t(exchange::LIST) id="import-list">
            <ul class="rows" role="list">
                {rows}
            </ul>
        </Disclosure>
    }
    .into_any()
}
