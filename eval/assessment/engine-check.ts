import {
  type ItemModel,
  information,
  reachedGrade,
} from '../../src/domain/assessment/item-response.ts';
import {
  equalNodes,
  estimateAbility,
  type ItemResponse,
  normalNodes,
} from '../../src/domain/assessment/quadrature.ts';
import { createRandom, normal } from '../../src/domain/chance.ts';
import { drawGrade } from './sitting.ts';
import { meanOf, rootMeanSquare } from './summary.ts';

/** Part A: one ability, sixty items with two parameters, chosen by maximum information. */
export interface EngineCheck {
  readonly people: number;
  readonly rmse: number;
  readonly bias: number;
  readonly items: number;
  /** People who ran out of items before the stop was reached. */
  readonly exhausted: number;
}

export const BANK_SIZE = 60;
export const LOWEST_A = 1.2;
export const HIGHEST_A = 2.2;
export const LARGEST_B = 3;
export const STOP_SD = 0.4;
const NODES = normalNodes(equalNodes(-6, 6, 121), 0, 1);

/** Discriminations uniform; difficulties at equal distances, so that no bank has a hole by chance. */
function drawBank(seed: string): ItemModel[] {
  const random = createRandom(`${seed}/bank`);
  return equalNodes(-LARGEST_B, LARGEST_B, BANK_SIZE).map((b) => ({
    model: '2pl',
    a: LOWEST_A + (HIGHEST_A - LOWEST_A) * random(),
    b,
  }));
}

/** @param stopSd the posterior SD at which a person is asked no more */
export function checkEngine(people: number, seed: string, stopSd = STOP_SD): EngineCheck {
  const bank = drawBank(seed);
  const runs = Array.from({ length: people }, (_, number) =>
    measure(bank, `${seed}/${number}`, stopSd),
  );
  return {
    people,
    rmse: rootMeanSquare(runs.map(({ error }) => error)),
    bias: meanOf(runs.map(({ error }) => error)),
    items: meanOf(runs.map(({ items }) => items)),
    exhausted: runs.filter(({ isExhausted }) => isExhausted).length,
  };
}

function measure(bank: readonly ItemModel[], seed: string, stopSd: number) {
  const random = createRandom(seed);
  const theta = normal(random);
  const responses: ItemResponse[] = [];
  let open = bank;
  let estimate = estimateAbility(responses, NODES);
  while (estimate.sd > stopSd && open.length > 0) {
    const item = mostInformative(open, estimate.mean);
    open = open.filter((other) => other !== item);
    responses.push({ item, weights: reachedGrade(drawGrade(item, theta, random), 2) });
    estimate = estimateAbility(responses, NODES);
  }
  const isExhausted = estimate.sd > stopSd;
  return { error: estimate.mean - theta, items: responses.length, isExhausted };
}

function mostInformative(items: readonly ItemModel[], theta: number): ItemModel {
  return items.reduce((best, item) =>
    information(item, theta) > information(best, theta) ? item : best,
  );
}
