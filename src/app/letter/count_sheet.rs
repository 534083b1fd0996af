//! The count sheet: how the date of one limit was counted, on paper. It is computed anew each time and
//! not kept: its fingerprint says by which history.

use crate::{
    catalog::letter_template::{Field, Template},
    domain::{
        Moment, Slug,
        calendar::Closed,
        counting::{Course, Stretch, TimeLimit, stretches, strip},
        deadline::{Deadline, DeadlineState},
        fact::CaseId,
        procedure::{LimitRule, MomentRule},
    },
    letters::{Fields, Habits, Letter, dates, doubts, fill, left_out, weeks, words},
};

use super::{CaseFile, Desk, Trouble, values};

/// Its template, as deployed beside the others.
const TEMPLATE: &str = "lembar-penghitungan";

/// A count sheet with its template, to be filled as often as time goes by.
#[derive(Clone, Debug, PartialEq)]
pub struct CountSheet {
    /// Which case.
    pub case: CaseId,
    /// Which of its limits.
    pub limit: Slug,
    template: Template,
}

impl Desk {
    /// The sheet of a limit that applies to a case.
    ///
    /// # Errors
    /// When case or limit are not there, or the template is missing or not sound.
    pub async fn count_sheet(&self, case: CaseId, limit: &Slug) -> Result<CountSheet, Trouble> {
        let file = self.open_case(case).await?;
        file.procedure.limit(limit).ok_or(crate::domain::case::Refusal::NotInProcedure)?;
        Ok(CountSheet { case, limit: limit.clone(), template: self.count_template().await? })
    }

    pub(super) async fn count_template(&self) -> Result<Template, Trouble> {
        let id = Slug::new(TEMPLATE).ok_or_else(|| Trouble::Missing(TEMPLATE.to_owned()))?;
        self.template(&id).await
    }

    /// The sheet as it would be printed now; `None` once the limit does not apply any more.
    pub fn compose_count_sheet(&self, sheet: &CountSheet) -> Option<Letter> {
        let (file, now) = (self.file(sheet.case)?, self.now());
        let deadline = file.deadlines(now).into_iter().find(|deadline| deadline.limit == sheet.limit)?;
        let rule = file.procedure.limit(&sheet.limit)?;
        let mut fields = values::of_count_sheet(self, &file);
        count(&mut fields, &file, rule, &deadline, now);
        fields.text(Field::PrintedAt, dates::moment(file.local(now), zone(&file)));
        fields.text(Field::PrintedBy, self.actor_name(self.actor()).unwrap_or_default());
        Some(fill(&sheet.template, &fields, Habits::default()))
    }
}

fn zone(file: &CaseFile) -> &'static str {
    file.calendar.zone().code()
}

fn count(fields: &mut Fields, file: &CaseFile, rule: &LimitRule, deadline: &Deadline, now: Moment) {
    let full = |at: Moment| dates::moment(file.local(at), zone(file));
    let (terms, _) = rule.terms(&file.standing());
    fields.text(Field::DueStep, rule.name.id.as_str());
    if let Some(quote) = &rule.provenance.quote {
        fields.text(Field::DueQuote, quote.shown());
    }
    fields.text(Field::CountLength, words::length(deadline.length));
    fields.text(Field::CountMetBy, event(file, &terms.met_by));
    fields.text(Field::CountRule, words::rule(deadline.length.unit));
    let notes: Vec<&str> = deadline.notes.iter().map(|note| note.id.as_str()).collect();
    fields.text(Field::CountReadings, notes.join(" "));
    if deadline.extended_by > 0 {
        let by = words::length(TimeLimit { count: deadline.extended_by, ..deadline.length });
        fields.text(Field::CountExtension, format!("{by} (di luar standar; alasan dan pemutus ada pada riwayat)"));
    }
    fields.text(Field::CountDoubts, doubts(&deadline.doubt.unpublished, deadline.doubt.estimated).join(" "));
    let (start, due) = (deadline.start(), deadline.due());
    let event = event(file, &terms.starts);
    fields.text(
        Field::CountStart,
        match start {
            Some(at) => format!("{event}, {}", full(at)),
            None => format!("{event}, belum terjadi"),
        },
    );
    let undated = if start.is_some() { words::PAUSED } else { "belum bertanggal" };
    fields.text(Field::DueMoment, due.map_or_else(|| undated.to_owned(), full));
    fields.text(Field::CountState, state(file, deadline));
    let Some(start) = start else { return };
    fields.list(Field::CountPauses, pauses(file, start, due.unwrap_or(now)));
    if let Some(open) = file.last_open(deadline) {
        fields.text(Field::CountLastOpen, full(open));
    }
    if deadline.length.unit.in_days() {
        let today = file.calendar.local(now).date_naive();
        let days = strip(deadline.length, start, &file.case.pauses(), &file.calendar, today);
        let due = due.map(|due| file.calendar.local(due).date_naive());
        fields.list(Field::CountLeftOut, left_out(&days)).mark(Field::CountDays).days(weeks(&days, due));
    } else {
        let pieces = stretches(deadline.length, start, &file.case.pauses(), &file.calendar, now);
        fields.list(Field::CountStretches, told(&pieces, zone(file)));
    }
}

/// What a moment follows from, in the procedure's words.
fn event(file: &CaseFile, rule: &MomentRule) -> String {
    let known = rule.milestones().iter().filter_map(|id| file.procedure.milestone(id));
    let names: Vec<&str> = known.map(|milestone| milestone.name.id.as_str()).collect();
    let names = names.join(" dan ");
    match rule {
        MomentRule::First(_) | MomentRule::Latest(_) => names,
        MomentRule::LaterOf(_) => format!("yang lebih akhir dari {names}"),
        MomentRule::EarlierOf(_) => format!("yang lebih awal dari {names}"),
    }
}

fn state(file: &CaseFile, deadline: &Deadline) -> String {
    match &deadline.state {
        DeadlineState::Waiting(_) => "menunggu peristiwa awalnya".to_owned(),
        DeadlineState::Running(running) => running.left.map_or_else(|| "ditangguhkan".to_owned(), words::left),
        DeadlineState::Met { at, late, .. } => {
            let at = dates::moment(file.local(*at), zone(file));
            format!("terpenuhi {at} ({})", if *late { "terlambat" } else { "tepat waktu" })
        }
        DeadlineState::Lapsed { .. } => "tidak dihitung lagi; pengaduan sudah ditutup".to_owned(),
    }
}

/// The pauses between start and end. Their reasons stay in the history.
fn pauses(file: &CaseFile, start: Moment, end: Moment) -> Vec<String> {
    let stamp = |at: Moment| dates::stamp(file.local(at), zone(file));
    let stands = file.case.pauses();
    let met = stands.iter().filter(|pause| pause.from <= end && pause.to.is_none_or(|to| to > start));
    let told = met.map(|pause| match pause.to {
        Some(to) => format!("{} sampai {}", stamp(pause.from), stamp(to)),
        None => format!("sejak {}", stamp(pause.from)),
    });
    told.collect()
}

/// Each stretch with what it adds to the count, and the sum so far.
fn told(pieces: &[Stretch], zone: &str) -> Vec<String> {
    let mut sum = 0;
    let line = |piece: &Stretch| {
        sum += piece.counted_seconds() / 60;
        let (from, to) = (piece.from.naive_local(), piece.to.naive_local());
        let day = dates::with_weekday(from.date());
        let end = if to.date() == from.date() { String::new() } else { format!("{} ", dates::short(to.date())) };
        let clock = format!("{day}, {}–{end}{}", dates::clock(from.time()), dates::time(to.time(), zone));
        match &piece.course {
            Course::Counted => format!("{clock}: {} menit (jumlah {sum} menit)", piece.counted_seconds() / 60),
            Course::Paused => format!("{clock}: ditangguhkan"),
            Course::Closed(Closed::Weekend) => format!("{day}: kantor tutup"),
            Course::Closed(Closed::Holiday(holiday)) => format!("{day}: {}", holiday.name),
        }
    };
    pieces.iter().map(line).collect()
}
