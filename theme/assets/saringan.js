/*
 * The records of the browse page: read from daftar.json, filtered and sorted. Nothing here touches the page.
 * daftar.json is made by generator/pages/browse_list.py; it belongs to this script and is no part of the open data.
 */
import { collator, inOrder } from "./tabel.js";

const MILLION = 1e6;
const SIZES = [
  ["di-bawah-100-juta", "Di bawah Rp100 juta", 0],
  ["100-juta-1-miliar", "Rp100 juta–Rp1 miliar", 100 * MILLION],
  ["1-10-miliar", "Rp1 miliar–Rp10 miliar", 1000 * MILLION],
  ["10-miliar-ke-atas", "Rp10 miliar ke atas", 10000 * MILLION],
];
const WITH_MONEY = "ada";
const WITHOUT_MONEY = "tidak-dinyatakan";

/** Text for comparing: words in small letters, without marks, between single spaces. */
const folded = (text) => ` ${text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim()} `;

const slug = (text) => text.replaceAll(" ", "-");

/** The last status of a record with its year, and the status of each year of its document; none for a document. */
const statusIn = (written, states) => {
  if (!written) return { status: null, statusYear: "", statuses: [] };
  const [last, year, ...each] = written.split(" ");
  return { status: states[last], statusYear: year === "-" ? "" : year, statuses: each.map((place) => states[place]) };
};

/** The records of the file, each with its document (`plan`), its level (`step`) and its status. */
export const read = ({ instansi, jenis, tingkat, status, dokumen, singkatan, baris }) => {
  const [agencies, kinds] = [instansi, jenis].map((list) => list.map(([id, name]) => ({ id, name })));
  const steps = tingkat.map(([id, name, funded], order) => ({ id, name, isFunded: funded === 1, order }));
  const states = status.map((name, order) => ({ id: slug(name), name, order }));
  const plans = dokumen.map(([id, name, agency, kind, first, last]) => ({
    id, name, first, last, agency: agencies[agency], kind: kinds[kind],
    years: Array.from({ length: last - first + 1 }, (_, step) => String(first + step)),
  }));
  const records = baris.nama.map((name, row) => {
    const plan = plans[baris.dokumen[row]];
    const step = steps[baris.tingkat[row]];
    const own = baris.id[row];
    return {
      name, plan, step,
      address: own ? `${plan.id}/${step.id}/${own}/` : `${plan.id}/`,
      amounts: baris.pagu[row].split(" "),
      ...statusIn(baris.status[row], states),
      findings: baris.temuan[row],
    };
  });
  const terms = singkatan.map((pair) => pair.map(folded));
  return { agencies, kinds, steps, states, plans, records, terms };
};

/** What a name must contain: of each inner list, one text. An abbreviation also stands for its long form, and back. */
const wantedIn = (words, terms) => {
  const found = [];
  let rest = folded(words);
  terms.forEach((pair) => {
    if (!rest.includes(pair[1])) return;
    rest = rest.replace(pair[1], " ");
    found.push(pair);
  });
  rest.trim().split(" ").filter(Boolean).forEach((word) => {
    const longs = terms.filter(([short]) => short === ` ${word} `).map(([, long]) => long);
    found.push([word, ...longs]);
  });
  return found;
};

/** An amount of a record as written in the file, of one year or, without a year, of all its years; empty for none. */
export const amountOf = ({ amounts, plan }, year) => {
  if (!year || plan.years.length === 1) return amounts[0];
  return amounts[1 + Number(year) - plan.first] ?? "";
};

/** The status of a record in one year or, without a year, at the last time with an actual. */
export const statusOf = ({ status, statuses, plan }, year) => (year && status ? statuses[Number(year) - plan.first] ?? null : status);

/** The years of which a record has an amount. */
export const paidYears = ({ amounts, plan }) => plan.years.filter((_, place) => plan.years.length === 1 || amounts[1 + place]);

/** A written amount as exact rupiah: `-1234567.5` as `-Rp1.234.567,5`. */
export const rupiah = (written) => {
  const [, sign, whole, decimals] = /^(-?)(\d+)(?:\.(\d+))?/u.exec(written);
  return `${sign}Rp${whole.replace(/\B(?=(?:\d{3})+$)/gu, ".")}${decimals ? `,${decimals}` : ""}`;
};

/** The amount as a number; null where there is none. */
const numberOf = (record, year) => {
  const written = amountOf(record, year);
  return written ? parseFloat(written) : null;
};

const moneyOf = (record, { tahun }) => {
  const amount = numberOf(record, tahun);
  if (amount === null) return record.step.isFunded ? [WITHOUT_MONEY] : [];
  const [size] = SIZES.filter(([, , least]) => amount >= least).pop() ?? SIZES[0];
  return [WITH_MONEY, size];
};

/**
 * What can be filtered: the key in the address, the words, the choices in their order, and which of them a record has.
 * A choice of `frees` says the same more narrowly: it neither hides choices of this facet nor survives against one.
 */
export const facetsOf = ({ agencies, kinds, steps, states, plans }) => {
  const years = [...new Set(plans.flatMap((plan) => plan.years))].sort().reverse();
  const named = (things) => things.map(({ id, name }) => [id, name]);
  const facets = [
    { key: "instansi", label: "Instansi", choices: named(agencies), of: ({ plan }) => [plan.agency.id], frees: "dokumen" },
    { key: "jenis", label: "Jenis dokumen", choices: named(kinds), of: ({ plan }) => [plan.kind.id], frees: "dokumen" },
    { key: "dokumen", label: "Dokumen", choices: plans.map(({ id, name, agency }) => [id, `${name}, ${agency.name}`]), of: ({ plan }) => [plan.id] },
    { key: "tahun", label: "Tahun", choices: years.map((year) => [year, year]), of: ({ plan }) => plan.years },
    { key: "tingkat", label: "Tingkat", choices: named(steps), of: ({ step }) => [step.id] },
    {
      key: "uang", label: "Uang (pagu)", of: moneyOf,
      choices: [[WITH_MONEY, "Ada pagunya"], ...SIZES, [WITHOUT_MONEY, "Tidak dinyatakan dalam dokumen"]],
    },
    { key: "status", label: "Status", choices: named(states), of: (record, { tahun }) => [statusOf(record, tahun)?.id].filter(Boolean) },
    { key: "temuan", label: "Temuan pemeriksaan", choices: [["ada", "Ada temuan"], ["tidak", "Tanpa temuan"]], of: ({ findings }) => [findings ? "ada" : "tidak"] },
  ];
  return facets.map((facet) => ({ ...facet, choices: new Map(facet.choices) }));
};

/** The records that fit, and for each facet how many records each choice would give. */
export const select = ({ records, terms }, facets, state) => {
  const wanted = wantedIn(state.kata, terms);
  const counts = facets.map(() => new Map());
  const hits = [];
  for (const record of records) {
    if (wanted.length) record.text ??= folded(record.name);
    if (!wanted.every((texts) => texts.some((text) => record.text.includes(text)))) continue;
    const own = facets.map((facet) => facet.of(record, state));
    const failed = facets.filter(({ key }, place) => state[key] && !own[place].includes(state[key])).map(({ key }) => key);
    if (!failed.length) hits.push(record);
    facets.forEach(({ key, frees }, place) => {
      if (!failed.every((other) => other === key || other === frees)) return;
      own[place].forEach((choice) => counts[place].set(choice, (counts[place].get(choice) ?? 0) + 1));
    });
  }
  return { hits, counts };
};

/** The place of each record among the different texts of a column, found once. */
const ranked = (records, text) => {
  let ranks;
  return (record) => {
    ranks ??= new Map([...new Set(records.map(text))].sort(collator.compare).map((one, rank) => [one, rank]));
    return ranks.get(text(record));
  };
};

const FROM_A_TO_Z = ["dari A ke Z", "dari Z ke A"];

/** The columns: the key in the address, the words, the words for both directions, and what a record sorts by. */
export const columnsOf = (records) => [
  { key: "nama", label: "Nama", ways: FROM_A_TO_Z, by: ranked(records, ({ name }) => name) },
  { key: "tingkat", label: "Tingkat", ways: ["dari atas", "dari bawah"], by: ({ step }) => step.order },
  { key: "instansi", label: "Instansi", ways: FROM_A_TO_Z, by: ranked(records, ({ plan }) => plan.agency.name) },
  { key: "dokumen", label: "Dokumen", ways: FROM_A_TO_Z, by: ranked(records, ({ plan }) => plan.name) },
  { key: "tahun", label: "Tahun", ways: ["terlama dulu", "terbaru dulu"], by: ({ plan }) => plan.first * 10000 + plan.last },
  { key: "pagu", label: "Pagu", ways: ["terkecil dulu", "terbesar dulu"], by: (record, { tahun }) => numberOf(record, tahun) },
  { key: "status", label: "Status", ways: ["yang sudah ada dulu", "yang belum ada dulu"], by: (record, { tahun }) => statusOf(record, tahun)?.order ?? null },
];

/** The records in the order of a column, or as they are. */
export const sorted = (records, column, direction, state) => {
  if (!column) return records;
  const keys = new Map(records.map((record) => [record, column.by(record, state)]));
  return [...records].sort((one, other) => inOrder(keys.get(one), keys.get(other), direction));
};
