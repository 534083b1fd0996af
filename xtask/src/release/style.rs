//! The styles in one file: a page of a dozen small ones waits for each of them, and compresses worse.
//!
//! Text in, text out; no files. Styles are written one file per component and stay so for `serve`.

/// The stylesheets that a page links for every medium, in their order, and the page with one link in their place.
pub fn linked(html: &str, merged: &str) -> (String, Vec<String>) {
    let (mut page, mut names, mut rest) = (String::new(), Vec::new(), html);
    while let Some(start) = rest.find("<link") {
        let end = rest[start..].find('>').map_or(rest.len(), |end| start + end + 1);
        let tag = &rest[start..end];
        page.push_str(&rest[..start]);
        match mergeable(tag) {
            Some(name) => {
                if names.is_empty() {
                    page.push_str(&format!("<link rel=\"stylesheet\" href=\"./{merged}\">"));
                }
                names.push(name.to_owned());
            }
            None => page.push_str(tag),
        }
        rest = &rest[end..];
    }
    page.push_str(rest);
    (page, names)
}

/// The file of a stylesheet's link; `None` for other links and for styles of one medium only.
fn mergeable(tag: &str) -> Option<&str> {
    let local = tag.contains("rel=\"stylesheet\"") && !tag.contains(" media=");
    let address = tag.split_once(" href=\"").and_then(|(_, rest)| rest.split('"').next())?;
    local.then(|| address.trim_start_matches("./"))
}

/// A stylesheet without its comments and indentation. Strings stay as they are.
pub fn plain(css: &str) -> String {
    let mut kept = String::new();
    let mut rest = css;
    while let Some(start) = rest.find(['"', '\'', '/']) {
        let (before, from) = rest.split_at(start);
        kept.push_str(before);
        let length = match from.as_bytes() {
            [b'/', b'*', ..] => {
                // What stood on both sides of a comment must not grow together.
                kept.push(' ');
                rest = from[2..].split_once("*/").map_or("", |(_, after)| after);
                continue;
            }
            [b'/', ..] => 1,
            _ => string_length(from),
        };
        kept.push_str(&from[..length]);
        rest = &from[length..];
    }
    kept.push_str(rest);
    let lines = kept.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| format!("{line}\n")).collect()
}

/// The length of the string that the text begins with, its quotes included.
fn string_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut index = 1;
    while index < bytes.len() && bytes[index] != bytes[0] {
        index += if bytes[index] == b'\\' { 2 } else { 1 };
    }
    (index + 1).min(bytes.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_link_takes_the_place_of_all_and_other_links_stay() {
        let html = "<link rel=\"icon\" href=\"i.svg\">\n<link rel=\"stylesheet\" href=\"./a-1.css\"/>\n\
            <link rel=\"stylesheet\" href=\"./p.css\" media=\"print\"><link rel=\"stylesheet\" href=\"./b-2.css\"/></head>";
        let (page, names) = linked(html, "style-3.css");
        assert_eq!(names, ["a-1.css", "b-2.css"]);
        let expected = "<link rel=\"icon\" href=\"i.svg\">\n<link rel=\"stylesheet\" href=\"./style-3.css\">\n\
            <link rel=\"stylesheet\" href=\"./p.css\" media=\"print\"></head>";
        assert_eq!(page, expected);
    }

    #[test]
    fn a_page_without_styles_stays_as_it_is() {
        assert_eq!(
            linked("<link rel=\"icon\" href=\"i\">", "s.css"),
            ("<link rel=\"icon\" href=\"i\">".to_owned(), vec![])
        );
    }

    #[test]
    fn comments_and_indentation_go_and_strings_stay() {
        let css =
            "/* a \" b */\n:root {\n  --mark: \"/* no comment */ \\\" '\";\n  width: calc(1px / 2); /* it's */\n}\n";
        assert_eq!(plain(css), ":root {\n--mark: \"/* no comment */ \\\" '\";\nwidth: calc(1px / 2);\n}\n");
        assert_eq!(plain("a{}/* open"), "a{}\n");
    }
}
