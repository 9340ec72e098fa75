package org.wattline.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.postgres.platform.Migrations;
import org.wattline.adapter.postgres.platform.OtherSchema;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.security.AesVault;
import org.wattline.adapter.security.Argon2PasswordHashing;
import org.wattline.adapter.security.VaultKeys;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.SettableBusinessClock;
import org.wattline.application.platform.SystemBusinessClock;
import org.wattline.application.platform.UuidV7Ids;
import org.wattline.bootstrap.wiring.Folder;
import org.wattline.bootstrap.wiring.Foundation;
import org.wattline.bootstrap.wiring.Storage;

/** Lays what stands before anything is wired: opens the storage, brings the database up to date, finds the keys of the vault. */
final class Foundations {
    /** Connections to the database; more than this two cores of a small machine cannot use. */
    private static final int CONNECTIONS = 16;

    /**
     * How far the business clock is ahead of the machine's, as {@code PT-13H}. Benches of faults set it for themselves and the servers that they start, so that
     * their day is no other one at 23:30 than at noon; it is no setting of an operator.
     */
    private static final String CLOCK_AHEAD = "wattline.business-clock-ahead";

    private Foundations() {}

    private static InstantSource business(InstantSource machine) {
        return InstantSource.offset(machine, Duration.parse(System.getProperty(CLOCK_AHEAD, "PT0S")));
    }

    static Foundation lay(Settings settings, Optional<Database> database, Progress progress) {
        InstantSource machine = InstantSource.system();
        BusinessClock clock = settings.demo()
                ? new SettableBusinessClock(business(machine))
                : new SystemBusinessClock(business(machine));
        Ids ids = new UuidV7Ids(machine::millis, new SecureRandom());
        AesVault vault = new AesVault(keys(settings, database.isPresent()));
        return new Foundation(
                storage(database, clock, ids, progress),
                clock,
                ids,
                vault,
                folder(settings),
                new Argon2PasswordHashing());
    }

    private static Folder folder(Settings settings) {
        return new Folder(
                settings.storage() == Settings.Storage.MEMORY
                        ? Path.of(
                                System.getProperty("java.io.tmpdir"),
                                "wattline-" + ProcessHandle.current().pid())
                        : settings.data().resolve("files"));
    }

    private static Storage storage(Optional<Database> database, BusinessClock clock, Ids ids, Progress progress) {
        if (database.isEmpty()) return new Storage.Memory(new MemoryStore(clock, ids));
        Database found = database.get();
        var address = new org.wattline.adapter.postgres.platform.Database.Address(
                found.url(), found.user(), found.password());
        var opened = org.wattline.adapter.postgres.platform.Database.open(address, CONNECTIONS);
        migrate(opened, progress);
        return new Storage.Postgres(opened, new PostgresUnits(opened, clock, ids));
    }

    private static void migrate(org.wattline.adapter.postgres.platform.Database opened, Progress progress) {
        try {
            int ignored = Migrations.run(opened.dataSource(), total -> {
                var count = progress.count("Bringing the database up to date, %d steps".formatted(total), total);
                return done -> {
                    count.at(done);
                    if (done == total) count.close();
                };
            });
        } catch (OtherSchema e) {
            opened.close();
            throw new CannotStart(Exit.DATABASE, Objects.toString(e.getMessage(), ""));
        }
    }

    private static VaultKeys keys(Settings settings, boolean kept) {
        if (settings.vaultKeys().isPresent())
            return VaultKeys.parse(settings.vaultKeys().get());
        if (!kept) return VaultKeys.generated();
        if (settings.external().isPresent())
            throw new CannotStart(
                    Exit.USAGE,
                    "an own PostgreSQL needs the keys of personal data: set WATTLINE_VAULT_KEYS to a list like"
                            + " k1:BASE64-OF-32-BYTES (openssl rand -base64 32)");
        try {
            Files.createDirectories(settings.data());
            return VaultKeys.in(settings.data());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the vault's keys in " + settings.data(), e);
        }
    }
}
