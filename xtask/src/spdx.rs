//! Licence expressions as crates state them: `(MIT OR Apache-2.0) AND Unicode-3.0`.
//!
//! `/` is the old spelling of `OR` and is read as such.

/// A parsed expression.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Expression {
    /// One licence, with its exception if it has one (`Apache-2.0 WITH LLVM-exception`).
    Licence(String),
    /// All of them bind.
    All(Vec<Expression>),
    /// One may be chosen.
    Any(Vec<Expression>),
}

impl Expression {
    /// Parses an expression. The error says what is wrong with it.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let spaced = text
            .replace('(', " ( ")
            .replace(')', " ) ")
            .replace('/', " OR ");
        let words: Vec<&str> = spaced.split_whitespace().collect();
        let mut parser = Parser { words: &words };
        let expression = parser.any()?;
        match parser.words.first() {
            None => Ok(expression),
            Some(word) => Err(format!("\"{word}\" is out of place in \"{text}\"")),
        }
    }

    /// Whether some choice needs allowed licences alone.
    pub(crate) fn allowed(&self, is_allowed: &dyn Fn(&str) -> bool) -> bool {
        match self {
            Self::Licence(name) => is_allowed(name),
            Self::All(parts) => parts.iter().all(|part| part.allowed(is_allowed)),
            Self::Any(parts) => parts.iter().any(|part| part.allowed(is_allowed)),
        }
    }
}

struct Parser<'words> {
    words: &'words [&'words str],
}

impl Parser<'_> {
    fn any(&mut self) -> Result<Expression, String> {
        let mut parts = vec![self.all()?];
        while self.take("OR") {
            parts.push(self.all()?);
        }
        Ok(one_or(parts, Expression::Any))
    }

    fn all(&mut self) -> Result<Expression, String> {
        let mut parts = vec![self.licence()?];
        while self.take("AND") {
            parts.push(self.licence()?);
        }
        Ok(one_or(parts, Expression::All))
    }

    fn licence(&mut self) -> Result<Expression, String> {
        if self.take("(") {
            let inside = self.any()?;
            return if self.take(")") {
                Ok(inside)
            } else {
                Err("a bracket is open".to_owned())
            };
        }
        let name = self.name()?;
        if self.take("WITH") {
            let exception = self.name()?;
            return Ok(Expression::Licence(format!("{name} WITH {exception}")));
        }
        Ok(Expression::Licence(name))
    }

    fn name(&mut self) -> Result<String, String> {
        let (first, rest) = self
            .words
            .split_first()
            .ok_or("a licence is missing at the end")?;
        if matches!(*first, "OR" | "AND" | "WITH" | "(" | ")") {
            return Err(format!("a licence is missing before \"{first}\""));
        }
        self.words = rest;
        Ok((*first).to_owned())
    }

    fn take(&mut self, wanted: &str) -> bool {
        match self.words.split_first() {
            Some((first, rest)) if *first == wanted => {
                self.words = rest;
                true
            }
            _ => false,
        }
    }
}

fn one_or(mut parts: Vec<Expression>, many: fn(Vec<Expression>) -> Expression) -> Expression {
    match parts.pop() {
        Some(only) if parts.is_empty() => only,
        Some(last) => {
            parts.push(last);
            many(parts)
        }
        None => many(parts),
    }
}

#[cfg(test)]
mod tests {
    use super::Expression;

    fn allowed(text: &str) -> bool {
        let list = ["MIT", "Apache-2.0", "Unicode-3.0"];
        Expression::parse(text)
            .unwrap()
            .allowed(&|name| list.contains(&name))
    }

    #[test]
    fn one_choice_suffices_and_all_parts_bind() {
        assert!(allowed("MIT"));
        assert!(allowed("GPL-2.0-only OR Apache-2.0"));
        assert!(allowed("Unlicense/MIT"));
        assert!(allowed("(MIT OR GPL-3.0) AND Unicode-3.0"));
        assert!(!allowed("MIT AND GPL-3.0"));
        assert!(!allowed("(MIT OR Apache-2.0) AND ISC"));
        // AND binds closer than OR.
        assert!(allowed("MIT OR Apache-2.0 AND GPL-3.0"));
    }

    #[test]
    fn an_exception_makes_another_licence() {
        assert!(!allowed("Apache-2.0 WITH LLVM-exception"));
        assert!(allowed("Apache-2.0 WITH LLVM-exception OR MIT"));
    }

    #[test]
    fn nonsense_is_refused() {
        for text in [
            "",
            "MIT OR",
            "AND MIT",
            "(MIT",
            "MIT)",
            "MIT Apache-2.0",
            "MIT WITH",
        ] {
            assert!(Expression::parse(text).is_err(), "{text}");
        }
    }
}
