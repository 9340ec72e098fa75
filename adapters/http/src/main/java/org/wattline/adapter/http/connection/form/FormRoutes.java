package org.wattline.adapter.http.connection.form;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.connection.ConnectionPermissions;
import org.wattline.application.connection.channel.ApplicationChannels;
import org.wattline.application.connection.form.FilledForm;
import org.wattline.application.connection.form.FillingChangeForms;
import org.wattline.application.connection.form.FillingForms;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.channel.ApplicationChannel;
import org.wattline.domain.connection.channel.ChannelCode;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;

/** {@code /v1/connection-forms/{process}}, {@code /v1/change-forms/{type}}: the forms of applications, filled in with what the company knows. */
public final class FormRoutes implements Routes {
    private final FillingForms filling;
    private final FillingChangeForms changes;
    private final ApplicationChannels channels;
    private final BusinessClock clock;

    public FormRoutes(
            FillingForms filling, FillingChangeForms changes, ApplicationChannels channels, BusinessClock clock) {
        this.filling = filling;
        this.changes = changes;
        this.channels = channels;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(connection(), change());
    }

    private Route connection() {
        return Route.get("/v1/connection-forms/{process}")
                .tag("connection")
                .summary("预填用电申请表", "Fill an application in with what is known")
                .description(
                        "各渠道同一表单；每项注明来源，个人信息按权限脱敏；本登录自己填过的原样给出；列出所需资料和仍有效的资料，以及可自助申请的渠道",
                        "One form for all channels. Every value names its source; personal ones are masked as permissions ask, but for what the same login"
                                + " filled in itself. With the documents that the process asks for, and those that still count, and the channels by which one applies by oneself")
                .permission(ConnectionPermissions.APPLY)
                .unowned("the form is everybody's; what fills it in is held against the caller's scope")
                .path("process", "业务类别", "kind of application", "LV_RES_NEW")
                .query("customerId", "客户标识", "for which customer", "019b9f6e-0000-7000-8000-000000000000")
                .query(
                        "accountNo",
                        "户号",
                        "whose supply it is to be like",
                        AccountNo.of(1).value())
                .answers(200, FormBody.class, FormBody.EXAMPLE)
                .handle(x -> x.found(filling.handle(
                                x.caller(),
                                new FillingForms.Ask(
                                        x.path("process"),
                                        x.query("customerId", text -> new CustomerId(UUID.fromString(text))),
                                        x.query("accountNo", AccountNo::new)))
                        .map(form -> FormBody.of(form, channels.own(clock.today()), x))));
    }

    private Route change() {
        return Route.get("/v1/change-forms/{type}")
                .tag("connection")
                .summary("预填变更申请表", "Fill an application for a change in with what is known")
                .description(
                        "/present 下为现状（户主、用电地址、合同条款），仅供查看；/change 下为该类型可填、不改即沿用的条款；个人信息按权限脱敏；列出该类型所需资料和仍有效的资料",
                        "Below /present what holds now (holder, premises, terms), to be read; below /change the terms that the type takes and that stay if they"
                                + " are left as they are; personal values are masked as permissions ask. With the documents that the type asks for, and those"
                                + " that still count")
                .permission(ConnectionPermissions.APPLY)
                .unowned("the form is everybody's; what fills it in is held against the caller's scope")
                .path("type", "变更类型", "type of change", "INCREASE")
                .requiredQuery(
                        "accountNo",
                        "户号",
                        "whose supply is to change",
                        AccountNo.of(1).value())
                .answers(200, FormBody.class, FormBody.EXAMPLE)
                .handle(x -> x.found(changes.handle(x.caller(), x.path("type"), x.required("accountNo", AccountNo::new))
                        .map(form -> FormBody.of(form, channels.own(clock.today()), x))));
    }

    /** A form. */
    public record FormBody(
            String process,
            String name,
            List<ValueBody> values,
            List<WantedBody> documents,
            List<ChannelBody> channels) {
        static final FormBody EXAMPLE = new FormBody(
                "LV_RES_NEW",
                "Low-voltage resident, new",
                List.of(new ValueBody(
                        "/applicant/name",
                        "张*",
                        true,
                        FilledForm.Source.CUSTOMER,
                        "019b9f6e-0000-7000-8000-000000000000")),
                List.of(new WantedBody(
                        "ID_DOCUMENT",
                        "Identity document",
                        true,
                        true,
                        Optional.of(new HeldBody(
                                ApplicationNo.of(1), "id-card.jpg", Instant.parse("2026-03-02T01:00:00Z"))))),
                List.of(new ChannelBody(new ChannelCode("WECHAT"), "WeChat mini program", false, false)));

        static FormBody of(FilledForm form, List<ApplicationChannel> channels, Exchange<?> x) {
            return new FormBody(
                    form.process().key().code(),
                    x.text(form.process().name()),
                    form.values().stream().map(each -> ValueBody.of(each, x)).toList(),
                    form.documents().stream()
                            .map(each -> WantedBody.of(each, x))
                            .toList(),
                    channels.stream().map(each -> ChannelBody.of(each, x)).toList());
        }
    }

    /** @param pointer into the body of an application @param masked whether it must be filled in anew @param sourceId number or id of where it is known from */
    public record ValueBody(String pointer, String value, boolean masked, FilledForm.Source source, String sourceId) {
        static ValueBody of(FilledForm.Value known, Exchange<?> x) {
            return switch (known.content()) {
                case FilledForm.Content.Plain(String text) ->
                    new ValueBody(known.pointer(), text, false, known.source(), known.of());
                case FilledForm.Content.Private(var value) -> {
                    boolean clear = known.source() == FilledForm.Source.OWN_APPLICATION
                            || x.caller().may(Exchange.SEE_PERSONAL);
                    yield new ValueBody(
                            known.pointer(),
                            clear ? value.clear() : value.masked(),
                            !clear,
                            known.source(),
                            known.of());
                }
            };
        }
    }

    /** Where the form may be filled in with one's own login. @param unlessSaid whether it is meant unless another one is told @param identityEvidence whether others must have proved who applies before it is accepted */
    public record ChannelBody(ChannelCode code, String name, boolean unlessSaid, boolean identityEvidence) {
        static ChannelBody of(ApplicationChannel channel, Exchange<?> x) {
            return new ChannelBody(
                    channel.code(), x.text(channel.name()), channel.unlessSaid(), channel.identityEvidence());
        }
    }

    /** A document that is asked for. @param held the one that still counts */
    public record WantedBody(
            String code, String name, boolean required, boolean commitmentLetter, Optional<HeldBody> held) {
        static WantedBody of(FilledForm.Wanted wanted, Exchange<?> x) {
            return new WantedBody(
                    wanted.document().code(),
                    x.text(wanted.document().name()),
                    wanted.document().required(),
                    wanted.document().commitment(),
                    wanted.held()
                            .map(held -> new HeldBody(
                                    held.from(),
                                    held.document().fileName(),
                                    held.document().at())));
        }
    }

    /** A document that was handed in. */
    public record HeldBody(ApplicationNo applicationNo, String fileName, Instant handedInAt) {}
}
