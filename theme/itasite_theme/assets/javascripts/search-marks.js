/* Marks the words that the search looked for (?h=…) on the page that it led to, and brings the first into sight. Loaded
   only with such an address. */
(function () {
  "use strict";
  var BLOCKS = "p, li, td, th, dt, dd, h1, h2, h3, h4, h5, h6, caption, figcaption, summary, pre, div, section, article";
  var article = document.querySelector("article");
  var words = new URLSearchParams(location.search).getAll("h").map(function (word) {
    return itaText.fold(itaText.tidy(word));
  }).filter(function (word) { return word.length > 1; });
  if (!article || !words.length) return;

  /* The text nodes of the page, those of one block together: a word goes on over the end of a link. */
  function blocks() {
    var found = new Map(), walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    for (var node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement.closest("script, style, svg, nav, .headerlink, select")) continue;
      var block = node.parentElement.closest(BLOCKS);
      if (!found.has(block)) found.set(block, []);
      found.get(block).push(node);
    }
    return found;
  }

  /* The letters of a block as they are compared, with the place of each. */
  function letters(nodes) {
    var text = "", at = [];
    nodes.forEach(function (node) {
      itaText.fold(node.data).split("").forEach(function (letter, offset) {
        if (/[\u00ad\u200b-\u200d\u2060\ufeff]/.test(letter)) return;
        if (/\s/.test(letter)) letter = " ";
        if (letter === " " && / $/.test(text)) return;
        text += letter;
        at.push([node, offset]);
      });
    });
    return { text: text, at: at };
  }

  function places(text, word) {
    var found = [];
    for (var at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      var end = at + word.length, latin = /[a-z0-9]/;
      if (latin.test(word[0]) && latin.test(text[at - 1] || "") && /^[a-z]?\d+$/.test(word)) continue; // a code is whole
      if (/^[a-z]?[\d.]+$/.test(word) && /[0-9]/.test(text[end] || "")) continue;
      found.push([at, end]);
    }
    return found;
  }

  blocks().forEach(function (nodes) {
    var block = letters(nodes), parts = new Map();
    words.forEach(function (word) {
      places(block.text, word).forEach(function (place) {
        for (var letter = place[0]; letter < place[1]; letter++) {
          var node = block.at[letter][0], offset = block.at[letter][1];
          if (!parts.has(node)) parts.set(node, new Set());
          parts.get(node).add(offset);
        }
      });
    });
    parts.forEach(wrap);
  });

  /* Puts marks around the letters of a text node; what stands on a letter goes with it. */
  function wrap(offsets, node) {
    var text = node.data, pieces = document.createDocumentFragment(), from = 0;
    function within(at) { return offsets.has(at) || (at > 0 && /[\p{M}\u2060]/u.test(text[at]) && within(at - 1)); }
    while (from < text.length) {
      var marked = within(from), to = from + 1;
      while (to < text.length && within(to) === marked) to++;
      var piece = document.createTextNode(text.slice(from, to));
      if (marked) {
        var mark = document.createElement("mark");
        mark.className = "ita-mark";
        mark.append(piece);
        piece = mark;
      }
      pieces.append(piece);
      from = to;
    }
    node.replaceWith(pieces);
  }

  /* The first mark at or after the place that the address names; what hides it is opened. */
  function reveal() {
    var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    var marks = Array.from(article.querySelectorAll(".ita-mark"));
    var first = target && marks.find(function (mark) {
      return target.contains(mark) || target.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING;
    }) || marks[0];
    if (!first) return;
    for (var part = first; part; part = part.parentElement) if (part.matches("details")) part.open = true;
    var box = first.getBoundingClientRect();
    if (!target && box.bottom < innerHeight) return;
    first.scrollIntoView({ block: "center", behavior: "instant" });
  }
  if (document.readyState === "complete") reveal();
  else addEventListener("load", reveal);
})();
