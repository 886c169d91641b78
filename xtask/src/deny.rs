//! Reads the lists of `deny.toml`, so that our own check and `cargo deny` obey the same file.
//!
//! Not a TOML parser: it understands the shape this project's file has (sections, arrays of
//! strings, one inline table a line) and refuses to go on when a list it needs is not found.

/// What the project allows and bans.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Rules {
    /// Allowed licences as SPDX names, `WITH` exceptions included.
    pub(crate) allow: Vec<String>,
    /// Further licences for one crate: (crate, licence).
    pub(crate) exceptions: Vec<(String, String)>,
    /// Crates that must not appear.
    pub(crate) banned: Vec<String>,
}

/// Reads the text of `deny.toml`.
pub(crate) fn read(text: &str) -> Result<Rules, String> {
    let allow: Vec<String> = list(text, "licenses", "allow")?
        .iter()
        .flat_map(|line| strings(line))
        .collect();
    let mut exceptions = Vec::new();
    for line in list(text, "licenses", "exceptions")? {
        let name = value(&line, "crate").ok_or_else(|| format!("no crate in: {line}"))?;
        let allowed = line
            .split_once('[')
            .and_then(|(_, rest)| rest.split_once(']'));
        let (allowed, _) = allowed.ok_or_else(|| format!("no licences in: {line}"))?;
        exceptions.extend(
            strings(allowed)
                .into_iter()
                .map(|licence| (name.clone(), licence)),
        );
    }
    let banned = list(text, "bans", "deny")?
        .iter()
        .map(|line| value(line, "crate").ok_or_else(|| format!("no crate in: {line}")))
        .collect::<Result<Vec<_>, _>>()?;
    if allow.is_empty() || banned.is_empty() {
        return Err("an empty list would prove nothing".to_owned());
    }
    Ok(Rules {
        allow,
        exceptions,
        banned,
    })
}

/// The lines between `key = [` and its closing `]` in a section, comments removed.
fn list(text: &str, section: &str, key: &str) -> Result<Vec<String>, String> {
    let heading = format!("[{section}]");
    let opening = format!("{key} = [");
    let mut lines = text
        .lines()
        .map(str::trim)
        .skip_while(|line| *line != heading)
        .skip(1)
        .take_while(|line| !is_heading(line))
        .skip_while(|line| !line.starts_with(&opening));
    let first = lines
        .next()
        .ok_or_else(|| format!("deny.toml: no {key} in [{section}]"))?;
    let first = first.strip_prefix(&opening).unwrap_or_default();
    if let Some(alone) = first.strip_suffix(']') {
        return Ok(vec![alone.trim().to_owned()]
            .into_iter()
            .filter(|l| !l.is_empty())
            .collect());
    }
    let rest = lines
        .take_while(|line| *line != "]")
        .filter(|line| !line.starts_with('#'));
    Ok(rest
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect())
}

fn is_heading(line: &str) -> bool {
    line.starts_with('[') && line.ends_with(']')
}

/// Every string in double quotes; what follows a `#` outside them is a comment.
fn strings(line: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (index, part) in line.split('"').enumerate() {
        if index % 2 == 1 {
            found.push(part.to_owned());
        } else if part.contains('#') {
            break;
        }
    }
    found
}

/// The string after `key = ` in an inline table.
fn value(line: &str, key: &str) -> Option<String> {
    let (_, rest) = line.split_once(&format!("{key} = \""))?;
    rest.split_once('"').map(|(value, _)| value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{Rules, read};

    const FILE: &str = r#"
[licenses]
allow = [
    "MIT",
    # "GPL-3.0" is not for us
    "Apache-2.0", # a remark with "quotes"
]
exceptions = [
    { crate = "roots", allow = ["CDLA-Permissive-2.0"] },
]

[bans]
multiple-versions = "warn"
deny = [
    { crate = "openssl", reason = "we use rustls" },
]
"#;

    #[test]
    fn lists_are_read() {
        let expected = Rules {
            allow: vec!["MIT".to_owned(), "Apache-2.0".to_owned()],
            exceptions: vec![("roots".to_owned(), "CDLA-Permissive-2.0".to_owned())],
            banned: vec!["openssl".to_owned()],
        };
        assert_eq!(read(FILE).unwrap(), expected);
    }

    #[test]
    fn a_missing_or_empty_list_is_refused() {
        assert!(read("").is_err());
        assert!(read(&FILE.replace("deny = [", "other = [")).is_err());
        assert!(
            read(&FILE.replace(
                "    { crate = \"openssl\", reason = \"we use rustls\" },",
                ""
            ))
            .is_err()
        );
    }

    #[test]
    fn the_projects_own_file_is_understood() {
        let rules = read(include_str!("../../deny.toml")).unwrap();
        assert!(rules.allow.iter().any(|licence| licence == "MIT"));
        assert!(!rules.allow.iter().any(|licence| licence.contains("GPL")));
        assert!(rules.banned.iter().any(|name| name == "openssl-sys"));
    }
}
