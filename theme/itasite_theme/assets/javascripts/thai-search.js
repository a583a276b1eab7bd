/* Finds words in Thai text, which has no spaces between them: a word counts wherever it stands in a run of letters.
   a page must hold every word of the query, and the year of a page counts as a word of it; search-query.js says what the
   words are. What is found so is found exactly; search-near.js finds what may be meant. This file knows nothing of the
   page it runs in. */
var itaSearch = (function () {
  "use strict";
  var LEADS = /^(?:25\d\d\/)?(?:index\.html)?$/; // pages that tell in short what others have
  var ENGLISH = /\/en(\/|\.html)/; // the summary of a year, which names much in Thai too

  /* All places of a term in a folded text, as [start, end]. */
  function places(term, text) {
    var found = [], at, match;
    if (!term.pattern) {
      for (at = text.indexOf(term.text); at >= 0; at = text.indexOf(term.text, at + term.text.length))
        found.push([at, at + term.text.length]);
      return found;
    }
    term.pattern.lastIndex = 0;
    while ((match = term.pattern.exec(text)))
      found.push([match.index + match[1].length, match.index + match[0].length]);
    return found;
  }

  /* A term with, for each text, how many letters of it the term covers (`covers`); -1 where it stands only within a
     fixed word, as งบประมาณ in ปีงบประมาณ. */
  function counts(index, term) {
    term.outer = (index.words.fixed || []).filter(function (name) {
      return term.text && name.length > term.text.length && name.indexOf(term.text) >= 0;
    });
    term.covers = index.folded.map(function (text) {
      if (!term.pattern && text.indexOf(term.text) < 0) return 0;
      var all = places(term, text);
      var letters = free(term, text, all).reduce(function (sum, place) { return sum + place[1] - place[0]; }, 0);
      return letters || (all.length ? -1 : 0);
    });
    return term;
  }

  function free(term, text, all) {
    return all.filter(function (place) { return !within(text, place[0], term.text, term.outer); });
  }

  /* The places to mark: those within fixed words only where there are no others. */
  function marks(term, text) {
    var all = places(term, text), some = free(term, text, all);
    return some.length ? some : all;
  }

  function within(text, at, inner, outer) {
    return outer.some(function (name) {
      for (var from = name.indexOf(inner); from >= 0; from = name.indexOf(inner, from + 1))
        if (text.startsWith(name, at - from)) return true;
      return false;
    });
  }

  /* A search index as Material writes it (each section's text in one piece of HTML), or with its texts shared:
     `texts` holds each paragraph once and a section's `text` the numbers of its paragraphs. */
  function read(data) {
    var texts = [], known = new Map(), pages = new Map(), given = data.words || {};
    function number(html) {
      var text = itaText.plain(html);
      if (!known.has(text)) known.set(text, texts.push(text) - 1);
      return known.get(text);
    }
    function paragraphs(doc) {
      if (typeof doc.text !== "string") return doc.text.map(function (at) { return number(data.texts[at]); });
      return doc.text.split(/<\/?(?:p|li|ol|ul|pre)>/).filter(function (part) { return part.trim(); }).map(number);
    }
    data.docs.forEach(function (doc) {
      var path = doc.location.split("#")[0];
      if (!pages.has(path)) pages.set(path, { path: path, sections: [] });
      pages.get(path).sections.push({ location: doc.location, title: number(doc.title), texts: paragraphs(doc) });
    });
    pages.forEach(function (page) {
      page.year = parseInt(/^25\d\d(?=\/)/.exec(page.path) || 0, 10);
      page.leads = LEADS.test(page.path);
      page.english = ENGLISH.test(page.path);
      page.depth = page.path.split("/").length;
      page.size = 0;
      page.sections.forEach(function (section) {
        section.size = section.texts.concat(section.title).reduce(function (sum, at) { return sum + texts[at].length; }, 0);
        page.size += section.size;
      });
    });
    pages = Array.from(pages.values());
    var years = pages.map(function (page) { return page.year; }).filter(function (year, at, all) {
      return year && all.indexOf(year) === at;
    }).sort().reverse();
    return {
      texts: texts, folded: texts.map(itaText.fold), pages: pages, years: years, words: given,
      queries: itaQuery.patterns(given),
    };
  }

  /* How well a page answers one term, from where it stands: the heading of the page, of a section, the text; a term
     counts more the more of them it is. `within`: only inside fixed words. Null where the page does not hold the term. */
  function weigh(index, page, term) {
    var covers = term.covers, best = 0, letters = 0, inside = false;
    if (term.year && page.year === term.year) return { score: 4, within: false };
    function share(text) { return covers[text] / index.texts[text].length; }
    page.sections.forEach(function (section, number) {
      var score = 0, held = 0;
      var title = covers[section.title];
      if (title > 0) score = number ? 3 + 2 * share(section.title) : 4 + 4 * share(section.title);
      section.texts.forEach(function (text) {
        if (covers[text] > 0) held += covers[text];
        inside = inside || covers[text] < 0;
      });
      inside = inside || title < 0;
      letters += held;
      if (held) score = Math.max(score, 1) + Math.min(1, 6 * held / (section.size + 200));
      best = Math.max(best, score);
    });
    if (!best) return inside ? { score: 0, within: true } : null;
    if (page.leads && best < 4) best *= 0.6;
    return { score: best + (page.leads ? 1 : 3) * Math.min(1, 10 * letters / (page.size + 300)), within: false };
  }

  /* The pages that hold every term. */
  function exact(index, terms) {
    var found = [];
    terms.forEach(function (term) { counts(index, term); });
    index.pages.forEach(function (page) {
      var parts = terms.map(function (term) { return weigh(index, page, term); });
      if (!parts.every(function (part, at) { return part || terms[at].own; })) return;
      var score = parts.reduce(function (sum, part, at) {
        return sum + (part ? part.score : 0) * (terms[at].own ? 0.2 : 1);
      }, 0);
      var within = parts.some(function (part, at) { return part && part.within && !terms[at].own; });
      found.push({ page: page, score: score, within: within, terms: terms });
    });
    return found;
  }

  /* What answers though it does not hold the query as it is written: other words where the query is one that people
     have for something, and all that is near where nothing is found, or nothing of the year that is asked for. */
  function near(index, query, found, hurried) {
    var inYear = query.year && found.some(function (one) { return one.page.year === query.year && !one.within; });
    var lacking = !found.length || (query.year && !inYear);
    if (lacking && hurried) return null;
    var part = query.year ? onlyYear(index, query.year) : index;
    var wanted = lacking ? itaNear.parts(part, query.bare) : itaNear.meant(part, query);
    var held = new Set(found.map(function (one) { return one.page; }));
    return !wanted ? [] : itaNear.find(part, wanted, { counts: counts, weigh: weigh }).filter(function (one) {
      return !held.has(one.page);
    });
  }

  /* The same index with the pages of one year only. */
  function onlyYear(index, year) {
    var pages = index.pages.filter(function (page) { return page.year === year; }), texts = new Set();
    pages.forEach(function (page) {
      page.sections.forEach(function (section) { section.texts.concat(section.title).forEach(texts.add, texts); });
    });
    var folded = index.folded.map(function (text, at) { return texts.has(at) ? text : ""; });
    return { texts: index.texts, folded: folded, pages: pages, years: index.years, words: index.words };
  }

  /* Thai pages before English ones where the query has Thai letters; pages of the year that is asked for first, newer
     ones and those nearer to the front page a little before others. */
  function ranked(index, found, query) {
    found.forEach(function (one) {
      var page = one.page, age = page.year ? index.years.indexOf(page.year) : 0;
      one.rank = one.score * (page.english && query.latin ? 0.8 : 1) * (1 - 0.1 * Math.min(age, 5)) - 0.01 * page.depth;
      if (query.year && page.year === query.year) one.rank += 10;
    });
    return found.sort(function (a, b) {
      return (query.latin ? 0 : a.page.english - b.page.english) || b.rank - a.rank;
    });
  }

  /* The pages that answer a query, in groups, the best first: `found` hold every word of it, `near` are what may be
     meant, `within` hold a word only inside another. Null where the query says too little. `hurried`: undefined instead
     of what takes long, for a reader who is still typing. */
  function find(index, words, hurried) {
    var query = itaQuery.asked(index, words), found;
    if (!query) return null;
    found = exact(index, query.terms);
    if (!found.length && itaQuery.ZERO.test(words))
      return find(index, words.replace(itaQuery.ZERO, "$1o$2"), hurried);
    if (!found.length) {
      query = itaQuery.asked(index, words, true);
      found = exact(index, query.terms);
    }
    query.latin = !/[\u0e00-\u0e7f]/.test(words);
    var close = near(index, query, found, hurried);
    if (!close) return undefined;
    var groups = [
      { name: "found", pages: found.filter(function (one) { return !one.within; }) },
      { name: "near", pages: close },
      { name: "within", pages: found.filter(function (one) { return one.within; }) },
    ];
    var ofYear = groups[0].pages.some(function (one) { return one.page.year === query.year; });
    if (query.year && !ofYear) groups.unshift(groups.splice(1, 1)[0]);
    groups.forEach(function (group) {
      ranked(index, group.pages, query);
      group.pages = group.pages.map(function (one) { return itaShown.page(index, one.page, one.terms, marks); });
    });
    return groups.filter(function (group) { return group.pages.length; });
  }

  return { read: read, find: find };
})();
