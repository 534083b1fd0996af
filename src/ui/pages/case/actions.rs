//! What else can be done with a case, quietly: pause, extension, ending, reopening, voiding, export.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::{Decision, Wish};
use crate::domain::Slug;
use crate::domain::case::CasePhase;
use crate::domain::deadline::DeadlineState;
use crate::ui::components::{ButtonKind, Card, Icon, LinkButton};
use crate::ui::copy::{Words, case_actions, case_forms, fields, t, text};
use crate::ui::form::{Choice, ChoiceField, DateTimeField, Form, NumberField, Values};
use crate::ui::ids;
use crate::ui::navigation::href_with;
use crate::ui::pages::act_form::wrong;
use crate::ui::routes::Route;

use super::case_form::{
    CaseForm, Draw, Read, Wrong, all_wrong, long_text, moment_of, one_line, read_when, text_of, when_field,
};
use super::case_view::{CaseView, NEXT_STEP, Place};
use super::limits::length;
use super::panel::{Panel, opener};
use super::terms;

/// Draws them.
pub(super) fn card(view: CaseView) -> AnyView {
    let file = view.file();
    let phase = file.case.phase();
    let mut buttons: Vec<AnyView> = Vec::new();
    let mut add = |id: &str, label: Words, panel: Panel| buttons.push(opener(view, id.to_owned(), label, panel));
    match phase {
        CasePhase::Open => add("open-pause", case_actions::PAUSE, Panel::Pause),
        CasePhase::Paused => add("open-resume", case_actions::RESUME, Panel::Resume),
        CasePhase::Ended => add("open-reopen", case_actions::REOPEN, Panel::Reopen),
        CasePhase::Voided => {}
    }
    if matches!(phase, CasePhase::Open | CasePhase::Paused) {
        if !extendable(view).is_empty() {
            add("open-extend", case_actions::EXTEND, Panel::Extend);
        }
        // Where all steps are done, the next step's card closes the case.
        if !file.all_done() {
            add("open-close", case_forms::CLOSE, Panel::Close);
        }
    }
    if terms::can_be_adopted(view) {
        add("open-terms", case_actions::TERMS, Panel::Terms);
    }
    if phase != CasePhase::Voided {
        add("open-void", case_actions::VOID, Panel::Void);
    }
    let export = href_with(Route::Exchange, &[("case", &ids::of_case(view.case))]);
    view! {
        <Card title=t(case_actions::OTHER) id="other-actions">
            <div class="button-row">
                {buttons}
                <LinkButton
                    id="export-case"
                    href=export
                    label=t(case_actions::EXPORT)
                    kind=ButtonKind::Quiet
                    icon_before=Icon::Export
                />
            </div>
        </Card>
    }
    .into_any()
}

/// A form in a panel.
pub(super) fn panel_form(name: &'static str, label: Words, said: Words, back: &str) -> CaseForm {
    let (prefix, submit) = match name {
        "pause" => ("pause-", "pause-submit"),
        "resume" => ("resume-", "resume-submit"),
        "extend" => ("extend-", "extend-submit"),
        "reopen" => ("reopen-", "reopen-submit"),
        _ => ("void-", "void-submit"),
    };
    CaseForm {
        id: [name, "-form"].concat(),
        draft: name.to_owned(),
        label,
        kind: ButtonKind::Primary,
        first: Values::new(),
        place: Place { prefix, submit, back: back.to_owned(), said },
    }
}

/// Why, and who decided.
fn decision(form: Form, prefix: &str) -> Result<Decision, Wrong> {
    let reason = text_of(form, &[prefix, "reason"].concat(), case_actions::REASON);
    let by = text_of(form, &[prefix, "by"].concat(), case_actions::EXTEND_DECIDED);
    match (reason, by) {
        (Ok(reason), Ok(by)) => Ok(Decision { reason, by, to: String::new() }),
        (reason, by) => Err(all_wrong([reason.err(), by.err()])),
    }
}

/// The clocks stand still.
pub(super) fn pause(view: CaseView) -> AnyView {
    let zone = view.file().calendar.zone().offset();
    let draw: Draw = Box::new(move |form| {
        view! {
            <p class="muted">{t(case_actions::BEYOND)}</p>
            {long_text(form, "pause-reason", case_actions::REASON)}
            {one_line(form, "pause-by", case_actions::EXTEND_DECIDED)}
            <DateTimeField
                form
                id="pause-until"
                label=t(case_actions::PAUSE_UNTIL)
                hint=t(case_actions::PAUSE_UNTIL_HINT)
                optional=true
                zone
            />
            {when_field(view, form, "pause-")}
        }
        .into_any()
    });
    let read: Read = Arc::new(move |form| {
        let until = match form.value_now("pause-until").is_empty() {
            true => Ok(None),
            false => moment_of(view, form, "pause-until", case_actions::PAUSE_UNTIL).map(Some),
        };
        match (decision(form, "pause-"), until, read_when(view, form, "pause-")) {
            (Ok(decision), Ok(until), Ok(at)) => Ok((Wish::Pause(decision, until), at)),
            (decision, until, at) => Err(all_wrong([decision.err(), until.err(), at.err()])),
        }
    });
    panel_form("pause", case_actions::PAUSE, case_actions::PAUSED, "open-resume").show(view, draw, read)
}

/// They run again.
pub(super) fn resume(view: CaseView) -> AnyView {
    let draw: Draw = Box::new(move |form| {
        view! {
            <p>{t(case_actions::RESUME_LEAD)}</p>
            {when_field(view, form, "resume-")}
        }
        .into_any()
    });
    let read: Read = Arc::new(move |form| Ok((Wish::Resume, read_when(view, form, "resume-")?)));
    panel_form("resume", case_actions::RESUME, case_actions::RESUMED, "open-pause").show(view, draw, read)
}

/// Limits that have not been met: id, and name with length.
fn extendable(view: CaseView) -> Vec<(Slug, String)> {
    let file = view.file();
    let open = file
        .deadlines(view.desk().now())
        .into_iter()
        .filter(|deadline| matches!(deadline.state, DeadlineState::Running(_) | DeadlineState::Waiting(_)));
    let named = open.filter_map(|deadline| {
        let rule = file.procedure.limit(&deadline.limit)?;
        let name = [text(&rule.name), " (", &length(deadline.length), ")"].concat();
        Some((deadline.limit, name))
    });
    named.collect()
}

/// A limit gets longer.
pub(super) fn extend(view: CaseView) -> AnyView {
    let limits = extendable(view);
    let choices: Vec<Choice> = limits.iter().map(|(id, name)| Choice::new(id.as_str(), name.as_str())).collect();
    let draw: Draw = Box::new(move |form| {
        view! {
            <p class="muted">{t(case_actions::BEYOND)}</p>
            <ChoiceField form id="extend-limit" label=t(case_actions::EXTEND_WHICH) choices=choices.clone() />
            <NumberField
                form
                id="extend-by"
                label=t(case_actions::EXTEND_BY)
                hint=t(case_actions::EXTEND_BY_HINT)
            />
            {long_text(form, "extend-reason", case_actions::REASON)}
            {one_line(form, "extend-decided", case_actions::EXTEND_DECIDED)}
        }
        .into_any()
    });
    let read: Read = Arc::new(move |form| {
        let limit = Slug::new(&form.value_now("extend-limit"))
            .ok_or_else(|| vec![wrong("extend-limit", fields::ERROR_CHOOSE, t(case_actions::EXTEND_WHICH))]);
        let by = form.value_now("extend-by").trim().parse::<u32>().ok().filter(|by| *by > 0);
        let by = by.ok_or_else(|| vec![wrong("extend-by", fields::ERROR_NUMBER, t(case_actions::EXTEND_BY))]);
        let reason = text_of(form, "extend-reason", case_actions::REASON);
        let decided = text_of(form, "extend-decided", case_actions::EXTEND_DECIDED);
        match (limit, by, reason, decided) {
            (Ok(limit), Ok(by), Ok(reason), Ok(decided)) => {
                Ok((Wish::Extend(limit, by, reason, decided), view.desk().now()))
            }
            (limit, by, reason, decided) => Err(all_wrong([limit.err(), by.err(), reason.err(), decided.err()])),
        }
    });
    panel_form("extend", case_actions::EXTEND, case_actions::EXTENDED, "open-extend").show(view, draw, read)
}

/// The case is taken up again.
pub(super) fn reopen(view: CaseView) -> AnyView {
    let draw: Draw = Box::new(move |form| {
        view! {
            <p class="muted">{t(case_actions::BEYOND)}</p>
            {long_text(form, "reopen-reason", case_actions::REASON)}
            {one_line(form, "reopen-by", case_actions::EXTEND_DECIDED)}
            {when_field(view, form, "reopen-")}
        }
        .into_any()
    });
    let read: Read = Arc::new(move |form| match (decision(form, "reopen-"), read_when(view, form, "reopen-")) {
        (Ok(decision), Ok(at)) => Ok((Wish::Reopen(decision), at)),
        (decision, at) => Err(all_wrong([decision.err(), at.err()])),
    });
    panel_form("reopen", case_actions::REOPEN, case_actions::REOPENED, NEXT_STEP).show(view, draw, read)
}
