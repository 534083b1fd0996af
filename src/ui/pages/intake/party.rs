//! One party of the intake: who they are, by the nature that the kind of complaint gives them.

use std::rc::Rc;

use leptos::prelude::*;

use crate::app::Visit;
use crate::domain::Slug;
use crate::domain::party::{DocumentKind, Nik, Phone};
use crate::domain::procedure::{PartyKind, PartyRule, Procedure, Side};
use crate::letters::identity::telephone;
use crate::ui::components::Card;
use crate::ui::copy::{fill, guests, intake, t, text, troubles};
use crate::ui::form::{Choice, ChoiceField, Form, SelectField, TextField, Values};

use super::matter::nature_word;
use super::{field, known};

/// The value of "no proof of identity".
pub(super) const NO_DOCUMENT: &str = "none";
/// The value of "an organization" where the kind leaves the nature open.
pub(super) const ORGANIZATION: &str = "organization";
const PERSON: &str = "person";

/// The section of a party.
pub(super) fn section(form: Form, procedure: &Rc<Procedure>, rule: &PartyRule) -> AnyView {
    let title = text(&rule.name).to_owned();
    let (procedure, rule) = (procedure.clone(), rule.clone());
    let open = procedure.kinds.iter().all(|kind| kind.parties.iter().all(|(party, _)| *party != rule.id));
    let choose = open.then(|| nature_field(form, &rule.id));
    suppose_document(form, &rule);
    let shared = StoredValue::new_local((procedure, rule.clone()));
    let nature = Memo::new(move |before: Option<&PartyKind>| {
        let now = shared.with_value(|(procedure, rule)| nature(form, procedure, &rule.id, form.value(field::KIND)));
        now.or(before.copied()).unwrap_or(PartyKind::Person)
    });
    Effect::new(move |before: Option<PartyKind>| {
        let now = nature.get();
        if before.is_some_and(|before| before != now) {
            shared.with_value(|(_, rule)| turn(form, &rule.id, now));
        }
        now
    });
    let questions = move || shared.with_value(|(_, rule)| questions(form, rule, nature.get()));
    view! {
        <Card title id=format!("party-{}", rule.id)>
            {choose} {questions} {known::known(form, &rule.id)}
        </Card>
    }
    .into_any()
}

/// What a party is by nature: by the kind of complaint, else by what was answered.
pub(super) fn nature(form: Form, procedure: &Procedure, party: &Slug, kind: String) -> Option<PartyKind> {
    procedure.nature(Slug::new(&kind).as_ref(), party).or_else(|| {
        match form.value_now(&field::party(party, "nature")).as_str() {
            ORGANIZATION => Some(PartyKind::Organization),
            PERSON => Some(PartyKind::Person),
            _ => None,
        }
    })
}

fn nature_field(form: Form, role: &Slug) -> AnyView {
    let choices = vec![
        Choice::new(PERSON, nature_word(PartyKind::Person)),
        Choice::new(ORGANIZATION, nature_word(PartyKind::Organization)),
    ];
    let id = field::party(role, "nature");
    view! { <ChoiceField form id label=t(intake::NATURE) choices row=true /> }.into_any()
}

fn questions(form: Form, rule: &PartyRule, nature: PartyKind) -> AnyView {
    let id = |what: &str| field::party(&rule.id, what);
    let optional = !rule.required;
    let organization = nature == PartyKind::Organization;
    let name = if organization { intake::NAME_ORGANIZATION } else { intake::NAME };
    view! {
        <TextField form id=id("name") label=t(name) optional />
        {organization.then(|| body(form, rule))}
        {(!organization || rule.side == Side::Complainant).then(|| document(form, &rule.id))}
        <TextField form id=id("address") label=t(intake::ADDRESS) optional=true />
        <div class="fields-pair">
            <div class="stack-s">
                <TextField form id=id("telephone") label=t(intake::TELEPHONE) optional=true keyboard="tel" />
                {phone_line(form, id("telephone"))}
            </div>
            <TextField form id=id("email") label=t(intake::EMAIL) optional=true keyboard="email" />
        </div>
    }
    .into_any()
}

/// What is asked of a body: its number, and who acts for it.
fn body(form: Form, rule: &PartyRule) -> AnyView {
    let id = |what: &str| field::party(&rule.id, what);
    let (label, beyond) = match &rule.representative {
        Some((name, provenance)) => (text(name).to_owned(), provenance.beyond_standard()),
        None => (t(intake::REPRESENTATIVE).to_owned(), false),
    };
    let hint = if beyond { t(intake::BEYOND) } else { "" };
    view! {
        <TextField form id=id("koperasi-number") label=t(intake::KOPERASI_NUMBER) optional=true />
        <div class="fields-pair">
            <TextField form id=id("represented-by") label hint optional=true />
            <TextField
                form
                id=id("capacity")
                label=t(intake::CAPACITY)
                hint=t(intake::CAPACITY_HINT)
                optional=true
            />
        </div>
    }
    .into_any()
}

/// Which proof of identity, and its number once there is one.
fn document(form: Form, role: &Slug) -> AnyView {
    let (kind, number) = (field::party(role, "document-kind"), field::party(role, "document-number"));
    let mut choices: Vec<Choice> =
        DocumentKind::NAMES.into_iter().map(|(kind, name)| Choice::new(name, t(intake::document(kind)))).collect();
    choices.push(Choice::new(NO_DOCUMENT, t(intake::DOCUMENT_NONE)));
    let asked = kind.clone();
    let shown = Memo::new(move |_| DocumentKind::from_name(&form.value(&asked)));
    let number_field = move || {
        shown.get().map(|kind| {
            let label = if kind == DocumentKind::Nik { "NIK" } else { t(intake::DOCUMENT_NUMBER) };
            let keyboard = if kind == DocumentKind::Nik { "numeric" } else { "text" };
            view! {
                <div class="stack-s">
                    <TextField form id=number.clone() label keyboard />
                    {(kind == DocumentKind::Nik).then(|| nik_line(form, number.clone()))}
                </div>
            }
        })
    };
    view! {
        <div class="fields-pair">
            <SelectField form id=kind label=t(intake::DOCUMENT) choices /> {number_field}
        </div>
    }
    .into_any()
}

/// How the NIK stands while it is typed: how far it is, what can't be, what is unusual.
fn nik_line(form: Form, id: String) -> AnyView {
    let line = Memo::new(move |_| {
        let typed = form.value(&id);
        let digits = typed.chars().filter(|c| !matches!(c, ' ' | '.' | '-')).count();
        match Nik::parse(&typed) {
            _ if digits == 0 => (false, String::new()),
            Ok(nik) if nik.region_is_known() => (false, t(intake::NIK_FITS).to_owned()),
            Ok(_) => (true, t(intake::NIK_REGION).to_owned()),
            Err(_) if digits < 16 => (false, fill(intake::NIK_DIGITS, &[("n", &digits.to_string())])),
            Err(fault) => (true, t(troubles::nik(fault)).to_owned()),
        }
    });
    hint(line)
}

/// How the telephone will be kept, or that it looks unusual.
fn phone_line(form: Form, id: String) -> AnyView {
    let line = Memo::new(move |_| match Phone::parse(&form.value(&id)) {
        Ok(phone) if phone.is_usual() => (false, fill(intake::PHONE_KEPT, &[("number", phone.as_str())])),
        Ok(_) => (true, t(guests::PHONE_UNUSUAL).to_owned()),
        Err(_) => (false, String::new()),
    });
    hint(line)
}

/// A quiet line under a field; louder when it warns.
fn hint(line: Memo<(bool, String)>) -> AnyView {
    view! {
        <p class=move || if line.get().0 { "field-hint field-warning" } else { "field-hint" } aria-live="polite">
            {move || line.get().1}
        </p>
    }
    .into_any()
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
fn turn(form: Form, role: &Slug, nature: PartyKind) {
    let (name, acting) = (field::party(role, "name"), field::party(role, "represented-by"));
    let (from, to) = if nature == PartyKind::Organization { (&name, &acting) } else { (&acting, &name) };
    let value = form.value_now(from);
    if !value.is_empty() && form.value_now(to).is_empty() {
        form.set(to, value);
        form.set(from, "");
    }
}
