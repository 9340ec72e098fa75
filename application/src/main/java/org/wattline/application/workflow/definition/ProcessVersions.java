package org.wattline.application.workflow.definition;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.domain.workflow.definition.ProcessKey;
import org.wattline.domain.workflow.publication.ProcessVersion;

/** Versions of processes that were drafted here (流程版本库). The document of one that was published is never stored otherwise again. */
public interface ProcessVersions {
    Optional<ProcessVersion> find(ProcessKey key);

    /** Those of these that there are, by code and version. */
    List<ProcessVersion> all(Collection<ProcessKey> keys);

    /** Those by which cases go, by code and version, without their documents: these are many, and known once they were read. */
    List<Binding> binding();

    /** Versions by code and version, of one state or of all. @param state a label of {@link org.wattline.domain.workflow.publication.Stage} */
    Page<ProcessVersion> list(Optional<String> state, Page.Request page);

    /** Another number whenever {@link #binding} is another list, and only then: drafts do not count; cheap to ask. */
    long edition();

    /** @throws org.wattline.application.platform.AlreadyThere if there is one with this key */
    void add(ProcessVersion version);

    /** @throws org.wattline.application.platform.StaleState if it was stored by somebody else since it was read */
    ProcessVersion save(ProcessVersion version);

    /** A version by which cases go. @param retired no new case starts with it */
    record Binding(ProcessKey key, boolean retired) {}
}
