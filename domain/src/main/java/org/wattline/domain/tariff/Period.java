package org.wattline.domain.tariff;

import java.util.List;
import java.util.regex.Pattern;
import org.wattline.domain.kernel.Text;

/**
 * A time-of-use period (时段). Five are in general use in China; others may be named freely.
 *
 * @param code upper snake case: {@code DEEP_VALLEY}
 */
public record Period(String code) implements Comparable<Period> {
    private static final Pattern SHAPE = Pattern.compile("[A-Z][A-Z0-9_]{0,31}");

    public static final Period SHARP = new Period("SHARP");
    public static final Period PEAK = new Period("PEAK");
    public static final Period FLAT = new Period("FLAT");
    public static final Period VALLEY = new Period("VALLEY");
    public static final Period DEEP_VALLEY = new Period("DEEP_VALLEY");

    /** In the order in which bills list them. */
    public static final List<Period> USUAL = List.of(SHARP, PEAK, FLAT, VALLEY, DEEP_VALLEY);

    public Period {
        if (!SHAPE.matcher(code).matches())
            throw new IllegalArgumentException("a period's code is like DEEP_VALLEY: \"" + code + "\"");
    }

    public static Period parse(String code) {
        return new Period(code);
    }

    /** 尖段, 峰段, 平段, 谷段, 深谷段; the code for periods named freely. */
    public Text title() {
        return switch (code) {
            case "SHARP" -> Text.of("尖段", "sharp");
            case "PEAK" -> Text.of("峰段", "peak");
            case "FLAT" -> Text.of("平段", "flat");
            case "VALLEY" -> Text.of("谷段", "valley");
            case "DEEP_VALLEY" -> Text.of("深谷段", "deep valley");
            default -> Text.of(code, code);
        };
    }

    /** From sharp to deep valley, then the others by code. */
    @Override
    public int compareTo(Period other) {
        int rank = rank();
        int otherRank = other.rank();
        return rank != otherRank ? Integer.compare(rank, otherRank) : code.compareTo(other.code);
    }

    private int rank() {
        return switch (code) {
            case "SHARP" -> 0;
            case "PEAK" -> 1;
            case "FLAT" -> 2;
            case "VALLEY" -> 3;
            case "DEEP_VALLEY" -> 4;
            default -> 5;
        };
    }

    @Override
    public String toString() {
        return code;
    }
}
