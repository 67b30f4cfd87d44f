// The editor of queries: the query goes to this site's own `sparql`, or, without a server, to `window.orbatQuery(query)`,
// which `sparql-local.js` sets and which gives a promise of {type, body} (a media type and the answer in it).
(function () {
  "use strict";
  const form = document.getElementById("ask"), area = document.getElementById("query"), state = document.getElementById("state"), place = document.getElementById("answer");
  const live = document.body.dataset.live === "yes", root = document.body.dataset.root;
  const prefixes = JSON.parse(document.getElementById("prefixes").textContent);
  const accept = "application/sparql-results+json,text/turtle;q=0.9,*/*;q=0.1";
  const parts = window.Yasgui && (window.Yasgui.Yasqe ? window.Yasgui : window.Yasgui.default);
  const Yasqe = parts && parts.Yasqe, Yasr = parts && parts.Yasr;
  let editor = null, viewer = null;

  function plain(type, body) {
    const pre = document.createElement("pre");
    pre.className = "code";
    pre.textContent = body;
    place.replaceChildren(pre);
  }
  if (Yasqe && Yasr) {
    try { localStorage.removeItem("yasqe__query"); } catch (error) { /* no storage: nothing is kept */ }
    Yasqe.defaults.autocompleters = [];
    Yasqe.forkAutocompleter && (Yasqe.Autocompleters = {});
    const host = document.createElement("div");
    area.after(host);
    editor = new Yasqe(host, { value: area.value, autocompleters: [], persistenceId: null, createShareableLink: null, showQueryButton: false, resizeable: false, consumeShareLink: null, editorHeight: "16rem", collapsePrefixesOnLoad: false });
    area.hidden = true;
    form.querySelector("label").removeAttribute("for");
    editor.setOption("extraKeys", { Tab: false, "Shift-Tab": false, "Ctrl-Enter": run, "Cmd-Enter": run });
    editor.getInputField().setAttribute("aria-label", "Query");
    viewer = new Yasr(place, { persistenceId: null, prefixes: prefixes, pluginOrder: ["table", "response"], defaultPlugin: "table" });
  }
  async function ask(query) {
    if (!live) {
      if (!window.orbatQuery) throw new Error("queries need the server, or a published site");
      return window.orbatQuery(query);
    }
    const answer = await fetch(root + "sparql", { method: "POST", headers: { "Content-Type": "application/sparql-query", Accept: accept }, body: query });
    const body = await answer.text();
    if (!answer.ok) throw new Error(body.slice(0, 600) || "the server answered " + answer.status);
    return { type: (answer.headers.get("Content-Type") || "").split(";")[0], body: body };
  }
  async function run() {
    const query = editor ? editor.getValue() : area.value, begun = performance.now();
    state.textContent = "running";
    try {
      const answer = await ask(query);
      const time = Math.round(performance.now() - begun);
      if (viewer) viewer.setResponse({ data: answer.body, contentType: answer.type, status: 200, executionTime: time }, time);
      else plain(answer.type, answer.body);
      state.textContent = "answered in " + time + " ms";
    } catch (error) {
      state.textContent = "";
      plain("", error.message);
      viewer = viewer && null;
    }
  }
  form.addEventListener("submit", function (event) { event.preventDefault(); run(); });
})();
