/* Finds words in Thai text, which has no spaces between them: a word counts wherever it stands in a run of letters.
   Codes (O4, o04, ข้อ 4, OIT 4, MOIT 1.1) count as a whole, Thai and Arabic digits and either dash are the same, and a page must hold
   every word of the query. This file knows nothing of the page it runs in. */
var itaSearch = (function () {
  "use strict";
  var MEANING = /[ก-ฮ\p{N}]|(?![\u0e00-\u0e7f])\p{L}/u; // a mark or a vowel alone is in every text
  var CODE = /(^|\s)(?:ข้อ ?(?:ที่ ?)?)?(?:(?:oit|ita)[ -]?)?([oei]|m?oit|eb)[ -]?0*(\d{1,3}(?:\.\d{1,3})*)(?=\s|$)/g;
  var ITEM = /(^|\s)ข้อ ?(?:ที่ ?)?0*(\d{1,3})(?=\s|$)/g;
  var TELEPHONE = /^0\d{8,9}$/; // with a dash anywhere
  var ENGLISH = /\/en(\/|\.html)/; // the summary of a year, which names much in Thai too
  var BEFORE = 48, AFTER = 100; // letters shown around a match
  var ENTITIES = { "&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"', "&#34;": '"', "&#39;": "'" };

  /* One order for what looks alike: marks as the standard wants them, no letters of no width, single spaces. */
  function tidy(text) {
    return text
      .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
      .replace(/เเ/g, "แ")
      .replace(/([่-๋])([ัิ-ู])/g, "$2$1")
      .replace(/ํ([่-๋]?)า/g, "$1ำ")
      .replace(/([่-๋])ํา/g, "$1ำ")
      .replace(/ำ([่-๋])/g, "$1ำ")
      .replace(/\s+/g, " ")
      .trim();
  }

  /* What is compared. As long as the text, so that a place in one is the same place in the other. */
  function fold(text) {
    var low = text.toLowerCase();
    if (low.length !== text.length) low = text.replace(/[A-Z]/g, function (letter) { return letter.toLowerCase(); });
    return low
      .replace(/[๐-๙]/g, function (digit) { return String(digit.charCodeAt(0) - 0x0e50); })
      .replace(/[‐-―−]/g, "-");
  }

  function escape(text) {
    return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  }

  function plain(html) {
    return tidy(html.replace(/<[^>]+>/g, "").replace(/&(?:lt|gt|amp|quot|#34|#39);/g, function (name) {
      return ENTITIES[name];
    }));
  }

  /* A term: the pattern whose second group is the match, or the word itself; whether it says enough alone. */
  function code(letter, number) {
    return "(^|[^a-z0-9])(" + letter + "[ -]?0*" + number.replace(/\./g, "[.]") + ")(?![a-z0-9]|[.][0-9])";
  }

  function item(number) {
    return code("o", number).replace("(^|[^a-z0-9])(", "(^|[^a-z0-9])(ข้อ ?(?:ที่ ?)?0*" + number + "(?![0-9]|[.][0-9])|");
  }

  function pattern(source) {
    return { pattern: new RegExp(source, "g"), enough: true };
  }

  function word(text) {
    if (/^\d$/.test(text)) return { pattern: new RegExp("(^|[^0-9])(" + text + ")(?![0-9])", "g"), enough: false };
    var digits = text.replace(/-/g, "");
    if (TELEPHONE.test(digits)) return pattern("(^|[^0-9])(" + digits.split("").join("[ -]?") + ")(?![0-9])");
    return { text: text, enough: text.length > 1 };
  }

  function terms(query) {
    var found = [];
    var rest = fold(tidy(query)).replace(/["'“”‘’«»]/g, " ");
    rest = rest.replace(CODE, function (all, before, letter, number) {
      found.push(pattern(code(letter === "oit" ? "o(?:it)?" : letter, number)));
      return before;
    }).replace(ITEM, function (all, before, number) {
      found.push(pattern(item(number)));
      return before;
    });
    rest.split(/\s+/).forEach(function (text) { if (MEANING.test(text)) found.push(word(text)); });
    return found.some(function (term) { return term.enough; }) ? found : [];
  }

  function holds(term, text) {
    if (!term.pattern) return text.indexOf(term.text) >= 0;
    term.pattern.lastIndex = 0;
    return term.pattern.test(text);
  }

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

  /* A search index as Material writes it (each section's text in one piece of HTML), or with its texts shared:
     `texts` holds each paragraph once and a section's `text` the numbers of its paragraphs. */
  function read(data) {
    var texts = [], known = new Map(), pages = new Map();
    function number(html) {
      var text = plain(html);
      if (!known.has(text)) known.set(text, texts.push(text) - 1);
      return known.get(text);
    }
    function paragraphs(doc) {
      if (typeof doc.text !== "string") return doc.text.map(function (at) { return number(data.texts[at]); });
      return doc.text.split(/<\/?(?:p|li|ol|ul|pre)>/).filter(function (part) { return part.trim(); }).map(number);
    }
    data.docs.forEach(function (doc) {
      var path = doc.location.split("#")[0];
      if (!pages.has(path)) pages.set(path, []);
      pages.get(path).push({ location: doc.location, title: number(doc.title), texts: paragraphs(doc) });
    });
    return { texts: texts, folded: texts.map(fold), pages: Array.from(pages.values()) };
  }

  /* The pages that hold every term, the best first: Thai pages, terms in titles, then the latest fiscal year.
     Each is a list of its sections that hold a term, the page itself before them. */
  function find(index, query) {
    var wanted = terms(query);
    if (!wanted.length) return null;
    var holding = wanted.map(function (term) {
      return index.folded.map(function (text) { return holds(term, text); });
    });
    var found = [];
    index.pages.forEach(function (sections) {
      var score = weigh(sections, holding);
      if (score) found.push({ sections: sections, score: score, thai: !ENGLISH.test(sections[0].location), year: parseInt(sections[0].location, 10) || 0 });
    });
    found.sort(function (a, b) { return b.thai - a.thai || b.score - a.score || b.year - a.year; });
    return found.map(function (page) { return shown(index, page, wanted, holding); });
  }

  function weigh(sections, holding) {
    var score = 0;
    for (var at = 0; at < holding.length; at++) {
      var one = holding[at], best = 0;
      if (one[sections[0].title]) best = 4;
      else if (sections.some(function (section) { return one[section.title]; })) best = 2;
      else if (sections.some(function (section) { return inside(section, one); })) best = 1;
      if (!best) return 0;
      score += best;
    }
    return score;
  }

  function inside(section, one) {
    return section.texts.some(function (text) { return one[text]; });
  }

  function count(section, holding) {
    return holding.filter(function (one) { return one[section.title] || inside(section, one); }).length;
  }

  function shown(index, page, wanted, holding) {
    var all = page.sections.map(function (section) { return { section: section, terms: count(section, holding) }; });
    var parts = all.slice(1).filter(function (part) { return part.terms; });
    parts.sort(function (a, b) { return b.terms - a.terms; });
    var own = all[0].terms >= (parts[0] || all[0]).terms && holding.some(function (one) { return inside(page.sections[0], one); });
    return [{ section: page.sections[0], best: true }].concat(parts.map(function (part, at) {
      return { section: part.section, best: !own && at === 0 };
    })).map(function (part) {
      return {
        location: part.section.location,
        year: page.year,
        best: part.best,
        get title() { return mark(index, part.section.title, wanted); },
        get text() { return teaser(index, part.section, wanted, holding); },
      };
    });
  }

  /* Up to two cuts from the paragraphs, around the first place of each term that is not in a cut yet; the beginning of
     the first paragraph if the terms are in titles only. */
  function teaser(index, section, wanted, holding) {
    var cuts = [];
    wanted.forEach(function (term, number) {
      var at = section.texts.find(function (text) { return holding[number][text]; });
      var seen = cuts.some(function (cut) { return holds(term, index.folded[cut[0]].slice(cut[1], cut[2])); });
      if (at === undefined || seen || cuts.length === 2) return;
      cuts.push(around(index, at, places(term, index.folded[at])[0]));
    });
    if (!cuts.length && section.texts.length) cuts.push(around(index, section.texts[0], [0, 0]));
    return cuts.map(function (cut) { return "<p>" + mark(index, cut[0], wanted, cut[1], cut[2]) + "</p>"; }).join("");
  }

  function around(index, at, place) {
    var text = index.texts[at];
    return [at, edge(text, place[0] - BEFORE), edge(text, place[1] + AFTER)];
  }

  /* A text, or a part of it, as HTML with the terms marked. */
  function mark(index, at, wanted, start, end) {
    var text = index.texts[at], folded = index.folded[at];
    var found = [].concat.apply([], wanted.map(function (term) { return places(term, folded); }));
    var from = start || 0, to = end || text.length, html = from ? "… " : "", done = from;
    merged(found, text).forEach(function (place) {
      if (place[0] < from || place[1] > to) return;
      html += escape(text.slice(done, place[0])) + "<mark>" + escape(text.slice(place[0], place[1])) + "</mark>";
      done = place[1];
    });
    return html + escape(text.slice(done, to)) + (to < text.length ? " …" : "");
  }

  /* Places in order, none within another, none cutting a letter from its marks. */
  function merged(found, text) {
    var result = [];
    found.sort(function (a, b) { return a[0] - b[0]; }).forEach(function (place) {
      var start = place[0], end = place[1], last = result[result.length - 1];
      while (start > 0 && /\p{M}/u.test(text[start])) start--;
      while (end < text.length && /\p{M}/u.test(text[end])) end++;
      if (last && start <= last[1]) last[1] = Math.max(last[1], end);
      else result.push([start, end]);
    });
    return result;
  }

  /* A place near `at` to cut a text: at a space if one is near, else between letters that may part. */
  function edge(text, at) {
    if (at <= 0) return 0;
    if (at >= text.length) return text.length;
    var space = text.lastIndexOf(" ", at);
    if (space > at - 16 && space > 0) return space;
    while (at > 0 && (/[\p{M}ะาำๅๆฯ]/u.test(text[at]) || /[เ-ไ]/.test(text[at - 1]))) at--;
    return at;
  }

  return { read: read, find: find };
})();
