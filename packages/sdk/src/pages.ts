import type { Page as ContractPage, OperationName } from '@tejido/contract';
import { faults, isPage, sendRead } from './answers.ts';
import type { CallOptions, Client, MalformedRecord } from './client.ts';
import { items } from './items.ts';
import { checkOptions } from './mistakes.ts';

/** A page of a list. `next` is the address of the next one, or null; its `cursor`, given with the same filters, begins there. */
export interface Page<T> extends ContractPage<T> {
  /** Records that the client's `validate` found fault with; they are not among the items. */
  malformed: MalformedRecord[];
}

/**
 * A page when awaited; with `for await` every item of this page and of all that follow, asked for as they are needed. Nothing is asked for
 * before either, so that a list may be held, and an error reaches whoever asked.
 */
export interface PagePromise<T> extends Promise<Page<T>>, AsyncIterable<T> {}

/** The list that begins at an address. What `addressOf` throws, the page rejects with. */
export function pages<T>(
  client: Client,
  name: OperationName,
  options: CallOptions,
  addressOf: () => string,
): PagePromise<T> {
  checkOptions(options);
  const load = (address: string) => readPage<T>(client, name, address, options);
  let page: Promise<Page<T>> | undefined;
  const first = () => (page ??= (async () => load(addressOf()))());
  return {
    // oxlint-disable-next-line unicorn/no-thenable -- It is a promise, which begins when it is asked.
    then: (done, failed) => first().then(done, failed),
    catch: (failed) => first().catch(failed),
    finally: (end) => first().finally(end),
    [Symbol.toStringTag]: 'PagePromise',
    [Symbol.asyncIterator]: () => items(client, addressOf, first, load),
  };
}

async function readPage<T>(
  client: Client,
  name: OperationName,
  address: string,
  options: CallOptions,
): Promise<Page<T>> {
  const answer = await sendRead(client, address, options, isPage);
  const page: Page<T> = { ...(answer as ContractPage<T>), items: [], malformed: [] };
  for (const record of (answer as ContractPage<T>).items) {
    const errors = faults(client, name, record);
    if (errors.length === 0) page.items.push(record);
    else {
      const malformed = { operation: name, record, errors };
      page.malformed.push(malformed);
      client.onMalformed?.(malformed);
    }
  }
  return page;
}
