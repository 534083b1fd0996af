//! Whose hand a case takes anything from.

use crate::domain::{
    case::{Course, Refusal},
    fact::Actor,
};

/// Whether this actor may hand anything in on a case. `complained_of`: the same person is named as the
/// one complained of, which facts alone can't tell. The refusal is the same whatever the cause, so that
/// it tells nobody more than that somebody else has to go on.
///
/// # Errors
/// That it is not theirs to handle.
pub fn may_hand_in(case: &Course, actor: Actor, complained_of: bool) -> Result<(), Refusal> {
    let tied = matches!(actor, Actor::Officer(officer) if case.tied.contains(&officer));
    if tied || complained_of { Err(Refusal::NotTheirs) } else { Ok(()) }
}
