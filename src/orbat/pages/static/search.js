// Suggestions while a name is typed, and the search page of a site without a server. With a server it asks `suggest`;
// without one `orbatSearch(words, most)`, which a published site sets (`search-local.js`): a promise of a list of
// {label, kind, page, name}, the page relative to the site. Both work from disk.
(function () {
  "use strict";
  const live = document.body.dataset.live === "yes";
  const root = document.body.dataset.root;
  const shown = 10;

  async function local(words, most) {
    return window.orbatSearch ? window.orbatSearch(words, most) : [];
  }

  async function remote(words) {
    const answer = await fetch(root + "suggest?prefix=" + encodeURIComponent(words), { headers: { Accept: "application/json" } });
    if (!answer.ok) return [];
    const data = await answer.json();
    return data.result.slice(0, shown).map(function (each) {
      const whole = /^https?:/.test(each.id);
      const page = whole ? "search.html?q=" + encodeURIComponent(each.name) : "id/" + encodeURI(each.id).replace(/[?#]/g, encodeURIComponent) + ".html";
      return { label: each.name, kind: each.notable && each.notable.length ? each.notable[0].name : "", page: page };
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

  // What an address names at which there is nothing: `/id/zakir-hasanov.html` is "zakir hasanov".
  function addressed() {
    const last = location.pathname.split("/").filter(Boolean).pop() || "";
    let name = last.replace(/\.[a-z]+$/, "");
    try { name = decodeURIComponent(name); } catch (error) { /* it stays as it is written */ }
    return name.replace(/[-_\s]+/g, " ").trim().slice(0, 100);
  }

  async function results() {
    const place = document.getElementById("found");
    const words = new URLSearchParams(location.search).get("q") || (place && "address" in place.dataset ? addressed() : "");
    if (!place || live || !words) return;
    document.getElementById("q").value = words;
    const found = await local(words, 50), note = document.createElement("p"), list = document.createElement("ul");
    note.className = "reading";
    note.textContent = found.length + " found for " + words;
    list.className = "list";
    list.append(...found.map(item));
    place.replaceChildren(note, list);
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
      input.removeAttribute("aria-activedescendant");
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

  document.querySelectorAll("form[data-suggest]").forEach(suggest);
  results();
})();
