//! Says quietly, while somebody types, that the same people or the same matter are on record already.

use std::rc::Rc;

use leptos::prelude::*;

use crate::app::{Acquaintance, Acquaintances};
use crate::domain::Slug;
use crate::domain::fact::CaseId;
use crate::domain::party::{DocumentKind, Identity, IdentityDocument};
use crate::domain::procedure::{Confidentiality, Procedure};
use crate::letters::words::inside;
use crate::ui::components::{Notice, Status};
use crate::ui::copy::{fill, intake, t, text};
use crate::ui::form::Form;
use crate::ui::ids;
use crate::ui::navigation::href_with;
use crate::ui::routes::Route;
use crate::ui::session::Session;

use super::field;

/// More are not told: a name that is everywhere tells nothing.
const MOST: usize = 5;

/// Everybody on record, laid out once for the whole form.
fn record() -> Memo<Acquaintances> {
    use_context::<Memo<Acquaintances>>().unwrap_or_else(|| {
        let session = Session::current();
        Memo::new(move |_| session.watch().map(|desk| desk.acquaintances()).unwrap_or_default())
    })
}

/// Makes the record known to the form's sections.
pub(super) fn provide() {
    provide_context(record());
}

/// Earlier cases of one party.
pub(super) fn known(form: Form, role: &Slug) -> AnyView {
    let (record, role) = (record(), role.clone());
    let found = Memo::new(move |_| {
        let identity = typed(form, &role);
        record.with(|record| record.of(&identity))
    });
    (move || told(&found.get())).into_any()
}

fn told(found: &[Acquaintance]) -> Option<AnyView> {
    if found.is_empty() {
        return None;
    }
    let items = found.iter().take(MOST).map(|one| {
        let words = [("as", &*inside(text(&one.as_what))), ("by", t(intake::sameness(one.by)))];
        item(one.case, &one.register_number, fill(intake::KNOWN_AS, &words))
    });
    Some(notice(Status::Plain, t(intake::KNOWN), items.collect()))
}

/// Earlier cases between the same parties.
pub(super) fn same_matter(form: Form, procedure: &Rc<Procedure>) -> AnyView {
    let record = record();
    if procedure.confidentiality == Confidentiality::BothSides {
        return ().into_any();
    }
    let roles: Vec<Slug> = procedure.parties.iter().map(|rule| rule.id.clone()).collect();
    let found = Memo::new(move |_| {
        let told = roles.iter().map(|role| (role.clone(), typed(form, role)));
        let parties: Vec<(Slug, Identity)> = told.filter(|(_, identity)| !identity.name.trim().is_empty()).collect();
        record.with(|record| record.same_matter(&parties))
    });
    (move || {
        let found = found.get();
        (!found.is_empty()).then(|| {
            let items = found.iter().take(MOST).map(|(case, number)| item(*case, number, String::new()));
            notice(Status::Soon, t(intake::SAME_MATTER), items.collect())
        })
    })
    .into_any()
}

fn item(case: CaseId, number: &str, told: String) -> AnyView {
    let to = href_with(Route::Case, &[("id", &ids::of_case(case))]);
    view! {
        <li>
            <a class="figure" href=to>
                {number.to_owned()}
            </a>
            " "
            {told}
        </li>
    }
    .into_any()
}

fn notice(status: Status, words: &'static str, items: Vec<AnyView>) -> AnyView {
    view! {
        <div aria-live="polite">
            <Notice status>
                <p>{words}</p>
                <ul role="list">{items}</ul>
            </Notice>
        </div>
    }
    .into_any()
}

/// The party as it is typed so far.
fn typed(form: Form, role: &Slug) -> Identity {
    let value = |what: &str| form.value(&field::party(role, what));
    let kind = DocumentKind::from_name(&value("document-kind"));
    Identity {
        name: value("name"),
        document: kind.map(|kind| IdentityDocument { kind, number: value("document-number") }),
        telephone: value("telephone"),
        ..Identity::default()
    }
}
