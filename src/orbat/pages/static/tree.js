// Draws the order of battle on a day, from the data in the page: the same rules as on the server.
(function () {
  "use strict";
  const form = document.querySelector("form[data-days]"), place = document.getElementById("tree");
  const whole = JSON.parse(document.getElementById("tree-data").textContent);
  const day = form.elements.at, slider = document.getElementById("year"), shown = document.getElementById("shown");

  function standing(link, at) {
    const [first, sure, kept, last] = link.bounds;
    if (!at) return "";
    if ((first && at < first) || (last && at > last)) return null;
    const certain = sure && sure <= at && (!last || at <= kept);
    return link.bounds.some(Boolean) && !certain ? "possibly then" : "";
  }
  function remark(links, at) {
    const told = links.map(function (link) { return [link.condition, link.time, standing(link, at)].filter(Boolean).join(", "); });
    return [...new Set(told.filter(Boolean))].sort().join("; ");
  }
  function branches(many, at) {
    const list = document.createElement("ul");
    for (const each of many) {
      const links = each.links.filter(function (link) { return standing(link, at) !== null; });
      if (!links.length || (at && (each.born > at || (each.dead && each.dead < at)))) continue;
      const row = document.createElement("li"), branch = document.createElement("span"), link = document.createElement(each.link ? "a" : "span"), name = document.createElement("bdi");
      branch.className = "branch";
      name.textContent = each.label;
      if (each.lang) name.lang = each.lang;
      if (each.link) link.href = each.link;
      link.append(name);
      branch.append(link);
      for (const [kind, words] of [["aside", each.life], ["remark", remark(links, at)]]) {
        if (!words) continue;
        const more = document.createElement("span");
        more.className = kind;
        more.textContent = words;
        branch.append(" ", more);
      }
      row.append(branch);
      const below = branches(each.branches, at);
      if (below) row.append(below);
      list.append(row);
    }
    return list.children.length ? list : null;
  }
  function draw() {
    const at = /^\d{4}-\d\d-\d\d$/.test(day.value) ? day.value : "";
    place.replaceChildren(branches(whole.branches, at) || document.createTextNode("Nothing is told to have belonged to it then."));
    shown.textContent = at ? "on " + at : "at any time";
  }
  function days(branch) {
    return branch.branches.flatMap(function (each) {
      return [each.born, each.dead, ...each.links.flatMap(function (link) { return link.bounds; }), ...days(each)];
    }).filter(Boolean);
  }
  const years = days(whole).map(function (each) { return Number(each.slice(0, 4)); });
  if (years.length) {
    slider.min = Math.min(...years) - 1;
    slider.max = Math.max(...years) + 1;
    slider.value = day.value ? day.value.slice(0, 4) : slider.max;
    slider.parentElement.hidden = false;
    slider.addEventListener("input", function () { day.value = slider.value.padStart(4, "0") + "-07-01"; draw(); });
  }
  form.hidden = false;
  form.addEventListener("submit", function (event) { event.preventDefault(); draw(); });
  day.addEventListener("change", function () { if (day.value) slider.value = day.value.slice(0, 4); draw(); });
})();
