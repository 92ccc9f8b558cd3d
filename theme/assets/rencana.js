/*
 * Small comforts; every page works without this file.
 * 1. palette button: automatic, light, dark (the only thing stored in the browser)
 * 2. search: loads cari.js and Pagefind only when the visitor asks for it
 * 3. wide tables: a hint and keyboard focus only where there is something to scroll
 * 4. tables that sort (tabel.js) and the table of all records (jelajah.js): loaded only on pages that have them
 * 5. an address that names something in a closed branch opens the branch
 */
(() => {
  "use strict";
  const html = document.documentElement;
  const root = new URL("../", document.currentScript.src);

  // 1. Palette
  const KEY = "rencana-tema";
  const button = document.querySelector("[data-tema-tombol]");
  const label = document.querySelector("[data-tema-nama]");
  const NEXT = { otomatis: "terang", terang: "gelap", gelap: "otomatis" };
  const current = () => html.dataset.tema || "otomatis";

  const apply = (theme) => {
    if (theme === "otomatis") delete html.dataset.tema;
    else html.dataset.tema = theme;
    if (label) label.textContent = theme;
        document.querySelectorAll('meta[name="theme-color"]').forEach((meta) => {
      const isDark = theme === "gelap" || (theme === "otomatis" && meta.media.includes("dark"));
      meta.content = isDark ? "#161715" : "#fbfaf6";
    });
  };

  if (button) {
    apply(current());
    button.addEventListener("click", () => {
      const theme = NEXT[current()];
      apply(theme);
      try {
        if (theme === "otomatis") localStorage.removeItem(KEY);
        else localStorage.setItem(KEY, theme);
      } catch (refused) { /* storage refused: the choice lasts for this page */ }
    });
  }

  // 2. Search
  let search;
  const openSearch = () => {
    search = search || import(new URL("assets/cari.js", root).href);
    search.then((module) => module.open(root)).catch(() => {
      location.href = new URL("jelajah/", root).href;
    });
  };

  document.querySelectorAll("[data-buka-cari]").forEach((link) => {
    link.setAttribute("role", "button");
    link.setAttribute("aria-haspopup", "dialog");
    link.setAttribute("aria-keyshortcuts", "/ Control+K");
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      openSearch();
    });
    link.addEventListener("keydown", (event) => {
      if (event.key !== " ") return;
      event.preventDefault();
      openSearch();
    });
  });

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest && event.target.closest("input, textarea, select, [contenteditable]");
    const slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const ctrlK = (event.key === "k" || event.key === "K") && (event.ctrlKey || event.metaKey);
    if ((!slash && !ctrlK) || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    openSearch();
  });

  // 3. Wide tables
  const measure = (box) => {
    const wide = box.scrollWidth > box.clientWidth + 1;
    box.toggleAttribute("data-geser", wide);
    if (wide) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  };
  const watch = (part) => {
    const boxes = part.querySelectorAll(".r-gulung");
    if (!boxes.length || !("ResizeObserver" in window)) return;
    const observer = new ResizeObserver((entries) => entries.forEach((entry) => measure(entry.target)));
    boxes.forEach((box) => observer.observe(box));
  };
  watch(document);

  // 4. Tables that sort, and the table of all records
  const load = (name) => import(new URL(`assets/${name}`, root).href);
  const sorting = [...document.querySelectorAll("table[data-urutkan]")]
    .filter((table) => table.querySelectorAll("tbody > tr:not(.jumlah)").length > 3);
  if (sorting.length) {
    load("tabel.js").then(({ sortable }) => sorting.forEach(sortable)).catch(() => { /* the order of the document stays */ });
  }

  const browse = document.querySelector("[data-jelajah]");
  if (browse) {
    load("jelajah.js").then(({ show }) => show(browse, root)).then(() => watch(browse)).catch(() => {
      browse.className = "r-jelajah r-jelajah--gagal r-catatan";
      browse.setAttribute("role", "alert");
      browse.textContent = "Tabel gagal dimuat. Daftar lengkap tetap ada di bawah ini.";
    });
  }

  // 5. Closed branches
  const openBranches = () => {
    const target = document.querySelector(":target");
    if (!target) return;
    let isHidden = false;
    for (let branch = target.parentElement.closest("details"); branch; branch = branch.parentElement.closest("details")) {
      isHidden = isHidden || !branch.open;
      branch.open = true;
    }
    if (isHidden) target.scrollIntoView();
  };
  window.addEventListener("hashchange", openBranches);
  openBranches();
})();
