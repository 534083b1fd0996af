//! The app's database, reached by script behind the app's back, as a fault of the browser or another tab reaches it.

use crate::browser::Browser;
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

    #[track_caller]
    fn database_at(&self, version: Option<u32>, body: &str, given: Value) -> Value {
        let answer = self.run(&WITH.replace("BODY", body), vec![json!(version), given]);
        answer.unwrap_or_else(|error| panic!("the office's database: {error}"))
    }
}
