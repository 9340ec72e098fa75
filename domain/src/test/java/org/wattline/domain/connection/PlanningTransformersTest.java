package org.wattline.domain.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wattline.domain.connection.PlannedTransformer.TableRow;
import org.wattline.domain.contract.Plant;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.premises.Address;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.UseCategory;

class PlanningTransformersTest {
    private static final Requested FACTORY = new Requested(
            new Address("湖北省武汉市武昌区中北路99号"),
            UseCategory.LARGE_INDUSTRY,
            VoltageLevel.AC_10_KV,
            Capacity.kva(1_250),
            1,
            Optional.empty());

    private static Outcome<List<PlannedTransformer>> planned(String transformers) {
        return PlannedSupply.check(FACTORY, new Collected(Map.of("transformers", transformers)));
    }

    @Test
    void each_has_a_name_a_size_and_where_it_is_known_a_row_of_the_loss_table() {
        assertThat(planned("1#:1000:S11:DYN11; 2#:250"))
                .isEqualTo(Outcome.done(List.of(
                        new PlannedTransformer("1#", Capacity.kva(1_000), Optional.of(new TableRow("S11", "DYN11"))),
                        new PlannedTransformer("2#", Capacity.kva(250), Optional.empty()))));
        assertThat(PlannedSupply.check(FACTORY, new Collected(Map.of()))).isEqualTo(Outcome.done(List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "1#:1000, PLAN_DIFFERS",
        "1#:1250;2#:1250, PLAN_DIFFERS",
        "1#, TRANSFORMERS_UNUSABLE",
        "1#:1250:S11, TRANSFORMERS_UNUSABLE",
        "1#:1250:S11:DYN5, TRANSFORMERS_UNUSABLE",
        "1#:1250;, TRANSFORMERS_UNUSABLE",
        "1#:0;2#:1250, TRANSFORMERS_UNUSABLE",
        "1#:625;1#:625, TRANSFORMERS_UNUSABLE"
    })
    void what_does_not_fit_is_refused_by_its_name(String transformers, ConnectionRefusal why) {
        assertThat(planned(transformers)).isEqualTo(Outcome.refused(why));
    }

    @Test
    void terms_have_the_plant_that_the_contract_names() {
        Map<String, String> form = Map.of("tariff", "ZJ-RES-ANNUAL", "plantKw", "8", "plantTariff", "ZJ-PV-SURPLUS");
        assertThat(new Collected(form).agreed(FACTORY).plant())
                .contains(new Plant(Power.kw(8), new TariffId("ZJ-PV-SURPLUS")));
        assertThat(new Collected(Map.of("tariff", "ZJ-RES-ANNUAL"))
                        .agreed(FACTORY)
                        .plant())
                .isEmpty();
    }
}
