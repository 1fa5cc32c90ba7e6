/** Numbers of which the smallest comes out first: a binary heap (Williams 1964). */
export class SmallestFirst {
  readonly #numbers: number[] = [];

  push(number: number): void {
    const numbers = this.#numbers;
    let place = numbers.push(number) - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if ((numbers[parent] ?? 0) <= number) break;
      numbers[place] = numbers[parent] ?? 0;
      place = parent;
    }
    numbers[place] = number;
  }

  /** The smallest, taken out; undefined where there is none. */
  pop(): number | undefined {
    const numbers = this.#numbers;
    const smallest = numbers[0];
    const last = numbers.pop();
    if (last === undefined || numbers.length === 0) return smallest;
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      const right = left + 1;
      const isRight = right < numbers.length && (numbers[right] ?? 0) < (numbers[left] ?? 0);
      const child = isRight ? right : left;
      if (child >= numbers.length || (numbers[child] ?? 0) >= last) break;
      numbers[place] = numbers[child] ?? 0;
      place = child;
    }
    numbers[place] = last;
    return smallest;
  }
}
