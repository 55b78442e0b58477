// Without script everything is readable and reachable; this only keeps the place when the language changes.
"use strict";
for (const link of document.querySelectorAll("[data-pp-language]")) {
  link.addEventListener("click", () => { link.hash = window.location.hash; });
}
