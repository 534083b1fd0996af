//! The offices of the build's procedures and what each of them published, for the first screen to choose
//! from.

use std::rc::Rc;

use crate::domain::{
    office::OfficeProfile,
    procedure::{Contact, OfficeCard, Procedure},
};

use super::{Desk, Trouble};

/// An office whose standards come with the build.
#[derive(Clone, Debug)]
pub struct Publisher {
    /// The office, as the first of its standards names it.
    pub profile: OfficeProfile,
    /// What it published.
    pub procedures: Vec<Rc<Procedure>>,
}

impl Desk {
    /// The offices whose standards come with the build. A government has one such office, whose
    /// standards do not always write its name alike.
    ///
    /// # Errors
    /// When a pack is missing or broken.
    pub async fn publishers(&self) -> Result<Vec<Publisher>, Trouble> {
        let mut publishers: Vec<Publisher> = Vec::new();
        for pack in self.shipped_packs().await? {
            let office = &pack.procedure.office;
            match publishers.iter_mut().find(|known| known.profile.government == office.government) {
                Some(known) => known.procedures.push(pack.procedure),
                None => {
                    let profile = profile(office);
                    publishers.push(Publisher { profile, procedures: vec![pack.procedure] });
                }
            }
        }
        Ok(publishers)
    }
}

/// What a standard says of its office. It names no city for letters and no postcode of its own.
fn profile(card: &OfficeCard) -> OfficeProfile {
    let contact = |kind: &str| {
        let named = |contact: &&Contact| contact.kind == *kind;
        card.contacts.iter().find(named).map(|contact| contact.value.clone()).unwrap_or_default()
    };
    OfficeProfile {
        name: card.name.clone(),
        government: card.government.clone(),
        address: contact("address"),
        city: String::new(),
        postcode: String::new(),
        telephone: contact("telephone"),
        email: contact("email"),
        web: contact("web"),
        zone: card.zone,
    }
}
