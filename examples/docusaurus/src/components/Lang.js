const labels = { js: 'JavaScript', python: 'Python', go: 'Go' };

/** Content for the readers of some languages: `<Lang lang="js go">`. */
export default function Lang({ lang, children }) {
  const names = lang.split(' ').map((id) => labels[id]);
  return (
    <div className="languageBlock">
      <div className="languageBlock__label">{names.join(', ')}</div>
      {children}
    </div>
  );
}
