//! A deadline's time as the kit shows it: the color of its state and the days of its bar.
//!
//! Knows the domain's counts, no case and no words.

use chrono::NaiveDate;

use super::components::{DayKind, Status};
use super::copy::time_left::in_days;
use crate::domain::Moment;
use crate::domain::calendar::Closed;
use crate::domain::counting::{Day, Left, Mark};
use crate::domain::standstill::Why;

/// The most days past the due moment that a bar shows: more would only push the limit itself aside.
const OVERRUN_SHOWN: usize = 20;
/// Less than this is soon, where minutes are counted: a working day.
const SOON_MINUTES: u32 = 450;

/// How a running deadline stands.
pub fn status(left: Left) -> Status {
    let soon = if in_days(left) { 1 } else { SOON_MINUTES };
    if left.late {
        Status::Late
    } else if left.count <= soon {
        Status::Soon
    } else {
        Status::Plain
    }
}

/// How a case stands whose clocks don't run.
pub fn standing(why: Why) -> Status {
    match why {
        Why::Paused | Why::HeldUp => Status::Wait,
        Why::AllDone => Status::Ok,
        Why::Unlimited => Status::Plain,
    }
}

/// The bar of a deadline: its days from start to due, and what it has overrun.
pub fn bar(days: &[Day], due: Option<Moment>, left: Option<Left>, today: NaiveDate) -> Vec<DayKind> {
    let due = due.map(|due| due.date_naive());
    let late = left.filter(|left| left.late);
    let over = late.filter(|left| in_days(*left)).map_or(0, |left| (left.count as usize).min(OVERRUN_SHOWN));
    let kind = |day: &Day| match &day.mark {
        // Passed, but by no whole day: nothing follows the due day, and nothing of it is left.
        _ if Some(day.date) == due && late.is_some() && over == 0 => DayKind::Used,
        _ if Some(day.date) == due => DayKind::Due,
        Mark::Start => DayKind::Start,
        Mark::Closed(Closed::Weekend) => DayKind::Weekend,
        Mark::Closed(Closed::Holiday(_)) => DayKind::Holiday,
        Mark::Paused => DayKind::Paused,
        Mark::Counted(_) if day.date < today => DayKind::Used,
        Mark::Counted(_) => DayKind::Open,
    };
    let mut bar: Vec<DayKind> = days.iter().map(kind).collect();
    bar.extend(std::iter::repeat_n(DayKind::Over, over));
    bar
}
