//! From a passphrase or a recovery key to a cipher, and back to a header when the passphrase changes.

use std::rc::Rc;

use super::{
    Cipher, Cost, Header, KeyTrouble, Keys, Piece, RecoveryKey, Secret,
    row::{bound, is_sealed, plain_bytes, sealed_bytes, sealed_row},
};

/// A way in.
pub enum Door<'a> {
    /// The office's passphrase.
    Passphrase(&'a str),
    /// The key on the printed sheet.
    Recovery(&'a RecoveryKey),
}

/// Why it stays locked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Locked {
    /// The passphrase or the recovery key is another, or the header was changed.
    Wrong,
    /// Keys can't be made here and now.
    Keys(KeyTrouble),
}

impl From<KeyTrouble> for Locked {
    fn from(trouble: KeyTrouble) -> Self {
        Locked::Keys(trouble)
    }
}

/// An unlocked store's key: opens and seals rows. Copies share the key.
#[derive(Clone)]
pub struct Unlocked {
    store: [u8; 16],
    cipher: Rc<dyn Cipher>,
}

/// Makes a key for a new or a plain store: its header, the way to its rows, and the recovery key, which
/// is not kept anywhere.
///
/// # Errors
/// [`KeyTrouble`].
pub async fn create(keys: &dyn Keys, passphrase: &str) -> Result<(Header, Unlocked, RecoveryKey), KeyTrouble> {
    let (mut store, mut data) = ([0; 16], Secret::default());
    keys.fill(&mut store);
    keys.fill(&mut data);
    let empty =
        Header { store, cost: Cost::NEW, salt: [0; 16], under_passphrase: Vec::new(), under_recovery: Vec::new() };
    let header = under_passphrase(keys, empty, passphrase, &data).await?;
    let (header, recovery) = under_recovery(keys, header, &data).await?;
    let unlocked = Unlocked { store, cipher: keys.cipher(data).await? };
    Ok((header, unlocked, recovery))
}

/// Unlocks a store.
///
/// # Errors
/// [`Locked`].
pub async fn unlock(keys: &dyn Keys, header: &Header, door: Door<'_>) -> Result<Unlocked, Locked> {
    let data = data_key(keys, header, door).await?;
    Ok(Unlocked { store: header.store, cipher: keys.cipher(data).await? })
}

/// The header with another passphrase; rows and recovery key stay as they are.
///
/// # Errors
/// [`Locked`].
pub async fn rewrap(keys: &dyn Keys, header: &Header, door: Door<'_>, passphrase: &str) -> Result<Header, Locked> {
    let data = data_key(keys, header, door).await?;
    let header = Header { cost: Cost::NEW, ..header.clone() };
    Ok(under_passphrase(keys, header, passphrase, &data).await?)
}

/// The header with another recovery key, and that key; the passphrase stays as it is.
///
/// # Errors
/// [`Locked`].
pub async fn renew(keys: &dyn Keys, header: &Header, door: Door<'_>) -> Result<(Header, RecoveryKey), Locked> {
    let data = data_key(keys, header, door).await?;
    Ok(under_recovery(keys, header.clone(), &data).await?)
}

async fn data_key(keys: &dyn Keys, header: &Header, door: Door<'_>) -> Result<Secret, Locked> {
    let (raw, wrapped, bound) = match door {
        Door::Passphrase(passphrase) => {
            (stretched(keys, header, passphrase).await?, &header.under_passphrase, header.bound_to_passphrase())
        }
        Door::Recovery(key) => (key.wrapping(), &header.under_recovery, header.bound_to_recovery()),
    };
    let wrapping = keys.cipher(raw).await?;
    let opened = wrapping.open(vec![Piece { bytes: wrapped.clone(), bound }]).await.pop().flatten();
    opened.and_then(|bytes| bytes.try_into().ok()).ok_or(Locked::Wrong)
}

/// Keyboards of different systems send the same letter in different forms, and it is the same passphrase to whoever
/// types it.
async fn stretched(keys: &dyn Keys, header: &Header, passphrase: &str) -> Result<Secret, KeyTrouble> {
    keys.stretch(&keys.composed(passphrase), &header.salt, header.cost).await
}

async fn under_passphrase(
    keys: &dyn Keys,
    mut header: Header,
    passphrase: &str,
    data: &Secret,
) -> Result<Header, KeyTrouble> {
    keys.fill(&mut header.salt);
    let wrapping = keys.cipher(stretched(keys, &header, passphrase).await?).await?;
    header.under_passphrase = wrap(&*wrapping, data, header.bound_to_passphrase()).await?;
    Ok(header)
}

async fn under_recovery(
    keys: &dyn Keys,
    mut header: Header,
    data: &Secret,
) -> Result<(Header, RecoveryKey), KeyTrouble> {
    let mut random = Secret::default();
    keys.fill(&mut random);
    let recovery = RecoveryKey::new(random);
    let wrapping = keys.cipher(recovery.wrapping()).await?;
    header.under_recovery = wrap(&*wrapping, data, header.bound_to_recovery()).await?;
    Ok((header, recovery))
}

async fn wrap(wrapping: &dyn Cipher, data: &Secret, bound: Vec<u8>) -> Result<Vec<u8>, KeyTrouble> {
    let sealed = wrapping.seal(vec![Piece { bytes: data.to_vec(), bound }]).await?;
    sealed.into_iter().next().ok_or(KeyTrouble::Failed)
}

impl Unlocked {
    /// With a key that another page of this origin has unlocked.
    pub fn with(header: &Header, cipher: Rc<dyn Cipher>) -> Self {
        Self { store: header.store, cipher }
    }

    /// The key, to be handed to another page of this origin.
    pub fn cipher(&self) -> Rc<dyn Cipher> {
        Rc::clone(&self.cipher)
    }

    /// What the header of its store begins with, whatever its passphrase.
    pub fn header_begins(&self) -> Vec<u8> {
        Header::begins(&self.store)
    }

    /// Seals rows, each for its place: space and key.
    ///
    /// # Errors
    /// [`KeyTrouble::Failed`].
    pub async fn seal(&self, rows: Vec<((&str, &str), Vec<u8>)>) -> Result<Vec<Vec<u8>>, KeyTrouble> {
        let piece =
            |((space, key), bytes): ((&str, &str), Vec<u8>)| Piece { bytes, bound: bound(&self.store, space, key) };
        let sealed = self.cipher.seal(rows.into_iter().map(piece).collect()).await?;
        Ok(sealed.iter().map(|sealed| sealed_row(sealed)).collect())
    }

    /// Opens rows, each at its place. A row that does not open comes back as it is kept: nothing reads
    /// it, so it counts as damaged above. So does, where all rows are `sealed`, one that is not.
    pub async fn open(&self, space: &str, rows: Vec<(String, Vec<u8>)>, sealed: bool) -> Vec<(String, Vec<u8>)> {
        let pieces = rows.iter().filter_map(|(key, row)| {
            Some(Piece { bytes: sealed_bytes(row)?.to_vec(), bound: bound(&self.store, space, key) })
        });
        let mut opened = self.cipher.open(pieces.collect()).await.into_iter();
        let open = |(key, row): (String, Vec<u8>)| {
            let bytes = if sealed_bytes(&row).is_some() {
                opened.next().flatten().unwrap_or(row)
            } else if is_sealed(&row) {
                row
            } else if sealed {
                sealed_row(&row)
            } else {
                plain_bytes(row)
            };
            (key, bytes)
        };
        rows.into_iter().map(open).collect()
    }

    /// Rows of a store that nothing seals.
    pub fn open_plain(rows: Vec<(String, Vec<u8>)>) -> Vec<(String, Vec<u8>)> {
        let open = |row: Vec<u8>| if is_sealed(&row) { row } else { plain_bytes(row) };
        rows.into_iter().map(|(key, row)| (key, open(row))).collect()
    }
}
