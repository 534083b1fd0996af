//! Names as people write them: spelling and titles aside.

/// Titles that stand before a name. Those behind it follow a comma.
const TITLES: [&str; 10] = ["prof", "dr", "drs", "dra", "drg", "drh", "ir", "h", "hj", "kh"];

/// Small letters and figures, one space between words: "H. Abdul  Karim" is "h abdul karim".
pub(super) fn plain(text: &str) -> String {
    let small: String = text.chars().flat_map(char::to_lowercase).collect();
    let words = small.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// A name without the titles around it: "Dr. H. Suparman Rekaan, M.Si." is "Suparman Rekaan".
pub(super) fn untitled(name: &str) -> &str {
    let mut bare = name.split(',').next().unwrap_or_default().trim();
    while let Some((first, rest)) = bare.split_once(char::is_whitespace)
        && TITLES.contains(&plain(first).as_str())
    {
        bare = rest.trim_start();
    }
    bare
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_told_from_names() {
        let names = ["Suparman Rekaan", "Drs. Suparman Rekaan", " Prof. DR  H. Suparman Rekaan, S.Sos., M.Si."];
        assert_eq!(names.map(untitled), ["Suparman Rekaan"; 3]);
        assert_eq!([untitled("H. Ir"), untitled("Moh. Yusuf"), untitled("")], ["Ir", "Moh. Yusuf", ""]);
    }
}
