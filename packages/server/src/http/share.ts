/**
 * Makes each thing once at a time: who asks for one that is being made gets the same. What has been made is not kept.
 */
export class Sharing<T> {
  readonly #underWay = new Map<string, Promise<T>>();

  /** What is being made under a key; made by `make` when nothing is. */
  once(key: string, make: () => Promise<T>): Promise<T> {
    const underWay = this.#underWay.get(key);
    if (underWay) return underWay;
    const made = make().finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, made);
    return made;
  }
}
