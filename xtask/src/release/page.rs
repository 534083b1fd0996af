//! Rewrites a page's HTML: scripts moved to files, the policy, the base. Text in, text out; no files.
//!
//! The pages come from our own index.html by way of Trunk, so a small reader of tags is enough and an HTML parser is not
//! needed.

/// A script that stood in the page.
#[derive(Debug, PartialEq, Eq)]
pub struct Script {
    /// The file it goes to.
    pub name: String,
    /// The code.
    pub body: String,
}

/// The page with its inline scripts in files, beside the page they are linked from.
pub fn scripts_moved_out(html: &str) -> (String, Vec<Script>) {
    let (mut page, mut scripts, mut rest) = (String::new(), Vec::new(), html);
    while let Some(start) = rest.find("<script") {
        let Some(open) = rest[start..].find('>').map(|end| start + end) else { break };
        let Some(close) = rest[open..].find("</script>").map(|end| open + end) else { break };
        let (tag, body) = (&rest[start..open], rest[open + 1..close].trim());
        page.push_str(&rest[..start]);
        page.push_str(tag);
        if !body.is_empty() {
            let body = format!("{}\n", without_blank_lines(body));
            let name = named_by_content("start", "js", body.as_bytes());
            page.push_str(&format!(" src=\"./{name}\""));
            scripts.push(Script { name, body });
        }
        page.push_str("></script>");
        rest = &rest[close + "</script>".len()..];
    }
    page.push_str(rest);
    (page, scripts)
}

fn without_blank_lines(body: &str) -> String {
    body.lines().map(str::trim_end).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// The page with its policy first in the head, after the character set, which must stand in the first kilobyte.
pub fn with_policy(html: &str, policy: &str) -> String {
    insert_first(html, &format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">"))
}

/// The page with all its relative addresses beginning at `base`.
pub fn with_base(html: &str, base: &str) -> String {
    let element = format!("<base href=\"{base}\">");
    match html.find("<base") {
        Some(start) => {
            let end = html[start..].find('>').map_or(html.len(), |end| start + end + 1);
            format!("{}{element}{}", &html[..start], &html[end..])
        }
        None => insert_first(html, &element),
    }
}

/// Puts an element before everything in the head that could hold an address or code.
fn insert_first(html: &str, element: &str) -> String {
    let after = ["<meta charset", "<head"].into_iter().find_map(|tag| {
        let start = html.find(tag)?;
        html[start..].find('>').map(|end| start + end + 1)
    });
    let (before, rest) = html.split_at(after.unwrap_or(0));
    format!("{before}\n{element}{rest}")
}

/// What the policy would block: style elements and attributes, event handlers, script addresses.
pub fn inline_code(html: &str) -> Vec<String> {
    let mut found = Vec::new();
    for tag in html.split('<').skip(1).filter_map(|rest| rest.split('>').next()) {
        let name = tag.split_whitespace().next().unwrap_or("");
        if name == "style" {
            found.push("<style>".to_owned());
        }
        for attribute in attributes(tag) {
            if attribute == "style" || (attribute.starts_with("on") && attribute.len() > 2) {
                found.push(format!("<{name} {attribute}=…>"));
            }
        }
        if tag.contains("javascript:") {
            found.push(format!("<{name}> with a javascript: address"));
        }
    }
    found
}

/// The names of a tag's attributes, leaving out what stands in quotes.
fn attributes(tag: &str) -> Vec<&str> {
    let outside = tag.split(['"', '\'']).step_by(2);
    let words = outside.flat_map(str::split_whitespace);
    words.filter_map(|word| word.strip_suffix('=').or_else(|| word.split_once('=').map(|(name, _)| name))).collect()
}

/// The addresses that a page links and loads.
pub fn addresses(html: &str) -> Vec<&str> {
    let starts = [" href=\"", " src=\""].into_iter().flat_map(|start| html.split(start).skip(1));
    starts.filter_map(|rest| rest.split('"').next()).collect()
}

/// A file name that changes with the content, so that no cache keeps an old one.
pub fn named_by_content(start: &str, ending: &str, content: &[u8]) -> String {
    // FNV-1a: the same on every machine and version of Rust, and good enough to tell builds apart.
    let mix = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3);
    format!("{start}-{:016x}.{ending}", content.iter().fold(0xcbf2_9ce4_8422_2325, mix))
}

#[cfg(test)]
#[path = "page_tests.rs"]
mod tests;
