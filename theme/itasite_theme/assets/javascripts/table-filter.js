/* Hides the rows that the form above the tables does not ask for; the page's address keeps what is chosen.
   Rows that share cells show and hide together. */
(function () {
  var form = document.querySelector(".ita-filter");
  if (!form) return;
  var fields = [...form.querySelectorAll("select")], clear = form.querySelector("button");
  var count = form.querySelector("[role=status]"), printed = form.querySelector("[data-words]");
  var all = count.textContent, blocks = [];
  form.classList.add("ita-filter--ready");
  document.querySelectorAll(".ita-table tr[data-status]").forEach(row => {
    row.matches(".ita-continued") ? blocks.at(-1).push(row) : blocks.push([row]);
  });

  function fits(row) {
    return fields.every(field => !field.value || row.dataset[field.name].split("|").includes(field.value));
  }

  function hideEmpty(whole, parts) {
    document.querySelectorAll(whole).forEach(found => { found.hidden = !found.querySelector(parts); });
  }

  function apply() {
    var shown = 0, total = 0, chosen = fields.filter(field => field.value);
    blocks.forEach(rows => {
      var fit = rows.some(fits), own = rows.filter(row => !("uncounted" in row.dataset)).length;
      rows.forEach(row => { row.hidden = !fit; });
      total += own;
      shown += fit ? own : 0;
    });
    hideEmpty(".ita-filtered tbody", "tr[data-status]:not([hidden])");
    hideEmpty(".ita-filtered", "tbody:not([hidden])");
    clear.hidden = printed.hidden = !chosen.length;
    var digits = number => number.toLocaleString(form.dataset.locale);
    var words = !chosen.length ? all : shown ? count.dataset.some : count.dataset.none;
    count.textContent = words.replace("##", digits(total)).replace("#", digits(shown));
    printed.textContent = [printed.dataset.words, ...chosen.map(field =>
      field.parentNode.querySelector("span").textContent + ": " + field.selectedOptions[0].text
    ), digits(shown) + "/" + digits(total)].join(" · ");
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
