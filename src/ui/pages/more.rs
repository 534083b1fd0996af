//! Everything that has no place of its own in the frame, and the preferences.

use leptos::prelude::*;

use crate::ui::components::focus::focus_when_drawn;
use crate::ui::components::{Card, Icon, Page, PageHead, icon};
use crate::ui::copy::{Lang, Words, places, settings, t};
use crate::ui::navigation::href;
use crate::ui::preferences::{Preferences, TextSize, Theme};
use crate::ui::routes::Route;

/// Links and preferences.
pub fn page() -> AnyView {
    view! {
        <Page narrow=true>
            <PageHead title=t(places::MORE) />
            <ul class="links" role="list">
                {link(Route::Guests, Icon::GuestBook, places::GUESTS)}
                {link(Route::Exchange, Icon::Export, places::EXCHANGE)}
                {link(Route::Settings, Icon::Office, places::SETTINGS)}
            </ul>
            {use_context::<Preferences>().map(display)}
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
