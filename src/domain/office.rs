//! The office itself: its log folds to who it is, who works there and which choices it made.

use std::collections::BTreeMap;

use super::{
    Slug,
    calendar::Zone,
    case::ProcedureRef,
    fact::{Commitment, DeviceId, Fact, OfficerId},
    procedure::{Digest, Procedure, Setting},
};

/// An event of an office's log.
#[derive(Clone, Debug, PartialEq)]
pub enum OfficeEvent {
    /// Who the office is.
    Described(OfficeProfile),
    /// A device belongs to it, under a mark that no other has.
    DeviceJoined {
        /// The device.
        device: DeviceId,
        /// Its mark, part of every number given on it.
        mark: String,
    },
    /// An officer works there, or no longer.
    OfficerNamed {
        /// The officer.
        officer: OfficerId,
        /// Name, position, rank and NIP.
        person: Commitment,
        /// Whether cases can be handled by them now.
        active: bool,
    },
    /// New cases count by this calendar.
    CalendarAdopted {
        /// Digest of the calendar document.
        calendar: Digest,
    },
    /// A reading was chosen.
    SettingChosen {
        /// The procedure's id.
        procedure: Slug,
        /// Its setting.
        setting: Slug,
        /// The option.
        option: Slug,
    },
    /// New cases follow this version of a procedure.
    ProcedureAdopted(ProcedureRef),
    /// New cases no longer follow a procedure; those that do already are not touched.
    ProcedureDropped {
        /// The procedure's id.
        procedure: Slug,
    },
    /// Who signs letters.
    SignerChosen {
        /// The officer.
        officer: OfficerId,
    },
    /// A kind that this version does not know.
    Unknown {
        /// Its kind, as written.
        kind: String,
    },
}

/// Who an office is. An office is no person: this is plain data, printed at the head of letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficeProfile {
    /// "DINAS KOPERASI DAN UKM PROVINSI BANTEN", in the spelling that the office uses.
    pub name: String,
    /// The government above it, first line of the kop.
    pub government: String,
    /// Street address.
    pub address: String,
    /// The place in "Serang, 2 Maret 2026".
    pub city: String,
    /// Postcode.
    pub postcode: String,
    /// Telephone.
    pub telephone: String,
    /// Surel.
    pub email: String,
    /// Laman.
    pub web: String,
    /// Its time zone.
    pub zone: Zone,
}

/// An event of a guest book.
#[derive(Clone, Debug, PartialEq)]
pub enum GuestEvent {
    /// Somebody came.
    VisitRecorded {
        /// Name, origin, telephone, purpose and whom they met.
        visitor: Commitment,
    },
    /// A kind that this version does not know.
    Unknown {
        /// Its kind, as written.
        kind: String,
    },
}

/// An office as its log tells it. Of two facts about the same thing the later in replay order shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Office {
    /// Who it is; `None` before it was described.
    pub profile: Option<OfficeProfile>,
    /// Marks by device.
    pub devices: BTreeMap<DeviceId, String>,
    /// Officers, by id: the commitment to their data, and whether they are active.
    pub officers: BTreeMap<OfficerId, (Commitment, bool)>,
    /// The calendar for new cases.
    pub calendar: Option<Digest>,
    /// Readings by procedure and setting.
    pub settings: BTreeMap<(Slug, Slug), Slug>,
    /// The version of each procedure for new cases.
    pub procedures: BTreeMap<Slug, ProcedureRef>,
    /// Who signs letters.
    pub signer: Option<OfficerId>,
}

impl Office {
    /// The office that facts in replay order tell.
    pub fn fold(facts: &[Fact<OfficeEvent>]) -> Self {
        let mut office = Office::default();
        for fact in facts {
            office.apply(&fact.event);
        }
        office
    }

    fn apply(&mut self, event: &OfficeEvent) {
        match event {
            OfficeEvent::Described(profile) => self.profile = Some(profile.clone()),
            OfficeEvent::DeviceJoined { device, mark } => {
                self.devices.insert(*device, mark.clone());
            }
            OfficeEvent::OfficerNamed { officer, person, active } => {
                self.officers.insert(*officer, (*person, *active));
            }
            OfficeEvent::CalendarAdopted { calendar } => self.calendar = Some(*calendar),
            OfficeEvent::SettingChosen { procedure, setting, option } => {
                self.settings.insert((procedure.clone(), setting.clone()), option.clone());
            }
            OfficeEvent::ProcedureAdopted(reference) => {
                self.procedures.insert(reference.id.clone(), reference.clone());
            }
            OfficeEvent::ProcedureDropped { procedure } => {
                self.procedures.remove(procedure);
            }
            OfficeEvent::SignerChosen { officer } => self.signer = Some(*officer),
            OfficeEvent::Unknown { .. } => {}
        }
    }

    /// The reading of a setting: the office's, or the default where it chose none that this version of
    /// the procedure has.
    pub fn reading<'a>(&'a self, procedure: &Procedure, setting: &'a Setting) -> &'a Slug {
        let chosen = self.settings.get(&(procedure.id.clone(), setting.id.clone()));
        chosen.filter(|chosen| setting.options.iter().any(|(id, _)| id == *chosen)).unwrap_or(&setting.default)
    }
}
