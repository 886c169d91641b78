//! What a person decides about their own day: private, shown to nobody else.

use kernel::{Currency, Money, TimeOfDay, Weekday};
use serde::{Deserialize, Serialize};

use super::clock_text::read_time;
use super::{Quiet, WeeklyHours};
use crate::field::{self, FieldError, FieldErrors};

/// Private settings of one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// When the working day begins.
    pub day_start: TimeOfDay,
    /// When work is to end: the evening goal (mission 0.2).
    pub evening_goal: TimeOfDay,
    /// On how many days of the week the person works, 1–7.
    pub work_days: u8,
    /// What the person's own hour is worth, the default for new tasks (mission 1.8).
    pub hour_value: Money,
    /// When the person can be asked (mission 2.9).
    pub reachable: WeeklyHours,
    /// When notices wait (mission 3.31); has a page of its own.
    pub quiet: Quiet,
}

impl Default for Settings {
    /// 8:00 to 17:30 on five days, 60 € an hour, reachable hours not stated.
    fn default() -> Self {
        Self {
            day_start: TimeOfDay::new(8, 0).unwrap_or_default(),
            evening_goal: TimeOfDay::new(17, 30).unwrap_or(TimeOfDay::EVENING),
            work_days: 5,
            hour_value: Money::new(60_00, Currency::Eur),
            reachable: WeeklyHours::default(),
            quiet: Quiet::default(),
        }
    }
}

/// Settings as somebody entered them; `None` is an input left empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SettingsDraft {
    /// When the working day begins, as text.
    pub day_start: String,
    /// When work is to end, as text.
    pub evening_goal: String,
    /// Working days a week.
    pub work_days: Option<i64>,
    /// The value of the own hour.
    pub hour_value: Option<Money>,
    /// Seven texts, Monday first.
    pub reachable: [String; 7],
}

impl SettingsDraft {
    /// Checks all inputs.
    ///
    /// # Errors
    /// Every wrong input of `day-start`, `evening-goal`, `work-days`, `hour-value` and
    /// `reachable-…`. Quiet hours are entered elsewhere; here they are off.
    pub fn check(&self) -> Result<Settings, Vec<FieldError>> {
        let mut errors = FieldErrors::new();
        let start = errors.keep(time("day-start", &self.day_start));
        let goal = errors.keep(time("evening-goal", &self.evening_goal));
        if let (Some(start), Some(goal)) = (start, goal)
            && goal <= start
        {
            errors.push(FieldError::new("evening-goal", "field-goal-before-start"));
        }
        let days = errors.keep(field::number("work-days", self.work_days, 1, 7));
        let value = errors.keep(field::amount("hour-value", self.hour_value));
        let reachable = errors.keep_all(WeeklyHours::parse(&self.reachable));
        let settings = (|| {
            Some(Settings {
                day_start: start?,
                evening_goal: goal?,
                work_days: u8::try_from(days?).ok()?,
                hour_value: value?,
                reachable: reachable?,
                quiet: Quiet::default(),
            })
        })();
        errors.finish(settings)
    }
}

impl From<&Settings> for SettingsDraft {
    fn from(settings: &Settings) -> Self {
        Self {
            day_start: settings.day_start.to_string(),
            evening_goal: settings.evening_goal.to_string(),
            work_days: Some(i64::from(settings.work_days)),
            hour_value: Some(settings.hour_value),
            reachable: Weekday::ALL.map(|day| settings.reachable.day_text(day)),
        }
    }
}

fn time(field: &'static str, text: &str) -> Result<TimeOfDay, FieldError> {
    if text.trim().is_empty() {
        return Err(FieldError::new(field, "field-required"));
    }
    read_time(text).ok_or_else(|| FieldError::new(field, "field-time-unreadable"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_kept_through_the_form_and_the_database() {
        let settings = Settings::default();
        assert_eq!(SettingsDraft::from(&settings).check(), Ok(settings.clone()));
        let json = serde_json::to_string(&settings).unwrap();
        assert_eq!(serde_json::from_str::<Settings>(&json).unwrap(), settings);
        // Settings kept by an older version lack what was added since.
        assert_eq!(serde_json::from_str::<Settings>("{}").unwrap(), settings);
    }

    #[test]
    fn all_wrong_settings_are_named_at_once() {
        let draft = SettingsDraft {
            day_start: "18:00".into(),
            evening_goal: "17:30".into(),
            work_days: Some(8),
            hour_value: None,
            reachable: [
                "x".into(),
                String::new(),
                String::new(),
                String::new(),
                String::new(),
                String::new(),
                String::new(),
            ],
        };
        let keys: Vec<_> = draft
            .check()
            .unwrap_err()
            .into_iter()
            .map(|e| e.key)
            .collect();
        assert_eq!(
            keys,
            [
                "field-goal-before-start",
                "field-number-range",
                "field-required",
                "field-hours-unreadable"
            ]
        );
    }
}
