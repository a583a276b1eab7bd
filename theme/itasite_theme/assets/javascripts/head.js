/* Before anything is painted: that there are scripts, whether the address names a place of the page or rows of a table,
   and the reader's choice of colours. Then what Material writes as inline scripts, which a strict
   Content-Security-Policy would not let run: where it remembers things, tabs, notices and consent. */
(function () {
  "use strict";
  var root = document.documentElement, scope = new URL(document.currentScript.dataset.scope, location);
  root.classList.replace("no-js", "js");
  root.classList.toggle("ita-at-place", location.hash !== "");
  root.classList.toggle("ita-asked", location.search !== "");
  addEventListener("load", function () { // an address that names nothing, or scripts that did not come
    root.classList.remove("ita-at-place", "ita-asked");
  });
  if (location.protocol === "file:") fromDisk(document.currentScript.dataset.icons);

  window.__md_scope = scope;
  window.__md_hash = function (text) {
    return [...text].reduce(function (hash, letter) { return (hash << 5) - hash + letter.charCodeAt(0); }, 0);
  };
  window.__md_get = function (key, storage, base) {
    return JSON.parse((storage || localStorage).getItem((base || scope).pathname + "." + key));
  };
  window.__md_set = function (key, value, storage, base) {
    try {
      (storage || localStorage).setItem((base || scope).pathname + "." + key, JSON.stringify(value));
    } catch (_) {} // a reader who lets nothing be stored
  };

  /* A browser takes no picture for a mask from a file of the disk. */
  function fromDisk(icons) {
    if (!icons) return;
    var sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = icons;
    document.head.append(sheet);
  }

  function one(selector) { return document.querySelector(selector); }

  /* Light or dark as the device has it, until the reader chooses the other; who goes back to the device's follows it. */
  var names = document.currentScript.dataset, device = matchMedia("(prefers-color-scheme: dark)"), chosen;

  function isDark() {
    try {
      chosen = __md_get("__colours");
    } catch (_) {} // nothing may be stored: it holds on this page
    return chosen ? chosen === "dark" : device.matches;
  }

  function paint() {
    var dark = isDark(), scheme = dark ? "dark" : "light", button = one(".ita-dark");
    names[scheme].split(" ").forEach(function (name, at) {
      document.body.setAttribute("data-md-color-" + ["scheme", "primary", "accent"][at], name);
    });
    root.style.colorScheme = scheme; // of the browser's own scroll bars and fields
    if (button) button.setAttribute("aria-pressed", String(dark));
  }

  function turn() {
    var dark = !isDark();
    __md_set("__colours", chosen = dark === device.matches ? null : dark ? "dark" : "light");
    paint();
  }

  function colours() {
    paint();
    one(".ita-dark").addEventListener("click", turn);
    device.addEventListener("change", paint);
    addEventListener("pageshow", paint); // a page kept since another was chosen
    var bar = document.createElement("meta");
    bar.name = "theme-color";
    bar.content = getComputedStyle(one(".md-header")).backgroundColor;
    document.head.append(bar);
  }

  if (names.dark) new MutationObserver(function (_, observer) {
    if (!document.body) return;
    observer.disconnect();
    paint(); // before the first line is
  }).observe(root, { childList: true });

  function tabs() {
    var names = one(".tabbed-set") && __md_get("__tabs");
    document.querySelectorAll(Array.isArray(names) ? ".tabbed-set" : "no-set").forEach(function (set) {
      var labels = [...set.querySelectorAll(".tabbed-labels label")];
      var label = labels.find(function (found) { return names.includes(found.innerText.trim()); });
      if (label) document.getElementById(label.htmlFor).checked = true;
    });
    var target = document.getElementById(location.hash.slice(1));
    if (target && target.name) target.checked = target.name.startsWith("__tabbed_");
  }

  function notices() {
    var announced = one("[data-md-component=announce] .md-typeset"), outdated = one("[data-md-component=outdated]");
    if (announced && one("[data-md-component=announce] button"))
      announced.closest("[data-md-component]").hidden = __md_hash(announced.innerHTML) === __md_get("__announce");
    if (outdated && __md_get("__outdated", sessionStorage)) outdated.hidden = false;
  }

  function consent() {
    var form = document.forms.consent, given = __md_get("__consent");
    if (!form) return;
    if (given) [...form.elements].forEach(function (input) { if (input.name) input.checked = given[input.name] || false; });
    else if (location.protocol !== "file:")
      setTimeout(function () { one("[data-md-component=consent]").hidden = false; }, 250);
    ["submit", "reset"].forEach(function (action) {
      form.addEventListener(action, function (event) {
        event.preventDefault();
        var kept = action === "submit" ? [...new FormData(form).keys()] : [];
        __md_set("__consent", Object.fromEntries(kept.map(function (key) { return [key, true]; })));
        location.hash = "";
        location.reload();
      });
    });
  }

  document.addEventListener("readystatechange", function () {
    if (document.readyState !== "interactive") return; // all is there, deferred scripts have not begun
    if (one(".ita-dark")) colours();
    tabs();
    notices();
    consent();
  });
})();
