/*
 * Search dialog over Pagefind's Component UI (1.5). Loaded by rencana.js when search is first opened.
 * The input, the summary and the results are Pagefind's components, dressed by cari.css; the facets are
 * plain selects, because within one facet Pagefind joins values by "and", and a record has one kind, one year.
 */
const FACETS = ["Jenis", "Topik", "Instansi", "Dokumen", "Tahun", "Kelompok"];

// Pagefind's own Indonesian, where ours reads better or has the word that the site uses.
const WORDS = {
  search_label: "Cari di situs ini",
  placeholder: "Cari program, kegiatan, atau singkatan",
  input_hint: "Hasil muncul saat Anda mengetik; panah bawah menuju hasil pertama",
  clear_search: "Hapus",
  results_label: "Hasil pencarian",
  searching: "Mencari “[SEARCH_TERM]” …",
  zero_results: "Tidak ada hasil untuk “[SEARCH_TERM]”. Coba kata lain, atau lepas saringannya.",
  one_result: "[COUNT] hasil untuk “[SEARCH_TERM]”",
  many_results: "[COUNT] hasil untuk “[SEARCH_TERM]”",
  total_zero_results: "Tidak ada hasil",
  total_one_result: "[COUNT] hasil",
  total_many_results: "[COUNT] hasil",
  error_search: "Pencarian gagal dimuat",
  loading: "Memuat",
};

const HINT = "Ketik kata sehari-hari, misalnya lansia, bencana, atau bantuan pangan. Singkatan seperti PPKS juga dikenali.";

let dialog;

/** Make an element with attributes and children. */
const make = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
  element.append(...children);
  return element;
};

const loaded = (element) =>
  new Promise((resolve, reject) => {
    element.addEventListener("load", resolve);
    element.addEventListener("error", reject);
    document.head.append(element);
  });

/** One result: title, kind and place, excerpt. Pagefind escapes the excerpt but for its <mark>. */
const result = ({ url, meta, excerpt }) => {
  const place = [meta.mata, meta.tempat].filter(Boolean).join(" · ");
  const item = make("li", { class: "r-hasil" }, make("a", { href: meta.url || url }, meta.title));
  if (place) item.append(make("p", { class: "r-hasil__tempat" }, place));
  const text = make("p", { class: "r-hasil__kutipan" });
  text.innerHTML = excerpt;
  item.append(text);
  return item;
};

/** Selects for the facets; they follow what the current words leave possible. */
const facets = (search) => {
  const box = make("details", { class: "r-saring", hidden: "" }, make("summary", {}, "Saring hasil"));
  box.open = matchMedia("(min-width: 45em)").matches;
  const row = make("div", {});
  box.append(row);
  const selects = FACETS.map((name) => {
    const select = make("select", { name });
    row.append(make("label", {}, make("span", {}, name), select));
    return select;
  });
  row.addEventListener("change", () => {
    const chosen = selects.filter((select) => select.value);
    search.faceted = chosen.length > 0;
    search.triggerFilters(Object.fromEntries(chosen.map((select) => [select.name, [select.value]])));
  });
  search.on("filters", ({ available, total }) => {
    box.hidden = false;
    for (const select of selects) {
      const now = select.value;
      const order = select.name === "Tahun" ? -1 : 1;
      const names = Object.keys(total?.[select.name] ?? {}).sort((a, b) => order * a.localeCompare(b, "id"));
      const options = names
        .map((value) => [value, available?.[select.name]?.[value] ?? 0])
        .filter(([value, count]) => now || count || value === now)
        .map(([value, count]) => new Option(now ? value : `${value} (${count})`, value, false, value === now));
      select.replaceChildren(new Option("Semua", ""), ...options);
      select.parentElement.hidden = !now && options.length === 0;
    }
  });
  return box;
};

/** The dialog stands at once, with a field to type in; Pagefind's parts follow when they have arrived. */
const build = async (root) => {
  const browse = new URL("jelajah/", root).href;
  const early = make("input", { class: "pf-input", type: "search", placeholder: WORDS.placeholder, "aria-label": WORDS.search_label });
  const close = make("button", { class: "r-cari__tutup", type: "button" }, "Tutup");
  const status = make("p", { class: "r-cari__status", role: "status" }, "Memuat pencarian …");
  const body = make("div", { class: "r-cari__badan" }, status);
  dialog = make("dialog", { class: "r-cari", "aria-label": "Pencarian" },
    make("div", { class: "r-cari__kepala" }, early, close),
    body,
    make("p", { class: "r-cari__kaki" }, make("a", { href: browse }, "Jelajahi semua data"), make("span", {}, "↓ ↑ pindah · Enter buka · Esc tutup")));

  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (event.target === dialog || (link && link.pathname === location.pathname)) dialog.close();
  });
  // Before Pagefind's own handler, which would empty the field.
  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    dialog.close();
  }, true);
  dialog.addEventListener("close", () => document.documentElement.classList.remove("r-terkunci"));

  await loaded(make("link", { rel: "stylesheet", href: new URL("assets/cari.css", root).href }));
  document.body.append(dialog);
  show();

  const failed = () => {
    status.setAttribute("role", "alert");
    status.replaceChildren("Pencarian gagal dimuat. ", make("a", { href: browse }, "Buka halaman Jelajah"));
    body.replaceChildren(status);
  };

  try {
    await loaded(make("script", { src: new URL("pagefind/pagefind-component-ui.js", root).href }));
  } catch {
    failed();
    return;
  }
  const search = window.PagefindComponents.getInstanceManager().getInstance("default", {
    bundlePath: new URL("pagefind/", root).pathname,
    baseUrl: root.pathname,
    excerptLength: 20,
  });
  search.setLanguage("id");
  search.setTranslations(WORDS);
  search.on("error", failed);

  const input = make("pagefind-input", { debounce: "200" });
  const results = make("pagefind-results", { "hide-sub-results": "" });
  results.resultTemplate = result;
  const typed = early.value;
  const focused = document.activeElement === early;
  early.replaceWith(input);
  body.replaceChildren(facets(search), make("pagefind-summary", { "default-message": HINT }), results);

  const field = input.querySelector("input");
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") search.focusNextResults(field);
  });
  if (focused) field.focus();
  if (typed) {
    field.value = typed;
    search.triggerSearch(typed);
  }
};

/** Show the dialog; closing it gives the focus back to where it was. */
const show = () => {
  document.documentElement.classList.add("r-terkunci");
  dialog.showModal();
  const field = dialog.querySelector("input");
  field.focus();
  field.select();
};

/** Open the search; root is the address of the site's home page. */
export const open = async (root) => {
  if (!dialog) await build(root);
  else if (dialog.isConnected && !dialog.open) show();
};
