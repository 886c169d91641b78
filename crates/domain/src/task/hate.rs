//! The three hate tasks (mission 1.18): nobody can hand on all they dislike, but the real hate tasks.

use kernel::TaskId;

use super::TaskRefusal;

/// So many tasks can be hate tasks at a time.
pub const MOST: usize = 3;

/// Whether a task may become a hate task beside those that are: a fourth asks which one to drop.
/// `dropped` is the one its owner lets go for it.
///
/// # Errors
/// [`TaskRefusal::HateTasksFull`] when three others stay.
pub fn admit(hated: &[TaskId], id: TaskId, dropped: Option<TaskId>) -> Result<(), TaskRefusal> {
    let others = hated
        .iter()
        .filter(|known| **known != id && Some(**known) != dropped);
    if others.count() < MOST {
        Ok(())
    } else {
        Err(TaskRefusal::HateTasksFull)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(number: u8) -> TaskId {
        TaskId::from_bytes([number; 16])
    }

    #[test]
    fn m1_18_a_fourth_asks_which_one_to_drop() {
        let full = Err(TaskRefusal::HateTasksFull);
        assert_eq!(admit(&[id(1), id(2)], id(3), None), Ok(()));
        let three = [id(1), id(2), id(3)];
        assert_eq!(admit(&three, id(4), None), full);
        assert_eq!(admit(&three, id(4), Some(id(2))), Ok(()));
        assert_eq!(admit(&three, id(4), Some(id(9))), full, "not one of them");
        assert_eq!(admit(&three, id(3), None), Ok(()), "it is one already");
    }
}
