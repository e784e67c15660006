import { describePlan } from "../../fleet/mod.ts";
import { API_OPTIONS, createApi } from "../api_options.ts";
import { findPlace } from "../place.ts";
import type { Command, Option } from "../command.ts";
import { makePlan, mistakesIn } from "../make_plan.ts";
import {
  JSON_OPTION,
  printJson,
  printPlaceTitle,
  printReport,
} from "../output.ts";

/** The option of commands that report findings. */
export const EXIT_CODE_OPTION: Readonly<Record<string, Option>> = {
  "exit-code": {
    type: "boolean",
    help: "End with 4 if there is something to report",
  },
};

/** Plans the changes that bring a domain to a desired state. */
export const planCommand: Command = {
  name: "plan",
  summary: "Show the changes that bring a domain to a desired state",
  operands: "<file>",
  arity: [1, 1],
  options: { ...EXIT_CODE_OPTION, ...JSON_OPTION, ...API_OPTIONS },
  notes:
    "It changes nothing. The file is an edited export. - is standard input.",
  example: "plan fleet.json --domain acme --exit-code",
  async run(invocation) {
    const { operands: [path = ""], values, terminal } = invocation;
    const place = await findPlace(invocation, "judge");
    const { plan } = await makePlan(
      terminal,
      path,
      () => createApi(invocation, place, "judge"),
    );
    if (values.has("json")) {
      printJson(terminal, { domain: place.name, ...plan });
    } else {
      printPlaceTitle(terminal, place);
      printReport(terminal, describePlan(plan));
    }
    const count = plan.changes.length + mistakesIn(plan).length;
    return values.has("exit-code") && count > 0 ? 4 : 0;
  },
};
