// The search page of a site without a server: what is looked for stands in its address, what was found below the box.
"use strict";

(() => {
  const LIMIT = 50;
  const asked = new URLSearchParams(location.search);
  const [words, kind, state, list] = ["found-words", "found-kind", "found-state", "found"].map((name) => document.getElementById(name));
  let turn = 0;

  for (const name of self.orbatSearch.kinds) if (name) kind.add(new Option(name, name));
  words.value = asked.get("q") || "";
  kind.value = asked.get("kind") || "";

  function item(hit) {
    const line = document.createElement("li");
    const link = document.createElement("a");
    link.href = hit.path;
    link.textContent = hit.label;
    line.append(link, ` ${hit.kind}`);
    if (hit.name !== hit.label) line.append(` — “${hit.name}”`);
    return line;
  }

  async function show() {
    const mine = (turn += 1);
    const given = words.value.trim();
    const hits = given ? await self.orbatFind.find(given, "", LIMIT, kind.value) : [];
    if (mine !== turn) return;
    list.replaceChildren(...hits.map(item));
    state.textContent = !given ? "" : hits.length ? `${hits.length} found` : "Nothing bears a name like this.";
  }

  words.oninput = show;
  kind.onchange = show;
  show();
})();
