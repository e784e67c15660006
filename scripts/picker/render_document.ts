import { type Language, LANGUAGES } from "./page/language.ts";
import { TEXTS } from "./texts/mod.ts";

/**
 * Makes the document of a language: its texts are there from the first moment,
 * so that nothing moves when the script is.
 */
export function renderDocument(template: string, language: Language): string {
  const texts: Readonly<Record<string, string>> = { ...TEXTS[language] };
  const named: Readonly<Record<string, string>> = {
    ...texts,
    lang: language,
    languages: LANGUAGES.map((one) => renderOption(one, language)).join(""),
    skeleton: SKELETON.repeat(SKELETON_ROWS),
    texts: renderTexts(texts),
  };
  return template.replace(/%(\w+)%/g, (whole, name: string) => {
    const text = named[name];
    if (text === undefined) throw new Error(`There is no text for ${whole}`);
    return text;
  });
}

const SKELETON_ROWS = 8;

/** What is seen of a row before there is one. */
const SKELETON =
  `<li class="row skeleton"><span class="logo"></span><span class="what"><span class="bar"></span><span class="bar short"></span></span></li>`;

/** Puts the texts where the script reads them. */
function renderTexts(texts: Readonly<Record<string, string>>): string {
  // What looks like a tag would end the element that it is in.
  const json = JSON.stringify(texts).replaceAll("<", "\\u003c");
  return `<script id="texts" type="application/json">${json}</script>`;
}

function renderOption(language: Language, selected: Language): string {
  const names = new Intl.DisplayNames(language, { type: "language" });
  const name = names.of(language) ?? language;
  const isSelected = language === selected ? " selected" : "";
  return `<option value="${language}" lang="${language}"${isSelected}>${
    name.charAt(0).toUpperCase()
  }${name.slice(1)}</option>`;
}
