package org.wattline.adapter.reference.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A reference file's text under the name by which faults call it.
 *
 * @param name relative to the folder of reference data: {@code tariffs/residential.json}
 */
public record ReferenceFile(String name, String text) {
    /** A file that the product brings along. @throws IllegalArgumentException if there is none of that name */
    public static ReferenceFile shipped(String name) {
        ClassLoader loader = ReferenceFile.class.getClassLoader();
        try (InputStream in = loader.getResourceAsStream("reference/" + name)) {
            if (in == null) throw new IllegalArgumentException("no shipped reference file " + name);
            return new ReferenceFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the operator's own, below a folder. */
    public static ReferenceFile in(Path folder, String name) {
        Path path = folder.resolve(name);
        try {
            return new ReferenceFile(name, Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
