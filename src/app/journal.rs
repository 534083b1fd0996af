//! Appending facts to a log: envelopes, logical time, parents.

use uuid::Uuid;

use crate::{
    domain::{
        Moment,
        fact::{Actor, DeviceId, Fact, FactId, LogId},
    },
    record::{Body, Envelope, seal, to_hex},
    store::{Space, Write},
};

use super::ports::{Clock, Entropy};

/// The end of a log, to which facts are appended one after another.
pub(super) struct Journal {
    log: LogId,
    device: DeviceId,
    actor: Actor,
    recorded_at: Moment,
    heads: Vec<FactId>,
    lamport: u64,
}

impl Journal {
    /// A journal at a log's heads and greatest logical time; `recorded_at` is the device's clock.
    pub(super) fn new(
        log: LogId,
        (device, actor): (DeviceId, Actor),
        recorded_at: Moment,
        heads: Vec<FactId>,
        lamport: u64,
    ) -> Self {
        Self { log, device, actor, recorded_at, heads, lamport }
    }

    /// Seals an event as the log's next fact and adds it to a write.
    pub(super) fn append<E: Body>(&mut self, event: E, occurred_at: Moment, write: Write) -> (Fact<E>, Write) {
        let envelope = Envelope {
            log: self.log,
            device: self.device,
            actor: self.actor,
            occurred_at,
            recorded_at: self.recorded_at,
            lamport: self.lamport + 1,
            parents: std::mem::take(&mut self.heads),
        };
        let (fact, bytes) = seal(envelope, event);
        self.heads = vec![fact.id];
        self.lamport += 1;
        let key = fact_key(self.log, fact.id);
        (fact, write.put(Space::Facts, key, bytes))
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
