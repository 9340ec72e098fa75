package org.wattline.adapter.http.platform.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.wattline.adapter.http.platform.problem.Problem;
import org.wattline.adapter.http.platform.shape.At;
import org.wattline.adapter.http.platform.shape.JsonTree;

/** The components that many operations refer to. */
final class Shared {
    private final ObjectNode parameters = Node.object();
    private final ObjectNode headers = Node.object();
    private final ObjectNode responses = Node.object();

    Shared() {
        parameter(
                "IfMatch",
                "If-Match",
                "header",
                true,
                "读取时得到的 ETag · the ETag of the representation that was seen",
                Node.string(),
                "\"3-5f1c2a\"");
        parameter(
                "IfNoneMatch",
                "If-None-Match",
                "header",
                false,
                "未变则 304 · answers 304 while the ETag is still this",
                Node.string(),
                "\"3-5f1c2a\"");
        parameter("IdempotencyKey", "Idempotency-Key", "header", false, KEY, key(), "2f6b8d0e-pay-1");
        parameter("RequiredIdempotencyKey", "Idempotency-Key", "header", true, KEY, key(), "2f6b8d0e-pay-1");
        parameter(
                "DryRun",
                "dryRun",
                "query",
                false,
                "只演练，不保存 · rehearse only: full validation and the effects it would have, nothing kept",
                Node.object().put("type", "boolean"),
                "true");
        parameter(
                "Limit",
                "limit",
                "query",
                false,
                "最多条数 · how many items at most",
                Node.object()
                        .put("type", "integer")
                        .put("minimum", 1)
                        .put("maximum", 500)
                        .put("default", 50),
                "50");
        parameter(
                "Cursor", "cursor", "query", false, "上一页的 next · next of the part before", Node.string(), "AAAAAGtleQ");
        parameter(
                "AcceptLanguage",
                "Accept-Language",
                "header",
                false,
                "zh-CN 或 en · language of texts",
                Node.string(),
                "zh-CN");
        header("ETag", "强校验值 · strong entity tag", "\"3-5f1c2a\"");
        header("Location", "新资源地址 · where the new resource is", "/v1/jobs/01979c3f-7a4b-7c11-8f2e-3d5a6b7c8d9e");
        header("X-Request-Id", "请求号 · id of the request", "7f3a2b");
        header("RateLimit", "限流余量 · what is left of the rate limit", "limit=40000, remaining=39999, reset=1");
        header("Retry-After", "多少秒后重试 · seconds to wait", "1");
        header("WWW-Authenticate", "认证方式 · how to authenticate", "Bearer realm=\"wattline\"");
        header("Idempotency-Replayed", "true 表示重放 · true when this is the stored answer", "true");
    }

    private static final String KEY =
            "同键同体只执行一次 · the same key with the same request is carried out once; answers are kept for 24 hours";

    private static ObjectNode key() {
        return Node.string().put("minLength", 1).put("maxLength", 100);
    }

    private void parameter(
            String id, String name, String in, boolean required, String about, ObjectNode schema, String example) {
        ObjectNode parameter = parameters.putObject(id).put("name", name).put("in", in);
        parameter.put("required", required).put("description", about);
        parameter.set("schema", schema);
        switch (schema.path("type").asText()) {
            case "boolean" -> parameter.put("example", Boolean.parseBoolean(example));
            case "integer" -> parameter.put("example", Integer.parseInt(example));
            default -> parameter.put("example", example);
        }
    }

    private void header(String name, String about, String example) {
        ObjectNode header = headers.putObject(name).put("description", about);
        header.set("schema", Node.string());
        header.put("example", example);
    }

    ObjectNode parameter(String id) {
        return Node.ref("parameters", id);
    }

    /** An answer with these problems; shared by all operations that have exactly the same. */
    ObjectNode problems(int status, List<Problem> problems) {
        boolean platform = problems.stream().allMatch(p -> p.code().startsWith("platform."));
        if (!platform) return response(status, problems);
        StringBuilder name = new StringBuilder("Status" + status);
        problems.forEach(p -> name.append('-').append(p.code().substring("platform.".length())));
        if (!responses.has(name.toString())) responses.set(name.toString(), response(status, problems));
        return Node.ref("responses", name.toString());
    }

    private static ObjectNode response(int status, List<Problem> problems) {
        ObjectNode response = Node.object();
        response.put(
                "description",
                String.join(
                        "; ",
                        problems.stream()
                                .map(p -> p.code() + " " + Node.both(p.title()))
                                .toList()));
        ObjectNode sent = response.putObject("headers");
        sent.set("X-Request-Id", Node.ref("headers", "X-Request-Id"));
        if (status == 401) sent.set("WWW-Authenticate", Node.ref("headers", "WWW-Authenticate"));
        if (status == 429) sent.set("Retry-After", Node.ref("headers", "Retry-After"));
        ObjectNode content = response.putObject("content").putObject("application/problem+json");
        ObjectNode schema = content.putObject("schema");
        var all = schema.putArray("allOf");
        all.add(Node.ref("schemas", "Problem"));
        var codes = all.addObject()
                .put("type", "object")
                .putObject("properties")
                .putObject("code")
                .put("type", "string")
                .putArray("enum");
        ObjectNode examples = content.putObject("examples");
        for (Problem problem : problems) {
            codes.add(problem.code());
            examples.putObject(problem.code())
                    .set(
                            "value",
                            JsonTree.parse(problem.bytes(Locale.SIMPLIFIED_CHINESE, "7f3a2b"), At.root())
                                    .orElseThrow());
        }
        return response;
    }

    static ObjectNode problemSchema() {
        ObjectNode schema = Node.object().put("type", "object");
        schema.put("description", "问题 (RFC 9457) · why a request was not carried out");
        ObjectNode properties = schema.putObject("properties");
        properties.set("type", Node.string().put("format", "uri-reference"));
        properties.set("title", Node.string());
        properties.set(
                "status",
                Node.object().put("type", "integer").put("minimum", 400).put("maximum", 599));
        properties.set("detail", Node.string());
        properties.set("instance", Node.string().put("description", "请求号 · the request's id"));
        properties.set("code", Node.string().put("description", "稳定代码 · stable, not localised"));
        properties.set("ruleNo", Node.string().put("description", "业务规则编号 · number of the business rule that refused"));
        properties.set("remedy", Node.string().put("description", "怎么办 · what to do about it"));
        ObjectNode errors = properties.putObject("errors").put("type", "array");
        errors.put("description", "全部错误 · all faults of the request");
        ObjectNode error = errors.putObject("items").put("type", "object");
        ObjectNode fields = error.putObject("properties");
        fields.set("pointer", Node.string().put("description", "JSON pointer, query:name, path:name, header:Name"));
        fields.set("code", Node.string());
        fields.set("message", Node.string());
        error.putArray("required").add("pointer").add("code").add("message");
        schema.putArray("required")
                .add("type")
                .add("title")
                .add("status")
                .add("detail")
                .add("instance")
                .add("code")
                .add("remedy");
        return schema;
    }

    void into(ObjectNode components) {
        components.set("parameters", parameters);
        components.set("headers", headers);
        components.set("responses", responses);
        components
                .putObject("securitySchemes")
                .putObject("bearer")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put("description", "OAuth 2 访问令牌 · OAuth 2 access token");
    }
}
