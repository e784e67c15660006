import type {
  AmountsByExecutionDateType,
  ExecutionDateType,
  PaymentSettings,
} from "../model/mod.ts";
import { compare, isAmong, isAtLeast, isAtMost } from "./compare.ts";
import { daysFrom } from "./days_from.ts";
import type { PaymentInstructionDraft } from "./payment_draft.ts";
import type { PaymentObstacle } from "./payment_obstacle.ts";

/** An instruction, and what it is judged by. */
export interface JudgedInstruction {
  /** The instruction. */
  draft: PaymentInstructionDraft;
  /** Its index in the payment. */
  index: number;
  /** The settings of the connector. */
  settings: PaymentSettings;
  /** The current day, as yyyy-mm-dd. */
  today: string | undefined;
}

/** Finds the obstacles of an instruction of any payment. */
export function instructionObstacles(
  { draft, index: instruction, settings, today }: JudgedInstruction,
): PaymentObstacle[] {
  const { execution_date_type: type } = draft;
  const types = settings.execution_date_types;
  const day = dayOf(draft);
  const delta = typeof day === "string" ? daysFrom(today, day) : null;
  return [
    ...compare(instruction, {
      code: "nspDateType",
      asked: type,
      allowed: types,
      fits: isAmong,
    }),
    ...compare(instruction, {
      code: "nspExecDate",
      asked: draft.execution_date,
      allowed: types,
      fits: (_day, allowed) => isAmong("deferred", allowed),
    }),
    ...compare(instruction, {
      code: "nspFrequency",
      asked: type === "periodic" ? draft.frequency : null,
      allowed: settings.execution_frequencies,
      fits: isAmong,
    }),
    ...compare(instruction, {
      code: "nspBenefScheme",
      asked: draft.beneficiary?.scheme_name,
      allowed: settings.beneficiary_types,
      fits: isAmong,
    }),
    ...compare(instruction, {
      code: "trustBenef",
      asked: needsTrust(draft) ? type : null,
      allowed: settings.transfer_date_types_where_trusted_beneficiary_required,
      fits: (asked, allowed) => !isAmong(asked, allowed),
    }),
    // If a limit is absent, there is no limit.
    ...compare(instruction, {
      code: "minAmount",
      asked: draft.amount,
      allowed: limitFor(type, settings.minimum_amount) ?? -Infinity,
      fits: isAtLeast,
    }),
    ...compare(instruction, {
      code: "maxAmount",
      asked: draft.amount,
      allowed: limitFor(type, settings.maximum_amount) ?? Infinity,
      fits: isAtMost,
    }),
    ...compare(instruction, {
      code: "minDateDelta",
      asked: delta,
      allowed: settings.minimum_date_delta_days ?? 0,
      fits: isAtLeast,
    }),
    ...compare(instruction, {
      code: "maxDateDelta",
      asked: delta,
      allowed: settings.maximum_date_delta_days ?? Infinity,
      fits: isAtMost,
    }),
  ];
}

/** Finds the further obstacles of an instruction of a bulk payment. */
export function bulkObstacles(
  { draft, index: instruction, settings }: JudgedInstruction,
): PaymentObstacle[] {
  const { execution_date_type: type } = draft;
  const types = settings.bulk_execution_date_types;
  const isTrustRequired = settings.trusted_beneficiaries_required_for_bulk;
  return [
    // These settings are not documented, and most answers lack them. So an
    // absent one is no open question.
    ...Array.isArray(types)
      ? compare(instruction, {
        code: "nspDateType",
        asked: type,
        allowed: types.filter(isExecutionDateType),
        fits: isAmong,
      })
      : [],
    ...compare(instruction, {
      code: "trustBenef",
      asked: isTrustRequired === true && needsTrust(draft) ? type : null,
      allowed: true as const,
      fits: () => false,
    }),
  ];
}

/** The day of the first execution. */
function dayOf(draft: PaymentInstructionDraft): string | null | undefined {
  switch (draft.execution_date_type) {
    case "deferred":
      return draft.execution_date;
    case "periodic":
      return draft.start_date;
    default:
      return null;
  }
}

function needsTrust({ beneficiary }: PaymentInstructionDraft): boolean {
  return beneficiary !== undefined && beneficiary.isTrusted !== true;
}

function limitFor(
  type: string,
  amounts: AmountsByExecutionDateType | null | undefined,
): number | null | undefined {
  return new Map(Object.entries(amounts ?? {})).get(type);
}

/** Any string may be an execution date type, as the enumeration is open. */
function isExecutionDateType(value: unknown): value is ExecutionDateType {
  return typeof value === "string";
}
