package org.wattline.bootstrap.command;

import java.util.Map;
import java.util.concurrent.Callable;
import org.wattline.application.access.OrganisationUnits;
import org.wattline.application.contract.Contracts;
import org.wattline.application.customer.Accounts;
import org.wattline.application.customer.Customers;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.Meters;
import org.wattline.application.metering.Readings;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.premises.Network;
import org.wattline.application.premises.PremisesRegister;
import org.wattline.bootstrap.CannotStart;
import org.wattline.bootstrap.Databases;
import org.wattline.bootstrap.Exit;
import org.wattline.bootstrap.Progress;
import org.wattline.bootstrap.Server;
import org.wattline.bootstrap.Settings;
import org.wattline.bootstrap.seed.Seeding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fills the database with a synthetic company. */
@Command(
        name = "seed",
        description = "Stores a synthetic company: stations, feeders, transformer areas, customers of all classes with"
                + " contracts, meters and 13 months of readings. The same seed gives the same company.")
final class SeedVerb implements Callable<Integer> {
    private static final int MOST = 10_000_000;

    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--customers",
            paramLabel = "N",
            defaultValue = "1000",
            description = "how many customers (${DEFAULT-VALUE})")
    private int customers;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "which company (${DEFAULT-VALUE})")
    private long seed;

    SeedVerb(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        var settings = SettingOptions.read(spec, environment);
        if (customers < 1 || customers > MOST)
            throw new CannotStart(Exit.USAGE, "--customers must be a number from 1 to " + MOST);
        if (settings.storage() == Settings.Storage.MEMORY)
            throw new CannotStart(Exit.USAGE, "nothing is kept in memory: leave --storage memory out");
        var progress = Progress.onStandardError();
        long begun = System.nanoTime();
        try (var closing = new Closing()) {
            var database = Databases.open(settings, progress);
            database.ifPresent(closing::add);
            var server = closing.add(Server.wired(settings, database, progress));
            try (var count = progress.count("Storing customers", customers)) {
                new Seeding(ports(server)).run(customers, seed, count::at);
            } catch (AlreadyThere e) {
                throw new CannotStart(
                        Exit.FAILED,
                        "this database already has the company of seed %d, or a part of it: choose another --seed"
                                .formatted(seed));
            }
        }
        System.out.printf("Stored %,d customers in %.1f s.%n", customers, (System.nanoTime() - begun) / 1e9);
        return Exit.DONE.code();
    }

    private static Seeding.Ports ports(Server server) {
        return new Seeding.Ports(
                server.part(UnitOfWork.class),
                server.part(BusinessClock.class),
                server.part(Numbers.class),
                server.part(OrganisationUnits.class),
                server.part(Network.class),
                server.part(Customers.class),
                server.part(PremisesRegister.class),
                server.part(Accounts.class),
                server.part(Contracts.class),
                server.part(Meters.class),
                server.part(MeteringPoints.class),
                server.part(Readings.class));
    }
}
