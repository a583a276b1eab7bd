/* A page that was found, as it is shown: the section of it that answers, a piece of its text, the words marked. */
var itaShown = (function () {
  "use strict";
  var BEFORE = 48, AFTER = 100; // letters shown around a match
  var MARKED = 8; // different words that are marked on the page that a result leads to

  /* The terms that a text holds; those that it has within fixed words only where it has no others. */
  function held(text, terms) {
    var some = terms.filter(function (term) { return term.covers[text] > 0; });
    return some.length ? some : terms.filter(function (term) { return term.covers[text]; });
  }

  function score(section, first, terms, least) {
    return terms.reduce(function (sum, term) {
      var letters = section.texts.reduce(function (all, text) { return all + Math.max(least * term.covers[text], 0); }, 0);
      var heading = least * term.covers[section.title] > 0 ? (first ? 4 : 3) : 0;
      return sum + heading + (letters ? 1 + Math.min(1, 6 * letters / (section.size + 200)) : 0);
    }, 0);
  }

  /* The sections of a page that hold a term, the one that answers first: by its heading and by how much of it is asked
     for. Where the page holds the terms within fixed words only, these count. */
  function sections(page, terms) {
    function counted(sign) {
      return page.sections.map(function (section, number) {
        return { section: section, score: score(section, !number, terms, sign) };
      }).filter(function (one) { return one.score; });
    }
    var found = counted(1);
    if (!found.length) found = counted(-1);
    found.sort(function (a, b) { return b.score - a.score; });
    return found.length ? found.map(function (one) { return one.section; }) : [page.sections[0]];
  }

  /* Up to two cuts from the paragraphs, around the first place of each term that is not in a cut yet; the beginning of
     the first paragraph if the terms are in headings only. */
  function teaser(index, section, terms, places) {
    var cuts = [];
    terms.forEach(function (term) {
      var at = section.texts.find(function (text) { return term.covers[text] > 0; });
      if (at === undefined) at = section.texts.find(function (text) { return term.covers[text]; });
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
    var list = sections(found, terms), first = found.sections[0];
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
