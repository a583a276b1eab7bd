/* Thai and other text as it is compared, cut and shown. Knows nothing of a search index or of the page it runs in. */
var itaText = (function () {
  "use strict";
  var ENTITIES = { "&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"', "&#34;": '"', "&#39;": "'" };
  var APART = /[ \-.,'\/&_]/; // what people leave out or put in between
  var segmenter = typeof Intl === "object" && Intl.Segmenter ? new Intl.Segmenter("th", { granularity: "word" }) : null;

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
      .replace(/[‐-―−]/g, "-")
      .replace(/[‘’]/g, "'");
  }

  function escape(text) {
    return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  }

  function plain(html) {
    return tidy(html.replace(/<[^>]+>/g, "").replace(/&(?:lt|gt|amp|quot|#34|#39);/g, function (name) {
      return ENTITIES[name];
    }));
  }

  /* The words of a text, without what stands between them; null where the browser knows no words of Thai. */
  function words(text) {
    if (!segmenter) return null;
    return Array.from(segmenter.segment(text)).filter(function (part) { return part.isWordLike; })
      .map(function (part) { return part.segment; });
  }

  /* Whether a word of the text ends at a place, or none is known to go on there. */
  function parts(text, at) {
    if (at <= 0 || at >= text.length) return true;
    return !segmenter || segmenter.segment(text).containing(at).index === at;
  }

  function stands(text, start, end) {
    return parts(text, start) && parts(text, end);
  }

  function holds(text, word) {
    for (var at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
      if (stands(text, at, at + word.length)) return true;
    return false;
  }

  /* A text, or a part of it, as HTML with the places marked. */
  function marked(text, places, start, end) {
    var from = start || 0, to = end === undefined ? text.length : end, html = from ? "… " : "", done = from;
    merged(places, text).forEach(function (place) {
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

  /* A text without what people leave out, and where each of its letters stands in the text. */
  function loose(text) {
    var letters = "", at = [];
    for (var place = 0; place < text.length; place++) {
      if (APART.test(text[place])) continue;
      letters += text[place];
      at.push(place);
    }
    return { letters: letters, at: at };
  }

  /* Whether a place cuts no number and no Latin word in two. */
  function whole(text, start, end) {
    var left = text.slice(Math.max(0, start - 2), start), right = text.slice(end, end + 2);
    var around = left + "|" + text[start] + "…" + text[end - 1] + "|" + right;
    return !/[0-9]\|[0-9]|[a-z]\|[a-z]|[0-9][.,]\|[0-9]|[0-9]\|[.,][0-9]/.test(around);
  }

  /* Spaces between numbers part them; between Thai letters they do, unless the query has one or a word goes on there. */
  function same(word, there) {
    for (var at = there.indexOf(" "); at >= 0; at = there.indexOf(" ", at + 1)) {
      if (/[0-9]/.test(there[at - 1]) && /[0-9]/.test(there[at + 1])) return false;
      if (!/[\u0e00-\u0e7f]/.test(there[at - 1] + there[at + 1]) || word.indexOf(" ") >= 0) continue;
      var joined = there.replace(/ /g, ""), place = at - (there.slice(0, at).split(" ").length - 1);
      if (parts(joined, place)) return false;
    }
    return true;
  }

  /* The smallest number of letters to change, leave out, put in or swap. */
  function slips(one, other) {
    var rows = [];
    for (var i = 0; i <= one.length; i++) {
      rows.push([i]);
      for (var j = 1; j <= other.length; j++) {
        if (!i) { rows[0].push(j); continue; }
        var changed = rows[i - 1][j - 1] + (one[i - 1] !== other[j - 1]);
        rows[i].push(Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, changed));
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
          rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
      }
    }
    return rows[one.length][other.length];
  }

  /* Where parts of a text end that differ from a word by no more than `most` letters (Myers’ bits: one step a letter). */
  function ends(word, text, most) {
    var size = Math.min(word.length, 30), last = 1 << (size - 1);
    var masks = {}, up = -1, down = 0, distance = size, found = [];
    for (var bit = 0; bit < size; bit++) masks[word.charCodeAt(bit)] = (masks[word.charCodeAt(bit)] || 0) | (1 << bit);
    for (var at = 0; at < text.length; at++) {
      var equal = masks[text.charCodeAt(at)] || 0, vertical = equal | down;
      var across = (((equal & up) + up) ^ up) | equal;
      var rise = down | ~(across | up), fall = up & across;
      if (rise & last) distance++;
      if (fall & last) distance--;
      rise = rise << 1;
      fall = fall << 1;
      up = fall | ~(vertical | rise);
      down = rise & vertical;
      if (distance <= most) found.push(at + 1);
    }
    return found;
  }

  return {
    tidy: tidy, fold: fold, escape: escape, plain: plain, words: words, parts: parts, stands: stands, holds: holds,
    marked: marked, edge: edge, slips: slips, ends: ends, loose: loose, whole: whole, same: same,
  };
})();
