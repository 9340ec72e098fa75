package org.wattline.domain.connection.channel;

import java.util.List;
import java.util.stream.Collectors;
import org.wattline.domain.kernel.FilledRefusal;
import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** No application comes by this channel on this day, rule CON-200. @param open those by which one does */
public record ChannelClosed(ChannelCode told, List<ChannelCode> open) implements FilledRefusal {
    private static final NamedRefusal.Reason SAID = new NamedRefusal.Reason(
            Kind.INVALID,
            "connection.channel-closed",
            "CON-200",
            Text.of("渠道 {0} 目前不受理申请，可用: {1}", "No application comes by channel {0} at present; open are: {1}"),
            Text.of("改用可用渠道之一", "Use one of those that are open"));

    public ChannelClosed {
        open = List.copyOf(open);
    }

    @Override
    public NamedRefusal.Reason said() {
        return SAID;
    }

    @Override
    public List<Object> values() {
        return List.of(told, open.stream().map(ChannelCode::value).collect(Collectors.joining(", ")));
    }
}
