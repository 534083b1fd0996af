//! Words of the countdown: what is left, in which unit, and what each day of the bar is.

use super::{Counted, Words, words};

/// Working days, the unit of most standards.
pub const WORKING_DAYS: Counted = Counted { id: "hari kerja", one: "working day", many: "working days" };
/// Calendar days.
pub const CALENDAR_DAYS: Counted = Counted { id: "hari kalender", one: "calendar day", many: "calendar days" };
/// Clock hours.
pub const HOURS: Counted = Counted { id: "jam", one: "hour", many: "hours" };
/// Working hours.
pub const WORKING_HOURS: Counted = Counted { id: "jam kerja", one: "working hour", many: "working hours" };
/// Minutes.
pub const MINUTES: Counted = Counted { id: "menit", one: "minute", many: "minutes" };

/// "Sisa 2 hari kerja"; `{left}` is a counted noun.
pub const LEFT: Words = words("Sisa {left}", "{left} left");
/// "Terlambat 3 hari kerja"; `{over}` is a counted noun.
pub const OVER: Words = words("Terlambat {over}", "{over} late");
/// Late, the word alone.
pub const LATE: Words = words("Terlambat", "Late");
/// Due today.
pub const TODAY: Words = words("Hari ini", "Today");
/// Due soon.
pub const SOON: Words = words("Segera", "Soon");
/// In time.
pub const ON_TIME: Words = words("Sesuai waktu", "On time");
/// A deadline that was met.
pub const MET: Words = words("Terpenuhi", "Met");

/// Above the due moment.
pub const DUE: Words = words("Tenggat", "Due");
/// Opens the day strip.
pub const WHY: Words = words("Mengapa tanggal ini?", "Why this date?");
/// Head of the rule in the day strip.
pub const RULE: Words = words("Aturan hitung", "Counting rule");
/// Head of the list of days left out.
pub const NOT_COUNTED: Words = words("Hari yang tidak dihitung", "Days that are not counted");

/// A day that was counted and is over.
pub const DAY_USED: Words = words("Sudah dihitung", "Counted, past");
/// A day that will be counted.
pub const DAY_OPEN: Words = words("Masih tersisa", "Still left");
/// Saturday, Sunday or the office's own closed day.
pub const DAY_WEEKEND: Words = words("Akhir pekan", "Weekend");
/// Public holiday or collective leave.
pub const DAY_HOLIDAY: Words = words("Hari libur", "Holiday");
/// A day of a pause.
pub const DAY_PAUSED: Words = words("Ditangguhkan", "Paused");
/// The same, with a place to break, for a narrow cell.
pub const DAY_PAUSED_NARROW: Words = words("Ditangguh\u{ad}kan", "Paused");
/// What the small figures are, where there is no room to say it on each day.
pub const STRIP_NOTE: Words = words("Angka kecil: hari ke berapa.", "Small figures: which counted day.");
/// The day of the due moment.
pub const DAY_DUE: Words = words("Tenggat", "Due");
/// The day of the event that started the clock.
pub const DAY_START: Words = words("Peristiwa awal", "Starting event");
/// Which counted day this is.
pub const DAY_NUMBER: Words = words("hari ke-{n}", "day {n}");

/// What a stretch of hours adds; `{n}` and `{sum}` are amounts of time.
pub const SPAN_COUNTED: Words = words("{n} dihitung, jumlah {sum}", "{n} counted, {sum} in all");
/// Name of the list of stretches.
pub const SPANS: Words = words("Waktu yang dihitung", "Time that counted");

/// A year on the way is not published; `{years}`.
pub const DOUBT_UNPUBLISHED: Words =
    words("kalender {years} belum ditetapkan", "the calendar of {years} is not published");
/// A holiday on the way depends on a moon sighting.
pub const DOUBT_ESTIMATED: Words =
    words("melewati hari libur yang masih perkiraan", "passes a holiday that is still estimated");

/// Text beside the bar for those who cannot see it.
pub const BAR: Words = words(
    "{used} hari sudah dihitung, {open} hari tersisa, {left_out} hari tidak dihitung.",
    "{used} days counted, {open} days left, {left_out} days not counted.",
);
