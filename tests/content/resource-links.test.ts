import { describe, expect, test } from 'vitest';
import { resourcesSchema } from '../../src/content/lists-schema.ts';
import { parseContent } from '../../src/content/parse-content.ts';

/** A list of one resource, as the shipped file writes it. */
function listWith(url: string): string {
  return `schema: ai-pm-path/resources@1
checked: 2026-11-21
resources:
  - id: opening-hours
    title: When the reading room is open
    author: The library
    url: ${JSON.stringify(url)}
    kind: guide
    cost: free
    level: beginner
    skills: [data-literacy]
    verified: result
    whom: Everybody who plans a visit.
    take: The hours of the week.
    skip: The rest.
`;
}

describe('resourcesSchema on links', () => {
  test.each([
    'https://library.example/hours',
    'http://library.example',
    'HTTPS://library.example:8443/a/b?c=d&e=%20#f',
    'https://library.example/@reader',
  ])('takes %s', (url) => {
    const parsed = parseContent(listWith(url), resourcesSchema);
    expect(parsed.ok && parsed.value.resources[0]?.url).toBe(url);
  });

  test.each([
    ['a script', 'javascript:alert(1)'],
    ['a script in capitals', 'JavaScript:alert(1)'],
    ['a script that looks like a comment', 'javascript://library.example/%0aalert(1)'],
    ['data', 'data:text/html,<script>alert(1)</script>'],
    ['a local file', 'file:///etc/passwd'],
    ['a mail address', 'mailto:desk@library.example'],
    ['another protocol', 'ftp://library.example/'],
    ['a user and a password', 'https://reader:secret@library.example/'],
    ['a user', 'https://library.example@elsewhere.example/'],
    ['a password', 'https://:secret@library.example/'],
    ['a space inside', 'https://library.example/opening hours'],
    ['a space before', ' https://library.example/'],
    ['a tab in the protocol', 'java\tscript:alert(1)'],
    ['a line break inside', 'https://library.example/\nhours'],
    ['no protocol', 'library.example/hours'],
    ['no host', 'https://'],
    ['nothing', ''],
    ['more than 500 characters', `https://library.example/${'a'.repeat(480)}`],
  ])('refuses %s where the link stands', (_what, url) => {
    const parsed = parseContent(listWith(url), resourcesSchema);
    expect(parsed.ok ? [] : parsed.problems).toEqual([
      { line: 7, column: 10, message: expect.stringMatching(/^resources\[1\]\.url: /) },
    ]);
  });
});
