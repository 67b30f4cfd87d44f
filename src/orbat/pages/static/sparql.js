// The editor of queries: they go to this site's own `sparql` and nowhere else.
(function () {
  "use strict";
  const form = document.getElementById("ask"), area = document.getElementById("query"), state = document.getElementById("state"), place = document.getElementById("answer");
  const root = document.body.dataset.root;
  const prefixes = JSON.parse(document.getElementById("prefixes").textContent);
  const accept = "application/sparql-results+json,text/turtle;q=0.9,*/*;q=0.1";
  const parts = window.Yasgui && (window.Yasgui.Yasqe ? window.Yasgui : window.Yasgui.default);
  const Yasqe = parts && parts.Yasqe, Yasr = parts && parts.Yasr;
  const stop = document.getElementById("stop"), own = JSON.parse(document.getElementById("own").textContent);
  let editor = null, leaving = null;

  // Where an IRI leads: one of this data or its ontology to the site's own page, one of the web to itself, others nowhere.
  function leads(iri) {
    const at = iri.indexOf("#"), whole = at < 0 ? iri : iri.slice(0, at), rest = at < 0 ? "" : iri.slice(at);
    if (whole === own.ontology) return root + "ns.html" + rest;
    if (whole.startsWith(own.base) && whole !== own.base) return root + "id/" + whole.slice(own.base.length).split("/").map(encodeURIComponent).join("/") + ".html" + rest;
    return /^https?:\/\//.test(iri) ? iri : null;
  }
  // The cell of an IRI: its prefixed name, or itself between angle brackets.
  function cell(binding, known) {
    const iri = binding.value, name = Object.keys(known || {}).find(function (each) { return iri.startsWith(known[each]); });
    const link = document.createElement("a"), address = leads(iri), holder = document.createElement("span");
    link.className = "iri";
    link.textContent = name === undefined ? iri : name + ":" + iri.slice(known[name].length);
    if (address !== null) link.setAttribute("href", address);
    if (name !== undefined) return link.outerHTML;
    holder.append("<", link, ">");
    return holder.innerHTML;
  }

  function plain(body) {
    const pre = document.createElement("pre");
    pre.className = "code";
    pre.textContent = body;
    place.replaceChildren(pre);
  }
  if (Yasqe && Yasr) {
    Yasr.plugins.table.prototype.getUriLinkFromBinding = cell;
    Yasr.prototype.drawDocumentationButton = function () { this.documentationLink = document.createElement("a"); };
    Yasr.prototype.fillFallbackBox = function () {};
    Yasqe.defaults.autocompleters = [];
    const host = document.createElement("div");
    area.after(host);
    editor = new Yasqe(host, { value: area.value, autocompleters: [], persistenceId: null, createShareableLink: null, showQueryButton: false, resizeable: false, consumeShareLink: null, editorHeight: "16rem", collapsePrefixesOnLoad: false });
    area.hidden = true;
    form.querySelector("label").removeAttribute("for");
    editor.setOption("extraKeys", { Tab: false, "Shift-Tab": false, "Ctrl-Enter": run, "Cmd-Enter": run });
    editor.setOption("lineWrapping", true);
    editor.getScrollerElement().tabIndex = 0;
    editor.getInputField().setAttribute("aria-label", "Query");
  }
  function show(answer, time) {
    if (!Yasr) return plain(answer.body);
    const data = answer.type.endsWith("json") ? JSON.parse(answer.body) : {};
    if (typeof data.boolean === "boolean") return plain(data.boolean ? "yes" : "no");
    place.replaceChildren();
    const viewer = new Yasr(place, { persistenceId: null, prefixes: prefixes, pluginOrder: ["table", "response"], defaultPlugin: "table" });
    viewer.setResponse({ data: answer.body, contentType: answer.type, status: 200, executionTime: time }, time);
  }
  // The graphs that the address of the page names, for the endpoint.
  function graphs() {
    const asked = new URLSearchParams(location.search);
    const named = ["default-graph-uri", "named-graph-uri"].flatMap(function (each) { return asked.getAll(each).map(function (iri) { return [each, iri]; }); });
    return named.length ? "?" + new URLSearchParams(named) : "";
  }
  async function ask(query) {
    const answer = await fetch(root + "sparql" + graphs(), { method: "POST", headers: { "Content-Type": "application/sparql-query", Accept: accept }, body: query, signal: leaving.signal });
    const body = await answer.text();
    if (!answer.ok) throw new Error(body.slice(0, 600) || "the server answered " + answer.status);
    return { type: (answer.headers.get("Content-Type") || "").split(";")[0], body: body };
  }
  async function run() {
    const query = editor ? editor.getValue() : area.value, begun = performance.now();
    if (leaving) leaving.abort();
    const mine = leaving = new AbortController();
    state.textContent = "running";
    stop.disabled = false;
    try {
      const answer = await ask(query);
      const time = Math.round(performance.now() - begun);
      show(answer, time);
      state.textContent = "answered in " + time + " ms";
    } catch (error) {
      if (mine !== leaving) return;
      state.textContent = error.name === "AbortError" ? "stopped" : "";
      if (error.name === "AbortError") place.replaceChildren();
      else plain(error.message);
    } finally {
      if (mine === leaving) stop.disabled = true;
    }
  }
  new MutationObserver(function () {
    place.querySelectorAll("select:not([aria-label])").forEach(function (each) { each.setAttribute("aria-label", "Rows on a page"); });
    place.querySelectorAll("th:empty:not([aria-label='Row'])").forEach(function (each) { each.setAttribute("aria-label", "Row"); });
  }).observe(place, { childList: true, subtree: true });
  form.addEventListener("submit", function (event) { event.preventDefault(); run(); });
  stop.addEventListener("click", function () { leaving.abort(); });
  stop.hidden = false;
  if (new URLSearchParams(location.search).get("query")) run();
})();
