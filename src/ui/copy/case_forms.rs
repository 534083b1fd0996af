//! Words of the forms on a case's page: acts, meetings, endings.

use super::{Words, words};

/// When it happened.
pub const WHEN: Words = words("Waktu kejadian", "When it happened");
/// How that is answered.
pub const WHEN_HINT: Words = words(
    "Kosongkan bila terjadi sekarang. Bila lebih awal, waktu kejadian dan waktu pencatatan sama-sama disimpan.",
    "Leave empty if it happens now. For an earlier time, both that time and the time of recording are kept.",
);
/// Submits an act.
pub const RECORD: Words = words("Simpan catatan", "Save the entry");
/// Submits an invitation.
pub const INVITE: Words = words("Simpan undangan", "Save the invitation");
/// Something was recorded.
pub const RECORDED: Words = words("Catatan tersimpan.", "The entry is saved.");

/// When a meeting is to take place.
pub const MEETING_AT: Words = words("Waktu pertemuan", "Time of the meeting");
/// Where.
pub const MEETING_PLACE: Words = words("Tempat pertemuan", "Place of the meeting");
/// What for.
pub const MEETING_AGENDA: Words = words("Acara", "Agenda");
/// How that is answered.
pub const MEETING_AGENDA_HINT: Words = words("Dicetak pada surat undangan.", "Printed on the invitation letter.");
/// The day has no opening hours.
pub const ON_WEEKEND: Words =
    words("Kantor tutup pada hari itu (akhir pekan).", "The office is closed on that day (weekend).");
/// The day is a holiday, `{name}`.
pub const ON_HOLIDAY: Words = words("Kantor libur pada hari itu: {name}.", "The office is closed on that day: {name}.");
/// Outside `{hours}`.
pub const OUTSIDE_HOURS: Words =
    words("Di luar jam buka kantor pada hari itu ({hours}).", "Outside the office's hours on that day ({hours}).");
/// Which attempt this invitation is.
pub const ATTEMPT: Words = words("Undangan ke-{n}.", "Invitation number {n}.");
/// What came of the one before.
pub const ATTEMPT_BEFORE: Words = words(
    "Undangan ke-{n}. Pada pertemuan {when} tidak hadir: {who}.",
    "Invitation number {n}. Absent at the meeting of {when}: {who}.",
);
/// The same where everybody came.
pub const ATTEMPT_AGAIN: Words =
    words("Undangan ke-{n}. Pertemuan sebelumnya: {when}.", "Invitation number {n}. Meeting before: {when}.");
/// The meeting that waits for its result.
pub const PLANNED: Words = words("Direncanakan {when}, {place}.", "Planned for {when}, {place}.");
/// Question of attendance; `{who}` is a party.
pub const CAME: Words = words("{who} hadir?", "{who}: present?");
/// Came.
pub const CAME_YES: Words = words("Hadir", "Present");
/// Did not come.
pub const CAME_NO: Words = words("Tidak hadir", "Absent");
/// What has to be said of each party.
pub const ATTENDANCE: Words = words("hadir atau tidak hadir", "present or absent");
/// What a no-show leads to.
pub const NO_SHOW: Words = words(
    "Ketidakhadiran dicatat dan pertemuan dianggap tidak terlaksana. Sesudah ini undangan baru dapat dibuat.",
    "The absence is recorded and the meeting counts as not held. A new invitation can be made next.",
);
/// Who is to take the case.
pub const ROUTE_TO: Words = words("Diteruskan kepada", "Passed on to");
/// Which class.
pub const CLASS: Words = words("Golongan", "Class");

/// Heading of the closing form.
pub const CLOSE: Words = words("Tutup pengaduan", "Close the case");
/// Which ending.
pub const CLOSE_HOW: Words = words("Bagaimana pengaduan ini berakhir?", "How does this case end?");
/// Endings that are not possible yet.
pub const NOT_POSSIBLE: Words = words("Belum dapat dipilih", "Not possible yet");
/// Why an ending is not possible; `{what}` is awaited.
pub const ENDING_WAITS: Words = words("{ending}: menunggu {what}.", "{ending}: waiting for {what}.");
/// The same where no milestone is named.
pub const ENDING_OTHER_WAY: Words =
    words("{ending}: tidak berlaku untuk pengaduan ini.", "{ending}: does not apply to this case.");
/// Why it ends so.
pub const CLOSE_REASON: Words = words("Alasan penutupan", "Reason for closing");
/// Who withdrew it.
pub const WITHDRAWN_BY: Words = words("Dicabut oleh", "Withdrawn by");
/// Which body goes on with it.
pub const REFERRED_TO: Words = words("Dilimpahkan kepada", "Referred to");
/// The case was closed.
pub const CLOSED: Words = words("Pengaduan ditutup.", "The case is closed.");
