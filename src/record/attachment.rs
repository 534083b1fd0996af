//! What an attached file is: the value of its particular, and the salted hash of its bytes.

use sha2::{Digest as _, Sha256};

use crate::{
    domain::case::ContentHash,
    json::{Map, Problem, Reader, Value},
};

use super::{from_hex, to_hex};

/// Longest title and file name, in bytes.
pub const MAX_TITLE: usize = 400;

const FIELDS: [&str; 7] = ["title", "name", "media_type", "salt", "width", "height", "thumb"];

/// What is told of an attached file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttachmentAbout {
    /// What the officer calls it.
    pub title: String,
    /// The file's own name; empty, none.
    pub name: String,
    /// The type of its bytes.
    pub media_type: String,
    /// What its hashes are salted with.
    pub salt: [u8; 16],
    /// Width and height in pixels, of a picture.
    pub pixels: Option<(u32, u32)>,
    /// What its small picture hashes to.
    pub thumb: Option<ContentHash>,
}

impl AttachmentAbout {
    /// The particular's value; what is empty is left out.
    pub fn write(&self) -> Value {
        let mut map = Map::new();
        map.insert("title".to_owned(), self.title.as_str().into());
        map.insert("media_type".to_owned(), self.media_type.as_str().into());
        map.insert("salt".to_owned(), to_hex(&self.salt).into());
        if !self.name.is_empty() {
            map.insert("name".to_owned(), self.name.as_str().into());
        }
        if let Some((width, height)) = self.pixels {
            map.insert("width".to_owned(), width.into());
            map.insert("height".to_owned(), height.into());
        }
        if let Some(thumb) = self.thumb {
            map.insert("thumb".to_owned(), to_hex(&thumb.0).into());
        }
        Value::Object(map)
    }

    /// Reads the particular's value.
    ///
    /// # Errors
    /// Where and why it is none.
    pub fn read(value: &Value) -> Result<Self, Problem> {
        let reader = Reader::top(value);
        reader.object(&FIELDS)?;
        let edge = |name: &str| -> Result<Option<u32>, Problem> {
            let edge = reader.optional(name)?.map(|edge| edge.whole(1, 100_000)).transpose()?;
            Ok(edge.and_then(|edge| u32::try_from(edge).ok()))
        };
        let name = reader.optional("name")?.map(|name| name.text(MAX_TITLE).map(str::to_owned)).transpose()?;
        let thumb = reader.optional("thumb")?.map(|thumb| thumb.parsed("64 hex digits", from_hex)).transpose()?;
        Ok(Self {
            title: reader.field("title")?.text(MAX_TITLE)?.to_owned(),
            name: name.unwrap_or_default(),
            media_type: reader.field("media_type")?.text(100)?.to_owned(),
            salt: reader.field("salt")?.parsed("32 hex digits", from_hex)?,
            pixels: edge("width")?.zip(edge("height")?),
            thumb: thumb.map(ContentHash),
        })
    }
}

/// Hashes a file's bytes part by part.
pub struct ContentHasher(Sha256);

impl ContentHasher {
    /// Begins with the salt.
    pub fn new(salt: &[u8; 16]) -> Self {
        Self(Sha256::new_with_prefix(salt))
    }

    /// Takes the next part.
    pub fn take(&mut self, part: &[u8]) {
        self.0.update(part);
    }

    /// The hash of all parts.
    pub fn finish(self) -> ContentHash {
        ContentHash(self.0.finalize().into())
    }

    /// The hash of bytes that are all here.
    pub fn of(salt: &[u8; 16], bytes: &[u8]) -> ContentHash {
        let mut hasher = Self::new(salt);
        hasher.take(bytes);
        hasher.finish()
    }
}
