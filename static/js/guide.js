/* Comfort only: every page works without this file. */
(function () {
  "use strict";
  var each = function (selector, act) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), act);
  };

  each("[data-focus]", function (box) {
    box.focus();
  });

  each("[data-print]", function (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      window.print();
    });
  });

  window.addEventListener("beforeprint", function () {
    each("details", function (box) {
      box.open = true;
    });
  });

  /* "nic z tych" and "nie wiem" cannot stand beside other ticks; the server holds the same */
  document.addEventListener("change", function (event) {
    var box = event.target;
    var group = box.type === "checkbox" && box.checked && box.closest("fieldset");
    if (!group) return;
    Array.prototype.forEach.call(group.querySelectorAll("input[type=checkbox]"), function (other) {
      if (other !== box && (box.hasAttribute("data-alone") || other.hasAttribute("data-alone"))) other.checked = false;
    });
  });

  /* quick exit: the page goes at once, the answers go with the beacon; Esc twice does the same */
  each("form[data-exit]", function (form) {
    var last = -9999;
    form.querySelector("[hidden]").hidden = false;
    var leave = function () {
      document.body.hidden = true;
      document.title = "";
      if (navigator.sendBeacon) navigator.sendBeacon(form.action, new FormData(form));
      window.location.replace(form.getAttribute("data-exit"));
    };
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      leave();
    });
    document.addEventListener("keydown", function (event) {
      if (event.key !== "Escape") return;
      if (event.timeStamp - last < 1500) leave();
      last = event.timeStamp;
    });
  });

  /* five minutes before the answers vanish, say so and offer more time */
  each("[data-session]", function (region) {
    var warning = region.firstElementChild;
    var timer;
    var wait = function () {
      warning.hidden = true;
      clearTimeout(timer);
      timer = setTimeout(function () {
        warning.hidden = false;
      }, (region.getAttribute("data-session") - 300) * 1000);
    };
    region.querySelector("button").addEventListener("click", function () {
      fetch(region.getAttribute("data-keep"), { credentials: "same-origin" }).then(wait);
    });
    wait();
  });
})();
