/** The options of `print()`. */
export interface PrintOptions {
  /**
   * Whether it is a title. It is highlighted if there are colours.
   *
   * @default {false}
   */
  isTitle?: boolean;
}

/** The options of `ask()`. */
export interface AskOptions {
  /**
   * Whether to hide the typed characters.
   *
   * @default {false}
   */
  isSecret?: boolean;
}

/** A server that answers requests. */
export interface Listener {
  /** Its origin, such as `http://127.0.0.1:8080`. */
  origin: string;
  /** Stops it and closes all of its connections. */
  close(): Promise<void>;
}

/** The world of a command, except the API. */
export interface Terminal {
  /** The maximum length of a line of results; `Infinity` in a pipe. */
  readonly columns: number;
  /** Whether a person can be asked. */
  readonly isInteractive: boolean;
  /** Is aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  /** The `fetch` to use. The default is the global one. */
  readonly fetch?: typeof fetch;
  /** Returns the time, in milliseconds since 1970. */
  now(): number;
  /** Prints a result, with a line break after it. */
  print(text: string, options?: PrintOptions): void;
  /** Prints a message that is not a result. */
  tell(text: string): void;
  /**
   * Shows progress in one line. The next text replaces it, and an empty text
   * clears it. Without a terminal, it shows nothing.
   */
  showProgress(text: string): void;
  /**
   * Asks for a line. It rejects if the signal aborts, or if the input has
   * ended.
   */
  ask(question: string, options?: AskOptions): Promise<string>;
  /** Reads a variable of the environment, if that is allowed. */
  readVariable(name: string): string | undefined;
  /** Reads a file, or standard input if the path is `-`. */
  readFile(path: string): Promise<string>;
  /** Serves on loopback, on a port that the system chooses if it is 0. */
  listen(
    answer: (request: Request) => Promise<Response>,
    port: number,
  ): Promise<Listener>;
}
