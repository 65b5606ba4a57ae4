package be.draaiboek.bench;

import java.time.Duration;
import java.util.List;

/**
 * How much of everything: all load is bounded here, in count and in time.
 *
 * @param runs how often each measure is taken
 * @param profile whether a flight recorder runs along
 * @param warmUp completions before figures count
 * @param together completions of ten people, in each run
 * @param alone completions of one person, in each run
 * @param colleagues completions of ten people of one bestuur, in each run
 * @param opens full page loads of one person, in each run
 * @param dayPeople people at work at the same time
 * @param day how long they work
 * @param sessions open pages of which the memory is measured
 * @param sizes numbers of besturen that answered everything
 * @param visits how often each page is opened at each size
 * @param humans people at their own pace at the same time, in each run; four of each bestuur
 * @param pages how many of the five pages they answer
 * @param starts how often the application is started, for each kind of start
 */
record Plan(
        int runs,
        boolean profile,
        int warmUp,
        int together,
        int alone,
        int colleagues,
        int opens,
        int dayPeople,
        Duration day,
        int sessions,
        List<Integer> sizes,
        int visits,
        int humans,
        int pages,
        int starts) {

    static final int WORKERS = 10;

    /** An action of one person each so long. */
    static final Duration PACE = Duration.ofSeconds(8);

    /** No phase of a completion lasts longer, whatever happens. */
    static final Duration LONGEST = Duration.ofMinutes(5);

    static Plan full(boolean profile) {
        return new Plan(
                3,
                profile,
                100,
                400,
                20,
                60,
                20,
                300,
                Duration.ofMinutes(5),
                200,
                List.of(9, 50, 285, 1_140),
                15,
                72,
                World.PAGES.size(),
                3);
    }

    static Plan quick(boolean profile) {
        return new Plan(1, profile, 100, 50, 5, 10, 5, 300, Duration.ofSeconds(25), 40, List.of(9, 30), 4, 16, 1, 1);
    }

    /** So little that the figures mean nothing: whether everything still works, for who changes the harness. */
    static Plan smoke() {
        return new Plan(1, false, 4, 10, 1, 10, 1, 12, Duration.ofSeconds(16), 8, List.of(9, 12), 1, 8, 1, 1);
    }

    /** How much of it one build gets in each turn when two are compared: as little as gives a steady figure. */
    Plan compared() {
        return new Plan(
                1,
                false,
                warmUp,
                Math.min(together, 150),
                alone,
                colleagues,
                opens,
                dayPeople,
                day,
                Math.min(sessions, 60),
                sizes,
                visits,
                humans,
                pages,
                1);
    }
}
