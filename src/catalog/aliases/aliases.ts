import type { ConnectorAliases } from "../connector_aliases.ts";

/** Former and common names of institutions in the countries of the API. */
// deno-fmt-ignore: A table is read by its lines.
export const ALIASES: readonly ConnectorAliases[] = [
  // France. Sources: fr.wikipedia.org, the article of each name of today.
  { name: "BoursoBank", aliases: ["Boursorama", "Boursorama Banque"] }, // renamed in 2023
  { name: "LCL", aliases: ["Crédit Lyonnais", "Le Crédit Lyonnais"] }, // renamed in 2005
  { name: "La Banque Postale", aliases: ["La Poste", "CCP", "Compte chèque postal"] }, // its services until 2006
  { name: "Société Générale", aliases: ["SG", "SocGen", "Crédit du Nord", "Société Marseillaise de Crédit", "Banque Courtois", "Banque Tarneaud", "Banque Kolb", "Banque Laydernier", "Banque Nuger", "Banque Rhône-Alpes"] }, // merged in 2023
  { name: "SG", aliases: ["Société Générale", "SocGen", "Crédit du Nord"] }, // its brand since 2023
  { name: "BNP Paribas", aliases: ["Banque Nationale de Paris"] }, // merged with Paribas in 2000
  { name: "Caisse d'Épargne", aliases: ["Écureuil", "Caisse d'Ep", "CEP"] }, // its emblem since 1942
  { name: "Caisse d'Épargne CEPAC", aliases: ["Caisse d'Épargne Provence-Alpes-Corse"] }, // renamed in 2016
  { name: "Banque Populaire", aliases: ["Banque Pop", "BP"] },
  { name: "BRED", aliases: ["Banque régionale d'escompte et de dépôts"] },
  { name: "CIC", aliases: ["Crédit industriel et commercial"] },
  { name: "CIC Lyonnaise de Banque", aliases: ["Lyonnaise de Banque", "CIC LB"] },
  { name: "CIC Ouest", aliases: ["Crédit industriel de l'Ouest", "Banque CIO"] }, // renamed in 2010
  { name: "CIC Nord Ouest", aliases: ["Banque Scalbert-Dupont"] }, // renamed in 2006
  { name: "CIC Sud Ouest", aliases: ["Société bordelaise"] }, // renamed in 2010
  { name: "CIC Est", aliases: ["SNVB", "Crédit industriel d'Alsace et de Lorraine"] }, // merged in 2007
  { name: "CCF", aliases: ["Crédit commercial de France", "HSBC France"] }, // took over its branches in 2024
  { name: "Milleis", aliases: ["Barclays France", "Barclays Patrimoine"] }, // renamed in 2018
  { name: "Banque Palatine", aliases: ["Banque Sanpaolo"] }, // renamed in 2005
  { name: "AXA Banque", aliases: ["Banque Directe"] }, // bought in 2002
  { name: "Orange Banque", aliases: ["Groupama Banque"] }, // renamed in 2017
  { name: "Monabanq", aliases: ["Covefi"] }, // renamed in 2006
  { name: "Nickel", aliases: ["Compte-Nickel", "Financière des paiements électroniques"] }, // renamed in 2018
  { name: "Qonto", aliases: ["Olinda", "Penta"] }, // its company; bought in 2022
  { name: "Crédit Agricole", aliases: ["Banque Verte"] },
  { name: "Crédit Agricole Provence Côte d'Azur", aliases: ["CA PACA"] },
  { name: "EDF", aliases: ["Électricité de France"] },
  { name: "Engie", aliases: ["GDF Suez", "Gaz de France"] }, // renamed in 2015
  { name: "Orange", aliases: ["France Télécom", "Wanadoo"] }, // renamed in 2013 and 2006
  { name: "SFR", aliases: ["Numericable", "Neuf Cegetel"] }, // merged in 2014 and 2008
  { name: "Bouygues Telecom", aliases: ["B&You", "Bbox"] },
  { name: "Veolia", aliases: ["Générale des Eaux"] }, // renamed in 2003
  // Belgium and Luxembourg. Sources: fr.wikipedia.org and nl.wikipedia.org.
  { name: "Belfius", aliases: ["Dexia", "Crédit communal", "Gemeentekrediet"] }, // renamed in 2012
  { name: "BNP Paribas Fortis", aliases: ["Générale de Banque", "CGER", "ASLK", "Fortis Banque"] }, // merged in 1999, renamed in 2009
  { name: "KBC", aliases: ["Kredietbank", "CERA"] }, // merged in 1998
  { name: "Crelan", aliases: ["Landbouwkrediet", "Crédit agricole de Belgique", "AXA Banque Belgique"] }, // renamed in 2013; merged in 2024
  { name: "Spuerkeess", aliases: ["BCEE", "Banque et Caisse d'Épargne de l'État"] },
  { name: "BGL BNP Paribas", aliases: ["Banque Générale du Luxembourg", "Fortis Banque Luxembourg"] }, // renamed in 2009
  // Germany and Austria. Sources: de.wikipedia.org.
  { name: "Commerzbank", aliases: ["Coba", "Dresdner Bank"] }, // merged in 2009
  { name: "HypoVereinsbank", aliases: ["HVB", "Bayerische Vereinsbank", "Hypo-Bank"] }, // merged in 1998
  { name: "Targobank", aliases: ["KKB Bank"] }, // its name until 1991
  { name: "Consorsbank", aliases: ["Cortal Consors", "DAB Bank"] }, // renamed in 2014; merged in 2016
  { name: "Sparkasse KölnBonn", aliases: ["Stadtsparkasse Köln"] }, // merged in 2005
  { name: "Erste Bank", aliases: ["Die Erste"] },
  { name: "BAWAG", aliases: ["Postsparkasse", "PSK"] }, // merged in 2005
  // The Netherlands. Sources: nl.wikipedia.org.
  { name: "ING Nederland", aliases: ["Postbank"] }, // merged in 2009
  { name: "ASN Bank", aliases: ["SNS Bank", "RegioBank"] }, // merged in 2025
  // Spain. Sources: es.wikipedia.org.
  { name: "CaixaBank", aliases: ["La Caixa", "Bankia", "Caja Madrid", "Bancaja"] }, // merged in 2021
  { name: "Banco Santander", aliases: ["Banesto", "Banco Popular", "BSCH"] }, // merged in 2013 and 2018
  { name: "BBVA", aliases: ["Argentaria", "Banco Bilbao Vizcaya", "Catalunya Caixa"] }, // merged in 1999 and 2016
  { name: "Banco Sabadell", aliases: ["Caja Mediterráneo", "Solbank"] }, // bought in 2012
  { name: "ABANCA", aliases: ["Novagalicia", "Caixa Galicia", "Caixanova"] }, // renamed in 2014
  { name: "Unicaja", aliases: ["Liberbank", "Cajastur"] }, // merged in 2021
  { name: "Kutxabank", aliases: ["Bilbao Bizkaia Kutxa", "BBK", "Caja Vital"] }, // merged in 2012
  // Italy. Sources: it.wikipedia.org.
  { name: "Intesa Sanpaolo", aliases: ["UBI Banca", "Cariplo", "Banco di Napoli"] }, // merged in 2021, 1998 and 2018
  { name: "UniCredit", aliases: ["Credito Italiano", "Banca di Roma", "Capitalia"] }, // merged in 2007
  { name: "Monte dei Paschi di Siena", aliases: ["MPS", "Antonveneta"] }, // merged in 2013
  { name: "Poste Italiane", aliases: ["Postepay"] },
  { name: "Banco BPM", aliases: ["Banca Popolare di Milano", "Banco Popolare"] }, // merged in 2017
  { name: "Crédit Agricole Italia", aliases: ["Cariparma", "Creval", "FriulAdria"] }, // renamed in 2019, merged in 2022
  // Portugal. Sources: pt.wikipedia.org.
  { name: "Millennium bcp", aliases: ["Banco Comercial Português"] }, // its brand since 2004
  { name: "novobanco", aliases: ["Banco Espírito Santo", "BES"] }, // founded from it in 2014
  { name: "Crédito Agrícola", aliases: ["Caixa Agrícola", "CCAM"] },
  // The United Kingdom and Ireland. Sources: en.wikipedia.org.
  { name: "Lloyds Bank", aliases: ["Lloyds TSB"] }, // renamed in 2013
  { name: "HSBC UK", aliases: ["Midland Bank", "First Direct"] }, // renamed in 1999; its division
  { name: "Barclays", aliases: ["Woolwich"] }, // bought in 2000
  { name: "Marks & Spencer Bank", aliases: ["M&S Bank", "M&S Money"] },
  { name: "Virgin Money", aliases: ["Clydesdale Bank", "Northern Rock"] }, // merged in 2018; bought in 2012
  // The north and the east. Sources: the Wikipedia of each language.
  { name: "Länsförsäkringar", aliases: ["LF"] },
  { name: "Swedbank", aliases: ["FöreningsSparbanken"] }, // renamed in 2006
  { name: "OP Ryhmä", aliases: ["Osuuspankki", "Pohjola Bank"] }, // renamed in 2016
  { name: "mBank", aliases: ["BRE Bank", "MultiBank"] }, // renamed in 2013
  { name: "PKO Bank Polski", aliases: ["PKO BP"] },
  { name: "Santander Bank Polska", aliases: ["BZ WBK", "Bank Zachodni"] }, // renamed in 2018
  { name: "Τράπεζα Πειραιώς", aliases: ["Piraeus Bank", "Trapeza Peiraios"] },
  { name: "Εθνική Τράπεζα", aliases: ["National Bank of Greece", "NBG", "Ethniki Trapeza"] },
  { name: "Банка ДСК", aliases: ["DSK Bank"] },
  { name: "Пощенска банка", aliases: ["Eurobank Bulgaria"] },
];
