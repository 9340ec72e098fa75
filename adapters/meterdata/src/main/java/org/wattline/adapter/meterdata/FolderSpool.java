package org.wattline.adapter.meterdata;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.wattline.application.metering.intake.MeterDataSpool;
import org.wattline.domain.metering.intake.FileDigest;

/** Keeps received files in a folder, each under its digest; a file appears there only when it is whole and on disk. */
public final class FolderSpool implements MeterDataSpool {
    private final Path folder;

    /** The folder is made when the first file arrives. */
    public FolderSpool(Path folder) {
        this.folder = folder;
    }

    @Override
    public Kept keep(InputStream content) throws IOException {
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, "arriving-", ".part");
        try {
            MessageDigest sha = sha256();
            long bytes = copy(content, part, sha);
            FileDigest digest = new FileDigest(HexFormat.of().formatHex(sha.digest()));
            Files.move(part, file(digest), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new Kept(digest, bytes);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static long copy(InputStream content, Path to, MessageDigest sha) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        try (FileChannel file = FileChannel.open(to, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(file)) {
            for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                sha.update(buffer, 0, n);
                bytes += n;
                out.write(buffer, 0, n);
            }
            file.force(true);
        }
        return bytes;
    }

    @Override
    public InputStream open(FileDigest digest) throws IOException {
        return Files.newInputStream(file(digest));
    }

    @Override
    public void forget(FileDigest digest) throws IOException {
        Files.deleteIfExists(file(digest));
    }

    private Path file(FileDigest digest) {
        return folder.resolve(digest.hex());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
