import { describe, expect, test } from 'vitest';
import { readAsPercentage, readNumber } from '../../../src/domain/drills/read-number.ts';

describe('readNumber: a proportion', () => {
  test.each([
    ['82%', 0.82],
    ['82 %', 0.82],
    ['82.5%', 0.825],
    ['82,5 %', 0.825],
    ['0.5%', 0.005],
    ['0.82', 0.82],
    ['0,82', 0.82],
    ['0,825', 0.825],
    ['.82', 0.82],
    [',82', 0.82],
    ['41/50', 0.82],
    [' 41 / 50 ', 0.82],
    ['820/1,000', 0.82],
    ['0.41/0.5', 0.82],
    ['82', 0.82],
    ['82,5', 0.825],
    ['82,500', 0.825],
    ['1,234', 0.012_34],
    ['1.5', 0.015],
    ['1', 1],
    ['1.0', 1],
    ['100', 1],
    ['100%', 1],
    ['50/50', 1],
    ['0', 0],
    ['0/50', 0],
  ])('%j is %f', (text, expected) => {
    expect(readNumber(text, 'proportion')).toBeCloseTo(expected, 12);
  });

  test.each([
    '100.1',
    '101%',
    '120',
    '51/50',
    '1,234.5',
    '82%%',
    '%',
    '41/50%',
    '41/50/2',
    '41/',
    '/50',
    '41/0',
    '0/0',
    '0.8 proportion',
    'EUR 0.8',
  ])('%j is none', (text) => {
    expect(readNumber(text, 'proportion')).toBeNull();
  });
});

describe('readNumber: a number that is no share', () => {
  test.each([
    ['0.81', 0.81],
    ['0,81', 0.81],
    ['0,812', 0.812],
    ['1,234', 1.234],
    ['.81', 0.81],
    ['81/100', 0.81],
    ['1.2', 1.2],
    ['81', 81],
    ['-0.24', -0.24],
    ['-0,24', -0.24],
    ['-.24', -0.24],
    [' - 0.24 ', -0.24],
    ['\u22120.24', -0.24],
    ['-24', -24],
    ['-6/25', -0.24],
  ])('%j is %f', (text, expected) => {
    expect(readNumber(text, 'number')).toBeCloseTo(expected, 12);
  });

  test('a zero has no sign', () => {
    expect(readNumber('-0', 'number')).toBe(0);
  });

  test.each([
    ...['81%', '81 %', '1,234.5', '0.8 number', '41/0', 'EUR 1'],
    ...['-', '--0.24', '+0.24', '-81%', '6/-25', '-6/-25', '-1/0', '0.24-', '-  0.24'],
  ])('%j is none', (text) => {
    expect(readNumber(text, 'number')).toBeNull();
  });
});

describe('readAsPercentage', () => {
  test.each([
    ['81', '81%'],
    [' 80.7 ', '80.7%'],
    ['80,7', '80.7%'],
    ['100', '100%'],
    ['1.5', '1.5%'],
    ['1', null],
    ['0.81', null],
    ['81%', null],
    ['81 %', null],
    ['41/50', null],
    ['101', null],
    ['many', null],
    ['?', null],
  ])('%j as a proportion: %s', (text, words) => {
    expect(readAsPercentage(text, 'proportion')).toBe(words);
  });

  test.each(['number', 'EUR', 'cases'])('nothing else is a percentage: %s', (unit) => {
    expect(readAsPercentage('81', unit)).toBeNull();
  });
});

describe('readNumber: an amount', () => {
  test.each([
    ['1,234', 'cases', 1234],
    ['1,234,567', 'cases', 1_234_567],
    ['1,234.5', 'EUR', 1234.5],
    ['1 234.5', 'EUR', 1234.5],
    ['1 234 567,5', 'EUR', 1_234_567.5],
    ['1\u00a0234', 'EUR', 1234],
    ['1\u202f234', 'EUR', 1234],
    ['1.234,50', 'EUR', 1234.5],
    ['1.234.567', 'EUR', 1_234_567],
    ['1.234.567,89', 'EUR', 1_234_567.89],
    ['1.234', 'EUR', 1.234],
    ['12,5', 'EUR', 12.5],
    ['12,50', 'EUR', 12.5],
    ['0,125', 'EUR', 0.125],
    ['1234,567', 'EUR', 1234.567],
    ['1,2345', 'EUR', 1.2345],
    ['1234', 'cases', 1234],
    ['007', 'cases', 7],
    ['EUR 1200', 'EUR', 1200],
    ['EUR1,200.50', 'EUR', 1200.5],
    ['eur 1200', 'EUR', 1200],
    ['1200 EUR', 'EUR', 1200],
    ['1200 euro', 'EUR', 1200],
    ['1200 euros', 'EUR', 1200],
    ['\u20ac 1200', 'EUR', 1200],
    ['1200\u20ac', 'EUR', 1200],
    ['12 weeks', 'weeks', 12],
    ['12 Weeks', 'weeks', 12],
    ['1 week', 'weeks', 1],
    ['385 cases', 'cases', 385],
    ['385cases', 'cases', 385],
    ['  385  ', 'cases', 385],
    ['96/8', 'weeks', 12],
    ['96/8 weeks', 'weeks', 12],
    ['0', 'weeks', 0],
    ['9'.repeat(40), 'cases', 1e40],
  ])('%j in %s is %f', (text, unit, expected) => {
    expect(readNumber(text, unit)).toBeCloseTo(expected, 12);
  });

  test.each([
    ['82%', 'EUR'],
    ['12k', 'EUR'],
    ['~12', 'weeks'],
    ['12 days', 'weeks'],
    ['12 weeks', 'cases'],
    ['weeks', 'weeks'],
    ['EUR', 'EUR'],
    ['EUR 12 EUR', 'EUR'],
    ['USD 12', 'EUR'],
    ['EUR 12', 'weeks'],
    ['12/0', 'weeks'],
    ['12,34,567', 'cases'],
    ['1,234 567', 'cases'],
    ['1  234', 'cases'],
    ['12 34', 'cases'],
    ['1.2.3', 'cases'],
    ['12.', 'cases'],
    ['1\n234', 'cases'],
  ])('%j in %s is none', (text, unit) => {
    expect(readNumber(text, unit)).toBeNull();
  });
});

describe('readNumber: nonsense', () => {
  const nonsense = [
    '',
    ' ',
    'many',
    'NaN',
    'Infinity',
    '1e999',
    '1e3',
    '0x1f',
    '0b1',
    '+12',
    '--',
    '.',
    ',',
    '1_000',
    '\u0661\u0662',
    'null',
    '12; rm',
    '1'.repeat(41),
    `${' '.repeat(40)}1`,
  ];

  test.each(['-0.5', '-12', '\u221212'])('%j is below what a share or an amount can be', (text) => {
    for (const unit of ['proportion', 'EUR', 'cases', 'weeks']) {
      expect(readNumber(text, unit)).toBeNull();
    }
  });

  test.each(nonsense)('%j is no number in any unit', (text) => {
    for (const unit of ['proportion', 'number', 'EUR', 'cases', 'weeks']) {
      expect(readNumber(text, unit)).toBeNull();
    }
  });
});
