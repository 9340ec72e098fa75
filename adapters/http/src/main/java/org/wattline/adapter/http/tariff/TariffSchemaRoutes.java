package org.wattline.adapter.http.tariff;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.tariff.TariffDocuments;

/** {@code /v1/tariff-schema}: the shape of a tariff's document. */
public final class TariffSchemaRoutes implements Routes {
    private static final String TYPE = "application/schema+json";
    private static final String PUBLIC = "the shape of documents is no secret";

    private final TariffDocuments documents;

    public TariffSchemaRoutes(TariffDocuments documents) {
        this.documents = documents;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/v1/tariff-schema")
                .tag("tariff")
                .summary("电价文档的结构", "Show the JSON schema of a tariff's document")
                .description(
                        "JSON Schema 2020-12；分时时段文档见 $defs/touCalendar",
                        "JSON Schema 2020-12; a time-of-use calendar's document is its $defs/touCalendar")
                .open(PUBLIC)
                .unowned(PUBLIC)
                .cacheable()
                .answersMedia(200, TYPE, "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\"}")
                .handle(x ->
                        new Reply.Bytes(200, TYPE, documents.schema().getBytes(StandardCharsets.UTF_8), Map.of())));
    }
}
