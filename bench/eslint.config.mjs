import * as mdx from 'eslint-plugin-mdx';

/** What eslint-plugin-mdx does by itself, without the remark configuration of the folders above. */
const { languageOptions } = mdx.flat;

export default [
  {
    ...mdx.flat,
    languageOptions: { ...languageOptions, parserOptions: { ignoreRemarkConfig: true } },
  },
];
