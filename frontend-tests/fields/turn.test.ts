import { allAtOnce, atOnce, turn } from '../../frontend/fields/turn.js';

/** Who got their turn, in order. */
let drawn: string[];
let idle: (() => void)[];

const card = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
const field = (id: string): Element => card(id).firstElementChild as Element;
const settled = () => new Promise((r) => setTimeout(r, 0));

function ask(...ids: string[]): void {
  for (const id of ids) void turn(field(id)).then(() => drawn.push(id));
}

function page(weergave: string): void {
  document.body.innerHTML = `<div class="db-page" data-weergave="${weergave}">${['v1', 'v2', 'v3']
    .map((id) => `<section class="db-item" id="${id}"><db-text></db-text></section>`)
    .join('')}</div>`;
}

beforeEach(() => {
  drawn = [];
  idle = [];
  vi.stubGlobal('requestIdleCallback', (run: () => void) => idle.push(run));
});

afterEach(() => {
  allAtOnce();
  idle.splice(0).forEach((run) => {
    run();
  });
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});

describe('whose turn it is', () => {
  it('is the question on the screen first, and one more each time that the browser is idle', async () => {
    page('een');
    card('v2').toggleAttribute('data-now', true);
    ask('v1', 'v2', 'v3');
    await settled();
    expect(drawn).toEqual(['v2']);
    expect(idle).toHaveLength(1);
    idle[0]?.();
    await settled();
    expect(drawn).toEqual(['v2', 'v1']);
    idle[1]?.();
    await settled();
    expect(drawn).toEqual(['v2', 'v1', 'v3']);
    expect(idle).toHaveLength(2);
  });

  it('comes at once for a question that somebody goes to, and for all when they want the whole page', async () => {
    page('een');
    card('v1').toggleAttribute('data-now', true);
    ask('v2', 'v3');
    await settled();
    expect(drawn).toEqual([]);
    atOnce(card('v3'));
    await settled();
    expect(drawn).toEqual(['v3']);
    allAtOnce();
    await settled();
    expect(drawn).toEqual(['v3', 'v2']);
  });

  it('is everybody’s on the whole page, and of what stands in no question', async () => {
    page('geheel');
    ask('v1', 'v2', 'v3');
    const alone = document.body.appendChild(document.createElement('db-text'));
    void turn(alone).then(() => drawn.push('alone'));
    await settled();
    expect(drawn.sort()).toEqual(['alone', 'v1', 'v2', 'v3']);
    expect(idle).toHaveLength(0);
  });

  it('comes last for a page that was left', async () => {
    page('een');
    card('v1').toggleAttribute('data-now', true);
    ask('v2');
    await settled();
    const left = card('v2');
    left.remove();
    ask('v3');
    await settled();
    idle[0]?.();
    await settled();
    expect(drawn).toEqual(['v3']);
    idle[1]?.();
    await settled();
    expect(drawn).toEqual(['v3', 'v2']);
  });

  it('waits until the guide knows which question shows', async () => {
    page('');
    document.querySelector<HTMLElement>('.db-page')?.removeAttribute('data-weergave');
    const guide = Object.assign(document.createElement('db-guide'), {
      updateComplete: new Promise<void>((known) => {
        setTimeout(() => {
          document.querySelector<HTMLElement>('.db-page')?.setAttribute('data-weergave', 'een');
          card('v1').toggleAttribute('data-now', true);
          known();
        }, 5);
      }),
    });
    document.querySelector('.db-page')?.prepend(guide);
    ask('v1', 'v2');
    await settled();
    expect(drawn).toEqual([]);
    await new Promise((r) => setTimeout(r, 20));
    expect(drawn).toEqual(['v1']);
  });

  it('comes also where the browser cannot say that it is idle', async () => {
    vi.unstubAllGlobals();
    Reflect.deleteProperty(window, 'requestIdleCallback');
    page('een');
    ask('v1', 'v2');
    await new Promise((r) => setTimeout(r, 150));
    expect(drawn).toEqual(['v1', 'v2']);
  });
});
