package org.wattline.domain.tariff.eligibility;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the terms of a supply say about the customer that its price depends on (电价执行标识): codes of {@link SpecialUse special uses} and
 * {@link Measure measures}, such as {@code SCHOOL} or {@code ELIMINATED}.
 */
public record Marks(SortedSet<String> codes) {
    public static final Marks NONE = new Marks(Collections.emptySortedSet());

    /** @throws IllegalArgumentException unless each has 1 … 40 capital letters, digits and underscores */
    public Marks {
        for (String code : codes)
            if (!code.matches("[A-Z0-9_]{1,40}"))
                throw new IllegalArgumentException(
                        "a mark has 1 … 40 capital letters, digits and underscores: \"" + code + "\"");
        codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
    }

    public static Marks of(Collection<String> codes) {
        return new Marks(new TreeSet<>(codes));
    }

    public static Marks of(String... codes) {
        return of(List.of(codes));
    }

    /** Codes with spaces or commas between them; nothing for a blank text. */
    public static Marks parse(String text) {
        return of(Arrays.stream(text.split("[\\s,，、]+"))
                .filter(code -> !code.isEmpty())
                .toList());
    }

    public Marks with(String code) {
        SortedSet<String> more = new TreeSet<>(codes);
        more.add(code);
        return new Marks(more);
    }

    /** Codes with spaces between them. */
    @Override
    public String toString() {
        return String.join(" ", codes);
    }
}
