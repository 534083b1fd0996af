//! Words of the board and of the list of all cases.

use super::{Words, words};

/// Group: its deadline has passed.
pub const OVERDUE: Words = words("Terlambat", "Overdue");
/// Group: due today.
pub const TODAY: Words = words("Hari ini", "Today");
/// Group: due by Sunday.
pub const THIS_WEEK: Words = words("Minggu ini", "This week");
/// Group: due later.
pub const LATER: Words = words("Berikutnya", "Later");
/// Group: no clock runs.
pub const WAITING: Words = words("Menunggu", "Waiting");
/// Group: has an ending.
pub const ENDED: Words = words("Ditutup", "Closed");

/// Name of the counts, which are filters.
pub const TALLY: Words = words("Saring menurut tenggat", "Filter by deadline");
/// Takes the filter away.
pub const SHOW_ALL: Words = words("Tampilkan semua", "Show all");
/// The search.
pub const SEARCH: Words = words("Cari nomor atau nama", "Search by number or name");
/// Filter by procedure.
pub const PROCEDURE: Words = words("Layanan", "Service");
/// All procedures.
pub const ALL_PROCEDURES: Words = words("Semua layanan", "All services");
/// Only what needs a look.
pub const REVIEW_FILTER: Words = words("Perlu ditinjau", "Needs review");
/// More rows.
pub const MORE: Words = words("Tampilkan lebih banyak", "Show more");
/// How many of how many are shown.
pub const SHOWN: Words = words("{n} dari {all} pengaduan", "{n} of {all} cases");
/// Nothing fits search and filter.
pub const NOTHING_FOUND: Words = words("Tidak ada pengaduan yang sesuai.", "No case fits.");
/// The board without open cases.
pub const NOTHING_OPEN: Words = words("Tidak ada pengaduan yang sedang berjalan.", "No case is open.");
/// Opens the closed cases.
pub const ENDED_FOLD: Words = words("Pengaduan yang sudah ditutup ({n})", "Closed cases ({n})");

/// Today is no working day.
pub const CLOSED_TODAY: Words = words("Hari ini bukan hari kerja", "Today is not a working day");
/// Today is a holiday.
pub const HOLIDAY_TODAY: Words = words("Hari ini libur: {name}", "Holiday today: {name}");
/// Meetings of today.
pub const MEETINGS_TODAY: Words = words("Pertemuan hari ini", "Meetings today");

/// Between the two sides.
pub const AGAINST: Words = words("terhadap", "against");
/// A party whose name is not here.
pub const NO_NAME: Words = words("Tanpa nama", "No name given");
/// A case whose number is not here.
pub const NO_NUMBER: Words = words("Tanpa nomor", "No number");
/// Before a due moment.
pub const DUE: Words = words("Tenggat {when}", "Due {when}");
/// Since when, and how long that is.
pub const SINCE: Words = words("sejak {date} ({days})", "since {date} ({days})");
/// Since today.
pub const SINCE_TODAY: Words = words("sejak hari ini", "since today");
/// A meeting that is planned.
pub const MEETING_PLANNED: Words = words("Pertemuan {when}", "Meeting {when}");
/// A meeting whose time has passed without a result.
pub const MEETING_UNRECORDED: Words =
    words("Hasil pertemuan {when} belum dicatat", "Result of the meeting {when} not recorded yet");
/// There is something to look at.
pub const REVIEW: Words = words("Perlu ditinjau", "Needs review");
/// Entered by mistake.
pub const VOIDED: Words = words("Dibatalkan karena salah catat", "Voided as entered by mistake");
/// How long ago the complaint was received.
pub const RECEIVED: Words = words("Diterima {days} yang lalu", "Received {days} ago");
/// Received today.
pub const RECEIVED_TODAY: Words = words("Diterima hari ini", "Received today");

/// Leads to where backups come in.
pub const TO_EXCHANGE: Words = words("Buka Tukar data", "Open Exchange data");
/// Logs that cannot be opened.
pub const UNREADABLE: Words = words(
    "{cases} tidak dapat dibuka karena prosedur atau kalendernya hilang atau rusak.",
    "{cases} can't be opened because the procedure or calendar is missing or damaged.",
);
/// What to do about them.
pub const UNREADABLE_HELP: Words = words(
    "Datanya tidak dihapus. Masukkan kembali cadangan yang memuatnya.",
    "Nothing was deleted. Bring a backup that holds them back in.",
);

/// Read out when time moved a case to another group.
pub const NOW_OVERDUE: Words = words("{number} kini terlambat.", "{number} is now overdue.");
/// Read out when time moved a case to another group.
pub const NOW_TODAY: Words = words("{number} jatuh tempo hari ini.", "{number} is due today.");
/// Read out when one day is left.
pub const NOW_LAST_DAY: Words = words("{number} tinggal satu hari.", "{number} has one day left.");
/// Read out when an hour is left.
pub const NOW_HOUR: Words = words("{number} tinggal satu jam atau kurang.", "{number} has an hour or less left.");
/// Read out when a quarter of an hour is left.
pub const NOW_QUARTER: Words =
    words("{number} tinggal lima belas menit atau kurang.", "{number} has fifteen minutes or less left.");
/// Read out when time moved a case to another group.
pub const NOW_THIS_WEEK: Words = words("{number} jatuh tempo minggu ini.", "{number} is due this week.");

/// Heads what the bar's parts mean.
pub const LEGEND: Words = words("Bilah hari", "Day bar");
/// A counted day that is over.
pub const LEGEND_USED: Words = words("sudah dihitung", "counted");
/// A counted day to come.
pub const LEGEND_OPEN: Words = words("masih tersisa", "still left");
/// A day that is not counted.
pub const LEGEND_OUT: Words = words("libur, tidak dihitung", "day off, not counted");
/// The end of the bar.
pub const LEGEND_DUE: Words = words("tenggat", "due");
