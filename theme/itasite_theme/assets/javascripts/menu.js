/* A phone's menu by keyboard: a button opens it, Esc closes it, and meanwhile nothing else can be focused. Without
   JavaScript a label opens and closes it as Material has it. */
(function () {
  "use strict";
  var toggle = document.getElementById("__drawer");
  var menu = document.getElementById("__menu");
  var opener = document.querySelector(".ita-menu");
  if (!toggle || !menu || !opener) return;
  var rest = document.querySelectorAll(
    "[data-md-component=skip], .md-header, .md-content, .md-sidebar--secondary, .md-top, .md-footer"
  );
  var target = null; // the heading of this page that a link of the menu leads to

  function flip() { toggle.click(); }

  function changed() {
    var within = menu.contains(document.activeElement);
    opener.setAttribute("aria-expanded", String(toggle.checked));
    rest.forEach(function (element) { element.inert = toggle.checked; });
    if (toggle.checked) menu.querySelector(".ita-menu__close").focus();
    else if (within || document.activeElement === document.body) (target || opener).focus({ preventScroll: true });
    target = null;
  }

  toggle.addEventListener("change", changed);
  opener.addEventListener("click", flip);
  menu.querySelector(".ita-menu__close").addEventListener("click", flip);
  menu.addEventListener("click", function (event) {
    var link = event.target.closest("a[href*='#']");
    if (!link || !toggle.checked) return;
    target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (target) target.tabIndex = -1;
    flip();
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && toggle.checked) flip();
  });
  matchMedia("(min-width: 76.25em)").addEventListener("change", function () { if (toggle.checked) flip(); });
  if (toggle.checked) changed();
})();
