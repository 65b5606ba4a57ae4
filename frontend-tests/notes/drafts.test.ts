import {
  answered,
  claimTab,
  placeOf,
  readDraft,
  renamed,
  sendOut,
  sentFrom,
  typeIn,
  withdrawn,
  writeDraft,
} from '../../frontend/notes/drafts.js';

const HERE = placeOf(7, 3, 'b41-budget');

beforeEach(() => {
  writeDraft(HERE, null);
  sessionStorage.clear();
});

describe('a text that goes out', () => {
  it('has a name that stands for it alone', () => {
    typeIn(HERE, 'Kort');
    const first = readDraft(HERE)?.id;
    expect(typeIn(HERE, 'Kort')).toBe(false);
    expect(readDraft(HERE)?.id).toBe(first);
    typeIn(HERE, 'Kort.');
    expect(readDraft(HERE)?.id).not.toBe(first);
  });

  it('goes out again as it was until its fate is known, whatever is typed on', () => {
    typeIn(HERE, 'Kort.');
    const sent = sendOut(HERE, 'Kort.');
    typeIn(HERE, 'Kort. En de burgemeester wil dit.');
    expect(sendOut(HERE, 'Kort. En de burgemeester wil dit.')).toEqual(sent);
    expect(sentFrom(7, sent.id)).toEqual([HERE]);
  });

  it('is let go of alone: what was typed on stays, under a name of its own', () => {
    typeIn(HERE, 'Kort.');
    const { id } = sendOut(HERE, 'Kort.');
    typeIn(HERE, 'Kort. En de burgemeester wil dit.');
    expect(answered(HERE, id)).toBe('En de burgemeester wil dit.');
    expect(readDraft(HERE)).toMatchObject({ text: 'En de burgemeester wil dit.' });
    expect(readDraft(HERE)?.sent).toBeUndefined();
    expect(readDraft(HERE)?.id).not.toBe(id);
    expect(answered(HERE, id)).toBeNull();
  });

  it('leaves everything where something else was typed', () => {
    typeIn(HERE, 'Kort.');
    const { id } = sendOut(HERE, 'Kort.');
    typeIn(HERE, 'Iets heel anders.');
    expect(answered(HERE, id)).toBe('Iets heel anders.');
  });

  it('leaves nothing where nothing was typed on', () => {
    typeIn(HERE, 'Kort.');
    const { id } = sendOut(HERE, 'Kort.');
    expect(answered(HERE, id)).toBe('');
    expect(readDraft(HERE)).toBeNull();
  });

  it('that takes the place of an earlier one stays whole with what was typed on', () => {
    typeIn(HERE, 'nieuw', 'oud');
    const { id } = sendOut(HERE, 'nieuw', 'oud');
    typeIn(HERE, 'nieuw en meer', 'oud');
    expect(answered(HERE, id, true)).toBe('nieuw en meer');
    expect(readDraft(HERE)?.base).toBe('nieuw');
  });

  it('stays when it is refused, and goes out under another name where its own is taken', () => {
    typeIn(HERE, 'Kort.');
    const { id } = sendOut(HERE, 'Kort.');
    const again = renamed(HERE, id);
    expect(again).toMatchObject({ text: 'Kort.' });
    expect(again?.id).not.toBe(id);
    withdrawn(HERE, again?.id ?? '');
    expect(readDraft(HERE)).toMatchObject({ text: 'Kort.' });
    expect(readDraft(HERE)?.sent).toBeUndefined();
  });

  it('is emptied while it is away without losing sight of it', () => {
    typeIn(HERE, 'Kort.');
    const { id } = sendOut(HERE, 'Kort.');
    typeIn(HERE, '');
    expect(readDraft(HERE)?.sent?.id).toBe(id);
    expect(answered(HERE, id)).toBe('');
    expect(readDraft(HERE)).toBeNull();
  });
});

describe('a tab that is duplicated', () => {
  const locks = (held: string[]): void => {
    vi.stubGlobal('navigator', {
      ...navigator,
      locks: {
        request: () => Promise.resolve(),
        query: () => Promise.resolve({ held: held.map((name) => ({ name: `draaiboek-tab-${name}` })) }),
      },
    });
  };

  afterEach(() => vi.unstubAllGlobals());

  it('gives what was typed names of its own, and leaves what was sent to the first', async () => {
    locks(['eerste']);
    sessionStorage.setItem('draaiboek-tabblad', 'eerste');
    typeIn(HERE, 'Kort.');
    const { id } = sendOut(HERE, 'Kort.');
    await claimTab();
    expect(readDraft(HERE)).toMatchObject({ text: 'Kort.' });
    expect(readDraft(HERE)?.id).not.toBe(id);
    expect(readDraft(HERE)?.sent).toBeUndefined();
    expect(sessionStorage.getItem('draaiboek-tabblad')).not.toBe('eerste');
  });

  it('is no page that was loaded again', async () => {
    locks([]);
    sessionStorage.setItem('draaiboek-tabblad', 'eerste');
    typeIn(HERE, 'Kort.');
    const sent = sendOut(HERE, 'Kort.');
    await claimTab();
    expect(readDraft(HERE)).toMatchObject({ id: sent.id, sent });
  });
});
