import type { DescribeIssue, FieldIssue, FieldIssueCode } from "../issue.ts";

/**
 * What to say about each kind of issue: a text, or a function where it depends
 * on the issue.
 *
 * Those of a language are plain data, so that any of them can be replaced.
 *
 * @example One message of one's own, and the others in French
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { type Messages, messagesFr, validateStep } from "@connectors/powens/form";
 *
 * const messages: Messages = {
 *   ...messagesFr,
 *   required: ({ label }) => `${label} est obligatoire`,
 * };
 *
 * assertEquals(messages.choice, "Choisissez dans la liste");
 * ```
 */
export type Messages = Readonly<Record<FieldIssueCode, string | DescribeIssue>>;

/** Says what is wrong, with the message for its kind. */
export function sayWith(
  messages: Messages,
  issue: Omit<FieldIssue, "message">,
): string {
  const message = messages[issue.code];
  return typeof message === "string" ? message : message(issue);
}
