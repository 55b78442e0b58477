// Runs before the first paint: applies the colours this reader chose on an earlier page, if any.
"use strict";
try {
  const chosen = localStorage.getItem("pp-scheme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.ppScheme = chosen;
} catch { /* storage is off: the system's colours hold */ }
