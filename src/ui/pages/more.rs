//! Everything that has no place of its own in the frame: who is at work, the preferences, the sample.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::compartment;
use super::setup::enter_button;
use crate::app::Room;
use crate::domain::fact::OfficerId;
use crate::ui::components::focus::focus_when_drawn;
use crate::ui::components::{Card, Icon, Notices, Page, PageHead, icon};
use crate::ui::copy::{Lang, Words, more as copy, places, settings, t, trouble};
use crate::ui::navigation::href;
use crate::ui::preferences::{Preferences, TextSize, Theme};
use crate::ui::routes::Route;
use crate::ui::session::Session;

/// Links and preferences.
pub fn page() -> AnyView {
    let session = Session::current();
    view! {
        <Page narrow=true>
            <PageHead title=t(places::MORE) />
            <ul class="links" role="list">
                {move || (!session.is_confidential()).then(|| link(Route::Guests, Icon::GuestBook, places::GUESTS))}
                {link(Route::Exchange, Icon::Export, places::EXCHANGE)}
                {link(Route::Settings, Icon::Office, places::SETTINGS)}
                {move || (session.room() == Room::Office).then(compartment::row)}
            </ul>
            {officers()}
            {use_context::<Preferences>().map(display)}
            {sample()}
        </Page>
    }
    .into_any()
}

fn link(to: Route, drawing: Icon, name: Words) -> AnyView {
    view! {
        <li>
            <a class="link-row" href=href(to)>
                {icon(drawing)}
                <span>{t(name)}</span>
                {icon(Icon::Open)}
            </a>
        </li>
    }
    .into_any()
}

/// Who is at the desk, where there is more than one to choose from; otherwise who it is.
fn officers() -> AnyView {
    let session = Session::current();
    let people = Memo::new(move |_| {
        let desk = session.watch()?;
        let office = desk.office();
        let active = |id: &OfficerId| office.officers.get(id).is_some_and(|(_, active)| *active);
        let people = desk.officers().into_iter().filter(|(id, _)| active(id));
        Some(people.map(|(id, person)| (id, person.name, person.position)).collect::<Vec<_>>())
    });
    let working = Memo::new(move |_| session.watch().and_then(|desk| desk.working_officer()));
    let notices = use_context::<Notices>();
    let choose = move |officer: OfficerId| {
        let Some(desk) = session.desk() else { return };
        spawn_local(async move {
            let said = match desk.work_as(officer).await {
                Ok(()) => t(copy::TOOK_OVER).to_owned(),
                Err(why) => trouble(&why, None),
            };
            if let Some(notices) = notices {
                notices.show(said);
            }
        });
    };
    let options = move || {
        let people = people.get().unwrap_or_default();
        let option = |(place, (officer, name, position)): (usize, (OfficerId, String, String))| {
            view! {
                <label class="option">
                    <input
                        type="radio"
                        id=format!("working-{place}")
                        name="working"
                        autocomplete="off"
                        prop:checked=move || working.get() == Some(officer)
                        on:change=move |_| choose(officer)
                    />
                    <span>{name}</span>
                    <span class="option-hint">{position}</span>
                </label>
            }
        };
        people.into_iter().enumerate().map(option).collect_view()
    };
    view! {
        <Card title=t(copy::WORKING)>
            <fieldset class="field">
                <legend class="unseen">{t(copy::WORKING)}</legend>
                <p class="field-hint">{t(copy::WORKING_HINT)}</p>
                <div class="options">{options}</div>
            </fieldset>
        </Card>
    }
    .into_any()
}

/// The way into the sample data; from the office alone.
fn sample() -> AnyView {
    let session = Session::current();
    (move || (session.room() == Room::Office).then(|| enter_button("way"))).into_any()
}

fn display(preferences: Preferences) -> AnyView {
    let Preferences { lang, theme, text } = preferences;
    let languages = vec![(t(settings::INDONESIAN), Lang::Id), (t(settings::ENGLISH), Lang::En)];
    let themes = vec![
        (t(settings::THEME_AUTO), Theme::Auto),
        (t(settings::THEME_LIGHT), Theme::Light),
        (t(settings::THEME_DARK), Theme::Dark),
    ];
    let sizes = vec![
        (t(settings::TEXT_NORMAL), TextSize::Normal),
        (t(settings::TEXT_LARGE), TextSize::Large),
        (t(settings::TEXT_LARGER), TextSize::Larger),
    ];
    view! {
        <Card title=t(settings::DISPLAY)>
            {choice("language", settings::LANGUAGE, languages, lang, move |lang| preferences.speak(lang))}
            {choice("theme", settings::THEME, themes, theme, move |value| theme.set(value))}
            {choice("text-size", settings::TEXT, sizes, text, move |value| text.set(value))}
        </Card>
    }
    .into_any()
}

/// A preference that takes effect when it is chosen.
fn choice<T: Copy + PartialEq + Send + Sync + 'static>(
    name: &'static str,
    label: Words,
    choices: Vec<(&'static str, T)>,
    now: RwSignal<T>,
    choose: impl Fn(T) + Copy + 'static,
) -> AnyView {
    let options = choices
        .into_iter()
        .enumerate()
        .map(|(place, (words, value))| {
            let id = format!("{name}-{place}");
            let chosen = id.clone();
            let change = move |_| {
                choose(value);
                // A new language draws the page anew: the focus returns to where it was.
                focus_when_drawn(&chosen);
            };
            view! {
                <label class="option">
                    <input
                        type="radio"
                        id=id
                        name=name
                        autocomplete="off"
                        prop:checked=move || now.get() == value
                        on:change=change
                    />
                    <span>{words}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="field">
            <legend class="field-label">{t(label)}</legend>
            <div class="options options-row">{options}</div>
        </fieldset>
    }
    .into_any()
}
