//! The types of files that are told apart.

/// What the bytes of a file are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Media {
    /// A photo.
    Jpeg,
    /// A picture without loss.
    Png,
    /// A picture of the web.
    Webp,
    /// An old picture of the web.
    Gif,
    /// A photo of recent telephones, which few browsers can show.
    Heic,
    /// A document as it is printed.
    Pdf,
    /// A text document of Office.
    Docx,
    /// A table of Office.
    Xlsx,
    /// Slides of Office.
    Pptx,
    /// A text document in the open format.
    Odt,
    /// A table in the open format.
    Ods,
    /// Slides in the open format.
    Odp,
    /// Plain text.
    Text,
    /// Anything else that may be kept.
    Other,
}

/// Type, media type and file ending.
const KNOWN: [(Media, &str, &str); 13] = [
    (Media::Jpeg, "image/jpeg", "jpg"),
    (Media::Png, "image/png", "png"),
    (Media::Webp, "image/webp", "webp"),
    (Media::Gif, "image/gif", "gif"),
    (Media::Heic, "image/heic", "heic"),
    (Media::Pdf, "application/pdf", "pdf"),
    (Media::Docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    (Media::Xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    (Media::Pptx, "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    (Media::Odt, "application/vnd.oasis.opendocument.text", "odt"),
    (Media::Ods, "application/vnd.oasis.opendocument.spreadsheet", "ods"),
    (Media::Odp, "application/vnd.oasis.opendocument.presentation", "odp"),
    (Media::Text, "text/plain", "txt"),
];

/// Endings that say the same in other words.
const ALSO: [(&str, Media); 4] =
    [("jpeg", Media::Jpeg), ("heif", Media::Heic), ("csv", Media::Text), ("jfif", Media::Jpeg)];

/// Endings that a file of another type keeps: nothing that a device would run or show as a page.
const KEPT: [&str; 22] = [
    "3gp", "7z", "aac", "amr", "avi", "bmp", "csv", "doc", "m4a", "mkv", "mov", "mp3", "mp4", "ogg", "opus", "ppt",
    "rar", "rtf", "tif", "tiff", "wav", "xls",
];

impl Media {
    /// The type of its written form.
    pub fn of_type(media_type: &str) -> Self {
        KNOWN.iter().find(|(_, known, _)| *known == media_type).map_or(Media::Other, |(media, ..)| *media)
    }

    /// Its written form.
    pub fn media_type(self) -> &'static str {
        self.row().map_or("application/octet-stream", |(_, written, _)| *written)
    }

    /// The ending of a copy of a file that was called `name`.
    pub fn extension(self, name: &str) -> &'static str {
        let ending = ending(name);
        let kept = || KEPT.into_iter().chain(["zip"]).find(|kept| Some(*kept) == ending.as_deref()).unwrap_or("bin");
        self.row().map_or_else(kept, |(.., ending)| *ending)
    }

    /// Whether it is a picture.
    pub fn is_picture(self) -> bool {
        matches!(self, Media::Jpeg | Media::Png | Media::Webp | Media::Gif | Media::Heic)
    }

    /// Whether a file's name says that it is of another type.
    pub fn is_not(self, name: &str) -> bool {
        ending(name).as_deref().and_then(Self::claimed).is_some_and(|claimed| claimed != self)
    }

    /// What an ending claims.
    fn claimed(ending: &str) -> Option<Self> {
        let known = KNOWN.iter().find(|(.., known)| *known == ending).map(|(media, ..)| *media);
        let also = || ALSO.iter().find(|(also, _)| *also == ending).map(|(_, media)| *media);
        known.or_else(also).or_else(|| KEPT.contains(&ending).then_some(Media::Other))
    }

    fn row(self) -> Option<&'static (Media, &'static str, &'static str)> {
        KNOWN.iter().find(|(media, ..)| *media == self)
    }
}

fn ending(name: &str) -> Option<String> {
    name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase())
}
