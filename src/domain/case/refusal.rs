//! Why a command is refused. Wording for people stands in `ui::copy`.

use crate::domain::{Moment, Slug};

/// A clear no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It can't have happened after now.
    InFuture,
    /// It can't have happened before this milestone (`None`: before the case was received, or before
    /// the invitation, result, pause or ending that it follows).
    BeforeStart(Option<Slug>, Moment),
    /// It can't have happened after this moment, at which something that had to wait for it happened.
    AfterItsFollower(Moment),
    /// These milestones have to come first.
    TooEarly(Vec<Slug>),
    /// The procedure has no such step, act, party, class, limit, setting, channel or ending.
    NotInProcedure,
    /// The step does not belong to this case's way through the procedure.
    NotThisWay,
    /// The step is done.
    StepDone(Slug),
    /// A meeting planned for this moment still waits for its result.
    MeetingOpen(Moment),
    /// No such meeting waits for a result.
    NoOpenMeeting,
    /// A meeting can't be planned for a moment before its invitation.
    MeetingBeforeInvitation,
    /// Nobody, or not everybody invited, is told as present or absent.
    AttendanceIncomplete,
    /// This field must be answered.
    FieldMissing(Slug),
    /// An answer does not have the form that its field asks for.
    WrongAnswer(Slug),
    /// One of the outcomes must be chosen.
    OutcomeMissing,
    /// A reason must be given.
    ReasonMissing,
    /// This party must be named.
    PartyMissing(Slug),
    /// The kind of complaint must be chosen.
    KindMissing,
    /// The way through the procedure must be chosen.
    BranchMissing,
    /// The case has ended.
    Ended,
    /// The case has not ended.
    NotEnded,
    /// The case was entered by mistake and takes nothing more.
    Voided,
    /// The clocks stand still already.
    AlreadyPaused,
    /// The clocks run.
    NotPaused,
    /// An extension must be of at least one unit.
    NothingAdded,
    /// A case can't be linked to itself.
    LinkedToItself,
    /// The two cases are linked already, on whichever side.
    LinkedAlready,
    /// Only a case that is linked to another as its duplicate ends as one.
    NotLinked,
    /// The other case was entered by mistake.
    OtherVoided,
    /// The other case is itself a duplicate: the one that it is a duplicate of is meant.
    OtherIsDuplicate,
    /// The other case is confidential, and this one's log must not tell of it.
    OtherCovered,
    /// The fact to be corrected is not there, is a correction, or is of another kind.
    NotCorrectable,
    /// The officer is complained of here, or tied to who is: somebody else handles it.
    NotTheirs,
    /// Somebody in this field can't be assigned to the case.
    CannotBeAssigned(Slug),
    /// Who is to sign a letter of the case can't be assigned to it either.
    CannotSign,
    /// A case is begun once.
    AlreadyOpened,
}
