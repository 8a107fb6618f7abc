import { expect, test } from 'vitest';
import { dashboardOptions } from '../../../src/views/dashboard/options.js';

test('no dashboard unless it is asked for', () => {
  expect(dashboardOptions(undefined)).toBeUndefined();
  expect(dashboardOptions(false)).toBeUndefined();
  expect(dashboardOptions(true)).toEqual({ path: 'parity' });
});

test('slashes around the path do not count', () => {
  expect(dashboardOptions({ path: '/about/sdk-parity/' })?.path).toBe('about/sdk-parity');
});

test.each([
  ['yes', /`dashboard`/],
  [{ paths: 'x' }, /`dashboard\.paths`, expected one of `path`, `languages`, `title`/],
  [{ path: '' }, /`dashboard\.path`/],
  [{ path: '../out' }, /`dashboard\.path`/],
  [{ path: 'a/../../b' }, /`dashboard\.path`/],
  [{ path: 'C:\\x' }, /`dashboard\.path`/],
  [{ path: '.git/x' }, /`dashboard\.path`/],
  [{ languages: 'python' }, /`dashboard\.languages`/],
  [{ title: 1 }, /`dashboard\.title`/],
])('%j is refused', (option, message) => {
  expect(() => dashboardOptions(option as never)).toThrow(message);
});
