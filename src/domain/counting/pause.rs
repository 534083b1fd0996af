//! Times at which a clock stands still.

use crate::domain::Moment;
use crate::domain::order;

/// A pause: the clock stands from `from` up to, not including, `to`; without `to` it still stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pause {
    /// First moment of standing still.
    pub from: Moment,
    /// First moment of running again.
    pub to: Option<Moment>,
}

/// The pauses of a case, in order and without overlap.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pauses(Vec<Pause>);

impl Pauses {
    /// Puts pauses in order and joins those that touch; empty and backward ones drop out.
    pub fn new(mut pauses: Vec<Pause>) -> Self {
        pauses.retain(|pause| pause.to.is_none_or(|to| to > pause.from));
        order::sort_by_key(&mut pauses, |pause| pause.from);
        let mut joined: Vec<Pause> = Vec::with_capacity(pauses.len());
        for pause in pauses {
            match joined.last_mut() {
                Some(last) if last.to.is_none_or(|to| to >= pause.from) => {
                    last.to = last.to.and_then(|to| pause.to.map(|other| to.max(other)));
                }
                _ => joined.push(pause),
            }
        }
        Self(joined)
    }

    /// Whether the clock stands at a moment.
    pub fn stands_at(&self, moment: Moment) -> bool {
        self.0.iter().any(|pause| pause.from <= moment && pause.to.is_none_or(|to| moment < to))
    }

    /// The pause without an end, if there is one.
    pub fn open(&self) -> Option<&Pause> {
        self.0.last().filter(|pause| pause.to.is_none())
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// In order, without overlap.
    pub fn iter(&self) -> impl Iterator<Item = &Pause> {
        self.0.iter()
    }

    /// The moment at which `seconds` have run, going on from `from` up to `until` at most:
    /// `Ok` when they have, `Err` with the seconds that are still to run.
    pub(super) fn run(&self, from: Moment, until: Option<Moment>, mut seconds: i64) -> Result<Moment, i64> {
        let mut at = from;
        for pause in &self.0 {
            if pause.to.is_some_and(|to| to <= at) {
                continue;
            }
            if until.is_some_and(|until| pause.from >= until) {
                break;
            }
            let running = (pause.from - at).num_seconds().max(0);
            if running >= seconds {
                return Ok(at + chrono::TimeDelta::seconds(seconds));
            }
            seconds -= running;
            match pause.to {
                Some(to) if until.is_none_or(|until| to < until) => at = to,
                _ => return Err(seconds),
            }
        }
        let end = at + chrono::TimeDelta::seconds(seconds);
        match until {
            Some(until) if end > until => Err(seconds - (until - at).num_seconds().max(0)),
            _ => Ok(end),
        }
    }
}
