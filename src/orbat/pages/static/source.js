// Lights up the whole of a piece of evidence, which may be cut in several elements where it crosses another.
(function () {
  "use strict";
  function light() {
    document.querySelectorAll(".lit").forEach(function (each) { each.classList.remove("lit"); });
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const number = target && (target.dataset.mark || (/^n\d+$/.test(target.id) && target.id.slice(1)));
    if (number) document.querySelectorAll('[data-mark="' + number + '"]').forEach(function (each) { each.classList.add("lit"); });
  }
  addEventListener("hashchange", light);
  light();
})();
