package org.wattline.domain.customer.duplicate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wattline.domain.customer.PersonName;
import org.wattline.domain.customer.PhoneNumber;
import org.wattline.domain.kernel.Personal;

/** A normalised part of a name, telephone number or address; stored as keyed fingerprint only. */
public record Trait(TraitKind kind, String clear) implements Personal {
    private static final Pattern NOISE = Pattern.compile("[\\s\\p{Punct}\\p{IsPunctuation}]+");
    private static final Pattern COMPANY = Pattern.compile("(股份)?(有限)?(责任)?公司$|集团$");
    private static final Pattern REGION = Pattern.compile("^.*?[省市区县](?=.*[路街道巷弄村镇])");
    private static final Pattern ROAD = Pattern.compile("([^0-9]*?(?:大道|路|街|道|巷|弄|村|镇))");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    /** The traits of a name: itself, and all that come of it by leaving out one character. */
    public static Set<Trait> of(PersonName name) {
        String plain = COMPANY.matcher(plain(name.clear())).replaceFirst("");
        Set<Trait> traits = new LinkedHashSet<>();
        traits.add(new Trait(TraitKind.NAME, plain));
        int[] points = plain.codePoints().toArray();
        if (points.length < 3) return traits;
        traits.add(new Trait(TraitKind.NAME_NEAR, plain));
        for (int i = 0; i < points.length; i++) {
            StringBuilder shorter = new StringBuilder();
            for (int j = 0; j < points.length; j++) if (j != i) shorter.appendCodePoint(points[j]);
            traits.add(new Trait(TraitKind.NAME_NEAR, shorter.toString()));
        }
        return traits;
    }

    public static Set<Trait> of(PhoneNumber phone) {
        return Set.of(new Trait(TraitKind.PHONE, phone.clear()));
    }

    /** The traits of an address in words: road with all its numbers, road with the first; none if it has no number. */
    public static Set<Trait> ofAddress(String address) {
        String plain = Normalizer.normalize(address, Normalizer.Form.NFKC).replaceAll("\\s+", "");
        for (Matcher region = REGION.matcher(plain); region.find(); region = REGION.matcher(plain))
            plain = plain.substring(region.end());
        List<String> numbers = new ArrayList<>(
                NUMBER.matcher(plain).results().map(each -> each.group()).toList());
        Matcher road = ROAD.matcher(plain);
        if (numbers.isEmpty() || !road.find()) return Set.of();
        String street = road.group(1);
        return Set.of(
                new Trait(TraitKind.HOUSE, street + "|" + numbers.getFirst()),
                new Trait(TraitKind.DOOR, street + "|" + numbers.stream().collect(Collectors.joining("-"))));
    }

    private static String plain(String text) {
        return NOISE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
    }

    @Override
    public String masked() {
        return "•••";
    }

    @Override
    public String toString() {
        return kind + " " + masked();
    }
}
