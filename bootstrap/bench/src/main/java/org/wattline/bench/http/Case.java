package org.wattline.bench.http;

import org.wattline.bench.report.Figures;
import org.wattline.bench.report.Middle;

/** One kind of request at one number of connections, over all rounds. */
final class Case {
    final Side.Work work;
    final int clients;
    private final Figure rate = new Figure();
    private final Figure median = new Figure();
    private final Figure slow = new Figure();
    private final Figure server = new Figure();
    private final Figure database = new Figure();

    Case(Side.Work work, int clients) {
        this.work = work;
        this.clients = clients;
    }

    void add(Asked bare, Asked product) {
        rate.add(bare.sample().perSecond(), product.sample().perSecond());
        median.add(bare.sample().millis(0.5), product.sample().millis(0.5));
        slow.add(bare.sample().millis(0.99), product.sample().millis(0.99));
        server.add(bare.server(), product.server());
        database.add(bare.database(), product.database());
    }

    String[] row() {
        return new String[] {
            work.title + ", " + clients,
            Figures.whole(rate.bare.value()),
            Figures.whole(rate.product.value()),
            Figures.percent(rate.ratio.value()),
            Figures.decimals(median.bare.value(), 2),
            Figures.decimals(median.product.value(), 2),
            Figures.decimals(slow.bare.value(), 2),
            Figures.decimals(slow.product.value(), 2),
            Figures.decimals(slow.ratio.value(), 1) + " ×",
            sum(server.bare, database.bare),
            sum(server.product, database.product)
        };
    }

    /** Both parts of the processor time of a request. */
    static String sum(Middle server, Middle database) {
        return Figures.decimals(server.value(), 2) + " + " + Figures.decimals(database.value(), 2);
    }

    /** A figure of both sides, and their ratio round by round. */
    private static final class Figure {
        final Middle bare = new Middle();
        final Middle product = new Middle();
        final Middle ratio = new Middle();

        void add(double low, double high) {
            bare.add(low);
            product.add(high);
            ratio.add(high / low);
        }
    }
}
