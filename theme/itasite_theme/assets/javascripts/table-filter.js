/* Filters the tables of a page by the form above them: all rows are in the page, this hides some. What is chosen stands
   in the page's address, to be sent to others. Rows that share cells (a block) show and hide together. */
(function () {
  var form = document.querySelector(".ita-filter");
  if (!form) return;
  var fields = [...form.querySelectorAll("select")], clear = form.querySelector("button");
  var count = form.querySelector("[role=status]"), printed = form.querySelector("[data-words]");
  var all = count.textContent, blocks = [];
  form.classList.add("ita-filter--ready");
  document.querySelectorAll(".ita-table tr[data-status]").forEach(row => {
    if (row.matches(".ita-continued")) blocks[blocks.length - 1].push(row);
    else blocks.push([row]);
  });

  function fits(row) {
    return fields.every(field => !field.value || row.dataset[field.name].split("|").includes(field.value));
  }

  function hideEmpty(selector, parts) {
    document.querySelectorAll(selector).forEach(whole => { whole.hidden = !whole.querySelector(parts); });
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
    var text = !chosen.length ? all : shown ? count.dataset.some : count.dataset.none;
    var digits = number => number.toLocaleString(form.dataset.locale);
    text = text.replace("##", digits(total)).replace("#", digits(shown));
    if (count.textContent !== text) count.textContent = text;
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

  function reveal() { // a link to a hidden row shows all rows again
    var anchor = location.hash, row = anchor && document.getElementById(decodeURIComponent(anchor.slice(1)));
    if (!row || !row.closest("[hidden]")) return;
    reset();
    location.hash = anchor;
    row.scrollIntoView();
  }

  var asked = new URLSearchParams(location.search);
  fields.forEach(field => {
    field.value = asked.get(field.name) || "";
    if (field.selectedIndex < 0) field.value = "";
  });
  form.addEventListener("change", () => { apply(); remember(); });
  clear.addEventListener("click", () => { reset(); fields[0].focus(); });
  addEventListener("hashchange", reveal);
  apply();
  reveal();
})();
