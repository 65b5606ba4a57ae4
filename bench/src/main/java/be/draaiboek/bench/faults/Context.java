package be.draaiboek.bench.faults;

import be.draaiboek.bench.App;
import be.draaiboek.bench.Chromium;
import be.draaiboek.bench.Report;
import be.draaiboek.bench.World;
import be.draaiboek.bench.World.Person;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * What every kind of fault works with.
 *
 * @param template the data directory with the people, from which each kind gets a copy
 * @param cells what the typists answer
 * @param fields what somebody with a browser answers
 */
record Context(
        App.Build build,
        Settings settings,
        Report report,
        Path template,
        World world,
        List<World.Cell> cells,
        List<World.Cell> joint,
        List<Field> fields,
        Chromium chromium) {

    /** The ten people of a bestuur of their own for each round; of the first where there are no rounds. */
    List<Person> group(int round) {
        int from = Math.max(0, round - 1) * World.GROUP;
        return world.groups().subList(from, from + World.GROUP);
    }

    /** The same for the same seed, kind and round, whatever else is run. */
    Random random(String kind, int round) {
        // neighbouring seeds give neighbouring beginnings, so they are mixed first
        long mixed = (settings.seed() * 31 + kind.hashCode()) * 31 + round;
        mixed = (mixed ^ mixed >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return new Random(mixed ^ mixed >>> 31);
    }

    /** A question with one of a few answers and a text beside it. */
    record Field(String section, String item) {}

    /**
     * How much of everything.
     *
     * @param rounds of each kind that has rounds
     * @param round only this one; 0 for all
     * @param collisions saves that collide
     * @param awaySeconds how long the database is away
     * @param seconds how long people type while the disk is full, the clock wrong, the database slow
     * @param backups made under load
     */
    record Settings(
            long seed,
            int rounds,
            int round,
            int collisions,
            int awaySeconds,
            int seconds,
            int backups,
            Sabotage sabotage) {}
}
