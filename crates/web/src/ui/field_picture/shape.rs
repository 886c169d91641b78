//! Rectangles and circles in whole units, so that the same tasks always make the same picture.

/// A rectangle; the right and lower edges are outside of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Area {
    pub(super) x: i32,
    pub(super) y: i32,
    pub(super) width: i32,
    pub(super) height: i32,
}

impl Area {
    fn right(self) -> i32 {
        self.x + self.width
    }

    fn bottom(self) -> i32 {
        self.y + self.height
    }

    /// Whether the two share a point.
    pub(super) fn meets(self, other: Self) -> bool {
        self.x < other.right()
            && other.x < self.right()
            && self.y < other.bottom()
            && other.y < self.bottom()
    }

    /// Whether the other lies inside, edges included.
    pub(super) fn holds(self, other: Self) -> bool {
        self.x <= other.x
            && self.y <= other.y
            && other.right() <= self.right()
            && other.bottom() <= self.bottom()
    }
}

/// A dot with its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Circle {
    pub(super) x: i32,
    pub(super) y: i32,
    pub(super) radius: i32,
}

impl Circle {
    /// The smallest rectangle around it.
    pub(super) fn bounds(self) -> Area {
        let size = self.radius * 2;
        Area {
            x: self.x - self.radius,
            y: self.y - self.radius,
            width: size,
            height: size,
        }
    }

    /// Whether the two share a point or come nearer than `gap`.
    pub(super) fn meets(self, other: Self, gap: i32) -> bool {
        let (run, fall) = (self.x - other.x, self.y - other.y);
        let near = self.radius + other.radius + gap;
        run * run + fall * fall < near * near
    }

    /// Whether it comes nearer to a rectangle than `gap`.
    pub(super) fn meets_area(self, area: Area, gap: i32) -> bool {
        let run = self.x - self.x.clamp(area.x, area.right());
        let fall = self.y - self.y.clamp(area.y, area.bottom());
        let near = self.radius + gap;
        run * run + fall * fall < near * near
    }
}
