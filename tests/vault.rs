//! Keys: passphrase, recovery key, header, and what slows guessing down.
#![cfg(not(target_arch = "wasm32"))]

mod keys;

use keys::NativeKeys;
use pollster::block_on;
use titik_temu::vault::{
    Cost, Door, Header, HeaderFault, Locked, Patience, RecoveryFault, RecoveryKey, Weakness, create, renew, rewrap,
    unlock, weakness,
};

const PASSPHRASE: &str = "empat kata yang panjang";

fn opens(keys: &NativeKeys, header: &Header, door: Door<'_>) -> bool {
    match block_on(unlock(keys, header, door)) {
        Ok(_) => true,
        Err(Locked::Wrong) => false,
        Err(other) => panic!("{other:?}"),
    }
}

#[test]
fn the_passphrase_and_the_recovery_key_open_and_nothing_else_does() {
    let keys = NativeKeys::default();
    let (header, _, recovery) = block_on(create(&keys, PASSPHRASE)).expect("made");
    assert!(opens(&keys, &header, Door::Passphrase(PASSPHRASE)));
    assert!(opens(&keys, &header, Door::Recovery(&recovery)));
    assert!(!opens(&keys, &header, Door::Passphrase("empat kata yang pendek")));
    assert!(!opens(&keys, &header, Door::Recovery(&RecoveryKey::new([7; 32]))));
}

#[test]
fn a_letter_is_the_same_however_a_keyboard_sends_it() {
    let (composed, decomposed) = ("caf\u{e9} di tepi sawah", "cafe\u{301} di tepi sawah");
    for (one, other) in [(composed, decomposed), (decomposed, composed)] {
        let keys = NativeKeys::default();
        let (header, _, _) = block_on(create(&keys, one)).expect("made");
        assert!(opens(&keys, &header, Door::Passphrase(one)) && opens(&keys, &header, Door::Passphrase(other)));
        assert!(!opens(&keys, &header, Door::Passphrase("cafe di tepi sawah")));
        let changed = block_on(rewrap(&keys, &header, Door::Passphrase(other), other)).expect("changed");
        assert!(opens(&keys, &changed, Door::Passphrase(one)));
    }
}

#[test]
fn a_new_passphrase_ends_the_old_one_and_leaves_the_recovery_key() {
    let keys = NativeKeys::default();
    let (header, _, recovery) = block_on(create(&keys, PASSPHRASE)).expect("made");
    let changed = block_on(rewrap(&keys, &header, Door::Recovery(&recovery), "kata sandi yang baru")).expect("changed");
    assert!(opens(&keys, &changed, Door::Passphrase("kata sandi yang baru")));
    assert!(!opens(&keys, &changed, Door::Passphrase(PASSPHRASE)));
    assert!(opens(&keys, &changed, Door::Recovery(&recovery)));
    let wrong = block_on(rewrap(&keys, &header, Door::Passphrase("salah sama sekali"), "baru"));
    assert_eq!(wrong, Err(Locked::Wrong));
}

#[test]
fn a_new_recovery_key_ends_the_old_one_and_leaves_the_passphrase() {
    let keys = NativeKeys::default();
    let (header, _, old) = block_on(create(&keys, PASSPHRASE)).expect("made");
    let Ok((header, new)) = block_on(renew(&keys, &header, Door::Passphrase(PASSPHRASE))) else { panic!("renewed") };
    assert!(opens(&keys, &header, Door::Recovery(&new)));
    assert!(!opens(&keys, &header, Door::Recovery(&old)));
    assert!(opens(&keys, &header, Door::Passphrase(PASSPHRASE)));
}

#[test]
fn a_header_is_read_back_and_every_changed_bit_is_noticed() {
    let keys = NativeKeys::default();
    let (header, _, _) = block_on(create(&keys, PASSPHRASE)).expect("made");
    let bytes = header.bytes();
    assert_eq!(Header::read(&bytes), Ok(header));
    // The last 60 bytes belong to the recovery key: the passphrase does not look at them.
    for place in 0..bytes.len() - 60 {
        let mut changed = bytes.clone();
        changed[place] ^= 1;
        let fits = Header::read(&changed).is_ok_and(|header| opens(&keys, &header, Door::Passphrase(PASSPHRASE)));
        assert!(!fits, "byte {place}");
    }
    for length in 0..bytes.len() {
        assert!(Header::read(&bytes[..length]).is_err(), "{length} bytes");
    }
}

#[test]
fn a_header_can_ask_neither_for_less_nor_for_far_more() {
    let keys = NativeKeys::default();
    let (header, _, _) = block_on(create(&keys, PASSPHRASE)).expect("made");
    let with = |cost: Cost| {
        let mut asking = header.clone();
        asking.cost = cost;
        Header::read(&asking.bytes()).map(|header| header.cost)
    };
    assert_eq!(with(Cost { memory_kib: 1024 * 1024, passes: 16, lanes: 16 }).map(|cost| cost.passes), Ok(16));
    for cost in [
        Cost { memory_kib: 64 * 1024 - 1, ..Cost::NEW },
        Cost { passes: 2, ..Cost::NEW },
        Cost { lanes: 0, ..Cost::NEW },
        Cost { memory_kib: 1024 * 1024 + 1, ..Cost::NEW },
        Cost { passes: 17, ..Cost::NEW },
        Cost { lanes: 17, ..Cost::NEW },
    ] {
        assert_eq!(with(cost), Err(HeaderFault::Cost), "{cost:?}");
    }
    let mut newer = header.bytes();
    newer[3] = b'2';
    assert_eq!(Header::read(&newer), Err(HeaderFault::Newer));
}

#[test]
fn a_recovery_key_is_read_as_people_type_it() {
    let mut secret = [0; 32];
    secret[31] = 1;
    let key = RecoveryKey::new(secret);
    let text = key.text();
    assert!(text.starts_with("AGE-SECRET-KEY-1QQQQQQQQ"), "{text}");
    assert_eq!(text.len(), 74);
    let spaced: String = text.to_lowercase().chars().flat_map(|letter| [letter, ' ']).collect();
    assert!(RecoveryKey::read(&text).is_ok_and(|read| read == key));
    assert!(RecoveryKey::read(&format!("\n{spaced}\n")).is_ok_and(|read| read == key));
}

#[test]
fn a_recovery_key_is_an_identity_of_the_age_tools() {
    // The identity of the age format's public test files.
    let text = "AGE-SECRET-KEY-1EGTZVFFV20835NWYV6270LXYVK2VKNX2MMDKWYKLMGR48UAWX40Q2P2LM0";
    assert_eq!(RecoveryKey::read(text).map(|key| key.text()).ok().as_deref(), Some(text));
}

#[test]
fn a_mistyped_recovery_key_is_told_from_a_wrong_one() {
    let text = RecoveryKey::new([9; 32]).text();
    let fault = |text: &str| RecoveryKey::read(text).err();
    for place in 16..text.len() {
        let mut letters: Vec<char> = text.chars().collect();
        letters[place] = if letters[place] == 'Q' { 'P' } else { 'Q' };
        let mistyped: String = letters.into_iter().collect();
        assert_eq!(fault(&mistyped), Some(RecoveryFault::Mistyped), "{mistyped}");
    }
    assert_eq!(fault(&text[..73]), Some(RecoveryFault::Length));
    assert_eq!(fault(&format!("{text}Q")), Some(RecoveryFault::Length));
    assert_eq!(fault(""), Some(RecoveryFault::Shape));
    assert_eq!(fault("empat kata yang panjang"), Some(RecoveryFault::Shape));
    assert_eq!(fault(&text.replace('Q', "B")).filter(|fault| *fault != RecoveryFault::Mistyped), None);
}

#[test]
fn length_makes_a_passphrase_strong() {
    assert_eq!(weakness(PASSPHRASE), None);
    assert_eq!(weakness("S3nd!r1"), Some(Weakness::Short(12)));
    assert_eq!(weakness("           a"), Some(Weakness::Short(12)));
    assert_eq!(weakness("aaaaaaaaaaaaaaaa"), Some(Weakness::Monotonous));
    assert_eq!(weakness("1212121212121212"), Some(Weakness::Monotonous));
    assert_eq!(weakness(&PASSPHRASE.repeat(100)), Some(Weakness::Long));
}

#[test]
fn wrong_tries_cost_ever_more_time_up_to_five_minutes() {
    let mut patience = Patience::default();
    let mut waits = Vec::new();
    for now in (0..12).map(|n| n * 1_000) {
        patience = patience.tried(now);
        waits.push(patience.left(now));
    }
    assert_eq!(waits, [0, 0, 0, 5, 10, 20, 40, 80, 160, 300, 300, 300]);
    assert_eq!(patience.left(11_100), 200);
    assert_eq!(patience.left(11_300), 0);
    assert_eq!(patience.left(-1_000_000), 300, "a clock that was set back");
    assert_eq!(Patience::read(&patience.bytes()), patience);
    assert_eq!(Patience::read(b"nonsense"), Patience::default());
}
