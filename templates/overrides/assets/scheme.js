// Runs before the first paint: shows what needs a script, the colours this reader chose on an earlier page, if any, and
// the way to the same page in the language the reader chose, or else the browser asks for. It leads nowhere by itself.
"use strict";
{
  const page = document.documentElement;
  page.classList.add("pp-script");
  page.classList.toggle("pp-came", document.referrer.startsWith(window.location.origin)); // by a link of punkt.js to a source
  let language;
  try {
    const chosen = localStorage.getItem("pp-scheme");
    if (chosen === "light" || chosen === "dark") page.dataset.ppScheme = chosen;
    const depth = localStorage.getItem("pp-depth");
    if (depth === "line" || depth === "short") page.dataset.ppDepth = depth;
    language = localStorage.getItem("pp-language");
  } catch { /* storage is off: the wishes of system and browser hold */ }
  const spoken = document.currentScript.dataset.languages.split(" ").filter(Boolean);
  const wanted = [language, ...navigator.languages.map((tag) => tag.split("-")[0])].find((tag) => spoken.includes(tag));
  if (wanted && wanted !== page.lang) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@media screen { .pp-offers { display: block } .pp-offer:lang(${wanted}) { display: flex } }`);
    document.adoptedStyleSheets = [sheet];
  }
}
