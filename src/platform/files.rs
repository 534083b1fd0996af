//! Files that people save and pick.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Url};

/// How long a browser may take to start saving, in milliseconds; then the bytes are let go.
const UNTIL_SAVED: i32 = 60_000;

/// Why a picked file could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It is larger than what the caller takes, in bytes.
    TooLarge {
        /// Its size.
        size: u64,
        /// What is taken at most.
        most: u64,
    },
    /// The browser can't read it: moved, removed or forbidden since it was picked.
    Unreadable,
}

impl Unread {
    /// Its size and the most that is taken, where that is why.
    pub fn sizes(self) -> Option<(u64, u64)> {
        match self {
            Unread::TooLarge { size, most } => Some((size, most)),
            Unread::Unreadable => None,
        }
    }
}

/// Offers bytes as a download.
///
/// The parts are joined by the browser, not in memory here. The name must hold no personal data, `kind`
/// is a media type. Gives whether the browser took it; whether the person keeps it is not to be known.
pub fn save(name: &str, kind: &str, parts: &[&[u8]]) -> bool {
    offer(name, kind, parts).is_some()
}

fn offer(name: &str, kind: &str, parts: &[&[u8]]) -> Option<()> {
    let window = web_sys::window()?;
    let document = window.document()?;
    let address = ObjectUrl::of(kind, parts)?;
    let anchor: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    anchor.set_href(address.as_str());
    anchor.set_download(name);
    // Firefox follows only anchors that stand in the page.
    document.body()?.append_child(&anchor).ok()?;
    anchor.click();
    anchor.remove();
    let let_go = Closure::once_into_js(move || drop(address));
    window.set_timeout_with_callback_and_timeout_and_arguments_0(let_go.unchecked_ref(), UNTIL_SAVED).ok().map(drop)
}

/// An address under which this page, and no other, finds some bytes; they are let go with it.
#[derive(Debug)]
pub struct ObjectUrl(String);

impl ObjectUrl {
    /// The address of bytes of a media type; the browser joins the parts.
    pub fn of(kind: &str, parts: &[&[u8]]) -> Option<Self> {
        let list: Array = parts.iter().map(|part| Uint8Array::from(*part)).collect();
        let options = BlobPropertyBag::new();
        options.set_type(kind);
        Self::of_blob(&Blob::new_with_u8_array_sequence_and_options(&list, &options).ok()?)
    }

    /// The address of what the browser holds already.
    pub fn of_blob(blob: &Blob) -> Option<Self> {
        Url::create_object_url_with_blob(blob).ok().map(Self)
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Drop for ObjectUrl {
    fn drop(&mut self) {
        // An address that the browser does not know any more needs no letting go.
        drop(Url::revoke_object_url(&self.0));
    }
}

/// The bytes of a picked file of at most `most` bytes.
///
/// # Errors
/// [`Unread`]; nothing larger than `most` is brought into memory.
pub async fn read(file: &File, most: u64) -> Result<Vec<u8>, Unread> {
    let size = file.size() as u64;
    if size > most {
        return Err(Unread::TooLarge { size, most });
    }
    bytes(file).await
}

/// The first bytes of a picked file: enough to tell what it is.
///
/// # Errors
/// [`Unread::Unreadable`].
pub async fn head(file: &File, most: i32) -> Result<Vec<u8>, Unread> {
    bytes(&file.slice_with_i32_and_i32(0, most).map_err(|_| Unread::Unreadable)?).await
}

/// The bytes of what the browser holds.
pub(super) async fn bytes(blob: &Blob) -> Result<Vec<u8>, Unread> {
    let buffer = JsFuture::from(blob.array_buffer()).await.map_err(|_| Unread::Unreadable)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}
