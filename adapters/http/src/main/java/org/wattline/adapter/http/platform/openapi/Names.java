package org.wattline.adapter.http.platform.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wattline.adapter.http.platform.route.Route;

/** Names of operations: {@code listBills}, {@code getBillsByBillNo}, {@code issueBillsByBillNo}. */
public final class Names {
    private Names() {}

    public static String of(Route route) {
        List<String> segments =
                new ArrayList<>(List.of(route.path().substring(1).split("/", -1)));
        segments.remove("v1");
        String verb = route.listing() ? "list" : route.verb().name().toLowerCase(Locale.ROOT);
        int command = segments.indexOf("commands");
        if (command >= 0 && command == segments.size() - 2) {
            verb = camel(segments.removeLast());
            segments.remove(command);
        }
        StringBuilder name = new StringBuilder(verb);
        for (String segment : segments)
            name.append(
                    segment.startsWith("{")
                            ? "By" + capital(segment.substring(1, segment.length() - 1))
                            : capital(camel(segment)));
        return name.toString();
    }

    static List<String> parameters(String path) {
        List<String> names = new ArrayList<>();
        for (String segment : path.split("/", -1))
            if (segment.startsWith("{")) names.add(segment.substring(1, segment.length() - 1));
        return names;
    }

    private static String camel(String kebab) {
        StringBuilder name = new StringBuilder();
        boolean up = false;
        for (char c : kebab.toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                name.append(up ? Character.toUpperCase(c) : c);
                up = false;
            } else {
                up = true;
            }
        }
        return name.toString();
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
