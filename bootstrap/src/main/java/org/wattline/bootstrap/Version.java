package org.wattline.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which version of Wattline this is, 版本, as the build wrote it down. */
public final class Version {

    private Version() {}

    /** @return for example 0.1.0-SNAPSHOT */
    public static String current() {
        var properties = new Properties();
        try (var in = Version.class.getResourceAsStream("version.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "0");
    }
}
