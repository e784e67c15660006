import { assert, assertEquals } from "@std/assert";
import { createSearch, type SearchedConnector } from "../../src/catalog/mod.ts";

type Row = Partial<SearchedConnector> & { name: string };

function searchIn(...rows: (Row | string)[]) {
  const { search } = createSearch(rows.map((row) => ({
    code: null,
    slug: null,
    products: [],
    restricted: false,
    ...(typeof row === "string" ? { name: row } : row),
  })));
  return search;
}

/** What was found, with what matched in brackets. */
function show(hits: ReturnType<ReturnType<typeof searchIn>>): string[] {
  return hits.map(({ connector: { name }, ranges }) =>
    ranges.toReversed().reduce(
      (text, [start, end]) =>
        `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`,
      name,
    )
  );
}

Deno.test("search() gives the connector itself", () => {
  const connector = {
    name: "LCL",
    code: "30002",
    slug: "lcl",
    products: [],
    restricted: false,
  };
  const [hit] = createSearch([connector]).search("lcl");
  assert(hit?.connector === connector);
});

Deno.test("search() takes case, accents, punctuation and word order as nothing", () => {
  const search = searchIn("Crédit Agricole d'Île-de-France");
  for (
    const text of [
      "credit agricole d'ile-de-france",
      "CRÉDIT AGRICOLE D’ÎLE DE FRANCE",
      "ile de france, credit agricole",
      "  cre\u0301dit\u00a0agri ",
      "c.r.e.d.i.t.",
    ]
  ) {
    assertEquals(search(text).length, 1, text);
  }
  assertEquals(show(search("aGRICOLE cREDIT")), [
    "[Crédit] [Agricole] d'Île-de-France",
  ]);
});

Deno.test("search() gives ranges of the name as it is, where folding changes its length", () => {
  const search = searchIn(
    "Großbank Œuvre",
    "Cre\u0301dit Coope\u0301ratif",
    "ﬁnance 𝓑ank",
    "Łódź – Bank",
    "Øst Færø",
  );
  assertEquals(show(search("grossbank")), ["[Großbank] Œuvre"]);
  assertEquals(show(search("gros")), ["[Groß]bank Œuvre"]);
  assertEquals(show(search("oeuv")), ["Großbank [Œuv]re"]);
  assertEquals(show(search("cooperat")), [
    "Cre\u0301dit [Coope\u0301rat]if",
  ]);
  assertEquals(show(search("cre")), ["[Cre\u0301]dit Coope\u0301ratif"]);
  assertEquals(show(search("finance")), ["[ﬁnance] 𝓑ank"]);
  assertEquals(show(search("fin ban")), ["[ﬁn]ance [𝓑an]k"]);
  assertEquals(show(search("lodz bank")), ["[Łódź – Bank]"]);
  assertEquals(show(search("ost faero")), ["[Øst Færø]"]);
});

Deno.test("search() marks what each kind of match is made of", () => {
  const search = searchIn(
    { name: "La Banque Postale", slug: "lbp", code: "20041" },
    { name: "Société Générale" },
    { name: "Crédit Mutuel de Bretagne" },
    { name: "HypoVereinsbank" },
  );
  assertEquals(show(search("postal")), ["La Banque [Postal]e"]);
  assertEquals(show(search("lbp")), ["[L]a [B]anque [P]ostale"]);
  assertEquals(show(search("socgen")), ["[Soc]iété [Gén]érale"]);
  assertEquals(show(search("cmb")), ["[C]rédit [M]utuel de [B]retagne"]);
  assertEquals(show(search("vereins")), ["Hypo[Vereins]bank"]);
  assertEquals(show(search("labanque")), ["[La Banque] Postale"]);
  assertEquals(show(search("20041")), ["La Banque Postale"]);
  assertEquals(show(search("postule")), ["La Banque [Post]a[le]"]);
});

Deno.test("search() finds what initials stand for beside what starts with them", () => {
  const search = searchIn("Crédit Mutuel", "Cmabank");
  assertEquals(show(search("cm")).toSorted(), [
    "[C]rédit [M]utuel",
    "[Cm]abank",
  ]);
});

Deno.test("search() finds names however much longer they are without ligatures", () => {
  const names = ["ﬃ".repeat(30), "ﬄ".repeat(30)];
  const search = searchIn(...names);
  assertEquals(show(search("ffi".repeat(30))), [`[${names[0]}]`]);
  assertEquals(show(search("ffl".repeat(30))), [`[${names[1]}]`]);
});

Deno.test("search() finds no ends of words, be they capitals or after rare characters", () => {
  const search = searchIn("BNP Paribas", "𝓑ank");
  for (const text of ["np", "ank"]) assertEquals(search(text), [], text);
});

Deno.test("search() forgives one error from four letters, and two from eight", () => {
  const search = searchIn("Fortuneo", "LCL", "Kutxabank", "N26", "1822direkt");
  for (const text of ["frotuneo", "fortuna", "fotuneo", "fortunneo", "lclx"]) {
    assertEquals(search(text).length, 1, text);
  }
  assertEquals(search("kutxabnak").length, 1);
  assertEquals(search("kutsabnak").length, 1);
  assertEquals(search("kutsabnok").length, 0);
  assertEquals(search("lcm").length, 0);
  assertEquals(search("n27").length, 0);
  assertEquals(search("1823direkt").length, 0);
});

Deno.test("search() corrects nothing where something fits as it is typed", () => {
  const search = searchIn("Postbank", "Pastbank");
  assertEquals(show(search("pastb")), ["[Pastb]ank"]);
});

Deno.test("search() leaves out words that fit nothing, the common ones first", () => {
  const search = searchIn("Banque Palatine", "Banque Populaire", "LCL");
  assertEquals(show(search("lcl banque"))[0], "[LCL]");
  assertEquals(show(search("compte lcl")), ["[LCL]"]);
});

Deno.test("search() has each word of the text take a word of its own", () => {
  const search = searchIn("Crédit Mutuel", "Crédit Coopératif");
  assertEquals(show(search("credit c")), ["[Crédit] [C]oopératif"]);
});

Deno.test("search() finds a name that repeats a word before what it repeats", () => {
  const search = searchIn({ name: "A A", restricted: true }, "A");
  assertEquals(show(search("a a"))[0], "[A A]");
});

Deno.test("search() finds names in other scripts", () => {
  const search = searchIn(
    "Τράπεζα Πειραιώς",
    "Банка ДСК",
    "三菱UFJ銀行",
    "신한은행",
    "بنك مصر",
    "बैंक ऑफ़ इंडिया",
  );
  assertEquals(show(search("ΠΕΙΡΑΙΩΣ")), ["Τράπεζα [Πειραιώς]"]);
  assertEquals(show(search("банк дск")), ["[Банк]а [ДСК]"]);
  assertEquals(show(search("三菱")), ["[三菱]UFJ銀行"]);
  assertEquals(show(search("신ㅎ".normalize("NFKD").slice(0, 3))), [
    "[신]한은행",
  ]);
  assertEquals(show(search("مصر")), ["بنك [مصر]"]);
  assertEquals(show(search("बैंक")), ["[बैंक] ऑफ़ इंडिया"]);
});

Deno.test("search() puts the national before the niche when nothing else decides", () => {
  const search = searchIn(
    "Crédit Mutuel Océan",
    "Crédit Mutuel",
    "Crédit Mutuel Centre",
  );
  assertEquals(show(search("credit mut"))[0], "[Crédit] [Mut]uel");
});

Deno.test("search() puts what takes connections, and serves more, first among equals", () => {
  const search = searchIn(
    { name: "Alpha Bank", restricted: true, products: ["bank", "pay"] },
    { name: "Alpha Sparkasse", products: ["bank"] },
    { name: "Alpha Trust", products: ["bank"] },
    { name: "Alpha Money", products: ["bank", "pay"] },
    { name: "Alpha Truth", products: ["bank"] },
    { name: "Alpha Gains", restricted: true, products: ["bank", "pay"] },
  );
  const names = search("alpha").map(({ connector }) => connector.name);
  assertEquals(names, [
    "Alpha Bank", // the shortest
    "Alpha Money",
    "Alpha Trust",
    "Alpha Truth",
    "Alpha Gains",
    "Alpha Sparkasse",
  ]);
});

Deno.test("search() finds all for a text without letters, in the order of equals", () => {
  const search = searchIn(
    { name: "A", restricted: true },
    { name: "B", products: ["bank"] },
    { name: "C", products: ["bank", "pay"] },
  );
  for (const text of ["", "  ", "!?", "\u0301"]) {
    assertEquals(show(search(text)), ["C", "B", "A"], text);
  }
});

Deno.test("search() finds ten at most, or as many as asked for", () => {
  const search = searchIn(...Array.from({ length: 12 }, (_, i) => `Bank ${i}`));
  assertEquals(search("bank").length, 10);
  assertEquals(search("bank", { limit: 3 }).length, 3);
  assertEquals(search("bank", { limit: 0 }).length, 0);
  assertEquals(search("bank", { limit: Infinity }).length, 12);
});

Deno.test("search() reads the first 256 characters, and finds what is longer by them", () => {
  const long = "Very Long Name ".repeat(50);
  const search = searchIn("Short", long);
  assertEquals(search(long)[0]?.connector.name, long);
  assertEquals(search(`${"x".repeat(256)} short`).length, 0);
  assertEquals(search(`${" ".repeat(256)} long`).length, 2);
});

Deno.test("createSearch() takes no notice of what becomes of the list", () => {
  const rows = [
    { name: "LCL", code: null, slug: null, products: [], restricted: false },
  ];
  const { search } = createSearch(rows);
  rows.length = 0;
  assertEquals(search("lcl").length, 1);
});

Deno.test("createSearch() takes an empty list", () => {
  assertEquals(createSearch([]).search("bank"), []);
  assertEquals(createSearch([]).search(""), []);
});
