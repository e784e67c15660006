import { assert, assertEquals } from "@std/assert";
import {
  type FieldIssue,
  type FormatHint,
  type Messages,
  messagesDe,
  messagesEn,
  messagesEs,
  messagesFr,
  messagesIt,
  messagesNl,
  messagesPt,
  type ValidateOptions,
  validateStep,
} from "../../../src/form/mod.ts";
import { stepOf } from "../setup.ts";

const LANGUAGES: readonly Messages[] = [
  messagesDe,
  messagesEn,
  messagesEs,
  messagesFr,
  messagesIt,
  messagesNl,
  messagesPt,
];

/** What is said of a value that does not have its format. */
function say({ pattern }: Messages, hint?: FormatHint): string {
  if (typeof pattern === "string") return pattern;
  return pattern({
    field: "a",
    code: "pattern",
    label: "A",
    ...hint && { hint },
  });
}

/** What is said of a value of a field with an expression of its own. */
function messageOf(regex: string, value: string, type = "text"): string {
  const step = stepOf({ name: "a", regex, type });
  const result = validateStep(step, { a: value });
  assert(!result.ok);
  return result.issues.map(({ message }) => message).join();
}

Deno.test("the messages say something of their own in every language, for every kind of issue", () => {
  for (const code of Object.keys(messagesEn) as FieldIssue["code"][]) {
    const texts = LANGUAGES.map((messages) => {
      const message = messages[code];
      return typeof message === "string" ? message : say(messages);
    });
    assertEquals(new Set(texts).size, LANGUAGES.length);
    for (const text of texts) assert(/^\p{Lu}.+[^.]$/u.test(text), text);
  }
});

Deno.test("the messages say how many characters are expected, in every language", () => {
  const hints: [FormatHint, string[]][] = [
    [{ kind: "digits", least: 6, most: 6 }, ["6"]],
    [{ kind: "characters", least: 4, most: 32 }, ["4", "32"]],
    [{ kind: "digits", least: 8, most: null }, ["8"]],
    [{ kind: "digits", least: 0, most: 13 }, ["13"]],
    [{ kind: "digits", least: 0, most: null }, []],
    [{ kind: "characters", least: 1, most: 1 }, ["1"]],
  ];
  for (const messages of LANGUAGES) {
    const said = hints.map(([hint, numbers]) => {
      const text = say(messages, hint);
      assertEquals(text.match(/\d+/g) ?? [], numbers);
      return text;
    });
    assertEquals(new Set([...said, say(messages)]).size, hints.length + 1);
  }
  assertEquals(
    hints.map(([hint]) => say(messagesFr, hint)),
    [
      "Saisissez 6 chiffres",
      "Saisissez entre 4 et 32 caractères",
      "Saisissez au moins 8 chiffres",
      "Saisissez au plus 13 chiffres",
      "Saisissez des chiffres uniquement",
      "Saisissez 1 caractère",
    ],
  );
});

Deno.test("the messages count in the words of their language", () => {
  const nouns = [
    [messagesDe, "Ziffer", "Ziffern", "Zeichen", "Zeichen"],
    [messagesEn, "digit", "digits", "character", "characters"],
    [messagesEs, "dígito", "dígitos", "carácter", "caracteres"],
    [messagesFr, "chiffre", "chiffres", "caractère", "caractères"],
    [messagesIt, "cifra", "cifre", "carattere", "caratteri"],
    [messagesNl, "cijfer", "cijfers", "teken", "tekens"],
    [messagesPt, "dígito", "dígitos", "carácter", "caracteres"],
  ] as const;
  for (const [messages, digit, digits, character, characters] of nouns) {
    const wordFor = (kind: FormatHint["kind"], count: number) =>
      say(messages, { kind, least: count, most: count })
        .match(RegExp(`${count} (\\p{L}+)`, "u"))?.[1];
    assertEquals(
      [
        wordFor("digits", 1),
        wordFor("digits", 2),
        wordFor("characters", 1),
        wordFor("characters", 2),
      ],
      [digit, digits, character, characters],
    );
  }
});

Deno.test("validateStep() says what is expected where that can be said truly", () => {
  assertEquals(messageOf("^\\d{6}$", "12345"), "Enter 6 digits");
  assertEquals(messageOf("[[:digit:]]{9}", "x"), "Enter 9 digits");
  assertEquals(messageOf("^\\d+$", "12a"), "Enter digits only");
  assertEquals(
    messageOf("^[a-z]{4,32}$", "abc"),
    "Enter between 4 and 32 characters",
  );
  assertEquals(
    messageOf("^.{6,}$", "12345", "password"),
    "Enter at least 6 characters",
  );
  assertEquals(messageOf("^(\\d{8,13}|)$", "x"), "Enter at most 13 digits");
  assertEquals(
    messageOf("^.{1,3}$", "😀😀😀😀"),
    "Enter at most 3 characters",
  );
});

Deno.test("validateStep() does not ask for what a value has already", () => {
  const unknown = "This is not in the expected format";
  // There are 5 digits, between 4 and 6, and yet it is wrong.
  assertEquals(messageOf("^(\\d{4}|\\d{6})$", "12345"), unknown);
  assertEquals(messageOf("^[0-5]\\d{5}$", "923456"), unknown);
  assertEquals(messageOf("^[a-z]{4,32}$", "ABCDE"), unknown);
});

Deno.test("validateStep() says what is wrong in English, in another language, or as it is told", () => {
  const step = stepOf(
    { name: "a", label: "Code", required: true },
    { name: "b", regex: "^.{2,}$" },
  );
  const messages = (options: ValidateOptions) => {
    const result = validateStep(step, { b: "x" }, options);
    return result.ok ? [] : result.issues.map(({ message }) => message);
  };
  assertEquals(messages({}), ["Fill this in", "Enter at least 2 characters"]);
  assertEquals(messages({ messages: messagesNl }), [
    "Vul dit veld in",
    "Vul minstens 2 tekens in",
  ]);
  assertEquals(
    messages({
      messages: { ...messagesDe, required: ({ label }) => `${label} fehlt` },
    }),
    ["Code fehlt", "Geben Sie mindestens 2 Zeichen ein"],
  );
  assertEquals(
    messages({
      messages: messagesFr,
      describe: ({ field, code, label, hint }) =>
        `${field} ${code} ${label} ${JSON.stringify(hint)}`,
    }),
    [
      "a required Code undefined",
      'b pattern Identifiant {"kind":"characters","least":2,"most":null}',
    ],
  );
});
