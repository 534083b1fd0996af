//! Local days to add: a date and a name, on as many lines as there are days.

use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;

use super::Holidays;
use crate::catalog::{LOCAL_DAY, LocalDay, days_of_year, with_local_days};
use crate::ui::components::focus::focus_when_drawn;
use crate::ui::components::{Button, ButtonKind, Card, Icon};
use crate::ui::copy::{calendar, dates, fields, fill, office, t};
use crate::ui::form::{DateField, ErrorSummary, FieldError, Form, TextField, Values};
use crate::ui::pages::settings::adoption::Proposal;
use crate::ui::pages::settings::drafted::{Drafted, drafted};

/// How many lines there are beyond the first.
const MORE: &str = "local-more";

/// The most lines at once.
const MOST: usize = 20;

/// Longest name of a day, in characters.
const LONGEST: usize = 200;

/// The fields of a line: date and name.
fn line_fields(place: usize) -> (String, String) {
    match place {
        0 => ("local-date".to_owned(), "local-name".to_owned()),
        place => (format!("local-date-{place}"), format!("local-name-{place}")),
    }
}

fn lines(more: &str) -> usize {
    (more.parse::<usize>().unwrap_or(0) + 1).min(MOST)
}

pub(super) fn view(holidays: Holidays) -> AnyView {
    let form = drafted("settings-local-day".to_owned(), |_| Values::new(), move |drafted| draw(drafted, holidays));
    view! {
        <Card title=t(calendar::LOCAL_ADD)>
            <p class="field-hint">{t(calendar::LOCAL_HINT)}</p>
            {form}
        </Card>
    }
    .into_any()
}

fn draw(drafted: Drafted, holidays: Holidays) -> AnyView {
    let form = drafted.form;
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        match read(form, holidays) {
            Ok((first, proposal)) => {
                holidays.year.set(first.year());
                holidays.proposal.set(Some(proposal));
            }
            Err(errors) => form.refuse(errors),
        }
    };
    // Once the days that stand here are in the list, the form is for the next ones.
    Effect::new(move || {
        if holidays.adopted.get() > 0 {
            let dates = (0..lines(&form.value_now(MORE))).map(|place| form.value_now(&line_fields(place).0).parse());
            if dates.into_iter().all(|date| date.is_ok_and(|date| is_local(holidays, date))) {
                drafted.start_over();
            }
        }
    });
    let shown = Memo::new(move |_| lines(&form.value(MORE)));
    let drawn = move || {
        let n = shown.get();
        (0..n).map(|place| line(form, place, n)).collect_view()
    };
    let add = UnsyncCallback::new(move |()| {
        let n = shown.get_untracked();
        form.set(MORE, n.to_string());
        focus_when_drawn(&line_fields(n).0);
    });
    view! {
        <ErrorSummary form />
        <form class="form" on:submit=submit novalidate>
            {drawn}
            <div class="button-row">
                {move || {
                    (shown.get() < MOST)
                        .then(|| {
                            view! {
                                <Button
                                    label=t(calendar::LOCAL_MORE)
                                    kind=ButtonKind::Quiet
                                    icon_before=Icon::Add
                                    on_press=add
                                    id="local-add"
                                />
                            }
                        })
                }}
                <Button label=t(calendar::TO_REVIEW) id="local-submit" />
            </div>
            {drafted.line()}
        </form>
    }
    .into_any()
}

fn line(form: Form, place: usize, of: usize) -> AnyView {
    let (date, name) = line_fields(place);
    let number = (place + 1).to_string();
    let remove = UnsyncCallback::new(move |()| {
        take_out(form, place);
        focus_when_drawn("local-add");
    });
    // A last line alone needs neither number nor a way to take it away.
    let head = (of > 1).then(|| {
        view! {
            <div class="spread">
                <span class="field-label">{fill(calendar::LOCAL_LINE, &[("n", &number)])}</span>
                <Button
                    label=fill(calendar::LOCAL_LESS, &[("n", &number)])
                    kind=ButtonKind::Quiet
                    icon_before=Icon::Delete
                    on_press=remove
                    id=format!("local-less-{place}")
                />
            </div>
        }
    });
    view! {
        {head}
        <DateField form id=date label=t(calendar::DATE) />
        <TextField form id=name label=t(calendar::LOCAL_NAME) />
    }
    .into_any()
}

/// Takes a line out; the later ones move up.
fn take_out(form: Form, place: usize) {
    let last = lines(&form.value_now(MORE)) - 1;
    for to in place..last {
        let (from, to) = (line_fields(to + 1), line_fields(to));
        form.set(&to.0, form.value_now(&from.0));
        form.set(&to.1, form.value_now(&from.1));
    }
    let (date, name) = line_fields(last);
    form.set(&date, "");
    form.set(&name, "");
    form.set(MORE, last.saturating_sub(1).to_string());
}

fn read(form: Form, holidays: Holidays) -> Result<(NaiveDate, Proposal), Vec<FieldError>> {
    let (mut days, mut errors) = (Vec::<LocalDay>::new(), Vec::new());
    for place in 0..lines(&form.value_now(MORE)) {
        match read_line(form, place, holidays, &days) {
            Ok(day) => days.push(day),
            Err(wrong) => errors.extend(wrong),
        }
    }
    let (Some(first), true, Some(document)) = (days.first(), errors.is_empty(), holidays.document()) else {
        return Err(errors);
    };
    let first = first.date;
    let unpublished = |(place, day): (usize, &LocalDay)| {
        let year = day.date.year();
        let missing = days_of_year(&document, year).is_none();
        let said = fill(calendar::LOCAL_YEAR, &[("year", &year.to_string())]);
        missing.then(|| FieldError::new(line_fields(place).0, said))
    };
    let changes = days.iter().map(added).collect();
    match with_local_days(&document, &days) {
        Some(changed) => Ok((first, Proposal::new(changed, changes))),
        None => Err(days.iter().enumerate().filter_map(unpublished).collect()),
    }
}

fn read_line(form: Form, place: usize, holidays: Holidays, above: &[LocalDay]) -> Result<LocalDay, Vec<FieldError>> {
    let (date_field, name_field) = line_fields(place);
    let name = form.value_now(&name_field).trim().to_owned();
    let date = form.value_now(&date_field).parse::<NaiveDate>().ok();
    let mut errors = Vec::new();
    let wrong = match date {
        None => Some(calendar::BAD_DATE),
        Some(date) if is_local(holidays, date) => Some(calendar::LOCAL_TAKEN),
        Some(date) if above.iter().any(|day| day.date == date) => Some(calendar::LOCAL_TWICE),
        Some(_) => None,
    };
    errors.extend(wrong.map(|words| FieldError::new(date_field, t(words))));
    if name.is_empty() {
        errors.push(FieldError::new(name_field, fill(fields::ERROR_EMPTY, &[("label", t(calendar::LOCAL_NAME))])));
    } else if name.chars().count() > LONGEST {
        let values = [("label", t(calendar::LOCAL_NAME)), ("n", "200")];
        errors.push(FieldError::new(name_field, fill(office::TOO_LONG, &values)));
    }
    match date.filter(|_| errors.is_empty()) {
        Some(date) => Ok(LocalDay::of_office(date, &name)),
        None => Err(errors),
    }
}

/// What a day adds, in a sentence.
pub(super) fn added(day: &LocalDay) -> String {
    fill(calendar::CHANGE_ADD, &[("name", &day.name), ("date", &dates::date_with_weekday(day.date))])
}

/// Whether a date is a local day of the calendar in force.
pub(super) fn is_local(holidays: Holidays, date: NaiveDate) -> bool {
    let days = holidays.document().and_then(|document| days_of_year(&document, date.year())).unwrap_or_default();
    days.iter().any(|day| day.kind == LOCAL_DAY && day.date == date)
}
