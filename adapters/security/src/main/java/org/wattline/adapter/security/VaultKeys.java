package org.wattline.adapter.security;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The keys of the vault, newest first: 256 bits each, with an id that stands in every sealed value. They come from the settings as
 * {@code id:base64,id:base64}, or from a file of one such key a line that is made at the first start.
 */
public final class VaultKeys {
    /** Name of the file in the data folder. */
    public static final String FILE = "vault.keys";

    private static final int BYTES = 32;

    private final Map<String, byte[]> keys;

    private VaultKeys(Map<String, byte[]> keys) {
        this.keys = keys;
    }

    /** @throws IllegalArgumentException naming every fault, and never a key */
    public static VaultKeys parse(String list) {
        return parse(List.of(list.split("[,\\s]+")));
    }

    /** One new key, for a server that keeps nothing. */
    public static VaultKeys generated() {
        return parse(List.of(newKey()));
    }

    /**
     * The keys of a folder; makes the file, readable by its owner alone, when there is none.
     *
     * @throws IllegalArgumentException if the file is damaged or others than its owner may read it
     */
    public static VaultKeys in(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        Files.createDirectories(folder);
        try {
            Files.createFile(file, ownerOnly(file));
            Files.writeString(file, newKey() + "\n", StandardOpenOption.SYNC);
        } catch (FileAlreadyExistsException e) {
            if (posix(file)
                    && !Set.copyOf(PosixFilePermissions.fromString("rw-------"))
                            .containsAll(Files.getPosixFilePermissions(file)))
                throw new IllegalArgumentException("others may read " + file + ": chmod 600 it", e);
        }
        return parse(Files.readAllLines(file));
    }

    /** The ids, newest first. */
    List<String> ids() {
        return List.copyOf(keys.keySet());
    }

    byte[] key(String id) {
        byte[] key = keys.get(id);
        if (key == null)
            throw new IllegalArgumentException("sealed under the key " + id + ", which is not in the settings");
        return key.clone();
    }

    @Override
    public String toString() {
        return "vault keys " + keys.keySet();
    }

    private static VaultKeys parse(List<String> entries) {
        Map<String, byte[]> keys = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        int place = 0;
        for (String entry : entries) {
            if (entry.isBlank()) continue;
            place++;
            int colon = entry.indexOf(':');
            String id = entry.substring(0, Math.max(0, colon)).strip();
            byte[] key = decoded(entry.substring(colon + 1).strip());
            if (!id.matches("[A-Za-z0-9-]{1,16}"))
                faults.add("key " + place + " has no id of 1 to 16 letters, digits and hyphens before a colon");
            else if (key.length != BYTES) faults.add("key " + id + " is not 32 bytes in Base64");
            else if (keys.put(id, key) != null) faults.add("key " + id + " is there twice");
        }
        if (place == 0) faults.add("there is no vault key");
        if (!faults.isEmpty()) throw new IllegalArgumentException(String.join("; ", faults));
        return new VaultKeys(keys);
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static String newKey() {
        SecureRandom random = new SecureRandom();
        byte[] id = new byte[4];
        byte[] key = new byte[BYTES];
        random.nextBytes(id);
        random.nextBytes(key);
        return "k-" + HexFormat.of().formatHex(id) + ":" + Base64.getEncoder().encodeToString(key);
    }

    private static boolean posix(Path file) {
        return file.getFileSystem().equals(FileSystems.getDefault())
                && FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        if (!posix(file)) return new FileAttribute<?>[0];
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        };
    }
}
