//! What the page lets become markup (`public/boot.js`): all that our views are made of, and nothing that could run,
//! load or lead away.
#![cfg(not(target_arch = "wasm32"))]

mod source;

use std::collections::BTreeSet;

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use source::sources;
use syn::visit::Visit;

/// Elements and attributes that stand in views, these with a value that is written out there.
#[derive(Default)]
struct Views {
    elements: BTreeSet<String>,
    attributes: BTreeSet<String>,
}

impl<'ast> Visit<'ast> for Views {
    fn visit_macro(&mut self, found: &'ast syn::Macro) {
        self.tokens(found.tokens.clone(), found.path.is_ident("view"));
    }
}

impl Views {
    fn tokens(&mut self, tokens: TokenStream, in_view: bool) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let text = |place: usize| tokens.get(place).map(ToString::to_string).unwrap_or_default();
        let mut of_element = false;
        for (place, token) in tokens.iter().enumerate() {
            match token {
                TokenTree::Group(group) => {
                    let view = place > 1 && text(place - 1) == "!" && text(place - 2) == "view";
                    // What stands in braces of a view is an expression, and any other bracket belongs to one.
                    let inside = view || (in_view && group.delimiter() == Delimiter::None);
                    self.tokens(group.stream(), inside);
                }
                TokenTree::Ident(name) if in_view && place > 0 && text(place - 1) == "<" => {
                    let before = if place > 1 { text(place - 2) } else { String::new() };
                    let generic = before == ":" || before.starts_with(|c: char| c.is_alphanumeric());
                    // A component is written with a capital, and what it is given are no attributes.
                    of_element = !generic && name.to_string().starts_with(char::is_lowercase);
                    if of_element {
                        self.elements.insert(name.to_string());
                    }
                }
                TokenTree::Literal(_) if of_element && place > 1 && text(place - 1) == "=" => {
                    let name = attribute(&tokens[..place - 1]);
                    if !name.contains(':') {
                        self.attributes.insert(name);
                    }
                }
                _ => {}
            }
        }
    }
}

/// The name that stands at the end: words with dashes and colons between.
fn attribute(before: &[TokenTree]) -> String {
    let mut name = String::new();
    for (place, token) in before.iter().enumerate().rev() {
        let joins = matches!(token, TokenTree::Punct(mark) if ['-', ':'].contains(&mark.as_char()));
        let last = name.chars().next().is_none_or(|c| c == '-' || c == ':');
        if !(joins || matches!(token, TokenTree::Ident(_)) && last) || place == 0 {
            break;
        }
        name.insert_str(0, &token.to_string());
    }
    name
}

fn list(name: &str) -> BTreeSet<String> {
    let script = std::fs::read_to_string("public/boot.js").expect("the script");
    let start = format!("var {name} = \"");
    let (_, rest) = script.split_once(&start).unwrap_or_else(|| panic!("no {start}"));
    rest.split('"').next().expect("an end").split(' ').map(str::to_owned).collect()
}

fn views() -> Views {
    let mut views = Views::default();
    for source in sources("src").into_iter().filter(|source| source.room == "ui") {
        views.visit_file(&syn::parse_file(&source.text).unwrap_or_else(|why| panic!("{}: {why}", source.path)));
    }
    views
}

#[test]
fn every_element_of_a_view_may_become_markup() {
    let views = views();
    assert!(views.elements.len() > 30, "views are written otherwise: {:?}", views.elements);
    let missing: Vec<_> = views.elements.difference(&list("elements")).cloned().collect();
    assert!(missing.is_empty(), "public/boot.js refuses {missing:?}");
}

#[test]
fn every_written_out_attribute_of_a_view_may_become_markup() {
    let views = views();
    assert!(views.attributes.len() > 20, "views are written otherwise: {:?}", views.attributes);
    let known = list("attributes");
    // A link that is written out has a handler beside it, and so is not made of text.
    let passes = |name: &str| name == "href" || name.starts_with("aria-") || name.starts_with("data-");
    let missing: Vec<_> = views.attributes.iter().filter(|name| !known.contains(*name) && !passes(name)).collect();
    assert!(missing.is_empty(), "public/boot.js refuses {missing:?}");
}

#[test]
fn nothing_that_runs_loads_or_leads_away_may_become_markup() {
    let elements = ["script", "style", "iframe", "object", "embed", "link", "meta", "base", "template", "use", "set"];
    let attributes = ["href", "src", "srcdoc", "srcset", "action", "formaction", "style", "onclick", "ping"];
    for (name, refused) in [("elements", elements.as_slice()), ("attributes", &attributes)] {
        let known = list(name);
        let wrong: Vec<_> = refused.iter().filter(|one| known.contains(**one)).collect();
        assert!(wrong.is_empty(), "public/boot.js lets {wrong:?} through");
    }
    assert!(!list("attributes").iter().any(|name| name.starts_with("on")));
}
