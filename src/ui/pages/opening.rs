//! What stands in the frame before there is a desk to work at, and the warnings of a window that forgets
//! and of a clock that is wrong.

use leptos::prelude::*;

use super::fetched::fetched;
use super::outdated::reload_button;
use crate::app::safe::Refused;
use crate::domain::plausible::ClockDoubt;
use crate::platform::health::{self, Ailment};
use crate::store::StoreError;
use crate::ui::beside;
use crate::ui::components::{Button, ButtonKind, Notice, Page, PageHead, Status};
use crate::ui::copy::{compartment, dates, fill, opening, t, unopened, vault, vault_keys};
use crate::ui::parts;
use crate::ui::session::{Failure, Session};
use crate::vault::HeaderFault;

/// The calm outline of a page, as the static shell shows it.
pub fn opening() -> AnyView {
    view! {
        <div class="page" aria-busy="true">
            <p class="unseen">{t(opening::OPENING)}</p>
            <div class="shell-line shell-line-short"></div>
            <div class="shell-line shell-line-long"></div>
            <div class="shell-block"></div>
            <div class="shell-block"></div>
        </div>
    }
    .into_any()
}

/// Says why there is no desk and what to do, and tries again.
pub fn failed(session: Session, why: &Failure) -> AnyView {
    // Not a reload: without a network there would be nothing left to look at.
    let retry = UnsyncCallback::new(move |()| leptos::task::spawn_local(session.open()));
    match why {
        Failure::Absent => unloaded(retry),
        Failure::Missing(_)
        | Failure::Store(
            Refused::Store(StoreError::Damaged) | Refused::Header(HeaderFault::Damaged | HeaderFault::Cost),
        ) if !untrack(|| session.is_confidential()) => {
            let why = why.clone();
            fetched(|| async { Ok(parts::work().await?.recovery) }, move |recovery| recovery(session, why.clone()))
        }
        // Another load brings the newer program.
        Failure::Store(Refused::Store(error @ StoreError::Newer)) => {
            stopped(t(opening::FAILED), &unopened(error), t(opening::FAILED_SAFE), reload_button())
        }
        Failure::Store(why @ Refused::Header(HeaderFault::Newer)) => {
            stopped(t(opening::FAILED), &vault::refused(why, false), t(opening::FAILED_SAFE), reload_button())
        }
        Failure::Missing(_) => ().into_any(),
        Failure::Store(why) => {
            let said = match why {
                Refused::Store(error) => unopened(error),
                why => vault::refused(why, false),
            };
            let inside = untrack(|| session.is_confidential());
            let ways = view! {
                {again(retry)}
                {inside.then(|| out_of_the_compartment(session, why))}
            };
            stopped(t(opening::FAILED), &said, t(opening::FAILED_SAFE), ways.into_any())
        }
    }
}

/// The ways on from a compartment that can't be opened: back, and where it never will be, to another one beside it.
fn out_of_the_compartment(session: Session, why: &Refused) -> AnyView {
    let back = UnsyncCallback::new(move |()| leptos::task::spawn_local(session.turn_back()));
    let lost =
        matches!(why, Refused::Store(StoreError::Damaged) | Refused::Header(HeaderFault::Damaged | HeaderFault::Cost));
    let beside = lost.then(|| {
        let begin = UnsyncCallback::new(|()| beside::begin_room_anew());
        view! { <Button id="begin-beside" label=t(compartment::BEGIN_BESIDE) on_press=begin /> }
    });
    view! {
        {beside}
        <Button id="turn-back" label=t(compartment::BACK) kind=ButtonKind::Quiet on_press=back />
    }
    .into_any()
}

/// How far sealing has come of what was kept before.
pub fn sealing(session: Session) -> AnyView {
    let said = move || {
        let seen = session.sealing()?;
        let number = |n: usize| dates::number(i64::try_from(n).unwrap_or(i64::MAX));
        Some(fill(vault_keys::SEALING_STATE, &[("done", &number(seen.done)), ("of", &number(seen.of))]))
    };
    view! {
        <Page narrow=true>
            <PageHead title=t(vault_keys::SEALING) lead=t(vault_keys::SEALING_LEAD) />
            <progress
                aria-label=t(vault_keys::SEALING)
                max=move || session.sealing().map(|seen| seen.of.max(1).to_string())
                value=move || session.sealing().map(|seen| seen.done.to_string())
            ></progress>
            <p class="muted">{said}</p>
        </Page>
    }
    .into_any()
}

/// Says that a part of the app has not arrived, and asks for it again.
pub fn unloaded(retry: UnsyncCallback<()>) -> AnyView {
    stopped(t(opening::ABSENT_TITLE), t(opening::ABSENT), t(opening::ABSENT_SAFE), again(retry))
}

/// Says why a case can't be opened, and tries again.
pub fn case_unopened(why: &str, retry: UnsyncCallback<()>) -> AnyView {
    stopped(t(opening::FAILED), why, t(opening::FAILED_SAFE), again(retry))
}

fn again(retry: UnsyncCallback<()>) -> AnyView {
    view! { <Button id="retry" label=t(opening::RETRY) kind=ButtonKind::Primary on_press=retry /> }.into_any()
}

fn stopped(title: &'static str, why: &str, safe: &'static str, way_out: AnyView) -> AnyView {
    let said = why.to_owned();
    view! {
        <Page narrow=true>
            <PageHead title=title />
            <Notice status=Status::Late>
                <p>{said}</p>
                <p>{safe}</p>
            </Notice>
            <div class="button-row">{way_out}</div>
        </Page>
    }
    .into_any()
}

/// Warns of a private window on every page but the sample's, before the first word is typed.
pub fn private_window(session: Session) -> AnyView {
    let private = RwSignal::new(false);
    leptos::task::spawn_local(async move {
        let found = health::ailment().await == Some(Ailment::ProbablyPrivate);
        private.try_set(found);
    });
    (move || {
        (private.get() && !session.is_sample()).then(|| {
            view! {
                <div class="page-notice" id="private-window">
                    <Notice status=Status::Late>
                        <p>
                            <strong>{t(opening::PRIVATE)}</strong>
                        </p>
                        <p>{t(opening::PRIVATE_BODY)}</p>
                    </Notice>
                </div>
            }
        })
    })
    .into_any()
}

/// Says on every page that the device's clock is plainly wrong, and what to do. It blocks nothing.
pub fn wrong_clock(session: Session) -> AnyView {
    // By the minute: the words must not be drawn anew with every look at the clock.
    let doubt = Memo::new(move |_| {
        let (now, doubt) = session.clock_doubt()?;
        let now = dates::moment_short(now);
        Some(match doubt {
            ClockDoubt::BeforeFact(newest) => {
                fill(opening::CLOCK_BEFORE_FACT, &[("now", &now), ("when", &dates::moment_short(newest))])
            }
            ClockDoubt::BeforeProgram => fill(opening::CLOCK_BEFORE_PROGRAM, &[("now", &now)]),
            ClockDoubt::FarAhead(year) => fill(opening::CLOCK_AHEAD, &[("now", &now), ("year", &year.to_string())]),
        })
    });
    (move || {
        doubt.get().map(|said| {
            view! {
                <div class="page-notice" id="wrong-clock">
                    <Notice status=Status::Late>
                        <p>
                            <strong>{t(opening::CLOCK)}</strong>
                        </p>
                        <p>{said} " " {t(opening::CLOCK_BODY)}</p>
                    </Notice>
                </div>
            }
        })
    })
    .into_any()
}
