// Runs before the first paint: shows what needs a script, and the colours this reader chose on an earlier page, if any.
"use strict";
document.documentElement.classList.add("pp-script");
try {
  const chosen = localStorage.getItem("pp-scheme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.ppScheme = chosen;
} catch { /* storage is off: the system's colours hold */ }
