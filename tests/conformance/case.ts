import type { Api } from "@connectors/powens";
import type {
  Fault,
  SandboxOptions,
  SandboxRequest,
} from "@connectors/powens/sandbox";

/** An API to call, and a way to see and to trouble what it does. */
export interface Peer {
  /** How to call it. */
  api: Api & { token: string };
  /** Makes something go wrong. */
  addFault(fault: Fault): Promise<void>;
  /** What it was asked so far. */
  readRequests(): Promise<SandboxRequest[]>;
}

/** Makes APIs to call: in memory, or at the other end of a socket. */
export type CreatePeer = (options?: SandboxOptions) => Promise<Peer>;

/** What has to hold in every runtime, of whatever is called. */
export interface CallCase {
  /** What holds, as a sentence. */
  name: string;
  /** Ends if it holds, and throws if it does not. */
  run(createPeer: CreatePeer): Promise<void>;
}

/** What has to hold in every runtime, and calls nothing. */
export interface PureCase {
  /** What holds, as a sentence. */
  name: string;
  /** Ends if it holds, and throws if it does not. */
  run(): void | Promise<void>;
}
