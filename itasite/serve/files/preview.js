/* Keeps a previewed page as new as the content: loads it again when the site was made anew, and puts what is wrong with
   the content on it. Only `itasite serve` adds this to pages. One window listens for all: a browser keeps few connections
   open to a server, and each further window would wait for ever. */
(function () {
  "use strict";
  var own = Object.assign({}, document.currentScript.dataset), name = "itasite-preview", gone, leaving;
  var windows = "BroadcastChannel" in window ? new BroadcastChannel(name) : null;

  function heed(now) {
    gone = clearTimeout(gone);
    say("");
    if (isOlder(now)) return;
    if (now.site !== own.site || ("whole" in own && now.findings !== own.findings)) {
      if (!leaving) location.reload(); // the browser keeps the place
      leaving = true;
    } else if (now.findings !== own.findings) {
      own.findings = now.findings;
      show(now.notice);
    }
  }

  /* An answer may be on its way while the next state is told already: the marks are of the run, and count its states. */
  function isOlder(now) {
    var told = now.findings.split("-"), known = own.findings.split("-");
    return told[0] === known[0] && Number(told[1]) < Number(known[1]);
  }

  function show(notice) {
    var before = document.getElementById(name + "-now"), made = document.createElement("template");
    made.innerHTML = notice;
    var after = made.content.firstElementChild, errors = after.querySelector("details");
    if (errors && before.querySelector("details[open]")) errors.open = true;
    var focused = before.contains(document.activeElement);
    before.replaceChildren.apply(before, after.childNodes); // the same element: readers of the screen watch it
    var first = focused && before.querySelector("summary, a");
    if (first) first.focus();
  }

  function say(text) {
    var place = document.getElementById(name + "-stopped");
    if (place.textContent !== text) place.textContent = text;
  }

  function lost() {
    gone = gone || setTimeout(function () {
      say(own.stopped);
    }, 1500); // not while another page is on its way
  }

  function told(message) {
    if (message) heed(message);
    else lost();
  }

  function listen() {
    var source = new EventSource("/.itasite/events");
    function pass(message) {
      told(message);
      if (windows) windows.postMessage(message);
    }
    source.onmessage = function (event) { pass(JSON.parse(event.data)); };
    source.onerror = function () {
      pass(null);
      if (source.readyState === EventSource.CLOSED) setTimeout(listen, 2000);
    };
  }

  function ask() {
    fetch("/.itasite/now").then(function (answer) { return answer.json(); }).then(heed, lost);
  }

  if (windows) windows.onmessage = function (event) { told(event.data); };
  if (windows && navigator.locks) navigator.locks.request(name, function () {
    listen();
    return new Promise(function () {}); // until this window closes; then the next one listens
  });
  else listen();
  ask(); // what came since the server made this page
  addEventListener("pageshow", function (event) { if (event.persisted) ask(); });
})();
