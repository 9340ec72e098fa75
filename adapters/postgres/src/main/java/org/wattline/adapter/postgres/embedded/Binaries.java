package org.wattline.adapter.postgres.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Properties;
import java.util.function.LongConsumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL for this machine, packed into the product by the build and unpacked once per user and version. */
record Binaries(Path folder, String version) {

    /** @return the path of one program, e.g. {@code initdb} */
    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    /** @return the part of the version that data files depend on, e.g. 18 */
    String major() {
        return version.substring(0, version.indexOf('.'));
    }

    /** @return the version that the build packed, e.g. 18.6.0 */
    static String packedVersion() {
        var properties = new Properties();
        try (var in = Binaries.class.getResourceAsStream("binaries.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "unknown");
    }

    /**
     * Unpacks them unless that was done before. Two processes may do so at once: the first to finish wins, and neither sees a half-made folder.
     *
     * @param cache parent of the unpacked folder
     */
    static Binaries unpacked(Path cache, Steps steps) throws IOException {
        var version = packedVersion();
        var machine = machine();
        var folder = cache.resolve("postgres-" + version + "-" + machine);
        if (!Files.isDirectory(folder)) {
            var archive = Binaries.class.getResource("/postgres-" + machine + ".txz");
            if (archive == null) {
                throw new NotStarted("there is no embedded PostgreSQL for " + machine
                        + " in this build: use an own PostgreSQL with WATTLINE_DB_URL, or --storage memory");
            }
            Files.createDirectories(cache);
            var making = Files.createTempDirectory(
                    cache,
                    "unpacking-",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
            var connection = archive.openConnection();
            var total = connection.getContentLengthLong();
            var done = steps.count("Unpacking PostgreSQL " + version, total);
            try (var in = connection.getInputStream()) {
                unpack(in, making, read -> done.accept(Math.min(read, total - 1)));
                Files.move(making, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
                Folders.delete(making);
            } finally {
                done.accept(total);
            }
        }
        return new Binaries(folder, version);
    }

    private static String machine() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        var arm = System.getProperty("os.arch").equals("aarch64");
        return system + (arm ? "-arm_64" : "-x86_64");
    }

    private static void unpack(InputStream packed, Path folder, LongConsumer done) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new Counting(packed, done)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("entry outside the archive: " + entry.getName());
                }
                unpack(tar, entry, target);
            }
        }
    }

    private static void unpack(InputStream content, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Folders.makeParent(target);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        var programs = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(programs ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
