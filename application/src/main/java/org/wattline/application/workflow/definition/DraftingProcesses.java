package org.wattline.application.workflow.definition;

import java.util.Optional;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.workflow.definition.ProcessKey;
import org.wattline.domain.workflow.publication.ProcessVersion;
import org.wattline.domain.workflow.publication.PublicationRefusal;

/** Writes drafts of versions of processes (流程编制). */
public final class DraftingProcesses {
    private final UnitOfWork work;
    private final ProcessVersions versions;
    private final ProcessDefinitions definitions;
    private final ProcessDocuments documents;
    private final Outbox outbox;

    public DraftingProcesses(
            UnitOfWork work,
            ProcessVersions versions,
            ProcessDefinitions definitions,
            ProcessDocuments documents,
            Outbox outbox) {
        this.work = work;
        this.versions = versions;
        this.definitions = definitions;
        this.documents = documents;
        this.outbox = outbox;
    }

    /** Refused with {@link DefinitionFaulty} where the document cannot be read. */
    public Outcome<ProcessVersion> handle(Caller who, Draft command) {
        return work.perform(
                Act.of(who, "workflow.draft-process"),
                () -> documents.definition(command.document).then(definition -> {
                    ProcessKey key = definition.key();
                    if (versions.find(key).isPresent() || definitions.find(key).isPresent())
                        return Outcome.refused(PublicationRefusal.VERSION_EXISTS);
                    Change<ProcessVersion> change = ProcessVersion.drafted(definition, command.document, who.login());
                    versions.add(change.state());
                    outbox.publish(change.facts());
                    return Outcome.done(change.state().at(Version.NEW.next()));
                }));
    }

    public Outcome<ProcessVersion> handle(Caller who, Revise command) {
        return work.perform(
                Act.of(who, "workflow.revise-process-draft"),
                () -> documents
                        .definition(command.document)
                        .then(definition -> seen(command)
                                .then(draft -> draft.revised(definition, command.document, who.login()))
                                .map(change -> versions.save(change.state()))));
    }

    private Outcome<ProcessVersion> seen(Revise command) {
        Optional<ProcessVersion> found = versions.find(command.key);
        if (found.isEmpty()) return Outcome.refused(PublicationRefusal.NO_SUCH_VERSION);
        if (!found.get().version().equals(command.held))
            throw new StaleState("process-version", command.key.toString(), command.held);
        return Outcome.done(found.get());
    }

    /** A new draft. @param document JSON */
    public record Draft(String document) {}

    /** Another document of a draft. @param held the version of the draft that the caller saw */
    public record Revise(ProcessKey key, Version held, String document) {}
}
