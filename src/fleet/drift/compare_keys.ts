import {
  describeConnector,
  describeUndocumentedConnectorKeys,
  type JsonObject,
} from "../../model/internal.ts";
import { recordKeys } from "./record_keys.ts";

/** The keys of a connector and of the objects in it, by their path. */
export interface KeyComparison {
  /** Those that the model does not have. */
  unknown: string[];
  /** The documented ones that are there. */
  present: string[];
  /** The documented ones that are absent, though their object is there. */
  absent: string[];
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
  const absent: string[] = [];
  for (const [object, { path, keys }] of documented) {
    for (const key of keys) {
      const list = Object.hasOwn(object, key) ? present : absent;
      list.push(pathOf(path, key));
    }
  }
  return { unknown, present, absent };
}

/** The path of a key of an object. */
function pathOf(path: string, key: string): string {
  return path ? `${path}.${key}` : key;
}
