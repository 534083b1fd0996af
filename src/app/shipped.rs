//! The offices of the build's procedures, for the first screen to choose from.

use crate::{
    catalog::read_pack,
    domain::{
        office::OfficeProfile,
        procedure::{Contact, OfficeCard},
    },
};

use super::{Desk, Trouble};

impl Desk {
    /// The offices whose standards come with the build, as those standards name them, each once.
    ///
    /// # Errors
    /// When a pack is missing or broken.
    pub async fn shipped_offices(&self) -> Result<Vec<OfficeProfile>, Trouble> {
        let mut offices: Vec<OfficeProfile> = Vec::new();
        for (reference, document) in self.shipped_packs().await? {
            let procedure = read_pack(&document, reference.digest)?;
            if !offices.iter().any(|known| known.name == procedure.office.name) {
                offices.push(profile(&procedure.office));
            }
        }
        Ok(offices)
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
