package org.wattline.adapter.http.metering.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.problem.Rejected;
import org.wattline.adapter.http.platform.route.Commands;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.adapter.http.platform.shape.Fault;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.metering.MeteringPermissions;
import org.wattline.application.metering.field.FieldAddresses;
import org.wattline.application.metering.field.KeepingFieldAddresses;
import org.wattline.application.metering.field.KeepingFieldAddresses.Way;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeteringRefusal;
import org.wattline.domain.metering.field.ChannelPassword;
import org.wattline.domain.metering.field.ChannelProtocol;
import org.wattline.domain.metering.field.Concentrator;
import org.wattline.domain.metering.field.FieldAddress;
import org.wattline.domain.metering.field.FieldRefusal;
import org.wattline.domain.metering.field.MeterAddress;

/** {@code /v1/field-addresses}: how meters on site are reached. Passwords go in and never come out. */
public final class FieldAddressRoutes implements Routes {
    private final FieldAddresses addresses;
    private final KeepingFieldAddresses keeping;

    public FieldAddressRoutes(FieldAddresses addresses, KeepingFieldAddresses keeping) {
        this.addresses = addresses;
        this.keeping = keeping;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v1/field-addresses")
                        .creates()
                        .tag("metering")
                        .summary("建立采集档案", "Enter how a meter is reached")
                        .permission(MeteringPermissions.KEEP_ADDRESSES)
                        .unowned("the use case checks that the meter is the caller's to know")
                        .body(Enter.class, Enter.EXAMPLE)
                        .answers(201, AddressBody.class, AddressBody.EXAMPLE)
                        .refuses(MeteringRefusal.METER_NOT_FOUND, FieldRefusal.ADDRESS_EXISTS)
                        .handle(x -> x.created(
                                keeping.handle(
                                        x.caller(),
                                        new KeepingFieldAddresses.Enter(
                                                x.body().assetNo(),
                                                way("/way", x.body().way()))),
                                address -> "/v1/field-addresses/" + address.meter(),
                                AddressBody::of)),
                Route.list("/v1/field-addresses")
                        .tag("metering")
                        .summary("采集档案列表", "List how meters are reached")
                        .permission(MeteringPermissions.KEEP_ADDRESSES)
                        .scoped()
                        .answersPage(AddressBody.class, AddressBody.EXAMPLE)
                        .handle(x -> x.page(addresses.list(x.scope(), x.page()), AddressBody::of)),
                named(Route.get("/v1/field-addresses/{assetNo}"))
                        .summary("查看采集档案", "Show how a meter is reached")
                        .history("field-address")
                        .allows(x -> addresses
                                .find(x.path("assetNo", AssetNo::new))
                                .map(address -> Commands.none().and("change", address.changed(address))))
                        .answers(200, AddressBody.class, AddressBody.EXAMPLE)
                        .handle(x -> x.found(
                                addresses.find(x.path("assetNo", AssetNo::new)).map(AddressBody::of))),
                named(Route.command("/v1/field-addresses/{assetNo}", "change"))
                        .summary("变更采集档案", "Change how a meter is reached")
                        .description("未提供的通信密码保持不变", "A password that is left out stays")
                        .body(WayBody.class, WayBody.EXAMPLE)
                        .answers(200, AddressBody.class, AddressBody.EXAMPLE)
                        .refuses(FieldRefusal.NO_ADDRESS)
                        .handle(x -> x.outcome(
                                keeping.handle(
                                        x.caller(),
                                        new KeepingFieldAddresses.Change(
                                                x.path("assetNo", AssetNo::new), x.version(), way("", x.body()))),
                                AddressBody::of)));
    }

    private static Draft<Void> named(Draft<Void> draft) {
        return draft.tag("metering")
                .permission(MeteringPermissions.KEEP_ADDRESSES)
                .owned("assetNo", "field-address")
                .path("assetNo", "资产编号", "asset number", "M-0001");
    }

    /** @throws Rejected with all of its faults */
    private static Way way(String place, WayBody body) {
        List<Fault> faults = new ArrayList<>();
        PlanTerms.checked(faults, place + "/host", () -> Concentrator.checkHost(body.host()));
        PlanTerms.checked(faults, place + "/port", () -> Concentrator.checkPort(body.port()));
        PlanTerms.checked(faults, place + "/password", () -> FieldAddress.check(body.protocol(), body.password()));
        if (!faults.isEmpty()) throw Rejected.malformed(faults);
        return new Way(body.protocol(), new Concentrator(body.host(), body.port()), body.address(), body.password());
    }

    /** A meter and the way to it. */
    public record Enter(AssetNo assetNo, WayBody way) {
        static final Enter EXAMPLE = new Enter(new AssetNo("M-0001"), WayBody.EXAMPLE);
    }

    /** The way to a meter. */
    public record WayBody(
            ChannelProtocol protocol,
            @Size(min = 1, max = 100) String host,
            int port,
            MeterAddress address,
            Optional<ChannelPassword> password) {
        static final WayBody EXAMPLE = new WayBody(
                ChannelProtocol.DLT645,
                "10.33.1.20",
                8001,
                new MeterAddress("202311000123"),
                Optional.of(new ChannelPassword("123456")));
    }

    /** How a meter is reached; of its password only whether there is one. */
    public record AddressBody(
            AssetNo assetNo,
            UnitPath unit,
            ChannelProtocol protocol,
            String host,
            int port,
            MeterAddress address,
            boolean hasPassword,
            Version version)
            implements Tagged {
        static final AddressBody EXAMPLE = new AddressBody(
                new AssetNo("M-0001"),
                new UnitPath("/33/3301"),
                ChannelProtocol.DLT645,
                "10.33.1.20",
                8001,
                new MeterAddress("202311000123"),
                true,
                new Version(1));

        static AddressBody of(FieldAddress address) {
            return new AddressBody(
                    address.meter(),
                    address.unit(),
                    address.protocol(),
                    address.concentrator().host(),
                    address.concentrator().port(),
                    address.address(),
                    address.password().isPresent(),
                    address.version());
        }
    }
}
