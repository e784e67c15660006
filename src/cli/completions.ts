import type { Command, Option } from "./command.ts";
import { HELP_OPTION } from "./help.ts";

/** A word that can be typed, and its description. */
interface Word {
  text: string;
  help: string;
}

/** The kind to pass to `complete`; empty for none. */
type Kind = "" | "connectors" | "profiles";

/** A place on the line, and the words that can come there. */
interface Place {
  /** The words before it. */
  words: readonly string[];
  /** The next words. */
  next: readonly Word[];
  /** The options, by name. */
  options: readonly (readonly [name: string, option: Option])[];
  /** Whether a file comes next. */
  takesFile: boolean;
  /** The kind to pass to `complete`. */
  kind: Kind;
}

/** The value of an option. */
interface Value {
  /** The option, as it is typed. */
  names: readonly string[];
  /** The values, if they are few. */
  choices: readonly string[];
  /** Whether it is a file. */
  isFile: boolean;
  /** The kind to pass to `complete` for the value. */
  kind: Kind;
}

const FILE = "<file>";

/** Writes completions for Bash, also for old versions. */
export function completeInBash(commands: readonly Command[]): string {
  const places = placesOf(commands).map(
    ({ words, takesFile, kind, ...place }) => {
      const texts = wordsAt(place).map(({ text }) => text).join(" ");
      return `    ${quote(words.join(" "))}) words=${quote(texts)}${
        takesFile ? " files=yes" : ""
      } kind=${kind} ;;`;
    },
  );
  const values = valuesOf(commands).map(({ names, choices, isFile, kind }) =>
    `    ${names.join("|")}) words=${quote(choices.join(" "))} files=${
      isFile ? "yes" : ""
    } kind=${kind} ;;`
  );
  return `_powens() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]}
  local first=\${COMP_WORDS[1]} second=\${COMP_WORDS[2]} place= words= files= kind=
  # Bash takes an equals sign for a word of its own.
  if [ "$current" = "=" ]; then
    current=
  elif [ "$previous" = "=" ]; then
    previous=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  if [ "$COMP_CWORD" -gt 1 ]; then place=$first; fi
  if [ "$COMP_CWORD" -gt 2 ]; then
    case "$first $second" in
      ${doubleNames(commands)}) place="$first $second" ;;
    esac
  fi
  case "$place" in
${places.join("\n")}
  esac
  case "$previous" in
${values.join("\n")}
  esac
  case "$current" in -*) files= kind= ;; esac
  if [ -n "$kind" ]; then
    words="$words $(powens complete "$kind" -- "\${COMP_WORDS[@]:1}" 2>/dev/null | cut -d " " -f 1)"
  fi
  if [ -n "$files" ]; then
    compopt -o filenames 2>/dev/null
    local IFS=$'\\n'
    COMPREPLY=($(compgen -f -- "$current"))
  else
    COMPREPLY=($(compgen -W "$words" -- "$current"))
  fi
}
complete -F _powens powens`;
}

/** Writes completions for Zsh. */
export function completeInZsh(commands: readonly Command[]): string {
  const places = placesOf(commands).map(
    ({ words, takesFile, kind, ...place }) =>
      `    ${quote(words.join(" "))}) found=(${
        wordsAt(place).map(describe).join(" ")
      })${takesFile ? " files=yes" : ""} kind=${kind} ;;`,
  );
  const values = valuesOf(commands).map(({ names, choices, isFile, kind }) =>
    `    ${names.join("|")}) found=(${choices.map(quote).join(" ")}) files=${
      isFile ? "yes" : ""
    } kind=${kind} ;;`
  );
  return `#compdef powens
_powens() {
  local -a found
  local place= files= kind= line=
  if (( CURRENT > 2 )); then place=$words[2]; fi
  if (( CURRENT > 3 )); then
    case "$words[2] $words[3]" in
      ${doubleNames(commands)}) place="$words[2] $words[3]" ;;
    esac
  fi
  case "$place" in
${places.join("\n")}
  esac
  case "$words[CURRENT-1]" in
${values.join("\n")}
  esac
  if [[ -n $kind && $words[CURRENT] != -* ]]; then
    for line in \${(f)"$(powens complete $kind -- "\${(@)words[2,-1]}" 2>/dev/null)"}; do
      found+=("\${line%% *}:\${line#* }")
    done
  fi
  if [[ -n $files && $words[CURRENT] != -* ]]; then
    _files
  else
    _describe powens found
  fi
}
# It is called at once where it was found in a file of its own.
if [[ $funcstack[1] == _powens ]]; then _powens "$@"; else compdef _powens powens; fi`;
}

/** Writes completions for fish. */
export function completeInFish(commands: readonly Command[]): string {
  const lines = placesOf(commands).flatMap(
    ({ words, next, options, takesFile, kind }) => {
      const conditions = words.length === 0
        ? ["__fish_use_subcommand"]
        : words.map((word) => `__fish_seen_subcommand_from ${word}`);
      if (words.length > 0 && next.length > 0) {
        const texts = next.map(({ text }) => text).join(" ");
        conditions.push(`not __fish_seen_subcommand_from ${texts}`);
      }
      const start = `complete -c powens -n ${quote(conditions.join("; and "))}`;
      return [
        ...takesFile ? [`${start} -F`] : [],
        ...kind === "" ? [] : [`${start} -a ${quote(askInFish(kind))}`],
        ...next.map(({ text, help }) =>
          `${start} -a ${quote(text)} -d ${quote(help)}`
        ),
        // Options are offered after the next word too.
        ...options.map(([name, option]) =>
          `complete -c powens -n ${
            quote(conditions.slice(0, words.length).join("; and "))
          } -l ${name}${describeInFish(option)}`
        ),
      ];
    },
  );
  return ["complete -c powens -f", ...lines].join("\n");
}

/** The command that fish runs for words. */
function askInFish(kind: Kind): string {
  return `(powens complete ${kind} -- (commandline -opc)[2..] 2>/dev/null | string replace " " \\t)`;
}

function describeInFish(
  { type, short, value, choices, suggestions, completion, help }: Option,
): string {
  const words = completion
    ? [askInFish(completion)]
    : choices ?? suggestions ?? [];
  return [
    short === undefined ? "" : ` -s ${short}`,
    type === "boolean" ? "" : value === FILE ? " -r -F" : " -x",
    words.length > 0 ? ` -a ${quote(words.join(" "))}` : "",
    ` -d ${quote(help)}`,
  ].join("");
}

/** Every place for a word: before, in and after a name of a command. */
function placesOf(commands: readonly Command[]): Place[] {
  const first: Word[] = [];
  const second = new Map<string, Word[]>();
  for (const { name, summary } of commands) {
    const [word = "", next] = name.split(" ");
    if (!first.some(({ text }) => text === word)) {
      first.push({ text: word, help: summary });
    }
    if (next === undefined) continue;
    second.set(word, [
      ...second.get(word) ?? [],
      { text: next, help: summary },
    ]);
  }
  const inNames = [
    [[], [...first, { text: "help", help: "Explain a command" }]] as const,
    [["help"], first] as const,
    ...[...second].map(([word, next]) => [[word], next] as const),
  ];
  return [
    ...inNames.map(([words, next]) => ({
      words,
      next,
      options: [],
      takesFile: false,
      kind: "" as const,
    })),
    ...commands.map(({ name, operands, choices = [], options }) => ({
      words: name.split(" "),
      next: choices.map((text) => ({ text, help: "" })),
      options: Object.entries({ ...options, ...HELP_OPTION }),
      takesFile: operands?.startsWith(FILE) ?? false,
      kind: kindOf(operands),
    })),
  ];
}

function kindOf(operands = ""): Kind {
  return /^\[?<connector>/.test(operands) ? "connectors" : "";
}

/** The words of a place: the next words and the options. */
function wordsAt({ next, options }: Pick<Place, "next" | "options">): Word[] {
  return [
    ...next,
    ...options.map(([name, { help }]) => ({ text: `--${name}`, help })),
  ];
}

/** The options with values. They are the same in all commands. */
function valuesOf(commands: readonly Command[]): Value[] {
  const byName = new Map<string, Option>();
  for (const { options } of commands) {
    for (const [name, option] of Object.entries(options)) {
      if (option.type === "string") byName.set(name, option);
    }
  }
  return [...byName].map(([name, option]) => {
    const { short, value, choices, suggestions = [], completion } = option;
    return {
      names: [`--${name}`, ...short === undefined ? [] : [`-${short}`]],
      choices: choices ?? suggestions,
      isFile: value === FILE,
      kind: completion ?? "",
    };
  });
}

/** The names with two words, as a pattern of a shell. */
function doubleNames(commands: readonly Command[]): string {
  return commands.map(({ name }) => name).filter((name) => name.includes(" "))
    .map(quote).join("|");
}

/** A word with its description, in the format of Zsh. */
function describe({ text, help }: Word): string {
  return quote(help === "" ? text : `${text.replaceAll(":", "\\:")}:${help}`);
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
