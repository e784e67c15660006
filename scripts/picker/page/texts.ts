/** A language that the page speaks. */
export type PageLanguage = "en" | "fr";

const en = {
  title: "Choose your institution",
  lead:
    "Find it, see what it asks for, and check what you type. Nothing leaves this page.",
  language: "Language",
  search: "Search for an institution",
  example: "Name, initials or bank code",
  hint:
    "Press / to search, the arrows to move, Enter to choose, Esc to go back.",
  country: "Country",
  product: "Product",
  all: "All",
  list: "Institutions",
  found: { one: "institution", other: "institutions" },
  loading: "Loading…",
  failed: "This could not be loaded.",
  again: "Try again",
  none: "No institution matches.",
  clear: "Clear the search and the filters",
  rejected: "left out, as the API sent them in a form that cannot be read",
  bank: "Accounts",
  wealth: "Investments",
  bill: "Invoices",
  pay: "Payments",
  beta: "Beta",
  restricted: "Closed",
  close: "Close",
  step: "Step",
  of: "of",
  redirect: "Log in on the institution’s site",
  redirectText: "The user is sent to the web view at this address:",
  noClient:
    "It is an example: with POWENS_DOMAIN and POWENS_CLIENT_ID set, it leads to your own web view.",
  open: "Open the web view",
  form: "Fill in a form",
  noFields: "This step asks for nothing more.",
  unrecognized: "Something newer than this page",
  unrecognizedText:
    "The institution asks for a way to log in that this page does not know, so it shows none:",
  noMechanism: "no way to log in at all",
  closed: "This institution takes no new connections at the moment.",
  noSteps:
    "There is no way to connect to this institution at the moment: none of its sources is enabled.",
  noSources:
    "There is no way to connect to this institution: it has no source.",
  optional: "optional",
  choose: "Choose…",
  show: "Show",
  check: "Check",
  wrong: { one: "thing to correct", other: "things to correct" },
  right: "Everything is in order",
  rightText: "This is what would be sent to the API. Nothing was sent.",
  unchecked: "Only the institution itself can check:",
  sandbox: "The institutions are those of a sandbox in memory.",
  domain: "The institutions are those of the domain",
};

/** The texts of the page. */
export type Texts = typeof en;

const fr: Texts = {
  title: "Choisissez votre établissement",
  lead:
    "Trouvez-le, voyez ce qu’il demande et vérifiez votre saisie. Rien ne quitte cette page.",
  language: "Langue",
  search: "Rechercher un établissement",
  example: "Nom, initiales ou code banque",
  hint:
    "« / » pour chercher, les flèches pour parcourir, Entrée pour choisir, Échap pour revenir.",
  country: "Pays",
  product: "Produit",
  all: "Tous",
  list: "Établissements",
  found: { one: "établissement", other: "établissements" },
  loading: "Chargement…",
  failed: "Le chargement a échoué.",
  again: "Réessayer",
  none: "Aucun établissement ne correspond.",
  clear: "Effacer la recherche et les filtres",
  rejected: "de plus, que l’API a envoyés sous une forme illisible",
  bank: "Comptes",
  wealth: "Placements",
  bill: "Factures",
  pay: "Paiements",
  beta: "Bêta",
  restricted: "Fermé",
  close: "Fermer",
  step: "Étape",
  of: "sur",
  redirect: "Se connecter sur le site de l’établissement",
  redirectText: "L’utilisateur est envoyé vers la webview à cette adresse :",
  noClient:
    "C’est un exemple : avec POWENS_DOMAIN et POWENS_CLIENT_ID, elle mène à votre propre webview.",
  open: "Ouvrir la webview",
  form: "Remplir un formulaire",
  noFields: "Cette étape ne demande rien de plus.",
  unrecognized: "Plus récent que cette page",
  unrecognizedText:
    "L’établissement demande une façon de se connecter que cette page ne connaît pas, elle n’affiche donc rien :",
  noMechanism: "aucune façon de se connecter",
  closed:
    "Cet établissement n’accepte pas de nouvelle connexion pour l’instant.",
  noSteps:
    "Impossible de connecter cet établissement pour l’instant : aucune de ses sources n’est activée.",
  noSources:
    "Impossible de connecter cet établissement : il n’a aucune source.",
  optional: "facultatif",
  choose: "Choisissez…",
  show: "Afficher",
  check: "Vérifier",
  wrong: { one: "point à corriger", other: "points à corriger" },
  right: "Tout est en ordre",
  rightText: "Voici ce qui serait envoyé à l’API. Rien n’a été envoyé.",
  unchecked: "Seul l’établissement peut vérifier :",
  sandbox: "Les établissements sont ceux d’un bac à sable en mémoire.",
  domain: "Les établissements sont ceux du domaine",
};

/** The texts of the page, by language. */
export const TEXTS: Readonly<Record<PageLanguage, Texts>> = { en, fr };
