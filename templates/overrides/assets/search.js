// Search: loaded when somebody uses it. Finds pages of this language, says what kind of thing each is.
const form = document.querySelector("[data-pp-search]");
const input = form.querySelector("input");
const found = form.querySelector(".pp-search__found");
const list = found.querySelector("ul");
const count = found.querySelector("[role=status]");
const engine = import(new URL(`${form.dataset.ppSearch}pagefind.js`, document.baseURI)).then(async (pagefind) => {
  await pagefind.options({ baseUrl: new URL(form.dataset.root, document.baseURI).pathname, excerptLength: 22 });
  return pagefind;
});

const close = () => { found.hidden = true; };
const item = (data) => {
  const entry = document.createElement("li");
  const link = document.createElement("a");
  link.href = data.url;
  const title = document.createElement("strong");
  title.textContent = data.meta.title;
  const kind = document.createElement("span");
  kind.className = "pp-search__kind";
  kind.textContent = data.meta.kind ?? "";
  const excerpt = document.createElement("span");
  excerpt.className = "pp-search__excerpt";
  excerpt.innerHTML = data.excerpt; // our own pages, escaped by the index
  link.append(title, " ", kind, excerpt);
  entry.append(link);
  return entry;
};

let asked = 0;
export const look = async () => {
  const words = input.value.trim();
  const turn = ++asked;
  if (!words) { close(); return; }
  const { results } = await (await engine).search(words);
  const best = await Promise.all(results.slice(0, 12).map((result) => result.data()));
  if (turn !== asked) return;
  list.replaceChildren(...best.map(item));
  count.textContent = results.length ? found.dataset.some.replace("{number}", results.length) : found.dataset.none;
  found.hidden = false;
};

form.addEventListener("keydown", (event) => {
  const links = [...list.querySelectorAll("a")];
  const here = links.indexOf(document.activeElement);
  if (event.key === "Escape") { close(); input.focus(); }
  else if (event.key === "ArrowDown" && links.length) { event.preventDefault(); links[Math.min(here + 1, links.length - 1)].focus(); }
  else if (event.key === "ArrowUp" && here >= 0) { event.preventDefault(); (links[here - 1] ?? input).focus(); }
});
document.addEventListener("click", (event) => { if (!form.contains(event.target)) close(); });
form.addEventListener("submit", (event) => { event.preventDefault(); look().then(() => list.querySelector("a")?.focus()); });
