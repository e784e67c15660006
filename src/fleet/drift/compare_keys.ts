import {
  describeConnector,
  describeUndocumentedConnectorKeys,
  type JsonObject,
} from "../../model/internal.ts";
import { pathOf, type Presence, recordKeys } from "./record_keys.ts";

/** The keys of a connector and of the objects in it, by their path. */
export interface KeyComparison {
  /** Those that the model does not have. */
  unknown: string[];
  /** The documented ones that are there. */
  present: string[];
  /** The documented ones that are absent, though their object is there. */
  absent: AbsentKey[];
}

/** A documented key that is absent. */
export interface AbsentKey {
  /** Its path. */
  path: string;
  /** In which answers it is there. */
  presence: Presence;
}

/** Compares the keys of a connector with those of the model. */
export function compareKeys(connector: JsonObject): KeyComparison {
  const documented = recordKeys(connector, describeConnector);
  const undocumented = recordKeys(connector, describeUndocumentedConnectorKeys);
  const unknown: string[] = [];
  for (const [object, { path }] of new Map([...documented, ...undocumented])) {
    for (const key of Object.keys(object)) {
      const isKnown = documented.get(object)?.keys.has(key) ||
        undocumented.get(object)?.keys.has(key);
      if (!isKnown) unknown.push(pathOf(path, key));
    }
  }
  const present: string[] = [];
  const absent: AbsentKey[] = [];
  for (const [object, { path, keys }] of documented) {
    for (const [key, presence] of keys) {
      const place = pathOf(path, key);
      if (Object.hasOwn(object, key)) present.push(place);
      else absent.push({ path: place, presence });
    }
  }
  return { unknown, present, absent };
}
