//! Who the office is, and who signs its letters.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::drafted::{Drafted, drafted};
use super::officers::{active_officers, officer_of};
use crate::app::{Desk, Trouble};
use crate::domain::office::OfficeProfile;
use crate::ui::components::{Button, ButtonKind, Card, Notices};
use crate::ui::copy::{Words, actions, fields, fill, office, t, trouble};
use crate::ui::form::{Choice, ErrorSummary, FieldError, Form, LongTextField, SelectField, TextField, Values};
use crate::ui::session::Session;

/// Longest text of a profile, in characters: what a fact of the office may hold.
const LONGEST: usize = 500;

const SIGNER: &str = "office-signer";

/// The texts of a profile by field.
const TEXTS: [(&str, Words); 8] = [
    ("office-name", office::NAME),
    ("office-government", office::GOVERNMENT),
    ("office-address", office::ADDRESS),
    ("office-city", office::CITY),
    ("office-postcode", office::POSTCODE),
    ("office-telephone", office::TELEPHONE),
    ("office-email", office::EMAIL),
    ("office-web", office::WEB),
];

/// The section.
pub(super) fn view() -> AnyView {
    drafted("settings-office".to_owned(), first, draw)
}

fn first(desk: &Desk) -> Values {
    let office = desk.office();
    let mut values = Values::new();
    if let Some(profile) = &office.profile {
        for (field, text) in TEXTS.iter().zip(texts(profile)) {
            values.insert(field.0.to_owned(), text.clone());
        }
    }
    if let Some(signer) = office.signer {
        values.insert(SIGNER.to_owned(), signer.0.hyphenated().to_string());
    }
    values
}

/// The texts of a profile, in the order of `TEXTS`.
fn texts(profile: &OfficeProfile) -> [&String; 8] {
    let OfficeProfile { name, government, address, city, postcode, telephone, email, web, zone: _ } = profile;
    [name, government, address, city, postcode, telephone, email, web]
}

fn draw(drafted: Drafted) -> AnyView {
    let form = drafted.form;
    let session = Session::current();
    let notices = use_context::<Notices>();
    let signers = session.desk().map(|desk| active_officers(&desk)).unwrap_or_default();
    let signers = signers.into_iter().map(|(id, name)| Choice::new(id, name)).collect::<Vec<_>>();
    let busy = RwSignal::new(false);
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let errors = faults(form);
        let Some(desk) = session.desk().filter(|_| !busy.get_untracked()) else { return };
        if !errors.is_empty() {
            return form.refuse(errors);
        }
        busy.set(true);
        spawn_local(async move {
            let saved = save(desk, form.values_now()).await;
            busy.try_set(false);
            match saved {
                Ok(changed) => {
                    form.accept();
                    if let Some(notices) = notices {
                        notices.show(t(if changed { office::SAVED } else { office::UNCHANGED }));
                    }
                }
                Err(error) => form.refuse(vec![FieldError::new("office-name", trouble(&error, None))]),
            }
        });
    };
    view! {
        {drafted.notice()}
        <ErrorSummary form />
        <Card>
            <form class="form" on:submit=submit novalidate>
                <TextField form id="office-name" label=t(office::NAME) hint=t(office::NAME_HINT) />
                <TextField
                    form
                    id="office-government"
                    label=t(office::GOVERNMENT)
                    hint=t(office::GOVERNMENT_HINT)
                    optional=true
                />
                <LongTextField form id="office-address" label=t(office::ADDRESS) optional=true lines=2 />
                <TextField form id="office-city" label=t(office::CITY) hint=t(office::CITY_HINT) />
                <TextField form id="office-postcode" label=t(office::POSTCODE) optional=true keyboard="numeric" short=true />
                <TextField form id="office-telephone" label=t(office::TELEPHONE) optional=true keyboard="tel" />
                <TextField form id="office-email" label=t(office::EMAIL) optional=true keyboard="email" />
                <TextField form id="office-web" label=t(office::WEB) optional=true keyboard="url" />
                <SelectField
                    form
                    id=SIGNER
                    label=t(office::SIGNER)
                    hint=t(office::SIGNER_HINT)
                    choices=signers
                />
                <div class="button-row">
                    <Button label=t(actions::SAVE) kind=ButtonKind::Primary disabled=busy id="office-submit" />
                </div>
                {drafted.line()}
            </form>
        </Card>
    }
    .into_any()
}

fn faults(form: Form) -> Vec<FieldError> {
    let mut errors = Vec::new();
    for (id, label) in TEXTS {
        let value = form.value_now(id);
        if value.chars().count() > LONGEST {
            let values = [("label", t(label)), ("n", "500")];
            errors.push(FieldError::new(id, fill(office::TOO_LONG, &values)));
        } else if matches!(id, "office-name" | "office-city") && value.trim().is_empty() {
            errors.push(FieldError::new(id, fill(fields::ERROR_EMPTY, &[("label", t(label))])));
        }
    }
    errors
}

/// Records what differs from what is in force. Gives whether anything did.
async fn save(desk: Rc<Desk>, values: Values) -> Result<bool, Trouble> {
    let text = |field: &str| values.get(field).map(|value| value.trim().to_owned()).unwrap_or_default();
    let profile = OfficeProfile {
        name: text("office-name"),
        government: text("office-government"),
        address: text("office-address"),
        city: text("office-city"),
        postcode: text("office-postcode"),
        telephone: text("office-telephone"),
        email: text("office-email"),
        web: text("office-web"),
        zone: desk.zone(),
    };
    let signer = officer_of(&text(SIGNER));
    let described = desk.office().profile.as_ref() != Some(&profile);
    let signed = signer.filter(|signer| desk.office().signer != Some(*signer));
    if described {
        desk.describe_office(profile).await?;
    }
    if let Some(signer) = signed {
        desk.choose_signer(signer).await?;
    }
    Ok(described || signed.is_some())
}
