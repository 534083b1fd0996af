//! The step before a changed calendar takes effect: what changes, which deadlines would move, and for
//! which cases it holds.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::{DeadlineMove, Desk, TermsPreview, Trouble};
use crate::domain::Moment;
use crate::domain::calendar::Zone;
use crate::domain::office::OfficeProfile;
use crate::json::Value;
use crate::ui::components::focus::focus_when_drawn;
use crate::ui::components::{Button, ButtonKind, Icon, Notice, Notices, Status, icon};
use crate::ui::copy::{calendar, count, dates, fill, t, text, trouble};
use crate::ui::form::{Choice, ChoiceField, Form, Values};
use crate::ui::session::Session;

const HEADING: &str = "calendar-review-heading";
const SCOPE: &str = "calendar-scope";
const NEW: &str = "new";
const RUNNING: &str = "running";

/// A calendar that is not in force yet.
#[derive(Clone, Debug)]
pub(super) struct Proposal {
    document: Value,
    /// What it changes, in sentences.
    changes: Vec<String>,
}

impl Proposal {
    /// A calendar with what it changes.
    pub(super) fn new(document: Value, changes: Vec<String>) -> Self {
        Proposal { document, changes }
    }
}

/// Shows a proposal while there is one. `back` takes the focus when the person goes back to editing,
/// `done` is called once it is in force.
pub(super) fn review(proposal: RwSignal<Option<Proposal>>, back: &'static str, done: UnsyncCallback<()>) -> AnyView {
    (move || proposal.get().map(|shown| panel(shown, proposal, back, done))).into_any()
}

fn panel(
    shown: Proposal,
    proposal: RwSignal<Option<Proposal>>,
    back: &'static str,
    done: UnsyncCallback<()>,
) -> AnyView {
    let session = Session::current();
    let notices = use_context::<Notices>();
    let preview = match session.desk().map(|desk| desk.preview_terms(Some(&shown.document))) {
        Some(Ok(preview)) => preview,
        Some(Err(error)) => return view! { <Notice status=Status::Late>{trouble(&error, None)}</Notice> }.into_any(),
        None => return ().into_any(),
    };
    let form = Form::passing(Values::from([(SCOPE.to_owned(), NEW.to_owned())]));
    let (busy, problem) = (RwSignal::new(false), RwSignal::new(None::<String>));
    let cancel = UnsyncCallback::new(move |()| {
        proposal.set(None);
        focus_when_drawn(back);
    });
    let document = shown.document;
    let confirm = UnsyncCallback::new(move |()| {
        let Some(desk) = session.desk().filter(|_| !busy.get_untracked()) else { return };
        busy.set(true);
        let document = document.clone();
        let running = form.value_now(SCOPE) == RUNNING;
        spawn_local(async move {
            let adopted = adopt(&desk, document, running).await;
            busy.try_set(false);
            match adopted {
                Ok(()) => {
                    proposal.try_set(None);
                    done.run(());
                    if let Some(notices) = notices {
                        notices.show(t(calendar::ADOPTED));
                    }
                    focus_when_drawn(crate::ui::components::focus::PAGE_HEADING);
                }
                Err(error) => drop(problem.try_set(Some(trouble(&error, None)))),
            }
        });
    });
    focus_when_drawn(HEADING);
    view! {
        <section class="card card-next" id="calendar-review">
            <h2 id=HEADING tabindex="-1">
                {t(calendar::REVIEW)}
            </h2>
            <div>{shown.changes.into_iter().map(|change| view! { <p>{change}</p> }).collect_view()}</div>
            {moves(&preview.moves)} {scope(form, &preview)}
            {move || problem.get().map(|problem| view! { <Notice status=Status::Late>{problem}</Notice> })}
            <div class="button-row">
                <Button
                    label=t(calendar::CONFIRM)
                    kind=ButtonKind::Primary
                    disabled=busy
                    on_press=confirm
                    id="calendar-confirm"
                />
                <Button label=t(calendar::BACK_TO_EDIT) on_press=cancel id="calendar-cancel" />
            </div>
        </section>
    }
    .into_any()
}

/// The calendar takes effect. The office's zone follows the calendar's: letters and screens tell the
/// same time that deadlines are counted by.
async fn adopt(desk: &Desk, document: Value, running: bool) -> Result<(), Trouble> {
    let zone = document["zone"].as_str().and_then(Zone::from_code);
    desk.adopt_calendar(document, running).await?;
    let profile = desk.office().profile.clone();
    match (zone, profile) {
        (Some(zone), Some(profile)) if profile.zone != zone => {
            desk.describe_office(OfficeProfile { zone, ..profile }).await
        }
        _ => Ok(()),
    }
}

/// For which cases it holds; only a question where there are running ones.
fn scope(form: Form, preview: &TermsPreview) -> Option<AnyView> {
    let cases = count(i64::try_from(preview.behind).unwrap_or(i64::MAX), calendar::CASES);
    let hint = fill(calendar::SCOPE_RUNNING_HINT, &[("n", &cases)]);
    let choices = vec![
        Choice::new(NEW, t(calendar::SCOPE_NEW)).with_hint(t(calendar::SCOPE_NEW_HINT)),
        Choice::new(RUNNING, t(calendar::SCOPE_RUNNING)).with_hint(hint),
    ];
    (preview.behind > 0)
        .then(|| view! { <ChoiceField form id=SCOPE label=t(calendar::SCOPE) choices=choices /> }.into_any())
}

/// The deadlines that would move, by register number.
pub(super) fn moves(moves: &[DeadlineMove]) -> AnyView {
    if moves.is_empty() {
        return view! { <p id="calendar-moves">{t(calendar::MOVES_NONE)}</p> }.into_any();
    }
    let n = count(i64::try_from(moves.len()).unwrap_or(i64::MAX), calendar::DEADLINES);
    view! {
        <div id="calendar-moves">
            <p class="muted small">{fill(calendar::MOVES, &[("n", &n)])}</p>
            <ul class="rows" role="list">
                {moves.iter().map(row).collect_view()}
            </ul>
        </div>
    }
    .into_any()
}

fn row(moved: &DeadlineMove) -> AnyView {
    let moment =
        |moment: Option<Moment>| moment.map_or_else(|| t(calendar::NOT_RUNNING).to_owned(), dates::moment_short);
    view! {
        <li>
            <div>
                <span class="figure">{moved.register_number.clone()}</span>
                <span class="link-state">{text(&moved.limit).to_owned()}</span>
            </div>
            <div class="move">
                <span class="when">{moment(moved.from)}</span>
                {icon(Icon::Forward)}
                <span class="unseen">{t(calendar::BECOMES)}</span>
                <strong class="when">{moment(moved.to)}</strong>
            </div>
        </li>
    }
    .into_any()
}
