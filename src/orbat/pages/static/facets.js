// Chooses among the rows of a list that is on the page; the server chooses among all where there is one.
(function () {
  "use strict";
  const form = document.querySelector("form[data-facets]");
  if (!form || document.body.dataset.live === "yes") return;
  const rows = [...document.querySelectorAll(".list > li")], told = form.querySelector("output");
  function choose() {
    const country = form.elements.country ? form.elements.country.value : "", sort = form.elements.sort ? form.elements.sort.value : "";
    const disputed = form.elements.disputed.checked;
    let many = 0;
    for (const row of rows) {
      const fits = (!country || row.dataset.country.split(" ").includes(country)) && (!sort || row.dataset.sort.split(" ").includes(sort)) && (!disputed || row.dataset.disputed === "yes");
      row.hidden = !fits;
      many += fits;
    }
    told.textContent = many + " of " + rows.length + " on this page";
  }
  form.hidden = false;
  form.querySelector("button").hidden = true;
  form.addEventListener("change", choose);
  form.addEventListener("submit", function (event) { event.preventDefault(); choose(); });
})();
