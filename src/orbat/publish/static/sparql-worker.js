// Runs in a worker: holds the graph and answers queries. `oxigraph` is what the engine's own code gave.
"use strict";

let store = null;

const bytes = (packed) => Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));

async function unpacked(packed) {
  const stream = new Blob([bytes(packed)]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const actions = {
  async start({ wasm }) {
    oxigraph.initSync({ module: await unpacked(wasm) });
    store = new oxigraph.Store();
    return {};
  },
  async load({ part }) {
    store.load(await unpacked(part), { format: "application/n-quads", no_transaction: true });
    return { size: store.size };
  },
  // `whole`: the default graph is all graphs together.
  async query({ sparql, format, whole }) {
    const start = performance.now();
    const text = store.query(sparql, { results_format: format, use_default_graph_as_union: whole });
    return { text, milliseconds: performance.now() - start };
  },
};

self.onmessage = async ({ data }) => {
  try {
    self.postMessage({ id: data.id, ...(await actions[data.action](data)) });
  } catch (error) {
    self.postMessage({ id: data.id, error: String((error && error.message) || error) });
  }
};
