package org.wattline.adapter.postgres.fault;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.application.platform.Vault;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.customer.PhoneNumber;
import org.wattline.domain.fault.Arrival;
import org.wattline.domain.fault.FaultNo;
import org.wattline.domain.fault.FaultReport;
import org.wattline.domain.fault.Remark;
import org.wattline.domain.fault.Surroundings;
import org.wattline.domain.fault.Symptom;
import org.wattline.domain.fault.Team;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.premises.Address;

/** A row of {@code fault_report}. */
public record FaultRow(
        String no,
        String unitPath,
        String surroundings,
        Optional<String> accountNo,
        Optional<UUID> customerId,
        byte[] location,
        byte[] phone,
        Optional<byte[]> remark,
        String symptom,
        Optional<String> team,
        Optional<Long> arrivalMinutes,
        Optional<Boolean> committedKept,
        Optional<Boolean> legalKept,
        Optional<String> cause,
        Optional<Instant> expectedAt,
        Optional<Integer> score,
        long version) {
    static final String LOCATION = "fault_report.location";
    static final String PHONE = "fault_report.phone";
    static final String REMARK = "fault_report.remark";

    FaultReport report(List<FaultReport.Step> steps, Vault vault) {
        return new FaultReport(
                new FaultNo(no),
                new UnitPath(unitPath),
                Surroundings.valueOf(surroundings),
                accountNo.map(AccountNo::new),
                customerId.map(CustomerId::new),
                new Address(vault.open(location, LOCATION)),
                new PhoneNumber(vault.open(phone, PHONE)),
                Symptom.valueOf(symptom),
                remark.map(bytes -> new Remark(vault.open(bytes, REMARK))),
                steps,
                new FaultReport.Findings(
                        team.map(Team::new),
                        arrivalMinutes.map(
                                minutes -> new Arrival(minutes, committedKept.orElse(false), legalKept.orElse(false))),
                        cause,
                        expectedAt,
                        score),
                new Version(version));
    }
}
