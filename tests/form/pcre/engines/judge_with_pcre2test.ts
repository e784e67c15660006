import type { Job, Judgement } from "./engine.ts";

/**
 * Judges with `pcre2test`, which has UTF alone, so that `\w` is about ASCII.
 *
 * @param jobs The patterns and their subjects.
 * @returns The verdicts.
 */
export async function judgeWithPcre2test(
  jobs: readonly Job[],
): Promise<Judgement> {
  await installPcre2test();
  const input =
    jobs.map(({ pattern, subjects }) =>
      [patternLine(pattern), ...subjects.map(subjectLine), ""].join("\n")
    ).join("\n") + "\n";
  const lines = await runPcre2test(input);
  const version = lines.find((line) => line.startsWith("PCRE2 version"));
  const read = createReader(lines);
  return {
    engine: `${version?.trim()}, with UTF`,
    verdicts: jobs.map(({ pattern, subjects }) => {
      read.skipTo(patternLine(pattern));
      const failure = /^Failed: (error .*)$/.exec(read.line());
      return failure?.[1] ?? subjects.map((subject) => {
        read.skipTo(subjectLine(subject));
        return read.verdict();
      }).join("");
    }),
  };
}

async function installPcre2test(): Promise<void> {
  try {
    await run("pcre2test", ["-C", "newline"]);
  } catch {
    await run("apt-get", ["update"]);
    await run("apt-get", ["install", "-y", "pcre2-utils"]);
  }
}

async function run(command: string, args: string[]): Promise<void> {
  const { code, stderr } = await new Deno.Command(command, { args }).output();
  if (code !== 0) throw new Error(new TextDecoder().decode(stderr));
}

async function runPcre2test(input: string): Promise<string[]> {
  const inputFile = await Deno.makeTempFile();
  const outputFile = await Deno.makeTempFile();
  await Deno.writeTextFile(inputFile, input);
  // Its status is 1 when a pattern is rejected, so that only its output counts.
  await new Deno.Command("pcre2test", { args: [inputFile, outputFile] })
    .output();
  return (await Deno.readTextFile(outputFile)).split("\n");
}

function patternLine(pattern: string): string {
  const bytes = Array.from(
    new TextEncoder().encode(pattern),
    (byte) => byte.toString(16).padStart(2, "0"),
  );
  return `/${bytes.join(" ")}/hex,utf`;
}

/** Escapes every character, so that none means something to `pcre2test`. */
function subjectLine(subject: string): string {
  const escaped = Array.from(
    subject,
    (char) => `\\x{${char.codePointAt(0)?.toString(16)}}`,
  );
  return escaped.join("") || "\\";
}

function createReader(lines: readonly string[]) {
  let at = 0;
  const line = () => lines[at] ?? "";
  return {
    line,
    skipTo(expected: string): void {
      while (line() !== expected) {
        if (at++ > lines.length) throw new Error(`There is no ${expected}`);
      }
      at++;
    },
    verdict(): string {
      // A callout says more before the verdict.
      while (!/^(?: 0:|No match|Failed: )/.test(line())) at++;
      if (line().startsWith(" 0:")) return "1";
      return line() === "No match" ? "0" : "?";
    },
  };
}
