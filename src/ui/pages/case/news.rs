//! What the passing of time brings to an open case, read out at its thresholds and at no tick between.

use leptos::prelude::*;

use crate::app::CaseFile;
use crate::domain::counting::{Left, Pressing};
use crate::domain::deadline::foremost;
use crate::domain::fact::CaseId;
use crate::domain::{Moment, Slug};
use crate::ui::copy::{Words, case, t};

/// The clock that the head shows, and how pressing it is.
pub(super) type Standing = Option<((CaseId, Slug), Option<Pressing>)>;

/// How a case stands now.
pub(super) fn standing(file: &CaseFile, now: Moment) -> Standing {
    let deadlines = file.deadlines(now);
    let (deadline, running) = foremost(&deadlines)?;
    Some(((file.case.id, deadline.limit.clone()), running.left.and_then(Left::pressing)))
}

/// A place for screen readers; empty until a threshold is reached while the page is open.
pub(super) fn region(standing: Memo<Standing>) -> AnyView {
    let said = RwSignal::new(None::<Words>);
    Effect::new(move |before: Option<Standing>| {
        let now = standing.get();
        if let (Some(Some((known, pressed))), Some((clock, pressing))) = (before, &now)
            && known == *clock
            && pressed < *pressing
        {
            said.set(pressing.map(words));
        }
        now
    });
    view! {
        <p class="unseen" role="status" id="case-news">
            {move || said.get().map(t)}
        </p>
    }
    .into_any()
}

fn words(pressing: Pressing) -> Words {
    match pressing {
        Pressing::LastDay => case::NEWS_LAST_DAY,
        Pressing::Today => case::NEWS_TODAY,
        Pressing::Hour => case::NEWS_HOUR,
        Pressing::Quarter => case::NEWS_QUARTER,
        Pressing::Late => case::NEWS_LATE,
    }
}
