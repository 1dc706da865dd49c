import type { OperationName, Problem, ResponseOf } from '@tejido/contract';
import { operate } from '../http/operate.ts';
import type { OperationCall } from '../http/operation-request.ts';
import type { Dependencies, ServerContext } from '../http/server-env.ts';
import { Refusal } from '../refusal.ts';

/** Does what an operation of the API does, for the same people. Throws the problem where it is refused. */
export type Call = <N extends OperationName>(name: N, call?: Partial<OperationCall>) => Promise<ResponseOf<N>>;

/** How a page calls operations in the name of whoever asks for it. */
export const callFor =
  (c: ServerContext, dependencies: Dependencies): Call =>
  async (name, call = {}) => {
    const whole = { path: {}, query: new URLSearchParams(), body: async () => undefined, ...call };
    // Without a suffix every operation answers with a value.
    return (await operate(c, dependencies, name, whole)) as ResponseOf<typeof name>;
  };

/** The problem that an operation has refused with. Throws whatever else was thrown. */
export function problemIn(error: unknown): { problem: Problem; headers: Readonly<Record<string, string>> } {
  if (!(error instanceof Refusal)) throw error;
  return { problem: error.problem, headers: error.headers };
}
