package org.wattline.adapter.postgres.platform;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The epoch of the event feed. Transaction ids order the events; where the database was restored into another cluster, whose ids are lower
 * than the stored ones, a new epoch begins, so that new events still come after old ones.
 */
final class Epoch {
    private static final long LOCK = 0x77_61_74_74_6c_69_6e_65L;

    private Epoch() {}

    static int current(Jdbi jdbi) {
        return jdbi.inTransaction(handle -> {
            handle.execute("select pg_advisory_xact_lock(?)", LOCK);
            int epoch = one(handle, "select max(epoch) from event_epoch");
            int fromElsewhere = handle.createQuery("""
                            select count(*) from (select 1 from event
                            where epoch = :epoch and xid >= pg_snapshot_xmax(pg_current_snapshot()) limit 1) as ahead""")
                    .bind("epoch", epoch)
                    .mapTo(int.class)
                    .one();
            if (fromElsewhere == 0) return epoch;
            return one(
                    handle, "insert into event_epoch (epoch) select max(epoch) + 1 from event_epoch returning epoch");
        });
    }

    private static int one(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(int.class).one();
    }
}
