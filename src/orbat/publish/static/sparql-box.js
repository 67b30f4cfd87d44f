// The SPARQL box of a site without a server: Oxigraph in a worker over the dump, which comes as scripts, so that it also
// works from disk. Needs `orbatBox` (written by `orbat publish`): root, base, prefixes, parts, files, questions.
"use strict";

(() => {
  const box = self.orbatBox;
  const ROWS = 1000;
  const find = (name) => document.getElementById(`box-${name}`);
  const [editor, run, stop, limit, state, answer, question] = ["editor", "run", "stop", "limit", "state", "answer", "question"].map(find);

  class Stopped extends Error {}

  // A worker with the graph in it; calls are answered in their order. `end` stops it, whatever it does.
  class Engine {
    static async made(tell) {
      await script("static/box/engine.js");
      for (let part = 1; part <= box.parts; part += 1) {
        tell(`Loading the graph, part ${part} of ${box.parts} …`);
        await script(`static/box/graph-${part}.js`);
      }
      const engine = new Engine(self.orbatEngine.glue, self.orbatEngine.worker);
      tell("Starting …");
      await engine.call({ action: "start", wasm: self.orbatEngine.wasm });
      for (const part of self.orbatGraph) engine.size = (await engine.call({ action: "load", part })).size;
      return engine;
    }

    constructor(...sources) {
      this.waiting = new Map();
      this.calls = 0;
      this.address = URL.createObjectURL(new Blob(sources, { type: "text/javascript" }));
      this.worker = new Worker(this.address);
      this.worker.onmessage = ({ data }) => this.settle(data.id, data);
      this.worker.onerror = (event) => {
        event.preventDefault();
        for (const id of [...this.waiting.keys()]) this.settle(id, { error: event.message || "the engine broke down" });
      };
    }

    settle(id, data) {
      const [done, failed] = this.waiting.get(id) || [];
      this.waiting.delete(id);
      if (done) data.error === undefined ? done(data) : failed(new Error(data.error));
    }

    call(message) {
      const id = (this.calls += 1);
      return new Promise((done, failed) => {
        this.waiting.set(id, [done, failed]);
        this.worker.postMessage({ ...message, id });
      });
    }

    end(reason) {
      this.worker.terminate();
      URL.revokeObjectURL(this.address);
      for (const [, failed] of this.waiting.values()) failed(new Stopped(reason));
      this.waiting.clear();
    }
  }

  const scripts = new Map();
  function script(path) {
    if (!scripts.has(path)) {
      scripts.set(path, new Promise((done, failed) => {
        const element = document.createElement("script");
        element.src = box.root + path;
        element.onload = done;
        element.onerror = () => failed(new Error(`${path} cannot be loaded`));
        document.head.append(element);
      }));
    }
    return scripts.get(path);
  }

  let engine = null;
  let running = null;

  async function ask(sparql, format) {
    const current = (engine = engine || Engine.made(tell));
    const ready = await current.catch((error) => {
      engine = null;
      throw error;
    });
    if (current !== engine) {
      ready.end("stopped");
      throw new Stopped("stopped");
    }
    tell("Running …");
    const seconds = Number(limit.value);
    const timer = setTimeout(() => halt(`stopped after ${seconds} seconds; ask for less, or allow more time`), seconds * 1000);
    running = ready;
    try {
      return await ready.call({ action: "query", sparql, format, whole: !namesGraphs(sparql) });
    } finally {
      clearTimeout(timer);
      running = null;
    }
  }

  function halt(reason) {
    const ended = running;
    engine = null;
    running = null;
    if (ended) ended.end(reason);
  }

  // A query without what it quotes and comments, and without IRIs.
  const bared = (sparql) => sparql.replace(/<[^<>\s]*>|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|#[^\n]*/g, " ");

  const namesGraphs = (sparql) => /(?<![\w?$:.@-])from(?![\w:.-])/i.test(bared(sparql));

  // Prefixes that are used and not declared stand before the query, on its first line.
  function declared(sparql) {
    const bare = bared(sparql);
    const missing = Object.keys(box.prefixes).filter(
      (name) => new RegExp(`(?<![\\w?$-])${name}:`).test(bare) && !new RegExp(`prefix\\s+${name}:`, "i").test(bare),
    );
    return missing.map((name) => `PREFIX ${name}: <${box.prefixes[name]}> `).join("");
  }

  const isGraph = (sparql) =>
    /^(?:\s|#[^\n]*\n|prefix\s+[^<]*<[^>]*>|base\s*<[^>]*>)*(construct|describe)\b/i.test(sparql);

  // What the engine says of a query that is not SPARQL in a few words: as `orbat.store.mistakes` does.
  const KINDS = {
    "?": "a variable", $: "a variable", "<": "an IRI", ":": "a prefixed name", "_:": "", "'": "a string", '\\"': "a string",
    "'''": "", '\\"\\"\\"': "", "<<": "", "<<(": "", "{|": "", "~": "", "+": "", "-": "",
  };
  const OWN = { "Prefix not found": "this prefix is not declared", "IRI parsing failed": "this is no IRI" };

  function could(expected) {
    if (expected.startsWith("[") && expected.includes("0")) return /A|u\{/.test(expected) ? "" : "a number";
    if (!expected.startsWith('"')) return "";
    const sign = expected.slice(1, -1);
    return sign in KINDS ? KINDS[sign] : /^[(){}[\].;,|/^*=]+$/.test(sign) ? expected : "";
  }

  function why(sparql, line, column, words) {
    const listed = words.replace(/^expected (?:one of )?/, "");
    const expected = [...listed.matchAll(/\s*("(?:\\.|[^"\\])*"|\[(?:'(?:\\.|[^'\\])[^']*'|[^\]'])*\]|[^,]+)(?:,|$)/g)].map((each) => each[1].trim());
    const own = expected.find((each) => each.includes(" ") && !/^["[]/.test(each));
    if (own) return OWN[own] || own;
    const rest = [...sparql.split("\n").slice(line - 1).join("\n")].slice(column - 1).join("").trimStart();
    const there = /^(?:[\p{L}\p{N}_:?$@^-]+|\S)/u.exec(rest);
    const head = there ? `"${there[0]}" cannot stand here` : "the query ends here and is not whole, or a word before this is not known";
    const all = [...new Set(expected.map(could).filter(Boolean))];
    const told = [...all.filter((each) => !each.startsWith('"')), ...all.filter((each) => each.startsWith('"'))].slice(0, 6);
    const last = told.pop();
    return last === undefined ? head : `${head}; ${told.length ? `${told.join(", ")}, or ${last}` : last} could`;
  }

  function where(message, head, sparql) {
    const found = /error at (\d+):(\d+): ([^]*)/.exec(message);
    if (!found) return { words: message };
    const [line, column] = [Number(found[1]), Number(found[2])];
    return { line, column: Math.max(1, column - (line === 1 ? head.length : 0)), words: why(head + sparql, line, column, found[3]) };
  }

  function tell(words, kind = "") {
    state.textContent = words;
    state.className = kind;
  }

  function mark(error) {
    const lines = editor.value.split("\n").slice(0, error.line - 1);
    const start = lines.join("\n").length + (lines.length ? 1 : 0) + error.column - 1;
    editor.focus();
    editor.setSelectionRange(start, Math.min(start + 1, editor.value.length));
  }

  async function answered() {
    const sparql = editor.value;
    const head = declared(sparql);
    location.replace(`#query=${encodeURIComponent(sparql)}`);
    run.disabled = true;
    stop.disabled = false;
    answer.replaceChildren();
    try {
      if (isGraph(sparql)) showGraph(await ask(head + sparql, "text/turtle"), head + sparql);
      else showTable(await ask(head + sparql, "json"), head + sparql);
    } catch (error) {
      const found = error instanceof Stopped ? { words: error.message } : where(error.message, head, sparql);
      tell(found.line ? `Line ${found.line}, column ${found.column}: ${found.words}` : found.words, "wrong");
      if (found.line) mark(found);
    } finally {
      run.disabled = false;
      stop.disabled = true;
    }
  }

  const took = (given) => `${(given.milliseconds / 1000).toFixed(2)} s`;

  function showGraph(given, sparql) {
    const words = document.createElement("pre");
    words.textContent = given.text;
    tell(`Triples in ${took(given)}`);
    answer.append(downloads(sparql, { Turtle: ["text/turtle", "ttl"], "N-Triples": ["application/n-triples", "nt"], "JSON-LD": ["application/ld+json", "jsonld"] }), words);
  }

  function showTable(given, sparql) {
    const { head, results, boolean } = JSON.parse(given.text);
    if (boolean !== undefined) {
      tell(`${boolean ? "Yes" : "No"} (${took(given)})`);
      return;
    }
    const all = results.bindings;
    const columns = columnsOf(sparql, head.vars);
    const beyond = all.length > ROWS ? `, the first ${ROWS} are shown` : "";
    tell(`${all.length} ${all.length === 1 ? "row" : "rows"} in ${took(given)}${beyond}`);
    const table = document.createElement("table");
    const top = table.createTHead().insertRow();
    for (const column of columns) {
      const cell = document.createElement("th");
      cell.scope = "col";
      cell.textContent = column;
      top.append(cell);
    }
    const body = table.createTBody();
    for (const row of all.slice(0, ROWS)) {
      const line = body.insertRow();
      for (const column of columns) line.insertCell().append(...shown(row[column]));
    }
    const frame = document.createElement("div");
    frame.className = "box-table";
    frame.tabIndex = 0;
    frame.append(table);
    answer.append(downloads(sparql, { CSV: ["csv", "csv"], TSV: ["tsv", "tsv"], JSON: ["json", "json"], XML: ["xml", "xml"] }), frame);
  }

  // The engine gives the columns in no order; that of the query is what a person expects.
  function columnsOf(sparql, columns) {
    const place = (column) => {
      const found = sparql.search(new RegExp(`[?$]${column}(?![\\w])`));
      return found < 0 ? sparql.length : found;
    };
    return [...columns].sort((one, other) => place(one) - place(other));
  }

  function shown(term) {
    if (!term) return [];
    if (term.type !== "uri") {
      const words = document.createElement("span");
      words.textContent = term.value;
      if (term["xml:lang"]) words.lang = term["xml:lang"];
      return [words];
    }
    const link = document.createElement("a");
    link.textContent = short(term.value);
    const address = leads(term.value);
    if (!address) return [link.textContent];
    link.href = address;
    return [link];
  }

  function short(iri) {
    for (const [name, start] of Object.entries(box.prefixes)) {
      const rest = iri.slice(start.length);
      if (iri.startsWith(start) && /^[\w-](?:[\w.-]*[\w-])?$/.test(rest)) return `${name}:${rest}`;
    }
    return iri;
  }

  function leads(iri) {
    const [whole, fragment] = iri.split("#", 2);
    const rest = fragment === undefined ? "" : `#${fragment}`;
    if (whole === box.vocabulary.replace(/#$/, "")) return `${box.root}ns.html${rest}`;
    if (whole.startsWith(box.base) && whole !== box.base) {
      const path = `id/${whole.slice(box.base.length)}`;
      const file = box.files[path] || path;
      return `${box.root}${file.split("/").map(encodeURIComponent).join("/")}.html${rest}`;
    }
    return /^https?:\/\//.test(iri) ? iri : null;
  }

  function downloads(sparql, forms) {
    const line = document.createElement("p");
    line.append("Save as ");
    for (const [name, [format, suffix]] of Object.entries(forms)) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = name;
      button.onclick = async () => {
        try {
          save((await ask(sparql, format)).text, `answer.${suffix}`);
          tell(`answer.${suffix} was saved`);
        } catch (error) {
          tell(error.message, "wrong");
        }
      };
      line.append(button, " ");
    }
    return line;
  }

  function save(text, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text]));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  for (const [name, { title }] of Object.entries(box.questions)) question.add(new Option(title, name));
  question.onchange = () => {
    if (box.questions[question.value]) editor.value = box.questions[question.value].sparql;
  };
  editor.onkeydown = (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) run.click();
  };
  run.onclick = answered;
  stop.onclick = () => halt("stopped");
  const asked = new URLSearchParams(location.hash.slice(1) || location.search.slice(1));
  if (Object.hasOwn(box.questions, asked.get("question") || "")) {
    question.value = asked.get("question");
    question.onchange();
  }
  if (asked.get("query")) editor.value = asked.get("query");
  if (box.note) tell(box.note);
  run.disabled = false;
})();
