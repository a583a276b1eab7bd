/* What Material's header lacks for a keyboard. A phone's menu: a button opens it, Esc closes it, and meanwhile nothing
   else can be focused; without JavaScript a label opens and closes it as Material has it. What has the focus stays in
   sight: cards are laid out when they are first seen, which pushes down what stands below them. */
(function () {
  "use strict";
  // Cards that come into view take their true height only then.
  var moved = null; // what the Tab key has just led to, until the reader does something else
  new ResizeObserver(function () {
    if (!moved) return;
    var box = moved.getBoundingClientRect();
    if (box.top >= innerHeight || box.bottom <= 0) moved.scrollIntoView({ block: "nearest", behavior: "instant" });
  }).observe(document.body);
  document.addEventListener("focusin", function (event) {
    moved = event.target.matches(":focus-visible") ? event.target : null;
  });
  ["wheel", "touchstart", "pointerdown", "keydown"].forEach(function (name) {
    addEventListener(name, function () { moved = null; }, { capture: true, passive: true });
  });

  var toggle = document.getElementById("__drawer");
  var menu = document.getElementById("__menu");
  var opener = document.querySelector(".ita-menu");
  if (!toggle || !menu || !opener) return;
  document.documentElement.classList.add("ita-keys");
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
