package org.wattline.adapter.reference.connection;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.connection.channel.ApplicationChannels;
import org.wattline.domain.connection.channel.ApplicationChannel;
import org.wattline.domain.connection.channel.ChannelCode;
import org.wattline.domain.kernel.Text;

/** Reads {@code application-channels.json}: by which channels applications come in. */
public final class ApplicationChannelFile {
    private ApplicationChannelFile() {}

    /** Those that the company uses. */
    public static ApplicationChannels in(Rules rules) {
        Supplier<List<ApplicationChannel>> channels = rules.live("application-channels", ApplicationChannelFile::read);
        return channels::get;
    }

    /** Those of a file; those with a fault are left out and named. */
    public static List<ApplicationChannel> read(ReferenceFile file, ReferenceFaults faults) {
        JsonNodes nodes = JsonNodes.read(file, faults);
        List<ApplicationChannel> channels = new ArrayList<>();
        JsonNode list = nodes.root().path("channels");
        for (int i = 0; i < list.size(); i++) {
            try {
                ApplicationChannel read = channel(list.get(i));
                if (channels.stream()
                        .anyMatch(each ->
                                each.code().equals(read.code()) && each.during().overlaps(read.during())))
                    throw new IllegalArgumentException("channel " + read.code() + " stands twice for the same days");
                channels.add(read);
            } catch (IllegalArgumentException | DateTimeException e) {
                faults.fault(file.name(), nodes.line("/channels/" + i), e);
            }
        }
        return channels;
    }

    private static ApplicationChannel channel(JsonNode node) {
        return new ApplicationChannel(
                new ChannelCode(Fields.text(node, "code")),
                Text.of(Fields.text(node, "zh"), Fields.text(node, "en")),
                ApplicationChannel.By.valueOf(Fields.text(node, "by")),
                node.path("unlessSaid").asBoolean(),
                node.path("identityEvidence").asBoolean(),
                Fields.validity(node),
                Fields.text(node, "source"));
    }
}
