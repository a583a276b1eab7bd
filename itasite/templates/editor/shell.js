// Comfort only: everything works without it. A warning before what was typed is lost, and the place in a redrawn form.
"use strict";
(() => {
  const KEPT = "itasite-place"; // the field and the height of the page before a form was sent, for the redrawn page
  let typed = false;
  let lastText = null; // where the cursor was last
  let asking = false; // whether the program is there, before a form is sent
  let sure = null; // the form that may be sent
  const OWN = document.currentScript.src;
  const of = (form) => form instanceof HTMLFormElement && form.method === "post";

  addEventListener("input", (event) => { if (of(event.target.form)) typed = true; });
  addEventListener("focusout", (event) => { if (event.target.name?.startsWith("text.")) lastText = event.target; });
  addEventListener("beforeunload", (event) => { if (typed) event.preventDefault(); });

  // Several lines pasted into the box of a short entry: a box of one line would join them, the server makes entries of them.
  const ONE_OF_MANY = ".lines > .entry > .text > input[type=text], .ticks > .other + input";
  addEventListener("paste", (event) => {
    const box = event.target;
    const pasted = (event.clipboardData?.getData("text/plain") || "").replace(/\r\n?/g, "\n").trim();
    if (!(box instanceof HTMLInputElement) || !box.matches(ONE_OF_MANY) || box.readOnly || !pasted.includes("\n")) return;
    event.preventDefault();
    const text = document.createElement("textarea");
    for (const { name, value } of box.attributes) if (!["type", "value", "list"].includes(name)) text.setAttribute(name, value);
    const before = [box.value.slice(0, box.selectionStart).trim(), pasted].filter(Boolean).join("\n");
    text.value = [before, box.value.slice(box.selectionEnd).trim()].filter(Boolean).join("\n");
    text.rows = text.value.split("\n").length;
    box.replaceWith(text);
    text.focus();
    text.setSelectionRange(before.length, before.length);
    text.dispatchEvent(new Event("input", { bubbles: true }));
  });

  // What is too large is told before it is sent: a server can only break off.
  addEventListener("change", ({ target }) => {
    if (target.type !== "file" || !target.dataset.most) return;
    const large = [...target.files].some((file) => file.size > target.dataset.most * 1e6);
    const told = document.getElementById(target.getAttribute("aria-errormessage"));
    told.hidden = !large;
    target.setAttribute("aria-invalid", large);
    target.setCustomValidity(large ? told.textContent.trim() : "");
  });

  // Who sends to a program that has stopped loses the page with all that was typed: so it is asked first.
  const KEEP = "อย่าปิดหน้านี้ สิ่งที่พิมพ์ยังอยู่ครบ";
  const AGAIN = "แล้วกลับมากดปุ่มเดิมในหน้านี้อีกครั้ง";
  const NOT_SENT = {
    stopped: ["โปรแกรมหยุดแล้ว", `เปิดโปรแกรมใหม่ด้วยคำสั่ง itasite edit รอจนหน้าต่างใหม่เปิดในเบราว์เซอร์นี้ ${AGAIN}`],
    again: [
      "โปรแกรมเปิดใหม่แล้ว หน้านี้จึงต้องขอเข้าใหม่",
      `ไปที่หน้าต่างคำสั่งของ itasite edit กด Enter ให้โปรแกรมเปิดหน้าต่างใหม่ในเบราว์เซอร์นี้ ${AGAIN}`,
    ],
  };
  const notSent = (why, at) => {
    document.getElementById("not-sent")?.remove();
    if (!why) return;
    const box = Object.assign(document.createElement("div"), { id: "not-sent", className: "trouble", tabIndex: -1 });
    box.setAttribute("role", "alert");
    const [first, rest] = NOT_SENT[why];
    const strong = Object.assign(document.createElement("strong"), { textContent: `ยังไม่ได้บันทึก ${first}` });
    const line = document.createElement("p");
    line.append(strong, ` ${KEEP} ${rest}`);
    box.append(line);
    at.before(box);
    box.focus();
  };
  const ask = async (form, button) => {
    if (asking) return;
    asking = true;
    notSent("");
    const { status } = await fetch(OWN, { method: "HEAD", cache: "no-store" }).catch(() => ({ status: 404 }));
    asking = false;
    const at = button?.closest("p") || form;
    if (status === 404) notSent("stopped", at); // nobody answers, or another program
    else if (status === 401) notSent("again", at); // it was started again
    else {
      sure = form;
      form.requestSubmit(button);
      sure = null;
    }
  };

  addEventListener("submit", (event) => {
    if (!of(event.target)) return;
    if (sure !== event.target && event.target.requestSubmit) {
      event.preventDefault();
      ask(event.target, event.submitter);
      return;
    }
    typed = false;
    // what is chosen in a text, for the buttons above it
    for (const kept of event.target.querySelectorAll('input[name^="chosen."]')) {
      const text = event.target.elements[kept.name.replace("chosen", "text")];
      if (text === lastText) kept.value = `${text.selectionStart}-${text.selectionEnd}`;
    }
    const button = event.submitter;
    const place = { path: location.pathname, name: button?.name, value: button?.value, height: scrollY };
    try { sessionStorage.setItem(KEPT, JSON.stringify(place)); } catch { /* a private window may have no store */ }
  });

  // A form that comes back unsaved, as after "add a row", is still not saved.
  if (document.querySelector("form[data-unsaved]")) typed = true;

  const back = () => {
    let place = null;
    try {
      place = JSON.parse(sessionStorage.getItem(KEPT));
      sessionStorage.removeItem(KEPT);
    } catch { return; }
    if (!place || place.path !== location.pathname || location.hash) return;
    const asked = document.querySelector("[autofocus]");
    const same = [...document.querySelectorAll("button[name]")].find((found) => found.name === place.name && found.value === place.value);
    scrollTo(0, place.height);
    const text = document.querySelector("textarea[data-chosen]");
    if (text) {
      text.focus({ preventScroll: true });
      text.setSelectionRange(...text.dataset.chosen.split("-").map(Number));
      lastText = text;
      return;
    }
    // After "add", in the first box of the row that came: there is where a person goes on typing.
    const rows = [...(same?.closest("fieldset")?.children || [])].filter((found) => found.matches(".entry"));
    const box = place.value?.startsWith("add") && rows.pop()?.querySelector("input:not([type=hidden]), textarea, select");
    (asked || box || same)?.focus({ preventScroll: !asked && !box });
  };
  back();
})();
