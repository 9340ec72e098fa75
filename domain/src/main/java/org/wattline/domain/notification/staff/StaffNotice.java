package org.wattline.domain.notification.staff;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.kernel.Text;

/**
 * A kind of message to staff (内部通知事项) as the business defines it: the fact that leads to it, who is told, and what it says. Data, not code.
 *
 * @param code {@code LIMIT_NEAR}
 * @param event type of the event that leads to it
 * @param position whose people are told, where the notice names them
 * @param wording with the event's facts in braces: {@code {day}}
 */
public record StaffNotice(String code, String event, Addressee to, Optional<PositionCode> position, Text wording) {
    /** What an event is about, by the name under which wordings use it. */
    public static final String ABOUT = "about";

    private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");

    public StaffNotice {
        if ((to == Addressee.HOLDERS) != position.isPresent())
            throw new IllegalArgumentException(
                    "notice " + code + " names a position if, and only if, its holders are told");
    }

    /** Facts that its wording uses. */
    public Set<String> facts() {
        return Stream.of(wording.zh(), wording.en())
                .flatMap(text -> PLACE.matcher(text).results())
                .map(found -> found.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What it says of an event. @throws IllegalArgumentException if a fact is missing */
    public Text fill(Map<String, String> facts) {
        String zh = wording.zh();
        String en = wording.en();
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            String place = "{" + fact.getKey() + "}";
            zh = zh.replace(place, fact.getValue());
            en = en.replace(place, fact.getValue());
        }
        if (zh.contains("{") || en.contains("{"))
            throw new IllegalArgumentException("notice " + code + " wants a fact that " + event + " lacks: " + en);
        return Text.of(zh, en);
    }

    /** Who is told. */
    public enum Addressee {
        /** Whoever works on it; where nobody does, all people of its position. */
        PEOPLE,
        /** The people of the position to which that one reports. */
        SUPERVISORS,
        /** The people of the position that the notice names, in the unit that the fact tells. */
        HOLDERS
    }
}
