//! The app's database, reached by script behind the app's back, as a fault of the browser or another tab reaches it.

use crate::browser::Browser;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

/// Finds the office's database, opens it in a version (`null`: as it is), runs `BODY` with it, closes it.
const WITH: &str = "const [version, given] = arguments;
    return (async () => {
        const all = await indexedDB.databases();
        const name = all.map((one) => one.name).find((name) => name.startsWith('titik-temu:'));
        if (!name) throw new Error('there is no database');
        const asked = (request) => new Promise((resolve, reject) => {
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
        });
        const database = await asked(version ? indexedDB.open(name, version) : indexedDB.open(name));
        try { BODY } finally { database.close(); }
    })();";

impl Browser<'_> {
    /// Runs the body of an async function over the office's database, with `asked`, which awaits a request, and
    /// `given`; returns what it returns.
    #[track_caller]
    pub fn in_database(&self, body: &str, given: Value) -> Value {
        self.database_at(None, body, given)
    }

    /// Brings the office's database to a version that the app does not know.
    #[track_caller]
    pub fn raise_database(&self, version: u32) {
        self.database_at(Some(version), "", Value::Null);
    }

    /// Removes the office's database, as a browser does that can't read it any more.
    #[track_caller]
    pub fn lose_database(&self) {
        self.in_database("database.close(); await asked(indexedDB.deleteDatabase(name));", Value::Null);
    }

    /// Every row of a space: its key and its bytes.
    #[track_caller]
    pub fn rows(&self, space: &str) -> Vec<(String, Vec<u8>)> {
        let body = "const store = database.transaction(given).objectStore(given);
            const [keys, rows] = [asked(store.getAllKeys()), asked(store.getAll())];
            const [names, bytes] = [await keys, await rows];
            return names.map((name, n) => [String(name), bytes[n].toBase64()]);";
        let rows = self.in_database(body, space.into());
        let decoded = |row: &Value| {
            let bytes = STANDARD.decode(row[1].as_str().unwrap_or_default()).unwrap_or_default();
            (row[0].as_str().unwrap_or_default().to_owned(), bytes)
        };
        rows.as_array().into_iter().flatten().map(decoded).collect()
    }

    /// Changes a byte in the middle of every attachment's row whose key ends so, or removes the row. Gives how many.
    #[track_caller]
    pub fn spoil(&self, ending: &str, remove: bool) -> u64 {
        let body = "const [ending, remove] = given;
            const store = database.transaction('attachments', 'readwrite').objectStore('attachments');
            let count = 0;
            for (const key of (await asked(store.getAllKeys())).filter((key) => String(key).endsWith(ending))) {
                count += 1;
                if (remove) { await asked(store.delete(key)); continue; }
                const bytes = (await asked(store.get(key))).slice();
                bytes[bytes.length >> 1] ^= 1;
                await asked(store.put(bytes, key));
            }
            return count;";
        self.in_database(body, json!([ending, remove])).as_u64().unwrap_or_default()
    }

    #[track_caller]
    fn database_at(&self, version: Option<u32>, body: &str, given: Value) -> Value {
        let answer = self.run(&WITH.replace("BODY", body), vec![json!(version), given]);
        answer.unwrap_or_else(|error| panic!("the office's database: {error}"))
    }
}
