//! Between the form of the hours and the calendar's document: the fields that a document fills, the
//! document that they make, and the field that a fault in it belongs to.

use crate::domain::order;
use crate::json::{Fault, Problem, Value, json};
use crate::ui::copy::{Words, calendar};
use crate::ui::form::{TICKED, Values};

pub(super) const ZONE: &str = "hours-zone";
pub(super) const LEAVE: &str = "hours-leave";
pub(super) const LEAVE_CLOSED: &str = "closed";
pub(super) const LEAVE_WORKED: &str = "worked";
/// How many seasons there are.
pub(super) const SEASONS: &str = "season-count";
/// Prefix of the ordinary week's fields.
pub(super) const WEEK: &str = "week";

/// Prefix of a season's fields.
pub(super) fn season(place: usize) -> String {
    format!("season-{place}")
}

/// The field that says how many windows a day has.
pub(super) fn windows(prefix: &str, day: usize) -> String {
    format!("{prefix}-{day}-windows")
}

/// The field of one end of a window.
pub(super) fn end(prefix: &str, day: usize, window: usize, opens: bool) -> String {
    format!("{prefix}-{day}-{window}-{}", if opens { "opens" } else { "closes" })
}

/// A count that a field holds.
pub(super) fn number(text: &str) -> usize {
    text.parse().unwrap_or(0)
}

/// The fields that a document fills.
pub(super) fn values_of(document: &Value) -> Values {
    let mut values = Values::new();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let worked = document["collective_leave_is_working"] == true;
    values.insert(ZONE.to_owned(), text(&document["zone"]));
    values.insert(LEAVE.to_owned(), if worked { LEAVE_WORKED } else { LEAVE_CLOSED }.to_owned());
    put_week(&mut values, WEEK, &document["week"]);
    let seasons = document["seasons"].as_array().map_or(&[][..], Vec::as_slice);
    values.insert(SEASONS.to_owned(), seasons.len().to_string());
    for (place, value) in seasons.iter().enumerate() {
        put_season(&mut values, place, value);
    }
    values
}

/// The fields of a season.
pub(super) fn put_season(values: &mut Values, place: usize, value: &Value) {
    let prefix = season(place);
    for name in ["name", "from", "to", "source"] {
        values.insert(format!("{prefix}-{name}"), value[name].as_str().unwrap_or_default().to_owned());
    }
    let estimated = if value["estimated"] == true { TICKED } else { "" };
    values.insert(format!("{prefix}-estimated"), estimated.to_owned());
    put_week(values, &prefix, &value["week"]);
}

/// The fields of a week.
pub(super) fn put_week(values: &mut Values, prefix: &str, week: &Value) {
    for day in 1..=7 {
        let list = week[day.to_string()].as_array().map_or(&[][..], Vec::as_slice);
        values.insert(windows(prefix, day), list.len().to_string());
        for (place, window) in list.iter().enumerate() {
            for (index, opens) in [(0, true), (1, false)] {
                // People write times with a full stop, documents with a colon.
                let time = window[index].as_str().unwrap_or_default().replace(':', ".");
                values.insert(end(prefix, day, place, opens), time);
            }
        }
    }
}

/// The document that the fields make of the one in force, and which season of the form stands at
/// each place of it: a document has them in order.
pub(super) fn document_of(values: &Values, in_force: &Value) -> (Value, Vec<usize>) {
    let text = |field: &str| values.get(field).map(String::as_str).unwrap_or_default();
    let mut order: Vec<usize> = (0..number(text(SEASONS))).collect();
    order::sort_by_key(&mut order, |place| text(&format!("{}-from", season(*place))));
    let seasons = order.iter().map(|place| {
        let prefix = season(*place);
        let field = |name: &str| text(&format!("{prefix}-{name}")).trim();
        json!({
            "name": field("name"), "from": field("from"), "to": field("to"), "source": field("source"),
            "estimated": field("estimated") == TICKED, "week": week_of(values, &prefix),
        })
    });
    let seasons: Vec<Value> = seasons.collect();
    let mut document = in_force.clone();
    document["zone"] = text(ZONE).into();
    document["week"] = week_of(values, WEEK);
    document["seasons"] = seasons.into();
    document["collective_leave_is_working"] = (text(LEAVE) == LEAVE_WORKED).into();
    (document, order)
}

fn week_of(values: &Values, prefix: &str) -> Value {
    let text = |field: &str| values.get(field).map(String::as_str).unwrap_or_default();
    let mut week = crate::json::Map::new();
    for day in 1..=7 {
        let time = |place: usize, opens: bool| clock(text(&end(prefix, day, place, opens)));
        let list: Vec<Value> = (0..number(text(&windows(prefix, day))))
            .map(|place| json!([time(place, true), time(place, false)]))
            .collect();
        if !list.is_empty() {
            week.insert(day.to_string(), list.into());
        }
    }
    Value::Object(week)
}

/// A time as documents write it, however it was typed: `7.30`, `07:30`, `730`, `7`. What is no time stays
/// as it is, for the document to refuse.
fn clock(typed: &str) -> String {
    let typed = typed.trim();
    let (hours, minutes) = match typed.split_once(['.', ':', ',']) {
        Some(parts) => parts,
        None if typed.len() > 2 && typed.is_ascii() => typed.split_at(typed.len() - 2),
        None => (typed, "00"),
    };
    let digits = |part: &str| !part.is_empty() && part.len() <= 2 && part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(hours) || !digits(minutes) {
        return typed.to_owned();
    }
    format!("{hours:0>2}:{minutes:0>2}")
}

/// The field that a fault of the document belongs to, and what to say beside it.
pub(super) fn field_of(problem: &Problem, order: &[usize]) -> Option<(String, Words)> {
    let path = problem.path.as_str();
    if path.is_empty() {
        return Some((first_window(WEEK, 1), calendar::BAD_WEEK));
    }
    if let Some(rest) = path.strip_prefix("week") {
        return window_of(WEEK, rest, &problem.fault);
    }
    let (place, rest) = path.strip_prefix("seasons[")?.split_once(']')?;
    let prefix = season(*order.get(place.parse::<usize>().ok()?)?);
    if let Some(rest) = rest.strip_prefix(".week") {
        return window_of(&prefix, rest, &problem.fault);
    }
    let said = match (rest, &problem.fault) {
        (".from", Fault::BadValue("after the season before")) => calendar::BAD_OVERLAP,
        (".to", Fault::BadValue("not before its beginning")) => calendar::BAD_TO,
        _ => calendar::BAD_DATE,
    };
    Some((format!("{prefix}{}", rest.replace('.', "-")), said))
}

/// The window at a path like `.5[0][1]`.
fn window_of(prefix: &str, path: &str, fault: &Fault) -> Option<(String, Words)> {
    let mut numbers = path.split(['.', '[', ']']).filter(|part| !part.is_empty()).map(str::parse::<usize>);
    let mut next = || numbers.next()?.ok();
    let Some(day) = next() else { return Some((first_window(prefix, 1), calendar::BAD_ORDER)) };
    let Some(window) = next() else { return Some((first_window(prefix, day), calendar::BAD_MANY)) };
    let opens = next() != Some(1);
    let said = if *fault == Fault::BadValue("HH:MM") { calendar::BAD_TIME } else { calendar::BAD_ORDER };
    Some((end(prefix, day, window, opens), said))
}

/// Where the focus can go when a whole day or week is wrong: its first window, or the button that adds one.
fn first_window(prefix: &str, day: usize) -> String {
    format!("{prefix}-{day}-add")
}
