import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParity from 'remark-parity';
import remarkPresetLintRecommended from 'remark-preset-lint-recommended';

/** Lints the project's own Markdown: `npm run lint`. */
export default {
  plugins: [remarkFrontmatter, remarkGfm, remarkPresetLintRecommended, remarkParity],
};
