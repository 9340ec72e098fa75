package org.wattline.adapter.postgres.metering.validation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.wattline.adapter.postgres.platform.Json;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.ScopeSql;
import org.wattline.application.metering.validation.ReadingEdits;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.metering.exception.Edited;
import org.wattline.domain.metering.exception.Place;
import org.wattline.domain.metering.exception.ReadingEdit;
import org.wattline.domain.metering.exception.ReadingEditId;
import org.wattline.domain.metering.exception.VeeTarget;
import org.wattline.domain.quantity.Energy;

/** Edits on PostgreSQL. */
public final class PostgresReadingEdits implements ReadingEdits {
    private static final String RESOURCE = "reading-edit";

    private final PostgresUnits units;

    public PostgresReadingEdits(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<ReadingEdit> find(ReadingEditId id) {
        return units.read(h -> h.createQuery("select * from reading_edit where id = :id")
                        .bind("id", id.value())
                        .mapTo(Row.class)
                        .findOne())
                .map(row -> units.loaded(RESOURCE, id, row.edit()));
    }

    @Override
    public void add(ReadingEdit edit) {
        Decided decided = Decided.of(edit.state());
        units.handle()
                .createUpdate("""
                        insert into reading_edit (id, point_no, customer_id, unit_path, target, base, edited, reason,
                          proposed_by, proposed_at, second, state, made, decided_by, said, version)
                        values (:id, :point, :customer, :unit, :target, :base, cast(:edited as jsonb), :reason, :by, :at,
                          :second, :state, :made, :decidedBy, :said, 1)""")
                .bind("id", edit.id().value())
                .bind("point", edit.place().point().value())
                .bind("customer", edit.place().customer().value())
                .bind("unit", edit.place().unit().path())
                .bind("target", edit.target().key())
                .bind("base", edit.base())
                .bind("edited", Json.write(texts(edit.edited())))
                .bind("reason", edit.reason())
                .bind("by", edit.by())
                .bind("at", edit.at())
                .bind("second", edit.second())
                .bind("state", Status.of(edit).name())
                .bind("made", decided.made())
                .bind("decidedBy", decided.by())
                .bind("said", decided.said())
                .execute();
        units.added(RESOURCE, edit.id(), edit);
    }

    @Override
    public ReadingEdit save(ReadingEdit edit) {
        Decided decided = Decided.of(edit.state());
        int rows = units.handle()
                .createUpdate("""
                        update reading_edit set state = :state, made = :made, decided_by = :decidedBy, said = :said,
                          version = version + 1
                        where id = :id and version = :version""")
                .bind("id", edit.id().value())
                .bind("state", Status.of(edit).name())
                .bind("made", decided.made())
                .bind("decidedBy", decided.by())
                .bind("said", decided.said())
                .bind("version", edit.version().number())
                .execute();
        return units.stored(RESOURCE, edit.id(), edit, rows);
    }

    @Override
    public Page<ReadingEdit> list(
            Scope scope, Optional<MeteringPointNo> point, Optional<Status> status, Page.Request page) {
        List<Row> rows = units.read(h -> ScopeSql.bind(
                        scope, h.createQuery("select * from reading_edit e where " + ScopeSql.condition("e") + """
                          and (cast(:point as text) is null or point_no = :point)
                          and (cast(:state as text) is null or state = :state)
                          and (cast(:after as uuid) is null or id < cast(:after as uuid))
                        order by id desc limit :limit"""))
                .bind("point", point.map(MeteringPointNo::value))
                .bind("state", status.map(Status::name))
                .bind("after", page.after())
                .bind("limit", page.limit() + 1)
                .mapTo(Row.class)
                .list());
        return Page.of(
                rows.stream().map(Row::edit).toList(),
                page.limit(),
                edit -> edit.id().toString());
    }

    private static Map<String, String> texts(Edited edited) {
        Map<String, String> texts = new TreeMap<>();
        switch (edited) {
            case Edited.Intervals(Map<Integer, Energy> values) ->
                values.forEach(
                        (i, energy) -> texts.put(i.toString(), energy.kwh().toPlainString()));
            case Edited.Registers(Map<Register, RegisterValue> values) ->
                values.forEach((register, value) -> texts.put(register.name(), value.toString()));
        }
        return texts;
    }

    private static Edited edited(VeeTarget target, Map<String, String> texts) {
        if (target instanceof VeeTarget.Day) {
            Map<Integer, Energy> values = new TreeMap<>();
            texts.forEach((i, kwh) -> values.put(Integer.parseInt(i), Energy.kwh(kwh)));
            return new Edited.Intervals(values);
        }
        Map<Register, RegisterValue> values = new TreeMap<>();
        texts.forEach((register, value) -> values.put(Register.valueOf(register), RegisterValue.parse(value)));
        return new Edited.Registers(values);
    }

    /** What a decided edit's columns hold. */
    private record Decided(Optional<Integer> made, Optional<String> by, Optional<String> said) {
        static Decided of(ReadingEdit.State state) {
            return switch (state) {
                case ReadingEdit.State.Proposed proposed ->
                    new Decided(Optional.empty(), Optional.empty(), Optional.empty());
                case ReadingEdit.State.Applied(int made, String by) ->
                    new Decided(Optional.of(made), Optional.of(by), Optional.empty());
                case ReadingEdit.State.Declined(String by, String reason) ->
                    new Decided(Optional.empty(), Optional.of(by), Optional.of(reason));
                case ReadingEdit.State.Undone(int made, String by, String reason) ->
                    new Decided(Optional.of(made), Optional.of(by), Optional.of(reason));
            };
        }
    }

    /** A row of the table. */
    public record Row(
            UUID id,
            String pointNo,
            UUID customerId,
            String unitPath,
            String target,
            int base,
            String edited,
            String reason,
            String proposedBy,
            Instant proposedAt,
            boolean second,
            String state,
            Optional<Integer> made,
            Optional<String> decidedBy,
            Optional<String> said,
            long version) {
        ReadingEdit edit() {
            VeeTarget about = VeeTarget.parse(target);
            return new ReadingEdit(
                    new ReadingEditId(id),
                    new Place(new MeteringPointNo(pointNo), new CustomerId(customerId), new UnitPath(unitPath)),
                    about,
                    base,
                    PostgresReadingEdits.edited(about, Json.texts(edited)),
                    reason,
                    proposedBy,
                    proposedAt,
                    second,
                    switch (Status.valueOf(state)) {
                        case PROPOSED -> new ReadingEdit.State.Proposed();
                        case APPLIED -> new ReadingEdit.State.Applied(made.orElseThrow(), decidedBy.orElseThrow());
                        case DECLINED -> new ReadingEdit.State.Declined(decidedBy.orElseThrow(), said.orElseThrow());
                        case UNDONE ->
                            new ReadingEdit.State.Undone(
                                    made.orElseThrow(), decidedBy.orElseThrow(), said.orElseThrow());
                    },
                    new Version(version));
        }
    }
}
