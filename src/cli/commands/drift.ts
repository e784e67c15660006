import {
  describeDrift,
  hasDrift,
  inspectDrift,
  listRawConnectors,
} from "../../fleet/mod.ts";
import { API_OPTIONS, createApi } from "../api_options.ts";
import { findPlace } from "../place.ts";
import type { Command } from "../command.ts";
import { JSON_OPTION, printJson, printReport } from "../output.ts";
import { EXIT_CODE_OPTION } from "./plan.ts";

/** Shows how the API differs from this version. */
export const driftCommand: Command = {
  name: "drift",
  summary: "Show how the API differs from what this version knows",
  options: { ...EXIT_CODE_OPTION, ...JSON_OPTION, ...API_OPTIONS },
  example: "drift --domain acme --exit-code",
  async run(invocation) {
    const { values, terminal } = invocation;
    const purpose = values.has("exit-code") ? "judge" : "read";
    const place = await findPlace(invocation, purpose);
    const answer = await listRawConnectors(
      await createApi(invocation, place, purpose),
      undefined,
      { signal: terminal.signal },
    );
    const report = inspectDrift(answer, { expand: "all" });
    if (values.has("json")) printJson(terminal, report);
    else printReport(terminal, describeDrift(report));
    return values.has("exit-code") && hasDrift(report) ? 4 : 0;
  },
};
