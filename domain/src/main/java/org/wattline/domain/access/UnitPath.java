package org.wattline.domain.access;

import java.util.Optional;

/**
 * The place of a unit (单位) in the organisation tree, written as the codes from the root down: {@code /33/3301/330106}. A unit sees what
 * belongs to itself and to all units below it.
 *
 * @param path {@code /} for the whole company, else codes of digits, capital letters and hyphens, each after a slash
 */
public record UnitPath(String path) implements Comparable<UnitPath> {
    private static final int DEEPEST = 8;
    private static final int LONGEST = 16;

    /** The whole company. */
    public static final UnitPath COMPANY = new UnitPath("/");

    public UnitPath {
        if (!path.equals("/") && !wellFormed(path))
            throw new IllegalArgumentException("not the path of a unit: " + path);
    }

    /** Codes of 1 … 16 characters, 1 … 8 of them. By hand, because each row that belongs to a unit makes a path. */
    private static boolean wellFormed(String path) {
        int codes = 0;
        int length = LONGEST;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '/') {
                if (i > 0 && length == 0 || ++codes > DEEPEST) return false;
                length = 0;
            } else if (codes == 0 || ++length > LONGEST || !(c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c == '-'))
                return false;
        }
        return codes > 0 && length > 0;
    }

    /** Whether the other unit is this one or stands below it. */
    public boolean covers(UnitPath other) {
        return path.equals("/") || other.path.equals(path) || other.path.startsWith(path + "/");
    }

    public UnitPath child(String code) {
        return new UnitPath(path.equals("/") ? "/" + code : path + "/" + code);
    }

    /** The path for places where a slash separates something else: {@code 33.3301.330106}, or {@code company}. */
    public String dotted() {
        return path.equals("/") ? "company" : path.substring(1).replace('/', '.');
    }

    /** @throws IllegalArgumentException if it is not what {@link #dotted} gives */
    public static UnitPath ofDotted(String dotted) {
        return dotted.equals("company") ? COMPANY : new UnitPath("/" + dotted.replace('.', '/'));
    }

    /** The level of the unit, told by its depth. */
    public UnitLevel level() {
        long depth = path.equals("/") ? 0 : path.chars().filter(c -> c == '/').count();
        UnitLevel[] levels = UnitLevel.values();
        return levels[(int) Math.min(depth, levels.length - 1L)];
    }

    /** The unit above, or empty for the company. */
    public Optional<UnitPath> parent() {
        if (path.equals("/")) return Optional.empty();
        int cut = path.lastIndexOf('/');
        return Optional.of(cut == 0 ? COMPANY : new UnitPath(path.substring(0, cut)));
    }

    @Override
    public int compareTo(UnitPath other) {
        return path.compareTo(other.path);
    }

    @Override
    public String toString() {
        return path;
    }
}
