//! The source of the rooms, parsed: which rooms and crates each file names, and what it says.

use std::collections::BTreeSet;
use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};

/// A file of `src/`.
pub struct Source {
    /// Its path from the top of the repository.
    pub path: String,
    /// The room it belongs to.
    pub room: String,
    /// Rooms that it names, its own among them.
    pub rooms: BTreeSet<String>,
    /// Crates of others that it names.
    pub crates: BTreeSet<String>,
    /// Every identifier in it.
    pub names: BTreeSet<String>,
    /// Functions and methods that are called by these names.
    pub calls: BTreeSet<String>,
    /// Whether anything in it is asynchronous.
    pub waits: bool,
    /// String literals with what stands before each in its macro: up to four tokens.
    pub literals: Vec<(String, String)>,
    /// Its text.
    pub text: String,
}

/// All files below a folder of `src/`, without what stands under `#[cfg(test)]`.
pub fn sources(folder: &str) -> Vec<Source> {
    let mut found = Vec::new();
    let mut place: Vec<String> = folder.split('/').skip(1).map(str::to_owned).collect();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut place, &mut found);
    assert!(found.len() > 10, "the source is somewhere else");
    found
}

fn walk(folder: &Path, place: &mut Vec<String>, found: &mut Vec<Source>) {
    let mut entries: Vec<_> =
        std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
    entries.sort();
    for path in entries {
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        if path.is_dir() {
            place.push(name);
            walk(&path, place, found);
            place.pop();
        } else if path.extension().is_some_and(|extension| extension == "rs") && !(place.is_empty() && name == "lib") {
            let mut module = place.clone();
            if name != "mod" {
                module.push(name);
            }
            found.push(read(&path, module));
        }
    }
}

fn read(path: &Path, module: Vec<String>) -> Source {
    let text = std::fs::read_to_string(path).expect("source");
    let file = syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut reader = Reader {
        source: Source {
            path: path.strip_prefix(root).expect("inside").display().to_string(),
            room: module[0].clone(),
            rooms: BTreeSet::new(),
            crates: BTreeSet::new(),
            names: BTreeSet::new(),
            calls: BTreeSet::new(),
            waits: false,
            literals: Vec::new(),
            text,
        },
        module,
    };
    reader.visit_file(&file);
    reader.source
}

/// Crates of others, as their names stand in paths.
const CRATES: [&str; 15] = [
    "chrono",
    "console_error_panic_hook",
    "gloo_storage",
    "indexed_db_futures",
    "js_sys",
    "leptos",
    "leptos_router",
    "serde",
    "serde_json",
    "serde_json_canonicalizer",
    "sha2",
    "uuid",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "web_sys",
];

struct Reader {
    source: Source,
    module: Vec<String>,
}

impl Reader {
    /// A path's beginning, as far as it says which room or crate is meant.
    fn begins(&mut self, path: &[String]) {
        let Some(first) = path.first() else { return };
        if first == "crate" {
            self.source.rooms.extend(path.get(1).cloned());
        } else if first == "super" {
            let up = path.iter().take_while(|part| *part == "super").count();
            if up >= self.module.len() {
                self.source.rooms.extend(path.get(up).cloned());
            }
        } else if CRATES.contains(&first.as_str()) {
            self.source.crates.insert(first.clone());
        }
    }

    fn tree(&mut self, before: &[String], tree: &syn::UseTree) {
        match tree {
            syn::UseTree::Path(path) => {
                let mut so_far = before.to_vec();
                so_far.push(path.ident.to_string());
                self.tree(&so_far, &path.tree);
            }
            syn::UseTree::Name(name) => self.whole(before, name.ident.to_string()),
            syn::UseTree::Rename(name) => self.whole(before, name.ident.to_string()),
            syn::UseTree::Glob(_) => self.begins(before),
            syn::UseTree::Group(group) => group.items.iter().for_each(|item| self.tree(before, item)),
        }
    }

    fn whole(&mut self, before: &[String], last: String) {
        let mut path = before.to_vec();
        path.push(last.clone());
        self.source.names.extend(path.iter().cloned());
        self.begins(&path);
    }

    /// What stands in a macro is only tokens: paths are put together from them.
    fn tokens(&mut self, tokens: TokenStream) {
        let mut path: Vec<String> = Vec::new();
        let mut before: Vec<String> = Vec::new();
        let mut colons = 0;
        for token in tokens {
            let text = token.to_string();
            match token {
                TokenTree::Ident(_) => {
                    if colons < 2 {
                        path.clear();
                    }
                    path.push(text.clone());
                    self.source.names.insert(text.clone());
                    self.begins(&path.clone());
                    self.source.waits |= text == "async" || text == "await";
                }
                TokenTree::Group(group) => {
                    self.source.calls.extend(before.last().cloned());
                    self.tokens(group.stream());
                }
                TokenTree::Literal(literal) => self.literal(&before, &literal.to_string()),
                TokenTree::Punct(_) => {}
            }
            colons = if text == ":" { colons + 1 } else { 0 };
            before.push(text);
        }
    }

    fn literal(&mut self, before: &[String], text: &str) {
        if let Ok(literal) = syn::parse_str::<syn::LitStr>(text) {
            let before = before[before.len().saturating_sub(4)..].concat();
            self.source.literals.push((before, literal.value()));
        }
    }
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        let attributes = match item {
            syn::Item::Mod(item) => &item.attrs,
            syn::Item::Fn(item) => &item.attrs,
            syn::Item::Impl(item) => &item.attrs,
            _ => return visit::visit_item(self, item),
        };
        let test = |attribute: &syn::Attribute| {
            attribute.path().is_ident("cfg") && attribute.parse_args::<syn::Ident>().is_ok_and(|word| word == "test")
        };
        if attributes.iter().any(test) {
            return;
        }
        visit::visit_item(self, item);
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        self.module.push(item.ident.to_string());
        visit::visit_item_mod(self, item);
        self.module.pop();
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.tree(&[], &item.tree);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let names: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        self.source.names.extend(names.iter().cloned());
        self.begins(&names);
        visit::visit_path(self, path);
    }

    fn visit_expr_call(&mut self, call: &'ast syn::ExprCall) {
        if let syn::Expr::Path(path) = &*call.func
            && let Some(last) = path.path.segments.last()
        {
            self.source.calls.insert(last.ident.to_string());
        }
        visit::visit_expr_call(self, call);
    }

    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        self.source.calls.insert(call.method.to_string());
        visit::visit_expr_method_call(self, call);
    }

    fn visit_signature(&mut self, signature: &'ast syn::Signature) {
        self.source.waits |= signature.asyncness.is_some();
        visit::visit_signature(self, signature);
    }

    fn visit_expr_async(&mut self, block: &'ast syn::ExprAsync) {
        self.source.waits = true;
        visit::visit_expr_async(self, block);
    }

    fn visit_expr_await(&mut self, wait: &'ast syn::ExprAwait) {
        self.source.waits = true;
        visit::visit_expr_await(self, wait);
    }

    fn visit_macro(&mut self, found: &'ast syn::Macro) {
        visit::visit_path(self, &found.path);
        self.source.calls.extend(found.path.segments.last().map(|segment| format!("{}!", segment.ident)));
        self.tokens(found.tokens.clone());
    }

    fn visit_lit_str(&mut self, literal: &'ast syn::LitStr) {
        self.source.literals.push((String::new(), literal.value()));
    }

    fn visit_attribute(&mut self, _: &'ast syn::Attribute) {
        // Documentation is for developers; what attributes name is not used by the room itself.
    }
}
