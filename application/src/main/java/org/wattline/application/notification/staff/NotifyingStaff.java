package org.wattline.application.notification.staff;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Subscriber;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.notification.staff.StaffMessage;
import org.wattline.domain.notification.staff.StaffNotice;

/** Tells the company's own people what concerns them, after the notices that the business defined; each person once for each fact (NOT-04). */
public final class NotifyingStaff implements Subscriber {
    private final Supplier<List<StaffNotice>> notices;
    private final Concerned concerned;
    private final StaffMessages messages;
    private final Ids ids;

    /** @param notices those in use, asked for anew for each reaction */
    public NotifyingStaff(Supplier<List<StaffNotice>> notices, Concerned concerned, StaffMessages messages, Ids ids) {
        this.notices = notices;
        this.concerned = concerned;
        this.messages = messages;
        this.ids = ids;
    }

    @Override
    public String name() {
        return "staff-notification";
    }

    @Override
    public Set<String> types() {
        return notices.get().stream().map(StaffNotice::event).collect(Collectors.toSet());
    }

    @Override
    public void on(EventFeed.Recorded event) {
        reactionTo(List.of(event)).accept(event);
    }

    @Override
    public Consumer<EventFeed.Recorded> reactionTo(List<EventFeed.Recorded> events) {
        Map<String, List<StaffNotice>> told = notices.get().stream().collect(Collectors.groupingBy(StaffNotice::event));
        Set<StaffNotice> asked = events.stream()
                .flatMap(event -> told.getOrDefault(event.type(), List.of()).stream())
                .collect(Collectors.toSet());
        Concerned.People people = concerned.by(events, asked);
        return event -> tell(event, told.getOrDefault(event.type(), List.of()), people);
    }

    private void tell(EventFeed.Recorded event, List<StaffNotice> notices, Concerned.People people) {
        Map<String, String> facts = new HashMap<>(event.facts());
        facts.put("about", Optional.ofNullable(facts.get("task")).orElse(event.subject()));
        for (StaffNotice notice : notices)
            for (String login : people.of(event, notice))
                messages.addOnce(new StaffMessage(
                        ids.next(),
                        event.id(),
                        notice.code(),
                        login,
                        new UnitPath(event.fact("unit")),
                        event.subject(),
                        notice.fill(facts),
                        event.at().truncatedTo(ChronoUnit.MILLIS),
                        Optional.empty()));
    }
}
