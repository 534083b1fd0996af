//! Appending facts to a log: envelopes, logical time, parents.

use uuid::Uuid;

use crate::{
    domain::{
        Moment,
        fact::{Actor, DeviceId, Fact, FactId, LogId, next_parents},
    },
    json::{Problem, Reader, parse},
    record::{Body, Envelope, MAX_FACT, read_fact, seal, to_hex},
    store::{Space, Write},
};

use super::ports::{Clock, Entropy};

/// The end of a log, to which facts are appended one after another.
pub(super) struct Journal {
    log: LogId,
    device: DeviceId,
    actor: Actor,
    recorded_at: Moment,
    parents: Vec<FactId>,
    lamport: u64,
}

impl Journal {
    /// A journal that goes on after the facts of a log; `recorded_at` is the device's clock.
    pub(super) fn after<E>(
        facts: &[Fact<E>],
        log: LogId,
        (device, actor): (DeviceId, Actor),
        recorded_at: Moment,
    ) -> Self {
        let lamport = facts.iter().map(|fact| fact.lamport).max().unwrap_or(0);
        Self { log, device, actor, recorded_at, parents: next_parents(facts), lamport }
    }

    /// Seals an event as the log's next fact and adds it to a write.
    ///
    /// # Errors
    /// What could not be read back, because a text in it is too long: it is not to be kept then.
    pub(super) fn append<E: Body>(
        &mut self,
        event: E,
        occurred_at: Moment,
        write: Write,
    ) -> Result<(Fact<E>, Write), Problem> {
        let envelope = Envelope {
            log: self.log,
            device: self.device,
            actor: self.actor,
            occurred_at,
            recorded_at: self.recorded_at,
            lamport: self.lamport + 1,
            parents: std::mem::take(&mut self.parents),
        };
        let (fact, bytes) = seal(envelope, event);
        read_fact::<E>(fact.id, &Reader::top(&parse(&bytes, MAX_FACT)?))?;
        self.parents = vec![fact.id];
        self.lamport += 1;
        let key = fact_key(self.log, fact.id);
        Ok((fact, write.put(Space::Facts, key, bytes)))
    }
}

/// The key of a fact in its space.
pub(super) fn fact_key(log: LogId, id: FactId) -> String {
    format!("{log}/{}", to_hex(&id.0))
}

/// A new UUID v7: time first, so that ids sort by age, then randomness.
pub(super) fn new_id(clock: &dyn Clock, entropy: &dyn Entropy) -> Uuid {
    let mut random = [0; 10];
    entropy.fill(&mut random);
    let millis = clock.now().timestamp_millis().unsigned_abs();
    uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
}
