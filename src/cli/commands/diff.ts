import {
  compareSettings,
  type FleetReading,
  readFleet,
  type SettingDifference,
} from "../../fleet/mod.ts";
import { baseUrlOf } from "../../model/internal.ts";
import { UsageError } from "../../model/mod.ts";
import { createSandbox } from "../../sandbox/mod.ts";
import { API_OPTIONS, createApi } from "../api_options.ts";
import type { Command, Invocation } from "../command.ts";
import {
  cellOf,
  JSON_OPTION,
  many,
  printJson,
  printTable,
  tellOfUnreadable,
} from "../output.ts";
import { domainPlace, findPlace, type Place } from "../place.ts";
import type { Terminal } from "../terminal.ts";
import { EXIT_CODE_OPTION } from "./plan.ts";

/** Compares the settings of two domains. */
export const diffCommand: Command = {
  name: "diff",
  summary: "Compare the settings of two domains",
  options: {
    "with": {
      type: "string",
      value: "<name>",
      help: "The other domain",
    },
    ...EXIT_CODE_OPTION,
    ...JSON_OPTION,
    ...API_OPTIONS,
  },
  notes:
    "It compares which connectors are hidden, how often they are synchronized, and which sources are disabled or use another mechanism. It also looks up each listed connector on the other domain, as it may be hidden there.",
  example: "diff --domain acme-sandbox --with acme",
  async run(invocation) {
    const { values, terminal } = invocation;
    const place = await findPlace(invocation, "judge");
    const other = findOther(invocation, place);
    const first = await createApi(invocation, place, "judge");
    const second = other.kind === "sandbox"
      ? { ...first, fetch: createSandbox({ firstId: 5000 }).fetch }
      : await createApi(invocation, other, "judge");
    const { signal } = terminal;
    terminal.showProgress(`Reading ${place.label} and ${other.label}`);
    const listed = await readFleet(first, [], { signal });
    const seconds = await readFleet(second, listed.connectors, { signal });
    const firsts = await readFleet(first, seconds.connectors, { signal });
    terminal.showProgress("");
    const differences = compareReadings(firsts, seconds);
    if (values.has("json")) {
      printJson(terminal, {
        first: place.name,
        second: other.name,
        differences,
      });
    } else printDifferences(terminal, [place, other], differences);
    tellOfUnreadable(
      terminal,
      firsts.unreadable.length + seconds.unreadable.length,
    );
    return values.has("exit-code") && differences.length > 0 ? 4 : 0;
  },
};

function findOther(
  { commandName, values }: Invocation,
  place: Place,
): Place {
  const refuse = (reason: string) =>
    new UsageError(`Cannot run '${commandName}' ${reason}`);
  const domain = values.text("with");
  if (domain === undefined) {
    throw refuse("without --with: it names the other domain");
  }
  if (place.kind === "sandbox") {
    const name = "the other sandbox";
    return { ...place, name, label: name };
  }
  if (place.baseUrl !== undefined) {
    throw refuse("with --base-url, as that is the URL of one domain");
  }
  try {
    baseUrlOf(`run '${commandName}'`, { domain });
  } catch (error) {
    throw error instanceof UsageError
      ? new UsageError(error.message.replace("'domain'", "--with"))
      : error;
  }
  return domainPlace(domain);
}

/** If a connector cannot be read on a domain, it counts as present. */
function compareReadings(
  first: FleetReading,
  second: FleetReading,
): SettingDifference[] {
  const unreadable = new Set(
    [...first.unreadable, ...second.unreadable].map(({ uuid }) =>
      uuid?.toLowerCase()
    ),
  );
  const readable = ({ connectors }: FleetReading) =>
    connectors.filter(({ uuid }) => !unreadable.has(uuid.toLowerCase()));
  return compareSettings(readable(first), readable(second));
}

function printDifferences(
  terminal: Terminal,
  [first, second]: readonly [Place, Place],
  differences: readonly SettingDifference[],
): void {
  if (differences.length > 0) {
    printTable(
      terminal,
      [
        { title: "name", isMain: true },
        { title: "setting" },
        { title: first.name },
        { title: second.name },
        { title: "uuid", isUuid: true },
      ],
      differences.map((difference) => [
        difference.name,
        ...cellsOf(difference),
        difference.uuid,
      ]),
    );
  }
  terminal.tell(many(differences.length, "difference"));
}

/** The cells of a difference: the setting, and its value on each domain. */
function cellsOf(difference: SettingDifference): string[] {
  switch (difference.kind) {
    case "missingConnector":
    case "missingSource": {
      const isFirst = difference.missingFrom === "first";
      const what = difference.kind === "missingSource"
        ? `source ${difference.source}`
        : "connector";
      return [
        what,
        isFirst ? "missing" : "present",
        isFirst ? "present" : "missing",
      ];
    }
    case "differentSetting": {
      const { source, setting, first, second } = difference;
      const what = source === null ? setting : `${source} ${setting}`;
      return [what, cellOf(first), cellOf(second)];
    }
  }
}
