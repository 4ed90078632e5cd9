// @ts-check
/** Who pays: as the price book has it, one payer, or several with shares that come to 100 %. */
import { t } from '../i18n.js';
import { PAYERS } from '../model/plan.js';
import { percentsOf, sharesFrom } from '../model/sharing.js';
import { number } from '../model/units.js';
import { changeTargets } from '../work/assigning.js';
import { el, fill, uniqueId } from './dom.js';
import { choice, common, MIXED } from './planFields.js';

const SHARED = 'SHARED';
/** Targets whose shares are being typed in, before they come to 100 %. */
let sharing = '';

/** @param {Assignment[]} said */
const idOf = (said) => said.map((a) => a.target).join();

/** @param {Assignment[]} said */
const payerOf = (said) => common(said, (a) => (a.payers?.length ? (a.payers.length === 1 ? a.payers[0].payer : SHARED) : undefined));

/** @param {Assignment[]} said */
export function payerField(said) {
  const now = sharing === idOf(said) ? SHARED : payerOf(said), targets = said.map((a) => a.target);
  return choice('plan.payer', now, [['', t('plan.payer.book')], ...PAYERS.map((p) => /** @type {[string, string]} */ ([p, t(`plan.payer.${p}`)])), [SHARED, t('plan.payer.shared')]], (v) => {
    sharing = v === SHARED ? idOf(said) : '';
    const grid = document.querySelector('.payer-shares');
    if (grid instanceof HTMLElement) grid.hidden = v !== SHARED;
    if (v === SHARED) return /** @type {HTMLElement | null} */ (grid?.querySelector('input'))?.focus();
    changeTargets(targets, 'payer', () => ({ payers: v ? [{ payer: /** @type {Payer} */ (v), share: 1 }] : undefined }));
  });
}

/** The shares; they are taken over once they come to 100 %. @param {State} s @param {Assignment[]} said */
export function shareFields(s, said) {
  const now = payerOf(said), targets = said.map((a) => a.target), one = common(said, (a) => JSON.stringify(a.payers ?? []));
  const typed = one === MIXED ? {} : percentsOf(said[0].payers), sum = el('p', { class: 'note', role: 'status' });
  /** @type {Map<Payer, HTMLInputElement>} */
  const inputs = new Map();
  const read = () => {
    const found = sharesFrom(Object.fromEntries([...inputs].map(([payer, input]) => [payer, input.value])));
    for (const [payer, input] of inputs) input.classList.toggle('is-bad', 'bad' in found && found.bad.includes(payer));
    sum.classList.toggle('is-bad', 'bad' in found);
    fill(sum, 'bad' in found ? t('plan.sharesSum', { n: number(found.sum, s.lang, 2) ?? '' }) : t('plan.sharesWhole'));
    return found;
  };
  const grid = el('div', { class: 'payer-shares', role: 'group', 'aria-label': t('plan.payer.shared'), hidden: now !== SHARED && sharing !== idOf(said) }, PAYERS.map((payer) => {
    const id = uniqueId('share'), input = el('input', { type: 'text', inputmode: 'decimal', id, class: 'field figure', 'data-focus': `share-${payer}`, value: typed[payer] ?? '', on: { input: read, change: () => {
      const found = read();
      if ('payers' in found) {
        sharing = '';
        changeTargets(targets, 'payer', () => ({ payers: found.payers }));
      }
    } } });
    inputs.set(payer, input);
    return el('div', { class: 'share' }, el('label', { for: id, text: t(`plan.payer.${payer}`) }), el('span', { class: 'with-unit' }, input, el('span', { text: '%' })));
  }), sum);
  read();
  return grid;
}
