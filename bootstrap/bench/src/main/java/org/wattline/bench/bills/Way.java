package org.wattline.bench.bills;

import java.sql.SQLException;
import org.wattline.bench.CannotMeasure;
import org.wattline.bench.process.Cpu;
import org.wattline.bench.report.Figures;
import org.wattline.bench.report.Middle;

/** One way of billing, round by round. */
final class Way {
    private static final double MILLI = 1e6;
    private static final double SECOND = 1e9;

    private final String name;
    private final Middle rate = new Middle();
    private final Middle java = new Middle();
    private final Middle database = new Middle();
    private long bills;

    Way(String name) {
        this.name = name;
    }

    /** Bills once. */
    interface Billing {
        /** @return how many bills */
        long bill() throws InterruptedException, SQLException;
    }

    void add(Billing billing, Cpu postgres) throws InterruptedException, SQLException {
        Cpu own = Cpu.of(ProcessHandle.current());
        long javaBefore = own.nanos();
        long databaseBefore = postgres.nanos();
        long begun = System.nanoTime();
        long made = billing.bill();
        long took = System.nanoTime() - begun;
        if (made == 0) throw new CannotMeasure(name + ": no bill was made");
        rate.add(made * SECOND / took);
        java.add((own.nanos() - javaBefore) / MILLI / made);
        database.add((postgres.nanos() - databaseBefore) / MILLI / made);
        bills = made;
    }

    double perSecond() {
        return rate.value();
    }

    /** Processor time of a bill, in milliseconds, of Java and of the database together. */
    double cost() {
        return java.value() + database.value();
    }

    String[] grown(Way smallest) {
        return new String[] {
            name,
            Figures.whole(bills),
            Figures.whole(rate.value()),
            Figures.decimals(java.value(), 2) + " + " + Figures.decimals(database.value(), 2),
            Figures.decimals(cost() / smallest.cost(), 2) + " ×"
        };
    }

    String[] row(Way bare) {
        return new String[] {
            name,
            Figures.whole(bills),
            Figures.whole(rate.value()),
            Figures.percent(rate.value() / bare.rate.value()),
            Figures.decimals(java.value(), 2) + " + " + Figures.decimals(database.value(), 2)
        };
    }
}
