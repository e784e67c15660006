/**
 * What a customer who types expects to be found first, or not at all, over the
 * institutions of the sandbox and some more. The tables were written before the
 * ranking, and every third row of each was not looked at while the ranking was
 * made.
 *
 * Slugs are no help: as live ones, they are three capitals, and shared.
 *
 * @module
 */

/** A row of a table. */
export type RankingRow = readonly [
  /** What is typed. */
  query: string,
  /** The name of the connector to be found first. */
  first: string,
  /** The names of others to be found among the first three. */
  ...next: string[],
];

/** Names, or parts of them, without a mistake. */
// deno-fmt-ignore: A table is read by its lines.
export const NAMED: readonly RankingRow[] = [
  // Names as they are, in parts, and while they are typed.
  ["bnp paribas", "BNP Paribas", "BNP Paribas Fortis"],
  ["Société Générale", "Société Générale"],
  ["lcl", "LCL"],
  ["la banque postale", "La Banque Postale"],
  ["hello bank!", "Hello bank!"],
  ["credit mutuel", "Crédit Mutuel", "Crédit Mutuel Océan", "Crédit Mutuel de Bretagne"],
  ["cic", "CIC", "CIC Ouest", "CIC Lyonnaise de Banque"],
  ["sparkasse", "Sparkasse", "Sparkasse KölnBonn"],
  ["free", "Free", "Free Mobile"],
  ["orange", "Orange", "Orange Banque"],
  ["unicredit", "UniCredit", "HypoVereinsbank – UniCredit Bank"],
  ["hsbc", "HSBC UK", "HSBC Continental Europe"],
  ["bn", "BNP Paribas"],
  ["soc", "Société Générale"],
  ["bours", "BoursoBank"],
  ["fortu", "Fortuneo"],
  ["hell", "Hello bank!"],
  ["mona", "Monabanq"],
  ["rev", "Revolut"],
  ["qon", "Qonto"],
  ["credit co", "Crédit Coopératif"],
  ["orange b", "Orange Banque"],
  ["free m", "Free Mobile"],
  ["cic o", "CIC Ouest"],
  ["banque pal", "Banque Palatine"],
  ["bank of i", "Bank of Ireland"],
  ["hsbc c", "HSBC Continental Europe"],
  ["ing n", "ING Nederland"],
  ["deutsche b", "Deutsche Bank"],
  ["danske", "Danske Bank"],
  ["lloy", "Lloyds Bank"],
  ["santand", "Banco Santander"],
  ["sabad", "Banco Sabadell"],
  ["intesa", "Intesa Sanpaolo"],
  ["fortis", "BNP Paribas Fortis"],
  ["paschi", "Monte dei Paschi di Siena"],
  // Short names, initials and codes.
  ["bnp", "BNP Paribas", "BNP Paribas Fortis"],
  ["lbp", "La Banque Postale"],
  ["ca idf", "Crédit Agricole d'Île-de-France"],
  ["ce idf", "Caisse d'Épargne Île-de-France"],
  ["ca pca", "Crédit Agricole Provence Côte d'Azur"],
  ["ca ndf", "Crédit Agricole Nord de France"],
  ["ca finistere", "Crédit Agricole du Finistère"],
  ["ca savoie", "Crédit Agricole des Savoie"],
  ["ca centre", "Crédit Agricole Centre-est"],
  ["bp rives", "Banque Populaire Rives de Paris"],
  ["bp aura", "Banque Populaire Auvergne Rhône Alpes"],
  ["bpalc", "Banque Populaire Alsace Lorraine Champagne"],
  ["bprp", "Banque Populaire Rives de Paris"],
  ["bp go", "Banque Populaire Grand Ouest"],
  ["ce hdf", "Caisse d'Épargne Hauts de France"],
  ["cepac", "Caisse d'Épargne CEPAC"],
  ["cmb", "Crédit Mutuel de Bretagne"],
  ["cm", "Crédit Mutuel", "Crédit Mutuel Océan"],
  ["cm ocean", "Crédit Mutuel Océan"],
  ["credit agricole idf", "Crédit Agricole d'Île-de-France"],
  ["caisse epargne idf", "Caisse d'Épargne Île-de-France"],
  ["caidf", "Crédit Agricole d'Île-de-France"],
  ["cace", "Crédit Agricole Centre-est"],
  ["socgen", "Société Générale"],
  ["soc gen", "Société Générale"],
  ["bred", "BRED Banque Populaire"],
  ["bcc", "BCC – Banche di Credito Cooperativo"],
  ["cgd", "Caixa Geral de Depósitos"],
  ["boi", "Bank of Ireland"],
  ["aib", "AIB – Allied Irish Banks"],
  ["amundi ee", "Amundi Épargne Salariale"],
  ["30003", "Société Générale"],
  ["20041", "La Banque Postale"],
  ["18206", "Crédit Agricole d'Île-de-France"],
  ["16598", "Nickel"],
  ["1027", "Crédit Mutuel"],
  ["40618", "BoursoBank"],
  ["16958", "Qonto"],
  ["30004", "BNP Paribas", "Hello bank!"],
  // Accents, case, punctuation, word order, joined and split words.
  ["SOCIETE GENERALE", "Société Générale"],
  ["generale societe", "Société Générale"],
  ["caisse d'epargne cepac", "Caisse d'Épargne CEPAC"],
  ["caisse d epargne rhone alpes", "Caisse d'Épargne Rhône Alpes"],
  ["epargne rhone", "Caisse d'Épargne Rhône Alpes"],
  ["crédit agricole côte d’azur", "Crédit Agricole Provence Côte d'Azur"],
  ["nord credit agricole", "Crédit Agricole Nord de France"],
  ["postale banque", "La Banque Postale"],
  ["grand ouest banque populaire", "Banque Populaire Grand Ouest"],
  ["paribas bnp", "BNP Paribas", "BNP Paribas Fortis"],
  ["b.n.p. paribas", "BNP Paribas"],
  ["l.c.l.", "LCL"],
  ["bawag psk", "BAWAG P.S.K."],
  ["n 26", "N26"],
  ["b for bank", "BforBank"],
  ["caixa bank", "CaixaBank"],
  ["bourso bank", "BoursoBank"],
  ["hellobank", "Hello bank!"],
  ["bnpparibas", "BNP Paribas", "BNP Paribas Fortis"],
  ["creditmutuel", "Crédit Mutuel"],
  ["abnamro", "ABN AMRO"],
  ["labanquepostale", "La Banque Postale"],
  ["hypo vereinsbank", "HypoVereinsbank – UniCredit Bank"],
  ["sparkasse koln bonn", "Sparkasse KölnBonn"],
  ["m&s", "Marks & Spencer Bank"],
  ["marks and spencer", "Marks & Spencer Bank"],
  ["marks & spencer", "Marks & Spencer Bank"],
  ["banco posta", "Poste Italiane – BancoPosta"],
  ["raiffeisen osterreich", "Raiffeisen Österreich"],
  ["raiffeisen oesterreich", "Raiffeisen Österreich"],
  ["lansforsakringar", "Länsförsäkringar Bank"],
  ["saastopankki", "Säästöpankki"],
  ["ing slaski", "ING Bank Śląski"],
  ["ceska sporitelna", "Česká spořitelna"],
  ["credito agricola", "Crédito Agrícola"],
  ["caixa geral de depositos", "Caixa Geral de Depósitos"],
  ["τραπεζα πειραιως", "Τράπεζα Πειραιώς"],
  ["ΕΘΝΙΚΗ ΤΡΑΠΕΖΑ", "Εθνική Τράπεζα της Ελλάδος"],
  ["ΠΕΙΡΑΙΩΣ", "Τράπεζα Πειραιώς"],
  ["дск", "Банка ДСК"],
  ["поще", "Пощенска банка / Postbank"],
  ["postbank", "Postbank", "Пощенска банка / Postbank"],
  // What is too much, as it is usual around names.
  ["compte nickel", "Nickel"],
  ["lcl banque", "LCL"],
  ["banque bnp", "BNP Paribas"],
  ["axa banque en ligne", "AXA Banque"],
  ["monzo bank", "Monzo"],
  ["belfius banque", "Belfius"],
  ["fortuneo france", "Fortuneo"],
  ["n26 bank gmbh", "N26"],
  ["groupe crédit coopératif", "Crédit Coopératif"],
  ["argenta spaarbank be", "Argenta Spaarbank"],
  ["revolut bank uk", "Revolut"],
  ["bankinter sa", "Bankinter"],
  // Account numbers, and their start.
  ["FR76 3000 3", "Société Générale"],
  ["fr7620041010050500013m02606", "La Banque Postale"],
  ["FR76 1820 6000", "Crédit Agricole d'Île-de-France"],
  ["FR1440618", "BoursoBank"],
  ["FR76 1695 8000 01", "Qonto"],
  ["FR76-1027-8", "Crédit Mutuel"],
];

/** What is typed by hand as people mistype it. */
// deno-fmt-ignore: A table is read by its lines.
export const MISTYPED: readonly RankingRow[] = [
  ["societe genrale", "Société Générale"],
  ["bnp parisbas", "BNP Paribas"],
  ["cerdit mutuel", "Crédit Mutuel"],
  ["credit agricol finistere", "Crédit Agricole du Finistère"],
  ["caise d'epargne cepac", "Caisse d'Épargne CEPAC"],
  ["monabank", "Monabanq"],
  ["fortuneu", "Fortuneo"],
  ["barcley", "Barclays"],
  ["revoult", "Revolut"],
  ["revolute", "Revolut"],
  ["santandar", "Banco Santander"],
  ["comerzbank", "Commerzbank"],
  ["deutche bank", "Deutsche Bank"],
  ["rabobnak", "Rabobank"],
  ["milenium", "Millennium bcp"],
  ["raifeisen", "Raiffeisen Österreich"],
  ["handelsbaken", "Handelsbanken"],
  ["intessa san paolo", "Intesa Sanpaolo"],
  ["banque palatin", "Banque Palatine"],
  ["palatyne", "Banque Palatine"],
  ["sparkase", "Sparkasse"],
  ["quonto", "Qonto"],
  ["trilodos", "Triodos Bank"],
  ["starlign bank", "Starling Bank"],
  ["bouigues", "Bouygues Telecom"],
  ["boursobnak", "BoursoBank"],
  ["bourssobank", "BoursoBank"],
  ["credit agicole savoie", "Crédit Agricole des Savoie"],
  ["societté générale", "Société Générale"],
  ["sociéte generlae", "Société Générale"],
  ["banqe postale", "La Banque Postale"],
  ["la banque postal", "La Banque Postale"],
  ["caisse d'eparnge rhone", "Caisse d'Épargne Rhône Alpes"],
  ["banque poulaire grand ouest", "Banque Populaire Grand Ouest"],
  ["credit cooperatf", "Crédit Coopératif"],
  ["crédit muteul", "Crédit Mutuel"],
  ["hsbc contiental", "HSBC Continental Europe"],
  ["unicerdit", "UniCredit"],
  ["bankintr", "Bankinter"],
  ["sabadel", "Banco Sabadell"],
  ["caixabnak", "CaixaBank"],
  ["belifus", "Belfius"],
  ["argneta", "Argenta Spaarbank"],
  ["lloids bank", "Lloyds Bank"],
  ["barclais", "Barclays"],
  ["swedbnak", "Swedbank"],
  ["dansk bank", "Danske Bank"],
  ["consorbank", "Consorsbank"],
  ["mediolnum", "Banca Mediolanum"],
  ["kutxbank", "Kutxabank"],
];

/** What people call institutions whose names have nothing of it. */
// deno-fmt-ignore: A table is read by its lines.
export const ALIASED: readonly RankingRow[] = [
  ["boursorama", "BoursoBank"], ["boursorama banque", "BoursoBank"], ["boursor", "BoursoBank"],
  ["kolb", "Société Générale"], ["sg", "Société Générale"], ["caisse d'ep", "Caisse d'Épargne Normandie"],
  ["la poste", "La Banque Postale"], ["hello bank", "Hello bank!"], ["barclays france", "Milleis Banque"],
  ["credit lyonnais", "LCL"], ["le crédit lyonnais", "LCL"], ["credit du nord", "Société Générale"],
  ["societe marseillaise de credit", "Société Générale"], ["banque courtois", "Société Générale"], ["tarneaud", "Société Générale"],
  ["banque nationale de paris", "BNP Paribas"], ["hsbc france", "CCF"], ["credit commercial de france", "CCF"],
  ["lyonnaise de banque", "CIC Lyonnaise de Banque"], ["scalbert dupont", "CIC Nord Ouest"], ["societe bordelaise", "CIC Sud Ouest"],
  ["groupama banque", "Orange Banque"], ["gdf suez", "Engie"], ["france telecom", "Orange"],
  ["numericable", "SFR"], ["dexia", "Belfius"], ["gemeentekrediet", "Belfius"],
  ["générale de banque", "BNP Paribas Fortis"], ["kredietbank", "KBC"], ["axa banque belgique", "Crelan"],
  ["bcee", "Spuerkeess (BCEE)"], ["coba", "Commerzbank"], ["dresdner bank", "Commerzbank"],
  ["hvb", "HypoVereinsbank – UniCredit Bank"], ["cortal consors", "Consorsbank"],
  ["postsparkasse", "BAWAG P.S.K."], ["sns bank", "ASN Bank"], ["bankia", "CaixaBank"],
  ["caja madrid", "CaixaBank"], ["banesto", "Banco Santander"], ["banco bilbao vizcaya", "BBVA"],
  ["liberbank", "Unicaja"], ["ubi banca", "Intesa Sanpaolo"], ["banca di roma", "UniCredit"],
  ["cariparma", "Crédit Agricole Italia"], ["antonveneta", "Monte dei Paschi di Siena"], ["banco espirito santo", "novobanco"],
  ["lloyds tsb", "Lloyds Bank"], ["midland bank", "HSBC UK"], ["clydesdale", "Virgin Money"],
  ["bz wbk", "Santander Bank Polska"], ["pko bp", "PKO Bank Polski"], ["piraeus", "Τράπεζα Πειραιώς"],
  ["nbg", "Εθνική Τράπεζα της Ελλάδος"], ["dsk bank", "Банка ДСК"], ["osuuspankki", "OP Ryhmä"],
];

/** Institutions that are not in the list, or in none: nothing is the answer. */
// deno-fmt-ignore: A table is read by its lines.
export const ABSENT: readonly string[] = [
  "american express france", "wells fargo", "trade republic", "itau unibanco", "american express", "chase",
  "jp morgan", "goldman sachs", "bank of america", "citibank", "capital one", "us bancorp",
  "royal bank of canada", "scotiabank", "td bank", "bank of montreal", "desjardins", "banque nationale du canada",
  "ubs", "credit suisse", "postfinance", "zürcher kantonalbank", "banque cantonale vaudoise", "julius bär",
  "nubank", "bradesco", "banco do brasil", "caixa economica federal", "banorte", "bancolombia",
  "mizuho", "mufg", "sumitomo mitsui", "bank of china", "icbc", "hang seng",
  "state bank of india", "icici", "hdfc", "dbs", "maybank", "standard chartered",
  "attijariwafa", "bmce", "banque de tunisie", "crédit populaire d'algérie", "ecobank", "absa",
  "sberbank", "vtb", "garanti bbv", "ziraat", "emirates nbd", "al rajhi",
  "klarna", "paypal", "wise", "stripe", "sumup", "lydia",
  "pixpay", "coinbase", "binance", "etoro", "degiro", "robinhood",
  "nordea", "seb", "dnb", "natwest", "nationwide", "metro bank",
  "maif", "macif", "allianz", "generali", "banque de france", "crédit foncier",
];

/** The queries of a table, those of rows too. */
export type Query = RankingRow | string;

/** The rows that the ranking is made with. */
export function tunedOf<T extends Query>(table: readonly T[]): T[] {
  return table.filter((_, index) => index % 3 !== 2);
}

/** The rows that it is not made with: every third one. */
export function heldOutOf<T extends Query>(table: readonly T[]): T[] {
  return table.filter((_, index) => index % 3 === 2);
}
