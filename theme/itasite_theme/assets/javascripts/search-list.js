/* The list of results in the panel of the search. All that is found is shown at once: the first few before the next
   frame, the others right after it. */
var itaList = (function () {
  "use strict";
  var FIRST = 20, PAUSE = 250; // milliseconds

  function start(panel, data, site) {
    var meta = panel.querySelector(".md-search-result__meta"), years = panel.querySelector(".ita-found__years");
    var lists = panel.querySelector(".ita-found__lists"), help = panel.querySelector(".ita-found__help");
    var input = panel.querySelector(".md-search__input"), index = itaSearch.read(data);
    var groups = [], only = 0, turn = 0, waiting = 0;

    function numerals(number) {
      if (panel.dataset.numerals !== "thai") return String(number);
      return String(number).replace(/\d/g, function (digit) { return String.fromCharCode(0x0e50 + Number(digit)); });
    }

    function say(text) {
      if (meta.textContent !== text) meta.textContent = text;
    }

    function phrase(name, number) {
      return meta.dataset[name].replace("#", numerals(number));
    }

    function element(name, style, html) {
      var made = document.createElement(name);
      if (style) made.className = style;
      if (html) made.innerHTML = html; // what itaShown gives is escaped
      return made;
    }

    function address(part) {
      var there = new URL(part.location, site);
      part.words.forEach(function (word) { there.searchParams.append("h", word); });
      return there;
    }

    function link(part) {
      var made = element("a", "md-search-result__link"), shown = element("div", "md-search-result__article md-typeset");
      made.href = address(part);
      made.append(shown);
      Array.from(arguments).slice(1).forEach(function (child) { if (child) shown.append(child); });
      shown.insertAdjacentHTML("beforeend", part.text);
      return made;
    }

    function withYear(page) {
      var title = element("div", "ita-found__title", page.title), year = page.year && numerals(page.year);
      if (!year || title.textContent.indexOf(year) >= 0) return title;
      title.append(" ", element("span", "ita-found__year", meta.dataset.year + " " + year));
      return title;
    }

    function item(page) {
      var made = element("li", "md-search-result__item");
      made.append(link(page, withYear(page), page.section && element("div", "ita-found__section", page.section)));
      if (!page.more.length) return made;
      var more = element("details", "md-search-result__more"), summary = element("summary");
      summary.append(element("div", "", phrase("more", page.more.length)));
      more.append(summary);
      more.addEventListener("toggle", function () { // when it is first opened
        if (more.children.length === 1)
          page.more.forEach(function (part) {
            more.append(link(part, element("div", "ita-found__section", part.title)));
          });
      });
      made.append(more);
      return made;
    }

    function ofYear(group) {
      return group.pages.filter(function (page) { return !only || page.year === only; });
    }

    /* Groups after the first stand below a line that says what they are. */
    function draw() {
      var shown = groups.map(function (group) {
        return { name: group.name, pages: ofYear(group) };
      }).filter(function (group) { return group.pages.length; });
      var later = [], room = FIRST, mine = ++turn;
      lists.replaceChildren();
      shown.forEach(function (group, number) {
        var name = "line" + group.name[0].toUpperCase() + group.name.slice(1);
        var line = element("p", "ita-found__line", phrase(name, group.pages.length));
        var list = element("ol", "md-search-result__list " + "ita-found--" + group.name);
        line.id = "__found-" + group.name;
        list.setAttribute("aria-labelledby", line.id);
        line.hidden = !number && shown.length === 1;
        lists.append(line, list);
        list.append.apply(list, group.pages.slice(0, room).map(item));
        if (group.pages.length > room) later.push([list, group.pages.slice(room)]);
        room = Math.max(0, room - group.pages.length);
      });
      if (later.length) setTimeout(function () {
        if (mine !== turn) return; // something else is asked for by now
        later.forEach(function (rest) { rest[0].append.apply(rest[0], rest[1].map(item)); });
      });
    }

    function count(names) {
      return groups.reduce(function (sum, group) {
        return sum + (names.indexOf(group.name) < 0 ? 0 : ofYear(group).length);
      }, 0);
    }

    function choices() {
      var found = index.years.filter(function (year) {
        return groups.some(function (group) {
          return group.pages.some(function (page) { return page.year === year; });
        });
      });
      years.replaceChildren();
      years.hidden = found.length < 2;
      if (found.indexOf(only) < 0) only = 0;
      if (!years.hidden) [0].concat(found).forEach(function (year) {
        var button = element("button", "", year ? numerals(year) : meta.dataset.allYears);
        button.type = "button";
        button.setAttribute("aria-pressed", String(year === only));
        button.addEventListener("click", function () {
          only = year;
          Array.from(years.children).forEach(function (other) {
            other.setAttribute("aria-pressed", String(other === button));
          });
          tell();
        });
        years.append(button);
      });
    }

    function tell() {
      draw();
      var exact = count(["found", "within"]), near = count(["near"]);
      say(exact ? phrase("found", exact) : near ? phrase("near", near) : meta.dataset.none);
      help.hidden = exact + near > 0;
    }

    /* What the site has among the words that are proposed where nothing is found. */
    var proposed = help.querySelector("[data-try]");
    proposed.dataset.try.split("|").forEach(function (word) {
      if (!index.folded.some(function (text) { return text.indexOf(word) >= 0; })) return;
      var button = element("button", "", word);
      button.type = "button";
      button.addEventListener("click", function () {
        input.value = word;
        show(word);
        input.focus();
      });
      proposed.append(" ", button);
      proposed.hidden = false;
    });

    /* What takes long is looked for when the reader has stopped typing. */
    function show(query, year) {
      var found = itaSearch.find(index, query, year === undefined);
      clearTimeout(waiting);
      if (year !== undefined) only = year;
      if (found !== undefined) return answer(query, found);
      say(meta.dataset.searching);
      waiting = setTimeout(function () { answer(query, itaSearch.find(index, query)); }, PAUSE);
    }

    function answer(query, found) {
      groups = found || [];
      choices();
      if (found) return tell();
      draw();
      help.hidden = true;
      say(query.trim() ? meta.dataset.short : meta.dataset.empty);
    }

    return { show: show, year: function () { return only; } };
  }

  return { start: start };
})();
