//! Where video talks are held: a room with a random name, at a host the operator chose.

use crate::field::FieldError;

/// What stands for the name of the room.
const ROOM: &str = "{room}";
/// The longest pattern in bytes.
const LONGEST: usize = 200;
/// Where talks are held unless the operator says otherwise. Pages only ever link there.
pub const DEFAULT_PATTERN: &str = "https://meet.jit.si/feierabend-{room}";

/// Checks a pattern; empty means that this instance offers no video talks.
///
/// # Errors
/// `field-video-pattern` at `pattern`.
pub fn check_pattern(text: &str) -> Result<String, FieldError> {
    let text = text.trim();
    let host = text.strip_prefix("https://").and_then(|rest| {
        let (host, _) = rest.split_once('/')?;
        Some(host)
    });
    let is_host = |host: &str| {
        let name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':');
        host.starts_with(|c: char| c.is_ascii_alphanumeric()) && host.chars().all(name)
    };
    let is_plain = text
        .chars()
        .all(|c| c.is_ascii_graphic() && !"\"<>\\^`|".contains(c));
    let is_good = text.len() <= LONGEST
        && is_plain
        && host.is_some_and(is_host)
        && text.matches(ROOM).count() == 1;
    if text.is_empty() || is_good {
        Ok(text.to_owned())
    } else {
        Err(FieldError::new("pattern", "field-video-pattern"))
    }
}

/// The address of a room; empty where the instance offers no video talks.
pub fn video_link(pattern: &str, room: &str) -> String {
    pattern.replace(ROOM, room)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_is_an_address_with_one_room() {
        for good in [
            "",
            DEFAULT_PATTERN,
            " https://video.example.org:8443/r/{room}?x=1 ",
        ] {
            assert_eq!(check_pattern(good).as_deref(), Ok(good.trim()), "{good}");
        }
        for bad in [
            "meet.jit.si/{room}",
            "http://meet.jit.si/{room}",
            "https://meet.jit.si/raum",
            "https://{room}/x",
            "https:///{room}",
            "https://a@b/{room}",
            "https://meet.jit.si/{room}/{room}",
            "https://meet.jit.si/{room} x",
            "https://meet.jit.si/{room}\"><script>",
            "javascript:alert(1)/{room}",
        ] {
            assert!(check_pattern(bad).is_err(), "{bad}");
        }
        assert!(check_pattern(&format!("{DEFAULT_PATTERN}{}", "x".repeat(200))).is_err());
        let link = video_link(DEFAULT_PATTERN, "abc");
        assert_eq!(link, "https://meet.jit.si/feierabend-abc");
    }
}
