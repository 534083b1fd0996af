//! Whether it is time for a backup: how long ago the last one was, how much has changed since; and the quiet
//! reminder of it, which can be put off.

use chrono::TimeDelta;
use leptos::prelude::*;

use crate::app::{Desk, Room};
use crate::domain::Moment;
use crate::ui::backup::{last_export, put_off, put_off_until};
use crate::ui::components::{Button, ButtonKind, LinkButton, Notice, Status};
use crate::ui::copy::{calendar, count, fill, storage, t};
use crate::ui::navigation::href;
use crate::ui::routes::Route;
use crate::ui::session::Session;

/// How long changes may stand in this browser alone, and how long the reminder stays away when it is put off.
const PATIENCE: TimeDelta = TimeDelta::days(7);
/// So many cases are too many to be without any backup, however new they are.
const MANY: usize = 5;

/// How the backups stand.
pub struct Backups {
    /// How long ago the last one was.
    age: Option<TimeDelta>,
    /// Cases that have changed since.
    changed: usize,
    /// Whether it is time for one.
    pub due: bool,
}

impl Backups {
    /// As they stand now.
    pub fn of(desk: &Desk) -> Self {
        let (now, last) = (desk.now(), last_export());
        let cards = desk.cards();
        let newest = cards.iter().map(|card| card.summary.newest);
        let changed: Vec<Moment> = newest.filter(|newest| last.is_none_or(|last| *newest > last)).collect();
        let age = last.map(|last| now - last);
        let waits = age.or_else(|| changed.iter().min().map(|oldest| now - *oldest)).unwrap_or_default();
        let due = !changed.is_empty() && (waits >= PATIENCE || last.is_none() && changed.len() >= MANY);
        Self { age, changed: changed.len(), due }
    }

    /// "Cadangan terakhir 12 hari lalu, 7 pengaduan berubah sesudahnya."
    pub fn sentence(&self) -> String {
        let whole = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        let cases = count(whole(self.changed), calendar::CASES);
        let days = self.age.map(|age| count(age.num_days(), calendar::DAYS));
        match (days, self.changed) {
            (None, 0) => t(storage::NO_BACKUP_YET).to_owned(),
            (None, _) => fill(storage::NO_BACKUP, &[("cases", &cases)]),
            (Some(days), 0) => fill(storage::BACKUP_CURRENT, &[("days", &days)]),
            (Some(days), _) => fill(storage::BACKUP_AGE, &[("days", &days), ("cases", &cases)]),
        }
    }
}

/// The reminder; nothing while there is no need, in sample or compartment, or after it was put off.
pub fn reminder() -> AnyView {
    let session = Session::current();
    let away = RwSignal::new(false);
    let said = Memo::new(move |_| {
        let now = session.now()?;
        let desk = session.watch().filter(|desk| desk.room() == Room::Office && !away.get())?;
        let quiet = put_off_until().is_some_and(|until| now < until);
        let backups = Backups::of(&desk);
        (backups.due && !quiet).then(|| backups.sentence())
    });
    let later = UnsyncCallback::new(move |()| {
        if let Some(desk) = session.desk() {
            put_off(desk.now() + PATIENCE);
        }
        away.set(true);
    });
    (move || {
        said.get().map(|said| {
            view! {
                <div id="backup-reminder">
                    <Notice status=Status::Plain>
                        <p>{said}</p>
                        <div class="button-row">
                            <LinkButton href=href(Route::Exchange) label=t(storage::TO_EXPORT) id="backup-now" />
                            <Button label=t(storage::LATER) kind=ButtonKind::Quiet on_press=later id="backup-later" />
                        </div>
                    </Notice>
                </div>
            }
        })
    })
    .into_any()
}
