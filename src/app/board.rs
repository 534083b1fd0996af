//! The board: a line for each case, grouped by what is due.

use chrono::{Datelike, Days, NaiveDate};

use crate::domain::order;
use crate::domain::{
    Moment,
    case::{Attempts, CasePhase, Course},
    counting::{Day, Left, strip},
    deadline::{Deadline, Doubt, foremost},
    fact::CaseId,
    procedure::{Side, Text},
    standstill::{self, Why},
};

use super::{CaseCard, Desk};

/// All cases, in the order in which they want attention.
#[derive(Clone, Debug, Default)]
pub struct Board {
    /// The lines, foremost first.
    pub lines: Vec<BoardLine>,
    /// Cases that can't be opened.
    pub unreadable: usize,
}

/// Where a case stands on the board.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BoardGroup {
    /// Its deadline has passed.
    Overdue,
    /// Due today.
    Today,
    /// Due by Sunday.
    ThisWeek,
    /// Due later.
    Later,
    /// No clock runs: held up, waiting, or paused.
    Waiting,
    /// It has an ending, or was entered by mistake.
    Ended,
}

/// One case on the board.
#[derive(Clone, Debug)]
pub struct BoardLine {
    /// The case.
    pub case: CaseId,
    /// Its register number.
    pub register_number: String,
    /// Who complains.
    pub complainant: String,
    /// Who is complained of.
    pub respondent: String,
    /// What they are called instead, where their identities are covered.
    pub pseudonyms: [Option<Text>; 2],
    /// Whether there is somebody, or has to be, on the other side.
    pub two_sided: bool,
    /// The procedure's title.
    pub procedure: Text,
    /// The step now; for an ended case, how it ended.
    pub step: Text,
    /// Where it stands.
    pub group: BoardGroup,
    /// As a whole.
    pub phase: CasePhase,
    /// Why no clock runs, when none does.
    pub why: Option<Why>,
    /// What the foremost limit is called, when one runs.
    pub limit: Option<Text>,
    /// When it is due.
    pub due: Option<Moment>,
    /// Time left, in its unit.
    pub left: Option<Left>,
    /// Its days from start to due.
    pub days: Vec<Day>,
    /// What the case waits for, when no clock runs.
    pub waits_for: Vec<Text>,
    /// A meeting that is planned and has no result yet.
    pub meeting_at: Option<Moment>,
    /// Invitations to the meeting that has not come about yet.
    pub attempts: Option<Attempts>,
    /// What the due date still depends on.
    pub doubt: Doubt,
    /// When the complaint was received.
    pub received: Option<Moment>,
    /// Since when it stands where it does, or its clocks stand still; for an ended case, when something last happened.
    pub since: Option<Moment>,
    /// There is something for an officer to look at.
    pub needs_review: bool,
}

impl Desk {
    /// The board as it stands now.
    pub fn board(&self) -> Board {
        let now = self.now();
        let mut lines: Vec<BoardLine> = self.cards().iter().map(|card| line(card, now)).collect();
        order::sort_by_key(&mut lines, |line| {
            let oldest_first = line.since.or(line.received);
            (line.group, line.due, oldest_first, line.case)
        });
        // The last to end comes first among those that ended.
        if let Some(ended) = lines.iter().position(|line| line.group == BoardGroup::Ended) {
            lines[ended..].reverse();
        }
        Board { lines, unreadable: self.unreadable() }
    }
}

/// The line of a case at `now`.
fn line(card: &CaseCard, now: Moment) -> BoardLine {
    let case = card.course();
    let deadlines = card.deadlines(now);
    let running = foremost(&deadlines);
    let phase = case.phase();
    let progress = card.progress();
    let ending = case.ended.as_ref().and_then(|ended| card.procedure.outcome(&ended.outcome));
    let step = match ending {
        Some(ending) => ending.part.name.clone(),
        None => progress.current.map(|step| step.title.clone()).unwrap_or_default(),
    };
    let due = running.and_then(|(_, running)| running.due);
    let standstill = card.standstill(&deadlines);
    let pending = case.meetings.iter().rev().find(|meeting| meeting.result.is_none());
    BoardLine {
        case: case.id,
        register_number: case.register_number().unwrap_or_default().to_owned(),
        complainant: card.name_of(Side::Complainant),
        respondent: card.name_of(Side::Respondent),
        pseudonyms: [Side::Complainant, Side::Respondent].map(|side| card.pseudonym_of(side)),
        two_sided: card.two_sided(),
        procedure: card.procedure.title.clone(),
        step,
        group: group(phase, due, now, card),
        phase,
        why: standstill.as_ref().map(|standstill| standstill.why),
        limit: running.and_then(|(deadline, _)| card.procedure.limit(&deadline.limit)).map(|rule| rule.name.clone()),
        due,
        left: running.and_then(|(_, running)| running.left),
        days: running.map(|(deadline, running)| days(card, deadline, running.start, now)).unwrap_or_default(),
        waits_for: standstill.map(|standstill| card.procedure.awaited(&standstill.waits_for)).unwrap_or_default(),
        meeting_at: pending.map(|meeting| meeting.at),
        attempts: case.attempts(),
        doubt: running.map(|(deadline, _)| deadline.doubt.clone()).unwrap_or_default(),
        received: case.opened_at(),
        since: since(case),
        needs_review: card.summary.needs_review,
    }
}

fn since(case: &Course) -> Option<Moment> {
    standstill::since(case).or(case.last_at)
}

fn days(card: &CaseCard, deadline: &Deadline, start: Moment, now: Moment) -> Vec<Day> {
    strip(deadline.length, start, &card.course().pauses(), &card.calendar, card.calendar.local(now).date_naive())
}

fn group(phase: CasePhase, due: Option<Moment>, now: Moment, card: &CaseCard) -> BoardGroup {
    if matches!(phase, CasePhase::Ended | CasePhase::Voided) {
        return BoardGroup::Ended;
    }
    let Some(due) = due else { return BoardGroup::Waiting };
    let (due_on, today) = (card.calendar.local(due).date_naive(), card.calendar.local(now).date_naive());
    if due < now {
        BoardGroup::Overdue
    } else if due_on == today {
        BoardGroup::Today
    } else if due_on <= end_of_week(today) {
        BoardGroup::ThisWeek
    } else {
        BoardGroup::Later
    }
}

fn end_of_week(today: NaiveDate) -> NaiveDate {
    today + Days::new(u64::from(6 - today.weekday().num_days_from_monday()))
}
