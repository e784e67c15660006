import type {
  AmountsByExecutionDateType,
  ExecutionDateType,
  PaymentSettings,
} from "../model/mod.ts";
import { compare, isAmong, isAtLeast, isAtMost } from "./compare.ts";
import { daysFrom } from "./days_from.ts";
import type { PaymentInstructionDraft } from "./payment_draft.ts";
import { cannotJudge } from "./cannot_judge.ts";
import type { PaymentObstacle } from "./payment_obstacle.ts";

/** What an instruction meets, whether it is the only one or not. */
export function instructionObstacles(
  instruction: PaymentInstructionDraft,
  index: number,
  settings: PaymentSettings,
  today: string | undefined,
): PaymentObstacle[] {
  const { execution_date_type: type, execution_date, amount, beneficiary } =
    instruction;
  if (Number.isNaN(amount)) {
    throw cannotJudge("amount", "be a number", "NaN");
  }
  const types = settings.execution_date_types;
  const { minimum_amount, maximum_amount } = settings;
  return [
    ...compare("nspDateType", index, type, types, isAmong),
    ...compare(
      "nspExecDate",
      index,
      execution_date,
      types,
      (_, allowed) => isAmong("deferred", allowed),
    ),
    ...compare(
      "nspFrequency",
      index,
      type === "periodic" ? instruction.frequency : null,
      settings.execution_frequencies,
      isAmong,
    ),
    ...compare(
      "nspBenefScheme",
      index,
      beneficiary?.scheme_name,
      settings.beneficiary_types,
      isAmong,
    ),
    ...compare(
      "trustBenef",
      index,
      needsTrust(instruction) ? type : null,
      settings.transfer_date_types_where_trusted_beneficiary_required,
      (asked, allowed) => !isAmong(asked, allowed),
    ),
    ...compare(
      "minAmount",
      index,
      amount,
      // A limit that is not given is none, rather than unknown.
      limitFor(type, minimum_amount) ?? -Infinity,
      isAtLeast,
    ),
    ...compare(
      "maxAmount",
      index,
      amount,
      limitFor(type, maximum_amount) ?? Infinity,
      isAtMost,
    ),
    ...dayObstacles(instruction, index, settings, today),
  ];
}

/** What an instruction meets as it is one of several. */
export function bulkObstacles(
  instruction: PaymentInstructionDraft,
  index: number,
  settings: PaymentSettings,
): PaymentObstacle[] {
  const { execution_date_type: type } = instruction;
  const types = settings.bulk_execution_date_types;
  const isTrustRequired = settings.trusted_beneficiaries_required_for_bulk;
  return [
    // Nothing is documented of these settings, and most answers lack them: what
    // they do not say is not unknown.
    ...Array.isArray(types)
      ? compare(
        "nspDateType",
        index,
        type,
        types.filter(isExecutionDateType),
        isAmong,
      )
      : [],
    ...compare(
      "trustBenef",
      index,
      isTrustRequired === true && needsTrust(instruction) ? type : null,
      true as const,
      () => false,
    ),
  ];
}

function dayObstacles(
  instruction: PaymentInstructionDraft,
  index: number,
  settings: PaymentSettings,
  today: string | undefined,
): PaymentObstacle[] {
  const { execution_date_type, execution_date, start_date } = instruction;
  const [name, day] = execution_date_type === "deferred"
    ? ["execution_date", execution_date]
    : execution_date_type === "periodic"
    ? ["start_date", start_date]
    : ["", null];
  if (day == null) return [];
  const delta = daysFrom(today, name, day);
  const { minimum_date_delta_days, maximum_date_delta_days } = settings;
  return [
    ...compare(
      "minDateDelta",
      index,
      delta,
      minimum_date_delta_days ?? 0,
      isAtLeast,
    ),
    ...compare(
      "maxDateDelta",
      index,
      delta,
      maximum_date_delta_days ?? Infinity,
      isAtMost,
    ),
  ];
}

function needsTrust({ beneficiary }: PaymentInstructionDraft): boolean {
  return beneficiary !== undefined && beneficiary.isTrusted !== true;
}

function limitFor(
  type: string,
  amounts: AmountsByExecutionDateType | null | undefined,
): number | null | undefined {
  return Object.entries(amounts ?? {}).find(([key]) => key === type)?.[1];
}

/** Any string is an execution date type, if not one that is known. */
function isExecutionDateType(value: unknown): value is ExecutionDateType {
  return typeof value === "string";
}
