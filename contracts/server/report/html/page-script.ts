/** Filters the cases; opens what a link points to, and everything for printing. Without it the page shows all there is. */
export const PAGE_SCRIPT = `
const form = document.getElementById('filter');
const cases = [...document.querySelectorAll('.case')];
const texts = new Map(cases.map((each) => [each, each.querySelector('summary').textContent.toLowerCase()]));
function filter() {
  const { text, outcome, level, transport } = Object.fromEntries(new FormData(form));
  let shown = 0;
  for (const each of cases) {
    const { dataset } = each;
    each.hidden = !((!outcome || dataset.outcome === outcome) && (!level || dataset.level === level)
      && (!transport || dataset.transport === transport) && texts.get(each).includes(text.toLowerCase()));
    if (!each.hidden) shown += 1;
  }
  for (const subject of document.querySelectorAll('.subject')) {
    subject.hidden = !subject.querySelector('.case:not([hidden])');
    if (text || outcome || level || transport) subject.open = !subject.hidden;
  }
  form.elements.shown.value = shown + ' of ' + cases.length;
}
function openTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target === null) return;
  if (target.hidden || target.closest('[hidden]')) { form.reset(); filter(); }
  for (let each = target; each !== null; each = each.parentElement) if (each.tagName === 'DETAILS') each.open = true;
  target.scrollIntoView();
}
form.hidden = false;
form.addEventListener('input', filter);
form.addEventListener('submit', (event) => event.preventDefault());
addEventListener('hashchange', openTarget);
let closed = [];
addEventListener('beforeprint', () => {
  closed = [...document.querySelectorAll('details')].filter((each) => !each.open
    && (each.matches('.group, .subject, .case[data-outcome=fail]') || each.closest('.case[data-outcome=fail]')));
  for (const each of closed) each.open = true;
});
addEventListener('afterprint', () => { for (const each of closed) each.open = false; });
filter();
openTarget();
`;
