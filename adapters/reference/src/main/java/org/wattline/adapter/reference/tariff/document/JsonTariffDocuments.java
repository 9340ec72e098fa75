package org.wattline.adapter.reference.tariff.document;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.adapter.reference.platform.Members;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.application.tariff.DocumentFaulty;
import org.wattline.application.tariff.TariffDocuments;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TouCalendar;

/** Documents of tariffs and calendars in JSON, after {@code reference/tariff.schema.json}. */
public final class JsonTariffDocuments implements TariffDocuments {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Override
    public Outcome<Tariff> tariff(String text) {
        return read(text, TariffPart::read);
    }

    @Override
    public String text(Tariff tariff) {
        return TariffPart.write(tariff).toPrettyString();
    }

    @Override
    public Outcome<TouCalendar> calendar(String text) {
        return read(text, CalendarPart::read);
    }

    @Override
    public String text(TouCalendar calendar) {
        return CalendarPart.write(calendar).toPrettyString();
    }

    @Override
    public String schema() {
        return ReferenceFile.shipped("tariff.schema.json").text();
    }

    private static <T> Outcome<T> read(String text, Function<Members, Optional<T>> part) {
        List<Members.Fault> faults = new ArrayList<>();
        try {
            JsonNode root = JSON.readTree(text);
            Optional<T> value = part.apply(Members.of(root, faults));
            if (faults.isEmpty() && value.isPresent()) return Outcome.done(value.get());
        } catch (JsonProcessingException malformed) {
            Optional<JsonLocation> place = Optional.ofNullable(malformed.getLocation());
            int line = place.map(JsonLocation::getLineNr).orElse(0);
            faults.add(new Members.Fault(
                    "",
                    "malformed-json",
                    Text.of("不是有效的 JSON，第 {0} 行", "not valid JSON, line {0}").with(line)));
        }
        return Outcome.refused(new DocumentFaulty(faults.stream()
                .map(fault -> new DocumentFaulty.Fault(fault.pointer(), fault.code(), fault.message()))
                .toList()));
    }
}
