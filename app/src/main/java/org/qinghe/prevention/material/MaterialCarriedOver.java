package org.qinghe.prevention.material;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.units.UnitSights;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class MaterialCarriedOver implements PastMaterial {

    private final MaterialTable table;
    private final MaterialKeeping keeping;
    private final UnitSights sights;

    MaterialCarriedOver(MaterialTable table, MaterialKeeping keeping, UnitSights sights) {
        this.table = table;
        this.keeping = keeping;
        this.sights = sights;
    }

    @Override
    @Transactional
    public UUID material(String name, String measure, BigDecimal price, int low) {
        var viewer = Viewer.required();
        var form = new Material.Form(name, measure, price.toPlainString(), String.valueOf(low));
        var material = form.check(UUID.randomUUID(), viewer.unit()).required();
        keeping.add(material, viewer);
        return material.id();
    }

    @Override
    @Transactional
    public void move(UUID id, Move.Reason reason, int quantity, LocalDate day, Optional<UUID> event) {
        var viewer = Viewer.required();
        var material = table.find(id, sights.of(viewer))
                .filter(each -> MaterialKeeping.mayKeep(viewer, each))
                .orElseThrow(() -> new IllegalStateException("no material that " + viewer.name() + " keeps"));
        var form = new MoveForm(
                reason.name(),
                String.valueOf(quantity),
                day.toString(),
                event.map(UUID::toString).orElse(""),
                "");
        var move = form.check(
                        material, table.events(viewer.unit(), day.minusYears(1)).keySet(), keeping.today())
                .required();
        if (!keeping.move(material, move, viewer)) {
            throw new IllegalStateException("not enough of " + material.name());
        }
    }
}
