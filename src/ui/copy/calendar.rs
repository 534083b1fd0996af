//! Words of the calendar's settings: opening hours, holidays, and what a change would move.

use super::{Counted, Words, words};

/// Counted.
pub const CASES: Counted = Counted { id: "pengaduan", one: "case", many: "cases" };
/// Counted.
pub const DEADLINES: Counted = Counted { id: "tenggat", one: "deadline", many: "deadlines" };
/// Counted.
pub const DAYS: Counted = Counted { id: "hari", one: "day", many: "days" };

/// Under the heading of the hours.
pub const HOURS_LEAD: Words = words(
    "Hari kerja adalah hari ketika kantor buka. Tenggat berakhir pada jam tutup.",
    "A working day is a day on which the office opens. Deadlines end at closing time.",
);
/// Field.
pub const ZONE: Words = words("Zona waktu", "Time zone");
/// WIB, WITA, WIT in words.
pub const ZONES: [Words; 3] = [
    words("WIB (Waktu Indonesia Barat)", "WIB (Western Indonesia)"),
    words("WITA (Waktu Indonesia Tengah)", "WITA (Central Indonesia)"),
    words("WIT (Waktu Indonesia Timur)", "WIT (Eastern Indonesia)"),
];
/// Heading of the week.
pub const WEEK: Words = words("Jam pelayanan sepekan", "Hours of the week");
/// Over the templates.
pub const TEMPLATE: Words = words("Isi dari jam yang lazim", "Fill in usual hours");
/// Hint.
pub const TEMPLATE_HINT: Words = words(
    "Mengganti jam sepekan dan jam Ramadan di bawah; sesudahnya masih dapat diubah.",
    "Replaces the week and Ramadan's hours below; you can change them afterwards.",
);
/// A day without hours.
pub const CLOSED: Words = words("Tutup", "Closed");
/// Label of a time; `{day}` and which window `{n}`.
pub const OPENS: Words = words("{day}, buka ke-{n}", "{day}, opening {n}");
/// Label of a time.
pub const CLOSES: Words = words("{day}, tutup ke-{n}", "{day}, closing {n}");
/// What a time looks like.
pub const TIME_FORM: Words = words("07.30", "07.30");
/// Between opening and closing.
pub const UNTIL: Words = words("s.d.", "to");
/// Button; `{day}`.
pub const ADD_HOURS: Words = words("Tambah jam", "Add hours");
/// The same for screen readers.
pub const ADD_HOURS_ON: Words = words("Tambah jam pada hari {day}", "Add hours on {day}");
/// Button for screen readers.
pub const REMOVE_HOURS: Words = words("Hapus jam ke-{n} pada hari {day}", "Remove hours {n} on {day}");
/// Question.
pub const LEAVE: Words = words("Apakah kantor buka pada cuti bersama?", "Is the office open on collective leave?");
/// Answer.
pub const LEAVE_CLOSED: Words = words("Tidak, cuti bersama adalah hari libur", "No, collective leave is a day off");
/// Answer.
pub const LEAVE_WORKED: Words = words("Ya, cuti bersama tetap hari kerja", "Yes, collective leave is worked");
/// Heading of the seasons.
pub const SEASONS: Words = words("Masa dengan jam berbeda", "Seasons with other hours");
/// Hint.
pub const SEASONS_HINT: Words = words(
    "Misalnya Ramadan. Pada tanggal-tanggal ini jam di bawahnya menggantikan jam sepekan.",
    "Such as Ramadan. On these dates the hours below replace those of the week.",
);
/// None.
pub const SEASONS_NONE: Words = words("Belum ada.", "None yet.");
/// Field.
pub const SEASON_NAME: Words = words("Nama masa", "Name of the season");
/// Field.
pub const FROM: Words = words("Dari tanggal", "From");
/// Field.
pub const TO: Words = words("Sampai tanggal", "To");
/// Field.
pub const SOURCE: Words = words("Dasar penetapan", "Set by");
/// Box.
pub const SEASON_ESTIMATED: Words =
    words("Masih perkiraan, menunggu sidang isbat", "Still an estimate, waiting for the sighting of the moon");
/// Opens the hours.
pub const SEASON_HOURS: Words = words("Jam pada masa ini", "Hours of this season");
/// Button; `{name}`.
pub const SEASON_ADD: Words = words("Tambah {name}", "Add {name}");
/// Button.
pub const SEASON_ADD_OTHER: Words = words("Tambah masa lain", "Add another season");
/// Button; `{name}`.
pub const SEASON_REMOVE: Words = words("Hapus masa ini", "Remove this season");
/// Written as the source of what the office sets itself. Stored, so always Indonesian.
pub const BY_OFFICE: &str = "Ditetapkan kantor";

/// A time is missing.
pub const BAD_TIME: Words =
    words("Isi jam buka dan jam tutup, misalnya 07.30.", "Enter opening and closing time, such as 07.30.");
/// Hours out of order.
pub const BAD_ORDER: Words = words(
    "Jam tutup harus sesudah jam buka, dan sesudah jam sebelumnya pada hari itu.",
    "Closing must come after opening, and after the hours before it on that day.",
);
/// Never open.
pub const BAD_WEEK: Words =
    words("Isi jam paling sedikit untuk satu hari.", "Enter hours for at least one day of the week.");
/// Too many windows.
pub const BAD_MANY: Words = words("Paling banyak enam rentang jam sehari.", "At most six stretches of hours a day.");
/// A date is missing.
pub const BAD_DATE: Words = words("Isi tanggalnya.", "Enter the date.");
/// A season that ends before it begins.
pub const BAD_TO: Words =
    words("Tanggal akhir tidak boleh sebelum tanggal awal.", "The last day can't be before the first.");
/// Seasons that overlap.
pub const BAD_OVERLAP: Words =
    words("Masa ini bertumpang tindih dengan masa sebelumnya.", "This season overlaps with the one before.");

/// Under the heading of the holidays.
pub const HOLIDAYS_LEAD: Words = words(
    "Hari-hari ini tidak dihitung sebagai hari kerja. Libur nasional dan cuti bersama berasal dari SKB; libur daerah ditambahkan oleh kantor.",
    "These days are not counted as working days. Public holidays and collective leave come from the joint decree; the office adds local days.",
);
/// Name of the choice of years.
pub const YEAR: Words = words("Tahun", "Year");
/// A year without published days.
pub const UNPUBLISHED: Words = words(
    "Hari libur {year} belum ditetapkan di sini. Tenggat yang masuk tahun itu hanya melewati akhir pekan, dan menyebutkannya.",
    "The holidays of {year} are not set here yet. Deadlines that reach into that year skip weekends only, and say so.",
);
/// Beside such a year.
pub const UNPUBLISHED_MARK: Words = words("belum ditetapkan", "not set");
/// Over the list; `{year}` and `{n}`, counted days.
pub const LIST: Words = words("Hari libur {year}: {n}", "Holidays of {year}: {n}");
/// Field.
pub const DATE: Words = words("Tanggal", "Date");
/// Kind.
pub const NATIONAL: Words = words("Libur nasional", "Public holiday");
/// Kind.
pub const COLLECTIVE: Words = words("Cuti bersama", "Collective leave");
/// Kind, where the office works on it.
pub const COLLECTIVE_WORKED: Words = words("Cuti bersama, tetap masuk", "Collective leave, worked");
/// Kind.
pub const LOCAL: Words = words("Libur daerah", "Local holiday");
/// Mark.
pub const ESTIMATED: Words = words("Perkiraan", "Estimate");
/// Button for screen readers; `{name}`, `{date}`.
pub const LOCAL_REMOVE: Words = words("Hapus {name}, {date}", "Remove {name}, {date}");
/// Heading.
pub const LOCAL_ADD: Words = words("Tambah libur daerah", "Add a local holiday");
/// Hint.
pub const LOCAL_HINT: Words = words(
    "Misalnya hari jadi provinsi, pemilihan kepala daerah, atau hari raya setempat yang ditetapkan pemerintah daerah.",
    "Such as an anniversary of the province, a regional election, or a local feast set by the regional government.",
);
/// Field.
pub const LOCAL_NAME: Words = words("Nama hari libur", "Name of the holiday");
/// A date of a year that is not published.
pub const LOCAL_YEAR: Words = words(
    "Hari libur {year} belum ditetapkan. Impor dahulu daftar libur nasional tahun itu.",
    "The holidays of {year} are not set. Import the public holidays of that year first.",
);
/// Already there.
pub const LOCAL_TAKEN: Words =
    words("Tanggal itu sudah menjadi libur daerah.", "That date is a local holiday already.");
/// Another line for a day.
pub const LOCAL_MORE: Words = words("Tambah baris tanggal", "Add another date");
/// Takes a line away; `{n}` which.
pub const LOCAL_LESS: Words = words("Hapus baris {n}", "Remove line {n}");
/// A line of several; `{n}` which.
pub const LOCAL_LINE: Words = words("Libur ke-{n}", "Day {n}");
/// The same date twice.
pub const LOCAL_TWICE: Words = words("Tanggal ini sudah diisi di atas.", "This date is entered above already.");
/// Heading of a region's days.
pub const BALI: Words = words("Libur fakultatif dan dispensasi Bali", "Bali's own days off");
/// About them; `{year}`.
pub const BALI_HINT: Words = words(
    "Tidak dihitung sebagai libur sebelum dikonfirmasi. Centang hanya hari yang sudah ditetapkan pemerintah daerah untuk tahun {year}; tanggal yang berasal dari perhitungan perlu dicocokkan dahulu dengan penetapan itu.",
    "Not days off until confirmed. Tick only those that the regional government has set for {year}; computed dates have to be checked against that decision first.",
);
/// The list has nothing for `{year}`.
pub const BALI_NONE: Words = words("Daftar ini belum memuat tahun {year}.", "This list has nothing for {year} yet.");
/// All of them are confirmed; `{year}`.
pub const BALI_ALL: Words =
    words("Semua hari dalam daftar {year} sudah dikonfirmasi.", "All days of the list for {year} are confirmed.");
/// Where a date comes from; `{source}`.
pub const BALI_SOURCE: Words = words("Sumber: {source}.", "Source: {source}.");
/// Nothing is ticked.
pub const BALI_EMPTY: Words = words("Centang paling sedikit satu hari.", "Tick at least one day.");
/// Heading.
pub const PUBLISHED: Words = words("Impor daftar libur", "Import a list of holidays");
/// Hint.
pub const PUBLISHED_HINT: Words = words(
    "Berkas JSON berisi hari libur menurut SKB per tahun. Tahun yang ada di dalam berkas diganti; libur daerah tetap.",
    "A JSON file with the holidays of the joint decree by year. Years that the file holds are replaced; local days stay.",
);
/// Button.
pub const PUBLISHED_PICK: Words = words("Pilih berkas daftar libur", "Choose a file of holidays");
/// Refused; `{why}`.
pub const PUBLISHED_REFUSED: Words =
    words("Berkas ditolak, tidak ada yang diubah. {why}", "The file was refused and nothing was changed. {why}");
/// A file of local days alone.
pub const PUBLISHED_LOCAL: Words = words(
    "Berkas itu hanya berisi libur daerah, bukan libur nasional setahun. Tidak ada yang diubah. Libur daerah dikonfirmasi satu per satu di atas.",
    "That file holds local days only, not a year's public holidays. Nothing was changed. Local days are confirmed one by one above.",
);
/// A file that brings nothing.
pub const PUBLISHED_SAME: Words = words(
    "Semua hari libur di dalam berkas itu sudah ada. Tidak ada yang diubah.",
    "All holidays of that file are here already. Nothing was changed.",
);

/// Heading of the review.
pub const REVIEW: Words = words("Periksa sebelum diberlakukan", "Check before it takes effect");
/// Change; `{name}`, `{date}`.
pub const CHANGE_ADD: Words = words("Ditambahkan: {name}, {date}.", "Added: {name}, {date}.");
/// Change.
pub const CHANGE_REMOVE: Words = words("Dihapus: {name}, {date}.", "Removed: {name}, {date}.");
/// Change; `{year}`, `{added}` and `{removed}` counted days.
pub const CHANGE_YEAR: Words =
    words("{year}: {added} ditambahkan, {removed} dihapus.", "{year}: {added} added, {removed} removed.");
/// Change.
pub const CHANGE_RAMADAN: Words = words(
    "{name}: {from} sampai {to}, dengan jam kerja Ramadan kantor ini.",
    "{name}: {from} to {to}, with this office's hours in Ramadan.",
);
/// Change.
pub const CHANGE_HOURS: Words = words("Jam kerja yang baru.", "The new opening hours.");
/// Nothing moves.
pub const MOVES_NONE: Words = words("Tidak ada tenggat berjalan yang bergeser.", "No running deadline would move.");
/// Over the list; `{n}` counted deadlines.
pub const MOVES: Words =
    words("{n} bergeser bila pengaduan berjalan ikut memakainya", "{n} would move if running cases adopted this");
/// Between the two moments, for those who can't see the arrow.
pub const BECOMES: Words = words("menjadi", "becomes");
/// No moment.
pub const NOT_RUNNING: Words = words("tidak berjalan", "not running");
/// Question.
pub const SCOPE: Words = words("Berlaku untuk", "It takes effect for");
/// Answer.
pub const SCOPE_NEW: Words = words("Pengaduan baru saja", "New cases only");
/// Hint.
pub const SCOPE_NEW_HINT: Words =
    words("Pengaduan berjalan tetap dihitung seperti sekarang.", "Running cases are counted as they are now.");
/// Answer.
pub const SCOPE_RUNNING: Words = words("Juga pengaduan yang sedang berjalan", "Running cases too");
/// Hint; `{n}` counted cases.
pub const SCOPE_RUNNING_HINT: Words = words(
    "{n} memakai kalender ini dan bacaan standar yang berlaku; tercatat pada riwayat masing-masing.",
    "{n} adopt this calendar and the readings in force; each history records it.",
);
/// Goes to the review.
pub const TO_REVIEW: Words = words("Periksa dampaknya", "See what would move");
/// Confirms.
pub const CONFIRM: Words = words("Berlakukan", "Put into effect");
/// Goes back.
pub const BACK_TO_EDIT: Words = words("Kembali mengubah", "Go on editing");
/// Notice.
pub const ADOPTED: Words = words("Kalender kantor diperbarui.", "The office's calendar was updated.");
