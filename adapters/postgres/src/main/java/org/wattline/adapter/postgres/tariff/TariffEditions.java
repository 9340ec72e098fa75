package org.wattline.adapter.postgres.tariff;

import org.wattline.adapter.postgres.platform.PostgresUnits;

/** The order in which tariffs and calendars come into force. */
final class TariffEditions {
    private TariffEditions() {}

    /** Units that change versions commit one after the other, so that editions become visible in their order. */
    static void oneAtATime(PostgresUnits units) {
        units.handle().execute("select pg_advisory_xact_lock(hashtext('tariff edition'))");
    }
}
