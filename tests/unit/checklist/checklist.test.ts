import { expect, test } from 'vitest';
import { type CompanyType, itemsFor } from '../../../src/domain/checklist/checklist.ts';
import { anItem } from './some-events.ts';

const items = [
  anItem('all'),
  anItem('product', { targets: ['product'] }),
  anItem('startup', { companies: ['startup'] }),
];

test.each<[string, CompanyType | null, readonly string[]]>([
  ['project', null, ['all', 'startup']],
  ['project', 'startup', ['all', 'startup']],
  ['project', 'enterprise', ['all']],
  ['product', 'startup', ['product']],
])('the items for %s at %s', (target, company, ids) => {
  expect(itemsFor({ items }, target, company).map(({ id }) => id)).toEqual(ids);
});
