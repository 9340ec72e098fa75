package org.wattline.adapter.postgres.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.zip.CRC32;
import javax.sql.DataSource;

/**
 * The steps that this version brings along, by file name, each with the checksum that Flyway keeps of it. They tell by one query that a database needs
 * no step, which is so at nearly every start; wherever they are not sure, Flyway looks itself.
 */
record ShippedSteps(Map<String, Integer> checksums) {
    private static final String FOLDER = "db/migration";

    ShippedSteps {
        checksums = Map.copyOf(checksums);
    }

    /** Empty if they are not to be listed where they are. */
    static ShippedSteps read() throws IOException {
        URL place = ShippedSteps.class.getClassLoader().getResource(FOLDER);
        if (place == null) return new ShippedSteps(Map.of());
        return switch (place.openConnection()) {
            case JarURLConnection jar -> packed(jar);
            case Object other
            when place.getProtocol().equals("file") -> unpacked(Path.of(URI.create(place.toString())));
            case Object other -> new ShippedSteps(Map.of());
        };
    }

    private static ShippedSteps packed(JarURLConnection place) throws IOException {
        Map<String, Integer> found = new HashMap<>();
        var jar = place.getJarFile();
        for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
            if (entry.isDirectory() || !entry.getName().startsWith(FOLDER + "/")) continue;
            try (InputStream in = jar.getInputStream(entry)) {
                found.put(entry.getName().substring(FOLDER.length() + 1), checksum(in));
            }
        }
        return new ShippedSteps(found);
    }

    private static ShippedSteps unpacked(Path folder) throws IOException {
        Map<String, Integer> found = new HashMap<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    found.put(file.getFileName().toString(), checksum(in));
                }
            }
        }
        return new ShippedSteps(found);
    }

    /** Over the lines without their ends, so that it is the same on every system. */
    private static int checksum(InputStream step) throws IOException {
        CRC32 sum = new CRC32();
        var lines = new BufferedReader(new InputStreamReader(step, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine())
            sum.update(line.getBytes(StandardCharsets.UTF_8));
        return (int) sum.getValue();
    }

    /** Whether exactly these were taken, all with success; false also where nobody has taken any. */
    boolean wereTakenIn(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            Map<String, Integer> taken = new HashMap<>();
            try (ResultSet row = statement.executeQuery("""
                    select coalesce(script, ''), coalesce(checksum, 0), success and type = 'SQL' from flyway_schema_history""")) {
                while (row.next()) {
                    if (!row.getBoolean(3)) return false;
                    taken.put(row.getString(1), row.getInt(2));
                }
            } catch (SQLException noHistory) {
                return false;
            }
            return !taken.isEmpty() && taken.equals(checksums);
        }
    }
}
