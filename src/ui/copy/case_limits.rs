//! Words of the limits of a case, and of "Mengapa tanggal ini?".

use super::{Counted, Words, words};
use crate::letters::words as letter;

/// Heading of the limits.
pub const LIMITS: Words = words("Batas waktu", "Time limits");
/// Months.
pub const MONTHS: Counted = Counted { id: "bulan", one: "month", many: "months" };
/// Minutes of office hours.
pub const WORKING_MINUTES: Counted = Counted { id: "menit kerja", one: "working minute", many: "working minutes" };

/// Met in time; `{when}` when.
pub const MET: Words = words("Terpenuhi {when}", "Met {when}");
/// Met after the due moment.
pub const MET_LATE: Words = words("Terpenuhi terlambat {when}", "Met late, {when}");
/// Waiting for `{what}`.
pub const WAITS: Words = words("Menunggu {what}", "Waiting for {what}");
/// The case ended before it was met.
pub const LAPSED: Words = words("Tidak dihitung lagi", "No longer counted");
/// Stands still.
pub const STANDS: Words = words("Ditangguhkan, belum bertanggal", "Paused, no date for now");
/// Due `{when}`.
pub const DUE: Words = words("Tenggat {when}", "Due {when}");
/// The length of a limit; `{length}` is a counted noun.
pub const LENGTH: Words = words("Paling lambat {length}", "At the latest {length}");
/// A date that was agreed on.
pub const AGREED: Words = words("Disepakati: {when}", "Agreed: {when}");
/// No limit applies as the case stands.
pub const NONE_YET: Words = words(
    "Belum ada batas waktu yang berlaku; batas waktu ditentukan oleh langkah atau golongan berikutnya.",
    "No limit applies yet; a later step or the class decides which one does.",
);
/// The standard sets no limits.
pub const NONE: Words = words(
    "Standar tidak menetapkan tenggat untuk layanan ini. Umur pengaduan ditampilkan sebagai gantinya.",
    "The standard sets no deadline for this service. The case's age is shown in its place.",
);

/// Opens the explanation of a limit that has no date yet.
pub const HOW: Words = words("Bagaimana dihitung?", "How is it counted?");
/// What started it.
pub const STARTED_BY: Words = words("Mulai dihitung", "Counted from");
/// The event and when it was.
pub const START_EVENT: Words = words("{what}, {when}", "{what}, {when}");
/// Several events, of which the later counts.
pub const LATER_OF: Words = words("yang lebih akhir dari {what}", "the later of {what}");
/// Several events, of which the earlier counts.
pub const EARLIER_OF: Words = words("yang lebih awal dari {what}", "the earlier of {what}");
/// Between the names of several.
pub const AND: Words = words(" dan ", " and ");
/// What meets it.
pub const MET_BY: Words = words("Terpenuhi oleh", "Met by");
/// The rule.
pub const RULE_WORKING_DAY: Words = words(
    letter::RULE_WORKING_DAY,
    "the day of the event is day 0, then every working day of the office counts one. It is due when the office closes on the last of them.",
);
/// The rule.
pub const RULE_DAY: Words = words(
    letter::RULE_DAY,
    "the day of the event is day 0, then every day counts one, holiday or not. It is due at 23.59 on the last day.",
);
/// The rule.
pub const RULE_MONTH: Words =
    words(letter::RULE_MONTH, "up to the same date, or that month's last day where there is none. It is due at 23.59.");
/// The rule.
pub const RULE_OFFICE_TIME: Words =
    words(letter::RULE_OFFICE_TIME, "only time inside the office's hours counts, from the event or the next opening.");
/// The rule.
pub const RULE_CLOCK: Words = words(letter::RULE_CLOCK, "by the clock, day and night.");
/// A limit was made longer.
pub const EXTENDED: Words = words("Diperpanjang", "Extended");
/// By how much; `{by}` is a counted noun.
pub const EXTENDED_BY: Words = words("{by} (di luar standar)", "{by} (beyond the standard)");
/// Stretches without counting.
pub const PAUSES: Words = words("Ditangguhkan", "Paused");
/// A pause that ended.
pub const PAUSE: Words = words("{from} sampai {to}", "{from} to {to}");
/// A pause that lasts.
pub const PAUSE_OPEN: Words = words("sejak {from}", "since {from}");
/// Choices of the office that made the date.
pub const READINGS: Words = words("Bacaan standar", "How the standard is read");
/// Time left.
pub const LEFT: Words = words("Sisa waktu", "Time left");
/// Time past the due moment.
pub const OVERDUE: Words = words("Lewat tenggat", "Past due");
/// The same by the calendar; `{left}` in its own unit.
pub const LEFT_BOTH: Words = words("{left} · menurut kalender {calendar}", "{left} · by the calendar {calendar}");
/// Less than an hour by the calendar.
pub const UNDER_HOUR: Words = words("kurang dari satu jam", "less than an hour");
/// When it was met.
pub const MET_AT: Words = words("Terpenuhi pada", "Met at");
/// In time.
pub const IN_TIME: Words = words("{when} (tepat waktu)", "{when} (in time)");
/// Not in time.
pub const TOO_LATE: Words = words("{when} (terlambat)", "{when} (late)");
/// What it waits for.
pub const WAITING: Words = words("Belum mulai dihitung", "Not counted yet");
/// The sentence for a limit that waits.
pub const WAITING_BODY: Words = words(
    "Batas ini baru mulai dihitung sesudah {what}. Sampai saat itu belum ada tanggalnya.",
    "This limit is counted only after {what}. Until then it has no date.",
);
/// The due day is not worked.
pub const LAST_WORKING: Words = words(
    "Kantor tutup pada hari itu; waktu kerja terakhir sebelumnya: {when}.",
    "The office is closed on that day; the last working moment before it: {when}.",
);
/// No calendar for `{years}`.
pub const UNPUBLISHED: Words = words(
    "Kalender {years} belum ditetapkan: baru akhir pekan yang diperhitungkan, sehingga tanggal ini dapat bergeser.",
    "The calendar of {years} is not published: only weekends are left out, so this date may still move.",
);
/// A holiday depends on a moon sighting.
pub const ESTIMATED: Words = words(
    "Hari libur yang ditandai “perkiraan” masih menunggu sidang isbat, sehingga tanggal ini dapat bergeser.",
    "Holidays marked “estimated” wait for a moon sighting, so this date may still move.",
);
/// Opens the count sheet.
pub const SHEET: Words = words("Cetak lembar penghitungan", "Print the count sheet");
/// Behind a holiday's name.
pub const ESTIMATED_MARK: Words = words("{name} (perkiraan)", "{name} (estimated)");
