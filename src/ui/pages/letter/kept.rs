//! Letters that were kept: shown and printed again with the same text.

use leptos::prelude::*;

use crate::app::KeptLetter;
use crate::ui::components::focus::focus_when_drawn;
use crate::ui::components::{Button, ButtonKind, Card, Icon, Notice, Notices, Status};
use crate::ui::copy::{dates, fill, letter, t};
use crate::ui::session::Session;

use super::details::PRINT;
use super::work::{Work, print_when_drawn};

/// The button that prints once more; takes the focus once a letter is kept.
pub(super) const AGAIN: &str = "letter-print-again";

/// The preview shows the kept letter that is chosen.
pub(super) fn follow(work: Work) {
    Effect::new(move || {
        if let Some(fact) = work.kept.get()
            && let Some(text) = all(work).into_iter().find(|kept| kept.fact == fact).and_then(|kept| kept.text)
        {
            work.shown.set(Some(text));
        }
    });
}

/// What was kept of this letter, newest first.
fn all(work: Work) -> Vec<KeptLetter> {
    let desk = Session::current().watch();
    let kept = desk.and_then(|desk| desk.file(work.case)).map(|file| file.kept_letters()).unwrap_or_default();
    let id = work.draft.with_value(|draft| draft.rule.id.clone());
    kept.into_iter().filter(|kept| kept.letter == id).collect()
}

fn told(kept: &KeptLetter) -> String {
    let when = dates::moment_short(kept.at);
    match &kept.number {
        Some(number) => fill(letter::KEPT_AT_AS, &[("when", &when), ("number", number)]),
        None => fill(letter::KEPT_AT, &[("when", &when)]),
    }
}

/// Beside a kept letter: print it again, or make another.
pub(super) fn panel(work: Work) -> AnyView {
    let notices = expect_context::<Notices>();
    let again = UnsyncCallback::new(move |()| print_when_drawn(notices));
    let anew = UnsyncCallback::new(move |()| {
        work.kept.set(None);
        focus_when_drawn(PRINT);
    });
    let shown = move || {
        let chosen = work.kept.get();
        all(work).iter().find(|kept| Some(kept.fact) == chosen).map(told)
    };
    view! {
        <Card id="letter-kept">
            <Notice status=Status::Ok>
                <p>
                    <strong>{shown}</strong>
                </p>
                <p>{t(letter::KEPT_SHOWN)}</p>
            </Notice>
            <div class="button-row">
                <Button
                    id=AGAIN
                    label=t(letter::PRINT_AGAIN)
                    kind=ButtonKind::Primary
                    icon_before=Icon::Print
                    on_press=again
                />
                <Button id="letter-new" label=t(letter::MAKE_ANEW) on_press=anew />
            </div>
        </Card>
    }
    .into_any()
}

/// Every letter of this kind that was kept, to choose from where there are several.
pub(super) fn list(work: Work) -> AnyView {
    (move || {
        let kept = all(work);
        let chosen = work.kept.get();
        let others = kept.iter().filter(|kept| Some(kept.fact) != chosen).map(|kept| row(work, kept));
        let others: Vec<AnyView> = others.collect();
        (!others.is_empty()).then(|| {
            view! {
                <Card title=t(letter::KEPT_LETTERS)>
                    <ul class="stack-s" role="list">
                        {others}
                    </ul>
                </Card>
            }
        })
    })
    .into_any()
}

fn row(work: Work, kept: &KeptLetter) -> AnyView {
    let fact = kept.fact;
    let show = UnsyncCallback::new(move |()| work.kept.set(Some(fact)));
    let can = if kept.text.is_some() {
        view! { <Button label=t(letter::SHOW) kind=ButtonKind::Quiet on_press=show /> }.into_any()
    } else {
        view! { <span class="muted">{t(letter::KEPT_REMOVED)}</span> }.into_any()
    };
    view! {
        <li class="spread">
            <span>{told(kept)}</span>
            {can}
        </li>
    }
    .into_any()
}
