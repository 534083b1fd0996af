//! The preview in a real browser: what the sheets show is the letter, whole, once, in order.
#![cfg(target_arch = "wasm32")]

use leptos::prelude::*;
use titik_temu::catalog::letter_template::{Field, read};
use titik_temu::letters::{Body, Fields, Habits, Letter, fill};
use titik_temu::ui::letter_view::LetterView;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, wasm_bindgen::JsCast};

wasm_bindgen_test_configure!(run_in_browser);

const INVITATION: &[u8] = include_bytes!("../public/letters/undangan-terlapor.json");
const RECEIPT: &[u8] = include_bytes!("../public/letters/tanda-terima.json");

fn letter(template: &[u8], change: impl Fn(&mut Fields)) -> Letter {
    let mut fields = Fields::new();
    fields
        .text(Field::OfficeGovernment, "Pemerintah Provinsi Contoh")
        .text(Field::OfficeName, "Dinas Koperasi dan UKM Provinsi Contoh")
        .text(Field::MatterWord, "pengaduan")
        .text(Field::SignerName, "Nama Contoh");
    change(&mut fields);
    fill(&read(template).expect("sound"), &fields, Habits::default())
}

fn sentences(count: usize) -> String {
    let sentence = |i: usize| {
        let end = if i.is_multiple_of(7) { "\n" } else { " " };
        format!("Kalimat ke-{i} tentang <b>simpanan</b> sebesar Rp1.250.000,00 — “belum” 👩‍🌾 dapat diambil.{end}")
    };
    (1..=count).map(sentence).collect::<String>().trim_end().to_owned()
}

/// A letter on the page with its styles, until it is dropped.
struct Shown {
    root: Element,
    letter: RwSignal<Letter>,
    _mounted: Box<dyn std::any::Any>,
}

impl Shown {
    async fn new(letter: Letter) -> Self {
        let root = document().create_element("div").expect("an element");
        let style = document().create_element("style").expect("an element");
        style.set_text_content(Some(include_str!("../style/letter.css")));
        root.append_child(&style).expect("appended");
        document().body().expect("a body").append_child(&root).expect("appended");
        let signal = RwSignal::new(letter);
        let mounted =
            leptos::mount::mount_to(root.clone().unchecked_into(), move || view! { <LetterView letter=signal /> });
        let shown = Self { root, letter: signal, _mounted: Box::new(mounted) };
        shown.settle(|shown| !shown.sheets().is_empty()).await;
        shown
    }

    /// Waits for the frame in which it has come true.
    async fn settle(&self, done: impl Fn(&Self) -> bool) {
        for _ in 0..600 {
            if done(self) {
                return;
            }
            let frame = web_sys::js_sys::Promise::new(&mut |resolve, _| {
                window().request_animation_frame(&resolve).expect("a frame");
            });
            wasm_bindgen_futures::JsFuture::from(frame).await.expect("a frame");
        }
        panic!("it has not come true in 600 frames");
    }

    fn all(&self, selector: &str) -> Vec<Element> {
        let found = self.root.query_selector_all(selector).expect("a selector");
        (0..found.length()).filter_map(|i| found.get(i)).map(JsCast::unchecked_into).collect()
    }

    fn sheets(&self) -> Vec<Element> {
        self.all(".sheet")
    }

    fn text(&self, selector: &str) -> String {
        let texts: Vec<String> = self.all(selector).iter().filter_map(|element| element.text_content()).collect();
        texts.join(" ")
    }
}

impl Drop for Shown {
    fn drop(&mut self) {
        self.root.remove();
    }
}

/// Without white space: where a line ends on a sheet, a space or a line break has gone.
fn letters(text: &str) -> String {
    text.split_whitespace().collect()
}

#[wasm_bindgen_test]
async fn a_long_receipt_is_parted_without_losing_a_letter() {
    let summary = sentences(120);
    let shown = Shown::new(letter(RECEIPT, |fields| {
        fields.text(Field::Summary, summary.clone());
    }))
    .await;
    let count = shown.sheets().len();
    assert!(count >= 3, "{count} sheets");
    let model: String = shown
        .letter
        .with_untracked(|letter| letter.blocks.iter().flat_map(|block| block.body.texts()).map(letters).collect());
    let printed = letters(&shown.text(".sheet-body"));
    // Colons between label and value belong to the sheet, not to the letter.
    let (printed, model) = (printed.replace(':', ""), model.replace(':', ""));
    let same = printed.chars().zip(model.chars()).take_while(|(a, b)| a == b).count();
    assert!(printed == model, "differs at character {same} of {}", model.chars().count());
    let numbers: Vec<String> = (1..=count).map(|page| format!("Halaman {page} dari {count}")).collect();
    assert_eq!(shown.text(".sheet .letter-foot-number"), numbers.join(" "));
}

#[wasm_bindgen_test]
async fn no_sheet_overflows_and_signatures_stay_whole() {
    for count in (1..=40).step_by(3) {
        let shown = Shown::new(letter(INVITATION, |fields| {
            let items = (1..=count).map(|i| format!("Dokumen ke-{i}: {}", sentences(i % 4 + 1)));
            fields.list(Field::Bring, items).list(Field::Copies, ["Arsip".to_owned()]);
        }))
        .await;
        for sheet in shown.sheets() {
            let part = |selector| sheet.query_selector(selector).expect("a selector").expect("a part");
            let body = part(".sheet-body").get_bounding_client_rect().bottom();
            let foot = part(".sheet-foot").get_bounding_client_rect().top();
            assert!(body <= foot, "{count} items: text down to {body}, small print from {foot}");
        }
        assert_eq!(shown.all(".sheet .letter-signatures").len(), 1);
    }
}

#[wasm_bindgen_test]
async fn the_pages_follow_a_change() {
    let shown = Shown::new(letter(RECEIPT, |_| ())).await;
    assert_eq!(shown.sheets().len(), 1);
    assert_eq!(shown.text(".sheet .letter-foot-number"), "");
    let long = sentences(120);
    shown.letter.set(letter(RECEIPT, |fields| {
        fields.text(Field::Summary, long.clone());
    }));
    shown.settle(|shown| shown.sheets().len() > 2).await;
}

#[wasm_bindgen_test]
async fn what_is_filled_in_makes_no_elements() {
    let naughty = "<b>tebal</b><img src=x onerror=alert(1)><script>1</script>";
    let shown = Shown::new(letter(RECEIPT, |fields| {
        fields.text(Field::Summary, naughty).text(Field::OfficeName, naughty).text(Field::ComplainantName, naughty);
    }))
    .await;
    assert_eq!(shown.all(".letter-view :is(b, img, script)").len(), 0);
    assert!(shown.text(".sheet").contains(naughty));
    let signed = shown.letter.with_untracked(|letter| {
        letter.blocks.iter().any(|block| matches!(&block.body, Body::Signatures(who) if who[0].name == naughty))
    });
    assert!(signed);
}
