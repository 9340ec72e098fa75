package org.wattline.domain.connection.commitment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.connection.AnyApplication;
import org.wattline.domain.connection.Document;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.TaskState;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.RequiredDocument;
import org.wattline.domain.workflow.definition.Step;
import org.wattline.domain.workflow.definition.StepCode;

/** What an application's file needs and has (归档资料清单): the documents of all steps that were not left out. */
public record Dossier(List<Line> lines) {
    public Dossier {
        lines = List.copyOf(lines);
    }

    /** @param process as the case goes through it */
    public static Dossier of(AnyApplication application, ProcessInstance instance, ProcessDefinition process) {
        List<Line> lines = new ArrayList<>();
        for (Step step : process.steps()) {
            boolean wanted = instance.current(step.code())
                    .filter(task -> task.state() != TaskState.SKIPPED)
                    .isPresent();
            if (!wanted) continue;
            for (RequiredDocument document : step.documents(instance.data()))
                lines.add(new Line(step.code(), document, standing(application, document)));
        }
        return new Dossier(lines);
    }

    private static Standing standing(AnyApplication application, RequiredDocument wanted) {
        List<Document> there = application.documents().stream()
                .filter(each -> each.code().equals(wanted.code()))
                .toList();
        if (there.stream().anyMatch(each -> !each.commitment())) return Standing.PRESENT;
        if (!there.isEmpty()) return Standing.PROMISED;
        return wanted.required() ? Standing.MISSING : Standing.NOT_NEEDED;
    }

    /** Documents without which the file is not complete. */
    public long missing() {
        return lines.stream()
                .filter(line -> line.document().required() && line.standing() != Standing.PRESENT)
                .count();
    }

    /** The line of a document, if a step needs it. */
    public Optional<Line> line(String code) {
        return lines.stream()
                .filter(line -> line.document().code().equals(code))
                .findFirst();
    }

    /** A document of a step. */
    public record Line(StepCode step, RequiredDocument document, Standing standing) {}

    /** How it stands with a document. */
    public enum Standing {
        PRESENT,
        /** A letter promises it. */
        PROMISED,
        MISSING,
        /** It is not there, and nobody must bring it. */
        NOT_NEEDED
    }
}
