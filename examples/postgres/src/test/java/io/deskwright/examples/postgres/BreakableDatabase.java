package io.deskwright.examples.postgres;

import io.deskwright.core.kit.Breakable;
import io.deskwright.core.port.Journals;
import java.util.Random;
import javax.sql.DataSource;

/** Journals behind a line that can be cut, and the same ones beside it. */
final class BreakableDatabase implements Breakable, AutoCloseable {

    private final CutLine line = new CutLine(TestDatabases.port());
    private final DataSource beside;
    private final Journals journals;

    BreakableDatabase(TestDatabases databases) {
        TestDatabases.Database database = databases.fresh();
        this.beside = databases.asApplication(database);
        this.journals = PostgresJournals.in(new KeptConnections(database.asApplication(line.port())), new SaidCodec());
    }

    @Override
    public Journals journals() {
        return journals;
    }

    @Override
    public Journals whole() {
        return PostgresJournals.in(beside, new SaidCodec());
    }

    @Override
    public void breaksOnce(Random random) {
        line.cutsOnce(random);
    }

    @Override
    public void fails() {
        line.goesDown();
    }

    @Override
    public void slows() {
        line.slowsDown();
    }

    @Override
    public void mends() {
        line.mends();
    }

    /** After each break the audit must find the journal sound. */
    Verdict verified() {
        return PostgresAudit.of(beside).verify();
    }

    @Override
    public void close() {
        line.close();
    }
}
