/*
 * The browse page: one table of all records with filters that live in the address. Loaded by rencana.js on that page
 * alone. Where it fails, the nested list of the page stays as it is; where it works, that list is folded below it.
 */
import { addButton, say, showOrder } from "./tabel.js";
import { amountOf, columnsOf, facetsOf, paidYears, read, rupiah, select, sorted, statusOf } from "./saringan.js";

const STEP = 50;
const PAUSE = 250;
const COPY = "Salin tautan";
const HINT = "Pagu adalah batas tertinggi uang yang boleh dipakai, bukan yang sudah dibelanjakan. "
  + "Jumlah beberapa tahun adalah hitungan kami. Pilih satu tahun untuk membandingkan uang pada tahun yang sama.";
const counted = new Intl.NumberFormat("id");

/** Make an element with attributes and children. */
const make = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
  element.append(...children);
  return element;
};

/** What the address asks for, and what of it this list does not know. */
const readAddress = (facets, columns) => {
  const given = new URLSearchParams(location.search);
  const state = { kata: given.get("kata") ?? "", urut: given.get("urut") ?? "" };
  const unknown = [];
  facets.forEach(({ key, choices }) => {
    const value = given.get(key) ?? "";
    if (value && !choices.has(value)) unknown.push(`${key} “${value}”`);
    else state[key] = value;
  });
  if (!columns.some(({ key }) => key === state.urut.replace("-", ""))) state.urut = "";
  return { state, unknown };
};

const addressOf = (state) => {
  const parts = Object.entries(state).filter(([, value]) => value);
  const query = parts.map(([key, value]) => `${key}=${encodeURIComponent(value).replaceAll("%2F", "/").replaceAll("%20", "+")}`);
  return `${location.pathname}${query.length ? `?${query.join("&")}` : ""}`;
};

/** A row of the table; all texts are set as text. */
const rowOf = (record, root, year) => {
  const { name, plan, step, findings } = record;
  const link = make("a", { href: new URL(record.address, root).href }, name);
  const cell = (label, className, ...children) => make("td", { "data-label": label, class: className }, ...children);
  const remark = findings ? [" ", make("small", {}, `${counted.format(findings)} temuan`)] : [];
  return make("tr", {},
    make("th", { scope: "row" }, link),
    cell("Tingkat", "r-j-tingkat", step.name),
    cell("Instansi", "r-j-instansi", plan.agency.name),
    cell("Dokumen", "r-j-dokumen", plan.name),
    cell("Tahun", "r-j-tahun", spanOf(plan.years)),
    cell("Pagu", "angka r-j-pagu", ...moneyOf(record, year)),
    cell("Status", "r-j-status", ...statusTexts(record, year), ...remark));
};

/** The status in words; the year that it speaks of, where no year is chosen and it is not the document's only one. */
const statusTexts = (record, year) => {
  const status = statusOf(record, year);
  const isAside = !year && record.statusYear && !(record.plan.years.length === 1 && record.plan.years[0] === record.statusYear);
  return [status?.name ?? "", ...(isAside ? [" ", make("small", {}, record.statusYear)] : [])];
};

const spanOf = (years) => (years.length === 1 ? years[0] : `${years[0]}–${years[years.length - 1]}`);

const moneyOf = (record, year) => {
  const written = amountOf(record, year);
  if (!written) return record.step.isFunded ? [make("span", { class: "r-diam" }, "tidak dinyatakan")] : [];
  const years = paidYears(record);
  const remark = [!year && years.length > 1 ? spanOf(years) : "", written.endsWith("*") ? "hitungan kami" : ""].filter(Boolean);
  return [rupiah(written), ...(remark.length ? [" ", make("small", {}, remark.join(", "))] : [])];
};

/** The ways to sort, as choices for a phone, where the cards have no header cells. */
const orderOf = (columns) => {
  const ways = columns.flatMap(({ key, label, ways: [up, down] }) => [[key, `${label}, ${up}`], [`-${key}`, `${label}, ${down}`]]);
  return make("select", { name: "urut" }, new Option("Seperti dalam dokumen", ""), ...ways.map(([value, words]) => new Option(words, value)));
};

/** The form: a field for words, a select for each facet that has a choice to make, and one for the order. */
const formOf = (facets, columns) => {
  const words = make("input", { type: "search", name: "kata", autocomplete: "off", spellcheck: "false", enterkeyhint: "search" });
  const selects = facets.map(({ key }) => make("select", { name: key }));
  const labels = facets.map(({ label }, place) => make("label", {}, make("span", {}, label), selects[place]));
  const order = orderOf(columns);
  const count = make("span", {});
  const box = make("details", {}, make("summary", {}, "Saring dan urutkan", count),
    make("div", {}, ...labels, make("label", { class: "r-jelajah__urut" }, make("span", {}, "Urutkan"), order)));
  const clear = make("button", { type: "button", class: "r-tombol" }, "Hapus saringan");
  const copy = make("button", { type: "button", class: "r-tombol" }, COPY);
  const form = make("form", { class: "r-jelajah__form", "aria-label": "Saring tabel" },
    make("label", { class: "r-jelajah__kata" }, make("span", {}, "Kata dalam nama"), words), box);
  const wide = matchMedia("(min-width: 45em)");
  const unfold = () => { box.open = wide.matches; };
  unfold();
  wide.addEventListener("change", unfold);
  return { form, words, selects, labels, order, count, clear, copy };
};

/** Bring the form in line with the state; choices that would give nothing are left out. */
const fill = ({ words, selects, labels, order, count, clear, copy }, facets, state, counts) => {
  if (document.activeElement !== words) words.value = state.kata;
  facets.forEach(({ key, choices }, place) => {
    const chosen = state[key] ?? "";
    const offered = [...choices].filter(([value]) => value === chosen || counts[place].has(value));
    const options = offered.map(([value, name]) =>
      new Option(`${name} (${counted.format(counts[place].get(value) ?? 0)})`, value, false, value === chosen));
    selects[place].replaceChildren(new Option("Semua", "", false, !chosen), ...options);
    labels[place].hidden = !chosen && options.length < 2;
  });
  order.value = state.urut;
  const used = facets.filter(({ key }) => state[key]).length;
  count.textContent = used ? ` (${used} dipakai)` : "";
  copy.textContent = COPY;
  clear.hidden = !used && !state.kata && !state.urut;
};

const sentence = (hits, all, shown, unknown) => {
  const found = hits === all ? `${counted.format(all)} baris.` : `${counted.format(hits)} dari ${counted.format(all)} baris cocok.`;
  return [
    hits ? found : "Tidak ada baris yang cocok. Lepas sebagian saringan, atau coba kata lain.",
    shown < hits ? `Ditampilkan ${counted.format(shown)} pertama.` : "",
    unknown.length ? `Tidak dikenal dan diabaikan: ${unknown.join(", ")}.` : "",
  ].filter(Boolean).join(" ");
};

/** Fold everything below the box (jelajah.css), the list for visitors without this table; who is in it already stays. */
const foldList = (box) => {
  const list = make("details", { class: "r-jelajah__daftar" }, make("summary", {}, "Semua halaman situs sebagai daftar bertingkat"));
  const focused = document.activeElement;
  list.open = box.parentElement.contains(focused) && !box.contains(focused) && focused !== box.parentElement;
  box.after(list);
};

const styled = (href) =>
  new Promise((resolve, reject) => {
    const link = make("link", { rel: "stylesheet", href });
    link.addEventListener("load", resolve);
    link.addEventListener("error", reject);
    document.head.append(link);
  });

/** The parts of the page, with what it shows: state (what the address asks for), hits, and how many of them. */
const pageOf = (data, root) => {
  const facets = facetsOf(data);
  const columns = columnsOf(data.records);
  const heads = columns.map(({ key, label }) => make("th", { scope: "col", ...(key === "pagu" ? { class: "angka" } : {}) }, label));
  const body = make("tbody");
  const table = make("table", { class: "r-tabel r-tabel--kartu r-tabel--urut r-tabel--jelajah" },
    make("caption", { class: "r-lihat" }, "Isi semua dokumen"), make("thead", {}, make("tr", {}, ...heads)), body);
  return {
    ...data, root, facets, columns, heads, body, table,
    controls: formOf(facets, columns),
    status: make("p", { class: "r-jelajah__hasil", role: "status" }),
    more: make("button", { type: "button", class: "r-jelajah__lagi" }),
    ...readAddress(facets, columns),
    shown: history.state?.tampil ?? STEP,
    hits: [],
  };
};

const append = ({ body, hits, shown, root, state }, from) => body.append(...hits.slice(from, shown).map((record) => rowOf(record, root, state.tahun)));

const tell = ({ status, more, hits, shown, records, unknown }) => {
  const text = sentence(hits.length, records.length, Math.min(shown, hits.length), unknown);
  if (status.textContent !== text) status.textContent = text;
  more.hidden = shown >= hits.length;
  more.textContent = `Tampilkan ${counted.format(Math.min(STEP, hits.length - shown))} lagi`;
};

const draw = (page) => {
  const { state, facets, columns, heads, table, body } = page;
  const found = select(page, facets, state);
  const place = columns.findIndex(({ key }) => key === state.urut.replace("-", ""));
  const direction = state.urut.startsWith("-") ? "descending" : state.urut && "ascending";
  page.hits = sorted(found.hits, columns[place], direction, state);
  fill(page.controls, facets, state, found.counts);
  showOrder(table, heads[place], direction);
  const money = heads[columns.findIndex(({ key }) => key === "pagu")];
  money.querySelector("button").textContent = state.tahun ? `Pagu ${state.tahun}` : "Pagu";
  table.hidden = !page.hits.length;
  body.replaceChildren();
  append(page, 0);
  tell(page);
};

/** Take on a changed state: as a new entry of the history, or in the same one while somebody types. */
const change = (page, changes, isSameEntry = false) => {
  Object.assign(page, { state: { ...page.state, ...changes }, unknown: [], shown: STEP });
  history[isSameEntry ? "replaceState" : "pushState"]({ tampil: STEP }, "", addressOf(page.state));
  draw(page);
};

const listenToWords = (page) => {
  const { words, form } = page.controls;
  let waiting = 0;
  let isTyping = false;
  const take = () => {
    clearTimeout(waiting);
    if (words.value.trim() === page.state.kata) return;
    change(page, { kata: words.value.trim() }, isTyping);
    isTyping = true;
  };
  words.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(take, PAUSE);
  });
  words.addEventListener("blur", () => {
    take();
    isTyping = false;
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    take();
  });
};

const listenToChoices = (page) => {
  const { columns, facets, heads, table, plans, controls } = page;
  heads.forEach((head, place) => addButton(table, head, (direction) => {
    const { key } = columns[place];
    change(page, { urut: { ascending: key, descending: `-${key}` }[direction] ?? "" });
  }));
  facets.forEach(({ key, of, frees }, place) => controls.selects[place].addEventListener("change", ({ target: { value } }) => {
    const narrower = frees && plans.find(({ id }) => id === page.state[frees]);
    const isAgainst = narrower && value && !of({ plan: narrower }).includes(value);
    change(page, { [key]: value, ...(isAgainst ? { [frees]: "" } : {}) });
  }));
  controls.order.addEventListener("change", ({ target: { value } }) => change(page, { urut: value }));
  controls.clear.addEventListener("click", () => {
    controls.words.value = "";
    change(page, Object.fromEntries(Object.keys(page.state).map((key) => [key, ""])));
    controls.words.focus();
  });
};

const listenToRest = (page) => {
  const { more, body, controls: { copy, words } } = page;
  more.addEventListener("click", () => {
    const from = page.shown;
    page.shown += STEP;
    history.replaceState({ tampil: page.shown }, "");
    append(page, from);
    tell(page);
    body.rows[from].querySelector("a").focus();
  });
  copy.hidden = !navigator.clipboard;
  copy.addEventListener("click", async () => {
    const copied = await navigator.clipboard.writeText(location.href).then(() => true, () => false);
    copy.textContent = copied ? "Tautan disalin" : "Tidak dapat disalin; salin dari bilah alamat";
    say(copy.textContent);
  });
  addEventListener("popstate", () => {
    const asked = readAddress(page.facets, page.columns);
    if (addressOf(asked.state) === addressOf(page.state)) return;
    Object.assign(page, asked, { shown: history.state?.tampil ?? STEP });
    words.value = page.state.kata;
    draw(page);
  });
};

/** Load the list and show the table in the box; root is the address of the site's home page. */
export const show = async (box, root) => {
  box.append(make("p", { role: "status" }, "Memuat tabel …"));
  const loading = fetch(new URL(box.dataset.jelajah, document.baseURI));
  const [answer] = await Promise.all([loading, styled(new URL("assets/jelajah.css", root).href)]);
  if (!answer.ok) throw new Error(`${answer.status}`);
  const page = pageOf(read(await answer.json()), root);
  const { controls, status, table, more } = page;
  listenToChoices(page);
  listenToWords(page);
  listenToRest(page);
  draw(page);
  box.replaceChildren(controls.form,
    make("div", { class: "r-jelajah__baris" }, status, controls.clear, controls.copy),
    make("div", { class: "r-gulung", role: "region", "aria-label": "Isi semua dokumen" }, table), more,
    make("p", { class: "r-jelajah__ket" }, HINT));
  box.classList.add("r-jelajah--siap");
  foldList(box);
};
