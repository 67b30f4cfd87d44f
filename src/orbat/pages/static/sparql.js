// The editor of queries: they go to this site's own `sparql` and nowhere else.
(function () {
  "use strict";
  const form = document.getElementById("ask"), area = document.getElementById("query"), state = document.getElementById("state"), place = document.getElementById("answer");
  const root = document.body.dataset.root;
  const prefixes = JSON.parse(document.getElementById("prefixes").textContent);
  const accept = "application/sparql-results+json,text/turtle;q=0.9,*/*;q=0.1";
  const parts = window.Yasgui && (window.Yasgui.Yasqe ? window.Yasgui : window.Yasgui.default);
  const Yasqe = parts && parts.Yasqe, Yasr = parts && parts.Yasr;
  let editor = null;

  function plain(body) {
    const pre = document.createElement("pre");
    pre.className = "code";
    pre.textContent = body;
    place.replaceChildren(pre);
  }
  if (Yasqe && Yasr) {
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
  async function ask(query) {
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
      show(answer, time);
      state.textContent = "answered in " + time + " ms";
    } catch (error) {
      state.textContent = "";
      plain(error.message);
    }
  }
  new MutationObserver(function () {
    place.querySelectorAll("select:not([aria-label])").forEach(function (each) { each.setAttribute("aria-label", "Rows on a page"); });
    place.querySelectorAll("th:empty:not([aria-label='Row'])").forEach(function (each) { each.setAttribute("aria-label", "Row"); });
  }).observe(place, { childList: true, subtree: true });
  form.addEventListener("submit", function (event) { event.preventDefault(); run(); });
})();
