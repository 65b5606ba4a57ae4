import '../../frontend/reading/db-guide.js';
import type { DbGuide } from '../../frontend/reading/db-guide.js';

let guide: DbGuide;
const page = (): HTMLElement => document.querySelector('.db-page') as HTMLElement;
const settled = async () => {
  for (let i = 0; i < 4; i++) await guide.updateComplete.then(() => new Promise((r) => setTimeout(r, 0)));
};

/** A page of questions as the server makes it, on a phone or not. */
async function draw(ids: string[], phone = true): Promise<void> {
  vi.stubGlobal('matchMedia', () => ({ matches: phone }));
  history.replaceState(null, '', '/draaiboek/A');
  document.body.innerHTML = `<header><a href="#">Start</a></header>
    <div class="db-app"><main class="db-page"><db-guide></db-guide>${ids.map((id) => `<section class="db-item" id="${id}" tabindex="-1"></section>`).join('')}
    <db-guide-foot></db-guide-foot></main>
    <aside class="db-aside"><p class="db-aside-back"><button type="button" data-back>Terug</button></p><details id="uitleg"><summary>Waarover</summary></details></aside></div>`;
  guide = document.querySelector('db-guide') as DbGuide;
  guide.items = JSON.stringify(ids.map((id) => ({ id, title: id, href: `draaiboek/A?item=${id}` })));
  guide.states = JSON.stringify(ids.map(() => ''));
  guide.section = 'A';
  guide.next = JSON.stringify({ href: 'draaiboek/B', name: 'B. Verder' });
  await settled();
}

afterEach(() => {
  document.body.innerHTML = '';
});

describe('a section of one question', () => {
  it('has the same bar, and says there what comes next', async () => {
    await draw(['v1'], false);
    expect(page().dataset['weergave']).toBe('een');
    expect(document.querySelector('.db-guide-switch')).toBeNull();
    const next = () => document.querySelector<HTMLElement>('.db-guide-next');
    expect(next()?.textContent?.trim()).toBe('Wat volgt ›');
    next()?.click();
    await settled();
    expect(document.querySelector('#gids-einde')?.textContent).toContain('Deze vraag is nog open');
    expect(next()?.textContent?.trim()).toBe('Beantwoord de vraag ›');
    expect(next()?.getAttribute('href')).toBe('draaiboek/A?item=v1');
    guide.states = '["ingevuld"]';
    await settled();
    expect(document.querySelector('#gids-einde')?.textContent).toContain('De vraag is beantwoord');
    expect(next()?.getAttribute('href')).toBe('draaiboek/B');
  });

  it('is shown so to who chose the whole page as well', async () => {
    await draw(['v1'], false);
    guide.choice = 'geheel';
    guide.items = JSON.stringify([{ id: 'v1', title: 'v1', href: 'draaiboek/A?item=v1' }]);
    await settled();
    expect(page().dataset['weergave']).toBe('een');
  });
});

describe('the address', () => {
  const item = (): string | null => new URL(location.href).searchParams.get('item');
  const frame = () => new Promise((r) => setTimeout(() => requestAnimationFrame(() => r(null)), 20));
  beforeEach(() => {
    document.head.innerHTML = '<base href="/">';
  });
  afterEach(() => {
    document.head.innerHTML = '';
  });

  it('names the question that shows, so that loading the page again shows it and not the next open one', async () => {
    await draw(['v1', 'v2', 'v3']);
    await frame();
    expect(item()).toBe('v1');
    guide.states = JSON.stringify(['ingevuld', '', '']);
    await settled();
    await frame();
    expect(item()).toBe('v1');
  });

  it('names none on the whole page, nor on a page that is not this one any more', async () => {
    await draw(['v1', 'v2'], false);
    await frame();
    expect(item()).toBeNull();
    await draw(['v1', 'v2']);
    history.replaceState(null, '', '/taken');
    await frame();
    expect(location.pathname + location.search).toBe('/taken');
  });
});

describe('switching between one question and the whole page', () => {
  const at = (id: string, bottom: number) => {
    const card = document.getElementById(id) as HTMLElement;
    card.getBoundingClientRect = () => ({ bottom }) as DOMRect;
    card.scrollIntoView = vi.fn();
    return card;
  };
  beforeEach(() => vi.stubGlobal('scrollTo', vi.fn()));
  afterEach(() => vi.unstubAllGlobals());

  it('stays at the question that is in sight', async () => {
    await draw(['v1', 'v2', 'v3'], false);
    at('v1', -500);
    at('v2', 100);
    at('v3', 900);
    vi.stubGlobal('scrollY', 1_400);
    guide.show(false);
    await settled();
    expect(guide.at).toBe(2);

    const card = at('v3', 900);
    guide.show(true);
    await settled();
    expect(card.scrollIntoView).toHaveBeenCalledOnce();
  });

  it('goes to the question that one was last in, from the top of the page', async () => {
    await draw(['v1', 'v2', 'v3'], false);
    vi.stubGlobal('scrollY', 0);
    const field = document.createElement('db-choice');
    field.tabIndex = 0;
    document.getElementById('v2')?.append(field);
    field.focus();
    guide.show(false);
    await settled();
    expect(guide.at).toBe(1);
  });
});

describe('the button at the foot', () => {
  it('says first that one is ready, and stays; then it leads on', async () => {
    await draw(['v1', 'v2']);
    const ready = Object.assign(document.createElement('db-ready'), { waiting: true, sayHere: vi.fn() });
    document.getElementById('v1')?.append(ready);
    guide.requestUpdate();
    await settled();
    const next = () => document.querySelector<HTMLElement>('.db-guide-next');
    expect(next()?.textContent?.trim()).toBe('Klaar');
    next()?.click();
    await settled();
    expect(ready.sayHere).toHaveBeenCalledOnce();
    expect(guide.at).toBe(0);
    ready.waiting = false;
    document.dispatchEvent(new CustomEvent('ready-changed'));
    await settled();
    expect(next()?.textContent?.trim()).toBe('Volgende vraag ›');
    next()?.click();
    await settled();
    expect(guide.at).toBe(1);
  });

  it('is pressed with Enter where the keyboard is nowhere yet, and not in a text', async () => {
    await draw(['v1', 'v2', 'v3']);
    (document.activeElement as HTMLElement | null)?.blur();
    const press = (from: Element) =>
      from.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }));
    press(document.body);
    await settled();
    expect(guide.at).toBe(1);
    const text = document.createElement('textarea');
    document.getElementById('v2')?.append(text);
    press(text);
    await settled();
    expect(guide.at).toBe(1);
  });
});

describe('past the last question', () => {
  const words = (): string => document.querySelector('#gids-einde')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const button = (): HTMLElement | null => document.querySelector<HTMLElement>('.db-guide-next');
  const told = async (text: string, href: string, name: string): Promise<void> => {
    guide.waits = JSON.stringify({ text, href, name });
    await settled();
  };

  it('leads to what is open here first, and past it is the other way', async () => {
    await draw(['v1', 'v2', 'v3']);
    guide.states = '["ingevuld","",""]';
    guide.go(3);
    await settled();
    expect(words()).toContain('Nog 2 van 3 vragen open');
    expect(button()?.textContent?.trim()).toBe('Beantwoord vraag 2 ›');
    expect(words()).toContain('Of ga verder met B. Verder');
    await told('Ook van Bo ontbreken antwoorden.', 'draaiboek/A?item=v2', 'Beantwoord vraag 2');
    expect(button()?.getAttribute('href')).toBe('draaiboek/A?item=v2');
    expect(words()).toContain('Of ga verder met B. Verder');
  });

  it('goes where its button leads with Enter, once for each press', async () => {
    await draw(['v1', 'v2']);
    guide.states = '["ingevuld","ingevuld"]';
    guide.go(2);
    await settled();
    const followed = vi.fn((event: Event) => event.preventDefault());
    button()?.addEventListener('click', followed);
    const press = (repeat: boolean) =>
      document
        .getElementById('gids-einde')
        ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', repeat, bubbles: true, composed: true, cancelable: true }));
    press(true);
    expect(followed).not.toHaveBeenCalled();
    press(false);
    expect(followed).toHaveBeenCalledOnce();
  });

  it('says the next section once: at the button that leads there', async () => {
    await draw(['v1', 'v2']);
    guide.states = '["ingevuld","ingevuld"]';
    guide.go(2);
    await settled();
    expect(words()).toBe('Alles hier is ingevuld');
    expect(button()?.textContent?.trim()).toBe('B. Verder ›');
    await told('Jouw deel is af. Jullie wachten nog op Bo.', '', '');
    expect(words()).toBe('Alles hier is ingevuld Jouw deel is af. Jullie wachten nog op Bo.');
    expect(button()?.getAttribute('href')).toBe('draaiboek/B');
    await told('Voor jou is het nu de beurt aan B. Verder.', 'draaiboek/B?item=b1', 'B. Verder');
    await told('In A.3 kan je nu vastleggen.', 'draaiboek/A.3?item=x&afspraak', 'Leg vraag 1 vast in A.3');
    expect(words()).not.toContain('B. Verder');
  });
});

describe('who records', () => {
  it('goes on to the next that can be recorded, and past the last of it to what comes next, which is asked each time', async () => {
    await draw(['v1', 'v2', 'v3'], false);
    guide.whole = false;
    const asked = vi.fn();
    guide.addEventListener('end-reached', asked);
    guide.record = '["v1","v3"]';
    guide.go(0, true);
    await settled();
    const next = () => document.querySelector<HTMLElement>('.db-guide-next');
    expect(next()?.textContent?.trim()).toBe('Leg vraag 3 vast ›');
    expect(new URL(location.href).searchParams.has('afspraak')).toBe(true);
    guide.record = '["v3"]';
    next()?.click();
    await settled();
    expect(guide.at).toBe(2);
    guide.record = '[]';
    await settled();
    expect(next()?.textContent?.trim()).toBe('Wat volgt ›');
    next()?.click();
    await settled();
    guide.go(1);
    await settled();
    expect(new URL(location.href).searchParams.has('afspraak')).toBe(false);
    guide.go(3);
    await settled();
    expect(asked).toHaveBeenCalledTimes(2);
  });
});

describe('the explanation on a phone', () => {
  const aside = () => document.querySelector('.db-aside') as HTMLElement;
  const help = () => document.querySelector('.db-guide-help') as HTMLElement;

  it('lies over the question, and Back closes it and leaves the question where it was', async () => {
    await draw(['v1', 'v2']);
    guide.go(1);
    await settled();
    const before = history.length;
    const here = location.href;
    help().focus();
    help().click();
    expect(aside().hasAttribute('popover')).toBe(true);
    expect(document.querySelector<HTMLDetailsElement>('#uitleg')?.open).toBe(true);
    expect(page().hasAttribute('inert')).toBe(true);
    expect(document.querySelector('header')?.hasAttribute('inert')).toBe(true);
    expect(document.activeElement).toBe(document.querySelector('[data-back]'));
    expect(history.length).toBe(before + 1);
    expect(location.href).toBe(here);
    dispatchEvent(new PopStateEvent('popstate'));
    await settled();
    expect(aside().hasAttribute('popover')).toBe(false);
    expect(document.querySelector('[inert]')).toBeNull();
    expect(document.activeElement).toBe(help());
    expect(guide.at).toBe(1);
  });

  it('closes with its own button and with Escape, by going a step back', async () => {
    await draw(['v1', 'v2']);
    const back = vi.spyOn(history, 'back').mockImplementation(() => undefined);
    help().click();
    document.querySelector<HTMLElement>('[data-back]')?.click();
    expect(back).toHaveBeenCalledTimes(1);
    aside().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(back).toHaveBeenCalledTimes(2);
  });

  it('goes with the page when one goes elsewhere', async () => {
    await draw(['v1', 'v2']);
    help().click();
    guide.remove();
    expect(document.querySelector('[inert]')).toBeNull();
  });
});
