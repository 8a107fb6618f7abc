// Components that every page may use without an import.
import Lang from '@site/src/components/Lang';
import TabItem from '@theme/TabItem';
import Tabs from '@theme/Tabs';
import MDXComponents from '@theme-original/MDXComponents';

export default { ...MDXComponents, Lang, TabItem, Tabs };
