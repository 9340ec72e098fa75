package org.wattline.adapter.http.platform.shape;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import org.wattline.domain.quantity.Money;

/** Money as {@code {"amount":"123.45","currency":"CNY"}}. */
final class MoneyShape implements Shape<Money> {
    private static final Shape<Money> AMOUNT =
            TextShape.of("以元为单位的小数", "a decimal in yuan", "decimal", "123.45", Money::yuan, Money::toString);

    @Override
    public Optional<Money> read(JsonNode node, At at) {
        if (!node.isObject()) return at.wrongType("金额对象", "an object {\"amount\",\"currency\"}");
        for (var field : node.properties())
            if (!field.getKey().equals("amount") && !field.getKey().equals("currency"))
                at.field(field.getKey()).fault("unknown-field", "未知字段", "unknown field");
        At currencyAt = at.field("currency");
        JsonNode currency = node.path("currency");
        if (currency.isMissingNode()) currencyAt.fault("missing-field", "缺少必填字段", "a required field is missing");
        else if (!currency.asText().equals("CNY")) currencyAt.fault("unknown-value", "只能是：CNY", "one of: CNY");
        At amountAt = at.field("amount");
        JsonNode amount = node.path("amount");
        if (amount.isMissingNode()) return amountAt.fault("missing-field", "缺少必填字段", "a required field is missing");
        return AMOUNT.read(amount, amountAt);
    }

    @Override
    public void write(Money value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("amount", value.toString());
        out.writeStringField("currency", "CNY");
        out.writeEndObject();
    }

    @Override
    public ObjectNode schema(SchemaBook book) {
        return book.reference(Money.class, "Money", "QuantityMoney", () -> {
            ObjectNode schema = Scalars.type("object");
            ObjectNode properties = schema.putObject("properties");
            properties
                    .putObject("amount")
                    .put("type", "string")
                    .put("format", "decimal")
                    .put("maxLength", 22);
            properties
                    .putObject("currency")
                    .put("type", "string")
                    .putArray("enum")
                    .add("CNY");
            schema.putArray("required").add("amount").add("currency");
            schema.putObject("example").put("amount", "123.45").put("currency", "CNY");
            return schema.put("additionalProperties", false);
        });
    }
}
