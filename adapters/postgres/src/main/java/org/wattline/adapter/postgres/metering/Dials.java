package org.wattline.adapter.postgres.metering;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.wattline.domain.metering.Dial;
import org.wattline.domain.metering.Register;

/** The dials of a meter in one column: {@code 01:6.2,15:2.4}. */
final class Dials {
    private Dials() {}

    static String write(List<Dial> dials) {
        return dials.stream()
                .map(dial -> dial.register().code() + ":" + dial.digits() + "." + dial.decimals())
                .collect(Collectors.joining(","));
    }

    static List<Dial> read(String text) {
        return Arrays.stream(text.split(",")).map(Dials::one).toList();
    }

    private static Dial one(String text) {
        int colon = text.indexOf(':');
        int point = text.indexOf('.');
        return new Dial(
                Register.ofCode(text.substring(0, colon)).orElseThrow(),
                Integer.parseInt(text.substring(colon + 1, point)),
                Integer.parseInt(text.substring(point + 1)));
    }
}
