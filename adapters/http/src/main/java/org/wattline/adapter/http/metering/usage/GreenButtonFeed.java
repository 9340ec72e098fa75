package org.wattline.adapter.http.metering.usage;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.wattline.application.metering.usage.DownloadingUsage;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.usage.UsagePart;
import org.wattline.domain.metering.usage.UsageQuality;
import org.wattline.domain.metering.usage.UsageStep;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.IntervalEnergy;

/**
 * The usage of metering points as a Green Button download (ESPI, NAESB REQ.21): Atom entries with UsagePoint, LocalTimeParameters, ReadingType,
 * MeterReading, an IntervalBlock for each day and an ElectricPowerUsageSummary for each month. Energies are whole milliwatt-hours: uom 72 (Wh)
 * with {@code powerOfTenMultiplier} −3. It names nobody: points are told by opaque ids.
 */
final class GreenButtonFeed {
    private static final int WATT_HOURS = 72;
    private static final int MILLI = -3;
    private static final String LOCAL_TIME = "LocalTimeParameters";

    private final DownloadingUsage downloading;
    private final EspiWriter espi;
    private final Set<String> told = new HashSet<>();

    private GreenButtonFeed(DownloadingUsage downloading, EspiWriter espi) {
        this.downloading = downloading;
        this.espi = espi;
    }

    static void write(DownloadingUsage downloading, List<MeteringPoint> points, Span span, OutputStream out)
            throws IOException {
        try {
            EspiWriter espi = new EspiWriter(out, downloading.now());
            GreenButtonFeed feed = new GreenButtonFeed(downloading, espi);
            espi.feed(
                    "Batch/"
                            + EspiWriter.named(
                                    points.stream().map(MeteringPoint::no).toList() + "/" + span),
                    () -> {
                        feed.localTime();
                        for (MeteringPoint point : points) feed.point(point, span);
                    });
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    /** China keeps no summer time. */
    private void localTime() throws XMLStreamException {
        espi.entry(LOCAL_TIME, "1", "China Standard Time", new String[0], LOCAL_TIME, () -> {
            espi.element("dstEndRule", "00000000");
            espi.element("dstOffset", 0);
            espi.element("dstStartRule", "00000000");
            espi.element("tzOffset", Duration.ofHours(8).toSeconds());
        });
    }

    private void point(MeteringPoint point, Span span) throws XMLStreamException {
        String id = EspiWriter.named(point.no().value()).toString();
        String path = "UsagePoint/" + id;
        String[] related = {path + "/MeterReading", path + "/ElectricPowerUsageSummary", LOCAL_TIME + "/1"};
        espi.entry(
                "UsagePoint",
                id,
                "计量点 Metering point",
                related,
                "UsagePoint",
                () -> espi.group("ServiceCategory", () -> espi.element("kind", 0)));
        for (Span month : UsageStep.MONTH.parts(span)) {
            DownloadingUsage.Month known = downloading.month(point, month);
            if (known.total().imported().isPresent()) summary(path, known.total());
            for (IntervalDay day : known.curves()) day(path, day);
        }
    }

    private void summary(String path, UsagePart month) throws XMLStreamException {
        String id = String.valueOf(month.from().getEpochSecond());
        Energy used = month.imported().orElse(Energy.ZERO);
        espi.entry(
                path + "/ElectricPowerUsageSummary",
                id,
                "月用电量 Month",
                new String[] {path},
                "ElectricPowerUsageSummary",
                () -> {
                    espi.interval("billingPeriod", month.from(), month.to());
                    espi.group("overallConsumptionLastPeriod", () -> {
                        espi.element("powerOfTenMultiplier", MILLI);
                        espi.element("timeStamp", month.from().getEpochSecond());
                        espi.element("uom", WATT_HOURS);
                        espi.element("value", IntervalEnergy.units(used));
                    });
                    espi.element(
                            "qualityOfReading", EspiQuality.of(month.quality()).code());
                    espi.element("statusTimeStamp", month.to().getEpochSecond());
                });
    }

    private void day(String path, IntervalDay day) throws XMLStreamException {
        IntervalEnergy energy = day.energy();
        String type = day.channel().name() + "-" + energy.minutes();
        String reading = path + "/MeterReading/" + type;
        if (told.add(type)) readingType(type, day.channel(), energy.minutes());
        if (told.add(reading))
            espi.entry(
                    path + "/MeterReading",
                    type,
                    day.channel() == Channel.ACTIVE_IMPORT ? "用电 Delivered" : "上网 Received",
                    new String[] {reading + "/IntervalBlock", "ReadingType/" + type},
                    "MeterReading",
                    () -> {});
        Instant start = Zone.startOf(day.day());
        espi.entry(
                reading + "/IntervalBlock",
                day.day().toString(),
                day.day().toString(),
                new String[] {reading},
                "IntervalBlock",
                () -> {
                    espi.interval("interval", start, Zone.startOf(day.day().plusDays(1)));
                    for (int i = 0; i < energy.length(); i++) if (!energy.isMissing(i)) interval(day, start, i);
                });
    }

    private void interval(IntervalDay day, Instant start, int i) throws XMLStreamException {
        Instant from = start.plus(Duration.ofMinutes((long) i * day.energy().minutes()));
        espi.group("IntervalReading", () -> {
            EspiQuality quality = EspiQuality.of(UsageQuality.of(day.quality(), 1));
            if (quality != EspiQuality.VALID)
                espi.group("ReadingQuality", () -> espi.element("quality", quality.code()));
            espi.interval(
                    "timePeriod",
                    from,
                    from.plus(Duration.ofMinutes(day.energy().minutes())));
            espi.element("value", day.energy().at(i));
        });
    }

    /** Delta data (4), electricity (1), normal (12), delivered (1) or received (19), energy (12), all phases (769). */
    private void readingType(String id, Channel channel, int minutes) throws XMLStreamException {
        espi.entry("ReadingType", id, id, new String[0], "ReadingType", () -> {
            espi.element("accumulationBehaviour", 4);
            espi.element("commodity", 1);
            espi.element("dataQualifier", 12);
            espi.element("flowDirection", channel == Channel.ACTIVE_IMPORT ? 1 : 19);
            espi.element("intervalLength", minutes * 60);
            espi.element("kind", 12);
            espi.element("phase", 769);
            espi.element("powerOfTenMultiplier", MILLI);
            espi.element("timeAttribute", 0);
            espi.element("uom", WATT_HOURS);
        });
    }
}
