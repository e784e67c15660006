import { choicesOf } from "../compare/grade.ts";
import type {
  ChangedConnector,
  ChangedField,
  ChangedSource,
  ChangedStability,
  ConnectorDifference,
  FormKey,
} from "../compare/difference.ts";
import { write } from "../compare/same.ts";
import { printable } from "./text.ts";

/**
 * Describes a difference in one line, with the name of the connector.
 *
 * @param difference The difference, of `compareConnectors()`
 * @returns The line, without control characters
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { describeDifference } from "@connectors/powens/fleet";
 *
 * const text = describeDifference({
 *   kind: "stabilityChanged",
 *   grade: "notable",
 *   uuid: "338178e6-3d01-564f-9a7b-52ca442459bf",
 *   name: "Connecteur de test",
 *   source: null,
 *   direction: "fell",
 *   before: "stable",
 *   after: "down",
 * });
 *
 * assertEquals(text, "Connecteur de test: its stability fell from stable to down");
 * ```
 */
export function describeDifference(difference: ConnectorDifference): string {
  return printable(`${difference.name}: ${sentenceOf(difference)}`);
}

function sentenceOf(difference: ConnectorDifference): string {
  switch (difference.kind) {
    case "connectorAdded":
      return "it is new";
    case "connectorRemoved":
      return "it is gone, or hidden";
    case "connectorChanged":
      return describeConnectorChange(difference);
    case "stabilityChanged":
      return describeStability(difference);
    case "paymentSettingChanged": {
      const place = placeOf(difference.source);
      return `${place}payment setting ${describeChangedValue(difference)}`;
    }
    case "sourceAdded":
      return `the source ${difference.source.name} is new`;
    case "sourceRemoved":
      return `the source ${difference.source.name} is gone`;
    case "sourceChanged":
      return describeSourceChange(difference);
    case "fieldAdded": {
      const { form, field } = difference;
      const need = field.required ? "required" : "optional";
      return `${nameField(form, field.name)} is new, and ${need}`;
    }
    case "fieldRemoved": {
      const { form, field } = difference;
      return `${nameField(form, field.name)} is gone`;
    }
    case "fieldChanged":
      return describeFieldChange(difference);
  }
}

function describeConnectorChange(difference: ChangedConnector): string {
  const { property, before, after } = difference;
  switch (property) {
    case "name":
      return `it was called ${show(before)}`;
    case "restricted":
      return after === true
        ? "it takes no new connections now"
        : "it takes new connections again";
    default:
      return describeChangedValue(difference);
  }
}

function describeStability(
  { source, direction, before, after }: ChangedStability,
): string {
  const whose = source === null
    ? "its stability"
    : `the stability of the source ${source}`;
  return `${whose} ${direction} from ${before ?? "none"} to ${after ?? "none"}`;
}

function describeSourceChange(difference: ChangedSource): string {
  const { source, property, before, after } = difference;
  if (property === "disabled" && before === null) {
    return `the source ${source} was disabled`;
  }
  if (property === "disabled" && after === null) {
    return `the source ${source} was enabled`;
  }
  return `${placeOf(source)}${describeChangedValue(difference)}`;
}

function describeFieldChange(difference: ChangedField): string {
  const { form, field, property, before, after } = difference;
  const name = nameField(form, field);
  switch (property) {
    case "required":
      return after === true
        ? `${name} is required now`
        : `${name} is optional now`;
    case "values": {
      const [olds, news] = [choicesOf(before), choicesOf(after)];
      const changes = describeMembers([...olds], [...news]);
      return changes === ""
        ? `${name} has other labels for its choices`
        : `${name}, choices: ${changes}`;
    }
    default:
      return `${name}, ${describeChangedValue(difference)}`;
  }
}

function nameField(form: FormKey, field: string): string {
  return form === "fields"
    ? `the field ${field}`
    : `the payment field ${field}`;
}

function placeOf(source: string | null): string {
  return source === null ? "" : `the source ${source}, `;
}

function describeChangedValue(
  { property, before, after }: {
    property: string;
    before: unknown;
    after: unknown;
  },
): string {
  if (isTexts(before) && isTexts(after)) {
    const changes = describeMembers(before, after);
    if (changes !== "") return `${property}: ${changes}`;
  }
  return `${property}: ${show(before)} → ${show(after)}`;
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) &&
    value.every((item) => typeof item === "string");
}

/**
 * Describes the items that were added to a list and removed from it; empty if
 * there are none.
 */
function describeMembers(
  before: readonly unknown[],
  after: readonly unknown[],
): string {
  const added = after.filter((item) => !before.includes(item)).map(show);
  const removed = before.filter((item) => !after.includes(item)).map(show);
  return [
    ...added.length > 0 ? [`now with ${added.join(", ")}`] : [],
    ...removed.length > 0 ? [`no longer with ${removed.join(", ")}`] : [],
  ].join(", ");
}

/**
 * Writes a value for a person. It is not cut, as the difference may be at its
 * end.
 */
function show(value: unknown): string {
  return value === null ? "none" : write(value);
}
