package org.wattline.bootstrap.wiring;

import java.nio.file.Path;

/** Where this server keeps files that are under way, such as received files of readings. Servers that share a database share it too. */
public record Folder(Path path) {}
