/* Stands in for the worker of Material's search, whose index of words finds a third of what Thai text holds and is slow
   with a wildcard on either side. Material keeps the field, the keys and the list of results. The search index is
   loaded when the reader first uses the search: by a script from a folder on disk, where a browser fetches nothing. */
(function () {
  "use strict";
  var READY = 1, QUERY = 2, RESULT = 3; // Material's kinds of messages
  var panel = document.querySelector("[data-md-component=search]");
  if (!panel) return;
  var input = panel.querySelector("[data-md-component=search-query]");
  var meta = panel.querySelector(".md-search-result__meta");
  var list = panel.querySelector(".md-search-result__list");
  var settings = JSON.parse(document.getElementById("__config").textContent);
  var base = new URL(settings.base, location.href);
  if (!/\/$/.test(base.pathname)) base.pathname += "/";

  function numerals(number) {
    if (panel.dataset.numerals !== "thai") return String(number);
    return String(number).replace(/\d/g, function (digit) { return String.fromCharCode(0x0e50 + Number(digit)); });
  }

  function say(name, number) {
    var text = meta.dataset[name].replace("#", numerals(number));
    if (meta.textContent !== text) meta.textContent = text;
  }

  function fetched() {
    return fetch(new URL("search/search_index.json", base)).then(function (answer) {
      if (!answer.ok) throw new Error(answer.statusText);
      return answer.json();
    });
  }

  function fromDisk() {
    return new Promise(function (resolve, reject) {
      var script = document.createElement("script");
      script.src = new URL("search/search_index.js", base);
      script.onload = function () { resolve(window.__index); };
      script.onerror = reject;
      document.head.append(script);
    });
  }

  function withYear(part) {
    var year = part.year >= 2500 && numerals(part.year), title = part.title;
    var named = !year || title.replace(/<[^>]+>/g, "").indexOf(year) >= 0 || part.location.indexOf("#") >= 0;
    return named ? title : title + ' <span class="ita-found__year">' + meta.dataset.year + " " + year + "</span>";
  }

  /* Material shows the parts of a page that score as its first, and folds away those that score less. */
  function items(found) {
    return found.map(function (parts, at) {
      return parts.map(function (part) {
        return {
          location: part.location,
          score: 2 * (found.length - at) - (part.best ? 0 : 1),
          terms: {},
          get title() { return withYear(part); },
          get text() { return part.text; },
        };
      });
    });
  }

  class Searcher extends EventTarget {
    constructor() {
      super();
      this.index = null;
      this.load = this.load.bind(this);
      input.addEventListener("focus", this.load);
      if (document.activeElement === input) this.load();
    }

    load() {
      if (this.loading) return;
      say("loading");
      this.loading = (location.protocol === "file:" ? fromDisk() : fetched()).then((data) => {
        this.index = itaSearch.read(data);
        this.tell(READY);
      }).catch(() => {
        this.loading = null; // the next use tries again
        say("failed");
      });
    }

    tell(type, data) {
      this.dispatchEvent(new MessageEvent("message", { data: { type: type, data: data } }));
    }

    postMessage(message) {
      if (message.type !== QUERY) return;
      var found = itaSearch.find(this.index, message.data);
      this.tell(RESULT, { items: items(found || []) });
      if (!found) say(message.data.trim() ? "short" : "empty");
      else if (!found.length) say("none");
      else say("found", found.length);
    }

    terminate() {}
  }

  var Native = window.Worker;
  window.Worker = function (url, options) {
    return /\/workers\/search\.[^/]*$/.test(url) ? new Searcher() : new Native(url, options);
  };

  // Material looks at the field when a key is released; words also come by paste, by voice and from suggestions.
  input.addEventListener("input", function () { input.dispatchEvent(new Event("keyup")); });

  /* The keyboard. Material closes the panel on Tab and leaves the focus nowhere; here Tab goes on to the results, and the
     panel closes when the focus leaves it. After Esc the focus is on what opened it: the button of a phone, or the field,
     which then stays closed, though focused, until the reader asks again. */
  var toggle = document.getElementById("__search");
  var opener = document.querySelector(".ita-search");
  var dismissed = false;

  function open() {
    dismissed = false;
    if (!toggle.checked) toggle.click();
  }

  function close() {
    var onPhone = opener.getClientRects().length > 0;
    input.blur(); // so that its next focus asks again for an index that could not be had
    dismissed = !onPhone;
    if (toggle.checked) toggle.click();
    (onPhone ? opener : input).focus();
  }

  toggle.addEventListener("click", function (event) { if (dismissed && toggle.checked) event.preventDefault(); });
  opener.addEventListener("click", function () { input.focus(); });
  input.addEventListener("input", open);
  input.addEventListener("click", open);
  input.addEventListener("blur", function () { dismissed = false; });
  panel.addEventListener("focusout", function (event) {
    if (toggle.checked && event.relatedTarget && !panel.contains(event.relatedTarget)) toggle.click();
  });
  panel.addEventListener("keydown", function (event) {
    var typed = event.key.length === 1 && !(event.key === " " && event.target.matches("summary"));
    if (!toggle.checked) {
      if (["/", "Enter", "ArrowDown"].indexOf(event.key) < 0) return;
      event.preventDefault();
      event.stopPropagation();
      open();
      if (event.key === "/") input.select();
    } else if (event.key === "Escape") {
      event.stopPropagation();
      close();
    } else if (!typed && event.key !== "Enter" && !event.key.startsWith("Arrow")) {
      event.stopPropagation(); // Tab, Shift and the like stay the browser's
    }
  });

  // Material opens the best result on Enter, but only once the panel is open: Enter right after "/" is no way off the page.
  input.form.addEventListener("submit", function (event) { event.preventDefault(); });

  // The headings of results are no headings of this page's own outline; their links are stops of the Tab key.
  new MutationObserver(function () {
    list.querySelectorAll("[tabindex]").forEach(function (stop) { stop.removeAttribute("tabindex"); });
    list.querySelectorAll("h1:not([role]), h2:not([role])").forEach(function (heading) {
      heading.setAttribute("role", "presentation");
    });
    list.querySelectorAll("summary > div").forEach(function (more) {
      var folded = more.closest("details").querySelectorAll("a").length;
      var text = meta.dataset.more.replace("#", numerals(folded));
      if (more.textContent !== text) more.textContent = text;
    });
  }).observe(list, { childList: true, subtree: true });
})();
