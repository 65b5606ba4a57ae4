package be.draaiboek.bench.faults;

import be.draaiboek.bench.faults.Typist.Habits;

/** Every answer of the database comes two seconds late, for a while. */
final class DatabaseSlow {

    private static final String KIND = "slow";
    private static final long LATE_MS = 2_000;

    void take(Context context) throws Exception {
        Outcome outcome = new Outcome(context, KIND);
        try (Stage stage = Stage.apart(context, KIND);
                Company company = new Company(context, stage, KIND, Company.ALONE, 2, 2, Habits.QUICK)) {
            company.begin();
            company.type(1_500, 0);
            stage.databaseRelay().delay(LATE_MS);
            company.journal.tell("the database is slow");
            long slow = System.nanoTime();
            company.type(context.settings().seconds() * 1_000L, 400);
            Writer writer = company.writers.getFirst();
            outcome.observe("databank 2 s trager, in de regel van de bewaarder: " + writer.look());
            writer.screenshot(stage.logs().resolve("slow.png"));
            int patience = context.settings().seconds() * 1_500;
            outcome.observe("databank 2 s trager, wie een andere bladzijde opent: "
                    + Reading.plain(company, writer.look("/draaiboek/B.4.2", patience)));
            outcome.add(
                    "a database that is slow: from then to the first save that is acknowledged",
                    "s",
                    company.journal.servingAgain(slow));
            stage.databaseRelay().delay(0);
            company.journal.tell("the database is as fast as before");
            outcome.add("from its recovery to everything saved in the browser", "s", company.saved(company.writers));
            company.end();
            company.compare();
            outcome.round(Company.ALONE, company);
            outcome.observeScreens();
        }
    }
}
