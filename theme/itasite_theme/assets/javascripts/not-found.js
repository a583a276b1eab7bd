/* The root of the site is where this file was found: links, the search and the looks of the page follow. */
(function () {
  "use strict";
  var root = new URL("../../", document.currentScript.src), known = document.documentElement.dataset;
  if (known.root) return;
  known.root = root;
  document.querySelectorAll("[data-path]").forEach(function (element) {
    element[element.tagName === "FORM" ? "action" : "href"] = new URL(element.dataset.path, root);
  });
  ["assets/stylesheets/not-found.css", document.currentScript.dataset.style].forEach(function (path) {
    var address = path && String(new URL(path, root));
    var there = [...document.styleSheets].some(function (sheet) { return sheet.href === address; });
    if (!address || there) return;
    var sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = address;
    document.head.append(sheet);
  });
})();
