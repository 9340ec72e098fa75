package org.wattline.bootstrap.wiring;

import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.postgres.platform.Database;
import org.wattline.adapter.postgres.platform.PostgresUnits;

/** Where this server keeps its data; each capability's module chooses its repositories by it. */
public sealed interface Storage {
    /** In this process only. */
    record Memory(MemoryStore store) implements Storage {}

    /** In PostgreSQL. */
    record Postgres(Database database, PostgresUnits units) implements Storage {}
}
