//! Who a party is, as a form: drawn for a party of a procedure, read back, and filled from what is known.
//!
//! Knows no case and no store. Ids, in the form and on the page, each after the prefix that is given:
//! `name`, `document`, `number`, `address`, `telephone`, `email`, `represented-by`, `koperasi-number`.

use leptos::prelude::*;

use crate::domain::party::{DocumentKind, Identity, IdentityDocument, Nik, Phone};
use crate::domain::procedure::{PartyKind, PartyRule};
use crate::ui::copy::{Words, case_act, fields, identity, t, text, troubles};
use crate::ui::form::{Choice, ChoiceField, FieldError, Form, LongTextField, TextField, Values};

use super::act_form::wrong;

/// The value of "none shown".
const NONE: &str = "none";

/// Everything that is asked of a party.
pub fn identity_form(form: Form, rule: &PartyRule, kind: Option<PartyKind>, prefix: &str) -> AnyView {
    let id = |name: &str| [prefix, name].concat();
    let (name, name_hint) = match kind {
        Some(PartyKind::Person) => (identity::NAME, t(identity::NAME_HINT)),
        Some(PartyKind::Organization) => (identity::NAME_OF_BODY, ""),
        None => (identity::NAME_OF_ANY, ""),
    };
    let represented = match &rule.representative {
        Some((word, provenance)) => {
            let beyond = if provenance.beyond_standard() { t(case_act::BEYOND) } else { "" };
            Some((text(word).to_owned(), [t(identity::REPRESENTED_BY_HINT), beyond].join(" ").trim_end().to_owned()))
        }
        None if kind != Some(PartyKind::Person) => {
            Some((t(identity::REPRESENTED_BY).to_owned(), t(identity::REPRESENTED_BY_HINT).to_owned()))
        }
        None => None,
    };
    let body = kind != Some(PartyKind::Person);
    view! {
        <TextField form id=id("name") label=t(name) hint=name_hint />
        {body
            .then(|| view! { <TextField form id=id("koperasi-number") label=t(identity::KOPERASI_NUMBER) optional=true /> })}
        {represented.map(|(label, hint)| view! { <TextField form id=id("represented-by") label hint optional=true /> })}
        {document(form, prefix)}
        <LongTextField form id=id("address") label=t(identity::ADDRESS) optional=true lines=2 />
        <TextField form id=id("telephone") label=t(identity::TELEPHONE) optional=true keyboard="tel" short=true />
        {warning(form, id("telephone"), |number| {
            Phone::parse(number).is_ok_and(|phone| !phone.is_usual()).then_some(identity::TELEPHONE_UNUSUAL)
        })}
        <TextField form id=id("email") label=t(identity::EMAIL) optional=true keyboard="email" />
    }
    .into_any()
}

fn document(form: Form, prefix: &str) -> AnyView {
    let (id, number) = ([prefix, "document"].concat(), [prefix, "number"].concat());
    let kinds = DocumentKind::NAMES.map(|(kind, name)| Choice::new(name, t(identity::document(kind))));
    let mut choices = kinds.to_vec();
    choices.push(Choice::new(NONE, t(identity::NO_DOCUMENT)));
    let chosen = id.clone();
    view! {
        <ChoiceField form id=id label=t(identity::DOCUMENT) choices row=true />
        {move || {
            let shown = form.value(&chosen);
            let nik = shown == DocumentKind::Nik.name();
            let keyboard = if nik { "numeric" } else { "text" };
            let hint = if nik { t(identity::NUMBER_HINT) } else { "" };
            (!shown.is_empty() && shown != NONE)
                .then(|| {
                    view! {
                        <TextField form id=number.clone() label=t(identity::NUMBER) hint keyboard short=true />
                        {nik.then(|| warning(form, number.clone(), unknown_region))}
                    }
                })
        }}
    }
    .into_any()
}

fn unknown_region(number: &str) -> Option<Words> {
    Nik::parse(number).is_ok_and(|nik| !nik.region_is_known()).then_some(identity::REGION_UNKNOWN)
}

/// A sentence under a field that is unusual but not wrong.
fn warning(form: Form, id: String, judge: fn(&str) -> Option<Words>) -> AnyView {
    view! { <p class="field-hint" role="status">{move || judge(&form.value(&id)).map(t)}</p> }.into_any()
}

/// The identity that was filled in, numbers as they are kept, or what is wrong with it.
///
/// # Errors
/// One error for each field that is missing or can't be.
pub fn read_identity(form: Form, prefix: &str) -> Result<Identity, Vec<FieldError>> {
    let mut errors = Vec::new();
    let value = |name: &str| form.value_now(&[prefix, name].concat()).trim().to_owned();
    let mut refuse = |name: &str, message: String| errors.push(FieldError::new([prefix, name].concat(), message));
    let name = value("name");
    if name.is_empty() {
        refuse("name", wrong("", fields::ERROR_EMPTY, t(identity::NAME_OF_ANY)).message);
    }
    let mut document = None;
    if let Some(kind) = DocumentKind::from_name(&value("document")) {
        let mut number = value("number");
        match Nik::parse(&number) {
            Ok(nik) if kind == DocumentKind::Nik => number = nik.as_str().to_owned(),
            Err(fault) if kind == DocumentKind::Nik => refuse("number", t(troubles::nik(fault)).to_owned()),
            _ if number.is_empty() => {
                refuse("number", wrong("", fields::ERROR_EMPTY, t(identity::NUMBER)).message);
            }
            _ => {}
        }
        document = Some(IdentityDocument { kind, number });
    }
    let mut telephone = value("telephone");
    if !telephone.is_empty() {
        match Phone::parse(&telephone) {
            Ok(phone) => telephone = phone.as_str().to_owned(),
            Err(fault) => refuse("telephone", t(troubles::phone(fault)).to_owned()),
        }
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    Ok(Identity {
        name,
        document,
        address: value("address"),
        telephone,
        email: value("email"),
        represented_by: value("represented-by"),
        koperasi_number: value("koperasi-number"),
    })
}

/// The values of a known identity, to begin a correction with.
pub fn identity_values(known: &Identity, prefix: &str) -> Values {
    let (kind, number) = match &known.document {
        Some(document) => (document.kind.name(), document.number.as_str()),
        None => (NONE, ""),
    };
    let values = [
        ("name", known.name.as_str()),
        ("document", kind),
        ("number", number),
        ("address", &known.address),
        ("telephone", &known.telephone),
        ("email", &known.email),
        ("represented-by", &known.represented_by),
        ("koperasi-number", &known.koperasi_number),
    ];
    values.into_iter().map(|(name, value)| ([prefix, name].concat(), value.to_owned())).collect()
}
