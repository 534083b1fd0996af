//! A file of published days: read, checked, and shown as a change before it takes effect.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Holidays;
use crate::app::Trouble;
use crate::catalog::{
    MAX_DOCUMENT, YearChange, changed_years, only_local, read_calendar, read_published, with_published,
};
use crate::json::{Value, parse};
use crate::platform::files;
use crate::ui::components::{ButtonKind, Card, Notice, Status, file_pick};
use crate::ui::copy::{calendar, count, dates, exchange, fill, t, trouble};
use crate::ui::pages::settings::adoption::Proposal;

pub(super) fn view(holidays: Holidays) -> AnyView {
    let said = RwSignal::new(None::<String>);
    let picked = move |file: web_sys::File| {
        said.set(None);
        spawn_local(async move {
            match read(&file, holidays).await {
                Ok(proposal) => drop(holidays.proposal.try_set(Some(proposal))),
                Err(why) => drop(said.try_set(Some(why))),
            }
        });
    };
    view! {
        <Card title=t(calendar::PUBLISHED)>
            <p class="field-hint">{t(calendar::PUBLISHED_HINT)}</p>
            <div role="status" id="published-result">
                {move || said.get().map(|said| view! { <Notice status=Status::Soon>{said}</Notice> })}
            </div>
            <div class="button-row">
                {file_pick(
                    "published-file",
                    t(calendar::PUBLISHED_PICK),
                    ButtonKind::Secondary,
                    Signal::from(false),
                    picked,
                )}
            </div>
        </Card>
    }
    .into_any()
}

/// The change that a file proposes, or why there is none.
async fn read(file: &web_sys::File, holidays: Holidays) -> Result<Proposal, String> {
    let refused = |why: String| fill(calendar::PUBLISHED_REFUSED, &[("why", &why)]);
    let bytes =
        files::read(file, MAX_DOCUMENT as u64).await.map_err(|unread| refused(exchange::unread(unread.sizes())))?;
    let problem = |problem| refused(trouble(&Trouble::Document(problem), None));
    let document = parse(&bytes, MAX_DOCUMENT).map_err(problem)?;
    let published = read_published(&document).map_err(problem)?;
    if only_local(&published) {
        return Err(t(calendar::PUBLISHED_LOCAL).to_owned());
    }
    let in_force = holidays.document().ok_or_else(|| trouble(&Trouble::NotSetUp, None))?;
    let changed = with_published(&in_force, &published);
    // Local days of the office and of the file may be more than a year holds.
    read_calendar(&changed).map_err(problem)?;
    let changes = changed_years(&in_force, &changed);
    if changed == in_force {
        return Err(t(calendar::PUBLISHED_SAME).to_owned());
    }
    if let Some(first) = changes.first() {
        holidays.year.try_set(first.year);
    }
    let days = |n: usize| count(i64::try_from(n).unwrap_or(i64::MAX), calendar::DAYS);
    let sentence = |change: &YearChange| {
        let (year, added, removed) = (change.year.to_string(), days(change.added), days(change.removed));
        fill(calendar::CHANGE_YEAR, &[("year", &year), ("added", &added), ("removed", &removed)])
    };
    let mut said: Vec<String> = changes.iter().map(sentence).collect();
    if changed["seasons"] != in_force["seasons"] {
        said.extend(published.ramadan.iter().map(ramadan));
    }
    Ok(Proposal::new(changed, said))
}

/// "Ramadan 1449 H: 28 Jan 2028 – 26 Feb 2028, jam kerja Ramadan kantor ini."
fn ramadan(one: &Value) -> String {
    let date = |name: &str| one[name].as_str().and_then(|text| text.parse().ok()).map(dates::date_short);
    let (from, to) = (date("from").unwrap_or_default(), date("to").unwrap_or_default());
    let name = one["name"].as_str().unwrap_or_default();
    fill(calendar::CHANGE_RAMADAN, &[("name", name), ("from", &from), ("to", &to)])
}
