package org.wattline.adapter.postgres.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * Everything Wattline keeps on this machine, 数据目录, held by one process at a time.
 *
 * <pre>
 * format        which layout this is and which version wrote last
 * lock          held while a process uses the folder; names that process
 * password      of the database user, readable by the owner alone
 * port          the database server's port, the same at every start
 * postgres/     the cluster
 * postgres.log  what the database server says
 * </pre>
 */
final class DataFolder implements AutoCloseable {

    private final Path folder;
    private final FileChannel lock;

    private DataFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Takes the folder for this process, makes it if need be.
     *
     * @param version of this program
     * @throws DataFolderRefused if it is in use, newer, or not a data folder of Wattline
     */
    static DataFolder open(Path folder, String version) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new DataFolderRefused("the data folder " + folder + " is a file: choose a folder with --data");
        }
        try {
            var stranger = Files.isDirectory(folder) && !Files.exists(folder.resolve("lock")) && !empty(folder);
            if (stranger) {
                throw new DataFolderRefused("the data folder " + folder
                        + " is not empty and not one of Wattline: choose an empty or new one with --data");
            }
            Files.createDirectories(folder);
            var taken = new DataFolder(folder, lock(folder));
            try {
                taken.format().check(version);
            } catch (IOException | RuntimeException e) {
                taken.close();
                throw e;
            }
            return taken;
        } catch (FileSystemException e) {
            throw new DataFolderRefused(
                    "cannot use the data folder %s (%s): make it writable for user %s, or choose another with --data"
                            .formatted(
                                    folder,
                                    e.getClass().getSimpleName().replace("Exception", ""),
                                    System.getProperty("user.name")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean empty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        var file = folder.resolve("lock");
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(
                        Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // This very process has it: told like any other holder.
        }
        channel.close();
        var holder = Files.readString(file).strip();
        throw new DataFolderRefused(
                "the data folder %s is in use by process %s: stop that one, or choose another folder with --data"
                        .formatted(folder, holder.isEmpty() ? "unknown" : holder));
    }

    Format format() {
        return new Format(folder.resolve("format"));
    }

    Path cluster() {
        return folder.resolve("postgres");
    }

    /** @return where a cluster is prepared; it becomes {@link #cluster()} by being renamed when it is complete */
    Path clusterInTheMaking() {
        return folder.resolve("postgres.new");
    }

    Path log() {
        return folder.resolve("postgres.log");
    }

    Path path() {
        return folder;
    }

    Optional<String> password() throws IOException {
        return read("password");
    }

    /** Keeps it readable by the owner alone from the first byte on. */
    void keepPassword(String password) throws IOException {
        keep("password", password);
    }

    Optional<Integer> port() throws IOException {
        return read("port").filter(text -> text.matches("\\d{1,5}")).map(Integer::valueOf);
    }

    void keepPort(int port) throws IOException {
        keep("port", Integer.toString(port));
    }

    private Optional<String> read(String name) throws IOException {
        var file = folder.resolve(name);
        return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    }

    private void keep(String name, String text) throws IOException {
        var next = folder.resolve(name + ".new");
        Files.deleteIfExists(next);
        Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(next, text + "\n");
        Files.move(next, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
