//! Words of the agenda.

use super::{Counted, Words, words};

/// Overdue limits and meetings without a result.
pub const OVERDUE: Words = words("Perlu segera ditangani", "Needs attention now");
/// Today.
pub const TODAY: Words = words("Hari ini", "Today");
/// Tomorrow.
pub const TOMORROW: Words = words("Besok", "Tomorrow");
/// Nothing to do on a day.
pub const NOTHING: Words = words("Tidak ada jadwal.", "Nothing scheduled.");
/// Nothing in the two weeks that are shown.
pub const NOTHING_AHEAD: Words =
    words("Tidak ada jadwal dalam dua minggu ke depan.", "Nothing scheduled for the next two weeks.");
/// Meetings that are over.
pub const PAST: Words = words("Pertemuan yang sudah lewat ({n})", "Past meetings ({n})");
/// A due moment.
pub const DUE: Words = words("Tenggat: {limit}", "Due: {limit}");
/// A meeting whose result is missing.
pub const UNRECORDED: Words = words("hasil belum dicatat", "result not recorded yet");
/// A meeting to which everyone came.
pub const HELD: Words = words("terlaksana", "held");
/// A meeting that failed.
pub const NO_SHOW: Words = words("ada yang tidak hadir", "somebody stayed away");
/// A holiday.
pub const HOLIDAY: Words = words("Libur: {name}", "Holiday: {name}");
/// Collective leave that is worked, or anything without a name.
pub const CLOSED: Words = words("Libur", "Closed");
/// A meeting, as a legend and for screen readers.
pub const MEETINGS: Counted = Counted { id: "pertemuan", one: "meeting", many: "meetings" };
/// Due dates.
pub const DUES: Counted = Counted { id: "tenggat", one: "due date", many: "due dates" };
/// Leads to the calendar, where it stands below the days.
pub const CALENDAR: Words = words("Ke kalender", "To the calendar");
/// Goes back a month.
pub const EARLIER: Words = words("Bulan sebelumnya", "Previous month");
/// Goes on a month.
pub const LATER: Words = words("Bulan berikutnya", "Next month");
/// Back to the month of today.
pub const THIS_MONTH: Words = words("Bulan ini", "This month");
/// From one day back to the two weeks.
pub const ALL_DAYS: Words = words("Kembali ke dua minggu ke depan", "Back to the next two weeks");
/// Legend of the day marks.
pub const LEGEND_MEETING: Words = words("pertemuan", "meeting");
/// Legend of the day marks.
pub const LEGEND_DUE: Words = words("tenggat", "due date");
/// Legend of the day marks.
pub const LEGEND_HOLIDAY: Words = words("libur", "holiday");
