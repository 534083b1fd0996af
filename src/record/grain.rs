//! The smallest values of packed summaries: each is one text or one number, read without a copy. A pack holds
//! hundreds of thousands of them, so they do without the reader that knows its place: what can't be read is made
//! anew, and nobody asks where the fault was.

use std::fmt;

use chrono::{DateTime, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use uuid::Uuid;

use crate::domain::{Moment, Slug, calendar::Zone};

use super::{envelope::uuid, from_hex, to_hex};

/// A hash.
pub(super) struct Hash(pub [u8; 32]);

/// The id of a case, or of an officer.
pub(super) struct Key(pub Uuid);

/// An id of the pack.
pub(super) struct Name(pub Slug);

/// A day.
pub(super) struct Day(pub NaiveDate);

/// A moment: whole seconds since 1970, times ten, plus the hours of its offset (7, 8 or 9).
pub(super) struct At(pub Moment);

struct Text<T>(fn(&str) -> Option<T>);

impl<T> de::Visitor<'_> for Text<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text of its form")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        (self.0)(text).ok_or_else(|| E::custom("not of its form"))
    }
}

/// A value that is written as a text.
macro_rules! text {
    ($grain:ident, $read:expr, $write:expr) => {
        impl<'de> Deserialize<'de> for $grain {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                from.deserialize_str(Text($read)).map($grain)
            }
        }

        impl Serialize for $grain {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(&$write(&self.0))
            }
        }
    };
}

text!(Hash, from_hex, |hash: &[u8; 32]| to_hex(hash));
text!(Key, uuid, |key: &Uuid| key.hyphenated().to_string());
text!(Name, Slug::new, |slug: &Slug| slug.to_string());
text!(Day, |text: &str| text.parse().ok(), |day: &NaiveDate| day.to_string());

impl<'de> Deserialize<'de> for At {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let number = i64::deserialize(from)?;
        let zone = Zone::ALL.into_iter().find(|zone| hours(zone.offset().local_minus_utc()) == number.rem_euclid(10));
        let moment = DateTime::from_timestamp(number.div_euclid(10), 0);
        let moment = moment.zip(zone).map(|(moment, zone)| moment.with_timezone(&zone.offset()));
        moment.map(At).ok_or_else(|| de::Error::custom("no moment of an office"))
    }
}

impl Serialize for At {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_i64(self.0.timestamp() * 10 + hours(self.0.offset().local_minus_utc()))
    }
}

fn hours(seconds: i32) -> i64 {
    i64::from(seconds / 3600)
}
