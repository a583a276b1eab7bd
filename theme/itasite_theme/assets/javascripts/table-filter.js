/* Hides rows that the form does not ask for; the address keeps what is chosen. Rows that share cells stay together. */
(function () {
  var form = document.querySelector(".ita-filter");
  if (!form) return;
  var fields = [...form.querySelectorAll("select")], clear = form.querySelector("button");
  var count = form.querySelector("[role=status]"), printed = form.querySelector("[data-words]");
  var all = count.textContent, blocks = [];
  var send = location.protocol === "file:" ? "" : count.dataset.send;
  form.classList.add("ita-filter--ready");
  document.querySelectorAll(".ita-table tr[data-status]").forEach(row => {
    row.matches(".ita-continued") ? blocks.at(-1).push(row) : blocks.push([row]);
  });

  function fits(row) {
    return fields.every(field => !field.value || row.dataset[field.name].split("|").includes(field.value));
  }

  function apply() {
    var shown = 0, chosen = fields.filter(field => field.value);
    var digits = number => number.toLocaleString(form.dataset.locale);
    blocks.forEach(rows => {
      var fit = rows.some(fits);
      rows.forEach(row => { row.hidden = !fit; });
    });
    document.querySelectorAll(".ita-filtered table").forEach(table => {
      var here = table.querySelectorAll("[data-status]:not([hidden], [data-uncounted])").length;
      table.caption.dataset.shown = chosen.length ? digits(here) : "";
      shown += here;
    });
    document.querySelectorAll(".ita-filtered, .ita-filtered tbody").forEach(part => {
      part.hidden = !part.querySelector("[data-status]:not([hidden])");
    });
    clear.hidden = printed.hidden = !chosen.length;
    var some = count.dataset.some.replace("#", digits(shown));
    count.textContent = !chosen.length ? all : shown ? some + send : count.dataset.none;
    printed.textContent = [printed.dataset.words, ...chosen.map(field =>
      field.previousElementSibling.textContent + ": " + field.selectedOptions[0].text
    ), some].join(" · ");
  }

  function remember() {
    var query = new URLSearchParams(location.search);
    fields.forEach(field => field.value ? query.set(field.name, field.value) : query.delete(field.name));
    history.replaceState(null, "", location.pathname + (String(query) && "?" + query));
  }

  function reset() {
    fields.forEach(field => { field.value = ""; });
    apply();
    remember();
  }

  function reveal() { // a link to a hidden row shows all rows
    var anchor = location.hash, row = document.getElementById(decodeURIComponent(anchor.slice(1)));
    if (!row?.closest("[hidden]")) return;
    reset();
    location.hash = anchor;
    row.scrollIntoView();
  }

  fields.forEach(field => {
    field.value = new URLSearchParams(location.search).get(field.name) || "";
    if (field.selectedIndex < 0) field.value = "";
  });
  form.addEventListener("change", () => { apply(); remember(); });
  clear.addEventListener("click", () => { reset(); fields[0].focus(); });
  addEventListener("hashchange", reveal);
  apply();
  reveal();
})();
