//! The store's contract, kept by memory.
#![cfg(not(target_arch = "wasm32"))]

mod contract;

#[test]
fn memory_keeps_the_promises_of_a_store() {
    pollster::block_on(contract::keeps_its_promises(&titik_temu::store::Memory::new()));
}
