// Conveniences only: without this file everything is readable, reachable and complete.
"use strict";
const root = document.documentElement;
const all = (selector, within = document) => [...within.querySelectorAll(selector)];

// Colours: the button turns the scheme that is showing into the other one and remembers it.
const button = document.querySelector(".pp-scheme");
if (button) {
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.ppScheme ?? (system.matches ? "dark" : "light")) === "dark";
  const show = () => button.setAttribute("aria-pressed", String(isDark()));
  button.addEventListener("click", () => {
    root.dataset.ppScheme = isDark() ? "light" : "dark";
    try { localStorage.setItem("pp-scheme", root.dataset.ppScheme); } catch { /* lasts for this page only */ }
    show();
  });
  system.addEventListener("change", show);
  show();
}

// The other language opens at the same place, and is offered from then on; so is this one when the reader says so.
const remember = (language) => {
  try { localStorage.setItem("pp-language", language); } catch { /* storage is off: not remembered */ }
};
for (const link of all("[data-pp-language]")) {
  link.addEventListener("click", () => { link.hash = window.location.hash; remember(link.hreflang); });
}
for (const stay of all(".pp-offer__stay")) {
  stay.addEventListener("click", () => {
    remember(root.lang);
    stay.closest(".pp-offers").remove();
    document.querySelector(".pp-languages__link").focus();
  });
}

// Search: its script and index load when the field is used.
const search = document.querySelector("[data-pp-search]");
if (search) {
  const here = document.currentScript.src;
  const field = search.querySelector("input");
  let script;
  const load = () => { script ??= import(new URL("search.js", here)); return script; };
  field.addEventListener("focus", load, { once: true });
  let wait;
  field.addEventListener("input", () => { clearTimeout(wait); wait = setTimeout(async () => (await load()).look(), 150); });
  search.addEventListener("submit", (event) => event.preventDefault());
}

// A place inside something closed is opened; so is everything for paper, and closed again afterwards.
const unfold = (element) => {
  for (let box = element; box; box = box.parentElement) if (box.tagName === "DETAILS") box.open = true;
};
const reveal = () => {
  const target = window.location.hash && document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
  unfold(target || null);
};
window.addEventListener("hashchange", reveal);
reveal();
window.addEventListener("beforeprint", () => {
  for (const box of all("main details:not([open])")) { box.open = true; box.dataset.ppPrinted = ""; }
});
window.addEventListener("afterprint", () => {
  for (const box of all("[data-pp-printed]")) { box.open = false; delete box.dataset.ppPrinted; }
});

// A source is looked up and left again: the way back leads to the very place, and what was open there is open.
const links = () => all("main a");
for (const event of ["click", "auxclick"]) {
  document.addEventListener(event, ({ target }) => {
    const link = target.closest(".pp-sources a");
    if (!link) return;
    if (link.origin === window.location.origin) link.referrerPolicy = "same-origin";
    window.history.scrollRestoration = "manual";
    window.history.replaceState({ ...window.history.state, ppLeft: links().indexOf(link) }, "");
  });
}
const left = window.history.state?.ppLeft;
if (left !== undefined) {
  const link = links()[left];
  unfold(link);
  link?.focus({ preventScroll: true });
  link?.scrollIntoView({ block: "center" });
  window.history.scrollRestoration = "auto";
  window.history.replaceState({ ...window.history.state, ppLeft: undefined }, "");
}
for (const link of all(".pp-return a")) {
  link.href = document.referrer;
  link.addEventListener("click", (event) => {
    if (window.history.length < 2) return; // in a tab of its own
    event.preventDefault();
    window.addEventListener("popstate", () => window.history.back()); // still here: that was a place on this page
    window.history.back();
  });
}

// The table of contents is open where it has a column of its own.
const contents = document.querySelector(".pp-contents");
if (contents) {
  const column = window.matchMedia("(min-width: 64rem)");
  const fit = () => { contents.open = column.matches; };
  column.addEventListener("change", fit);
  fit();
}
const menu = document.querySelector(".pp-menu");
menu?.addEventListener("keydown", (event) => {
  if (event.key === "Escape") { menu.open = false; menu.firstElementChild.focus(); }
});

// Filters: by kind (table and picture together), by topic, or by words; and how much of each point is shown.
const narrow = (rows, matches, form) => {
  let shown = 0;
  for (const row of rows) { row.hidden = !matches(row); shown += row.hidden ? 0 : 1; }
  form.querySelector("output").value = shown === rows.length ? "" : `${shown} / ${rows.length}`;
  const none = form.querySelector(".pp-filter__none");
  if (none) none.hidden = shown > 0;
};
for (const form of all("[data-pp-filter]")) {
  form.addEventListener("submit", (event) => event.preventDefault());
  if (form.dataset.ppFilter === "kind") {
    const rows = all("tr[data-pp-kind]");
    form.addEventListener("change", () => {
      const kind = new FormData(form).get("kind");
      narrow(rows, (row) => !kind || row.dataset.ppKind === kind, form);
      for (const figure of all(".pp-flow")) {
        if (kind) figure.dataset.ppKind = kind; else delete figure.dataset.ppKind;
        for (const band of all(".pp-band", figure)) band.classList.toggle("pp-band--shown", band.classList.contains(`pp-band--${kind}`));
      }
    });
  } else if (form.dataset.ppFilter === "depth") {
    form.elements.depth.value = root.dataset.ppDepth ?? "full";
    form.addEventListener("change", () => {
      root.dataset.ppDepth = form.elements.depth.value;
      try { localStorage.setItem("pp-depth", root.dataset.ppDepth); } catch { /* lasts for this page only */ }
    });
  } else if (form.dataset.ppFilter === "group") {
    const groups = all("[data-pp-group]");
    const choice = form.querySelector("select");
    form.addEventListener("change", () => {
      narrow(groups, (group) => !choice.value || group.dataset.ppGroup === choice.value, form);
    });
  } else if (form.dataset.ppFilter === "entries") {
    const rows = all("[data-pp-entry]");
    form.addEventListener("change", () => {
      const chosen = [...new FormData(form)].filter(([, value]) => value);
      narrow(rows, (row) => chosen.every(([key, value]) => row.dataset[key].split(" ").includes(value)), form);
      for (const month of all(".pp-month")) month.hidden = !month.querySelector("[data-pp-entry]:not([hidden])");
    });
  } else if (form.dataset.ppFilter === "columns") {
    const boxes = all("input[name=column]", form);
    const everything = form.querySelector("input[name=everything]");
    const output = form.querySelector("output");
    const show = () => {
      const chosen = boxes.filter((box) => box.checked);
      for (const box of boxes) box.disabled = everything.checked || (!box.checked && chosen.length >= 4) || (box.checked && chosen.length <= 2);
      const ids = new Set(chosen.map((box) => box.value));
      for (const cell of all("[data-pp-column]")) cell.classList.toggle("pp-unchosen", !everything.checked && !ids.has(cell.dataset.ppColumn));
      output.value = everything.checked ? "" : `${chosen.length} / ${boxes.length}`;
    };
    form.addEventListener("change", show);
    show();
  } else {
    const rows = all("[data-pp-row]");
    const texts = new Map(rows.map((row) => [row, row.textContent.toLocaleLowerCase(root.lang)]));
    form.addEventListener("input", () => {
      const words = form.querySelector("input").value.toLocaleLowerCase(root.lang).split(/\s+/).filter(Boolean);
      narrow(rows, (row) => words.every((word) => texts.get(row).includes(word)), form);
    });
  }
}

// The picture: a point brings its bands forward; a band leads to its row in the table.
for (const figure of all(".pp-flow")) {
  const bands = all(".pp-flow__bands .pp-band", figure);
  const near = (id) => {
    for (const band of bands) band.classList.toggle("pp-band--near", Boolean(id) && band.dataset.ends.split(" ").includes(id));
    figure.classList.toggle("pp-flow--near", bands.some((band) => band.classList.contains("pp-band--near")));
  };
  for (const node of all(".pp-node", figure)) {
    const id = node.getAttribute("href").split("#")[1];
    for (const event of ["pointerenter", "focus"]) node.addEventListener(event, () => near(id));
    for (const event of ["pointerleave", "blur"]) node.addEventListener(event, () => near(""));
  }
  for (const band of bands) {
    const row = document.querySelector(`.pp-map__row[data-ends="${CSS.escape(band.dataset.ends.trim())}"]`);
    if (row) band.addEventListener("click", () => { row.hidden = false; window.location.hash = row.id; });
  }
}
