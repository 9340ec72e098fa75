package org.wattline.domain.notification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.wattline.domain.notification.staff.StaffNotice;

/** Which facts the events carry that notices are about, so that a notice which wants others is found before the first event (NOT-08). */
public record EventFacts(Map<String, Facts> events) {
    /** Facts that name whom to tell. */
    private static final Set<String> NAMING = Set.of("account", "application", "instance");

    public EventFacts {
        events = Map.copyOf(events);
    }

    /**
     * The facts of one type of event.
     *
     * @param always those that each one carries
     * @param sometimes those that only some carry: no wording can stand on them
     */
    public record Facts(Set<String> always, Set<String> sometimes) {
        public Facts {
            always = Set.copyOf(always);
            sometimes = Set.copyOf(sometimes);
        }
    }

    /** What is wrong with a notice, each fault in words; empty if it will do. */
    public List<String> faults(Notice notice) {
        Facts known = events.get(notice.event());
        if (known == null) return List.of(unknown(notice.code(), notice.event()));
        List<String> faults = new ArrayList<>();
        Set<String> all = new HashSet<>(known.always());
        all.addAll(known.sometimes());
        if (NAMING.stream().noneMatch(all::contains))
            faults.add("notice " + notice.code() + " tells nobody: " + notice.event()
                    + " names no account and no application");
        Set<String> wanted = new TreeSet<>(notice.labels().keySet());
        notice.wordings().forEach(wording -> wanted.addAll(wording.facts()));
        lacking(notice.code(), notice.event(), wanted, known, faults);
        return faults;
    }

    /** The same for a notice to staff; what it is about, {@code {about}}, is known of each event. */
    public List<String> faults(StaffNotice notice) {
        Facts known = events.get(notice.event());
        if (known == null) return List.of(unknown(notice.code(), notice.event()));
        List<String> faults = new ArrayList<>();
        Set<String> wanted = new TreeSet<>(notice.facts());
        wanted.remove(StaffNotice.ABOUT);
        wanted.add("unit");
        if (notice.to() != StaffNotice.Addressee.HOLDERS) wanted.add("instance");
        lacking(notice.code(), notice.event(), wanted, known, faults);
        return faults;
    }

    private static void lacking(String code, String event, Set<String> wanted, Facts known, List<String> faults) {
        for (String fact : wanted)
            if (!known.always().contains(fact))
                faults.add("notice " + code + " wants the fact " + fact + ", which " + event
                        + (known.sometimes().contains(fact) ? " has only sometimes" : " never has"));
    }

    private static String unknown(String code, String event) {
        return "notice " + code + " waits for " + event + ", of which nothing is known";
    }
}
