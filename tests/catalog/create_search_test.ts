import { assert, assertEquals, assertThrows } from "@std/assert";
import { UsageError } from "../../mod.ts";
import { ALIASES } from "../../src/catalog/aliases/mod.ts";
import { createSearch, type SearchedConnector } from "../../src/catalog/mod.ts";

type Row = Partial<SearchedConnector> & { name: string };

function connectorOf(row: Row | string): SearchedConnector {
  return {
    code: null,
    products: [],
    restricted: false,
    ...(typeof row === "string" ? { name: row } : row),
  };
}

function searchIn(...rows: (Row | string)[]) {
  return createSearch(rows.map(connectorOf)).search;
}

/** The names of what was found, as a customer of a country finds it. */
function namesIn(
  country: string,
  text: string,
  rows: readonly (readonly [name: string, country: string])[],
): string[] {
  const connectors = rows.map(([name, id]) =>
    connectorOf({ name, countries: [{ id, name: id }] })
  );
  return createSearch(connectors, { country, aliases: ALIASES }).search(text)
    .map(({ connector }) => connector.name);
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
    { name: "La Banque Postale", code: "20041" },
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
    { name: "A Network", restricted: true },
    { name: "A Network Too", restricted: true },
  );
  for (const text of ["", "  ", "!?", "\u0301"]) {
    assertEquals(show(search(text)), [
      "C",
      "B",
      "A",
      "A Network",
      "A Network Too",
    ], text);
  }
});

Deno.test("search() finds at most ten, or the number in the options", () => {
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

Deno.test("createSearch() ignores later changes of the list", () => {
  const rows = [
    { name: "LCL", code: null, products: [], restricted: false },
  ];
  const { search } = createSearch(rows);
  rows.length = 0;
  assertEquals(search("lcl").length, 1);
});

Deno.test("createSearch() takes an empty list", () => {
  assertEquals(createSearch([]).search("bank"), []);
  assertEquals(createSearch([]).search(""), []);
});

Deno.test("search() says how it found a connector", () => {
  const aliases = [{ name: "Société Générale", aliases: ["Crédit du Nord"] }];
  const { search } = createSearch(
    [connectorOf({ name: "Société Générale", code: "30003" })],
    { aliases },
  );
  const matchOf = (text: string) => search(text)[0]?.match;
  assertEquals(matchOf("societe generale"), "exact");
  assertEquals(matchOf("SociétéGénérale"), "exact");
  assertEquals(matchOf("societe g"), "prefix");
  assertEquals(matchOf("generale"), "words");
  assertEquals(matchOf("generale societe"), "words");
  assertEquals(matchOf("societe generale banque"), "words");
  assertEquals(matchOf("socgen"), "abbreviation");
  assertEquals(matchOf("societe genrale"), "typo");
  assertEquals(matchOf("credit du nord"), "alias");
  assertEquals(matchOf("credit du nrod"), "typo");
  assertEquals(matchOf("3000"), "code");
  assertEquals(matchOf("FR76 3000 3"), "code");
});

Deno.test("search() says how the name itself fits, where an alias does as well", () => {
  const aliases = [{ name: "BNP Paribas", aliases: ["BNP", "Parisienne"] }];
  const { search } = createSearch([connectorOf("BNP Paribas")], { aliases });
  assertEquals(search("bnp")[0]?.match, "prefix");
  assertEquals(show(search("bnp")), ["[BNP] Paribas"]);
  assertEquals(search("pari")[0]?.match, "words");
  assertEquals(search("parisi")[0]?.match, "alias");
});

Deno.test("search() puts the aliases that come first before others", () => {
  const aliases = [
    { name: "Alpha", aliases: ["Zeta", "Omega One"] },
    { name: "Beta", aliases: ["Omega Two"] },
  ];
  const { search } = createSearch(["Alpha", "Beta"].map(connectorOf), {
    aliases,
  });
  assertEquals(show(search("omega")), ["Beta", "Alpha"]);
});

Deno.test("search() leaves out what is usual around names or common in the list, and nothing else", () => {
  const regions = ["Nord", "Sud", "Est", "Ouest", "Centre"];
  const search = searchIn("LCL", ...regions.map((one) => `Mutua ${one}`));
  for (const text of ["lcl france", "banque lcl", "lcl ban", "mutua lcl"]) {
    assertEquals(show(search(text)), ["[LCL]"], text);
  }
  for (
    const text of ["lcl maroc", "lcl express", "banque de france", "lcl nord"]
  ) {
    assertEquals(search(text), [], text);
  }
  assertEquals(searchIn("LCL", "Mutua Nord")("mutua lcl"), []);
});

Deno.test("search() corrects no more where less is certain", () => {
  const search = searchIn(
    "Bordeaux",
    "Banca di Conversano",
    "Fideuram",
    "Trust",
  );
  for (const text of ["nordea", "discover", "tide", "trsut fideurma x"]) {
    assertEquals(search(text), [], text);
  }
  assertEquals(search("bordea").length, 1);
  assertEquals(search("brodeau").length, 1);
  assertEquals(search("fideurm").length, 1);
  assertEquals(search("trsut").length, 1);
});

Deno.test("search() puts a country first where the text does not decide", () => {
  const rows = [
    ["UniCredit", "it"],
    ["Crédito Agrícola", "pt"],
    ["Crédit Coopératif", "FR"],
    ["LCL", "fr"],
    ["Société Générale", "fr"],
    ["Crédit Mutuel Océan", "fr"],
    ["Crédit Mutuel", "fr"],
    ["Crédit Agricole Centre-est", "fr"],
    ["Crédit Agricole d'Île-de-France", "fr"],
    ["Crédit Agricole", "fr"],
  ] as const;
  assertEquals(namesIn("FR", "credit", rows).slice(0, 4), [
    "Crédit Agricole",
    "Crédit Mutuel",
    "LCL",
    "Crédit Coopératif",
  ]);
  assertEquals(namesIn("fr", "credit", rows).slice(-2), [
    "Crédito Agrícola",
    "UniCredit",
  ]);
  assertEquals(namesIn("FR", "ca", rows)[0], "Crédit Agricole");
  assertEquals(namesIn("PT", "ca", rows)[0], "Crédito Agrícola");
  assertEquals(namesIn("FR", "unicredit", rows), ["UniCredit"]);
  const equal = [["Deutsche Bank", "DE"], ["Danske Bank", "DK"]] as const;
  assertEquals(namesIn("DE", "db", equal)[0], "Deutsche Bank");
  assertEquals(namesIn("DK", "db", equal)[0], "Danske Bank");
  const exact = [["Alpha", "GR"], ["Alphabet", "FR"]] as const;
  assertEquals(namesIn("FR", "alpha", exact)[0], "Alpha");
  assertEquals(namesIn("FR", "", exact)[0], "Alphabet");
});

Deno.test("search() takes aliases for names that start with the name, to the end of a word", () => {
  const aliases = [{ name: "caisse d'epargne", aliases: ["Écureuil"] }];
  const names = [
    "Caisse d'Épargne CEPAC",
    "Caisse d'Épargne",
    "Caisse d'Épargnes",
  ];
  const { search } = createSearch(names.map(connectorOf), { aliases });
  assertEquals(show(search("ecureuil")), names.slice(0, 2));
  assertEquals(show(search("écur")).length, 2);
});

Deno.test("search() finds the institutions of an account number, by country if that is known", () => {
  const rows = [
    { name: "CGD", code: "0035", countries: [{ id: "pt", name: "…" }] },
    { name: "Other", code: "0035", countries: [{ id: "es", name: "…" }] },
    { name: "Longer", code: "00350", countries: [{ id: "pt", name: "…" }] },
    { name: "ABN", code: "ABNA" },
  ];
  const search = searchIn(...rows);
  assertEquals(show(search("PT50 0035 0000")), ["CGD"]);
  assertEquals(show(search("pt50003")), ["CGD"]);
  assertEquals(show(search("NL91 abna 0417")), ["ABN"]);
  assertEquals(show(search("FR76 9999 9")), []);
});

Deno.test("search() keeps nothing of an account number", () => {
  const search = searchIn("LCL");
  const number = "FR7630002005500000157841Z25";
  assertEquals(search(number), []);
  assertEquals(JSON.stringify(search("lcl")).includes("0000157841"), false);
});

Deno.test("search() marks the right word of a name with more than 32", () => {
  const words = Array.from({ length: 45 }, (_, i) => `w${i}x`);
  const search = searchIn(words.join(" "));
  const [hit] = show(search("w35x w2x"));
  assertEquals(hit?.match(/\[\w+\]/g), ["[w2x]", "[w35x]"]);
});

Deno.test("search() refuses an invalid text or limit", () => {
  const find = searchIn("LCL");
  const search = (...args: unknown[]) => Reflect.apply(find, undefined, args);
  for (const text of [undefined, null, 30002, ["lcl"]]) {
    assertThrows(
      () => search(text),
      UsageError,
      "Cannot search connectors as 'text' must be a string",
    );
  }
  for (const limit of [-1, NaN, 1.5, "10", null]) {
    assertThrows(
      () => search("lcl", { limit }),
      UsageError,
      "Cannot search connectors as 'limit' must be an integer from 0",
    );
  }
});

Deno.test("createSearch() and search() refuse what is no list and no options", () => {
  const create = (...args: unknown[]) =>
    Reflect.apply(createSearch, undefined, args);
  for (
    const [args, message] of [
      [[], "'connectors' must be an array: got nothing"],
      [[null], "'connectors' must be an array: got null"],
      [[{ connectors: [] }], "'connectors' must be an array: got an object"],
      [[[], null], "'options' must be an object: got null"],
      [[[], "FR"], "'options' must be an object: got \"FR\""],
      [[[], { aliases: 5 }], "'aliases' must be an array: got 5"],
    ] as const
  ) {
    assertThrows(
      () => create(...args),
      UsageError,
      `Cannot search connectors as ${message}`,
    );
  }
  const search = (...args: unknown[]) =>
    Reflect.apply(searchIn("LCL"), undefined, args);
  assertThrows(
    () => search("lcl", null),
    UsageError,
    "Cannot search connectors as 'options' must be an object: got null",
  );
});

Deno.test("createSearch() refuses an invalid country, and connectors without countries", () => {
  assertThrows(
    () => createSearch([], { country: "France" }),
    UsageError,
    "'country' must be a code of two letters",
  );
  assertThrows(
    () => createSearch([connectorOf("LCL")], { country: "FR" }),
    UsageError,
    "'countries' must be expanded",
  );
});

Deno.test("search() forgives two errors in all, however many words there are", () => {
  const search = searchIn("Crédit Mutuel Centre");
  assertEquals(search("cerdit muteul centre").length, 1);
  assertEquals(search("cerdit muteul cetnre").length, 0);
});

Deno.test("search() forgives errors in words of up to 32 letters", () => {
  const long = "abcdefghijklmnopqrstuvwxyzabcdefg";
  const search = searchIn(long);
  assertEquals(search(`${long.slice(0, 15)}x${long.slice(16, 32)}`).length, 1);
  assertEquals(search(`${long.slice(0, 15)}x${long.slice(16)}`).length, 0);
});

Deno.test("search() reads ten words", () => {
  const words = [..."abcdefghij"].map((letter) => letter.repeat(4));
  const search = searchIn(words.join(" "));
  assertEquals(search(`${words.toReversed().join(" ")} x`).length, 1);
  assertEquals(search(`${words.slice(1).toReversed().join(" ")} x`).length, 0);
});

Deno.test("search() takes a word for common that a twentieth of connectors have, and five", () => {
  const many = (count: number, name: string) =>
    Array.from({ length: count }, (_, i) => `${name} ${i}`);
  const common = ["LCL", ...many(6, "Mutua"), ...many(113, "Other")];
  assertEquals(searchIn(...common)("lcl mutua").length, 1);
  assertEquals(searchIn(...common.toSpliced(1, 1))("lcl mutua").length, 0);
  assertEquals(searchIn("LCL", ...many(5, "Mutua"))("lcl mutua").length, 1);
  assertEquals(searchIn("LCL", ...many(4, "Mutua"))("lcl mutua").length, 0);
});

Deno.test("search() corrects what people call an institution only as a whole", () => {
  const aliases = [{ name: "Veolia", aliases: ["Générale des Eaux"] }];
  const { search } = createSearch([connectorOf("Veolia")], { aliases });
  assertEquals(search("genrale des eaux").length, 1);
  assertEquals(search("generali").length, 0);
  assertEquals(search("generale").length, 1);
});

Deno.test("search() puts a country before all that was typed but a whole name", () => {
  // Nothing is further apart than a word in a long name from most of a short one.
  const rows = [["Alphabet", "GR"], [
    `The ${"x".repeat(200)} alphabetical`,
    "FR",
  ]] as const;
  assertEquals(namesIn("FR", "alphabe", rows)[0], rows[1][0]);
});
