import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { runFake, UUID } from "../fake_terminal.ts";

Deno.test("payment check says which institutions can make a payment, and why others cannot", async () => {
  const args = [
    "payment",
    "check",
    "--amount",
    "20000",
    "--beneficiary",
    "iban",
  ];
  const { code, output, told } = await runFake([...args, "--all"]);
  assertEquals(code, 0);
  const rows = output.trimEnd().split("\n").map((line) => line.split(/ {2,}/));
  const verdicts = rows.slice(1).map(([, verdict]) => verdict);
  assertEquals([...new Set(verdicts)], ["fits", "unfit"]);
  const [, , why] = rows.find(([name]) => name === "Société Générale") ?? [];
  assertEquals(why, "takes up to 15,000.00");
  const counts = ["fits", "unknown", "unfit"].map((one) =>
    verdicts.filter((verdict) => verdict === one).length
  );
  assertEquals(
    told,
    `${counts[0]} connectors fit, ${counts[1]} unknown, ${counts[2]} unfit\n`,
  );
  const json = await runFake([...args, "--json"]);
  const { fit, unfit, unknown } = JSON.parse(json.output);
  assertEquals([fit.length, unknown.length, unfit.length], counts);
});

Deno.test("payment check separates unknown from unfit institutions", async () => {
  const { output, told } = await runFake(
    ["payment", "check", "--all", "--beneficiary", "sort_code_account_number"],
  );
  const rows = output.split("\n").map((line) => line.split(/ {2,}/));
  const [, , why] = rows.find(([, verdict]) => verdict === "unknown") ?? [];
  assertEquals(why, "does not say whether the beneficiary must be trusted");
  assert(/ fit, [1-9]\d* unknown, [1-9]\d* unfit\n$/.test(told), told);
});

Deno.test("payment check judges the connectors that are named, each once", async () => {
  const { output } = await runFake(
    ["payment", "check", "exa", UUID, "1", "nickel", "--json", "--trusted"],
  );
  const { fit, unfit } = JSON.parse(output);
  assertEquals(
    [
      fit.length,
      unfit.map((one: { connector: { name: string } }) => one.connector.name),
    ],
    [1, ["Nickel"]],
  );
});

Deno.test("payment check judges dates from today, frequencies and bulk payments", async () => {
  const codesOf = async (...args: string[]) => {
    const { output } = await runFake(
      ["payment", "check", "Société Générale", "--json", "--trusted", ...args],
    );
    const { fit, unfit } = JSON.parse(output);
    assertEquals(fit.length + unfit.length, 1);
    return unfit.flatMap((one: { obstacles: { code: string }[] }) =>
      one.obstacles.map(({ code }) => code)
    );
  };
  assertEquals(await codesOf(), []);
  assertEquals(
    await codesOf("--date-type", "deferred", "--date", "2026-02-01"),
    [],
  );
  assertEquals(
    await codesOf("--date-type", "deferred", "--date", "2026-01-31"),
    [
      "minDateDelta",
    ],
  );
  assertEquals(
    await codesOf("--date-type", "deferred", "--date", "2027-03-01"),
    [
      "maxDateDelta",
    ],
  );
  assertEquals(await codesOf("--frequency", "monthly"), []);
  assert((await codesOf("--frequency", "hourly")).includes("nspFrequency"));
  assert((await codesOf("--count", "51")).includes("maxBulk"));
});

Deno.test("payment check sends nothing when what it is given makes no sense", async () => {
  for (
    const args of [
      ["--amount", "much"],
      ["--amount=-5"],
      ["--count", "0"],
      ["--count", "1.5"],
      ["--count", "10001"],
      ["--date", "2026-02-30"],
      ["--date", "tomorrow"],
      ["--date", "2026-2-3"],
    ]
  ) {
    const { code, told, sandbox } = await runFake([
      "payment",
      "check",
      ...args,
    ]);
    assertEquals([code, sandbox.requests.length], [2, 0], args.join(" "));
    assertStringIncludes(told, "must be");
  }
});

Deno.test("payment check shows those that fit alone, and says how to see the rest", async () => {
  const { output, told } = await runFake(
    ["payment", "check", "--amount", "20000", "--country", "fr"],
  );
  const [titles = "", ...lines] = output.trimEnd().split("\n");
  assertEquals(titles.split(/ {2,}/), ["name", "why", "uuid"]);
  assert(lines.length > 0);
  for (const line of lines) assert(/ends as \w+/.test(line), line);
  assert(told.startsWith(`${lines.length} connectors fit, `), told);
  assert(told.endsWith(" unfit: --all tells why\n"), told);
});

Deno.test("payment check --country judges institutions of a country alone", async () => {
  const { output } = await runFake(
    ["payment", "check", "--country", "PT", "--json"],
  );
  const { fit, unknown, unfit } = JSON.parse(output);
  const all = [
    ...fit,
    ...[...unknown, ...unfit].map(({ connector }) => connector),
  ];
  assert(all.length > 0);
  for (const { countries } of all) {
    const codes = countries.map(({ id }: { id: string }) => id.toUpperCase());
    assert(codes.includes("PT"), codes);
  }
});

Deno.test("payment check tells reasons in sentences, each once", async () => {
  const check = async (...args: string[]) => {
    const { output } = await runFake(["payment", "check", "--all", ...args]);
    return output;
  };
  const many = await check("--count", "51", "--amount", "9000000", "--trusted");
  assertStringIncludes(many, "takes up to 50 instructions");
  assertStringIncludes(many, "makes no payments");
  for (const line of many.split("\n")) {
    const reasons = line.split(/ {2,}/)[2]?.split("; ") ?? [];
    assertEquals(reasons.length, new Set(reasons).size);
  }
  const late = await check("--date-type", "deferred", "--date", "2029-03-01");
  assert(/takes dates up to \d+ days ahead/.test(late));
  assert(!/nsp[A-Z]|maxA|undefined|null|\[object/.test(`${many}${late}`));
});
