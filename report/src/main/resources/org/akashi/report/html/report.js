(function () {
  "use strict";
  var root = document.documentElement;
  var title = document.querySelector("title");

  function speak(language) {
    root.lang = language;
    document.title = title.getAttribute("data-" + language);
  }
  document.querySelectorAll("input.switch").forEach(function (button) {
    button.addEventListener("change", function () { speak(button.value); });
    if (button.checked) { speak(button.value); }
  });

  var svg = document.querySelector("svg.topology");
  var pinned = null;

  function light(number) {
    document.querySelectorAll(".lit").forEach(function (one) { one.classList.remove("lit"); });
    var ways = number === null ? [] : document.querySelectorAll('[data-way~="' + number + '"]');
    ways.forEach(function (one) { one.classList.add("lit"); });
    if (svg) { svg.classList.toggle("dimmed", svg.querySelector(".lit") !== null); }
  }
  document.querySelectorAll("[data-way]").forEach(function (one) {
    var number = one.getAttribute("data-way").split(" ")[0];
    if (number === "0") { return; }
    one.addEventListener("mouseenter", function () { light(number); });
    one.addEventListener("mouseleave", function () { light(pinned); });
    one.addEventListener("focusin", function () { light(number); });
    one.addEventListener("focusout", function () { light(pinned); });
  });
  function pin() {
    var way = /^#way-([1-9][0-9]*)$/.exec(location.hash);
    pinned = way ? way[1] : null;
    light(pinned);
    if (way && svg) { svg.scrollIntoView({ block: "center" }); }
  }
  window.addEventListener("hashchange", pin);
  pin();

  var folded = [];
  window.addEventListener("beforeprint", function () {
    folded = Array.from(document.querySelectorAll("details:not([open]):not(.crossing):not(.fold)"));
    folded.forEach(function (one) { one.open = true; });
  });
  window.addEventListener("afterprint", function () {
    folded.forEach(function (one) { one.open = false; });
  });
})();
