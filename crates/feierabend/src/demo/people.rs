//! The people of the example world.

use domain::account::SettingsDraft;
use kernel::Money;

/// Somebody in the example world.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Who {
    /// Has a small shop for cards and paper, does everything herself, and is tired of it. Also
    /// runs the instance.
    Mara,
    /// Answers comments and cleans pictures for several small shops.
    Jonas,
    /// Writes and puts texts in order.
    Tomke,
    /// Designs.
    Ayse,
    /// Keeps other people's papers tidy.
    Piet,
}

impl Who {
    pub(super) const ALL: [Self; 5] =
        [Self::Mara, Self::Jonas, Self::Tomke, Self::Ayse, Self::Piet];

    /// Who is let in when the example world starts.
    pub(super) const WITH_LINK: [Self; 3] = [Self::Mara, Self::Jonas, Self::Tomke];

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Mara => "Mara Lindner",
            Self::Jonas => "Jonas Weber",
            Self::Tomke => "Tomke Janssen",
            Self::Ayse => "Ayşe Demir",
            Self::Piet => "Piet Harms",
        }
    }

    /// No mail address: the mails of the example world are shown to the operator.
    pub(super) const fn login(self) -> &'static str {
        match self {
            Self::Mara => "mara.lindner",
            Self::Jonas => "jonas.weber",
            Self::Tomke => "tomke.janssen",
            Self::Ayse => "ayse.demir",
            Self::Piet => "piet.harms",
        }
    }

    /// How the person's day is laid out.
    pub(super) fn settings(self) -> SettingsDraft {
        let (start, goal, days, value, hours) = match self {
            Self::Mara => ("8:00", "17:30", 5, 6_000, "9:00–9:30, 14–15"),
            Self::Jonas => ("9:00", "17:00", 4, 3_800, "9–12, 14–16"),
            Self::Tomke => ("7:30", "15:30", 5, 4_500, "8–12"),
            Self::Ayse => ("10:00", "18:30", 5, 6_500, "10–13, 15–17"),
            Self::Piet => ("8:00", "16:00", 3, 3_500, "8–11"),
        };
        let weekday = || hours.to_owned();
        SettingsDraft {
            day_start: start.to_owned(),
            evening_goal: goal.to_owned(),
            work_days: Some(days),
            hour_value: Some(Money::euro_cents(value)),
            reachable: [
                weekday(),
                weekday(),
                weekday(),
                weekday(),
                if days > 4 { weekday() } else { String::new() },
                String::new(),
                String::new(),
            ],
        }
    }
}
