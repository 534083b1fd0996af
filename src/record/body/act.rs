//! The form inside acts, meetings and hand-overs.

use chrono::NaiveDate;

use crate::{
    domain::{
        Slug,
        case::{ActRecord, Answer},
        fact::OfficerId,
    },
    json::{Fault, Map, Problem, Reader, Value, json},
};

use super::super::envelope::uuid;
use super::{key, optional_particular, optional_slug, particular, put, read_particular, slug};

/// Names of the fields that a form takes in a body.
pub(super) const FIELDS: [&str; 5] = ["step", "act", "outcome", "reason", "fields"];

pub(super) fn write(record: &ActRecord) -> Value {
    let fields: Map<String, Value> =
        record.fields.iter().map(|(id, answer)| (id.to_string(), write_answer(answer))).collect();
    let mut body = json!({"step": record.step.as_str(), "act": record.act.as_str(), "fields": fields});
    put(&mut body, "outcome", record.outcome.as_ref().map(|outcome| outcome.as_str().into()));
    put(&mut body, "reason", record.reason.map(particular));
    body
}

pub(super) fn read(body: &Reader<'_>) -> Result<ActRecord, Problem> {
    let fields = body.field("fields")?.entries(100)?;
    let fields: Result<Vec<(Slug, Answer)>, Problem> =
        fields.iter().map(|(id, answer)| Ok((key(id, answer)?, read_answer(answer)?))).collect();
    Ok(ActRecord {
        step: slug(&body.field("step")?)?,
        act: slug(&body.field("act")?)?,
        outcome: optional_slug(body, "outcome")?,
        reason: optional_particular(body, "reason")?,
        fields: fields?,
    })
}

fn write_answer(answer: &Answer) -> Value {
    match answer {
        Answer::Particular(commitment) => particular(*commitment),
        Answer::Choice(option) => json!({"choice": option.as_str()}),
        Answer::YesNo(yes) => json!({"yes": yes}),
        Answer::Date(date) => json!({"date": date.to_string()}),
        Answer::Number(number) => json!({"number": number}),
        Answer::Officers(officers) => {
            let ids: Vec<String> = officers.iter().map(|officer| officer.0.hyphenated().to_string()).collect();
            json!({"officers": ids})
        }
    }
}

fn read_answer(reader: &Reader<'_>) -> Result<Answer, Problem> {
    let map = reader.object(&["particular", "choice", "yes", "date", "number", "officers"])?;
    let Some(kind) = map.keys().next().filter(|_| map.len() == 1) else {
        return Err(reader.problem(Fault::BadValue("answer")));
    };
    Ok(match kind.as_str() {
        "particular" => Answer::Particular(read_particular(reader)?),
        "choice" => Answer::Choice(slug(&reader.field("choice")?)?),
        "yes" => Answer::YesNo(reader.field("yes")?.yes()?),
        "date" => Answer::Date(reader.field("date")?.parsed("date", date)?),
        "officers" => {
            let ids = reader.field("officers")?;
            let officers: Result<Vec<OfficerId>, Problem> =
                ids.list(200)?.iter().map(|id| Ok(OfficerId(id.parsed("UUID", uuid)?))).collect();
            let officers = officers?;
            let sound = !officers.is_empty() && officers.is_sorted_by(|a, b| a < b);
            if !sound {
                return Err(ids.problem(Fault::BadValue("sorted list")));
            }
            Answer::Officers(officers)
        }
        _ => Answer::Number(reader.field("number")?.whole(i64::MIN, i64::MAX)?),
    })
}

fn date(text: &str) -> Option<NaiveDate> {
    text.parse::<NaiveDate>().ok().filter(|date| date.to_string() == text)
}
