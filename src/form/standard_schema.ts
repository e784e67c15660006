/**
 * A validator that other libraries accept.
 *
 * @typeParam Input The type of the input
 * @typeParam Output The type of the output
 * @see {@link https://standardschema.dev}
 */
export interface StandardSchemaV1<Input = unknown, Output = Input> {
  /** The property that the specification requires. */
  readonly "~standard": StandardSchemaProps<Input, Output>;
}

/**
 * The content of that property.
 *
 * @typeParam Input The type of the input
 * @typeParam Output The type of the output
 */
export interface StandardSchemaProps<Input = unknown, Output = Input> {
  /** The version of the specification. */
  readonly version: 1;
  /** The name of the validator's library. */
  readonly vendor: string;
  /** Validates a value. */
  readonly validate: (value: unknown) => StandardSchemaResult<Output>;
  /** The types, for the compiler alone. */
  readonly types?:
    | { readonly input: Input; readonly output: Output }
    | undefined;
}

/**
 * The result of validating.
 *
 * @typeParam Output The type of the output
 */
export type StandardSchemaResult<Output> =
  | {
    /** The output. */
    readonly value: Output;
    /** Absent if the value is valid. */
    readonly issues?: undefined;
  }
  | {
    /** Everything that is wrong. */
    readonly issues: readonly StandardSchemaIssue[];
  };

/** An issue. */
export interface StandardSchemaIssue {
  /** The message for the user. */
  readonly message: string;
  /** The path of the issue; absent if it is about the whole value. */
  readonly path?: readonly PropertyKey[] | undefined;
}
