/**
 * Configuration as code. Plain data has the desired settings of the connectors
 * of a domain, and a plan has the changes to make. It also reports what is new
 * in the answers of the API, and what changed between two answers.
 *
 * @example Copy what one domain offers to another, whose ids differ
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { updateConnectors } from "@connectors/powens";
 * import { applyPlan, exportFleet, planFleet, readFleet } from "@connectors/powens/fleet";
 * import { createSandbox } from "@connectors/powens/sandbox";
 *
 * const [one, other] = [createSandbox(), createSandbox({ firstId: 5000 })];
 * const staging = { domain: "acme-sandbox", fetch: one.fetch, token: one.token };
 * const production = { domain: "acme", fetch: other.fetch, token: other.token };
 * await updateConnectors(staging, {
 *   "338178e6-3d01-564f-9a7b-52ca442459bf": { hidden: true },
 * });
 *
 * // What the other domain lists may be hidden on this one, and the reverse.
 * const listed = await readFleet(production);
 * const desired = exportFleet(await readFleet(staging, listed.connectors));
 * const current = await readFleet(production, desired.connectors);
 *
 * const { counts } = await applyPlan(production, planFleet(current, desired));
 *
 * assertEquals(counts.done, 1);
 * const after = await readFleet(production, desired.connectors);
 * assertEquals(planFleet(after, desired).changes, []);
 * ```
 *
 * @module
 */
export { applyPlan } from "./apply/apply_plan.ts";
export type {
  AlreadyResult,
  ApplyOptions,
  ApplyProgress,
  BlockedResult,
  ChangeResult,
  DoneResult,
  FailedResult,
  NotStartedResult,
  Outcome,
  RefusedResult,
  ResultBase,
  UnconfirmedResult,
  UnknownResult,
} from "./apply/outcome.ts";
export { compareConnectors } from "./compare/compare_connectors.ts";
export {
  compareSettings,
  type DifferentSetting,
  type DomainSide,
  type MissingConnector,
  type MissingSource,
  type SettingDifference,
} from "./compare/compare_settings.ts";
export type {
  AddedConnector,
  AddedField,
  AddedSource,
  ChangedConnector,
  ChangedField,
  ChangedPaymentSetting,
  ChangedProperty,
  ChangedSource,
  ChangedStability,
  ConnectorDifference,
  DifferenceBase,
  DifferenceGrade,
  FormKey,
  RemovedConnector,
  RemovedField,
  RemovedSource,
} from "./compare/difference.ts";
export { describeDifference } from "./describe/describe_difference.ts";
export { describeDrift } from "./describe/describe_drift.ts";
export { describeOutcome } from "./describe/describe_outcome.ts";
export {
  describeChange,
  describePlan,
  describeUnresolved,
} from "./describe/describe_plan.ts";
export type {
  DesiredConnector,
  DesiredSelection,
  DesiredSettings,
  DesiredSource,
  DesiredState,
  Selection,
} from "./desired/desired_state.ts";
export {
  type DesiredIssue,
  type DesiredStateResult,
  readDesiredState,
} from "./desired/read_desired_state.ts";
export {
  inspectDrift,
  type InspectDriftOptions,
} from "./drift/inspect_drift.ts";
export { listRawConnectors } from "./drift/list_raw_connectors.ts";
export {
  type DriftFinding,
  type DriftReport,
  hasDrift,
  type MissingKey,
  type Rejection,
  type UnknownKey,
  type UnknownValue,
  type UnusableRegex,
} from "./drift/report.ts";
export { type ExportedState, exportFleet } from "./export_fleet.ts";
export type { FleetConnector } from "./fleet_connector.ts";
export type {
  Change,
  ChangeBase,
  ConnectorChange,
  DisabledChange,
  HiddenChange,
  MechanismChange,
  PeriodChange,
  SettingValue,
  SourceChange,
} from "./plan/change.ts";
export type {
  AmbiguousSource,
  Contradiction,
  EmptySelection,
  IncompleteList,
  ObstacleBase,
  Plan,
  UnavailableMechanism,
  UnknownConnector,
  UnknownSource,
  Unresolved,
} from "./plan/plan.ts";
export { planFleet } from "./plan/plan_fleet.ts";
export {
  type FleetReading,
  readFleet,
  type ReadFleetOptions,
  type UnreadableConnector,
} from "./read_fleet.ts";
