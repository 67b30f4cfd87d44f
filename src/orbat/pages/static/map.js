// Moves and magnifies the map with buttons, so that the keyboard can do it too.
(function () {
  "use strict";
  const map = document.querySelector("[data-map]"), drawing = map.querySelector("svg"), first = drawing.getAttribute("viewBox").split(" ").map(Number);
  let box = first.slice();
  function show(x, y, scale) {
    const width = box[2] * scale, height = box[3] * scale;
    box = [box[0] + (box[2] - width) / 2 + x * box[2], box[1] + (box[3] - height) / 2 + y * box[3], width, height];
    drawing.setAttribute("viewBox", box.map(function (each) { return each.toFixed(3); }).join(" "));
  }
  const bar = document.createElement("div");
  bar.className = "zoom";
  for (const [sign, label, act] of [["+", "Magnify", [0, 0, 0.6]], ["−", "Make smaller", [0, 0, 1 / 0.6]], ["←", "West", [-0.2, 0, 1]], ["→", "East", [0.2, 0, 1]], ["↑", "North", [0, -0.2, 1]], ["↓", "South", [0, 0.2, 1]]]) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = sign;
    button.setAttribute("aria-label", label);
    button.addEventListener("click", function () { show(...act); });
    bar.append(button);
  }
  map.prepend(bar);
})();
