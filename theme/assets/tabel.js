/*
 * Tables that sort by their header cells. Loaded by rencana.js where a table marked data-urutkan has more than three
 * rows, and by jelajah.js. First click ascending, second descending, third the order of the document again.
 * A cell sorts by its data-urut (canonical, with a decimal point; empty for what is missing), else by its text, in
 * which Indonesian figures and rupiah are read. What is missing, and rows of class jumlah, stay last either way.
 */
const NEXT = { ascending: "descending", descending: "", "": "ascending" };
const SAID = { ascending: "urutan naik", descending: "urutan turun", "": "urutan semula" };
const MISSING = /^(?:[-–—…]?|tidak (?:dinyatakan|berlaku|terbaca|dilaporkan)\b.*|kosong pada cetakan|tanda strip.*)$/iu;
const FIGURE = /^([-−]?)\s*(?:Rp\.?\s*)?(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?(?![\d.,]*\d)\s*(ribu|juta|miliar|triliun)?/iu;
const SCALES = { ribu: 1e3, juta: 1e6, miliar: 1e9, triliun: 1e12 };

export const collator = new Intl.Collator("id", { numeric: true, sensitivity: "base" });

/** The figure that a text opens with, read as Indonesian; NaN for anything else. */
export const figure = (text) => {
  const found = FIGURE.exec(text.trim());
  if (!found) return NaN;
  const [, sign, whole, decimals = "0", scale = ""] = found;
  return (sign ? -1 : 1) * Number(`${whole.replaceAll(".", "")}.${decimals}`) * (SCALES[scale.toLowerCase()] ?? 1);
};

/** Order for two keys, numbers or texts; null, which is missing, comes last in both directions. */
export const inOrder = (one, other, direction) => {
  if (one === null || other === null) return (one === null) - (other === null);
  const order = typeof one === "number" ? one - other : collator.compare(one, other);
  return direction === "descending" ? -order : order;
};

let spoken;

/** Say what changed to those who do not see it. */
export const say = (text) => {
  if (!spoken) {
    spoken = document.createElement("p");
    spoken.className = "r-lihat";
    spoken.setAttribute("role", "status");
    document.body.append(spoken);
  }
  spoken.textContent = text;
};

/** Show in the header cells of a table which column sorts it, and how. */
export const showOrder = (table, head, direction) => {
  table.querySelectorAll("thead [aria-sort]").forEach((cell) => cell.removeAttribute("aria-sort"));
  if (direction) head.setAttribute("aria-sort", direction);
};

/** Put a button into a header cell; `sort` gets the direction that a click asks for. */
export const addButton = (table, head, sort) => {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "r-urut";
  button.append(...head.childNodes);
  head.append(button);
  button.addEventListener("click", () => {
    const direction = NEXT[head.getAttribute("aria-sort") ?? ""];
    sort(direction);
    showOrder(table, head, direction);
    say(`${button.textContent.trim()}: ${SAID[direction]}`);
  });
};

const textOf = (cell) => {
  const copy = cell.cloneNode(true);
  copy.querySelectorAll("small, .r-lihat, .r-tanda").forEach((part) => part.remove());
  return copy.textContent.replace(/\s+/gu, " ").trim();
};

/** What the cells of a column sort by: figures where most of them are figures, else texts; null where it is missing. */
const keysOf = (cells) => {
  const texts = cells.map((cell) => (cell ? cell.dataset.urut ?? textOf(cell) : ""));
  const present = texts.map((text) => !MISSING.test(text));
  const numbers = cells.map((cell, row) => (cell?.dataset.urut ? Number(cell.dataset.urut) : figure(texts[row])));
  const known = numbers.filter((number, row) => present[row] && !Number.isNaN(number)).length;
  const isNumeric = known * 2 > present.filter(Boolean).length;
  return texts.map((text, row) => {
    if (!present[row]) return null;
    if (!isNumeric) return text;
    return Number.isNaN(numbers[row]) ? null : numbers[row];
  });
};

/** Let a table of the page sort by its header cells. */
export const sortable = (table) => {
  const body = table.tBodies[0];
  const rows = [...body.rows].filter((row) => !row.classList.contains("jumlah"));
  const last = [...body.rows].filter((row) => row.classList.contains("jumlah"));
  const heads = table.tHead.rows[table.tHead.rows.length - 1].cells;
  table.classList.add("r-tabel--urut");
  [...heads].forEach((head, column) => {
    if ("tanpaUrut" in head.dataset) return;
    addButton(table, head, (direction) => {
      const keys = keysOf(rows.map((row) => row.cells[column]));
      const places = [...rows.keys()];
      if (direction) places.sort((one, other) => inOrder(keys[one], keys[other], direction));
      body.append(...places.map((place) => rows[place]), ...last);
    });
  });
};
