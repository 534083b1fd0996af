//! What a file is by its bytes, whatever it is called, and what is not taken.
#![cfg(not(target_arch = "wasm32"))]

mod desk;

use desk::attached::{JPEG, pdf};
use titik_temu::app::{Media, Unfit, sniff};

#[test]
fn files_are_told_by_their_bytes() {
    let zip = |names: &[&str]| archive(names);
    let odt = b"PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x08\0\0\0mimetypeapplication/vnd.oasis.opendocument.text".to_vec();
    let corpus: Vec<(Vec<u8>, Result<Media, Unfit>)> = vec![
        (JPEG.to_vec(), Ok(Media::Jpeg)),
        (b"\x89PNG\r\n\x1a\n....".to_vec(), Ok(Media::Png)),
        (b"RIFF\x10\0\0\0WEBPVP8 ".to_vec(), Ok(Media::Webp)),
        (b"RIFF\x10\0\0\0WAVEfmt ".to_vec(), Ok(Media::Other)),
        (b"GIF89a\x01\0".to_vec(), Ok(Media::Gif)),
        (b"\0\0\0\x18ftypheic\0\0\0\0".to_vec(), Ok(Media::Heic)),
        (b"\0\0\0\x18ftypmp42\0\0\0\0".to_vec(), Ok(Media::Other)),
        (pdf(50), Ok(Media::Pdf)),
        (zip(&["[Content_Types].xml", "_rels/.rels", "word/document.xml"]), Ok(Media::Docx)),
        (zip(&["[Content_Types].xml", "xl/workbook.xml"]), Ok(Media::Xlsx)),
        (zip(&["[Content_Types].xml", "ppt/presentation.xml"]), Ok(Media::Pptx)),
        (zip(&["[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"]), Ok(Media::Other)),
        (zip(&["AndroidManifest.xml", "classes.dex"]), Ok(Media::Other)),
        (zip(&[]), Ok(Media::Other)),
        (odt, Ok(Media::Odt)),
        (b"PK\x03\x04".to_vec(), Ok(Media::Other)),
        (
            b"PK\x05\x06\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff".to_vec(),
            Ok(Media::Other),
        ),
        ("Kronologi: simpanan tidak kembali – Rp5.000.000\r\n".as_bytes().to_vec(), Ok(Media::Text)),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old office".to_vec(), Ok(Media::Other)),
        (b"  \n<!-- x --><HTML><body>".to_vec(), Err(Unfit::Markup)),
        (b"\xef\xbb\xbf<?xml version=\"1.0\"?><svg xmlns=\"\">".to_vec(), Err(Unfit::Markup)),
        ("<svg onload='x'>".encode_utf16().flat_map(u16::to_le_bytes).collect(), Err(Unfit::Markup)),
        (b"#!/bin/sh\n".to_vec(), Err(Unfit::Program)),
        (b"\x7fELF\x02\x01".to_vec(), Err(Unfit::Program)),
        (Vec::new(), Err(Unfit::Empty)),
    ];
    for (place, (bytes, expected)) in corpus.into_iter().enumerate() {
        assert_eq!(sniff(&bytes), expected, "file {place}");
    }
}

#[test]
fn the_content_wins_over_the_name() {
    assert!(Media::Jpeg.is_not("laporan.PDF"));
    assert!(Media::Pdf.is_not("rekaman.mp3"));
    assert!(!Media::Jpeg.is_not("foto.jpeg"));
    assert!(!Media::Jpeg.is_not("foto"));
    let other = |name| Media::Other.extension(name);
    assert_eq!(
        ["a.doc", "a.MP3", "a.exe", "a.html", "a.svg", "a"].map(other),
        ["doc", "mp3", "bin", "bin", "bin", "bin"]
    );
    assert_eq!(Media::Jpeg.extension("a.html"), "jpg");
}

proptest::proptest! {
    #![proptest_config(desk::cases(256))]

    #[test]
    fn no_bytes_stop_the_telling(mut bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 1..400), zip: bool) {
        if zip {
            let end = archive(&["[Content_Types].xml", "word/document.xml"]);
            bytes = [&end[..], &bytes].concat();
            let at = usize::from(bytes[bytes.len() - 1]) % bytes.len();
            bytes[at] ^= 0x55;
        }
        let _ = sniff(&bytes);
    }
}

/// An archive with empty entries of these names.
fn archive(names: &[&str]) -> Vec<u8> {
    let (mut bytes, mut directory) = (b"PK\x03\x04".to_vec(), Vec::new());
    bytes.resize(30, 0);
    for name in names {
        let mut entry = vec![0; 46];
        entry[..4].copy_from_slice(b"PK\x01\x02");
        entry[28..30].copy_from_slice(&(name.len() as u16).to_le_bytes());
        directory.extend(entry);
        directory.extend(name.as_bytes());
    }
    let at = bytes.len() as u32;
    bytes.extend(&directory);
    let mut end = vec![0; 22];
    end[..4].copy_from_slice(b"PK\x05\x06");
    end[10..12].copy_from_slice(&(names.len() as u16).to_le_bytes());
    end[16..20].copy_from_slice(&at.to_le_bytes());
    bytes.extend(end);
    bytes
}
