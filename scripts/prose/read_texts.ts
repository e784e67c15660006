import { marked, type Token, type Tokens } from "marked";

/**
 * Reads the texts of a document of Markdown: paragraphs, items and cells. A
 * piece of code stands in them as one word.
 *
 * @param document The document
 * @returns The texts
 */
export function readMarkdown(document: string): string[] {
  return marked.lexer(document).flatMap(textsOf).filter((text) => text !== "");
}

/**
 * Reads the texts of the doc comments of a module, without its examples.
 *
 * @param source The source of the module
 * @returns The texts: a description and each tag are texts of their own
 */
export function readDocComments(source: string): string[] {
  return Array.from(
    source.matchAll(/^ *\/\*\*([^]*?)\*\//gm),
    ([, body = ""]) => body.replaceAll(/^ *\* ?/gm, "").trim(),
  )
    .flatMap((comment) => comment.split(/^(?=@[a-z])/im))
    .filter((part) => !/^@(?:see|example|module|default)\b/.test(part))
    .map((part) => part.replace(/^@(?:param|typeParam) +\S+ +|^@[a-z]+ +/i, ""))
    .flatMap(readMarkdown);
}

/**
 * Reads the comments of a module that begin with `//`. Lines that follow each
 * other are one text.
 *
 * @param source The source of the module
 * @returns The texts, without directives for tools
 */
export function readLineComments(source: string): string[] {
  const comments = source.replaceAll(/^ *\/\/ (?:deno-|@ts-).*$/gm, "")
    .matchAll(/^ *\/\/ .*(?:\n *\/\/ .*)*/gm);
  return Array.from(
    comments,
    ([comment]) => comment.replaceAll(/^ *\/\/ /gm, ""),
  ).flatMap(readMarkdown);
}

function textsOf(token: Token): string[] {
  switch (token.type) {
    case "list": {
      const { items } = token as Tokens.List;
      return items.flatMap(({ tokens }) => tokens.flatMap(textsOf));
    }
    case "table": {
      const { header, rows } = token as Tokens.Table;
      return [header, ...rows].flat().map(({ tokens }) => plain(tokens));
    }
    case "blockquote":
      return (token.tokens ?? []).flatMap(textsOf);
    case "paragraph":
    case "text":
      return [plain(token.tokens ?? [token])];
    default:
      return [];
  }
}

function plain(tokens: readonly Token[]): string {
  return tokens.map((token): string => {
    if (token.type === "codespan") return "code";
    if (token.type === "html" || token.type === "image") return "";
    if ("tokens" in token && token.tokens) return plain(token.tokens);
    return "text" in token ? String(token.text) : "";
  }).join("").replaceAll(/\{@linkcode (\S+)\}|\{@link \S+\}/g, "code")
    .replaceAll(/\s+/g, " ").trim();
}
