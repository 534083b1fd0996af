//! Photos, made anew by the browser: smaller, upright, and without what the camera wrote beside the
//! picture (place, time, device).
//!
//! One photo is decoded at a time, into a bitmap that is let go at once: an image element that was drawn would
//! keep some 50 MB of a telephone's photo for as long as the browser likes. Bitmaps are upright by default.

use js_sys::{Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, ImageBitmap};

use super::files;

/// Longest edge of a photo, in pixels: a page of paper stays readable, and no browser's canvas is too small.
const LONGEST: u32 = 2_000;
/// The same of the small picture, and how well it is kept: some kilobytes.
const SMALL: u32 = 160;
const QUALITY: f64 = 0.85;
const SMALL_QUALITY: f64 = 0.6;
const JPEG: &str = "image/jpeg";
/// Most pixels that are decoded, 280 MB of memory: what the largest cameras of telephones take. A file of some
/// kilobytes can claim ten times as many, and the page would die of it.
const MOST_PIXELS: u64 = 70_000_000;

/// A photo that was made anew.
#[derive(Clone, Debug)]
pub struct Photo {
    /// Its bytes, a JPEG.
    pub jpeg: Vec<u8>,
    /// Width and height in pixels.
    pub pixels: (u32, u32),
    /// A small picture of it, a JPEG too.
    pub thumb: Option<Vec<u8>>,
}

/// Why a photo could not be made anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPhoto {
    /// The browser can't show pictures of this kind, this one is damaged, or has more pixels than are decoded.
    Unseen,
    /// The browser garbles what pages draw, against tracking.
    Garbled,
}

/// Makes a photo anew.
///
/// # Errors
/// Why the browser can't.
pub async fn anew(file: &Blob) -> Result<Photo, NoPhoto> {
    if is_garbled().unwrap_or(true) {
        return Err(NoPhoto::Garbled);
    }
    let (width, height) = claimed(file).await.ok_or(NoPhoto::Unseen)?;
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(NoPhoto::Unseen);
    }
    let decoded = web_sys::window().and_then(|window| window.create_image_bitmap_with_blob(file).ok());
    let decoded = JsFuture::from(decoded.ok_or(NoPhoto::Unseen)?).await.map_err(|_| NoPhoto::Unseen)?;
    let bitmap: ImageBitmap = decoded.dyn_into().map_err(|_| NoPhoto::Unseen)?;
    let drawn = drawn(&bitmap);
    bitmap.close();
    made(drawn.ok_or(NoPhoto::Unseen)?).await.ok_or(NoPhoto::Unseen)
}

/// The width and height that a picture claims, told by the browser's own reading of its beginning: an element that
/// was loaded and stands nowhere has decoded no pixel.
async fn claimed(file: &Blob) -> Option<(u32, u32)> {
    let address = files::ObjectUrl::of_blob(file)?;
    let image = HtmlImageElement::new().ok()?;
    let loaded = Promise::new(&mut |resolve, reject| {
        image.set_onload(Some(&resolve));
        image.set_onerror(Some(&reject));
    });
    image.set_src(address.as_str());
    let loaded = JsFuture::from(loaded).await;
    let size = (image.natural_width(), image.natural_height());
    image.remove_attribute("src").ok()?;
    loaded.ok().map(|_| size)
}

/// A canvas with the photo on it, and its size.
fn drawn(photo: &ImageBitmap) -> Option<(HtmlCanvasElement, (u32, u32))> {
    let pixels = within((photo.width(), photo.height()), LONGEST)?;
    let (width, height) = (pixels.0.into(), pixels.1.into());
    let (canvas, context) = canvas(pixels)?;
    // What can be seen through would turn black.
    context.set_fill_style_str("#fff");
    context.fill_rect(0.0, 0.0, width, height);
    context.draw_image_with_image_bitmap_and_dw_and_dh(photo, 0.0, 0.0, width, height).ok()?;
    Some((canvas, pixels))
}

async fn made((canvas, pixels): (HtmlCanvasElement, (u32, u32))) -> Option<Photo> {
    let jpeg = encoded(&canvas, QUALITY).await?;
    let thumb = thumb(&canvas, pixels).await;
    let_go(&canvas);
    Some(Photo { jpeg, pixels, thumb })
}

async fn thumb(photo: &HtmlCanvasElement, pixels: (u32, u32)) -> Option<Vec<u8>> {
    let (width, height) = within(pixels, SMALL)?;
    let (canvas, context) = canvas((width, height))?;
    let drawn = context.draw_image_with_html_canvas_element_and_dw_and_dh(photo, 0.0, 0.0, width.into(), height.into());
    drawn.ok()?;
    let jpeg = encoded(&canvas, SMALL_QUALITY).await;
    let_go(&canvas);
    jpeg
}

/// Width and height that fit, never larger than they are; `None` for a picture of nothing.
fn within((width, height): (u32, u32), longest: u32) -> Option<(u32, u32)> {
    let edge = width.max(height);
    if width == 0 || height == 0 {
        return None;
    }
    let scaled = |length: u32| {
        let length = u64::from(length) * u64::from(longest.min(edge)) / u64::from(edge);
        u32::try_from(length).unwrap_or(longest).max(1)
    };
    Some((scaled(width), scaled(height)))
}

fn canvas((width, height): (u32, u32)) -> Option<(HtmlCanvasElement, CanvasRenderingContext2d)> {
    let document = web_sys::window()?.document()?;
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    // Only a wish: what the browser has no better way for, it draws as it can.
    drop(Reflect::set(&context, &"imageSmoothingQuality".into(), &"high".into()));
    Some((canvas, context))
}

async fn encoded(canvas: &HtmlCanvasElement, quality: f64) -> Option<Vec<u8>> {
    let promise = Promise::new(&mut |resolve, reject| {
        let taken = Closure::once_into_js(move |blob: JsValue| drop(resolve.call1(&JsValue::UNDEFINED, &blob)));
        if canvas.to_blob_with_type_and_encoder_options(taken.unchecked_ref(), JPEG, &quality.into()).is_err() {
            drop(reject.call0(&JsValue::UNDEFINED));
        }
    });
    let blob: Blob = JsFuture::from(promise).await.ok()?.dyn_into().ok()?;
    // A browser that has no JPEG gives a PNG, as large as ten of them.
    if blob.type_() == JPEG { files::bytes(&blob).await.ok() } else { None }
}

/// Some browsers count the pixels of every canvas that was ever made until it is emptied.
fn let_go(canvas: &HtmlCanvasElement) {
    canvas.set_width(0);
    canvas.set_height(0);
}

/// Whether a color that was drawn reads back as another.
fn is_garbled() -> Option<bool> {
    let (_, context) = canvas((2, 2))?;
    context.set_fill_style_str("#336699");
    context.fill_rect(0.0, 0.0, 2.0, 2.0);
    let read = context.get_image_data(0.0, 0.0, 1.0, 1.0).ok()?.data();
    Some(read.0[..3] != [0x33, 0x66, 0x99])
}
