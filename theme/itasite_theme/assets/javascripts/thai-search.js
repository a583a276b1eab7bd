/* Thai has no spaces between words, so a query must be found inside runs of letters.
   Material hands the pages to its search worker as {type: 0, data: {config, docs}} and each query as {type: 2, data: "…"}.
   Here Thai digits become Arabic ones on both sides, no word is left out of the index, and every term of a query is
   required: +*term* anywhere in a run, a code such as O1 as a whole. All else is Material's own search. */
(function () {
  var SETUP = 0, QUERY = 2;
  var post = Worker.prototype.postMessage;

  function fold(text) {
    return String(text || "").replace(/[๐-๙]/g, function (digit) { return String(digit.charCodeAt(0) - 0x0e50); });
  }

  function required(term) {
    return /^[a-z]\d+$/i.test(term) ? "+" + term : "+*" + term + "*";
  }

  function rewrite(query) {
    var terms = fold(query).replace(/[+*~^:"]/g, " ").split(/[\s-]+/);
    return terms.filter(Boolean).map(required).join(" ");
  }

  function prepare(index) {
    var docs = index.docs.map(function (page) {
      return Object.assign({}, page, { title: fold(page.title), text: fold(page.text) });
    });
    return Object.assign({}, index, { docs: docs, config: Object.assign({}, index.config, { pipeline: [] }) });
  }

  Worker.prototype.postMessage = function (message) {
    if (message && message.type === QUERY && typeof message.data === "string") {
      arguments[0] = Object.assign({}, message, { data: rewrite(message.data) });
    } else if (message && message.type === SETUP && message.data && message.data.docs) {
      arguments[0] = Object.assign({}, message, { data: prepare(message.data) });
    }
    return post.apply(this, arguments);
  };
})();
