// @ts-check

/** @type {import('@docusaurus/types').Config} */
export default {
  title: 'Fernpost',
  tagline: 'Messages that arrive',
  url: 'https://fernpost.example',
  baseUrl: '/',
  trailingSlash: true,
  headTags: [{ tagName: 'link', attributes: { rel: 'icon', href: 'data:,' } }],
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',

  // The badge, and a page with the status of all pages: this line, and nothing else.
  plugins: [['remark-parity/docusaurus', { dashboard: true }]],

  markdown: {
    hooks: { onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw' },
  },
  presets: [
    [
      'classic',
      {
        docs: {
          sidebarPath: './sidebars.js',
          lastVersion: 'current',
          versions: {
            current: { label: '2.x' },
            '1.x': { label: '1.x', path: '1.x', banner: 'unmaintained' },
          },
        },
        blog: { showReadingTime: true, onUntruncatedBlogPosts: 'ignore' },
        theme: { customCss: './src/css/custom.css' },
      },
    ],
  ],
  themes: [
    [
      '@easyops-cn/docusaurus-search-local',
      { hashed: false, indexPages: true, highlightSearchTermsOnTargetPage: false },
    ],
  ],
  themeConfig: {
    colorMode: { respectPrefersColorScheme: true },
    navbar: {
      title: 'Fernpost',
      items: [
        { type: 'docSidebar', sidebarId: 'docs', label: 'Docs' },
        { to: '/blog/', label: 'Blog' },
        { type: 'docsVersionDropdown', position: 'right' },
      ],
    },
    footer: { style: 'light', copyright: 'Fernpost is invented, as is all that it sends.' },
    prism: { additionalLanguages: ['bash'] },
  },
};
