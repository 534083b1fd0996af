//! One party of the intake: who they are, by the nature that the kind of complaint gives them.

use std::rc::Rc;

use leptos::prelude::*;

use crate::app::Visit;
use crate::domain::Slug;
use crate::domain::party::{DocumentKind, Identity};
use crate::domain::procedure::{Confidentiality, PartyKind, PartyRule, Procedure, Side};
use crate::letters::identity::telephone;
use crate::ui::components::Card;
use crate::ui::copy::{intake, t, text};
use crate::ui::form::{Choice, ChoiceField, FieldError, Form, Values};
use crate::ui::pages::identity_form::{NO_DOCUMENT, identity_form, read_identity};

use super::chosen::Chosen;
use super::matter::nature_word;
use super::{field, known};

const ORGANIZATION: &str = "organization";
const PERSON: &str = "person";

/// The section of a party.
pub(super) fn section(form: Form, procedure: &Rc<Procedure>, rule: &PartyRule) -> AnyView {
    let title = text(&rule.name).to_owned();
    let open = procedure.kinds.iter().all(|kind| kind.parties.iter().all(|(party, _)| *party != rule.id));
    let choose = open.then(|| nature_field(form, &rule.id));
    suppose_document(form, rule);
    let shared = StoredValue::new_local((procedure.clone(), rule.clone()));
    let nature = Memo::new(move |_| shared.with_value(|(procedure, rule)| nature(form, procedure, &rule.id)));
    let chosen = Chosen::watched(form, procedure);
    let required = Memo::new(move |_| {
        let chosen = chosen.get();
        shared.with_value(|(procedure, rule)| chosen.parties_to_name(procedure).contains(&rule.id))
    });
    Effect::new(move |before: Option<Option<PartyKind>>| {
        let now = nature.get();
        if before.is_some_and(|before| before != now) {
            shared.with_value(|(_, rule)| turn(form, &rule.id, now));
        }
        now
    });
    let questions = move || {
        let kind = nature.get().or(Some(PartyKind::Person));
        let required = required.get();
        shared.with_value(|(_, rule)| identity_form(form, rule, required, kind, &field::party(&rule.id, "")))
    };
    let may_stay_empty = move || (!required.get()).then(|| view! { <p class="muted">{t(intake::PARTY_OPTIONAL)}</p> });
    // Nobody looks for who reports in confidence.
    let covered = procedure.confidentiality == Confidentiality::BothSides;
    let known = (!covered).then(|| known::known(form, &rule.id));
    let id = field::party(&rule.id, "card");
    view! { <Card title id>{may_stay_empty} {choose} {questions} {known}</Card> }.into_any()
}

/// What a party is by nature: by the kind of complaint, else by what was answered. Tracked.
fn nature(form: Form, procedure: &Procedure, party: &Slug) -> Option<PartyKind> {
    let kind = Slug::new(&form.value(field::KIND));
    let answered = match form.value(&field::party(party, "nature")).as_str() {
        ORGANIZATION => Some(PartyKind::Organization),
        PERSON => Some(PartyKind::Person),
        _ => None,
    };
    procedure.nature(kind.as_ref(), party).or(answered)
}

fn nature_field(form: Form, role: &Slug) -> AnyView {
    let choices = vec![
        Choice::new(PERSON, nature_word(PartyKind::Person)),
        Choice::new(ORGANIZATION, nature_word(PartyKind::Organization)),
    ];
    let id = field::party(role, "nature");
    view! { <ChoiceField form id label=t(intake::NATURE) choices row=true /> }.into_any()
}

/// Who complains shows a KTP as a rule; of the other side it is seldom at hand.
fn suppose_document(form: Form, rule: &PartyRule) {
    let id = field::party(&rule.id, "document-kind");
    if form.value_now(&id).is_empty() {
        let usual = if rule.side == Side::Complainant { DocumentKind::Nik.name() } else { NO_DOCUMENT };
        form.suppose(&id, usual);
    }
}

/// The values that a visitor brings along.
pub(super) fn of_visitor(role: &Slug, visit: &Visit) -> Values {
    let Some(visitor) = &visit.visitor else { return Values::new() };
    let number = telephone(&visitor.telephone);
    [("name", visitor.name.clone()), ("address", visitor.from.clone()), ("telephone", number)]
        .map(|(what, value)| (field::party(role, what), value))
        .into()
}

/// The nature changed after something was typed: a person's name becomes that of who acts for the
/// body, and back, where the other field is empty.
fn turn(form: Form, role: &Slug, nature: Option<PartyKind>) {
    let (name, acting) = (field::party(role, "name"), field::party(role, "represented-by"));
    let (from, to) = if nature == Some(PartyKind::Organization) { (&name, &acting) } else { (&acting, &name) };
    let value = form.value_now(from);
    if !value.is_empty() && form.value_now(to).is_empty() {
        form.set(to, value);
        form.set(from, "");
    }
}

/// Who the party is; `None` when it may be left out and nothing was said of it.
///
/// # Errors
/// What is wrong, each error with the party's word, since two parties are asked the same.
pub(super) fn read(
    form: Form,
    procedure: &Procedure,
    rule: &PartyRule,
    required: bool,
) -> Result<Option<Identity>, Vec<FieldError>> {
    let told = ["name", "address", "telephone", "email", "represented-by", "koperasi-number", "document-number"];
    let silent = |what: &&str| form.value_now(&field::party(&rule.id, what)).trim().is_empty();
    if !required && told.iter().all(silent) {
        return Ok(None);
    }
    let mut identity = read_identity(form, &field::party(&rule.id, "")).map_err(|errors| {
        let named = |error: FieldError| {
            let mut message = text(&rule.name).to_owned();
            message.push_str(": ");
            message.push_str(&error.message);
            FieldError { message, ..error }
        };
        errors.into_iter().map(named).collect::<Vec<_>>()
    })?;
    // What was typed before the kind was changed is not asked of a person.
    if untrack(|| nature(form, procedure, &rule.id)) == Some(PartyKind::Person) {
        identity = Identity { koperasi_number: String::new(), represented_by: String::new(), ..identity };
    }
    Ok(Some(identity))
}
