//! A report of misconduct as it is taken in, its two people named in fields of their own and in what was written; and
//! the search for traces of them.

use crate::browser::Browser;

/// Who reports.
pub const REPORTER: &str = "Wahyuni Contohwati";
/// Who is reported.
pub const OFFICIAL: &str = "Suparman Rekaanto";

/// What tells who stands behind the report, in small letters.
const TRACES: [&str; 5] = ["wahyuni contohwati", "wahyuni", "suparman rekaanto", "suparman", "3604010112900001"];

impl Browser<'_> {
    /// Takes the report in, on the intake of the compartment; its receipt is on the screen then.
    #[track_caller]
    pub fn report_misconduct(&self) {
        self.choose_on("#kind", "abuse");
        self.tick_on("input[name=channel][value=in-person]");
        self.fill_on("#party-complainant-name", REPORTER);
        self.fill_on("#party-complainant-document-number", "3604010112900001");
        self.fill_on("#party-respondent-name", OFFICIAL);
        self.fill_on("#f-position", "Kepala Seksi");
        self.fill_on("#f-act", "Meminta imbalan; suparman rekaanto sendiri yang menerima.");
        self.fill_on("#f-evidence", "Kuitansi yang ditandatangani Suparman Rekaanto.");
        self.press_on("#intake-submit");
        self.meet("#letter-print");
    }

    /// Everything that the page holds, and what the browser keeps in the open.
    #[track_caller]
    pub fn everything(&self) -> String {
        let script = "return document.title + location.href
            + JSON.stringify(localStorage) + JSON.stringify(sessionStorage) + document.documentElement.outerHTML
            + [...document.querySelectorAll('input, textarea, select')].map((field) => field.value).join(' ')";
        let all = self.run(script, Vec::new()).unwrap_or_else(|error| panic!("the page: {error}"));
        all.as_str().unwrap_or_default().to_lowercase()
    }

    /// Nobody of the report is named by the page, wherever it keeps it.
    #[track_caller]
    pub fn names_nobody(&self) {
        self.settle();
        names_nobody(&self.everything(), &self.place());
    }
}

/// Nobody of the report is named in a text; `of` says where it comes from.
#[track_caller]
pub fn names_nobody(text: &str, of: &str) {
    let text = text.to_lowercase();
    for trace in TRACES {
        assert!(!text.contains(trace), "{trace} stands in {of}");
    }
}
