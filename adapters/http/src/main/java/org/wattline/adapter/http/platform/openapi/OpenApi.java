package org.wattline.adapter.http.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.shape.SchemaBook;
import org.wattline.adapter.http.platform.shape.Shapes;

/** Makes the OpenAPI 3.1 document from the declared routes. */
public final class OpenApi {
    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("access", "组织、岗位、账号与登录 · organisation, positions, accounts, signing in"),
            Map.entry("audit", "营销稽查 · business audit"),
            Map.entry("rulebook", "规则库 · rulebook"),
            Map.entry("billing", "核算发行 · bills"),
            Map.entry("connection", "业扩报装 · connections"),
            Map.entry("contract", "供用电合同 · contracts"),
            Map.entry("customer", "客户与户号 · customers and accounts"),
            Map.entry("documentation", "文档 · documentation"),
            Map.entry("fault", "故障报修 · fault reports"),
            Map.entry("meterdata", "采集数据 · meter data"),
            Map.entry("metering", "计量 · metering"),
            Map.entry("notification", "通知 · notifications"),
            Map.entry("payment", "收费账务 · payments"),
            Map.entry("platform", "平台：任务、事件、审计轨迹 · jobs, events, audit trail"),
            Map.entry("premises", "用电地址与电网 · premises and network"),
            Map.entry("tariff", "电价 · tariffs"),
            Map.entry("workflow", "流程与工单 · processes and tasks"));

    private OpenApi() {}

    public static ObjectNode document(Collection<Route> routes, Shapes shapes) {
        SchemaBook book = new SchemaBook();
        Shared shared = new Shared();
        Operations operations = new Operations(book, shapes, shared);
        ObjectNode document = Node.object().put("openapi", "3.1.0");
        document.set("info", info());
        document.putArray("servers").addObject().put("url", "/").put("description", "本服务器 · this server");
        document.putArray("security").addObject().putArray("bearer");
        tags(routes, document.putArray("tags"));
        Map<String, ObjectNode> paths = new TreeMap<>();
        for (Route route : routes)
            paths.computeIfAbsent(route.path(), path -> Node.object())
                    .set(route.verb().name().toLowerCase(Locale.ROOT), operations.of(route));
        ObjectNode all = document.putObject("paths");
        paths.forEach(all::set);
        ObjectNode components = document.putObject("components");
        ObjectNode schemas = components.putObject("schemas");
        schemas.set("Problem", Shared.problemSchema());
        Map<String, JsonNode> named = new TreeMap<>();
        book.named().properties().forEach(schema -> named.put(schema.getKey(), schema.getValue()));
        schemas.setAll(named);
        shared.into(components);
        Unused.remove(document);
        return document;
    }

    private static ObjectNode info() {
        ObjectNode info = Node.object().put("title", "Wattline").put("version", "v1");
        info.put("summary", "供电公司营销系统 · the customer business of a power supply company");
        info.put("description", """
                Money is `{"amount":"123.45","currency":"CNY"}`; quantities are decimal strings with the unit in the name; instants are
                RFC 3339 with offset; dates `YYYY-MM-DD`; periods half-open.

                Errors are `application/problem+json`; `code` is stable, texts follow `Accept-Language` (zh-CN, en). Lists have `limit` and
                `cursor`. A single resource has a strong `ETag`; commands and PATCH need `If-Match`. `Idempotency-Key` makes a POST safe to
                send again. `dryRun=true` rehearses a change and keeps nothing. `X-Request-Id` is taken over and returned.
                """);
        info.putObject("contact").put("name", "Wattline");
        info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
        return info;
    }

    private static void tags(Collection<Route> routes, ArrayNode tags) {
        List<String> names = routes.stream().map(Route::tag).distinct().sorted().toList();
        for (String name : names) tags.addObject().put("name", name).put("description", TAGS.getOrDefault(name, name));
    }
}
