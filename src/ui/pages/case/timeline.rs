//! Everything that happened, newest first: when, what, who, and what was corrected.

use chrono::TimeDelta;
use leptos::prelude::*;

use crate::app::{CaseFile, together};
use crate::domain::Moment;
use crate::domain::case::{CaseEvent, Correction, Entry};
use crate::domain::fact::Actor;
use crate::domain::order;
use crate::ui::components::{Card, Disclosure, Status, StatusChip, Terms, Timeline, TimelineEntry, Tone, term};
use crate::ui::copy::{attachments, case, case_actions, case_links, case_timeline, count, dates, fill, frame, t, text};
use crate::ui::ids;

use super::attachments::erase_button;
use super::banners::concerns;
use super::case_view::{CaseView, kept_text};
use super::entry::title;
use super::entry_values::values;
use super::linked::number_of;
use super::panel::Panel;

/// An entry told later than this says so.
const AT_ONCE: TimeDelta = TimeDelta::minutes(5);

/// Draws it.
pub(super) fn card(view: CaseView) -> AnyView {
    let file = view.file();
    let mut entries: Vec<(usize, &Entry)> = file.case.entries.iter().enumerate().collect();
    order::sort_by_key(&mut entries, |(place, entry)| std::cmp::Reverse((entry.at, *place)));
    let groups = together(entries.into_iter().map(|(_, entry)| entry).collect());
    let shown: Vec<AnyView> = groups.iter().map(|group| several(view, &file, group)).collect();
    view! {
        <Card>
            <h2 id="timeline" tabindex="-1">
                {t(case_timeline::TIMELINE)}
            </h2>
            <Timeline>{shown}</Timeline>
        </Card>
    }
    .into_any()
}

/// One entry, or files that were attached together: as one that opens.
fn several(view: CaseView, file: &CaseFile, group: &[&Entry]) -> AnyView {
    let (newest, oldest) = match group {
        [newest, .., oldest] => (*newest, oldest.fact),
        _ => return group.iter().map(|entry| row(view, file, entry)).collect_view().into_any(),
    };
    let review = group.iter().any(|entry| is_reviewed(file, entry));
    let title = count(i64::try_from(group.len()).unwrap_or(i64::MAX), attachments::FILES);
    let title = fill(attachments::ADDED_TOGETHER, &[("n", &title)]);
    let time = dates::moment_short(file.calendar.local(newest.at));
    let (who, tone) = (who(view, file, newest), if review { Tone::Marked(Status::Soon) } else { Tone::Past });
    let rows: Vec<AnyView> = group.iter().map(|entry| row(view, file, entry)).collect();
    // It stays open while the page is drawn anew: something in it may just have been set right.
    let opened = view.tray.opened;
    let open = opened.with_value(|all| all.contains(&oldest));
    let toggled = UnsyncCallback::new(move |open: bool| {
        opened.try_update_value(|all| {
            all.retain(|known| *known != oldest);
            all.extend(open.then_some(oldest));
        });
    });
    view! {
        <TimelineEntry time title who tone>
            {review.then(|| view! { <StatusChip status=Status::Soon text=t(case::REVIEW) /> })}
            <Disclosure label=t(frame::DETAILS) small=true open toggled id=["together-", &ids::of_fact(oldest)[..12]].concat()>
                <Timeline>{rows}</Timeline>
            </Disclosure>
        </TimelineEntry>
    }
    .into_any()
}

fn is_reviewed(file: &CaseFile, entry: &Entry) -> bool {
    file.case.reviews.iter().any(|review| concerns(review, entry))
}

fn row(view: CaseView, file: &CaseFile, entry: &Entry) -> AnyView {
    let title = title(file, &entry.event);
    let review = is_reviewed(file, entry);
    let tone = if entry.struck {
        Tone::Void
    } else if review {
        Tone::Marked(Status::Soon)
    } else {
        Tone::Past
    };
    let time = dates::moment_short(file.calendar.local(entry.at));
    let fix = can_be_fixed(file, entry).then(|| fix_button(view, entry, &title));
    // Its row is not among the attachments any more, its bytes are still there.
    let struck = entry.struck && matches!(entry.event, CaseEvent::AttachmentAdded(_));
    let erase = (struck && file.erasure(entry.fact).is_none()).then(|| erase_button(view, entry.fact, &title));
    let mut rows = values(file, &entry.event, entry.corrected_by.is_some());
    if let CaseEvent::Linked { other, .. } = &entry.event {
        rows.push(term(t(case_links::OTHER), number_of(view, *other)));
    }
    if let CaseEvent::OfficerTied { officer, .. } = &entry.event {
        rows.insert(0, term(t(case_timeline::OFFICER), recorder(view, Actor::Officer(*officer))));
    }
    // The office's readings are many and the same for most cases: they open when somebody asks.
    let said = match &entry.event {
        CaseEvent::TermsAdopted(_) if !rows.is_empty() => view! {
            <Disclosure label=t(frame::DETAILS) small=true>
                {entry_terms(rows)}
            </Disclosure>
        }
        .into_any(),
        _ => entry_terms(rows).into_any(),
    };
    let (moved, corrected, who) = (moved(view, file, entry), corrected(file, entry), who(view, file, entry));
    view! {
        <TimelineEntry time title who tone>
            {review.then(|| view! { <StatusChip status=Status::Soon text=t(case::REVIEW) /> })}
            {said}
            {moved}
            {corrected}
            {fix}
            {erase}
        </TimelineEntry>
    }
    .into_any()
}

/// Which deadlines other terms moved, from when to when.
fn moved(view: CaseView, file: &CaseFile, entry: &Entry) -> Option<AnyView> {
    if !matches!(entry.event, CaseEvent::TermsAdopted(_)) {
        return None;
    }
    let moves = view.desk().moved_by(file, entry.fact)?;
    if moves.is_empty() {
        return Some(view! { <p class="small">{t(case_actions::TERMS_SAME)}</p> }.into_any());
    }
    let when = |at: Option<Moment>| {
        at.map_or_else(|| t(case_actions::TERMS_NO_DATE).to_owned(), |at| dates::moment_short(file.calendar.local(at)))
    };
    let rows = moves.iter().map(|moved| {
        let values = [("from", when(moved.from)), ("to", when(moved.to))];
        let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
        term(text(&moved.limit), fill(case_timeline::MOVED, &values))
    });
    entry_terms(rows.collect())
}

fn entry_terms(rows: Vec<(String, AnyView)>) -> Option<AnyView> {
    (!rows.is_empty()).then(|| view! { <div class="case-values"><Terms rows /></div> }.into_any())
}

/// Who recorded something.
pub(super) fn recorder(view: CaseView, actor: Actor) -> String {
    view.desk().actor_name(actor).unwrap_or_else(|| {
        let words = match actor {
            Actor::Setup => case_timeline::BY_SETUP,
            Actor::Officer(_) => case_timeline::BY_UNKNOWN,
        };
        t(words).to_owned()
    })
}

/// Who recorded it, and when, where that was later.
fn who(view: CaseView, file: &CaseFile, entry: &Entry) -> String {
    let name = recorder(view, entry.actor);
    if entry.recorded_at - entry.at <= AT_ONCE {
        return name;
    }
    let when = dates::moment_short(file.calendar.local(entry.recorded_at));
    [name, fill(case_timeline::RECORDED_LATER, &[("when", &when)])].join(" · ")
}

/// What an entry said before it was corrected, and why it was.
fn corrected(file: &CaseFile, entry: &Entry) -> Option<AnyView> {
    let by = file.case.entries.iter().find(|known| Some(known.fact) == entry.corrected_by)?;
    let CaseEvent::Corrected { correction, reason, .. } = &by.event else { return None };
    let was = match correction {
        Correction::Time(_) => {
            let first = entry.first_at.map(|first| dates::moment_short(file.calendar.local(first)))?;
            view! { <p>{fill(case_timeline::TIME_WAS, &[("when", &first)])}</p> }.into_any()
        }
        Correction::Struck => view! { <p>{t(case_timeline::STRUCK)}</p> }.into_any(),
        Correction::Event(_) => {
            let first = file.facts.iter().find(|fact| fact.id == entry.fact)?;
            view! {
                <p>{t(case_timeline::BEFORE)}</p>
                <div class="case-before">{entry_terms(values(file, &first.event, true))}</div>
            }
            .into_any()
        }
    };
    let why = [t(case_timeline::WHY), ": ", &kept_text(file, *reason)].concat();
    Some(view! { <div class="case-corrected small">{was} <p class="muted">{why}</p></div> }.into_any())
}

fn can_be_fixed(file: &CaseFile, entry: &Entry) -> bool {
    !file.case.voided
        && !entry.struck
        && !matches!(
            entry.event,
            CaseEvent::Unknown { .. } | CaseEvent::IdentityRevealed { .. } | CaseEvent::AttachmentErased { .. }
        )
}

fn fix_button(view: CaseView, entry: &Entry, title: &str) -> AnyView {
    let fact = entry.fact;
    let name = fill(case_timeline::FIX_WHAT, &[("what", title)]);
    view! {
        <div class="case-fix-cell">
            <button
                type="button"
                class="button button-quiet case-fix"
                id=fix_id(&ids::of_fact(fact))
                aria-label=name
                on:click=move |_| view.ask(Panel::Fix(fact))
            >
                {t(case_timeline::FIX)}
            </button>
        </div>
    }
    .into_any()
}

/// The id of an entry's button; the first digits tell the entries of one case apart.
pub(super) fn fix_id(fact: &str) -> String {
    ["fix-", &fact[..fact.len().min(12)]].concat()
}
