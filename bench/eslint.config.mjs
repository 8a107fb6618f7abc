import * as mdx from 'eslint-plugin-mdx';

/** What eslint-plugin-mdx does by itself, for the benchmark. */
export default [mdx.flat];
