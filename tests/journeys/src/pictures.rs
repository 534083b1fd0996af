//! Pictures to attach: drawn in the browser, as a camera writes them, and such as were made to do harm.

use crate::browser::Browser;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

/// What the camera wrote beside the picture.
pub const SECRET: &[u8] = b"Lintang rahasia 6 LS";

/// The beginning of a photo of recent telephones, which Chromium can't show.
pub const HEIC: &[u8] = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic";

/// Draws a picture whose upper left corner is red, and gives it as a JPEG.
const DRAW: &str = "const [width, height, noise] = arguments;
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    const context = canvas.getContext('2d');
    context.fillStyle = '#2060a0';
    context.fillRect(0, 0, width, height);
    context.fillStyle = '#ff0000';
    context.fillRect(0, 0, width / 4, height / 4);
    if (noise > 0) {
        const image = context.getImageData(0, 0, width, height);
        let seed = 1;
        for (let i = 0; i < image.data.length; i += 4) {
            seed = (seed * 1103515245 + 12345) & 0x7fffffff;
            for (let j = 0; j < 3; j++) image.data[i + j] += ((seed >> (8 * j)) & 255) * noise / 255;
        }
        context.putImageData(image, 0, 0);
    }
    return canvas.toDataURL('image/jpeg', 0.92).split(',')[1];";

/// A picture of one color, as a PNG of some kilobytes that takes four bytes of memory a pixel where it is decoded.
const BOMB: &str = "const [width, height] = arguments;
    const table = Array.from({ length: 256 }, (_, n) => {
        for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
        return n >>> 0;
    });
    const crc = (bytes) => ~bytes.reduce((sum, byte) => table[(sum ^ byte) & 255] ^ (sum >>> 8), -1) >>> 0;
    const word = (n) => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255];
    const chunk = (name, data) => {
        const named = [...new TextEncoder().encode(name), ...data];
        return [...word(data.length), ...named, ...word(crc(named))];
    };
    return (async () => {
        const lines = new Uint8Array((width / 8 + 1) * height);
        const packed = new Blob([lines]).stream().pipeThrough(new CompressionStream('deflate'));
        const data = new Uint8Array(await new Response(packed).arrayBuffer());
        const bytes = [137, 80, 78, 71, 13, 10, 26, 10, ...chunk('IHDR', [...word(width), ...word(height), 1, 0, 0, 0, 0]),
            ...chunk('IDAT', data), ...chunk('IEND', [])];
        return Uint8Array.from(bytes).toBase64();
    })();";

impl Browser<'_> {
    /// A picture of this size, as a JPEG; more noise makes a larger file.
    #[track_caller]
    pub fn jpeg(&self, width: u32, height: u32, noise: u32) -> Vec<u8> {
        self.drawn(DRAW, vec![json!(width), json!(height), json!(noise)])
    }

    /// A small file that claims to be a picture of this size, and is one. The width is a multiple of eight.
    #[track_caller]
    pub fn bomb(&self, width: u32, height: u32) -> Vec<u8> {
        self.drawn(BOMB, vec![json!(width), json!(height)])
    }

    #[track_caller]
    fn drawn(&self, script: &str, given: Vec<Value>) -> Vec<u8> {
        let drawn = self.run(script, given).unwrap_or_else(|error| panic!("a picture: {error}"));
        STANDARD.decode(drawn.as_str().unwrap_or_default()).unwrap_or_else(|error| panic!("a picture: {error}"))
    }
}

/// A JPEG as a camera writes it: lying on its side, with the place where it was taken.
pub fn with_place(jpeg: &[u8]) -> Vec<u8> {
    let mut tiff = b"II*\0\x08\0\0\0".to_vec();
    let (text_at, gps_at) = (8 + 2 + 3 * 12 + 4, 8 + 2 + 3 * 12 + 4 + SECRET.len() as u32);
    let entry = |tag: u16, kind: u16, count: u32, value: u32| {
        [&tag.to_le_bytes()[..], &kind.to_le_bytes(), &count.to_le_bytes(), &value.to_le_bytes()].concat()
    };
    tiff.extend(3u16.to_le_bytes());
    tiff.extend(entry(0x010e, 2, SECRET.len() as u32, text_at));
    tiff.extend(entry(0x0112, 3, 1, 6));
    tiff.extend(entry(0x8825, 4, 1, gps_at));
    tiff.extend(0u32.to_le_bytes());
    tiff.extend(SECRET);
    tiff.extend(2u16.to_le_bytes());
    tiff.extend(entry(1, 2, 2, u32::from(b'S')));
    tiff.extend(entry(2, 5, 3, gps_at + 2 + 2 * 12 + 4));
    tiff.extend(0u32.to_le_bytes());
    for (over, under) in [(6u32, 1u32), (7, 1), (2_400, 100)] {
        tiff.extend(over.to_le_bytes());
        tiff.extend(under.to_le_bytes());
    }
    let mut bytes = jpeg[..2].to_vec();
    bytes.extend([0xff, 0xe1]);
    bytes.extend(((tiff.len() + 8) as u16).to_be_bytes());
    bytes.extend(b"Exif\0\0");
    bytes.extend(tiff);
    bytes.extend(&jpeg[2..]);
    bytes
}
