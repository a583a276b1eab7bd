/* Tables that are laid out as cards stay tables for assistive technology: some browsers forget it.
   Said here and not in the HTML, where a role that an element has anyway is against the standard. */
(function () {
  var ROLES = [
    ["thead, tbody, tfoot", "rowgroup"], ["tr", "row"], ["td", "cell"],
    ["th[scope^=row]", "rowheader"], ["th[scope^=col]", "columnheader"],
  ];
  addEventListener("load", function () { document.documentElement.classList.remove("ita-at-place"); }); // folding.css
  document.querySelectorAll(".ita-table").forEach(function (table) {
    table.setAttribute("role", "table");
    ROLES.forEach(function (pair) {
      table.querySelectorAll(pair[0]).forEach(function (element) { element.setAttribute("role", pair[1]); });
    });
  });
})();
