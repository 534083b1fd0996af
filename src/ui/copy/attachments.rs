//! Words of a case's attachments: how they come in, what they are, what is wrong with one.

use crate::app::{Flaw, Media, Unfit};
use crate::domain::case::MAX_ATTACHMENT;

use super::{Counted, Words, fill, storage, t, words};

/// Heading.
pub const ATTACHMENTS: Words = words("Lampiran", "Attachments");
/// There are none.
pub const NONE: Words = words(
    "Belum ada. Foto, PDF, dan dokumen disimpan di perangkat ini bersama pengaduannya.",
    "None yet. Photos, PDFs and documents are kept on this device with the case.",
);
/// Button.
pub const TAKE_PHOTO: Words = words("Ambil foto", "Take a photo");
/// Button.
pub const PICK: Words = words("Pilih berkas", "Choose files");
/// Counted.
pub const FILES: Counted = Counted { id: "lampiran", one: "attachment", many: "attachments" };
/// Above the files that were picked.
pub const STAGED: Words = words("Belum disimpan", "Not saved yet");
/// What a file will be called.
pub const TITLE: Words = words("Judul lampiran", "Title of the attachment");
/// The same for one of several; `{n}` counts them.
pub const TITLE_OF: Words = words("Judul lampiran {n}", "Title of attachment {n}");
/// The title that a photo gets by itself.
pub const PHOTO_N: Words = words("Foto {n}", "Photo {n}");
/// The title that any other file gets by itself.
pub const DOCUMENT_N: Words = words("Dokumen {n}", "Document {n}");
/// Title of the file as it came; `{title}` is the photo's.
pub const ORIGINAL_TITLE: Words = words("{title} (berkas asli)", "{title} (original file)");
/// The document of the procedure that it is.
pub const REQUIREMENT: Words = words("Termasuk persyaratan (boleh dikosongkan)", "Belongs to a requirement (optional)");
/// None of them.
pub const NO_REQUIREMENT: Words = words("Bukan persyaratan", "None");
/// Asks for the original.
pub const ORIGINAL: Words = words("Simpan juga berkas asli foto", "Keep the original file of photos too");
/// What it holds.
pub const ORIGINAL_HINT: Words = words(
    "Biasanya tidak perlu. Berkas asli dapat memuat tempat dan waktu foto diambil serta jenis perangkatnya; foto yang disimpan tanpa pilihan ini tidak memuatnya.",
    "Usually not needed. The original may tell where, when and with which device a photo was taken; the photo that is kept without it does not.",
);
/// Button; `{n}` is a counted noun.
pub const SAVE: Words = words("Simpan {n}", "Save {n}");
/// Takes a file from the list.
pub const DROP: Words = words("Batal", "Leave out");
/// The same for screen readers; `{title}`.
pub const DROP_WHAT: Words = words("Batal melampirkan: {title}", "Leave out: {title}");
/// Read out while files are made ready; `{done}` of `{all}`.
pub const PROGRESS: Words = words("Memproses {done} dari {all} …", "Working on {done} of {all} …");
/// Notice; `{n}` is a counted noun.
pub const SAVED: Words = words("{n} tersimpan.", "{n} saved.");
/// Notice; `{n}` is a counted noun, `{m}` a number.
pub const SOME_FAILED: Words = words(
    "{n} tersimpan, {m} berkas tidak. Alasannya ada di daftar lampiran.",
    "{n} saved, {m} not. The list of attachments says why.",
);
/// The content is not what the name says; `{kind}` is what it is.
pub const NOT_AS_NAMED: Words = words(
    "Isinya {kind}, bukan seperti nama berkasnya; yang dipakai adalah isinya.",
    "Its content is {kind}, not what the file's name says; the content counts.",
);
/// The browser has no way to show a photo of this kind, or it has more pixels than a tablet can bear.
pub const UNSEEN: Words = words(
    "Foto ini ({kind}) tidak dapat dibuka di sini, sehingga keterangan tempat di dalamnya tidak dapat dihapus. Ubah dahulu menjadi JPEG biasa, atau simpan berkas aslinya.",
    "This photo ({kind}) can't be opened here, so what it tells of the place can't be removed. Turn it into an ordinary JPEG first, or keep the original file.",
);
/// Button.
pub const KEEP_ORIGINAL: Words = words("Simpan berkas asli", "Keep the original file");
/// The browser garbles pictures that pages draw.
pub const GARBLED: Words = words(
    "Peramban ini mengacak gambar untuk mencegah pelacakan, sehingga foto akan rusak. Izinkan laman ini membaca kanvas, atau simpan berkas aslinya.",
    "This browser garbles pictures to prevent tracking, which would spoil the photo. Allow this page to read its canvas, or keep the original file.",
);

/// Button.
pub const OPEN_SHORT: Words = words("Buka", "Open");
/// Shows a photo; `{title}`.
pub const OPEN: Words = words("Buka: {title}", "Open: {title}");
/// Button.
pub const DOWNLOAD: Words = words("Simpan salinan", "Save a copy");
/// The same for screen readers; `{title}`.
pub const DOWNLOAD_WHAT: Words = words("Simpan salinan: {title}", "Save a copy: {title}");
/// What a copy outside means.
pub const DOWNLOAD_HINT: Words = words(
    "Salinan di luar Titik Temu tidak lagi terlindungi. Hapus bila sudah tidak diperlukan.",
    "A copy outside Titik Temu is protected no longer. Delete it when it is not needed any more.",
);
/// Opens the correction of the title.
pub const RENAME: Words = words("Perbaiki", "Correct");
/// The same for screen readers; `{title}`.
pub const RENAME_WHAT: Words = words("Perbaiki lampiran: {title}", "Correct the attachment: {title}");
/// In the place of a photo that is being read.
pub const READING: Words = words("Foto sedang dibuka …", "The photo is being opened …");
/// The browser did not take the copy.
pub const NOT_SAVED: Words = words(
    "Peramban tidak menerima salinannya. Periksa izin unduhan, lalu coba lagi.",
    "The browser did not take the copy. Check whether downloads are allowed, then try again.",
);
/// Button.
pub const CHECK: Words = words("Periksa keutuhan", "Check that all are whole");
/// While it is looked at; `{done}` of `{all}`.
pub const CHECKING: Words = words("Memeriksa {done} dari {all} …", "Checking {done} of {all} …");
/// All are whole; `{n}` is a counted noun.
pub const ALL_WHOLE: Words = words("{n} diperiksa, semuanya utuh.", "{n} checked, all of them whole.");
/// Some are not; `{bad}` of `{n}`, a counted noun.
pub const SOME_FLAWED: Words = words(
    "{n} diperiksa, {bad} di antaranya tidak dapat dipakai. Lihat tandanya di daftar.",
    "{n} checked, {bad} of them can't be used. The list marks them.",
);
/// Beside one that is not here; `{hash}`.
pub const MISSING: Words = words("Isi berkas tidak ada di perangkat ini", "The file's content is not on this device");
/// Beside one that is not what it was.
pub const DAMAGED: Words =
    words("Isi berkas rusak atau diganti orang", "The file's content is damaged, or somebody replaced it");
/// The beginning of its hash.
pub const HASH: Words = words("Sidik jari {hash}", "Fingerprint {hash}");
/// What to do about a flaw.
pub const FLAWED_BODY: Words = words(
    "Riwayat pengaduan ini tetap utuh. Lampirkan lagi berkasnya bila masih ada, atau cocokkan sidik jarinya dengan perangkat lain.",
    "The case's history is whole none the less. Attach the file again if there still is one, or compare its fingerprint with another device.",
);
/// In a case that covers its parties.
pub const COVERED: Words = words(
    "Lampiran dapat memperlihatkan siapa para pihak. Buka dahulu identitas mereka, dengan alasannya.",
    "Attachments may show who the parties are. Look at their identities first, and say why.",
);
/// Words of the original, in the list.
pub const IS_ORIGINAL: Words =
    words("berkas asli, dapat memuat tempat pengambilan", "original file, may tell the place");
/// An entry of the history; `{title}`.
pub const ADDED: Words = words("Lampiran ditambahkan: {title}", "Attachment added: {title}");
/// Several were added at once; `{n}` is a counted noun.
pub const ADDED_TOGETHER: Words = words("{n} ditambahkan", "{n} added");
/// Button, and heading.
pub const ERASE: Words = words("Hapus isi lampiran", "Erase the attachment");
/// The same for screen readers; `{title}`.
pub const ERASE_WHAT: Words = words("Hapus isi lampiran: {title}", "Erase the attachment: {title}");
/// What that does.
pub const ERASE_LEAD: Words = words(
    "Isi, judul, dan nama berkas dihapus selamanya dari perangkat ini, beserta berkas asli fotonya. Riwayat mencatat siapa, kapan, dan mengapa; jangan sebut lagi di sini apa yang hendak dihilangkan. Salinan yang pernah disimpan atau diekspor tidak ikut terhapus.",
    "Content, title and file name are erased from this device for good, with the original of a photo. The history says who, when and why; don't tell here again what is to be gone. Copies that were saved or exported are not erased.",
);
/// The officer confirms.
pub const ERASE_CONFIRM: Words = words("Ya, hapus untuk selamanya", "Yes, erase it for good");
/// The confirmation is missing.
pub const ERASE_UNCONFIRMED: Words = words("Centang bahwa isinya memang dihapus.", "Tick that it is to be erased.");
/// Notice.
pub const ERASED: Words = words("Isi lampiran dihapus.", "The attachment is erased.");
/// In the place of its title.
pub const ERASED_ONE: Words = words("Isi dihapus", "Erased");
/// Who did it.
pub const ERASED_BY: Words = words("Dihapus {when} oleh {who}", "Erased {when} by {who}");
/// An entry of the history; `{hash}` is the beginning of its hash.
pub const ERASED_ENTRY: Words = words("Isi lampiran dihapus ({hash})", "Attachment erased ({hash})");
/// What kind of file.
pub const KIND: Words = words("Jenis berkas", "Kind of file");
/// How large.
pub const SIZE: Words = words("Ukuran", "Size");
/// The document of the procedure that it is.
pub const PART_OF: Words = words("Persyaratan", "Requirement");
/// More of a long list.
pub const MORE: Words = words("Tampilkan semua ({n})", "Show all ({n})");

/// What a file is, in a word.
pub fn kind(media: Media) -> &'static str {
    let (odd, table, slides) =
        (words("Berkas lain", "Other file"), words("Tabel", "Table"), words("Salindia", "Slides"));
    match media {
        Media::Jpeg => "JPEG",
        Media::Png => "PNG",
        Media::Webp => "WebP",
        Media::Gif => "GIF",
        Media::Heic => "HEIC",
        Media::Pdf => "PDF",
        Media::Docx | Media::Odt => t(words("Dokumen teks", "Text document")),
        Media::Xlsx | Media::Ods => t(table),
        Media::Pptx | Media::Odp => t(slides),
        Media::Text => t(words("Teks", "Text")),
        Media::Other => t(odd),
    }
}

/// What is wrong with an attached file.
pub fn flaw(flaw: Flaw) -> &'static str {
    match flaw {
        Flaw::Missing => t(MISSING),
        Flaw::Damaged => t(DAMAGED),
    }
}

/// Why a file is not taken.
pub fn unfit(unfit: Unfit) -> String {
    match unfit {
        Unfit::Empty => t(words("Berkas ini kosong.", "This file is empty.")).to_owned(),
        Unfit::TooLarge => fill(
            words(
                "Berkas ini terlalu besar; paling besar {most}. Kecilkan atau bagi dahulu, lalu pilih lagi.",
                "This file is too large; at most {most}. Make it smaller or split it, then choose it again.",
            ),
            &[("most", &storage::size(MAX_ATTACHMENT))],
        ),
        Unfit::Markup => t(words(
            "Laman web dan gambar SVG tidak diterima karena dapat menjalankan perintah. Cetak dahulu menjadi PDF, atau ambil gambarnya.",
            "Web pages and SVG drawings are not taken, because they can run commands. Print it to a PDF first, or take a picture of it.",
        ))
        .to_owned(),
        Unfit::Program => t(words(
            "Ini program, bukan dokumen; tidak diterima demi keamanan.",
            "This is a program, not a document; it is not taken, for safety.",
        ))
        .to_owned(),
    }
}
