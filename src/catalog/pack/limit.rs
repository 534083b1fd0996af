//! Limits of a pack.

use crate::{
    domain::{
        counting::{TimeLimit, Unit},
        procedure::{AgreedDate, LimitRule, MomentRule, Reading, Terms},
    },
    json::{Fault, Problem, Reader},
};

use super::{
    condition::{condition, optional_condition},
    parts::{known, optional_items, slug, slugs, word},
    plain::{provenance, text},
};

pub(super) fn limit(reader: &Reader<'_>) -> Result<LimitRule, Problem> {
    known(reader, &["id", "name", "step", "limit", "starts", "met_by", "when", "readings", "agreed"])?;
    Ok(LimitRule {
        id: slug(&reader.field("id")?)?,
        name: text(&reader.field("name")?)?,
        step: reader.optional("step")?.map(|step| slug(&step)).transpose()?,
        provenance: provenance(reader)?,
        when: optional_condition(reader, "when")?,
        terms: Terms {
            limit: time_limit(&reader.field("limit")?)?,
            starts: start(reader)?,
            met_by: moment(&reader.field("met_by")?)?,
        },
        readings: optional_items(reader, "readings", 1..=20, reading)?.unwrap_or_default(),
        agreed: reader.optional("agreed")?.map(|agreed| agreed_date(&agreed)).transpose()?,
    })
}

fn time_limit(reader: &Reader<'_>) -> Result<TimeLimit, Problem> {
    reader.object(&["count", "unit"])?;
    let count = reader.field("count")?.whole(1, 10_000)?;
    let unit = word(&reader.field("unit")?, &Unit::NAMES.map(|(unit, name)| (name, unit)))?;
    Ok(TimeLimit { count: u32::try_from(count).unwrap_or(1), unit })
}

/// Without a start a limit never runs: worth saying so, instead of only naming a field.
fn start(reader: &Reader<'_>) -> Result<MomentRule, Problem> {
    match reader.optional("starts")? {
        Some(starts) => moment(&starts),
        None => Err(reader.problem(Fault::NoStart)),
    }
}

fn moment(reader: &Reader<'_>) -> Result<MomentRule, Problem> {
    if reader.value().is_string() {
        return slug(reader).map(MomentRule::First);
    }
    let map = reader.object(&["latest", "later_of", "earlier_of"])?;
    match map.keys().next().filter(|_| map.len() == 1).map(String::as_str) {
        Some("latest") => slug(&reader.field("latest")?).map(MomentRule::Latest),
        Some("later_of") => slugs(&reader.field("later_of")?, 2..=20).map(MomentRule::LaterOf),
        Some("earlier_of") => slugs(&reader.field("earlier_of")?, 2..=20).map(MomentRule::EarlierOf),
        _ => Err(reader.problem(Fault::BadValue("moment with one key"))),
    }
}

fn reading(reader: &Reader<'_>) -> Result<Reading, Problem> {
    reader.object(&["when", "limit", "starts", "met_by", "note"])?;
    Ok(Reading {
        when: condition(&reader.field("when")?)?,
        limit: reader.optional("limit")?.map(|limit| time_limit(&limit)).transpose()?,
        starts: reader.optional("starts")?.map(|starts| moment(&starts)).transpose()?,
        met_by: reader.optional("met_by")?.map(|met_by| moment(&met_by)).transpose()?,
        note: text(&reader.field("note")?)?,
    })
}

fn agreed_date(reader: &Reader<'_>) -> Result<AgreedDate, Problem> {
    reader.object(&["act", "field", "note"])?;
    Ok(AgreedDate {
        act: slug(&reader.field("act")?)?,
        field: slug(&reader.field("field")?)?,
        note: text(&reader.field("note")?)?,
    })
}
