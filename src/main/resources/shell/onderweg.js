// Says in words what happens while a page is on its way and doesn't come. It stands in the document itself, so that it also
// answers where nothing of the application arrived; Flow tries again by itself meanwhile, and what comes in the end wins.
(() => {
  'use strict';
  const SLOW = 5000; // so long nothing is on the screen before a word is said
  const LONG = 15000; // so long one waits before there are ways out
  const LOST = 2000; // Flow's own second try comes within this time
  const born = Date.now();
  let wanted = null; // what was clicked, and where it leads
  let since = 0; // when the server went away
  let came = 0; // when the last answer came of what Flow asked
  let failed = false; // a piece of the page can't be had
  let net = null; // whether the server answered when asked
  let hushed = false;
  let shown = '';
  let box = null;

  const state = () => window.Vaadin?.connectionState?.state ?? '';
  const isError = () => document.querySelector('.v-system-error') !== null;

  /** Whether there is a page to read; what stands in the document for the time being is none. */
  const here = () =>
    [...document.querySelectorAll('h1, main')].some((one) => !one.closest('.db-early, .db-onderweg') && one.getClientRects().length > 0);

  const ask = async () => {
    try {
      const answer = await fetch(new URL('favicon.svg', document.baseURI), { method: 'HEAD', cache: 'no-store' });
      net = answer.status < 500;
      return true;
    } catch {
      net = null;
      return false;
    }
  };

  const again = async (button) => {
    button.disabled = true;
    button.textContent = 'Even kijken…';
    const answers = await ask();
    button.disabled = false;
    button.textContent = 'Probeer opnieuw';
    if (answers) location.assign(wanted?.href ?? location.href);
    else draw('lost', true);
  };

  const make = (name, text, also = {}) => Object.assign(document.createElement(name), { textContent: text }, also);

  const close = () => {
    box?.remove();
    box = null;
    shown = '';
  };

  /** Draws what is the matter: over an empty page as a page, else as a strip below what one was reading. */
  const draw = (kind, still = false) => {
    const whole = !here();
    const key = `${kind} ${whole} ${still} ${net} ${wanted?.name ?? ''}`;
    if (key === shown) return;
    const focused = box?.contains(document.activeElement);
    close();
    shown = key;
    // Answers are kept by the page itself (frontend/keeper); what is typed in another form stands on the screen and nowhere else.
    const kept =
      whole || document.querySelector('db-keeper')
        ? 'Je antwoorden ben je niet kwijt'
        : 'Was je hier iets aan het typen, blijf dan hier: het staat alleen op je scherm';
    const what = wanted?.name ? `‘${wanted.name}’` : 'Deze pagina';
    const [title, text] = {
      slow: ['De pagina komt eraan', 'Dat duurt langer dan anders. Je hoeft niets te doen.'],
      long: [`${what} laat op zich wachten`, `Misschien is je verbinding traag. ${kept}.`],
      lost: [
        wanted || whole ? `${what} komt niet aan` : 'De server antwoordt niet',
        `${still ? 'Nog altijd geen' : 'Er is geen'} verbinding met de server. ${kept}; we proberen het vanzelf opnieuw.`,
      ],
      broken: [
        wanted || whole ? `${what} komt niet aan` : 'De server antwoordt niet',
        `Er loopt iets mis aan onze kant. ${kept}.`,
      ],
    }[kind];
    box = make('div', '', { className: whole ? 'db-onderweg db-onderweg-page' : 'db-onderweg' });
    box.setAttribute('role', kind === 'slow' ? 'status' : 'alert');
    const words = make('div', '');
    words.append(make(whole ? 'h1' : 'strong', title), make('p', text));
    box.append(words);
    if (kind !== 'slow') {
      const ways = make('div', '', { className: 'db-actions' });
      const retry = make('button', 'Probeer opnieuw', { type: 'button', className: 'db-btn db-btn-primary' });
      retry.addEventListener('click', () => void again(retry));
      ways.append(retry);
      if (whole) {
        const back = document.referrer.startsWith(document.baseURI) && document.referrer !== location.href ? document.referrer : '';
        ways.append(make('a', back ? 'Terug naar waar je was' : 'Naar de startpagina', { href: back || document.baseURI, className: 'db-btn' }));
      } else {
        const stay = make('button', 'Hier blijven', { type: 'button', className: 'db-btn' });
        stay.addEventListener('click', () => {
          hushed = true;
          close();
        });
        ways.append(stay);
      }
      box.append(ways);
      if (focused) retry.focus();
    }
    document.body.append(box);
  };

  const look = () => {
    const now = Date.now();
    let away = ['reconnecting', 'connection-lost'].includes(state());
    if (away && since && came > since) {
      // Flow keeps saying that it tries again, also when that succeeded.
      window.Vaadin.connectionState.state = 'connected';
      away = false;
    }
    if (away && !since) {
      since = now;
      void ask();
    }
    if (!away && since) {
      since = 0;
      hushed = false;
    }
    if (state() === 'connected' && wanted && now - wanted.at > 1500) wanted = null;
    // Where drafts are kept it is said already that the server is away, and typing goes on.
    const told = !wanted && here() && document.querySelector('db-keeper') !== null;
    if (isError() || hushed || (told && !failed)) {
      close();
    } else if (failed && !here()) {
      draw(net === null ? 'lost' : 'broken');
    } else if (since && (now - since > LOST || !here())) {
      draw(net === null ? 'lost' : 'broken');
    } else if (!since && !here() && now - born > SLOW) {
      draw(now - born > LONG ? 'long' : 'slow');
    } else if (box && (here() || now - born <= SLOW)) {
      close();
    }
  };

  const lostPiece = () => {
    failed = true;
    void ask().then(look);
  };
  new PerformanceObserver((list) => {
    if (list.getEntries().some((one) => one.name.includes('v-r=uidl') && one.responseStatus === 200)) came = Date.now();
  }).observe({ type: 'resource' });
  addEventListener('error', (e) => e.target instanceof HTMLScriptElement && lostPiece(), true);
  addEventListener('vite:preloadError', lostPiece);
  addEventListener('unhandledrejection', (e) => /import|module|Flow UI|load/i.test(String(e.reason)) && lostPiece());
  document.addEventListener(
    'click',
    (e) => {
      const link = e.composedPath().find((one) => one instanceof HTMLAnchorElement && one.href);
      if (link && link.origin === location.origin && !link.target && !link.hasAttribute('download') && !link.closest('.db-onderweg')) {
        wanted = { href: link.href, name: link.textContent.trim().length < 40 ? link.textContent.trim() : '', at: Date.now() };
        hushed = false;
      }
    },
    true,
  );
  setInterval(look, 500);
})();
