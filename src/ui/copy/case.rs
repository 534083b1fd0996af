//! Words of a case's page: its head, what needs attention, the next step, the steps.

use super::{Counted, Words, words};

/// Days of a case's age.
pub const DAYS: Counted = Counted { id: "hari", one: "day", many: "days" };

/// The case is not on this device.
pub const NOT_HERE: Words = words("Pengaduan tidak ditemukan", "Case not found");
/// What to do about it.
pub const NOT_HERE_BODY: Words = words(
    "Pengaduan ini tidak ada di perangkat ini, atau prosedur dan kalendernya belum ada. Terima dahulu berkasnya melalui Tukar data.",
    "This case is not on this device, or its procedure and calendar are missing. Import its file first, under Exchange data.",
);
/// It is not for the officer at work.
pub const ANOTHERS: Words = words("Ditangani petugas lain", "With another officer");
/// No more than that.
pub const ANOTHERS_BODY: Words = words(
    "Petugas yang sedang bekerja di perangkat ini tidak dapat membukanya. Bila belum ada petugas lain, tambahkan di ruang utama: Pengaturan, Petugas.",
    "The officer at work on this device can't open it. Where there is no other officer yet, add one in the main room: Settings, Officers.",
);
/// The way to another officer.
pub const CHANGE_OFFICER: Words = words("Ganti petugas yang bekerja", "Change the officer at work");
/// Way to all cases.
pub const TO_CASES: Words = words("Lihat semua pengaduan", "See all cases");

/// A personal value that is no longer here.
pub const ERASED: Words = words("keterangan ditutup atau dihapus", "covered or removed");
/// A party that nobody has named.
pub const NOT_NAMED: Words = words("belum disebutkan", "not named yet");
/// A covered identity.
pub const COVERED: Words = words("identitas dirahasiakan", "identity kept confidential");

/// When it was received, and its age; `{age}` is a counted noun.
pub const RECEIVED: Words = words("Diterima {when} · sudah {age}", "Received {when} · {age} ago");
/// The same for one received today.
pub const RECEIVED_TODAY: Words = words("Diterima {when} · hari ini", "Received {when} · today");
/// The same for one that ended; `{age}` is a counted noun.
pub const RECEIVED_ENDED: Words = words("Diterima {when} · selesai dalam {age}", "Received {when} · ended after {age}");

/// Since when it is so; `{days}` is a counted noun.
pub const SINCE: Words = words("sejak {when} ({days})", "since {when} ({days})");
/// A meeting is planned.
pub const MEETING_PLANNED: Words = words("Pertemuan direncanakan {when}", "A meeting is planned for {when}");
/// The planned moment has passed, and nothing was recorded.
pub const MEETING_PASSED: Words = words(
    "Pertemuan direncanakan {when}; hasilnya belum dicatat",
    "A meeting was planned for {when}; its result is not recorded yet",
);
/// The age that stands in a deadline's place; `{age}` is a counted noun.
pub const AGE: Words = words("Umur pengaduan: {age}", "Age of the case: {age}");
/// The same on the day it was received.
pub const AGE_TODAY: Words = words("Umur pengaduan: diterima hari ini", "Age of the case: received today");
/// What is left to do when all steps are done.
pub const ALL_DONE_NOTE: Words = words("Tinggal menutup pengaduan.", "All that is left is to close the case.");
/// How long that is expected to last.
pub const PAUSED_UNTIL: Words = words("Diperkirakan sampai {when}.", "Expected until {when}.");
/// Ended; `{how}` is the ending.
pub const ENDED: Words = words("Ditutup: {how}", "Closed: {how}");
/// Entered by mistake.
pub const VOIDED: Words = words("Dibatalkan karena salah catat", "Voided: entered by mistake");

/// Read out when one day is left.
pub const NEWS_LAST_DAY: Words = words("Tinggal satu hari sampai tenggat.", "One day is left.");
/// Read out on the due day.
pub const NEWS_TODAY: Words = words("Pengaduan ini jatuh tempo hari ini.", "This case is due today.");
/// Read out when an hour is left.
pub const NEWS_HOUR: Words = words("Tinggal satu jam atau kurang sampai tenggat.", "An hour or less is left.");
/// Read out when a quarter of an hour is left.
pub const NEWS_QUARTER: Words =
    words("Tinggal lima belas menit atau kurang sampai tenggat.", "Fifteen minutes or less are left.");
/// Read out when it has passed.
pub const NEWS_LATE: Words = words("Tenggat pengaduan ini sudah lewat.", "This case is overdue.");

/// Word on the chip of a case that needs an officer's eye.
pub const REVIEW: Words = words("Perlu ditinjau", "Needs review");
/// Name of the fingerprint.
pub const FINGERPRINT: Words = words("Sidik jari", "Fingerprint");
/// What it proves.
pub const FINGERPRINT_PROVES: Words = words(
    "Sidik jari dihitung dari semua catatan pengaduan ini. Bila sidik jari pada surat atau perangkat lain sama, riwayatnya sama persis; satu huruf yang berubah menghasilkan sidik jari lain.",
    "The fingerprint is computed from every entry of this case. Where a letter or another device shows the same one, the histories are exactly the same; one changed letter gives another fingerprint.",
);
/// What it does not prove.
pub const FINGERPRINT_NOT: Words = words(
    "Yang tidak dibuktikan: bahwa isinya benar, bahwa tidak ada catatan yang ditahan, atau bahwa pemilik perangkat tidak menulis ulang riwayat yang belum pernah keluar dari perangkat ini.",
    "What it does not prove: that the entries are true, that none was withheld, or that the device's owner did not rewrite a history that never left this device.",
);

/// Banner over a paused case.
pub const PAUSED_BODY: Words = words(
    "Semua batas waktu berhenti dihitung. Lanjutkan bila penyebabnya sudah selesai.",
    "No limit is being counted. Resume once the cause is over.",
);
/// Banner over a voided case.
pub const VOIDED_BODY: Words = words(
    "Pengaduan ini tidak dihitung dan tidak menerima catatan baru. Riwayatnya tetap tersimpan.",
    "This case does not count and takes no new entries. Its history is kept.",
);
/// Two devices disagree about `{what}`.
pub const CONFLICT: Words = words(
    "Dua perangkat mencatat {what} secara berbeda saat terpisah. Keduanya tersimpan, yang tampil adalah yang terakhir. Di riwayat, tandai catatan yang keliru melalui “Perbaiki” sebagai “Tidak terjadi”.",
    "Two devices recorded {what} differently while apart. Both are kept, the last one shows. In the history, mark the wrong entry as “It did not happen” under “Correct”.",
);
/// A fact names what is not there.
pub const DOES_NOT_FIT: Words = words(
    "Ada catatan yang tidak sesuai dengan prosedur pengaduan ini. Periksa catatan yang ditandai di riwayat, lalu perbaiki.",
    "An entry does not belong to this case's procedure. Look at the marked entry in the history, and correct it.",
);
/// A parent is missing.
pub const INCOMPLETE: Words = words(
    "Riwayat pengaduan ini belum lengkap: ada catatan dari perangkat lain yang belum sampai. Terima berkas lengkapnya melalui Tukar data.",
    "This case's history is not whole: entries of another device are missing. Import its whole file under Exchange data.",
);
/// Facts of a newer version.
pub const NEWER: Words = words(
    "Sebagian catatan dibuat oleh versi Titik Temu yang lebih baru, sehingga tenggat di sini mungkin belum lengkap. Muat ulang laman untuk memperbarui aplikasi.",
    "Some entries were made by a newer version of Titik Temu, so deadlines here may be incomplete. Reload the page to update the app.",
);
/// Damaged facts; `{n}` of them.
pub const DAMAGED: Words = words(
    "{n} catatan di perangkat ini rusak dan tidak ditampilkan. Pulihkan dari cadangan melalui Tukar data.",
    "{n} entries on this device are damaged and not shown. Restore them from a backup under Exchange data.",
);
/// Other terms than the office's of today.
pub const TERMS_BEHIND: Words = words(
    "Kalender atau pilihan hitung kantor telah berubah sejak dipakai pengaduan ini. Tenggat di sini tetap menurut yang lama sampai Anda memakai yang baru.",
    "The office's calendar or counting choices have changed since this case took them up. Deadlines here follow the old ones until you adopt the new.",
);
/// Somebody who was assigned may not handle the case.
pub const ASSIGNED_IN_VAIN: Words = words(
    "Petugas yang ditunjuk tidak semuanya dapat menangani pengaduan ini. Tunjuk petugas lain.",
    "Not everybody who was assigned can handle this case. Assign others.",
);
/// Link to the history.
pub const TO_TIMELINE: Words = words("Lihat riwayat", "See the history");

/// Above the next step.
pub const NEXT_STEP: Words = words("Langkah berikutnya", "Next step");
/// Above a case without a next step.
pub const NO_STEP: Words = words("Tidak ada langkah berikutnya", "No next step");
/// Who does a step.
pub const DONE_BY: Words = words("Dilaksanakan oleh: {who}", "Done by: {who}");
/// Above the form of another step than the one of the moment.
pub const AT_STEP: Words = words("Langkah: {step}", "Step: {step}");
/// Before other things that can be recorded now.
pub const OR: Words = words("Yang lain yang dapat dicatat sekarang", "What else can be recorded now");
/// What the product added.
pub const BEYOND: Words = words("Di luar standar", "Beyond the standard");
/// The case has ended.
pub const ENDED_BODY: Words = words(
    "Pengaduan ini sudah ditutup. Bila perlu dilanjutkan, buka kembali melalui Tindakan lain.",
    "This case is closed. To go on with it, reopen it under Other actions.",
);
/// Nothing is open, and no ending is reached.
pub const NOTHING_OPEN: Words = words(
    "Belum ada langkah yang dapat dicatat sekarang. Lihat daftar langkah untuk mengetahui yang ditunggu.",
    "No step can be recorded now. The list of steps says what is awaited.",
);

/// Heading of the hand-overs.
pub const HANDOVERS: Words = words("Disposisi dan penerusan", "Hand-overs");
/// Who has it now.
pub const HOLDS_NOW: Words = words("Di tangan sekarang", "Has it now");
/// When and by whom; `{when}`, `{who}`.
pub const HANDED_BY: Words = words("{when}, dicatat oleh {who}", "{when}, recorded by {who}");

/// Heading of the class.
pub const CLASS: Words = words("Golongan", "Class");
/// No class yet.
pub const NO_CLASS: Words = words(
    "Belum digolongkan. Tenggat yang bergantung pada golongan baru dihitung sesudahnya.",
    "Not classed yet. Limits that depend on the class are counted once it is.",
);
/// Sets the first class.
pub const SET_CLASS: Words = words("Tetapkan golongan", "Set the class");
/// What it was before; `{what}` lists them.
pub const CLASS_BEFORE: Words = words("Sebelumnya: {what}", "Before: {what}");
/// Above what another class moves.
pub const CLASS_MOVES: Words = words("Akibatnya pada tenggat", "What it does to the deadlines");

/// Heading of the steps.
pub const STEPS: Words = words("Langkah menurut standar", "Steps of the standard");
/// A step that is done; `{when}` when.
pub const STEP_DONE: Words = words("Selesai {when}", "Done {when}");
/// A step that is done, without a time.
pub const STEP_DONE_PLAIN: Words = words("Selesai", "Done");
/// The step of the moment.
pub const STEP_NOW: Words = words("Sekarang", "Now");
/// A step that comes later.
pub const STEP_LATER: Words = words("Nanti", "Later");
/// A step that the case goes on without.
pub const STEP_UNMET: Words = words("Tidak terpenuhi", "Not met");
/// Catches up on a step that was not met; `{what}` is the act.
pub const CATCH_UP: Words = words("Susulkan: {what}", "Catch up: {what}");
/// Opens the steps that this case does not need; `{n}` of them.
pub const STEPS_NOT_NEEDED: Words = words("Langkah yang tidak diperlukan di sini ({n})", "Steps not needed here ({n})");
/// A step that this case does not need.
pub const STEP_NOT_NEEDED: Words = words("Tidak diperlukan", "Not needed");
