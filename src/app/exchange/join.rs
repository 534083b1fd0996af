//! A device joins the office that a bundle brings.

use crate::{
    domain::{
        fact::{Actor, DeviceId, LogId},
        numbers::is_mark,
        office::{Office, OfficeEvent},
    },
    json::canonical,
    store::{Space, Write},
};

use super::{
    super::{
        Desk, Trouble,
        journal::{Journal, new_id},
        state::Here,
    },
    Examined, replay,
};

impl Desk {
    /// This device joins the office under a mark of its own: a restored backup is always a new device.
    pub(super) fn join_office(&self, examined: &Examined, write: Write) -> Result<Write, Trouble> {
        let log = LogId::Office(examined.office);
        let facts = replay::<OfficeEvent>(examined.bundle.logs.get(&log).ok_or(Trouble::NoOfficeInBundle)?);
        let office = Office::fold(&facts);
        let zone = office.profile.as_ref().map(|profile| profile.zone).ok_or(Trouble::NoOfficeInBundle)?;
        let now = self.now_in(zone);
        let device = DeviceId(new_id(&*self.world.clock, &*self.world.entropy));
        let mark = self.fresh_mark(&office);
        let mut journal = Journal::after(&facts, log, (device, Actor::Setup), now);
        let (_, mut write) = journal.append(OfficeEvent::DeviceJoined { device, mark }, now, write)?;
        if let Some(officer) = office.signer.or(office.officers.keys().next().copied()) {
            let row = canonical(&officer.0.hyphenated().to_string().into());
            write = write.put(Space::Meta, "actor", row);
        }
        Ok(Here { device, office: examined.office }.add(write))
    }

    /// A random mark of four characters: two devices that restore the same backup while apart can't
    /// ask each other, so chance (one in a million for a pair) keeps their numbers apart.
    fn fresh_mark(&self, office: &Office) -> String {
        const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        loop {
            let mut random = [0; 4];
            self.world.entropy.fill(&mut random);
            let mark: String = random.iter().map(|byte| char::from(LETTERS[usize::from(byte % 32)])).collect();
            if is_mark(&mark) && !office.devices.values().any(|known| *known == mark) {
                return mark;
            }
        }
    }
}
