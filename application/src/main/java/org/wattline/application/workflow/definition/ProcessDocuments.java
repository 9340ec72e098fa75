package org.wattline.application.workflow.definition;

import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.workflow.definition.Form;
import org.wattline.domain.workflow.definition.ProcessDefinition;

/** Process definitions as JSON documents (流程文档), one per version, after the published schema. */
public interface ProcessDocuments {
    /** The definition, or {@link DefinitionFaulty} with every fault of the text and its place. */
    Outcome<ProcessDefinition> definition(String text);

    /** The form of a step as JSON Schema (2020-12). */
    String schema(Form form);
}
