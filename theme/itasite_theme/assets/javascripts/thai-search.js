/* Thai has no spaces between words, so a query must be found inside runs of letters.
   Material sends each query to its search worker as {type: 2, data: "…"}; here every Thai term of it becomes the
   required substring term +*term*, and Thai digits become Arabic ones. All else is Material's own search. */
(function () {
  var QUERY = 2;
  var post = Worker.prototype.postMessage;

  function fold(text) {
    return text.replace(/[๐-๙]/g, function (digit) { return String(digit.charCodeAt(0) - 0x0e50); });
  }

  function rewrite(query) {
    return fold(query).split(/\s+/).map(function (term) {
      var bare = term.replace(/[+\-*~^:"]/g, "");
      return /[\u0e00-\u0e7f]/.test(bare) ? "+*" + bare + "*" : term;
    }).join(" ");
  }

  Worker.prototype.postMessage = function (message) {
    if (message && message.type === QUERY && typeof message.data === "string") {
      arguments[0] = Object.assign({}, message, { data: rewrite(message.data) });
    }
    return post.apply(this, arguments);
  };
})();
