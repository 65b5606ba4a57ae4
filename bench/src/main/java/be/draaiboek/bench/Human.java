package be.draaiboek.bench;

import be.draaiboek.bench.World.Cell;
import be.draaiboek.bench.World.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who answers as people do: a choice every few seconds, and texts that are typed, which the keeper in their browser
 * (frontend/keeper/keeper.ts) saves while they type on. The same number makes the same choices at the same moments.
 */
final class Human {

    private static final int THINK_LEAST_MS = 1_000;
    private static final int THINK_MOST_MS = 4_000;

    /** The keeper's: how long it waits for the next key, and how long at most while keys go on coming. */
    private static final int PAUSE_MS = 800;

    private static final int LONGEST_MS = 8_000;

    /** How often a browser tells that somebody is at work (frontend/idle.ts). */
    private static final long PING_NANOS = TimeUnit.MINUTES.toNanos(1);

    /** About five characters a second, with the moments in between at which people look up: one word in four. */
    private static final int KEY_LEAST_MS = 100;

    private static final int KEY_MOST_MS = 200;
    private static final int LOOKING_UP = 4;
    private static final int LOOK_LEAST_MS = 900;
    private static final int LOOK_MOST_MS = 2_000;

    /** A text is a sentence; an explanation is a remark, or a completion would take nine minutes. */
    private static final int SENTENCE = 140;

    private static final int REMARK = 24;

    /** What the keeper sends: so many characters of the text, so long after the first key. */
    private record Sent(long atMs, int characters) {}

    private final Random random;
    private long told = System.nanoTime();

    Human(int number) {
        random = new Random(number);
    }

    /** Thinks, and chooses or types; returns when it is saved. */
    void answer(Visitor visitor, Person person, Cell cell) {
        App.pause(between(THINK_LEAST_MS, THINK_MOST_MS));
        if (System.nanoTime() - told > PING_NANOS) {
            told = System.nanoTime();
            visitor.tellThatIAmHere();
        }
        if (!cell.typed()) {
            visitor.save(cell, 0, person.traject(), person.holder());
            return;
        }
        String whole = cell.value(0).asString();
        String text = whole.substring(0, Math.min(whole.length(), cell.explains() ? REMARK : SENTENCE));
        long begin = System.nanoTime();
        int version = 0;
        for (Sent one : typed(text)) {
            long left = one.atMs() - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
            App.pause(Math.max(0, left));
            version = visitor.save(
                    cell,
                    version,
                    JsonMapper.shared().valueToTree(text.substring(0, one.characters())),
                    person.traject(),
                    person.holder(),
                    System.nanoTime());
        }
    }

    /** Types a text key by key and tells what the keeper makes of that. */
    private List<Sent> typed(String text) {
        List<Sent> sent = new ArrayList<>();
        long now = 0;
        long started = 0;
        boolean waiting = false;
        for (int i = 1; i <= text.length(); i++) {
            if (!waiting) {
                started = now;
                waiting = true;
            }
            long due = Math.min(now + PAUSE_MS, started + LONGEST_MS);
            long next = now + between(KEY_LEAST_MS, KEY_MOST_MS);
            if (text.charAt(i - 1) == ' ' && random.nextInt(LOOKING_UP) == 0) {
                next += between(LOOK_LEAST_MS, LOOK_MOST_MS);
            }
            if (due <= next || i == text.length()) {
                sent.add(new Sent(due, i));
                waiting = false;
            }
            now = next;
        }
        return sent;
    }

    private int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }
}
