//! What a procedure says, on one card: whose it is, for whom, what has to be brought, how it can end; and
//! its flow.

use leptos::prelude::*;

use super::{flow, said};
use crate::domain::procedure::{Confidentiality, Procedure};
use crate::ui::components::{Card, Disclosure, Terms, term};
use crate::ui::copy::procedures::publisher;
use crate::ui::copy::{Words, fill, intake, procedures, t, text};

/// The card.
pub(super) fn card(procedure: &Procedure) -> AnyView {
    let (rows, settings) = (rows(procedure), settings(procedure));
    let whole = procedure.limits.iter().filter(|limit| limit.step.is_none());
    let whole: Vec<AnyView> = whole.map(|limit| flow::limit_line(procedure, limit)).collect();
    let whole = (!whole.is_empty()).then(|| {
        let lines = whole.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
        view! {
            <h3>{t(procedures::WHOLE_SERVICE)}</h3>
            <ul class="flow-lines" role="list">
                {lines}
            </ul>
        }
    });
    let flow = flow::flow(procedure);
    let none = procedure.limits.is_empty().then(|| view! { <p class="muted">{t(procedures::NO_LIMITS)}</p> });
    view! {
        <Card id="overview">
            <Terms rows=rows />
            {settings}
        </Card>
        <Card title=t(procedures::FLOW)>{whole} {none} {flow}</Card>
    }
    .into_any()
}

fn rows(procedure: &Procedure) -> Vec<(String, AnyView)> {
    let optional = |name: &str, required: bool| {
        if required { name.to_owned() } else { fill(procedures::OPTIONAL, &[("name", name)]) }
    };
    let parties = procedure.parties.iter().map(|party| optional(text(&party.name), party.required)).collect();
    let requirements = procedure.requirements.iter().map(|requirement| {
        let name = optional(text(&requirement.part.name), requirement.required);
        match &requirement.when {
            Some(when) => fill(procedures::LIMIT_IF, &[("length", &name), ("when", &said::condition(procedure, when))]),
            None => name,
        }
    });
    let channels = procedure.channels.iter().map(|channel| text(&channel.name).to_owned()).collect();
    let outcomes = procedure.outcomes.iter().map(|ending| text(&ending.part.name).to_owned()).collect();
    let mut rows = vec![
        list(procedures::OFFICE, vec![publisher(&procedure.office.name, &procedure.office.government)]),
        list(procedures::MATTER, vec![t(intake::matter(procedure.matter)).to_owned()]),
        list(procedures::PARTIES, parties),
        list(procedures::CHANNELS, channels),
        list(procedures::REQUIREMENTS, requirements.collect()),
        list(procedures::OUTCOMES, outcomes),
    ];
    if procedure.confidentiality == Confidentiality::BothSides {
        rows[1] =
            term(t(procedures::MATTER), [t(intake::matter(procedure.matter)), t(procedures::COVERED)].join(" · "));
    }
    rows
}

fn list(name: Words, all: Vec<String>) -> (String, AnyView) {
    let shown = match all.len() {
        0 => t(procedures::NONE).into_any(),
        1 => all.into_iter().next().unwrap_or_default().into_any(),
        _ => {
            let items = all.into_iter().map(|one| view! { <li>{one}</li> }).collect_view();
            view! { <ul class="plain-list">{items}</ul> }.into_any()
        }
    };
    (t(name).to_owned(), shown)
}

/// What the standard leaves open, folded: it can be chosen once the procedure is in use.
fn settings(procedure: &Procedure) -> Option<AnyView> {
    let all = procedure.settings.iter().map(|setting| {
        let default = setting.options.iter().find(|(id, _)| *id == setting.default).map(|(_, name)| name);
        view! {
            <div class="stack-s">
                <p>{text(&setting.question).to_owned()}</p>
                <p class="small muted">{text(&setting.why).to_owned()}</p>
                <p class="small">{said::names(default.into_iter())}</p>
            </div>
        }
    });
    let all = all.collect_view();
    (!procedure.settings.is_empty())
        .then(|| view! { <Disclosure label=t(procedures::SETTINGS)>{all}</Disclosure> }.into_any())
}
