package org.wattline.adapter.http.platform.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Examples of bodies rest on each other. Where two classes need each other to begin, it depends on the order whether they can: a command that asks for
 * another one first than the server does fails. So each is begun with, as if nothing had been loaded before.
 */
class EveryBodyStandsAloneTest {
    private static final String OWN = "org.wattline.adapter.http.";

    @Test
    void no_class_needs_another_to_be_there_before_it() throws IOException, URISyntaxException {
        Path classes = Path.of(
                Fault.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<String> names = names(classes);
        assertThat(names).hasSizeGreaterThan(500);
        List<String> failed = new ArrayList<>();
        for (String name : names)
            try (Alone alone = new Alone(classes.toUri().toURL())) {
                Class.forName(name, true, alone);
            } catch (ReflectiveOperationException | LinkageError e) {
                failed.add(name + ": " + e.getCause());
            }
        assertThat(failed).isEmpty();
    }

    private static List<String> names(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                    .map(file -> file.substring(0, file.length() - ".class".length())
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .filter(name -> name.startsWith(OWN))
                    .toList();
        }
    }

    /** Loads this module's classes anew. */
    private static final class Alone extends URLClassLoader {
        Alone(URL classes) {
            super(new URL[] {classes}, EveryBodyStandsAloneTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(OWN)) return super.loadClass(name, resolve);
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known == null ? findClass(name) : known;
            }
        }
    }
}
