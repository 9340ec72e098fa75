package org.wattline.domain.connection.channel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;

/**
 * A channel by which applications come in (申请渠道), as the company defines it: data, not code.
 *
 * @param unlessSaid whether it is the one of those that fill in when nothing is told
 * @param identityEvidence whether an application by it is accepted only with evidence of who the applicant is, from others who know
 * @param during the days on which applications may come by it
 * @param source who set it
 */
public record ApplicationChannel(
        ChannelCode code, Text name, By by, boolean unlessSaid, boolean identityEvidence, Span during, String source) {
    /**
     * By which channel an application comes in that is filled in on a day. Staff who tell a channel of customers fill in at the counter all the same.
     *
     * @param all those that there are
     * @param told by who fills it in, if anything
     */
    public static Outcome<ApplicationChannel> chosen(
            List<ApplicationChannel> all, Optional<ChannelCode> told, By by, LocalDate on) {
        List<ApplicationChannel> open =
                all.stream().filter(each -> each.during.contains(on)).toList();
        List<ApplicationChannel> own =
                open.stream().filter(each -> each.by == by).toList();
        List<ApplicationChannel> allowed = by == By.STAFF ? open : own;
        if (told.isPresent() && allowed.stream().noneMatch(each -> each.code.equals(told.get())))
            return Outcome.refused(new ChannelClosed(told.get(), codes(own)));
        return own.stream()
                .filter(each -> told.filter(each.code::equals).isPresent())
                .findFirst()
                .or(() -> own.stream().filter(each -> each.unlessSaid).findFirst())
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new ChannelsMissing(codes(own))));
    }

    private static List<ChannelCode> codes(List<ApplicationChannel> channels) {
        return channels.stream().map(ApplicationChannel::code).toList();
    }

    /** Who fills the form in. */
    public enum By {
        /** The customer, with a login of its own. */
        OWN_LOGIN,
        /** People of the company for whom stands before them, or calls. */
        STAFF
    }
}
