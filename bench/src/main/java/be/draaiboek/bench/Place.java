package be.draaiboek.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A data directory of one build and who the fixture made in it, to start the application on as often as is wanted.
 *
 * @param settings of the fixture: with them it finds what it made, and makes nothing more
 */
record Place(App.Build build, String name, Map<String, String> settings) {

    /**
     * Makes it anew, in a process of its own: the one that is measured didn't make its own data.
     *
     * @param besturen how many, by what the fixture calls them: fresh, groups or full
     */
    static Place make(App.Build build, String name, Map<String, Integer> besturen) throws IOException {
        Path world = build.work().resolve(name + ".world.json");
        App.delete(build.work().resolve(name));
        Files.deleteIfExists(world);
        Map<String, String> settings = new HashMap<>();
        settings.put("bench.world", world.toString());
        besturen.forEach((kind, count) -> settings.put("bench." + kind, Integer.toString(count)));
        App.start(build, name, "", settings).close();
        return new Place(build, name, settings);
    }

    /** Starts the application; the largest heap is the launcher's where nothing is asked. */
    App start(String xmx) throws IOException {
        return App.start(build, name, xmx, settings);
    }

    /** Who is there; visitors ask for the edition of the world that was read last. */
    World world() throws IOException {
        return World.read(Path.of(settings.get("bench.world")));
    }
}
