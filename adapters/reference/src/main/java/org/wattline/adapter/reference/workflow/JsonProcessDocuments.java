package org.wattline.adapter.reference.workflow;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.wattline.adapter.reference.platform.Members;
import org.wattline.application.workflow.definition.DefinitionFaulty;
import org.wattline.application.workflow.definition.ProcessDocuments;
import org.wattline.domain.calendar.TimeLimit;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.workflow.definition.Finding;
import org.wattline.domain.workflow.definition.Form;
import org.wattline.domain.workflow.definition.ProcessDefinition;

/** Documents of processes in JSON, as the shipped ones in {@code reference/processes} are. */
public final class JsonProcessDocuments implements ProcessDocuments {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final ProcessPart process;

    /** @param limits the table of limits that is in use, by id */
    public JsonProcessDocuments(Supplier<Map<String, TimeLimit>> limits) {
        this.process = new ProcessPart(new StepPart(new LimitPart(limits)));
    }

    @Override
    public Outcome<ProcessDefinition> definition(String text) {
        List<Members.Fault> faults = new ArrayList<>();
        try {
            Optional<ProcessDefinition> read = process.read(Members.of(JSON.readTree(text), faults));
            if (faults.isEmpty() && read.isPresent()) return Outcome.done(read.get());
        } catch (JsonProcessingException malformed) {
            int line = Optional.ofNullable(malformed.getLocation())
                    .map(JsonLocation::getLineNr)
                    .orElse(0);
            faults.add(new Members.Fault(
                    "",
                    "malformed-json",
                    Text.of("不是有效的 JSON，第 {0} 行", "not valid JSON, line {0}").with(line)));
        }
        return Outcome.refused(new DefinitionFaulty(faults.stream()
                .map(fault -> new Finding(true, fault.code(), fault.pointer(), fault.message()))
                .toList()));
    }

    @Override
    public String schema(Form form) {
        return FormSchema.write(form).toString();
    }
}
