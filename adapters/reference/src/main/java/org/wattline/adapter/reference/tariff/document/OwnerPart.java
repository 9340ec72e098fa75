package org.wattline.adapter.reference.tariff.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.adapter.reference.platform.Members;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.tariff.charge.Component;
import org.wattline.domain.tariff.charge.Vat;

/** {@code component}: whose money a charge is, in which account, with which tax. */
final class OwnerPart {
    private OwnerPart() {}

    static Optional<Component> read(Members at) {
        Optional<String> code = at.value("code", Function.identity());
        Optional<Text> name = at.object("name", OwnerPart::name);
        Optional<Component.Kind> kind = at.choice("kind", Component.Kind.class);
        Optional<String> owner = at.value("owner", Function.identity());
        Optional<String> account = at.value("account", Function.identity());
        Optional<Vat> vat = at.object("vat", OwnerPart::vat);
        return at.make(() -> new Component(
                code.orElseThrow(),
                name.orElseThrow(),
                kind.orElseThrow(),
                owner.orElseThrow(),
                account.orElseThrow(),
                vat.orElseThrow()));
    }

    static ObjectNode write(Component component) {
        ObjectNode node = Json.object().put("code", component.code());
        node.putObject("name")
                .put("zh", component.name().zh())
                .put("en", component.name().en());
        node.put("kind", component.kind().name())
                .put("owner", component.owner())
                .put("account", component.account());
        node.putObject("vat")
                .put("treatment", component.vat().treatment().name())
                .put("percent", component.vat().rate().toString());
        return node;
    }

    private static Optional<Text> name(Members at) {
        Optional<String> zh = at.value("zh", Function.identity());
        Optional<String> en = at.value("en", Function.identity());
        return at.make(() -> Text.of(zh.orElseThrow(), en.orElseThrow()));
    }

    private static Optional<Vat> vat(Members at) {
        Optional<Vat.Treatment> treatment = at.choice("treatment", Vat.Treatment.class);
        Optional<Share> rate = at.value("percent", Share::parse);
        return at.make(() -> new Vat(treatment.orElseThrow(), rate.orElseThrow()));
    }
}
