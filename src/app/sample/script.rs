//! The sample script as it stands in its document (`docs/sample-format.md`), read strictly.
//!
//! Knows the document's shape, not how it is played.

use std::collections::BTreeSet;

use chrono::NaiveTime;

use crate::{
    domain::{Slug, calendar::Zone, office::OfficeProfile, party::Identity},
    json::{Fault, Map, Problem, Reader, Value},
    record::{OfficerPerson, Visitor, read_identity},
};

/// Everything that is played.
pub(super) struct Script<'a> {
    pub(super) profile: OfficeProfile,
    pub(super) week: String,
    pub(super) mark: String,
    /// Procedure, setting, option.
    pub(super) settings: Vec<(Slug, Slug, Slug)>,
    pub(super) officers: Vec<Officer<'a>>,
    pub(super) visits: Vec<(When, Visitor)>,
    pub(super) cases: Vec<CaseScript<'a>>,
}

pub(super) struct Officer<'a> {
    pub(super) id: &'a str,
    pub(super) person: OfficerPerson,
    pub(super) signs: bool,
}

pub(super) struct CaseScript<'a> {
    pub(super) procedure: Slug,
    pub(super) kind: Slug,
    pub(super) channel: Slug,
    pub(super) officer: &'a str,
    pub(super) visit_at: NaiveTime,
    pub(super) visitor: Visitor,
    pub(super) parties: Vec<(Slug, Identity)>,
    pub(super) handed_over: Vec<Slug>,
    pub(super) steps: Vec<Step<'a>>,
}

pub(super) struct Step<'a> {
    pub(super) when: When,
    pub(super) id: Option<&'a str>,
    pub(super) does: Does<'a>,
    /// What the step itself asks to know, read when it is played: its fields depend on the act.
    pub(super) reader: Reader<'a>,
}

pub(super) enum Does<'a> {
    Open,
    Act(Slug, Slug),
    Invite(Slug, Slug, When, &'a str),
    Meet(Slug, Slug, Vec<(Slug, bool)>),
    Pause(&'a str, When),
    Extend(Slug, u32, &'a str, &'a str),
    /// The step meant, when it happened (`None`: it did not), why.
    Correct(&'a str, Option<When>, &'a str),
    Close(Slug, &'a str),
    Void(&'a str),
}

/// A moment told by working days from the day of playing.
#[derive(Clone, Copy)]
pub(super) enum When {
    Ago(u32, NaiveTime),
    Ahead(u32, NaiveTime),
}

impl Script<'_> {
    /// The procedures that its cases and settings name, each once.
    pub(super) fn procedures(&self) -> Vec<Slug> {
        let cases = self.cases.iter().map(|case| &case.procedure);
        let all: BTreeSet<&Slug> = cases.chain(self.settings.iter().map(|(procedure, ..)| procedure)).collect();
        all.into_iter().cloned().collect()
    }
}

pub(super) fn read(document: &Value) -> Result<Script<'_>, Problem> {
    let top = Reader::top(document);
    top.object(&["format_version", "office", "settings", "officers", "visits", "cases"])?;
    let version = top.field("format_version")?;
    if version.whole(i64::MIN, i64::MAX)? != 1 {
        return Err(version.problem(Fault::UnknownVersion));
    }
    let office = top.field("office")?;
    let officers: Vec<Officer<'_>> = top.field("officers")?.list(50)?.iter().map(officer).collect::<Result<_, _>>()?;
    let mut settings = Vec::new();
    for (procedure, chosen) in top.field("settings")?.entries(100)? {
        for (setting, option) in chosen.entries(100)? {
            settings.push((key(procedure, &chosen)?, key(setting, &option)?, slug(&option)?));
        }
    }
    let visits = top.field("visits")?.list(1_000)?;
    let visits = visits.iter().map(|reader| {
        reader.object(&["workdays_ago", "at", "name", "from", "telephone", "purpose", "met"])?;
        Ok((when(reader)?, visitor(reader, &officers)?))
    });
    Ok(Script {
        profile: profile(&office)?,
        week: office.field("week")?.text(64)?.to_owned(),
        mark: office.field("mark")?.text(6)?.to_owned(),
        settings,
        visits: visits.collect::<Result<_, Problem>>()?,
        cases: top
            .field("cases")?
            .list(1_000)?
            .iter()
            .map(|reader| case(reader, &officers))
            .collect::<Result<_, _>>()?,
        officers,
    })
}

fn profile(reader: &Reader<'_>) -> Result<OfficeProfile, Problem> {
    const FIELDS: [&str; 11] =
        ["name", "government", "address", "postcode", "telephone", "email", "web", "city", "zone", "week", "mark"];
    reader.object(&FIELDS)?;
    let text = |name: &'static str| reader.field(name)?.text(500).map(str::to_owned);
    Ok(OfficeProfile {
        name: text("name")?,
        government: text("government")?,
        address: text("address")?,
        city: text("city")?,
        postcode: text("postcode")?,
        telephone: text("telephone")?,
        email: text("email")?,
        web: text("web")?,
        zone: reader.field("zone")?.parsed("time zone", Zone::from_code)?,
    })
}

fn officer<'a>(reader: &Reader<'a>) -> Result<Officer<'a>, Problem> {
    reader.object(&["id", "name", "position", "rank", "nip", "signs"])?;
    let text = |name: &str| optional(reader, name).map(str::to_owned);
    Ok(Officer {
        id: reader.field("id")?.text(64)?,
        person: OfficerPerson {
            name: reader.field("name")?.text(500)?.to_owned(),
            position: text("position")?,
            rank: text("rank")?,
            nip: text("nip")?,
        },
        signs: reader.optional("signs")?.map_or(Ok(false), |signs| signs.yes())?,
    })
}

fn visitor(reader: &Reader<'_>, officers: &[Officer<'_>]) -> Result<Visitor, Problem> {
    let text = |name: &'static str| reader.field(name)?.text(500).map(str::to_owned);
    let met = known(&reader.field("met")?, officers)?;
    let met = officers.iter().find(|officer| officer.id == met).map(|officer| officer.person.name.clone());
    Ok(Visitor {
        name: text("name")?,
        from: text("from")?,
        telephone: text("telephone")?,
        purpose: text("purpose")?,
        met: met.unwrap_or_default(),
    })
}

fn known<'a>(reader: &Reader<'a>, officers: &[Officer<'_>]) -> Result<&'a str, Problem> {
    let id = reader.text(64)?;
    let there = officers.iter().any(|officer| officer.id == id);
    there.then_some(id).ok_or_else(|| reader.problem(Fault::Dangling(id.to_owned())))
}

fn case<'a>(reader: &Reader<'a>, officers: &[Officer<'_>]) -> Result<CaseScript<'a>, Problem> {
    reader.object(&["id", "procedure", "kind", "channel", "officer", "visit", "parties", "handed_over", "steps"])?;
    let visit = reader.field("visit")?;
    visit.object(&["at", "name", "from", "telephone", "purpose", "met"])?;
    let steps: Vec<Step<'a>> = reader.field("steps")?.list(200)?.into_iter().map(step).collect::<Result<_, _>>()?;
    if !matches!(steps.first().map(|step| &step.does), Some(Does::Open)) {
        return Err(reader.field("steps")?.problem(Fault::BadValue("open first")));
    }
    Ok(CaseScript {
        procedure: slug(&reader.field("procedure")?)?,
        kind: slug(&reader.field("kind")?)?,
        channel: slug(&reader.field("channel")?)?,
        officer: known(&reader.field("officer")?, officers)?,
        visit_at: visit.field("at")?.parsed("HH:MM", clock)?,
        visitor: visitor(&visit, officers)?,
        parties: reader.field("parties")?.list(20)?.iter().map(party).collect::<Result<_, _>>()?,
        handed_over: reader.field("handed_over")?.list(100)?.iter().map(slug).collect::<Result<_, _>>()?,
        steps,
    })
}

fn party(reader: &Reader<'_>) -> Result<(Slug, Identity), Problem> {
    let role = slug(&reader.field("role")?)?;
    let rest: Map<String, Value> = reader.map()?.clone().into_iter().filter(|(name, _)| name != "role").collect();
    let identity = read_identity(&Value::Object(rest)).map_err(|problem| problem.within(reader.path()))?;
    Ok((role, identity))
}

fn step(reader: Reader<'_>) -> Result<Step<'_>, Problem> {
    let does = reader.field("do")?;
    let only = |fields: &[&str]| {
        let all: Vec<&str> = ["do", "id", "workdays_ago", "at"].iter().chain(fields).copied().collect();
        reader.object(&all).map(|_| ())
    };
    let place = || Ok::<_, Problem>((slug(&reader.field("step")?)?, slug(&reader.field("act")?)?));
    let does = match does.text(20)? {
        "open" => only(&[]).map(|()| Does::Open)?,
        "act" => {
            only(&["step", "act", "outcome", "reason", "fields"])?;
            let (step, act) = place()?;
            Does::Act(step, act)
        }
        "invite" => {
            only(&["step", "act", "meeting"])?;
            let (step, act) = place()?;
            let meeting = reader.field("meeting")?;
            meeting.object(&["workdays_ago", "in_workdays", "at", "place"])?;
            Does::Invite(step, act, when(&meeting)?, meeting.field("place")?.text(500)?)
        }
        "meet" => {
            only(&["step", "act", "came", "outcome", "fields"])?;
            let (step, act) = place()?;
            let came = reader.field("came")?.entries(20)?;
            let came = came.iter().map(|(role, came)| Ok((key(role, came)?, came.yes()?)));
            Does::Meet(step, act, came.collect::<Result<_, Problem>>()?)
        }
        "pause" => {
            only(&["reason", "until"])?;
            let until = reader.field("until")?;
            until.object(&["workdays_ago", "in_workdays", "at"])?;
            Does::Pause(reader.field("reason")?.text(4_000)?, when(&until)?)
        }
        "extend" => {
            only(&["limit", "by", "reason", "decided_by"])?;
            let by = u32::try_from(reader.field("by")?.whole(1, 1_000)?).unwrap_or(1);
            let (reason, decided_by) = (reader.field("reason")?.text(4_000)?, reader.field("decided_by")?.text(500)?);
            Does::Extend(slug(&reader.field("limit")?)?, by, reason, decided_by)
        }
        "correct" => {
            only(&["target", "moment", "struck", "reason"])?;
            let moment = reader.optional("moment")?.map(|moment| when(&moment)).transpose()?;
            let struck = reader.optional("struck")?.map_or(Ok(false), |struck| struck.yes())?;
            if struck == moment.is_some() {
                return Err(reader.problem(Fault::BadValue("moment or struck")));
            }
            Does::Correct(reader.field("target")?.text(64)?, moment, reader.field("reason")?.text(4_000)?)
        }
        "close" => {
            only(&["outcome", "reason"])?;
            Does::Close(slug(&reader.field("outcome")?)?, optional(&reader, "reason")?)
        }
        "void" => only(&["reason"]).and_then(|()| reader.field("reason")?.text(4_000)).map(Does::Void)?,
        _ => return Err(does.problem(Fault::BadValue("something that can be done"))),
    };
    let id = reader.optional("id")?.map(|id| id.text(64)).transpose()?;
    Ok(Step { when: when(&reader)?, id, does, reader })
}

fn when(reader: &Reader<'_>) -> Result<When, Problem> {
    let at = reader.field("at")?.parsed("HH:MM", clock)?;
    let days = |reader: Reader<'_>| reader.whole(1, 500).map(|days| u32::try_from(days).unwrap_or(1));
    match (reader.optional("workdays_ago")?, reader.optional("in_workdays")?) {
        (Some(ago), None) => Ok(When::Ago(days(ago)?, at)),
        (None, Some(ahead)) => Ok(When::Ahead(days(ahead)?, at)),
        _ => Err(reader.problem(Fault::BadValue("moment"))),
    }
}

/// A text that may be left out.
pub(super) fn optional<'a>(reader: &Reader<'a>, name: &str) -> Result<&'a str, Problem> {
    reader.optional(name)?.map_or(Ok(""), |field| field.text(4_000))
}

pub(super) fn slug(reader: &Reader<'_>) -> Result<Slug, Problem> {
    reader.parsed("id", Slug::new)
}

pub(super) fn key(text: &str, reader: &Reader<'_>) -> Result<Slug, Problem> {
    Slug::new(text).ok_or_else(|| reader.problem(Fault::BadValue("id")))
}

fn clock(text: &str) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(text, "%H:%M").ok().filter(|_| text.len() == 5)
}
