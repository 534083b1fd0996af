use super::*;

const PAGE: &str = "<!doctype html>\n<html lang=\"id\">\n<head>\n<meta charset=\"utf-8\">\n<base href=\"/\"/>\n\
    <link rel=\"stylesheet\" href=\"./base-1.css\">\n</head>\n<body>\n<p>Titik Temu</p>\n\
    <script type=\"module\">\nimport init from './app-1.js';\n\nawait init();\n</script></body></html>";

#[test]
fn scripts_go_to_files_and_stay_in_order() {
    let two =
        "<script>one()</script><p>between</p><script type=\"module\" src=\"./kept.js\"></script><script>two()</script>";
    let (html, scripts) = scripts_moved_out(two);
    let (one, two) = (&scripts[0], &scripts[1]);
    assert_eq!((one.body.as_str(), two.body.as_str()), ("one()\n", "two()\n"));
    assert_ne!(one.name, two.name);
    let kept = "<script type=\"module\" src=\"./kept.js\"></script>";
    let expected =
        format!("<script src=\"./{}\"></script><p>between</p>{kept}<script src=\"./{}\"></script>", one.name, two.name);
    assert_eq!(html, expected);
}

#[test]
fn a_script_keeps_its_attributes_and_its_name_follows_its_content() {
    let (html, scripts) = scripts_moved_out(PAGE);
    assert!(html.contains(&format!("<script type=\"module\" src=\"./{}\"></script></body>", scripts[0].name)));
    assert_eq!(scripts[0].body, "import init from './app-1.js';\nawait init();\n");
    let (_, others) = scripts_moved_out(&PAGE.replace("app-1", "app-2"));
    assert_ne!(scripts[0].name, others[0].name);
}

#[test]
fn a_page_without_inline_scripts_stays_as_it_is() {
    let html = "<p>a</p><script src=\"./a.js\"></script>";
    assert_eq!(scripts_moved_out(html), (html.to_owned(), Vec::new()));
}

#[test]
fn the_base_is_replaced_or_put_before_every_address() {
    assert!(with_base(PAGE, "../").contains("<meta charset=\"utf-8\">\n<base href=\"../\">\n<link"));
    let without = PAGE.replace("<base href=\"/\"/>\n", "");
    assert!(with_base(&without, "../../").contains("<meta charset=\"utf-8\">\n<base href=\"../../\">\n<link"));
}

#[test]
fn the_policy_stands_before_the_first_address() {
    let html = with_policy(PAGE, "default-src 'none'");
    let policy = html.find("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">");
    assert!(policy < html.find("<base") && policy > html.find("<meta charset"));
}

#[test]
fn inline_styles_and_handlers_are_named() {
    assert_eq!(inline_code("<p class=\"one style=two\">a = b</p><a href=\"x?on=1\">"), Vec::<String>::new());
    assert_eq!(inline_code("<p style=\"color: red\">"), ["<p style=…>"]);
    assert_eq!(inline_code("<body\nonload=\"go()\">"), ["<body onload=…>"]);
    assert_eq!(inline_code("<style>p {}</style>"), ["<style>"]);
    assert_eq!(inline_code("<a href=\"javascript:go()\">"), ["<a> with a javascript: address"]);
}

#[test]
fn addresses_are_found() {
    assert_eq!(addresses(PAGE), ["/", "./base-1.css"]);
}
