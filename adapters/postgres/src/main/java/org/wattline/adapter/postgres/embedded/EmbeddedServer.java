package org.wattline.adapter.postgres.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * A running embedded PostgreSQL, 内嵌数据库, whose data stay in a folder from one start to the next. Durable: what was committed survives a killed
 * process and a cut of power. If the server ends though nobody stopped it, it is started again. If this process is killed, the server lives on by itself and
 * the next start replaces it.
 */
public final class EmbeddedServer implements AutoCloseable {

    private final DataFolder folder;
    private final Cluster cluster;
    private final String password;
    private final int port;
    private final Reviving reviving;

    private EmbeddedServer(DataFolder folder, Cluster cluster, String password, int port, Reviving reviving) {
        this.folder = folder;
        this.cluster = cluster;
        this.password = password;
        this.port = port;
        this.reviving = reviving;
    }

    /**
     * Starts it, after making a new cluster if the folder is new.
     *
     * @param data the folder that keeps everything; made if it is not there
     * @param version of Wattline, so that an older one refuses the folder later
     * @throws DataFolderRefused if the folder is in use, newer, or someone else's
     * @throws NotStarted if PostgreSQL cannot run here
     */
    public static EmbeddedServer start(Path data, String version, Steps steps) {
        var folder = DataFolder.open(data, version);
        try {
            folder.format().stamp(version);
            var binaries = Binaries.unpacked(Folders.cache(data.resolve("programs")), steps);
            var password = password(folder);
            var cluster = cluster(folder, binaries, password, steps);
            var starting = new Starting(folder, cluster, steps);
            var port = starting.start();
            return new EmbeddedServer(folder, cluster, password, port, Reviving.watch(starting, port));
        } catch (IOException e) {
            folder.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** @return the version of PostgreSQL that this build brings along, e.g. 18.6.0 */
    public static String version() {
        return Binaries.packedVersion();
    }

    /**
     * Looks whether it could be started, and changes no data.
     *
     * @return what was found, in words for the operator
     * @throws DataFolderRefused if the folder is in use, newer, or someone else's
     * @throws NotStarted if PostgreSQL cannot run here
     */
    public static String examine(Path data, String version, Steps steps) {
        if (Files.exists(data)) {
            DataFolder.open(data, version).close();
        }
        try {
            var binaries = Binaries.unpacked(Folders.cache(data.resolve("programs")), steps);
            var probe = Files.createTempDirectory("wattline-doctor");
            try {
                var account = Account.choose(probe, binaries.program("initdb"));
                var said = Command.of(account.command(List.of(binaries.program("postgres"), "--version")))
                        .run();
                if (!said.succeeded()) {
                    throw new NotStarted(
                            "the embedded PostgreSQL does not run on this system (%s): use an own PostgreSQL with WATTLINE_DB_URL"
                                    .formatted(said.output().strip()));
                }
                return "embedded PostgreSQL " + binaries.version()
                        + (account.prefix().isEmpty() ? "" : ", run by " + String.join(" ", account.prefix()));
            } finally {
                Folders.delete(probe);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String password(DataFolder folder) throws IOException {
        var kept = folder.password();
        if (kept.isPresent()) {
            return kept.get();
        }
        if (Files.exists(folder.cluster())) {
            throw new DataFolderRefused("the file password is missing in the data folder " + folder.path()
                    + ": bring it back from a backup, or choose another folder with --data");
        }
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        var made = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        folder.keepPassword(made);
        return made;
    }

    private static Cluster cluster(DataFolder folder, Binaries binaries, String password, Steps steps)
            throws IOException {
        if (Files.exists(folder.cluster().resolve("PG_VERSION"))) {
            return Cluster.existing(folder.cluster(), binaries);
        }
        steps.begin("Making a new database in " + folder.path());
        return Cluster.make(folder.clusterInTheMaking(), folder.cluster(), binaries, password);
    }

    /** @return for JDBC, without user and password */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, Cluster.DATABASE);
    }

    /** @return the user that owns the database */
    public String user() {
        return Cluster.USER;
    }

    /** @return the generated password, kept in the data folder for its owner alone */
    public String password() {
        return password;
    }

    /** Stops the server in good order and lets go of the folder. */
    @Override
    public void close() {
        try (folder) {
            reviving.close();
            cluster.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
