package org.wattline.application.workflow.definition;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.publication.ProcessVersion;
import org.wattline.domain.workflow.publication.Stage;

/** The processes that the product brings along as files, each of which is a first published version of its kind. */
public final class ShippedVersions {
    private static final String AUTHOR = "wattline";

    private final List<ProcessDefinition> definitions = new ArrayList<>();
    private final List<ProcessVersion> versions = new ArrayList<>();

    /** One more. @param document in which the definition was read */
    public void add(ProcessDefinition definition, String document) {
        Instant since = definition.during().from().atStartOfDay().toInstant(ZoneOffset.ofHours(8));
        definitions.add(definition);
        versions.add(new ProcessVersion(
                definition.key(),
                definition.during(),
                document,
                List.of(AUTHOR),
                new Stage.Published(AUTHOR, since),
                Version.NEW));
    }

    public List<ProcessDefinition> definitions() {
        return List.copyOf(definitions);
    }

    public List<ProcessVersion> versions() {
        return List.copyOf(versions);
    }
}
