//! An officer who leads cases through a procedure: takes them in, records what its pack offers, reads what is due.
//!
//! Knows packs as plain JSON: which fields an act must have filled. What a journey does not say is answered by a word.

use crate::browser::Browser;
use crate::host::Host;
use serde_json::Value;
use std::path::Path;

/// An officer at a browser, at work by one procedure.
pub struct Officer<'a> {
    browser: &'a Browser<'a>,
    pack: Value,
    /// Its cases are led in the compartment.
    covered: bool,
}

/// What is filled in: field and value.
pub type Answers<'a> = &'a [(&'a str, &'a str)];

impl<'a> Officer<'a> {
    /// Sets up the office of a procedure in an empty browser, at a time.
    #[track_caller]
    pub fn of(browser: &'a Browser<'a>, host: &Host, procedure: &str, time: &str) -> Self {
        let packs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/procedures");
        let pack = std::fs::read(packs.join(format!("{procedure}.json"))).expect("a pack");
        let pack: Value = serde_json::from_slice(&pack).expect("a pack of JSON");
        host.replace("procedures.json", Some(format!("[\"{procedure}\"]").as_bytes()));
        browser.set_clock(time);
        browser.set_up_an_office();
        let covered = pack["confidentiality"] == "both-sides";
        if covered {
            browser.found_confidential();
        }
        Self { browser, pack, covered }
    }

    /// It is this time now, and the case is on the screen.
    #[track_caller]
    pub fn at(&self, time: &str) -> &Self {
        self.browser.set_clock(time);
        self.begin_anew();
        self
    }

    /// Takes a case in and opens it. Every party that must be named is; what else is chosen or told is in `answers`.
    #[track_caller]
    pub fn take_in(&self, answers: Answers) -> &Self {
        self.go("intake/");
        self.browser.meet("#intake-submit");
        let chosen = ["kind", "branch", "channel"];
        for (field, value) in answers.iter().filter(|(field, _)| chosen.contains(field)) {
            self.choose(field, value);
        }
        for party in list(&self.pack["parties"]) {
            let (id, name) = (text(&party["id"]), format!("party-{}-name", text(&party["id"])));
            let told = answers.iter().find(|(field, _)| *field == name).map(|(_, told)| *told);
            if let Some(told) = told.or((party["required"] == true).then_some("Wahyuni Contohwati")) {
                self.browser.fill_on(&format!("#{name}"), told);
                self.choose(&format!("party-{id}-document-kind"), "none");
            }
        }
        for act in self.acts().filter(|act| act["at_intake"] == true) {
            self.fill(&act["fields"], "", answers);
        }
        self.browser.press_on("#intake-submit");
        let case = self.browser.until("the new case", || {
            let address = self.browser.place();
            let id = address.split(['=', '&']).find(|part| part.len() == 36 && part.matches('-').count() == 4);
            id.map(str::to_owned).ok_or(address)
        });
        self.go(&format!("case/?id={case}"));
        self.browser.settle();
        self
    }

    /// Opens a page; a covered case's without leaving the compartment.
    #[track_caller]
    fn go(&self, page: &str) {
        if self.covered { self.browser.walk(page) } else { self.browser.go(page) }
    }

    /// Loads the page anew; from the office back into the compartment where the case is led there.
    #[track_caller]
    pub fn begin_anew(&self) {
        let place = self.browser.place();
        self.browser.reload();
        if self.covered {
            self.browser.enter_confidential();
            self.browser.walk(&place);
        }
        self.browser.settle();
    }

    /// Records an act of the next step, and sees the case again as it is after a reload.
    #[track_caller]
    pub fn act(&self, act: &str, answers: Answers) -> &Self {
        let form = self.open(act);
        for (field, value) in answers.iter().filter(|(field, _)| ["outcome", "route-to", "class"].contains(field)) {
            self.choose(field, value);
        }
        if let Some((_, reason)) = answers.iter().find(|(field, _)| *field == "reason") {
            self.browser.fill_on("#reason", reason);
        }
        let role = list(&form["roles"]).map(text).collect::<Vec<_>>();
        if let ([only], "route") = (&role[..], text(&form["does"])) {
            self.choose("route-to", only);
        }
        self.fill(&form["fields"], "", answers);
        self.save()
    }

    /// Plans a meeting.
    #[track_caller]
    pub fn invite(&self, act: &str, date: &str, time: &str) -> &Self {
        self.open(act);
        self.browser.fill_on("#meeting-at", date);
        self.browser.fill_on("#meeting-at-time", time);
        self.browser.fill_on("#meeting-place", "Ruang pertemuan");
        self.save()
    }

    /// Records a meeting: whoever was invited came, or nobody did.
    #[track_caller]
    pub fn meet(&self, act: &str, came: bool, answers: Answers) -> &Self {
        let form = self.open(act);
        let planned = self.acts().find(|act| act["id"] == form["of"]).expect("the invitation");
        let came = if came { "yes" } else { "no" };
        for party in list(&planned["invites"]) {
            self.browser.tick_on(&format!("input[name=\"came-{}\"][value=\"{came}\"]", text(party)));
        }
        for (field, value) in answers.iter().filter(|(field, _)| *field == "outcome") {
            self.choose(field, value);
        }
        if came == "yes" {
            self.fill(&form["fields"], "", answers);
        }
        self.save()
    }

    /// Sets another class.
    #[track_caller]
    pub fn reclassify(&self, class: &str, answers: Answers) -> &Self {
        self.browser.press_on("#open-class");
        self.choose("class-class", class);
        self.browser.fill_on("#class-reason", "Sesuai hasil telaah.");
        let act = self.acts().find(|act| act["does"] == "classify").expect("an act that sets classes");
        self.fill(&act["fields"], "class-", answers);
        self.submit("#class-submit")
    }

    /// The clocks stand still, and go on.
    #[track_caller]
    pub fn pause(&self) -> &Self {
        self.browser.press_on("#open-pause");
        self.browser.fill_on("#pause-reason", "Menunggu dokumen dari instansi lain.");
        self.browser.fill_on("#pause-by", "Kepala Dinas");
        self.submit("#pause-submit")
    }

    /// The clocks go on.
    #[track_caller]
    pub fn resume(&self) -> &Self {
        self.browser.press_on("#open-resume");
        self.submit("#resume-submit")
    }

    /// Ends the case, at its last step or before.
    #[track_caller]
    pub fn close(&self, outcome: &str) -> &Self {
        self.browser.meet("#act-close, #open-close");
        let last = self.there("#act-close");
        let prefix = if last { "" } else { "close-" };
        if !last {
            self.browser.press_on("#open-close");
        }
        self.choose(&format!("{prefix}outcome"), outcome);
        let ending = list(&self.pack["outcomes"]).find(|ending| ending["id"] == outcome).expect("an ending");
        if ending["reason"] == true {
            self.browser.fill_on(&format!("#{prefix}reason"), "Sesuai keterangan para pihak.");
            self.browser.fill_on(&format!("#{prefix}by"), "Kepala Dinas");
        }
        self.browser.press_on(if last { "#act-submit" } else { "#close-submit" });
        self.browser.see("ditutup");
        self.begin_anew();
        self.browser.see(text(&ending["label"]["id"]));
        self
    }

    /// A limit is due at a moment, and the page says so in words.
    #[track_caller]
    pub fn due(&self, limit: &str, moment: &str, words: &str) -> &Self {
        self.browser.meet(&format!("[data-limit=\"{limit}\"][data-due=\"{moment}\"]"));
        self.browser.see(words);
        self
    }

    /// A limit stands so: `waiting`, `running`, `met` …
    #[track_caller]
    pub fn stands(&self, limit: &str, state: &str) -> &Self {
        self.browser.meet(&format!("[data-limit=\"{limit}\"][data-state=\"{state}\"]"));
        self
    }

    fn acts(&self) -> impl Iterator<Item = &Value> {
        list(&self.pack["steps"]).flat_map(|step| list(&step["acts"]))
    }

    /// Opens the form of an act, which may be one of several that are offered.
    #[track_caller]
    fn open(&self, act: &str) -> &Value {
        let (form, offer) = (format!("#act-{act}"), format!("#offer-{act}"));
        self.browser.meet(&format!("{form}, {offer}"));
        if self.there(&offer) {
            self.browser.press_on(&offer);
            self.browser.meet(&form);
        }
        self.acts().find(|known| known["id"] == act).unwrap_or_else(|| panic!("the pack has no act {act}"))
    }

    /// Fills the fields of a form that must be filled, and those that are answered.
    #[track_caller]
    fn fill(&self, fields: &Value, prefix: &str, answers: Answers) {
        for field in list(fields) {
            let id = text(&field["id"]);
            let answer = answers.iter().find(|(name, _)| *name == id).map(|(_, value)| *value);
            let Some(value) = answer.or((field["required"] == true).then_some("")) else { continue };
            let place = format!("{prefix}f-{id}");
            match text(&field["type"]) {
                "choice" => {
                    let first = list(&field["options"]).next().map(|option| text(&option["id"])).unwrap_or_default();
                    self.choose(&place, if value.is_empty() { first } else { value });
                }
                "officers" => self.browser.tick_on(&format!("#{place}")),
                "yes-no" => self.choose(&place, if value == "no" { "no" } else { "yes" }),
                "date" => {
                    self.browser.fill_on(&format!("#{place}"), if value.is_empty() { "2026-03-02" } else { value })
                }
                "number" => self.browser.fill_on(&format!("#{place}"), if value.is_empty() { "1" } else { value }),
                _ => self
                    .browser
                    .fill_on(&format!("#{place}"), if value.is_empty() { "Keterangan rekaan." } else { value }),
            }
        }
    }

    /// Chooses an answer, whether it stands in sight or in a list.
    #[track_caller]
    fn choose(&self, field: &str, value: &str) {
        let (radio, list) = (format!("input[name=\"{field}\"][value=\"{value}\"]"), format!("select#{field}"));
        self.browser.meet(&format!("{radio}, {list}"));
        if self.there(&radio) {
            self.browser.tick_on(&radio);
        } else {
            self.browser.choose_on(&list, value);
        }
    }

    fn there(&self, selector: &str) -> bool {
        let script = "return document.querySelector(arguments[0]) !== null";
        self.browser.run(script, vec![selector.into()]).is_ok_and(|found| found == true)
    }

    #[track_caller]
    fn save(&self) -> &Self {
        self.submit("#act-submit")
    }

    #[track_caller]
    fn submit(&self, button: &str) -> &Self {
        let before = self.browser.text("#fingerprint");
        self.browser.press_on(button);
        self.browser.until("the case to have gone on", || {
            let now = self.browser.run("return document.querySelector('#fingerprint')?.innerText", Vec::new())?;
            let errors = self.browser.texts("[role=alert]").join("; ");
            if now.as_str().is_some_and(|now| now.trim() != before.trim()) { Ok(()) } else { Err(errors) }
        });
        self.begin_anew();
        self
    }
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
