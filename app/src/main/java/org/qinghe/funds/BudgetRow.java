package org.qinghe.funds;

import java.util.Map;
import org.qinghe.web.FieldErrors;

/**
 * A row of a table of budget lines.
 *
 * @param number where it stands in the table, as a spreadsheet numbers it
 * @param cells what stands in it
 * @param errors what is wrong, by {@link BudgetColumn#field}
 */
public record BudgetRow(int number, Map<BudgetColumn, String> cells, FieldErrors errors) {

    public BudgetRow {
        cells = Map.copyOf(cells);
    }

    public String cell(BudgetColumn column) {
        return cells.getOrDefault(column, "");
    }

    /** How many cells are to be mended. */
    public int faults() {
        return errors.all().size();
    }

    BudgetRow with(FieldErrors more) {
        return new BudgetRow(number, cells, errors.and(more));
    }
}
