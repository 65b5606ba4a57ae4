package be.draaiboek.bench.faults;

import be.draaiboek.bench.App;
import be.draaiboek.bench.faults.Typist.Habits;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The disk of the data directory fills to the last byte while people type, and is emptied half a minute later. */
final class DiskFull {

    private static final String KIND = "disk";

    /** Room for the template, for a start (which asks for 100 MB) and for little else. */
    private static final int MEGABYTES = 420;

    /** Long texts, so that the tables need new pages soon. */
    private static final Habits LONG = new Habits(30, 4_000);

    void take(Context context) throws Exception {
        Path mount = Files.createDirectories(context.build().work().resolve("disk-mount"));
        // of a run that was killed
        run("umount", mount.toString());
        if (!run("mount", "-t", "tmpfs", "-o", "size=" + MEGABYTES + "m", "tmpfs", mount.toString())) {
            context.report()
                    .skip(KIND, "alles", "een schijf van een vaste grootte maken mag alleen een beheerder (root)");
            return;
        }
        Thread unmount = new Thread(() -> unmount(mount));
        Runtime.getRuntime().addShutdownHook(unmount);
        Outcome outcome = new Outcome(context, KIND);
        Path ballast = mount.resolve("ballast");
        try (Stage stage = Stage.embedded(context, KIND, mount.resolve("data"), Map.of());
                Company company = new Company(context, stage, KIND, Company.ALONE, 4, 2, LONG)) {
            company.begin();
            company.type(1_500, 0);
            fill(ballast);
            company.journal.tell("the disk is full");
            int before = company.journal.unanswered.get();
            company.type(context.settings().seconds() * 500L, 300);
            fill(ballast);
            company.type(context.settings().seconds() * 500L, 300);
            outcome.add(
                    "attempts without an answer while the disk was full",
                    "",
                    company.journal.unanswered.get() - before);
            Writer writer = company.writers.getFirst();
            Files.createDirectories(stage.logs());
            writer.screenshot(stage.logs().resolve("full.png"));
            outcome.observe("schijf vol, in de regel van de bewaarder: " + writer.look());
            outcome.observe("schijf vol, wie een andere bladzijde opent: "
                    + Reading.plain(company, writer.look("/draaiboek/B.4.2", 20_000)));
            long room = System.nanoTime();
            Files.delete(ballast);
            company.journal.tell("there is room again");
            outcome.add(
                    "from room on the disk to everything saved in the browser", "s", company.saved(company.writers));
            company.end();
            outcome.add(
                    "from room on the disk to the first save that is acknowledged",
                    "s",
                    company.journal.servingAgain(room));
            company.compare();
            outcome.round(Company.ALONE, company);
            outcome.observeScreens();
        } finally {
            unmount(mount);
            Runtime.getRuntime().removeShutdownHook(unmount);
        }
    }

    /** Takes what there is, in large pieces and then byte by byte. */
    private static void fill(Path ballast) {
        for (int piece : new int[] {1 << 20, 4096, 1}) {
            byte[] bytes = new byte[piece];
            try (OutputStream out = Files.newOutputStream(
                    ballast, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND)) {
                for (int i = 0; i < MEGABYTES * 1_024; i++) {
                    out.write(bytes);
                }
            } catch (IOException full) {
                // that is the point
            }
        }
    }

    /** Whoever still has a file open there is about to end. */
    private static void unmount(Path mount) {
        try {
            for (int attempt = 0; attempt < 30 && !run("umount", mount.toString()); attempt++) {
                App.pause(1_000);
            }
        } catch (IOException e) {
            // it shows in the list of mounts
        }
    }

    private static boolean run(String... command) throws IOException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
