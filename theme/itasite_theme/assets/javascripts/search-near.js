/* Finds what is meant where a query is nowhere as it is written: other spellings and words for the same thing, slips of
   one or two letters, and words run together that the pages have apart. Asked by thai-search.js only. */
var itaNear = (function () {
  "use strict";
  var ENOUGH = 0.45; // share of what is asked that a page must hold
  var NOWHERE = 0.6; // of the weight of the rarest part, that one has which no page holds
  var LONG = 5; // letters of a word that asks, which is nowhere part of another
  var BEST = 0.35; // of the best page's score, that others must have

  function loosened(index) {
    if (!index.loose) index.loose = index.folded.map(itaText.loose);
    return index.loose;
  }

  /* The words of the texts that are the same as one without dots, dashes and spaces: e-service for eservice, 28.60 for
     2860, and a word that the end of a line has cut in two. */
  function spellings(index, word) {
    var bare = itaText.loose(word).letters, found = new Set();
    if (bare.length < 3) return [];
    loosened(index).forEach(function (text, number) {
      for (var at = text.letters.indexOf(bare); at >= 0; at = text.letters.indexOf(bare, at + 1)) {
        var start = text.at[at], end = text.at[at + bare.length - 1] + 1;
        var folded = index.folded[number], there = folded.slice(start, end);
        if (itaText.whole(folded, start, end) && itaText.same(word, there)) found.add(there);
      }
    });
    return Array.from(found);
  }

  function allowed(word) {
    return word.length < 5 ? 0 : word.length < 10 ? 1 : 2;
  }

  /* Parts of a word of which a text holds one if it differs in `most` letters: one more than these, and what two letters
     swapped between two of them make. */
  function unchanged(word, most) {
    var size = Math.ceil(word.length / (most + 1)), found = [];
    for (var at = 0; at < word.length; at += size) {
      found.push(word.slice(at, at + size));
      if (at) found.push(word.slice(Math.max(0, at - 3), at - 1) + word[at] + word[at - 1]);
    }
    return found;
  }

  /* The word of the texts that differs least from one, or "". */
  function nearest(index, word, limit) {
    var most = Math.min(allowed(word), limit), best = { slips: most + 1, text: "" };
    if (!most || word.length > 30 || /[0-9]/.test(word)) return "";
    index.near = index.near || new Map();
    if (index.near.has(word + most)) return index.near.get(word + most);
    var parts = unchanged(word, most);
    index.folded.forEach(function (text) {
      if (!parts.some(function (part) { return text.indexOf(part) >= 0; })) return;
      itaText.ends(word, text, 2 * most).forEach(function (end) {
        for (var size = word.length - most; size <= word.length + most; size++) {
          var start = end - size, there = text.slice(Math.max(0, start), end);
          if (start < 0 || /^ | $/.test(there) || /^\p{M}/u.test(there)) continue;
          var wrong = itaText.slips(word, there);
          if (wrong < best.slips && !itaText.stands(text, start, end)) wrong += word.length < 6 ? 1 : 0.5;
          if (wrong < best.slips) best = { slips: wrong, text: there };
        }
      });
    });
    index.near.set(word + most, best.text);
    return best.text;
  }

  function known(index, word) {
    return index.folded.some(function (text) { return text.indexOf(word) >= 0; });
  }

  /* Whether a text has it as a word, not within another only: บ้าน, not หมู่บ้าน. */
  function stands(index, word) {
    return index.folded.some(function (text) { return itaText.holds(text, word); });
  }

  /* Other words, the longest first, as [what people type, the words of the pages]. */
  function others(index) {
    if (index.others) return index.others;
    var found = new Map();
    (index.words.also || []).forEach(function (entry) {
      var there = entry.pages.map(itaText.tidy).map(itaText.fold).filter(function (word) { return known(index, word); });
      if (there.length) entry.typed.map(itaText.tidy).map(itaText.fold).forEach(function (typed) {
        found.set(typed, (found.get(typed) || []).concat(there));
      });
    });
    index.others = Array.from(found).sort(function (a, b) { return b[0].length - a[0].length; });
    return index.others;
  }

  /* The parts of what is asked: each with the words that stand for it on pages, and how sure they are. Parts that
     follow one another in the query are `joined`. */
  function parts(index, text) {
    var whole = as(index, text);
    if (whole) return [Object.assign(whole, { words: whole.words.concat(known(index, text) ? [text] : []) })];
    var list = others(index), at = -1, entry = list.find(function (other) {
      at = text.indexOf(other[0]);
      return at >= 0 && limits(text, at, at + other[0].length, other[0]);
    });
    if (entry) {
      var words = entry[1].concat(known(index, entry[0]) ? [entry[0]] : []);
      var middle = { text: entry[0], words: words, sure: 0.9, meant: true };
      return [].concat(before(index, text.slice(0, at)), middle, before(index, text.slice(at + entry[0].length)));
    }
    return [].concat.apply([], text.split(" ").filter(Boolean).map(function (chunk) { return split(index, chunk); }));
  }

  function before(index, text) {
    return text.trim() ? parts(index, text.trim()) : [];
  }

  /* Whether a word that people type stands there as a word: short ones are also parts of others. */
  function limits(text, start, end, word) {
    if (/[a-z]/.test(word)) return !/[a-z]/.test((text[start - 1] || " ") + (text[end] || " "));
    if (/^[\p{M}ะาำ]/u.test(text.slice(end)) || /[เ-ไ]$/.test(text.slice(0, start))) return false;
    return word.length > 4 || (itaText.parts(text, start) && itaText.parts(text, end));
  }

  function listed(index, name, word) {
    return (index.words[name] || []).indexOf(word) >= 0;
  }

  function split(index, chunk) {
    var asks = (index.words.asking || []).find(function (word) {
      return word.length >= LONG && chunk.indexOf(word) >= 0;
    });
    if (asks) return [].concat.apply([], chunk.split(asks).filter(Boolean).map(function (part) {
      return split(index, part);
    }));
    var pieces = itaText.words(chunk) || [chunk], rest = chunk;
    pieces.forEach(function (piece) { if (listed(index, "asking", piece)) rest = rest.replace(piece, " "); });
    var question = rest !== chunk && rest.split(" ").every(function (part) { return known(index, part); });
    return !question && alike(index, chunk, 1) || asked(index, pieces);
  }

  /* A chunk as one part where the pages have it, spelt otherwise or with a few slips; else null. */
  function alike(index, chunk, slips) {
    var same = spellings(index, chunk), near = same.length ? "" : nearest(index, chunk, slips);
    if (same.length) return [{ text: chunk, words: same, sure: 1 }];
    return near ? [{ text: chunk, words: [near], sure: 0.8 }] : null;
  }

  /* Pieces without those that say nothing, such as “what” and “where”; those between them belong together. */
  function asked(index, pieces) {
    var at = pieces.findIndex(function (piece) { return listed(index, "asking", piece); });
    if (at >= 0) return asked(index, pieces.slice(0, at)).concat(asked(index, pieces.slice(at + 1)));
    if (!pieces.length) return [];
    return alike(index, pieces.join(""), 2) || mended(index, pieces).filter(function (part) {
      return !listed(index, "empty", part.text);
    });
  }

  /* The pieces of a chunk; one that stands nowhere is put together with its neighbours to what differs least. Short
     pieces beside one that stands nowhere are most likely pieces of one word that is nowhere. */
  function mended(index, pieces) {
    var strange = pieces.filter(function (piece) { return !known(index, piece); });
    for (var size = Math.min(6, pieces.length); strange.length && size > 0; size--) {
      for (var from = 0; from <= pieces.length - size; from++) {
        var some = pieces.slice(from, from + size);
        var odd = some.some(function (piece) { return strange.indexOf(piece) >= 0; });
        var near = odd && nearest(index, some.join(""), 2);
        if (!near) continue;
        return [].concat(mended(index, pieces.slice(0, from)), { text: some.join(""), words: [near], sure: 0.8 },
          mended(index, pieces.slice(from + size)));
      }
    }
    var one = strange.find(function (piece) { return halves(index, piece); }), at = pieces.indexOf(one);
    if (one) return mended(index, [].concat(pieces.slice(0, at), halves(index, one), pieces.slice(at + 1)));
    return pieces.map(function (piece) {
      var there = !strange.length || (strange.indexOf(piece) < 0 && piece.length > 3 && stands(index, piece));
      return { text: piece, words: there ? [piece] : [], sure: 1, run: true };
    });
  }

  /* The two words that a piece is made of, which the pages have apart; browsers differ in what is one word. */
  function halves(index, piece) {
    for (var at = piece.length - 3; itaText.words(piece) && at >= 3; at--) {
      var two = [piece.slice(0, at), piece.slice(at)];
      if (two.every(function (half) { return !/^\p{M}/u.test(half) && stands(index, half); })) return two;
    }
    return null;
  }

  /* All runs of parts that follow one another, which stand so on pages: each with its numbers, as a term. */
  function runs(index, wanted, counts) {
    var found = [];
    wanted.forEach(function (part, from) {
      part.words.forEach(function (word, place) {
        var sure = part.sure * Math.pow(0.8, place); // the first of other words is the surest
        found.push({ from: from, to: from + 1, sure: sure, gain: 1, term: counts(index, { text: word }), meant: part.meant });
      });
      for (var to = from + 1, text = part.text; part.run && to < wanted.length && wanted[to].run; to++) {
        text += wanted[to].text;
        if (!known(index, text)) break;
        found.push({ from: from, to: to + 1, sure: 1, gain: to - from + 1, term: counts(index, { text: text }) });
      }
    });
    return found;
  }

  /* What else a query that is found may stand as: in other spellings, and in other words if it is one that people have
     for something; null if in none. */
  function meant(index, query) {
    var found = as(index, query.rest) || as(index, query.bare);
    return found && [found];
  }

  function as(index, text) {
    var entry = others(index).find(function (other) { return other[0] === text; });
    var words = (entry ? entry[1] : []).concat(spellings(index, text)).filter(function (word) { return word !== text; });
    return words.length ? { text: text, words: words, sure: 0.9, meant: true } : null;
  }

  /* The pages that hold most of what is asked, as `found`, and the terms that stand for it. `wanted`: its parts. */
  function find(index, wanted, tools) {
    var all = runs(index, wanted, tools.counts), total = 0, pages = index.pages.length;
    var held = index.pages.map(function (page) {
      return all.map(function (run) {
        var hit = tools.weigh(index, page, run.term);
        return hit && (run.meant || !hit.within) ? hit : null;
      });
    });
    wanted.forEach(function (part, number) {
      var have = held.filter(function (page) {
        return page.some(function (hit, at) { return hit && all[at].from <= number && number < all[at].to; });
      }).length;
      var rare = Math.log(1 + pages / (have || 1)), long = Math.min(1.5, Math.sqrt(part.text.length / 4));
      part.weight = have ? rare * long * (part.meant ? 2 : 1) : rare * NOWHERE;
      total += part.weight;
    });
    var found = [];
    index.pages.forEach(function (page, place) {
      var score = 0, covered = 0;
      wanted.forEach(function (part, number) {
        var best = 0, sum = 0, any = false;
        all.forEach(function (run, at) {
          var hit = held[place][at];
          if (!hit || run.from > number || run.to <= number) return;
          any = true;
          var gain = (hit.score + 0.1) * run.sure * Math.sqrt(run.gain);
          best = Math.max(best, gain);
          sum += gain;
        });
        score += part.weight * (0.8 * best + 0.2 * sum);
        if (any) covered += part.weight;
      });
      if (covered / total >= ENOUGH) found.push({
        page: page, score: score / total * covered / total,
        terms: all.filter(function (_, at) { return held[place][at]; }).map(function (run) { return run.term; }),
      });
    });
    var top = Math.max.apply(null, found.map(function (one) { return one.score; }));
    return found.filter(function (one) { return one.score >= BEST * top; });
  }

  return { parts: parts, meant: meant, find: find };
})();
