/* What Material's header lacks for a keyboard. A phone's menu: a button opens it, Esc closes it, and meanwhile nothing
   else can be focused; without JavaScript a label opens and closes it as Material has it. */
(function () {
  "use strict";
  // Arrow keys lead to the item before and after, where they have nothing else to do.
  document.addEventListener("keydown", function (event) {
    var to = { ArrowLeft: "prev", ArrowRight: "next" }[event.key];
    var link = to && document.querySelector(".ita-steps [rel=" + to + "]");
    if (!link || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.target.closest("input, select, textarea, .md-sidebar") || document.documentElement.scrollWidth > innerWidth) return;
    link.click();
  });

  var toggle = document.getElementById("__drawer");
  var menu = document.getElementById("__menu");
  var opener = document.querySelector(".ita-menu");
  if (!toggle || !menu || !opener) return;
  document.documentElement.classList.add("ita-keys");
  var rest = document.querySelectorAll(
    "[data-md-component=skip], .md-header, .md-content, .md-sidebar--secondary, .md-top, .ita-page-foot, .md-footer"
  );
  var target = null; // the heading of this page that a link of the menu leads to

  var desktop = matchMedia("(min-width: 76.25em)"); // there the menu stands beside the page and covers nothing

  function flip() { toggle.click(); }

  function changed() {
    var within = menu.contains(document.activeElement), covers = toggle.checked && !desktop.matches;
    opener.setAttribute("aria-expanded", String(toggle.checked));
    rest.forEach(function (element) { element.inert = covers; });
    if (toggle.checked && !covers) return;
    if (covers) menu.querySelector(".ita-menu__close").focus();
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
  desktop.addEventListener("change", function () { if (toggle.checked) flip(); });
  if (toggle.checked) changed();
})();
