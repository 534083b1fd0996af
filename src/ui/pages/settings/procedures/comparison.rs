//! Two versions of a procedure: what is new, what is gone, and of what changed each value before and after.

use leptos::prelude::*;

use super::said;
use crate::domain::procedure::{Became, Change, Chapter, Procedure, Told, Trait, compare};
use crate::ui::components::{Card, Icon, Status, StatusChip, icon};
use crate::ui::copy::{fill, procedures, t, text};

/// The card.
pub(super) fn card(old: &Procedure, new: &Procedure) -> AnyView {
    let values = [("old", old.version.to_string()), ("new", new.version.to_string())];
    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    let changes = compare(old, new);
    let alike = changes.is_empty().then(|| view! { <p>{t(procedures::ALIKE)}</p> });
    let mut chapters: Vec<Chapter> = changes.iter().map(|change| change.chapter).collect();
    chapters.dedup();
    let section = |chapter: Chapter| {
        let of_chapter = changes.iter().filter(|change| change.chapter == chapter);
        let rows = of_chapter.map(|change| row(old, new, change)).collect_view();
        view! {
            <section class="stack-s">
                <h3>{t(procedures::chapter(chapter))}</h3>
                <ul class="changes" role="list">
                    {rows}
                </ul>
            </section>
        }
        .into_any()
    };
    let chapters = chapters.into_iter().map(section).collect_view();
    view! {
        <Card title=fill(procedures::COMPARED, &values) id="comparison">
            {alike} {chapters}
        </Card>
    }
    .into_any()
}

fn row(old: &Procedure, new: &Procedure, change: &Change) -> AnyView {
    let (status, word, values) = match &change.became {
        Became::Added => (Status::Ok, procedures::ADDED, [].as_slice()),
        Became::Removed => (Status::Late, procedures::REMOVED, [].as_slice()),
        Became::Changed(values) => (Status::Soon, procedures::CHANGED, values.as_slice()),
    };
    let values = values.iter().map(|value| before_and_after(old, new, value)).collect_view();
    view! {
        <li>
            <p class="change-name">
                <StatusChip status text=t(word) />
                <span>{text(&change.name).to_owned()}</span>
            </p>
            <dl class="change-values">{values}</dl>
        </li>
    }
    .into_any()
}

fn before_and_after(old: &Procedure, new: &Procedure, (which, before, after): &(Trait, Told, Told)) -> AnyView {
    view! {
        <div>
            <dt>{t(procedures::name_of(*which))}</dt>
            <dd class="change">
                <span class="unseen">{t(procedures::BEFORE)}</span>
                <del>{said::told(old, before)}</del>
                {icon(Icon::Forward)}
                <span class="unseen">{t(procedures::NOW)}</span>
                <ins>{said::told(new, after)}</ins>
            </dd>
        </div>
    }
    .into_any()
}
