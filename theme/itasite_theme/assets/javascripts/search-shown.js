/* A page that was found, as it is shown: the section of it that answers, a piece of its text, the words marked. */
var itaShown = (function () {
  "use strict";
  var BEFORE = 48, AFTER = 100; // letters shown around a match
  var MARKED = 8; // different words that are marked on the page that a result leads to

  function held(text, terms) {
    return terms.filter(function (term) { return term.covers[text]; });
  }

  /* The sections of a page that hold a term, the one that answers first: by its heading and by how much of it is asked for. */
  function sections(index, page, terms) {
    var all = page.sections.map(function (section, number) {
      var score = 0;
      terms.forEach(function (term) {
        var letters = section.texts.reduce(function (sum, text) { return sum + Math.abs(term.covers[text]); }, 0);
        if (term.covers[section.title]) score += number ? 3 : 4;
        if (letters) score += 1 + Math.min(1, 6 * letters / (section.size + 200));
      });
      return { section: section, score: score };
    }).filter(function (one) { return one.score; });
    all.sort(function (a, b) { return b.score - a.score; });
    return all.length ? all.map(function (one) { return one.section; }) : [page.sections[0]];
  }

  /* Up to two cuts from the paragraphs, around the first place of each term that is not in a cut yet; the beginning of
     the first paragraph if the terms are in headings only. */
  function teaser(index, section, terms, places) {
    var cuts = [];
    terms.forEach(function (term) {
      var at = section.texts.find(function (text) { return term.covers[text]; });
      var seen = cuts.some(function (cut) { return places(term, index.folded[cut[0]].slice(cut[1], cut[2])).length; });
      if (at === undefined || seen || cuts.length === 2) return;
      cuts.push(around(index, at, places(term, index.folded[at])[0]));
    });
    if (!cuts.length && section.texts.length) cuts.push(around(index, section.texts[0], [0, 0]));
    return cuts.map(function (cut) {
      return "<p>" + itaText.marked(index.texts[cut[0]], all(index, cut[0], terms, places), cut[1], cut[2]) + "</p>";
    }).join("");
  }

  function around(index, at, place) {
    var text = index.texts[at];
    return [at, itaText.edge(text, place[0] - BEFORE), itaText.edge(text, place[1] + AFTER)];
  }

  function all(index, text, terms, places) {
    return [].concat.apply([], held(text, terms).map(function (term) { return places(term, index.folded[text]); }));
  }

  /* The words to mark on the page itself, as they stand in a section and in the heading above it. */
  function words(index, page, section, terms, places) {
    var found = new Set();
    [page.sections[0].title, section.title].concat(section.texts).forEach(function (text) {
      all(index, text, terms, places).forEach(function (place) {
        if (found.size < MARKED) found.add(index.folded[text].slice(place[0], place[1]));
      });
    });
    return Array.from(found);
  }

  /* `location` leads to the section, `words` are to be marked there; `more` are the other sections. HTML is made when it
     is asked for. */
  function page(index, found, terms, places) {
    var list = sections(index, found, terms), first = found.sections[0];
    function shown(section) {
      return {
        location: section.location,
        get title() { return itaText.marked(index.texts[section.title], all(index, section.title, terms, places)); },
        get text() { return teaser(index, section, terms, places); },
        get words() { return words(index, found, section, terms, places); },
      };
    }
    var best = shown(list[0]);
    return {
      location: best.location,
      year: found.year,
      get title() { return shown(first).title; },
      get section() { return list[0] === first ? "" : best.title; },
      get text() { return best.text; },
      get words() { return best.words; },
      more: list.slice(1).filter(function (section) { return section !== first; }).map(shown),
    };
  }

  return { page: page };
})();
