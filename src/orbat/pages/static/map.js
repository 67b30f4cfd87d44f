// Moves and magnifies the map with buttons, so that the keyboard can do it too. Dots and names keep their size.
(function () {
  "use strict";
  const map = document.querySelector("[data-map]"), land = map.querySelector(".map-land"), spots = [...map.querySelectorAll(".map-spots > svg")];
  let box = land.getAttribute("viewBox").split(" ").map(Number);

  function meets(one, other) {
    return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
  }
  // Leaves out the names that would lie over another, or over another's dot.
  function thin() {
    const names = spots.map(function (spot) { return spot.querySelector("text"); });
    for (const name of names) name.removeAttribute("class");
    spots.forEach(function (spot, place) {
      const right = parseFloat(spot.getAttribute("x")) > 70;
      names[place].setAttribute("x", right ? -9 : 9);
      names[place].classList.toggle("end", right);
    });
    const dots = spots.map(function (spot) { return spot.querySelector(".dot").getBoundingClientRect(); });
    const rooms = names.map(function (name) { return name.getBoundingClientRect(); }), taken = [];
    names.forEach(function (name, place) {
      const crowded = taken.some(function (each) { return meets(rooms[place], each); }) || dots.some(function (dot, other) { return other !== place && meets(rooms[place], dot); });
      name.classList.toggle("crowded", crowded);
      if (!crowded) taken.push(rooms[place]);
    });
  }
  function show(x, y, scale) {
    const width = box[2] * scale, height = box[3] * scale;
    box = [box[0] + (box[2] - width) / 2 + x * box[2], box[1] + (box[3] - height) / 2 + y * box[3], width, height];
    land.setAttribute("viewBox", box.map(function (each) { return each.toFixed(3); }).join(" "));
    for (const spot of spots) {
      spot.setAttribute("x", (100 * (spot.dataset.x - box[0]) / box[2]).toFixed(3) + "%");
      spot.setAttribute("y", (100 * (spot.dataset.y - box[1]) / box[3]).toFixed(3) + "%");
    }
    thin();
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
  thin();
  window.addEventListener("resize", thin);
})();
