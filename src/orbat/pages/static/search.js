// Suggestions and search. With a server it asks `suggest`; without one it reads `search-index.js`, a plain script that
// sets `window.orbatSearchIndex` to a list of [name, label, kind, page], the names as they are to be compared (see fold).
(function () {
  "use strict";
  const live = document.body.dataset.live === "yes";
  const root = document.body.dataset.root;
  const shown = 10;
  let loading = null;

  function fold(words) {
    return words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  }

  function index() {
    if (loading) return loading;
    loading = new Promise(function (resolve) {
      if (window.orbatSearchIndex) return resolve(window.orbatSearchIndex);
      const script = document.createElement("script");
      script.src = root + "search-index.js";
      script.onload = function () { resolve(window.orbatSearchIndex || []); };
      script.onerror = function () { resolve([]); };
      document.head.append(script);
    });
    return loading;
  }

  function rank(key, wanted) {
    if (key === wanted) return 0;
    if (key.startsWith(wanted)) return 1;
    const words = key.split(" ");
    return wanted.split(" ").every(function (part) { return words.some(function (word) { return word.startsWith(part); }); }) ? 2 : 3;
  }

  async function local(words, most) {
    if (window.orbatSearch) return window.orbatSearch(words, most);
    const wanted = fold(words), best = new Map();
    if (!wanted) return [];
    for (const [name, label, kind, page] of await index()) {
      const place = rank(fold(name), wanted);
      const known = best.get(page);
      if (place < 3 && (!known || place < known.place)) best.set(page, { place: place, label: label, kind: kind, page: page, name: name });
    }
    return [...best.values()].sort(function (a, b) { return a.place - b.place || a.label.length - b.label.length || (a.label < b.label ? -1 : 1); }).slice(0, most);
  }

  async function remote(words) {
    const answer = await fetch(root + "suggest?prefix=" + encodeURIComponent(words), { headers: { Accept: "application/json" } });
    if (!answer.ok) return [];
    const data = await answer.json();
    return (data.result || data).slice(0, shown).map(function (each) {
      return { label: each.label || each.name, kind: each.kind || each.description || "", page: each.page || "search.html?q=" + encodeURIComponent(each.label || each.name) };
    });
  }

  function item(each) {
    const row = document.createElement("li"), link = document.createElement("a"), name = document.createElement("bdi"), kind = document.createElement("span");
    name.textContent = each.label;
    link.href = root + each.page;
    link.append(name);
    kind.className = "aside";
    kind.textContent = each.kind + (each.name && each.name !== each.label ? " · as " + each.name : "");
    row.append(link, " ", kind);
    return row;
  }

  function suggest(form) {
    const input = form.querySelector("input[name=q]"), list = document.createElement("ul");
    let turn = 0, at = -1;
    list.className = "suggestions";
    list.id = "suggestions";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Suggestions");
    form.append(list);
    for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", "suggestions"]]) input.setAttribute(name, value);

    function close() { list.hidden = true; at = -1; input.setAttribute("aria-expanded", "false"); input.removeAttribute("aria-activedescendant"); }
    function mark(next) {
      const rows = [...list.children];
      at = rows.length ? (next + rows.length) % rows.length : -1;
      rows.forEach(function (row, place) { row.setAttribute("aria-selected", String(place === at)); });
      if (at >= 0) input.setAttribute("aria-activedescendant", rows[at].id);
    }
    input.addEventListener("input", async function () {
      const mine = ++turn, words = input.value.trim();
      if (words.length < 2) return close();
      let found = [];
      try { found = live ? await remote(words) : await local(words, shown); } catch (error) { found = []; }
      if (mine !== turn) return;
      list.replaceChildren(...found.map(function (each, place) {
        const row = document.createElement("li"), name = document.createElement("bdi");
        row.id = "suggestion-" + place;
        row.setAttribute("role", "option");
        row.setAttribute("aria-selected", "false");
        row.dataset.page = each.page;
        name.textContent = each.label;
        row.append(name);
        if (each.kind) row.append(" · " + each.kind);
        row.addEventListener("mousedown", function (event) { event.preventDefault(); location.href = root + each.page; });
        return row;
      }));
      at = -1;
      list.hidden = found.length === 0;
      input.setAttribute("aria-expanded", String(found.length > 0));
    });
    input.addEventListener("keydown", function (event) {
      if (list.hidden) return;
      if (event.key === "ArrowDown") { event.preventDefault(); mark(at + 1); }
      else if (event.key === "ArrowUp") { event.preventDefault(); mark(at < 0 ? -1 : at - 1); }
      else if (event.key === "Escape") close();
      else if (event.key === "Enter" && at >= 0) { event.preventDefault(); location.href = root + list.children[at].dataset.page; }
    });
    input.addEventListener("blur", close);
  }

  async function results() {
    const place = document.getElementById("found"), words = new URLSearchParams(location.search).get("q");
    if (!place || live || !words) return;
    const box = document.getElementById("q"), note = document.createElement("p"), list = document.createElement("ul");
    if (box) box.value = words;
    const found = await local(words, 50);
    note.className = "reading";
    note.textContent = found.length + " found for " + words;
    list.className = "list";
    list.append(...found.map(item));
    place.replaceChildren(note, list);
  }

  document.querySelectorAll("form[data-suggest]").forEach(suggest);
  results();
})();
