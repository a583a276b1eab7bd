/* Opens and closes the search and moves in it by keys. What searches is loaded when the field is first used: scripts,
   the file that names the index, and the index (on a disk they are scripts too, where a browser fetches nothing). Marks
   the words on the page of a result. */
(function () {
  "use strict";
  var SCRIPTS = [
    "thai-text.js", "search-query.js", "search-shown.js", "search-near.js", "thai-search.js", "search-list.js",
  ];
  var folder = new URL(".", document.currentScript.src);
  var panel = document.querySelector(".ita-finder");

  function load(name) {
    return new Promise(function (resolve, reject) {
      var script = document.createElement("script");
      script.src = new URL(name, folder);
      script.async = false;
      script.onload = resolve;
      script.onerror = function (event) {
        script.remove();
        reject(event);
      };
      document.head.append(script);
    });
  }

  if (/[?&]h=/.test(location.search)) Promise.all(["thai-text.js", "search-marks.js"].map(load));
  if (!panel) return;
  var input = panel.querySelector(".md-search__input");
  var meta = panel.querySelector(".md-search-result__meta");
  var toggle = document.getElementById("__search");
  var opener = document.querySelector(".ita-search");
  var site = new URL("../../", folder), loading = null, list = null, dismissed = false, ours = false;

  /* The data in a file of the search: of the index, whose name changes with it, or of the one that names it. */
  function data(path, cache) {
    if (/[.]js$/.test(path)) return load("../../" + path).then(function () { return window.__index; });
    return fetch(new URL(path, site), { cache: cache }).then(function (answer) {
      if (!answer.ok) throw new Error(answer.statusText);
      return answer.json();
    });
  }

  function loaded() {
    if (loading) return;
    meta.textContent = meta.dataset.loading;
    var scripts = Promise.all(SCRIPTS.map(load));
    var index = data(panel.dataset.index, "no-cache").then(function (named) {
      return named.docs ? named : data("search/" + named.index, "default");
    });
    loading = Promise.all([index, scripts]).then(function (found) {
      list = itaList.start(panel, found[0], site);
      list.show(input.value);
    }).catch(function () {
      loading = null; // the next use tries again
      meta.textContent = meta.dataset.failed;
    });
  }

  function turn(open) {
    if (toggle.checked === open) return;
    ours = true;
    toggle.click();
    ours = false;
  }

  function open() {
    dismissed = false;
    turn(true);
    loaded();
  }

  /* After Esc the focus is on what opened the panel: the button of a phone, or the field, which then stays closed,
     though focused, until the reader asks again. */
  function close() {
    var onPhone = opener.getClientRects().length > 0;
    input.blur(); // so that its next focus asks again for an index that could not be had
    dismissed = !onPhone;
    turn(false);
    (onPhone ? opener : input).focus();
  }

  // Material’s script closes the panel when an address with a place is opened; only the reader and this script do.
  toggle.addEventListener("click", function (event) { if (!event.isTrusted && !ours) event.preventDefault(); });
  toggle.addEventListener("change", function () {
    if (toggle.checked && document.activeElement !== input) input.focus();
    if (!toggle.checked) forget();
  });
  opener.addEventListener("click", function () {
    open();
    input.focus();
  });
  input.addEventListener("focus", function () { dismissed ? loaded() : open(); });
  input.addEventListener("click", open);
  input.addEventListener("blur", function () { dismissed = false; });
  input.addEventListener("input", function () {
    open();
    if (list) list.show(input.value);
  });
  input.form.addEventListener("submit", function (event) { event.preventDefault(); });
  input.form.addEventListener("reset", function () {
    if (list) list.show("");
    input.focus();
  });
  panel.addEventListener("focusout", function (event) {
    if (toggle.checked && event.relatedTarget && !panel.contains(event.relatedTarget)) turn(false);
  });

  function stops() {
    var all = Array.from(panel.querySelectorAll(".ita-found__lists :is(a, summary)"));
    return [input].concat(all.filter(function (stop) { return stop.getClientRects().length; }));
  }

  function move(step) {
    var all = stops(), at = Math.max(0, all.indexOf(document.activeElement));
    all[(at + step + all.length) % all.length].focus();
  }

  document.addEventListener("keydown", function (event) {
    var typing = event.target.closest("input, select, textarea, [contenteditable]");
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || (typing && typing !== input)) return;
    if (toggle.checked && typing) return;
    event.preventDefault();
    open();
    input.focus();
    input.select();
  });
  panel.addEventListener("keydown", function (event) {
    var within = event.target !== input, plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!toggle.checked) {
      if (event.key !== "Enter" && event.key !== "ArrowDown") return;
      event.preventDefault();
      open();
    } else if (event.key === "Escape") {
      event.stopPropagation();
      close();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && !within) {
      event.preventDefault();
      if (stops()[1]) stops()[1].click();
    } else if (within && plain && event.key.length === 1 && event.key !== " ") input.focus(); // what is typed goes there
  });

  /* The way back from a result: the entry of the history remembers what was asked, and which result was opened. */
  function forget() {
    var address = new URL(location), state = Object.assign({}, history.state);
    if (!state.search && !address.searchParams.has("q")) return;
    delete state.search;
    address.searchParams.delete("q");
    history.replaceState(state, "", address);
  }

  panel.addEventListener("click", function (event) {
    var link = event.target.closest(".ita-found__lists a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    var seen = { query: input.value, year: list.year(), at: stops().indexOf(link) };
    var here = link.href.split("#")[0] === location.href.split("#")[0];
    if (here) turn(false);
    else history.replaceState(Object.assign({}, history.state, { search: seen }), "");
  });

  var asked = (history.state && history.state.search) || { query: new URLSearchParams(location.search).get("q") };
  if (asked.query) {
    input.value = asked.query;
    open();
    input.focus();
    loading.then(function () {
      if (!list || !asked.at) return;
      list.show(asked.query, asked.year);
      if (stops()[asked.at]) stops()[asked.at].focus();
    });
  } else if (document.activeElement === input) open();
})();
