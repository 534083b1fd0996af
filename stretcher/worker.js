// Stretches one passphrase and answers: with the key's bytes, or with a word that says why there are none.
// The page ends the worker after the answer. It must get one, whatever happens, or it would wait for ever.
"use strict";
importScripts("./stretcher.js");

async function answer({ passphrase, salt, memory, passes, lanes }) {
  let program;
  try {
    const fetched = await fetch(new URL("./stretcher_bg.wasm", location));
    if (!fetched.ok) return "absent";
    // Bytes rather than a stream: bare hosts don't tell browsers that it is wasm.
    program = await fetched.arrayBuffer();
  } catch (_) {
    return "absent";
  }
  try {
    await wasm_bindgen({ module_or_path: program });
    return wasm_bindgen.stretch(passphrase, salt, memory, passes, lanes);
  } catch (trouble) {
    return typeof trouble === "string" ? trouble : "failed";
  }
}

onmessage = async ({ data }) => postMessage(await answer(data));
