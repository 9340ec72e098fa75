package org.wattline.application.connection.channel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Caller;
import org.wattline.domain.connection.channel.ApplicationChannel;
import org.wattline.domain.connection.channel.ApplicationChannel.By;
import org.wattline.domain.connection.channel.ChannelCode;
import org.wattline.domain.kernel.Outcome;

/** The channels by which applications come in, those of other days included. */
@FunctionalInterface
public interface ApplicationChannels {
    List<ApplicationChannel> all();

    /** By which one an application comes in that somebody fills in on a day. @param told where it was filled in, if that was said */
    default Outcome<ApplicationChannel> chosen(Caller who, Optional<ChannelCode> told, LocalDate on) {
        By by = who.kind() == Caller.Kind.CUSTOMER ? By.OWN_LOGIN : By.STAFF;
        return ApplicationChannel.chosen(all(), told, by, on);
    }

    /** Those that customers fill in on a day with their own login. */
    default List<ApplicationChannel> own(LocalDate on) {
        return all().stream()
                .filter(each -> each.by() == By.OWN_LOGIN && each.during().contains(on))
                .toList();
    }
}
