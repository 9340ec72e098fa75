package org.wattline.domain.connection.channel;

import java.util.List;
import java.util.stream.Collectors;
import org.wattline.domain.kernel.FilledRefusal;
import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Nothing was told, and the company has named no channel for that, rule CON-201. @param open those by which applications come */
public record ChannelsMissing(List<ChannelCode> open) implements FilledRefusal {
    private static final NamedRefusal.Reason SAID = new NamedRefusal.Reason(
            Kind.INVALID,
            "connection.channel-not-told",
            "CON-201",
            Text.of("未填写申请渠道，可用: {0}", "The channel of the application is not told; open are: {0}"),
            Text.of("填写可用渠道之一", "Tell one of those that are open"));

    public ChannelsMissing {
        open = List.copyOf(open);
    }

    @Override
    public NamedRefusal.Reason said() {
        return SAID;
    }

    @Override
    public List<Object> values() {
        return List.of(open.stream().map(ChannelCode::value).collect(Collectors.joining(", ")));
    }
}
