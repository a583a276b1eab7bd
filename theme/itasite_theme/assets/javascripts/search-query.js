/* Reads what someone types into the search: words, codes, days, years, the agency's own names. Codes (O4, o04, โอ 4,
   ข้อ 4, OIT 4, MOIT 1.1) count as a whole, days in every way to write them; Thai and Arabic digits and either dash are
   the same. Asked by thai-search.js only. */
var itaQuery = (function () {
  "use strict";
  var MEANING = /[ก-ฮ\p{N}]|(?![\u0e00-\u0e7f])\p{L}/u; // a mark or a vowel alone is in every text
  var SPOKEN = { "โอ": "o", "ไอ": "i", "อี": "e", "โอไอที": "oit" };
  var SET = "(?:(?:oit|ita|โอไอที)[ -]?)?";
  var CODE = new RegExp("(^|\\s)(?:ข้อ ?(?:ที่ ?)?)?" + SET + "([oei]|โอ|ไอ|อี|m?oit|โอไอที|eb)"
    + "[ .-]?0*(\\d{1,3}(?:\\.\\d{1,3})*)(?=\\s|$)", "g");
  var ITEM = new RegExp("(^|\\s)" + SET + "ข้อ ?(?:ที่ ?)?0*(\\d{1,3})(?=\\s|$)", "g");
  var YEAR = new RegExp("(?:(?:ปี ?งบประมาณ|ปี) ?(?:พ\\.?ศ\\.? ?)?((?:25|20)?\\d\\d)|"
    + "(^|\\s)(?:พ\\.?ศ\\.? ?)?((?:25|20)\\d\\d))(?=\\s|$)", "g");
  var AND = /(^|\s)([a-z0-9]{1,3}) ?(?:&| and ) ?([a-z0-9']+)(?=\s|$)/g; // Q&A, written in three ways
  var QUOTES = /["“”«»']/g;
  var ZERO = /(^|\s)0(\d{1,2})(?=\s|$)/; // a naught for the letter of an item
  var TELEPHONE = /^0\d{8,9}$/; // with a dash anywhere
  /* The months: in full, without the end that many leave out, and short. */
  var MONTHS = ("มกรา-คม-มค กุมภา-พันธ์-กพ มีนา-คม-มีค เมษา-ยน-เมย พฤษภา-คม-พค มิถุนา-ยน-มิย กรกฎา-คม-กค สิงหา-คม-สค "
    + "กันยา-ยน-กย ตุลา-คม-ตค พฤศจิกา-ยน-พย ธันวา-คม-ธค").split(" ").map(function (month) {
    var part = month.split("-");
    return part[0] + "(?:" + part[1] + ")?|" + part[2].slice(0, -1) + "[.]? ?" + part[2].slice(-1) + "[.]?";
  });
  var DAY = new RegExp("(^|\\s)(?:วันที่ ?)?(?:(\\d{1,2}) ?(?:เดือน ?)?)?(" + MONTHS.join("|")
    + ")(?: ?(?:ปี ?)?(?:พ\\.?ศ\\.? ?)?((?:25|20)?\\d\\d))?(?=\\s|$)", "g");
  var NUMBERED = /(^|\s)(\d{1,2})([/.-])(\d{1,2})\3((?:25|20)?\d\d)(?=\s|$)/g;

  /* A term is a word, or a pattern whose second group is the match; whether it says enough alone. */
  function code(letter, number) {
    return "(^|[^a-z0-9])(" + letter + "[ -]?0*" + number.replace(/\./g, "[.]") + ")(?![a-z0-9]|[.][0-9])";
  }

  function item(number) {
    return code("o", number).replace("(^|[^a-z0-9])(", "(^|[^a-z0-9])(ข้อ ?(?:ที่ ?)?0*" + number + "(?![0-9]|[.][0-9])|");
  }

  function pattern(source) {
    return { pattern: new RegExp(source, "g"), enough: true };
  }

  function counted(word, number) {
    return pattern("()(" + word + " ?(?:ที่ ?)?0*" + number.replace(/\./g, "[.]") + ")(?![0-9]|[.][0-9])");
  }

  /* A day, or a month of a year: its day, the 0-based month, the year, each in figures; day or year may be missing. */
  function date(day, month, year) {
    var end = year && "(?:25)?" + String(Number(year) + (/^20/.test(year) ? 543 : 0)).slice(-2);
    var words = (day ? "0?" + Number(day) + " ?(?:เดือน ?)?" : "") + "(?:" + MONTHS[month] + ")"
      + (year ? " ?(?:พ[.]ศ[.] ?)?" + end : "");
    var numbers = day && year ? "|0?" + Number(day) + "[/.-]0?" + (month + 1) + "[/.-]" + end : "";
    return pattern((day ? "(^|[^0-9])(" : "()(") + words + numbers + ")(?![0-9])");
  }

  /* Quotes say nothing; an apostrophe between letters does. */
  function unquoted(sign, at, text) {
    var inside = /[a-z]/.test(text.charAt(at - 1)) && /[a-z]/.test(text.charAt(at + 1));
    return sign === "'" && inside ? sign : " ";
  }

  function word(text) {
    if (/^[0-9a-z]$/.test(text)) return { pattern: new RegExp("(^|[^0-9a-z])(" + text + ")(?![0-9a-z])", "g") };
    var digits = text.replace(/-/g, "");
    if (TELEPHONE.test(digits)) return pattern("(^|[^0-9])(" + digits.split("").join("[ -]?") + ")(?![0-9])");
    return { text: text, enough: text.length > 1 };
  }

  function escaped(text) {
    return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  }

  /* What the lists of words ask for: words that a number follows, and names of the agency, which each of its pages
     bears. */
  function patterns(words) {
    var own = (words.own || []).map(itaText.tidy).map(itaText.fold).sort(function (a, b) { return b.length - a.length; });
    return {
      counted: words.counted && new RegExp("(^|\\s)(" + words.counted.join("|")
        + ") ?(?:ที่ ?)?0*(\\d{1,3}(?:\\.\\d{1,3})*)(?=\\s|$)", "g"),
      own: own.length && new RegExp("(^|\\s)(" + own.map(function (name) {
        return escaped(name).replace(/\\\./g, "\\.? ?");
      }).join("|") + ")(?=\\s|$)", "g"),
    };
  }

  /* The text without its days, which are added to what is found; with `apart` months and years stay words. */
  function days(text, found, apart) {
    return text.replace(DAY, function (all, before, day, month, year) {
      if (!day && (!year || apart)) return all;
      var number = MONTHS.findIndex(function (one) { return new RegExp("^(?:" + one + ")$").test(month); });
      found.push(date(day, number, year));
      return before;
    }).replace(NUMBERED, function (all, before, day, dash, month, year) {
      if (day > 31 || month < 1 || month > 12) return all;
      found.push(date(day, month - 1, year));
      return before;
    });
  }

  /* What a query asks for: the terms, the year if it names one that the site has, what is left without codes and years
     (`rest`), and that without the agency's own names (`bare`). Null where it says too little. `apart`: a month and a
     year, or what an “and” joins, may stand in different places. */
  function asked(index, query, apart) {
    var found = [], year = 0, rest = itaText.fold(itaText.tidy(query)).replace(QUOTES, unquoted);
    rest = days(rest, found, apart);
    if (!apart) rest = rest.replace(AND, function (all, before, one, other) {
      found.push(pattern("(^|[^a-z0-9])(" + one + " ?(?:&|and) ?" + other + ")(?![a-z0-9])"));
      return before;
    });
    rest = rest.replace(YEAR, function (all, short, before, bare) {
      before = before || "";
      var number = Number(short || bare);
      if (number < 100) number += 2500;
      if (number < 2100) number += 543;
      if (year || index.years.indexOf(number) < 0)
        return (short || bare).length === 4 ? before + " " + (short || bare) : all;
      year = number;
      found.push({ text: bare || String(number), year: number, enough: true });
      return before + " ";
    });
    rest = rest.replace(CODE, function (all, before, letter, number) {
      letter = SPOKEN[letter] || letter;
      found.push(pattern(code(letter === "oit" ? "o(?:it)?" : letter, number)));
      return before;
    }).replace(ITEM, function (all, before, number) {
      found.push(pattern(item(number)));
      return before;
    });
    if (index.queries.counted) rest = rest.replace(index.queries.counted, function (all, before, name, number) {
      found.push(counted(name, number));
      return before;
    });
    var own = [], bare = index.queries.own ? rest.replace(index.queries.own, function (all, before, name) {
      own.push(Object.assign(word(name), { own: true }));
      return before;
    }) : rest;
    if (!words(bare).concat(found).some(function (term) { return term.enough; })) bare = rest;
    found = found.concat(words(bare), bare === rest ? [] : own);
    if (!found.some(function (term) { return term.enough; })) return null;
    return { terms: found, year: year, rest: rest.trim(), bare: bare.trim() };
  }

  function words(text) {
    return text.split(/\s+/).filter(function (part) { return MEANING.test(part); }).map(word);
  }

  return { asked: asked, patterns: patterns, ZERO: ZERO };
})();
