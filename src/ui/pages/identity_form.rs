//! Who a party is, as a form: drawn for a party of a procedure, read back, and filled from what is known.
//!
//! Knows no case and no store. Ids, in the form and on the page, each after the prefix that is given:
//! `name`, `document-kind`, `document-number`, `address`, `telephone`, `email`, `represented-by`,
//! `koperasi-number`.

use leptos::prelude::*;

use crate::domain::party::{DocumentKind, Identity, IdentityDocument, Nik, Phone};
use crate::domain::procedure::{PartyKind, PartyRule};
use crate::ui::copy::{case_act, dates, fields, fill, identity, t, text, troubles};
use crate::ui::form::{Choice, FieldError, Form, LongTextField, SelectField, TextField, Values};

use super::act_form::wrong;

/// The value of "none shown".
pub const NO_DOCUMENT: &str = "none";
/// Characters of a line about a person.
const LINE: usize = 1_000;
/// Characters of a number of identity.
const NUMBER: usize = 60;

/// Everything that is asked of a party; `required` where it has to be named.
pub fn identity_form(form: Form, rule: &PartyRule, required: bool, kind: Option<PartyKind>, prefix: &str) -> AnyView {
    let id = |name: &str| [prefix, name].concat();
    let (name, name_hint) = match kind {
        Some(PartyKind::Person) => (identity::NAME, t(identity::NAME_HINT)),
        Some(PartyKind::Organization) => (identity::NAME_OF_BODY, ""),
        None => (identity::NAME_OF_ANY, ""),
    };
    let body = kind != Some(PartyKind::Person);
    let represented = match &rule.representative {
        _ if !body => None,
        Some((word, provenance)) => {
            let beyond = if provenance.beyond_standard() { t(case_act::BEYOND) } else { "" };
            Some((text(word).to_owned(), [t(identity::REPRESENTED_BY_HINT), beyond].join(" ").trim_end().to_owned()))
        }
        None => Some((t(identity::REPRESENTED_BY).to_owned(), t(identity::REPRESENTED_BY_HINT).to_owned())),
    };
    view! {
        <TextField form id=id("name") label=t(name) hint=name_hint optional=!required />
        {body
            .then(|| view! { <TextField form id=id("koperasi-number") label=t(identity::KOPERASI_NUMBER) optional=true /> })}
        {represented.map(|(label, hint)| view! { <TextField form id=id("represented-by") label hint optional=true /> })}
        {document(form, prefix)}
        <LongTextField form id=id("address") label=t(identity::ADDRESS) optional=true lines=2 />
        <div class="fields-pair">
            <div class="stack-s">
                <TextField form id=id("telephone") label=t(identity::TELEPHONE) optional=true keyboard="tel" />
                {line(form, id("telephone"), telephone_line)}
            </div>
            <TextField form id=id("email") label=t(identity::EMAIL) optional=true keyboard="email" />
        </div>
    }
    .into_any()
}

/// Which proof of identity, and its number once there is one.
fn document(form: Form, prefix: &str) -> AnyView {
    let (id, number) = ([prefix, "document-kind"].concat(), [prefix, "document-number"].concat());
    let kinds = DocumentKind::NAMES.map(|(kind, name)| Choice::new(name, t(identity::document(kind))));
    let mut choices = kinds.to_vec();
    choices.push(Choice::new(NO_DOCUMENT, t(identity::NO_DOCUMENT)));
    let chosen = id.clone();
    let shown = Memo::new(move |_| DocumentKind::from_name(&form.value(&chosen)));
    let number_field = move || {
        let nik = shown.get()? == DocumentKind::Nik;
        let keyboard = if nik { "numeric" } else { "text" };
        let id = number.clone();
        Some(view! {
            <div class="stack-s">
                <TextField form id label=t(identity::NUMBER) keyboard />
                {nik.then(|| line(form, number.clone(), nik_line))}
            </div>
        })
    };
    view! {
        <div class="fields-pair">
            <SelectField form id label=t(identity::DOCUMENT) choices /> {number_field}
        </div>
    }
    .into_any()
}

/// A sentence under a field while it is typed, and whether it warns.
type Line = (bool, String);

/// How a NIK stands: how far it is, what can't be, what is unusual.
fn nik_line(typed: &str) -> Line {
    let digits = typed.chars().filter(|c| !matches!(c, ' ' | '.' | '-')).count();
    match Nik::parse(typed) {
        _ if digits == 0 => (false, t(identity::NUMBER_HINT).to_owned()),
        Ok(nik) if nik.region_is_known() => (false, t(identity::NIK_FITS).to_owned()),
        Ok(_) => (true, t(identity::REGION_UNKNOWN).to_owned()),
        Err(_) if digits < 16 => (false, fill(identity::NIK_DIGITS, &[("n", &digits.to_string())])),
        Err(fault) => (true, t(troubles::nik(fault)).to_owned()),
    }
}

/// How a telephone number will be kept, or that it looks unusual.
pub fn telephone_line(typed: &str) -> Line {
    match Phone::parse(typed) {
        Ok(phone) if phone.is_usual() => (false, fill(identity::TELEPHONE_KEPT, &[("number", phone.as_str())])),
        Ok(_) => (true, t(identity::TELEPHONE_UNUSUAL).to_owned()),
        Err(_) => (false, String::new()),
    }
}

/// The line under a field.
pub fn line(form: Form, id: String, judge: fn(&str) -> Line) -> AnyView {
    let line = Memo::new(move |_| judge(&form.value(&id)));
    view! {
        <p class=move || if line.get().0 { "field-hint field-warning" } else { "field-hint" } role="status">
            {move || line.get().1}
        </p>
    }
    .into_any()
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
    if let Some(kind) = DocumentKind::from_name(&value("document-kind")) {
        let mut number = value("document-number");
        match Nik::parse(&number) {
            Ok(nik) if kind == DocumentKind::Nik => number = nik.as_str().to_owned(),
            Err(fault) if kind == DocumentKind::Nik => refuse("document-number", t(troubles::nik(fault)).to_owned()),
            _ if number.is_empty() => {
                refuse("document-number", wrong("", fields::ERROR_EMPTY, t(identity::NUMBER)).message);
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
    let email = value("email");
    if !email.is_empty() && !is_email(&email) {
        refuse("email", t(identity::EMAIL_WRONG).to_owned());
    }
    let lines = ["name", "address", "email", "represented-by", "koperasi-number"].map(|name| (name, LINE));
    for (name, most) in lines.into_iter().chain([("document-number", NUMBER)]) {
        if value(name).chars().count() > most {
            let most = dates::number(i64::try_from(most).unwrap_or(i64::MAX));
            refuse(name, fill(fields::ERROR_LONG, &[("n", &most)]));
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
        email,
        represented_by: value("represented-by"),
        koperasi_number: value("koperasi-number"),
    })
}

/// Anything with an at sign between two words.
fn is_email(text: &str) -> bool {
    let whole = |(name, host): (&str, &str)| !name.is_empty() && !host.is_empty();
    !text.contains(char::is_whitespace) && text.split_once('@').is_some_and(whole)
}

/// The values of a known identity, to begin a correction with.
pub fn identity_values(known: &Identity, prefix: &str) -> Values {
    let (kind, number) = match &known.document {
        Some(document) => (document.kind.name(), document.number.as_str()),
        None => (NO_DOCUMENT, ""),
    };
    let values = [
        ("name", known.name.as_str()),
        ("document-kind", kind),
        ("document-number", number),
        ("address", &known.address),
        ("telephone", &known.telephone),
        ("email", &known.email),
        ("represented-by", &known.represented_by),
        ("koperasi-number", &known.koperasi_number),
    ];
    values.into_iter().map(|(name, value)| ([prefix, name].concat(), value.to_owned())).collect()
}
