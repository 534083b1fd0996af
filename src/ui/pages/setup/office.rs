//! The form of the first run: five short questions, the rest folded away with good beginnings.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::answers::{ask, first_values};
use super::{DRAFT, Way, take};
use crate::app::Trouble;
use crate::domain::calendar::Zone;
use crate::domain::office::OfficeProfile;
use crate::domain::procedure::Procedure;
use crate::ui::components::focus::{PAGE_HEADING, focus_when_drawn};
use crate::ui::components::{Button, ButtonKind, Disclosure, Icon, Notice, Page, PageHead, Status};
use crate::ui::copy::procedures::publisher;
use crate::ui::copy::{actions, calendar, fill, office, procedures, setup, t, text, trouble};
use crate::ui::form::{
    CheckField, Choice, ChoiceField, DraftLine, ErrorSummary, FieldGroup, Form, SelectField, SeveralField, TextField,
};
use crate::ui::pages::opening::opening;
use crate::ui::session::Session;

/// The choice of an office that has no pack here.
pub const OTHER: &str = "other";

/// The question of the procedures.
pub const PROCEDURES: &str = "procedures";

/// What there is to choose from.
#[derive(Clone)]
pub struct Ground {
    /// Offices of the packs.
    pub offices: Vec<OfficeProfile>,
    /// Procedures of the packs, each with the place of its office among them.
    pub procedures: Vec<(usize, Choice)>,
    /// Usual weeks.
    pub weeks: Vec<Choice>,
}

async fn ground(session: Session) -> Result<Ground, Trouble> {
    let desk = session.desk().ok_or(Trouble::NotSetUp)?;
    let publishers = desk.publishers().await?;
    let hours = desk.usual_hours().await?;
    let weeks = hours.weeks.iter().map(|week| Choice::new(week.id.clone(), text(&week.name))).collect();
    let offered = publishers.iter().enumerate().flat_map(|(place, one)| {
        let choice = |procedure: &Rc<Procedure>| {
            let hint = fill(
                procedures::BY_OFFICE,
                &[("office", &publisher(&procedure.office.name, &procedure.office.government))],
            );
            (place, Choice::new(procedure.id.as_str(), text(&procedure.title)).with_hint(hint))
        };
        one.procedures.iter().map(choice).collect::<Vec<_>>()
    });
    let procedures = offered.collect();
    let offices = publishers.into_iter().map(|publisher| publisher.profile).collect();
    Ok(Ground { offices, procedures, weeks })
}

/// The form, once its choices are there.
pub fn page(way: RwSignal<Way>, stored: Option<Vec<u8>>) -> AnyView {
    let session = Session::current();
    let found = RwSignal::new(None::<Result<Ground, String>>);
    spawn_local(async move {
        let ground = ground(session).await.map_err(|why| trouble(&why, None));
        found.try_set(Some(ground));
        // The heading stands only now.
        focus_when_drawn(PAGE_HEADING);
    });
    (move || match found.get() {
        None => opening(),
        Some(Err(why)) => view! {
            <Page narrow=true>
                <PageHead title=t(setup::FORM) />
                <Notice status=Status::Late>
                    <p role="alert">{why}</p>
                </Notice>
                {back(way)}
            </Page>
        }
        .into_any(),
        Some(Ok(ground)) => {
            let first = first_values(&ground);
            let form = Form::new(DRAFT, session.keeper(), stored.as_deref(), first);
            questions(way, form, ground)
        }
    })
    .into_any()
}

/// Back to the welcome.
pub fn back(way: RwSignal<Way>) -> AnyView {
    let press = UnsyncCallback::new(move |()| take(way, Way::Welcome));
    view! {
        <div class="back">
            <Button id="back" label=t(actions::BACK) kind=ButtonKind::Quiet icon_before=Icon::Back on_press=press />
        </div>
    }
    .into_any()
}

fn questions(way: RwSignal<Way>, form: Form, ground: Ground) -> AnyView {
    let other = Memo::new(move |_| form.is("office", OTHER));
    let saving = RwSignal::new(false);
    let failed = RwSignal::new(None::<String>);
    fill_in(form, ground.clone());
    let standards = standards(form, &ground);
    let submit = ask(form, saving, failed);
    let mut offices: Vec<Choice> = ground
        .offices
        .iter()
        .map(|office| Choice::new(&office.name, publisher(&office.name, &office.government)))
        .collect();
    offices.push(Choice::new(OTHER, t(setup::OTHER)));
    let weeks = ground.weeks;
    view! {
        <Page narrow=true>
            {back(way)}
            <PageHead title=t(setup::FORM) lead=t(setup::OFFICE_BODY) />
            <form
                class="form"
                novalidate
                on:submit=move |event| {
                    event.prevent_default();
                    submit();
                }
            >
                <ErrorSummary form />
                <ChoiceField form id="office" label=t(setup::WHICH) choices=offices />
                {move || other.get().then(|| name_and_government(form))}
                {standards}
                <TextField form id="city" label=t(setup::CITY) hint=t(setup::CITY_HINT) />
                <TextField form id="officer" label=t(setup::OFFICER) hint=t(setup::OFFICER_HINT) />
                <TextField form id="position" label=t(office::POSITION) optional=true />
                <ChoiceField form id="week" label=t(setup::WEEK) hint=t(setup::WEEK_HINT) row=true choices=weeks />
                {rest(form, other)}
                {move || {
                    failed
                        .get()
                        .map(|why| {
                            view! {
                                <Notice status=Status::Late>
                                    <p role="alert">{why}</p>
                                </Notice>
                            }
                        })
                }}
                <div class="button-row">
                    <Button
                        id="finish-setup"
                        label=t(setup::DONE)
                        kind=ButtonKind::Primary
                        disabled=saving
                    />
                </div>
                <DraftLine form />
            </form>
        </Page>
    }
    .into_any()
}

fn name_and_government(form: Form) -> AnyView {
    view! {
        <TextField form id="name" label=t(office::NAME) hint=t(office::NAME_HINT) />
        <TextField form id="government" label=t(office::GOVERNMENT) hint=t(office::GOVERNMENT_HINT) optional=true />
    }
    .into_any()
}

/// What has good beginnings, or can wait.
fn rest(form: Form, other: Memo<bool>) -> AnyView {
    let zones =
        Zone::ALL.into_iter().zip(calendar::ZONES).map(|(zone, name)| Choice::new(zone.code(), t(name))).collect();
    view! {
        <Disclosure id="setup-rest" label=t(setup::REST)>
            <FieldGroup label=t(setup::LETTERHEAD)>
                {move || (!other.get()).then(|| name_and_government(form))}
                <TextField form id="address" label=t(office::ADDRESS) optional=true />
                <TextField form id="postcode" label=t(office::POSTCODE) keyboard="numeric" short=true optional=true />
                <TextField form id="telephone" label=t(office::TELEPHONE) keyboard="tel" optional=true />
                <TextField form id="email" label=t(office::EMAIL) keyboard="email" optional=true />
                <TextField form id="web" label=t(office::WEB) keyboard="url" optional=true />
            </FieldGroup>
            <FieldGroup label=t(setup::SIGNER)>
                <TextField form id="rank" label=t(office::RANK) optional=true />
                <TextField form id="nip" label=t(office::NIP) hint=t(office::NIP_HINT) keyboard="numeric" optional=true />
            </FieldGroup>
            <FieldGroup label=t(setup::COUNTING)>
                <SelectField form id="zone" label=t(calendar::ZONE) choices=zones />
                <CheckField form id="leave" label=t(setup::LEAVE) hint=t(setup::LEAVE_HINT) />
            </FieldGroup>
        </Disclosure>
    }
    .into_any()
}

/// The procedures: those that the chosen office published in sight, the others folded away.
fn standards(form: Form, ground: &Ground) -> AnyView {
    let (offices, all) = (ground.offices.clone(), ground.procedures.clone());
    let chosen = Memo::new(move |_| {
        let name = form.value("office");
        offices.iter().position(|office| office.name == name)
    });
    (move || {
        let chosen = chosen.get();
        let own = |place: usize| chosen.is_none_or(|chosen| chosen == place);
        let (mut shown, mut folded) = (Vec::new(), Vec::new());
        for (place, choice) in all.iter().cloned() {
            if own(place) { shown.push(choice) } else { folded.push(choice) }
        }
        let rest = (!folded.is_empty()).then(|| {
            let after = shown.len();
            view! {
                <Disclosure id="setup-others" label=t(procedures::CHOOSE_OTHERS) small=true>
                    <SeveralField
                        form
                        id=PROCEDURES
                        label=t(procedures::CHOOSE_OTHERS)
                        optional=true
                        after
                        choices=folded.clone()
                    />
                </Disclosure>
            }
        });
        view! {
            <SeveralField
                form
                id=PROCEDURES
                label=t(procedures::CHOOSE)
                hint=t(procedures::CHOOSE_HINT)
                choices=shown
            />
            {rest}
        }
        .into_any()
    })
    .into_any()
}

/// Another office brings its own name, address, zone and procedures with it.
fn fill_in(form: Form, ground: Ground) {
    Effect::new(move |before: Option<String>| {
        let now = form.value("office");
        if before.is_some_and(|before| before != now) {
            let chosen = ground.offices.iter().find(|office| office.name == now);
            for (field, value) in super::answers::profile_values(chosen) {
                form.set(field, value);
            }
            form.set(PROCEDURES, super::answers::published(&ground, &now));
        }
        now
    });
}
