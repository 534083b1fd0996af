//! The stored shape of how a case stands: a part of its summary. Derived, so it may change from version to
//! version: what another one wrote is not read but made anew.

use serde::{Deserialize, Serialize};

use crate::domain::{
    case::{Adopted, Course, Ended, Link, Meeting, MeetingResult, Opened, Party, ProcedureRef, Reached, Relation},
    counting::Pause,
    fact::{CaseId, Commitment, FactId, OfficerId},
    procedure::Digest,
};

use super::grain::{At, Day, Hash, Key, Name};

/// A course as it is stored, its lists as rows without names.
#[derive(Serialize, Deserialize)]
pub(super) struct CourseShape {
    id: Key,
    opened: Option<OpenedShape>,
    parties: Vec<(Name, Hash, Hash)>,
    terms: Option<(Hash, Vec<(Name, Name)>)>,
    reached: Vec<(Name, At, Hash)>,
    touched: Vec<Name>,
    meetings: Vec<MeetingShape>,
    class: Option<Name>,
    pauses: Vec<(At, Option<At>)>,
    extensions: Vec<(Name, u32)>,
    agreed: Vec<(Name, Day)>,
    links: Vec<(Key, RelationShape, At, Hash)>,
    tied: Vec<Key>,
    ended: Option<(Name, At, Option<Hash>)>,
    voided: bool,
    last_at: Option<At>,
}

#[derive(Serialize, Deserialize)]
struct OpenedShape {
    at: At,
    procedure: (Name, u32, Hash),
    register_number: String,
    channel: Name,
    kind: Option<Name>,
    branch: Option<Name>,
    visit: Option<Hash>,
}

#[derive(Serialize, Deserialize)]
struct MeetingShape {
    id: Hash,
    step: Name,
    act: Name,
    parties: Vec<Name>,
    at: At,
    place: Hash,
    attempt: u32,
    result: Option<ResultShape>,
}

#[derive(Serialize, Deserialize)]
struct ResultShape {
    fact: Hash,
    at: At,
    attendance: Vec<(Name, bool)>,
    held: bool,
}

/// A relation by its stored name.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum RelationShape {
    LaterReport,
    Duplicate,
    Related,
}

impl From<&Course> for CourseShape {
    fn from(course: &Course) -> Self {
        let ended =
            |ended: &Ended| (Name(ended.outcome.clone()), At(ended.at), ended.reason.map(|reason| Hash(reason.0)));
        let link =
            |link: &Link| (Key(link.other.0), RelationShape::from(link.relation), At(link.at), Hash(link.fact.0));
        let terms = |terms: &Adopted| {
            let settings = terms.settings.iter().map(|(id, option)| (Name(id.clone()), Name(option.clone())));
            (Hash(terms.calendar.0), settings.collect())
        };
        CourseShape {
            id: Key(course.id.0),
            opened: course.opened.as_ref().map(|(opened, at)| write_opened(opened, At(*at))),
            parties: all(&course.parties, |party| {
                (Name(party.role.clone()), Hash(party.fact.0), Hash(party.identity.0))
            }),
            terms: course.terms.as_ref().map(terms),
            reached: all(&course.reached, |reached| {
                (Name(reached.milestone.clone()), At(reached.at), Hash(reached.by.0))
            }),
            touched: all(&course.touched, |step| Name(step.clone())),
            meetings: all(&course.meetings, write_meeting),
            class: course.class.clone().map(Name),
            pauses: all(&course.pauses, |pause| (At(pause.from), pause.to.map(At))),
            extensions: all(&course.extensions, |(limit, by)| (Name(limit.clone()), *by)),
            agreed: all(&course.agreed, |(limit, date)| (Name(limit.clone()), Day(*date))),
            links: all(&course.links, link),
            tied: all(&course.tied, |officer| Key(officer.0)),
            ended: course.ended.as_ref().map(ended),
            voided: course.voided,
            last_at: course.last_at.map(At),
        }
    }
}

impl From<CourseShape> for Course {
    fn from(shape: CourseShape) -> Self {
        let (id, link) = (CaseId(shape.id.0), |(other, relation, at, fact): (Key, RelationShape, At, Hash)| Link {
            fact: FactId(fact.0),
            other: CaseId(other.0),
            relation: relation.into(),
            at: at.0,
        });
        let named = |(name, value): (Name, Name)| (name.0, value.0);
        Course {
            id,
            opened: shape.opened.map(read_opened),
            parties: each(shape.parties, |(role, fact, identity)| Party {
                fact: FactId(fact.0),
                role: role.0,
                identity: Commitment(identity.0),
            }),
            terms: shape
                .terms
                .map(|(calendar, settings)| Adopted { calendar: Digest(calendar.0), settings: each(settings, named) }),
            reached: each(shape.reached, |(milestone, at, by)| Reached {
                milestone: milestone.0,
                at: at.0,
                by: FactId(by.0),
            }),
            touched: each(shape.touched, |step| step.0),
            meetings: each(shape.meetings, read_meeting),
            class: shape.class.map(|class| class.0),
            pauses: each(shape.pauses, |(from, to)| Pause { from: from.0, to: to.map(|to| to.0) }),
            extensions: each(shape.extensions, |(limit, by)| (limit.0, by)),
            agreed: each(shape.agreed, |(limit, date)| (limit.0, date.0)),
            links: each(shape.links, link),
            tied: each(shape.tied, |officer| OfficerId(officer.0)),
            ended: shape.ended.map(|(outcome, at, reason)| Ended {
                outcome: outcome.0,
                at: at.0,
                reason: reason.map(|reason| Commitment(reason.0)),
            }),
            voided: shape.voided,
            last_at: shape.last_at.map(|at| at.0),
        }
    }
}

fn write_opened(opened: &Opened, at: At) -> OpenedShape {
    let ProcedureRef { id, version, digest } = &opened.procedure;
    OpenedShape {
        at,
        procedure: (Name(id.clone()), *version, Hash(digest.0)),
        register_number: opened.register_number.clone(),
        channel: Name(opened.channel.clone()),
        kind: opened.kind.clone().map(Name),
        branch: opened.branch.clone().map(Name),
        visit: opened.visit.map(|visit| Hash(visit.0)),
    }
}

fn read_opened(shape: OpenedShape) -> (Opened, crate::domain::Moment) {
    let (id, version, digest) = shape.procedure;
    let opened = Opened {
        procedure: ProcedureRef { id: id.0, version, digest: Digest(digest.0) },
        register_number: shape.register_number,
        channel: shape.channel.0,
        kind: shape.kind.map(|kind| kind.0),
        branch: shape.branch.map(|branch| branch.0),
        visit: shape.visit.map(|visit| FactId(visit.0)),
    };
    (opened, shape.at.0)
}

fn write_meeting(meeting: &Meeting) -> MeetingShape {
    let result = |result: &MeetingResult| {
        let attendance = all(&result.attendance, |(role, came)| (Name(role.clone()), *came));
        ResultShape { fact: Hash(result.fact.0), at: At(result.at), attendance, held: result.held }
    };
    MeetingShape {
        id: Hash(meeting.id.0),
        step: Name(meeting.step.clone()),
        act: Name(meeting.act.clone()),
        parties: all(&meeting.parties, |party| Name(party.clone())),
        at: At(meeting.at),
        place: Hash(meeting.place.0),
        attempt: meeting.attempt,
        result: meeting.result.as_ref().map(result),
    }
}

fn read_meeting(shape: MeetingShape) -> Meeting {
    Meeting {
        id: FactId(shape.id.0),
        step: shape.step.0,
        act: shape.act.0,
        parties: each(shape.parties, |party| party.0),
        at: shape.at.0,
        place: Commitment(shape.place.0),
        attempt: shape.attempt,
        result: shape.result.map(|result| MeetingResult {
            fact: FactId(result.fact.0),
            at: result.at.0,
            attendance: each(result.attendance, |(role, came)| (role.0, came)),
            held: result.held,
        }),
    }
}

impl From<Relation> for RelationShape {
    fn from(relation: Relation) -> Self {
        match relation {
            Relation::LaterReport => RelationShape::LaterReport,
            Relation::Duplicate => RelationShape::Duplicate,
            Relation::Related => RelationShape::Related,
        }
    }
}

impl From<RelationShape> for Relation {
    fn from(shape: RelationShape) -> Self {
        match shape {
            RelationShape::LaterReport => Relation::LaterReport,
            RelationShape::Duplicate => Relation::Duplicate,
            RelationShape::Related => Relation::Related,
        }
    }
}

fn all<T, S>(list: &[T], write: impl Fn(&T) -> S) -> Vec<S> {
    list.iter().map(write).collect()
}

fn each<S, T>(list: Vec<S>, read: impl Fn(S) -> T) -> Vec<T> {
    list.into_iter().map(read).collect()
}
