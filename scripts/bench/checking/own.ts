import { decodeConnectorList } from "../../../mod.ts";
import type { Subject } from "./subject.ts";

/** This package, which completes what it checks. */
export const own: Subject = {
  name: "@connectors/powens",
  generatesCode: false,
  check: (answer) =>
    decodeConnectorList(answer, { expand: ["sources", "fields"] })
      .rejected.length === 0,
};
