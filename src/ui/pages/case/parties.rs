//! Who the parties are: numbers covered until somebody asks for them.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::{CaseFile, Fix, Wish};
use crate::domain::Slug;
use crate::domain::party::Identity;
use crate::domain::procedure::PartyRule;
use crate::letters::identity::{masked, telephone};
use crate::ui::components::{Button, ButtonKind, Card, Terms, term};
use crate::ui::copy::{Words, case, case_parties, fill, identity, t, text};
use crate::ui::pages::identity_form::{identity_form, identity_values, read_identity};

use super::case_form::{CaseForm, Draw, Read, all_wrong, long_text, text_of};
use super::case_view::{CaseView, Place, party_name, party_word};
use super::entry_values::Rows;
use super::panel::Panel;
use super::{reveal, ties};

const PREFIX: &str = "party-";
const WHY: &str = "party-why";

/// Draws them.
pub(super) fn card(view: CaseView) -> AnyView {
    let file = view.file();
    let going = !file.case.voided && file.case.ended.is_none();
    let parties = file.procedure.parties.iter().map(|rule| party(view, &file, rule, going)).collect_view();
    let ties = ties::line(view, &file);
    view! {
        <Card title=t(case_parties::PARTIES) id="parties">
            {parties}
            {ties}
        </Card>
    }
    .into_any()
}

fn party(view: CaseView, file: &CaseFile, rule: &PartyRule, going: bool) -> AnyView {
    let known = file.identity(&rule.id);
    let named = file.case.party(&rule.id).is_some();
    let word = party_word(file, &rule.id);
    let shown = match known {
        Some(known) if file.is_covered() => covered(view, file, known, rule, going),
        Some(known) => view! { {details(&known, rule)} {change(view, rule, named, going)} }.into_any(),
        None => {
            let words = if named { case::ERASED } else { case::NOT_NAMED };
            view! { <p class="muted">{t(words)}</p> {change(view, rule, named, going)} }.into_any()
        }
    };
    view! {
        <section class="case-party" data-party=rule.id.to_string()>
            <h3 class="small muted">{word}</h3>
            {shown}
        </section>
    }
    .into_any()
}

/// The way to name a party or to change what was named; none once the case has ended.
fn change(view: CaseView, rule: &PartyRule, named: bool, going: bool) -> Option<AnyView> {
    let (words, button) = if named { (case_parties::CHANGE, "edit-") } else { (case_parties::ADD, "name-") };
    let (role, word) = (rule.id.clone(), text(&rule.name).to_lowercase());
    going.then(|| {
        let press = UnsyncCallback::new(move |()| view.ask(Panel::Party(role.clone())));
        let label = fill(words, &[("who", &word)]);
        let id = [button, rule.id.as_str()].concat();
        view! { <div><Button id label kind=ButtonKind::Quiet on_press=press /></div> }.into_any()
    })
}

/// An identity that is shown only once it is on record who looked, and why.
fn covered(view: CaseView, file: &CaseFile, known: Identity, rule: &PartyRule, going: bool) -> AnyView {
    let rule = rule.clone();
    let pseudonym = party_name(file, &rule.id);
    let whole = !file.case.voided;
    view! {
        {move || {
            if view.shows(&rule.id) {
                return view! {
                    {details(&known, &rule)}
                    {change(view, &rule, true, going)}
                }
                .into_any();
            }
            let role = rule.id.clone();
            let press = UnsyncCallback::new(move |()| view.ask(Panel::Reveal(role.clone())));
            let id = ["reveal-", rule.id.as_str()].concat();
            let reveal = whole.then(|| {
                view! { <Button id label=t(case_parties::REVEAL_WHO) kind=ButtonKind::Quiet on_press=press /> }
            });
            view! {
                <p class="case-party-name">{pseudonym.clone()}</p>
                <div>{reveal}</div>
            }
            .into_any()
        }}
    }
    .into_any()
}

fn details(known: &Identity, rule: &PartyRule) -> AnyView {
    let mut rows = identity_rows(known, rule);
    if let Some(document) = &known.document {
        rows.insert(0, (t(identity::document(document.kind)).to_owned(), number(&document.number)));
    }
    view! {
        <p class="case-party-name">{known.name.clone()}</p>
        {(!rows.is_empty()).then(|| view! { <Terms rows /> })}
    }
    .into_any()
}

/// What is known of a party beside its name and its number.
pub(super) fn identity_rows(known: &Identity, rule: &PartyRule) -> Rows {
    let represented = rule.representative.as_ref().map_or(t(identity::REPRESENTED_BY), |(word, _)| text(word));
    let rows = [
        (t(identity::KOPERASI_NUMBER), known.koperasi_number.clone()),
        (represented, known.represented_by.clone()),
        (t(identity::ADDRESS), known.address.clone()),
        (t(identity::TELEPHONE), telephone(&known.telephone)),
        (t(identity::EMAIL), known.email.clone()),
    ];
    let told = rows.into_iter().filter(|(_, value)| !value.is_empty());
    told.map(|(name, value)| term(name, value)).collect()
}

/// A number of an identity document, covered until somebody asks.
fn number(number: &str) -> AnyView {
    let masked = masked(number);
    let (number, shown) = (number.to_owned(), RwSignal::new(false));
    let press = UnsyncCallback::new(move |()| shown.update(|shown| *shown = !*shown));
    let label = Signal::derive(move || {
        let words: Words = if shown.get() { case_parties::COVER } else { case_parties::REVEAL };
        t(words).to_owned()
    });
    view! {
        <span class="row">
            <span class="figure">{move || if shown.get() { number.clone() } else { masked.clone() }}</span>
            <Button label kind=ButtonKind::Quiet on_press=press />
        </span>
    }
    .into_any()
}

/// The form for a party: a correction of what was recorded, or the first naming.
pub(super) fn form(view: CaseView, role: Slug) -> AnyView {
    let file = view.file();
    let Some(rule) = file.procedure.party(&role).cloned() else { return ().into_any() };
    let kind = file.case.opened.as_ref().and_then(|(opened, _)| opened.kind.as_ref());
    let kind = file.procedure.nature(kind, &role);
    let named = file.case.party(&role).map(|party| party.fact);
    if named.is_some() && !untrack(|| view.shows(&role)) {
        return reveal::form(view, role);
    }
    let first = file.identity(&role).map(|known| identity_values(&known, PREFIX));
    let back = [if named.is_some() { "edit-" } else { "name-" }, role.as_str()].concat();
    let form = CaseForm {
        id: "party-form".to_owned(),
        draft: ["party-", role.as_str()].concat(),
        label: case_parties::CHANGE_SAVE,
        kind: ButtonKind::Primary,
        first: first.unwrap_or_default(),
        place: Place { prefix: PREFIX, submit: "party-submit", back, said: case_parties::CHANGED },
    };
    let draw: Draw = Box::new(move |form| {
        view! {
            {identity_form(form, &rule, true, kind, PREFIX)}
            {named.map(|_| long_text(form, WHY, case_parties::CHANGE_WHY))}
        }
        .into_any()
    });
    let read: Read = Arc::new(move |form| {
        let now = view.desk().now();
        let who = read_identity(form, PREFIX);
        let Some(fact) = named else {
            return Ok((Wish::NameParty(role.clone(), who?), now));
        };
        match (who, text_of(form, WHY, case_parties::CHANGE_WHY)) {
            (Ok(who), Ok(why)) => Ok((Wish::Correct(fact, Fix::Identity(who), why), now)),
            (who, why) => Err(all_wrong([who.err(), why.err()])),
        }
    });
    form.show(view, draw, read)
}
