//! Pressing, filling in, choosing, typing: what a person does to a page.

use crate::browser::Browser;
use serde_json::{Value, json};
use thirtyfour::WebElement;

const FIND: &str = include_str!("find.js");

/// Readies a field for new text; a field that the browser draws a picker for takes the text at once.
const READY: &str = "const [field, text] = arguments;
    field.scrollIntoView({ block: 'center' });
    field.focus();
    if (field.disabled || field.readOnly) throw new Error('the field takes no text now');
    if (['date', 'time', 'datetime-local', 'month', 'number', 'range', 'color'].includes(field.type)) {
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, text);
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
        return true;
    }
    if (field.select) field.select(); else document.getSelection().selectAllChildren(field);
    if (text === '') document.execCommand('delete');
    return text === '';";

const CHOOSE: &str = "const [field, wanted] = arguments;
    const options = [...field.options];
    const option = options.find((option) => option.text.replace(/\\s+/g, ' ').trim() === wanted);
    if (!option) throw new Error('the options are: ' + options.map((option) => option.text).join(' | '));
    field.focus();
    field.value = option.value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));";

const TICK: &str = "const [box, wanted] = arguments;
    if (box.disabled) throw new Error('it is disabled');
    if (box.checked !== wanted) box.click();
    if (box.checked !== wanted) throw new Error('it did not stay so');";

impl Browser<'_> {
    /// Presses the button, link or other control of this name.
    #[track_caller]
    pub fn press(&self, name: &str) {
        self.press_in("", name);
    }

    /// Presses the control of this name within the element that a selector names.
    #[track_caller]
    pub fn press_in(&self, scope: &str, name: &str) {
        self.until(&format!("\"{name}\" to press"), || click(self, &self.named("control", name, scope)?));
    }

    /// Presses the element that a selector names, where no name tells it from others.
    #[track_caller]
    pub fn press_on(&self, selector: &str) {
        self.until(&format!("{selector} to press"), || {
            click(self, &self.element("return document.querySelector(arguments[0])", vec![json!(selector)])?)
        });
    }

    /// Writes into the field of this label, in place of what it held. Dates as 2026-03-16, times as 09:30.
    #[track_caller]
    pub fn fill(&self, label: &str, text: &str) {
        let done = self.on_field(label, READY, json!(text)).as_bool();
        if done != Some(true) {
            self.order("Input.insertText", json!({ "text": text }));
        }
    }

    /// Writes into the field that a selector names, in place of what it held.
    #[track_caller]
    pub fn fill_on(&self, selector: &str, text: &str) {
        let done = self.on_element(selector, READY, json!(text)).as_bool();
        if done != Some(true) {
            self.order("Input.insertText", json!({ "text": text }));
        }
    }

    /// Ticks the box, or picks the radio button, that a selector names.
    #[track_caller]
    pub fn tick_on(&self, selector: &str) {
        self.on_element(selector, TICK, json!(true));
    }

    /// Chooses the option of this value in the list that a selector names.
    #[track_caller]
    pub fn choose_on(&self, selector: &str, value: &str) {
        const PICK: &str = "const [list, wanted] = arguments;
            if (![...list.options].some((option) => option.value === wanted)) throw new Error('no such option');
            list.focus();
            list.value = wanted;
            list.dispatchEvent(new Event('input', { bubbles: true }));
            list.dispatchEvent(new Event('change', { bubbles: true }));";
        self.on_element(selector, PICK, json!(value));
    }

    /// Picks files at once, in their order.
    #[track_caller]
    pub fn attach_all_on(&self, selector: &str, files: &[std::path::PathBuf]) {
        let paths: Vec<String> = files.iter().map(|file| file.display().to_string()).collect();
        self.attach_on(selector, std::path::Path::new(&paths.join("\n")));
    }

    /// Hands a file to the file field that a selector names.
    #[track_caller]
    pub fn attach_on(&self, selector: &str, file: &std::path::Path) {
        self.until(&format!("the file field {selector}"), || {
            let field = self.element("return document.querySelector(arguments[0])", vec![json!(selector)])?;
            self.wait(async |_| field.send_keys(file.to_string_lossy().as_ref()).await)
        });
    }

    /// Chooses an option of the list of this label.
    #[track_caller]
    pub fn choose(&self, label: &str, option: &str) {
        self.on_field(label, CHOOSE, json!(option));
    }

    /// Ticks the box, or picks the radio button, of this label.
    #[track_caller]
    pub fn tick(&self, label: &str) {
        self.on_field(label, TICK, json!(true));
    }

    /// Unticks the box of this label.
    #[track_caller]
    pub fn untick(&self, label: &str) {
        self.on_field(label, TICK, json!(false));
    }

    /// What the field of this label holds.
    #[track_caller]
    pub fn held(&self, label: &str) -> String {
        let value = self.on_field(label, "return arguments[0].value", Value::Null);
        value.as_str().unwrap_or_default().to_owned()
    }

    /// Hands a file to the file field of this label.
    #[track_caller]
    pub fn attach(&self, label: &str, file: &std::path::Path) {
        self.until(&format!("the file field \"{label}\""), || {
            let field = self.named("field", label, "")?;
            self.wait(async |_| field.send_keys(file.to_string_lossy().as_ref()).await)
        });
    }

    /// Presses keys where the focus is, one after the other: text, or `thirtyfour::Key`'s characters.
    #[track_caller]
    pub fn keys(&self, keys: impl Into<thirtyfour::TypingData>) {
        let keys = keys.into();
        let typed = self.wait(async |web| web.action_chain().send_keys(keys).perform().await);
        typed.unwrap_or_else(|error| panic!("typing: {error}"));
    }

    #[track_caller]
    fn on_field(&self, label: &str, script: &str, argument: Value) -> Value {
        self.until(&format!("the field \"{label}\""), || {
            let field = self.named("field", label, "")?.to_json().map_err(|error| error.to_string())?;
            self.run(script, vec![field, argument.clone()])
        })
    }

    #[track_caller]
    fn on_element(&self, selector: &str, script: &str, argument: Value) -> Value {
        self.until(selector, || {
            let field = self.element("return document.querySelector(arguments[0])", vec![json!(selector)])?;
            let field = field.to_json().map_err(|error| error.to_string())?;
            self.run(script, vec![field, argument.clone()])
        })
    }

    fn named(&self, kind: &str, name: &str, scope: &str) -> Result<WebElement, String> {
        self.element(FIND, vec![json!(kind), json!(name), json!(scope)])
    }
}

fn click(browser: &Browser, element: &WebElement) -> Result<(), String> {
    browser.wait(async |_| {
        element.scroll_into_view().await?;
        element.click().await
    })
}
