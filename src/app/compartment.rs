//! The compartment for confidential reports: a store of its own beside the office's.
//!
//! What the office knows of itself is copied into it by union, at each entry. Confidential cases that the office's
//! store still holds, from before there was a compartment, are moved: written inside first, only then removed
//! outside. Either may be interrupted anywhere and begun again: facts are kept under their hash, so nothing is
//! there twice and nothing is lost. Knows neither keys nor passphrases: both stores are open.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    catalog::{MAX_DOCUMENT, read_pack},
    domain::{
        case::CaseEvent,
        fact::{CaseId, Fact, LogId},
        numbers::RegisterNumber,
        procedure::{Confidentiality, Digest, Procedure},
    },
    json::{Value, parse},
    record::{digest, from_hex, stored_id, unpack_summaries},
    store::{Space, Store, StoreError, Write},
};

use super::{
    attachments::erased_rows,
    intake::is_confidential_counter,
    opening::lengths,
    state::{HERE, read_rows},
};

/// Where a desk stands: which cases are at home there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// In the office: confidential cases are neither shown nor counted.
    Office,
    /// In sample data: all cases.
    Sample,
    /// In the compartment: confidential cases alone are taken in, and the office's settings are read only.
    Confidential,
}

impl Room {
    /// Whether new cases of a kind are taken in here.
    pub fn takes(self, kind: Confidentiality) -> bool {
        match self {
            Room::Office => kind == Confidentiality::Ordinary,
            Room::Sample => true,
            Room::Confidential => kind == Confidentiality::BothSides,
        }
    }

    /// Whether cases of a kind are shown here. Inside, whatever has come in is: it can be seen nowhere else.
    pub(super) fn shows(self, kind: Confidentiality) -> bool {
        self == Room::Confidential || self.takes(kind)
    }
}

/// What was moved inside and is still in the office's store.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Moved {
    rows: Vec<(Space, String)>,
}

impl Moved {
    /// Whether there is nothing to remove.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// How many facts leave the office's store.
    pub fn facts(&self) -> u64 {
        self.rows.iter().filter(|(space, _)| *space == Space::Facts).count() as u64
    }

    /// Removes it there, at once or not at all.
    ///
    /// # Errors
    /// The store's; the next entry moves it again then.
    pub async fn leave(self, office: &dyn Store) -> Result<(), StoreError> {
        office.write(Write { remove: self.rows, ..Write::new() }).await
    }
}

/// Brings into the compartment what is the office's own and what belongs inside. Nothing is removed yet.
///
/// # Errors
/// A store's; it can be called again.
pub async fn bring_in(office: &dyn Store, inside: &dyn Store) -> Result<Moved, StoreError> {
    // The row that says whose the compartment is comes last: what an interrupted entry has brought counts only then.
    let meta = office.scan(Space::Meta, "").await?;
    for space in [Space::Facts, Space::Particulars] {
        union(office, inside, space, "office-").await?;
    }
    union(office, inside, Space::Documents, "").await?;
    let moved = move_cases(office, inside).await?;
    let known: BTreeSet<String> = inside.keys(Space::Meta, "").await?.into_iter().collect();
    let mut write = Write::new();
    for (key, bytes) in meta {
        // Which device this is, the office says each time; who is at work there, the compartment remembers itself.
        let once = key == ACTOR || key.starts_with(TEMPLATES);
        if key == HERE || once && !known.contains(&key) {
            write = write.put(Space::Meta, key, bytes);
        }
    }
    inside.write(write).await?;
    Ok(moved)
}

const ACTOR: &str = "actor";
const TEMPLATES: &str = "letter/";

/// Adds what one store has under a prefix to another. A damaged fact is mended by the sound one.
async fn union(from: &dyn Store, into: &dyn Store, space: Space, prefix: &str) -> Result<(), StoreError> {
    let there: BTreeMap<String, Vec<u8>> = into.scan(space, prefix).await?.into_iter().collect();
    let mut write = Write::new();
    for (key, bytes) in from.scan(space, prefix).await? {
        if there.get(&key).is_none_or(|known| mends(space, &key, &bytes, known)) {
            write = write.put(space, key, bytes);
        }
    }
    if write == Write::new() { Ok(()) } else { into.write(write).await }
}

fn mends(space: Space, key: &str, bytes: &[u8], known: &[u8]) -> bool {
    let id = key.split_once('/').and_then(|(_, id)| from_hex(id));
    let sound = |bytes: &[u8]| id == Some(stored_id(bytes).0);
    space == Space::Facts && !sound(known) && sound(bytes)
}

async fn move_cases(office: &dyn Store, inside: &dyn Store) -> Result<Moved, StoreError> {
    let packs = confidential_packs(office).await?;
    let cases = confidential_cases(office, &packs).await?;
    let mut moved = Moved::default();
    for case in &cases {
        let prefix = format!("{}/", LogId::Case(*case));
        // One chunk at a time is in memory.
        for key in office.keys(Space::Attachments, &prefix).await? {
            if let Some(bytes) = office.read(Space::Attachments, &key).await? {
                inside.write(Write::new().put(Space::Attachments, key.clone(), bytes)).await?;
            }
            moved.rows.push((Space::Attachments, key));
        }
        for space in [Space::Particulars, Space::Facts] {
            union(office, inside, space, &prefix).await?;
            moved.rows.extend(office.keys(space, &prefix).await?.into_iter().map(|key| (space, key)));
        }
        // An interrupted move is begun again: what was erased inside meanwhile must not come back.
        let (facts, _) = read_rows::<CaseEvent>(inside.scan(Space::Facts, &prefix).await?);
        let remove = erased_rows(inside, LogId::Case(*case), &facts).await?;
        if !remove.is_empty() {
            inside.write(Write { remove, ..Write::new() }).await?;
        }
    }
    move_numbers(office, inside, &cases, &mut moved).await?;
    move_drafts(office, inside, &cases, &packs, &mut moved).await?;
    // They are made anew.
    for (key, bytes) in office.scan(Space::Summaries, "").await? {
        if unpack_summaries(&bytes).iter().any(|summary| cases.contains(&summary.course.id)) {
            moved.rows.push((Space::Summaries, key));
        }
    }
    Ok(moved)
}

async fn move_numbers(
    office: &dyn Store,
    inside: &dyn Store,
    cases: &BTreeSet<CaseId>,
    moved: &mut Moved,
) -> Result<(), StoreError> {
    let mut write = Write::new();
    for (key, bytes) in office.scan(Space::Numbers, "").await? {
        if !cases.iter().any(|case| case.0.as_bytes()[..] == bytes) {
            continue;
        }
        write = write.put(Space::Numbers, key.clone(), bytes);
        // A number of a counter that the office goes on with stays taken there.
        if RegisterNumber::parse(&key).is_some_and(|number| is_confidential_counter(&number.counter)) {
            moved.rows.push((Space::Numbers, key));
        }
    }
    if write == Write::new() { Ok(()) } else { inside.write(write).await }
}

/// Forms of these cases, and of those that were to become one.
async fn move_drafts(
    office: &dyn Store,
    inside: &dyn Store,
    cases: &BTreeSet<CaseId>,
    packs: &BTreeMap<Digest, Procedure>,
    moved: &mut Moved,
) -> Result<(), StoreError> {
    let there = inside.keys(Space::Drafts, "").await?;
    let mut write = Write::new();
    for (key, bytes) in office.scan(Space::Drafts, "").await? {
        let of_case = cases.iter().any(|case| key.contains(&LogId::Case(*case).to_string()));
        let named = || {
            let form = parse(&bytes, MAX_DOCUMENT).ok()?;
            let procedure = form.get("procedure").and_then(Value::as_str)?.to_owned();
            Some(packs.values().any(|pack| pack.id == *procedure.as_str()))
        };
        if !of_case && named() != Some(true) {
            continue;
        }
        // One that waits inside is not written over, and nothing is lost: this one waits outside.
        if !there.contains(&key) || inside.read(Space::Drafts, &key).await?.as_ref() == Some(&bytes) {
            write = write.put(Space::Drafts, key.clone(), bytes);
            moved.rows.push((Space::Drafts, key));
        }
    }
    if write == Write::new() { Ok(()) } else { inside.write(write).await }
}

/// Packs of confidential procedures that a store knows.
async fn confidential_packs(store: &dyn Store) -> Result<BTreeMap<Digest, Procedure>, StoreError> {
    let documents = store.scan(Space::Documents, "").await?;
    let packs = documents.iter().filter_map(|(_, bytes)| {
        let document = parse(bytes, MAX_DOCUMENT).ok()?;
        let digest = digest(&document);
        let pack = read_pack(&document, digest).ok()?;
        (pack.confidentiality == Confidentiality::BothSides).then_some((digest, pack))
    });
    Ok(packs.collect())
}

/// Cases of a store that follow one of these packs. What a packed summary tells of is not read again.
async fn confidential_cases(
    store: &dyn Store,
    packs: &BTreeMap<Digest, Procedure>,
) -> Result<BTreeSet<CaseId>, StoreError> {
    if packs.is_empty() {
        return Ok(BTreeSet::new());
    }
    let mut ordinary = BTreeSet::new();
    for (_, bytes) in store.scan(Space::Summaries, "").await? {
        ordinary.extend(unpack_summaries(&bytes).into_iter().filter_map(|summary| {
            let opened = &summary.course.opened.as_ref()?.0;
            (!packs.contains_key(&opened.procedure.digest)).then_some(summary.course.id)
        }));
    }
    let mut cases = BTreeSet::new();
    for case in lengths(store.keys(Space::Facts, "").await?).into_keys().filter(|case| !ordinary.contains(case)) {
        let (facts, _) = read_rows::<CaseEvent>(store.scan(Space::Facts, &format!("{}/", LogId::Case(case))).await?);
        if follows(&facts, |digest| packs.contains_key(digest)) {
            cases.insert(case);
        }
    }
    Ok(cases)
}

/// Whether a case was opened by such a procedure.
pub(super) fn follows(facts: &[Fact<CaseEvent>], such: impl Fn(&Digest) -> bool) -> bool {
    facts.iter().any(|fact| matches!(&fact.event, CaseEvent::Opened(opened) if such(&opened.procedure.digest)))
}
